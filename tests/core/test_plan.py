from dataclasses import replace
from functools import reduce

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Deck, Kind, Priority, Theme
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import (
    EndSet,
    Event,
    Inserted,
    Noted,
    Paused,
    PlanDeclined,
    Reordered,
    Skipped,
    Started,
    TimeAdded,
    Undone,
    WentTo,
    Woke,
)
from cafe_presenter.core.evening.plan import (
    DRIFT_S,
    STEP_S,
    TOLERANCE_S,
    Proposal,
    ProposalKind,
    minimum_s,
    over_s,
    proposals,
    replanned,
    timetable,
    to_come,
)
from cafe_presenter.core.evening.session import Item, Session, begin
from tests.counted import calls_in

MIN = 60.0
DECK = Deck(
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=0),
        Theme("A", duration_s=10 * MIN),
        Theme("B", duration_s=10 * MIN, minimum_s=4 * MIN),
        Theme("C", duration_s=10 * MIN, priority=Priority.COULD),
        Theme("D", duration_s=10 * MIN, priority=Priority.MUST),
        Theme(kind=Kind.CLOSING, duration_s=5 * MIN),
    )
)
WELCOME, A, B, C, D, CLOSING = range(6)


def after(*events: Event, deck: Deck = DECK) -> Session:
    return reduce(advance, events, begin(deck))


def evening(*events: Event, end_min: float, deck: Deck = DECK) -> Session:
    """Theme A begins at 0, and all must be over after so many minutes."""
    return after(WentTo(0, 1), Started(0), EndSet(0, end_min * MIN), *events, deck=deck)


def offered(session: Session, now: float, kind: ProposalKind) -> Proposal | None:
    return next((each for each in proposals(session, now) if each.kind is kind), None)


def shorten(session: Session, now: float = 0.0) -> Proposal:
    found = offered(session, now, ProposalKind.SHORTEN)
    assert found is not None
    return found


def drop(session: Session, now: float = 0.0) -> Proposal:
    found = offered(session, now, ProposalKind.DROP)
    assert found is not None
    return found


def one_theme(*, minimum_s: float | None = None, duration_s: float = 600.0) -> Deck:
    return Deck(themes=(Theme("A", duration_s=duration_s, minimum_s=minimum_s),))


# When it is worth a word


def test_nothing_is_offered_while_the_rest_fits() -> None:
    assert proposals(evening(end_min=45), 0) == ()


def test_nothing_is_offered_for_a_few_seconds() -> None:
    assert proposals(evening(end_min=45), 10 * MIN + TOLERANCE_S) == ()


def test_a_theme_that_runs_over_pushes_the_rest_over_the_end() -> None:
    session = evening(end_min=45)
    assert over_s(session, 10 * MIN) == 0
    assert over_s(session, 12 * MIN) == 2 * MIN
    assert len(proposals(session, 12 * MIN)) == 2


def test_a_paused_timer_brings_the_end_nearer_too() -> None:
    session = evening(Paused(60), end_min=45)
    assert over_s(session, 60 + 5 * MIN) == 5 * MIN


def test_time_asleep_brings_the_end_nearer() -> None:
    assert over_s(evening(Woke(60, 4 * MIN), end_min=45), 60) == 4 * MIN


def test_nothing_is_offered_without_a_hard_end() -> None:
    assert proposals(after(WentTo(0, 1), Started(0)), 9_000) == ()


def test_nothing_is_offered_before_the_timer_ran() -> None:
    assert proposals(after(EndSet(0, 60)), 0) == ()


# What is offered


def test_the_same_time_is_offered_for_each_theme_that_is_left() -> None:
    found = shorten(evening(end_min=37))
    assert (found.each_s, found.least_s, found.left, found.over_s) == (8 * MIN, 8 * MIN, 4, 0)


def test_the_theme_that_is_up_counts_what_it_has_had() -> None:
    found = shorten(evening(end_min=37), 4 * MIN)
    assert dict(found.planned) == {A: 8 * MIN, B: 8 * MIN, C: 8 * MIN, D: 8 * MIN}


