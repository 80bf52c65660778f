"""The dialog that is open over a window, if any: our own, or another program's in our name."""

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cafe_presenter.ui.kit.boundaries import contained

KEYLESS_MS = 500
"""After which a dialog that was given no keys will be given none."""
_KEYLESS = "keyless"
_POINTED = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class _Below(QObject):
    """Sees to the window below a dialog, should the keys stay there, as sway leaves them with one of a full screen.

    Qt drops the keys of a blocked window without a word. From then on nothing is blocked: the keys are handed on to the
    dialog, and what is pointed at is dropped here.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        QTimer.singleShot(KEYLESS_MS, self, self._look)

    def _look(self) -> None:
        dialog, parent = self._dialog, self._dialog.parentWidget()
        below = None if parent is None else parent.window().windowHandle()
        if below is None or not dialog.isVisible() or QGuiApplication.focusWindow() is not below:
            return
        below.installEventFilter(self)
        dialog.hide()  # how much a dialog blocks is asked when it is shown
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.setProperty(_KEYLESS, True)
        dialog.show()

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drop what is pointed at below."""
        del watched
        return event.type() in _POINTED and self._dialog.isVisible()


def is_accepted(dialog: QDialog) -> bool:
    """Have a dialog of our own answered, which blocks its own window alone; tell whether it was accepted."""
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    waiting = QEventLoop()
    dialog.finished.connect(waiting.quit)
    _Below(dialog)
    dialog.show()
    waiting.exec()
    return dialog.result() == QDialog.DialogCode.Accepted


def open_dialog() -> QWidget | None:
    """Return the dialog of our own that is open over a window, or None."""
    dialog = QApplication.activeModalWidget() or _keyless_dialog()
    return None if dialog is None or _is_of_system(dialog) or dialog.windowHandle() is None else dialog


def under_system_dialog() -> QWidget | None:
    """Return the window that a dialog of the system's is over, which is another program's in our name; None without."""
    dialog = QApplication.activeModalWidget()
    parent = dialog.parentWidget() if dialog is not None and _is_of_system(dialog) else None
    return None if parent is None else parent.window()


def _keyless_dialog() -> QWidget | None:
    return next((each for each in QApplication.topLevelWidgets() if each.property(_KEYLESS) and each.isVisible()), None)


def _is_of_system(dialog: QWidget) -> bool:
    return dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
