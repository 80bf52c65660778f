"""An import being looked over: the table as the reader found it, what the person changed, the deck it becomes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from cafe_presenter.core.base.problem import CafeError, Place, Problem, short
from cafe_presenter.core.deck.deck import Deck, Kind, Theme, is_counted
from cafe_presenter.core.importing.asking.asking import questions_in
from cafe_presenter.core.importing.choosing.found_deck import deck_from_found
from cafe_presenter.core.importing.choosing.other_readings import other_readings
from cafe_presenter.core.importing.choosing.table import chosen_deck, deck_from_document, tables_in
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow, numbered_lines
from cafe_presenter.core.importing.draft.row_roles import as_meant
from cafe_presenter.core.importing.draft.unrecognised import (
    MAX_ROWS,
    Lines,
    header_above,
    likeliest,
    other_tables,
    unrecognised_lines,
)
from cafe_presenter.core.importing.rows.found import Found, read_rows
from cafe_presenter.core.importing.rows.rows import ReadRows
from cafe_presenter.core.importing.rows.seen import warning
from cafe_presenter.core.importing.tables.layouts import KEPT, NUMBERS, ColumnLayout
from cafe_presenter.core.importing.times.one_time import lasting_together
from cafe_presenter.core.importing.words.kinds import with_kinds_chosen

_FEW_LINES = 3
"""Lines beside a table, its title and who wrote it, that nobody needs to see by themselves."""
_ENDS, _CLOSES = (".", "!", "?", "…"), ' \u00a0»”"'
"""How a sentence ends, and what may stand behind that."""
_SHARED = ("notes", KEPT, NUMBERS, "")
"""What several columns may hold."""
_USUAL = ("theme", "question", "duration")  # columns shown though nothing is written there, to be filled in
_ROWS_LEFT_OUT = ("import.no_item", "import.no_question", "import.doubt_left_out")
WELCOME_ROW = -1
"""Where the welcome comes from whose notes hold lines of the document: from none of the rows."""
_MOST_AT_A_GLANCE = 15  # lines of a text in which nothing was recognised; of more, its likeliest parts are shown first
_FEWEST_JOINED, _LONGEST_WELCOME = 2, 1500
"""The second: letters of the paragraphs above the first theme, at most, that are what the host says to begin with."""


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """``found`` are the tables in the order of the document, other readings behind; ``number`` is that chosen, from 0.

    ``table`` and ``layout`` are that table as changed so far; ``skipped`` holds indices of rows that are left out,
    ``roles`` pairs of an index and what that whole row is, one of ``ROW_ROLES``. ``title`` is the deck's when it was
    written by hand, ``minutes`` are pairs of an index and the minutes that were given by hand to what comes from there.
    ``joined`` are rows, each with the one that its words went into and with the cells it had before, that one too.
    ``recognised`` is how many tables were understood: none, when a person has to say all of it. ``text`` is the text
    around the tables, a row for each line, the last of ``found`` where it is offered. ``welcome`` are lines of the
    document that stand in no row, and are the notes of the welcome.
    """

    document: Document
    found: tuple[Found, ...]
    number: int
    table: Table
    layout: ColumnLayout
    skipped: frozenset[int] = frozenset()
    roles: tuple[tuple[int, str], ...] = ()
    title: str | None = None
    minutes: tuple[tuple[int, int], ...] = ()
    recognised: int = 0
    text: Lines | None = None
    welcome: tuple[str, ...] = ()
    joined: tuple[tuple[int, int, tuple[str, ...]], ...] = ()

    @property
    def is_text(self) -> bool:
        """Whether the text is chosen, and no table."""
        return self.text is not None and self.found[self.number] is self.text.found

    def role(self, row: int) -> str:
        """Return what the whole row at an index is, nothing when its columns say it."""
        return dict(self.roles).get(row, "")

    @property
    def gone(self) -> frozenset[int]:
        """The rows that are part of another one now."""
        return frozenset(row for row, into, _ in self.joined if row != into and self.table.rows[row].is_empty)

    @property
    def said_first(self) -> frozenset[int]:
        """The rows of a text that mean nothing by themselves and are in the notes of the welcome."""
        rows = enumerate(self.table.rows) if self.is_text and self.welcome else ()
        return frozenset(at for at, row in rows if not self.role(at) and row.cell(0) in self.welcome)

    def is_joined(self, row: int) -> bool:
        """Whether others were joined in a row."""
        return any(into == row for _, into, _ in self.joined)

    def standing(self, row: int) -> int:
        """Return the row that the words of one went into, itself where it was not joined to another."""
        return next((into for at, into, _ in self.joined if at == row != into), row)

    def said(self, row: int, column: int) -> str:
        """Return what a cell says: the minutes that were given by hand go before those that are written there."""
        minutes = dict(self.minutes).get(row) if column == self.layout.column("duration") else None
        return self.table.rows[row].cell(column) if minutes is None else f"{minutes} min"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The deck a draft becomes, its doubts, for each theme the index of its row, and what is nowhere in it."""

    deck: Deck
    problems: tuple[Problem, ...]
    rows: tuple[int, ...]
    left_out: tuple[str, ...] = ()


