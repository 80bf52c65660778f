"""Rows of a table with more cells than its header: a separator stood in one of their texts, most likely."""

from cafe_presenter.core.importing.document.document import TableRow
from cafe_presenter.core.importing.tables.layouts import KEPT, ColumnLayout


def wider_than_header(header: TableRow | None, below: tuple[TableRow, ...], layout: ColumnLayout) -> frozenset[int]:
    """Return the lines of the few rows with more cells than the header."""
    if header is None:
        return frozenset()
    last = max((column for column, cell in enumerate(header.cells) if cell.strip()), default=0)
    known = {*range(last + 1), *(at for at, name in enumerate(layout.columns) if name not in ("", KEPT))}
    wide = [row.line for row in below if any(cell.strip() for at, cell in enumerate(row.cells) if at not in known)]
    return frozenset(wide) if len(wide) <= len(below) / 2 else frozenset()
