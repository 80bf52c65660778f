"""Halves of a day that tell their hours, each above the list of its talks: “Afternoon: water (2–6 pm)”."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.times.days import names_half_day
from cafe_presenter.core.importing.times.one_time import only_hours
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.kinds import kind_of_stage

_HOURS_NAMED = re.compile(r"(?<=[(\[])\s*(?:h|ore|hrs?|horas?|kl|von|from|de|dalle)\.?\s+(?=\d)", re.IGNORECASE)
"""What stands before the hours in brackets, “(h. 9:30 - 13:30)”, and is none."""
_BEHIND_NAME = re.compile(r"\s?:\s|\s[–—-]\s")
_FIELDS = ("theme", "kind", "question", "notes")
_FEWEST, _MOST = 2, 6
_LONGEST, _LONGEST_LINE = 240, 80
_MOST_LINES = 3000


def half_day_lists(document: Document) -> tuple[int, Table] | None:
    """Return the table of those talks, and the blocks before it; what stands below the last list is none of them."""
    blocks = enumerate(document.blocks[:_MOST_LINES])
    lines = [(at, block) for at, block in blocks if isinstance(block, Paragraph) and block.text.strip()]
    starts = [number for number, (_, block) in enumerate(lines) if _is_half(block)]
    if not _FEWEST <= len(starts) <= _MOST:
        return None
    days = [[block for _, block in lines[start:end]] for start, end in pairwise([*starts, len(lines)])]
    parts = [_talks(day, is_last=day is days[-1]) for day in days]
    if any(sum(is_item for _, is_item, _ in talks) < _FEWEST for talks in parts):
        return None
    rows = list[TableRow]()
    for (half, *_), talks in zip(days, parts, strict=True):
        for number, (title, _, line) in enumerate(talks):
            cells = ("", "", title) if is_question(title) else (title, kind_of_stage(title).value, "")
            rows.append(TableRow((*cells, "" if number else half.text.strip()), line))
    return lines[starts[0]][0], Table(tuple(rows), fields=_FIELDS)


def _is_half(block: Paragraph) -> bool:
    """Whether a line names a half of the day, or the day, and from when to when it is."""
    if block.is_item or len(block.text) > _LONGEST:
        return False
    title, time, _ = timed_title(_HOURS_NAMED.sub("", block.text))
    return only_hours(time) and names_half_day(_BEHIND_NAME.split(title, maxsplit=1)[0])


def _talks(day: Sequence[Paragraph], *, is_last: bool) -> list[tuple[str, bool, int]]:
    """Return the items below the name of a half, and the short lines around them, each with whether it is an item.

    None where one tells a time. Below the last list, only what stands right there is taken.
    """
    below = day[1:]
    items = [at for at, block in enumerate(below) if block.is_item]
    end = next((at for at, after in pairwise(items) if is_last and after > at + 2), items[-1] if items else 0)
    talks = list[tuple[str, bool, int]]()
    for at, block in enumerate(below):
        lines = [block.text] if block.is_item else block.text.split("\n")
        if at > end and (block.level or block.text.isupper() or len(block.text) > _LONGEST_LINE or "?" in block.text):
            break
        short = (line.strip() for line in lines if len(line) <= (_LONGEST if block.is_item else _LONGEST_LINE))
        talks += [(line, block.is_item, block.line) for line in short if line and not line.endswith(":")]
    return [] if any(timed_title(text)[1] for text, *_ in talks) else talks
