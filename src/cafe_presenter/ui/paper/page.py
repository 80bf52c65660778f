"""A printed page as a value, and its painting: the same on a screen, in a PDF and by a printer. All is in points."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from cafe_presenter.core.base.colours import Palette, lifted
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.ui.kit.faces import paint_face
from cafe_presenter.ui.wall.code import code_of
from cafe_presenter.ui.wall.paint import paint_line
from cafe_presenter.ui.wall.wall_sheet import Face, Rect, WallLine

MM = 72 / 25.4
"""Points in a millimetre."""
PAPER_RATIO = 7.0
INK = "#000000"
_SEAM = 0.03
"""How far a module of a code reaches into the next one, in modules: no viewer shows a white hair between them then."""


def paper_palette(accent: str) -> Palette:
    """Return black on white, with the accent of a venue made dark enough to be read on paper."""
    shown = lifted(accent, ("#ffffff",), PAPER_RATIO)
    return Palette(ground="#ffffff", motif="#ffffff", text=INK, accent=shown, quiet="#333333", mark="#767676")


@dataclass(frozen=True, slots=True)
class Ink:
    """A mark: a filled bar, or an outline of ``pen`` points, rounded by ``radius``, dashed where it ``is_dashed``.

    An outline without width or height is a line.
    """

    rect: Rect
    colour: str = "text"
    pen: float = 0.0
    radius: float = 0.0
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Smile:
    """A face to put a cross at: ``mood`` is 1 for a smile, 0 for a straight mouth, -1 for the opposite."""

    rect: Rect
    mood: int


@dataclass(frozen=True, slots=True)
class Layer:
    """What is placed together: moved to ``x`` and ``y``, its units ``scale`` points large.

    ``turned`` is for what is read from the other side: it is turned about its own origin. ``family`` is that of the
    lines that name none; ``code`` is the square of the code of ``address``, without a quiet zone.
    """

    lines: tuple[WallLine, ...] = ()
    inks: tuple[Ink, ...] = ()
    smiles: tuple[Smile, ...] = ()
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    turned: bool = False
    family: str = ""
    code: Rect | None = None
    address: str = ""
    picture: Rect | None = None
    image: QImage | None = None
    clip: Rect | None = None


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One side of a sheet: its width and height, and what stands on it; ``clip`` of a layer is in page points."""

    width: float
    height: float
    layers: tuple[Layer, ...]
    palette: Palette
    name: str = ""


type Spell = Callable[[str, QColor], list[tuple[str, QColor]]]
"""Returns a line in pieces to paint one by one, each with the colour that is its number; nothing for most lines."""


def paint_page(painter: QPainter, page: PrintedPage, spell: Spell | None = None) -> None:
    """Paint a page; a unit of the painter is a point."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    for layer in page.layers:
        painter.save()
        if layer.clip is not None:
            painter.setClipRect(QRectF(*layer.clip), Qt.ClipOperation.IntersectClip)
        painter.translate(layer.x, layer.y)
        if layer.turned:
            painter.rotate(180)
        painter.scale(layer.scale, layer.scale)
        _paint_layer(painter, layer, page.palette, spell=spell)
        painter.restore()


def _paint_layer(painter: QPainter, layer: Layer, colours: Palette, *, spell: Spell | None) -> None:
    for ink in layer.inks:
        _paint_ink(painter, ink, QColor(getattr(colours, ink.colour)))
    for smile in layer.smiles:
        paint_face(painter, QRectF(*smile.rect), mood=smile.mood, colour=QColor(INK))
    if layer.picture is not None and layer.image is not None:
        painter.drawImage(QRectF(*layer.picture), layer.image)
    if layer.code is not None:
        _paint_code(painter, QRectF(*layer.code), layer.address)
    for line in layer.lines:
        family, colour = line.family or layer.family, QColor(getattr(colours, line.colour))
        pieces = spell(line.text, colour) if spell is not None else []
        before, face = "", Face(family, line.bold, line.spaced)
        for text, number in pieces or ((line.text, colour),):
            painter.setPen(number)
            x = line.x + face.measure(before) * line.size
            paint_line(painter, replace(line, text=text, x=x), family, ligatures=False)
            before += text


def _paint_ink(painter: QPainter, ink: Ink, colour: QColor) -> None:
    rect = QRectF(*ink.rect)
    if not ink.pen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = min(ink.radius, rect.height() / 2)
        painter.drawRoundedRect(rect, radius, radius) if radius else painter.drawRect(rect)
        return
    pen = QPen(colour, ink.pen)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if ink.is_dashed:
        pen.setDashPattern([4.0, 4.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not (rect.width() and rect.height()):
        painter.drawLine(QLineF(rect.topLeft(), QPointF(rect.x() + rect.width(), rect.y() + rect.height())))
    else:
        painter.drawRoundedRect(rect, ink.radius, ink.radius)


def _paint_code(painter: QPainter, rect: QRectF, address: str) -> None:
    """Paint a code as bars, sharp at any size: of each row, the dark modules that stand side by side."""
    code = code_of(address)
    if code is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(INK))
    count = code.width()
    side = rect.width() / count
    for y in range(count):
        x = 0
        while x < count:
            first = x
            while x < count and code.pixelColor(x, y).value() < 128:
                x += 1
            if x > first:
                wide, high = (x - first + _SEAM) * side, (1 + _SEAM) * side
                painter.drawRect(QRectF(rect.x() + first * side, rect.y() + y * side, wide, high))
            x += 1
