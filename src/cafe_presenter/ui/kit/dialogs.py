"""The dialog that is open over a window, if any: our own, or another program's in our name."""

import sys
import warnings

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cafe_presenter.ui.kit.boundaries import contained

_BLOCKS = "blocks"
_BLOCKED = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.DragEnter,
    QEvent.Type.Drop,
    QEvent.Type.Close,
}


class _Below(QObject):
    """Blocks the window below a dialog: it is not pointed at, given nothing and not closed; the dialog has its keys.

    Qt would drop the keys of a blocked window without a word, and sway leaves them with one of a full screen. Those
    that the show takes are not seen here.
    """

    def __init__(self, dialog: QDialog, below: QWidget) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        handle, has_keys = below.windowHandle(), below.focusWidget()
        for watched in (handle, has_keys):
            if watched is not None:
                watched.installEventFilter(self)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand on the keys, drop what else would reach the window."""
        if not self._dialog.isVisible():
            return False
        if isinstance(watched, QWindow):
            return event.type() in _BLOCKED
        if isinstance(event, QKeyEvent):
            if event.type() is not QEvent.Type.ShortcutOverride:  # no shortcut of the window below
                hand_on(event, self._dialog)
            event.accept()  # or the widgets around would be asked
        return isinstance(event, QKeyEvent)


def is_accepted(dialog: QDialog) -> bool:
    """Have a dialog answered, which blocks its own window alone; tell whether it was accepted."""
    parent = dialog.parentWidget()
    is_of_system = dialog.layout() is None  # what Qt makes has one from the first
    if parent is None or is_of_system or sys.platform == "win32":
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        return dialog.exec() == QDialog.DialogCode.Accepted
    waiting = QEventLoop()
    dialog.finished.connect(waiting.quit)
    dialog.setProperty(_BLOCKS, True)
    _Below(dialog, parent.window())
    dialog.show()
    waiting.exec()
    return dialog.result() == QDialog.DialogCode.Accepted


def hand_on(event: QKeyEvent, dialog: QWidget) -> None:
    """Give a dialog a key that came to another window: under Wayland it may have the keys later, or not at all.

    Its fields have the focus from then on: what is typed in Qt's dialog of files counts only there.
    """
    dialog.activateWindow()
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # no other way in Qt 6
        QApplication.setActiveWindow(dialog)
    QCoreApplication.sendEvent(dialog.windowHandle(), event)


def open_dialog() -> QWidget | None:
    """Return the dialog of our own that is open over a window, or None."""
    dialog = QApplication.activeModalWidget() or _blocking_dialog()
    return None if dialog is None or _is_of_system(dialog) or dialog.windowHandle() is None else dialog


def under_system_dialog() -> QWidget | None:
    """Return the window that a dialog of the system's is over, which is another program's in our name; None without."""
    dialog = QApplication.activeModalWidget()
    parent = dialog.parentWidget() if dialog is not None and _is_of_system(dialog) else None
    return None if parent is None else parent.window()


def _blocking_dialog() -> QWidget | None:
    return next((each for each in QApplication.topLevelWidgets() if each.property(_BLOCKS) and each.isVisible()), None)


def _is_of_system(dialog: QWidget) -> bool:
    return dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
