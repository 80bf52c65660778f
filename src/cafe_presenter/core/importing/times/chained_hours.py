"""Hours that only their order tells: “10-10:30am”, “10:40-11”, “11-12”, “1230pm-130pm”, each begins where one ends."""

import re
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from cafe_presenter.core.importing.times.days import is_date, names_day
from cafe_presenter.core.importing.times.one_time import only_hours

_FACE = r"\d{1,4}(?:[:.h]\d{2})?(?:\s?[ap]\.?m\b\.?)?"
_FROM_TO = re.compile(rf"^([^\w\n]*)({_FACE})\s?[-–—]\s?({_FACE})(?![\w%/€$]|[:.]\d)", re.MULTILINE | re.IGNORECASE)
_PARTS = re.compile(r"(\d{1,2}?)(?:[:.h]?(\d{2}))?\s?(?:([ap])\.?m\.?)?", re.IGNORECASE)
_FEWEST = 4
_FEWEST_STRANGE = 2
"""Ranges that are hours in no other way."""
_LEAST_CHAINED = 0.75
_LONGEST_NAME = 60
_HALF, _DAY, _HOUR, _MORNING = 12 * 60, 24 * 60, 60, 6 * 60

type _Range = tuple[int, int]


def with_chained_hours(texts: Sequence[str]) -> Callable[[str], str] | None:
    """Return what writes the ranges that lead lines as hours, “10:40–11:00”; None where they are no hours.

    They are where nearly each begins when the one above ends and some are written as hours are; not where all are.
    """
    told = [match for text in texts for match in _FROM_TO.finditer(text)]
    ranges = [_range(match) for match in told]
    known = [each for each in ranges if each is not None]
    if len(known) < max(_FEWEST, len(ranges)) or not known[0][0]:
        return None
    follow = sum((above[1] - below[0]) % _HALF == 0 for above, below in pairwise(known))
    strange = [match for match in told if not only_hours(f"{match[2]}–{match[3]}")]
    if follow < _LEAST_CHAINED * (len(known) - 1) or len(strange) < _FEWEST_STRANGE:
        return None
    if len(strange) == len(told) and not any(":" in match[0] or _tells_half(match[3]) for match in told):
        return None
    begun = _first_of_days(texts)
    spelled = dict(zip((match[0] for match in told), _of_the_day(told, known, begun), strict=True))
    return lambda text: _FROM_TO.sub(lambda match: match[1] + spelled.get(match[0], match[0]), text)


def _range(match: re.Match[str]) -> _Range | None:
    first, last = _minutes(match[2]), _minutes(match[3])
    return (first, last) if first is not None and last is not None else None


def _minutes(face: str) -> int | None:
    """Return the hour that is written as minutes from midnight, in the half of the day that it tells or the first."""
    match = _PARTS.fullmatch(face)
    if match is None or int(match[1]) * _HOUR > _DAY or int(match[2] or 0) >= _HOUR:
        return None
    half = (match[3] or "").casefold()
    hours = int(match[1])
    hours += 12 * (half == "p" and hours < 12) - 12 * (half == "a" and hours == 12)
    return hours * _HOUR + int(match[2] or 0)


def _tells_half(face: str) -> bool:
    return face.rstrip(".")[-1] in "mM"


def _first_of_days(texts: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the ranges that are the first below a line that names a day: “Thursday, June 25”."""
    found, count, is_named = set[int](), 0, False
    for text in texts:
        ranges = len(_FROM_TO.findall(text))
        if ranges and is_named:
            found.add(count)
        is_named = not ranges and (is_named or (len(text) <= _LONGEST_NAME and (names_day(text) or is_date(text))))
        count += ranges
    return frozenset(found)


def _of_the_day(told: Sequence[re.Match[str]], ranges: Sequence[_Range], begun: Collection[int]) -> list[str]:
    """Return the ranges as hours of the day, those that a twelve-hour clock tells in the half that the order says.

    The clock begins anew with those that have ``begun`` a day.
    """
    found, now = list[str](), 0
    for number, (match, (first, last)) in enumerate(zip(told, ranges, strict=True)):
        is_told = _tells_half(match[2])
        now = 0 if number in begun else now
        start = first if is_told and (first - now) % _HALF else _after(first, now)
        start += _HALF * (not now and not is_told and start < _MORNING)
        now = _after(last, start + 1)
        found.append(f"{_spelled(start)}–{_spelled(now)}")
    return found


def _after(minutes: int, now: int) -> int:
    """Return an hour, half a day later where that is after ``now`` and it is not; a morning begins another day."""
    later = minutes + _HALF
    return later if minutes < now <= later < _DAY + _HOUR and not (minutes >= _MORNING and later < now) else minutes


def _spelled(minutes: int) -> str:
    return f"{minutes // _HOUR % 24:02}:{minutes % _HOUR:02}"
