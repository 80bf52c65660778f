"""Tables on the pages of a PDF: by the lines drawn round their cells, or by texts that stand below each other."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from statistics import median

from cafe_presenter.files.documents.pdf_lines import NEAR_BY, Piece, Rule, SetLine, is_mark, set_lines, with_its_mark

BULLET = re.compile(r"^\s*(?:[•‣▪▫◦–—●○■□▸►▶➢❖◆·*-]|\x7f|\uf0b7|o(?=\s))\s*(?=\S)")
NUMBERED = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[a-n][.)]|[ivx]{1,4}[.)])\s")
_COLUMN = re.compile(r" {5,}")
"""What parts things in one line of a cell."""
_CUT = re.compile(r"[^\W\d_]-$")
_SHORTEST_RULE = 8.0
_LINE = 1.45
_MAX_EDGES = 400
_FEWEST = 2
_PARTS_ROWS = 1.25
_WIDEST_STEP = 1.6
"""Heights of its letters from one line of a cell to the next."""
_SURE = 2.0
"""Letters by which a text has to reach over an edge, as how wide they are is but guessed."""
_SPARE = 0.15
"""How far a text may seem to reach over its column, of the column's width: how wide letters are is but guessed."""

_FEWEST_USED, _EDGES_OF_ONE = 2, 2
"""Columns of a table that goes on; edges of a column."""


@dataclass(slots=True)
class Grid:
    """The lines of one table: the edges of its columns from the left, those of its rows from the top.

    ``drawn`` says from where to where a line is drawn along each edge of a column: some columns are those of a table
    within one of its cells.
    """

    columns: list[float]
    rows: list[float]
    drawn: Sequence[Sequence[tuple[float, float]]]

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.rows[0]

    def holds(self, piece: Piece) -> bool:
        """Whether a text stands in the table."""
        return (
            self.columns[0] - NEAR_BY <= piece.x <= self.columns[-1]
            and self.rows[-1] - NEAR_BY <= piece.y <= self.rows[0]
        )

    def within(self, edges: Sequence[float]) -> "Grid":
        """Return the table with the edges of the one it goes on with, where all of its own are among them.

        Those between are drawn on no row of this page.
        """
        places = [
            next((at for at, x in enumerate(self.columns) if abs(x - edge) < 2 * NEAR_BY), None) for edge in edges
        ]
        found = [at for at in places if at is not None]
        if found != [*range(len(self.columns))] or None in (places[0], places[-1]):
            return self
        return Grid([*edges], self.rows, [() if at is None else self.drawn[at] for at in places])

    def around(self, pieces: Sequence[Piece]) -> "Grid | None":
        """Return the table from the first row in which something stands; None for a frame, all in one column."""
        held = [piece for piece in pieces if self.holds(piece) and piece.text.strip()]
        places = [self.place(piece) for piece in held]
        if len({column for _, column in places}) < _FEWEST:
            return None
        first = min(row for row, _ in places)
        return Grid(self.columns, [max(piece.y for piece in held) + NEAR_BY, *self.rows[first + 1 :]], self.drawn)

    def place(self, piece: Piece) -> tuple[int, int]:
        """Return the row and the column a text stands in."""
        column = min(max(bisect_right(self.columns, piece.x + NEAR_BY) - 1, 0), len(self.columns) - 2)
        below = sum(edge > piece.y + 1 for edge in self.rows)
        return min(max(below - 1, 0), len(self.rows) - 2), column

    def crossed(self, pieces: Iterable[Piece]) -> frozenset[int]:
        """Return the edges of columns that the texts of a row run over, as no line is drawn there."""
        found = set[int]()
        for line in set_lines(pieces):
            for group in line.groups():
                columns = [self.place(piece)[1] for piece in group]
                last = max(columns[-1], bisect_right(self.columns, group[-1].end - _SURE * group[-1].size) - 1)
                edges = range(columns[0] + 1, min(last, len(self.columns) - 2) + 1)
                found |= {edge for edge in edges if not self._is_drawn(edge, line.y)}
        return frozenset(found)

    def _is_drawn(self, edge: int, y: float) -> bool:
        return any(low - NEAR_BY <= y <= high + NEAR_BY for low, high in self.drawn[edge])


@dataclass(slots=True)
class GrowingTable:
    """A table that may go on over the next page."""

    edges: list[float]
    rows: list[list[str]]
    page: int


