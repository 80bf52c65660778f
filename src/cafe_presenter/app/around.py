"""What is wrong around a deck: colours of the venue, pictures, stale facts, wordings, signs, posters. For ``check``."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cafe_presenter.app.as_drawn import as_drawn
from cafe_presenter.core.base.problem import Place, Problem, Severity, few
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.deck.facts import doubtful_facts
from cafe_presenter.core.evening.missing_wordings import missing_wordings
from cafe_presenter.files.deck.picturefile import pictures_of
from cafe_presenter.files.deck.venuefile import load_follow_ups, load_venue

_OBJECTIVE = "deck.missing_objective"
_MAX_LINES = 12


def asked_once(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the problems, themes without an objective told together: a deck made of a document has many of them."""
    alike = [problem for problem in problems if problem.code == _OBJECTIVE]
    if len(alike) < 2:
        return tuple(problems)
    lines = few([str(problem.where.line) for problem in alike], _MAX_LINES)
    whole = Problem(
        "check.no_objectives", Place(alike[0].where.file), {"count": len(alike), "lines": lines}, Severity.WARNING
    )
    return (*(problem for problem in problems if problem.code != _OBJECTIVE), whole)


def around(deck: Deck, path: Path, data_folder: Path) -> tuple[Problem, ...]:
    """Return what is wrong around the deck of the file at ``path``, in the venue's file of a data folder too."""
    pictures = tuple(problem for _, _, problems in pictures_of(deck, path) for problem in problems)
    folders = (path.parent, data_folder)
    beside = (*load_venue(folders)[1], *load_follow_ups(folders)[1], *pictures)
    stale = doubtful_facts(deck, str(path), datetime.now(UTC).astimezone().date())
    return (*beside, *stale, *missing_wordings(deck, str(path)), *as_drawn(deck, str(path)))
