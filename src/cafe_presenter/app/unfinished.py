"""An evening that was broken off: what is said of it, and what the host is asked."""

import contextlib
import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.session import spent_s
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.files.evening.journal import Recovered, away_s, mark_ended
from cafe_presenter.files.evening.sessions import lost_on_resuming
from cafe_presenter.sentences import sentence
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.wording import Wording

ASKED_FROM_S = 20.0
"""Seconds away from which the host is asked whether to count them."""


def away_now_s(unfinished: Recovered) -> float:
    """Return the seconds since the last sign of life of an evening."""
    return away_s(unfinished, datetime.now(UTC))


def is_of_deck(unfinished: Recovered, deck: Deck, path: str) -> bool:
    """Whether an evening is of the deck in the file at ``path``; where its own file is gone, its title tells."""
    if path and os.path.normcase(unfinished.deck_path) == os.path.normcase(path):
        return True
    return deck.title == unfinished.session.deck.title and not Path(unfinished.deck_path).is_file()


def description(unfinished: Recovered, wording: Wording) -> str:
    """Return what the evening is, how far it came, and for how long nobody was there."""
    from cafe_presenter.ui.show.panels import place_in_evening  # part of the presenter window: the wall comes first

    session = unfinished.session
    said = wording.text(
        "“{title}” is unfinished: {place}, {time} in, away {away}.",
        title=display_text(session.deck.title, session.deck.language),
        place=place_in_evening(session, session.position, wording),
        time=wording.length(spent_s(session, session.position, unfinished.last_at)),
        away=wording.minutes(away_now_s(unfinished)),
    )
    return " ".join((said, *(sentence(each, wording) for each in lost(unfinished))))


def lost(unfinished: Recovered) -> tuple[Problem, ...]:
    """Return what the host must know of an evening whose file is damaged: it goes on from where it is sound."""
    with contextlib.suppress(OSError):  # a folder that cannot be read tells so by itself
        problem = lost_on_resuming(unfinished)
        return () if problem is None else (problem,)
    return ()


def waiting(unfinished: Recovered, wording: Wording) -> str:
    """Return what the first window says of the evening: where it stopped, and when."""
    from cafe_presenter.ui.show.panels import place_in_evening

    session = unfinished.session
    said = wording.text(
        "“{title}”, stopped at {hour}. {place}.",
        title=display_text(session.deck.title, session.deck.language),
        hour=wording.hour(unfinished.last_utc),
        place=place_in_evening(session, session.position, wording),
    )
    return " ".join((said, *(sentence(each, wording) for each in lost(unfinished))))


def offer(unfinished: Recovered, wording: Wording, resume: Callable[..., object], *, is_first: bool) -> Question:
    """Return the question whether to resume the evening; ``resume`` is told whether to count the time away.

    To resume is the first answer where it ``is_first``: not where the host asked for another deck.
    """
    not_now = Answer(wording.text("Not now"), AnswerKey.ESCAPE)
    answers: tuple[Answer, ...] = (
        Answer(wording.text(AnswerKey.RESUME.label), AnswerKey.RESUME, partial(resume, unfinished, counted=False)),
        Answer(wording.text(AnswerKey.START_AFRESH.label), AnswerKey.START_AFRESH, partial(forget, unfinished)),
    )
    if unfinished.session.running and away_now_s(unfinished) >= ASKED_FROM_S:
        label = wording.text(AnswerKey.RESUME_COUNTING.label)
        answers = (Answer(label, AnswerKey.RESUME_COUNTING, partial(resume, unfinished, counted=True)), *answers)
    answers = (*answers, not_now) if is_first else (not_now, *answers)
    return Question(description(unfinished, wording), answers, holds_keys=True)


def whether_to_count(gone_s: float, wording: Wording, count: Callable[[float], object]) -> Question:
    """Return the question whether the seconds nobody was there count as spent."""
    answers = (
        Answer(wording.text("Count it"), AnswerKey.RESUME_COUNTING, partial(count, gone_s)),
        Answer(wording.text("Leave it out"), AnswerKey.ESCAPE),
    )
    return Question(wording.text("Away {time}: count it?", time=wording.minutes(gone_s)), answers)


def forget(unfinished: Recovered) -> None:
    """Offer an evening no more."""
    with contextlib.suppress(OSError):
        mark_ended(unfinished, datetime.now(UTC))
