"""Text set on paper: lines of one size, right where their script begins, and marks to cut and to write on."""

from dataclasses import replace

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.invisible import is_right_to_left
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.typesetting.typography import Box, display_text, lines_at_size, set_text, shown_line
from cafe_presenter.ui.kit.fonts import FALLBACK, FAMILY
from cafe_presenter.ui.kit.text_boundaries import breaks, clusters
from cafe_presenter.ui.paper.page import MM, Ink, Layer
from cafe_presenter.ui.wall.wall_sheet import Face, Rect, WallLine

SANS, HEAD = FALLBACK, FAMILY
"""What is read close by, and what is read from afar."""
MARGIN = 12 * MM
"""What cheap printers leave white at every edge, and a little more."""
CUT = "mark"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: its size in points, its weight, its family, its colour by name, its line pitch in ems."""

    size: float
    bold: bool = False
    family: str = SANS
    colour: str = "text"
    leading: float = 1.28


@dataclass(frozen=True, slots=True)
class SheetLine(WallLine):
    """A line of a sheet; ``until`` is where it would end if its room were read from the left."""

    until: float = 0.0


@dataclass(frozen=True, slots=True)
class SetText:
    """Lines that were set; the first baseline is ``rise`` below their top."""

    lines: tuple[str, ...]
    style: Style
    pitch: float
    rise: float

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return self.pitch * len(self.lines)

    @property
    def widths(self) -> tuple[float, ...]:
        """Return how wide each line is."""
        face = Face(self.style.family, self.style.bold)
        return tuple(face.measure(shown_line(line)) * self.style.size for line in self.lines)

    def placed(self, x: float, y: float, width: float, *, align: str = "start") -> tuple[SheetLine, ...]:
        """Return the lines between ``x`` and ``x + width`` from ``y`` down: at the start, in the middle, at the end."""
        all_backward = is_right_to_left("".join(self.lines))
        made = []
        for number, (line, wide) in enumerate(zip(self.lines, self.widths, strict=True)):
            shown, room = shown_line(line), width - wide
            backward = all_backward or is_right_to_left(line)
            shift = {"start": 0.0, "middle": room / 2, "end": room}[align]
            left = x + (room - shift if backward else shift)
            baseline, style = y + number * self.pitch + self.rise, self.style
            look = (style.size, style.bold, style.colour, backward)
            made.append(SheetLine(shown, left, baseline, *look, family=style.family, until=x + shift + wide))
        return tuple(made)


def in_a_row(*texts: SetText, above: float = 0.0) -> tuple[tuple[float, ...], float]:
    """Return how far down each text begins so that all stand on one baseline, and how high they are together."""
    rise = max(text.rise for text in texts)
    tops = tuple(above + rise - text.rise for text in texts)
    return tops, max(top + text.height for top, text in zip(tops, texts, strict=True))


def mirrored(layer: Layer, width: float) -> Layer:
    """Return a layer of so much width as it is read from the right: what stood at its left stands at its right."""

    def over(rect: Rect) -> Rect:
        return (width - rect[0] - rect[2], *rect[1:])

    return replace(
        layer,
        lines=tuple(replace(line, x=width - line.until) for line in layer.lines if isinstance(line, SheetLine)),
        inks=tuple(replace(ink, rect=over(ink.rect)) for ink in layer.inks),
        code=None if layer.code is None else over(layer.code),
    )


def set_at(text: str, width: float, style: Style, *, language: str) -> SetText:
    """Return a text set at the size of its style in lines of a width."""
    face, shown = Face(style.family, style.bold), display_text(text, language)
    box = Box(width, 0.0, largest=style.size, floor=style.size)
    lines = lines_at_size(shown, box, measure=face.measure, breaks=breaks, clusters=clusters, language=language)
    return _set(lines, shown, style)


def in_one_line(text: str, width: float, style: Style, *, language: str) -> SetText:
    """Return a text on one line, its end left out where it is too long."""
    text = beginning(" ".join(text.split()), MAX_NAME_SIGNS, mark="…")
    made = set_at(text, width, style, language=language)
    if len(made.lines) > 1:
        low, high = 0, len(text)
        while low < high:  # the most signs that fit with the three dots
            middle = (low + high + 1) // 2
            fits = len(set_at(f"{text[:middle].rstrip()}…", width, style, language=language).lines) == 1
            low, high = (middle, high) if fits else (low, middle - 1)
        made = set_at(f"{text[:low].rstrip()}…", width, style, language=language)
    return made


def set_within(text: str, room: tuple[float, float], style: Style, *, language: str) -> SetText:
    """Return a text set as large as it goes in ``room``, a width and a height, up to the size of its style.

    A word too wide at six tenths of that is parted, as on the wall.
    """
    face, shown = Face(style.family, style.bold), display_text(text, language)
    rise, fall = face.ink(shown)
    leading = max(style.leading, rise + fall + 0.06)
    box = Box(*room, largest=style.size, floor=0.6 * style.size, leading=leading, line=leading, characters=60)
    setting = set_text(shown, box, measure=face.measure, breaks=breaks, clusters=clusters, language=language)
    fitted = Style(setting.size, style.bold, style.family, style.colour, style.leading)
    return _set(setting.lines, shown, fitted)


def _set(lines: tuple[str, ...], shown: str, style: Style) -> SetText:
    rise, fall = Face(style.family, style.bold).ink(shown)
    leading = max(style.leading, rise + fall + 0.06)
    above = (leading - rise - fall) / 2 + rise
    return SetText(lines, style, leading * style.size, above * style.size)


def ruled(x: float, y: float, width: float, *, colour: str = "mark", thick: float = 0.6) -> Ink:
    """Return a line to write on, or one that parts what stands above it from what stands below."""
    return Ink((x, y - thick / 2, width, thick), colour)


def box_to_tick(x: float, baseline: float, side: float = 10.0) -> Ink:
    """Return a box for a tick whose foot stands on a baseline."""
    return Ink((x, baseline - side + 1, side, side), pen=1.1, radius=1.5)


def cut_marks(width: float, height: float, *, columns: int, rows: int) -> tuple[Ink, ...]:
    """Return where a page is cut into equal parts: strokes at the edges, and a thin dashed line in between."""
    long, inks = MARGIN * 0.55, []
    for column in range(1, columns):
        x = width * column / columns
        inks += [stroke((x, MARGIN * 0.3, 0.0, long)), stroke((x, height - MARGIN * 0.3 - long, 0.0, long))]
        inks.append(Ink((x, MARGIN, 0.0, height - 2 * MARGIN), CUT, 0.4, is_dashed=True))
    for row in range(1, rows):
        y = height * row / rows
        inks += [stroke((MARGIN * 0.3, y, long, 0.0)), stroke((width - MARGIN * 0.3 - long, y, long, 0.0))]
        inks.append(Ink((MARGIN, y, width - 2 * MARGIN, 0.0), CUT, 0.4, is_dashed=True))
    return tuple(inks)


def stroke(rect: Rect) -> Ink:
    """Return a short line at an edge: where a page is cut, folded or glued."""
    return Ink(rect, "text", 0.6)
