from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Deck, Theme, Timer, TimerKind
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.decisions import toggle_turn_digits
from cafe_presenter.core.evening.events import DigitsShown, Event, Paused, Started, TimerShaped, TurnPassed, WentTo
from cafe_presenter.core.evening.session import Session, begin, current_turn, wall_view
from cafe_presenter.core.evening.turns import DEFAULT_EACH_S, Turn, turn

ROUND_TABLE = Timer(TimerKind.GO_ROUND, each_s=30, count=12)
WORLD_CAFE = Timer(TimerKind.ROUNDS, each_s=1200, count=3, transit_s=120)


def up(*events: Event, timer: Timer | None) -> Session:
    """A theme that is up with its timer running since 0."""
    deck = Deck(themes=(Theme("A", timer=timer, duration_s=3600), Theme("B")))
    return reduce(advance, (WentTo(0, 1), Started(0), *events), begin(deck))


def told(session: Session, now: float) -> tuple[int, bool, float]:
    found = current_turn(session, now)
    assert found is not None
    return found.number, found.moving, found.left_s


def test_a_plain_timer_has_no_turns() -> None:
    assert current_turn(up(timer=None), 10) is None


def test_silent_writing_is_one_turn_that_runs_out() -> None:
    silence = Timer(TimerKind.SILENCE, each_s=300)
    assert turn(silence, 0, 60) == Turn(TimerKind.SILENCE, 1, 1, moving=False, each_s=300, left_s=240)
    assert turn(silence, 0, 400).left_s == 0


@pytest.mark.parametrize("kind", TimerKind)
def test_a_turn_without_a_length_is_given_the_usual_one(kind: TimerKind) -> None:
    assert turn(Timer(kind), 0, 0).left_s == DEFAULT_EACH_S[kind]


def test_a_go_round_waits_for_the_host_to_pass_the_turn() -> None:
    session = up(TurnPassed(40), timer=ROUND_TABLE)
    assert told(session, 40) == (2, False, 30)
    assert told(session, 300) == (2, False, 0)


def test_a_go_round_is_over_once_everyone_has_had_a_turn() -> None:
    session = up(*[TurnPassed(float(number)) for number in range(1, 13)], timer=ROUND_TABLE)
    assert told(session, 12) == (12, False, 0)
    assert told(advance(session, TurnPassed(13)), 13) == (12, False, 0)


def test_sides_take_turns_for_as_long_as_it_takes() -> None:
    session = up(*[TurnPassed(float(number)) for number in range(1, 8)], timer=Timer(TimerKind.SIDES, each_s=60))
    assert told(session, 7) == (8, False, 60)


def test_a_pause_stops_the_turn_too() -> None:
    session = up(Paused(10), Started(500), timer=ROUND_TABLE)
    assert told(session, 505) == (1, False, 15)


def test_rounds_pass_by_themselves_with_time_to_move_between() -> None:
    session = up(timer=WORLD_CAFE)
    assert told(session, 1199) == (1, False, 1)
    assert told(session, 1200) == (1, True, 120)
    assert told(session, 1320) == (2, False, 1200)
    assert told(session, 2640) == (3, False, 1200)


def test_nobody_moves_after_the_last_round() -> None:
    session = up(timer=WORLD_CAFE)
    assert told(session, 3840) == told(session, 9999) == (3, False, 0)


def test_a_round_passed_by_hand_begins_at_once() -> None:
    assert told(up(TurnPassed(1230), timer=WORLD_CAFE), 1230) == (2, False, 1200)


def test_a_round_passed_by_hand_counts_those_that_passed_by_themselves() -> None:
    session = up(TurnPassed(1500), timer=WORLD_CAFE)
    assert told(session, 1500) == (3, False, 1200)


def test_another_shape_begins_its_first_turn() -> None:
    session = up(TurnPassed(40), TimerShaped(50, Timer(TimerKind.SIDES, each_s=60)), timer=ROUND_TABLE)
    assert told(session, 50) == (1, False, 60)


def test_the_wall_carries_a_shape_and_no_digits() -> None:
    view = wall_view(up(timer=ROUND_TABLE), 15)
    assert (view.shrink, view.left_s) == (0.5, None)