def begin_draft(document: Document) -> ImportDraft:
    """Return what ``deck_from_document`` takes, else the likeliest table of a document, or its text, to be changed.

    Raises CafeError, as that does, when nothing at all is written there.
    """
    best = _recognised(document)
    tables = sorted((*best, *other_tables(document, best)), key=lambda each: each.before)
    is_sure = bool(best) and any(best[0].table is table for table in document.tables)
    text = unrecognised_lines(document)  # beside a table too: what is not in the deck can be seen there
    if is_sure and text is not None and len(text.found.table.rows) <= _FEW_LINES and _is_all_there(best[0], document):
        text = None
    others = other_readings(document, (*best, text.found) if best else ()) if text is not None else ()
    found = tables if text is None else [*tables, *others, text.found]
    if not found:
        deck_from_document(document)  # raises, and says what was looked for and seen
    first = best[0] if best else likeliest(tables, text.found if text is not None else None)
    is_long = text is not None and len(text.found.table.rows) > _MOST_AT_A_GLANCE
    if others and is_long and not best and {*_USUAL}.isdisjoint(first.layout.columns):
        first = others[0]  # rather than what says nothing of its parts
    number = next(number for number, each in enumerate(found) if each is first)
    shown = tuple(_written(_apart(each)) for each in found)
    draft = ImportDraft(document, shown, 0, first.table, first.layout, recognised=len(best), text=text)
    draft = choose_table(draft, number)
    return replace(draft, welcome=_said_first(draft))


def _recognised(document: Document) -> tuple[Found, ...]:
    """Return what of a document can become a deck, first what is taken when nobody chooses."""
    tables = tables_in(document)
    try:
        first, *_ = chosen_deck(document, tables=tables)
    except CafeError:
        return tables
    held = {id(part) for part in first.table.held}
    return (first, *(each for each in tables if each is not first and id(each.table) not in held))


def _said_first(draft: ImportDraft) -> tuple[str, ...]:
    """Return the paragraphs above the first theme which are in no part of the deck, and short enough to be said."""
    left_out = set(outcome(draft).left_out)
    above = draft.document.blocks[: draft.found[draft.number].before]
    written = [block.text for block in above if isinstance(block, Paragraph) and not block.level]
    prose = [text for text in written if text.rstrip(_CLOSES).endswith(_ENDS) and not questions_in(text)]
    said = [text for text in prose if {*text.split("\n")} <= left_out]
    return tuple(said) if sum(map(len, said)) <= _LONGEST_WELCOME else ()


def _is_all_there(found: Found, document: Document) -> bool:
    """Whether every line around a table is in the deck too, so that nobody has to be shown where the others are."""
    return all(problem.code != "import.not_in_deck" for problem in deck_from_found(found, document)[1])


def _apart(found: Found) -> Found:
    """Return the table with its rows counted when two of them bear one number, as lines of one paragraph do."""
    rows = found.table.rows
    if len({row.line for row in rows}) == len(rows):
        return found
    counted = tuple(replace(row, line=number) for number, row in enumerate(rows, start=1))
    return replace(found, table=replace(found.table, rows=counted))


def _written(found: Found) -> Found:
    """Return a table that was made of text without the columns in which nothing is written, but for the usual ones."""
    table = found.table
    kept = [
        column
        for column, field in enumerate(table.fields)
        if field in _USUAL or any(row.cell(column).strip() for row in table.rows)
    ]
    if len(kept) == len(table.fields):
        return found
    rows = (
        replace(
            row,
            cells=tuple(map(row.cell, kept)),
            merged=frozenset(at for at, column in enumerate(kept) if column in row.merged),
        )
        for row in table.rows
    )
    fields = tuple(table.fields[column] for column in kept)
    layout = replace(found.layout, columns=fields)
    return replace(found, table=replace(table, rows=tuple(rows), fields=fields), layout=layout)


