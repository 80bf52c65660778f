import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial

import pytest

from cafe_presenter.core.base.problem import Place, Problem
from cafe_presenter.core.deck.deck import Kind, Timer, TimerKind
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import (
    ClockSet,
    Cover,
    Covered,
    EndSet,
    Event,
    Froze,
    Paused,
    Started,
    TimeAdded,
    Undone,
    Unfroze,
    WentTo,
    Woke,
)
from cafe_presenter.core.evening.pace import end_hour, pace
from cafe_presenter.core.evening.session import Session, begin, spent_s, wall_view
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.ui.store import SLEEP_FROM_S, Ticks, seconds_until
from stage import DECK, Notebook, StoreBench, wait_until


class Desk(StoreBench):
    """A store with its clock, its notebook and what it told."""

    def __init__(
        self, *, opened_at: float = 0.0, start_on_leaving_welcome: bool = True, end: time | None = None
    ) -> None:
        super().__init__(replace(DECK, end=end), opened_at=opened_at, start_on_leaving_welcome=start_on_leaving_welcome)
        self.changes: list[tuple[Session, Session]] = []
        self.recorded_when_told: list[int] = []
        self.ticks: list[float] = []
        self.store.changed.connect(self._on_changed)
        self.store.ticked.connect(self._on_ticked)

    def _on_changed(self, before: Session, after: Session) -> None:
        self.changes.append((before, after))
        self.recorded_when_told.append(len(self.notebook.events))

    def _on_ticked(self, now: float) -> None:
        self.ticks.append(now)


class Listener:
    def __init__(self, told: list[object]) -> None:
        self.told = told

    def hear(self, now: float) -> None:
        self.told.append(now)


class Failing:
    def __init__(self, error: Exception) -> None:
        self.error = error

    def fail(self, now: float) -> None:
        del now
        raise self.error


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    "event",
    [WentTo(1.0, 0), WentTo(1.0, 99), Paused(1.0), Covered(1.0, Cover.NONE), Unfroze(1.0), Undone(1.0)],
    ids=str,
)
def test_an_event_that_changes_nothing_leaves_no_trace(desk: Desk, event: Event) -> None:
    before = desk.session
    desk.store.dispatch(event)
    assert desk.session is before
    assert desk.events == []
    assert desk.changes == []


def test_an_event_is_recorded_before_anything_shows_it(desk: Desk) -> None:
    desk.store.dispatch(WentTo(1.0, 2))
    desk.store.dispatch(Froze(2.0))
    assert desk.recorded_when_told == [1, 2]


class Pausing:
    """Pauses the timer as soon as it hears that it runs, which no view ever does."""

    def __init__(self, desk: Desk) -> None:
        self.store = desk.store
        self.seen: list[bool] = []

    def hear(self, before: Session, after: Session) -> None:
        del before
        if after.running:
            self.store.dispatch(Paused(2.0))
            self.seen.append(self.store.session.running)


def test_what_a_listener_causes_is_made_at_once_and_told_in_turn(desk: Desk) -> None:
    pausing = Pausing(desk)
    later: list[tuple[Session, Session]] = []
    desk.store.changed.connect(pausing.hear)
    desk.store.changed.connect(lambda before, after: later.append((before, after)))
    first = desk.session
    desk.store.dispatch(Started(1.0))
    assert pausing.seen == [False]
    started = advance(first, Started(1.0))
    assert later == [(first, started), (started, advance(started, Paused(2.0)))]
    assert desk.changes == later


def test_a_change_is_told_after_a_listener_failed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    faults: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: faults.append((kind, error, trace)))
    failing = Failing(RuntimeError("planted"))
    desk.store.changed.connect(failing.fail)
    desk.store.dispatch(Started(1.0))
    desk.store.dispatch(Paused(2.0))
    assert (len(desk.changes), len(faults)) == (2, 2)


def test_a_listener_that_fails_keeps_the_time_from_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    listener, error = Listener(told), OSError("no")
    ticks = Ticks()
    failing = Failing(error)
    ticks.connect(failing.fail)
    ticks.connect(listener.hear)
    ticks.emit(7.0)
    assert told == [error, 7.0]


