"""Headers of tables that stand as a line right above them, wide gaps between the names: rows of these."""

import re
from dataclasses import replace

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.words.header_words import other_name

_GAP = re.compile(r"[ \xa0]{3,}|\t+")
_FEWEST = 2
"""Names of columns in it that are known."""


def with_headers_joined(document: Document) -> Document:
    """Return a document whose tables have such lines above them for their first rows; the page parts them by a rule."""
    blocks = list[Paragraph | Table]()
    for block in document.blocks:
        above = blocks[-1] if blocks else None
        names = _GAP.split(above.text.strip()) if isinstance(above, Paragraph) and not above.is_item else []
        is_header = isinstance(block, Table) and not block.fields and len(names) == block.width >= _FEWEST
        if isinstance(block, Table) and is_header and sum(bool(other_name(name)) for name in names) >= _FEWEST:
            first = block.rows[0].line if block.rows else 1
            header = TableRow(tuple(names), max(first - 1, 0))
            blocks[-1] = replace(block, rows=(header, *block.rows))
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))
