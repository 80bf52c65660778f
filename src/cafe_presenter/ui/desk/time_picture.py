"""What each theme took, beside what was planned, as a picture: bars, and a mark where each should have ended."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, DIM, OVER, TEXT, TRACK, Text, ink, plain_tip
from cafe_presenter.wording import Wording

BAR_PX = 12
MAX_THEMES_DRAWN = 30
"""Themes that are drawn: more would be lines nobody reads."""


@dataclass(frozen=True, slots=True)
class TimeTaken:
    """What one theme took, beside what was planned."""

    name: str
    taken_s: float
    planned_s: float


class TimePicture(QWidget):
    """A row a theme, its name before its bar; its name and figures are told to who points at it."""

    def __init__(self, times: Sequence[TimeTaken], wording: Wording) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        most = max((max(each.taken_s, each.planned_s) for each in times), default=0.0) or 1.0
        for row, each in enumerate(times[:MAX_THEMES_DRAWN]):
            told, bar = Text(14, DIM), _Bar(each.taken_s / most, each.planned_s / most)
            told.set_elided()
            told.setText(each.name)
            planned = wording.planned(each.planned_s) if each.planned_s else "–"
            figures = f"{each.name}: {wording.minutes(each.taken_s)} / {planned}"
            bar.setToolTip(plain_tip(figures))
            bar.setAccessibleName(figures)
            grid.addWidget(told, row, 0)
            grid.addWidget(bar, row, 1)
        key = Text(14, DIM, wrap=True)
        key.setText(wording.text("Bar: time taken. Mark: time planned."))
        grid.addWidget(key, grid.rowCount(), 0, 1, 2)


class _Bar(QWidget):
    """A bar as long as a theme took, the mark where it was to end, as shares of the longest."""

    def __init__(self, taken: float, planned: float) -> None:
        super().__init__()
        self._taken, self._planned = taken, planned
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of a bar."""
        return QSize(80, BAR_PX)

    def minimumSizeHint(self) -> QSize:
        """Return the same: none is cut."""
        return self.sizeHint()

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar over what was planned."""
        del event
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            whole = float(self.width())
            ran_over = 0 < self._planned < self._taken
            painter.fillRect(QRectF(0, 2, self._planned * whole, BAR_PX - 4), ink(TRACK))
            painter.fillRect(QRectF(0, 4, self._taken * whole, BAR_PX - 8), ink(OVER if ran_over else TEXT))
            if self._planned:
                painter.fillRect(QRectF(self._planned * whole - 2, 0, 2, BAR_PX), ink(ACCENT))
