"""How long something takes, from what is written beside it: “(5–7 min)”, “[5 min]”, “19h00-19h15”, “0:05 | …”."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from cafe_presenter.core.base.durations import MAX_DURATION_S, duration
from cafe_presenter.core.base.spoken_lengths import with_figures
from cafe_presenter.core.importing.half_days import with_halves
from cafe_presenter.core.importing.running_sums import without_sums

_ABOUT = r"(?:~|≈|±|(?:ab|um|gegen|vers)\b|env(?:iron|\.)?|about|approx(?:imately|\.)?|circa|ca\.|max\.?|maximum)?\s*"
_UNIT = (
    r"(?:min(?:ute|uten|utes|utos?|uti|uut|uten)?s?\.?|mns?|m|h(?:eures?|rs?|ours?)?|Std\.?|Stunden?|horas?|or[ae]"
    r"|sec(?:onde?s?)?\.?|s|分钟|分鐘|دقیقه|минут[аы]?|мин\.?|['’′])(?![\w])"
)
_NUMBER = r"\d{1,3}(?:[.,](?:[27]5|\d))?"
DASH = r"\s*(?:[-–—−→/>]+|à|to|bis|a|al)\s*"
_LENGTH = (
    rf"{_ABOUT}(?:\d{{1,2}}\s?[x×]\s?{_NUMBER}\s*{_UNIT}|\d{{1,2}}\s?h\s?\d{{2}}(?:\s?(?:min\b|['’′]))?"
    rf"|\d{{1,2}}\s?(?:h|hrs?|hours?|heures?|Std\.?|Stunden?|horas?|or[ae])(?:,|\s(?:et|and|und|e|y))\s\d{{1,2}}\s?{_UNIT}"
    rf"|{_NUMBER}(?:\s*{_UNIT})?{DASH}{_NUMBER}\s*{_UNIT}|{_NUMBER}\+?\s*{_UNIT})"
)
_REST = (
    r"(?:the )?(?:remaining time|time (?:left|remaining)|rest of the time)|temps restant|reste du temps|restzeit"
    r"|resterende tijd|tiempo restante|tempo (?:restante|rimanente)"
)
"""What is said of a part that takes what the others leave."""
_HALF = r"\s?[ap]\.?m\b\.?"
_SAID = r"(?:\s?(?:Uhr|uur|hs|hrs)\b)"
CLOCK = (
    rf"(?:\d{{1,2}}\s?(?:[:.h]\s?\d{{2}}|h(?!\w))(?:{_HALF})?+{_SAID}?+|\d{{1,2}}{_SAID}"
    rf"|(?<!\d[:.h])(?:1[0-2]|[1-9]){_HALF})"
)
"""“19:30”, “19h”, “7pm”, “19.30 Uhr”."""
_HOURS = rf"(?:de\s+|from\s+|von\s+)?(?:{CLOCK}{DASH}{CLOCK}|\d{{1,2}}{DASH}\d{{1,2}}{_HALF})"
_BRACKETED = re.compile(
    rf"[*_]*[(\[]\s*(?:(?!{_HOURS}|{_LENGTH})[^()\[\]]{{1,40}}[,;:]\s*)?((?:{_HOURS}|{_LENGTH}|{_REST}))[^()\[\]]{{0,40}}[)\]][*_]*",
    re.IGNORECASE,
)
"""“(5 min)”, “(optionnel, 5 min)”; of two lengths the first, “(30 min : 15 min chacun)”."""
_BRACKETED_HOURS = re.compile(rf"\s*[`*_]*[(\[]\s*{_HOURS}\s*[)\]][`*_]*\s*$", re.IGNORECASE)
_SINCE_START = re.compile(r"T\s?[+-]\s?\d{1,2}:\d{2}\s*(?:[|:–—·-]\s*)?(?=\S)")
"""“T+0:05 News (10 min)”."""
_MINUTES = rf"min(?:ut[eo]?s?|s)?\.?\s+(?P<minutes>\d{{1,3}}{DASH}\d{{1,3}})"
"""“Minutes 0–10: Welcome”, and “MIN 0–10 Welcome”: a capital parts them, as in “10 min Welcome”."""
_LEADING = re.compile(
    rf"(?P<hours>{_HOURS})\s*(?:[|:–—·→-]\s*)?(?=\S)"
    rf"|(?:⏱️?\s*)?(?:{_MINUTES}|(?P<length>{_LENGTH}))"
    r"(?:\s*(?:[|:–—·]|-(?=\s))\s*(?=\S)|(?(minutes)\s+|[ \xa0])(?-i:(?=[A-ZÀ-Ý])))",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"(?:\s*(?:[|:·]|(?<!\d)[.,]|[.,](?!\d)|(?<!\d)[–—-]|(?=⏱))|\s{{3,}})\s*(?:⏱️?\s*)?((?:{_HOURS}|{_LENGTH}))"
    r"(?:\s(?:in |au )?(?:total|max(?:imum)?\b|insgesamt))?[\s*_]*(?:\((?P<aside>[^()]{2,60})\)[\s*_]*)?[.:]?\s*$",
    re.IGNORECASE,
)
"""“… – 6 min (Anna)”: who does it is said behind the time."""
_BARE = re.compile(
    rf"(?<=[\w)’”»?!])\s+({_HOURS}|{_LENGTH})\s*(?:\((?P<aside>[^()]{{2,60}})\))?[.:]?\s*$", re.IGNORECASE
)
_BARE_LEAD = re.compile(rf"({_LENGTH})\s+(?:(?:of|for|de|d[’'])\s*)?([^\W\d][\w’'-]*(?:\s+[\w’'-]+)?)", re.IGNORECASE)
"""“5 min break”, “10 minutes de pause”."""
_LENGTH_FIRST = re.compile(
    rf"({_LENGTH})(?:\s+(?:each|chacune?|je|per \w+|par \w+))?\s*(?:[.,;–—]|$)\s*", re.IGNORECASE
)
_LEADS_TO_BARE = re.compile(
    r"(?:(?<![\w-])(?:for|in|of|within|about|around|after|every|each|last|next|(?:the|for) first|another|than|least"
    r"|most|to|and|or|takes?|spend|allow|at|from|following|pendant|durant|en|de|à|après|dans|sous|environ|les|des|par"
    r"|toutes|chaque|prend|dure|ou|et|plus|moins|prochaines?|suivantes?|für|von|nach|etwa|ca|alle|und|oder|nächsten"
    r"|durante|por|próximos|di|per|circa|prossimi|ogni|van|na|elke|komende|volgende|em|cerca)|\d)\s*$",
    re.IGNORECASE,
)
_LONGEST_BARE = 70
_MOST_WORDS = 7
"""“Icebreaker 10 min”: nothing parts the time from a short title, and no word before leads to it."""
_LAST_HOUR = re.compile(rf"(?<=\S)\s*(?:[|,–—]|-\s)\s*(?:à\s+|at\s+)?{CLOCK}\s*$", re.IGNORECASE)
_HOUR_BEFORE = re.compile(rf"(?<=\w)\s+{CLOCK}\s*$", re.IGNORECASE)
"""“Break 10:30 (15 min) - Anna”: when it begins, before how long it takes."""
_LEADING_HOURS = re.compile(_HOURS, re.IGNORECASE)
_EACH = re.compile(r"\d.*\b(?:per|each|par|chacune?|chaque|pro|je|por|cada|a testa|ciascun\w|ognuno)\b", re.IGNORECASE)
_NUMBERING = re.compile(r"(?:\d{1,2}[.)](?:\d{1,2}[.)]?)?|[IVX]{1,4}[.)])\s+(?=\S)")
_COUNTED = re.compile(r"\d{1,2}\s+[-–—]\s+(?=[^\W\d])")
"""“4 - The library”: it begins no heading by itself, “5 - sometimes more”, and is no part of one that is."""
_NUMBERS = re.compile(rf"^(?:{_NUMBERING.pattern}|{_COUNTED.pattern})")
_DOTTED_HOUR = re.compile(rf"\d{{1,2}}\.\d{{2}}(?:{_SAID}|{DASH}\d)", re.IGNORECASE)
"""“19.30 Uhr”, “19.30–20.00”: no number of a title."""
_MARK = re.compile(r"#{1,6}\s+")
CLOCK_FACE = re.compile("[⏰⏱⏲⌚⌛⏳\U0001f550-\U0001f567]\ufe0f?\\s*")
"""A little clock before a title says no more than the time behind it."""
_ONLY = re.compile(rf"{_HOURS}|{_LENGTH}", re.IGNORECASE)
_ONLY_HOURS = re.compile(_HOURS, re.IGNORECASE)
_IN_HALF = re.compile(_HALF, re.IGNORECASE)
_AT = re.compile(r"^(?:at|from|de|à|minutes?)\s+", re.IGNORECASE)
_COLON = re.compile(r"\s*[*_]*\s*:\s*[*_]*\s*(?=\S)")
_GAP = re.compile(r"\s{4,}")
_BOX = re.compile(r"\[[ xX]?\]|[☐☑✅✔]")
_OR_MORE = re.compile(r"(\d)\+(?=\s*[^\W\d])")
HALF_OF_DAY_S = 12 * 3600.0
_LONGEST_DAY_S = 8 * 3600.0
_WRAPPED = re.compile(r"(?:\(\((.+)\)\)|\[\[(.+)\]\]|([=~*#+_–—-])\3+\s*(.+?)\s*\3{2,}):?")
"""What people put round a heading where nothing else sets it apart: “((Work))”, “== Work ==”."""
TIME_EDGES = " \t\xa0*_|:–—-"
_RANGE = re.compile(rf"(?P<from>{CLOCK}|{_NUMBER})(?:\s*{_UNIT})?{DASH}(?P<to>{CLOCK}|{_NUMBER})", re.IGNORECASE)
_IN_HOURS = re.compile(r"\s*(?:h(?:eures?|rs?|ours?)?|Std\.?|Stunden?|horas?|or[ae])\b", re.IGNORECASE)
_FACE = re.compile(
    r"(\d{1,2})\s?(?:(?:[:.h]\s?(\d{2})|h)(?::(\d{2}))?(?:\s?([ap])\.?m\.?|\s?(?:Uhr|uur|hs|hrs))?|(?P<half>[ap])\.?m\.?"
    r"|(?:Uhr|uur|hs|hrs))",
    re.IGNORECASE,
)
"""“19:30”, “19 h”, “7.30 pm”, “7pm”."""
_TWO_SIGNS = re.compile(r"(?<=\d)(?:\.:|:\.|::)(?=\d)")
"""A slip of the hand: “9.:15”."""
_TIMES = re.compile(r"(\d{1,2})\s?[x×]\s?(?=\d)")
_BEGIN_AND_LENGTH = re.compile(rf"({CLOCK})[\s,;]+({_NUMBER}\s*{_UNIT})", re.IGNORECASE)
"""“09:00 15m”: when it begins, and below it how long it takes."""
_ONLY_REST = re.compile(rf"{_REST}|(?:le )?reste|(?:the |der )?rest|remainder|resto", re.IGNORECASE)
_ASIDES = re.compile(r"\([^()]*\)")
_WRITTEN_LENGTH = re.compile(_LENGTH, re.IGNORECASE)
_MORE = re.compile(
    rf"[\s,]*(?:(?:et|and|und|en|y|e|plus|\+|&)\s*)?(?:\d{{1,2}}\s*{_UNIT}|[¼½¾]|demi|quart|hal[bf]|mezz)",
    re.IGNORECASE,
)
"""A length that goes on behind what was read of it, “1 h et des poussières”, is not that long."""
_LEAST_STARTS = 3
_LONGEST_LEAD = 130
_SHORTEST_LEAD = 3
_LONGEST_TITLE = 600
"""Signs above which a text is no title: where a time may begin is looked for at each of them."""
_HALF_AN_HOUR_S = 1800.0
_LATE_MORNING_S = 10 * 3600.0
_MORNING_S = 6 * 3600.0
"""An hour from here on is one of the day; a smaller one is how long something takes."""


@dataclass(frozen=True, slots=True)
class Span:
    """How long an item takes and how far it may be cut, in seconds; None when nothing says so."""

    duration_s: float | None = None
    least_s: float | None = None


@dataclass(frozen=True, slots=True)
class _Written:
    """A length, a range from ``start`` to ``end``, or a start alone, as one cell or title has it, in seconds."""

    length_s: float | None = None
    start_s: float | None = None
    end_s: float | None = None
    is_clock: bool = False


def timed_title(text: str) -> tuple[str, str, str]:
    """Return a title without its time and its number, that time, and what a colon behind the time adds to the title.

    Each is empty where nothing is written of it: “Vote (5 min) : on lève la main” has all three.
    """
    if len(text) > _LONGEST_TITLE:
        return text.strip(), "", ""
    figures = with_figures(text)
    found = timed_title(figures) if figures != text else (text, "", "")
    if found[1] and found[0] in text and found[1] not in text and found[2] in text:
        return found
    if figures != text and not found[1]:  # what looks like a time is half of none
        return text.strip(), "", ""
    written, times, rest = _MARK.sub("", _unwrapped(text.strip())), list[str](), ""
    written = _GAP.sub("   ", CLOCK_FACE.sub("", written).strip(TIME_EDGES))  # more blanks are slow to search
    if _BOX.match(written) or _ONLY_HOURS.fullmatch(written):  # to be ticked off, or a time that names no part
        return text.strip(), "", ""
    for pattern in (_BRACKETED, _LEADING, _TRAILING):
        if times and _ONLY_HOURS.fullmatch(written):  # “9h30 à 10h45 (75 min)”
            return written, times[0], rest
        match = pattern.match(written) if pattern is _LEADING else pattern.search(written)
        if match is None:
            continue
        before, after = written[: match.start()], written[match.end() :]
        if pattern is _TRAILING and match["aside"]:
            rest = rest or match["aside"].strip()
        if pattern is _BRACKETED and before.strip(TIME_EDGES) and (colon := _COLON.match(after)):
            after, rest = "", after[colon.end() :].strip()
        if pattern is _BRACKETED and _EACH.search(match[0]) and _LEADING_HOURS.match(written):
            continue  # “20:30–21:00 Reports (5 min per group)”
        hour = _HOUR_BEFORE.search(before) if pattern is _BRACKETED and not only_hours(before) else None
        before = before[: hour.start()] if hour and not _LEADS_TO_BARE.search(before[: hour.start()]) else before
        left = f"{before} {after}".strip(TIME_EDGES + ".")
        if _ASIDES.sub("", left).strip(TIME_EDGES):  # “(CET)” is no title
            times.append(next(group for group in match.groups() if group))
            written = left
    if lead := _BARE_LEAD.fullmatch(written):
        times.append(lead[1])
        written = lead[2]
    bare = _BARE.search(written) if not times and len(_ASIDES.sub("", written)) <= _LONGEST_BARE else None
    if bare is not None and _is_bare_title(written[: bare.start()]):
        times.append(bare[1])
        rest = rest or (bare["aside"] or "").strip()
        written = written[: bare.start()].strip(TIME_EDGES)
    if times:  # when it begins, beside how long it takes; “(5 min) [0:00–0:05]”
        written = _LAST_HOUR.sub("", written)
        written = _SINCE_START.sub("", _BRACKETED_HOURS.sub("", written))
    written = _NUMBERS.sub("", written, count=1)
    return " ".join(written.split()).strip(TIME_EDGES) or _unwrapped(text.strip()), times[0] if times else "", rest


def length_first(text: str) -> tuple[str, str]:
    """Return the length that a text begins with and what follows, “3 min each, one after the other”; else nothing."""
    figures = with_figures(text).strip()
    match = _LENGTH_FIRST.match(figures)
    return (match[1], figures[match.end() :].strip()) if match and figures[match.end() :] in text else ("", text)


def for_each(text: str) -> bool:
    """Whether a time in brackets is that of each person or group: “(3 min each)”."""
    match = _BRACKETED.search(text) if len(text) <= _LONGEST_TITLE else None
    return match is not None and _EACH.search(match[0]) is not None


def timed_lead(text: str) -> tuple[str, str] | None:
    """Return the title that a long text begins with, with its time, and what follows: “Vote (5 min). Everybody …”."""
    match = _BRACKETED.search(text, 0, _LONGEST_LEAD)
    if match is None or "\n" in text[: match.end()] or len(text[: match.start()].strip(TIME_EDGES)) < _SHORTEST_LEAD:
        return None
    title, end, told = text[: match.start()].partition(". ")
    follows = f"{told if end else ''} {text[match.end() :].lstrip(' .:')}".strip()
    return f"{title.strip(TIME_EDGES)} ({match[1]})", follows


def _is_bare_title(text: str) -> bool:
    """Whether what stands before a time that nothing parts from it is a title, and no sentence that leads to it."""
    return sum(any(map(str.isalpha, word)) for word in text.split()) <= _MOST_WORDS and not _LEADS_TO_BARE.search(text)


def _unwrapped(text: str) -> str:
    """Return a title without what was put round it."""
    match = _WRAPPED.fullmatch(text)
    return (match[1] or match[2] or match[4]) if match else text


def timed_titles(cells: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return each cell without its time, and that time, where most have one: “1. Accueil (15 min)”; else nothing."""
    heads = [cell.strip().partition("\n") for cell in cells]
    read = [(timed_title(head), head, rest) for head, _, rest in heads]
    if sum(bool(found[1]) for found, _, _ in read) <= len(cells) / 2:
        return ()
    return tuple(
        ("\n".join(part for part in ((found[0] if found[1] else head), found[2], rest) if part), found[1])
        for found, head, rest in read
    )