def ruled_grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the tables that lines are drawn round, the highest first."""
    across, down = _drawn(rules, is_across=True), _drawn(rules, is_across=False)
    alone = _drawn([rule for rule in rules if not rule.is_ground], is_across=False)
    grids = []
    for low, high in _spans([ends for _, ends in down]):
        inside, other = (
            [(x, ends) for x, ends in lines if low - NEAR_BY <= ends[0] and ends[1] <= high + NEAR_BY]
            for lines in (down, alone)
        )
        spans = _spans([ends for _, ends in other])
        is_whole = len(spans) == 1 and spans[0][0] <= low + NEAR_BY and spans[0][1] >= high - NEAR_BY
        if is_whole and len(_edges(x for x, _ in other)) > 2:  # the grounds are those of cells or of lines in them
            inside = other
        columns = _edges(x for x, _ in inside)
        near = [(y, ends) for y, ends in across if low - NEAR_BY <= y <= high + NEAR_BY]
        beside = [y for y, ends in near if all(_is_edge(end, columns) for end in ends)]
        rows = _edges([*beside, low, high])[::-1]
        if 2 < len(columns) < _MAX_EDGES and 1 < len(rows) < _MAX_EDGES:
            sides = [list[tuple[float, float]]() for _ in columns]
            for x, ends in inside:
                sides[bisect_right(columns, x) - 1].append(ends)
            grids.append(Grid(columns, rows, [*map(_spans, sides)]))
    return sorted(grids, key=lambda grid: -grid.rows[0])


def _drawn(rules: Sequence[Rule], *, is_across: bool) -> list[tuple[float, tuple[float, float]]]:
    """Return the lines across, or those down, each as one though it be drawn bit by bit: its place, and its ends."""
    found: dict[float, list[tuple[float, float]]] = {}
    for rule in rules:
        place, to_place, one, other = (
            (rule.y, rule.to_y, rule.x, rule.to_x) if is_across else (rule.x, rule.to_x, rule.y, rule.to_y)
        )
        if abs(place - to_place) < 1:
            found.setdefault(round(place, 1), []).append((min(one, other), max(one, other)))
    return [
        (place, ends) for place, bits in found.items() for ends in _spans(bits) if ends[1] - ends[0] >= _SHORTEST_RULE
    ]


def _is_edge(place: float, edges: Sequence[float]) -> bool:
    """Whether a line ends at one of the edges, and does not only stand below some words."""
    at = bisect_right(edges, place)
    return any(abs(place - edge) <= 2 * NEAR_BY for edge in edges[max(at - 1, 0) : at + 1])


def _spans(ranges: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the ranges joined where they touch."""
    joined: list[tuple[float, float]] = []
    for low, high in sorted(ranges):
        if joined and low <= joined[-1][1] + NEAR_BY:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return joined


