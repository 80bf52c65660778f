"""The texts of a page of a PDF as they were set, and the lines they stand on."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

NEAR_BY = 2.5
"""How far apart, in points, two places are that are meant to be one."""
COLUMN_GAP = 1.1
"""Of the size of the letters, the gap from which columns are parted."""
_WORD_GAP = 0.13
"""The same of words, beyond the gap that is usual between letters that stand apart."""
_LETTER = 0.5
"""The same of a letter, on the average."""
_FEWEST_LETTERS = 6
_MOST_ALONE = 0.8
BULLETS = "".join(("•‣▪▫◦–—●⚫○■□▸►▶➢❖◆·*\x7f", *map(chr, range(0xF020, 0xF100)), "-"))
"""Signs that lead the items of a list, the letters of fonts for signs among them."""
_MARK = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-h][.)]|[ivx]{1,4}[.)]"
    r"|(?:\d{1,2}(?:[:.h]\d{0,2})?(?:\s*[ap]\.?m\.?)?(?:\s*[-–—]\s*|:?$)){1,2})\W?",
    re.IGNORECASE,
)
"""A number, or a time: “1.”, “a)”, “9:00 - 9:15 am”."""
_COUNTED = re.compile(r"^(\s*\d{2}(?:[.)](?=[^\W\d_¿¡“«\"])|-(?=[¿¡“«\"])))")
"""The number of an item that its text touches, as it has two figures: “10.Who decides?”."""
_CLOCK = re.compile(r"\d{1,2}(?:[:.h]\d{2}|\s?h|\s?[ap]\.?m)\b", re.IGNORECASE)
_RING = "o"
"""What word processors lead items within others with; it is a word where no gap is behind it."""
FARTHEST_BULLET = 3.5
"""Heights of its letters between a bullet and its text at most."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as it was set: where it begins, how high its letters are."""

    x: float
    y: float
    size: float
    text: str
    is_bold: bool = False
    width: float = 0.0
    is_placed: bool = True
    """Whether its place is said, and is not only where the word before it ends."""

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn from one point to another."""

    x: float
    y: float
    to_x: float
    to_y: float
    is_ground: bool = False
    """Whether it is the side of a coloured ground, and not drawn for itself."""


@dataclass(slots=True)
class SetLine:
    """Texts that stand on one line of a page."""

    pieces: list[Piece] = field(default_factory=list)
    margin: float | None = None
    """Where the number or the time stood that leads it."""

    @property
    def top(self) -> float:
        """Where it stands, as tables tell it."""
        return self.y

    @property
    def y(self) -> float:
        """Where it stands."""
        return self.pieces[0].y

    @property
    def x(self) -> float:
        """Where it begins."""
        return min(piece.x for piece in self.pieces)

    @property
    def end(self) -> float:
        """Where it ends, more or less."""
        return max(piece.end for piece in self.pieces)

    def width_of(self, letters: int) -> float:
        """Return about how wide so many of its letters are."""
        return letters * (self.end - self.x) / max(len(self.text()), 1)

    @property
    def size(self) -> float:
        """How high its letters are."""
        return max(piece.size for piece in self.pieces)

    @property
    def is_bold(self) -> bool:
        """Whether all its letters are bold."""
        told = [piece for piece in self.pieces if any(letter.isalnum() for letter in piece.text)]
        return bool(told) and all(piece.is_bold for piece in told)

    def text(self, left: float | None = None) -> str:
        """Return the line; where columns stand apart, with as many spaces as the gap is wide."""
        written, at = "", self.x if left is None else left
        spread = self.spread() or 0.0
        for piece in sorted(self.pieces, key=lambda each: each.x):
            gap = (piece.x - at - spread) / max(piece.size, 1.0)
            if gap > COLUMN_GAP and (written or left is not None):
                written += " " * max(2, min(round(gap / _LETTER), 120))
            elif written and gap > _WORD_GAP:
                written += " "
            written += piece.text
            at = piece.end
        return _COUNTED.sub(r"\1 ", written)

    def spread(self) -> float | None:
        """Return the usual gap between letters where each was set by itself; None where pieces are longer.

        Letters may be spread out, as those of a heading are.
        """
        written = sorted(self.pieces, key=lambda each: each.x)
        alone = sum(len(piece.text.strip()) == 1 for piece in written)
        if len(written) < _FEWEST_LETTERS or alone < _MOST_ALONE * len(written):
            return None
        return median(after.x - piece.end for piece, after in pairwise(written))

    def groups(self, columns: Sequence[float] = ()) -> list[list[Piece]]:
        """Return the texts of the line, those parted that stand apart or where one of ``columns`` begins."""
        found: list[list[Piece]] = []
        spread = max(self.spread() or 0.0, 0.0)
        for piece in sorted(self.pieces, key=lambda each: each.x):
            gap = (piece.x - found[-1][-1].end - spread) / max(piece.size, 1.0) if found else 0.0
            begins = (piece.is_placed or gap > _LETTER) and any(abs(piece.x - column) <= NEAR_BY for column in columns)
            if found and not begins and gap <= COLUMN_GAP:
                found[-1].append(piece)
            else:
                found.append([piece])
        return found


def set_lines(pieces: Iterable[Piece]) -> list[SetLine]:
    """Return the lines of texts that stand beside each other, from the top."""
    lines: list[SetLine] = []
    for piece in sorted(pieces, key=lambda each: (-each.y, each.x)):
        if lines and abs(lines[-1].y - piece.y) <= max(2.0, 0.3 * min(piece.size, lines[-1].pieces[0].size)):
            lines[-1].pieces.append(piece)
        else:
            lines.append(SetLine([piece]))
    return [_with_its_bullet(line) for line in lines if any(piece.text.strip() for piece in line.pieces)]


def _with_its_bullet(line: SetLine) -> SetLine:
    """Return a line with the sign of a list right before its text, which is no column beside it."""
    written = sorted(line.pieces, key=lambda each: each.x)
    if len(written) < 2 or written[0].text.strip() not in {*BULLETS, _RING}:
        return line
    bullet, first = written[:2]
    nearest = COLUMN_GAP * first.size if bullet.text.strip() == _RING else 0.0
    if not bullet.end + nearest < first.x <= bullet.end + FARTHEST_BULLET * first.size:
        return line
    return _beside([bullet], [piece for piece in line.pieces if piece is not bullet and piece.x >= first.x])


def is_mark(text: str) -> bool:
    """Whether a text is but a number or a time, as those that lead a line."""
    return _MARK.fullmatch(text.strip()) is not None


def is_clock(text: str) -> bool:
    """Whether a time leads a text."""
    return _CLOCK.match(text.strip()) is not None


def with_its_mark(line: SetLine) -> SetLine:
    """Return a line with the number or the time that leads it right before its text, which is no column beside it."""
    groups = line.groups()
    if len(groups) != len(("mark", "text")) or not is_mark(SetLine(groups[0]).text()):
        return line
    return replace(_beside(*groups), margin=line.x)


def _beside(mark: Sequence[Piece], text: Sequence[Piece]) -> SetLine:
    first = min(text, key=lambda each: each.x)
    step = first.x - _LETTER * first.size - max(each.end for each in mark)
    return SetLine([*(replace(each, x=each.x + step) for each in mark), *text])
