"""Rows that tell more of the one above: of one number with it, or without a question, one more answer of a quiz."""

from collections.abc import Sequence

from cafe_presenter.core.importing.document.document import TableRow
from cafe_presenter.core.importing.papers.other_papers import names_answer
from cafe_presenter.core.importing.tables.layouts import NUMBERS, ColumnLayout


def numbered_above(row: TableRow, columns: Sequence[str]) -> bool:
    """Whether the number of a row is merged with the one above: it is more about the same thing, an answer often."""
    return any(name == NUMBERS and column in row.merged for column, name in enumerate(columns))


def is_one_more_answer(row: TableRow, layout: ColumnLayout, header: TableRow | None) -> bool:
    """Whether a row of a table of questions holds but what its columns of answers do."""
    held = [at for at, cell in enumerate(row.cells) if cell.strip()]
    is_quiz = "question" in layout.columns and not layout.is_run
    return is_quiz and bool(held) and header is not None and all(names_answer(header.cell(at)) for at in held)