def test_the_wall_carries_nothing_for_a_plain_theme() -> None:
    view = wall_view(up(timer=None), 15)
    assert (view.shrink, view.left_s) == (None, None)


def test_the_wall_carries_digits_when_they_are_asked_for() -> None:
    session = up(DigitsShown(5, shown=True), timer=ROUND_TABLE)
    assert wall_view(session, 14.5).left_s == 16
    assert wall_view(advance(session, DigitsShown(20, shown=False)), 20).left_s is None


def test_digits_are_asked_for_one_item_at_a_time() -> None:
    session = up(DigitsShown(5, shown=True), WentTo(6, 2), TimerShaped(7, ROUND_TABLE), timer=ROUND_TABLE)
    assert wall_view(session, 8).left_s is None
    assert wall_view(advance(session, WentTo(9, 1)), 9).left_s is not None


def test_a_turn_that_is_over_leaves_the_wall_after_a_while() -> None:
    session = up(DigitsShown(5, shown=True), timer=ROUND_TABLE)
    assert (wall_view(session, 30).left_s, wall_view(session, 30).shrink) == (0, 0.0)
    assert wall_view(session, 44.9).left_s == 0
    assert wall_view(session, 45).shrink is None
    assert wall_view(session, 45).left_s == 0  # its room stays, for the next turn: the question does not move
    assert told(session, 45) == (1, False, 0)  # the host sees it


def test_the_next_turn_is_on_the_wall_again() -> None:
    session = advance(up(DigitsShown(5, shown=True), timer=ROUND_TABLE), TurnPassed(100))
    assert wall_view(session, 101).left_s == 29


def test_a_shape_that_is_over_leaves_the_wall_too() -> None:
    session = up(timer=Timer(TimerKind.SILENCE, each_s=300))
    assert wall_view(session, 310).shrink == 0.0
    assert wall_view(session, 316).shrink is None


def test_rounds_leave_the_wall_once_the_last_is_over() -> None:
    session = up(DigitsShown(5, shown=True), timer=WORLD_CAFE)
    assert wall_view(session, 1250).shrink is not None
    over_s = 3 * 1200 + 2 * 120
    assert wall_view(session, over_s + 14).shrink == 0
    assert wall_view(session, over_s + 15).shrink is None


def test_a_turn_that_left_the_wall_is_brought_back_by_the_host_for_a_while() -> None:
    session = up(DigitsShown(5, shown=True), timer=ROUND_TABLE)
    event = toggle_turn_digits(session, 60)
    assert event == DigitsShown(60, shown=True)
    back = advance(session, event)
    assert back.reversal is session.reversal
    assert wall_view(back, 61).shrink == 0
    assert toggle_turn_digits(back, 61) == DigitsShown(61, shown=False)
    assert wall_view(back, 76).shrink is None


some_timers = st.builds(
    Timer,
    kind=st.sampled_from(TimerKind),
    each_s=st.none() | st.floats(0, 3000, allow_nan=False),
    count=st.none() | st.integers(1, 20),
    transit_s=st.floats(0, 600, allow_nan=False),
)


@given(some_timers, st.integers(0, 30), st.floats(-10, 50_000, allow_nan=False))
def test_a_turn_always_makes_sense(timer: Timer, passed: int, since_s: float) -> None:
    found = turn(timer, passed, since_s)
    assert 0 <= found.left_s <= found.each_s
    assert 0 <= found.share <= 1
    assert found.number >= 1
    assert found.of is None or found.number <= found.of


@given(some_timers, st.integers(0, 10), st.floats(0, 5000, allow_nan=False), st.floats(0, 5000, allow_nan=False))
def test_turns_never_go_back_by_themselves(timer: Timer, passed: int, since_s: float, more_s: float) -> None:
    assert turn(timer, passed, since_s + more_s).number >= turn(timer, passed, since_s).number


@given(some_timers, st.lists(st.floats(0, 2000, allow_nan=False), max_size=8))
def test_passing_the_turn_never_goes_back(timer: Timer, gaps: list[float]) -> None:
    session, now = up(timer=timer), 0.0
    for gap in gaps:
        now += gap
        before = current_turn(session, now)
        session = advance(session, TurnPassed(now))
        after = current_turn(session, now)
        assert before is not None
        assert after is not None
        assert after.number >= before.number
