"""Two columns of what a room chooses between, “Option A | Option B”: each row is a vote on its two sides."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cafe_presenter.core.importing.document.document import Document, Table, TableRow, below_titles
from cafe_presenter.core.importing.papers.other_papers import names_answer

_SIDE = re.compile(
    r"(?:(?:would you rather|option|choice|side|choix|préfères[- ]tu|opción|opzione|optie|opção|wahl|keuze|kies|valg)"
    r"[\s_]*(?:[ab12]|one|two|un|deux|eins|zwei)?|this|that|or|ceci|cela|ou|dit|dat|of|dies|das|oder)",
    re.IGNORECASE,
)
"""What the columns of the two sides are called."""
_FIELDS = ("question", "vote")
_FEWEST, _MOST, _LONGEST = 3, 1000, 160


def dilemma_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of the dilemmas in a table of two sides, and the number of blocks before it."""
    for index, table in enumerate(document.blocks):
        if isinstance(table, Table) and (rows := _dilemmas(table)):
            return index, Table(tuple(rows), table.name, fields=_FIELDS, parts=(table,))
    return None


def _dilemmas(table: Table) -> list[TableRow]:
    rows = below_titles(table)
    sides = _sides(rows[0]) if rows and not table.fields else None
    if sides is None:
        return []
    pairs = [(row, [row.cell(at).strip() for at in sides]) for row in rows[1:]]
    are_said = all(all(any(map(str.isalpha, cell)) and len(cell) <= _LONGEST for cell in pair) for _, pair in pairs)
    differ = len({tuple(pair) for _, pair in pairs}) == len(pairs) and all(first != last for _, (first, last) in pairs)
    if not _FEWEST <= len(pairs) <= _MOST or not are_said or not differ:
        return []
    return [TableRow((" / ".join(pair), "\n".join(pair)), row.line) for row, pair in pairs]


def _sides(header: TableRow) -> Sequence[int] | None:
    """Return the two columns beside each other that are called after the sides of a dilemma, and no third is."""
    named = [at for at, cell in enumerate(header.cells) if _SIDE.fullmatch(cell.strip())]
    are_two = len(named) == len(_FIELDS) and all(last == first + 1 for first, last in pairwise(named))
    return named if are_two and not any(map(names_answer, header.cells)) else None
