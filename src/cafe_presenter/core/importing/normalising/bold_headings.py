"""Wholly bold lines that are the headings of a document which has no others."""

from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.importing.asking.asking import bids, holds_question
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, is_written, text_of
from cafe_presenter.core.importing.parts.begun import begins_at
from cafe_presenter.core.importing.times.timed_titles import timed_title

_FEWEST = 3
_LONGEST = 80
_DEEPEST = 6
_ENDS = (".", ",", ";")


def with_bold_headings(document: Document) -> Document:
    """Return a document whose wholly bold lines are headings, where all its headings stand above the first of them.

    Each of them has something below it that is not bold, those on the front aside: else they are names in a list. Where
    a line tells a time, or a bold one asks, or most are labels, parts are made of such lines, and all stays as it is.
    """
    blocks = document.blocks
    headed = {
        at: block.level
        for at, block in enumerate(blocks)
        if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL
    }
    below = dict(pairwise(at for at, block in enumerate(blocks) if is_written(block)))
    every = [at for at, block in enumerate(blocks) if _may_be_heading(block)]
    front = next((place for place, at in enumerate(every) if below.get(at) not in every), len(every))
    bold = {at: blocks[at] for at in every[front:]}
    if len(bold) < _FEWEST or any(below.get(at) in bold for at in bold) or max(headed, default=-1) > min(bold):
        return document
    labels = sum(text_of(each).endswith(":") for each in bold.values())
    if 2 * labels >= len(bold) or any(map(_tells_time_or_asks, document.paragraphs)):
        return document
    level = min(max(headed.values(), default=1) + 1, _DEEPEST)
    found = (
        replace(block, level=level) if at in bold and isinstance(block, Paragraph) else block
        for at, block in enumerate(blocks)
    )
    return replace(document, blocks=tuple(found))


def _tells_time_or_asks(line: Paragraph) -> bool:
    """Whether a short line tells when something is, or how long it takes, or is wholly bold and asks."""
    text = line.text.strip()
    is_asked = line.is_bold and not line.level and (holds_question(text) or bids(text) or text.endswith("?"))
    return len(text) <= _LONGEST and (bool(timed_title(text)[1]) or begins_at(text) or is_asked)


def _may_be_heading(block: Paragraph | Table) -> bool:
    """Whether a block is a short line, wholly bold, that is no item and no sentence."""
    if not isinstance(block, Paragraph) or not block.is_bold or block.is_item or block.level:
        return False
    text = block.text.strip()
    return "\n" not in text and 1 < len(text) <= _LONGEST and not text.endswith(_ENDS)
