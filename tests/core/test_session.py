from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Kind, Theme, Timer, TimerKind
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import (
    AwayCounted,
    Cover,
    Covered,
    DigitsShown,
    Ended,
    EndSet,
    Event,
    FactShown,
    FollowUpShown,
    Froze,
    Inserted,
    Noted,
    NoteMended,
    NoteTakenOut,
    PaletteChosen,
    ParkedAsked,
    Paused,
    PlanDeclined,
    QuestionShown,
    Reordered,
    Replanned,
    Resumed,
    RuleShown,
    SeatsSet,
    Skipped,
    Started,
    TimeAdded,
    TimerShaped,
    TurnPassed,
    TypeChosen,
    Undone,
    Unfroze,
    VoiceHeard,
    WentTo,
    Woke,
    WordsChosen,
)
from cafe_presenter.core.evening.session import (
    Item,
    Session,
    begin,
    deck_view,
    spent_s,
    theme_mark,
    theme_position,
    view_at,
    wall_view,
)
from cafe_presenter.core.evening.settling import settle
from cafe_presenter.core.evening.view import WallKind

DECK = Deck(
    title="Une amie",
    subtitle="Café IA",
    language="fr",
    palette="night",
    font="serif",
    themes=(
        Theme(theme="Bienvenue", kind=Kind.WELCOME, duration_s=300),
        Theme(theme="A", question="A ?", duration_s=600),
        Theme(theme="Pause", question="Un café ?", kind=Kind.BREAK, duration_s=120),
        Theme(theme="B", question="B ?", duration_s=480),
        Theme(theme="C", question="C ?"),
        Theme(theme="Merci", kind=Kind.CLOSING),
    ),
)
WELCOME, A, BREAK, B, C, CLOSING = range(6)


def after(*events: Event, deck: Deck = DECK) -> Session:
    return reduce(advance, events, begin(deck))


def plan(item: Item) -> tuple[int, float, bool]:
    return item.id, item.planned_s, item.skipped


def spent(session: Session) -> list[float]:
    return [item.spent_s for item in session.agenda]


# Beginning


def test_a_session_begins_with_its_first_item_up() -> None:
    assert begin(DECK).position == WELCOME


def test_a_session_begins_with_its_timer_not_started() -> None:
    assert (begin(DECK).running, begin(DECK).started_at) == (False, None)


def test_a_session_holds_its_deck() -> None:
    assert begin(DECK).deck is DECK


def test_an_item_is_planned_to_last_what_its_deck_says() -> None:
    assert begin(DECK).agenda[B].planned_s == 480


def test_a_theme_without_duration_is_given_ten_minutes() -> None:
    assert begin(DECK).agenda[C].planned_s == 600


def test_an_item_without_duration_that_is_no_theme_is_given_five_minutes() -> None:
    assert begin(DECK).agenda[CLOSING].planned_s == 300


def test_themes_without_duration_share_what_the_evening_leaves() -> None:
    deck = Deck(duration_s=3600, themes=(Theme(duration_s=1200), Theme(), Theme(), Theme(kind=Kind.BREAK)))
    assert [item.planned_s for item in begin(deck).agenda] == [0, 1200, 1050, 1050, 300]


def test_themes_are_given_ten_minutes_when_the_evening_leaves_no_minute_for_each() -> None:
    deck = Deck(duration_s=1250, themes=(Theme(duration_s=1200), Theme()))
    assert [item.planned_s for item in begin(deck).agenda] == [0, 1200, 600]


def test_untimed_themes_are_planned_in_half_minutes_that_add_up_to_their_time() -> None:
    deck = Deck(duration_s=3060, themes=tuple(Theme() for _ in range(7)))
    planned = [item.planned_s for item in begin(deck).agenda[1:]]
    assert set(planned) == {420, 450}
    assert sum(planned) == 3060


def test_a_deck_without_a_welcome_begins_with_its_title_on_the_wall() -> None:
    view = wall_view(begin(Deck(title="Une amie", themes=(Theme(theme="A", question="A ?"),))))
    assert (view.kind, view.text, view.heading) == (WallKind.TITLE, "Une amie", "")


