"""Hours as they are written here and there, “08h:30”, “08H30mn”, “18u30”, “18:30:00”, each in one way."""

import re
from functools import partial
from itertools import pairwise

from cafe_presenter.core.importing.document.document import Document, texts_changed, written_texts

_FACE = (
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-4])[ \xa0]?[hH](?:(?P<sign>[ \xa0]?:[ \xa0]?|-)|[ \xa0])?(?P<minutes>[0-5][05])"
    r"(?P<unit>[ \xa0]?(?:mn|min|['’′]))?(?![\d:'’′]|[ \xa0]?[hH]\b|[^\W\d])"
)
_ANY = re.compile(_FACE)
_LED = re.compile(rf"^[^\w\n]*(?:(?:de|à|dès|vers)[ \xa0])?{_FACE}", re.MULTILINE | re.IGNORECASE)
_LARGE = r"(?<![\w:.,])(?:[01]?\d|2[0-4])"
_CLOCK = r"\d{1,2}(?:(?::|\.|\s?h\s?)\d\d|h)(?:\s?(?:[ap]\.?m\b\.?|Uhr\b|uur\b|h\b))?"
_ZONED = rf"(?:{_CLOCK}|\d{{1,2}}\s?[ap]\.?m\b\.?)(?:\s?[-–—]\s?{_CLOCK})?"
_ZONE = r"\s?(?![AP]M\b)[A-Z]{2,5}\b(?:[+-]\d{1,2})?"
_LED_BY = r"^[^\w\n]{0,9}|[(\[][ \xa0]?|[-–—][ \xa0]?"
"""What stands before an hour of a plan: nothing, a bracket, the hour before it; amid a sentence it is left as it is."""
_FORMS = (
    (re.compile(rf"^([^\w\n]*{_ZONED})(?:{_ZONE})?(?:\s*[|/·,;=(]\s*{_ZONED}{_ZONE}\)?)+", re.MULTILINE), r"\1"),
    (re.compile(rf"({_LARGE})\s?u\s?([0-5]\d)(?!\w)"), r"\1:\2"),
    (re.compile(rf"({_LARGE})u(?=[\s,)\]–—/!?-]|\.(?!\w)|\Z)"), r"\1:00"),
    (re.compile(rf"({_LED_BY})([01]\d|2[0-4]):([0-5]\d):00(?![\d:])", re.MULTILINE), r"\1\2:\3"),
    (re.compile(rf"({_LED_BY})(?:[kK]l|[hH]|[oO]re)\.?\s?(\d{{1,2}}),([0-5]\d)(?!,?\d)", re.MULTILINE), r"\1\2:\3"),
    (re.compile(rf"({_LED_BY})(?:[kK]l|[hH])\.?\s?(?=\d{{1,2}}[.:]\d\d(?!\d))", re.MULTILINE), r"\1"),
    (
        re.compile(
            rf"({_LED_BY})({_CLOCK})\s(?:tot|until|till?|through|hasta|até|fino a(?:lle)?|jusqu[’']à)\s(?={_CLOCK})",
            re.IGNORECASE | re.MULTILINE,
        ),
        r"\1\2–",
    ),
    (
        re.compile(
            rf"^([^\w\n]*{_CLOCK}(?:\s?(?:[-–—]|to|à|bis|tot|a)\s?{_CLOCK})?)\s*(?:[>=•·~#]{{1,2}}|(?<=\s)//?(?=\s)|\.{{2,60}}|…)\s*"
            r"(?=[“«\"¿]?[^\W\d])",
            re.MULTILINE,
        ),
        r"\1 – ",
    ),
    (
        re.compile(
            rf"^([^\w\n]*{_CLOCK}(?:\s?[-–—]\s?{_CLOCK})?),\s+([^\W\d_]{{3,12}}\.?\s\d{{1,3}}[a-z]?)\s*(?:[:–—]|-(?=\s))\s*"
            r"([“«\"¿]?[^\W\d][^\n]*)",
            re.MULTILINE,
        ),
        r"\1 – \3 (\2)",
    ),
    (
        re.compile(
            rf"^([^\w\n]*{_CLOCK}(?:\s?[-–—]\s?{_CLOCK})?)[^\w\n]*(\([^()\d\n]{{3,60}}\))[^\w\n]*\n[ \t\xa0]*"
            r"(?=[“«\"¿]?[^\W\d])([^\n]+)",
            re.MULTILINE,
        ),
        r"\1 – \3 \2",
    ),
)
"""How it is written, and how it is read; the first are hours of several zones, “18:00 CET / 17:00 GMT”, of which the
first counts, the last are what parts two hours, and an hour from its title.

“19:00 (Anna)”, and below it “Welcome”: who speaks stands behind the title, as the room does, “10:00, room 3 – Talk”.
"""
_FULL_HOURS = re.compile(
    r"^(?P<signs>[^\w\n]*)(?:(?:de|von|van|from)\s)?(?P<from>\d{1,2})(?:[.:](?P<past>[0-5]\d))?"
    r"\s?(?:[-–—]|bis|tot|to|a)\s?"
    r"(?:(?P<to>\d{1,2})(?:[.:](?P<past_to>[0-5]\d))?\s?(?:Uhr|uur|hs|hrs)(?![\w])\.?|(?:\.{3}|…)(?=\s?[:–—-]))",
    re.MULTILINE | re.IGNORECASE,
)
"""“10–12 Uhr”, “9.30 a 11 hs”: full hours, and the word that says so only behind the second; the last may be open."""
_NIGHT = "midnight|minuit|mitternacht|medianoche|mezzanotte|meia-noite"
_NAMED = rf"(?:12\s)?(?:noon|midday|midi|mediod[ií]a|mezzogiorno|meio-dia|(?P<night>{_NIGHT}))\b"
_TO = r"\s?(?:[-–—]|to|till|until|à|bis|a)\s?"
_BARE_CLOCK = r"\d{1,2}(?:[:.h]\d\d|h)?\s?(?:[ap]\.?m\b\.?)?(?![\w:])"
_BEGINS = re.compile(rf"^[^\w\n]*{_BARE_CLOCK}", re.IGNORECASE | re.MULTILINE)
_NAMED_FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.MULTILINE)
    for form in (
        rf"(?P<before>^[^\w\n]*{_BARE_CLOCK}{_TO}){_NAMED}(?P<behind>)",
        rf"(?P<before>^[^\w\n]*){_NAMED}(?P<behind>{_TO}{_BARE_CLOCK})",
        rf"(?P<before>^[^\w\n]*){_NAMED}(?P<behind>\s*(?:[:–—]|\s-)\s|[^\w\n]*$)",
    )
)
"""“11:15–noon”, “noon–1”, “Noon: Lunch”: an hour that is told by its name."""
_OPEN = re.compile(
    rf"(^[^\w\n]*{_CLOCK})\s?[-–—→]+\s?(?:open end|(?:until |till )?(?:the )?(?:end|late|close)"
    r"|(?:la |le )?(?:fin|final)|(?:offenes )?ende|schluss|fine|fim|einde|slut|slutt|loppu|koniec|konec|vége|конец"
    r"|кінець|τέλος)"
    r"(?=\s*(?:[:–—|]|-\s)\s*[^\W\d])",
    re.IGNORECASE | re.MULTILINE,
)
"""“22:00 – end: Music”: what begins then has no other title before its own."""
_FEWEST = 3
_LEAST_LATER = 0.8
_MORNING = 6