def test_a_change_tells_what_was_and_what_is(desk: Desk) -> None:
    before = desk.session
    desk.store.dispatch(WentTo(1.0, 2))
    assert desk.changes == [(before, desk.session)]
    assert desk.session.position == 2


def test_what_is_recorded_gives_the_session_back(desk: Desk) -> None:
    store, clock = desk.store, desk.clock
    for wish in (
        lambda: store.go_to(1),
        lambda: store.decide(partial(decisions.add_minutes, minutes=2)),
        lambda: store.decide(partial(decisions.toggle_cover, cover=Cover.BLACK)),
        partial(store.decide, decisions.toggle_freeze),
        partial(store.decide, decisions.toggle_timer),
        lambda: store.go_to_theme(3),
        partial(store.decide, decisions.undo),
        partial(store.decide, decisions.toggle_timer),
    ):
        clock.pass_by(17.3)
        wish()
    again = begin(DECK)
    for event in desk.events:
        again = advance(again, event)
    assert again == desk.session


def test_instants_count_from_the_opening(desk: Desk) -> None:
    desk.clock.pass_by(12.5)
    desk.store.go_to(1)
    assert {event.at for event in desk.events} == {12.5}


def test_a_store_opened_later_goes_on_from_there() -> None:
    desk = Desk(opened_at=760.0)
    desk.clock.pass_by(3.0)
    assert desk.store.now() == 763.0


def test_leaving_the_welcome_starts_the_timer(desk: Desk) -> None:
    desk.clock.pass_by(40.0)
    desk.store.go_to(1)
    assert desk.session.running
    assert desk.session.started_at == 40.0
    assert spent_s(desk.session, 0, desk.store.now()) == 0.0


def test_leaving_the_welcome_again_does_not_start_the_timer_again(desk: Desk) -> None:
    desk.store.go_to(1)
    desk.store.decide(decisions.toggle_timer)
    desk.store.go_to(0)
    desk.store.go_to(1)
    assert not desk.session.running
    assert sum(isinstance(event, Started) for event in desk.events) == 1


def test_the_timer_can_wait_for_its_key() -> None:
    desk = Desk(start_on_leaving_welcome=False)
    desk.store.go_to(1)
    assert not desk.session.running
    desk.store.decide(decisions.toggle_timer)
    assert desk.session.running


def test_a_timer_paused_stays_paused_on_every_move(desk: Desk) -> None:
    desk.store.go_to(1)
    desk.store.decide(decisions.toggle_timer)
    for position in (2, 5, 1, 0, 3):
        desk.clock.pass_by(60.0)
        desk.store.go_to(position)
    assert not desk.session.running
    assert sum(item.spent_s for item in desk.session.agenda) == 0.0


@pytest.mark.parametrize(("wished", "position"), [(-3, 0), (99, 5), (2, 2)])
def test_a_place_out_of_the_agenda_is_its_nearest_end(desk: Desk, wished: int, position: int) -> None:
    desk.store.go_to(1)
    desk.store.go_to(wished)
    assert desk.session.position == position


@pytest.mark.parametrize(("number", "position"), [(1, 1), (2, 3), (3, 4)])
def test_theme_numbers_count_themes_alone(desk: Desk, number: int, position: int) -> None:
    assert desk.store.go_to_theme(number)
    assert desk.session.position == position


@pytest.mark.parametrize("number", [0, -1, 4])
def test_a_theme_that_is_not_there_changes_nothing(desk: Desk, number: int) -> None:
    assert not desk.store.go_to_theme(number)
    assert desk.events == []


def test_the_same_cover_twice_uncovers(desk: Desk) -> None:
    for cover in (Cover.BLACK, Cover.WHITE, Cover.WHITE):
        desk.store.decide(partial(decisions.toggle_cover, cover=cover))
    assert [event.cover for event in desk.events if isinstance(event, Covered)] == [
        Cover.BLACK,
        Cover.WHITE,
        Cover.NONE,
    ]


