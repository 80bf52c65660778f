"""Days one after the other in one document: where the second begins, by its heading and by a clock that goes back."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from cafe_presenter.core.deck.field import words
from cafe_presenter.core.importing.document import Paragraph, Table, TableRow
from cafe_presenter.core.importing.one_time import CLOCK, hour_alone, only_hours, starts_at
from cafe_presenter.core.importing.timed_titles import timed_title

_DAY = re.compile(
    r"\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo"
    r"|(?:lune|marte|mercole|giove|vener)dì|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?"
    r"|(?:day|jour|tag|día|giorno|dia|dag|journée)\s?(?:\d|one|two|three|four|five|un|deux|trois|quatre)"
    r"|(?:first|second|third|fourth|fifth) day)\b",
    re.IGNORECASE,
)
"""What a line begins with that names a day."""
_DATE = re.compile(
    r"\W*(?:\d{1,2}(?:er|st|nd|rd|th|[.º])?\s(?:de\s)?[^\W\d]{3,}"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\s\d{1,2}(?:st|nd|rd|th)?\b)",
    re.IGNORECASE,
)
"""“12 mai”, “April 5”: only a clock that goes back below tells it from other numbers."""
_SHORT = frozenset(
    words(
        "mo, di, mi, do, fr, sa, so, ma, wo, vr, za, zo, mon, tue, wed, thu, fri, sat, sun, lun, mar, mer, jeu, ven, "
        "sam, dim, mié, jue, vie, sáb, dom, gio, seg, ter, qua, qui, sex"
    )
)
"""What days are called in few letters, where several stand beside each other."""
_FEWEST_SHORT = 2
_HALF = re.compile(
    r"\W*(?:\w+ )?(?:morning|afternoon|evening|day|matin(?:ée)?|après[- ]midi|soirée|jour(?:née)?|vormittag|nachmittag"
    r"|abend|tag|mañana|tarde|día|mattina|pomeriggio|giorno|manhã|dia|ochtend|middag|dag)(?: \w+)?\W*",
    re.IGNORECASE,
)
_LONGEST_NAME = 80
_SHORTEST_LOUD = 5
_BEGINS = re.compile(rf"\W*(?:kl\.?\s|um\s|at\s|à\s|ab\s)?(?P<at>{CLOCK})", re.IGNORECASE)
_MORNING_S = 6 * 3600.0
_FEWEST = 2
"""Parts that tell their hour on either side of the name of a day."""


def names_day(text: str) -> bool:
    """Whether a text begins with a day: “Monday”, “Jour 2”."""
    return _DAY.match(text) is not None


def days_beside(row: TableRow) -> list[int]:
    """Return the columns that a header calls after days, in full or, several of them, in few letters."""
    short = [at for at, cell in enumerate(row.cells) if cell.strip(" .*_").casefold() in _SHORT]
    named = {at for at, cell in enumerate(row.cells) if names_day(cell)}
    return sorted(named.union(short if len(short) >= _FEWEST_SHORT else ()))


def names_half(row: TableRow) -> bool:
    """Whether a row only names the part of the day that begins: “AFTERNOON SESSION”, “Day 2”."""
    written = [cell.strip() for cell in row.cells if cell.strip()]
    if len(written) != 1:
        return False
    is_loud = written[0].isupper() and len(written[0]) >= _SHORTEST_LOUD  # “PV” is short for something
    return is_loud or _HALF.fullmatch(written[0]) is not None


def first_day_of(blocks: Sequence[Paragraph | Table]) -> Sequence[Paragraph | Table]:
    """Return the blocks of the first of several days, all of them where there are not several.

    Another day begins at a line that names it, when the clock of the parts below is back before that of those above.
    """
    firsts = [block.text.strip().partition("\n")[0] if isinstance(block, Paragraph) else "" for block in blocks]
    hours = [_hour_of(first) for first in firsts]
    timed = [at for at, hour in enumerate(hours) if hour is not None]
    above = list[float]()
    for at, (block, first, hour) in enumerate(zip(blocks, firsts, hours, strict=True)):
        is_heading = isinstance(block, Paragraph) and block.level > 0
        is_date = hour is None and _DATE.match(first) is not None
        if (names_day(first) or is_date) and len(first) <= _LONGEST_NAME and (hour is None or is_heading):
            place = bisect_right(timed, at)
            below = [hours[each] or 0.0 for each in timed[place : place + _FEWEST]]
            is_morning = bool(below) and (names_day(first) or below[0] >= _MORNING_S)
            if min(len(above), len(below)) >= _FEWEST and is_morning and below[0] < above[-1]:
                return blocks[:at]
        elif hour is not None:
            above.append(hour)
    return blocks


def clock_goes_on(paragraphs: Sequence[Paragraph], fewest: int) -> bool:
    """Whether lines tell their hour, ``fewest`` or more, none before that of the line above: they are of one day."""
    hours = [hour for each in paragraphs if (hour := _hour_of(each.text.strip().partition("\n")[0])) is not None]
    return len(hours) >= fewest and all(above <= below for above, below in pairwise(hours))


def _hour_of(text: str) -> float | None:
    """Return the hour at which a line says that something begins, in seconds."""
    time = timed_title(text)[1]
    if only_hours(time):
        return starts_at(time)
    match = _BEGINS.match(text)
    return hour_alone(match["at"]) if match is not None else None
