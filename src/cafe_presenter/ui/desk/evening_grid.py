"""Evenings as cards side by side: one is chosen, by a click, by arrows, by Next and Previous of a clicker."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
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
KEY_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


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
        was_picked, at = card is self.picked, self.cards.index(card)
        self.cards.remove(card)
        self._grid.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._arrange()
        if was_picked:
            self._picked = None
            self.pick(self.cards[min(at, len(self.cards) - 1)] if self.cards else None)

    def tell_use(self, path: str, note: str) -> None:
        """Say on the card of the deck at ``path`` when it was last shown."""
        card = self._card_of(path)
        if card is not None and card.choice.is_there:
            card.tell_use(note)

    def _card_of(self, path: str) -> EveningCard | None:
        return next((each for each in self.cards if each.choice.path == path), None)

    @property
    def title(self) -> str:
        """The title of the chosen evening, as far as a line has room for it; empty when none is."""
        return beginning(self.picked.choice.title, MAX_NAME_SIGNS, mark="…") if self.picked is not None else ""

    @property
    def picked(self) -> EveningCard | None:
        """The card that is chosen: the one that holds the focus, or held it last; the first one to begin with."""
        held = next((each for each in self.cards if each.held_verb), None)
        self._picked = held or self._picked or next(iter(self.cards), None)
        return self._picked

    def pick(self, card: EveningCard | None, verb: str = PREPARE) -> None:
        """Choose a card: its button of ``verb`` has the keys from now on."""
        if card is not None:
            self._picked = card
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

    def step(self, key: int) -> bool:
        """Go to another card by a key; return whether that key does."""
        step = {**KEY_STEPS, Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}.get(Qt.Key(key))
        picked = self.picked
        if step is None or picked is None:
            return False
        if not picked.held_verb:
            self.pick(picked)
            return True
        at = self.cards.index(picked) + step
        if 0 <= at < len(self.cards):
            self.pick(self.cards[at], picked.held_verb)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from card to card."""
        if not self.step(event.key()):
            super().keyPressEvent(event)

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

    def _on_pressed(self, card: EveningCard, verb: str) -> None:
        self._picked = card
        self.pressed.emit(verb, card.choice.path)
