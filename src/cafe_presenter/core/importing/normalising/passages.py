"""Passages of a book to be read, in bold letters right below the bold title of what is asked of them: one title."""

import re
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, is_written, text_of

_PASSAGE = (
    r"(?:[1-5]\.?[ \xa0]?)?[^\W\d_]{2,18}\.?[ \xa0]\d{1,3}[,:.][ \xa0]?\d{1,3}"
    r"(?:[ \xa0]?[-–.,][ \xa0]?\d{1,3}(?![,:.]\d)[ab]?)*"
)
_PASSAGES = re.compile(rf"{_PASSAGE}(?:[ \xa0]?[,;+][ \xa0]?{_PASSAGE})*\.?")
"""“Apostelgeschichte 6,1-6”, “1 Cor 12:4–11; Rom 12:3-8”."""
_FEWEST = 2
_LONGEST = 80


def with_passages_named(document: Document) -> Document:
    """Return a document whose bold lines that only name what is read stand in the bold titles right above them.

    Several titles have one: “Sunday: the first quarrel”, and below it “Acts 6:1-6”.
    """
    places = [at for at, block in enumerate(document.blocks) if is_written(block)]
    found = {
        above: below
        for above, below in pairwise(places)
        if _is_bold(document.blocks[above], passage=False) and _is_bold(document.blocks[below], passage=True)
    }
    if len(found) < _FEWEST:
        return document
    blocks = [*document.blocks]
    for above, below in found.items():
        title, passage = blocks[above], blocks[below]
        if isinstance(title, Paragraph) and isinstance(passage, Paragraph):
            blocks[above] = replace(title, text=_with_passages(text_of(title), passage.text))
            blocks[below] = replace(passage, text="", is_bold=False, led=0)
    return replace(document, blocks=tuple(blocks))


def _with_passages(title: str, passages: str) -> str:
    """Return a title with as many passages as it has room for."""
    named, every = "", re.findall(_PASSAGE, passages)
    for at, each in enumerate(every):
        whole = f"{named}, {each}" if named else each
        if len(title) + len(whole) > _LONGEST:
            return f"{title} ({named})" if at else title
        named = whole
    return f"{title} ({named})"


def _is_bold(block: Paragraph | Table, *, passage: bool) -> bool:
    """Whether a block is a wholly bold line that only names a passage, or one that does not."""
    is_bold = isinstance(block, Paragraph) and block.is_bold and not block.is_item
    return is_bold and bool(_PASSAGES.fullmatch(text_of(block))) is passage