def numbered(text: str) -> bool:
    """Whether a title begins with its number: “2. Background”."""
    text = text.strip(TIME_EDGES)
    return _NUMBERING.match(text) is not None and not _DOTTED_HOUR.match(text)


def spans(texts: Sequence[str]) -> tuple[Span, ...]:
    """Return how long the items of a list take whose times are written so; one may say when the next begins."""
    texts = with_halves(without_sums(texts))
    faces = [(_FACE.fullmatch(" ".join(text.split()).strip("()[]* "))) for text in texts]
    hours = [_face(face) for face in faces if face is not None]
    are_hours = are_starts([hour for hour in hours if hour is not None])  # “9h40” after “9h00” is no length
    written = [
        _Written(None, _face(face), is_clock=True) if are_hours and face is not None else _read(text)
        for text, face in zip(texts, faces, strict=True)
    ]
    written = [*_in_minutes(written)]
    offsets = _are_offsets([each for each in written if each.end_s is not None and not each.is_clock])
    starts = are_starts([each.start_s for each in written if each.start_s is not None and each.end_s is None])
    following = [*written, _Written()][1:]
    found = tuple(
        _span(each, after, offsets=offsets, starts=starts) for each, after in zip(written, following, strict=True)
    )
    preceding = [_Written(), *written]
    around = zip(preceding, written, following, strict=False)
    return tuple(Span() if _is_end(*each) else span for each, span in zip(around, found, strict=True))


