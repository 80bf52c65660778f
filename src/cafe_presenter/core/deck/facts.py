"""What a host should know of a fact: nobody is named who says so, it is old, its address is not to be typed."""

import re
from datetime import date
from enum import StrEnum

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.deck.deck import Deck, Fact, own_name

OLD_YEARS = 2
"""Years after which a fact is to be looked up again."""
MAX_ADDRESS_SIGNS = 200
"""Of an address that stands whole in letters beside its code: nobody types more."""


class FactDoubt(StrEnum):
    """What a host should know of a fact before it is shown."""

    NO_SOURCE = "no_source"
    OLD = "old"
    UNDATED = "undated"
    LONG_ADDRESS = "long_address"


def has_source(fact: Fact) -> bool:
    """Return whether a fact names who says so, or where."""
    return not all(is_blank(each) for each in (fact.publisher, fact.title, fact.url))


def shown_address(address: str) -> str:
    """Return an address as people type it: without its scheme, ``www.`` and a stroke at its end."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/") or address


def address_in_letters(address: str) -> str:
    """Return an address as it stands in letters beside its code: whole, or its site where nobody would type it."""
    shown = shown_address(address)
    if len(shown) <= MAX_ADDRESS_SIGNS:
        return shown
    site = re.split(r"[/?#]", shown, maxsplit=1)[0][:MAX_ADDRESS_SIGNS]
    return f"{site}/…"


def doubts(fact: Fact, today: date) -> tuple[FactDoubt, ...]:
    """Return what is doubtful about a fact; the day it was checked counts, else the day it was published."""
    from cafe_presenter.core.deck.dates import latest_date  # whoever only asks for a source does without

    found = [] if has_source(fact) else [FactDoubt.NO_SOURCE]
    known = latest_date(fact.checked) or latest_date(fact.date)
    if known is None:
        found.append(FactDoubt.UNDATED)
    elif (known.year + OLD_YEARS, known.month, known.day) < (today.year, today.month, today.day):
        found.append(FactDoubt.OLD)
    if len(shown_address(fact.url)) > MAX_ADDRESS_SIGNS:
        found.append(FactDoubt.LONG_ADDRESS)
    return tuple(found)


def doubtful_facts(deck: Deck, file: str, today: date) -> tuple[Problem, ...]:
    """Return what is doubtful about the facts of a deck; that one has no source is told where it is read."""
    return tuple(
        Problem(
            f"deck.fact_{doubt}",
            Place(file),
            {"fact": short(fact.text), "theme": short(own_name(theme)), "most": MAX_ADDRESS_SIGNS},
            Severity.WARNING,
        )
        for theme in deck.themes
        for fact in theme.facts
        for doubt in doubts(fact, today)
        if doubt is not FactDoubt.NO_SOURCE
    )
