"""Headings that count on, “1. Lines”, “2. Shapes”, “3. Colour”, of which one is set otherwise: it is one of them."""

import re
from dataclasses import replace

from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph

_COUNT = re.compile(r"(\d{1,2})[.)]\s+[^\W\d]")


def with_counted_levels(document: Document) -> Document:
    """Return a document, each heading whose number stands between those of two of one level put to that level.

    On a page whose letters are measured one may be a size smaller than the others.
    """
    counted = [
        (at, block, int(match[1]))
        for at, block in enumerate(document.blocks)
        if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL and not block.is_item
        if (match := _COUNT.match(block.text.strip()))
    ]
    if [number for _, _, number in counted] != [*range(1, len(counted) + 1)]:
        return document
    levels = [block.level for _, block, _ in counted]
    blocks = [*document.blocks]
    for place, (at, block, _) in enumerate(counted[1:-1], 1):
        above, below = levels[place - 1], levels[place + 1]
        if above == below != block.level:
            blocks[at] = replace(block, level=above)
    return replace(document, blocks=tuple(blocks))