def test_freezing_twice_thaws(desk: Desk) -> None:
    desk.store.decide(decisions.toggle_freeze)
    desk.store.go_to(1)
    assert desk.session.frozen is not None
    desk.store.decide(decisions.toggle_freeze)
    assert desk.session.frozen is None


def test_minutes_are_sixty_seconds(desk: Desk) -> None:
    desk.store.go_to(1)
    desk.store.decide(partial(decisions.add_minutes, minutes=1))
    desk.store.decide(partial(decisions.add_minutes, minutes=-2))
    assert [event.seconds for event in desk.events if isinstance(event, TimeAdded)] == [60.0, -120.0]
    assert desk.session.item.planned_s == 540.0


def test_the_last_minute_is_not_taken_from_a_theme(desk: Desk) -> None:
    desk.store.go_to(1)
    for _ in range(12):
        desk.store.decide(partial(decisions.add_minutes, minutes=-1))
    assert desk.session.item.planned_s == 60.0
    assert sum(isinstance(event, TimeAdded) for event in desk.events) == 9


def test_undo_gives_the_time_back_to_the_theme_returned_to(desk: Desk) -> None:
    desk.store.go_to(1)
    desk.clock.pass_by(100.0)
    desk.store.go_to(2)
    desk.clock.pass_by(9.0)
    desk.store.decide(decisions.undo)
    assert spent_s(desk.session, 1, desk.store.now()) == pytest.approx(109.0)
    assert desk.session.agenda[2].spent_s == 0.0


def test_going_back_leaves_the_time_where_it_was_spent(desk: Desk) -> None:
    desk.store.go_to(1)
    desk.clock.pass_by(100.0)
    desk.store.go_to(2)
    desk.clock.pass_by(9.0)
    desk.store.go_to(1)
    assert spent_s(desk.session, 1, desk.store.now()) == pytest.approx(100.0)
    assert desk.session.agenda[2].spent_s == pytest.approx(9.0)


def test_the_time_is_told_once_a_second(desk: Desk) -> None:
    for _ in range(9):
        desk.store.tick()
        desk.clock.pass_by(0.25)
    assert desk.ticks == [0.0, 1.0, 2.0]


def test_every_tick_tells_the_recorder_that_the_session_lives(desk: Desk) -> None:
    for _ in range(4):
        desk.clock.pass_by(0.25)
        desk.store.tick()
    assert desk.notebook.beats == [0.25, 0.5, 0.75, 1.0]


def test_the_ticker_tells_the_time_by_itself_until_it_is_stopped(desk: Desk) -> None:
    desk.store.start_ticking()
    wait_until(lambda: desk.ticks == [0.0])
    desk.store.stop_ticking()
    assert not desk.store._ticker.isActive()


def test_taking_over_tells_the_change_and_records_elsewhere_from_then_on(desk: Desk) -> None:
    first, resumed, elsewhere = desk.session, advance(begin(DECK), WentTo(5.0, 3)), Notebook()
    desk.clock.pass_by(30.0)
    desk.store.take_over(resumed, elsewhere, opened_at=760.0)
    assert desk.changes == [(first, resumed)]
    assert desk.events == elsewhere.events == []
    desk.clock.pass_by(2.0)
    desk.store.go_to(4)
    assert elsewhere.events == [WentTo(762.0, 4)]
    assert desk.events == []


def test_taking_over_tells_the_time_anew_even_in_the_same_second(desk: Desk) -> None:
    desk.store.tick()
    desk.store.take_over(begin(DECK), Notebook(), opened_at=0.0)
    desk.store.tick()
    assert desk.ticks[0] == 0.0
    assert desk.store.now() == 0.0


def test_a_recorder_that_fails_is_told_and_the_evening_goes_on(desk: Desk) -> None:
    desk.notebook.problem = Problem("journal.not_written", Place("x"), {"reason": "full"})
    desk.store.go_to(2)
    assert desk.session.position == 2
    assert desk.store.recording_problem is desk.notebook.problem


def test_the_wall_clock_is_the_clock_s(desk: Desk) -> None:
    assert desk.store.utc() == datetime(2026, 1, 15, 18, 0, tzinfo=UTC)


# Live changes


