"""Headings that only count slides, “Slide 3”, each with its name right below: that is what its part is called."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.parts.names_below import only_counts
from cafe_presenter.core.importing.words.paper_words import SLIDE

_COUNT = re.compile(r"\W*(?P<word>[^\W\d_]+)\s?(?:n\s?[°o]\s*)?(?P<number>\d{1,3})\W*")
_FEWEST = 3
_MOSTLY = 0.8
_LONGEST_NAME = 90


def with_slides_named(document: Document) -> Document:
    """Return a document, the names of its slides in place of the headings that count them, where most have one.

    Any other heading on a slide is a line of it.
    """
    blocks = document.blocks
    counted = [at for at, block in enumerate(blocks) if _number(block)]
    levels = {block.level for at in counted if isinstance(block := blocks[at], Paragraph)}
    if (
        len(counted) < _FEWEST
        or len(levels) != 1
        or [_number(blocks[at]) for at in counted] != [*range(1, len(counted) + 1)]
    ):
        return document
    [level] = levels
    ends = [*counted[1:], len(blocks)]
    slides = [_named(blocks[at:end], level) for at, end in zip(counted, ends, strict=True)]
    if sum(len(slide) < end - at for slide, at, end in zip(slides, counted, ends, strict=True)) < _MOSTLY * len(slides):
        return document
    return replace(document, blocks=(*blocks[: counted[0]], *(block for slide in slides for block in slide)))


def _number(block: Paragraph | Table) -> int:
    """Return the number of the slide that a heading counts, 0 for any other."""
    if isinstance(block, Table) or not 0 < block.level < TITLE_LEVEL:
        return 0
    match = _COUNT.fullmatch(block.text)
    return int(match["number"]) if match is not None and SLIDE.is_all_of(match["word"]) else 0


def _named(slide: Sequence[Paragraph | Table], level: int) -> list[Paragraph | Table]:
    """Return a slide below its name, the first heading or short line on it; as it is where it has none."""
    first = next((at for at, block in enumerate(slide) if at and is_written(block)), len(slide))
    name = slide[first] if first < len(slide) else None
    if not isinstance(name, Paragraph) or name.is_item or not (name.level or _is_name(name)):
        return [*slide]
    text, behind = name.text.strip(" :"), next(filter(is_written, slide[first + 1 :]), None)
    if only_counts(text) and isinstance(behind, Paragraph) and behind.level:  # “Part 2”, and below it what that is
        text, first = f"{text}: {behind.text.strip()}", slide.index(behind, first + 1)
    below = (
        replace(block, level=0, is_bold=True)
        if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL
        else block
        for block in slide[first + 1 :]
    )
    return [replace(name, text=text, level=level, is_bold=False, led=0), *below]


def _is_name(line: Paragraph) -> bool:
    text = line.text.strip()
    return len(text) <= _LONGEST_NAME and "\n" not in text and text[-1] not in ".!?,;:"
