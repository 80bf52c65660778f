from dataclasses import replace

import pytest

from cafe_presenter.core.deck.deck import Deck, Kind, Theme, Translation, Vote, VoteTranslation, VoteWay
from cafe_presenter.core.evening import room_decisions
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import DeckReplaced, PaletteChosen, TypeChosen, WordsChosen
from cafe_presenter.core.evening.missing_wordings import missing_wordings
from cafe_presenter.core.evening.room_events import CountShown
from cafe_presenter.core.evening.session import Session, begin, dressed_deck, wall_view
from cafe_presenter.core.evening.view import WallChoices, WallKind, WallView, twins

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


VOTED = Theme(
    theme="Dépendance",
    question="Que feriez-vous sans elle ?",
    translations=(Translation("en", "", "What would you do without it?"),),
    vote=Vote(
        "Pourriez-vous vous en passer un mois ?",
        ("Oui", "Non"),
        plain="Un mois sans elle : oui ou non ?",
        translations=(VoteTranslation("en", "Could you do without?", ("Yes", "No")), VoteTranslation("ar", "شهر؟")),
    ),
)


def counted(theme: Theme, choices: WallChoices) -> WallView:
    """Return the wall with a count of ``theme`` that was shown."""
    session = replace(begin(replace(DECK, themes=(theme,))), position=1, choices=choices)
    session = advance(session, room_decisions.keep_count(session, 1.0, votes=(7, 4), way=VoteWay.HANDS))
    return wall_view(advance(session, CountShown(2.0, 0)))


def test_a_count_is_asked_and_answered_in_the_wording_that_is_chosen() -> None:
    view = counted(VOTED, WallChoices(twin="en"))
    assert (view.text, view.options, view.votes) == ("Could you do without?", ("Yes", "No"), ((7, 4),))
    assert view.language == "en"
    plain = counted(VOTED, WallChoices(twin="plain"))
    assert (plain.text, plain.options, plain.language) == ("Un mois sans elle : oui ou non ?", ("Oui", "Non"), "fr")
    arabic = counted(VOTED, WallChoices(twin="ar"))
    assert (arabic.text, arabic.options) == ("شهر؟", ("Oui", "Non"))


def test_a_count_in_both_wordings_has_each_answer_in_both() -> None:
    view = counted(VOTED, WallChoices(twin="en", both=True))
    assert VOTED.vote is not None
    assert (view.text, view.twin) == (VOTED.vote.question, "Could you do without?")
    assert view.options == ("Oui / Yes", "Non / No")


def test_a_vote_on_the_question_of_its_theme_has_the_wording_of_the_theme() -> None:
    theme = replace(VOTED, vote=Vote(options=("Oui", "Non")))
    assert counted(theme, WallChoices(twin="en")).text == "What would you do without it?"
    usual = replace(VOTED, vote=Vote(options=()))
    session = replace(begin(replace(DECK, themes=(usual,))), position=1, choices=WallChoices(twin="en"))
    session = advance(session, room_decisions.keep_count(session, 1.0, votes=(7, 4, 1), way=VoteWay.HANDS))
    assert wall_view(advance(session, CountShown(2.0, 0))).options == ("For", "Against", "Unsure")


def test_the_sides_of_a_moving_debate_and_its_walk_are_in_the_wording_that_is_chosen() -> None:
    debate = replace(
        VOTED,
        kind=Kind.MOVING_DEBATE,
        question="Une IA peut être une amie.",
        translations=(Translation("en", "", "An AI can be a friend."),),
        vote=Vote(options=("Oui", "Non"), translations=(VoteTranslation("en", options=("Yes", "No")),)),
    )
    session = replace(begin(replace(DECK, themes=(debate,))), position=1, choices=WallChoices(twin="en"))
    view = wall_view(session)
    assert (view.kind, view.text, view.options) == (WallKind.DEBATE, "An AI can be a friend.", ("Yes", "No"))
    walk = counted(debate, WallChoices(twin="en"))
    assert (walk.text, walk.options, walk.votes) == ("An AI can be a friend.", ("Yes", "No"), ((7, 4),))


def test_what_was_counted_before_the_deck_changed_stays_as_it_was_counted() -> None:
    session = replace(begin(replace(DECK, themes=(VOTED,))), position=1, choices=WallChoices(twin="en"))
    session = advance(session, room_decisions.keep_count(session, 1.0, votes=(7, 4), way=VoteWay.HANDS))
    other = replace(VOTED, vote=Vote("Et deux mois ?", ("Oui", "Non")))
    session = advance(advance(session, CountShown(2.0, 0)), DeckReplaced(3.0, replace(DECK, themes=(other,))))
    assert (wall_view(session).text, wall_view(session).options) == (VOTED.vote.question, ("Oui", "Non"))  # type: ignore[union-attr]


def test_a_wording_of_a_vote_alone_is_a_wording_of_the_deck_and_one_that_lacks_is_told() -> None:
    assert twins(Deck(themes=(VOTED,))) == ("plain", "en", "ar")
    lacking = replace(VOTED, vote=Vote("Un mois ?", ("Oui", "Non")))
    (problem,) = missing_wordings(Deck(themes=(lacking,)), "soir.yaml")
    assert (problem.code, problem.params["themes"]) == ("deck.no_translation", "“Dépendance”")
