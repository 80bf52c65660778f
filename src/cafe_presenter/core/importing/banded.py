"""Rows of one cell that name the part below them, “Stage 2: Reading”, in a table that says when each part is."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.columns import header_field
from cafe_presenter.core.importing.days import is_date, names_day, names_half
from cafe_presenter.core.importing.document import Table, TableRow
from cafe_presenter.core.importing.header_words import HOURS, other_name
from cafe_presenter.core.importing.kinds import kind_of_stage
from cafe_presenter.core.importing.line_marks import POINTS
from cafe_presenter.core.importing.one_time import is_time

BAND = "Phase"
"""What the column is called that such rows become; it is the same word in both languages."""
_FEWEST = 2
_LONGEST = 120
_ITEM = f"{POINTS}-–*"


def with_bands(table: Table) -> Table | None:
    """Return the table with its rows of one cell as a column of its own, None when it has none that name a part.

    What goes on below a part, on another page perhaps, is put to its cells.
    """
    if table.fields or len(table.rows) <= 2 * _FEWEST:
        return None
    header = table.rows[0]
    timed = next((column for column, cell in enumerate(header.cells) if _names_times(cell)), None)
    if timed is None:
        return None
    rows = [row for row in table.rows[1:] if not row.is_empty and not _is_same(row, header)]
    below, band = list[TableRow](), ""
    for row, after in zip(rows, [*rows, None][1:], strict=True):
        if after is not None and is_time(after.cell(timed)) and _is_band(row, timed):
            if band:
                return None
            band = " ".join("".join(row.cells).split())
        elif is_time(row.cell(timed)):
            if not band:
                return None
            below.append(replace(row, cells=(band, *row.cells), merged=frozenset()))
            band = ""
        elif below and not row.cell(timed).strip():
            below[-1] = replace(below[-1], cells=_put_to(below[-1].cells, ("", *row.cells)))
        else:
            return None
    if len(below) < _FEWEST:
        return None
    return replace(table, rows=(replace(header, cells=(BAND, *header.cells), merged=frozenset()), *below))


def with_sections_noted(table: Table) -> Table | None:
    """Return the table with what names several rows below it, “2. In pairs”, and its aim, in the notes of the first.

    None unless it begins with such rows of one cell: the others that stand alone are no parts of the evening then.
    """
    written = [row for row in table.rows if not row.is_empty]
    if table.fields or len(written) <= 2 * _FEWEST:
        return None
    header, *rows = written
    timed = next((column for column, cell in enumerate(header.cells) if _names_times(cell)), None)
    if timed is None or not rows or not _names_several(rows[0], timed):
        return None
    below, names, count = list[TableRow](), list[str](), 0
    for row in rows:
        if _names_several(row, timed):
            count += not names
            names.append(" ".join("".join(row.cells).split()))
        else:
            below.append(replace(row, cells=("\n".join(names), *row.cells), merged=frozenset()))
            names = []
    is_whole = not names and count >= _FEWEST and 2 * count <= len(below)
    named = replace(header, cells=("", *header.cells), merged=frozenset())
    return replace(table, rows=(named, *below)) if is_whole else None


def _names_several(row: TableRow, timed: int) -> bool:
    """Whether a row is one cell that is no time, and names no part of an evening nor a day."""
    written = [cell.strip() for cell in row.cells if cell.strip()]
    if len(written) != 1 or is_time(row.cell(timed)):
        return False
    is_part = kind_of_stage(written[0], is_first=True, is_last=True) is not Kind.FREE
    return not (is_part or names_half(row) or names_day(written[0]) or is_date(written[0]))


def _names_times(header: str) -> bool:
    return "duration" in (name := other_name(header), header_field(header)[0]) or name == HOURS


def _is_same(row: TableRow, header: TableRow) -> bool:
    return [loose(cell) for cell in row.cells] == [loose(cell) for cell in header.cells]


def _is_band(row: TableRow, timed: int) -> bool:
    """Whether a row is one short line and no time."""
    written = [cell.strip() for cell in row.cells if cell.strip()]
    if len(written) != 1 or is_time(row.cell(timed)):
        return False
    return len(written[0]) <= _LONGEST and "\n" not in written[0] and written[0][0] not in _ITEM


def _put_to(cells: Sequence[str], rest: Sequence[str]) -> tuple[str, ...]:
    """Return the cells of a row with what goes on below each."""
    padded = [*rest, *[""] * (len(cells) - len(rest))]
    return tuple("\n".join(part for part in pair if part.strip()) for pair in zip(cells, padded, strict=False))
