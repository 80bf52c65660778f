"""Parts of a window side by side, as many as letters leave room for; the others stand below, and columns scroll."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.page import ScrollPage

GAP, BESIDE_BAR = 20, 6
"""Pixels between two parts, and between a part and the bar that scrolls it."""


@contextmanager
def focus_kept(parts: Iterable[QWidget]) -> Iterator[None]:
    """Have the keys go on to whatever of ``parts`` has them: a widget that is moved into another loses them."""
    of = tuple(parts)
    had: QWidget | None = of[0].window().focusWidget()
    yield
    if had is not None and any(each is had or each.isAncestorOf(had) for each in of):
        had.setFocus()


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of a window, and how wide it is at least, in pixels of the reference window.

    ``share`` is its part of the width that is left over; one without any is as wide as its words. ``high`` is the share
    of the window's height that it has where others stand above or below it; one without any is as high as its words.
    """

    widget: QWidget
    wide: float
    share: int = 0
    high: float = 0.0


type Way = tuple[tuple[Pane, ...], ...]
"""Columns from left to right, each of parts from top to bottom."""


class Panes(QWidget):
    """Parts of a window in the first of several ways to stand that there is room for; the last one always is.

    No part is ever beside the window, nor cut: what has no room below another is scrolled to with its whole column.
    """

    def __init__(self, *ways: Way) -> None:
        super().__init__()
        self._ways = ways
        self._scale = 1.0
        self._way: Way = ()
        self._columns = [_Column() for _ in range(max(map(len, ways)))]
        for column in self._columns:
            column.setParent(self)
            column.inside.installEventFilter(self)
        self._stand(ways[0])

    @property
    def column_count(self) -> int:
        """How many columns stand side by side."""
        return len(self._way)

    def fit(self, scale: float) -> None:
        """Have letters ``scale`` times as large as in the reference window."""
        self._scale = scale
        self._choose()

    def sizeHint(self) -> QSize:
        """Return what a window gives it anyway."""
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:
        """Return nearly nothing: it scrolls."""
        return QSize(0, 0)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew."""
        super().resizeEvent(event)
        self._choose()

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose anew when a part holds other things: a longer word may need more room."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._choose()
        return super().eventFilter(watched, event)

    def _choose(self) -> None:
        room = self.width()
        way = next((each for each in self._ways if self._least(each) <= room), self._ways[-1])
        if way is not self._way:
            self._stand(way)
        left = 0
        for column, width in zip(self._columns, self._widths(way, room), strict=False):
            column.setGeometry(left, 0, width, self.height())
            column.fit()
            left += width + GAP

    def _least_of(self, column: tuple[Pane, ...]) -> int:
        bar = self._columns[0].verticalScrollBar().sizeHint().width() + BESIDE_BAR
        return bar + max(max(round(each.wide * self._scale), each.widget.minimumSizeHint().width()) for each in column)

    def _least(self, way: Way) -> int:
        return sum(map(self._least_of, way)) + GAP * (len(way) - 1)

    def _widths(self, way: Way, room: int) -> list[int]:
        """Return how wide each column is: alone it has all the room, else what is left over goes by shares."""
        least = [self._least_of(column) for column in way]
        shares = [max(each.share for each in column) for column in way]
        spare, whole = room - self._least(way), sum(shares)
        if len(way) == 1:
            return [room]
        return [low + spare * share // max(1, whole) for low, share in zip(least, shares, strict=True)]

    def _stand(self, way: Way) -> None:
        """Put every part into its column; what had the keys has them again."""
        self._way = way
        with focus_kept((self,)):
            for number, column in enumerate(self._columns):
                column.hold(way[number] if number < len(way) else ())
                column.setVisible(number < len(way))
        _walk_in_order([each.widget for each in chain.from_iterable(way)])


class _Column(ScrollPage):
    """Parts below each other, as high as the window or as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._panes: tuple[Pane, ...] = ()
        self.let_grow(True)

    def hold(self, panes: tuple[Pane, ...]) -> None:
        """Have these parts and no others."""
        self._panes = panes
        for each in panes:
            each.widget.setParent(self.inside)
            each.widget.show()

    def fit(self) -> None:
        """Give the parts their size; the bar takes room where they are too high without it, and there alone."""
        is_low = self.least_height(self.width()) > self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if is_low else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        super().fit()
        width, top = self.inside.width() - (BESIDE_BAR if is_low else 0), 0
        heights = self._heights(width)
        spare, shares = self.inside.height() - _sum(heights), [max(each.high, 0.001) for each in self._panes]
        for each, high, share in zip(self._panes, heights, shares, strict=True):
            whole = high + max(0, int(spare * share / sum(shares)))
            each.widget.setGeometry(0, top, width, whole)
            top += whole + GAP

    def least_height(self, width: int) -> int:
        """Return how high the parts are at least."""
        return _sum(self._heights(width - BESIDE_BAR))

    def _heights(self, width: int) -> list[int]:
        """Return how high each part is at least; one among others has its share of the window."""
        among = self.height() if len(self._panes) > 1 else 0
        return [
            max(_high(each.widget, width, is_least=each.high > 0 or not among), round(each.high * among))
            for each in self._panes
        ]


def _sum(heights: list[int]) -> int:
    return sum(heights) + GAP * max(0, len(heights) - 1)


def _high(widget: QWidget, width: int, *, is_least: bool) -> int:
    """Return how high a part is at a width: at least, or as it likes to be."""
    layout, needed = widget.layout(), 0
    if layout is not None:
        needed = layout.totalMinimumHeightForWidth(width) if is_least else layout.totalHeightForWidth(width)
    return max(needed, widget.minimumSizeHint().height(), widget.minimumHeight())


def _walk_in_order(parts: list[QWidget]) -> None:
    """Have Tab go through the parts as they stand, within each as before."""
    every, each = list[QWidget](), parts[0].nextInFocusChain()
    while each is not None and each is not parts[0]:
        every.append(each)
        each = each.nextInFocusChain()
    walked = [each for part in parts for each in (parts[0], *every) if each is part or part.isAncestorOf(each)]
    for before, after in pairwise(walked):
        QWidget.setTabOrder(before, after)
