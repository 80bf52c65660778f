"""Lengths that nothing parts from the items of a list that end in them: “4. A walk round the pond 20 min”."""

import re
from collections.abc import Sequence

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, with_texts
from cafe_presenter.core.importing.parts.asking_titles import MAX_TIMED_LENGTH
from cafe_presenter.core.importing.times.one_time import LENGTH
from cafe_presenter.core.importing.times.timed_titles import leads_to_length

_ENDS = re.compile(
    rf"(?P<title>[^()\[\]]*[\w”»\"’…+])\s+(?P<length>{LENGTH})\.?(?P<asked>\s+[“«\"„].*\?[^\w?]{{0,4}})?", re.IGNORECASE
)
"""“Talk 45 min "Who decides?"”: what is asked may stand behind."""
_COUNTED = re.compile(r"\s*\d{1,2}[.)]\s+\S")
_FEWEST, _MOSTLY = 3, 0.6
"""Items of a list that end in their lengths, from which these are how long each of them takes."""


def with_bare_lengths(document: Document) -> Document:
    """Return a document whose items have the lengths they end in in brackets, in lists where most end so."""
    put = dict[int, str]()
    for places in _lists(document.blocks):
        told = {at: text for at in places if (text := _in_brackets(document.blocks[at]))}
        if len(told) >= max(_FEWEST, _MOSTLY * len(places)):
            put |= told
    return with_texts(document, put)


def _lists(blocks: Sequence[Paragraph | Table]) -> list[list[int]]:
    """Return the places of the items of each list, marked or counted, without those within an item."""
    found, is_open = list[list[int]](), False
    for at, block in enumerate(blocks):
        is_item = isinstance(block, Paragraph) and (block.is_item or _COUNTED.match(block.text) is not None)
        if isinstance(block, Paragraph) and is_item and not block.level:
            found += [] if is_open else [[]]
            is_open = True
            found[-1] += [] if block.depth else [at]
        elif isinstance(block, Table) or block.text.strip():
            is_open = False
    return found


def _in_brackets(block: Paragraph | Table) -> str:
    """Return a line with the length that it ends in in brackets, nothing for any other."""
    text = block.text.strip() if isinstance(block, Paragraph) and len(block.text) <= MAX_TIMED_LENGTH else ""
    match = _ENDS.fullmatch(text)
    if match is None or holds_question(match["title"]) or leads_to_length(match["title"]):
        return ""
    return f"{match['title']} ({match['length']})" + (f":{match['asked']}" if match["asked"] else "")
