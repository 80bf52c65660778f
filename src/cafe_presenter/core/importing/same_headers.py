"""Tables of questions under one and the same header, one for each part: together they are those of an evening."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking import holds_question
from cafe_presenter.core.importing.columns import header_field
from cafe_presenter.core.importing.document import TITLE_LEVEL, Paragraph, Table, TableRow
from cafe_presenter.core.importing.header_words import HOURS, other_name

_FEWEST, _MOST = 2, 20
_THEME = "Thème"
_LONGEST_TITLE = 100


def under_one_header(blocks: Sequence[Paragraph | Table]) -> list[Table]:
    """Return the tables whose header others have too as one for each such header, with its parts.

    Where no column names a theme, the heading above each table does. What says when things happen is left as it is:
    a table for each day is a day each.
    """
    found: dict[tuple[str, ...], list[tuple[str, Table]]] = {}
    title = ""
    for block in blocks:
        if isinstance(block, Table):
            if (header := _asking_header(block)) is not None:
                found.setdefault(header, []).append((title, block))
        elif 0 < block.level < TITLE_LEVEL or (block.is_bold and block.text.strip()):
            title = block.text.strip()
    return [_joined(parts) for parts in found.values() if _least(parts[0][1]) <= len(parts) <= _MOST]


def _least(table: Table) -> int:
    """Return how many such tables are one: two may be two evenings where each names its themes."""
    return _FEWEST + any(header_field(cell)[0] == "theme" for cell in table.rows[0].cells)


def _asking_header(table: Table) -> tuple[str, ...] | None:
    """Return what the columns of a table of questions are called; None for any other."""
    if table.fields or len(table.rows) < _FEWEST or table.width < _FEWEST:
        return None
    header, *below = table.rows
    names = tuple(loose(cell) for cell in header.cells)
    is_timed = any((other_name(cell) or header_field(cell)[0]) in (HOURS, "duration") for cell in header.cells)
    asks = any(holds_question(cell) for row in below for cell in row.cells)
    return names if all(names) and asks and not is_timed and not any(map(holds_question, header.cells)) else None


def _joined(parts: Sequence[tuple[str, Table]]) -> Table:
    header = parts[0][1].rows[0]
    titles = [title if len(title) <= _LONGEST_TITLE else "" for title, _ in parts]
    are_named = all(titles) and len(set(titles)) == len(titles)
    has_theme = any(header_field(cell)[0] == "theme" for cell in header.cells)
    rows = [header if has_theme or not are_named else _with_first(header, _THEME)]
    for title, (_, part) in zip(titles, parts, strict=True):
        rows += [row if has_theme or not are_named else _with_first(row, title) for row in part.rows[1:]]
    return replace(parts[0][1], rows=tuple(rows), parts=tuple(part for _, part in parts))


def _with_first(row: TableRow, cell: str) -> TableRow:
    return replace(row, cells=(cell, *row.cells), merged=frozenset(column + 1 for column in row.merged))
