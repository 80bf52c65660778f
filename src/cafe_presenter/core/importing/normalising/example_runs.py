"""Runs told only for an example, “Example of an online evening:”, in a text that has the run of its own above."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.talk_words import EXAMPLE

_FEWEST = 3
_LONGEST = 90
_BETWEEN = " · "


def with_example_runs_apart(document: Document) -> Document:
    """Return a document, the timed items below the title of an example as one paragraph, where others stand above."""
    blocks, found, timed, at = document.blocks, list[Paragraph | Table](), 0, 0
    while at < len(blocks):
        block = blocks[at]
        below = _items(blocks, at + 1) if isinstance(block, Paragraph) and _names_example(block) else []
        if isinstance(block, Paragraph) and timed >= _FEWEST and sum(map(_is_timed, below)) >= _FEWEST:
            text = _BETWEEN.join(" ".join(each.text.split()) for each in (block, *below) if each.text.strip())
            found.append(replace(block, text=text, level=0, is_bold=False, is_aside=True))
            at += 1 + len(below)
            continue
        timed += isinstance(block, Paragraph) and _is_timed(block)
        found.append(block)
        at += 1
    return replace(document, blocks=tuple(found)) if len(found) < len(blocks) else document


def _names_example(line: Paragraph) -> bool:
    """Whether a line is the title of an example, and leads to what stands below it."""
    text = line.text.strip()
    is_title = text.endswith(":") or line.is_bold or line.level > 0
    return is_title and not line.is_item and len(text) <= _LONGEST and EXAMPLE.begins(text)


def _items(blocks: Sequence[Paragraph | Table], start: int) -> list[Paragraph]:
    """Return the items of the list that begins at a place."""
    found = list[Paragraph]()
    for block in blocks[start:]:
        if not isinstance(block, Paragraph) or (is_written(block) and not block.is_item):
            break
        found.append(block)
    return found


def _is_timed(line: Paragraph) -> bool:
    return line.is_item and bool(timed_title(line.text.rstrip(" :"))[1])
