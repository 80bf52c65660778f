"""What lies between a window and a panel that is open over it: the window is dimmed, and a click beside closes it."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import worn

DIMMED = 150
"""How much of what lies below is taken away, of 255."""


class Dimmer(QWidget):
    """Covers its window but for what is to stay in sight; ``clicked`` tells of a click on it."""

    clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()

    def cover(self, area: QRect, *, but: QRect) -> None:
        """Lie over ``area``, but not over what is to stay in sight."""
        self.setGeometry(area)
        self.setMask(QRegion(self.rect()) - QRegion(but.translated(-area.topLeft())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a click, which does nothing to what lies below."""
        event.accept()
        self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press of a double click close nothing: the first has just opened it."""
        event.accept()

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies below."""
        colour = QColor(worn().ground)
        colour.setAlpha(DIMMED)
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), colour)
