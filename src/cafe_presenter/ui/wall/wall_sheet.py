"""What a layout of the wall is built of: text set and placed, bars, the heading and the foot."""

from dataclasses import replace
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from cafe_presenter.core.base.invisible import is_right_to_left
from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.view import WallView
from cafe_presenter.core.typesetting.typography import Box, Setting, display_text, set_text, shown_line
from cafe_presenter.ui.kit.fonts import FALLBACK, FAMILY, load_family, load_fonts
from cafe_presenter.ui.kit.text_boundaries import breaks, clusters

LARGEST = 0.112
"""Largest question, as a share of the wall's height. A question of four words at full width would shout, and the next
one, three lines long, would look like a whisper: capped here, most questions of an evening keep within an eighth of
one another, and an x-height of 1/18 of the wall is read from the back row."""
GROWN, FEW_SIGNS, SOME_SIGNS = 1.2, 24, 48
"""How much larger a question of a few signs may be; one of some signs is as large as any."""
SPILL = 0.04
"""How far a letter, such as a j, may reach out of a grown line to the left, in ems, and still keep to the margin."""
TURN = 0.13
"""Size of the digits of a turn, as a share of the wall's height."""
HEIGHT = 1000.0
"""Height of the reference shape; its width is this times the aspect."""
UNIT_PX = 100
"""Pixel size of the font everything is measured and drawn with; the painter scales it."""
DOTS = 12
"""Most themes shown as dots; beyond, the mark is written ``3 / 40``."""
_NARROW_GAPS = "\u202f\u2009\u200a"
_DROPPED = dict.fromkeys(map(ord, "\u200b\u2060\ufeff")) | {0x2011: "-", 0xA0: " "}  # OpenDyslexic has no U+00A0
_DIGITS = "0123456789"
_FIGURES = pattern(f"([{_DIGITS}]+)")
_ASCENT, _DESCENT = 0.79, 0.22  # ink of the family in ems: a tall letter, a descender

type Rect = tuple[float, float, float, float]
"""Left, top, width and height, in reference units."""


@dataclass(frozen=True, slots=True)
class WallLine:
    """One line of text: left end, baseline, size, the palette's colour by name, and its family if it has its own."""

    text: str
    x: float
    baseline: float
    size: float
    bold: bool
    colour: str
    right_to_left: bool = False
    spaced: bool = False
    family: str = ""


@dataclass(frozen=True, slots=True)
class WallShape:
    """A filled bar with round ends, or corners of ``radius``; a ring drawn with a pen when ``pen`` is not 0.

    A ``pattern`` of ``patterns`` tells it apart from others without its colour.
    """

    rect: Rect
    colour: str
    pen: float = 0.0
    radius: float | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class WallLayout:
    """What to draw, back to front, and the boxes the parts keep to, by name."""

    width: float
    shapes: tuple[WallShape, ...] = ()
    lines: tuple[WallLine, ...] = ()
    boxes: tuple[tuple[str, Rect], ...] = ()
    picture: Rect | None = None
    code: Rect | None = None
    is_mirrored: bool = False


@cache
def wall_font(family: str, *, bold: bool, spaced: bool = False) -> QFont:
    """Return the font at `UNIT_PX`, unhinted so that widths scale; ``spaced`` as WCAG 2.2, 1.4.12 has it.

    What the family lacks is taken from the fallback, then looked for among the system's fonts.
    """
    load_fonts()
    load_family(family)
    font = QFont([family, FALLBACK])
    font.setPixelSize(UNIT_PX)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spaced:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.12 * UNIT_PX)
        font.setWordSpacing(0.16 * UNIT_PX)
    return font


@cache
def _metrics(family: str, *, bold: bool, spaced: bool = False) -> QFontMetricsF:
    return QFontMetricsF(wall_font(family, bold=bold, spaced=spaced))


