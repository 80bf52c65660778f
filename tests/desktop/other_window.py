"""A window of another program, which takes the focus and says so."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit


def tell(state: Qt.ApplicationState) -> None:
    """Say whether the window has the focus."""
    sys.stdout.write("focused\n" if state is Qt.ApplicationState.ApplicationActive else "left\n")
    sys.stdout.flush()


if __name__ == "__main__":
    application = QApplication([])
    window = QPlainTextEdit("another program")
    window.setWindowTitle("Another program")
    window.resize(400, 200)
    window.show()
    window.activateWindow()
    application.applicationStateChanged.connect(tell)
    application.exec()
