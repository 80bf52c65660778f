"""Evenings as cards side by side: one is chosen, by a click, by arrows, by Next and Previous of a clicker."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.ui.desk.evening_card import Choice, EveningCard
from cafe_presenter.ui.input.commands import Command
from cafe_presenter.ui.input.search import SearchRow
from cafe_presenter.wording import Wording

CARD_GAP = 24
CARD_PX = 250
"""Width of the narrowest card, in pixels of the reference window."""
MOST_PX = 400
"""Width of the widest, where there is but one column."""
FEW, MAX_COLUMNS = 3, 12
"""Columns that one evening alone leaves room for, and the most there are."""
PREPARE, PROJECT, FORGET, LOOK_AGAIN = "prepare", "project", "forget", "look_again"
KEY_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class EveningGrid(QWidget):
    """Cards in rows. ``pressed`` tells the name of a verb and the path of the deck it is for; ``moved`` the card."""

    pressed = Signal(str, str)
    moved = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._columns = 3
        self._picked: EveningCard | None = None
        self.cards: list[EveningCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Have a card for each of ``choices``."""
        text = self._wording.text
        verbs = ((PREPARE, text("Prepare")), (PROJECT, text("Project")))
        lost = ((LOOK_AGAIN, text("Look again")), (FORGET, text("Take off")))
        for choice in choices:
            card = EveningCard(choice, verbs, lost)
            card.pressed.connect(partial(self._on_pressed, card))
            card.chosen.connect(partial(self._on_chosen, card))
            self.cards.append(card)
        self._arrange()

    def renew(self, path: str, choice: Choice | None) -> None:
        """Show what was read of the deck at ``path``; None takes its card away."""
        card = self._card_of(path)
        if card is None:
            return
        if choice is not None:
            card.show_choice(choice)
            return
        was_picked, was_ringed, at = card is self.picked, bool(card.held_verb), self.cards.index(card)
        self.cards.remove(card)
        self._grid.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._arrange()
        if was_picked:
            self._picked = None
            nearest = self.cards[min(at, len(self.cards) - 1)] if self.cards else None
            if was_ringed:
                self.pick(nearest)
            else:
                self._choose(nearest)

    def tell_use(self, path: str, note: str, title: str) -> None:
        """Say on the card of the deck at ``path`` when it was last shown, and under which title if it is gone."""
        card = self._card_of(path)
        if card is not None:
            card.tell_use(note, title)

    def _card_of(self, path: str) -> EveningCard | None:
        return next((each for each in self.cards if each.choice.path == path), None)

    @property
    def title(self) -> str:
        """The title of the chosen evening, as far as a line has room for it; empty when none is."""
        return beginning(self.picked.choice.title, MAX_NAME_SIGNS, mark="…") if self.picked is not None else ""

    @property
    def chosen(self) -> EveningCard | None:
        """The card that the host chose: the one that is ringed, or was last, or was clicked on."""
        held = next((each for each in self.cards if each.held_verb), None)
        self._choose(held or self._picked)
        return self._picked

    @property
    def picked(self) -> EveningCard | None:
        """The card that is chosen, the first one to begin with."""
        return self.chosen or next(iter(self.cards), None)

    def leave(self) -> None:
        """Choose no card any more."""
        self._choose(None)

    def _choose(self, card: EveningCard | None) -> None:
        if card is not self._picked:
            for each in (self._picked, card):
                if each is not None:
                    each.show_chosen(chosen=each is card)
            self._picked = card

    def pick(self, card: EveningCard | None, verb: str = PREPARE) -> None:
        """Choose a card: its button of ``verb`` has the keys from now on."""
        if card is not None:
            self._choose(card)
            card.button(verb).setFocus()
            self.moved.emit(card)

    def rows(self, name: str) -> list[SearchRow]:
        """Return the evenings as the search finds them, under ``name``."""
        return [
            SearchRow(
                Command("evening", each.choice.title, (), partial(self._prepare, each)),
                beginning(each.choice.title, MAX_NAME_SIGNS),
                each.choice.detail,
                name,
                is_possible=each.choice.is_there,
            )
            for each in self.cards
        ]

    def _prepare(self, card: EveningCard, _: object) -> None:
        self.pick(card)
        self.press(PREPARE)

    def press(self, verb: str) -> None:
        """Do to the chosen evening what a button of its card does."""
        if self.picked is not None:
            self.picked.button(verb).click()

    def has_step(self, key: int) -> bool:
        """Return whether a key goes from card to card."""
        return self._by(key) != 0

    def goes_back(self, key: int) -> bool:
        """Return whether a key goes to a card before."""
        return self._by(key) < 0

    def leaves_at_start(self, key: int) -> bool:
        """Return whether a key goes from the ringed card to what is before all cards."""
        picked = self.picked
        return picked is not None and bool(picked.held_verb) and self.cards.index(picked) + self._by(key) < 0

    def step(self, key: int) -> None:
        """Ring the chosen card, or go to another one by a key if it is ringed already."""
        picked = self.picked
        if picked is None or not picked.held_verb:
            self.pick(picked)
            return
        at = self.cards.index(picked) + self._by(key)
        if 0 <= at < len(self.cards):
            self.pick(self.cards[at], picked.held_verb)

    def _by(self, key: int) -> int:
        return {**KEY_STEPS, Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}.get(key, 0)

    def fit(self, room: int, scale: float) -> None:
        """Give every card its share of ``room`` pixels."""
        self.setFixedWidth(room)
        gap = round(CARD_GAP * scale)
        fitting = (room + gap) // (round(CARD_PX * scale) + gap)
        columns = max(1, min(fitting, max(FEW, len(self.cards)), MAX_COLUMNS))
        self._grid.setSpacing(gap)
        for card in self.cards:
            card.fit(min((room - (columns - 1) * gap) // columns, round(MOST_PX * scale)), scale)
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, *divmod(number, self._columns), Qt.AlignmentFlag.AlignTop)
        for column in range(MAX_COLUMNS + 1):
            self._grid.setColumnStretch(column, int(column == self._columns))

    def _on_chosen(self, card: EveningCard) -> None:
        """Choose a card that was clicked on; a ring is for the keys alone."""
        self.window().setFocus()
        self._choose(card)

    def _on_pressed(self, card: EveningCard, verb: str) -> None:
        self._choose(card)
        self.pressed.emit(verb, card.choice.path)