def test_a_theme_that_is_itself_over_is_left_as_it_is() -> None:
    found = shorten(evening(end_min=45), 14 * MIN)
    assert A not in dict(found.planned)
    assert (found.left, found.each_s) == (3, 8.5 * MIN)


def test_a_theme_is_never_cut_below_what_it_has_had() -> None:
    found = shorten(evening(end_min=30), 9 * MIN + 10)
    assert dict(found.planned)[A] == 9.5 * MIN


def test_a_short_theme_is_not_made_longer() -> None:
    deck = replace(DECK, themes=(*DECK.themes[:2], replace(DECK.themes[B], duration_s=3 * MIN), *DECK.themes[3:]))
    found = shorten(evening(end_min=32, deck=deck))
    assert B not in dict(found.planned)
    assert (found.least_s, found.each_s) == (3 * MIN, 8 * MIN)


def test_times_are_told_in_halves_of_a_minute() -> None:
    assert shorten(evening(end_min=36.1)).each_s == 7.5 * MIN


def test_a_minimum_is_kept_and_the_others_give_more() -> None:
    deck = replace(DECK, themes=(*DECK.themes[:2], replace(DECK.themes[B], minimum_s=9 * MIN), *DECK.themes[3:]))
    found = shorten(evening(end_min=33, deck=deck))
    assert dict(found.planned) == {A: 6 * MIN, B: 9 * MIN, C: 6 * MIN, D: 6 * MIN}


def test_without_a_minimum_half_is_the_least() -> None:
    assert minimum_s(begin(DECK).agenda[A]) == 5 * MIN


def test_half_stays_half_of_what_there_first_was() -> None:
    session = evening(end_min=30)
    taken = advance(session, shorten(session).taken(0))
    assert minimum_s(taken.agenda[A]) == 5 * MIN


def test_half_of_a_theme_without_duration_does_not_shrink_with_it() -> None:
    session = after(TimeAdded(0, -300), deck=Deck(themes=(Theme(kind=Kind.WELCOME), Theme("A"))))
    session = advance(advance(session, WentTo(0, 1)), TimeAdded(0, -240))
    assert (session.item.planned_s, minimum_s(session.item)) == (360, 300)


def test_a_minimum_above_the_duration_is_the_duration() -> None:
    assert minimum_s(begin(one_theme(minimum_s=900)).agenda[1]) == 600


def test_closing_time_is_reserved_first() -> None:
    session = evening(end_min=32)
    for found in (shorten(session), drop(session)):
        assert CLOSING not in (*found.dropped, *dict(found.planned))


def test_what_is_least_dear_is_dropped_and_the_others_keep_their_time() -> None:
    found = drop(evening(end_min=37))
    assert (found.dropped, found.planned, found.each_s) == ((C,), (), 10 * MIN)


def test_the_last_of_equally_dear_themes_is_dropped() -> None:
    deck = Deck(themes=tuple(Theme(name, duration_s=600) for name in "ABCD"))
    assert drop(evening(end_min=35, deck=deck)).dropped == (4,)


def test_a_short_theme_comes_back_when_a_long_one_frees_enough() -> None:
    themes = (
        Theme("A", duration_s=600),
        Theme("B", duration_s=1800),
        Theme("C", duration_s=120, priority=Priority.COULD),
    )
    assert drop(evening(end_min=35, deck=Deck(themes=themes))).dropped == (2,)


def test_dropping_goes_with_shortening_where_it_takes_both() -> None:
    found = drop(evening(end_min=22))
    assert found.dropped == (B, C)
    assert (found.each_s, found.over_s) == (8.5 * MIN, 0)


def test_a_must_is_shortened_and_never_dropped() -> None:
    deck = Deck(themes=tuple(Theme(name, duration_s=600, priority=Priority.MUST) for name in "ABC"))
    session = evening(end_min=20, deck=deck)
    assert [each.kind for each in proposals(session, 0)] == [ProposalKind.SHORTEN]