def told_length(text: str) -> Span:
    """Return how long something is said to be: “2h à 2h30” is from when to when only where it is no length."""
    written = _read(text)
    is_length = written.is_clock and written.start_s is not None and 0 < (written.end_s or 0.0) < _MORNING_S
    return Span(written.end_s, written.start_s) if is_length else spans([text])[0]


def _in_minutes(written: Sequence[_Written]) -> Sequence[_Written]:
    """Return ranges that follow each other from nought as minutes and seconds, where they were a day as hours."""
    ranges = [each for each in written if each.is_clock and each.start_s is not None and each.end_s is not None]
    if len(ranges) < 2 or ranges[0].start_s or (ranges[-1].end_s or 0.0) <= _LONGEST_DAY_S:
        return written
    if any(before.end_s != after.start_s for before, after in pairwise(ranges)):
        return written
    return [
        replace(each, start_s=(each.start_s or 0.0) / 60, end_s=(each.end_s or 0.0) / 60) if each in ranges else each
        for each in written
    ]


def only_time(text: str) -> str:
    """Return the time when a title says nothing else, “At 0–5 minutes”; nothing when it says more, or is a number."""
    written = _AT.sub("", CLOCK_FACE.sub("", with_figures(text).strip(TIME_EDGES + "()[]")))
    return written if _ONLY.fullmatch(written) else ""


