"""Words and signs that stand beside every hour of a document, and say nothing: “ore 9:00”, “16:00 h.”, “16.30.”."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.time_units import AT, HOUR_WORDS, MINUTE_WORDS, SECOND_WORDS
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.importing.document.document import Document, texts_changed, written_texts
from cafe_presenter.core.importing.times.one_time import CLOCK, DASH
from cafe_presenter.core.importing.words.length_words import STARTS

_FACE = r"\d{1,2}(?:[ \xa0]?[:.,hH]\d{2}(?!\d)|[hH](?!\w))?"
_LED = re.compile(
    rf"^(?P<signs>[^\w\n]*)(?:(?P<before>[^\W\d_]{{1,8}}\.?)[ \xa0])?(?P<at>{_FACE})(?:{DASH}(?P<end>{_FACE}))?+"
    r"(?P<after>[ \xa0]?[^\W\d_]{1,6}(?:\.|(?!\w))|[.,;)](?=[ \xa0-]))?(?!\w|[.,:]\d)",
    re.MULTILINE,
)
"""What leads a line that tells an hour, with the word before it and the word or the sign behind."""
_SIGN = re.compile(
    r"^([ \t]*)(?:(?![\u2610-\u2612\u2705\u2713\u2714])[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])+[ \t\xa0]*"
    r"(?=\d{1,2}[ \xa0]?[:.hH][ \xa0]?\d{2}(?!\d))",
    re.MULTILINE,
)
_AROUND = re.compile(
    r"^([^\w\n]*?)(?:\d{1,2}[.)][ \xa0]+(?:(?:de|from|von|dalle|da|van)[ \xa0]+)?"
    r"|[(\[](?=[^()\[\]\n]{4,20}[)\]][ \xa0]*[:–—-]?[ \xa0]*[^\W\d])"
    r"|(?:[àa] partir de|dès|vers|à|jusqu[’']à|around|about|from|until|till|gegen|ca\.?|circa|verso le|dalle|alle"
    r"|dalle ore|a partir de las|desde las|hacia las|a las|a|a partir das|às|vanaf|rond|omstreeks|om"
    r"|(?:o |w |od )?godz\.?|od|kl\.?|klo|v|o|в|с|о|la ora|ora|στις|saat|a les)[ \xa0]+)"
    r"(\d{1,2}[ \xa0]?(?:[:.hH][ \xa0]?\d{2}(?!\d)|[hH](?!\w))(?:[ \xa0]?[ap]\.?m\b\.?)?)(?:(?<=[^)\]])[)\]])?",
    re.MULTILINE | re.IGNORECASE,
)
"""“1. 18:30 Doors”, “[18:30] Doors”, “Vers 18h30 : le film”."""
_AT_ONCE = re.compile(r"^[^\w\n]*\d{1,2}(?:[ \xa0]?[:.][ \xa0]?\d{2}(?!\d)|[ \xa0]?[hH](?:\d{2})?(?!\w))", re.MULTILINE)
_NO_DASH = re.compile(
    r"^([^\w\n]*\d{1,2}[:.hH]\d{2})[ \t\xa0]+(?=\d{1,2}[:.hH]\d{2}[ \t\xa0]*(?:[:–—|]|-[ \t\xa0]))", re.MULTILINE
)
"""“17h45 18h15 : Anna”."""
_COMMA = re.compile(
    rf"^([^\w\n]*{_FACE}(?:{DASH}{_FACE})?[ \xa0]?(?:uhr|uur|hrs?\.?|hs\.?|h\.?|[ap]\.?m\.?))[ \xa0]?[,;]"
    r"(?=[ \t\xa0]+\S)",
    re.MULTILINE | re.IGNORECASE,
)
"""“9.15 Uhr, Gruppen”: the sign behind the word parts no more than a blank does."""
_STARTED = pattern(
    rf"^([^\w\n]*)(\w[^\n]{{0,120}}?)[ \t\xa0]*[(\[]\s*{STARTS.pattern}\s?[:–—-]?\s?(?:{AT}\s)?"
    rf"({CLOCK}(?:{DASH}{CLOCK})?+)\s*[)\]]+[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""“Welcome [START AT 3:30]”, “Accueil (début : 9 h)”."""
_OF_OTHERS = frozenset(
    (*MINUTE_WORDS, *SECOND_WORDS, *words("a, p, am, pm, uhr, uur, hs, hrs, eur, euro, euros, chf, kr, km, kg, cm"))
)
"""What stands behind a number that is no hour, or is read behind one as it is."""
_FEWEST = 3
_LEAST_OF_LED = 0.6
_LEAST_TOLD = 0.5
"""Of the hours beside a word, those that tell minutes as well."""
_LEAST_LATER = 0.8
_MORNING = 6 * 60