def test_the_welcome_that_was_added_takes_no_time() -> None:
    assert begin(Deck(themes=(Theme(),))).item.planned_s == 0


def test_the_first_next_of_a_deck_without_a_welcome_is_theme_1() -> None:
    session = after(WentTo(1, 1), deck=Deck(themes=(Theme(theme="A", question="A ?"),)))
    assert (wall_view(session).text, wall_view(session).mark) == ("A ?", (1, 1))


def test_a_welcome_further_down_does_not_stand_for_the_first() -> None:
    deck = Deck(themes=(Theme(theme="A"), Theme(kind=Kind.WELCOME)))
    assert [item.theme.kind for item in begin(deck).agenda] == [Kind.WELCOME, Kind.THEME, Kind.WELCOME]


def test_a_deck_with_a_welcome_is_given_no_other() -> None:
    assert len(begin(DECK).agenda) == len(DECK.themes)


def test_a_deck_without_any_item_still_shows_its_title() -> None:
    assert wall_view(begin(Deck(title="Une amie"))).text == "Une amie"


# Moving and the time spent


def test_time_is_spent_on_the_item_that_is_up() -> None:
    session = after(WentTo(0, A), Started(0), WentTo(100, B), WentTo(130, C))
    assert spent(session) == [0, 100, 0, 30, 0, 0]


def test_nothing_is_spent_before_the_timer_starts() -> None:
    assert spent(after(WentTo(500, A), Started(600))) == [0] * 6


def test_a_paused_session_spends_no_time() -> None:
    session = after(WentTo(0, A), Started(0), Paused(60), Started(400), WentTo(410, B))
    assert session.agenda[A].spent_s == 70


def test_the_timer_remembers_when_it_first_started() -> None:
    assert after(Started(5), Paused(60), Started(400)).started_at == 5


def test_the_running_item_counts_up_to_now() -> None:
    assert spent_s(after(WentTo(0, A), Started(0)), A, 42.5) == 42.5


def test_a_paused_item_counts_no_further() -> None:
    assert spent_s(after(WentTo(0, A), Started(0), Paused(10)), A, 42.5) == 10


def test_an_item_that_is_not_up_counts_no_further() -> None:
    assert spent_s(after(WentTo(0, A), Started(0), WentTo(10, B)), A, 42.5) == 10


def test_going_back_adds_to_what_was_spent_there() -> None:
    session = after(WentTo(0, A), Started(0), WentTo(100, B), WentTo(130, A), WentTo(150, B))
    assert session.agenda[A].spent_s == 120


def test_going_back_keeps_the_seconds_where_they_were_spent() -> None:
    session = after(WentTo(0, A), Started(0), WentTo(100, B), WentTo(130, A))
    assert session.agenda[B].spent_s == 30


def test_a_clock_that_goes_back_gives_no_time_back() -> None:
    session = after(WentTo(0, A), Started(100), WentTo(50, B))
    assert spent(session) == [0] * 6


def test_a_clock_that_goes_back_does_not_turn_the_session_back() -> None:
    assert after(Started(100), Paused(50)).at == 100


def test_settling_books_the_seconds_so_far() -> None:
    assert settle(after(WentTo(0, A), Started(0)), 30).agenda[A].spent_s == 30


def test_settling_at_the_same_instant_gives_the_same_object() -> None:
    session = after(WentTo(0, A), Started(10))
    assert settle(session, 10) is session


# Adding time


def test_added_time_lengthens_the_item_that_is_up() -> None:
    assert after(WentTo(0, A), TimeAdded(1, 60)).agenda[A].planned_s == 660


def test_added_time_leaves_the_other_items_alone() -> None:
    session = after(WentTo(0, A), TimeAdded(1, 60))
    assert [item.planned_s for item in session.agenda if item.theme.theme != "A"] == [300, 120, 480, 600, 300]


def test_time_is_never_taken_below_nothing() -> None:
    assert after(WentTo(0, BREAK), TimeAdded(1, -60), TimeAdded(2, -180)).item.planned_s == 0


# What changes nothing

