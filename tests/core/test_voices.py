from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.decisions import hear_seat, toggle_rule
from cafe_presenter.core.evening.events import Event, QuestionShown, Resumed, RuleShown, SeatsSet, Undone, VoiceHeard
from cafe_presenter.core.evening.session import HouseRule, Session, begin, wall_view
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.core.evening.voices import (
    FEW_AFTER_S,
    FEW_TURNS,
    MAX_SEATS,
    Voice,
    counted,
    few_hold_the_floor,
    heard,
)

DECK = Deck(title="T", themes=(Theme("A", "A ?"),))


def after(*events: Event) -> Session:
    return reduce(advance, events, begin(DECK))


def talk(*new: bool, every_s: float = 60.0) -> tuple[Voice, ...]:
    return tuple(Voice(place * every_s, is_new) for place, is_new in enumerate(new))


OLD, NEW = False, True


def test_voices_are_counted_with_those_that_were_new() -> None:
    count = counted(talk(NEW, NEW, OLD, OLD, NEW, *[OLD] * 7))
    assert (count.different, count.turns, count.new, count.lately) == (3, 12, 1, 10)


def test_nothing_is_said_of_a_talk_that_begins() -> None:
    assert few_hold_the_floor(talk(NEW, *[OLD] * (FEW_TURNS - 2)), 10_000.0) is None


def test_the_same_few_are_told_after_eight_turns_and_five_minutes_without_a_new_voice() -> None:
    voices = talk(NEW, NEW, *[OLD] * FEW_TURNS)
    now = voices[-1].at
    assert few_hold_the_floor(voices, now) == now - voices[1].at


def test_a_quick_exchange_between_two_is_no_monopoly() -> None:
    voices = talk(NEW, NEW, *[OLD] * FEW_TURNS, every_s=5.0)
    assert few_hold_the_floor(voices, voices[-1].at) is None
    assert few_hold_the_floor(voices, voices[-FEW_TURNS].at + FEW_AFTER_S) is not None


def test_a_new_voice_ends_it() -> None:
    voices = talk(NEW, NEW, *[OLD] * FEW_TURNS, NEW)
    assert few_hold_the_floor(voices, voices[-1].at) is None


def test_where_everybody_has_spoken_no_new_voice_is_waited_for() -> None:
    voices = talk(NEW, NEW, NEW, *[OLD] * FEW_TURNS)
    assert few_hold_the_floor(voices, voices[-1].at, seats=3) is None
    assert few_hold_the_floor(voices, voices[-1].at, seats=4) is not None


@pytest.mark.parametrize("seats", [(1, 2) * 4, (1, 2, 1, 2, 1, 2, 3, 4)])
def test_two_seats_that_have_two_thirds_of_the_turns_hold_the_floor(seats: tuple[int, ...]) -> None:
    voices = tuple(Voice(place * 60.0, False, seat) for place, seat in enumerate(seats))
    assert few_hold_the_floor(voices, voices[-1].at) == voices[-1].at


def test_four_seats_that_share_the_turns_hold_no_floor() -> None:
    voices = tuple(Voice(place * 60.0, False, seat) for place, seat in enumerate((1, 2, 3, 4) * 2))
    assert few_hold_the_floor(voices, voices[-1].at) is None


def test_a_seat_that_is_heard_for_the_first_time_is_a_new_voice() -> None:
    session = after(SeatsSet(0, 6))
    first = hear_seat(session, 1, seat=4)
    assert first == VoiceHeard(1, True, 4)
    assert first is not None
    assert hear_seat(advance(session, first), 2, seat=4) == VoiceHeard(2, False, 4)
    assert hear_seat(session, 3, seat=7) is None
    assert heard(advance(session, first).voices, 4) == 1


def test_undo_takes_a_voice_back_and_nothing_else() -> None:
    session = after(VoiceHeard(1, True), VoiceHeard(2, False), Undone(3))
    assert session.voices == (Voice(1, True),)


def test_voices_and_seats_outlive_a_resume() -> None:
    session = after(SeatsSet(0, 5), VoiceHeard(1, True, 2), Resumed(9, 600.0))
    assert (session.seats, session.voices) == (5, (Voice(1, True, 2),))


@pytest.mark.parametrize(("asked", "set_"), [(-3, 0), (7, 7), (1_000, MAX_SEATS)])
def test_a_ring_has_as_many_seats_as_a_room_holds(asked: int, set_: int) -> None:
    assert after(SeatsSet(0, asked)).seats == set_


def test_the_rule_stands_in_the_place_of_the_question_until_the_same_key() -> None:
    session = after(RuleShown(1))
    view = wall_view(session)
    assert (view.kind, view.label) == (WallKind.FOLLOW_UP, "une règle pour ce soir")
    assert view.text == "D’abord celles et ceux qui n’ont pas encore parlé."
    assert toggle_rule(session, 2) == QuestionShown(2)
    assert toggle_rule(after(), 2) == RuleShown(2)
    assert after(RuleShown(1), QuestionShown(2)).aside is None
    assert session.aside == HouseRule()


voices = st.lists(st.tuples(st.floats(0, 200), st.booleans(), st.integers(0, 5)), max_size=40)


@given(voices, st.floats(0, 600), st.integers(0, 6))
def test_whatever_was_counted_the_figures_hold_together(
    heard_so_far: list[tuple[float, bool, int]], later: float, seats: int
) -> None:
    at, found = 0.0, []
    for gap, is_new, seat in heard_so_far:
        at += gap
        found.append(Voice(at, is_new, seat))
    count = counted(tuple(found))
    assert 0 <= count.new <= count.lately <= count.turns
    assert count.new <= count.different <= count.turns
    held_s = few_hold_the_floor(tuple(found), at + later, seats=seats)
    assert held_s is None or 0 <= held_s <= at + later
