from dataclasses import replace
from functools import reduce

import pytest

from cafe_presenter.core.deck.deck import Deck, FollowUp, Kind, Theme, Thresholds
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.decisions import go_to, go_to_next, go_to_previous
from cafe_presenter.core.evening.events import (
    Cover,
    Covered,
    DeckReplaced,
    Ended,
    Event,
    FollowUpShown,
    Froze,
    Inserted,
    Noted,
    Paused,
    QuestionShown,
    Resumed,
    Started,
    Undone,
    Unfroze,
    VoiceHeard,
    WentTo,
)
from cafe_presenter.core.evening.follow_ups import AT_HAND, House, at_hand_in, ladder, offered_in_silence
from cafe_presenter.core.evening.session import Session, begin, wall_view
from cafe_presenter.core.evening.view import WallKind, spoken

SILENCE = FollowUp("Et chez vous ?", "Silence")
EXAMPLE = FollowUp("Un exemple ?")
DECK = Deck(
    title="Une amie",
    venue="Médiathèque",
    themes=(
        Theme(theme="Bienvenue", kind=Kind.WELCOME),
        Theme(theme="A", question="A ?", follow_ups=(SILENCE, EXAMPLE)),
        Theme(theme="B", question="B ?"),
    ),
)
WELCOME, A, B = range(3)


def after(*events: Event, deck: Deck = DECK) -> Session:
    return reduce(advance, events, begin(deck))


def on_wall(session: Session) -> tuple[WallKind, str]:
    view = wall_view(session)
    return view.kind, view.text


SENT = (WentTo(0, A), FollowUpShown(5, SILENCE))


def test_a_follow_up_stands_in_the_place_of_the_question_below_its_theme() -> None:
    view = wall_view(after(*SENT))
    assert (view.kind, view.heading, view.text, view.mark) == (WallKind.FOLLOW_UP, "A", "Et chez vous ?", (1, 2))


@pytest.mark.parametrize(("language", "word"), [("fr", "relance"), ("fr-CA", "relance"), ("en", "follow-up")])
def test_a_quiet_word_in_the_deck_s_language_says_that_it_is_a_follow_up(language: str, word: str) -> None:
    assert wall_view(after(*SENT, deck=replace(DECK, language=language))).label == word


def test_a_reader_of_the_wall_is_told_that_it_is_a_follow_up() -> None:
    assert spoken(wall_view(after(*SENT))) == "A. relance. Et chez vous ?"


@pytest.mark.parametrize(
    "event", [QuestionShown(9), go_to_previous(after(*SENT), 9), go_to(after(*SENT), 9, position=A)]
)
def test_the_question_comes_back(event: Event) -> None:
    assert on_wall(after(*SENT, event)) == (WallKind.QUESTION, "A ?")


def test_the_move_back_from_a_question_is_what_it_was() -> None:
    assert go_to_previous(after(*SENT, QuestionShown(9)), 10) == WentTo(10, WELCOME)


def test_next_goes_on_from_a_follow_up_as_from_a_question() -> None:
    session = after(*SENT)
    assert go_to_next(session, 9) == WentTo(9, B)
    assert on_wall(advance(session, WentTo(9, B))) == (WallKind.QUESTION, "B ?")


def test_undo_takes_a_follow_up_from_the_wall_and_its_mark_with_it() -> None:
    undone = after(*SENT, Undone(8))
    assert on_wall(undone) == (WallKind.QUESTION, "A ?")
    assert undone.shown == ()


def test_undo_of_a_move_brings_the_follow_up_back_that_stood_there() -> None:
    assert on_wall(after(*SENT, WentTo(9, B), Undone(10))) == (WallKind.FOLLOW_UP, "Et chez vous ?")


def test_undo_brings_back_a_follow_up_that_was_left_for_the_question() -> None:
    undone = after(*SENT, QuestionShown(7), Undone(8))
    assert on_wall(undone) == (WallKind.FOLLOW_UP, "Et chez vous ?")
    assert [shown.what for shown in undone.shown] == [SILENCE]


def test_undo_reaches_the_move_before_a_follow_up() -> None:
    assert after(*SENT, FollowUpShown(6, EXAMPLE), Undone(7), Undone(8), Undone(9)).position == WELCOME


def test_a_question_on_the_spot_that_is_taken_back_leaves_no_follow_up_of_its_own() -> None:
    added = (Inserted(1, Theme(question="Q ?", kind=Kind.FREE), 2), WentTo(2, 2), FollowUpShown(3, EXAMPLE))
    assert on_wall(after(WentTo(0, A), *added, Undone(4), Undone(5), Undone(6))) == (WallKind.QUESTION, "A ?")


def test_a_follow_up_is_hidden_by_black_and_comes_back() -> None:
    assert on_wall(after(*SENT, Covered(6, Cover.BLACK)))[0] is WallKind.BLACK
    assert on_wall(after(*SENT, Covered(6, Cover.BLACK), Covered(7, Cover.NONE)))[1] == "Et chez vous ?"


def test_a_follow_up_waits_behind_a_frozen_wall() -> None:
    frozen = after(WentTo(0, A), Froze(1), FollowUpShown(5, SILENCE))
    assert on_wall(frozen) == (WallKind.QUESTION, "A ?")
    assert on_wall(advance(frozen, Unfroze(6))) == (WallKind.FOLLOW_UP, "Et chez vous ?")