RUNNING = after(WentTo(0, A), Started(0))
NOTHING = [
    pytest.param(RUNNING, Started(9), id="started while it runs"),
    pytest.param(begin(DECK), Paused(9), id="paused before it runs"),
    pytest.param(after(Started(1), Paused(2)), Paused(9), id="paused twice"),
    pytest.param(RUNNING, WentTo(9, A), id="went where it is"),
    pytest.param(RUNNING, WentTo(9, -1), id="went before the first"),
    pytest.param(RUNNING, WentTo(9, 6), id="went past the last"),
    pytest.param(RUNNING, TimeAdded(9, 0), id="no time added"),
    pytest.param(after(WentTo(0, BREAK), TimeAdded(1, -120)), TimeAdded(9, -60), id="time taken from nothing"),
    pytest.param(begin(DECK), Covered(9, Cover.NONE), id="uncovered while bare"),
    pytest.param(after(Covered(1, Cover.BLACK)), Covered(9, Cover.BLACK), id="black twice"),
    pytest.param(after(Froze(1)), Froze(9), id="froze twice"),
    pytest.param(begin(DECK), Unfroze(9), id="unfroze while not frozen"),
    pytest.param(RUNNING, Woke(9, 0.0), id="slept for no time"),
    pytest.param(begin(DECK), Woke(9, 900.0), id="slept before the start"),
    pytest.param(after(EndSet(1, 600.0)), EndSet(1, 600.0), id="the end it had"),
    pytest.param(RUNNING, EndSet(9, None), id="no end taken away"),
    pytest.param(RUNNING, Skipped(9, B, skipped=False), id="brought back what is there"),
    pytest.param(RUNNING, Skipped(9, 99, skipped=True), id="skipped what is not there"),
    pytest.param(RUNNING, Reordered(9, B, B), id="moved to where it is"),
    pytest.param(RUNNING, Reordered(9, B, 6), id="moved past the last"),
    pytest.param(RUNNING, Reordered(9, 99, 1), id="moved what is not there"),
    pytest.param(RUNNING, Replanned(9, ((A, 600.0),), ()), id="planned as it was"),
    pytest.param(RUNNING, Replanned(9, ((99, 60.0),), (99,)), id="planned what is not there"),
    pytest.param(after(PlanDeclined(1, 60.0)), PlanDeclined(9, 60.0), id="declined twice"),
    pytest.param(RUNNING, Noted(9, " \n"), id="noted nothing"),
    pytest.param(after(WentTo(0, A)), TimerShaped(9, None), id="the timer it had"),
    pytest.param(RUNNING, TurnPassed(9), id="no turn to pass"),
    pytest.param(RUNNING, DigitsShown(9, shown=False), id="hid digits that are not shown"),
    pytest.param(begin(DECK), AwayCounted(9, 60.0), id="counted time before the start"),
    pytest.param(begin(DECK), Undone(9), id="nothing to undo"),
    pytest.param(after(WentTo(1, A), Undone(2)), Undone(9), id="nothing left to undo"),
]


@pytest.mark.parametrize(("session", "event"), NOTHING)
def test_an_event_that_changes_nothing_gives_the_same_object(session: Session, event: Event) -> None:
    assert advance(session, event) is session


@pytest.mark.parametrize(
    "event",
    [
        Started(9),
        Paused(9),
        WentTo(9, B),
        TimeAdded(9, 60),
        Covered(9, Cover.BLACK),
        Froze(9),
        Unfroze(9),
        Undone(9),
        Resumed(9, 60, counted=True),
        Ended(9),
    ],
    ids=lambda event: type(event).__name__,
)
def test_nothing_changes_an_ended_session(event: Event) -> None:
    session = after(WentTo(0, A), Ended(5))
    assert advance(session, event) is session


def test_a_resumption_is_always_worth_recording() -> None:
    session = after(Covered(5, Cover.BLACK))
    assert advance(session, Resumed(5)) is not session


def test_the_session_before_an_event_stays_what_it_was() -> None:
    before = after(WentTo(0, A), Started(0))
    kept = replace(before)
    advance(before, WentTo(100, B))
    assert before == kept


# Undo


def test_undo_goes_back_to_where_the_move_came_from() -> None:
    assert after(WentTo(0, A), WentTo(5, CLOSING), Undone(9)).position == A


