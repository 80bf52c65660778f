"""What is doubtful about a fact of a deck: nobody is named who says so, or it was last looked up long ago."""

from datetime import date
from enum import StrEnum

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.deck.dates import latest_date
from cafe_presenter.core.deck.deck import Deck, Fact

OLD_YEARS = 2
"""Years after which a fact is to be looked up again."""


class FactDoubt(StrEnum):
    """Why a host should not vouch for a fact."""

    NO_SOURCE = "no_source"
    OLD = "old"
    UNDATED = "undated"


def has_source(fact: Fact) -> bool:
    """Return whether a fact names who says so, or where."""
    return not all(is_blank(each) for each in (fact.publisher, fact.title, fact.url))


def doubts(fact: Fact, today: date) -> tuple[FactDoubt, ...]:
    """Return what is doubtful about a fact; the day it was checked counts, else the day it was published."""
    found = [] if has_source(fact) else [FactDoubt.NO_SOURCE]
    known = latest_date(fact.checked) or latest_date(fact.date)
    if known is None:
        found.append(FactDoubt.UNDATED)
    elif (known.year + OLD_YEARS, known.month, known.day) < (today.year, today.month, today.day):
        found.append(FactDoubt.OLD)
    return tuple(found)


def doubtful_facts(deck: Deck, file: str, today: date) -> tuple[Problem, ...]:
    """Return which facts of a deck are to be looked up again; that one has no source is told where it is read."""
    return tuple(
        Problem(
            f"deck.fact_{doubt}", Place(file), {"fact": short(fact.text), "theme": short(theme.theme)}, Severity.WARNING
        )
        for theme in deck.themes
        for fact in theme.facts
        for doubt in doubts(fact, today)
        if doubt is not FactDoubt.NO_SOURCE
    )
