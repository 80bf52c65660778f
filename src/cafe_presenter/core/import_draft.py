"""An import being looked over: the table as the reader found it, what the person changed, the deck it becomes."""

from dataclasses import dataclass, replace

from cafe_presenter.core.columns import Layout
from cafe_presenter.core.deck import Deck
from cafe_presenter.core.document import Document, Row, Table
from cafe_presenter.core.problem import Problem
from cafe_presenter.core.table import Found, deck_from_document, deck_from_found, read_rows, tables_in


@dataclass(frozen=True, slots=True)
class Draft:
    """``found`` are the tables in the order of the document, ``number`` the one chosen, from 0.

    ``table`` and ``layout`` are that table as changed so far; ``skipped`` holds indices of rows that are left out.
    ``title`` is the deck's when it was written by hand.
    """

    document: Document
    found: tuple[Found, ...]
    number: int
    table: Table
    layout: Layout
    skipped: frozenset[int] = frozenset()
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The deck a draft becomes, its doubts, and for each theme the index of the row it came from."""

    deck: Deck
    problems: tuple[Problem, ...]
    rows: tuple[int, ...]


def begin_draft(document: Document) -> Draft:
    """Return the likeliest table of a document, ready to be changed.

    Raises CafeError, as ``deck_from_document`` does, when there is no table of questions.
    """
    best = tables_in(document)
    if not best:
        deck_from_document(document)  # raises, and says what was looked for and seen
    found = tuple(sorted(best, key=lambda each: each.before))
    return choose(Draft(document, found, 0, best[0].table, best[0].layout), found.index(best[0]))


def choose(draft: Draft, number: int) -> Draft:
    """Return the draft of another table of the document, as it was read."""
    chosen = draft.found[number]
    return Draft(draft.document, draft.found, number, chosen.table, chosen.layout, title=draft.title)


def outcome(draft: Draft) -> Outcome:
    """Return the deck that the draft becomes."""
    rows = tuple(
        Row(("",) * len(row.cells), row.line) if index in draft.skipped else row
        for index, row in enumerate(draft.table.rows)
    )
    table = replace(draft.table, rows=rows)
    reading = read_rows(table, draft.layout, draft.document.file)
    found = Found(table, draft.layout, reading, draft.found[draft.number].before)
    deck, problems = deck_from_found(found, draft.document)
    if draft.title is not None:
        deck = replace(deck, title=draft.title)
        problems = tuple(problem for problem in problems if problem.code != "import.no_title" or not draft.title)
    index_of = {row.line: index for index, row in enumerate(rows)}
    return Outcome(deck, (*draft.document.problems, *problems), tuple(index_of[line] for line in reading.lines))


def set_column(draft: Draft, column: int, field: str) -> Draft:
    """Return the draft with a column meaning something else: a field, ``KEPT``, ``NUMBERS``, or nothing."""
    columns = draft.layout.columns + ("",) * (draft.table.width - len(draft.layout.columns))
    return replace(draft, layout=replace(draft.layout, columns=columns).with_column(column, field))


def set_header(draft: Draft, row: int | None) -> Draft:
    """Return the draft with another row, or none, as the header; what the columns mean stays."""
    skipped = draft.skipped - {row} if row is not None else draft.skipped
    return replace(draft, layout=replace(draft.layout, header=row, doubts=()), skipped=skipped)


def toggle_skipped(draft: Draft, row: int) -> Draft:
    """Return the draft with a row left out, or taken again; a header that is left out is no header any more."""
    layout = draft.layout
    if row == layout.header:
        layout = replace(layout, header=None, doubts=())
    return replace(draft, layout=layout, skipped=draft.skipped ^ {row})


def edit_cell(draft: Draft, row: int, column: int, *, text: str) -> Draft:
    """Return the draft with another text in a cell; a cell that went on with the one above then stands by itself."""
    old = draft.table.rows[row]
    cells = [*old.cells, *[""] * (column + 1 - len(old.cells))]
    if cells[column] == text:
        return draft
    cells[column] = text
    return _with_rows(draft, {row: Row(tuple(cells), old.line, old.merged - {column})})


def join_above(draft: Draft, row: int) -> Draft:
    """Return the draft with a row's texts added, a line each, to those of the nearest written row above it."""
    rows = draft.table.rows
    first = 0 if draft.layout.header is None else draft.layout.header + 1
    above = next(
        (index for index in range(row - 1, first - 1, -1) if index not in draft.skipped and not rows[index].is_empty),
        None,
    )
    if above is None or rows[row].is_empty or row in draft.skipped:
        return draft
    width = max(len(rows[above].cells), len(rows[row].cells))
    pairs = [(rows[above].cell(column), rows[row].cell(column)) for column in range(width)]
    cells = tuple("\n".join(part for part in pair if part.strip()) for pair in pairs)
    emptied = Row(("",) * len(rows[row].cells), rows[row].line)
    return _with_rows(draft, {above: Row(cells, rows[above].line, rows[above].merged), row: emptied})


def _with_rows(draft: Draft, changed: dict[int, Row]) -> Draft:
    rows = tuple(changed.get(index, row) for index, row in enumerate(draft.table.rows))
    return replace(draft, table=replace(draft.table, rows=rows))