def test_undo_gives_the_seconds_since_the_move_to_the_theme_returned_to() -> None:
    session = after(WentTo(0, A), Started(0), WentTo(100, B), Undone(130))
    assert spent(session) == [0, 130, 0, 0, 0, 0]


def test_undo_leaves_what_an_earlier_visit_spent_there() -> None:
    session = after(WentTo(0, B), Started(0), WentTo(20, A), WentTo(100, B), Undone(130))
    assert (session.agenda[A].spent_s, session.agenda[B].spent_s) == (110, 20)


def test_time_goes_on_where_undo_returned_to() -> None:
    session = after(WentTo(0, A), Started(0), WentTo(100, B), Undone(130), Paused(140))
    assert spent(session) == [0, 140, 0, 0, 0, 0]


def test_two_undos_take_back_two_moves() -> None:
    session = after(WentTo(0, A), Started(0), WentTo(100, B), WentTo(130, C), Undone(150), Undone(155))
    assert (session.position, spent(session)) == (A, [0, 155, 0, 0, 0, 0])


def test_undo_after_going_back_returns_to_the_theme_that_was_left() -> None:
    session = after(WentTo(0, A), Started(0), WentTo(100, B), WentTo(130, A), Undone(150))
    assert (session.position, session.agenda[A].spent_s, session.agenda[B].spent_s) == (B, 100, 50)


def test_undo_of_added_time_gives_the_planned_time_back() -> None:
    session = after(WentTo(0, A), TimeAdded(5, 60), Undone(9))
    assert (session.agenda[A].planned_s, session.position) == (600, A)


def test_undo_of_time_taken_below_nothing_gives_back_what_there_was() -> None:
    assert after(WentTo(0, BREAK), TimeAdded(1, -300), Undone(9)).item.planned_s == 120


def test_undo_of_added_time_keeps_the_seconds_spent() -> None:
    session = after(WentTo(0, A), Started(0), TimeAdded(50, 60), Undone(90), Paused(100))
    assert session.agenda[A].spent_s == 100


def test_undo_after_time_was_added_takes_back_the_time_then_the_move() -> None:
    events = (WentTo(0, A), Started(0), WentTo(100, B), TimeAdded(110, 60), Undone(120))
    assert after(*events).position == B
    assert spent(after(*events, Undone(130))) == [0, 130, 0, 0, 0, 0]


def test_undo_reaches_time_added_before_a_move() -> None:
    session = after(WentTo(0, A), TimeAdded(5, 60), WentTo(9, B), Undone(10), Undone(11))
    assert (session.position, session.agenda[A].planned_s) == (A, 600)


def test_undo_takes_back_a_note_before_the_move_it_was_written_after() -> None:
    noted = after(WentTo(0, A), WentTo(5, B), Noted(6, "Une peur"), Noted(7, "Une idée"))
    once = advance(noted, Undone(8))
    assert (once.position, [note.text for note in once.notes]) == (B, ["Une peur"])
    twice = advance(once, Undone(9))
    assert (twice.position, twice.notes) == (B, ())
    assert advance(twice, Undone(10)).position == A


def test_undo_does_not_touch_the_timer() -> None:
    session = after(WentTo(0, A), WentTo(5, B), Started(6), Undone(9))
    assert session.running


def test_undo_does_not_touch_the_cover() -> None:
    assert after(WentTo(0, A), Covered(1, Cover.BLACK), Undone(2)).cover is Cover.BLACK


def test_undo_while_paused_gives_only_what_was_spent() -> None:
    session = after(WentTo(0, A), Started(0), WentTo(100, B), Paused(110), Undone(900))
    assert spent(session) == [0, 110, 0, 0, 0, 0]


def test_undo_gives_counted_time_away_back_too() -> None:
    session = after(WentTo(0, A), Started(0), WentTo(100, B), Resumed(120, 300, counted=True), Undone(130))
    assert spent(session) == [0, 430, 0, 0, 0, 0]