def names(desk: Desk) -> list[str]:
    return [item.theme.theme or item.theme.question for item in desk.session.agenda]


def test_next_and_previous_step_over_what_is_skipped(desk: Desk) -> None:
    desk.store.decide(partial(decisions.toggle_skipped, position=2))
    desk.store.go_to(1)
    desk.store.decide(decisions.go_to_next)
    assert desk.session.position == 3
    desk.store.decide(decisions.go_to_previous)
    assert desk.session.position == 1


def test_next_stays_where_all_that_follows_is_skipped(desk: Desk) -> None:
    desk.store.go_to(4)
    desk.store.decide(partial(decisions.toggle_skipped, position=5))
    desk.store.decide(decisions.go_to_next)
    assert desk.session.position == 4


def test_the_last_is_the_last_that_is_not_skipped(desk: Desk) -> None:
    desk.store.decide(partial(decisions.toggle_skipped, position=5))
    desk.store.decide(decisions.go_to_last)
    assert desk.session.position == 4


def test_sleep_before_the_start_leaves_no_trace(desk: Desk) -> None:
    desk.clock.sleep(3600.0)
    desk.store.tick()
    assert desk.events == []


def test_what_was_skipped_is_brought_back_by_the_same_wish_and_by_undo(desk: Desk) -> None:
    desk.store.decide(partial(decisions.toggle_skipped, position=2))
    desk.store.decide(partial(decisions.toggle_skipped, position=2))
    assert not desk.session.agenda[2].skipped
    desk.store.decide(partial(decisions.toggle_skipped, position=2))
    desk.store.decide(decisions.undo)
    assert not desk.session.agenda[2].skipped


def test_an_item_is_moved_later_and_back_by_undo(desk: Desk) -> None:
    before = names(desk)
    desk.store.decide(partial(decisions.move_item, position=1, by=2))
    assert names(desk) == [before[0], *before[2:4], before[1], *before[4:]]
    desk.store.decide(decisions.undo)
    assert names(desk) == before


def test_the_item_that_is_up_stays_up_when_others_are_moved(desk: Desk) -> None:
    desk.store.go_to(3)
    desk.store.decide(partial(decisions.move_item, position=1, by=3))
    assert desk.session.item.theme.theme == "Éthique <b>&"
    assert desk.session.position == 2


def test_a_question_on_the_spot_follows_what_is_up_and_is_up_at_once(desk: Desk) -> None:
    desk.store.go_to(1)
    desk.store.decide(partial(decisions.insert_question, question="Et chez vous ?"))
    desk.store.decide(decisions.go_to_next)
    assert names(desk)[2] == "Et chez vous ?"
    assert desk.session.position == 2
    assert len(desk.session.deck.themes) == 6


def test_a_break_on_the_spot_says_when_the_evening_goes_on_and_a_second_one_at_once_is_none(desk: Desk) -> None:
    desk.store.go_to(1)
    desk.store.decide(decisions.insert_break)
    desk.store.decide(decisions.go_to_next)
    assert (desk.session.item.theme.kind, desk.session.item.planned_s) == (Kind.BREAK, 600.0)
    view = wall_view(desk.session, desk.store.now())
    assert (view.kind, view.back_at) == (WallKind.BREAK, desk.store.now() + 600.0)
    assert not desk.store.decide(decisions.insert_break)
    desk.store.decide(decisions.go_to_next)
    assert desk.session.item.theme == desk.session.deck.themes[2]


def test_a_note_keeps_the_instant_and_the_item(desk: Desk) -> None:
    desk.store.go_to(3)
    desk.clock.pass_by(42.0)
    desk.store.decide(partial(decisions.keep_note, text="une  idée "))
    (note,) = desk.session.notes
    assert (note.text, note.at, note.item) == ("une idée", 42.0, 3)


