"""Plain lines that say which part they name, “Part 1 – Hello”, “Session 2.1 – Fear”, and no heading between them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table
from cafe_presenter.core.importing.parts.names_below import only_counts
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.run_words import stage_number

_FEWEST, _FEWEST_TWICE = 3, 4
_LONGEST = 200
_DEEPEST = 6
_ENDS = (".", ",", ";", ":")
_TWICE = re.compile(r"(?P<word>[^\W\d_]{4,12})[ \xa0](?P<first>\d{1,2})\.(?P<second>\d{1,2})\s?[:–—-]\s+\S")
"""“Session 1.2 – First aid”: counted by what it is of as well."""


def with_parts_called(document: Document) -> Document:
    """Return a document, its lines that count its parts from one on as headings; none of them tells a time."""
    plain = {at: text for at, block in enumerate(document.blocks) if (text := _plain_text(block))}
    counted = {at: number for at, text in plain.items() if (number := stage_number(text))}
    twice = {at: match for at, text in plain.items() if (match := _TWICE.match(text))}
    is_once = len(counted) >= _FEWEST and [*counted.values()] == [*range(1, len(counted) + 1)]
    places = [*counted] if is_once else [*twice] if _count_on([*twice.values()]) else []
    levels = {at: each.level for at, each in enumerate(document.blocks) if isinstance(each, Paragraph) and each.level}
    headed = {at: level for at, level in levels.items() if level < TITLE_LEVEL}
    if not places or any(places[0] < at < places[-1] for at in levels):
        return document
    level = next((headed[at] for at in sorted(headed, reverse=True) if at < places[0]), 1) + 1
    blocks = list[Paragraph | Table]()
    for at, block in enumerate(document.blocks):
        if isinstance(block, Paragraph) and at in places:
            bare = replace(block, is_bold=False, led=0)
            told = block.text.strip().removeprefix(plain[at]).strip()
            blocks.append(replace(bare, text=plain[at], level=min(level, _DEEPEST)))
            blocks += [replace(bare, text=told)] if told else []
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def _count_on(found: Sequence[re.Match[str]]) -> bool:
    """Whether what counts twice does so from “1.1” on, each time by the same word."""
    numbers = [(int(each["first"]), int(each["second"])) for each in found]
    if len(found) < _FEWEST_TWICE or numbers[0] != (1, 1) or len({each["word"].casefold() for each in found}) > 1:
        return False
    return all(after in ((first, second + 1), (first + 1, 1)) for (first, second), after in pairwise(numbers))


def _plain_text(block: Paragraph | Table) -> str:
    """Return a plain line that counts a part and is no sentence, tells no time, and says more than which part it is.

    Of a paragraph that begins so in bold letters it is these: “**Activity 3: the map** to see what is near”.
    """
    if not isinstance(block, Paragraph) or block.level or block.is_item:
        return ""
    text, lead = block.text.strip(), block.text[: block.led_end].strip()
    is_timed = bool(timed_title(text)[1])
    text = lead if stage_number(lead) and not only_counts(lead) else text
    is_title = 0 < len(text) <= _LONGEST and "\n" not in text and not text.endswith(_ENDS)
    is_counted = is_title and (stage_number(text) > 0 or _TWICE.match(text) is not None)
    return text if is_counted and not (is_timed or only_counts(text)) else ""
