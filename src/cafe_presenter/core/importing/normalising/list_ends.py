"""Semicolons that end the items of a list, and the full stop after its last: signs of one sentence, and of no title."""

from dataclasses import replace
from itertools import groupby

from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table

_END = ";"
_FEWEST, _MOSTLY = 2, 0.5


def with_list_ends_off(document: Document) -> Document:
    """Return a document, the items of its lists without the semicolons that most of them end with."""
    if _END not in "".join(each.text for each in document.paragraphs if each.is_item):
        return document
    blocks = list[Paragraph | Table]()
    for _, run in groupby(document.blocks, key=lambda block: isinstance(block, Paragraph) and block.is_item):
        beside = [*run]
        items = [block for block in beside if isinstance(block, Paragraph) and block.is_item]
        ended = sum(item.text.rstrip().endswith(_END) and not is_question(item.text) for item in items)
        if ended < max(_FEWEST, _MOSTLY * (len(items) - 1)):
            blocks += beside
            continue
        blocks += [_without(item, _END) for item in items[:-1]]
        blocks.append(_without(items[-1], ".;" if items[-1].text.count(".") == 1 else _END))
    return replace(document, blocks=tuple(blocks))


def _without(item: Paragraph, ends: str) -> Paragraph:
    text = item.text.rstrip()
    is_end = text.endswith(tuple(ends)) and not is_question(text)  # Greek asks with a semicolon
    return replace(item, text=text[:-1].rstrip()) if is_end else item
