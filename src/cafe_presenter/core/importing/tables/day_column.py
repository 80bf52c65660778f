"""Tables in which a column tells the day of each row: the rows of the first day are an evening by themselves."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from cafe_presenter.core.base.calendar_words import IN_FIGURES
from cafe_presenter.core.deck.dates import latest_date
from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.times.days import names_day
from cafe_presenter.core.importing.times.one_time import hour_alone, is_time, only_hours

_FEWEST_ROWS = 6
_FEWEST_OF_A_DAY = 2
_MOST_DAYS = 12
_LONGEST_DAY = 80
_LEAST_TOLD = 0.8
_COLUMNS = 3
"""Columns at the left, one of which tells the day."""
_DATE = re.compile(rf"\W*(?:[^\W\d]+\.?,?\s)?(?:{IN_FIGURES}|\d{{1,2}}[-/.]\d{{1,2}})\W*")


def with_first_of_days(table: Table) -> Table | None:
    """Return a table without the rows of all days but the first, nor the column that tells them; None for any other."""
    column = day_column(table)
    if column is None:
        return None
    header, *below = table.rows
    first, *_ = days_in(table, column)
    rows = [header, *(row for day, row in zip(_told(below, column), below, strict=True) if day == first)]
    return replace(table, rows=tuple(_without(row, column) for row in rows))


def day_column(table: Table) -> int | None:
    """Return the column that tells the day of each row, where several follow each other and hours stand beside them."""
    if table.fields or len(table.rows) < _FEWEST_ROWS:
        return None
    _, *below = table.rows
    for column in range(min(_COLUMNS, table.width - 1)):
        told = [*_told(below, column)]
        runs = [(day, len([*rows])) for day, rows in groupby(told)]
        are_days = all(day and _is_day(day) for day, _ in runs) and len({day for day, _ in runs}) == len(runs)
        are_several = 1 < len(runs) <= _MOST_DAYS and all(count >= _FEWEST_OF_A_DAY for _, count in runs)
        if are_days and are_several and _has_hours(below, column):
            return column
    return None


def days_in(table: Table, column: int) -> list[str]:
    """Return the days that a column tells, in order."""
    return [*dict.fromkeys(_told(table.rows[1:], column))]


def _told(rows: list[TableRow] | tuple[TableRow, ...], column: int) -> Iterator[str]:
    """Yield the day of each row, that of the one above where its cell is empty."""
    last = ""
    for row in rows:
        last = row.cell(column).strip(" *_\n") or last
        yield last


def _is_day(cell: str) -> bool:
    if len(cell) > _LONGEST_DAY or is_time(cell):
        return False
    return names_day(cell) or _DATE.fullmatch(cell) is not None or latest_date(cell) is not None


def _has_hours(rows: list[TableRow], column: int) -> bool:
    """Whether hours of the day stand in another column of nearly all rows."""
    others = (at for at in range(max((len(row.cells) for row in rows), default=0)) if at != column)
    told = ([row.cell(at).strip(" *_") for row in rows] for at in others)
    counts = (sum(only_hours(cell) or hour_alone(cell) is not None for cell in cells) for cells in told)
    return max(counts, default=0) >= _LEAST_TOLD * len(rows)


def _without(row: TableRow, column: int) -> TableRow:
    merged = frozenset(at - (at > column) for at in row.merged if at != column)
    return replace(row, cells=row.cells[:column] + row.cells[column + 1 :], merged=merged)
