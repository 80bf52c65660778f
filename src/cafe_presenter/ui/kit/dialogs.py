"""The dialog that is open over a window, if any: our own, or another program's in our name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def open_dialog() -> QWidget | None:
    """Return the dialog of our own that is open over a window, or None."""
    dialog = QApplication.activeModalWidget()
    return None if dialog is None or _is_of_system(dialog) or dialog.windowHandle() is None else dialog


def under_system_dialog() -> QWidget | None:
    """Return the window that a dialog of the system's is over, which is another program's in our name; None without."""
    dialog = QApplication.activeModalWidget()
    parent = dialog.parentWidget() if dialog is not None and _is_of_system(dialog) else None
    return None if parent is None else parent.window()


def _is_of_system(dialog: QWidget) -> bool:
    return dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
