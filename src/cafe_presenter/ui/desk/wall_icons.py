"""The walls of the rows of a list, in small as their icons: painted in sight, and when nothing else is to be done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget

from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.small_walls import SmallWalls

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
        self._blank = QIcon()
        self._walls = SmallWalls(self)
        self._walls.painted.connect(self._show)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show)
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
        self._soon.start()

    def _forget(self) -> None:
        for row in range(self._rows.count()):
            self._rows.item(row).setIcon(self._blank)
            self._rows.item(row).setData(WALL, None)
        self._soon.start()

    def _show(self) -> None:
        """Give each row in sight its wall, or have that painted."""
        rows = self._rows
        self._walls.fit(rows.iconSize(), look=self._look, ratio=rows.devicePixelRatio())
        seen = rows.viewport().rect()
        for row in range(rows.count()) if rows.isVisible() else ():
            item = rows.item(row)
            if not rows.visualItemRect(item).intersects(seen):
                continue
            view = self._wall_of(row)
            if view is None or item.data(WALL) == view:
                continue
            picture = self._walls.picture(view)
            if picture is not None:
                made = QIcon(picture)
                made.addPixmap(picture, QIcon.Mode.Selected)  # which Qt would tint
                item.setIcon(made)
                item.setData(WALL, view)
