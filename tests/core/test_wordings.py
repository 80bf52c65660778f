from dataclasses import replace

import pytest

from cafe_presenter.core.deck.deck import Deck, Theme, Translation
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import PaletteChosen, TypeChosen, WordsChosen
from cafe_presenter.core.evening.missing_wordings import missing_wordings
from cafe_presenter.core.evening.session import Session, begin, dressed_deck, wall_view
from cafe_presenter.core.evening.view import WallChoices, twins

FIRST = Theme(
    theme="Intimité",
    question="Que lui diriez-vous ?",
    plain="Tu parles à une machine. Tu dis quoi ?",
    translations=(Translation("en", "Intimacy", "What would you tell it?"), Translation("ar", "", "ماذا؟")),
)
SECOND = Theme(theme="Confiance", question="La croyez-vous ?")
DECK = Deck(title="Une amie", palette="day", font="Literata", themes=(FIRST, SECOND))


def at_first(*events: WordsChosen | PaletteChosen | TypeChosen) -> Session:
    session = replace(begin(DECK), position=1)
    for event in events:
        session = advance(session, event)
    return session


def test_the_other_wordings_of_a_deck_are_found_in_order() -> None:
    assert twins(DECK) == ("plain", "en", "ar")
    assert twins(Deck(themes=(SECOND,))) == ()


def test_the_wall_shows_the_deck_s_own_words_at_first() -> None:
    view = wall_view(at_first())
    assert (view.text, view.twin, view.language) == ("Que lui diriez-vous ?", "", "fr")


def test_a_wording_alone_takes_the_place_of_the_deck_s() -> None:
    view = wall_view(at_first(WordsChosen(1, "en", both=False)))
    assert (view.heading, view.text, view.language, view.twin) == ("Intimacy", "What would you tell it?", "en", "")


def test_both_wordings_stand_together() -> None:
    view = wall_view(at_first(WordsChosen(1, "plain", both=True)))
    assert (view.text, view.twin, view.twin_language) == (FIRST.question, FIRST.plain, "fr")


@pytest.mark.parametrize("twin", ["plain", "en", "de"])
def test_a_theme_without_it_keeps_its_own_words(twin: str) -> None:
    session = replace(at_first(WordsChosen(1, twin, both=False)), position=2)
    assert wall_view(session).text == SECOND.question


def test_a_wording_that_nobody_sees_is_none() -> None:
    blank = replace(FIRST, plain=" ", translations=(Translation("en", "Intimacy", "\u200b"),))
    deck = replace(DECK, themes=(blank, SECOND))
    assert twins(deck) == ()
    session = replace(begin(deck), position=1, choices=WallChoices(twin="en"))
    assert wall_view(session).text == FIRST.question


def test_what_the_host_chose_comes_before_the_deck_s() -> None:
    session = at_first(PaletteChosen(1, "night"), TypeChosen(1, "OpenDyslexic", spaced=True))
    view = wall_view(session)
    assert (view.palette, view.font, view.spaced) == ("night", "OpenDyslexic", True)
    assert dressed_deck(at_first()) is DECK


def test_choosing_what_is_shown_already_changes_nothing() -> None:
    session = at_first(PaletteChosen(1, "night"))
    assert advance(session, PaletteChosen(2, "night")) is session


def test_the_themes_that_lack_a_wording_are_named() -> None:
    told = {(each.code, each.params["language"]): each.params["themes"] for each in missing_wordings(DECK, "d.yaml")}
    assert told == {
        ("deck.no_plain", "plain"): "“Confiance”",
        ("deck.no_translation", "en"): "“Confiance”",
        ("deck.no_translation", "ar"): "“Confiance”",
    }


def test_a_deck_without_other_wordings_is_not_nagged() -> None:
    assert missing_wordings(Deck(themes=(SECOND,)), "d.yaml") == ()
