"""A whole evening as the host lives it, on a clock set by hand: late, over, asleep, cut, and yet on time."""

from collections.abc import Iterator

from cafe_presenter.core.deck.deck import Deck, Kind, Priority, Theme, Timer, TimerKind
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import (
    AwayCounted,
    EndSet,
    Event,
    Inserted,
    Noted,
    Paused,
    Resumed,
    Skipped,
    Started,
    TurnPassed,
    Undone,
    WentTo,
    Woke,
)
from cafe_presenter.core.evening.pace import Drift, Pace, PaceState, pace, stopped_s
from cafe_presenter.core.evening.plan import Proposal, ProposalKind, over_s, proposals
from cafe_presenter.core.evening.session import begin, current_turn

MIN = 60.0
DECK = Deck(
    title="Une amie",
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=5 * MIN),
        Theme("Silence", duration_s=8 * MIN, timer=Timer(TimerKind.SILENCE, each_s=5 * MIN)),
        Theme("Perception", duration_s=12 * MIN, minimum_s=6 * MIN),
        Theme("Contrôle", duration_s=12 * MIN, priority=Priority.MUST),
        Theme("Dépendance", duration_s=12 * MIN, priority=Priority.COULD),
        Theme("Pouvoir", duration_s=12 * MIN),
        Theme("Merci", kind=Kind.CLOSING, duration_s=10 * MIN),
    ),
)


class Evening:
    """A session, and the instant a fake clock shows."""

    def __init__(self) -> None:
        self.session = begin(DECK)
        self.now = 0.0
        self.events: list[Event] = []

    def wait(self, minutes: float) -> "Evening":
        self.now += minutes * MIN
        return self

    def do(self, event: Event) -> "Evening":
        self.events.append(event)
        self.session = advance(self.session, event)
        return self

    def go_to(self, position: int) -> "Evening":
        return self.do(WentTo(self.now, position))

    @property
    def pace(self) -> Pace:
        return pace(self.session, self.now)

    @property
    def offered(self) -> tuple[Proposal, ...]:
        return proposals(self.session, self.now)


def steps() -> Iterator[Evening]:
    """Yield the evening after each of its turns of fortune."""
    evening = Evening()
    evening.wait(12).go_to(1).do(Started(evening.now)).do(EndSet(evening.now, 70 * MIN))
    yield evening
    evening.wait(9).go_to(2)
    yield evening
    evening.wait(16)
    yield evening
    shorter = next(each for each in evening.offered if each.kind is ProposalKind.SHORTEN)
    evening.do(shorter.taken(evening.now)).go_to(3)
    yield evening
    evening.wait(4).do(Woke(evening.now, 6 * MIN))
    yield evening
    evening.do(AwayCounted(evening.now, 6 * MIN))
    yield evening
    evening.wait(5)
    fewer = next(each for each in evening.offered if each.kind is ProposalKind.DROP)
    evening.do(fewer.taken(evening.now))
    yield evening
    evening.wait(1).go_to(5).wait(2).do(Resumed(evening.now, 1.5 * MIN, counted=True))
    yield evening


def after(number: int) -> Evening:
    """The evening after so many turns, from 1."""
    found = steps()
    for _ in range(number - 1):
        next(found)
    return next(found)


def test_the_people_who_came_late_cost_nothing_before_the_start() -> None:
    evening = after(1)
    assert evening.session.started_at == 12 * MIN
    assert evening.pace.total_elapsed_s == 0
    assert (evening.pace.behind_s, evening.pace.drift) == (-4 * MIN, Drift.AHEAD)


def test_silent_writing_shrinks_on_the_wall() -> None:
    evening = after(1).wait(2)
    current = current_turn(evening.session, evening.now)
    assert current is not None
    assert (current.left_s, current.share) == (3 * MIN, 0.6)


def test_a_minute_over_is_made_up_for_by_the_spare_time() -> None:
    evening = after(2)
    assert evening.session.agenda[1].spent_s == 9 * MIN
    assert (evening.pace.behind_s, evening.offered) == (-3 * MIN, ())


