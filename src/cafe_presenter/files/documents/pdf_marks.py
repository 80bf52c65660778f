"""Signs of a list that a page of a PDF shows drawn, and not set as letters: browsers print their points so."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from cafe_presenter.files.documents.pdf_lines import FARTHEST_BULLET, Piece

_MOST, _MOST_NEAR = 2_000, 1_000
"""Shapes of a page, and texts near one, above which it is no list."""
_ROUND = 4
"""Curves that a circle is drawn with at least."""
_LEAST, _LARGEST = 1.5, 9.0
_UNEVEN = 1.15
_LEAST_OF_SIZE, _MOST_OF_SIZE = 0.15, 0.65
"""How wide a point is, of the size of the letters beside it."""
_LEAST_UP, _MOST_UP = 0.1, 0.7
"""How far above the line on which these stand its middle is."""
_BESIDE = 0.8
"""Of that size, how near other letters before it stand in whose line it only is a sign."""

type _Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A small round or square shape: where it begins and ends, and the height of its middle."""

    x: float
    end: float
    y: float


@dataclass(slots=True)
class Shapes:
    """The small shapes of a page, as its instructions draw them."""

    marks: list[_Mark] = field(default_factory=list)
    _curves: int = 0
    _boxes: int = 0
    _points: list[_Place] = field(default_factory=list)

    def box(self, one: _Place, other: _Place) -> None:
        """Draw a rectangle from one corner to the other."""
        self._boxes += 1
        self._points += [one, other]

    def curve(self, points: Sequence[_Place]) -> None:
        """Draw a curve by way of these points."""
        if self._curves < 1_000:
            self._curves += 1
            self._points += points

    def end(self, *, is_seen: bool) -> None:
        """End what was drawn so far, a shape if all of it is filled or drawn round."""
        if is_seen and self._points and len(self.marks) < _MOST and (self._curves >= _ROUND or self._boxes == 1):
            xs, ys = [x for x, _ in self._points], [y for _, y in self._points]
            width, height = max(xs) - min(xs), max(ys) - min(ys)
            if min(width, height) >= _LEAST and max(width, height) <= min(_LARGEST, _UNEVEN * min(width, height)):
                self.marks.append(_Mark(min(xs), max(xs), (min(ys) + max(ys)) / 2))
        self._curves = self._boxes = 0
        self._points = []


def with_drawn_bullets(pieces: Sequence[Piece], shapes: Shapes) -> list[Piece]:
    """Return the texts of a page with a sign before those that a small shape is drawn before."""
    if not shapes.marks or not pieces:
        return [*pieces]
    by_height = sorted(pieces, key=lambda piece: piece.y)
    heights = [piece.y for piece in by_height]
    largest = max(piece.size for piece in pieces)
    found = list[Piece]()
    for mark in shapes.marks:
        near = by_height[bisect_left(heights, mark.y - _MOST_UP * largest) : bisect_right(heights, mark.y)]
        if len(near) > _MOST_NEAR:
            continue
        near = [piece for piece in near if _LEAST_UP * piece.size <= mark.y - piece.y <= _MOST_UP * piece.size]
        after = [piece for piece in near if 0 <= piece.x - mark.end <= FARTHEST_BULLET * piece.size]
        first = min(after, key=lambda piece: piece.x, default=None)
        if first is None or not _LEAST_OF_SIZE <= (mark.end - mark.x) / first.size <= _MOST_OF_SIZE:
            continue
        if not any(-piece.size < mark.x - piece.end <= _BESIDE * piece.size for piece in near if piece.x < mark.x):
            found.append(Piece(mark.x, first.y, first.size, "•", first.is_bold, mark.end - mark.x))
    return [*pieces, *found]
