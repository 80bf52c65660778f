"""Pages as they will be printed, below each other; they come one by one, so that the window answers in between."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ink
from cafe_presenter.ui.paper.page import PrintedPage, paint_page

GAP_PX, WIDEST_PX = 16, 760
AT_ONCE = 3
"""Pages that are laid out between two events of the window."""


class PagesView(QAbstractScrollArea):
    """Shows pages; ``counted`` tells how many there are so far, and whether that is all of them."""

    counted = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[PrintedPage] = []
        self._coming: Iterator[PrintedPage] = iter(())
        self._tops: list[float] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_next)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pages(self, pages: Iterator[PrintedPage]) -> None:
        """Show other pages, from the first one on."""
        self.pages.clear()
        self._coming = pages
        self._timer.start()
        self._place()
        self.verticalScrollBar().setValue(0)

    @property
    def is_whole(self) -> bool:
        """Whether every page has come."""
        return not self._timer.isActive()

    def _on_next(self) -> None:
        for _ in range(AT_ONCE):
            page = next(self._coming, None)
            if page is None:
                self._timer.stop()
                break
            self.pages.append(page)
        self._place()
        self.counted.emit(len(self.pages), self.is_whole)

    def _widths(self) -> list[float]:
        room = min(WIDEST_PX, self.viewport().width() - 2 * GAP_PX)
        return [room * (1.0 if page.width > page.height else 0.78) for page in self.pages]

    def _place(self) -> None:
        """Reckon where every page begins."""
        y, self._tops = float(GAP_PX), []
        for page, wide in zip(self.pages, self._widths(), strict=True):
            self._tops.append(y)
            y += wide * page.height / page.width + GAP_PX
        bar, high = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, round(y) - high))
        bar.setPageStep(high)
        bar.setSingleStep(60)
        self.viewport().update()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as wide as there is room for."""
        super().resizeEvent(event)
        self._place()

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight."""
        del event
        shift, room = self.verticalScrollBar().value(), self.viewport().rect()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(room, ink("raised"))
            for page, top, wide in zip(self.pages, self._tops, self._widths(), strict=True):
                sheet = QRectF((room.width() - wide) / 2, top - shift, wide, wide * page.height / page.width)
                if sheet.bottom() < 0 or sheet.top() > room.height():
                    continue
                painter.fillRect(sheet, QColor("#ffffff"))
                painter.save()
                painter.setClipRect(sheet)
                painter.translate(sheet.topLeft())
                painter.scale(wide / page.width, wide / page.width)
                paint_page(painter, page)
                painter.restore()
