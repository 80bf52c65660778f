"""Faces that smile, look on or are sad, drawn as lines: no font is asked for them, on paper or on a screen."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def paint_face(painter: QPainter, rect: QRectF, *, mood: int, colour: QColor) -> None:
    """Draw a face into a square: ``mood`` above 0 smiles, below 0 is sad, 0 looks on."""
    side = rect.width()
    painter.setPen(QPen(colour, side * 0.045, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect)
    mouth = rect.adjusted(side * 0.26, side * 0.3, -side * 0.26, -side * 0.24)
    if mood > 0:
        painter.drawArc(mouth, 200 * 16, 140 * 16)
    elif mood < 0:
        painter.drawArc(mouth.translated(0, side * 0.3), 20 * 16, 140 * 16)
    else:
        middle = rect.top() + side * 0.68
        painter.drawLine(QPointF(rect.left() + side * 0.3, middle), QPointF(rect.right() - side * 0.3, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for share in (0.34, 0.66):
        painter.drawEllipse(QPointF(rect.left() + side * share, rect.top() + side * 0.38), side * 0.05, side * 0.05)
