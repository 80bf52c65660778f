"""Rows that tell more of the one above: of one number with it, or without a question, one more answer of a quiz."""

from collections.abc import Sequence

from cafe_presenter.core.importing.columns import KEPT, NUMBERS, ColumnLayout
from cafe_presenter.core.importing.document import TableRow


def numbered_above(row: TableRow, columns: Sequence[str]) -> bool:
    """Whether the number of a row is merged with the one above: it is more about the same thing, an answer often."""
    return any(name == NUMBERS and column in row.merged for column, name in enumerate(columns))


def only_tells_more(row: TableRow, layout: ColumnLayout) -> bool:
    """Whether a row of a table of questions holds but what the host keeps."""
    columns = layout.columns
    held = {columns[at] if at < len(columns) else "" for at, cell in enumerate(row.cells) if cell.strip()}
    return "question" in columns and not layout.is_run and held <= {KEPT, "notes"}
