"""Dates in a text of somebody's own words: only what is clearly a date and stands in no calendar is found."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS
from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.time_units import ENGLISH_MONTHS, FRENCH_MONTHS
from cafe_presenter.core.deck.vocabulary import unaccented

# 2026-02-30; 30/02/2026, with a year of two figures after slashes alone: 20.21.22 may be an hour, 20-21-22 three days;
# 30 février 2026, 31st of June; February 30, 2026.
_MONTH_FIRST = "|".join((*ENGLISH_MONTHS, "sept", *(name[:3] for name in ENGLISH_MONTHS)))
_WRITTEN = pattern(
    rf"""(?<!\d)(?:
        (?P<iso>\d{{4}}([-/.])\d{{1,2}}\2\d{{1,2}})
        | (?P<figures>\d{{1,2}}([-/.])\d{{1,2}}\4\d{{4}} | \d{{1,2}}/\d{{1,2}}/\d{{2}}(?![ ]*[^\W\d_]{{3}}))
        | (?P<day>\d{{1,2}})(?:er|e|ème|st|nd|rd|th)?[ ](?:of[ ])?(?P<month>[^\W\d_]{{3,9}})\b\.?
          (?:,?[ ](?P<year>\d{{4}}))?
        | \b(?P<month_first>{_MONTH_FIRST})\b\.?[ ](?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?
          (?:,?[ ](?P<year_after>\d{{4}}))?
    )(?![^\W_]|[-/.]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_A_LEAP_YEAR = 2000
_YEAR = pattern(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_ISO = pattern(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def no_such_date(text: str) -> str | None:
    """Return the first date in ``text`` that does not exist, as it is written there; None when all may be.

    Without a year, 29 February may be. A day and a month in figures may stand either way round.
    """
    line = unicodedata.normalize("NFC", " ".join(text.split()))
    for match in _WRITTEN.finditer(line):
        readings = list(_readings(match))
        if readings and not any(_exists(*reading) for reading in readings):
            return match[0]
    return None


def latest_date(text: str) -> date | None:
    """Return the latest day that a text may mean: the last one of a year where that is all it tells; None for none."""
    line = unicodedata.normalize("NFC", " ".join(text[:MAX_NAME_SIGNS].split()))
    found = [
        date(*reading)
        for match in _WRITTEN.finditer(line)
        if match["iso"] or match["figures"] or match["year"] or match["year_after"]
        for reading in _readings(match)
        if _exists(*reading)
    ]
    years = [date(int(year), 12, 31) for year in _YEAR.findall(line)]
    return max(found or years, default=None)


def date_words(text: str, language: str) -> str | None:
    """Return a date in figures, year first, as it is said in French or in English; None for any other text."""
    match = _ISO.fullmatch(text.strip())
    if match is None or not _exists(*(numbers := (int(match[1]), int(match[2]), int(match[3])))):
        return None
    year, month, day = numbers
    if language.partition("-")[0].lower() == "fr":
        return f"{day}{'er' if day == 1 else ''} {FRENCH_MONTHS[month - 1]} {year}"
    return f"{day} {ENGLISH_MONTHS[month - 1].capitalize()} {year}"


def _readings(match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """Yield what a match may mean, as year, month and day; nothing when it is no date."""
    if match["iso"] or match["figures"]:
        first, second, third = (int(part) for part in re.split(r"\D", match["iso"] or match["figures"]))
        if match["iso"]:
            yield first, second, third
        else:
            year = third if third > 99 else 2000 + third
            yield year, second, first
            yield year, first, second
    elif match["day"]:
        yield from _named(match["month"], (*FRENCH_MONTHS, *ENGLISH_MONTHS), day=match["day"], year=match["year"])
    elif int(match["day_after"]) <= 31:  # “May 68” is a year
        yield from _named(match["month_first"], ENGLISH_MONTHS, day=match["day_after"], year=match["year_after"])


def _named(month: str, names: tuple[str, ...], *, day: str, year: str | None) -> Iterator[tuple[int, int, int]]:
    """Yield the date with each month that ``month`` names or cuts short, accents or none."""
    start = unaccented(month)
    for number in {index % 12 + 1 for index, name in enumerate(names) if unaccented(name).startswith(start)}:
        yield int(year) if year else _A_LEAP_YEAR, number, int(day)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
