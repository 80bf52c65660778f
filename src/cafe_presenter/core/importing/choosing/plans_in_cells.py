"""Forms: tables whose cells bear labels, one of which holds a whole plan in its lines, read as the text they are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.choosing.table import chosen_deck
from cafe_presenter.core.importing.document.document import (
    ROW_LEVEL,
    TITLE_LEVEL,
    Document,
    Paragraph,
    Table,
    TableRow,
    is_written,
)
from cafe_presenter.core.importing.normalising.in_one_form import in_one_form
from cafe_presenter.core.importing.outlines.worth import worth
from cafe_presenter.core.importing.tables.table_titles import cells_in_line
from cafe_presenter.core.importing.times.one_time import is_time

_FEWEST_LINES = 6
"""Lines of a cell from which it may hold a plan."""
_MOST_ROWS, _MOST_BESIDE = 6, 3
"""Rows of a form with such a cell, and what is written in each of them: a label, the plan, a cell beside it."""
_LONGEST_LABEL = 60
_LOWEST = 9
_FEWEST_TITLES, _OF_TITLE, _FEWEST_TIMED = 3, 2, 2
_ENDS = ".!?;,。！？；，"
"""What no title ends with."""
_FAR_MORE = 1.2
"""How much more the text of forms must be worth than their tables."""

type _Cells = Sequence[tuple[int, str]]


def with_plans_in_cells(document: Document) -> Document:
    """Return a document in one form, that of its forms as text where a deck is made of this and none of the tables.

    Or one that is worth far more.
    """
    whole, text = in_one_form(document), _unrolled(document)
    apart = in_one_form(text) if text is not None else whole
    return apart if apart is not whole and _worth(apart) > _FAR_MORE * _worth(whole) else whole


def _worth(document: Document) -> float:
    """Return how much of an evening the deck of a document is, nothing where none is made of it."""
    try:
        return max(worth(chosen_deck(document)[0]), 0.0)
    except CafeError:
        return 0.0


def _unrolled(document: Document) -> Document | None:
    """Return a document with its forms as text: each label a heading, each line of a cell one; None without any."""
    if not any(map(_is_form, document.tables)):
        return None
    found, line, level = list[Paragraph | Table](), 0, 0
    for block in document.blocks:
        if isinstance(block, Table) and _is_form(block):
            lines = [*_text_of(block, level, is_first=not any(map(is_written, found)))]
            found += [replace(each, line=line + count) for count, each in enumerate(lines, start=1)]
            line += len(lines)
        elif isinstance(block, Table):
            found.append(block)
        else:
            line = max(line + 1, block.line)
            level = block.level if 0 < block.level < TITLE_LEVEL else level
            found.append(replace(block, line=line))
    return replace(document, blocks=tuple(found))


def _is_form(table: Table) -> bool:
    """Whether a few rows of a table hold many lines each in a cell, with hardly another beside it."""
    holding = [row for row in table.rows if any(map(_is_long, row.cells))]
    are_apart = all(len(_written(row)) <= _MOST_BESIDE for row in holding)
    return not table.fields and 0 < len(holding) <= _MOST_ROWS and are_apart


def _is_long(cell: str) -> bool:
    return sum(bool(line.strip()) for line in cell.split("\n")) >= _FEWEST_LINES


def _is_label(cell: str) -> bool:
    return 0 < len(cell.strip()) <= _LONGEST_LABEL and "\n" not in cell.strip()


def _written(row: TableRow) -> _Cells:
    return [(column, cell.strip()) for column, cell in enumerate(row.cells) if cell.strip()]


def _text_of(table: Table, above: int, *, is_first: bool) -> Iterator[Paragraph]:
    """Yield the text of a form below a heading of the level ``above``: its title, its labels, what they tell.

    A label and what it says in the first row of a document, “Lesson”, “The river”, are its title. A short row that
    begins with a time, as long ones do, is one as they are.
    """
    title, level = min(above + 1, _LOWEST), min(above + 2, _LOWEST)
    rows = [row for row in table.rows if not row.is_empty]
    timed = [row for row in rows if is_time(_written(row)[0][1])]
    timed = timed if sum(any(map(_is_long, row.cells)) for row in timed) >= _FEWEST_TIMED else []
    named = dict[int, str]()
    for row, below in pairwise([*rows, TableRow((), 0)]):
        written = _written(row)
        if _names_cells(written, _written(below)):
            named = dict(written)
        elif len(written) == 1 and _is_label(written[0][1]):
            yield Paragraph(written[0][1], 0, title if row is rows[0] else level)
        elif is_first and row is rows[0] and len(written) == _OF_TITLE and all(_is_label(cell) for _, cell in written):
            yield Paragraph(": ".join(cell.strip(" :：") for _, cell in written), 0, title)
        elif len(written) > 1 and row not in timed and all(_is_label(cell) for _, cell in written):
            yield Paragraph(cells_in_line(row.cells), 0, ROW_LEVEL)
        else:
            yield from _told(written, named, level)
            named = {}


def _names_cells(written: _Cells, below: _Cells) -> bool:
    """Whether each cell of a row says in a few words what the one below holds, many lines in one of them."""
    labels, told = dict(written), dict(below)
    are_labels = all(map(_is_label, labels.values())) and {*told} <= {*labels}
    return are_labels and not any(map(_is_label, told.values())) and any(map(_is_long, told.values()))


def _told(written: _Cells, named: dict[int, str], level: int) -> Iterator[Paragraph]:
    """Yield the cells of a row below their labels; one without is beside the others, and asks nobody."""
    (_, first), *others = written
    label = first if others and not named and _is_label(first) else ""
    is_labelled = False
    for column, cell in others if label else written:
        top, *rest = [line.strip() for line in cell.split("\n")]
        own = named.get(column, "") or label or (top if top.endswith((":", "：")) and rest and _is_label(top) else "")
        lines = rest if own == top else [top, *rest]
        if own:
            yield Paragraph(own, 0, level)
        titles, are_items = _titles(lines), len(lines) > 1 and all(map(_is_title, lines))
        for at, (before, line) in enumerate(pairwise(["", *lines])):
            if before or line:
                yield Paragraph(line, 0, is_item=are_items, is_bold=at in titles, is_aside=is_labelled and not own)
        is_labelled, label = is_labelled or bool(own), ""


def _titles(lines: Sequence[str]) -> set[int]:
    """Return the places of the first lines between empty ones, where each of several names what stands below it."""
    firsts = [at for at, (above, line) in enumerate(pairwise(["", *lines])) if line and not above]
    are_titles = (_is_title(lines[at]) and any(lines[at + 1 : at + 2]) for at in firsts)
    return {*firsts} if len(firsts) >= _FEWEST_TITLES and all(are_titles) else set()


def _is_title(line: str) -> bool:
    return _is_label(line) and line.strip()[-1] not in _ENDS
