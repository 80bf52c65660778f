"""Several questions that were typed on one line, the only one that asks, or behind what they are: each of a list."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table

_FEWEST, _FEWEST_LINES = 3, 2
_LONGEST = 160
_SENTENCE = re.compile(r"[^?？]+[?？]+\s*")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 2
_SIGNS = " \t\xa0*_"


def with_questions_apart(document: Document) -> Document:
    """Return a document with the questions of its one line that asks, and does nothing else, as the items of a list.

    So are the lines of a paragraph that ask right below one of it which says so, “Questions:”.
    """
    blocks = (each for block in document.blocks for each in _with_lines_apart(block))
    return _with_one_apart(replace(document, blocks=tuple(blocks)))


def _with_lines_apart(block: Paragraph | Table) -> Sequence[Paragraph | Table]:
    """Return a paragraph as what it tells before it says that it asks, that line, the items below, and the rest."""
    lines = block.text.split("\n") if isinstance(block, Paragraph) and not (block.level or block.is_item) else []
    labels = (at for at, line in enumerate(lines[1:]) if holds_question(line) and _says_asked(lines[at]))
    label = next(labels, None)
    below = [*takewhile(holds_question, lines[label + 1 :])] if label is not None else []
    if label is None or len(below) < _FEWEST_LINES or isinstance(block, Table):
        return [block]
    items = (replace(block, text=line.strip(), is_item=True) for line in below)
    told = ["\n".join(lines[:label]), lines[label], "\n".join(lines[label + 1 + len(below) :])]
    before, line, after = (replace(block, text=text) for text in told)
    return [each for each in (before, line, *items, after) if each.text.strip()]


def _says_asked(line: str) -> bool:
    """Whether a line says that what stands below it is asked."""
    return is_label_of_questions(line, is_title=False)


def _with_one_apart(document: Document) -> Document:
    asking = [block for block in document.paragraphs if holds_question(block.text)]
    pieces = _pieces(asking[0].text.strip()) if len(asking) == 1 and not asking[0].level else []
    if len(pieces) < _FEWEST or any(len(piece) > _LONGEST for piece in pieces):
        return document
    blocks = list[Paragraph | Table]()
    for block in document.blocks:
        is_line = isinstance(block, Paragraph) and block is asking[0]
        blocks += [replace(asking[0], text=piece, is_item=True) for piece in pieces] if is_line else [block]
    return replace(document, blocks=tuple(blocks))


def with_labelled_apart(document: Document) -> Document:
    """Return a document, its lines that say that questions follow, and ask several, as that line and a list of them.

    “Game questions: Who lives here? Who might? What is missing?”; two or more such, no heading between, which would be
    what each of them is about.
    """
    found = {at: told for at, block in enumerate(document.blocks) if (told := _labelled(block)) is not None}
    between = document.blocks[min(found) : max(found)] if len(found) >= _FEWEST_LINES else ()
    if not between or any(isinstance(block, Table) or block.level for block in between):
        return document
    blocks = list[Paragraph | Table]()
    for at, block in enumerate(document.blocks):
        if at not in found or not isinstance(block, Paragraph):
            blocks.append(block)
            continue
        label, pieces = found[at]
        bare = replace(block, is_item=False, depth=0, led=0)
        blocks += [replace(bare, text=label), *(replace(bare, text=piece, is_item=True) for piece in pieces)]
    return replace(document, blocks=tuple(blocks))


def _labelled(block: Paragraph | Table) -> tuple[str, Sequence[str]] | None:
    """Return what a line says that it asks, “Game questions:”, and its questions; None for any other."""
    if not isinstance(block, Paragraph) or block.level or "?" not in block.text:
        return None
    label, _, rest = block.text.partition(":")
    label = f"{label.strip(_SIGNS)}:"
    pieces = _pieces(rest.strip(_SIGNS)) if is_label_of_questions(label, is_title=False) else []
    is_list = len(pieces) >= _FEWEST and max(map(len, pieces)) <= _LONGEST
    return (label, pieces) if is_list else None


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
