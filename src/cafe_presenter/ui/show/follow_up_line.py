"""A follow-up as it is read on the laptop: a click puts it on the wall, and says so beforehand."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, TEXT, Text


class FollowUpLine(Text):
    """Its words; ``clicked`` tells its place. The second press of a double click is none."""

    clicked = Signal(int)

    def __init__(self, pixels: float, place: int) -> None:
        super().__init__(pixels, wrap=True)
        self._place = place
        self._is_pressed = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @contained
    def enterEvent(self, event: QEnterEvent) -> None:
        """Stand out under the mouse."""
        super().enterEvent(event)
        self.set_colour(ACCENT)

    @contained
    def leaveEvent(self, event: QEvent) -> None:
        """Look like what is only read."""
        super().leaveEvent(event)
        self._is_pressed = False
        self.set_colour(TEXT)

    @contained
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See the press that a click begins with."""
        self._is_pressed = event.button() is Qt.MouseButton.LeftButton

    @contained
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of a double click for nothing: it would take away what the first has shown."""
        event.accept()
        self._is_pressed = False

    @contained
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click."""
        if self._is_pressed and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self._place)
        self._is_pressed = False