def test_a_follow_up_can_be_frozen() -> None:
    assert on_wall(after(*SENT, Froze(6), WentTo(7, B))) == (WallKind.FOLLOW_UP, "Et chez vous ?")


def test_a_resumed_evening_shows_the_follow_up_it_showed() -> None:
    assert on_wall(after(*SENT, Resumed(60, 600.0))) == (WallKind.FOLLOW_UP, "Et chez vous ?")


def test_a_follow_up_stays_when_the_deck_is_read_again_without_it() -> None:
    changed = replace(DECK, themes=(DECK.themes[0], replace(DECK.themes[1], follow_ups=()), DECK.themes[2]))
    assert on_wall(after(*SENT, DeckReplaced(7, changed)))[1] == "Et chez vous ?"


def test_the_end_of_an_evening_leaves_no_follow_up() -> None:
    assert after(*SENT, Ended(9)).aside is None


def test_what_stands_on_the_wall_already_is_not_sent_again() -> None:
    session = after(*SENT)
    assert advance(session, FollowUpShown(9, SILENCE)) is session


# The ladder


def test_the_ladder_has_the_theme_s_follow_ups_then_those_always_at_hand() -> None:
    rungs = ladder(after(WentTo(0, A)))
    assert [(rung.follow_up, rung.is_own) for rung in rungs[:2]] == [(SILENCE, True), (EXAMPLE, True)]
    assert [rung.follow_up for rung in rungs[2:]] == [french for french, _ in AT_HAND]
    assert not any(rung.is_own for rung in rungs[2:])


def test_what_was_sent_is_marked_for_the_evening() -> None:
    at_hand = AT_HAND[0][0]
    session = after(*SENT, FollowUpShown(6, at_hand), WentTo(7, B), Resumed(60, 600.0))
    assert [rung.follow_up for rung in ladder(session) if rung.is_used] == [at_hand]
    assert [rung.follow_up for rung in ladder(advance(session, WentTo(70, A))) if rung.is_used] == [SILENCE, at_hand]


def test_a_deck_s_own_stand_in_the_place_of_the_program_s_for_the_same_occasion() -> None:
    own = FollowUp("Deux minutes à deux ?", "silence")
    found = at_hand_in(replace(DECK, follow_ups=(own,)))
    assert found[0] == own
    assert [each.when for each in found if each.when.lower() == "silence"] == ["silence"]
    assert len(found) == len(AT_HAND)


def test_the_host_s_own_come_after_the_deck_s_and_stand_in_the_place_of_the_program_s() -> None:
    deck_s, any_time = FollowUp("Deux minutes à deux ?", "silence"), FollowUp("Et ici ?")
    calm, quiet = FollowUp("On respire ?", "Le ton monte"), FollowUp("Une minute.", "Silence")
    found = at_hand_in(replace(DECK, follow_ups=(deck_s, any_time)), House((quiet, calm, any_time)))
    assert found[:3] == (deck_s, any_time, calm)
    assert quiet not in found
    assert len(found) == len(AT_HAND) + 1
    assert at_hand_in(DECK, House((calm,), with_bundled=False)) == (calm,)


def test_two_of_the_host_s_own_for_one_occasion_are_both_at_hand() -> None:
    two = (FollowUp("On respire ?", "Le ton monte"), FollowUp("On redit ?", "Le ton monte"))
    assert at_hand_in(DECK, House(two, with_bundled=False)) == two


def test_the_program_s_own_can_be_left_out() -> None:
    assert ladder(after(WentTo(0, B)), House(with_bundled=False)) == ()


def test_each_of_the_program_s_own_speaks_both_languages_on_its_own_occasion() -> None:
    for place, language in enumerate(("fr", "en")):
        found = at_hand_in(replace(DECK, language=language))
        assert found == tuple(pair[place] for pair in AT_HAND)
        assert len({each.when for each in found}) == len(found) == 6


# Silence

QUIET = replace(DECK, thresholds=Thresholds(silence_s=120.0))
BEGUN = (WentTo(0, A), Started(0))


def test_a_silence_of_the_deck_s_own_length_offers_the_first_follow_up_for_it() -> None:
    session = after(*BEGUN, deck=QUIET)
    assert offered_in_silence(session, 119.0) is None
    assert offered_in_silence(session, 120.0) == (0, SILENCE)


def test_a_deck_that_says_nothing_of_silence_is_never_offered_anything() -> None:
    assert offered_in_silence(after(*BEGUN), 10_000.0) is None


@pytest.mark.parametrize("event", [VoiceHeard(60, True), Noted(60, "Une idée"), FollowUpShown(60, EXAMPLE), Paused(60)])
def test_whatever_the_host_does_ends_the_silence(event: Event) -> None:
    assert offered_in_silence(after(*BEGUN, event, deck=QUIET), 150.0) is None


def test_what_was_sent_is_not_offered_again() -> None:
    session = after(*BEGUN, FollowUpShown(10, SILENCE), QuestionShown(20), deck=QUIET)
    assert offered_in_silence(session, 500.0) == (2, AT_HAND[0][0])
    assert offered_in_silence(session, 500.0, House(with_bundled=False)) is None
