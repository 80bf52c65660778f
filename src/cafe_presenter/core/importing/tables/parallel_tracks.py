"""Tables by the clock in which every team has a column of its own, “Kitchen | Sound | Stage”, filled here and there.

The column that opens, pauses and closes the evening is that of the room: its cells are the parts.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, groupby

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.tables.day_column import day_column
from cafe_presenter.core.importing.times.one_time import hour_alone, only_hours
from cafe_presenter.core.importing.words.column_words import STAGE_COLUMN, THEME_COLUMN
from cafe_presenter.core.importing.words.header_words import names_who_or_where
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.opening_words import OPENING
from cafe_presenter.core.importing.words.run_words import closes_evening

_FEWEST_TRACKS, _FEWEST_ROWS = 4, 6
_NEARLY_ALL, _FULL = 0.9, 0.8
_SURE = 3
"""Opening, pausing, closing, and a name that says “on stage”: as many as tell the column of the room."""
_FIRST, _LONGEST_DAY = 3, 24
_THEME = THEME_COLUMN.spoken["en"][0]


def with_tracks_joined(table: Table) -> Table | None:
    """Return a table with the column of the room as its themes, beside it what all others do; None for any other.

    Of several days it is the one on which the room is welcomed and told goodbye. Where nothing is for the room what
    happens first is the title.
    """
    written = [row for row in table.rows if not row.is_empty]
    if table.fields or len(written) <= _FEWEST_ROWS:
        return None
    header, *below = written
    hours, day = _hour_column(below), _day_column(table, below)
    if hours is None:
        return None
    tracks = [at for at in range(table.width) if at not in (hours, day) and _is_track(header.cell(at))]
    filled = [sum(bool(row.cell(at).strip()) for row in below) for at in tracks]
    if len(tracks) < _FEWEST_TRACKS or max(filled) >= _FULL * len(below):
        return None
    days = [*accumulate((row.cell(day).strip() if day is not None else "" for row in below), _or_above)]
    groups = [[row for row, own in zip(below, days, strict=True) if own == each] for each in dict.fromkeys(days)]
    staged = [
        (_count_stages(rows, at), STAGE_COLUMN.is_within(header.cell(at)), -at, number)
        for number, rows in enumerate(groups)
        for at in tracks
    ]
    count, is_named, room, number = max(staged)
    if count + is_named < _SURE:
        return None
    own = [row for row in groups[number] if any(row.cell(at).strip() for at in tracks)]
    order = (hours, -room, *(at for at in tracks if at != -room))
    named = (header.cell(hours), _THEME, *(header.cell(at) for at in order[2:]))
    return replace(table, rows=(replace(header, cells=named), *(_ordered(row, order) for row in own)))


def _or_above(above: str, own: str) -> str:
    return own or above


def _day_column(table: Table, below: Sequence[TableRow]) -> int | None:
    """Return the column that tells the day of each row, in short too: “FRI”, “SAT”; none comes twice."""
    for at in range(min(_FIRST, table.width)):
        runs = [(name, len([*rows])) for name, rows in groupby(row.cell(at).strip() for row in below)]
        are_apart = len({name for name, _ in runs}) == len(runs) > 1 and all(count > 1 for _, count in runs)
        if are_apart and all(0 < len(name) <= _LONGEST_DAY for name, _ in runs):
            return at
    return day_column(table)


def _is_track(name: str) -> bool:
    return bool(name.strip()) and not names_who_or_where(name) and header_field(name)[0] in ("", "notes")


def _hour_column(below: Sequence[TableRow]) -> int | None:
    """Return the one column that tells hours of the day in nearly every row."""
    counts = [
        sum(only_hours(cell) or hour_alone(cell) is not None for row in below if (cell := row.cell(at).strip()))
        for at in range(max(len(row.cells) for row in below))
    ]
    own = [at for at, count in enumerate(counts) if count >= _NEARLY_ALL * len(below)]
    return own[0] if len(own) == 1 else None


def _count_stages(rows: Sequence[TableRow], column: int) -> int:
    """Return how much of opening, pausing and closing a column has, wherever its cells say so: “MC: welcome”."""
    told = [text for row in rows if (text := row.cell(column).strip())]
    has_break = any(kind_of_stage(text) is Kind.BREAK for text in told)
    return any(map(OPENING.is_within, told)) + has_break + any(map(closes_evening, told))


def _ordered(row: TableRow, order: Sequence[int]) -> TableRow:
    """Return a row as its hour, its title, and what else happens then; one without a title takes it from another."""
    hours, room, *others = order
    first = next((at for at in (room, *others) if row.cell(at).strip()), room)
    cells = (row.cell(hours), row.cell(first), *("" if at == first else row.cell(at) for at in others))
    return replace(row, cells=cells, merged=frozenset())
