"""A document as it stands, its tables and its text as rows, for a person to say what they hold."""

from collections.abc import Sequence

from cafe_presenter.core.columns import HEART, Layout, asks, header_field, kept_column, layout_of, question_column
from cafe_presenter.core.document import Document, Row, Table
from cafe_presenter.core.rows import Reading
from cafe_presenter.core.table import Found, overlap
from cafe_presenter.core.typed_tables import typed_tables

_MOST_TABLES = 200
_MOST_ROWS = 5000
"""Rows of the text that are shown; a person does not look through more."""
_ROWS_FOR_A_HEADER = 5


def other_tables(document: Document, known: Sequence[Found]) -> tuple[Found, ...]:
    """Return the tables of a document that are not among ``known``, typed ones included."""
    real = [(index, block) for index, block in enumerate(document.blocks) if isinstance(block, Table)]
    written = [(index, table) for index, table in real if any(not row.is_empty for row in table.rows)]
    taken = [found.table for found in known]
    kept = [(index, table) for index, table in written if not any(table is each for each in taken)]
    typed = [each for each in taken if not any(each is table for _, table in real)]
    for index, table in typed_tables(document.blocks):
        is_one = not table.fields and table.width > 1 and len(table.rows) > 1
        if is_one and not any(overlap(table, each) for each in typed):
            typed.append(table)
            kept.append((index, table))
    return tuple(Found(table, first_layout(table), Reading(), index) for index, table in kept[:_MOST_TABLES])


def text_of(document: Document) -> Found | None:
    """Return the paragraphs outside tables, a row for each line; None when nothing is written there."""
    written = [
        (paragraph.line, line.strip())
        for paragraph in document.paragraphs
        for line in paragraph.text.split("\n")
        if line.strip()
    ][:_MOST_ROWS]
    if not written:
        return None
    numbers = [number for number, _ in written]
    if len(set(numbers)) < len(numbers):  # paragraphs of several lines: rows are counted instead
        numbers = list(range(1, len(numbers) + 1))
    rows = tuple(Row((line,), number) for number, (_, line) in zip(numbers, written, strict=True))
    table = Table(rows)
    return Found(table, first_layout(table), Reading(), 0)


def likeliest(found: Sequence[Found]) -> Found:
    """Return the table in which most is asked, then in which most is written, then the first."""
    return max(found, key=lambda each: (*_richness(each.table), -each.before))


def first_layout(table: Table) -> Layout:
    """Return what the columns of a table that was not understood surely hold; the others are kept in the notes."""
    known = layout_of(table)
    if known is not None:
        return known
    header, columns = None, [""] * table.width
    for index, row in enumerate(table.rows[:_ROWS_FOR_A_HEADER]):
        plain = {name: column for column, (name, plain) in enumerate(map(header_field, row.cells)) if plain}
        if len(plain) > 1 and any(name in HEART for name in plain):
            header = index
            for name, column in plain.items():
                columns[column] = name
            break
    below = table.rows[0 if header is None else header + 1 :]
    asking = question_column(columns, below) if "question" not in columns else None
    if asking is not None:
        columns[asking] = "question"
    names = table.rows[header] if header is not None else Row((), 0)
    columns = [name or kept_column(column, names.cell(column), below) for column, name in enumerate(columns)]
    return Layout(header, tuple(columns))


def _richness(table: Table) -> tuple[int, int]:
    cells = [cell for row in table.rows for cell in row.cells if cell.strip()]
    return sum(asks(cell) for cell in cells), len(cells)
