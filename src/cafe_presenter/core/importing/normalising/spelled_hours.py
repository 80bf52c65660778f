"""Hours and minutes that only a whole document tells from other numbers: “0800-1000”, “11–12:30”, “12.30”, “0–5”."""

import re
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.base.time_units import AT, FROM, HOUR_WORDS, MINUTE_WORDS, SECOND_WORDS, any_of
from cafe_presenter.core.importing.document.document import Document, Paragraph, texts_changed, written_texts
from cafe_presenter.core.importing.normalising.hours_last import with_hours_first
from cafe_presenter.core.importing.times.bare_hours import with_bare_hours
from cafe_presenter.core.importing.times.chained_hours import with_chained_hours
from cafe_presenter.core.importing.times.day_hours import with_days_apart
from cafe_presenter.core.importing.times.hour_faces import with_plain_hours

_FACE = r"(?:[01]\d|2[0-4])[0-5][05]"
_FROM_TO = re.compile(rf"^([^\w\n]*)({_FACE})\s?[-–—]\s?({_FACE})(?!\w)", re.MULTILINE)
_ALONE = re.compile(rf"^([^\w\n]*)({_FACE})(?=[^\w\n]*$)", re.MULTILINE)
_LEADS = re.compile(rf"^([^\w\n]*)({_FACE})(?=[ \t\xa0]{{1,40}}(?:[-–—:]\s)?[^\W\d])", re.MULTILINE)
"""“0930 Welcome”."""
_BARE = re.compile(r"^([^\w\n]*)(\d{1,3})\s?[-–—]\s?(\d{1,3})(?=[^\w\n]*$)", re.MULTILINE)
_WHOLE = re.compile(r"^[^\w\n]*\d{1,2}:\d\d\s?[-–—]\s?\d{1,2}:\d\d(?!\w)", re.MULTILINE)
_FULL = re.compile(
    r"^([^\w\n]*)(?:(\d{1,2})(?=\s?[-–—]\s?\d{1,2}:\d\d(?!\w))|(\d{1,2}:\d\d\s?[-–—]\s?\d{1,2})(?=[^\w\n:]*$))",
    re.MULTILINE,
)
"""A range one side of which is a full hour: “11 - 12:30”, “9:30-11”."""
_DOTTED_FACE = r"(?:[01]?\d|2[0-4])\.[0-5][05]"
_DOTTED = re.compile(rf"^[^\w\n]*{_DOTTED_FACE}\s?(?:[-–—]+|bis|to|à|tot|a)\s?{_DOTTED_FACE}(?![\d.])", re.MULTILINE)
_DOTTED_ALONE = re.compile(
    rf"^([^\w\n]*(?:(?:{AT}|{FROM})\.?\s)?{_DOTTED_FACE})(?=[^\w\n]*$|[ \xa0]{{3,}}\S|\t)", re.MULTILINE | re.IGNORECASE
)
"""“12.30” alone in its line or column, which would be a number elsewhere."""
_HOUR = r"\d{1,2}(?:(?::|\.|\s?h\s?)\d\d)(?:\s?(?:[ap]\.?m\b\.?|Uhr\b|uur\b))?"
_BEGUN = rf"{_HOUR}(?:\s?(?:[-–—]+|to|à|bis|tot|a)\s?{_HOUR})?"
_HALVES = re.compile(r"(?<![\w:])(\d{1,2}:\d\d[ap])(?![\w.])", re.IGNORECASE)
"""“9:00a”."""
_BRACKETED = re.compile(rf"^([^\w\n]*{_BEGUN})\s*[(\[]([^()\[\]\d\n]{{3,80}})[)\]](?=[^\w\n]*$)", re.MULTILINE)
"""“09:30 (Welcome)”."""
_SIGN_BETWEEN = re.compile(
    rf"^([^\w\n]*{_BEGUN})(?:\s*[-–—:|]\s*[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]{{1,4}}"
    r"|[ \t\xa0]*[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]{1,4})"
    r"\s*(?:[-–—:|]\s*)?(?=[^\W\d])",
    re.MULTILINE | re.IGNORECASE,
)
"""“15:30 - ☕ - Coffee”, “15:30 ☕ Coffee”."""
_ONE_WITHOUT = re.compile(r"(?<![\d:])(\d{1,2}[:h]\d\d\s?[-–—]\s?[012]?\d)([0-5]\d)(?![\d:.h])")
"""“13:00-1600”, a slip."""
_UNIT = rf"{any_of([*HOUR_WORDS, *MINUTE_WORDS, *SECOND_WORDS])}\b"
_BARE_LEAD = re.compile(
    rf"^([^\w\n]*)(\d{{1,3}})\s?[-–—]\s?(\d{{1,3}})(?=\s?[:|.)–—-]?\s+(?!{_UNIT})[^\W\d])",
    re.IGNORECASE,
)
"""“0-3 Welcome”, “3-20 Concepts”: minutes where each goes on from the one above, from nought."""
_COUNTED = re.compile(r"(?<![\d:.,])(\d{1,3}):([0-5]\d)\s?[-–—]\s?(\d{1,3}):([0-5]\d)(?!:?\d)")
"""“37:00 – 40:30”: minutes and seconds, where a clock shows no such hour."""
_HOURS_OF_DAY = 24
_FEWEST = 3
_YEARS = range(1900, 2100)


