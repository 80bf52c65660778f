"""Cards to be cut out: a table without a header in whose every cell the room is asked something."""

from dataclasses import replace

from cafe_presenter.core.importing.asking import holds_question, is_prompt
from cafe_presenter.core.importing.columns import header_field
from cafe_presenter.core.importing.document import Table, TableRow
from cafe_presenter.core.importing.header_words import other_name

_CARDS = ("question",)
_FEWEST = 4
_MOST_COLUMNS = 12
_LEAST_ASKING = 0.8


def with_cards(table: Table) -> Table | None:
    """Return the table with a row for each of its cells, None where cells beside each other say different things."""
    if table.fields or not 2 <= table.width <= _MOST_COLUMNS:
        return None
    if any(header_field(cell)[1] or other_name(cell) for cell in table.rows[0].cells):
        return None
    cells = [(" ".join(cell.split()), row.line) for row in table.rows for cell in row.cells if cell.strip()]
    asking = sum(holds_question(text) or is_prompt(text) for text, _ in cells)
    across = [sum(bool(cell.strip()) for cell in row.cells) for row in table.rows if not row.is_empty]
    if asking < max(_FEWEST, _LEAST_ASKING * len(cells)) or sum(across) < 2 * len(across) - 1:
        return None
    rows = tuple(TableRow((text,), line) for text, line in cells)
    return replace(table, rows=rows, fields=_CARDS)


def is_cut_out(table: Table) -> bool:
    """Whether a table was made of cards, each cell a row of it."""
    return table.fields == _CARDS and bool(table.parts)
