"""What a person changed of an import, apart from the document: it is kept until the deck is saved, and put back."""

from dataclasses import dataclass, replace

from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.fields import fields_of
from cafe_presenter.core.importing.document.document import TableRow
from cafe_presenter.core.importing.draft.import_draft import WELCOME_ROW, ImportDraft, choose_table
from cafe_presenter.core.importing.draft.row_roles import ROW_ROLES
from cafe_presenter.core.importing.draft.taken_lines import lines_in, with_lines
from cafe_presenter.core.importing.tables.columns import MAX_COLUMNS
from cafe_presenter.core.importing.tables.layouts import KEPT, NUMBERS

MOST_MINUTES = 1_000


@dataclass(frozen=True, slots=True)
class ImportChanges:
    """``number`` is the table that was chosen, ``cells`` those with another text: row, column, text, all from 0.

    ``lines`` are those of the document which were taken in: the row of each, and which line it is. All the rest is as
    in `ImportDraft`.
    """

    number: int = 0
    cells: tuple[tuple[int, int, str], ...] = ()
    columns: tuple[str, ...] = ()
    header: int | None = None
    skipped: tuple[int, ...] = ()
    roles: tuple[tuple[int, str], ...] = ()
    title: str | None = None
    minutes: tuple[tuple[int, int], ...] = ()
    welcome: tuple[str, ...] | None = None
    lines: tuple[tuple[int, int], ...] = ()
    joined: tuple[tuple[int, int, tuple[str, ...]], ...] = ()


def changes_of(draft: ImportDraft) -> ImportChanges:
    """Return what was changed of a draft since its document was read."""
    lines = lines_in(draft)
    fresh = with_lines(choose_table(draft, draft.number), lines, dict(draft.roles))
    rows = zip(fresh.table.rows, draft.table.rows, strict=True)
    cells = [
        (number, column, now.cell(column))
        for number, (before, now) in enumerate(rows)
        if before != now
        for column in range(max(len(before.cells), len(now.cells)))
        if before.cell(column) != now.cell(column)
    ]
    layout = draft.layout
    return ImportChanges(
        draft.number,
        tuple(cells),
        layout.columns,
        layout.header,
        tuple(sorted(draft.skipped)),
        draft.roles,
        draft.title,
        draft.minutes,
        draft.welcome,
        lines,
        draft.joined,
    )


def is_changed(draft: ImportDraft, fresh: ImportDraft) -> bool:
    """Whether anything was changed of a table or reading since the document was read as a ``fresh`` draft."""
    return draft != choose_table(fresh, draft.number)


def with_changes(draft: ImportDraft, changes: ImportChanges) -> ImportDraft:
    """Return a draft of the same document with what was changed put back; what has no place in it is left out."""
    if not 0 <= changes.number < len(draft.found):
        return draft
    chosen = with_lines(choose_table(draft, changes.number), changes.lines, dict(changes.roles))
    there = range(len(chosen.table.rows))
    layout = chosen.layout
    columns = tuple(name if _is_known(name) else KEPT for name in changes.columns[:MAX_COLUMNS])
    roles = {row: role for row, role in changes.roles if row in there and role in ROW_ROLES}
    timed = {*there, WELCOME_ROW}
    minutes = {row: length for row, length in changes.minutes if row in timed and 0 < length <= MOST_MINUTES}
    header = changes.header if changes.header is None or changes.header in there else layout.header
    if (columns, header) != (layout.columns, layout.header):
        layout = replace(layout, columns=columns, header=header, doubts=())
    return replace(
        chosen,
        table=replace(chosen.table, rows=_with_cells(chosen.table.rows, changes)),
        layout=layout,
        skipped=frozenset(row for row in changes.skipped if row in there),
        roles=tuple(sorted(roles.items())),
        title=changes.title,
        minutes=tuple(sorted(minutes.items())),
        joined=_joined(changes, there),
        welcome=chosen.welcome if changes.welcome is None else changes.welcome,
    )


def _joined(changes: ImportChanges, there: range) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """Return which rows were joined, those whose place in the document is known."""
    into = {row for row, into, _ in changes.joined if row == into and row in there}
    return tuple((row, to, cells[:MAX_COLUMNS]) for row, to, cells in changes.joined if row in there and to in into)


def _with_cells(rows: tuple[TableRow, ...], changes: ImportChanges) -> tuple[TableRow, ...]:
    """Return the rows with other texts in some cells; a cell that went on with the one above then stands by itself."""
    changed: dict[int, dict[int, str]] = {}
    for row, column, text in changes.cells:
        if 0 <= row < len(rows) and 0 <= column < MAX_COLUMNS:
            changed.setdefault(row, {})[column] = text
    return tuple(_with_texts(row, changed[number]) if number in changed else row for number, row in enumerate(rows))


def _with_texts(row: TableRow, texts: dict[int, str]) -> TableRow:
    width = max(len(row.cells), max(texts) + 1)
    cells = tuple(texts.get(column, row.cell(column)) for column in range(width))
    return TableRow(cells, row.line, row.merged - texts.keys())


def _is_known(name: str) -> bool:
    field, _, language = name.partition(":")
    return name in (KEPT, NUMBERS, "") or (
        any(each.name == field for each in fields_of(Scope.THEME)) and (not language or field in ("theme", "question"))
    )
