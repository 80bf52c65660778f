"""Tables on the pages of a PDF without any line drawn: texts that stand below each other."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from cafe_presenter.files.documents.pdf_lines import (
    NEAR_BY,
    Piece,
    SetLine,
    is_clock,
    is_mark,
    set_lines,
    with_its_mark,
)
from cafe_presenter.files.documents.pdf_tables import LINE, SPARE, cell_text

_FEWEST = 2
_MOSTLY_LED = 0.75
_PARTS_ROWS = 1.25
_WIDEST_STEP = 1.6
"""Heights of its letters from one line of a cell to the next."""
_TIGHT = 1.15
"""Of the smallest step from a line of a column to the next, where rows are hardly parted."""
_LOOKED_AT, _ALIKE = 8, 3
"""Lines that are looked at, and how many of them begin words at one place where a column does."""
_OPEN_ENDS = ("-", "–", "—")
_NEXT_LINE = 4
"""Heights of the letters from one row to the next at most."""


@dataclass(slots=True)
class LooseTable:
    """Texts that stand one below the other, without any line drawn: where each column begins, and the rows."""

    columns: list[float]
    rows: list[list[SetLine]]
    top: float

    def texts(self) -> list[list[str]]:
        """Return the texts of the cells."""
        ends = [*self.columns[1:], max(line.end for row in self.rows for line in row)]
        return [
            [cell_text(set_lines(self._in(row, at)), left, right) for at, (left, right) in enumerate(edges)]
            for row in self.rows
            for edges in [zip(self.columns, ends, strict=True)]
        ]

    def _in(self, row: Sequence[SetLine], column: int) -> Iterator[Piece]:
        for line in row:
            for group in line.groups(self.columns):
                if column_at(self.columns, group[0].x) == column:
                    yield from group


def column_at(columns: Sequence[float], x: float) -> int:
    """Return the column that a text at ``x`` stands in."""
    return max(bisect_right(columns, x + 2 * NEAR_BY) - 1, 0)


def loose_tables(lines: Sequence[SetLine], check_time: Callable[[], None]) -> list[tuple[int, int, LooseTable]]:
    """Return the tables among lines of text, each with the first of its lines and the one after its last."""
    found = []
    starts = [[group[0].x for group in line.groups()] for line in lines]
    start = 0
    while start < len(lines):
        check_time()
        columns = _columns_at(lines[start : start + _LOOKED_AT], starts[start : start + _LOOKED_AT])
        end = _reach(lines, start, columns)
        table = _loose_table(lines[start:end], columns) if end - start > _FEWEST else None
        if table is not None:
            found.append((start, end, table))
            start = end
        else:
            start += 1
    return found


def _columns_at(lines: Sequence[SetLine], starts: Sequence[Sequence[float]]) -> list[float]:
    """Return where the columns of the first line begin: behind a gap, or where the words of several lines begin alike.

    The longest text of a column may reach as far as the next, where another leaves a gap. What is set at the middle of
    its row begins below the first line, further left.
    """
    lower = {x for begun in starts[1:] for x in begun[:1] if x < starts[0][0] - NEAR_BY}
    alone = [x for x in lower if sum(abs(begun[0] - x) <= 1 for begun in starts) >= _ALIKE]
    own = [*alone[:1], *starts[0]]
    gaps = {x for begun in starts for x in begun[1:]}
    if not gaps:
        return own
    near = [lines[0], *(line for above, line in pairwise(lines) if 0 < above.y - line.y <= _NEXT_LINE * line.size)]
    alike = [x for x in gaps if _is_begun(lines[0], x) and sum(_is_begun(line, x) for line in near) >= _ALIKE]
    found = sorted({*own, *(x for x in alike if not any(abs(x - each) <= NEAR_BY for each in own))})
    return [x for before, x in pairwise([-1000.0, *found]) if x - before > NEAR_BY]


def _is_begun(line: SetLine, x: float) -> bool:
    """Whether words of a line are set at a place, and none over it."""
    is_set = any(piece.is_placed and abs(piece.x - x) <= 1 for piece in line.pieces)
    return is_set and not any(piece.x < x - 1 and piece.end > x + 1 for piece in line.pieces)


def _reach(lines: Sequence[SetLine], start: int, columns: Sequence[float]) -> int:
    """Return the end of the lines that stand in the columns of the first, which has several."""
    if len(columns) < _FEWEST:
        return start
    is_led = not column_at(columns, lines[start].x) and with_its_mark(lines[start]).margin is not None
    end, last = start + 1, start + 1
    while end < len(lines):
        line, groups = lines[end], lines[end].groups(columns)
        near = [min(abs(group[0].x - column) for column in columns) <= 2 * NEAR_BY for group in groups]
        if _is_further_in(lines[end - 1], line, columns):
            end += 1
            continue
        if (
            not near[0]
            or 2 * sum(near) < len(near)
            or any(_runs_over(group, columns) for group in groups)
            or lines[end - 1].y - line.y > 4 * min(line.size, lines[end - 1].size)
        ):
            break
        is_margin = len(groups) == 1 and column_at(columns, line.x) == 0
        if is_led and is_margin and _goes_on_below(lines[end - 1], line):
            return start  # the line before it went on at the margin: its time stands in no column
        end += 1
        last = end
    return last


def _is_further_in(above: SetLine, line: SetLine, columns: Sequence[float]) -> bool:
    """Whether a line goes on with the last column right below, further in: an item of a list in its cell."""
    return line.x > columns[-1] + NEAR_BY and 0 < above.y - line.y <= _WIDEST_STEP * line.size


def _goes_on_below(above: SetLine, line: SetLine) -> bool:
    """Whether a line is right below another, and no number or time."""
    is_close = above.y - line.y <= LINE * line.size
    return is_close and len(above.groups()) > 1 and not is_mark(line.text())


def _runs_over(group: Sequence[Piece], columns: Sequence[float]) -> bool:
    """Whether a text reaches over the column it begins in, as a paragraph below a table does."""
    column = column_at(columns, group[0].x)
    if column + 1 >= len(columns):
        return False
    return group[-1].end > columns[column + 1] + SPARE * (columns[column + 1] - columns[column])


def _loose_table(lines: Sequence[SetLine], columns: list[float]) -> LooseTable | None:
    here = [_filled(line, columns) for line in lines]
    if sum(len(each) > 1 for each in here) < _FEWEST or any(
        sum(n in each for each in here) < _FEWEST for n in range(len(columns))
    ):
        return None
    rows = _rows_apart(lines, columns) or _rows_at_times(lines, columns)
    rows = rows or (_rows_by_lines(lines, here, columns) if 0 in here[0] else [])
    table = LooseTable(columns, rows, lines[0].y)
    if not rows or not any(0 in _filled(line, columns) for line in rows[0]):
        return None  # what begins further left is below it
    if not any(sum(map(bool, row)) > 1 for row in table.texts()):
        return None  # items of lists within lists
    led = sum(with_its_mark(row[0]).margin is not None for row in rows)
    are_led = led >= _MOSTLY_LED * len(rows) and not any(_is_at_middle(row, columns) for row in rows)
    if len(columns) == _FEWEST and are_led:
        return None  # lines that a number or a time leads
    are_marks = all(is_mark(text) and not is_clock(text) for text in filter(None, (row[0] for row in table.texts())))
    return table if len(rows) > 1 and not (are_marks and len(columns) == _FEWEST) else None


def _is_at_middle(row: Sequence[SetLine], columns: Sequence[float]) -> bool:
    """Whether what stands in the first column of a row is lower than its first line."""
    at = next((at for at, line in enumerate(row) if 0 in _filled(line, columns)), 0)
    return at > 0


def _rows_apart(lines: Sequence[SetLine], columns: Sequence[float]) -> list[list[SetLine]]:
    """Return rows that stand apart, at whatever height of its row each cell stands; none where some do not.

    Where rows are hardly parted, it takes a smaller step than the usual one from a line of a cell to the next.
    """
    below = _by_column(lines, columns)
    tight = _TIGHT * min((above.y - line.y for each in below for above, line in pairwise(each)), default=0.0)
    return _rows_within(lines, columns) or _rows_within(lines, columns, tight)


def _by_column(lines: Sequence[SetLine], columns: Sequence[float]) -> list[list[SetLine]]:
    """Return for each column the lines that have words in it."""
    return [[line for line in lines if column in _filled(line, columns)] for column in range(len(columns))]


def _rows_within(lines: Sequence[SetLine], columns: Sequence[float], step: float = 0.0) -> list[list[SetLine]]:
    """Return rows that stand apart where lines of one cell are no further than a step from each other; 0 is usual."""
    below = enumerate(_by_column(lines, columns))
    cells = [(cell[0].y, cell[-1].y, column) for column, each in below for cell in _cells_below(each, step)]
    spans: list[tuple[float, float, list[int]]] = []  # the highest and the lowest line of a row, and its columns
    for high, low, column in sorted(cells, reverse=True):
        if spans and high >= spans[-1][1]:
            spans[-1] = (spans[-1][0], min(low, spans[-1][1]), [*spans[-1][2], column])
        else:
            spans.append((high, low, [column]))
    if len(spans) < _FEWEST or any(len(held) > len(set(held)) for *_, held in spans):
        return []
    rows = [[line for line in lines if low <= line.y <= high] for high, low, _ in spans]
    are_tight = any(
        _filled(above, columns) == _filled(line, columns) and _begins_as_row(line, columns)
        for row in rows
        for above, line in pairwise(row)
    )
    return [] if are_tight else rows


def _rows_at_times(lines: Sequence[SetLine], columns: Sequence[float]) -> list[list[SetLine]]:
    """Return rows whose times stand at the middle of what they are of, or half a line above it, in two columns.

    None where a time has no text near it, or a text no time but the last.
    """
    if len(columns) != _FEWEST:
        return []
    times, texts = _by_column(lines, columns)
    are_times = all(is_clock(line.groups(columns)[0][0].text) for line in times)
    step = min((above.y - line.y for above, line in pairwise(texts)), default=0.0)
    if not are_times or len(times) < _ALIKE or {*map(id, times)} <= {*map(id, texts)}:
        return []
    found = list[tuple[list[SetLine], list[SetLine]]]()
    for cell in _cells_below(texts, _TIGHT * step):
        high, low = cell[0].y + _TIGHT * step / 2, cell[-1].y - _TIGHT * step / 2
        own = [time for time in times if low <= time.y <= high]
        found += [([time], [line for line in cell if _nearest(own, line) is time]) for time in own] or [([], cell)]
    are_whole = all(cell and (own or cell is found[-1][1]) for own, cell in found)
    if not are_whole or [time for own, _ in found for time in own] != list(times):
        return []
    return [[line for line in lines if line in own or line in cell] for own, cell in found]


def _nearest(times: Sequence[SetLine], line: SetLine) -> SetLine:
    return min(times, key=lambda time: abs(time.y - line.y))


def _filled(line: SetLine, columns: Sequence[float]) -> frozenset[int]:
    """Return the columns in which a line has words."""
    return frozenset(column_at(columns, group[0].x) for group in line.groups(columns))


def _cells_below(lines: Sequence[SetLine], step: float) -> list[list[SetLine]]:
    """Return the lines of one column, those together that no gap parts."""
    cells: list[list[SetLine]] = []
    for line in lines:
        if cells and cells[-1][-1].y - line.y <= (step or _WIDEST_STEP * line.size):
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells


def _begins_as_row(line: SetLine, columns: Sequence[float]) -> bool:
    starts = [group[0].text.strip()[:1] for group in line.groups(columns)]
    return len(starts) > 1 and not any(start.islower() for start in starts)


def _rows_by_lines(
    lines: Sequence[SetLine], here: Sequence[frozenset[int]], columns: Sequence[float]
) -> list[list[SetLine]]:
    """Return rows as their lines tell them: each begins where a line is apart, or all its cells begin."""
    step = median(above.y - line.y for above, line in pairwise(lines))
    rows: list[list[SetLine]] = []
    for index, line in enumerate(lines):
        is_apart = index > 0 and lines[index - 1].y - line.y > _PARTS_ROWS * step
        is_timed = index > 0 and _is_timed_row(rows[-1], line, columns)
        if not rows or is_apart or is_timed or _begins_row(line, here[index - 1], here[index], columns=columns):
            rows.append([line])
        else:
            rows[-1].append(line)
    return rows


def _is_timed_row(row: Sequence[SetLine], line: SetLine, columns: Sequence[float]) -> bool:
    """Whether a line begins with a time and a title beside it, below a row whose time is whole: “12:00 Lunch”."""
    first = [group for each in row for group in each.groups(columns) if not column_at(columns, group[0].x)]
    above = SetLine([piece for group in first for piece in group]).text().strip() if first else ""
    time = SetLine(line.groups(columns)[0]).text()
    is_whole = is_clock(above) and not above.endswith(_OPEN_ENDS)
    return is_whole and not column_at(columns, line.x) and is_clock(time) and _begins_as_row(line, columns)


def _begins_row(line: SetLine, before: frozenset[int], here: frozenset[int], *, columns: Sequence[float]) -> bool:
    """Whether a line is a row of its own: it fills a column that had ended, or all begin as sentences do."""
    if not here <= before:
        return True
    return here == before and _begins_as_row(line, columns)
