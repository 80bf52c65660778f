"""Days one after the other in one document: where the second begins, by its heading and by a clock that goes back."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from cafe_presenter.core.base.calendar_words import (
    A_DAY,
    DAY_OF_MONTH,
    HALF_OF_DAY,
    IN_FIGURES,
    MONTHS,
    MONTHS_IN_SHORT,
    ORDINAL,
    WEEKDAYS,
)
from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.time_units import AT
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.times.half_days import later_s
from cafe_presenter.core.importing.times.one_time import (
    CLOCK,
    DASH,
    FROM_TO,
    HALF_OF_DAY_S,
    LENGTH,
    MORNING_S,
    hour_alone,
    only_hours,
    starts_at,
)
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.programme_words import ORDINALS
from cafe_presenter.core.importing.words.run_words import is_of_other_day

_LONGEST_DATE = 16

_DAY = pattern(
    rf"\W*(?:{WEEKDAYS}"
    rf"|{A_DAY}\s?(?:\d{{1,2}}|one|two|three|four|five|un|deux|trois|quatre)"
    rf"|\d{{1,2}}\s?(?:[°ºª.]|er|[eè]?re|e|[èe]me|st|nd|rd|th|-?й)?\s?{A_DAY}"
    rf"|{ORDINALS.pattern} {A_DAY})\b",
    re.IGNORECASE,
)
"""What a line begins with that names a day."""
_DATE = re.compile(
    rf"\W*(?:(?!{LENGTH}){DAY_OF_MONTH}|(?:{MONTHS}|{MONTHS_IN_SHORT}t?)\s\d{{1,2}}{ORDINAL}\b|{IN_FIGURES}\W*$)",
    re.IGNORECASE,
)
"""“12 mai”, “April 5”: only a clock that goes back below tells it from other numbers."""
_COUNTED = re.compile(
    rf"\W*\d{{1,2}}{ORDINAL}\s(?!(?:de\s|of\s)?(?:{MONTHS}|{MONTHS_IN_SHORT}\w{{0,2}})\b)", re.IGNORECASE
)
"""“8 quick questions”, which is no date whatever clock is below."""
_DATE_AND_YEAR = re.compile(
    rf"\W*(?:[^\W\d]{{3,}},?\s)?(?:{DAY_OF_MONTH},?|[^\W\d]{{3,}}\.?\s\d{{1,2}},?)\s(?:de\s)?20\d\d\W*"
)
"""“Lundi 11 mai 2026”: with its hours it says when all of it is."""
_ENDS_IN_DATE = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}{ORDINAL}\s(?:de\s|of\s)?{MONTHS}|{MONTHS}\s\d{{1,2}}{ORDINAL}|{IN_FIGURES})"
    r"(?:,?\s(?:de\s)?20\d\d)?\W*$",
    re.IGNORECASE,
)
"""“Session 2: 18 November”: with its hours it is one of several evenings, and no part of any."""
HOURS_BEHIND = pattern(
    r"[\s,;:(|–—-]+(?:(?:um|ab|at|à|om|kl|godz|klo)\b\.?\s)?"
    rf"(?P<hours>{FROM_TO}|\d{{1,2}}{DASH}{CLOCK}|{CLOCK})[)\s.]*$",
    re.IGNORECASE,
)
"""“…, 18:00–20:00”, “… um 19 Uhr”, behind a date."""
_SHORT = frozenset(
    words(
        "mo, di, mi, do, fr, sa, so, ma, wo, vr, za, zo, mon, tue, wed, thu, fri, sat, sun, lun, mar, mer, jeu, ven, "
        "sam, dim, mié, jue, vie, sáb, sab, dom, gio, seg, ter, qua, qui, sex"
    )
)
"""What days are called in few letters, where several stand beside each other."""
_FEWEST_SHORT = 2
_GREETING = (
    r"(?:good|gute[nr]?|goede[nr]?|god|bon(?:ne|a)?|buon[ao]?|buen[oa]s?|bo[am]|dobr\w*|jó|hyvää|bună|добр\w+|καλ\w+"
    r"|iyi|günaydın)\s"
)
_HALF = re.compile(
    rf"\W*(?!{_GREETING})(?:{A_DAY}\s?\d\W+)?(?:\w+ )?(?:{HALF_OF_DAY}|{A_DAY})(?: \w+)?\W*", re.IGNORECASE
)
"""“Day 2, morning”; “Guten Morgen” is what people are greeted with."""
_NAME_ENDS = re.compile(r":|\s[–—-]\s")
_LONGEST_NAME = 80
_SHORTEST_LOUD = 5
_BEGINS = re.compile(rf"\W*(?:{AT}\s)?(?P<at>{CLOCK})", re.IGNORECASE)
_FEWEST = 2
"""Parts that tell their hour on either side of the name of a day, but one on one of them."""
_FEWEST_ANEW, _FEWEST_BELOW = 3, 3
"""Headings of one level below each of which the clock begins anew, and the hours below each."""

_TO_COME = re.compile(
    r"\b(?:dd|jj|tt|gg|pp|nn|дд|ηη)\b.{0,12}?\b(?:yyyy|aaaa|jjjj|rrrr|åååå|éééé|vvvv|гггг|рррр|εεεε|yy)\b",
    re.IGNORECASE,
)
"""“Month dd, yyyy”, “JJ/MM/AAAA”."""


def names_day(text: str) -> bool:
    """Whether a text begins with a day: “Monday”, “Jour 2”."""
    return _DAY.match(text) is not None


def is_date(text: str) -> bool:
    """Whether a text says no more than on what day something is: “Montag”, “Jour 1”, “Sam. 20 mai”, “12/05/2025”."""
    text = text.strip(" .:*_")
    if _DAY.fullmatch(text):
        return True
    words = text.casefold().replace(".", " ").replace(",", " ").replace(" de ", " ").split()
    rest = [word for word in words if not (names_day(word) or word in _SHORT)]
    if not rest:
        return names_day(text)  # “Jeu” is a game
    has_year = re.fullmatch(r"(?:19|20)\d\d", rest[-1]) is not None
    is_named = len(rest) < len(words) or has_year or not any(map(str.isalpha, text))  # “3 rounds” is no date
    rest = rest[:-1] if has_year and rest[1:] else rest
    is_short = len(rest) < len(words) and re.fullmatch(r"\d{1,2}[ /](?:0?[1-9]|1[0-2])", " ".join(rest)) is not None
    return is_short or (is_named and _DATE.fullmatch(" ".join(rest)) is not None)


def tells_day(text: str) -> bool:
    """Whether a line tells nothing but a date, and perhaps the hours of that day: “5 May, 6–8 pm”; not “Day 1”."""
    text = HOURS_BEHIND.sub("", text.strip()).strip(" .:*_,")
    match = _ENDS_IN_DATE.search(text) if len(text) <= _LONGEST_NAME else None
    before = text[: match.start()].strip(" ,.–—-") if match is not None else "-"
    is_told = is_date(text) or not before or (len(before.split()) == 1 and names_day(before))
    return is_told and _DAY.fullmatch(text) is None


def is_only_day(title: str) -> bool:
    """Whether a part is called by a day, a week or a month alone: it is a date of others where it asks nothing."""
    return is_date(title) or (len(title) <= _LONGEST_DATE and is_of_other_day(title))


def only_dated(title: str, time: str) -> bool:
    """Whether a title that tells a time is but a date, or ends in one beside hours of the day."""
    is_only_date = _DATE_AND_YEAR.fullmatch(title) is not None or is_date(title)
    return is_only_date or (only_hours(time) and _ENDS_IN_DATE.search(title) is not None)


def names_half_day(text: str) -> bool:
    """Whether a text only names a part of a day, or a day: “Afternoon”, “Day 2, morning”."""
    return _HALF.fullmatch(text) is not None


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
    return is_loud or names_half_day(written[0])


def days_of(blocks: Sequence[Paragraph | Table]) -> list[int]:
    """Return the places of the blocks at which days begin, the first of all.

    Another day begins at a line that names it, when the clock of the parts below is back before that of those above,
    and at a heading where it begins anew below several like it: “Course A”, “Course B”, “Course C”.
    """
    if anew := _begun_anew(blocks):
        return [0, *anew]
    lines = [
        (at, place, text.strip(), block)
        for at, block in enumerate(blocks)
        if isinstance(block, Paragraph)
        for place, text in enumerate(block.text.split("\n"))
    ]
    hours = [_hour_of(text) for _, _, text, _ in lines]
    timed = [number for number, hour in enumerate(hours) if hour is not None]
    found, above = [0], list[float]()
    for number, ((at, place, text, block), hour) in enumerate(zip(lines, hours, strict=True)):
        if not place and _may_name_day(text, block, hour):
            after = bisect_right(timed, number)
            below = [hours[each] or 0.0 for each in timed[after : after + _FEWEST]]
            is_morning = bool(below) and (names_day(text) or below[0] >= MORNING_S)
            least = 1 if names_day(text) else _FEWEST
            are_parts = min(len(above), len(below)) >= least and len(above) + len(below) > _FEWEST
            if are_parts and is_morning and below[0] < above[-1]:
                found.append(at)
                above = []
        elif hour is not None:
            above.append(hour + later_s(hour, above[-1] if above else 0.0))
    return found


def _begun_anew(blocks: Sequence[Paragraph | Table]) -> list[int]:
    """Return the places of headings of one level, but the first, below each of which the clock begins anew."""
    headings = {at: block.level for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.level}
    if len(headings) < _FEWEST_ANEW:
        return []
    told = [hours_in(block.text) if isinstance(block, Paragraph) else [] for block in blocks]
    for level in sorted({*headings.values()}):
        starts = [at for at, own in headings.items() if own <= level]
        ends = zip(starts, [*starts[1:], len(blocks)], strict=True)
        within = {at: [*chain.from_iterable(told[at + 1 : end])] for at, end in ends if headings[at] == level}
        below = {start: hours for start, hours in within.items() if len(hours) >= _FEWEST_BELOW}
        are_anew = all(MORNING_S <= hours[0] < above[1] for above, hours in pairwise(below.values()))
        if len(below) >= _FEWEST_ANEW and are_anew:
            return [*below][1:]
    return []


def hours_in(text: str) -> list[float]:
    """Return the hours at which the lines of a text say that something begins, in their order."""
    return [hour for line in text.split("\n") if (hour := _hour_of(line.strip())) is not None]


def each_day(blocks: Sequence[Paragraph | Table]) -> list[tuple[int, Sequence[Paragraph | Table]]]:
    """Return the blocks of each day, and the place of their first."""
    starts = days_of(blocks)
    return [(start, blocks[start:end]) for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True)]


def of_one_day(document: Document, lines: Collection[int]) -> Document:
    """Return a document of several days with the one alone in which some lines stand."""
    own = (day for _, day in each_day(document.blocks) if _holds(day, lines))
    return replace(document, blocks=tuple(next(own, document.blocks)))


def names_of_other_days(blocks: Sequence[Paragraph | Table], lines: Collection[int]) -> list[str]:
    """Return the names of the days in which none of some lines stands."""
    days = [day for _, day in each_day(blocks)]
    others = [day for day in days if not _holds(day, lines)]
    return [name for day in others if (name := _name_of(day))] if len(days) > 1 else []


def _holds(day: Sequence[Paragraph | Table], lines: Collection[int]) -> bool:
    return any(isinstance(each, Paragraph) and each.line in lines for each in day)


def _name_of(day: Sequence[Paragraph | Table]) -> str:
    """Return the line that names a day, the first of all that is said of it where none does."""
    lines = [line.strip() for each in day if isinstance(each, Paragraph) for line in each.text.split("\n")]
    lines = [line for line in lines if line]
    return next((line for line in lines if names_day(line) or is_date(line)), lines[0] if lines else "")


def _may_name_day(text: str, block: Paragraph, hour: float | None) -> bool:
    """Whether a line names a day or a date, and tells no hour unless it is a heading."""
    begins_dated = (_DATE.match(text) is not None and not _COUNTED.match(text)) or is_date(_NAME_ENDS.split(text)[0])
    is_name = names_day(text) or (hour is None and begins_dated)
    return is_name and len(text) <= _LONGEST_NAME and (hour is None or block.level > 0)


def clock_goes_on(paragraphs: Sequence[Paragraph], fewest: int) -> bool:
    """Whether lines tell their hour, ``fewest`` or more, none before that of the line above: they are of one day.

    A clock of twelve hours begins anew at noon.
    """
    hours = [*chain.from_iterable(hours_in(each.text) for each in paragraphs)]
    falls = [(above, below) for above, below in pairwise(hours) if above > below]
    is_noon = len(falls) < 2 and all(above >= HALF_OF_DAY_S and below < MORNING_S for above, below in falls)
    return len(hours) >= fewest and is_noon


def _hour_of(text: str) -> float | None:
    """Return the hour at which a line says that something begins, in seconds."""
    time = timed_title(text)[1]
    if only_hours(time):
        return starts_at(time)
    match = _BEGINS.match(text)
    return hour_alone(match["at"]) if match is not None else None


def is_to_be_dated(text: str) -> bool:
    """Whether a day is still to be filled in: “Month dd, yyyy”."""
    return _TO_COME.search(text) is not None
