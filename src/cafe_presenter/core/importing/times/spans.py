"""How long the items of a list take, from all their times together: one may say when the next begins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cafe_presenter.core.base.durations import MAX_DURATION_S
from cafe_presenter.core.importing.times.half_days import with_halves
from cafe_presenter.core.importing.times.one_time import (
    FACE,
    MORNING_S,
    ONLY_HOURS,
    WrittenTime,
    face_s,
    read_time,
    tells_half,
)
from cafe_presenter.core.importing.times.running_sums import without_sums

_LONGEST_DAY_S = 8 * 3600.0
_LONGEST_STEP_S = 2.5 * 3600.0
_LEAST_STARTS = 3
_MOST_MEET = 0.25
_HALF_AN_HOUR_S = 1800.0
_LATE_MORNING_S = 10 * 3600.0
_AFTER_NOON_S = 13 * 3600.0
_DAY_S = 24 * 3600.0
_SLIP_S = 3600.0
"""By which an end before its beginning is one of another day no more."""


@dataclass(frozen=True, slots=True)
class Span:
    """How long an item takes and how far it may be cut, in seconds; None when nothing says so."""

    duration_s: float | None = None
    least_s: float | None = None


def spans(texts: Sequence[str]) -> tuple[Span, ...]:
    """Return how long the items of a list take whose times are written so; one may say when the next begins."""
    texts = with_halves(without_sums(texts))
    faces = [(FACE.fullmatch(" ".join(text.split()).strip("()[]* "))) for text in texts]
    hours = [face_s(face) for face in faces if face is not None]
    alone = [hour for hour in hours if hour is not None]
    are_hours = are_starts(alone, may_meet=True)  # “9h40” after “9h00” is no length
    are_hours = are_hours or _are_among([read_time(text) for text in texts], [face is not None for face in faces])
    told = iter(_day_by_day([hour or 0.0 for hour in hours]))
    written = [
        WrittenTime(None, next(told), is_clock=True) if are_hours and face is not None else read_time(text)
        for text, face in zip(texts, faces, strict=True)
    ]
    written = [*_in_minutes(written)]
    offsets = _are_offsets([each for each in written if each.end_s is not None and not each.is_clock])
    begun = [each.start_s for each in written if each.start_s is not None and each.end_s is None]
    starts = are_starts(begun, may_meet=True)
    if not any(map(tells_half, texts)):
        written = [*_to_the_next_day(written)]
    following = [*written, WrittenTime()][1:]
    found = tuple(
        _span(each, after, offsets=offsets, starts=starts) for each, after in zip(written, following, strict=True)
    )
    preceding = [WrittenTime(), *written]
    around = zip(preceding, written, following, strict=False)
    return tuple(Span() if _is_end(*each) else span for each, span in zip(around, found, strict=True))


def _are_among(written: Sequence[WrittenTime], alone: Sequence[bool]) -> bool:
    """Whether the times that may be hours stand among more that tell from when to when, all of them in their order."""
    begun = [
        (each.start_s or each.length_s or 0.0, is_alone)
        for each, is_alone in zip(written, alone, strict=True)
        if is_alone or (each.is_clock and each.end_s is not None and each.start_s is not None)
    ]
    starts = [start for start, _ in begun]
    has_few = 2 * sum(is_alone for _, is_alone in begun) < len(begun)
    goes_on = not any(after < before < _AFTER_NOON_S for before, after in pairwise(starts))  # “1h25” is no afternoon
    return starts[:1] >= [MORNING_S] and has_few and goes_on and are_starts(starts)


def told_length(text: str) -> Span:
    """Return how long something is said to be: “2h à 2h30” is from when to when only where it is no length."""
    written = read_time(text)
    is_length = written.is_clock and written.start_s is not None and 0 < (written.end_s or 0.0) < MORNING_S
    return Span(written.end_s, written.start_s) if is_length else spans([text])[0]


def _in_minutes(written: Sequence[WrittenTime]) -> Sequence[WrittenTime]:
    """Return ranges that follow each other from nought as minutes and seconds, where they were a day as hours.

    So they are where one of them is longer than anybody sits, and none as short as a welcome.
    """
    ranges = [each for each in written if each.is_clock and each.start_s is not None and each.end_s is not None]
    if len(ranges) < 2 or ranges[0].start_s:
        return written
    steps_s = [(each.end_s or 0.0) - (each.start_s or 0.0) for each in ranges]
    is_too_long = len(steps_s) >= _LEAST_STARTS and max(steps_s) >= _LONGEST_STEP_S and min(steps_s) >= _HALF_AN_HOUR_S
    if not is_too_long and (ranges[-1].end_s or 0.0) <= _LONGEST_DAY_S:
        return written
    if any(before.end_s != after.start_s for before, after in pairwise(ranges)):
        return written
    return [
        replace(each, start_s=(each.start_s or 0.0) / 60, end_s=(each.end_s or 0.0) / 60) if each in ranges else each
        for each in written
    ]


def first_day(times: Sequence[str]) -> int:
    """Return how many parts are of the first day: on the next the clock begins anew, with several parts of its own."""
    starts = [read_time(time).start_s if ONLY_HOURS.fullmatch(time.strip()) else None for time in times]
    above = [own or earlier for own, earlier in pairwise([*reversed(starts), None])][::-1]  # the last has no end
    for at, (before, after) in enumerate(zip(above, starts[1:], strict=False), start=1):
        if before is None or after is None or min(at, len(starts) - at) < _LEAST_STARTS:
            continue
        is_same_day = before >= _LATE_MORNING_S and after < MORNING_S  # noon, or midnight
        if before - after > _HALF_AN_HOUR_S and not is_same_day:
            return at
    return _first_plan([read_time(time) for time in times])


def _first_plan(written: Sequence[WrittenTime]) -> int:
    """Return how many times are of the first plan: after 0–5, 5–15, …, lengths alone are those of another."""
    follow = [bool(at) and each.start_s == written[at - 1].end_s for at, each in enumerate(written)]
    count = next((at for at, goes_on in enumerate(follow) if at and not goes_on), len(written))
    rest = written[count:]
    is_plan = count >= _LEAST_STARTS and written[0].start_s == 0 and len(rest) >= _LEAST_STARTS
    return count if is_plan and all(each.length_s is not None for each in rest) else len(written)


def _are_offsets(ranges: Sequence[WrittenTime]) -> bool:
    """Whether ranges of minutes tell when, and not how long: from nought, 0-5, 5-15, or more than happen to follow."""
    is_chain = all(before.end_s == after.start_s for before, after in pairwise(ranges))
    return bool(ranges) and (ranges[0].start_s == 0 or (len(ranges) > _LEAST_STARTS and is_chain))


def are_starts(starts: Sequence[float], *, may_meet: bool = False) -> bool:
    """Whether hours that stand alone are beginnings: they grow, from nought or from an hour of the day.

    A few of those of a day ``may_meet``: doors open, and there is breakfast.
    """
    starts = _day_by_day(starts)
    met = sum(after == before for before, after in pairwise(starts)) if may_meet and starts[:1] >= [MORNING_S] else 0
    grow = sum(after > before for before, after in pairwise(starts))
    if len(starts) < _LEAST_STARTS or grow + met < len(starts) - 1 or met > _MOST_MEET * len(starts):
        return False
    return starts[0] == 0 or starts[0] >= MORNING_S


def _day_by_day(hours: Sequence[float]) -> list[float]:
    """Return hours, those of the next day as they go on, 23:00, 00:30 is 24:30, and after noon: 11:55, 1:00 is 13:00.

    Nobody who writes an hour after noon as 13 or more writes the next one as on a face of twelve.
    """
    found, later_s = list[float](), 0.0
    for before, hour in pairwise([0.0, *hours]):
        is_after_noon = _LATE_MORNING_S <= before < _AFTER_NOON_S and hour < MORNING_S and not later_s
        later_s += (_DAY_S if before >= _AFTER_NOON_S else _DAY_S / 2 * is_after_noon) * (hour < before)
        found.append(hour + later_s)
    return found


def _is_end(before: WrittenTime, each: WrittenTime, after: WrittenTime) -> bool:
    """Whether an hour alone is the one at which the part before ends: “16:15–17:00”, then “17:00 | Fin”.

    One that another hour alone follows is when a part begins: “19:00–19:15”, “19:15”, “20:00”.
    """
    if not each.is_clock or each.end_s is not None or each.start_s is None or each.start_s != before.end_s:
        return False
    return after.start_s is None or after.end_s is not None or after.start_s <= each.start_s


def _span(each: WrittenTime, after: WrittenTime, *, offsets: bool, starts: bool) -> Span:
    if each.length_s is not None:
        return Span(each.length_s)
    if each.start_s is not None and each.end_s is not None:
        if each.is_clock or offsets:
            is_slip = 0 < each.start_s - each.end_s < _SLIP_S and after.start_s is not None  # “3:45–3:15”, then “4:15”
            return _kept((after.start_s or 0.0 if is_slip else each.end_s) - each.start_s)
        return Span(each.end_s, each.start_s) if 0 < each.start_s < each.end_s else _kept(max(each.start_s, each.end_s))
    if each.start_s is None:
        return Span()
    goes_on = after.start_s is not None and after.start_s > each.start_s
    if starts or (each.start_s >= MORNING_S and goes_on):
        return _kept(after.start_s - each.start_s) if after.start_s is not None else Span()
    return _kept(each.start_s) if each.start_s < MORNING_S else Span()


def _to_the_next_day(written: Sequence[WrittenTime]) -> list[WrittenTime]:
    """Return times, hours that are smaller than the one above, of 13 or more, as those of the next day."""
    clocks = [each for each in written if each.is_clock and each.start_s is not None]
    starts = dict(zip(map(id, clocks), _day_by_day([each.start_s or 0.0 for each in clocks]), strict=True))
    found = list[WrittenTime]()
    for each in written:
        own, start = each.start_s or 0.0, starts.get(id(each))
        if start is None:
            found.append(each)
            continue
        end = None if each.end_s is None else _day_by_day([own, each.end_s])[1] + start - own
        found.append(replace(each, start_s=start, end_s=end))
    return found


def _kept(seconds: float) -> Span:
    """Return a span when it can be one; after midnight an hour is a smaller number."""
    seconds += 24 * 3600 * (seconds < -12 * 3600) + 12 * 3600 * (-12 * 3600 <= seconds < -_SLIP_S)
    return Span(seconds) if 0 < seconds <= MAX_DURATION_S else Span()
