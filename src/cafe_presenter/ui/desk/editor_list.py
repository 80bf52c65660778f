"""The items of a deck that is edited, in a list: picked to be changed, dragged to another place."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import islice

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.deck.deck import Deck, Kind, Theme, have_numbers, own_name
from cafe_presenter.core.deck.edits import Fault, Remembered
from cafe_presenter.core.evening.session import begun_break, lengths_s
from cafe_presenter.core.evening.view import WallView, bounded, item_view
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.desk.evening_length import said_of_length
from cafe_presenter.ui.desk.wall_icons import WallIcons
from cafe_presenter.ui.kit.key_ring import KeyRing
from cafe_presenter.ui.kit.lists import MeasuredItem
from cafe_presenter.wording import N_, Wording

PLACE = Qt.ItemDataRole.UserRole
_WALL_PX = QSize(80, 45)
"""A wall in small, in pixels of the reference window."""
_MOST_SAID = 6
LEAST_HIGH = 150
"""Least height of the list, in the same."""


class ItemList(QListWidget):
    """The evening itself in the first row, then its items; ``reordered`` tells their old places in the new order."""

    reordered = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.setWordWrap(True)
        KeyRing(self)
        self.setAccessibleName(wording.text("The evening and its themes"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(MeasuredItem(self, quiet=True))
        self._shown: list[str] = []
        self._numbers: list[int] = []
        self._count = 0
        self._deck = Deck()
        self._language = ""
        self._names = Remembered(self._name)
        self.walls = WallIcons(self, _WALL_PX, self._wall_at)
        # Later: the list is still moving its rows when it says so.
        self.model().rowsMoved.connect(self._on_rows_moved, Qt.ConnectionType.QueuedConnection)

    def show_deck(self, deck: Deck, faulty: set[int | None]) -> None:
        """Show the items of ``deck``; those at ``faulty`` places are marked. What is shown already is left alone."""
        texts = self._texts(deck, faulty)
        while self.count() > len(texts):
            self.takeItem(self.count() - 1)
        del self._shown[len(texts) :]
        for row in range(self.count(), len(texts)):
            self.addItem(QListWidgetItem())
            self._place(row)
        known = len(self._shown)
        for row, text in enumerate(texts):
            if row >= known:
                self.item(row).setText(text)
            elif text != self._shown[row]:
                self._reword(row, text)
        self._shown, self._deck = texts, deck
        self.walls.refresh()

    def _reword(self, row: int, text: str) -> None:
        """Give a row another text; as high as the last one, it moves no other, and a list may have thousands."""
        high = self.sizeHintForRow(row)
        with QSignalBlocker(self.model()):
            self.item(row).setText(text)
        if self.sizeHintForRow(row) == high:
            self.viewport().update(self.visualItemRect(self.item(row)))
        else:
            self.scheduleDelayedItemsLayout()

    def fit(self, scale: float) -> None:
        """Draw the walls at ``scale`` times their size in the reference window, with room for a few rows."""
        self.setMinimumHeight(round(LEAST_HIGH * scale))
        self.walls.fit(scale)

    def _wall_at(self, row: int) -> WallView | None:
        if row > len(self._deck.themes):
            return None
        if not row:
            return bounded(wall_of(self._deck, None))
        view = bounded(_item_wall(self._deck, row - 1, self._numbers[row - 1], of=self._count))
        return begun_break(view, self._deck.themes[row - 1])

    def _texts(self, deck: Deck, faulty: set[int | None]) -> list[str]:
        if deck.language != self._language:
            self._language, self._names = deck.language, Remembered(self._name)
        planned_s, told = tuple(lengths_s(deck, deck.themes)), cache(self._wording.planned)
        head = " · ".join((self._wording.text("The evening"), told(sum(planned_s))))
        title = display_text(deck.title, deck.language)
        texts = ["\n".join(part for part in (head, title) if part)]
        have = have_numbers(deck.themes)
        self._numbers, self._count = [], 0
        names = self._names.of(deck.themes)
        counts = Counter(name for name, _ in names)
        for index, ((name, asked), seconds) in enumerate(zip(names, planned_s, strict=True)):
            mark = "! " if index in faulty else ""
            if have[index]:
                self._count += 1
                mark = f"{mark}{self._count}. "
            self._numbers.append(self._count if have[index] else 0)
            told_apart = (counts[name] > 1 and asked) or name
            texts.append(f"{mark}{told_apart}\n{told(seconds)}")
        return texts

    def _name(self, theme: Theme) -> tuple[str, str]:
        """Return what an item is called, and what it asks, by which those of one name are told apart."""
        nameless = "…" if theme.kind.is_theme else self._wording.kind_name(theme.kind)
        name, asked = (self._begun(text) for text in (own_name(theme), theme.question))
        return name or nameless, asked

    def _begun(self, text: str) -> str:
        return display_text(beginning(text, MAX_NAME_SIGNS, mark="…"), self._language)

    def _place(self, row: int) -> None:
        """Have the row be that of its item; the evening stays where it is."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        self.item(row).setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled if row else flags)
        self.item(row).setData(PLACE, row - 1 if row else None)

    def _on_rows_moved(self) -> None:
        places = [self.item(row).data(PLACE) for row in range(self.count())]
        self._shown = []
        for row in range(self.count()):
            self._place(row)
        self.reordered.emit([place for place in places if place is not None])


