"""What columns are called in the tables of others, beyond the names of a deck's own fields: in a dozen languages."""

import re
from collections.abc import Mapping

from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.vocabulary import field_named, loose
from cafe_presenter.core.importing.words.column_words import (
    CATEGORY_COLUMN,
    DATE_COLUMN,
    DURATION_COLUMN,
    FOLLOW_UPS_COLUMN,
    HOURS_COLUMN,
    MONEY_COLUMN,
    NOTES_COLUMN,
    OBJECTIVE_COLUMN,
    QUESTION_COLUMN,
    STAGE_COLUMN,
    THEME_COLUMN,
    WHO_OR_WHERE_COLUMN,
)
from cafe_presenter.core.importing.words.notions import Notion

STAGE = "stage"
"""The part of an evening a row is about, which is its theme where no column names one better."""
HOURS = "hours"
"""When a row begins, and often when it ends."""

_NOTIONS: Mapping[str, Notion] = {
    STAGE: STAGE_COLUMN,
    HOURS: HOURS_COLUMN,
    "theme": THEME_COLUMN,
    "question": QUESTION_COLUMN,
    "objective": OBJECTIVE_COLUMN,
    "duration": DURATION_COLUMN,
    "follow_ups": FOLLOW_UPS_COLUMN,
    "notes": NOTES_COLUMN,
}
_IN_LANGUAGE = re.compile(r"(.+?)\s*[(\[]\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*[)\]]\s*")
_NO_LANGUAGES = frozenset(("min", "sec", "bis", "ter", "opt", "obl"))
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_AND = re.compile(r"\s(?:and|et|y|e|i|und|en|och|og|&|\+)\s", re.IGNORECASE)
_OR = re.compile(
    r"\s?[/,]\s?|\s(?:and|et|y|e|i|und|en|och|og|&|\+|or|ou|o|oder|of|eller|lub|nebo|vagy|sau|ili)\s", re.IGNORECASE
)
_UNIT = re.compile(r"(?<=\w)\s(?:in|en|em|i|v|w)\s(?:min\b\.?|mins\b|minut\w*|minuut|minuten)\W*$", re.IGNORECASE)
_INDEX = {loose(word): name for name, notion in reversed(tuple(_NOTIONS.items())) for word in notion.all_words}


def other_name(text: str) -> str:
    """Return what a header names in the words of others: ``STAGE``, ``HOURS``, a field, or nothing.

    One of two names, “Ziel/Ergebnis”, “Objetivo y enfoque”, is called after the first, unless the other says something
    else.
    """
    text = without_unit(text)
    if name := _INDEX.get(loose(text), "") or _INDEX.get(loose(_ASIDE.sub(" ", text)), ""):
        return name
    first, *others = (_INDEX.get(loose(each), "") for each in _ASIDE.sub(" ", text).split("/"))
    if set(others) <= {"", first} and first:
        return first
    aim, *others = (_INDEX.get(loose(each), "") for each in _AND.split(_ASIDE.sub(" ", text), maxsplit=1))
    return aim if aim == "objective" and set(others) <= {"", aim} else ""


def without_unit(header: str) -> str:
    """Return what a column is called without the unit of its numbers: “Dauer in Min.” holds lengths, no least ones."""
    return _UNIT.sub("", header)


def names_question_too(header: str) -> bool:
    """Whether a column is called after questions and something else, “Methode / Frage”: some of its cells ask."""
    names = _OR.split(_ASIDE.sub(" ", header))
    fields = (field_named(each, Scope.THEME) for each in names)
    asking = [
        _INDEX.get(loose(name)) == "question" or (field is not None and field.name == "question")
        for name, field in zip(names, fields, strict=True)
    ]
    return any(asking) and not all(asking)


def names_time(header: str) -> bool:
    """Whether a column is called after when things are or how long they take."""
    field = field_named(header, Scope.THEME)
    return other_name(header) in (HOURS, "duration") or (field is not None and field.name == "duration")


def names_who_or_where(header: str) -> bool:
    """Whether a column is called after people or places, neither of which says what happens."""
    return any(loose(each) in WHO_OR_WHERE_COLUMN.loosely for each in (header, _ASIDE.sub(" ", header)))


def names_money(header: str) -> bool:
    """Whether a column is called after what things cost: “4.50” is no time there."""
    return loose(_ASIDE.sub(" ", header)) in MONEY_COLUMN.loosely


def names_category(header: str) -> bool:
    """Whether a column is called after what its rows belong to: their theme, where nothing else is."""
    return loose(header) in CATEGORY_COLUMN.loosely


def translated_field(text: str) -> str:
    """Return the field and the language that a header names, “Question (en)” is “question:en”; nothing for others."""
    match = _IN_LANGUAGE.fullmatch(text)
    if match is None or match[2].casefold() in _NO_LANGUAGES:
        return ""
    field = field_named(match[1], Scope.THEME)
    language, dash, region = match[2].partition("-")
    code = language.lower() + dash + region
    return f"{field.name}:{code}" if field is not None and field.name in ("theme", "question") else ""


def names_date(header: str) -> bool:
    """Whether a column is called after days: “12/01” is no time there."""
    return loose(header) in DATE_COLUMN.loosely


def name_rank(header: str, name: str, *, plain: bool) -> int:
    """Return how plainly a header names its field: 3 for its own name, 2 for a synonym, 1 for a part or for “Time”."""
    field = field_named(name, Scope.THEME) if name else None
    if field is not None and loose(header) in (loose(field.name), loose(field.french)):
        return 3
    return 2 if plain and other_name(header) != HOURS else 1
