"""Cards to be cut out: a table in whose every cell the room is asked something, be its columns called after themes."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import holds_question, is_prompt
from cafe_presenter.core.importing.document.document import Table, TableRow, below_titles
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.words.header_words import other_name

_CARDS = ("question",)
_THEMED = ("theme", "question")
_TEXTS = (*_THEMED, "objective", "follow_ups", "notes")
_FEWEST = 4
_MOST_COLUMNS = 12
_LEAST_ASKING = 0.8
_LONGEST_NAME = 40


def with_cards(table: Table) -> Table | None:
    """Return the table with a row for each of its cells, None where cells beside each other say different things.

    A first row of short names is that of the themes, each above its questions: those need not be as many.
    """
    rows = below_titles(table)
    if table.fields or not 2 <= table.width <= _MOST_COLUMNS or len(rows) < 2:
        return None
    themes = _themes(rows, table.width)
    if any(map(_names_field, rows[0].cells) if themes else map(_is_known, rows[0].cells)):
        return None
    below = rows[bool(themes) :]
    cells = [
        (" ".join(cell.split()), at, row.line) for row in below for at, cell in enumerate(row.cells) if cell.strip()
    ]
    asking = sum(holds_question(text) or is_prompt(text) for text, *_ in cells)
    across = [sum(bool(cell.strip()) for cell in row.cells) for row in below if not row.is_empty]
    if asking < max(_FEWEST, _LEAST_ASKING * len(cells)):
        return None
    if not themes:
        is_full = sum(across) >= 2 * len(across) - 1
        asked = tuple(TableRow((text,), line) for text, _, line in cells)
        return replace(table, rows=asked, fields=_CARDS) if is_full else None
    themed = sorted(cells, key=lambda cell: cell[1])  # theme by theme
    return replace(table, rows=tuple(TableRow((themes[at], text), line) for text, at, line in themed), fields=_THEMED)


def _is_known(cell: str) -> bool:
    return header_field(cell)[1] or bool(other_name(cell))


def _names_field(cell: str) -> bool:
    """Whether a name is that of what is asked or told, and not of what a theme may well be about: “Nature”."""
    return header_field(cell)[0] in _TEXTS or other_name(cell) in _TEXTS


def _themes(rows: Sequence[TableRow], width: int) -> tuple[str, ...]:
    """Return what the columns are called where the first row only names them, each above several questions."""
    first, *below = rows
    names = tuple(cell.strip() for cell in first.cells)
    if not all(names) or len(names) < width or any(holds_question(name) or is_prompt(name) for name in names):
        return ()
    are_short = all(len(name) <= _LONGEST_NAME for name in names) and len(set(names)) == len(names)
    asked = [[cell for row in below if (cell := row.cell(at).strip())] for at in range(width)]
    are_asked = all(each and 2 * sum(map(holds_question, each)) >= len(each) for each in asked)
    return names if are_short and are_asked else ()


def is_cut_out(table: Table) -> bool:
    """Whether a table was made of cards, each cell a row of it."""
    return table.fields in (_CARDS, _THEMED) and bool(table.parts)
