"""Timetables with a line for each half hour, in which one cell goes down over several: it is one part, and as long."""

from dataclasses import replace

from cafe_presenter.core.importing.document import Table, TableRow
from cafe_presenter.core.importing.one_time import hours_of, only_hours


def with_parts_merged_down(table: Table) -> Table | None:
    """Return a table in which each row that tells only its hours, its other cells those above, is one with that above.

    None where there is no such row.
    """
    rows = list[TableRow]()
    for row in table.rows:
        at = next((at for at, cell in enumerate(row.cells) if cell.strip()), None)
        above = rows[-1] if rows else None
        is_rest = above is not None and at is not None and _goes_on(above, row, at)
        if above is not None and at is not None and is_rest:
            hours = f"{hours_of(above.cell(at))[0]}–{hours_of(row.cell(at))[1]}"
            rows[-1] = replace(above, cells=(*above.cells[:at], hours, *above.cells[at + 1 :]))
        else:
            rows.append(row)
    return replace(table, rows=tuple(rows)) if len(rows) < len(table.rows) else None


def _goes_on(above: TableRow, row: TableRow, at: int) -> bool:
    """Whether a row has only hours, that begin where those above end, and the first text beside those goes on in it."""
    is_alone = sum(bool(cell.strip()) for cell in row.cells) == 1 and only_hours(row.cell(at))
    first = next((other for other, cell in enumerate(above.cells) if other > at and cell.strip()), None)
    is_chained = only_hours(above.cell(at)) and hours_of(above.cell(at))[1] == hours_of(row.cell(at))[0]
    return is_alone and is_chained and first in row.merged
