"""What the instructions of a PDF's page set and draw: each letter where it stands, as wide as its font says."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from cafe_presenter.core.importing.parts.torn import as_letters
from cafe_presenter.files.documents.pdf_lines import COLUMN_GAP, Piece, Rule
from cafe_presenter.files.documents.pdf_marks import Shapes, with_drawn_bullets

if TYPE_CHECKING:
    from pypdf.generic._font import Font

MAX_PIECES = 80_000
_MAX_RULES = 20_000
_MAX_SIZE = 200.0
_MAX_FORMS = 500
_DEEPEST_FORM = 8
_SLANT = 0.1
"""How far a line may climb, of its length: what climbs more is no text of the page."""
_HEAVY = re.compile(r"bold|black|heavy|demi|(?:CM|SF)BX|-medi(?!um)|-bd\b", re.IGNORECASE)
"""What fonts of bold letters are called, those of TeX too."""
_FILLS = frozenset((b"f", b"F", b"f*"))
_STROKES = frozenset((b"S", b"s", b"B", b"B*", b"b", b"b*"))
_FILLED_AND_DRAWN_ROUND = 2
"""How letters are set to look bold."""
_APART = 0.08
"""Of its size, how far from the one before it a letter stands that begins a text of its own."""
_TWICE_ALONG, _TWICE_UP = 0.1, 0.15
"""Of its size, how far apart a letter is set twice to look bold, or with a shadow."""
_SMALL, _HIGHER = 0.85, 0.6
"""Of the size of the letters beside it, how large and how high a raised letter is at most."""
_USUAL_WIDTH = 500.0
"""Of a letter whose font says nothing, in thousandths of its size."""
_BLANK = " \t\xa0"
"""What leaves room between letters; programs end each line of a page with a no-break one."""
_UNSEEN = ("", "\u200b", "\u2060", "\ufeff")
"""What is set between words and is no letter, however wide its font says it is."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff][\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff ]*")

type _Letter = tuple[str, float, float, bool]
"""With where it begins and ends, and whether its place is said."""
type Matrix = tuple[float, float, float, float, float, float]
_AS_IT_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def turned(degrees: int, width: float, height: float) -> Matrix:
    """Return how a page is seen that is turned by so much, as the hands of a clock go."""
    ways: dict[int, Matrix] = {
        90: (0.0, -1.0, 1.0, 0.0, 0.0, width),
        180: (-1.0, 0.0, 0.0, -1.0, width, height),
        270: (0.0, 1.0, -1.0, 0.0, height, 0.0),
    }
    return ways.get(degrees % 360, _AS_IT_IS)


@dataclass(frozen=True, slots=True)
class _Pen:
    """What says how texts are set; it is kept and taken up again with the place on the page."""

    page: Matrix
    font: "Font | None" = None
    is_heavy: bool = False
    size: float = 12.0
    between: float = 0.0
    between_words: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


@dataclass(slots=True)
class _Run:
    """Letters set one after the other."""

    x: float
    y: float
    size: float
    end: float
    is_bold: bool
    letters: list[_Letter] = field(default_factory=list)
    twice: int = 0
    raised: float = 0.0
    """How much higher it was set than the line it stands in."""

    def pieces(self) -> list[Piece]:
        """Return its texts, parted where blanks leave as much room as columns do."""
        is_bold = self.is_bold or 2 * self.twice > len(self.letters)
        pieces: list[Piece] = []
        for letters in self._parts():
            text = as_letters("".join(letter for letter, *_ in letters))
            x, width = letters[0][1], letters[-1][2] - letters[0][1]
            is_placed = letters[0][3] or bool(pieces)
            pieces.append(Piece(x, self.y, self.size, _in_order(text), is_bold, width, is_placed))
        return pieces

    def rise_of(self, y: float, size: float) -> float:
        """Return how much higher than the line a letter right behind is set, when it is a small one of it: “14th”."""
        if self.raised and abs(self.y + self.raised - y) < _TWICE_UP * size:
            return self.raised
        return y - self.y if size < _SMALL * self.size and 0 < y - self.y < _HIGHER * self.size else 0.0

    def _parts(self) -> list[list[_Letter]]:
        """Return its letters, parted where blanks leave as much room as columns do, without those at the ends.

        A letter behind a blank whose place is said may begin a column as well.
        """
        parts: list[list[_Letter]] = []
        blanks: list[_Letter] = []
        for letter in self.letters:
            if letter[0] in _BLANK:
                blanks.append(letter)
                continue
            is_near = bool(parts) and letter[1] - parts[-1][-1][2] <= COLUMN_GAP * self.size
            if is_near and not (blanks and letter[3]):
                parts[-1] += [*blanks, letter]
            else:
                parts.append([letter])
            blanks = []
        return parts