def choose_table(draft: ImportDraft, number: int) -> ImportDraft:
    """Return the draft of another table of the document, as it was read."""
    chosen = draft.found[number]
    fresh = replace(
        draft, number=number, table=chosen.table, layout=chosen.layout, skipped=frozenset(), roles=(), minutes=()
    )
    fresh = replace(fresh, joined=(), welcome=draft.welcome if number == draft.number else ())
    if draft.text is None or chosen is not draft.text.found:
        return fresh
    return replace(fresh, skipped=draft.text.front, roles=draft.text.roles)


def outcome(draft: ImportDraft) -> Outcome:
    """Return the deck that the draft becomes; a question without any theme is numbered, and that is told."""
    return with_title(untitled(draft), draft.title)


def with_title(told: Outcome, title: str | None) -> Outcome:
    """Return an outcome whose deck has the title that was written by hand, or else one at all, and that is told."""
    if title is None and (told.deck.title or not _first_name(told.deck)):
        return told
    problems = told.problems
    if title is None:
        codes = {"import.no_title": "import.title_guessed"}
        problems = tuple(replace(problem, code=codes.get(problem.code, problem.code)) for problem in problems)
    elif title:
        problems = tuple(problem for problem in problems if problem.code != "import.no_title")
    deck = replace(told.deck, title=_first_name(told.deck) if title is None else title)
    return replace(told, deck=deck, problems=problems)


def untitled(draft: ImportDraft) -> Outcome:
    """Return the same as ``outcome`` whatever title was written by hand; its deck has that of the document, if any."""
    table, layout = as_meant(draft.table, draft.layout, dict(draft.roles), skipped=draft.skipped)
    problems = list(draft.document.problems)
    file = draft.document.file
    if not draft.recognised and _is_as_read(draft):
        code = "import.not_recognised" if len(draft.found) > 1 else "import.not_recognised_alone"
        problems.append(warning(code, Place(file)))
    if not draft.recognised and len(table.rows) == MAX_ROWS:
        problems.append(warning("import.rows_cut", Place(file), count=MAX_ROWS))
    if not draft.recognised and not draft.is_text and len(layout.columns) > 1:
        missing = [name for name in ("question", "theme") if name not in layout.columns]
        problems += [warning("import.column_missing", Place(file), field=name) for name in missing]
    reads = not {"question", "kind"}.isdisjoint(layout.columns) or layout.is_run or bool(table.told)
    reading = read_rows(table, layout, file) if reads else ReadRows()
    deck, doubts = _deck(draft, Found(table, layout, reading, draft.found[draft.number].before))
    index_of = {row.line: index for index, row in enumerate(table.rows)}
    rows = tuple(index_of[line] for line in reading.lines)
    if draft.welcome and deck.themes:
        deck, rows = _welcomed(deck, rows, "\n".join(draft.welcome))
        problems.append(warning("import.in_welcome", Place(file), start=short(draft.welcome[0])))
    left_out = [line for each in doubts if each.code == "import.not_in_deck" for line in _lines_of(each)]
    if draft.is_text and "question" not in draft.layout.columns:  # a line without a role is no doubtful row
        doubts = tuple(each for each in doubts if each.code not in _ROWS_LEFT_OUT)
        left_out += _in_no_part(draft, deck)
    return Outcome(_as_chosen(draft, deck, rows), (*problems, *doubts), rows, tuple(left_out))


def _is_as_read(draft: ImportDraft) -> bool:
    """Whether nobody has said yet what the rows and columns of a table are."""
    fresh = choose_table(draft, draft.number)
    return (draft.roles, draft.layout) == (fresh.roles, fresh.layout)


def _in_no_part(draft: ImportDraft, deck: Deck) -> list[str]:
    """Return the lines of a text that nobody gave a meaning or left out: what stands above its parts too."""
    front = draft.text.front if draft.text is not None else frozenset[int]()
    rows = enumerate(draft.table.rows)
    lines = [row.cell(0) for at, row in rows if not draft.role(at) and (at in front or at not in draft.skipped)]
    known = {deck.title, *draft.welcome}
    return [line for line in dict.fromkeys(lines) if line.strip() and line not in known] if deck.themes else []


def _lines_of(problem: Problem) -> list[str]:
    return str(problem.params["texts"]).split("\n")


def _welcomed(deck: Deck, rows: tuple[int, ...], words: str) -> tuple[Deck, tuple[int, ...]]:
    """Return the deck with words in the notes of its welcome, a new one where it has none."""
    first, *others = deck.themes
    if first.kind is not Kind.WELCOME:
        return replace(deck, themes=(Theme(kind=Kind.WELCOME, notes=words), *deck.themes)), (WELCOME_ROW, *rows)
    notes = "\n".join(filter(None, (words, first.notes)))
    return replace(deck, themes=(replace(first, notes=notes), *others)), rows


