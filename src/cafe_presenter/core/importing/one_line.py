"""Several questions that were typed on one line, the only one of a document that asks: each is one of a list."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking import holds_question
from cafe_presenter.core.importing.document import Document, Paragraph, Table

_FEWEST = 3
_LONGEST = 160
_SENTENCE = re.compile(r"[^?？]+[?？]+\s*")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 2


def with_questions_apart(document: Document) -> Document:
    """Return a document with the questions of its one line that asks, and does nothing else, as the items of a list."""
    asking = [block for block in document.paragraphs if holds_question(block.text)]
    pieces = _pieces(asking[0].text.strip()) if len(asking) == 1 and not asking[0].level else []
    if len(pieces) < _FEWEST or any(len(piece) > _LONGEST for piece in pieces):
        return document
    blocks = list[Paragraph | Table]()
    for block in document.blocks:
        is_line = isinstance(block, Paragraph) and block is asking[0]
        blocks += [replace(asking[0], text=piece, is_item=True) for piece in pieces] if is_line else [block]
    return replace(document, blocks=tuple(blocks))


def _pieces(text: str) -> Sequence[str]:
    """Return the questions of a text that is nothing else; one of a single word goes with the next."""
    if not text.endswith(("?", "？")):
        return []
    found, begun = list[str](), ""
    for sentence in _SENTENCE.findall(text):
        begun += sentence
        if len(_WORD.findall(sentence)) >= _FEWEST_WORDS:
            found.append(begun.strip())
            begun = ""
    if begun and found:
        found[-1] = f"{found[-1]} {begun.strip()}"
    return [] if any("." in each.rstrip(".?！ ") for each in found) else found
