"""Tables on the pages of a PDF by the lines drawn round their cells, and how a table goes on over the page."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from statistics import median

from cafe_presenter.files.documents.pdf_lines import (
    BULLETS,
    NEAR_BY,
    Piece,
    Rule,
    SetLine,
    is_clock,
    set_lines,
    with_its_mark,
)

BULLET = re.compile(rf"^\s*(?:•(?:\s*+•)*+|[{BULLETS}]|o(?=\s))\s*(?=\S)")
NUMBERED = re.compile(
    r"^\s*(?:\(\d{1,2}\)|#\d{1,2}[:.)]|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[a-n][.)]|[ivx]{1,4}[.)])\s"
)
_COLUMN = re.compile(r" {5,}")
"""What parts things in one line of a cell."""
_GAPS = re.compile(r" {3,}")
"""What stands between words that fill their line."""
_CUT = re.compile(r"[^\W\d_]-$")
_SHORTEST_RULE = 8.0
LINE = 1.45
_MAX_EDGES = 400
_NARROWEST = 5.0
"""Points: a column in which no letter has room is none."""
_FEWEST = 2
_FEWEST_TIMES = 3
"""Times in one cell from which each is that of a row: two are a beginning and an end, one below the other."""
_SURE = 2.0
"""Letters by which a text has to reach over an edge, as how wide they are is but guessed."""
SPARE = 0.15
"""How far a text may seem to reach over its column, of the column's width: how wide letters are is but guessed."""

_FEWEST_USED, _EDGES_OF_ONE = 2, 2
"""Columns of a table that goes on; edges of a column."""


class Rest(str):
    """The empty text of a cell that goes on with the one above."""

    __slots__ = ()


@dataclass(slots=True)
class Grid:
    """The lines of one table: the edges of its columns from the left, those of its rows from the top.

    ``drawn`` says from where to where a line is drawn along each edge of a column: some columns are those of a table
    within one of its cells. ``across`` are the lines drawn from edge to edge: a cell that none of them ends goes on in
    the row below.
    """

    columns: list[float]
    rows: list[float]
    drawn: Sequence[Sequence[tuple[float, float]]]
    across: Sequence[tuple[float, tuple[float, float]]] = ()

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
        return replace(self, columns=[*edges], drawn=[() if at is None else self.drawn[at] for at in places])

    def around(self, pieces: Sequence[Piece]) -> "Grid | None":
        """Return the table from the first row in which something stands; None for a frame, all in one column."""
        held = [piece for piece in pieces if self.holds(piece) and piece.text.strip()]
        places = [self.place(piece) for piece in held]
        if len({column for _, column in places}) < _FEWEST or self._is_text(held):
            return None
        first = min(row for row, _ in places)
        return replace(self, rows=[max(piece.y for piece in held) + NEAR_BY, *self.rows[first + 1 :]])

    def _is_text(self, held: Sequence[Piece]) -> bool:
        """Whether it is but the ground of some text: nothing stands beside anything, but for the sign of one item."""
        rows = dict[int, dict[int, str]]()
        for group in (group for line in set_lines(held) for group in line.groups()):
            row, column = self.place(group[0])
            text = "".join(piece.text for piece in group)
            rows.setdefault(row, {})[column] = rows.get(row, {}).get(column, "") + text
        beside = [row for row in rows.values() if len(row) > 1]
        return not beside or (
            len(beside) == 1 < len(rows) and bool(NUMBERED.match(f"{beside[0][min(beside[0])].strip()} "))
        )

    def place(self, piece: Piece) -> tuple[int, int]:
        """Return the row and the column a text stands in."""
        column = min(max(bisect_right(self.columns, piece.x + NEAR_BY) - 1, 0), len(self.columns) - 2)
        below = sum(edge > piece.y + 1 for edge in self.rows)
        row = min(max(below - 1, 0), len(self.rows) - 2)
        while self.goes_on(row, column):
            row -= 1
        return row, column

    def goes_on(self, row: int, column: int) -> bool:
        """Whether a cell goes on with the one above: the line between their rows is drawn, and not over it."""
        middle = (self.columns[column] + self.columns[column + 1]) / 2
        at = [ends for y, ends in self.across if abs(y - self.rows[row]) <= NEAR_BY]
        return row > 0 and bool(at) and not any(low < middle < high for low, high in at)

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
    lines_alone = [rule for rule in rules if not rule.is_ground]
    alone, across_alone = _drawn(lines_alone, is_across=False), _drawn(lines_alone, is_across=True)
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
        columns = _edges((x for x, _ in inside), _NARROWEST)
        rows, own = (
            _edges([*_across_from_edge_to_edge(lines, columns, (low, high)), low, high])[::-1]
            for lines in (across, across_alone)
        )
        if is_whole and len(own) > 2:
            rows = own  # a ground behind each line of a cell parts no rows
        if 2 < len(columns) < _MAX_EDGES and 1 < len(rows) < _MAX_EDGES:
            sides = [list[tuple[float, float]]() for _ in columns]
            for x, ends in inside:
                sides[bisect_right(columns, x) - 1].append(ends)
            inner = across_alone if is_whole and len(own) > 2 else across
            edged = [(y, ends) for y, ends in inner if all(_is_edge(end, columns) for end in ends)]
            grids.append(Grid(columns, rows, [*map(_spans, sides)], edged))
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


