"""The window the public sees: one wall view, and nothing else, ever."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafe_presenter.core.evening.session import Session, wall_view
from cafe_presenter.core.evening.view import WallView, spoken, with_hour
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, font, ink
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import paint_wall
from cafe_presenter.ui.wall.prepainted import Ahead

QUIET = "#8a8a8a"
"""A grey that is read on a laptop at arm's length, on a dark wall and a white one, and not from a chair."""
QUIET_SHARE = 0.016
"""Height of a quiet line as a share of the wall's."""
FRAME_PX = 3
AHEAD_AFTER_MS = 40
"""How long after a change the next wall is painted: the presenter window comes first."""


class ProjectorWindow(QWidget):
    """Shows a session's wall view; no cursor, no frame, no dialog. Only the program itself can close it.

    ``painted`` tells, once, that the first picture stands. Out of full screen, in a rehearsal or when the host lets go
    of it, it has a thin frame and can be dragged.
    """

    view_changed = Signal()
    resized = Signal()
    painted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.look = look
        self._view: WallView | None = None
        self._store: SessionStore | None = None
        self._painted: tuple[WallView, Look] | None = None
        self._name_card: WallView | None = None
        self._quiet_line = ""
        self._was_painted = self._has_pointer = False
        self._may_close = False
        self._ahead = Ahead()
        self._expected: list[WallView] = []
        self._idle = QTimer(self, singleShot=True, interval=AHEAD_AFTER_MS)
        self._idle.timeout.connect(self._prepare_next)
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
        self.show_view(with_hour(wall_view(store.session, store.now()), store.clock_s()))

    def stay_with(self, view: WallView) -> None:
        """Show ``view`` from now on, whatever becomes of the evening."""
        self._store = None
        self._idle.stop()
        self._name_card, self._quiet_line = None, ""
        self.show_view(view)

    def show_view(self, view: WallView) -> None:
        """Paint ``view`` at once: the public's screen comes before everything else.

        One that is shown already is painted again where that failed.
        """
        if view == self._view and not self._is_stale:
            return
        self._view = view
        if self.isVisible():
            self.repaint()
        self.setAccessibleDescription(spoken(view))
        self.view_changed.emit()

    def dress(self, look: Look) -> None:
        """Paint with ``look`` from now on; a view that is shown right after it comes in the same paint."""
        self.look = look
        self.update()
        self.view_changed.emit()
        self._idle.start()

    def expect(self, views: tuple[WallView, ...]) -> None:
        """Make ready, once there is time, what the next key may bring: the first of ``views`` before all others."""
        self._expected = list(views)
        self._idle.start()

    def show_name_card(self, card: WallView | None) -> None:
        """Show which screen this is over everything; None takes it away."""
        self._name_card = card
        self.update()
        self.view_changed.emit()

    def paint_on(self, painter: QPainter, room: QRect) -> None:
        """Paint what the public is to see."""
        view = self._name_card or self._view
        if view is None:
            painter.fillRect(room, Qt.GlobalColor.black)
        else:
            self._paint_view(painter, room, view)
        if self._quiet_line:
            self._paint_quiet_line(painter, room)

    def show_quiet_line(self, text: str) -> None:
        """Show a line for the host alone, small and grey in a corner: the hour, where the notes have no screen."""
        if text != self._quiet_line:
            self._quiet_line = text
            self.update()

    def show_pointer(self, *, shown: bool) -> None:
        """Show the mouse on a wall that fills the host's own screen, or no longer."""
        self._has_pointer = shown
        self._show_cursor()

    def close_for_good(self) -> None:
        """Close the window; nothing else can."""
        self._may_close = True
        self._idle.stop()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse to close: Alt+F4 on the wall does nothing."""
        event.setAccepted(self._may_close)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the wall has another shape."""
        super().resizeEvent(event)
        self._show_cursor()
        self._idle.start()
        self.resized.emit()

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the view over the whole window."""
        del event
        with QPainter(self) as painter:  # ended even when painting fails: nobody else could paint here
            self.paint_on(painter, self.rect())
            if self._is_framed:
                painter.setPen(ink(ACCENT))
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
        still = Qt.CursorShape.ArrowCursor if self._has_pointer else Qt.CursorShape.BlankCursor
        self.setCursor(Qt.CursorShape.OpenHandCursor if self._is_framed else still)

    def _paint_view(self, painter: QPainter, room: QRect, view: WallView) -> None:
        """Paint a view; when that fails, what the public saw before, and let the failure go its way."""
        painted = (view, self.look)
        try:
            ready = self._ahead.frame(view, look=self.look, size=room.size(), ratio=self.devicePixelRatio())
            if ready is not None:
                painter.drawImage(room.topLeft(), ready)
            else:
                paint_wall(painter, QRectF(room), view, look=self.look)
            self._painted = painted
        finally:
            if self._painted is not None and self._painted is not painted:
                before, look = self._painted
                paint_wall(painter, QRectF(room), before, look=look)

    def _paint_quiet_line(self, painter: QPainter, room: QRect) -> None:
        painter.setFont(font(max(11.0, room.height() * QUIET_SHARE)))
        painter.setPen(QColor(QUIET))
        margin = round(room.height() * QUIET_SHARE)
        inside = room.adjusted(margin, margin, -margin, -margin // 2)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, self._quiet_line)

    def _on_changed(self, before: Session, after: Session) -> None:
        del before
        if self._store is not None:
            self.show_view(with_hour(wall_view(after, self._store.now()), self._store.clock_s()))
            self._expected = []
            self._ahead.expect_nothing()
            self._idle.start()

    def _prepare_next(self) -> None:
        if self._store is not None and self.isVisible():
            session, now = self._store.session, self._store.now()
            size, ratio = self.size(), self.devicePixelRatio()
            clock_s = self._store.clock_s()
            self._ahead.prepare(session, now, look=self.look, size=size, ratio=ratio, clock_s=clock_s)
            if self._expected:  # one at a time: a key may come any moment
                self._ahead.expect(self._expected.pop(0), look=self.look, size=size, ratio=ratio)
                self._idle.start()

    def _on_ticked(self, now: float) -> None:
        """Show what moves by itself, and what did not get here when it changed."""
        if self._store is not None:
            self.show_view(with_hour(wall_view(self._store.session, now), self._store.clock_s()))

    @property
    def _is_stale(self) -> bool:
        """Whether the window still has another picture than the one it is to show: painting that failed."""
        painted = self._painted[0] if self._painted is not None else None
        return self.isVisible() and painted != (self._name_card or self._view)