def _edges(places: Iterable[float]) -> list[float]:
    """Return places, those that nearly are one taken as one."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > NEAR_BY:
            edges.append(place)
    return edges


def cells_in(pieces: Sequence[Piece], grid: Grid) -> list[list[str]]:
    """Return the texts of the cells, a row for each row of the grid."""
    rows: dict[int, list[Piece]] = {}
    for piece in pieces:
        rows.setdefault(grid.place(piece)[0], []).append(piece)
    width = len(grid.columns) - 1
    return [_row_in(rows.get(row, ()), grid, width) for row in range(len(grid.rows) - 1)]


def _row_in(pieces: Sequence[Piece], grid: Grid, width: int) -> list[str]:
    """Return the texts of a row; a cell goes as far as its texts run over edges that are not drawn."""
    crossed = grid.crossed(pieces)
    found: dict[int, list[Piece]] = {}
    for piece in pieces:
        column = grid.place(piece)[1]
        while column in crossed:
            column -= 1
        found.setdefault(column, []).append(piece)
    return [_cell_in(found, column, grid) for column in range(width)]


def _cell_in(found: dict[int, list[Piece]], column: int, grid: Grid) -> str:
    """Return the text of a cell, which goes on to where the next begins that has one."""
    after = min((each for each in found if each > column), default=len(grid.columns) - 1)
    return cell_text(set_lines(found.get(column, ())), grid.columns[column], grid.columns[after])


def cell_text(lines: Sequence[SetLine], left: float, right: float) -> str:
    """Return the lines of a cell as one text, those apart that are: items, what stands apart or had room above."""
    text = ""
    step = median([above.y - line.y for above, line in pairwise(lines)] or [0.0])
    room = right - left - 2 * max(min([min(line.x - left, right - line.end) for line in lines] or [0.0]), 0.0)
    for above, line in zip([None, *lines], lines, strict=False):
        own = _COLUMN.sub("\n", with_its_mark(line).text().strip())
        is_item = bool(BULLET.match(own) or NUMBERED.match(own))
        is_apart = above is not None and above.y - line.y > _LINE * step > 0
        is_below = above is not None and above.is_bold and not line.is_bold  # a title, and what is below it
        is_new = is_item or is_apart or is_below or (above is not None and _had_room(above, own, room))
        text = own if not text else text + ("\n" if is_new else between(text)) + own
    return text


def _had_room(above: SetLine, text: str, room: float) -> bool:
    """Whether the first word of a line would have stood on the line above; a sentence that goes on is no new line."""
    first = text.split(maxsplit=1)[0] if text else ""
    width = above.end - above.x + above.width_of(1 + len(first))
    return not text[:1].islower() and width < room - _SPARE * room


def between(text: str) -> str:
    """Return what parts a line from the next: nothing where a word goes on."""
    return "" if _CUT.search(text[-3:]) or text.endswith(("’", "'")) else " "


def goes_on(table: GrowingTable, columns: Sequence[float], page: int) -> bool:
    """Whether a table has the columns of the one that ended the page before."""
    alike = len(table.edges) == len(columns)
    return (
        page == table.page + 1
        and alike
        and all(abs(a - b) < 2 * NEAR_BY for a, b in zip(table.edges, columns, strict=True))
    )


def fitted(table: GrowingTable, columns: Sequence[float], rows: Sequence[list[str]], *, page: int) -> list[list[str]]:
    """Return the rows of the next page in the columns of a table that goes on there; none for a table of its own.

    Where each cell has a frame of its own, one page may show both its edges and the next but one of them.
    """
    if goes_on(table, columns, page):
        return [*rows]
    few, many = sorted((table.edges, columns), key=len)
    are_within = all(any(abs(a - b) < 2 * NEAR_BY for b in many) for a in few)
    have_ends = bool(few) and all(abs(few[end] - many[end]) < 2 * NEAR_BY for end in (0, -1))
    own, other = _used(table.rows), _used(rows)
    if page != table.page + 1 or not are_within or not have_ends or len(own) != len(other) or len(own) < _FEWEST_USED:
        return []
    if not all(_meet(table.edges[a : a + 2], columns[b : b + 2]) for a, b in zip(own, other, strict=True)):
        return []
    at, width = dict(zip(own, other, strict=True)), len(table.rows[0])
    return [[row[at[column]] if column in at else "" for column in range(width)] for row in rows]


def _used(rows: Sequence[list[str]]) -> list[int]:
    """Return the columns in which something is written."""
    return [column for column in range(len(rows[0]) if rows else 0) if any(row[column] for row in rows)]


def _meet(column: Sequence[float], other: Sequence[float]) -> bool:
    """Whether the middle of one of two columns is within the other."""
    if len(column) < _EDGES_OF_ONE or len(other) < _EDGES_OF_ONE:
        return False
    (left, right), (first, last) = column, other
    return left < (first + last) / 2 < right or first < (left + right) / 2 < last


def join_rows(table: GrowingTable, rows: Sequence[list[str]], page: int) -> None:
    """Add the rows of the next page, without the header said again; a cell may go on with the one above."""
    table.page = page
    again = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(table.rows, rows, strict=False)))
    rest = list(rows[again:])
    if rest and not again and table.rows:
        written = [cell for cell in rest[0] if cell]
        if written and (not rest[0][0] or all(cell[0].islower() for cell in written)):
            above = table.rows[-1]
            table.rows[-1] = [f"{a}{between(a)}{b}" if a and b else a or b for a, b in zip(above, rest[0], strict=True)]
            rest = rest[1:]
    table.rows += rest


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
    start = 0
    while start < len(lines):
        check_time()
        end = _reach(lines, start)
        table = _loose_table(lines[start:end]) if end - start > _FEWEST else None
        if table is not None:
            found.append((start, end, table))
            start = end
        else:
            start += 1
    return found


def _reach(lines: Sequence[SetLine], start: int) -> int:
    """Return the end of the lines that stand in the columns of the first, which has several."""
    first = lines[start].groups()
    if len(first) < _FEWEST:
        return start
    columns = [group[0].x for group in first]
    is_led = with_its_mark(lines[start]).margin is not None
    end, last = start + 1, start + 1
    while end < len(lines):
        line, groups = lines[end], lines[end].groups(columns)
        near = [min(abs(group[0].x - column) for column in columns) <= 2 * NEAR_BY for group in groups]
        if (
            not near[0]
            or 2 * sum(near) < len(near)
            or any(_runs_over(group, columns) for group in groups)
            or lines[end - 1].y - line.y > 4 * line.size
        ):
            break
        is_margin = len(groups) == 1 and column_at(columns, line.x) == 0
        if is_led and is_margin and _goes_on_below(lines[end - 1], line):
            return start  # the line before it went on at the margin: its time stands in no column
        end += 1
        last = end
    return last


def _goes_on_below(above: SetLine, line: SetLine) -> bool:
    """Whether a line is right below another, and no number or time."""
    is_close = above.y - line.y <= _LINE * line.size
    return is_close and len(above.groups()) > 1 and not is_mark(line.text())


def _runs_over(group: Sequence[Piece], columns: Sequence[float]) -> bool:
    """Whether a text reaches over the column it begins in, as a paragraph below a table does."""
    column = column_at(columns, group[0].x)
    if column + 1 >= len(columns):
        return False
    return group[-1].end > columns[column + 1] + _SPARE * (columns[column + 1] - columns[column])


def _loose_table(lines: Sequence[SetLine]) -> LooseTable | None:
    columns = [group[0].x for group in lines[0].groups()]
    here = [_filled(line, columns) for line in lines]
    if sum(len(each) > 1 for each in here) < _FEWEST or any(
        sum(n in each for each in here) < _FEWEST for n in range(len(columns))
    ):
        return None
    rows = _rows_apart(lines, columns) or _rows_by_lines(lines, here)
    if len(columns) == _FEWEST and all(with_its_mark(row[0]).margin is not None for row in rows):
        return None  # lines that a number or a time leads
    return LooseTable(columns, rows, lines[0].y) if len(rows) > 1 else None


def _rows_apart(lines: Sequence[SetLine], columns: Sequence[float]) -> list[list[SetLine]]:
    """Return rows that stand apart, at whatever height of its row each cell stands; none where some do not."""
    cells = [
        (cell[0].y, cell[-1].y, column)
        for column in range(len(columns))
        for cell in _cells_below([line for line in lines if column in _filled(line, columns)])
    ]
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
        _filled(above, columns) == _filled(line, columns) and _begins_as_row(line)
        for row in rows
        for above, line in pairwise(row)
    )
    return [] if are_tight else rows


def _filled(line: SetLine, columns: Sequence[float]) -> frozenset[int]:
    """Return the columns in which a line has words."""
    return frozenset(column_at(columns, group[0].x) for group in line.groups(columns))


def _cells_below(lines: Sequence[SetLine]) -> list[list[SetLine]]:
    """Return the lines of one column, those together that no gap parts."""
    cells: list[list[SetLine]] = []
    for line in lines:
        if cells and cells[-1][-1].y - line.y <= _WIDEST_STEP * line.size:
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells


def _begins_as_row(line: SetLine) -> bool:
    starts = [group[0].text.strip()[:1] for group in line.groups()]
    return len(starts) > 1 and not any(start.islower() for start in starts)


def _rows_by_lines(lines: Sequence[SetLine], here: Sequence[frozenset[int]]) -> list[list[SetLine]]:
    """Return rows as their lines tell them: each begins where a line is apart, or all its cells begin."""
    step = median(above.y - line.y for above, line in pairwise(lines))
    rows: list[list[SetLine]] = []
    for index, line in enumerate(lines):
        is_apart = index > 0 and lines[index - 1].y - line.y > _PARTS_ROWS * step
        if not rows or is_apart or _begins_row(line, here[index - 1], here[index]):
            rows.append([line])
        else:
            rows[-1].append(line)
    return rows


def _begins_row(line: SetLine, before: frozenset[int], here: frozenset[int]) -> bool:
    """Whether a line is a row of its own: it fills a column that had ended, or all begin as sentences do."""
    if not here <= before:
        return True
    return here == before and _begins_as_row(line)