def with_hours_spelled(document: Document) -> Document:
    """Return a document whose hours are written as such: “08:00–10:00”, and minutes of its lines as “0–5 min”.

    Numbers become hours where several lines or cells begin with a range of them, or with later and later ones, and some
    are no years, or with ranges of hours with dots; minutes, where ranges stand alone in their lines and follow each
    other from nought.
    """
    document = with_hours_first(with_bare_hours(with_days_apart(with_plain_hours(document))))
    if len([half for text in written_texts(document) for half in _HALVES.findall(text)]) >= _FEWEST:
        document = texts_changed(document, lambda text: _HALVES.sub(r"\1m", text))
    document = _with_titles_beside(document)
    if (chained := with_chained_hours([*written_texts(document)])) is not None:
        document = texts_changed(document, chained)
    document = texts_changed(document, lambda text: _ONE_WITHOUT.sub(r"\1:\2", text))
    document = _with_minutes_counted(document)
    texts = [*written_texts(document)]
    ranges = [(match[2], match[3]) for text in texts for match in _FROM_TO.finditer(text)]
    if len(ranges) >= _FEWEST and _are_hours(ranges):
        document = texts_changed(document, _all_spelled)
    led = [match[2] for text in texts for match in _LEADS.finditer(text)]
    if len(led) > _FEWEST and _are_hours([*pairwise(led)]):
        document = texts_changed(document, lambda text: _LEADS.sub(_spelled, text))
    if sum(len(_DOTTED.findall(text)) for text in texts) >= _FEWEST:
        document = texts_changed(document, lambda text: _DOTTED_ALONE.sub(lambda match: _with_colon(match[1]), text))
    if sum(len(_WHOLE.findall(text)) for text in texts) > 1:
        document = texts_changed(document, lambda text: _FULL.sub(lambda match: f"{match[0]}:00", text))
    lines = [text for block in document.paragraphs for text in block.text.split("\n")]
    for form in (_BARE, _BARE_LEAD):
        bare = [(int(match[2]), int(match[3])) for text in lines if (match := form.match(text))]
        if len(bare) >= _FEWEST and bare[0][0] == 0 and all(above[1] == below[0] for above, below in pairwise(bare)):
            blocks = (
                replace(block, text=form.sub(r"\1\2–\3 min", block.text), is_bold=block.is_bold or form is _BARE)
                if isinstance(block, Paragraph) and form.match(block.text)
                else block
                for block in document.blocks
            )
            return replace(document, blocks=tuple(blocks))
    return document


def _with_minutes_counted(document: Document) -> Document:
    """Return a document whose ranges of minutes and seconds from nought, “0:00–1:30”, are written so: “0–1.5 min”."""
    counted = [match for text in written_texts(document) for match in _COUNTED.finditer(text)]
    ends = [int(match[3]) for match in counted]
    starts_at_nought = any(not int(match[1]) for match in counted)
    if len(counted) < _FEWEST or not starts_at_nought or max(ends) <= _HOURS_OF_DAY:
        return document
    return texts_changed(document, lambda text: _COUNTED.sub(_in_minutes, text))


def _in_minutes(match: re.Match[str]) -> str:
    first, last = (int(minutes) + int(seconds) / 60 for minutes, seconds in (match.group(1, 2), match.group(3, 4)))
    return f"{first:.3g}–{last:.3g} min"


def _with_titles_beside(document: Document) -> Document:
    """Return a document whose titles stand right behind their hours, not in brackets or behind a sign."""
    titles = {match[2] for block in document.paragraphs for match in _BRACKETED.finditer(block.text)}
    if len(titles) >= _FEWEST:
        document = texts_changed(document, lambda text: _BRACKETED.sub(r"\1 – \2", text))
    return texts_changed(document, lambda text: _SIGN_BETWEEN.sub(r"\1 – ", text))


def _with_colon(hour: str) -> str:
    """Return an hour that is written with a dot, “ca. 12.30”, with a colon."""
    before, _, minutes = hour.rpartition(".")
    return f"{before}:{minutes}"


def _are_hours(ranges: list[tuple[str, str]]) -> bool:
    """Whether ranges of four digits each go on to a later hour, and are not all those of years."""
    are_years = all(int(first) in _YEARS and int(last) in _YEARS for first, last in ranges)
    return not are_years and all(first < last for first, last in ranges)


def _all_spelled(text: str) -> str:
    for form in (_FROM_TO, _ALONE, _LEADS):
        text = form.sub(_spelled, text)
    return text


def _spelled(match: re.Match[str]) -> str:
    hours = (f"{each[:2]}:{each[2:]}" for each in match.groups()[1:])
    return match[1] + "–".join(hours)