def first_day(times: Sequence[str]) -> int:
    """Return how many parts are of the first day: on the next the clock begins anew, with several parts of its own."""
    starts = [_read(time).start_s if _ONLY_HOURS.fullmatch(time.strip()) else None for time in times]
    for at, (before, after) in enumerate(pairwise(starts), start=1):
        if before is None or after is None or min(at, len(starts) - at) < _LEAST_STARTS:
            continue
        is_noon = before >= _LATE_MORNING_S and after < _MORNING_S
        if before - after > _HALF_AN_HOUR_S and not is_noon:
            return at
    return _first_plan([_read(time) for time in times])


def _first_plan(written: Sequence[_Written]) -> int:
    """Return how many times are of the first plan: after 0–5, 5–15, …, lengths alone are those of another."""
    follow = [bool(at) and each.start_s == written[at - 1].end_s for at, each in enumerate(written)]
    count = next((at for at, goes_on in enumerate(follow) if at and not goes_on), len(written))
    rest = written[count:]
    is_plan = count >= _LEAST_STARTS and written[0].start_s == 0 and len(rest) >= _LEAST_STARTS
    return count if is_plan and all(each.length_s is not None for each in rest) else len(written)


def only_hours(text: str) -> bool:
    """Whether a line says from when to when, and nothing else."""
    return _ONLY_HOURS.fullmatch(text.strip(TIME_EDGES)) is not None


