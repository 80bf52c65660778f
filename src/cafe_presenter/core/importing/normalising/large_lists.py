"""Lists set in larger letters than most of a document, as on slides: headings to who measures them, and items."""

import re
from dataclasses import replace
from itertools import groupby

from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, is_written
from cafe_presenter.core.importing.times.timed_titles import timed_title

_COUNTED = re.compile(r"(?:\d{1,2}|[A-Za-z])\s?[.)]\s+\S")
_FEWEST = 3
_MEASURED = ".pdf"


def with_large_lists_read(document: Document) -> Document:
    """Return a document, its headings that are items of a list, one right below the other, at no level any more.

    There are several of one level below a higher heading, all of them counted or behind the sign of a list, and none
    tells a time. Letters are measured in a PDF; elsewhere whoever wrote it says what a heading is.
    """
    if not document.file.casefold().endswith(_MEASURED):
        return document
    written = [at for at, block in enumerate(document.blocks) if is_written(block)]
    blocks, found = document.blocks, [*document.blocks]
    above = 0
    for level, group in groupby(written, key=lambda at: _level(blocks[at])):
        places = [*group]
        lines = [block for at in places if isinstance(block := blocks[at], Paragraph)]
        if 0 < above < level and len(lines) >= _FEWEST and all(map(_is_item, lines)):
            for at, line in zip(places, lines, strict=True):
                found[at] = replace(line, level=0)
            continue
        above = level or above
    return replace(document, blocks=tuple(found))


def _level(block: object) -> int:
    """Return the level of a heading, 0 for anything else."""
    return block.level if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL else 0


def _is_item(line: Paragraph) -> bool:
    return (line.is_item or _COUNTED.match(line.text.strip()) is not None) and not timed_title(line.text)[1]
