"""Timetables whose titles begin in this column or that, as cells were merged, and no header names any: one holds them.

“17:00 | 19:00 | Supper | |” below “10:00 | 11:00 | | Opening |”.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.tables.clocked import with_one_clock
from cafe_presenter.core.importing.times.one_time import hour_alone, only_hours

_FEWEST = 4
_FULL = 0.8


def with_titles_in_one_column(table: Table) -> Table | None:
    """Return a table by the clock with the first text of each row in the column where most have it.

    None where a header names another column than that of the hours, or where nearly all begin in one.
    """
    if table.fields or len(table.rows) <= _FEWEST:
        return None
    base = with_one_clock(table) or table
    hours = next((at for at in range(base.width) if _tells_hours(base.rows, at)), None)
    if hours is None or any(cell.strip() for at, cell in enumerate(table.rows[0].cells) if at > hours + 1):
        return None
    begun = {id(row): at for row in base.rows if (at := _first_beside(row, hours)) is not None}
    if len(begun) < _FEWEST:
        return None
    (column, count), *others = Counter(begun.values()).most_common()
    if not others or count >= _FULL * len(begun) or 2 * count < len(begun):
        return None
    return replace(base, rows=tuple(_shifted(row, begun.get(id(row), column), column) for row in base.rows))


def _tells_hours(rows: Sequence[TableRow], column: int) -> bool:
    return sum(_is_hours(row.cell(column)) for row in rows) >= _FEWEST


def _is_hours(cell: str) -> bool:
    return only_hours(cell) or hour_alone(cell.strip()) is not None


def _first_beside(row: TableRow, hours: int) -> int | None:
    """Return the column in which what happens at an hour begins; None for a row without either."""
    if not _is_hours(row.cell(hours)):
        return None
    return next((at for at, cell in enumerate(row.cells) if at > hours and cell.strip()), None)


def _shifted(row: TableRow, begun: int, column: int) -> TableRow:
    """Return a row with the cell that stands in one column in another."""
    if begun == column:
        return row
    cells = [*row.cells, *[""] * (column + 1 - len(row.cells))]
    cells[column], cells[begun] = cells[begun], ""
    return replace(row, cells=tuple(cells), merged=row.merged - {column, begun})
