"""What undo took back is done again: all of it, in order, until anything else is done."""

from dataclasses import replace

import pytest
from hypothesis import given

from cafe_presenter.core.deck.deck import Deck, FollowUp, Theme
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.decisions import redo
from cafe_presenter.core.evening.drafts import Draft
from cafe_presenter.core.evening.events import (
    Cover,
    Covered,
    DraftLeft,
    EndSet,
    Event,
    FollowUpShown,
    Inserted,
    Noted,
    NoteTakenOut,
    Paused,
    QuestionShown,
    Skipped,
    Started,
    TimeAdded,
    Undone,
    WentTo,
)
from cafe_presenter.core.evening.redo import brings_numbers
from cafe_presenter.core.evening.room_events import Counted, CountShown, PostItWritten
from cafe_presenter.core.evening.session import Session, begin
from tests.core.test_session import after as after_events
from tests.core.test_session import evenings, some_decks

DECK = Deck(title="Une amie", themes=tuple(Theme(name, f"{name} ?", duration_s=600.0) for name in "ABC"))


def after(*events: Event) -> Session:
    session = begin(DECK)
    for event in events:
        session = advance(session, event)
    return session


def redone(session: Session, at: float) -> Session:
    event = redo(session, at)
    return session if event is None else advance(session, event)


def told(session: Session) -> tuple[object, ...]:
    """What there is of an evening, whenever it happened."""
    return (
        session.position,
        [(item.id, item.theme, item.planned_s, item.skipped, item.timer, item.digits) for item in session.agenda],
        [(note.item, note.text, note.kind, note.asked) for note in session.notes],
        session.aside,
        [(shown.item, shown.what) for shown in session.shown],
        [(voice.is_new, voice.seat) for voice in session.voices],
        session.gathered,
        session.choices,
        None if session.end_at is None else round(session.end_at, 3),
    )


DONE: tuple[tuple[Event, ...], ...] = (
    (WentTo(10, 1), WentTo(20, 2)),
    (TimeAdded(10, 60.0), TimeAdded(12, 60.0)),
    (Noted(10, "Une idée"), NoteTakenOut(12, 0)),
    (Inserted(10, Theme("Nous", "Et nous ?"), 2), Skipped(12, 4, skipped=True), WentTo(14, 2)),
    (WentTo(10, 1), FollowUpShown(12, FollowUp("Et vous ?")), QuestionShown(14)),
    (WentTo(10, 1), PostItWritten(12, "Le temps"), Counted(14, "Q ?", ("Oui", "Non"), (7, 4)), CountShown(16, 0)),
)


@pytest.mark.parametrize("done", DONE, ids=lambda done: type(done[-1]).__name__)
def test_all_that_was_taken_back_one_by_one_is_done_again_in_order(done: tuple[Event, ...]) -> None:
    session = after(*done)
    steps = [told(session)]
    for _ in done:
        session = advance(session, Undone(30))
        steps.append(told(session))
    assert told(session) == told(begin(DECK))
    for step in reversed(steps[:-1]):
        session = redone(session, 40)
        assert told(session)[:-3] == step[:-3]
        assert len(session.gathered.counts) == len(step[-3].counts)  # type: ignore[attr-defined]
    assert redo(session, 50) is None


@given(some_decks, evenings())
def test_undo_and_redo_together_change_nothing(deck: Deck, events: tuple[Event, ...]) -> None:
    session = after_events(*events, deck=deck)
    if session.reversal is None:
        return
    assert told(redone(advance(session, Undone(session.at)), session.at)) == told(session)


def test_anything_else_that_can_be_taken_back_ends_it() -> None:
    session = after(WentTo(10, 1), Undone(12), TimeAdded(14, 60.0))
    assert redo(session, 20) is None


@pytest.mark.parametrize("event", [Started(14), Covered(14, Cover.BLACK), DraftLeft(14, "note", "Une")], ids=str)
def test_what_cannot_be_taken_back_leaves_it(event: Event) -> None:
    assert redone(after(WentTo(10, 1), Undone(12), event), 20).position == 1


def test_an_hour_of_the_end_is_the_same_hour_when_it_is_set_again() -> None:
    session = redone(after(Started(1), EndSet(100, 3600.0), Undone(160)), 400)
    assert session.end_at == 3700.0


def test_a_step_done_again_goes_on_where_its_clock_was() -> None:
    session = after(Started(0), WentTo(60, 1), Undone(123))
    assert [item.spent_s for item in session.agenda] == [123, 0, 0, 0]
    there = advance(redone(session, 130), Paused(140))
    assert [item.spent_s for item in there.agenda] == [67, 73, 0, 0]


def test_a_step_undone_and_done_again_many_times_loses_no_second() -> None:
    session = after(Started(0), WentTo(60, 1))
    for at in range(100, 200, 10):
        session = redone(advance(session, Undone(at)), at + 1.0)
    session = advance(session, Paused(200))
    assert sum(item.spent_s for item in session.agenda) == 200
    assert [item.spent_s for item in session.agenda] == [70, 130, 0, 0]  # a second each time at the step before
    assert [item.spent_s for item in advance(session, Undone(200)).agenda] == [200, 0, 0, 0]


def test_undo_takes_back_what_was_done_again() -> None:
    session = redone(after(WentTo(10, 1), Undone(12)), 14)
    assert advance(session, Undone(16)).position == 0


COUNTED = (WentTo(10, 1), Counted(12, "Q ?", ("Oui", "Non"), (7, 4)), CountShown(14, 0))


def test_numbers_come_back_by_undo_of_their_hiding_and_by_redo_of_their_showing() -> None:
    hidden = after(*COUNTED, QuestionShown(16))
    assert brings_numbers(hidden, advance(hidden, Undone(18)))
    unseen = after(*COUNTED, Undone(16))
    assert brings_numbers(unseen, redone(unseen, 18))


def test_a_move_taken_back_shows_what_stood_there_and_no_draft_ever_does() -> None:
    moved = after(*COUNTED, WentTo(16, 2))
    assert not brings_numbers(moved, advance(moved, Undone(18)))
    session = after(*COUNTED, DraftLeft(16, "count", "7", 1))
    assert session.drafts == (Draft("count", "7", 1),)
    assert replace(advance(session, DraftLeft(18, "count", "", 1)), at=0.0).drafts == ()