def with_plain_hours(document: Document) -> Document:
    """Return a document whose hours are written “08h30” or “08:30”, where three or more are not.

    Those of West Africa, “08h:30”, lead lines or cells, later and later: what else looks so is a length, “1h30mn”.
    """
    document = _with_named_hours(document)
    texts = [*written_texts(document)]
    for form, read in _FORMS:
        if sum(sum(1 for _ in form.finditer(text)) for text in texts) >= _FEWEST:
            document = texts_changed(document, partial(form.sub, read))
            texts = [*written_texts(document)]
    if sum(match["to"] is not None for text in texts for match in _FULL_HOURS.finditer(text)) >= _FEWEST:
        document = texts_changed(document, lambda text: _FULL_HOURS.sub(_with_minutes, text))
    led = [match for text in written_texts(document) for match in _LED.finditer(text) if match["sign"] or match["unit"]]
    hours = [(int(match["hour"]), int(match["minutes"])) for match in led]
    later = sum(above < below for above, below in pairwise(hours))
    if len(hours) < _FEWEST or hours[0][0] < _MORNING or later < _LEAST_LATER * (len(hours) - 1):
        return document
    return texts_changed(document, lambda text: _ANY.sub(_plain, text))


def _with_named_hours(document: Document) -> Document:
    """Return a document whose hours that have a name, “noon”, are in figures, where other lines begin with hours.

    An end without an hour is not told there.
    """
    texts = [*written_texts(document)]
    if not any(form.search(text) for form in (*_NAMED_FORMS, _OPEN) for text in texts):
        return document
    if sum(len(_BEGINS.findall(text)) for text in texts) < _FEWEST:
        return document
    for form in _NAMED_FORMS:
        document = texts_changed(document, partial(form.sub, _in_figures))
    return texts_changed(document, partial(_OPEN.sub, r"\1"))


def _in_figures(match: re.Match[str]) -> str:
    hour = "24:00" if match["night"] else "12:00"
    return f"{match['before']}{hour}{match['behind']}"


def _with_minutes(match: re.Match[str]) -> str:
    begin = f"{match['signs']}{match['from']}:{match['past'] or '00'}"
    return f"{begin}–{match['to']}:{match['past_to'] or '00'}" if match["to"] else begin


def _plain(match: re.Match[str]) -> str:
    return f"{match['hour']}h{match['minutes']}" if int(match["hour"]) >= _MORNING else match[0]
