"""Tables by the clock put in order: two columns of hours as one, rows without an hour, one that goes on in another."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.document.document import Paragraph, Table, TableRow
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.times.days import days_beside, is_date, names_day, names_half
from cafe_presenter.core.importing.times.one_time import begin_of, end_of, hour_alone, hours_of, is_time, only_hours
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.header_words import HOURS, other_name
from cafe_presenter.core.importing.words.kinds import kind_of_stage

_ENDS = frozenset(
    map(
        loose,
        words("to, end, ends, end time, finish, until, à, fin, jusqu'à, heure de fin, bis, Ende, fim, fine, einde"),
    )
) | frozenset(map(loose, words("hasta, finaliza, final, término, termina, a, alle, tot, até, término")))
_BEGINS = frozenset(
    map(loose, words("from, starts, de, heure de début, von, desde, inicia, inicio, da, dalle, van, das"))
)
"""What two columns are called that say from when to when, beyond the names of hours alone."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
"""“Start (CET)”."""
_PAIR = 2
_LEAST_TIMED = 0.7
_FEWEST = 3
_CLOCK = "Horaire"
_MOST_PARTS = 12
_PARTS = (Kind.BREAK, Kind.CLOSING)
_FRONT = 10
"""Rows at the top, those above its header with them."""
_HEADERS = 3
"""Rows at the top of a table one of which may be its header."""


def with_one_clock(table: Table) -> Table | None:
    """Return the table with its columns of beginnings and ends as one, “19:00–19:15”; None where it has no such two."""
    if table.fields or len(table.rows) <= _FEWEST:
        return None
    header, *below = table.rows
    for column in range(max(len(row.cells) for row in below) - 1):
        both = (header.cell(at) for at in (column, column + 1))  # the second is empty below one for both
        names = [_IN_BRACKETS.sub("", each).strip() for each in both]
        is_named = _begins(names[0]) and (not names[1] or loose(names[1]) in _ENDS)
        if not is_named and any(names) and not _ends_where_next_begins(below, column):
            continue
        last = max((at for at, row in enumerate(below) if is_time(row.cell(column))), default=-1)
        told = [row for row in below[: last + 1] if not row.is_empty]  # what nobody has timed yet may stand below
        timed = [row for row in told if is_time(row.cell(column)) and is_time(row.cell(column + 1))]
        if len(timed) >= max(_FEWEST, _LEAST_TIMED * len(told)):
            hours = [_as_one(row, column, "") for row in below]
            others = (*header.cells[:column], *header.cells[column + 2 :])
            return replace(table, rows=(*([_named(header, column, names)] if any(others) else []), *hours))
    return None


def _ends_where_next_begins(rows: Sequence[TableRow], column: int) -> bool:
    """Whether a column and the one beside it say from when to when: where a row ends, the next begins, mostly."""
    told = [[hour_alone(row.cell(at)) for at in (column, column + 1)] for row in rows]
    pairs = [(end, begin) for (_, end), (begin, _) in pairwise(told) if None not in (end, begin)]
    return len(pairs) >= _FEWEST and sum(end == begin for end, begin in pairs) >= _LEAST_TIMED * len(pairs)


def _begins(header: str) -> bool:
    return loose(header) in _BEGINS or other_name(header) == HOURS


def _named(header: TableRow, column: int, names: Sequence[str]) -> TableRow:
    """Return the header with one name for the two columns, that of the first where it says what it holds."""
    both = "–".join(filter(None, names))
    name = names[0] if other_name(names[0]) == HOURS else f"{_CLOCK} ({both})" if both else _CLOCK
    return _as_one(header, column, name)