def _in_order(text: str) -> str:
    """Return a text as it is read: what goes from right to left is set from the left all the same."""
    return _RIGHT_TO_LEFT.sub(lambda found: found.group()[::-1], text)


class PageInk:
    """What is set and drawn on a page, in points from its lower left corner, as its instructions come."""

    def __init__(self, check_time: Callable[[], None], fonts: dict[Any, "Font | None"], page: Matrix) -> None:
        self.rules: list[Rule] = []
        self._shapes = Shapes()
        self._runs: list[_Run] = []
        self._check_time = check_time
        self._fonts = fonts
        self._own: Any = {}
        self._pen = _Pen(page)
        self._kept: list[_Pen] = []
        self._text = self._line = _AS_IT_IS
        self._path: list[Rule] = []
        self._at = (0.0, 0.0)
        self._forms = 0
        self._is_placed = True
        self._set: dict[tuple[str, int, int], list[tuple[float, float, _Run]]] = {}

    def pieces(self) -> list[Piece]:
        """Return the texts."""
        return with_drawn_bullets([piece for run in self._runs for piece in run.pieces()], self._shapes)

    def run(self, content: Any, resources: Any, depth: int = 0) -> None:
        """Follow the instructions of a page, or of a form on it."""
        above, self._own = self._own, resources
        for operands, name in content.operations:
            self._check_time()
            if name == b"Do" and depth < _DEEPEST_FORM:
                self._form(operands, depth)
            else:
                self._take(name, operands)
        self._own = above

    def _form(self, operands: Sequence[Any], depth: int) -> None:
        """Follow what is drawn by name: pictures aside."""
        from pypdf.generic import ContentStream

        held = _got(_got(self._own).get("/XObject", {})).get(operands[0] if operands else None)
        form = _got(held)
        if form is None or form.get("/Subtype") != "/Form" or self._forms >= _MAX_FORMS:
            return
        self._forms += 1
        kept, pen = list(self._kept), self._pen
        self._pen = replace(pen, page=_times(_numbers(form.get("/Matrix"), _AS_IT_IS), pen.page))
        content = ContentStream(form, form.pdf if hasattr(form, "pdf") else None, "bytes")
        self.run(content, form.get("/Resources") or self._own, depth + 1)
        self._kept, self._pen = kept, pen

    def _take(self, name: bytes, operands: Sequence[Any]) -> None:
        """Take one instruction."""
        if name in (b"Tj", b"TJ", b"'", b'"'):
            self._show(name, operands)
        elif name in _FILLS or name in _STROKES or name == b"n":  # “n” ends what only cuts off
            self.rules += self._path if name in _FILLS else []
            self.rules += [replace(rule, is_ground=False) for rule in self._path if name in _STROKES]
            self._path = []
            self._shapes.end(is_seen=name != b"n")
        elif name == b"c":
            x, y, to_x, to_y, end_x, end_y = _numbers(operands, (0.0,) * 6)
            self._shapes.curve([_placed(*each, self._pen.page) for each in ((x, y), (to_x, to_y), (end_x, end_y))])
        elif name in (b"re", b"m", b"l"):
            if len(self.rules) + len(self._path) < _MAX_RULES:
                self._draw(name, _numbers(operands, (0.0, 0.0, 0.0, 0.0)))
        elif name == b"q":
            self._kept.append(self._pen)
        elif name == b"Q":
            self._pen = self._kept.pop() if self._kept else self._pen
        elif name == b"cm":
            self._pen = replace(self._pen, page=_times(_numbers(operands, _AS_IT_IS), self._pen.page))
        elif name in _TELL:
            told: dict[str, Any] = {_TELL[name]: _number(operands, 0)}
            self._pen = replace(self._pen, **told)
        elif name == b"Tz":
            self._pen = replace(self._pen, stretch=_number(operands, 0, 100.0) / 100)
        elif name == b"Tr":
            self._pen = replace(self._pen, mode=int(_number(operands, 0)))
        elif name == b"Tf" and operands:
            font = self._font(operands[0])
            is_heavy = font is not None and _HEAVY.search(font.name) is not None
            self._pen = replace(self._pen, font=font, is_heavy=is_heavy, size=_number(operands, 1, self._pen.size))
        else:
            self._place(name, operands)

    def _place(self, name: bytes, operands: Sequence[Any]) -> None:
        """Go to where the next text is set."""
        self._is_placed = True
        if name == b"BT":
            self._text = self._line = _AS_IT_IS
        elif name == b"Tm":
            self._text = self._line = _numbers(operands, _AS_IT_IS)
        elif name == b"T*":
            self._go(0.0, -self._pen.leading)
        elif name in (b"Td", b"TD"):
            if name == b"TD":
                self._pen = replace(self._pen, leading=-_number(operands, 1))
            self._go(_number(operands, 0), _number(operands, 1))

    def _go(self, x: float, y: float) -> None:
        self._text = self._line = _times((1.0, 0.0, 0.0, 1.0, x, y), self._line)

    def _font(self, name: Any) -> "Font | None":
        """Return a font by its name; None where it says too little to be read."""
        from pypdf.generic._font import Font

        held = _got(_got(self._own).get("/Font", {}))
        told = held.raw_get(name) if hasattr(held, "raw_get") and name in held else None
        key = getattr(told, "idnum", None) or id(told)
        if key not in self._fonts:
            try:
                self._fonts[key] = _in_thousandths(Font.from_font_resource(_got(told)), _got(told))
            except (AttributeError, TypeError):
                self._fonts[key] = None
        return self._fonts[key]

    def _show(self, name: bytes, operands: Sequence[Any]) -> None:
        """Set a text, or texts with what moves them apart."""
        if name == b'"' and len(operands) > 2:
            self._pen = replace(self._pen, between_words=_number(operands, 0), between=_number(operands, 1))
        if name in (b"'", b'"'):
            self._go(0.0, -self._pen.leading)
        told = operands[-1] if operands else b""
        for each in told if name == b"TJ" and isinstance(told, list) else [told]:
            if isinstance(each, (int, float)):
                self._text = _times(
                    (1.0, 0.0, 0.0, 1.0, -each / 1000 * self._pen.size * self._pen.stretch, 0.0), self._text
                )
            elif isinstance(each, (bytes, str)):
                self._write(each if isinstance(each, bytes) else each.encode("latin-1", "replace"))

    def _write(self, told: bytes) -> None:
        """Set the letters of a text one by one."""
        pen, matrix = self._pen, _times(self._text, self._pen.page)
        along, up = matrix[0], matrix[1]
        is_across = bool(along) and abs(up) <= _SLANT * abs(along)  # or else along the side, or round a picture
        size = min(abs(pen.size) * (abs(matrix[3]) or abs(up)), _MAX_SIZE)
        is_bold = pen.is_heavy or pen.mode == _FILLED_AND_DRAWN_ROUND
        at = 0.0
        for letter, code, width in _letters(told, pen.font):
            step = (width / 1000 * pen.size + pen.between + (pen.between_words if code == " " else 0.0)) * pen.stretch
            if is_across and letter not in _UNSEEN:
                x, y = _placed(at, pen.rise, matrix)
                ends = x + width / 1000 * pen.size * pen.stretch * along
                self._letter(letter, (min(x, ends), y, max(x, ends)), size, is_bold=is_bold)
            at += step
        self._step(at)

    def _step(self, along: float) -> None:
        self._text = _times((1.0, 0.0, 0.0, 1.0, along, 0.0), self._text)

    def _letter(self, letter: str, place: tuple[float, float, float], size: float, *, is_bold: bool) -> None:
        """Set a letter behind the one before it, or as the first of a text."""
        x, y, end = place
        if (twin := self._twin(letter, (x, y), size)) is not None:
            twin.twice += 1
            return
        run = self._runs[-1] if self._runs else None
        gap = size * _APART
        raised = run.rise_of(y, size) if run is not None and abs(x - run.end) < _APART * run.size else 0.0
        y -= raised
        if (
            run is None
            or abs(run.y - y) > _TWICE_UP * size
            or abs(run.size - size) > gap
            or run.is_bold != is_bold
            or not -3 * gap <= x - run.end <= gap
        ):
            if len(self._runs) >= MAX_PIECES:
                return
            run = _Run(x, y, size, end, is_bold, raised=raised)
            self._runs.append(run)
        run.letters.append((letter, x, end, self._is_placed))
        self._is_placed = False
        run.end = end
        if letter.strip():
            self._set.setdefault((letter, *_cell(x, y)), []).append((x, y, run))

    def _twin(self, letter: str, place: tuple[float, float], size: float) -> _Run | None:
        """Return the text in which the same letter stands at the same place already."""
        if not letter.strip():
            return None
        x, y = place
        along, up = _TWICE_ALONG * size, _TWICE_UP * size
        (left, low), (right, high) = _cell(x - along, y - up), _cell(x + along, y + up)
        for column in range(left, right + 1):
            for row in range(low, high + 1):
                for other_x, other_y, run in self._set.get((letter, column, row), ()):
                    if abs(x - other_x) < along and abs(y - other_y) < up:
                        return run
        return None

    def _draw(self, name: bytes, numbers: Sequence[float]) -> None:
        if name == b"re":
            self._path += _box(numbers, self._pen.page)
            x, y, width, height = numbers
            self._shapes.box(_placed(x, y, self._pen.page), _placed(x + width, y + height, self._pen.page))
            return
        here = _placed(numbers[0], numbers[1], self._pen.page)
        if name == b"l":
            self._path.append(Rule(*self._at, *here))
        self._at = here