def take_into_welcome(draft: ImportDraft, lines: Sequence[str]) -> ImportDraft:
    """Return the draft with lines of its document, in no part of the deck so far, in the notes of the welcome."""
    return replace(draft, welcome=(*draft.welcome, *lines))


def _first_name(deck: Deck) -> str:
    """Return the name of the first theme that has one: a number is none."""
    names = (theme.theme for theme in deck.themes)
    return next((name for name in names if any(map(str.isalpha, name)) and not is_counted(name)), "")


def _as_chosen(draft: ImportDraft, deck: Deck, rows: tuple[int, ...]) -> Deck:
    """Return the deck with the minutes and kinds that were given to its items by hand, by the rows these came from."""
    given = [dict(draft.minutes).get(row) for row in rows] + [None] * (len(deck.themes) - len(rows))
    pairs = zip(deck.themes, given, strict=True)
    themes = (theme if each is None else replace(theme, duration_s=each * 60.0) for theme, each in pairs)
    deck, first = replace(deck, themes=tuple(themes)), draft.found[draft.number].table
    return with_kinds_chosen(deck, rows, table=draft.table, first=first, column=draft.layout.column("kind"))


def _deck(draft: ImportDraft, found: Found) -> tuple[Deck, tuple[Problem, ...]]:
    """Return the deck; in a text, the lines above the first theme are what stands before the table."""
    lines = {-row.line for row in draft.table.rows if row.line < 0}
    texts = [text for number, text, _ in numbered_lines(draft.document) if number in lines] if lines else []
    taken = (*draft.found[draft.number].reading.themes, Theme(notes="\n".join((*draft.welcome, *texts))))
    if not draft.is_text:
        return deck_from_found(found, _with_table(draft, found.table), taken=taken)
    first = found.reading.lines[0] if found.reading.lines else 0
    known = {each.text.strip(): each for each in draft.document.paragraphs}
    above = []
    for index, row in enumerate(draft.table.rows):
        is_front = row.line < first if first else index in draft.skipped
        if not is_front or draft.role(index):
            break
        written = known.get(row.cell(0), Paragraph("", 0))
        above.append(replace(written, text=row.cell(0), line=row.line))
    front = replace(draft.document, blocks=tuple(above))
    return deck_from_found(replace(found, before=len(above)), front, taken=taken, whole=draft.document)


def _with_table(draft: ImportDraft, table: Table) -> Document:
    """Return the document with ``table``, as changed, where it has the chosen one: what is around that stays around."""
    chosen = draft.found[draft.number].table
    blocks = tuple(table if block is chosen else block for block in draft.document.blocks)
    return replace(draft.document, blocks=blocks)


def set_column(draft: ImportDraft, column: int, field: str) -> ImportDraft:
    """Return the draft with a column meaning something else: a field, ``KEPT``, ``NUMBERS``, or nothing.

    The one that held it before holds what this one did, or, where that was nothing, notes; there may be many of these.
    Lines of a text that were taken for notes say what their column does then.
    """
    held = [*draft.layout.columns, *[""] * (draft.table.width - len(draft.layout.columns))]
    if held[column] == field:
        return draft
    left = KEPT if held[column] in (NUMBERS, "") else held[column]
    columns = held if field in _SHARED else [left if old == field else old for old in held]
    columns[column] = field
    layout = replace(draft.layout, columns=tuple(columns), doubts=())
    if layout.header is None and not draft.is_text and not draft.roles:
        layout = replace(layout, header=header_above(draft.table, column))
    taken = draft.text.roles if draft.text is not None and draft.is_text else ()
    roles = tuple(pair for pair in draft.roles if pair[1] != "notes" or pair not in taken)
    return replace(draft, layout=layout, roles=roles)


def set_header(draft: ImportDraft, row: int | None) -> ImportDraft:
    """Return the draft with another row, or none, as the header; what the columns mean stays."""
    skipped = draft.skipped - {row} if row is not None else draft.skipped
    return replace(draft, layout=replace(draft.layout, header=row, doubts=()), skipped=skipped)


def set_role(draft: ImportDraft, rows: Collection[int], role: str) -> ImportDraft:
    """Return the draft with whole rows meaning one of ``ROW_ROLES``, or, with nothing, what their columns say."""
    roles = {**dict(draft.roles), **dict.fromkeys(rows, role)}
    layout = replace(draft.layout, header=None, doubts=()) if role and draft.layout.header in rows else draft.layout
    kept = tuple(sorted((index, name) for index, name in roles.items() if name))
    return replace(draft, layout=layout, roles=kept, skipped=draft.skipped.difference(rows))


