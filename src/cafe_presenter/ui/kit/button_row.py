"""Buttons in a row that becomes two where they do not fit, so that no label is cut in a language of longer words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from cafe_presenter.ui.kit.boundaries import contained

SPACING = 8


class ButtonRow(QWidget):
    """``left`` and ``right`` at the two ends of one row, or below one another where the row is too short for both."""

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        super().__init__()
        self._is_split = False
        self._ends = tuple(_in_a_row(widgets) for widgets in (left, right))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACING)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._ends[0], 0, 0)
        self._grid.addWidget(self._ends[1], 0, 2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Split the row, or join it again."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Do the same when a button has another size: its letters are larger, or it says something else."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        needed = sum(end.sizeHint().width() for end in self._ends) + 2 * SPACING
        if (needed > self.width()) is not self._is_split:
            self._is_split = not self._is_split
            place = (1, 0, 1, 3) if self._is_split else (0, 2, 1, 1)
            self._grid.addWidget(self._ends[1], *place, Qt.AlignmentFlag.AlignRight)
            self.updateGeometry()


def _in_a_row(widgets: Sequence[QWidget]) -> QWidget:
    end = QWidget()
    row = QHBoxLayout(end)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACING)
    for widget in widgets:
        row.addWidget(widget)
    return end
