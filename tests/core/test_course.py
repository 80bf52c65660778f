from dataclasses import replace

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.course import MAX_ITEMS, Stretch, begins_in_s, course
from cafe_presenter.core.evening.events import EndSet, Event, Skipped, Started, WentTo
from cafe_presenter.core.evening.session import Session, begin

DECK = Deck(
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=300),
        Theme("A", "Q ?", duration_s=600),
        Theme("B", "Q ?", duration_s=600),
        Theme("C", "Q ?", duration_s=300),
    )
)


def after(*events: Event) -> Session:
    session = begin(DECK)
    for event in events:
        session = advance(session, event)
    return session


def lengths(session: Session, now: float, *, from_now: bool = False) -> list[tuple[int, str, float]]:
    return [
        (each.index, each.stretch.value, each.ends_s - each.begins_s)
        for each in course(session, now, from_now=from_now).segments
    ]


def test_before_the_start_it_is_the_plan_and_has_no_end() -> None:
    session = after()
    assert lengths(session, 0) == [(0, "now", 300), (1, "to_come", 600), (2, "to_come", 600), (3, "to_come", 300)]
    assert course(session, 0).end_s is None


def test_what_is_done_is_as_long_as_it_took_and_now_is_where_it_stands() -> None:
    session = after(Started(0), WentTo(100, 1))
    assert lengths(session, 250) == [(0, "done", 100), (1, "now", 600), (2, "to_come", 600), (3, "to_come", 300)]
    assert course(session, 250).now_s == 250


def test_a_theme_in_overtime_is_as_long_as_it_takes() -> None:
    session = after(Started(0), WentTo(0, 1))
    assert lengths(session, 700)[0] == (1, "now", 700)


def test_what_was_passed_by_or_is_left_out_is_not_on_it() -> None:
    session = after(Started(0), WentTo(0, 2), Skipped(0, 3, skipped=True))
    assert [index for index, _, _ in lengths(session, 60)] == [2]


def test_the_end_that_was_set_is_seen_from_now_and_never_before_the_beginning() -> None:
    session = after(Started(0), WentTo(0, 1), EndSet(60, 1200.0))
    found = course(session, 100)
    assert found.end_s == 1260
    assert found.whole_s == 1500
    assert course(replace(session, end_at=-100.0), 100).end_s == 0


def test_an_evening_that_is_early_is_as_long_as_until_its_end() -> None:
    session = after(Started(0), WentTo(0, 3), EndSet(0, 1200.0))
    assert course(session, 0).whole_s == 1200


def test_from_now_on_nothing_done_is_on_it() -> None:
    session = after(Started(0), WentTo(100, 1))
    found = course(session, 250, from_now=True)
    assert lengths(session, 250, from_now=True)[0] == (1, "now", 600)
    assert (found.now_s, found.segments[0].stretch) == (150, Stretch.NOW)


def test_of_thousands_of_items_those_around_the_one_that_is_up_are_on_the_line() -> None:
    deck = Deck(themes=tuple(Theme(str(number), "Q ?", duration_s=60) for number in range(9_000)))
    session = advance(begin(deck), WentTo(0, 5_000))
    on_it = [each.index for each in course(session, 0).segments]
    assert len(on_it) == MAX_ITEMS // 2
    assert on_it[0] == 5_000  # what was passed by took no time
    assert [each.index for each in course(advance(session, WentTo(0, 9_000)), 0).segments] == [9_000]


def test_each_item_begins_when_those_before_it_are_over() -> None:
    session = after(Started(0), WentTo(100, 1), Skipped(100, 2, skipped=True))
    assert begins_in_s(session, 250) == {0: -250, 1: -150, 3: 450}


def test_before_the_start_nothing_begins_at_any_time() -> None:
    assert begins_in_s(after(), 0) == {}