def test_a_theme_that_runs_over_is_told_and_two_ways_out_are_offered() -> None:
    evening = after(3)
    assert (evening.pace.state, evening.pace.over_s) == (PaceState.OVER, 4 * MIN)
    assert (evening.pace.behind_s, evening.pace.drift) == (1 * MIN, Drift.BEHIND)
    assert [each.kind for each in evening.offered] == [ProposalKind.SHORTEN, ProposalKind.DROP]


def test_shorter_themes_end_on_time() -> None:
    evening = after(4)
    assert [item.planned_s / MIN for item in evening.session.agenda] == [5, 8, 12, 11.5, 11.5, 11.5, 10]
    assert over_s(evening.session, evening.now) <= 0
    assert evening.offered == ()


def test_time_asleep_is_left_out_of_the_theme_and_makes_the_evening_late() -> None:
    evening = after(5)
    assert (evening.pace.elapsed_s, evening.pace.left_s) == (4 * MIN, 7.5 * MIN)
    assert evening.pace.behind_s == 5.5 * MIN


def test_time_asleep_that_is_counted_is_the_theme_s() -> None:
    evening = after(6)
    assert (evening.pace.elapsed_s, evening.pace.left_s) == (10 * MIN, 1.5 * MIN)
    assert evening.pace.behind_s == -0.5 * MIN


def test_a_theme_that_could_go_is_dropped() -> None:
    evening = after(7)
    assert [item.theme.theme for item in evening.session.agenda if item.skipped] == ["Dépendance"]
    assert evening.offered == ()


def test_the_evening_ends_on_time_after_all() -> None:
    evening = after(8)
    assert evening.pace.behind_s <= 0
    evening.go_to(6)
    # 70 minutes from the start, those asleep and those away included, less what the running clock did not see.
    assert evening.session.end_at == (12 + 70 - 6 - 1.5) * MIN
    assert evening.pace.rest_s == 10 * MIN


def test_every_minute_is_on_some_theme() -> None:
    evening = after(8)
    assert evening.pace.total_elapsed_s == (9 + 16 + 4 + 6 + 5 + 1 + 2 + 1.5) * MIN


def test_what_is_recorded_gives_the_evening_back() -> None:
    evening = after(8)
    again = begin(DECK)
    for event in evening.events:
        again = advance(again, event)
    assert again == evening.session


def test_live_changes_are_undone_one_by_one_and_leave_the_deck_alone() -> None:
    evening = after(2)
    agenda = [(item.id, item.planned_s, item.skipped) for item in evening.session.agenda]
    evening.do(Skipped(evening.now, 4, skipped=True))
    evening.do(Inserted(evening.now, Theme(question="Et chez vous ?", kind=Kind.FREE), 3)).go_to(3)
    evening.wait(3).do(Noted(evening.now, "Une idée"))
    for _ in range(4):
        evening.do(Undone(evening.now))
    assert [(item.id, item.planned_s, item.skipped) for item in evening.session.agenda] == agenda
    assert evening.session.item.theme.theme == "Perception"
    assert evening.session.item.spent_s == 3 * MIN
    assert evening.session.deck is DECK
    assert evening.session.notes == ()


def test_a_pause_stays_a_pause_and_is_told_after_a_minute() -> None:
    evening = after(2)
    evening.do(Paused(evening.now)).wait(0.9)
    assert stopped_s(evening.session, evening.now) < 60
    evening.wait(0.2).go_to(3)
    assert not evening.session.running
    evening.wait(1)
    assert stopped_s(evening.session, evening.now) == 60
    assert evening.pace.state is PaceState.PAUSED


def test_the_turn_passes_while_the_theme_goes_on() -> None:
    evening = after(1).wait(1)
    evening.do(TurnPassed(evening.now)).wait(1)
    current = current_turn(evening.session, evening.now)
    assert current is not None
    assert current.left_s == 0
    assert evening.pace.elapsed_s == 2 * MIN
