"""Items whose sign was forgotten: “Voices: would you …?”, below a list whose items are all named so, and ask."""

import re
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, is_written

_NAMED = re.compile(r"[“«\"*_]{0,3}[^\W\d_][^:：?!.\n]{1,50}[:：]\s*\S")
_FEWEST, _NEARLY_ALL = 3, 0.8


def with_forgotten_signs(document: Document) -> Document:
    """Return a document, plain lines that name something and ask, as nearly all items of its lists do, as items too.

    One stands right below an item, or below another such line.
    """
    items = [block for block in document.paragraphs if block.is_item and not block.depth]
    if len(items) < _FEWEST or sum(map(_names_and_asks, items)) < max(_FEWEST, _NEARLY_ALL * len(items)):
        return document
    blocks, is_below = [*document.blocks], False
    for at, block in enumerate(blocks):
        if not is_written(block):
            continue
        if isinstance(block, Table) or block.level:
            is_below = False
        elif block.is_item:
            is_below = True
        elif is_below and not block.is_bold and _names_and_asks(block):
            blocks[at] = replace(block, is_item=True)
        else:
            is_below = False
    return replace(document, blocks=tuple(blocks))


def _names_and_asks(line: Paragraph) -> bool:
    return _NAMED.match(line.text.strip()) is not None and holds_question(line.text)