def begin_of(text: str) -> float | None:
    """Return the hour of the day that a text begins with, in seconds; None for a length and for anything else."""
    written = _read(text)
    return written.start_s if written.is_clock and (written.start_s or 0.0) >= _MORNING_S else None


def hour_alone(text: str) -> float | None:
    """Return the hour that a text is, “19:30”, in seconds; None where it says anything else."""
    face = _FACE.fullmatch(text.strip(TIME_EDGES))
    return _face(face) if face is not None else None


def starts_at(text: str) -> float | None:
    """Return when what a text says from when to when begins, in seconds; None for a length."""
    return _read(text).start_s


def end_of(text: str) -> str:
    """Return the hour at which a range of hours ends, as it is written; nothing for any other time."""
    match = _RANGE.search(text) if only_hours(text) else None
    return match["to"].strip() if match else ""


def is_time(text: str) -> bool:
    """Whether a text is an hour, a length, or a range of either, and nothing else."""
    return _read(text) != _Written() or _ONLY_REST.fullmatch(text.strip("()[]* ")) is not None


@lru_cache(16_384)  # each pass over a table asks again
def _read(text: str) -> _Written:
    text = " ".join(text.replace("\u202f", " ").replace("\xa0", " ").split()).strip("()[]* ~≈±")
    text = _TWO_SIGNS.sub(":", with_figures(text))
    bare = _OR_MORE.sub(r"\1", re.sub(rf"^{_ABOUT}", "", text, flags=re.IGNORECASE).strip())
    if (match := _RANGE.match(bare)) and len(bare) - match.end() < 16:  # “… min”, “… (plénière)”
        first, last = _seconds(match["from"]), _seconds(match["to"])
        faces = [bool(_FACE.fullmatch(match[side])) for side in ("from", "to")]
        if first is not None and last is not None:
            first *= 60 if faces == [False, True] else 1  # “1-2 h”
            if not any(faces) and _IN_HOURS.match(bare, match.end("to")):  # “2-2.5 h”
                first, last = first * 60, last * 60
            is_half = _IN_HALF.search(match["to"]) is not None
            if is_half and not _IN_HALF.search(match["from"]) and first + HALF_OF_DAY_S < last:
                first += HALF_OF_DAY_S  # “7:20–7:30pm”
            return _Written(None, first, last, faces[1] and (faces[0] or is_half))
    if times := _TIMES.match(bare):  # “3 x 15 min”
        each_s = _read(bare[times.end() :]).length_s or 0.0
        return _Written(int(times[1]) * each_s if 0 < int(times[1]) * each_s <= MAX_DURATION_S else None)
    if (seconds := duration(bare)) is not None and 0 < seconds <= MAX_DURATION_S:
        return _Written(seconds)
    if match := _FACE.fullmatch(bare):
        return _Written(None, _face(match), is_clock=True)
    if match := _BEGIN_AND_LENGTH.fullmatch(bare):
        return replace(_read(match[1]), length_s=_read(match[2]).length_s)
    if (match := _WRITTEN_LENGTH.match(bare)) and len(bare) - match.end() < 24 and not _MORE.match(bare, match.end()):
        seconds = duration(match[0])
        return _Written(seconds if seconds and seconds <= MAX_DURATION_S else None)
    apart = bare.partition("(")[0].strip()
    return _read(apart) if apart and apart != bare else _Written()


