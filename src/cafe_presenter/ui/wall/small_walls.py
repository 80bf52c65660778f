"""Walls in small, many of them: each is painted when it is in sight and nothing else is to be done."""

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image

MAX_PAINTED = 200
"""Painted walls that are kept: at most as many as a few screens hold."""
MAX_WANTED = 60
"""Walls that wait to be painted; those that were asked for longest ago are out of sight by then."""


class SmallWalls(QObject):
    """Hands out pictures of walls; of one that was not painted yet it tells by ``painted`` when it is."""

    painted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._size, self._look, self._ratio = QSize(), Look(), 1.0
        self._kept: dict[WallView, QPixmap] = {}
        self._wanted: dict[WallView, None] = {}
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._paint_next)

    def fit(self, size: QSize, *, look: Look, ratio: float) -> None:
        """Paint at ``size`` device-independent pixels, ``ratio`` device pixels each, from now on."""
        if (size, look, ratio) != (self._size, self._look, self._ratio):
            self._size, self._look, self._ratio = size, look, ratio
            self._kept.clear()
            self._wanted.clear()

    def picture(self, view: WallView) -> QPixmap | None:
        """Return the picture of a wall, or None and paint it soon."""
        if view in self._kept:
            return self._kept[view]
        self._wanted[view] = None
        while len(self._wanted) > MAX_WANTED:
            del self._wanted[next(iter(self._wanted))]
        self._idle.start()
        return None

    @property
    def count(self) -> int:
        """How many pictures are kept."""
        return len(self._kept)

    def _paint_next(self) -> None:
        if not self._wanted or self._size.isEmpty():
            self._idle.stop()
            return
        view = next(iter(self._wanted))
        del self._wanted[view]
        if len(self._kept) >= MAX_PAINTED:
            self._kept.clear()
        self._kept[view] = QPixmap.fromImage(wall_image(view, self._size, look=self._look, ratio=self._ratio))
        self.painted.emit()