def test_live_changes_are_in_the_journal(desk: Desk) -> None:
    wishes: tuple[Callable[[], object], ...] = (
        lambda: desk.store.decide(partial(decisions.toggle_skipped, position=4)),
        lambda: desk.store.decide(partial(decisions.move_item, position=3, by=-1)),
        lambda: desk.store.decide(partial(decisions.insert_question, question="Et chez vous ?")),
        lambda: desk.store.decide(partial(decisions.keep_note, text="une idée")),
        partial(desk.store.decide, decisions.next_timer_shape),
        partial(desk.store.decide, decisions.pass_turn),
        partial(desk.store.decide, decisions.toggle_turn_digits),
        partial(desk.store.decide, decisions.undo),
    )
    for wish in wishes:
        desk.clock.pass_by(5.0)
        wish()
    again = begin(DECK)
    for event in desk.events:
        again = advance(again, event)
    assert again == desk.session


# Timers shaped like facilitation


def test_one_wish_goes_through_the_shapes_and_back_to_the_plain_timer(desk: Desk) -> None:
    seen = []
    for _ in range(5):
        desk.store.decide(decisions.next_timer_shape)
        timer = desk.session.item.timer
        seen.append(timer.kind if timer else None)
    assert seen == [*TimerKind, None]


def test_the_shape_the_deck_gives_comes_back_with_its_figures() -> None:
    desk = Desk()
    timer = Timer(TimerKind.GO_ROUND, each_s=45.0, count=9)
    agenda = tuple(replace(item, theme=replace(item.theme, timer=timer), timer=timer) for item in desk.session.agenda)
    desk.store.session = replace(desk.session, agenda=agenda)
    for _ in range(5):
        desk.store.decide(decisions.next_timer_shape)
    assert desk.session.item.timer == timer


def test_digits_are_shown_and_hidden_by_the_same_wish_and_never_under_a_plain_timer(desk: Desk) -> None:
    desk.store.decide(decisions.toggle_turn_digits)
    assert desk.events == []
    desk.store.decide(decisions.next_timer_shape)
    desk.store.decide(decisions.toggle_turn_digits)
    assert desk.session.item.digits
    desk.store.decide(decisions.toggle_turn_digits)
    assert not desk.session.item.digits


# Sleep, and a wall clock that is set


def test_sleep_is_told_once_and_brings_the_ends_nearer(desk: Desk) -> None:
    slept: list[float] = []
    desk.store.slept.connect(slept.append)
    desk.store.go_to(1)
    desk.clock.sleep(600.0)
    for _ in range(3):
        desk.store.tick()
    assert slept == [600.0]
    assert [event.away_s for event in desk.events if isinstance(event, Woke)] == [600.0]
    assert pace(desk.session, desk.store.now()).elapsed_s == 0.0


def test_many_short_sleeps_add_up(desk: Desk) -> None:
    slept: list[float] = []
    desk.store.slept.connect(slept.append)
    for _ in range(3):
        desk.clock.sleep(SLEEP_FROM_S * 0.4)
        desk.store.tick()
    assert slept == [pytest.approx(SLEEP_FROM_S * 1.2)]


def test_a_blocked_program_is_no_sleep(desk: Desk) -> None:
    slept: list[float] = []
    desk.store.slept.connect(slept.append)
    desk.store.go_to(1)
    desk.clock.pass_by(600.0)
    desk.store.tick()
    assert slept == []
    assert pace(desk.session, desk.store.now()).elapsed_s == 600.0


@pytest.mark.parametrize("by", [timedelta(hours=3), timedelta(hours=-3), timedelta(days=400)], ids=str)
def test_a_wall_clock_that_is_set_changes_no_figure(desk: Desk, by: timedelta) -> None:
    slept: list[float] = []
    desk.store.slept.connect(slept.append)
    desk.store.go_to(1)
    desk.clock.pass_by(60.0)
    before = pace(desk.session, desk.store.now())
    desk.clock.utc += by
    desk.store.tick()
    assert pace(desk.session, desk.store.now()) == before
    assert slept == []


@pytest.mark.parametrize("by", [3, -5, 24 * 400 + 3, -24 * 3], ids=str)
def test_the_hour_of_the_end_stays_the_hour_when_the_clock_is_set(
    desk: Desk, local_time: Callable[[str], None], by: float
) -> None:
    local_time("UTC")
    desk.store.go_to(1)
    desk.store.set_end(time(20, 30))
    desk.clock.pass_by(60.0)
    desk.clock.utc += timedelta(hours=by)
    for _ in range(3):
        desk.store.tick()
    end = end_hour(desk.session, desk.store.now(), desk.clock.utc)
    assert end is not None
    assert (end.hour, end.minute) == (20, 30)
    assert pace(desk.session, desk.store.now()).elapsed_s == 60.0
    assert sum(isinstance(event, ClockSet) for event in desk.events) == (by % 24 != 0)


