"""What stands over the page with round corners: nothing of what is below shows beside them."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QStyle, QStyleOption

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import GROUND, ink


class OverPage(QFrame):
    """A frame whose corners are as the ground of the window."""

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then again what the stylesheet says of the frame, which Qt painted before."""
        del event
        option = QStyleOption()
        option.initFrom(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), ink(GROUND))
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