def test_a_turn_that_began_in_the_time_given_back_begins_anew() -> None:
    shaped = (Started(0), WentTo(0, B), TimerShaped(10, Timer(TimerKind.SIDES)), WentTo(20, A))
    session = after(*shaped, WentTo(50, B), TurnPassed(150), Undone(200))
    assert (session.position, session.agenda[B].turn, session.agenda[B].turn_from_s) == (B, 0, 10)
    session = advance(session, Undone(200))
    assert (session.position, session.agenda[B].spent_s, session.agenda[B].turn_from_s) == (A, 20, 10)


def test_a_shape_of_timer_is_taken_back_and_no_move_with_it() -> None:
    sides, rounds = Timer(TimerKind.SIDES), Timer(TimerKind.ROUNDS)
    shaped = after(Started(0), WentTo(0, B), TimerShaped(10, sides), TurnPassed(30), TimerShaped(40, rounds))
    once = advance(shaped, Undone(50))
    assert (once.position, once.item.timer, once.item.turn, once.item.turn_from_s) == (B, sides, 1, 30)
    assert once.item.spent_s == 50
    twice = advance(once, Undone(60))
    assert (twice.position, twice.item.timer, twice.item.turn) == (B, sides, 0)
    thrice = advance(twice, Undone(60))
    assert (thrice.position, thrice.item.timer, thrice.item.turn) == (B, None, 0)


@pytest.mark.parametrize(
    "chosen",
    [
        PaletteChosen(20, "day"),
        TypeChosen(20, "Literata", spaced=False),
        TypeChosen(20, "", spaced=True),
        WordsChosen(20, "en", both=True),
        EndSet(20, 600.0),
        DigitsShown(20, shown=True),
        TurnPassed(20),
    ],
    ids=str,
)
def test_what_was_chosen_last_is_taken_back_and_no_move_with_it(chosen: Event) -> None:
    before = after(Started(0), WentTo(0, B), TimerShaped(10, Timer(TimerKind.SIDES)))
    changed = advance(before, chosen)
    assert changed != settle(before, 20)
    undone = advance(changed, Undone(20))
    assert replace(undone, redoable=()) == settle(before, 20)
    assert advance(changed, Undone(20)).position == B


def test_the_end_of_the_deck_is_no_deed_that_undo_takes_back() -> None:
    session = after(WentTo(0, B), Started(0), EndSet(0, 600.0), Undone(5))
    assert (session.position, session.end_at) == (WELCOME, 600.0)


def test_a_held_key_of_ten_thousand_moves_can_be_undone() -> None:
    session = begin(DECK)
    for number in range(10_000):
        session = advance(session, WentTo(number, A if number % 2 else B))
    for _ in range(10_000):
        session = advance(session, Undone(10_000))
    assert (session.position, session.reversal) == (WELCOME, None)


# Covers and freezing


@pytest.mark.parametrize(("cover", "kind"), [(Cover.BLACK, WallKind.BLACK), (Cover.WHITE, WallKind.WHITE)])
def test_a_cover_hides_the_deck(cover: Cover, kind: WallKind) -> None:
    view = wall_view(after(WentTo(0, A), Covered(1, cover)))
    assert (view.kind, view.text, view.heading, view.mark) == (kind, "", "", None)


def test_one_cover_takes_the_place_of_the_other() -> None:
    assert wall_view(after(Covered(1, Cover.BLACK), Covered(2, Cover.WHITE))).kind is WallKind.WHITE


def test_a_move_under_a_cover_leaves_it_on() -> None:
    session = after(Covered(1, Cover.BLACK), WentTo(2, A))
    assert (wall_view(session).kind, deck_view(session).text) == (WallKind.BLACK, "A ?")


def test_time_is_spent_under_a_cover() -> None:
    assert after(WentTo(0, A), Started(0), Covered(10, Cover.BLACK), Paused(30)).agenda[A].spent_s == 30


def test_a_frozen_wall_keeps_its_picture_while_the_session_moves() -> None:
    session = after(WentTo(0, A), Froze(1), WentTo(2, B))
    assert (wall_view(session).text, deck_view(session).text) == ("A ?", "B ?")


def test_a_wall_that_is_no_longer_frozen_follows_at_once() -> None:
    assert wall_view(after(WentTo(0, A), Froze(1), WentTo(2, B), Unfroze(3))).text == "B ?"


