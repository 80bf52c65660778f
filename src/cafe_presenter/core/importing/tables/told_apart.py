"""Parts of one name in a run of show, told apart by the cell beside: “Lab | First query” and “Lab | Backup”."""

from collections import Counter
from collections.abc import Sequence

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.document.document import TableRow
from cafe_presenter.core.importing.document.evidence import CELL_EDGES
from cafe_presenter.core.importing.tables.layouts import KEPT, ColumnLayout
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.words.kinds import names_break

_LONGEST = 90
_NEARLY_ALL = 0.8
"""Of what stands beside titles, how much differs from all else: who leads comes again and again."""


def told_apart(rows: Sequence[TableRow], layout: ColumnLayout) -> dict[int, tuple[str, int]]:
    """Return the titles of the rows whose name others have too, with what stands beside, and the column it is in.

    Each is known by the ``id`` of its row. A break is a break however often it comes.
    """
    theme = layout.column("theme")
    if not layout.is_run or theme is None or layout.columns[theme + 1 : theme + 2] != (KEPT,):
        return {}
    named = [row for row in rows if row.cell(theme).strip(CELL_EDGES)]
    count = Counter(loose(row.cell(theme)) for row in named)
    again = [row for row in named if count[loose(row.cell(theme))] > 1 and not names_break(row.cell(theme))]
    beside = [cell for row in named if (cell := row.cell(theme + 1).strip(CELL_EDGES))]
    differ = len(set(map(loose, beside))) >= _NEARLY_ALL * len(beside)
    own = [row.cell(theme + 1).strip(CELL_EDGES) for row in again]
    if not differ or not all(map(_is_name, own)) or len(set(map(loose, own))) < len(own):
        return {}
    return {
        id(row): (f"{row.cell(theme).strip(CELL_EDGES)} – {cell}", theme + 1)
        for row, cell in zip(again, own, strict=True)
    }


def _is_name(cell: str) -> bool:
    return len(cell) <= _LONGEST and "\n" not in cell and any(map(str.isalpha, cell)) and not is_time(cell)
