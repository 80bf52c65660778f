"""Timetables with a line for each half hour, in which one cell goes down over several: it is one part, and as long.

So it is where others change beside it, in the rooms of a day: what begins there is told with it.
"""

from dataclasses import replace

from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.times.one_time import hour_alone, hours_of, only_hours

_FEWEST_ROOMS = 4


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
        elif above is not None and at is not None and _goes_on_amid(above, row, at):
            rows[-1] = _with_rooms(above, row, at)
        else:
            rows.append(row)
    return replace(table, rows=tuple(rows)) if len(rows) < len(table.rows) else None


def _goes_on_amid(above: TableRow, row: TableRow, at: int) -> bool:
    """Whether a row tells when something begins in other rooms: the first of many goes on, as most do that others fill.

    A row in which nothing begins goes on too, in all of them.
    """
    rooms = {other for other, cell in enumerate(above.cells) if other > at and cell.strip() and not _is_hour(cell)}
    rooms |= above.merged | row.merged
    begun = {other for other, cell in enumerate(row.cells) if other > at and cell.strip() and not _is_hour(cell)}
    is_known = _is_hour(above.cell(at)) and _is_hour(row.cell(at)) and begun <= rooms
    is_on = bool(rooms) and min(rooms) in row.merged and len(begun) < len(row.merged)
    return is_known and is_on and len(rooms) >= _FEWEST_ROOMS


def _is_hour(cell: str) -> bool:
    return hour_alone(cell.strip()) is not None


def _with_rooms(above: TableRow, row: TableRow, at: int) -> TableRow:
    """Return a row with what begins in other rooms while it goes on, and when."""
    hour = row.cell(at).strip()
    cells = [
        f"{cell}\n{hour} {begun.strip()}".strip() if other > at and begun.strip() and not _is_hour(begun) else cell
        for other, cell in enumerate(above.cells)
        for begun in (row.cell(other),)
    ]
    merged = frozenset(other for other in above.merged if not cells[other])
    return replace(above, cells=tuple(cells), merged=merged)


def _goes_on(above: TableRow, row: TableRow, at: int) -> bool:
    """Whether a row has only hours, that begin where those above end, and the first text beside those goes on in it."""
    is_alone = sum(bool(cell.strip()) for cell in row.cells) == 1 and only_hours(row.cell(at))
    first = next((other for other, cell in enumerate(above.cells) if other > at and cell.strip()), None)
    is_chained = only_hours(above.cell(at)) and hours_of(above.cell(at))[1] == hours_of(row.cell(at))[0]
    return is_alone and is_chained and first in row.merged
