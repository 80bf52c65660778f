"""Guides in chapters, of which one tells what a room does, with an aim and more below each: others advise a host."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from cafe_presenter.core.importing.document.document import TITLE_LEVEL
from cafe_presenter.core.importing.parts.paperwork import below_title
from cafe_presenter.core.importing.parts.text_parts import RankedLines
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.run_words import closes_evening, opens_evening

_LABELLED = re.compile(r"\W{0,3}[^\W\d_][^:.!?\n]{1,40}[:：]")
_FEWEST = 3
"""Titles with labels below one chapter, from which it is of what a room does."""


def without_advice(lines: RankedLines) -> RankedLines:
    """Return the lines of a guide without the chapters that hold none of what its room does.

    That are titles with an aim and one label more below them, “Aim: …”, “Format: …”; a chapter that opens or closes
    stays, and so does all of a guide where the title of another chapter, or one in it, tells a time.
    """
    cards = {at for at in range(len(lines)) if lines[at][1].level and _is_card(lines, at)}
    rank = next(iter(Counter(lines[at][2] for at in cards).most_common(1)), (0, 0))[0]
    chapters = [*_chapters(lines, rank)] if len(cards) >= _FEWEST else []
    held = [[at for at in below if at in cards] for _, below in chapters]
    if max(map(len, held), default=0) < _FEWEST:
        return lines
    left = [
        (at, below)
        for (at, below), own in zip(chapters, held, strict=True)
        if not own and not (opens_evening(lines[at][1].text) or closes_evening(lines[at][1].text))
    ]
    dropped = {place for at, below in left for place in (at, *below)}
    is_timed = any(lines[at][2] and timed_title(lines[at][1].text)[1] for at in dropped)
    if left and sum(map(bool, held)) == 1:  # the parts of what stays are of one evening
        dropped |= {at for at, below in chapters if lines[below[0]][2] == rank}
    return lines if is_timed else [line for at, line in enumerate(lines) if at not in dropped]


def _chapters(lines: RankedLines, rank: int) -> Iterator[tuple[int, range]]:
    """Yield the places of headings right above those of a rank, each with the places of what stands below it."""
    for at, (_, line, own) in enumerate(lines):
        if 0 < own < rank and 0 < line.level < TITLE_LEVEL:
            below = below_title(lines, at)
            ranks = [lines[each][2] for each in below if lines[each][1].level]
            if ranks and min(ranks) == rank:
                yield at, below


def _is_card(lines: RankedLines, at: int) -> bool:
    """Whether a title has its aim and one label more right below it."""
    below = takewhile(lambda line: not line[1].level, (lines[each] for each in range(at + 1, len(lines))))
    body = [line.text.strip() for _, line, _ in below]
    labelled = [text for text in body if _LABELLED.match(text)]
    aims = [text for text in labelled if (named := label(text)) and named[0] == "objective"]
    return len(aims) == 1 < len(labelled)
