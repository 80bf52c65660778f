from dataclasses import replace
from functools import reduce

import pytest

from cafe_presenter.core.deck.deck import Deck, Kind, Theme, Thresholds
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import (
    AwayCounted,
    Ended,
    EndSet,
    Event,
    Paused,
    Skipped,
    Started,
    TimeAdded,
    WentTo,
    Woke,
)
from cafe_presenter.core.evening.pace import Drift, Pace, PaceState, pace, stopped_s
from cafe_presenter.core.evening.session import Session, begin

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


def drift_at(behind_s: float, deck: Deck = DECK) -> Drift:
    return pace(after(WentTo(0, 1), Started(0), EndSet(0, 1170 - behind_s), deck=deck), 0).drift


@pytest.mark.parametrize(
    ("behind_s", "drift"),
    [
        (-60, Drift.AHEAD),
        (-59, Drift.ON_TIME),
        (59, Drift.ON_TIME),
        (60, Drift.BEHIND),
        (299, Drift.BEHIND),
        (300, Drift.LATE),
    ],
)
def test_an_evening_is_ahead_on_time_behind_or_late(behind_s: float, drift: Drift) -> None:
    assert drift_at(behind_s) is drift


def test_the_deck_says_what_late_means() -> None:
    assert drift_at(120, replace(DECK, thresholds=Thresholds(late_s=120))) is Drift.LATE
    assert drift_at(899, replace(DECK, thresholds=Thresholds(late_s=900))) is Drift.BEHIND


def test_no_end_is_known_before_the_start() -> None:
    figures = pace(after(WentTo(0, 1)), 0)
    assert (figures.end_in_s, figures.drift) == (None, Drift.NONE)


def test_a_skipped_theme_needs_no_time() -> None:
    assert pace(after(WentTo(0, 1), Started(0), Skipped(0, 2, skipped=True)), 0).rest_s == 600 + 90


def test_time_asleep_leaves_the_theme_alone_and_brings_the_end_nearer() -> None:
    before = pace(after(WentTo(0, 1), Started(0)), 240)
    figures = pace(after(WentTo(0, 1), Started(0), Woke(240, 300)), 240)
    assert (figures.left_s, figures.elapsed_s) == (before.left_s, before.elapsed_s)
    assert (figures.end_in_s, figures.behind_s) == (930 - 300, 300)


def test_time_asleep_that_is_counted_is_made_up_for() -> None:
    figures = pace(after(WentTo(0, 1), Started(0), Woke(240, 300), AwayCounted(240, 300)), 240)
    assert (figures.left_s, figures.behind_s) == (60, 0)


def test_a_theme_with_the_timer_stopped_for_a_minute_is_told() -> None:
    assert stopped_s(after(WentTo(5, 1)), 65) == 60


@pytest.mark.parametrize(
    "events",
    [(), (WentTo(5, 1), Started(5)), (WentTo(5, 1), Started(5), Ended(6))],
    ids=["welcome", "running", "ended"],
)
def test_a_timer_that_need_not_run_is_not_told(events: tuple[Event, ...]) -> None:
    assert stopped_s(after(*events), 900) == 0


def test_a_pause_counts_as_stopped_from_its_own_beginning() -> None:
    assert stopped_s(after(WentTo(0, 1), Started(0), Paused(500)), 530) == 30


def test_a_clock_that_goes_back_leaves_the_figures_alone() -> None:
    assert pace(after(WentTo(0, 1), Started(100)), 50).elapsed_s == 0
