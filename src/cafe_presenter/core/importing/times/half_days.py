"""Hours of a twelve-hour clock whose half of the day is told by those above: “4:00 PM”, then “5:00”."""

import re
from collections.abc import Sequence

from cafe_presenter.core.importing.times.one_time import HALF_OF_DAY_S

_HOUR = re.compile(r"(?<![\d:.])(1[0-2]|0?[1-9]):([0-5]\d)(?![\d:])(?:\s?([ap])\.?m\b\.?)?", re.IGNORECASE)
_HALF = 12 * 60
_SMALL_HOURS_S, _DAY_S = 5 * 3600.0, 24 * 3600.0


def with_halves(texts: Sequence[str]) -> Sequence[str]:
    """Return times, those without a half of the day in the afternoon where they would be before the ones above."""
    hours = [_HOUR.findall(text) for text in texts]
    are_told = {any(half for *_, half in each) for each in hours if each}
    if len(are_told) < 2:
        return texts
    found, last = list[str](), -1
    for text, each in zip(texts, hours, strict=True):
        told = [_minutes(*one) for one in each]
        is_bare = bool(told) and not any(half for *_, half in each)
        if is_bare and told[0] % _HALF < last <= told[0] % _HALF + _HALF:
            told = [one % _HALF + _HALF for one in told]
            found.append(_HOUR.sub(r"\g<0> pm", text))
        else:
            found.append(text)
        last = told[-1] if told else last
    return found


def _minutes(hour: str, minutes: str, half: str) -> int:
    told = int(hour) * 60 + int(minutes)
    return told % _HALF + _HALF * (half.casefold() == "p") if half else told


def later_s(hour: float, above: float, *, of_whole_days: bool = False) -> float:
    """Return what is added to an hour that would be before the one above: half a day, or a day after midnight.

    Among hours ``of_whole_days``, “20h”, a morning begins the next day, and what is below it is of that day as well.
    """
    if of_whole_days:
        days_s = above // _DAY_S * _DAY_S
        return days_s + _DAY_S * (hour < HALF_OF_DAY_S and hour + days_s < above)
    if hour >= above or hour >= HALF_OF_DAY_S:
        return 0.0
    is_after_midnight = hour < _SMALL_HOURS_S and hour + HALF_OF_DAY_S <= above
    return HALF_OF_DAY_S * (1 + is_after_midnight)
