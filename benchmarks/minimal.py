"""The least a two-window PySide6 program can be that paints the same walls: ``minimal.py SHOW.json [FONT.ttf…]``.

It reads no deck, keeps no journal, sets no text: it is told every line and its place. What it takes is what Python,
PySide6 and Qt take, and the limit the program is measured against.
"""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

UNIT_PX = 100


class Wall(QWidget):
    """Paints one of the walls it was told."""

    def __init__(self, walls: list[dict[str, Any]]) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.walls = walls
        self.position = 0
        self.fonts = {}
        for bold in (False, True):
            font = QFont("Atkinson Hyperlegible")
            font.setPixelSize(UNIT_PX)
            font.setBold(bold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self.fonts[bold] = font
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the wall that is up."""
        del event
        wall = self.walls[self.position]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(wall["ground"]))
        painter.scale(self.width() / wall["width"], self.height() / 1000)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for rect, colour, pen in wall["shapes"]:
            if pen:
                painter.setPen(QPen(QColor(colour), pen))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QRectF(*rect))
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(QRectF(*rect), rect[3] / 2, rect[3] / 2)
        for text, x, baseline, size, bold, colour in wall["lines"]:
            painter.save()
            painter.setPen(QColor(colour))
            painter.translate(x, baseline)
            painter.scale(size / UNIT_PX, size / UNIT_PX)
            painter.setFont(self.fonts[bold])
            painter.drawText(QPointF(0, 0), text)
            painter.restore()


class Presenter(QWidget):
    """Two labels, the keys, and the seconds since the first of them."""

    def __init__(self, wall: Wall) -> None:
        super().__init__()
        self.wall = wall
        self.labels = (QLabel(), QLabel(), QLabel())
        self.seconds = 0
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.tick)
        column = QVBoxLayout(self)
        for label in self.labels:
            column.addWidget(label)
        self.tell()

    def tell(self) -> None:
        """Say what is up."""
        self.labels[0].setText(str(self.wall.position + 1))
        self.labels[1].setText(" ".join(line[0] for line in self.wall.walls[self.wall.position]["lines"]))

    def tick(self) -> None:
        """Say how many seconds have passed."""
        self.seconds += 1
        self.labels[2].setText(str(self.seconds))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where the key says, the wall first."""
        last = len(self.wall.walls) - 1
        steps: dict[int, int] = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Home: -last}
        self.wall.position = max(0, min(last, self.wall.position + steps.get(event.key(), 0)))
        self.wall.repaint()
        self.tell()
        if not self.timer.isActive():
            self.timer.start(1000)


def main() -> int:
    """Show the two windows."""
    application = QApplication(sys.argv[:1])
    for path in sys.argv[2:]:
        QFontDatabase.addApplicationFont(path)
    wall = Wall(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    laptop, projector = QGuiApplication.primaryScreen(), QGuiApplication.screens()[-1]
    wall.setGeometry(projector.geometry())
    wall.showFullScreen()
    presenter = Presenter(wall)
    presenter.setGeometry(laptop.availableGeometry())
    presenter.showMaximized()
    presenter.activateWindow()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
