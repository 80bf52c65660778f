"""Counts of the room: kept, mended, shown, taken back, and what they add up to."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import MAX_VOTES, Deck, Kind, Theme, Vote, VoteWay, asks
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.counts import (
    expected_people,
    first_and_last,
    newest_of,
    series,
    shifts,
    total,
    vote_of,
)
from cafe_presenter.core.evening.events import DeckReplaced, Event, QuestionShown, Resumed, Undone, WentTo, WordsChosen
from cafe_presenter.core.evening.room_events import Counted, CountMended, CountShown
from cafe_presenter.core.evening.session import CountCard, Session, begin, coming_view, wall_view
from cafe_presenter.core.evening.view import WallKind, spoken

DECK = Deck(
    title="Une amie",
    themes=(
        Theme(theme="Bienvenue", kind=Kind.WELCOME),
        Theme(theme="A", question="A ?", vote=Vote("Sans elle ?", ("Oui", "Peut-être", "Non"), VoteWay.STICKERS)),
        Theme(theme="B", question="B ?"),
    ),
)
OPTIONS = ("Oui", "Peut-être", "Non")
SEEN_IN = (WentTo(0, 1),)


def counted(at: float, *votes: int, way: VoteWay = VoteWay.HANDS) -> Counted:
    return Counted(at, "Sans elle ?", OPTIONS, votes, way)


def after(*events: Event, deck: Deck = DECK) -> Session:
    return reduce(advance, events, begin(deck))


def test_what_is_asked_is_the_decks_vote_else_for_and_against() -> None:
    assert vote_of(DECK.themes[1], "fr") == DECK.themes[1].vote
    assert vote_of(DECK.themes[2], "fr") == Vote("B ?", ("Pour", "Contre", "Je ne sais pas"))
    assert vote_of(DECK.themes[2], "en").options == ("For", "Against", "Unsure")


def test_a_count_is_hidden_until_it_is_shown() -> None:
    hidden = after(*SEEN_IN, counted(5, 7, 4, 1))
    assert wall_view(hidden) == wall_view(after(*SEEN_IN))
    assert coming_view(hidden, 9.0) is None
    shown = wall_view(advance(hidden, CountShown(6, 0)))
    assert (shown.kind, shown.options, shown.votes, shown.detail) == (
        WallKind.COUNT, OPTIONS, ((7, 4, 1),), "12 personnes",
    )  # fmt: skip


def test_a_count_on_the_wall_says_itself_aloud() -> None:
    view = wall_view(after(*SEEN_IN, counted(5, 7, 4, 1), counted(9, 11, 0, 1), CountShown(10, 1)))
    assert spoken(view) == "A. Sans elle ? Oui: 7 → 11. Peut-être: 4 → 0. Non: 1 → 1. 12 personnes."


def test_the_question_takes_the_place_of_a_count_and_undo_brings_it_back() -> None:
    shown = after(*SEEN_IN, counted(5, 7, 4, 1), CountShown(6, 0))
    hidden = advance(shown, QuestionShown(7))
    assert wall_view(hidden).kind is WallKind.QUESTION
    assert advance(hidden, Undone(8)).aside == CountCard(0)


def test_a_second_count_shows_the_shift_and_each_keeps_its_time() -> None:
    session = after(*SEEN_IN, counted(5, 7, 4, 1), counted(300, 11, 0, 1), CountShown(301, 1))
    assert wall_view(session).votes == ((7, 4, 1), (11, 0, 1))
    assert [each.at for each in session.gathered.counts] == [5, 300]
    assert shifts(*session.gathered.counts) == (4, -4, 0)


def test_a_third_count_is_set_beside_the_first() -> None:
    session = after(*SEEN_IN, counted(5, 7, 4, 1), counted(300, 9, 2, 1), counted(600, 3, 8, 1))
    assert [each.at for each in first_and_last(session.gathered.counts, 2)] == [5, 600]
    assert [each.at for each in series(session.gathered.counts, 1)] == [5, 300]


@pytest.mark.parametrize(
    "other", [Counted(9, "Autre ?", OPTIONS, (1, 2, 3)), Counted(9, "Sans elle ?", ("A", "B"), (1, 2))]
)
def test_a_count_of_something_else_is_no_second_one(other: Counted) -> None:
    session = after(*SEEN_IN, counted(5, 7, 4, 1), other, CountShown(10, 1))
    assert wall_view(session).votes == (other.votes,)


def test_the_same_question_in_another_theme_is_no_second_count() -> None:
    session = after(*SEEN_IN, counted(5, 7, 4, 1), WentTo(6, 2), counted(9, 1, 1, 1))
    assert len(first_and_last(session.gathered.counts, 1)) == 1
    assert newest_of(session.gathered.counts, session.agenda[1].id) == 0


def test_a_mended_count_is_mended_on_the_wall_too_and_keeps_its_time() -> None:
    session = after(*SEEN_IN, counted(5, 7, 4, 1), CountShown(6, 0), CountMended(8, 0, (7, 5, 0)))
    assert wall_view(session).votes == ((7, 5, 0),)
    assert session.gathered.counts[0].at == 5
    assert wall_view(advance(session, Undone(9))).votes == ((7, 4, 1),)


def test_nothing_is_shown_after_a_resume_that_was_not_before() -> None:
    session = after(*SEEN_IN, counted(5, 7, 4, 1), Resumed(6, 60.0, counted=False))
    assert wall_view(session).kind is WallKind.QUESTION
    assert session.gathered.counts[0].votes == (7, 4, 1)


@pytest.mark.parametrize(
    "event",
    [
        counted(9, 1, 2),
        counted(9, 1, 2, 3, 4),
        counted(9, -1, 2, 3),
        counted(9, MAX_VOTES + 1, 2, 3),
        Counted(9, "", ("Oui",), (1,)),
        Counted(9, "", ("Oui", " "), (1, 2)),
        CountMended(9, 1, (1, 2, 3)),
        CountMended(9, 0, (1, 2)),
        CountMended(9, -1, (1, 2, 3)),
        CountShown(9, 1),
        CountShown(9, -1),
    ],
)
def test_what_makes_no_sense_changes_nothing(event: Event) -> None:
    session = after(*SEEN_IN, counted(5, 7, 4, 1))
    assert advance(session, event) is session


def test_stickers_are_not_people() -> None:
    view = wall_view(after(*SEEN_IN, counted(5, 7, 14, 1, way=VoteWay.STICKERS), CountShown(6, 0)))
    assert view.detail == "22 gommettes"


@pytest.mark.parametrize(
    ("votes", "way", "seats", "expected"),
    [
        ((6, 5, 1), VoteWay.HANDS, 0, None),
        ((6, 5, 2), VoteWay.HANDS, 0, 12),
        ((6, 5, 0), VoteWay.SIDES, 20, 12),
        ((6, 5, 0), VoteWay.STICKERS, 0, None),
        ((6, 5, 1), VoteWay.HANDS, 11, 11),
        ((6, 5, 1), VoteWay.HANDS, 12, None),
    ],
)
def test_numbers_that_do_not_fit_the_people_are_doubted(
    votes: tuple[int, ...], way: VoteWay, seats: int, expected: int | None
) -> None:
    session = after(*SEEN_IN, counted(5, 7, 4, 1))
    counts = session.gathered.counts
    assert expected_people(counts, session.item.id, votes, way=way, seats=seats) == expected


def test_the_first_count_of_a_theme_is_doubted_by_the_seats_alone() -> None:
    assert expected_people((), 1, (7, 4, 1), way=VoteWay.HANDS, seats=0) is None
    assert expected_people((), 1, (7, 4, 1), way=VoteWay.HANDS, seats=11) == 11


numbers = st.lists(st.integers(0, MAX_VOTES), min_size=3, max_size=3).map(tuple)
deeds = st.one_of(
    st.builds(lambda votes: ("count", votes), numbers),
    st.builds(lambda votes: ("mend", votes), numbers),
    st.just(("show", ())),
    st.just(("hide", ())),
    st.just(("undo", ())),
)


@given(st.lists(deeds, max_size=25))
def test_counts_mended_shown_and_undone_are_what_a_plain_list_would_hold(
    steps: Sequence[tuple[str, tuple[int, ...]]],
) -> None:
    session = after(*SEEN_IN)
    states: list[tuple[tuple[tuple[int, ...], ...], int | None]] = [((), None)]
    for at, (deed, votes) in enumerate(steps, start=10):
        counts, on_wall = states[-1]
        event: Event = Undone(at)
        if deed == "count":
            event, state = counted(at, *votes), ((*counts, votes), on_wall)
        elif deed == "mend" and counts:
            event, state = CountMended(at, len(counts) - 1, votes), ((*counts[:-1], votes), on_wall)
        elif deed == "show" and counts:
            event, state = CountShown(at, len(counts) - 1), (counts, len(counts) - 1)
        elif deed == "hide":
            event, state = QuestionShown(at), (counts, None)
        elif deed == "undo" and len(states) > 1:
            states.pop()
            session = advance(session, event)
            assert tuple(each.votes for each in session.gathered.counts) == states[-1][0]
            continue
        else:
            continue
        session = advance(session, event)
        if state != states[-1]:
            states.append(state)
        counts, on_wall = states[-1]
        assert tuple(each.votes for each in session.gathered.counts) == counts
        assert sum(map(total, session.gathered.counts)) == sum(map(sum, counts))
        assert session.aside == (None if on_wall is None else CountCard(on_wall))
        view = wall_view(session)
        assert view.kind is (WallKind.QUESTION if on_wall is None else WallKind.COUNT)
        if on_wall is not None:
            assert view.votes[-1] == counts[on_wall]
            assert view.votes[0] == counts[0]


def test_a_deck_read_anew_keeps_the_counts() -> None:
    session = after(*SEEN_IN, counted(5, 7, 4, 1), DeckReplaced(6, replace(DECK, title="Autre")))
    assert [each.votes for each in session.gathered.counts] == [(7, 4, 1)]


DEBATE = Theme("Amie", "Une IA peut être une amie.", kind=Kind.MOVING_DEBATE)
RIVER = replace(DEBATE, vote=Vote(options=("D’accord", "Je doute", "Pas d’accord")))


def debated(theme: Theme, *events: Event) -> Session:
    return after(WentTo(0, 1), *events, deck=replace(DECK, themes=(DECK.themes[0], theme)))


def sides(at: float, *votes: int) -> Counted:
    assert RIVER.vote is not None
    return Counted(at, RIVER.question, RIVER.vote.options, votes, VoteWay.SIDES)


def test_a_moving_debate_shows_its_statement_and_its_sides() -> None:
    view = wall_view(debated(DEBATE))
    assert (view.kind, view.text, view.options) == (WallKind.DEBATE, DEBATE.question, ("D’accord", "Pas d’accord"))
    assert wall_view(debated(RIVER)).options == ("D’accord", "Je doute", "Pas d’accord")
    assert view.mark == (1, 1)


def test_a_moving_debate_has_two_or_three_sides_whatever_its_vote_says() -> None:
    four = replace(DEBATE, vote=Vote(options=("a", "b", "c", "d")))
    assert wall_view(debated(four)).options == ("D’accord", "Pas d’accord")


def test_the_walk_of_the_room_is_every_count_of_the_sides() -> None:
    walk = [sides(5, 7, 3, 8), sides(60, 9, 1, 8), sides(120, 12, 0, 6)]
    view = wall_view(debated(RIVER, *walk, CountShown(121, 2)))
    assert (view.kind, view.votes) == (WallKind.DEBATE, ((7, 3, 8), (9, 1, 8), (12, 0, 6)))
    assert wall_view(debated(RIVER, *walk)).votes == ()


def test_a_long_walk_keeps_its_start_and_its_last_steps() -> None:
    walk = [sides(at, at, 0, 9 - at) for at in range(1, 8)]
    view = wall_view(debated(RIVER, *walk, CountShown(9, 6)))
    assert [row[0] for row in view.votes] == [1, 5, 6, 7]


def test_the_twin_of_a_statement_takes_its_place_and_leaves_the_sides() -> None:
    plain = replace(RIVER, plain="Une machine peut être mon amie.")
    view = wall_view(debated(plain, WordsChosen(1, "plain", both=False)))
    assert (view.kind, view.text, view.options) == (WallKind.DEBATE, plain.plain, wall_view(debated(plain)).options)


@pytest.mark.parametrize("text", ["Est-ce une amie ?", "« Est-ce une amie\u00a0? »", "هل هي صديقة؟"])
def test_a_question_is_no_statement(text: str) -> None:
    assert asks(text)
    assert not asks(DEBATE.question)