def test_a_cover_goes_over_a_frozen_picture() -> None:
    assert wall_view(after(WentTo(0, A), Froze(1), Covered(2, Cover.BLACK))).kind is WallKind.BLACK


def test_the_frozen_picture_comes_back_from_under_a_cover() -> None:
    session = after(WentTo(0, A), Froze(1), Covered(2, Cover.BLACK), WentTo(3, B), Covered(4, Cover.NONE))
    assert wall_view(session).text == "A ?"


def test_freezing_under_a_cover_keeps_the_deck_and_not_the_cover() -> None:
    session = after(WentTo(0, A), Covered(1, Cover.WHITE), Froze(2), WentTo(3, B), Covered(4, Cover.NONE))
    assert wall_view(session).text == "A ?"


def test_a_cover_is_painted_with_the_palette_of_the_deck() -> None:
    assert wall_view(after(Covered(1, Cover.WHITE))).palette == "night"


# Coming back


def test_black_comes_back() -> None:
    assert after(Covered(1, Cover.BLACK), Resumed(2, 60)).cover is Cover.BLACK


def test_the_freeze_does_not_come_back() -> None:
    session = after(WentTo(0, A), Froze(1), WentTo(2, B), Resumed(3, 60))
    assert wall_view(session).text == "B ?"


@pytest.mark.parametrize("events", [(), (Paused(5),)], ids=["running", "paused"])
def test_the_timer_comes_back_as_it_was(events: tuple[Event, ...]) -> None:
    before = after(WentTo(0, A), Started(0), *events)
    assert advance(before, Resumed(10, 60)).running is before.running


def test_the_place_comes_back() -> None:
    assert after(WentTo(0, B), Resumed(10, 60)).position == B


def test_time_away_is_not_spent_unless_counted() -> None:
    assert after(WentTo(0, A), Started(0), Resumed(10, 240)).agenda[A].spent_s == 10


def test_counted_time_away_is_spent_on_the_theme_that_is_up() -> None:
    assert spent(after(WentTo(0, A), Started(0), Resumed(10, 240, counted=True))) == [0, 250, 0, 0, 0, 0]


def test_time_asleep_that_is_counted_after_a_pause_is_spent_all_the_same() -> None:
    session = after(WentTo(0, A), Started(0), Woke(100, 240), Paused(110), AwayCounted(120, 240))
    assert session.item.spent_s == 110 + 240


def test_counted_time_away_is_not_spent_by_a_paused_session() -> None:
    assert after(WentTo(0, A), Started(0), Paused(10), Resumed(20, 240, counted=True)).agenda[A].spent_s == 10


def test_time_away_cannot_be_less_than_nothing() -> None:
    assert after(WentTo(0, A), Started(0), Resumed(10, -240, counted=True)).agenda[A].spent_s == 10


def test_what_ran_up_to_the_last_sign_of_life_is_spent() -> None:
    assert after(WentTo(0, A), Started(0), Resumed(55, 60)).agenda[A].spent_s == 55


# The end


def test_an_ended_session_spends_no_more() -> None:
    session = after(WentTo(0, A), Started(0), Ended(30))
    assert (session.ended, spent_s(session, A, 99)) == (True, 30)


def test_an_ended_session_leaves_the_wall_bare() -> None:
    session = after(WentTo(0, A), Froze(1), WentTo(2, B), Covered(3, Cover.BLACK), Ended(4))
    assert wall_view(session).text == "B ?"


# Marks and numbers


def test_marks_count_themes_only() -> None:
    session = begin(DECK)
    marks = [theme_mark(session, index) for index in range(6)]
    assert marks == [None, (1, 3), None, (2, 3), (3, 3), None]


def test_the_wall_shows_the_mark_of_a_theme() -> None:
    assert view_at(begin(DECK), B).mark == (2, 3)


@pytest.mark.parametrize("index", [WELCOME, BREAK, CLOSING])
def test_the_wall_shows_no_mark_for_what_is_no_theme(index: int) -> None:
    assert view_at(begin(DECK), index).mark is None


