"""Rows of one cell that name the part below them, “Stage 2: Reading”, in a table that says when each part is."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.document.line_marks import POINTS
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.times.days import is_date, names_day, names_half
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.words.header_words import HOURS, other_name
from cafe_presenter.core.importing.words.kinds import kind_of_stage

BAND = "Phase"
"""What the column is called that such rows become; it is the same word in both languages."""
_FEWEST = 2
_LONGEST = 120
_LEAST_TIMED = 0.6
_MOST_COLUMNS = 50
"""Columns among which the one of hours is looked for: a table of an evening has no more."""
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


def with_topics_below(table: Table) -> Table | None:
    """Return a table of bare hours, what stands in their column without a title beside it put below the next title.

    It says what the parts below are about: “Wool: how it is spun”, above “9:00–10:30 | Talk”. None where few rows do.
    """
    rows = [row for row in table.rows if not row.is_empty]
    if table.fields or len(rows) <= 2 * _FEWEST:
        return None
    shares = [sum(is_time(row.cell(at)) for row in rows) for at in range(min(table.width - 1, _MOST_COLUMNS))]
    timed = next((at for at, share in enumerate(shares) if share >= _LEAST_TIMED * len(rows)), -1)
    if timed < 0 or _names_times(rows[0].cell(timed)):
        return None
    found, count = list[TableRow](), 0
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        above = found[-1] if found else row
        if after is not None and is_time(after.cell(timed)) and _is_topic(row, timed):
            found.append(row)
            count += 1
        elif found and above is not row and is_time(row.cell(timed)) and _is_topic(above, timed):
            found[-1] = _below_topic(row, above, timed)
        else:
            found.append(row)
    return replace(table, rows=tuple(found)) if count >= _FEWEST else None


def _is_topic(row: TableRow, timed: int) -> bool:
    """Whether a row has words in its column of hours, and beside them at most the name of a day to their left."""
    text = " ".join(row.cell(timed).split())
    beside = [cell.strip() for at, cell in enumerate(row.cells) if at != timed and cell.strip()]
    if not 0 < len(text) <= _LONGEST or is_time(text) or not any(map(str.isalpha, text)):
        return False
    is_day = names_day(text) or is_date(text) or names_half(row)
    is_part = kind_of_stage(text, is_first=True, is_last=True) is not Kind.FREE
    return all(map(names_day, beside)) and not (is_day or is_part)


def _below_topic(row: TableRow, topic: TableRow, timed: int) -> TableRow:
    """Return a row with what the one above says of it below its title, and the day that is told there beside it."""
    title, _, rest = row.cell(timed + 1).strip().partition("\n")
    width = max(len(row.cells), timed + 2)  # a row may end with its hour
    cells = [row.cell(at) or (topic.cell(at) if at < timed else "") for at in range(width)]
    cells[timed + 1] = "\n".join(filter(None, (title, topic.cell(timed).strip(), rest)))
    return replace(row, cells=tuple(cells), merged=frozenset(at for at in row.merged if not cells[at].strip()))


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