def test_where_nothing_ends_on_time_the_nearest_is_offered_and_says_so() -> None:
    deck = Deck(themes=tuple(Theme(name, duration_s=600, priority=Priority.MUST) for name in "AB"))
    found = shorten(evening(end_min=5, deck=deck))
    assert (found.each_s, found.over_s) == (5 * MIN, 5 * MIN)


def test_nothing_is_offered_where_nothing_can_be_changed() -> None:
    deck = Deck(themes=(Theme("A", duration_s=600, minimum_s=600),))
    assert proposals(evening(end_min=5, deck=deck), 0) == ()


def test_one_theme_left_can_be_shortened() -> None:
    found = shorten(evening(end_min=8, deck=one_theme()))
    assert (found.planned, found.left) == (((1, 8 * MIN),), 1)


def test_the_last_theme_is_not_dropped_where_it_can_be_shortened() -> None:
    deck = Deck(themes=(Theme("A", duration_s=600), Theme("B", duration_s=600)))
    assert [each.kind for each in proposals(evening(end_min=16, deck=deck), 12 * MIN)] == [ProposalKind.DROP]
    session = evening(end_min=21, deck=deck)
    assert [each.kind for each in proposals(session, 13 * MIN)] == [ProposalKind.SHORTEN]


def test_an_end_that_has_passed_leaves_the_closing_and_the_least() -> None:
    found = drop(evening(end_min=-30))
    assert found.dropped == (B, C)
    assert found.over_s == (30 + 5 + 5 + 5) * MIN


def test_what_was_skipped_is_out_of_every_proposal() -> None:
    session = evening(Skipped(0, C, skipped=True), end_min=30)
    for found in (shorten(session), drop(session)):
        assert C not in (*found.dropped, *dict(found.planned))


def test_an_agenda_in_another_order_keeps_that_order() -> None:
    session = evening(Reordered(0, D, 2), end_min=37)
    assert [item.id for item in replanned(session, shorten(session))] == [A, D, B, C, CLOSING]


def test_a_question_on_the_spot_counts() -> None:
    session = evening(Inserted(0, Theme("X", "X ?", duration_s=300), 2), end_min=45)
    assert over_s(session, 0) == 5 * MIN


def test_time_a_theme_already_had_is_not_needed_again() -> None:
    session = evening(WentTo(4 * MIN, B), WentTo(8 * MIN, A), end_min=39)
    # A has 6 of 10 min left, B too; 26 min of A to D fit before the closing: 9 min 30 each, less what two have had.
    assert shorten(session, 8 * MIN).each_s == 8.5 * MIN


# Once for a drift


def test_a_drift_that_was_declined_is_not_told_again() -> None:
    session = evening(PlanDeclined(13 * MIN, 3 * MIN), end_min=45)
    assert proposals(session, 13 * MIN) == proposals(session, 14 * MIN) == ()


def test_a_drift_that_has_grown_is_told_again() -> None:
    session = evening(PlanDeclined(13 * MIN, 3 * MIN), end_min=45)
    assert proposals(session, 13 * MIN + DRIFT_S) != ()


def test_a_rest_that_fits_again_makes_the_next_drift_a_new_one() -> None:
    session = evening(PlanDeclined(15 * MIN, 5 * MIN), Skipped(16 * MIN, C, skipped=True), end_min=45)
    assert session.answered_s is None
    assert proposals(session, 21 * MIN) != ()


def test_a_proposal_taken_answers_its_drift() -> None:
    session = evening(end_min=45)
    taken = advance(session, shorten(session, 12 * MIN).taken(12 * MIN))
    assert proposals(taken, 12 * MIN) == proposals(taken, 13 * MIN) == ()
    late_again = 12 * MIN + DRIFT_S - over_s(taken, 12 * MIN)
    assert proposals(taken, late_again - 1) == ()
    assert proposals(taken, late_again) != ()