def theme_number(deck: Deck, index: int) -> int:
    """Return the number by which a show tells and reaches the item at ``index``; 0 for one that has none."""
    have = have_numbers(deck.themes)
    return sum(have[: index + 1]) if have[index] else 0


def wall_of(deck: Deck, index: int | None) -> WallView:
    """Return what the wall shows for the item at ``index``, or for the title of the deck where there is no index."""
    if index is None:
        return item_view(deck, Theme(kind=Kind.WELCOME), None)
    return _item_wall(deck, index, theme_number(deck, index), of=sum(have_numbers(deck.themes)))


def _item_wall(deck: Deck, index: int, number: int, *, of: int) -> WallView:
    return item_view(deck, deck.themes[index], (number, of) if number else None)


def fault_text(fault: Fault, wording: Wording) -> str:
    """Return a fault in words."""
    return wording.text(FAULTS[fault.code])


def fault_at(fault: Fault, deck: Deck, wording: Wording) -> str:
    """Return a fault in words, with the item that has it."""
    said = fault_text(fault, wording)
    if fault.index is None:
        return said
    number = theme_number(deck, fault.index)
    if number:
        is_theme = deck.themes[fault.index].kind.is_theme
        said_at = N_("Theme {number}: {said}") if is_theme else N_("Part {number}: {said}")
        return wording.text(said_at, number=number, said=said)
    return wording.text("{item}: {said}", item=wording.item_name(deck.themes[fault.index]), said=said)


def faults_elsewhere(found: Iterable[Fault], deck: Deck, wording: Wording) -> str:
    """Return the first of the faults that stand at other items, a line each, below what is said of the evening."""
    lines = [said_of_length(deck, wording), *(fault_at(each, deck, wording) for each in islice(found, _MOST_SAID))]
    return "\n".join(line for line in lines if line)


FAULTS = {
    "editor.no_title": N_("The evening has no title: the wall starts without one."),
    "editor.no_question": N_("There is no question. Write one, or choose another kind."),
    "editor.no_objective": N_("Optional: it helps the host bring the discussion back."),
    "editor.minimum_over_duration": N_("The minimum is longer than the duration."),
    "editor.no_language": N_("A translation has no language. Write its code, such as en."),
    "editor.same_language": N_("Two translations are in the same language. Keep one."),
    "editor.no_such_date": N_("This day is in no calendar. Check the date."),
    "editor.follow_up_without_text": N_("A follow-up says when, and not what: write what you say."),
    "editor.fact_without_text": N_("A fact says nothing yet: write the sentence."),
    "editor.fact_without_source": N_("Nobody is named who says so: a name, a title or an address."),
    "editor.statement_asks": N_("A moving debate wants a statement, and this is a question."),
    "editor.no_alt": N_("Say in words what the picture shows, for those who do not see it."),
}
