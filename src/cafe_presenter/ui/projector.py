"""The window the public sees: one wall view, and nothing else, ever."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafe_presenter.core.session import Session, wall_view
from cafe_presenter.core.view import WallView
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall import paint_wall


class ProjectorWindow(QWidget):
    """Shows a session's wall view; no cursor, no frame, no dialog. Only the program itself can close it.

    ``painted`` tells, once, that the first picture stands.
    """

    resized = Signal()
    painted = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._view: WallView | None = None
        self._store: SessionStore | None = None
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

    def close_for_good(self) -> None:
        """Close the window; nothing else can."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse to close: Alt+F4 on the wall does nothing."""
        event.setAccepted(self._may_close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the wall has another shape."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the view over the whole window."""
        del event
        painter = QPainter(self)
        if self._view is None:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
        else:
            paint_wall(painter, QRectF(self.rect()), self._view)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def _on_changed(self, before: Session, after: Session) -> None:
        del before
        if self._store is not None:
            self.show_view(wall_view(after, self._store.now()))

    def _on_ticked(self, now: float) -> None:
        if self._store is not None:
            self.show_view(wall_view(self._store.session, now))
