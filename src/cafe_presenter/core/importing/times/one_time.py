"""One time as people write it: a length, “(5–7 min)”, an hour, “19h00”, or from when to when."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from cafe_presenter.core.base.calendar_words import IN_FIGURES
from cafe_presenter.core.base.durations import MAX_DURATION_S, duration, duration_text
from cafe_presenter.core.base.spoken_lengths import with_figures
from cafe_presenter.core.base.time_units import (
    EASTERN_HOURS,
    FROM,
    HOUR_WORDS,
    MINUTE_SIGNS,
    MINUTE_WORDS,
    SECOND_WORDS,
    UNTIL,
    any_of,
)

ABOUT = (
    r"(?:~|≈|±|(?:ab|um|gegen|vers)\b|env(?:iron|\.)?|about|approx(?:imately|\.)?|circa|cirka|c:a\b|ca(?:\.|\b)"
    r"|etwa\b|ungefähr|rund\b|zirka|roughly|around|max\.?|maximum|około|ok\.|asi|cca\.?|približne|přibližně|ungefär|omkring"
    r"|noin|kb\.|körülbelül|aproximadamente|aprox\.|unos|cerca de|ongeveer"
    r"|примерно|около|приблизно|близько|περίπου|yaklaşık|aproximativ|約|约|大約|大约|およそ|약)"
)
AT_LEAST = (
    r"(?:[<>≤≥]=?|(?:at|no) (?:least|most|more than|less than)|au (?:moins|plus|minimum|maximum)|mind(?:\.|estens)"
    r"|wenigstens|höchstens|maximal|(?:al|por lo) menos|como (?:mínimo|máximo)|almeno|(?:al )?(?:massimo|minimo)"
    r"|pelo menos|no (?:mínimo|máximo)|mínimo|máximo|minimaal|maximaal|ten minste|minstens|hooguit|co najmniej"
    r"|najwyżej|maks\."
    r"|alespoň|nejméně|nejvýše|aspoň|najmenej|najviac|minst|högst|mindst|højst|høyst|maks|vähintään|enintään|legalább"
    r"|legfeljebb|cel puțin|cel mult|не менее|не более|минимум|максимум|щонайменше|не більше|τουλάχιστον|το πολύ|en az"
    r"|en fazla|almenys|com a (?:mínim|màxim))"
)
"""How little or how much it may be: “at least 10 min” has that length like any other."""
_ABOUT = rf"(?:{ABOUT}|{AT_LEAST})?\s*"
_HOUR = rf"{any_of(HOUR_WORDS)}\.?"
_UNIT = rf"(?:{any_of([*HOUR_WORDS, *MINUTE_WORDS, *SECOND_WORDS])}\.?|{any_of(MINUTE_SIGNS)})(?![\w])"
_NUMBER = r"\d{1,3}(?:[.,](?:[27]5|\d))?"
_HOURS_WRITTEN = rf"[0-5]:[0-5]\d\s?{_HOUR}(?!\w)"
"""“2:30h”: a later hour is one of the day."""
DASH = rf"\s*(?:[-–—−→/>~～〜]+|{UNTIL})\s*"
_METRES = r"\d{1,3}[.,]\d{1,2}\s?m(?!\w)"
"""“1,70m”: a part of a minute is written in no such way."""
LENGTH = (
    rf"{_ABOUT}(?<!\d[:.,])(?!{_METRES})(?:{_HOURS_WRITTEN}|\d{{1,2}}\s?[x×]\s?{_NUMBER}\s*{_UNIT}|\d{{1,2}}\s?h\s?\d{{2}}(?:\s?(?:min\b|['’′]))?"
    rf"|\d{{1,2}}\s?{_HOUR}(?:,|\s(?:et|and|und|e|y))\s\d{{1,2}}\s?{_UNIT}"
    rf"|\d{{1,2}}\s?{any_of(EASTERN_HOURS)}\s?\d{{1,2}}\s?{_UNIT}"
    rf"|{_NUMBER}(?:\s*{_UNIT})?{DASH}{_NUMBER}\s*{_UNIT}|{_NUMBER}[+~≈]?\s*{_UNIT})"
)
ABOUT_BEHIND = re.compile(
    rf"(?P<length>{LENGTH})\s+(?:{ABOUT}s?|or so|à peu près)(?=\s*(?:[:–—|)\],]|-\s|$))", re.IGNORECASE
)
"""“40 minutes environ : le débat”, “20 min approx.”."""
REST = (
    r"(?:the )?(?:remaining time|time (?:left|remaining)|rest of the time)|temps restant|reste du temps|restzeit"
    r"|resterende tijd|tiempo restante|tempo (?:restante|rimanente)"
)
"""What is said of a part that takes what the others leave."""
_HALF = r"\s?[ap]\.?m\b\.?"
OCLOCK = r"(?:\s?(?:Uhr|uur|hs|hrs|h)\b\.?)"
CLOCK = (
    rf"(?:\d{{1,2}}\s?(?:(?:[:h]\s?|\.)\d{{2}}(?!\.:)|h(?!\w))(?:{_HALF})?+(?:{OCLOCK}|\s?hod\b\.?)?+|\d{{1,2}}{OCLOCK}"
    rf"|(?<!\d[:.h])(?:1[0-2]|[1-9]){_HALF})"
)
"""“19:30”, “19h”, “7pm”, “19.30 Uhr”; “14.12.: ” is a date."""
_SHORT_FROM = rf"(?<![\d.,:])(?:[89]|1\d|2[0-3]){DASH}\d{{1,2}}\s?h\s?\d{{2}}(?!\d)"
FROM_TO = rf"(?:{FROM}\s+)?(?:{CLOCK}{DASH}{CLOCK}|\d{{1,2}}{DASH}\d{{1,2}}(?:[:.]\d{{2}})?{_HALF}|{_SHORT_FROM})"
"""“19h00–21h30”, “7–9 pm”, “6–6.15pm”, “14-17h30”."""
CLOCK_FACE = re.compile("[⏰⏱⏲⌚⌛⏳\U0001f550-\U0001f567]\ufe0f?\\s*")
"""A little clock before a title says no more than the time behind it."""
ONLY_TIME = re.compile(rf"{FROM_TO}|{LENGTH}", re.IGNORECASE)
ONLY_HOURS = re.compile(FROM_TO, re.IGNORECASE)
_IN_HALF = re.compile(_HALF, re.IGNORECASE)
_AT = re.compile(r"^(?:at|from|de|à|minutes?)\s+", re.IGNORECASE)
_OR_MORE = re.compile(r"(\d)[+~≈](?=\s*[^\W\d])")
_OPEN = re.compile(
    r"^(?:dès|ab|à partir de|starting at|desde(?: las)?|a partire dalle|vanaf|från|fra|od)\s+(?=\d)"
    r"|\s*(?:\+|[-–—→>…]+\s*(?:\?|fin|end|ende|late|open end)?|onwards?|et après)$",
    re.IGNORECASE,
)
"""What is said of an hour at which something begins that has no end: “20:00+”, “dès 19h”, “18:30 onwards”."""
HALF_OF_DAY_S = 12 * 3600.0
TIME_EDGES = " \t\xa0*_|:–—-►▶➤➔"
SIGNS_BEHIND = "[-–—:|·→►▶➤➔]"
"""What may part an hour from the title behind it."""
_RANGE = re.compile(rf"(?P<from>{CLOCK}|{_NUMBER})(?:\s*{_UNIT})?{DASH}(?P<to>{CLOCK}|{_NUMBER})", re.IGNORECASE)
_OF_OTHER = re.compile(rf"\s+(?!{_UNIT})[^\W\d]", re.IGNORECASE)
"""What follows two numbers that are no minutes: “4–8 GB”."""
_LENGTH_IN_HOURS = re.compile(rf"(?<![\d:])([0-5]):([0-5]\d)\s?{_HOUR}(?!\w)", re.IGNORECASE)
_IN_HOURS = re.compile(rf"\s*{any_of(HOUR_WORDS)}\b", re.IGNORECASE)
_IN_SECONDS = re.compile(rf"\s*{any_of(SECOND_WORDS)}\b", re.IGNORECASE)
FACE = re.compile(
    r"(\d{1,2})\s?(?:(?:[:.h]\s?(\d{2})|h)(?::(\d{2}))?(?:\s?([ap])\.?m\.?|\s?(?:Uhr|uur|hs|hrs|hod|h)\.?)?|(?P<half>[ap])\.?m\.?"
    r"|(?:Uhr|uur|hs|hrs)\.?)",
    re.IGNORECASE,
)
"""“19:30”, “19 h”, “7.30 pm”, “7pm”."""
_TWO_SIGNS = re.compile(r"(?<=\d)(?:\.:|:\.|::)(?=\d)")
"""A slip of the hand: “9.:15”."""
_DOT_AMID = re.compile(r"^(\d{1,3})\.(?=\s?min)", re.IGNORECASE)
"""Another: “15. Min.”."""
_TIMES = re.compile(r"(\d{1,2})\s?[x×]\s?(?=\d)")
_DAY = re.compile(rf"{IN_FIGURES}(?!\d)")
"""“25/08/2025”: a date is no time of a day."""
_BEGIN_AND_LENGTH = re.compile(rf"({CLOCK})[\s,;]+({_NUMBER}\s*{_UNIT})", re.IGNORECASE)
"""“09:00 15m”: when it begins, and below it how long it takes."""
_ONLY_REST = re.compile(rf"{REST}|(?:le )?reste|(?:the |der )?rest|remainder|resto", re.IGNORECASE)
_WRITTEN_LENGTH = re.compile(LENGTH, re.IGNORECASE)
_MORE = re.compile(
    rf"[\s,]*(?:(?:et|and|und|en|y|e|plus|\+|&)\s*)?(?:\d{{1,2}}\s*{_UNIT}|[¼½¾]|demi|quart|hal[bf]|mezz)",
    re.IGNORECASE,
)
"""A length that goes on behind what was read of it, “1 h et des poussières”, is not that long."""
_SHORT_HOUR_S = 8 * 3600.0
"""A number from here on, before an hour, is one too."""
MORNING_S = 6 * 3600.0
"""An hour from here on is one of the day; a smaller one is how long something takes."""


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """A length, a range from ``start`` to ``end``, or a start alone, as one cell or title has it, in seconds."""

    length_s: float | None = None
    start_s: float | None = None
    end_s: float | None = None
    is_clock: bool = False


def tells_half(text: str) -> bool:
    """Whether a time says of which half of the day it is: “7 pm”."""
    return _IN_HALF.search(text) is not None


def only_time(text: str) -> str:
    """Return the time when a title says nothing else, “At 0–5 minutes”; nothing when it says more, or is a number."""
    written = CLOCK_FACE.sub("", with_figures(text).strip(TIME_EDGES + "()[]"))
    written = _AT.sub("", written)
    about = ABOUT_BEHIND.match(written)  # it is slow to look for
    written = f"{about['length']}{written[about.end() :]}" if about is not None else written
    return written if ONLY_TIME.fullmatch(written) else ""


def only_hours(text: str) -> bool:
    """Whether a line says from when to when, and nothing else."""
    return ONLY_HOURS.fullmatch(text.strip(TIME_EDGES)) is not None


def begin_of(text: str) -> float | None:
    """Return the hour of the day that a text begins with, in seconds; None for a length and for anything else."""
    written = read_time(text)
    return written.start_s if written.is_clock and (written.start_s or 0.0) >= MORNING_S else None


def hour_alone(text: str) -> float | None:
    """Return the hour that a text is, “19:30”, in seconds; None where it says anything else."""
    face = FACE.fullmatch(text.strip(TIME_EDGES))
    return face_s(face) if face is not None else None


def starts_at(text: str) -> float | None:
    """Return when what a text says from when to when begins, in seconds; None for a length."""
    return read_time(text).start_s


def hours_of(text: str) -> tuple[str, str]:
    """Return the hours at which a range of them begins and ends, as they are written; nothing for any other time."""
    match = _RANGE.search(text) if only_hours(text) else None
    return (match["from"].strip(), match["to"].strip()) if match else ("", "")


def end_of(text: str) -> str:
    """Return the hour at which a range of hours ends, as it is written; nothing for any other time."""
    return hours_of(text)[1]


def is_time(text: str) -> bool:
    """Whether a text is an hour, a length, or a range of either, and nothing else."""
    return read_time(text) != WrittenTime() or _ONLY_REST.fullmatch(text.strip("()[]* ")) is not None


@lru_cache(16_384)  # each pass over a table asks again
def read_time(text: str) -> WrittenTime:
    """Return what one cell or title says of a time; what it says nothing of is None."""
    text = " ".join(text.replace("\u202f", " ").replace("\xa0", " ").split()).strip("()[]* ~≈±")
    if _DAY.match(text):
        return WrittenTime()
    text = _LENGTH_IN_HOURS.sub(r"\1h\2", _TWO_SIGNS.sub(":", with_figures(_DOT_AMID.sub(r"\1", text))))
    bare = _OR_MORE.sub(
        r"\1",
        re.sub(
            rf"^(?:{FROM}\s+(?=\d)|{_ABOUT})",
            "",
            text,
            flags=re.IGNORECASE,
        ).strip(),
    )
    if (match := _RANGE.match(bare)) and len(bare) - match.end() < 16 and not _DAY.match(bare):  # “… min”, “… (alle)”
        first, last = _seconds(match["from"]), _seconds(match["to"])
        faces = [bool(FACE.fullmatch(match[side])) for side in ("from", "to")]
        if first is not None and last is not None:
            first *= 60 if faces == [False, True] else 1  # “1-2 h”
            if not any(faces) and _IN_HOURS.match(bare, match.end("to")):  # “2-2.5 h”
                first, last = first * 60, last * 60
            if not any(faces) and _IN_SECONDS.match(bare, match.end("to")):  # “15-30 s”
                first, last = first / 60, last / 60
            if not any(faces) and _OF_OTHER.match(bare, match.end("to")):
                return WrittenTime()
            is_half = _IN_HALF.search(match["to"]) is not None
            if is_half and not _IN_HALF.search(match["from"]) and first + HALF_OF_DAY_S < last:
                first += HALF_OF_DAY_S  # “7:20–7:30pm”
            is_hour = faces[0] or is_half or _SHORT_HOUR_S <= first < last  # “14-17h30”
            return WrittenTime(None, first, last, faces[1] and is_hour)
    if times := _TIMES.match(bare):  # “3 x 15 min”
        each_s = read_time(bare[times.end() :]).length_s or 0.0
        return WrittenTime(int(times[1]) * each_s if 0 < int(times[1]) * each_s <= MAX_DURATION_S else None)
    if (seconds := duration(bare)) is not None and 0 < seconds <= MAX_DURATION_S:
        return WrittenTime(seconds)
    if match := FACE.fullmatch(bare) or FACE.fullmatch(_OPEN.sub("", bare)):
        return WrittenTime(None, face_s(match), is_clock=True)
    if match := _BEGIN_AND_LENGTH.fullmatch(bare):
        return replace(read_time(match[1]), length_s=read_time(match[2]).length_s)
    if (match := _WRITTEN_LENGTH.match(bare)) and len(bare) - match.end() < 24 and not _MORE.match(bare, match.end()):
        seconds = duration(match[0])
        return WrittenTime(seconds if seconds and seconds <= MAX_DURATION_S else None)
    apart = bare.partition("(")[0].strip()
    return read_time(apart) if apart and apart != bare else WrittenTime()


def _seconds(text: str) -> float | None:
    if match := FACE.fullmatch(text.strip()):
        return face_s(match)
    minutes = text.replace(",", ".").strip()
    return float(minutes) * 60 if re.fullmatch(r"\d{1,3}(?:\.\d)?", minutes) else None


def face_s(match: re.Match[str]) -> float | None:
    """Return the hour that a match of ``FACE`` found, in seconds from midnight; None where no clock shows it."""
    hours, minutes = int(match[1]), int(match[2] or 0)
    if hours > 24 or minutes > 59:
        return None
    half = (match[4] or match["half"] or "").casefold()
    hours += 12 * (half == "p" and hours < 12) - 12 * (half == "a" and hours == 12)
    return hours * 3600.0 + minutes * 60 + int(match[3] or 0)


def lasting_together(first: str, second: str) -> str:
    """Return how long two parts last together, else what is told of either."""
    told = [read_time(text) for text in (first, second)]
    if all(each.length_s for each in told):
        text = duration_text(sum(each.length_s or 0.0 for each in told))
        return text if text.endswith("s") else f"{text} min"
    if told[0].end_s is not None and told[0].is_clock and (end := end_of(second)):  # from 18:00 to 18:15, to 18:30
        begin, _, behind = first.rpartition(end_of(first))
        return f"{begin}{end}{behind}"
    return first if first.strip() else second
