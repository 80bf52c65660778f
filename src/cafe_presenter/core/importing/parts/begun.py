"""Lines that say when something begins, “19:00 – Welcome”, each with the hour at which the next one does."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from cafe_presenter.core.base.time_units import AT
from cafe_presenter.core.importing.parts.text_parts import MAX_TITLE_LENGTH
from cafe_presenter.core.importing.times.days import is_date
from cafe_presenter.core.importing.times.half_days import later_s
from cafe_presenter.core.importing.times.one_time import (
    CLOCK,
    CLOCK_FACE,
    DASH,
    HALF_OF_DAY_S,
    LENGTH,
    MORNING_S,
    SIGNS_BEHIND,
    TIME_EDGES,
    hour_alone,
    starts_at,
)
from cafe_presenter.core.importing.times.spans import are_starts
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.bidding import SAYS_TALK

_BEGINS = re.compile(
    rf"(?:[~≈]\s?|(?:{AT}|entre|between|zwischen|tra|tussen)\s|T\s?\+\s?)?(?P<at>{CLOCK})(?:-?ish\b)?(?:{DASH}(?P<end>{CLOCK})|\s(?:et|and|und|y|e|en|ou|or|oder|o|of)\s{CLOCK}|{DASH}(?:\.{{3}}|…|\?{{1,3}})(?=\W*\w))?+\s*(?:{SIGNS_BEHIND}\s*)?(?=\S)(?!{LENGTH})(?P<what>[\"“«¿\[{{<]{{0,2}}\s?(?:\d{{1,2}}(?:[-–]\d{{1,2}}){{0,3}}-?(?!h\b|am\b|pm\b|Uhr\b|uur\b)(?:\s(?:\S{{1,3}}\s\d{{1,2}}\s)?)?)?[^\W\d].*)",
    re.IGNORECASE | re.DOTALL,
)
"""“19:00 – Welcome”, and “19:00–19:15: Welcome”, “~19:30-ish - Soup” and “22h à … : on reste” beside it."""
_ENDS_WITH = re.compile(
    rf"(?P<what>[\"“«¿'’]?[^\W\d][^()]{{2,80}}?)\s*\((?:[~≈]|@|at\s|à\s)?\s*(?P<at>{CLOCK})(?:{DASH}(?P<end>{CLOCK}))?+\)(?P<more>[^?!.]{{0,40}})",
    re.IGNORECASE,
)
"""“Lightning talks (~7:20pm) (optional)”."""
_IN_MINUTES = re.compile(r"[^\W\d].*\(\s*[~≈]?\s*\d{1,3}\s?(?:min|mn|['’′])[\w.]{0,6}\s*\)\s*$", re.IGNORECASE)
_IN_HOURS = re.compile(r"[^\W\d].*\(\s*[~≈]?\s*[1-5]\s?h(?:eures?|ours?)?\s?(?:[0-5]\d)?\s*\)\s*$", re.IGNORECASE)
_NO_HOUR = r"(?<!\d)(?<!\d[hm])(?<!\d \w\w\w)(?<!\d[ap]m)(?<!\d [ap]m)"
_FROM_TO = re.compile(rf"(?<!\d)(?:{CLOCK}|\d{{1,2}}){DASH}(?P<end>{CLOCK})", re.IGNORECASE)
_LAST = re.compile(
    rf"(?P<what>[\"“«¿'’]?[^\W\d][^\n]{{2,80}}?){_NO_HOUR}\s*(?:[,|–—]|\s-)\s*(?:at\s|à\s|um\s|@\s?)?"
    rf"(?P<at>{CLOCK})(?:{DASH}(?P<end>{CLOCK}))?+",
    re.IGNORECASE,
)
"""“Lunch, 12:00”."""
_HOUR = re.compile(CLOCK, re.IGNORECASE)
_OVER = re.compile(
    r"\W*(?:(?:the )?(?:end|fin|ende|schluss|finish|adjourn|fine|einde|fim|final|départ|departure)\b.{0,30}"
    r"|(?:[\w’']+ ){1,3}(?:ends?|closes?|is over|se termine|finit|a fini))\W*",
    re.IGNORECASE,
)
"""What is said at the hour at which all is over."""
_AND = re.compile(r"\s(?:&|\+|et|and|und|y|e|en|i|a|og|och|ja|és|și|и|та|και|ve)\s", re.IGNORECASE)
_THEN = re.compile(
    r"\W*(?:(?:the )?rest|remaining time|then|afterwards|(?:le )?reste|temps restant|puis|ensuite|après"
    r"|(?:der )?rest|restzeit|danach|dann|anschließend|resto|luego|después|poi|dopo|daarna|depois"
    r"|anschl\.?|im anschluss|later|tb[acd]|open|offen|aansluitend|a seguire|a continuación|em seguida|à suivre)\W*",
    re.IGNORECASE,
)
"""What is said of a part that follows when all others had their time."""
_LONGEST_ENDED = 200
"""Signs of a line that ends with its hour, at most: blanks without end would be searched again and again."""
_SHORT_HEAD = 60
"""Signs of a line above which it may go on in the line below."""
_FURTHEST_SLIP_S = 3600.0
_FEWEST_FOR_SLIP = 6
"""Lines that tell their hour, for each that may be out of its order."""
_ROUND_S = 300.0
_LEAST_ROUND = 0.8
_LEAST_ROUND_OF_MANY = 0.7
_OF_WHOLE_DAY = re.compile(r"\D*(?:1[3-9]|2[0-4])\D")
_LEAST_STEP_S = 240.0
_LONGEST_STEP_S = 7 * 3600.0


def _bare(text: str) -> str:
    """Return a line without a little clock and the signs around it."""
    return CLOCK_FACE.sub("", text).strip(TIME_EDGES)


def is_then(text: str) -> bool:
    """Whether a text says when something is, without an hour, and names nothing: “Rest”, “danach”."""
    return _THEN.fullmatch(text) is not None


def begins_at(text: str) -> bool:
    """Whether a line begins with the hour at which something happens: “19:00 – Welcome”."""
    return _BEGINS.fullmatch(_bare(text)) is not None


def is_head(line: str, below: str) -> bool:
    """Whether a line is a title with its time, and the one below it begins a sentence of its own.

    Below a short one that begins with its hour this may be in small letters.
    """
    line, below = line.strip(), below.strip()
    if not line or len(line) > MAX_TITLE_LENGTH or line[-1] in ",;" or not below:
        return False
    if below[0].islower() and (len(line) > _SHORT_HEAD or not begins_at(line)):
        return False
    return bool(timed_title(line)[1]) or begins_at(line)


def begun_and_ended(texts: Sequence[str]) -> dict[int, str]:
    """Return the lines that say when a part begins, from their places, each with the hour the next one begins put in.

    “19:00 – Welcome” becomes “19:00–19:15 | Welcome”, where one such line after the other is later, at round hours. One
    that tells no length, the last or at the hour of the next, loses its own.
    Other hours are those of a log or of a talk that was written down. Lines beside them that tell both hours stay.
    What only goes on, when a part is over in the line below it, begins with a line break.
    """
    lines = [_bare(text) for text in texts]
    short = {at: line for at, line in enumerate(lines) if len(line) <= _LONGEST_ENDED}
    forms = (
        [(at, match) for at, line in written.items() if (match := form.fullmatch(line)) and not is_date(match["what"])]
        for form, written in ((_BEGINS, dict(enumerate(lines))), (_ENDS_WITH, short), (_LAST, short))
    )
    found = next(filter(None, forms), [])
    if any(map(_IN_MINUTES.search, lines)):  # beside “Welcome (45 min)”, “Listening (1h30)” tells a length
        found = [(at, match) for at, match in found if not _IN_HOURS.search(match[0])]
    slips = _slips(found)
    of_whole_days = any(_OF_WHOLE_DAY.match(match["at"]) for _, match in found)
    begun, hours, bare = list[tuple[int, re.Match[str]]](), list[float](), dict[int, str]()
    for place, match in found:
        hour = _begin(match)
        if hour is None:
            return {}
        if place in slips:
            bare[place] = _what(match)
            continue
        hour += later_s(hour, hours[-1] if hours else 0.0, of_whole_days=of_whole_days)
        if hours and hour == hours[-1]:  # “12:00 – End”, then “12:00 – Lunch”
            above, earlier = begun.pop()
            bare[above] = _what(earlier)
            hours.pop()
        begun.append((place, match))
        hours.append(hour)
    until = [max(hour, hour_alone(match["end"] or "") or 0.0) for hour, (_, match) in zip(hours, begun, strict=True)]
    gaps = [after - end for end, after in zip(until, hours[1:], strict=False)]
    if hours and 0 < hours[0] < MORNING_S and hours[-1] <= HALF_OF_DAY_S:  # “4:30”, then “10:00”: of an evening
        hours = [hour + HALF_OF_DAY_S for hour in hours]
        until = [end + HALF_OF_DAY_S for end in until]
    back = [at for at, (hour, after) in enumerate(pairwise(hours)) if after < hour]  # what is beside it, all day long
    nights = [*back, *(at for at, gap in enumerate(gaps) if gap > _LONGEST_STEP_S)]  # hours later it is another day
    steps = [after - hour for hour, after in pairwise(hours)]
    least = _LEAST_ROUND_OF_MANY if len(hours) >= _FEWEST_FOR_SLIP else _LEAST_ROUND
    are_round = sum(hour % _ROUND_S == 0 for hour in hours) >= least * len(hours)
    if not are_starts(hours) or not are_round or median(steps) < _LEAST_STEP_S:
        return {}
    if all(match["end"] for _, match in begun):
        return {}
    place, match = begun[-1]
    over = next(filter(None, map(_told_end, texts[place + 1 :])), "")
    over = over if (hour_alone(over) or 0.0) > hours[-1] else ""  # an hour alone is when all of it ends
    ends = [*("" if at in nights else after["at"].strip() for at, (_, after) in enumerate(begun[1:])), over]
    below = {at: _again(lines[at + 1], hour) for (at, _), hour in zip(begun, hours, strict=True) if at + 1 < len(lines)}
    told = {
        place: _from_to(match["at"].strip(), match["end"] or below.get(place, ("", ""))[0] or end, _what(match))
        for (place, match), end in zip(begun, ends, strict=True)
    }
    told |= {at + 1: f"\n{rest}" for at, (_, rest) in below.items() if rest}
    return {at: text for at, text in (told | bare).items() if at <= place + 1}


def _slips(found: Sequence[tuple[int, re.Match[str]]]) -> set[int]:
    """Return the places of the few lines whose hour is before that of the line above and after the one above that.

    “10:00”, “10:15”, “10:00”, “11:15”: it is a slip, or stands beside the others.
    """
    hours = [(place, hour) for place, match in found if (hour := _begin(match)) is not None]
    slips = {
        place
        for (_, first), (_, above), (place, hour), (_, below) in zip(
            hours, hours[1:], hours[2:], hours[3:], strict=False
        )
        if first <= hour < above < below and above - hour <= _FURTHEST_SLIP_S
    }
    return slips if len(slips) * _FEWEST_FOR_SLIP <= len(hours) else set()


def _again(line: str, hour: float) -> tuple[str, str]:
    """Return when a part is over as the line below says, “12–1 PM, on the lawn”, and the rest of that line.

    Both are empty where it tells no hours, or those of something else.
    """
    match = _FROM_TO.search(line[:_LONGEST_ENDED])
    if match is None or starts_at(match[0]) not in (hour, hour + HALF_OF_DAY_S):
        return "", ""
    return match["end"].strip(), line[match.end() :].strip(TIME_EDGES + ",;") if not match.start() else ""


def is_over(text: str) -> bool:
    """Whether a line says no more than that all is over: “End of the evening”, and not “End & debrief”."""
    more = _AND.search(text) if (is_end := _OVER.fullmatch(text) is not None) else None
    return is_end and (more is None or SAYS_TALK.search(text, more.end()) is None)


def _told_end(text: str) -> str:
    """Return the hour that a line says alone, or at which it says that all is over: “Fin à 23 h”."""
    if hour_alone(text) is not None:
        return text.strip(TIME_EDGES)
    match = _HOUR.search(text) if is_over(text) else None
    return match[0].strip() if match is not None and hour_alone(match[0]) is not None else ""


def _begin(match: re.Match[str]) -> float | None:
    """Return the hour at which a part begins; before “7:30pm”, “7:20” is in the afternoon as well."""
    if match["end"]:
        return starts_at(f"{match['at'].strip()}–{match['end'].strip()}")
    return hour_alone(match["at"])


def _what(match: re.Match[str]) -> str:
    return f"{match['what']}{match.groupdict().get('more') or ''}".strip()


def _from_to(start: str, end: str, what: str) -> str:
    return f"{start}–{end} | {what}" if end else what