def segments(text: str) -> list[str]:
    """Return the stretches of a line between its narrow spaces: the font lacks those, the painter leaves gaps."""
    for gap in _NARROW_GAPS[1:]:
        text = text.replace(gap, _NARROW_GAPS[0])
    return text.translate(_DROPPED).split(_NARROW_GAPS[0])


def runs(text: str, family: str) -> list[tuple[str, str]]:
    """Return the stretches of a text with the family of each: the figures of ours are those of the fallback.

    A nought with a slash in it is read as an error. A text that runs from right to left stays whole: parts of it would
    stand in another order. OpenDyslexic keeps its own figures, wide apart as its letters are.
    """
    if family != FAMILY or is_right_to_left(text):
        return [(text, family)]
    return [(part, FALLBACK if part[0] in _DIGITS else family) for part in _FIGURES.split(text) if part]


NARROW_GAP = 0.16
"""Width of a narrow no-break space, in ems."""


@dataclass(frozen=True, slots=True)
class Face:
    """A family at the unit's size, and what its words measure."""

    family: str
    bold: bool
    spaced: bool = False

    def measure(self, text: str) -> float:
        """Return the width of a line in ems."""
        parts = segments(text)
        wide = sum(
            _metrics(family, bold=self.bold, spaced=self.spaced).horizontalAdvance(run)
            for part in parts
            for run, family in runs(part, self.family)
        )
        return wide / UNIT_PX + NARROW_GAP * (len(parts) - 1)

    def spill(self, text: str) -> tuple[float, float]:
        """Return how far ink runs out of a line on the left and on the right, in ems; a j that begins one does."""
        metrics = _metrics(self.family, bold=self.bold, spaced=self.spaced)
        rect = metrics.tightBoundingRect(text)
        return max(0.0, -rect.left() / UNIT_PX), max(0.0, (rect.right() - metrics.horizontalAdvance(text)) / UNIT_PX)

    def ink(self, text: str) -> tuple[float, float]:
        """Return how far ink may rise above the baseline and fall below it, in ems; accents need room."""
        if not text or (text.isascii() and self.family == FAMILY):
            return _ASCENT, _DESCENT
        # WORKAROUND: word by word, as Qt gives too low a box for a text that several fonts draw.
        metrics = _metrics(self.family, bold=self.bold, spaced=self.spaced)
        boxes = [metrics.tightBoundingRect(word) for word in text.split()]
        hair = 0.01 if max(text) < "\u0250" else 0.03  # marks above and below letters move a little with the size
        rise = max((-box.top() for box in boxes), default=0.0) / UNIT_PX
        fall = max((box.bottom() for box in boxes), default=0.0) / UNIT_PX
        return max(_ASCENT, hair + rise), max(_DESCENT, hair + fall)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Text set and ready to be placed; ``rise`` and ``fall`` are its ink around a baseline, in ems."""

    setting: Setting
    face: Face
    leading: float
    rise: float
    fall: float

    @property
    def height(self) -> float:
        """Height of the ink, from the first line's to the last's."""
        count = len(self.setting.lines)
        return self.setting.size * (self.leading * (count - 1) + self.rise + self.fall) if count else 0.0


def grown(signs: int) -> float:
    """Return how much larger a question of so few signs is set than others."""
    share = (SOME_SIGNS - min(max(signs, FEW_SIGNS), SOME_SIGNS)) / (SOME_SIGNS - FEW_SIGNS)
    return 1.0 + (GROWN - 1.0) * share


TURN_BOX, TURN_GAP = "turn", 0.045 * HEIGHT


class WallSheet:
    """A layout being built. Coordinates are for left to right; `finish` mirrors them for the other direction."""

    def __init__(self, view: WallView, width: float, *, picture_shape: float = 0.0) -> None:
        self.view = view
        self.picture_shape = picture_shape
        self.picture: Rect | None = None
        self.code: Rect | None = None
        self.width = width
        self.base = min(HEIGHT, width * 0.72)
        self.usual = min(LARGEST * HEIGHT, 0.078 * width)
        self.left = 0.08 * width
        self.right = 0.92 * width
        self.top = max(0.085 * HEIGHT, 0.08 * self.base)
        self.bottom = HEIGHT - self.top
        self.mirrored = is_right_to_left(view.text or view.heading)
        self.shapes: list[WallShape] = []
        self.lines: list[WallLine] = []
        self.boxes: dict[str, Rect] = {}

    def set(self, text: str, box: Box, *, bold: bool, language: str = "", family: str = "") -> TextBlock:
        """Return a text set in a box, in another language or family than the wall's if need be."""
        view, language = self.view, language or self.view.language
        shown = display_text(text, language)
        # Letters that are joined, as Arabic's are, must not be pulled apart.
        spaced = view.spaced and (not shown or max(shown) < "\u0590")
        face = Face(family or view.font, bold, spaced)
        rise, fall = face.ink(shown)
        leading = max(box.leading, rise + fall + 0.08, 1.5 if view.spaced else 0.0)
        box = replace(box, leading=leading, line=rise + fall)
        setting = set_text(shown, box, measure=face.measure, breaks=breaks, clusters=clusters, language=language)
        return TextBlock(setting, face, leading=box.leading, rise=rise, fall=fall)

    def place(self, block: TextBlock, top: float, *, colour: str, name: str, mirrored: bool | None = None) -> float:
        """Add the lines of a block from ``top`` down; return where they end.

        ``mirrored`` is for words that run the other way than those of the wall.
        """
        mirrored = self.mirrored if mirrored is None else mirrored
        size, face = block.setting.size, block.face
        baseline = top + size * block.rise
        widest = spill = 0.0
        for text in block.setting.lines:
            shown = shown_line(text)
            width = face.measure(shown) * size
            widest = max(widest, width)
            spill = max(spill, *(side * size for side in face.spill(shown)))
            start, end = (self.width - self.right, self.width - self.left) if self.mirrored else (self.left, self.right)
            x = end - width if mirrored else start
            family = "" if face.family == self.view.font else face.family
            self.lines.append(WallLine(shown, x, baseline, size, face.bold, colour, mirrored, face.spaced, family))
            baseline += block.leading * size
        left = self.left if mirrored == self.mirrored else self.right - widest
        self.boxes[name] = (left - spill, top, widest + 2 * spill, block.height)
        return top + block.height

    def heading(self) -> float:
        """Add the heading and the rule below it; return where the rest may begin."""
        size = 0.056 * self.base
        box = Box(self.right - self.left, size * 2.5, largest=size, floor=size * 0.6, leading=1.2, characters=60)
        heading = self.set(self.view.heading, box, bold=True)
        bottom = self.place(heading, self.top, colour="accent", name="heading")
        if self.view.label:
            return self._label(bottom) + 0.045 * self.base
        y = bottom + 0.018 * self.base
        self.rule(y, 0.09 * self.base, 0.0065 * self.base)
        return y + 0.07 * self.base

    def _label(self, top: float) -> float:
        """Add the rule and, on its line, what kind of thing stands below, so quietly that the words come first."""
        size = 0.042 * self.base
        rule = 0.09 * self.base
        self.left += rule + 0.4 * size
        label = self.set(
            self.view.label, Box(self.right - self.left, size * 1.3, largest=size, floor=size * 0.6), bold=False
        )
        bottom = self.place(label, top + 0.012 * self.base, colour="quiet", name="label")
        self.left -= rule + 0.4 * size
        self.rule(bottom - (label.fall + 0.24) * label.setting.size, rule, 0.0065 * self.base)
        return bottom

    def rule(self, y: float, width: float, height: float) -> None:
        """Add a bar in the colour of the accent."""
        self.boxes["rule"] = (self.left, y, width, height)
        self.shapes.append(WallShape(self.boxes["rule"], "accent"))

    def body(self, text: str, top: float, bottom: float, *, name: str, colour: str) -> None:
        """Set a text as large as it goes between two heights."""
        if not text.strip():
            return
        width, room = self.right - self.left, bottom - top
        usual = self.usual
        largest = usual * grown(len(text))
        characters = 42 if len(text) <= 320 else 64  # a page of text is better long than minute
        box = Box(width, room, largest=largest, floor=usual * 0.6, leading=1.18, characters=characters)
        block = self.set(text, box, bold=True)
        if largest > usual and max(block.face.spill(line)[0] for line in block.setting.lines) > SPILL:
            block = self.set(text, replace(box, largest=usual), bold=True)
        self.place(block, top + (room - block.height) * 0.46, colour=colour, name=name)

    def foot(self) -> float:
        """Add the mark and the footer; return the lowest line the rest may reach."""
        size = 0.031 * self.base
        baseline = self.bottom - 0.1 * size
        middle = baseline - 0.26 * size
        mark_end = self._mark(baseline, middle, size) if self.view.mark else self.left
        footer = display_text(self.view.footer, self.view.language).replace("\n", " ")
        if footer:
            room = self.right - mark_end - (0.06 * self.width if self.view.mark else 0.0)
            metrics = _metrics(self.view.font, bold=False)
            shown = metrics.elidedText(footer, Qt.TextElideMode.ElideRight, room / size * UNIT_PX)
            width = Face(self.view.font, False).measure(shown) * size
            at_start = self.mirrored == bool(self.view.mark)  # without a mark it keeps to the text's own edge
            x = self.left if at_start else self.right - width
            self.lines.append(WallLine(shown, x, baseline, size, False, "quiet", is_right_to_left(shown)))
            self.boxes["footer"] = (
                self.right - width if self.view.mark else self.left,
                baseline - _ASCENT * size,
                width,
                size,
            )
        floor_y = self.bottom - (size + 0.07 * HEIGHT if footer or self.view.mark else 0.0)
        return floor_y if self.view.left_s is None else self._turn(floor_y)

    def _turn(self, floor_y: float) -> float:
        """Keep room for the digits of a turn; return the lowest line that is left."""
        high = min(TURN * HEIGHT, 0.1 * self.width)
        self.boxes[TURN_BOX] = (self.left, floor_y - high, self.right - self.left, high)
        return floor_y - high - TURN_GAP

    def _mark(self, baseline: float, middle: float, size: float) -> float:
        n, of = self.view.mark or (0, 0)
        if of > DOTS:
            face = Face(self.view.font, True)
            text = f"{n}\u00a0/\u00a0{of}"
            width = face.measure(text) * size
            x = self.width - self.left - width if self.mirrored else self.left
            self.lines.append(WallLine(text, x, baseline, size, True, "accent"))
            self.boxes["mark"] = (self.left, baseline - _ASCENT * size, width, size)
            return self.left + width
        dot, gap, x = 0.5 * size, 0.55 * size, self.left
        for index in range(1, of + 1):
            wide = 3.2 * dot if index == n else dot
            self.shapes.append(WallShape((x, middle - dot / 2, wide, dot), "accent" if index == n else "mark"))
            x += wide + gap
        self.boxes["mark"] = (self.left, middle - dot / 2, x - gap - self.left, dot)
        return x - gap

    def finish(self) -> WallLayout:
        """Return the layout, mirrored when the text runs right to left."""
        shapes = tuple(replace(shape, rect=self.turned(shape.rect)) for shape in self.shapes)
        boxes = tuple((name, self.turned(box)) for name, box in self.boxes.items())
        picture, code = (self.turned(each) if each else None for each in (self.picture, self.code))
        return WallLayout(self.width, shapes, tuple(self.lines), boxes, picture, code, self.mirrored)

    def turned(self, rect: Rect) -> Rect:
        """Return where a rectangle is on the wall: at the other side when the text runs right to left."""
        x, y, width, height = rect
        return (self.width - x - width if self.mirrored else x, y, width, height)


def box_of(layout: WallLayout, name: str) -> QRectF:
    """Return the box of a part in reference units, empty when the view has none."""
    return QRectF(*dict(layout.boxes).get(name, (0.0, 0.0, 0.0, 0.0)))
