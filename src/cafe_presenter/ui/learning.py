"""Catches the next key press wherever it arrives, so that a button of a clicker is taught by pressing it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from cafe_presenter.ui.contained import contained
from cafe_presenter.ui.keys import key_of


class KeyCatcher(QObject):
    """While listening, takes every key press; ``caught`` tells the key, ``left`` that Esc was pressed."""

    caught = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._listening = False

    @property
    def is_listening(self) -> bool:
        """Whether the next key is taken."""
        return self._listening

    def listen(self) -> None:
        """Take key presses from now on, before any window sees them."""
        application = QApplication.instance()
        if not self._listening and application is not None:
            self._listening = True
            application.installEventFilter(self)

    def stop(self) -> None:
        """Let key presses go where they go."""
        application = QApplication.instance()
        if self._listening and application is not None:
            self._listening = False
            application.removeEventFilter(self)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key press. Only native windows are heard: the press that began this is still on its way to widgets."""
        if not isinstance(watched, QWindow):
            return False
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut):
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.isAutoRepeat():
            return True
        key = key_of(event)
        if key == "Esc":
            self.left.emit()
        elif key:
            self.caught.emit(key)
        return True