def test_short_sleeps_and_a_clock_that_drifts_are_no_clock_that_was_set(desk: Desk) -> None:
    desk.store.dispatch(EndSet(0.0, 3600.0))
    desk.store.go_to(1)
    for _ in range(5):
        desk.clock.sleep(SLEEP_FROM_S * 0.4)
        desk.clock.utc += timedelta(seconds=0.5)
        desk.store.tick()
    assert not any(isinstance(event, ClockSet) for event in desk.events)


# The hour of the end


@pytest.mark.parametrize(
    ("zone", "utc", "hour", "seconds"),
    [
        ("UTC", datetime(2026, 1, 15, 18, 0, tzinfo=UTC), time(20, 30), 2.5 * 3600),
        ("Europe/Paris", datetime(2026, 1, 15, 18, 0, tzinfo=UTC), time(20, 30), 1.5 * 3600),
        ("Pacific/Noumea", datetime(2026, 1, 15, 8, 0, tzinfo=UTC), time(20, 30), 1.5 * 3600),
        ("Europe/Paris", datetime(2026, 1, 15, 19, 45, tzinfo=UTC), time(20, 30), -15 * 60),
        ("Europe/Paris", datetime(2026, 1, 15, 21, 0, tzinfo=UTC), time(0, 30), 2.5 * 3600),
        ("Europe/Paris", datetime(2026, 1, 15, 23, 10, tzinfo=UTC), time(23, 30), -40 * 60),
        ("Europe/Paris", datetime(2026, 1, 15, 5, 0, tzinfo=UTC), time(20, 30), 14.5 * 3600),
        ("Europe/Paris", datetime(2026, 3, 28, 23, 0, tzinfo=UTC), time(3, 30), 2.5 * 3600),  # 02:00 becomes 03:00
        ("Europe/Paris", datetime(2026, 10, 24, 22, 0, tzinfo=UTC), time(3, 30), 4.5 * 3600),  # 03:00 becomes 02:00
    ],
    ids=[
        "this evening",
        "in France",
        "overseas",
        "just passed",
        "after midnight",
        "passed before midnight",
        "in the morning",
        "summer time begins",
        "summer time ends",
    ],
)
def test_an_hour_is_that_of_this_evening(
    zone: str, utc: datetime, hour: time, seconds: float, local_time: Callable[[str], None]
) -> None:
    local_time(zone)
    assert seconds_until(hour, utc) == seconds


def test_the_hour_of_the_deck_is_the_hard_end_from_the_start_on(local_time: Callable[[str], None]) -> None:
    local_time("UTC")
    desk = Desk(end=time(20, 30))
    desk.clock.pass_by(600.0)
    assert desk.session.end_at is None
    desk.store.go_to(1)
    assert desk.session.end_at == 2.5 * 3600


def test_an_hour_of_the_deck_that_has_passed_is_no_end_of_a_rehearsal(local_time: Callable[[str], None]) -> None:
    local_time("UTC")
    desk = Desk(end=time(17, 30))
    desk.store.go_to(1)
    assert desk.session.end_at is None


def test_an_end_set_before_the_start_wins_over_the_deck_s(local_time: Callable[[str], None]) -> None:
    local_time("UTC")
    desk = Desk(end=time(20, 30))
    desk.store.set_end(time(19, 30))
    desk.store.go_to(1)
    assert desk.session.end_at == 1.5 * 3600


def test_an_hour_already_past_can_be_set_and_taken_away(local_time: Callable[[str], None]) -> None:
    local_time("UTC")
    desk = Desk()
    desk.store.set_end(time(17, 30))
    assert desk.session.end_at == -1800.0
    desk.store.set_end(None)
    assert desk.session.end_at is None
