"""Lengths that stand alone in a line below the hour at which a part begins: “11 am – Session 1”, and below it “45'”."""

import re
from collections.abc import Sequence
from itertools import takewhile

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, text_of, with_texts
from cafe_presenter.core.importing.times.one_time import LENGTH, hour_alone
from cafe_presenter.core.importing.times.timed_titles import timed_title

_ONLY_LENGTH = re.compile(rf"\W{{0,3}}(?P<length>{LENGTH})\W{{0,3}}", re.IGNORECASE)
_REACH = 4
"""Lines below a title among which its length is looked for."""
_FEWEST = 2


def with_lengths_within(document: Document) -> Document:
    """Return a document, its titles that tell when they begin with the length in brackets that a line below tells.

    Until the next hour the room may change places, or rest.
    """
    blocks, put = document.blocks, dict[int, str]()
    for at, block in enumerate(blocks):
        length = _length_below(blocks, at) if _begins_at_hour(block) else ""
        if length:
            put[at] = f"{text_of(block)} ({length})"
    return with_texts(document, put) if len(put) >= _FEWEST else document


def _begins_at_hour(block: Paragraph | Table) -> bool:
    """Whether a block is a heading that tells an hour alone: when it begins, and not how long it takes."""
    is_title = isinstance(block, Paragraph) and block.level > 0
    return is_title and hour_alone(timed_title(text_of(block))[1]) is not None


def _length_below(blocks: Sequence[Paragraph | Table], at: int) -> str:
    """Return the one length that is all of a line right below a title; nothing where there is none, or another."""
    below = takewhile(lambda block: isinstance(block, Paragraph) and not block.level, blocks[at + 1 :])
    lines = [line for block in below for line in text_of(block).split("\n") if line.strip()]
    found = [match for line in lines if (match := _ONLY_LENGTH.fullmatch(line.strip()))]
    is_near = len(found) == 1 and any(line.strip() == found[0][0] for line in lines[:_REACH])
    return found[0]["length"].strip() if is_near else ""
