"""Parts told in one line, each from where the one before it ends: “0–5 names; 5–20 talk; 20–30 vote”, in one each."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table

_MINUTES = r"\d{1,3}"
_HOUR = r"\d{1,2}(?:[:.]\d{2}|\s?[hH]\s?(?:\d{2})?)"
_SPAN = re.compile(
    rf"(?:^|(?<=[\s;,(]))(?P<from>{_HOUR}|{_MINUTES})\s?[-–—]\s?(?P<to>{_HOUR}|{_MINUTES})"
    r"(?:\s?(?:['’′]|min(?:ut\w*)?\b\.?))?\s?:?\s+(?=[^\W\d])"
)
_FEWEST = 3
_LONGEST_TITLE, _LONGEST = 160, 3000
_EDGES = " \t\xa0;,.–—-"


def with_spans_apart(document: Document) -> Document:
    """Return a document whose parts that stand in one line, three or more of them, are items of a list.

    Each begins where the one before ends, which nothing but a run does: scores and years, “3–2, 4–1”, do not.
    """
    blocks = list[Paragraph | Table]()
    for block in document.blocks:
        blocks += _apart(block) if isinstance(block, Paragraph) and not block.level else [block]
    return replace(document, blocks=tuple(blocks)) if len(blocks) > len(document.blocks) else document


def _apart(block: Paragraph) -> Iterator[Paragraph]:
    text = block.text
    found = [*_SPAN.finditer(text)] if len(text) <= _LONGEST else []
    if len(found) < _FEWEST:
        yield block
        return
    ends = [*(match.start() for match in found[1:]), len(text)]
    titles = [text[match.end() : end].strip(_EDGES) for match, end in zip(found, ends, strict=True)]
    follow = all(above["to"].strip() == below["from"].strip() for above, below in pairwise(found))
    if not follow or not all(0 < len(title) <= _LONGEST_TITLE for title in titles):
        yield block
        return
    are_minutes = all(match["from"].isdecimal() and match["to"].isdecimal() for match in found)
    if are_minutes and int(found[0]["from"]):  # “9–10 welcome; 10–12 workshop” are hours, and “5–12” may be pages
        yield block
        return
    if lead := text[: found[0].start()].strip():
        yield replace(block, text=lead, is_item=False)
    for match, title in zip(found, titles, strict=True):
        begin, end = match["from"].strip(), match["to"].strip()
        told = f"{title} ({int(end) - int(begin)} min)" if are_minutes else f"{begin}–{end} {title}"
        yield replace(block, text=told, is_item=True)
