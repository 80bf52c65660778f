"""Pages in two columns: what stands on the left is read before what stands on the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from cafe_presenter.files.documents.pdf_lines import BULLETS, SetLine, is_clock, is_mark, set_lines

_FEWEST_LINES = 8
_FEWEST_TIMES = 3
_FEWEST_ITEMS, _LEAST_ITEMS = 4, 0.4
_FULL = 0.75
"""Of the width of a column, how far a line goes that fills it."""
_LEAST_FULL = 0.45
"""Of the lines of a column, those that fill it where it is one of running text."""
_MIDDLE = (0.3, 0.7)
_STEP = 2.0


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of a page that are read one after the other; ``is_column`` where others stand beside them."""

    lines: Sequence[SetLine]
    is_column: bool = False


def regions_of(lines: Sequence[SetLine]) -> list[Region]:
    """Return the lines of a page in the order they are read, those of two columns one column after the other."""
    if len(lines) < _FEWEST_LINES:
        return [Region(lines)]
    left, right = min(line.x for line in lines), max(line.end for line in lines)
    spans = [[(group[0].x, max(piece.end for piece in group)) for group in line.groups()] for line in lines]
    best = (0, 0, 0, 0.0)
    steps = int((right - left) * (_MIDDLE[1] - _MIDDLE[0]) / _STEP)
    for number in range(max(steps, 0)):
        gap = left + (right - left) * _MIDDLE[0] + number * _STEP
        for start, end in _runs([any(x < gap < to for x, to in each) for each in spans]):
            beside = min(
                sum(any(to <= gap for _, to in each) for each in spans[start:end]),
                sum(any(x >= gap for x, _ in each) for each in spans[start:end]),
            )
            best = max(best, (beside, start, end, gap))
    beside, start, end, gap = best
    if not beside:
        return [Region(lines)]
    while start and _is_parted(lines[start - 1], lines[start], gap):
        start -= 1
    pieces = [piece for line in lines[start:end] for piece in line.pieces]
    sides = [set_lines(each for each in pieces if (each.x < gap) == is_left) for is_left in (True, False)]
    if _are_marks(sides[0]) or not any(all(map(each, sides)) for each in (_is_running, _is_timed, _is_listed)):
        return [Region(lines)]
    parts = (Region(lines[:start]), *(Region(side, is_column=True) for side in sides), Region(lines[end:]))
    return [part for part in parts if part.lines]


def _is_parted(line: SetLine, below: SetLine, gap: float) -> bool:
    """Whether a line right above another is parted where that one is, its left part as wide as the left column."""
    column = min((piece.x for piece in below.pieces if piece.x >= gap), default=gap)
    groups = line.groups([column])
    return len(groups) > 1 and all(group[0].x >= gap or group[-1].end <= column for group in groups)


def _runs(are_crossed: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the lines in a row that nothing is set across."""
    found: list[tuple[int, int]] = []
    for at, is_crossed in enumerate(are_crossed):
        if is_crossed:
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


def _are_marks(lines: Sequence[SetLine]) -> bool:
    """Whether lines are but the times or the numbers of what stands beside them."""
    return 2 * sum(is_mark(line.text()) for line in lines) > len(lines)


def _is_running(lines: Sequence[SetLine]) -> bool:
    """Whether lines are those of running text: many of them, most as long as their column is wide.

    What stands at the right of a column alone fills none: it is one of several in a table.
    """
    left, right = min(line.x for line in lines), max(line.end for line in lines)
    room = (1 - _FULL) * (right - left)
    full = sum(line.x <= left + room and line.end >= right - room for line in lines)
    return len(lines) >= _FEWEST_LINES and full >= _LEAST_FULL * len(lines)


def _is_listed(lines: Sequence[SetLine]) -> bool:
    """Whether lines are items of lists, most of them, one below a line that leads to it, and nothing stands beside."""
    texts = [line.text().strip() for line in lines]
    items = [text[:1] in BULLETS and len(text) > 1 for text in texts]
    is_led = any(text.endswith(":") and item for text, item in zip(texts, items[1:], strict=False))
    is_alone = all(len(line.groups()) == 1 for line in lines)
    return is_led and is_alone and sum(items) >= max(_FEWEST_ITEMS, _LEAST_ITEMS * len(lines))


def _is_timed(lines: Sequence[SetLine]) -> bool:
    """Whether lines are those of a day: a time leads many of them."""
    return sum(is_clock(line.text()) for line in lines) >= _FEWEST_TIMES
