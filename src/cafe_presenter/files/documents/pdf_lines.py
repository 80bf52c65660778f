"""The texts of a page of a PDF as they were set, and the lines they stand on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

NEAR_BY = 2.5
"""How far apart, in points, two places are that are meant to be one."""
COLUMN_GAP = 2.2
"""Letters of width from which a gap parts columns."""
_UNSURE = 0.1
"""How far off, of its width, the end of a text may be: how wide letters are is but guessed."""
LETTER_WIDTH = 0.5
"""How wide a letter is, of its size, on the average."""
_BOLD = 1.12
"""How much wider bold letters are."""
_WORD_GAP = 0.7
"""Letters of width from which a gap parts words that were set as pieces of some length."""
_WORD_GAP_OF_LETTERS = 0.32
"""The same where each letter was set by itself, beyond the gap that is usual between them."""
_FEWEST_LETTERS = 6
_MOST_ALONE = 0.8
_BULLETS = frozenset("•‣▪▫◦–—●○■□▸►▶➢❖◆·*-\x7f\uf0b7")
_FARTHEST_BULLET = 3.5
"""Heights of its letters between a bullet and its text at most."""
_NARROW = frozenset("iljtfrI.,;:!|'’()[] \xa0\u202f-")
_WIDE = frozenset("mMWQ@OGœŒæ—…%")


def _width(letter: str) -> float:
    """Return about how wide a letter is; fonts tell more, and this is enough to see a gap."""
    if letter in _NARROW:
        return 0.29
    if letter in _WIDE:
        return 0.82
    return 0.67 if letter.isupper() or letter == "w" else 0.53


def set_width(text: str, size: float) -> float:
    """Return about how wide a text is set."""
    return sum(map(_width, text)) * size


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as it was set: where it begins, how high its letters are."""

    x: float
    y: float
    size: float
    text: str
    is_bold: bool = False

    @property
    def end(self) -> float:
        """Where it ends, more or less."""
        return self.x + set_width(self.text.strip("\n"), self.size) * (_BOLD if self.is_bold else 1.0)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn from one point to another."""

    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(slots=True)
class SetLine:
    """Texts that stand on one line of a page."""

    pieces: list[Piece] = field(default_factory=list)

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

    @property
    def size(self) -> float:
        """How high its letters are."""
        return max(piece.size for piece in self.pieces if piece.text.strip() or len(self.pieces) == 1)

    @property
    def is_bold(self) -> bool:
        """Whether all its letters are bold."""
        told = [piece for piece in self.pieces if any(letter.isalnum() for letter in piece.text)]
        return bool(told) and all(piece.is_bold for piece in told)

    def text(self, left: float | None = None) -> str:
        """Return the line; where columns stand apart, with as many spaces as the gap is wide."""
        written, at, slack = "", self.x if left is None else left, 0.0
        spread = self.spread()
        least = _WORD_GAP if spread is None else _WORD_GAP_OF_LETTERS
        for piece in sorted(self.pieces, key=lambda each: each.x):
            text = piece.text.replace("\n", "")
            if not text and spread is not None:
                continue
            gap = (piece.x - at - slack - (spread or 0.0)) / max(piece.size * LETTER_WIDTH, 1.0)
            if gap > COLUMN_GAP and (written or left is not None):
                written += " " * max(2, min(round(gap), 120))
            elif (
                written
                and piece.x - at - (spread or 0.0) > least * piece.size * LETTER_WIDTH
                and not written.endswith((" ", "\xa0"))
                and not text.startswith((" ", "\xa0"))
            ):
                written += " "
            written += text
            slack = _UNSURE * (piece.end - piece.x)
            at = piece.end
        return written

    def spread(self) -> float | None:
        """Return the usual gap between letters where each was set by itself; None where pieces are longer.

        Letters may be spread out, as those of a heading are, and how wide they are is but guessed.
        """
        written = sorted((piece for piece in self.pieces if piece.text.strip()), key=lambda each: each.x)
        alone = sum(len(piece.text.strip()) == 1 for piece in written)
        if len(written) < _FEWEST_LETTERS or alone < _MOST_ALONE * len(written):
            return None
        return median(after.x - piece.end for piece, after in pairwise(written))

    def groups(self, columns: Sequence[float] = ()) -> list[list[Piece]]:
        """Return the texts of the line, those parted that stand apart or where one of ``columns`` begins."""
        found: list[list[Piece]] = []
        spread = max(self.spread() or 0.0, 0.0)
        blanks: list[Piece] = []
        for piece in sorted(self.pieces, key=lambda each: each.x):
            if not piece.text.strip(" \t\n"):  # a no-break space is a part of what stands beside it
                blanks.append(piece)
                continue
            begins = any(abs(piece.x - column) <= NEAR_BY for column in columns)
            if found and not begins and piece.x - found[-1][-1].end - spread <= COLUMN_GAP * piece.size * LETTER_WIDTH:
                found[-1] += [*blanks, piece]
            else:
                found.append([piece])
            blanks = []
        return found


def set_lines(pieces: Iterable[Piece]) -> list[SetLine]:
    """Return the lines of texts that stand beside each other, from the top."""
    lines: list[SetLine] = []
    for piece in sorted(pieces, key=lambda each: (-each.y, each.x)):
        if lines and abs(lines[-1].y - piece.y) <= max(2.0, 0.3 * min(piece.size, lines[-1].pieces[0].size)):
            lines[-1].pieces.append(piece)
        else:
            lines.append(SetLine([piece]))
    return [_with_its_bullet(_letter_by_letter(line)) for line in lines if line.text().strip()]


def _letter_by_letter(line: SetLine) -> SetLine:
    """Return a line whose letters were each set by itself without a space behind one: how far the next is says it."""
    if line.spread() is None:
        return line
    return SetLine([replace(each, text=each.text.rstrip(" ") or each.text) for each in line.pieces])


def _with_its_bullet(line: SetLine) -> SetLine:
    """Return a line with the sign of a list right before its text, which is no column beside it."""
    written = sorted((piece for piece in line.pieces if piece.text.strip()), key=lambda each: each.x)
    if len(written) < 2 or written[0].text.strip() not in _BULLETS:
        return line
    bullet, first = written[:2]
    if not bullet.end < first.x <= bullet.end + _FARTHEST_BULLET * first.size:
        return line
    beside = replace(bullet, x=first.x - (bullet.end - bullet.x) - LETTER_WIDTH * first.size)
    return SetLine([beside, *(piece for piece in line.pieces if piece is not bullet and piece.x >= first.x)])