@pytest.mark.parametrize(("number", "index"), [(1, A), (2, B), (3, C), (0, None), (4, None), (-1, None)])
def test_a_number_leads_to_the_theme_that_bears_it(number: int, index: int | None) -> None:
    assert theme_position(begin(DECK), number) == index


def test_every_theme_is_found_again_by_its_mark() -> None:
    session = begin(DECK)
    marks = {index: mark for index in range(6) if (mark := theme_mark(session, index))}
    assert {index: theme_position(session, number) for index, (number, _) in marks.items()} == {A: A, B: B, C: C}


# Any evening at all

steps = st.integers(0, 5_000).map(float)  # whole seconds: sums stay exact
some_decks = st.sampled_from(
    [
        DECK,
        Deck(),
        Deck(duration_s=3600, themes=(Theme(theme="A"), Theme(theme="B", duration_s=1), Theme(theme="C"))),
        Deck(themes=(Theme(kind=Kind.WELCOME), Theme(kind=Kind.WELCOME), Theme(kind=Kind.CLOSING))),
    ]
)


def one_after_the_other(events: list[Event]) -> tuple[Event, ...]:
    """Take the ``at`` of each event as the seconds since the one before."""
    instants = accumulate(event.at for event in events)
    return tuple(replace(event, at=at) for event, at in zip(events, instants, strict=True))


some_events: st.SearchStrategy[Event] = st.one_of(
    st.builds(WentTo, at=steps, position=st.integers(-1, 6)),
    st.builds(TimeAdded, at=steps, seconds=st.sampled_from([60.0, -60.0, -9_000.0])),
    st.builds(Undone, at=steps),
    st.builds(Started, at=steps),
    st.builds(Paused, at=steps),
    st.builds(Covered, at=steps, cover=st.sampled_from(Cover)),
    st.builds(Froze, at=steps),
    st.builds(Unfroze, at=steps),
    st.builds(Resumed, at=steps, away_s=steps, counted=st.booleans()),
    st.builds(Woke, at=steps, away_s=steps),
    st.builds(AwayCounted, at=steps, seconds=steps),
    st.builds(EndSet, at=steps, in_s=st.none() | steps),
    st.builds(Skipped, at=steps, item=st.integers(-1, 7), skipped=st.booleans()),
    st.builds(Reordered, at=steps, item=st.integers(-1, 7), position=st.integers(-1, 7)),
    st.builds(Inserted, at=steps, theme=st.builds(Theme, theme=st.just("Nous")), position=st.integers(-1, 7)),
    st.builds(
        Replanned,
        at=steps,
        planned=st.lists(st.tuples(st.integers(0, 7), steps), max_size=3).map(tuple),
        dropped=st.lists(st.integers(0, 7), max_size=2).map(tuple),
    ),
    st.builds(PlanDeclined, at=steps, over_s=steps),
    st.builds(Noted, at=steps, text=st.sampled_from(["", "Une idée"]), tag=st.sampled_from(["", "question"])),
    st.builds(NoteMended, at=steps, number=st.integers(-1, 3), text=st.just("Mieux"), tag=st.just("question")),
    st.builds(NoteTakenOut, at=steps, number=st.integers(-1, 3)),
    st.builds(ParkedAsked, at=steps, number=st.integers(-1, 3), position=st.integers(-1, 7)),
    st.builds(TimerShaped, at=steps, timer=st.none() | st.builds(Timer, kind=st.sampled_from(TimerKind))),
    st.builds(TurnPassed, at=steps),
    st.builds(DigitsShown, at=steps, shown=st.booleans()),
    st.builds(FollowUpShown, at=steps, follow_up=st.builds(FollowUp, text=st.sampled_from(["Et vous ?", "Et toi ?"]))),
    st.builds(FactShown, at=steps, fact=st.builds(Fact, text=st.sampled_from(["Oui.", "Non."]))),
    st.builds(RuleShown, at=steps),
    st.builds(QuestionShown, at=steps),
    st.builds(VoiceHeard, at=steps, is_new=st.booleans(), seat=st.integers(0, 3)),
    st.builds(SeatsSet, at=steps, count=st.integers(-1, 80)),
)


def evenings() -> st.SearchStrategy[tuple[Event, ...]]:
    return st.lists(some_events, max_size=25).map(one_after_the_other)