_TELL = {b"Tc": "between", b"Tw": "between_words", b"TL": "leading", b"Ts": "rise"}


def _cell(x: float, y: float) -> tuple[int, int]:
    return int(x // 8), int(y // 8)


def _in_thousandths(font: "Font", told: Any) -> "Font":
    """Return a font whose widths are in thousandths of its size: of one that is drawn, they are in units of its own."""
    if font.sub_type != "Type3":
        return font
    unit = abs(_number(_got(told.get("/FontMatrix")) or (), 0, 0.001)) * 1000
    widths = {letter: width * unit for letter, width in font.character_widths.items()}
    return replace(font, character_widths=widths, space_width=font.space_width * unit)


def _letters(told: bytes, font: "Font | None") -> list[tuple[str, str, float]]:
    """Return the letters of a text, each with its code and how wide it is, in thousandths of its size."""
    if font is None:
        return [(chr(byte), chr(byte), _USUAL_WIDTH) for byte in told]
    if isinstance(font.encoding, str):
        codes = told.decode(font.encoding, "replace")
        pairs = [(code, code) for code in codes]
    else:
        pairs = [(font.encoding.get(byte, chr(byte)), chr(byte)) for byte in told]
    found = []
    for code, raw in pairs:
        width = (
            font.space_width
            if raw == font.space_char
            else font.character_widths.get(raw, font.character_widths["default"])
        )
        found.append((font.character_map.get(code, code), raw, float(width)))
    return found


def _got(held: Any) -> Any:
    return held.get_object() if hasattr(held, "get_object") else held


def _number(operands: Sequence[Any], at: int, else_: float = 0.0) -> float:
    return float(operands[at]) if at < len(operands) and isinstance(operands[at], (int, float)) else else_


def _numbers(operands: Any, else_: Any) -> Any:
    if operands is None or len(operands) < len(else_):
        return (*map(float, operands), *else_[len(operands) :]) if operands is not None else else_
    return tuple(float(each) for each in operands[: len(else_)])


def _times(a: Matrix, b: Matrix) -> Matrix:
    """Return what comes of one after the other."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def _placed(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    return x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]


def _box(numbers: Sequence[float], page: Matrix) -> list[Rule]:
    """Return the sides of a rectangle; one that is as thin as a line is one."""
    left, low, width, height = numbers[:4]
    (x, y), (right, top) = _placed(left, low, page), _placed(left + width, low + height, page)
    thin = 3.0
    if abs(right - x) < thin:
        return [Rule(x, y, x, top)]
    if abs(top - y) < thin:
        return [Rule(x, y, right, y)]
    sides = ((x, y, right, y), (x, top, right, top), (x, y, x, top), (right, y, right, top))
    return [Rule(*side, is_ground=True) for side in sides]
