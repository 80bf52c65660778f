"""What a person says that whole rows of an imported table are: titles, questions, or what belongs to those above."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from cafe_presenter.core.deck.deck import counted_name
from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.parts.typed_marks import BOX
from cafe_presenter.core.importing.rows.row_cuts import CUT_ROLES, cut_line, shown_role, without_label
from cafe_presenter.core.importing.tables.layouts import KEPT, NUMBERS, ColumnLayout
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.kinds import kind_of_stage

_WHOLE = ("theme", "question", "objective", "follow_ups", "notes")
ROW_ROLES = tuple(each for name in _WHOLE for each in (name, *(cut for cut in CUT_ROLES if shown_role(cut) == name)))
"""What a whole row may be: the theme of the rows below it or, where none of these asks, the title of a part; a
question; what belongs to the row above; or a theme or a question of which the rest is a note."""
_STAND_ALONE = ("theme", "question")
_TOLD_OF_PART = ("kind", "duration", "notes")
"""What the title of a part tells of it."""
_OF_A_PART = ("duration", "kind", "priority", "plain", NUMBERS)
"""What columns tell of a part and say to nobody."""
_OF_HOST = ("notes", "sources", "facts", KEPT)
"""What only the host sees: it is never said to the room because a row is."""
_HANDED_ON = (*_OF_HOST, "duration")
_UNNAMED = ("", KEPT, NUMBERS)


def as_meant(
    table: Table, layout: ColumnLayout, roles: Mapping[int, str], *, skipped: Collection[int]
) -> tuple[Table, ColumnLayout]:
    """Return a table without the rows that are left out, and with every row that has a role in the column of that."""
    columns = [*layout.columns, *[""] * (table.width - len(layout.columns))]
    rows = [
        TableRow(("",) * len(row.cells), row.line) if index in skipped else row for index, row in enumerate(table.rows)
    ]
    if columns == ["theme"]:  # all lines of a text
        roles = {**dict.fromkeys(range(len(rows)), "theme"), **roles}
    cuts = {index: role for index, role in roles.items() if role in CUT_ROLES}
    roles = {index: shown_role(role) for index, role in roles.items()}
    parts = _parts(rows, columns, roles)
    told = [name for name in _TOLD_OF_PART if name != "duration" or not layout.is_run]  # whose titles tell their times
    wanted = [name for name in _WHOLE if name in roles.values()] + told * ("theme" in roles.values())
    wanted += ["notes"] * bool(cuts)
    columns += [name for name in dict.fromkeys(wanted) if name not in columns]
    above: int | None = None
    asked: int | None = None  # the theme of which the first question is still to come
    first = 0 if layout.header is None else layout.header + 1
    for index in range(first, len(rows)):
        row, role = rows[index], roles.get(index, "")
        if row.is_empty:
            continue
        belongs_to = above if above is not None else asked
        if role and role not in _STAND_ALONE and belongs_to is not None:
            rows[belongs_to] = _with_row(rows[belongs_to], row, columns, role=role)
            rows[index] = TableRow((), row.line)
            continue
        if role:
            own = _row_of(row, columns, cuts.get(index, role))
            rows[index] = _with_time(own, columns, is_part=index in parts) if role == "theme" else own
        elif not _is_item(row, layout.columns):
            continue
        if role == "theme" and index not in parts:
            above, asked = None, index
            continue
        if asked is not None:
            rows[asked], rows[index] = _handed_on(rows[asked], rows[index], columns)
        above, asked = index if role in ("", "question") or index in parts else None, None
    if parts and "theme" not in layout.columns and "question" in columns and len(parts) == _titles(roles):
        rows[first:] = _numbered(rows[first:], columns)
    return replace(table, rows=tuple(rows)), replace(layout, columns=tuple(columns))


def part_of(row: int, parts: Sequence[int], roles: Mapping[int, str]) -> int:
    """Return to which of ``parts``, rows, one belongs that means something but is none itself.

    That is the one above or, from a title on that is asked about below, the one there.
    """
    above = max((each for each in parts if each < row), default=-1)
    below = min((each for each in parts if each > row), default=row)
    is_asked_below = any(shown_role(roles.get(at, "")) == "theme" for at in range(above + 1, row + 1))
    return below if is_asked_below or above < 0 else above


def _titles(roles: Mapping[int, str]) -> int:
    return sum(role == "theme" for role in roles.values())


def _numbered(rows: Sequence[TableRow], columns: Sequence[str]) -> list[TableRow]:
    """Return the rows, those that ask with a number for a theme: nobody named any, and parts stand among them."""
    own, asking, found, count = columns.index("theme"), columns.index("question"), list[TableRow](), 0
    for row in rows:
        asks = bool(row.cell(asking).strip())
        count += asks
        found.append(_with_cell(row, own, counted_name(count)) if asks else row)
    return found


def _is_item(row: TableRow, columns: Sequence[str]) -> bool:
    """Whether something stands in a column of a row that has a meaning."""
    return any(row.cell(at).strip() for at, name in enumerate(columns) if name not in _UNNAMED)


def _parts(rows: Sequence[TableRow], columns: Sequence[str], roles: Mapping[int, str]) -> frozenset[int]:
    """Return the themes that nothing asks about, up to the next theme: they are parts of the evening by themselves."""
    asking = columns.index("question") if "question" in columns else None
    found, above = set[int](), -1
    for index, row in enumerate(rows):
        role = "" if row.is_empty else roles.get(index, "")
        if role == "theme":
            found, above = found | {index}, index
        elif role == "question" or (not role and asking is not None and row.cell(asking).strip()):
            found.discard(above)
    return frozenset(found)


def _with_time(row: TableRow, columns: Sequence[str], *, is_part: bool) -> TableRow:
    """Return the row of a theme, with what its title tells of its time in the columns of that; a part has its kind."""
    own = columns.index("theme")
    title, time, told = timed_title(row.cell(own).strip())
    kind = kind_of_stage(title).value if is_part else ""
    if "duration" not in columns:
        return _with_cell(row, columns.index("kind"), kind)
    row = replace(row, cells=tuple("" if at == own else cell for at, cell in enumerate(row.cells)))
    for name, text in zip(("theme", *_TOLD_OF_PART), (title, kind, time, told), strict=True):
        row = _with_cell(row, columns.index(name), text)
    return row


def _handed_on(theme: TableRow, row: TableRow, columns: Sequence[str]) -> tuple[TableRow, TableRow]:
    """Return the row of a theme without what it tells the host, and its time, and with it the first row that asks."""
    told = [at for at, cell in enumerate(theme.cells) if cell.strip() and columns[at] in _HANDED_ON]
    for at in told:
        row = _with_cell(row, at, theme.cell(at))
    return replace(theme, cells=tuple("" if at in told else cell for at, cell in enumerate(theme.cells))), row


def _row_of(row: TableRow, columns: Sequence[str], role: str) -> TableRow:
    """Return a row with all that it says in one column, and what is told of it in theirs: minutes, notes for the host.

    Its kind goes: a whole row that is a theme or a question is no break; a theme has no number among questions. What
    stands in that column already stays so. The rest of a row that is cut is a note.
    """
    own, without = columns.index(shown_role(role)), ("kind", NUMBERS) if shown_role(role) == "theme" else ("kind",)
    places = [own] if row.cell(own).strip() else _said(row, columns)
    cells = ["" if at in places or columns[at] in without else row.cell(at) for at in range(len(columns))]
    text, rest = cut_line(without_label(BOX.sub("", _text_of(row, places), count=1), shown_role(role)), role)
    row = _with_cell(TableRow(tuple(cells), row.line), own, text)
    return _with_cell(row, columns.index("notes"), rest) if rest else row


def _with_row(above: TableRow, row: TableRow, columns: Sequence[str], *, role: str) -> TableRow:
    """Return the row above with all that a row says in one column, and its notes below those that are there."""
    places = _said(row, columns)
    above = _with_cell(above, columns.index(role), without_label(_text_of(row, places), role))
    for at in range(len(row.cells)):
        if at not in places and columns[at] not in _OF_A_PART:
            above = _with_cell(above, at, row.cell(at))
    return above


def _said(row: TableRow, columns: Sequence[str]) -> list[int]:
    """Return the columns of what a row says: no length nor kind, what the host alone sees only where that is all."""
    written = [at for at, cell in enumerate(row.cells) if cell.strip() and columns[at] not in _OF_A_PART]
    return [at for at in written if columns[at] not in _OF_HOST] or written


def _with_cell(row: TableRow, column: int, text: str) -> TableRow:
    cells = [*row.cells, *[""] * (column + 1 - len(row.cells))]
    cells[column] = "\n".join(part for part in (cells[column], text) if part.strip())
    return TableRow(tuple(cells), row.line, row.merged - {column})


def _text_of(row: TableRow, places: Sequence[int]) -> str:
    return "\n".join(row.cell(at) for at in places)
