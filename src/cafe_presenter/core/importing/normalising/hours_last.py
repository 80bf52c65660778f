"""Hours that end the lines of a list put before what they tell: “Welcome 19:00”, “Welcome”, below it “19:00 Uhr ☕”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from cafe_presenter.core.base.time_units import AT
from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.days import is_date, names_day
from cafe_presenter.core.importing.times.half_days import later_s
from cafe_presenter.core.importing.times.one_time import CLOCK, DASH, HALF_OF_DAY_S, MORNING_S, hour_alone
from cafe_presenter.core.importing.times.spans import are_starts

_LAST = re.compile(
    r"(?P<sign>\W{0,4})(?P<number>\d{1,2}(?:[-–.]\d{1,2})?[.)]?[ \t\xa0]+)?"
    r"(?P<what>[^\W\d][^\n]{1,100}?)(?<!\d[:.h]\d\d)(?:[ \t\xa0]*[\n,|:–—.…]|[ \t\xa0]-)?\s+"
    rf"(?P<open>[(\[])?(?:(?:{AT}|from|de)[ \xa0])?"
    rf"(?P<at>{CLOCK})(?(open)[)\]])[^\w\n)\]?!]*",
    re.IGNORECASE,
)
_OTHER = re.compile(
    rf"(?<![\d:.h])(?:{CLOCK}|\d{{1,2}}){DASH}{CLOCK}\W*$|\b(?:bis|until|till|jusqu[’']|hasta|fino|tot|até)\W*{CLOCK}\W*$",
    re.IGNORECASE,
)
"""From when to when, or until when, in place of the hour at which something begins."""
_SIGNS = re.compile(r"[|·•,–—]")
_FEWEST = 3
_LONGEST = 200
_MOSTLY, _MOSTLY_APART = 0.75, 0.5
"""Of the lines of a list, those that tell an hour, fewer where all of these stand in brackets."""
_LEAST_STEP_S, _LONGEST_STEP_S = 240.0, 7 * 3600.0
_ROUND_S = 300.0
_AFTERNOON_S = 3 * 3600.0
"""Three o’clock, from which an hour before that of the morning is more likely one of the afternoon than a length."""

type _Line = tuple[int, re.Match[str] | None]


def with_hours_first(document: Document) -> Document:
    """Return a document whose lists and lines that mostly end with later and later hours begin with them.

    The hours are round and minutes apart, as those of a programme are; a number before such a line goes.
    """
    blocks = [*document.blocks]
    for lines in _lists(document):
        told = [match for _, match in lines if match is not None]
        least = _MOSTLY_APART if all(match["open"] for match in told) else _MOSTLY
        if len(told) >= max(_FEWEST, least * len(lines)) and _are_of_programme(told):
            for at, match in lines:
                block = blocks[at]
                if match is not None and isinstance(block, Paragraph):
                    blocks[at] = replace(block, text=f"{match['at'].strip()} – {match['what'].strip(' ,:–—-')}")
    return replace(document, blocks=tuple(blocks))


def _lists(document: Document) -> Iterator[Sequence[_Line]]:
    """Yield the items of each list, the headings of each level and plain lines below each other, with their hours."""
    headings = [(at, block) for at, block in enumerate(document.blocks) if isinstance(block, Paragraph) and block.level]
    for level in {block.level for _, block in headings}:
        yield [(at, _ends(block.text.strip())) for at, block in headings if block.level == level]
    written = [
        (at, block)
        for at, block in enumerate(document.blocks)
        if not isinstance(block, Paragraph) or block.text.strip()
    ]
    for kind, group in groupby(written, key=lambda placed: _kind_of(placed[1])):
        blocks = [(at, block) for at, block in group if isinstance(block, Paragraph)]
        lines = [(at, _ends(block.text.strip())) for at, block in blocks]
        if kind == "item":
            top = min(block.depth for _, block in blocks)
            yield [line for line, (_, block) in zip(lines, blocks, strict=True) if block.depth == top]
            runs = groupby(zip(lines, blocks, strict=True), key=lambda pair: pair[1][1].depth)
            yield from ([line for line, _ in run] for depth, run in runs if depth > top)
        elif kind == "line":
            yield from ([*each] for is_told, each in groupby(lines, key=lambda line: line[1] is not None) if is_told)


def _ends(text: str) -> re.Match[str] | None:
    return _LAST.fullmatch(text) if len(text) <= _LONGEST else None


def _kind_of(block: object) -> str:
    if not isinstance(block, Paragraph) or block.level:
        return "other"
    return "item" if block.is_item else "line"


def _names_date(text: str) -> bool:
    """Whether a text is of a day, or tells one behind a sign, as stamps do: “Ann Bee | 3 May 2025”, and her remark."""
    return names_day(text) or any(is_date(piece.strip()) for piece in _SIGNS.split(text))


def _are_of_programme(told: Sequence[re.Match[str]]) -> bool:
    """Whether hours are those at which the parts of a day begin, and no labels, days or other hours stand by them."""
    if any(_OTHER.search(match[0]) or label(match[0].strip()) or _names_date(match["what"]) for match in told):
        return False
    hours = list[float]()
    for match in told:
        hour = hour_alone(match["at"]) or 0.0
        hours.append(hour + later_s(hour, hours[-1] if hours else 0.0))
    if _AFTERNOON_S <= hours[0] < MORNING_S and hours[-1] <= HALF_OF_DAY_S:  # “5:30”, then “6:15”: of an evening
        hours = [hour + HALF_OF_DAY_S for hour in hours]
    steps = [after - hour for hour, after in pairwise(hours)]
    are_round = all(hour % _ROUND_S == 0 for hour in hours)
    return are_starts(hours) and are_round and median(steps) >= _LEAST_STEP_S and max(steps) <= _LONGEST_STEP_S
