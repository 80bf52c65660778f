"""Plain texts whose parts are parted by lines of dashes, the first line of each its title, a length in it its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.times.one_time import LENGTH, hour_alone, is_time, only_hours, only_time
from cafe_presenter.core.importing.times.timed_titles import timed_title

_RULE = re.compile(r"\s*(?:[-–—_=*~]\s?){3,}\s*")
_TIMED = re.compile(rf"(?P<title>.*[^\s(\[–—-])\s+(?P<length>{LENGTH})", re.IGNORECASE)
"""“"Harbour" 10 min”."""
_FEWEST = 3
_LONGEST_TITLE = 80
_TITLE_RANK = 2


def with_ruled_titles(document: Document) -> Document:
    """Return a document without headings, the first lines below its rules as such, where each has a short one.

    A length that stands alone in a line of a part is put behind its title, unless there are several.
    """
    blocks = document.blocks
    rules = [at for at, block in enumerate(blocks) if _is_rule(block)]
    if len(rules) < _FEWEST or any(_is_set(block) for block in blocks):
        return document
    ends = [*rules[1:], len(blocks)]
    parts = [_headed(blocks[at + 1 : end]) for at, end in zip(rules, ends, strict=True)]
    if not all(parts):
        return document
    front = blocks[: rules[0]]
    return replace(document, blocks=(*front, *(block for part in parts for block in part)))


def is_rule(text: str) -> bool:
    """Whether a line is drawn across the page and says nothing: “-----”, “- - - -”."""
    return _RULE.fullmatch(text) is not None


def _is_rule(block: Paragraph | Table) -> bool:
    return isinstance(block, Paragraph) and is_rule(block.text)


def _is_set(block: Paragraph | Table) -> bool:
    """Whether a block is no plain line: a table, a heading, bold letters."""
    return isinstance(block, Table) or block.level > 0 or block.is_bold


def _headed(part: Sequence[Paragraph | Table]) -> list[Paragraph | Table]:
    """Return a part below its title, the line right below its rule; nothing where that is none."""
    title = part[0] if part else None
    if not isinstance(title, Paragraph) or title.is_item or not any(map(str.isalpha, title.text)):
        return []
    text = title.text.strip(" ,;:")
    if len(text) > _LONGEST_TITLE or text[-1] in ".!" or "\n" in text or is_time(text) or holds_question(text):
        return []
    told = [at for at, block in enumerate(part) if _length_of(block)]
    if timed_title(text)[1]:
        told = []
    elif match := _TIMED.fullmatch(text):
        text, told = f"{match['title']} ({match['length']})", []
    elif len(told) == 1:
        text = f"{text} ({_length_of(part[told[0]])})"
    below = (block for at, block in enumerate(part[1:], start=1) if told != [at])
    return [replace(title, text=text, level=_TITLE_RANK), *below]


def _length_of(block: Paragraph | Table) -> str:
    """Return the length that is all a line says, nothing of an hour."""
    text = block.text.strip(" `*") if is_written(block) and isinstance(block, Paragraph) else ""
    time = only_time(text) if text else ""
    return time if time and not only_hours(time) and hour_alone(time) is None else ""
