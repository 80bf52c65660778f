"""What is wrong around a deck: the venue's colours, pictures, stale facts, other wordings, odd signs. For ``check``."""

from datetime import UTC, datetime
from pathlib import Path

from cafe_presenter.app.missing_glyphs import unknown_signs
from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.deck.facts import doubtful_facts
from cafe_presenter.core.evening.missing_wordings import missing_wordings
from cafe_presenter.files.deck.picturefile import pictures_of
from cafe_presenter.files.deck.venuefile import load_venue


def around(deck: Deck, path: Path) -> tuple[Problem, ...]:
    """Return what is wrong around the deck of the file at ``path``."""
    pictures = tuple(problem for _, _, problems in pictures_of(deck, path) for problem in problems)
    beside = (*load_venue((path.parent,))[1], *pictures)
    stale = doubtful_facts(deck, str(path), datetime.now(UTC).astimezone().date())
    return (*beside, *stale, *missing_wordings(deck, str(path)), *unknown_signs(deck, str(path)))
