"""A face that stands in for Segoe UI Emoji, which every Windows has and Wine lacks: for tests alone, never handed out.

Qt asks for it by name wherever a text holds an emoji. Without it Qt takes what else there is, on Debian Noto Color
Emoji, which holds pictures and no outlines: the DirectWrite of Wine 10 says of such a face that all went well and
leaves what its signs measure as it found it, so that Qt draws by whatever lay in memory, and the program ends.
"""

from math import cos, pi, sin
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

FAMILY, FILE = "Segoe UI Emoji", "seguiemj.ttf"
SIGNS = (*range(0x1F000, 0x1FB00), *range(0x2600, 0x27C0))
EM, WIDTH, RISE, FALL = 2048, 2400, 1900, 500
YELLOW, BROWN = (1.0, 0.8, 0.1, 1.0), (0.2, 0.1, 0.0, 1.0)
CORNERS = 32
type Disc = tuple[int, int, int]
"""The middle and the radius."""
HEAD: Disc = (1200, 700, 1000)
EYES: tuple[Disc, ...] = ((800, 900, 120), (1600, 900, 120))
SHAPES: dict[str, tuple[Disc, ...]] = {".notdef": (), "face": (HEAD,), "head": (HEAD,), "eyes": EYES}


def make_face(target: Path) -> None:
    """Write a face that draws every emoji as a yellow disc with two eyes, in colours as Windows' own has them."""
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(list(SHAPES))
    builder.setupCharacterMap(dict.fromkeys(SIGNS, "face"))
    builder.setupGlyf({name: _glyph(discs) for name, discs in SHAPES.items()})
    left = {name: min((x - radius for x, _, radius in discs), default=0) for name, discs in SHAPES.items()}
    builder.setupHorizontalMetrics({name: (WIDTH, left[name]) for name in SHAPES})
    builder.setupHorizontalHeader(ascent=RISE, descent=-FALL)
    builder.setupNameTable({"familyName": FAMILY, "styleName": "Regular", "fullName": FAMILY, "psName": "SegoeUIEmoji"})
    builder.setupOS2(sTypoAscender=RISE, sTypoDescender=-FALL, usWinAscent=RISE, usWinDescent=FALL)
    builder.setupPost()
    builder.setupCOLR({"face": [("head", 0), ("eyes", 1)]})
    builder.setupCPAL([[YELLOW, BROWN]])
    builder.save(target)


def _glyph(discs: tuple[Disc, ...]) -> object:
    pen = TTGlyphPen(None)
    for x, y, radius in discs:
        corners = [
            (round(x + radius * cos(turn)), round(y + radius * sin(turn)))
            for turn in (-2 * pi * corner / CORNERS for corner in range(CORNERS))
        ]
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()
