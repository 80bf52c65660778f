"""A vote in a deck's file, in both languages; its way into a table and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import is_blank, neutral
from cafe_presenter.core.deck.deck import SCALE, Deck, Theme, Vote, VoteTranslation, VoteWay
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import read_deck
from cafe_presenter.files.documents.importer import read_document
from cafe_presenter.files.documents.write_text import WRITERS

VOTE = Vote("Pourriez-vous vous en passer ?", ("Oui", "Je ne sais pas", "Non"), VoteWay.STICKERS)


def written(vote: str) -> str:
    return f'version: 1\ntitle: "T"\nthemes:\n  - theme: "A"\n    question: "A ?"\n    objective: "O"\n    {vote}\n'


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("vote: {question: Q ?, options: [Oui, Non], way: sides}", Vote("Q ?", ("Oui", "Non"), VoteWay.SIDES)),
        (
            "vote: {question: Q ?, réponses: [Oui, Non], façon: gommettes}",
            Vote("Q ?", ("Oui", "Non"), VoteWay.STICKERS),
        ),
        ("vote: [Oui, Peut-être, Non]", Vote(options=("Oui", "Peut-être", "Non"))),
        ("vote: échelle", Vote(options=SCALE)),
        ("vote: {options: scale}", Vote(options=SCALE)),
        ("vote: bulletins secrets", Vote(way=VoteWay.SLIPS)),
        ("vote: Q ?", Vote("Q ?")),
        (
            "vote: {question: Q ?, réponses: [Oui, Non], facile à lire: F ?, traductions: {en: Y ?}}",
            Vote("Q ?", ("Oui", "Non"), plain="F ?", translations=(VoteTranslation("en", "Y ?"),)),
        ),
        (
            "vote: {options: [Oui, Non], translations: {en: [Yes, No], br: {question: P ?, options: [Ya, Nann]}}}",
            Vote(
                options=("Oui", "Non"),
                translations=(
                    VoteTranslation("en", options=("Yes", "No")),
                    VoteTranslation("br", "P ?", ("Ya", "Nann")),
                ),
            ),
        ),
    ],
)
def test_a_vote_is_written_as_one_would(text: str, vote: Vote) -> None:
    deck, problems = read_deck(written(text))
    assert (deck.themes[0].vote, problems) == (vote, ())


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("vote: [Oui]", ()),
        ("vote: [Oui, Non, Oui]", ("Oui", "Non")),
        ("vote: {options: [a, b, c, d, e, f, g]}", ("a", "b", "c", "d", "e", "f")),
    ],
)
def test_answers_that_are_no_choice_are_told_at_their_line(text: str, options: tuple[str, ...]) -> None:
    deck, problems = read_deck(written(text))
    assert [(problem.code, problem.where.line) for problem in problems] == [("deck.vote_options", 7)]
    assert deck.themes[0].vote == Vote(options=options)


def test_answers_in_another_language_are_as_many_as_the_vote_has() -> None:
    _, problems = read_deck(written("vote: {options: [Oui, Non], translations: {en: [Yes, Maybe, No]}}"))
    (problem,) = problems
    assert (problem.code, problem.params) == ("deck.vote_translation", {"language": "en", "count": 2})


words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=12).filter(
    lambda text: neutral(text) == text and not is_blank(text)
)
votes = st.builds(
    Vote,
    question=words,
    options=st.lists(words, min_size=2, max_size=6, unique=True).map(tuple),
    way=st.sampled_from(VoteWay),
    plain=st.just("") | words,
    translations=st.lists(
        st.builds(
            VoteTranslation,
            language=st.sampled_from(("en", "ar", "pt-BR")),
            question=st.just("") | words,
            options=st.just(()) | st.lists(words, min_size=2, max_size=6, unique=True).map(tuple),
        ),
        unique_by=lambda each: each.language,
    ).map(tuple),
)


@given(vote=votes)
def test_any_vote_is_read_back_from_what_is_written(vote: Vote) -> None:
    deck = Deck(title="T", themes=(Theme("A", "A ?", "O", vote=vote),))
    assert read_deck(write_deck(deck))[0] == deck


@pytest.mark.parametrize("kind", ["csv", "html"])
@pytest.mark.parametrize("vote", [VOTE, Vote("", SCALE), Vote("Seule ?"), Vote(way=VoteWay.SLIPS)])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_table_keeps_the_vote(kind: str, vote: Vote, language: str) -> None:
    deck = Deck(title="T", language=language, themes=(Theme("A", "A ?", "O", vote=vote), Theme("B", "B ?", "P")))
    read, problems = deck_from_document(read_document(WRITERS[kind](deck)))
    assert [theme.vote for theme in read.themes] == [vote, None]
    assert "import.not_in_deck" not in [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("cell", "vote"),
    [
        ('"Oui\nNon"', Vote(options=("Oui", "Non"))),
        ("Pour ou contre ?", Vote("Pour ou contre ?")),
        ("à main levée", Vote(way=VoteWay.HANDS)),
    ],
)
def test_a_table_of_somebody_s_own_may_have_a_column_of_votes(cell: str, vote: Vote) -> None:
    table = f"Thème;Question;Vote\nA;A ?;{cell}\nB;B ?;\n"
    deck, _ = deck_from_document(read_document(table.encode()))
    assert [theme.vote for theme in deck.themes] == [vote, None]
