"""Tables under one and the same header, one for each part, that ask or tell lengths: together they are an evening."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Paragraph, Table, TableRow
from cafe_presenter.core.importing.tables.breaks_between import gap_between, is_named_break
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.tables.table_titles import is_for_support
from cafe_presenter.core.importing.times.days import is_date, names_day
from cafe_presenter.core.importing.times.one_time import hour_alone, only_hours, read_time
from cafe_presenter.core.importing.times.spans import spans
from cafe_presenter.core.importing.words.header_words import HOURS, STAGE, other_name
from cafe_presenter.core.importing.words.kinds import kind_of_stage, names_break

_FEWEST, _MOST = 2, 20
_THEME = "Thème"
_LONGEST_TITLE = 100
_LONGEST_BETWEEN_S = 3 * 3600.0
"""Between a morning and its afternoon; what begins later may be another evening."""


def under_one_header(blocks: Sequence[Paragraph | Table]) -> list[Table]:
    """Return the tables whose header others have too as one for each such header, with its parts.

    Where no column of questions names a theme, the heading above each table does; so it does where a table has one row
    that tells how long it takes, and no column for what it is called. What says at which hour things
    happen goes on as long as its clock does, and what has the name of a day is left as it is: it is a day each.
    """
    if sum(isinstance(block, Table) for block in blocks) < _FEWEST:
        return []
    found: dict[tuple[str, ...], list[tuple[str, Table]]] = {}
    lasting: dict[tuple[str, ...], bool] = {}
    title = ""
    for block in blocks:
        if isinstance(block, Table):
            own = _asking_header(block) or _lasting_header(block, title)
            header = own or _told_header(block, title)
            if header is not None and not is_for_support(block):
                lasting.setdefault(header, own is not None)
                found.setdefault(header, []).append((title, block))
            title = "" if names_break(title) else title
        elif 0 < block.level < TITLE_LEVEL or (block.is_bold and block.text.strip()) or is_named_break(block):
            title = block.text.strip()
    return [
        _joined(run)
        for header, parts in found.items()
        if len(parts) <= _MOST
        for run in ([parts] if lasting[header] and _are_one(parts) else _runs(parts))
    ]


def _are_one(parts: Sequence[tuple[str, Table]]) -> bool:
    """Whether tables that ask or tell lengths are as many as make an evening, and one at most opens it."""
    return len(parts) >= _least(parts[0][1]) and sum(_opens(part) for _, part in parts) < _FEWEST


def _told_header(table: Table, title: str) -> tuple[str, ...] | None:
    """Return what the columns of a table are called that tells at which hours its parts are, and of no day."""
    if table.fields or names_day(title) or names_day(table.name) or _hours_of(table) is None:
        return None
    return tuple(loose(cell) for cell in table.rows[0].cells)


def _runs(parts: Sequence[tuple[str, Table]]) -> Iterator[list[tuple[str, Table]]]:
    """Yield each run of tables that begin at an hour when the one above has ended: a morning, and its afternoon.

    A break that is named between them fills the gap that their hours leave.
    """
    run, end_s = list[tuple[str, Table]](), inf
    for title, part in parts:
        hours = _hours_of(part)
        goes_on = hours is not None and end_s <= hours[0] <= end_s + _LONGEST_BETWEEN_S and not is_date(title)
        if not goes_on:
            yield from [run] if len(run) >= _FEWEST else []
            run = []
        run += [("", each) for each in _break_between(run[-1][1], title, part)] if goes_on else []
        run.append((title, part))
        end_s = hours[1] if hours is not None else inf
    yield from [run] if len(run) >= _FEWEST else []


def _break_between(above: Table, title: str, below: Table) -> list[Table]:
    """Return a table of the break that a title between two tables names, with the hours between; else none."""
    header, first = below.rows[:_FEWEST]
    hours, *_ = _hours_in(header)
    gap = gap_between(above.rows[-1].cell(_hours_in(above.rows[0])[0]), first.cell(hours))
    named = (
        at for at, cell in enumerate(header.cells) if other_name(cell) == STAGE or header_field(cell)[0] == "theme"
    )
    cells = {hours: gap, next(named, int(not hours)): title}
    row = replace(first, cells=tuple(cells.get(at, "") for at in range(below.width)), merged=frozenset())
    return [replace(below, rows=(header, row))] if gap and names_break(title) else []


def _hours_in(header: TableRow) -> list[int]:
    """Return the columns that a header calls after hours."""
    return [at for at, cell in enumerate(header.cells) if other_name(cell) == HOURS]


def _hours_of(table: Table) -> tuple[float, float] | None:
    """Return the hours in seconds at which a table begins and ends that tells such of nearly all its rows."""
    column = _hours_in(table.rows[0])[:1] if len(table.rows) >= _FEWEST else []
    times = [read_time(row.cell(at)) for at in column for row in table.rows[1:]]
    starts = [time.start_s for time in times if time.start_s is not None]
    if not starts or len(starts) < len(times) or starts != sorted(starts):
        return None
    return starts[0], times[-1].end_s or starts[-1]


def _least(table: Table) -> int:
    """Return how many such tables are one: two may be two evenings where each names its themes."""
    return _FEWEST + any(header_field(cell)[0] == "theme" for cell in table.rows[0].cells)


def _asking_header(table: Table) -> tuple[str, ...] | None:
    """Return what the columns of a table of questions are called; None for any other."""
    if table.fields or len(table.rows) < _FEWEST or table.width < _FEWEST:
        return None
    header, *below = table.rows
    names = tuple(loose(cell) for cell in header.cells)
    is_timed = _timed_column(table) is not None
    asks = any(holds_question(cell) for row in below for cell in row.cells)
    return names if all(names) and asks and not is_timed and not any(map(holds_question, header.cells)) else None


def _timed_column(table: Table) -> int | None:
    """Return the column that is called after lengths, else the one after hours."""
    names = [other_name(cell) or header_field(cell)[0] for cell in table.rows[0].cells]
    return next((names.index(name) for name in ("duration", HOURS) if name in names), None)


def _lasting_header(table: Table, title: str) -> tuple[str, ...] | None:
    """Return what the columns of a table are called that tells how long its few parts take, and of no day."""
    if table.fields or len(table.rows) < _FEWEST or names_day(title) or names_day(table.name):
        return None
    column = _timed_column(table)
    told = (
        [row.cell(column).strip() for row in table.rows[1:] if row.cell(column).strip()] if column is not None else []
    )
    lasts_s = [span.duration_s for span in spans(told)]
    are_lengths = bool(told) and all(hour_alone(each) is None and not only_hours(each) for each in told)
    names = tuple(loose(cell) for cell in table.rows[0].cells)
    return names if are_lengths and 2 * sum(map(bool, lasts_s)) >= len(lasts_s) else None


def _opens(table: Table) -> bool:
    """Whether a table that tells lengths begins with a welcome, as each evening does."""
    column = _timed_column(table)
    first = [cell for at, cell in enumerate(table.rows[1].cells) if at != column and cell.strip()]
    return column is not None and any(
        kind_of_stage(cell, is_first=True, is_last=False) is Kind.WELCOME for cell in first
    )


def _joined(parts: Sequence[tuple[str, Table]]) -> Table:
    header = parts[0][1].rows[0]
    titles = [title if len(title) <= _LONGEST_TITLE else "" for title, _ in parts]
    is_one_each = all(_lasts_once(part) for _, part in parts)
    is_asked = _timed_column(parts[0][1]) is None
    are_named = all(titles) and len(set(titles)) == len(titles) and (is_asked or is_one_each)
    has_theme = any(header_field(cell)[0] == "theme" for cell in header.cells)
    rows = [header if has_theme or not are_named else _with_first(header, _THEME)]
    for title, (_, part) in zip(titles, parts, strict=True):
        rows += [row if has_theme or not are_named else _with_first(row, title) for row in part.rows[1:]]
    return replace(parts[0][1], rows=tuple(rows), parts=tuple(part for _, part in parts))


def _lasts_once(table: Table) -> bool:
    """Whether one row of a table tells how long it takes, and no column is called after what happens."""
    column, names = _timed_column(table), {other_name(cell) for cell in table.rows[0].cells}
    told = [row for row in table.rows[1:] if column is not None and any(map(str.isdigit, row.cell(column)))]
    return len(told) == 1 and not names & {STAGE, "theme"}


def _with_first(row: TableRow, cell: str) -> TableRow:
    return replace(row, cells=(cell, *row.cells), merged=frozenset(column + 1 for column in row.merged))
