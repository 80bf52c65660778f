"""Lengths, or ends, alone in a line below the hour at which a part begins: “11 am – Talk”, and below it “45'”."""

import re
from collections.abc import Sequence
from itertools import takewhile

from cafe_presenter.core.base.time_units import AT
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, text_of, with_texts
from cafe_presenter.core.importing.times.one_time import CLOCK, LENGTH, hour_alone
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.length_words import LASTS_UNTIL

_ONLY_LENGTH = re.compile(rf"\W{{0,3}}(?P<length>{LENGTH})\W{{0,3}}", re.IGNORECASE)
_ONLY_END = re.compile(
    rf"\W{{0,3}}(?P<lead>[^\W\d][^\d\n]{{0,24}}?)[\s:–—-]{{1,3}}(?:{AT}\s)?\s?(?P<at>{CLOCK})\W{{0,3}}", re.IGNORECASE
)
"""“until 10:45”, “Go! at 10:45”."""
_REACH = 4
"""Lines below a title among which its length is looked for."""
_FEWEST = 2
_MINUTE_S = 60.0


def with_lengths_within(document: Document) -> Document:
    """Return a document, its titles that tell when they begin with the length in brackets that a line below tells.

    So it is where that line tells until when. Until the next hour the room may change places, or rest.
    """
    blocks, put, ended = document.blocks, dict[int, str](), dict[int, str]()
    hours = {at: hour for at, block in enumerate(blocks) if (hour := _begins_at_hour(block)) is not None}
    later = dict(zip(hours, [*hours.values()][1:], strict=False))
    for at, hour in hours.items():
        lines = _lines_below(blocks, at)
        length, end = _length_of(lines), _end_of(lines)
        if length:
            put[at] = f"{text_of(blocks[at])} ({length})"
        elif end is not None and hour < end <= later.get(at, end):
            ended[at] = f"{text_of(blocks[at])} ({int((end - hour) // _MINUTE_S)} min)"
    told = (put if len(put) >= _FEWEST else {}) | ended
    return with_texts(document, told) if told else document


def _begins_at_hour(block: Paragraph | Table) -> float | None:
    """Return the hour that a heading tells alone: when it begins, and not how long it takes."""
    is_title = isinstance(block, Paragraph) and block.level > 0
    return hour_alone(timed_title(text_of(block))[1]) if is_title else None


def _lines_below(blocks: Sequence[Paragraph | Table], at: int) -> list[str]:
    """Return the lines right below a title, up to the next one or a table."""
    below = takewhile(lambda block: isinstance(block, Paragraph) and not block.level, blocks[at + 1 :])
    return [line.strip() for block in below for line in text_of(block).split("\n") if line.strip()]


def _length_of(lines: Sequence[str]) -> str:
    """Return the one length that is all of a line near below a title; nothing where there is none, or another."""
    found = [(at, match["length"].strip()) for at, line in enumerate(lines) if (match := _ONLY_LENGTH.fullmatch(line))]
    return found[0][1] if len(found) == 1 and found[0][0] < _REACH else ""


def _end_of(lines: Sequence[str]) -> float | None:
    """Return the one hour that is all of a line near below a title, behind what says that it is over then."""
    found = [match for line in lines[:_REACH] if (match := _ONLY_END.fullmatch(line))]
    ends = [hour_alone(match["at"]) for match in found if LASTS_UNTIL.is_all_of(match["lead"])]
    return ends[0] if len(ends) == 1 else None
