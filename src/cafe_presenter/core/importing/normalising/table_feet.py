"""The foot of a page that a table by the clock ends with, below a last hour that nothing stands beside: no parts."""

from dataclasses import replace

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.times.one_time import only_hours
from cafe_presenter.core.importing.words.kinds import names_break
from cafe_presenter.core.importing.words.run_words import closes_evening

_FEWEST_HOURS, _FEWEST_BELOW, _MOST_BELOW = 4, 2, 8


def with_feet_apart(document: Document) -> Document:
    """Return a document, the rows that are the foot of such a table as paragraphs below it: “Version of 3 May”."""
    blocks = list[Paragraph | Table]()
    for block in document.blocks:
        foot = _foot(block) if isinstance(block, Table) else ()
        if not foot or not isinstance(block, Table):
            blocks.append(block)
            continue
        blocks.append(replace(block, rows=tuple(row for row in block.rows if row not in foot)))
        blocks += [Paragraph(cell, row.line) for row in foot for cell in row.cells if cell.strip()]
    return replace(document, blocks=tuple(blocks))


def _foot(table: Table) -> tuple[TableRow, ...]:
    """Return the rows below a last hour that tells nothing, where all above tell from when to when and what then is.

    Below an hour that stands alone, one row, or a break or a closing, is what happens then.
    """
    rows = [row for row in table.rows if not row.is_empty]
    timed = [at for at, row in enumerate(rows) if only_hours(row.cell(0).strip())]
    if table.fields or len(timed) < _FEWEST_HOURS or timed != [*range(timed[0], timed[-1] + 1)]:
        return ()
    *above, last = (any(map(str.strip, rows[at].cells[1:])) for at in timed)
    below = rows[timed[-1] + 1 :]
    is_foot = all(above) and not last and _FEWEST_BELOW <= len(below) <= _MOST_BELOW
    texts = [cell.strip() for row in below for cell in row.cells if cell.strip()]
    is_bare = not any(row.cell(0).strip() for row in below)
    return tuple(below) if is_foot and is_bare and not any(names_break(t) or closes_evening(t) for t in texts) else ()