@dataclass(frozen=True, slots=True)
class _Hour:
    """An hour that leads a line: the words beside it, when it is in minutes, whether it tells them."""

    before: str
    after: str
    minutes: int
    is_told: bool


def with_bare_hours(document: Document) -> Document:
    """Return a document whose hours lead their lines: no sign, number, bracket or word that says nothing before them.

    The hours beside a word that stands at most of them are later and later ones of a day, and most tell their minutes.
    """
    document = texts_changed(document, lambda text: _NO_DASH.sub(r"\1–", _SIGN.sub(r"\1", text)))
    if sum(len(_STARTED.findall(text)) for text in written_texts(document)) >= _FEWEST:
        document = texts_changed(document, lambda text: _STARTED.sub(r"\1\3 – \2", text))
    if sum(len(_COMMA.findall(block.text)) for block in document.paragraphs) >= _FEWEST:
        document = texts_changed(document, lambda text: _COMMA.sub(r"\1", text))
    hours = [*_hours(document)]
    before = _beside_most(hours, [each.before for each in hours])
    after = _beside_most(hours, [each.after for each in hours])
    if before or after:
        document = texts_changed(document, lambda text: _LED.sub(lambda match: _bare(match, before, after), text))
    lines = [block.text for block in document.paragraphs]
    if sum(len(_AROUND.findall(text)) + len(_AT_ONCE.findall(text)) for text in lines) >= _FEWEST:
        document = texts_changed(document, lambda text: _AROUND.sub(r"\1\2", text))
    return document


def _hours(document: Document) -> Iterator[_Hour]:
    for text in written_texts(document):
        for match in _LED.finditer(text):
            hour, minutes = _parts(match["at"])
            if hour <= 24 and minutes % 5 == 0 and minutes < 60:
                before, after = match["before"] or "", _after(match)
                after = after if after.islower() or after.isupper() or not after.isalpha() else ""  # “9:00 The …”
                yield _Hour(before, after, 60 * hour + minutes, len(match["at"]) > 2)


def _after(match: re.Match[str]) -> str:
    """Return the word or the sign behind an hour; a sign behind a number alone is that of a list, or of “Room 6.”."""
    after = (match["after"] or "").strip()
    return "" if match["at"].isdecimal() and not any(map(str.isalpha, after)) else after


def _beside_most(hours: Sequence[_Hour], found: Sequence[str]) -> frozenset[str]:
    """Return the words, in small letters, that stand at the same side of most hours."""
    beside = defaultdict[str, list[_Hour]](list)
    for word, hour in zip(found, hours, strict=True):
        if word and word.casefold().rstrip(".") not in _OF_OTHERS:
            beside[word.casefold()].append(hour)
    led = sum(each.is_told for each in hours)
    return frozenset(word for word, those in beside.items() if _are_of_a_day(word, those, led))


def _are_of_a_day(word: str, those: Sequence[_Hour], led: int) -> bool:
    """Whether the hours beside a word are later and later ones, and most of those that lead lines."""
    told = sum(each.is_told for each in those)
    bare = len(those) - told
    later = sum(after.minutes > first.minutes for first, after in pairwise(those))
    is_hour_word = word.rstrip(".") in HOUR_WORDS
    return (
        len(those) >= _FEWEST
        and (told >= _LEAST_TOLD * len(those) or (is_hour_word and told > 0))
        and len(those) >= _LEAST_OF_LED * (led + bare)
        and later >= _LEAST_LATER * (len(those) - 1)
        and those[0].minutes >= _MORNING
    )


def _parts(face: str) -> tuple[int, int]:
    hour, minutes, *_ = [*re.findall(r"\d+", face), "0"]
    return int(hour), int(minutes)


def _bare(match: re.Match[str], before: frozenset[str], after: frozenset[str]) -> str:
    """Return what leads a line, its hours as “19:00–19:30” without the words beside them that say nothing."""
    words_beside = [(match["before"] or "").casefold(), _after(match).casefold()]
    is_before, is_after = words_beside[0] in before, words_beside[1] in after
    if not is_before and not is_after:
        return match[0]
    hours = [f"{hour}:{minutes:02}" for hour, minutes in map(_parts, filter(None, (match["at"], match["end"])))]
    lead = match["signs"] + ("" if is_before or not match["before"] else f"{match['before']} ")
    return f"{lead}{'–'.join(hours)}{'' if is_after else match['after'] or ''}"
