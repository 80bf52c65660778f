"""The walls of the rows of a list, in small as their icons: painted in sight, and when nothing else is to be done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget

from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image

MAX_KEPT = 200
"""Painted walls that are kept: 7 MB."""
WALL = Qt.ItemDataRole.UserRole + 48
"""Where a row keeps the view that its icon shows."""


class WallIcons(QObject):
    """Gives each row of ``rows`` the wall that ``wall_of`` tells for its place, or none, of ``pixels`` at scale 1."""

    def __init__(self, rows: QListWidget, pixels: QSize, wall_of: Callable[[int], WallView | None]) -> None:
        super().__init__(rows)
        self._rows = rows
        self._pixels = pixels
        self._wall_of = wall_of
        self._look = Look()
        self._painted: dict[WallView, QIcon] = {}
        self._blank = QIcon()
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._paint_next)
        rows.verticalScrollBar().valueChanged.connect(self.refresh)
        self.fit(1.0)

    def fit(self, scale: float) -> None:
        """Draw the walls at ``scale`` times their size in the reference window."""
        size = self._pixels * scale
        if size != self._rows.iconSize():
            self._rows.setIconSize(size)
            empty = QPixmap(size)
            empty.fill(Qt.GlobalColor.transparent)
            self._blank = QIcon(empty)
            self._forget()

    def dress(self, look: Look) -> None:
        """Draw with ``look``."""
        if look is not self._look:
            self._look = look
            self._forget()

    def refresh(self, *_: object) -> None:
        """Paint what is in sight and another wall than its row shows, once there is time."""
        for row in range(self._rows.count()):
            if self._rows.item(row).icon().isNull():  # so that its row has its height from the first
                self._rows.item(row).setIcon(self._blank)
        self._idle.start()

    def _forget(self) -> None:
        self._painted.clear()
        for row in range(self._rows.count()):
            self._rows.item(row).setIcon(self._blank)
            self._rows.item(row).setData(WALL, None)
        self._idle.start()

    def _paint_next(self) -> None:
        """Paint the next wall that is in sight and not that of its row yet."""
        rows = self._rows
        seen = rows.viewport().rect()
        for row in range(rows.count()) if rows.isVisible() else ():
            item = rows.item(row)
            if not rows.visualItemRect(item).intersects(seen):
                continue
            view = self._wall_of(row)
            if view is None or item.data(WALL) == view:
                continue
            if view not in self._painted:
                if len(self._painted) >= MAX_KEPT:
                    self._painted.clear()
                image = wall_image(view, rows.iconSize(), look=self._look, ratio=rows.devicePixelRatio())
                self._painted[view] = made = QIcon(QPixmap.fromImage(image))
                made.addPixmap(QPixmap.fromImage(image), QIcon.Mode.Selected)  # which Qt would tint
            item.setIcon(self._painted[view])
            item.setData(WALL, view)
            return
        self._idle.stop()