def _as_one(row: TableRow, column: int, name: str) -> TableRow:
    """Return a row with two of its cells as one."""
    pair = [_minutes_only(row.cell(each).strip()) for each in (column, column + 1)]
    if any(hour_alone(each) is not None for each in pair):  # “10” beside “10:50” is ten o’clock
        pair = [f"{each}:00" if each.isdecimal() and len(each) <= _PAIR else each for each in pair]
    hours = [each for each in pair if is_time(each)]  # “17:00”, and “open” beside it
    cell = name or "–".join(hours or filter(None, pair))
    merged = frozenset(each - (each > column) for each in row.merged if each not in (column, column + 1))
    return replace(row, cells=(*row.cells[:column], cell, *row.cells[column + 2 :]), merged=merged)


def _minutes_only(text: str) -> str:
    """Return an hour without the seconds that a spreadsheet tells."""
    return text.removesuffix(":00") if text.count(":") > 1 else text


def with_first_day(table: Table) -> Table | None:
    """Return a table in which days stand side by side without the columns of all but the first; None for any other.

    A column without a name is of the day to its left.
    """
    base = with_one_clock(table) or table
    if table.fields or len(table.rows) <= _FEWEST:
        return None
    header = next((row for row in base.rows[:_HEADERS] if len(days_beside(row)) > 1), None)
    if header is None:
        return None
    first, second, *others = days_beside(header)
    hours = [row for row in base.rows if any(map(is_time, row.cells[:first]))]
    beside = [at for at in range(second, base.width) if at in (second, *others) or not header.cell(at).strip()]
    return _without(base, beside) if len(hours) >= _FEWEST else None


def _without(table: Table, columns: Sequence[int]) -> Table:
    rows = []
    for row in table.rows:
        cells = tuple(cell for at, cell in enumerate(row.cells) if at not in columns)
        merged = frozenset(at - sum(column < at for column in columns) for at in row.merged if at not in columns)
        rows.append(replace(row, cells=cells, merged=merged))
    return replace(table, rows=tuple(rows))


def with_times_apart(table: Table) -> Table | None:
    """Return the table with the titles that stand behind a time put to the empty cell beside it: “10:50–11:00 Coffee”.

    None where no cell of its column of times holds more than a time.
    """
    if table.fields or table.width < 2 or len(table.rows) <= _FEWEST:
        return None
    at = next((number for number, row in enumerate(table.rows[:_HEADERS]) if _names_times(row) >= 0), None)
    if at is None:
        return _with_first_cells_apart(table)
    column = _names_times(table.rows[at])
    rows = [_apart(row, column) if number > at else row for number, row in enumerate(table.rows)]
    return replace(table, rows=tuple(rows)) if any(a is not b for a, b in zip(rows, table.rows, strict=True)) else None


def _with_first_cells_apart(table: Table) -> Table | None:
    """Return a table whose rows all begin with a time and a title, “10 min Welcome”, with a column for either.

    Hours do so below a first row that begins with none, and names columns.
    """
    rows = [row for row in table.rows if not row.is_empty]
    if not rows or not timed_title(rows[-1].cell(0))[1]:
        return None
    wide = [
        replace(row, cells=(row.cell(0), "", *row.cells[1:]), merged=frozenset(at + 1 for at in row.merged if at))
        for row in rows
    ]
    first, *below = parted = [_apart(row, 0) for row in wide]
    if all(row.cells[1] and _tells_hour(row.cells[0]) for row in below) and not first.cells[1]:
        named = replace(first, cells=(_CLOCK, *first.cells[:1], *first.cells[2:]))
        return replace(table, rows=(named, *below)) if all(cell.strip() for cell in first.cells[:1]) else None
    are_lengths = all(row.cells[1] and not _tells_hour(row.cells[0]) for row in parted)
    return replace(table, rows=tuple(parted)) if are_lengths else None


def with_lone_cells_in_rows(table: Table) -> Table | None:
    """Return the table with cells that stand alone and begin with hours, “10:15–10:30 Break”, as rows like the others.

    None where there is none.
    """
    if table.fields or table.width < 2 or len(table.rows) <= _FEWEST:
        return None
    heads = [at for at, row in enumerate(table.rows[:_FRONT]) if _is_over_hours(table, at, _names_times(row))]
    if not heads:
        return None
    at = heads[-1]
    column = _names_times(table.rows[at])
    rows = [_in_row(row, column) if number > at else row for number, row in enumerate(table.rows)]
    is_other = any(a is not b for a, b in zip(rows, table.rows, strict=True))
    return replace(table, rows=tuple(rows[at if at > _HEADERS else 0 :])) if is_other else None


