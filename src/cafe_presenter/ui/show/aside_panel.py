"""A numbered list of what can stand in the place of the question: over the notes, with time and wall in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cafe_presenter.core.base.bounds import MAX_TEXT_SIGNS, beginning
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Fact, FollowUp
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.input.numbered_list import DIGITS, NumberedList
from cafe_presenter.ui.kit.lists import ListPanel, ListRow
from cafe_presenter.wording import Wording

MAX_HEAD_SIGNS = 100
"""Of an occasion, or of who says a fact."""
_MAX_SIGNS = 12_000
"""Of all the rows together: each is measured before the list is seen."""


@dataclass(frozen=True, slots=True)
class AsideRow:
    """What a row stands for, its first line, its words, what is said once it was shown, the heading it stands under."""

    what: FollowUp | Fact
    head: str
    text: str
    is_used: bool = False
    used: str = ""
    heading: str = ""


class AsidePanel(ListPanel):
    """Rows with numbers, under headings; ``sent`` tells what was chosen, by its digit, by Enter or by a click.

    ``looked_at`` tells all that may be chosen, what Enter would choose first.
    """

    sent = Signal(object)
    looked_at = Signal(object)
    leaves_time_in_sight = True

    def __init__(self, heading: str, hint: str, parent: QWidget, *, wording: Wording) -> None:
        self._numbered = NumberedList()
        super().__init__(heading, hint, parent, rows=self._numbered)
        self._wording = wording
        self._asides: dict[str, FollowUp | Fact] = {}
        self.chosen.connect(self._on_chosen)
        self.list.currentRowChanged.connect(self._on_row_changed)

    def show_asides(self, asides: Sequence[AsideRow], language: str) -> None:
        """List ``asides``; when the panel opens, the first that was not shown is chosen."""
        self._asides = {f"{place}": aside.what for place, aside in enumerate(asides)}
        rows: list[ListRow] = []
        numbers: dict[int, int] = {}
        heading = ""
        most = min(MAX_TEXT_SIGNS, _MAX_SIGNS // max(1, len(asides)))
        for place, aside in enumerate(asides):
            if aside.heading != heading:
                heading = aside.heading
                rows.append(ListRow("", heading))
            number = ""
            if place < len(DIGITS):
                number = f"{DIGITS[place]}"
                numbers[DIGITS[place]] = len(rows)
            rows.append(ListRow(f"{place}", self._line(aside, number, language, most=most)))
        self._numbered.number_rows(numbers)
        self.show_rows(tuple(rows))
        if not self.isVisible():
            unused = next((place for place, aside in enumerate(asides) if not aside.is_used), 0)
            self.list.setCurrentRow(next((row for row, each in enumerate(rows) if each.name == f"{unused}"), 0))

    def open(self) -> None:
        """Show the panel, and tell what may come."""
        super().open()
        self._on_row_changed(self.list.currentRow())

    def _on_row_changed(self, row: int) -> None:
        if self.isVisible() and 0 <= row < len(self.rows) and self.rows[row].name:
            first = self._asides[self.rows[row].name]
            self.looked_at.emit((first, *(each for each in self._asides.values() if each is not first)))

    def _line(self, aside: AsideRow, number: str, language: str, *, most: int) -> str:
        head = "\u2003".join(part for part in (number, aside.head, aside.used if aside.is_used else "") if part)
        body = " ".join(beginning(aside.text, most, mark="…").split())
        return display_text(f"{head}\n{body}", language)

    def _on_chosen(self, name: str) -> None:
        self.sent.emit(self._asides[name])
