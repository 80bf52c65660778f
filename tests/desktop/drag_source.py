"""A window to drag a file out of, as a file manager's: ``drag_source.py FILE X Y``."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class Source(QWidget):
    """Begins to drag the file as soon as the pointer moves with the button down."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag the file until it is dropped."""
        del event
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = Source()
    window.setWindowTitle("drag source")
    window.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
    window.setGeometry(int(sys.argv[2]), int(sys.argv[3]), 120, 80)
    window.show()
    sys.stdout.write("shown\n")
    sys.stdout.flush()
    application.exec()