def test_a_note_does_not_make_an_answered_drift_new() -> None:
    session = evening(end_min=45)
    taken = advance(session, shorten(session, 12 * MIN).taken(12 * MIN))
    assert proposals(advance(taken, Noted(12 * MIN, "Une idée")), 13 * MIN) == ()


def test_undo_gives_the_plan_back_and_the_proposal() -> None:
    session = evening(end_min=45)
    taken = advance(session, drop(session, 13 * MIN).taken(13 * MIN))
    back = advance(taken, Undone(14 * MIN))
    assert [(item.planned_s, item.skipped) for item in back.agenda] == [
        (item.planned_s, item.skipped) for item in session.agenda
    ]
    assert proposals(back, 14 * MIN) != ()


def test_undo_of_a_skip_asks_again() -> None:
    session = evening(Skipped(13 * MIN, C, skipped=True), Undone(13 * MIN), end_min=45)
    assert proposals(session, 13 * MIN) != ()


def test_another_end_asks_anew() -> None:
    session = evening(PlanDeclined(13 * MIN, 3 * MIN), EndSet(13 * MIN, 31 * MIN), end_min=45)
    assert proposals(session, 13 * MIN) != ()


# The timetable


def test_items_begin_where_the_one_before_ends() -> None:
    lines = timetable(begin(DECK).agenda)
    assert [line.begins_s for line in lines] == [0, 0, 600, 1200, 1800, 2400]
    assert lines[-1].ends_s == 2700


# Properties

durations = st.integers(0, 40).map(lambda halves: halves * STEP_S) | st.integers(0, 1500).map(float)
themes = st.builds(
    Theme,
    theme=st.just("X"),
    duration_s=durations,
    minimum_s=st.none() | durations,
    kind=st.sampled_from([Kind.THEME, Kind.THEME, Kind.BREAK, Kind.FREE, Kind.CLOSING]),
    priority=st.sampled_from(Priority),
)
decks = st.lists(themes, min_size=1, max_size=9).map(lambda found: Deck(themes=tuple(found)))


@st.composite
def late_evenings(draw: st.DrawFn, longest_over_s: float = 1e9) -> tuple[Session, float]:
    """Return an evening somewhere in its middle, some things changed, that no longer fits; and the instant."""
    session = begin(draw(decks))
    last = len(session.agenda) - 1
    now = 0.0
    session = advance(advance(session, WentTo(now, draw(st.integers(0, last)))), Started(now))
    for _ in range(draw(st.integers(0, 5))):
        now += draw(st.floats(0, 900, allow_nan=False))
        item = draw(st.sampled_from(session.agenda)).id
        changes: list[Event] = [
            WentTo(now, draw(st.integers(0, last))),
            Skipped(now, item, draw(st.booleans())),
            Reordered(now, item, draw(st.integers(0, last))),
            TimeAdded(now, draw(st.sampled_from([60.0, -60.0, 17.5]))),
            Paused(now),
            Started(now),
        ]
        session = advance(session, draw(st.sampled_from(changes)))
    rest_s = over_s(advance(session, EndSet(now, 0.0)), now)
    session = advance(session, EndSet(now, draw(st.floats(max(-600, rest_s - longest_over_s), rest_s))))
    return session, now


def is_droppable(item: Item) -> bool:
    return item.theme.kind is not Kind.CLOSING and item.theme.priority is not Priority.MUST


def taken(session: Session, proposal: Proposal, now: float) -> Session:
    return advance(session, proposal.taken(now))


@given(late_evenings())
def test_the_plan_never_ends_after_the_hard_end_while_time_can_be_dropped(late: tuple[Session, float]) -> None:
    session, now = late
    found = proposals(session, now)
    if over_s(session, now) <= TOLERANCE_S:
        assert found == ()
        return
    ends = [over_s(taken(session, proposal, now), now) for proposal in found]
    if not found or min(ends) > 1e-6:
        # Then everything that may go is gone, and everything else stands at its least.
        least = taken(session, found[-1], now) if found else session
        assert not any(is_droppable(item) for item in to_come(least))
        kept = [item for item in to_come(least) if item.theme.kind is not Kind.CLOSING]
        assert all(item.planned_s <= max(minimum_s(item), item.spent_s + STEP_S) for item in kept)


