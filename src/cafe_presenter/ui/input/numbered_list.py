"""A list whose rows have numbers: a digit carries out the row of that number at once."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from cafe_presenter.ui.input.keys import digit_of

DIGITS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 0)
"""The numbers of the first rows, as the keys stand: the tenth has the 0, and those after it have none."""


class NumberedList(QListWidget):
    """While it has the keys, its digits are its own; any other goes to a theme, as ever."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, int] = {}

    def number_rows(self, rows: dict[int, int]) -> None:
        """Know which row each digit stands for."""
        self._rows = rows

    def has_number(self, digit: int | None) -> bool:
        """Tell whether a row has that number."""
        return digit in self._rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out the row of a digit, once however long it is held."""
        row = self._rows.get(-1 if (digit := digit_of(event)) is None else digit)
        if row is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.activated.emit(self.model().index(row, 0))  # first: it may be for the wall
            self.setCurrentRow(row)
