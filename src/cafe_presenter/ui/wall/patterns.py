"""Patterns beside colour: bars and marks that are told apart by who sees no colour, and in black and white."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from cafe_presenter.ui.wall.wall_sheet import HEIGHT, WallShape

PATTERNS = ("", "stripes", "dots", "lines", "grid", "rim")
"""Those of the first option, the second, and so on; the first is plain."""
FAINT = 0.32
"""How much of the colour the ground of a pattern has."""
NOTE = 0.26
"""The same of a post-it, which words stand on."""
STEP, STROKE = 20.0, 8.0
"""How far apart the strokes of a pattern are and how thick, in reference units."""


def paint_pattern(painter: QPainter, shape: WallShape, colour: QColor) -> None:
    """Paint a shape filled with its pattern."""
    rect = QRectF(*shape.rect)
    radius = rect.height() / 2 if shape.radius is None else shape.radius
    path = QPainterPath()
    if shape.pattern == "triangle":
        path.addPolygon(QPolygonF([QPointF(rect.center().x(), rect.top()), rect.bottomRight(), rect.bottomLeft()]))
        painter.fillPath(path, colour)
        return
    if shape.pattern == "river":
        _river(painter, rect, colour)
        return
    if shape.pattern == "note":
        colour.setAlphaF(NOTE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(rect, radius, radius)
        return
    if shape.pattern == "rim":
        pen = min(STROKE, rect.height() / 5)
        inner = rect.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
        painter.setPen(QPen(colour, pen))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, radius, radius)
        return
    path.addRoundedRect(rect, radius, radius)
    faint = QColor(colour)
    faint.setAlphaF(FAINT)
    painter.fillPath(path, faint)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    _strokes(painter, rect, shape.pattern, colour=colour)
    painter.restore()


def _river(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Paint a band whose banks wind."""
    wave, sway = 0.2 * HEIGHT, 0.14 * rect.width()
    path = QPainterPath(rect.topLeft())
    for x, start, step in ((rect.left(), rect.top(), wave), (rect.right(), rect.bottom(), -wave)):
        path.lineTo(x, start)
        for number in range(ceil(rect.height() / wave)):
            y = start + number * step
            bend = sway if step > 0 else -sway
            path.cubicTo(QPointF(x + bend, y + step / 2), QPointF(x - bend, y + step / 2), QPointF(x, y + step))
    painter.save()
    painter.setClipRect(rect.adjusted(-sway, 0, sway, 0), Qt.ClipOperation.IntersectClip)
    painter.fillPath(path, colour)
    painter.restore()


def _strokes(painter: QPainter, rect: QRectF, pattern: str, *, colour: QColor) -> None:
    painter.setPen(QPen(colour, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setBrush(colour)
    step, high = STEP, rect.height()
    across = int(rect.width() / step) + 2
    down = int(high / step) + 2
    if pattern == "stripes":
        for number in range(-down, across):
            x = rect.left() + number * step
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + high, rect.top()))
    if pattern == "dots":
        painter.setPen(Qt.PenStyle.NoPen)
        for row in range(down):
            for column in range(across):
                middle = QPointF(rect.left() + (column + 0.5) * step, rect.top() + (row + 0.5) * step)
                painter.drawEllipse(middle, 0.3 * step, 0.3 * step)
    if pattern in ("lines", "grid"):
        for row in range(down):
            y = rect.top() + (row + 0.5) * step
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    if pattern == "grid":
        for column in range(across):
            x = rect.left() + (column + 0.5) * step
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
