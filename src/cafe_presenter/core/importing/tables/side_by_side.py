"""Tables that stand side by side on one sheet, and days in one table: each is one by itself."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, count, pairwise, zip_longest

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.document.document import (
    TITLE_LEVEL,
    Document,
    Paragraph,
    Table,
    TableRow,
    below_titles,
)
from cafe_presenter.core.importing.tables.columns import MAX_COLUMNS, column_layout
from cafe_presenter.core.importing.times.days import hours_in, is_date, names_day, names_half_day
from cafe_presenter.core.importing.times.one_time import MORNING_S, is_time, only_hours
from cafe_presenter.core.importing.times.spans import spans
from cafe_presenter.core.importing.words.header_words import names_time

_NARROWEST = 2
_FEWEST, _MOST = 2, 6
_FEWEST_ROWS = 3
_ROWS_SEARCHED = 12
_MOST_ROWS = 3000
_FEWEST_HOURS = 4
_LONGEST_DAY = 60


def side_by_side(table: Table) -> list[Table]:
    """Return the tables on a sheet that can be read by themselves, where it is several: else none.

    One begins behind an empty column, and where the row that names a time goes on behind an empty cell. A sheet that
    can be read as a whole is several only where more than one of them can.
    """
    if table.fields or not 2 * _NARROWEST <= table.width <= MAX_COLUMNS or len(table.rows) > _MOST_ROWS:
        return []
    header = _header(table)
    names = table.rows[header] if header is not None else TableRow((), 0)
    filled = [any(row.cell(column).strip() for row in table.rows) for column in range(table.width)]
    begin = [
        column
        for column in range(table.width)
        if filled[column]
        and (
            not column or not filled[column - 1] or (names.cell(column).strip() and not names.cell(column - 1).strip())
        )
    ]
    if not _FEWEST <= len(begin) <= _MOST:
        return []
    parts = [_cut(table, header or 0, slice(*pair)) for pair in pairwise([*begin, table.width])]
    read = [part for part in parts if len(part.rows) >= _FEWEST_ROWS and column_layout(part) is not None]
    return read if len(read) > 1 or column_layout(table) is None else []


def with_repeats_below(document: Document) -> Document:
    """Return a document whose tables begin anew below each other, not side by side: “Time | Topic | Time | Topic”."""
    blocks = [[block] if isinstance(block, Paragraph) else _below(block) for block in document.blocks]
    return replace(document, blocks=tuple(chain.from_iterable(blocks)))


def with_days_below(document: Document) -> Document:
    """Return a document whose tables of days, a list of hours in the cells of each, are such lists below headings."""
    if not any(map(lists_of_days, document.tables)):
        return document
    blocks = list[Paragraph | Table]()
    line = level = 0
    for block in document.blocks:
        if isinstance(block, Paragraph):
            line = max(block.line, line + 1)
            level = block.level % TITLE_LEVEL or level
            blocks.append(replace(block, line=line))
        elif days := lists_of_days(block):
            heading = min(max(level, 1) + 1, TITLE_LEVEL - 1)
            titles = block.rows[: block.rows.index(below_titles(block)[0])]
            lines = [(cell, 0) for row in titles for cell in row.cells if cell.strip()]
            lines += [(text, 0 if at else heading) for day in days for at, text in enumerate(day)]
            blocks += [Paragraph(text, at, own) for at, (text, own) in zip(count(line + 1), lines, strict=False)]
            line += len(lines)
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def lists_of_days(table: Table) -> list[list[str]]:
    """Return the lines of each day or half of one, its name first, where rows or columns are such; else none."""
    if table.fields or table.width > MAX_COLUMNS or len(table.rows) > _MOST_ROWS:
        return []
    rows = [row.cells for row in below_titles(table)]
    columns = [[*cells] for cells in zip_longest(*rows, fillvalue="")]
    return next(filter(None, (_as_days(each) for each in (columns, rows))), [])


def _as_days(lists: Sequence[Sequence[str]]) -> list[list[str]]:
    days = [[line for at, cell in enumerate(cells) for line in _lines(cell, is_day=not at)] for cells in lists]
    days = [day for day in days if day]
    are_named = all(len(day[0]) <= _LONGEST_DAY and _names_day(day[0]) for day in days)
    if len(days) < _FEWEST or not are_named:
        return []
    hours = [hours_in("\n".join(day[1:])) for day in days]
    named = [sum(any(map(str.isalpha, line)) for line in day[1:]) for day in days]
    are_lists = all(own and _goes_on(own) and len(own) <= told for own, told in zip(hours, named, strict=True))
    return days if are_lists and sum(map(len, hours)) >= _FEWEST_HOURS else []


def _lines(cell: str, *, is_day: bool) -> list[str]:
    """Return the lines of a cell, first the hours that one of them tells with the title above: “9:00 – 10:15 Film”.

    What names a day may tell its hours as well.
    """
    lines = [line.strip() for line in cell.split("\n") if line.strip()]
    hours = [at for at, line in enumerate(lines) if at and only_hours(line)]
    if len(hours) != 1:
        return lines
    if is_day:
        return [" ".join(lines)]
    first = next(at for at, line in enumerate(lines) if at and is_time(line.strip("()")))
    title = " ".join(lines[:first]).rstrip(" /")
    length_s = spans([lines[hours[0]]])[0].duration_s
    rest = [line for at, line in enumerate(lines) if at >= first and at != hours[0]]
    return [
        f"{lines[hours[0]]} {title}",
        *(line for line in rest if spans([line.strip("()")])[0].duration_s != length_s),
    ]


def _names_day(text: str) -> bool:
    return names_day(text) or is_date(text) or names_half_day(text)


def _goes_on(hours: Sequence[float]) -> bool:
    """Whether the hours of a day follow each other; it may end after midnight."""
    return sum(above > below for above, below in pairwise(hours)) <= (hours[-1] < MORNING_S)


def _below(table: Table) -> list[Table]:
    header = _header(table)
    if table.fields or header is None or not 2 * _NARROWEST <= table.width <= MAX_COLUMNS:
        return [table]
    begin = _again(table.rows[header], table.width)
    parts = [replace(_cut(table, 0, slice(*pair)), parts=()) for pair in pairwise([*begin, table.width])]
    return parts if len(parts) > 1 and all(len(part.rows) >= _FEWEST_ROWS for part in parts) else [table]


def _header(table: Table) -> int | None:
    """Return the first row that names a time."""
    return next((at for at, row in enumerate(table.rows[:_ROWS_SEARCHED]) if any(map(names_time, row.cells))), None)


def _again(names: TableRow, wide: int) -> list[int]:
    """Return the columns at which a header begins anew with the same names; the first alone for any other."""
    words = [loose(names.cell(column)) for column in range(wide)]
    widths = (width for width in range(_NARROWEST, wide // 2 + 1) if not wide % width)
    width = next((each for each in widths if words == words[:each] * (wide // each)), wide)
    return [*range(0, wide, width)] if all(words) and len({*words}) == width else [0]


def _cut(table: Table, header: int, columns: slice) -> Table:
    """Return some columns with the rows that say something there; above the header stands what is over all of it."""
    above = [replace(row, cells=tuple(filter(str.strip, row.cells)), merged=frozenset()) for row in table.rows[:header]]
    places = range(columns.start, columns.stop)
    below = [
        replace(row, cells=row.cells[columns], merged=frozenset(map(places.index, row.merged & {*places})))
        for row in table.rows[header:]
    ]
    return replace(table, rows=tuple(row for row in (*above, *below) if not row.is_empty), parts=(table,))
