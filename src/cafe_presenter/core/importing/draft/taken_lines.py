"""Lines of a document in no part of its deck, taken in by hand: each becomes a row where it stands, to be changed."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow, numbered_lines
from cafe_presenter.core.importing.draft.import_draft import (
    WELCOME_ROW,
    ImportDraft,
    choose_table,
    outcome,
    set_role,
    take_into_welcome,
)
from cafe_presenter.core.importing.rows.row_cuts import shown_role


def take_lines(draft: ImportDraft, lines: Sequence[str], role: str) -> tuple[ImportDraft, tuple[int, ...]]:
    """Return the draft with lines of its document, in no part of the deck so far, as rows of a ``role``; and these.

    Each comes behind the part that it stands below, with the others there in their order; what stands above all parts,
    lines that became one too, and is no part by itself goes to the notes of the welcome. A line that is a row already
    means ``role`` there.
    """
    rows, wanted = draft.table.rows, dict.fromkeys(line.strip() for line in lines)
    places, standing = _places(rows), _standing(draft, wanted)
    first = min((places[row] for row in outcome(draft).rows if row != WELCOME_ROW), default=(0, 0, 0))
    has_place = {text for text, place in standing.items() if place >= first or role in ("theme", "question")}
    draft = take_into_welcome(draft, [text for text in wanted if text not in has_place])
    draft = set_role(draft, [at for at, row in enumerate(rows) if _whole(row) in has_place], role)
    new = {standing[text] for text in has_place}.difference(places)
    taken = [(at, place[2]) for at, place in enumerate(sorted((*places, *new))) if place in new]
    own = [at for at, _ in taken]
    draft = set_role(with_lines(draft, taken, dict.fromkeys(own, role)), own, role)
    return draft, tuple(at for at, row in enumerate(draft.table.rows) if _whole(row) in has_place)


def row_above(draft: ImportDraft, line: str) -> int | None:
    """Return the row that a line of the document would come behind, its own if it is one; None for one nowhere there.

    That of a line above all rows is ``WELCOME_ROW``.
    """
    place = _standing(draft, (line.strip(),)).get(line.strip())
    return None if place is None else bisect_right(_places(draft.table.rows), place) - 1


def with_lines(draft: ImportDraft, lines: Sequence[tuple[int, int]], roles: Mapping[int, str]) -> ImportDraft:
    """Return the draft with lines of its document as rows: where each is among them, in that order, and its number.

    One whose role is a title stands in the column of these.
    """
    texts = {number: text for number, text, _ in numbered_lines(draft.document)} if lines else {}
    rows = list(draft.table.rows)
    names = ("question", "theme")
    held = {-row.line for row in rows}
    for at, number in lines:
        if number in texts and 0 <= at <= len(rows) and number not in held:
            places = map(draft.layout.column, names[::-1] if shown_role(roles.get(at, "")) == "theme" else names)
            column = next((each for each in places if each is not None), 0)
            rows.insert(at, TableRow((*[""] * column, texts[number]), -number))
            held.add(number)
    now = {row.line: at for at, row in enumerate(rows)}
    moved = {old: now[row.line] for old, row in enumerate(draft.table.rows)} | {WELCOME_ROW: WELCOME_ROW}
    header = draft.layout.header
    return replace(
        draft,
        table=replace(draft.table, rows=tuple(rows)),
        layout=draft.layout if header is None else replace(draft.layout, header=moved[header]),
        skipped=frozenset(moved[row] for row in draft.skipped),
        roles=_moved(draft.roles, moved),
        minutes=_moved(draft.minutes, moved),
        joined=tuple((moved[row], moved[into], cells) for row, into, cells in draft.joined),
    )


def lines_in(draft: ImportDraft) -> tuple[tuple[int, int], ...]:
    """Return the rows that are lines of the document which were taken in, as ``with_lines`` wants them."""
    return tuple((at, -row.line) for at, row in enumerate(draft.table.rows) if row.line < 0)


def _moved[Held](pairs: Sequence[tuple[int, Held]], moved: Mapping[int, int]) -> tuple[tuple[int, Held], ...]:
    return tuple((moved[row], held) for row, held in pairs)


def _whole(row: TableRow) -> str:
    return "\n".join(cell for cell in row.cells if cell.strip()).strip()


def _places(rows: Sequence[TableRow]) -> list[tuple[int, int, int]]:
    """Return what puts rows in their order: each of the table, then the lines of the document behind it."""
    places, last = [], -1
    for row in rows:
        last += row.line >= 0
        places.append((last, 0, 0) if row.line >= 0 else (last, 1, -row.line))
    return places


def _standing(draft: ImportDraft, wanted: Collection[str]) -> dict[str, tuple[int, int, int]]:
    """Return where lines of the document would come among the rows, or are: each behind the part it stands below."""
    rows, parts, header = draft.table.rows, _parts(draft), draft.layout.header
    places = _places(rows)
    numbers = {text: number for number, text, _ in reversed([*numbered_lines(draft.document)]) if text in wanted}
    top = WELCOME_ROW if header is None else places[header][0]
    standing = {text: (max(top, _part_above(parts, number)), 1, number) for text, number in numbers.items()}
    return standing | {text: places[at] for at, row in enumerate(rows) if (text := _whole(row)) in wanted}


def _part_above(parts: Sequence[tuple[int, int]], number: int) -> int:
    """Return the row of the last of ``parts`` that begins above a line of the document."""
    return max(((begin, row) for begin, row in parts if begin <= number), default=(0, WELCOME_ROW))[1]


def _parts(draft: ImportDraft) -> list[tuple[int, int]]:
    """Return where each part of the deck begins among the lines of the document, and its row as the table was read."""
    found, places = draft.found[draft.number], _places(draft.table.rows)
    begins = _begins(found.table, draft.document)
    lines = {row: each.line for row, each in enumerate(found.table.rows)}
    fresh = [row for row in outcome(choose_table(draft, draft.number)).rows if row != WELCOME_ROW]
    if len(fresh) == len(found.reading.lines):  # rows of one paragraph were counted anew
        lines |= dict(zip(fresh, found.reading.lines, strict=True))
    rows = [places[row][0] for row in outcome(draft).rows if row != WELCOME_ROW and not places[row][1]]
    return [(begins[lines[row]], row) for row in rows or lines if lines[row] in begins]


def _begins(table: Table, document: Document) -> dict[int, int]:
    """Return by what it counts as where each row of a table begins, or each paragraph where it was made of these."""
    of = [each for each in (table, *table.parts) if table.is_banded or any(each is block for block in document.blocks)]
    own = {id(row) for each in of for row in each.rows}
    begins = dict[int, int]()
    for number, _, part in numbered_lines(document):
        if id(part) in own or (not own and isinstance(part, Paragraph)):
            begins.setdefault(part.line, number)
    return begins