def _is_over_hours(table: Table, at: int, column: int) -> bool:
    """Whether hours stand in a column below a row, which names it."""
    return column >= 0 and sum(bool(only_hours(row.cell(column))) for row in table.rows[at + 1 :]) >= _FEWEST


def _in_row(row: TableRow, column: int) -> TableRow:
    """Return a row of one cell that begins with hours with these in their column, and the title beside them."""
    written = [cell.strip() for cell in row.cells if cell.strip()]
    title, time, _ = timed_title(written[0]) if len(written) == 1 else ("", "", "")
    if not title or not only_hours(time) or not written[0].startswith(time):
        return row
    cells = [""] * len(row.cells)
    cells[column : column + 2] = [time, title]
    return replace(row, cells=tuple(cells), merged=frozenset())


def _names_times(row: TableRow) -> int:
    """Return the column that a header calls after hours or lengths, with one beside it; -1 for none."""
    names = [other_name(cell) or header_field(cell)[0] for cell in row.cells[:-1]]
    return next((column for column, name in enumerate(names) if name in (HOURS, "duration")), -1)


def _apart(row: TableRow, column: int) -> TableRow:
    """Return a row with the title behind its time in the cell beside it, where that is empty."""
    cell = " ".join(row.cell(column).split())
    title, time, _ = timed_title(cell)
    if row.cell(column + 1).strip() or not time or title == cell or not cell.startswith(time):
        return row
    cells = [*row.cells]
    cells[column : column + 2] = [time, title]
    return replace(row, cells=tuple(cells), merged=row.merged - {column, column + 1})


def with_breaks_timed(table: Table) -> Table | None:
    """Return a table whose first column says from when to when, with that of the breaks between two rows that tell it.

    None where no break stands alone between them.
    """
    if table.fields or table.width < 2 or len(table.rows) <= _FEWEST:
        return None
    rows = [row for row in table.rows if not row.is_empty]
    for at in range(1, len(rows) - 1):
        (_, end), (begin, _) = hours_of(rows[at - 1].cell(0)), hours_of(rows[at + 1].cell(0))
        if end and begin and end != begin and not rows[at].cell(0).strip() and _is_part(rows[at]):
            rows[at] = replace(rows[at], cells=(f"{end}–{begin}", *rows[at].cells[1:]), merged=frozenset())
    written = {*map(id, table.rows)}
    is_other = any(id(row) not in written for row in rows)
    return replace(table, rows=tuple(rows)) if is_other else None


def with_rest_of_rows(table: Table) -> Table | None:
    """Return a table whose first column says when, what stands in rows without an hour put to the one above.

    None where all rows tell theirs, or the first column holds something else. A break is no such rest, nor what follows
    it or stands below the last hour beside one.
    """
    if table.fields or table.width < 2 or len(table.rows) <= _FEWEST:
        return None
    rows = [row for row in table.rows if not row.is_empty]
    timed = [at for at, row in enumerate(rows) if _tells_hour(row.cell(0))]
    if len(timed) < _FEWEST or len(timed) == len(rows) or any(row.cell(0).strip() for row in _bare(rows)):
        return None
    is_open = any(_is_part(row) for row in rows[timed[-1] + 1 :])
    found = list[TableRow]()
    for at, row in enumerate(rows):
        is_own = row.cell(0).strip() or (at > timed[-1] and is_open) or _is_part(row) or _tells_day(row)
        if is_own or not found or not is_time(found[-1].cell(0)):
            found.append(row)
        else:
            found[-1] = replace(found[-1], cells=_put_to(found[-1].cells, row.cells), merged=frozenset())
    return replace(table, rows=tuple(found)) if len(found) < len(rows) else None