def set_meaning(draft: ImportDraft, rows: Sequence[int], name: str) -> ImportDraft:
    """Return the draft with rows being what a person chose of a list: a role, nothing or, one alone, the header."""
    if name == "header":
        return set_header(draft, rows[0])
    is_header = list(rows) == [draft.layout.header]
    return set_header(draft, None) if is_header and not name else set_role(draft, rows, name)


def set_minutes(draft: ImportDraft, row: int, minutes: int) -> ImportDraft:
    """Return the draft with as many minutes for the item that comes from a row, whatever its cells say."""
    return replace(draft, minutes=tuple(sorted({**dict(draft.minutes), row: minutes}.items())))


def toggle_rows_skipped(draft: ImportDraft, rows: Collection[int]) -> ImportDraft:
    """Return the draft with rows left out, or taken again where all are; a header left out is none any more."""
    layout = draft.layout
    if layout.header in rows:
        layout = replace(layout, header=None, doubts=())
    are_out = draft.skipped.issuperset(rows)
    skipped = draft.skipped.difference(rows) if are_out else draft.skipped.union(rows)
    return replace(draft, layout=layout, skipped=skipped)


def edit_cell(draft: ImportDraft, row: int, column: int, *, text: str) -> ImportDraft:
    """Return the draft with another text in a cell; a cell that went on with the one above then stands by itself."""
    old = draft.table.rows[row]
    cells = [*old.cells, *[""] * (column + 1 - len(old.cells))]
    is_length = column == draft.layout.column("duration")
    if cells[column] == text:
        return _without_minutes(draft, row) if is_length else draft
    cells[column] = text
    draft = _without_minutes(draft, row) if is_length else draft
    return _with_rows(draft, {row: TableRow(tuple(cells), old.line, old.merged - {column})})


def _without_minutes(draft: ImportDraft, row: int) -> ImportDraft:
    """Return the draft in which a row takes as long as its cell says."""
    return replace(draft, minutes=tuple(pair for pair in draft.minutes if pair[0] != row))


def join_lines(draft: ImportDraft, rows: Collection[int]) -> ImportDraft:
    """Return the draft with the texts of rows, a line each, in the first of them; of one, in the nearest above it."""
    whole = draft.table.rows
    first = 0 if draft.layout.header is None else draft.layout.header + 1
    written = [at for at in range(first, len(whole)) if at not in draft.skipped and not whole[at].is_empty]
    joined = [at for at in written if at in rows]
    if len(rows) == 1 and joined:
        joined = [*[at for at in written if at < joined[0]][-1:], *joined]
    if len(joined) < _FEWEST_JOINED:
        return draft
    into, *others = joined
    cells = [""] * max(len(whole[at].cells) for at in joined)
    lasting = draft.layout.column("duration")
    for at in joined:
        for column in range(len(cells)):
            pair = (cells[column], whole[at].cell(column))
            cells[column] = (
                lasting_together(*pair) if column == lasting else "\n".join(part for part in pair if part.strip())
            )
    held = tuple((at, into, whole[at].cells) for at in joined if (at, into) not in {pair[:2] for pair in draft.joined})
    emptied = {at: TableRow(("",) * len(whole[at].cells), whole[at].line) for at in others}
    draft = replace(draft, joined=(*draft.joined, *held))
    return _with_rows(draft, {into: TableRow(tuple(cells), whole[into].line, whole[into].merged), **emptied})


def part_lines(draft: ImportDraft, row: int) -> ImportDraft:
    """Return the draft with the rows that were joined in one by themselves again, as they were before."""
    parts = {at: cells for at, into, cells in draft.joined if into == row}
    if not parts:
        return draft
    whole, lasting, own = draft.table.rows, draft.layout.column("duration"), TableRow(parts.pop(row), 0)
    changed = {at: TableRow(cells, whole[at].line) for at, cells in parts.items()}
    kept = []
    for column, text in enumerate(whole[row].cells):
        others = "\n".join(each.cell(column) for each in changed.values() if each.cell(column).strip())
        first = text.removesuffix(others).removesuffix("\n") if others else text
        kept.append(own.cell(column) if column == lasting else first)
    draft = replace(draft, joined=tuple(each for each in draft.joined if each[1] != row))
    return _with_rows(draft, {row: TableRow(tuple(kept), whole[row].line, whole[row].merged), **changed})


def _with_rows(draft: ImportDraft, changed: dict[int, TableRow]) -> ImportDraft:
    rows = tuple(changed.get(index, row) for index, row in enumerate(draft.table.rows))
    return replace(draft, table=replace(draft.table, rows=rows))
