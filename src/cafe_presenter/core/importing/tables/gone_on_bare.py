"""Tables by the clock that go on in another which names no columns, as behind a page break: one evening."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.importing.document.document import Paragraph, Table, TableRow
from cafe_presenter.core.importing.tables.clocked import with_rest_of_rows
from cafe_presenter.core.importing.times.days import is_date, names_day
from cafe_presenter.core.importing.times.half_days import with_halves
from cafe_presenter.core.importing.times.one_time import MORNING_S, begin_of

_FEWEST_FIRST, _FEWEST_ALL = 2, 3
_MOST_TABLES, _MOST_BETWEEN = 12, 12
"""Tables that are one, and rows of one between that says more of what stands above it."""


def gone_on_bare(blocks: Sequence[Paragraph | Table]) -> list[Table]:
    """Return the tables that tell hours in their first column as one with those of later hours that name no columns.

    What stands in tables between two of them is of the part above. A line that names a day parts them.
    """
    found, between = list[list[Table]](), list[Table]()
    for block in blocks:
        if isinstance(block, Paragraph):
            if found and found[-1] and (names_day(block.text) or is_date(block.text)):
                found.append([])
        elif found and found[-1] and _goes_on([*found[-1]], block):
            found[-1] += [*between, block]
            between = []
        elif len(_starts(block)) >= _FEWEST_FIRST:
            found.append([block])
            between = []
        else:
            between.append(block)
    return [table for parts in found if len(parts) > 1 and (table := _joined(parts)) is not None]


def _joined(parts: Sequence[Table]) -> Table | None:
    """Return the parts as one table, the rows of those between below the row above; None where too few hours are."""
    rows = [row for part in parts for row in (part.rows if _starts(part) else map(_as_rest, part.rows))]
    timed = [part for part in parts if _starts(part)]
    if sum(len(_starts(part)) for part in timed) < _FEWEST_ALL or len(timed) > _MOST_TABLES:
        return None
    if any(len(part.rows) > _MOST_BETWEEN for part in parts if not _starts(part)):
        return None
    table = replace(parts[0], rows=tuple(row for row in rows if not row.is_empty), parts=())
    return replace(with_rest_of_rows(table) or table, parts=tuple(parts))


def _as_rest(row: TableRow) -> TableRow:
    """Return a row of a table that tells no hour with an empty cell in place of that, the rest in the next."""
    return TableRow(("", " ".join(cell.strip() for cell in row.cells if cell.strip())), row.line)


def _goes_on(parts: Sequence[Table], table: Table) -> bool:
    """Whether a table as wide as the first begins at once with an hour after the last of those above."""
    above = [start for part in parts for start in _starts(part)]
    starts = _starts(table)
    is_bare = bool(starts) and begin_of(table.rows[0].cell(0)) is not None
    return is_bare and table.width == parts[0].width and above[-1] < starts[0]


def _starts(table: Table) -> list[float]:
    """Return the hours that the first column tells, where they only grow and nothing else stands below the first."""
    if table.fields or table.width < _FEWEST_FIRST:
        return []
    cells = with_halves([row.cell(0).strip() for row in table.rows if row.cell(0).strip()])
    hours = [begin_of(cell) for cell in cells]
    known = [hour for hour in hours if hour is not None]
    is_clock = len(known) == len(hours) or (len(known) == len(hours) - 1 and hours[0] is None)
    grows = all(hour < later for hour, later in pairwise(known))
    return known if is_clock and grows and known and known[0] >= MORNING_S else []