def _tells_day(row: TableRow) -> bool:
    """Whether a row says of which day, or half of one, those below it are."""
    written = [cell.strip(" *_") for cell in row.cells if cell.strip()]
    return names_half(row) or (len(written) == 1 and (names_day(written[0]) or is_date(written[0])))


def _tells_hour(cell: str) -> bool:
    return only_hours(cell) or hour_alone(cell) is not None


def _is_part(row: TableRow) -> bool:
    """Whether a row without an hour is called a break or a closing."""
    return any(kind_of_stage(cell.strip(" *_"), is_last=True) in _PARTS for cell in row.cells if cell.strip())


def _bare(rows: Sequence[TableRow]) -> list[TableRow]:
    """Return the rows between the first and the last hour that tell none."""
    timed = [at for at, row in enumerate(rows) if is_time(row.cell(0))]
    return [row for row in rows[timed[0] : timed[-1]] if not is_time(row.cell(0))]


def _put_to(cells: Sequence[str], rest: Sequence[str]) -> tuple[str, ...]:
    width = max(len(cells), len(rest))
    pairs = zip([*cells, *[""] * (width - len(cells))], [*rest, *[""] * (width - len(rest))], strict=True)
    return tuple("\n".join(part.strip() for part in pair if part.strip()) for pair in pairs)


def gone_on(blocks: Sequence[Paragraph | Table]) -> list[Table]:
    """Return the tables that go on where the one before ends, all under one header, as one, each with its parts.

    “12:00 … 12:26” and, after the lunch, “13:15 …” are one evening, where a line above the first says when it is over;
    tables that begin anew are several.
    """
    found, over = list[list[Table]](), dict[int, str]()
    line = ""
    for block in blocks:
        if isinstance(block, Paragraph):
            line = block.text if block.text.strip() else line
            continue
        over[id(block)], line = end_of(timed_title(line)[1]), ""
        if found and len(found[-1]) < _MOST_PARTS and _goes_on(found[-1], block) and over[id(found[-1][-1])]:
            found[-1].append(block)
        elif _starts(block):
            found.append([block])
    return [_joined(parts, over) for parts in found if len(parts) > 1]


def _joined(parts: Sequence[Table], over: Mapping[int, str]) -> Table:
    """Return the parts as one table, the last row of each with the hour at which that part is over."""
    rows = [parts[0].rows[0]]
    for part in parts:
        *others, last = (row for row in part.rows[1:] if not row.is_empty)
        column = _hours(part)
        end = over[id(part)]
        if end and begin_of(last.cell(column)) is not None and not only_hours(last.cell(column)):
            cells = [*last.cells]
            cells[column] = f"{cells[column].strip()}–{end}"
            last = replace(last, cells=tuple(cells))
        rows += [*others, last]
    return replace(parts[0], rows=tuple(rows), parts=tuple(parts))


def _goes_on(parts: Sequence[Table], table: Table) -> bool:
    head = [loose(cell) for cell in parts[0].rows[0].cells]
    if not table.rows or [loose(cell) for cell in table.rows[0].cells] != head:
        return False
    before, after = _starts(parts[-1]), _starts(table)
    return bool(before) and bool(after) and before[-1] < after[0]


def _hours(table: Table) -> int:
    """Return the column that is called after hours, -1 for none."""
    return next((at for at, cell in enumerate(table.rows[0].cells) if other_name(cell) == HOURS), -1)


def _starts(table: Table) -> list[float]:
    """Return the hours of a table which names a column of them, where they only grow; else nothing."""
    if table.fields or len(table.rows) <= _FEWEST:
        return []
    column = _hours(table)
    hours = [begin_of(row.cell(column)) for row in table.rows[1:] if not row.is_empty]
    known = [hour for hour in hours if hour is not None]
    grows = all(hour < later for hour, later in pairwise(known))
    return known if grows and len(known) >= max(_FEWEST, _LEAST_TIMED * len(hours)) else []
