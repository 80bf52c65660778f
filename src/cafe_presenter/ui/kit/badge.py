"""A word with a shape before it, so that no state is told by colour alone."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import DIM, font, ink


class BadgeShape(StrEnum):
    """The shapes that stand for a state."""

    DOT = "dot"
    RING = "ring"
    SQUARE = "square"
    HOLLOW = "hollow"
    BARS = "bars"
    CHECK = "check"
    TRIANGLE = "triangle"
    CROSS = "cross"


SIGN_ROOM = 1.06
"""Room of the shape before the word, as a share of the word's size."""


class Badge(QWidget):
    """Paints a shape and a word in one colour, at the right end of its box or the left; a click tells its tooltip."""

    def __init__(self, pixels: float, *, right: bool = False) -> None:
        super().__init__()
        self._pixels = pixels
        self._right = right
        self._shape = BadgeShape.DOT
        self._word = ""
        self._colour = DIM
        self._scale = 1.0
        self._reserved: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_state(self, shape: BadgeShape, word: str, colour: str) -> None:
        """Tell ``word`` with ``shape``."""
        if (shape, word, colour) == (self._shape, self._word, self._colour):
            return
        self._shape, self._word, self._colour = shape, word, colour
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def reserve(self, *words: str) -> None:
        """Keep the room of the longest of ``words``, so that nothing moves when one takes another's place."""
        self._reserved = words
        self.updateGeometry()

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self._scale = scale
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room the shape and the word take, or the words that are reserved."""
        height = QFontMetrics(font(self._pixels * self._scale, bold=True)).height()
        return QSize(max(map(self._width_of, (self._word, *self._reserved))), round(height * 1.15))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a state is never cut."""
        return self.sizeHint()

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape and the word."""
        del event
        if not self._word:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self.face()
        width, side = self._width_of(self._word, face), face.pixelSize() * 0.72
        left = self.width() - width if self._right else 0.0
        colour = ink(self._colour)
        paint_shape(painter, self._shape, QRectF(left, (self.height() - side) / 2, side, side), colour=colour)
        painter.setFont(face)
        painter.setPen(colour)
        beside = left + face.pixelSize() * SIGN_ROOM
        words = QRectF(beside, 0, self.width() - beside, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._word)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click where there is more to say."""
        event.setAccepted(bool(self.toolTip()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell at once what the word means for the host; Qt hides at a press what is told at one."""
        if self.toolTip():
            QToolTip.showText(event.globalPosition().toPoint(), self.toolTip(), self)

    def words_px(self) -> int:
        """Return how wide the shape and the word are painted."""
        return self._width_of(self._word, self.face())

    def face(self) -> QFont:
        """Return the letters of the word: a little smaller where a layout has not all the room that it asks for."""
        face = font(self._pixels * self._scale, bold=True)
        while (wanted := self._width_of(self._word, face)) > self.width() > 0 and face.pixelSize() > 1:
            smaller = face.pixelSize() * self.width() // wanted  # hinted, letters do not quite shrink by as much
            face.setPixelSize(max(1, min(smaller, face.pixelSize() - 1)))
        return face

    def _width_of(self, word: str, face: QFont | None = None) -> int:
        face = face or font(self._pixels * self._scale, bold=True)
        return QFontMetrics(face).horizontalAdvance(word) + round(face.pixelSize() * SIGN_ROOM) + 1


def paint_shape(painter: QPainter, shape: BadgeShape, box: QRectF, *, colour: QColor) -> None:
    """Paint ``shape`` into ``box``."""
    pen = QPen(colour, box.width() * 0.17)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    inner = box.adjusted(*(box.width() * 0.1 * sign for sign in (1, 1, -1, -1)))
    filled = shape in (BadgeShape.DOT, BadgeShape.SQUARE, BadgeShape.BARS, BadgeShape.TRIANGLE)
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen if filled else pen)
    x, y, width, height = inner.x(), inner.y(), inner.width(), inner.height()
    match shape:
        case BadgeShape.DOT | BadgeShape.RING:
            painter.drawEllipse(inner)
        case BadgeShape.SQUARE | BadgeShape.HOLLOW:
            painter.drawRect(inner)
        case BadgeShape.BARS:
            painter.drawRect(QRectF(x, y, width * 0.33, height))
            painter.drawRect(QRectF(x + width * 0.67, y, width * 0.33, height))
        case BadgeShape.CHECK:
            points = ((0.0, 0.55), (0.38, 0.9), (1.0, 0.12))
            painter.drawPolyline(QPolygonF([QPointF(x + width * a, y + height * b) for a, b in points]))
        case BadgeShape.TRIANGLE:
            points = ((0.5, 0.0), (1.0, 1.0), (0.0, 1.0))
            painter.drawPolygon(QPolygonF([QPointF(x + width * a, y + height * b) for a, b in points]))
        case BadgeShape.CROSS:
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
