"""Evenings told below their dates: the first line below each says what it is about, and is its title."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.days import HOURS_BEHIND, tells_day
from cafe_presenter.core.importing.times.one_time import CLOCK
from cafe_presenter.core.importing.times.spans import spans
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.kinds import kind_of_stage

_FEWEST = 3
_LONGEST_TOPIC, _FEWEST_LETTERS = 110, 4
_FEWEST_HOURS = 2
_CLOCK = re.compile(rf"(?<![\w.:]){CLOCK}", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!…](?:\s|$)|[:：]\s*$")


def with_dated_titles(document: Document) -> Document:
    """Return a document whose titles that are but dates, of several evenings, are what stands right below each.

    The date is told below, and how long each takes behind its title. A day on which much is told by the hour, or with
    anything else below its date, is left as it is.
    """
    blocks = list(document.blocks)
    dated = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and _is_dated(block)]
    ranks = {(block.level, block.is_bold) for at in dated if isinstance(block := blocks[at], Paragraph)}
    if len(dated) < _FEWEST or len(ranks) > 1:
        return document
    sections = [*pairwise([*dated, _end_of(blocks, dated[-1])])]
    found = [below for at, end in sections if (below := _topic_below(blocks, at, end)) is not None]
    if len(found) < len(dated) or any(map(_tells_time, blocks[dated[0] + 1 :])):
        return document
    if any(_has_parts(blocks[below + 1 : end]) for below, (_, end) in zip(found, sections, strict=True)):
        return document
    for at, below in zip(dated, found, strict=True):
        title, topic = blocks[at], blocks[below]
        if isinstance(title, Paragraph) and isinstance(topic, Paragraph):
            blocks[at] = replace(title, text=topic.text.strip() + _length_of(title.text))
            blocks[below] = replace(topic, text=title.text, level=0, is_bold=False, led=0)
    return replace(document, blocks=tuple(blocks))


def _is_dated(block: Paragraph) -> bool:
    return (block.level > 0 or (block.is_bold and not block.is_item)) and tells_day(block.text)


def _tells_time(block: Paragraph | Table) -> bool:
    """Whether a block tells the time of a part of a day, as a table may too; not the hours behind a date."""
    return isinstance(block, Table) or (not _is_dated(block) and bool(timed_title(block.text)[1]))


def _end_of(blocks: Sequence[Paragraph | Table], at: int) -> int:
    """Return where what stands below a title ends: with the next heading that is not lower."""
    levels = [block.level if isinstance(block, Paragraph) else 0 for block in blocks]
    own = levels[at] or TITLE_LEVEL
    return next((end for end in range(at + 1, len(blocks)) if 0 < levels[end] <= own), len(blocks))


def _has_parts(blocks: Sequence[Paragraph | Table]) -> bool:
    """Whether several hours, or headings, stand below the first line of a day: it has parts of its own."""
    texts = [block for block in blocks if isinstance(block, Paragraph) and is_written(block)]
    hours = sum(_CLOCK.search(block.text) is not None for block in texts)
    return hours >= _FEWEST_HOURS or any(block.level for block in texts)


def _topic_below(blocks: Sequence[Paragraph | Table], at: int, end: int) -> int | None:
    """Return the place of the line right below a date that says what it is about; None for any other."""
    title = blocks[at]
    below = next((place for place in range(at + 1, end) if is_written(blocks[place])), None)
    line = blocks[below] if below is not None else None
    if not isinstance(line, Paragraph) or not isinstance(title, Paragraph) or line.is_item:
        return None
    text = line.text.strip()
    is_short = sum(map(str.isalpha, text)) >= _FEWEST_LETTERS and len(text) <= _LONGEST_TOPIC and "\n" not in text
    is_deeper = line.level == 0 or line.level > title.level > 0
    is_told = holds_question(text) or _SENTENCE.search(text) is not None or label(text) is not None
    is_title = is_short and is_deeper and not is_told
    return below if is_title and kind_of_stage(text) in (Kind.FREE, Kind.THEME) else None


def _length_of(text: str) -> str:
    match = HOURS_BEHIND.search(text)
    length_s = spans([match["hours"]])[0].duration_s if match is not None else None
    return f" ({length_s / 60:.0f} min)" if length_s else ""
