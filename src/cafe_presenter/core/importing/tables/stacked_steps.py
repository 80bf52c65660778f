"""Rows whose cells hold several steps, one below the other: “5 min”, “10 min”, beside them “Welcome”, “Warm-up”."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.times.one_time import hour_alone, is_time
from cafe_presenter.core.importing.words.header_words import HOURS, STAGE, other_name

_FEWEST, _FEWEST_ALL = 2, 3
"""Steps of one row, and of all."""
_FEWEST_HOURS, _MOSTLY = 5, 0.6
_CLOCK, _THEME = "Heure", "Thème"
_COUNT = re.compile(r"(\d{1,2})[.)]\s")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of a cell between empty ones, and the numbers of the first and of the one after the last."""

    text: str
    at: int
    end: int


def with_steps_apart(table: Table) -> Table | None:
    """Return the table with a row for each step that a row holds, as the empty lines in its cells say.

    None where its header names no column of times, or no row has several.
    """
    if table.fields or len(table.rows) < _FEWEST:
        return None
    header, *below = table.rows
    names = [{other_name(cell), header_field(cell)[0]} for cell in header.cells]
    timed = next((at for at, each in enumerate(names) if each & {HOURS, "duration"}), None)
    titled = next((at for at, each in enumerate(names) if at != timed and each & {STAGE, "theme"}), None)
    if timed is None or titled is None:
        return None
    rows = [step for row in below for step in _steps(row, timed, titled)]
    told = sum(is_time(row.cell(timed)) for row in rows)
    return replace(table, rows=(header, *rows)) if len(rows) > len(below) and told >= _FEWEST_ALL else None


def with_lines_as_rows(table: Table) -> Table | None:
    """Return the table whose only row holds a whole plan, a line for each step in cells beside each other.

    They have as many lines, and in one of them each line is an hour, or nearly each. None for any other table.
    """
    rows = [row for row in table.rows if not row.is_empty]
    if table.fields or len(rows) != 1:
        return None
    cells = [[line.strip() for line in cell.split("\n")] for cell in rows[0].cells]
    hours = next((lines for lines in cells if _are_hours(lines)), None)
    beside = [lines for lines in cells if hours is not None and len(lines) == len(hours)]
    if hours is None or len(beside) < _FEWEST:
        return None
    at = next((number for number, lines in enumerate(beside) if lines is not hours and any(lines)), None)
    if at is None:
        return None
    names = tuple(_CLOCK if lines is hours else _THEME if number == at else "" for number, lines in enumerate(beside))
    made = (TableRow(each, rows[0].line) for each in (names, *zip(*beside, strict=True)))
    return replace(table, rows=tuple(row for row in made if not row.is_empty))


def _are_hours(lines: Sequence[str]) -> bool:
    """Whether many lines are an hour each, later and later, but for a few."""
    written = [*filter(None, lines)]
    begun = [hour for line in written if (hour := hour_alone(line)) is not None]
    return len(begun) >= max(_FEWEST_HOURS, _MOSTLY * len(written)) and begun == sorted(begun)


def _steps(row: TableRow, timed: int, titled: int) -> list[TableRow]:
    """Return a row for each step of one, or that row where it holds one step, or nobody can tell them apart."""
    times, titles = _blocks(row.cell(timed)), _blocks(row.cell(titled))
    starts = _counted(titles) if len(titles) > len(times) else [*range(len(titles))]
    if len(times) < _FEWEST or len(starts) != len(times) or not all(is_time(each.text) for each in times):
        return [row]
    columns = [_beside(_blocks(cell), times) for cell in row.cells]
    columns[timed] = [each.text.replace("\n", " ") for each in times]
    ends = [*starts[1:], len(titles)]
    columns[titled] = ["\n".join(each.text for each in titles[at:end]) for at, end in zip(starts, ends, strict=True)]
    return [TableRow(cells, row.line) for cells in zip(*columns, strict=True)]


def _blocks(cell: str) -> list[_Block]:
    found, lines = list[_Block](), [line.strip() for line in cell.split("\n")]
    for at, line in enumerate(lines):
        if line and found and found[-1].end == at:
            found[-1] = replace(found[-1], text=f"{found[-1].text}\n{line}", end=at + 1)
        elif line:
            found.append(_Block(line, at, at + 1))
    return found


def _counted(titles: Sequence[_Block]) -> list[int]:
    """Return the places of titles with numbers that go on from one to the next; what stands between is of those."""
    found, last = list[int](), 0
    for at, title in enumerate(titles):
        count = _COUNT.match(title.text)
        if count is not None and int(count[1]) == last + 1:
            found, last = [*found, at], last + 1
    return found if found[:1] == [0] else []


def _beside(blocks: Sequence[_Block], times: Sequence[_Block]) -> list[str]:
    """Return what of a cell is beside each time: parted where most is empty, fewer parts to the nearest."""
    if len(blocks) >= len(times):
        gaps = sorted(pairwise(range(len(blocks))), key=lambda pair: blocks[pair[0]].end - blocks[pair[1]].at)
        cuts = sorted(below for _, below in gaps[: len(times) - 1])
        edges = [0, *cuts, len(blocks)]
        return ["\n".join(each.text for each in blocks[at:end]) for at, end in pairwise(edges)]
    found = [""] * len(times)
    for block in blocks:
        near = min(range(len(times)), key=lambda at: abs(times[at].at - block.at))
        found[near] = "\n".join(filter(None, (found[near], block.text)))
    return found
