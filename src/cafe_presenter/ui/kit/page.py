"""A page as high as its window, or as high as large text needs, and then it scrolls."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from cafe_presenter.ui.kit.boundaries import contained


class ScrollPage(QScrollArea):
    """Holds ``inside``. It never scrolls sideways (WCAG 2.2, 1.4.10), and downwards only while it may grow."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = QWidget()
        self.may_grow = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self.inside)
        # Not resizable by Qt, which would give the page its preferred height, and scroll where all could be shown.
        self.setWidgetResizable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.verticalScrollBar().setProperty("idle", True)

    def let_grow(self, may_grow: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Be as high as what it holds, or only as high as the window."""
        self.may_grow = may_grow
        # With the bar always there, text that just fits does not make it come and go.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if may_grow else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.fit()

    def turn(self, pages: float) -> None:
        """Scroll by part of a page."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * self.viewport().height()))

    def fit(self) -> None:
        """Give the page its size."""
        width, height = self.viewport().width(), self.viewport().height()
        if self.may_grow:
            height = max(height, self.least_height(width))
        self.inside.resize(width, height)

    def least_height(self, width: int) -> int:
        """Return how high the page is at a width where the window is lower."""
        layout = self.inside.layout()
        if layout is None:
            return 0
        return layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()

    def _on_range_changed(self, least: int, most: int) -> None:
        """Have no bar be seen where there is nothing to scroll; its room stays."""
        bar = self.verticalScrollBar()
        bar.setProperty("idle", most <= least)
        bar.style().polish(bar)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window; what has the focus and was in sight stays so."""
        super().resizeEvent(event)
        self.fit()
        focused = self.window().focusWidget()
        if focused is not None and self.inside.isAncestorOf(focused):  # type: ignore[redundant-expr]  # there may be none
            top = focused.mapTo(self.viewport(), QPoint()).y()
            if top >= 0 and event.size().height() < top + focused.height() <= event.oldSize().height():
                self.ensureWidgetVisible(focused)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the page holds."""
        if watched is self.inside and event.type() is QEvent.Type.LayoutRequest and self.may_grow:
            self.fit()
        return super().eventFilter(watched, event)