def _seconds(text: str) -> float | None:
    if match := _FACE.fullmatch(text.strip()):
        return _face(match)
    minutes = text.replace(",", ".").strip()
    return float(minutes) * 60 if re.fullmatch(r"\d{1,3}(?:\.\d)?", minutes) else None


def _face(match: re.Match[str]) -> float | None:
    hours, minutes = int(match[1]), int(match[2] or 0)
    if hours > 24 or minutes > 59:
        return None
    half = (match[4] or match["half"] or "").casefold()
    hours += 12 * (half == "p" and hours < 12) - 12 * (half == "a" and hours == 12)
    return hours * 3600.0 + minutes * 60 + int(match[3] or 0)


def _are_offsets(ranges: Sequence[_Written]) -> bool:
    """Whether ranges of minutes tell when, and not how long: from nought, 0-5, 5-15, or more than happen to follow."""
    is_chain = all(before.end_s == after.start_s for before, after in pairwise(ranges))
    return bool(ranges) and (ranges[0].start_s == 0 or (len(ranges) > _LEAST_STARTS and is_chain))


def are_starts(starts: Sequence[float]) -> bool:
    """Whether hours that stand alone are beginnings: they grow, from nought or from an hour of the day."""
    if len(starts) < _LEAST_STARTS or any(after <= before for before, after in pairwise(starts)):
        return False
    return starts[0] == 0 or starts[0] >= _MORNING_S


