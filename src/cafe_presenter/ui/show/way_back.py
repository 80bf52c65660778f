"""The mouse where the wall is the only window: the pointer, a button to the notes, and a click that goes on."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.sheet import sheet
from cafe_presenter.ui.kit.style import presenter_scale
from cafe_presenter.ui.wall.projector import ProjectorWindow

WAY_BACK_MS = 6_000
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.WindowStateChange)
SEEN_MS = 500
"""How long the pointer has been seen before a click goes on: the one that brought the wall here does not, nor a tap."""
MARGIN_SHARE = 0.02
"""How far the button stands from the corner, as a share of the wall's height."""


class WayBack(QObject):
    """Comes when the mouse is moved over a wall that ``is_alone``, and goes after some seconds without; never between.

    The host moved the mouse on the host's own screen: nothing of this is on a wall of the public's. While the pointer
    is seen a click beside the button is ``clicked``, as other presenters go on; one of a finger is not.
    """

    clicked = Signal()

    def __init__(
        self, wall: ProjectorWindow, words: Callable[[], str], *, is_alone: Callable[[], bool], lead: Callable[[], None]
    ) -> None:
        """``words`` returns what the button says; a click has it ``lead`` back."""
        super().__init__(wall)
        self._wall, self._words, self._is_alone, self._lead = wall, words, is_alone, lead
        self._at: QPointF | None = None
        self._seen = QElapsedTimer()
        self._is_pressed = False
        self.button = QPushButton(wall)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the wall has the keys
        self.button.setCursor(Qt.CursorShape.ArrowCursor)
        self.button.clicked.connect(self._on_clicked)
        self.button.hide()
        self._gone = QTimer(self, singleShot=True, interval=WAY_BACK_MS)
        self._gone.timeout.connect(self._on_still)
        wall.setMouseTracking(True)
        wall.installEventFilter(self)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come as the mouse is moved or pressed; go as the wall moves."""
        if isinstance(event, QMouseEvent) and self._is_alone():
            before, self._at = self._at, event.globalPosition()
            # A system tells of a mouse that rests where the wall comes up.
            if before not in (None, self._at) or event.type() is QEvent.Type.MouseButtonPress:
                self._come()
            self._take(event)
        elif event.type() in MOVES:
            self._go()  # before another screen is painted
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Go where the wall is alone no more."""
        if not self._is_alone():
            self._go()

    def _take(self, event: QMouseEvent) -> None:
        """Go on at the release of what was pressed here; the second press of a double click is none.

        Who moves away before letting go, to the way back as well, has thought better of it.
        """
        is_left = event.button() is Qt.MouseButton.LeftButton
        if event.type() is QEvent.Type.MouseButtonRelease and self._is_pressed and is_left:
            self._is_pressed = False
            at = self._wall.mapFromGlobal(event.globalPosition().toPoint())
            if self._wall.rect().contains(at) and self._wall.childAt(at) is not self.button:
                self.clicked.emit()
        elif event.type() is QEvent.Type.MouseButtonPress:
            is_mouse = event.source() is Qt.MouseEventSource.MouseEventNotSynthesized
            self._is_pressed = is_mouse and is_left and self._seen.elapsed() >= SEEN_MS

    def _come(self) -> None:
        self._gone.start()
        if self.button.isHidden():
            self.button.setText(self._words())
            self._place()
            self.button.show()
            self.button.raise_()
            self._wall.show_pointer(shown=True)
            self._seen.start()

    def _place(self) -> None:
        room = self._wall.rect()
        self.button.setStyleSheet(sheet(presenter_scale(room.size())))
        self.button.adjustSize()
        margin = round(room.height() * MARGIN_SHARE)
        self.button.move(room.right() - margin - self.button.width(), margin)

    def _on_still(self) -> None:
        if self.button.underMouse():
            self._gone.start()  # nothing goes from under the pointer
        else:
            self._go()

    def _go(self) -> None:
        self._gone.stop()
        self._at = None
        self._is_pressed = False
        if not self.button.isHidden():
            self.button.hide()
            self._wall.show_pointer(shown=False)

    def _on_clicked(self) -> None:
        self._go()
        self._lead()
