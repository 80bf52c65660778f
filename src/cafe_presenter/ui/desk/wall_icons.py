"""The walls of the rows of a list, in small as their icons: painted in sight, and when nothing else is to be done."""

from bisect import bisect_left
from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, QObject, QRect, QSignalBlocker, QSize, Qt, QTimer
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
        rows.model().rowsInserted.connect(self._on_inserted)
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
        self._soon.start()

    def _on_inserted(self, _: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):  # so that each has its height from the first
            self._rows.item(row).setIcon(self._blank)

    def _forget(self) -> None:
        for row in range(self._rows.count()):
            self._rows.item(row).setIcon(self._blank)
            self._rows.item(row).setData(WALL, None)
        self._soon.start()

    def _show(self) -> None:
        """Give each row in sight its wall, or have that painted."""
        rows = self._rows
        self._walls.fit(rows.iconSize(), look=self._look, ratio=rows.devicePixelRatio())
        for row in self._in_sight() if rows.isVisible() else ():
            item = rows.item(row)
            view = self._wall_of(row)
            if view is None or item.data(WALL) == view:
                continue
            picture = self._walls.picture(view)
            if picture is not None:
                made = QIcon(picture)
                made.addPixmap(picture, QIcon.Mode.Selected)  # which Qt would tint
                with QSignalBlocker(rows.model()):  # as large as the last one: the list need not be laid out anew
                    item.setIcon(made)
                    item.setData(WALL, view)
                rows.viewport().update(self._rect(row))

    def _in_sight(self) -> Iterator[int]:
        """Yield the rows in sight, which stand one below the other: a list may have thousands."""
        rows, seen = self._rows, self._rows.viewport().rect()
        first = bisect_left(range(rows.count()), seen.top(), key=lambda row: self._rect(row).bottom())
        for row in range(first, rows.count()):
            if self._rect(row).top() > seen.bottom():
                return
            yield row

    def _rect(self, row: int) -> QRect:
        return self._rows.visualItemRect(self._rows.item(row))