def _is_end(before: _Written, each: _Written, after: _Written) -> bool:
    """Whether an hour alone is the one at which the part before ends: “16:15–17:00”, then “17:00 | Fin”.

    One that another hour alone follows is when a part begins: “19:00–19:15”, “19:15”, “20:00”.
    """
    if not each.is_clock or each.end_s is not None or each.start_s is None or each.start_s != before.end_s:
        return False
    return after.start_s is None or after.end_s is not None or after.start_s <= each.start_s


def _span(each: _Written, after: _Written, *, offsets: bool, starts: bool) -> Span:
    if each.length_s is not None:
        return Span(each.length_s)
    if each.start_s is not None and each.end_s is not None:
        if each.is_clock or offsets:
            return _kept(each.end_s - each.start_s)
        return Span(each.end_s, each.start_s) if 0 < each.start_s < each.end_s else _kept(each.end_s)
    if each.start_s is None:
        return Span()
    goes_on = after.start_s is not None and after.start_s > each.start_s
    if starts or (each.start_s >= _MORNING_S and goes_on):
        return _kept(after.start_s - each.start_s) if after.start_s is not None else Span()
    return _kept(each.start_s) if each.start_s < _MORNING_S else Span()


def _kept(seconds: float) -> Span:
    """Return a span when it can be one; after midnight an hour is a smaller number."""
    seconds += 24 * 3600 * (seconds < -12 * 3600) + 12 * 3600 * (-12 * 3600 <= seconds < 0)
    return Span(seconds) if 0 < seconds <= MAX_DURATION_S else Span()