def time_that_ran(events: Iterable[Event], until: float) -> float:
    """The seconds a stopwatch on the host's table would show, started and paused by the same events."""
    total, running, last, started = 0.0, False, 0.0, False
    for event in events:
        total += event.at - last if running else 0
        last = event.at
        if isinstance(event, Started | Paused):
            running = isinstance(event, Started)
            started = started or running
        if isinstance(event, Resumed) and event.counted and running:
            total += event.away_s
        if isinstance(event, AwayCounted) and started:
            total += event.seconds
    return total + (until - last if running else 0)


@given(some_decks, evenings())
def test_every_second_that_ran_is_spent_on_some_item(deck: Deck, events: tuple[Event, ...]) -> None:
    session = after(*events, deck=deck)
    until = (events[-1].at if events else 0.0) + 7
    total = sum(spent_s(session, index, until) for index in range(len(session.agenda)))
    assert total == time_that_ran(events, until)


@given(some_decks, evenings())
def test_no_item_ever_owes_time(deck: Deck, events: tuple[Event, ...]) -> None:
    session = after(*events, deck=deck)
    assert min(min(item.spent_s, item.planned_s) for item in session.agenda) >= 0


@given(some_decks, evenings())
def test_the_place_is_always_in_the_agenda(deck: Deck, events: tuple[Event, ...]) -> None:
    session = after(*events, deck=deck)
    assert 0 <= session.position < len(session.agenda)


@given(some_decks, evenings())
def test_no_item_of_the_deck_is_ever_lost(deck: Deck, events: tuple[Event, ...]) -> None:
    themes = {item.id: item.theme for item in after(*events, deck=deck).agenda}
    assert themes.items() >= {item.id: item.theme for item in begin(deck).agenda}.items()


@given(some_decks, evenings())
def test_no_two_items_share_an_id(deck: Deck, events: tuple[Event, ...]) -> None:
    ids = [item.id for item in after(*events, deck=deck).agenda]
    assert len(set(ids)) == len(ids)


@given(some_decks, evenings())
def test_a_turn_never_began_after_the_time_that_was_spent(deck: Deck, events: tuple[Event, ...]) -> None:
    assert all(item.turn_from_s <= item.spent_s for item in after(*events, deck=deck).agenda)


@given(some_decks, evenings())
def test_undoing_everything_returns_to_the_start(deck: Deck, events: tuple[Event, ...]) -> None:
    session = after(*events, *[Undone(events[-1].at)] * len(events) if events else (), deck=deck)
    assert (session.position, session.aside, session.shown, session.voices) == (0, None, (), ())
    assert [plan(item) for item in session.agenda] == [plan(item) for item in begin(deck).agenda]


@given(some_decks, evenings())
def test_undoing_everything_leaves_the_whole_time_on_the_start(deck: Deck, events: tuple[Event, ...]) -> None:
    session = after(*events, *[Undone(events[-1].at)] * len(events) if events else (), deck=deck)
    assert spent(session)[1:] == [0.0] * (len(session.agenda) - 1)


@given(some_decks, evenings())
def test_the_same_events_give_an_equal_session(deck: Deck, events: tuple[Event, ...]) -> None:
    assert after(*events, deck=deck) == after(*events, deck=deck)


@given(some_decks, evenings())
def test_an_event_gives_the_same_object_or_a_different_session(deck: Deck, events: tuple[Event, ...]) -> None:
    session = begin(deck)
    for event in events:
        following = advance(session, event)
        assert following is session or following != session or isinstance(event, Resumed)
        session = following


@given(some_decks, evenings())
def test_a_move_always_shows_the_question(deck: Deck, events: tuple[Event, ...]) -> None:
    session = begin(deck)
    for event in events:
        following = advance(session, event)
        assert following.aside is None or not (isinstance(event, WentTo) and following is not session)
        session = following


@given(some_decks, evenings())
def test_what_stands_in_the_place_of_a_question_is_remembered_as_shown(deck: Deck, events: tuple[Event, ...]) -> None:
    session = begin(deck)
    for event in events:
        session = advance(session, event)
        assert session.aside is None or session.aside in [shown.what for shown in session.shown]