def _across_from_edge_to_edge(
    lines: Sequence[tuple[float, tuple[float, float]]], columns: Sequence[float], height: tuple[float, float]
) -> list[float]:
    """Return where lines across stand that are within a table, from one edge of its columns to another."""
    near = [(y, ends) for y, ends in lines if height[0] - NEAR_BY <= y <= height[1] + NEAR_BY]
    return [y for y, ends in near if all(_is_edge(end, columns) for end in ends)]


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


def _edges(places: Iterable[float], apart: float = NEAR_BY) -> list[float]:
    """Return places, those that nearly are one taken as one."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > apart:
            edges.append(place)
    return edges


def cells_in(pieces: Sequence[Piece], grid: Grid) -> list[list[str]]:
    """Return the texts of the cells, a row for each row of the grid, or for each time in the first cell of one."""
    rows: dict[int, list[Piece]] = {}
    for piece in pieces:
        rows.setdefault(grid.place(piece)[0], []).append(piece)
    width = len(grid.columns) - 1
    found = list[list[str]]()
    for row in range(len(grid.rows) - 1):
        first, *others = (_row_in(part, grid, width) for part in _by_times(rows.get(row, ()), grid))
        found += [[text or Rest() if grid.goes_on(row, at) else text for at, text in enumerate(first)], *others]
    return found


def _by_times(row: Sequence[Piece], grid: Grid) -> list[Sequence[Piece]]:
    """Return the texts of a row, parted at each of the times that stand in its first cell, each beside a line."""
    columns = sorted({grid.place(piece)[1] for piece in row})
    first, *others = ([each for each in row if grid.place(each)[1] == column] for column in columns) if row else ([],)
    times, beside = set_lines(first), set_lines(others[0]) if others else []
    heights = sorted(line.y for line in beside)
    if not _FEWEST_TIMES <= len(times) <= len(beside) or not all(
        is_clock(line.text()) and _is_near(heights, line.y, line.size / 2) for line in times
    ):
        return [row]
    edges = [-line.y - line.size / 2 for line in times[1:]]
    parts = [list[Piece]() for _ in times]
    for piece in row:
        parts[bisect_right(edges, -piece.y)].append(piece)
    return [*parts]


def _is_near(heights: Sequence[float], y: float, reach: float) -> bool:
    """Whether one of some heights, the lowest first, is that near to another."""
    at = bisect_right(heights, y)
    return any(abs(each - y) < reach for each in heights[max(at - 1, 0) : at + 1])


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
        own = _GAPS.sub(" ", _COLUMN.sub("\n", with_its_mark(line).text().strip()))
        is_item = bool(BULLET.match(own) or NUMBERED.match(own))
        is_apart = above is not None and above.y - line.y > LINE * step > 0
        is_below = above is not None and above.is_bold and not line.is_bold  # a title, and what is below it
        is_new = is_item or is_apart or is_below or (above is not None and _had_room(above, own, room))
        text = own if not text else text + ("\n" if is_new else between(text)) + own
    return text


def _had_room(above: SetLine, text: str, room: float) -> bool:
    """Whether the first word of a line would have stood on the line above; a sentence that goes on is no new line."""
    first = text.split(maxsplit=1)[0] if text else ""
    width = above.end - above.x + above.width_of(1 + len(first))
    return not text[:1].islower() and width < room - SPARE * room


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
