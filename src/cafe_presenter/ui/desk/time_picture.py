"""What each theme took, beside what was planned, as a picture: bars, and a mark where each should have ended."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, OVER, TEXT, TRACK, ink
from cafe_presenter.wording import Wording

ROW_PX = 12
MAX_THEMES_DRAWN = 30
"""Themes that are drawn: more would be lines nobody tells apart."""


class TimePicture(QWidget):
    """A row a theme; its names and figures are told to who cannot see it, and to who points at it."""

    def __init__(self, times: Sequence[tuple[str, float, float]], wording: Wording) -> None:
        super().__init__()
        self._times = list(times)[:MAX_THEMES_DRAWN]
        lines = [
            f"{name}: {wording.minutes(taken)} / {wording.minutes(planned) if planned else '–'}"
            for name, taken, planned in self._times
        ]
        self.setAccessibleName(wording.text("Time taken beside the time planned"))
        self.setAccessibleDescription("\n".join(lines))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of all rows."""
        return QSize(160, ROW_PX * len(self._times) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same: no row is cut."""
        return self.sizeHint()

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars over what was planned."""
        del event
        most = max((max(taken, planned) for _, taken, planned in self._times), default=0.0)
        if not most:
            return
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            each = self.width() / most
            for row, (_, taken, planned) in enumerate(self._times):
                top = row * ROW_PX + 2.0
                painter.fillRect(QRectF(0, top, planned * each, ROW_PX - 5), ink(TRACK))
                ran_over = planned > 0 and taken > planned
                painter.fillRect(QRectF(0, top + 2, taken * each, ROW_PX - 9), ink(OVER if ran_over else TEXT))
                if planned:
                    painter.fillRect(QRectF(planned * each - 2, top - 1, 2, ROW_PX - 3), ink(ACCENT))