@given(late_evenings())
def test_a_proposal_says_by_how_much_it_is_still_too_late(late: tuple[Session, float]) -> None:
    session, now = late
    for proposal in proposals(session, now):
        assert proposal.over_s == pytest.approx(max(0.0, over_s(taken(session, proposal, now), now)), abs=1e-6)


@given(late_evenings(900).filter(lambda late: len(proposals(*late)) > 1))
@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])  # a busy machine draws slowly
def test_a_proposal_that_is_still_late_is_alone(late: tuple[Session, float]) -> None:
    assert [proposal.over_s for proposal in proposals(*late)] == [0, 0]


@given(late_evenings())
def test_a_must_and_a_closing_are_never_dropped(late: tuple[Session, float]) -> None:
    session, now = late
    for proposal in proposals(session, now):
        dropped = [item for item in session.agenda if item.id in proposal.dropped]
        assert all(is_droppable(item) for item in dropped)
        assert session.item not in dropped


@given(late_evenings())
def test_order_is_kept(late: tuple[Session, float]) -> None:
    session, now = late
    for proposal in proposals(session, now):
        order = [item.id for item in taken(session, proposal, now).agenda]
        assert order == [item.id for item in session.agenda]


@given(late_evenings())
def test_nothing_is_planned_below_its_minimum_nor_above_what_it_had(late: tuple[Session, float]) -> None:
    session, now = late
    before = {item.id: item for item in session.agenda}
    for proposal in proposals(session, now):
        for number, seconds in proposal.planned:
            assert minimum_s(before[number]) <= seconds < before[number].planned_s
            assert before[number].theme.kind is not Kind.CLOSING


@given(late_evenings())
def test_a_drift_is_offered_once_unless_the_answer_is_taken_back(late: tuple[Session, float]) -> None:
    session, now = late
    assert proposals(advance(session, PlanDeclined(now, over_s(session, now))), now) == ()
    for proposal in proposals(session, now):
        after_it = taken(session, proposal, now)
        assert proposals(after_it, now) == ()
        assert proposals(advance(after_it, Undone(now)), now) == proposals(session, now)


@given(late_evenings())
def test_undo_gives_back_every_item_as_it_was_planned(late: tuple[Session, float]) -> None:
    session, now = late
    for proposal in proposals(session, now):
        back = advance(taken(session, proposal, now), Undone(now))
        assert [(item.id, item.planned_s, item.skipped) for item in back.agenda] == [
            (item.id, item.planned_s, item.skipped) for item in session.agenda
        ]


def late_with(count: int) -> Session:
    themes = tuple(
        Theme(f"{number}", "Q ?", duration_s=300.0 + 30 * (number % 7), priority=list(Priority)[number % 3])
        for number in range(count)
    )
    return after(WentTo(0, 1), Started(0), EndSet(0, count * 250.0), deck=Deck(themes=themes))


@pytest.mark.parametrize("way", [0, 1], ids=["shorten", "drop"])
def test_the_work_of_a_proposal_grows_as_the_evening_does(way: int) -> None:
    def work(count: int) -> int:
        session = late_with(count)
        proposal = proposals(session, 10)[way]
        looking = calls_in(lambda: (proposals(session, 10), replanned(session, proposal)))
        return (looking + calls_in(lambda: advance(session, proposal.taken(10)))).total()

    assert work(800) < 2.5 * work(400)


def test_an_evening_of_20_000_themes_has_its_proposals() -> None:
    session = late_with(20_000)
    shorter, fewer = proposals(session, 10)
    for found in (shorter, fewer):
        assert over_s(advance(session, found.taken(10)), 10) <= 0
