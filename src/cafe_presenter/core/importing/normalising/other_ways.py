"""Other ways to hold an evening, each below a title of its own below “Variants”, in a text that has its own above."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table
from cafe_presenter.core.importing.parts.paperwork import names_other_ways
from cafe_presenter.core.importing.times.timed_titles import timed_title

_FEWEST_WAYS, _FEWEST_ABOVE = 2, 3
_BETWEEN = " · "


def with_other_ways_apart(document: Document) -> Document:
    """Return a document, all that stands below such a title as one paragraph: nothing of it is asked or done as well.

    Where the text above asks less and tells fewer times, or a table stands there, they may be all there is to hold.
    """
    blocks, found, told, at = document.blocks, list[Paragraph | Table](), 0, 0
    while at < len(blocks):
        block = blocks[at]
        found.append(block)
        at += 1
        if not isinstance(block, Paragraph):
            continue
        told += _is_told(block)
        below = _below(blocks, at - 1) if told >= _FEWEST_ABOVE and _is_of_ways(block) else []
        if sum(each.level > 0 for each in below) >= _FEWEST_WAYS and sum(map(_is_told, below)) <= told:
            text = _BETWEEN.join(" ".join(each.text.split()) for each in below if each.text.strip())
            found.append(replace(below[0], text=text, level=0, is_bold=False, is_item=False, is_aside=True))
            at += len(below)
    return replace(document, blocks=tuple(found)) if len(found) < len(blocks) else document


def _is_told(block: Paragraph) -> bool:
    return holds_question(block.text) or bool(timed_title(block.text)[1])


def _is_of_ways(block: Paragraph) -> bool:
    return 0 < block.level < TITLE_LEVEL and names_other_ways(block.text)


def _below(blocks: Sequence[Paragraph | Table], at: int) -> list[Paragraph]:
    """Return the lines below a heading, up to the next that is as high; none where a table is among them."""
    title, found = blocks[at], list[Paragraph]()
    for place in range(at + 1, len(blocks)):
        block = blocks[place]
        if isinstance(block, Table) or not isinstance(title, Paragraph):
            return []
        if 0 < block.level <= title.level or block.level == TITLE_LEVEL:
            break
        found.append(block)
    return found
