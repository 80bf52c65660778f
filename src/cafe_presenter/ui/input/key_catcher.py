"""Catches the next key press wherever it arrives, so that a button of a clicker is taught by pressing it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from cafe_presenter.ui.input.keys import digit_of, is_bounce, key_of
from cafe_presenter.ui.kit.boundaries import contained


class KeyCatcher(QObject):
    """While listening, takes every key press; ``caught`` tells the key, ``left`` that Esc was pressed.

    What a worn button sends a second time, right after the press that ended the listening, is taken too: it would be
    obeyed on the wall.
    """

    caught = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._listening = False
        self._bounce_ms = 0
        self._last_press = (0, 0)  # a key and when it was pressed, in milliseconds of the system's clock

    @property
    def is_listening(self) -> bool:
        """Whether the next key is taken."""
        return self._listening

    def listen(self, *, bounce_ms: int = 0) -> None:
        """Take key presses from now on, before any window sees them."""
        application = QApplication.instance()
        self._bounce_ms = bounce_ms
        if not self._listening and application is not None:
            self._listening = True
            application.installEventFilter(self)

    def stop(self) -> None:
        """Let key presses go where they go, but for a worn button's second one."""
        self._listening = False

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key press. Only native windows are heard: the press that began this is still on its way to widgets."""
        if not isinstance(watched, QWindow):
            return False
        if not self._listening:
            return self._take_bounce(event)
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut):
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.isAutoRepeat():
            return True
        self._last_press = (event.key(), event.timestamp())
        digit = digit_of(event)
        key = key_of(event) if digit is None else str(digit)  # the é of a French row is the 2 of a number
        if key == "Esc":
            self.left.emit()
        elif key:
            self.caught.emit(key)
        return True

    def _take_bounce(self, event: QEvent) -> bool:
        """Take a second press of the button that was caught; the next of anything else ends the watch."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, at = self._last_press
        if is_bounce(event, key, at, within_ms=self._bounce_ms):
            return True
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        return False
