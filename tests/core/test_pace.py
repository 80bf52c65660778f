from functools import reduce

import pytest

from cafe_presenter.core.advance import advance
from cafe_presenter.core.deck import Deck, Kind, Theme, Thresholds
from cafe_presenter.core.events import Event, Paused, Started, TimeAdded, WentTo
from cafe_presenter.core.pace import Drift, Pace, PaceState, pace
from cafe_presenter.core.session import Session, begin

DECK = Deck(
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=300),
        Theme(theme="A", duration_s=600),
        Theme(theme="B", duration_s=480),
        Theme(theme="C", duration_s=90),
    )
)


def after(*events: Event, deck: Deck = DECK) -> Session:
    return reduce(advance, events, begin(deck))


def state_at(now: float, *events: Event, deck: Deck = DECK) -> PaceState:
    return pace(after(*events, deck=deck), now).state


def test_the_figures_of_a_running_theme() -> None:
    assert pace(after(WentTo(0, 1), Started(0)), 240) == Pace(
        state=PaceState.ON_TIME,
        elapsed_s=240,
        planned_s=600,
        left_s=360,
        over_s=0,
        total_elapsed_s=240,
        total_planned_s=1470,
        rest_s=360 + 480 + 90,
        end_in_s=930,
        behind_s=0,
        drift=Drift.ON_TIME,
    )


def test_the_total_counts_every_item_that_was_up() -> None:
    assert pace(after(Started(0), WentTo(100, 1), WentTo(160, 2)), 200).total_elapsed_s == 200


def test_overtime_counts_up_once_nothing_is_left() -> None:
    figures = pace(after(WentTo(0, 1), Started(0)), 630)
    assert (figures.left_s, figures.over_s) == (0, 30)


def test_overtime_is_made_up_for_by_nobody() -> None:
    assert pace(after(WentTo(0, 1), Started(0)), 900).rest_s == 480 + 90


def test_time_already_spent_on_a_later_theme_is_not_needed_again() -> None:
    session = after(WentTo(0, 2), Started(0), WentTo(80, 1))
    assert pace(session, 80).rest_s == 600 + 400 + 90


def test_a_later_theme_that_is_over_needs_no_more() -> None:
    session = after(WentTo(0, 2), Started(0), WentTo(999, 1))
    assert pace(session, 999).rest_s == 600 + 90


def test_what_was_left_unsaid_in_an_earlier_theme_is_gone() -> None:
    assert pace(after(Started(0), WentTo(10, 2)), 10).rest_s == 480 + 90


def test_an_added_minute_is_left_at_once() -> None:
    figures = pace(after(WentTo(0, 1), Started(0), TimeAdded(30, 60)), 30)
    assert (figures.left_s, figures.total_planned_s) == (630, 1530)


def test_an_added_minute_ends_overtime() -> None:
    events = (WentTo(0, 1), Started(0), TimeAdded(630, 60))
    assert pace(after(*events), 630).over_s == 0


def test_the_timer_waits_before_it_is_started() -> None:
    assert state_at(900, WentTo(0, 1)) is PaceState.WAITING


def test_a_paused_timer_says_so() -> None:
    assert state_at(900, WentTo(0, 1), Started(0), Paused(900)) is PaceState.PAUSED


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (0, PaceState.ON_TIME),
        (479, PaceState.ON_TIME),
        (480, PaceState.SOON),
        (599, PaceState.SOON),
        (600, PaceState.OVER),
        (601, PaceState.OVER),
    ],
)
def test_a_theme_is_on_time_then_nearly_over_then_over(now: float, state: PaceState) -> None:
    assert state_at(now, WentTo(0, 1), Started(0)) is state


@pytest.mark.parametrize(("now", "state"), [(59, PaceState.ON_TIME), (60, PaceState.SOON), (90, PaceState.OVER)])
def test_a_short_theme_is_nearly_over_in_its_last_third_only(now: float, state: PaceState) -> None:
    assert state_at(now, WentTo(0, 3), Started(0)) is state


def test_the_deck_says_what_nearly_over_means() -> None:
    deck = Deck(thresholds=Thresholds(soon_s=30), themes=(Theme(duration_s=600),))
    assert state_at(560, WentTo(0, 1), Started(0), deck=deck) is PaceState.ON_TIME
    assert state_at(570, WentTo(0, 1), Started(0), deck=deck) is PaceState.SOON


def test_an_item_that_was_given_no_time_is_never_over() -> None:
    deck = Deck(themes=(Theme(duration_s=600),))
    assert state_at(300, Started(0), deck=deck) is PaceState.ON_TIME


def test_a_clock_that_goes_back_leaves_the_figures_alone() -> None:
    assert pace(after(WentTo(0, 1), Started(100)), 50).elapsed_s == 0
