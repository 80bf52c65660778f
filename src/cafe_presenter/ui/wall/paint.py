"""Paints a wall view at any size: the projector, the thumbnail, ``render`` and the posters all draw with this."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QTransform

from cafe_presenter.core.base.colours import Palette
from cafe_presenter.core.evening.view import WallKind, WallView
from cafe_presenter.ui.kit.fonts import FALLBACK
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.wall_sheet import (
    HEIGHT,
    NARROW_GAP,
    UNIT_PX,
    WallLayout,
    WallLine,
    WallShape,
    box_of,
    runs,
    segments,
    wall_font,
)
from cafe_presenter.wording import digits

LABEL_SHARE = 0.4
"""Size of the words beside the digits of a turn, as a share of these."""


def paint_wall(painter: QPainter, rect: QRectF, view: WallView, *, look: Look) -> None:
    """Paint ``view`` with ``look`` over the whole of ``rect``; the same shape breaks the same lines at any size.

    All that may fail comes before the first pixel, as far as can be.
    """
    if rect.isEmpty():
        return
    layout = lay_out(view, rect.width() / rect.height(), look=look)
    image, family, colours = look.picture(view), look.typeface(view.font), look.palette(view.palette)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    plain = {WallKind.BLACK: "#000000", WallKind.WHITE: "#ffffff"}.get(view.kind)
    painter.fillRect(rect, QColor(plain or colours.ground))
    if plain is None:
        scale = min(rect.width() / layout.width, rect.height() / HEIGHT)
        painter.translate(rect.center())
        painter.scale(scale, scale)
        painter.translate(-layout.width / 2, -HEIGHT / 2)
        _paint(painter, layout, family=family, colours=colours, image=image)
        if layout.code is not None:
            _paint_code(painter, QRectF(*layout.code), view.address)
        if view.shrink is not None:
            _paint_turn(painter, layout, view, family=family, colours=colours)
    painter.restore()


def wall_image(view: WallView, size: QSize, *, look: Look, ratio: float = 1.0) -> QImage:
    """Return ``view`` as a picture of ``size`` device-independent pixels, ``ratio`` device pixels each."""
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        paint_wall(painter, QRectF(0, 0, image.width() / ratio, image.height() / ratio), view, look=look)
    return image


def _paint(
    painter: QPainter, layout: WallLayout, *, family: str, colours: Palette, image: QImage | None = None
) -> None:
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for shape in layout.shapes:
        _paint_shape(painter, shape, QColor(getattr(colours, shape.colour)))
    if layout.picture is not None and image is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(*layout.picture), image)
    for line in layout.lines:
        painter.setPen(QColor(getattr(colours, line.colour)))
        paint_line(painter, line, line.family or family)


def _paint_turn(painter: QPainter, layout: WallLayout, view: WallView, *, family: str, colours: Palette) -> None:
    """Paint what is left of a turn: a calm bar along the foot of the wall, pale while people change tables; digits."""
    width, high = layout.width, 0.014 * HEIGHT
    bar = QRectF(0, HEIGHT - high, width * (view.shrink or 0.0), high)
    painter.fillRect(QRectF(0, HEIGHT - high, width, high), QColor(colours.motif))
    painter.fillRect(bar, QColor(colours.mark if view.moving else colours.accent))
    if view.left_s is None:
        return
    room = box_of(layout, "turn")
    face = QFont(wall_font(FALLBACK, bold=True))
    face.setPixelSize(round(room.height()))
    face.setFeature(QFont.Tag("tnum"), 1)  # one width for every digit: nothing moves as they change
    painter.setFont(face)
    painter.setPen(QColor(colours.text))
    ahead = Qt.AlignmentFlag.AlignRight if layout.is_mirrored else Qt.AlignmentFlag.AlignLeft
    told = painter.boundingRect(room, int(ahead | Qt.AlignmentFlag.AlignBottom), digits(view.left_s))
    painter.drawText(told, Qt.AlignmentFlag.AlignCenter, digits(view.left_s))
    gap = 0.3 * room.height()
    beside = (
        room.adjusted(0, 0, -told.width() - gap, 0)
        if layout.is_mirrored
        else room.adjusted(told.width() + gap, 0, 0, 0)
    )
    label = QFont(wall_font(family, bold=False))
    label.setPixelSize(round(LABEL_SHARE * room.height()))
    painter.setFont(label)
    painter.setPen(QColor(colours.quiet))
    painter.drawText(beside, ahead | Qt.AlignmentFlag.AlignVCenter, view.turn)


def _paint_code(painter: QPainter, card: QRectF, address: str) -> None:
    """Paint a code on its white card, whatever the palette: readers want dark on light, and a quiet zone around it.

    On the wall every module is a whole number of pixels, or one more, with hard edges; in small it is smoothed.
    """
    from cafe_presenter.ui.wall.code import QUIET_MODULES, code_of  # for facts alone

    code = code_of(address)
    if code is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawRoundedRect(card, 0.018 * HEIGHT, 0.018 * HEIGHT)
    quiet = card.width() * QUIET_MODULES / (code.width() + 2 * QUIET_MODULES)
    ratio = painter.device().devicePixelRatioF()
    seen = painter.worldTransform().mapRect(card.adjusted(quiet, quiet, -quiet, -quiet))
    side = ceil(seen.width() * ratio)
    is_small = side < 2 * code.width()
    how = Qt.TransformationMode.SmoothTransformation if is_small else Qt.TransformationMode.FastTransformation
    scaled = code.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, how)
    painter.save()
    painter.setWorldTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    painter.drawImage(round(seen.left() * ratio), round(seen.top() * ratio), scaled)
    painter.restore()


def _paint_shape(painter: QPainter, shape: WallShape, colour: QColor) -> None:
    rect = QRectF(*shape.rect)
    if shape.pen:
        painter.setPen(QPen(colour, shape.pen))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect)
        return
    if shape.pattern:
        from cafe_presenter.ui.wall.patterns import paint_pattern  # for what is counted alone

        paint_pattern(painter, shape, colour)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = rect.height() / 2 if shape.radius is None else shape.radius
    painter.drawRoundedRect(rect, radius, radius)


_LIGATURES = ("liga", "clig", "dlig")


def paint_line(painter: QPainter, line: WallLine, family: str, *, ligatures: bool = True) -> None:
    """Paint one line of text in ``family`` with the painter's pen; letters of ``ligatures`` cannot be copied apart."""
    parts = segments(line.text)
    painter.save()
    painter.translate(line.x, line.baseline)
    painter.scale(line.size / UNIT_PX, line.size / UNIT_PX)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if line.right_to_left else Qt.LayoutDirection.LeftToRight)
    x = 0.0
    for part in reversed(parts) if line.right_to_left else parts:
        for run, own in [(part, family)] if line.right_to_left else runs(part, family):
            painter.setFont(_line_font(line, own, ligatures=ligatures))
            painter.drawText(QPointF(x, 0), run)
            x += painter.fontMetrics().horizontalAdvance(run)
        x += NARROW_GAP * UNIT_PX
    painter.restore()


def _line_font(line: WallLine, family: str, *, ligatures: bool) -> QFont:
    font = wall_font(family, bold=line.bold, spaced=line.spaced)
    if not ligatures:
        font = QFont(font)
        for name in _LIGATURES:
            font.setFeature(QFont.Tag(name), 0)
    return font
