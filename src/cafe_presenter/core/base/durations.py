"""Durations and hours as people write them, in French and in English."""

from datetime import time

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.spoken_lengths import spoken_length
from cafe_presenter.core.base.time_units import (
    DUTCH_HOUR,
    HOUR_WORDS,
    MINUTE_SIGNS,
    MINUTE_WORDS,
    SECOND_SIGNS,
    SECOND_WORDS,
    any_of,
)

MAX_DURATION_S = 12 * 3600.0
"""Seconds above which a duration is taken for a slip: no evening lasts twelve hours."""

_NUMBER = r"(\d{1,9}(?:[.,]\d{1,400})?)"
_HOURS = any_of([*HOUR_WORDS, DUTCH_HOUR])
_MINUTES = any_of([*MINUTE_WORDS, *MINUTE_SIGNS])
_SECONDS = any_of([*SECOND_WORDS, *SECOND_SIGNS])
_AND = r"(?:(?:et|and|und|en|y|e) |, )?"
_PARTS = {"¼": "25", "½": "5", "¾": "75"}
_PART = pattern(r"(\d{0,3}) ?([¼½¾])")
_BARE = pattern(rf"{_NUMBER}")
_HOURS_MINUTES = pattern(rf"{_NUMBER} ?{_HOURS}\.?(?: ?{_AND}(\d{{1,2}})(?: ?{_MINUTES}\.?)?)?")
_MINUTES_SECONDS = pattern(rf"{_NUMBER} ?{_MINUTES}\.?(?: ?{_AND}(\d{{1,2}})(?: ?{_SECONDS}\.?)?)?")
_ONLY_SECONDS = pattern(rf"{_NUMBER} ?{_SECONDS}\.?")
_TWELVE_HOURS = pattern(r"(\d{1,2})(?: ?[:.h] ?(\d{2}))? ?([ap])\.? ?m\.?")
_CLOCK = pattern(r"(\d{1,2}) ?(?:[:.] ?(\d{2})(?:[:.](\d{2}))?|(?:h|heures?) ?(\d{2})?(?: ?(?:m|mn|min))?)")


def duration(text: str) -> float | None:
    """Return the seconds in ``10``, ``10 min``, ``1 h 15``, ``1h30``, ``90 s``, ``2,5``; None when it is no duration.

    A bare number is in minutes. A leading minus sign gives a negative number, for the caller to refuse.
    """
    written = said = " ".join(text.replace("\u2212", "-").split()).casefold()
    if not written.isascii():
        written = _PART.sub(lambda part: f"{part[1] or 0}.{_PARTS[part[2]]}", written)  # “¼ h”, “1½ h”
    if written.startswith("-"):
        positive = None if written[1:].lstrip().startswith("-") else duration(written[1:])
        return None if positive is None else -positive
    if match := _BARE.fullmatch(written):
        return _seconds(match[1], 60)
    if match := _ONLY_SECONDS.fullmatch(written):
        return _seconds(match[1], 1)
    if match := _HOURS_MINUTES.fullmatch(written):
        return _seconds(match[1], 3600) + int(match[2] or 0) * 60
    if match := _MINUTES_SECONDS.fullmatch(written):
        return _seconds(match[1], 60) + int(match[2] or 0)
    return spoken_length(said)


def _seconds(number: str, unit_s: int) -> float:
    if number.isdecimal():
        return float(int(number) * unit_s)
    from decimal import Decimal  # a library of its own, which most decks do without: the wall would wait for it

    return float(Decimal(number.replace(",", ".")) * unit_s)


def duration_text(seconds: float) -> str:
    """Return what ``duration`` reads back as exactly ``seconds``: a number of minutes, else ``90 s``."""
    from decimal import Decimal  # see _seconds

    exact = Decimal(repr(float(seconds)))
    minutes = exact / 60
    if minutes == minutes.quantize(Decimal("0.1")):
        return format(minutes.normalize(), "f")
    return f"{format(exact.normalize(), 'f')} s"


def clock_time(text: str) -> time | None:
    """Return the hour in ``20:30``, ``20 h 30``, ``20h``, ``8.30 pm``, ``midi``; None when it is no hour."""
    written = " ".join(text.split()).casefold()
    if written in ("midi", "noon"):
        return time(12)
    if written in ("minuit", "midnight"):
        return time(0)
    if match := _TWELVE_HOURS.fullmatch(written):
        hour, minute = int(match[1]), int(match[2] or 0)
        if not 1 <= hour <= 12 or minute > 59:
            return None
        return time(hour % 12 + (12 if match[3] == "p" else 0), minute)
    if match := _CLOCK.fullmatch(written):
        hour, minute, second = int(match[1]), int(match[2] or match[4] or 0), int(match[3] or 0)
        return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None
    return None


def clock_text(hour: time) -> str:
    """Return what ``clock_time`` reads back as ``hour``, to the second: ``20:30``."""
    return f"{hour:%H:%M:%S}" if hour.second else f"{hour:%H:%M}"
