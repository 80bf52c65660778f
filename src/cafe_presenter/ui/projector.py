"""The window the public sees: one wall view, and nothing else, ever."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafe_presenter.core.session import Session, wall_view
from cafe_presenter.core.view import WallView
from cafe_presenter.ui.contained import contained
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.style import ACCENT, font
from cafe_presenter.ui.wall import paint_wall

QUIET = "#8a8a8a"
"""A grey that is read on a laptop at arm's length, on a dark wall and a white one, and not from a chair."""
QUIET_SHARE = 0.016
"""Height of a quiet line as a share of the wall's."""
FRAME_PX = 3


class ProjectorWindow(QWidget):
    """Shows a session's wall view; no cursor, no frame, no dialog. Only the program itself can close it.

    ``painted`` tells, once, that the first picture stands. Out of full screen, in a rehearsal or when the host lets go
    of it, it has a thin frame and can be dragged.
    """

    resized = Signal()
    painted = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._view: WallView | None = None
        self._store: SessionStore | None = None
        self._painted_view: WallView | None = None
        self._name_card: WallView | None = None
        self._quiet_line = ""
        self._was_painted = False
        self._may_close = False
        self.setObjectName("wall")
        self.setWindowTitle("Café Presenter")
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def follow(self, store: SessionStore) -> None:
        """Show what ``store`` holds, now and at every change."""
        self._store = store
        store.changed.connect(self._on_changed)
        store.ticked.connect(self._on_ticked)
        self.show_view(wall_view(store.session, store.now()))

    def show_view(self, view: WallView) -> None:
        """Paint ``view`` at once: the public's screen comes before everything else."""
        if view == self._view:
            return
        self._view = view
        if self.isVisible():
            self.repaint()

    def show_name_card(self, card: WallView | None) -> None:
        """Show which screen this is over everything; None takes it away."""
        self._name_card = card
        self.update()

    def show_quiet_line(self, text: str) -> None:
        """Show a line for the host alone, small and grey in a corner: the hour, where the notes have no screen."""
        if text != self._quiet_line:
            self._quiet_line = text
            self.update()

    def close_for_good(self) -> None:
        """Close the window; nothing else can."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse to close: Alt+F4 on the wall does nothing."""
        event.setAccepted(self._may_close)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the wall has another shape."""
        super().resizeEvent(event)
        self._show_cursor()
        self.resized.emit()

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the view over the whole window."""
        del event
        with QPainter(self) as painter:  # ended even when painting fails: nobody else could paint here
            view = self._name_card or self._view
            if view is None:
                painter.fillRect(self.rect(), Qt.GlobalColor.black)
            else:
                self._paint_view(painter, view)
            if self._quiet_line:
                self._paint_quiet_line(painter)
            if self._is_framed:
                painter.setPen(QColor(ACCENT))
                for inset in range(FRAME_PX):
                    painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the host drag a wall that is not full screen: it has no frame to be held by."""
        handle = self.windowHandle()
        if self._is_framed and event.button() is Qt.MouseButton.LeftButton:
            handle.startSystemMove()

    @contained
    def changeEvent(self, event: QEvent) -> None:
        """Show a cursor only while the wall is not full screen."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._show_cursor()
            self.update()

    @property
    def _is_framed(self) -> bool:
        """Whether the wall is a window among others.

        One that fills a screen is not, whatever its state: under X a busy window manager says for a moment that it is
        no longer full screen.
        """
        return not self.isFullScreen() and self.size() not in [each.size() for each in QGuiApplication.screens()]

    def _show_cursor(self) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor if self._is_framed else Qt.CursorShape.BlankCursor)

    def _paint_view(self, painter: QPainter, view: WallView) -> None:
        """Paint a view; when that fails, what the public saw before, and let the failure go its way."""
        try:
            paint_wall(painter, QRectF(self.rect()), view)
            self._painted_view = view
        finally:
            if self._painted_view is not None and self._painted_view is not view:
                paint_wall(painter, QRectF(self.rect()), self._painted_view)

    def _paint_quiet_line(self, painter: QPainter) -> None:
        painter.setFont(font(max(11.0, self.height() * QUIET_SHARE)))
        painter.setPen(QColor(QUIET))
        margin = round(self.height() * QUIET_SHARE)
        room = self.rect().adjusted(margin, margin, -margin, -margin // 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, self._quiet_line)

    def _on_changed(self, before: Session, after: Session) -> None:
        del before
        if self._store is not None:
            self.show_view(wall_view(after, self._store.now()))

    def _on_ticked(self, now: float) -> None:
        if self._store is not None:
            self.show_view(wall_view(self._store.session, now))
