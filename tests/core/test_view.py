import pytest

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.evening.view import WallKind, item_view

DECK = Deck(
    title="Une amie",
    subtitle="Café IA",
    venue="Médiathèque",
    date="12 mars",
    language="oc",
    palette="day",
    font="round",
)


def test_a_theme_shows_its_theme_its_question_and_its_mark() -> None:
    view = item_view(DECK, Theme(theme="Intimité", question="Que lui diriez-vous ?"), (2, 6))
    assert (view.kind, view.heading, view.text, view.mark) == (
        WallKind.QUESTION,
        "Intimité",
        "Que lui diriez-vous ?",
        (2, 6),
    )


def test_what_the_public_must_not_read_is_not_in_the_view() -> None:
    theme = Theme(theme="A", question="A ?", objective="SECRET", notes="SECRET", plain="SECRET")
    assert "SECRET" not in repr(item_view(DECK, theme, (1, 1)))


def test_the_welcome_shows_the_title_of_the_deck() -> None:
    view = item_view(DECK, Theme(kind=Kind.WELCOME, theme="Bienvenue", question="Prêts ?"), None)
    assert (view.kind, view.heading, view.text, view.detail) == (WallKind.TITLE, "Bienvenue", "Une amie", "Café IA")


def test_a_welcome_named_as_the_deck_does_not_say_it_twice() -> None:
    assert item_view(DECK, Theme(kind=Kind.WELCOME, theme="Une amie"), None).heading == ""


@pytest.mark.parametrize(
    ("venue", "date", "footer"),
    [("ici", "demain", "ici · demain"), ("ici", "", "ici"), ("", "demain", "demain"), ("", "", "")],
)
def test_the_welcome_says_where_and_when_as_far_as_it_is_known(venue: str, date: str, footer: str) -> None:
    assert item_view(Deck(venue=venue, date=date), Theme(kind=Kind.WELCOME), None).footer == footer


def test_the_closing_shows_its_own_words() -> None:
    view = item_view(DECK, Theme(kind=Kind.CLOSING, theme="Merci", question="Que gardez-vous ?"), None)
    assert (view.kind, view.text, view.detail) == (WallKind.CLOSING, "Merci", "Que gardez-vous ?")


def test_a_closing_without_words_shows_the_title() -> None:
    assert item_view(DECK, Theme(kind=Kind.CLOSING), None).text == "Une amie"


@pytest.mark.parametrize(("language", "word"), [("fr", "Pause"), ("fr-CA", "Pause"), ("en", "Break"), ("oc", "Break")])
def test_a_break_without_words_is_called_one_in_the_language_of_the_deck(language: str, word: str) -> None:
    assert item_view(Deck(language=language), Theme("\u00a0", kind=Kind.BREAK), None).heading == word


@pytest.mark.parametrize(
    ("kind", "words"),
    [(Kind.RULES, ("Règles de la soirée", "House rules")), (Kind.FREE, ("Échange libre", "Open floor"))],
)
def test_rules_and_an_open_floor_without_words_are_called_so(kind: Kind, words: tuple[str, str]) -> None:
    told = (item_view(Deck(language=language), Theme(kind=kind), None).heading for language in ("fr", "en"))
    assert tuple(told) == words


@pytest.mark.parametrize("rules", ["On s’écoute. On laisse finir.", "On s’écoute."])
def test_rules_without_a_title_have_one_above_them(rules: str) -> None:
    assert item_view(DECK, Theme("", rules, kind=Kind.RULES), None).heading == "House rules"
    assert item_view(DECK, Theme("Ce soir", rules, kind=Kind.RULES), None).heading == "Ce soir"


@pytest.mark.parametrize("kind", [Kind.BREAK, Kind.FREE])
@pytest.mark.parametrize(("title", "asked"), [("Un verre", ""), ("", "Un café ?")])
def test_a_break_or_an_open_floor_with_words_shows_these_alone(kind: Kind, title: str, asked: str) -> None:
    theme = Theme(title, asked, kind=kind)
    view = item_view(DECK, theme, None)
    assert (view.heading, view.text) == (theme.theme, theme.question)


@pytest.mark.parametrize("kind", Kind)
def test_every_view_carries_the_language_and_the_looks_of_its_deck(kind: Kind) -> None:
    view = item_view(DECK, Theme(kind=kind), None)
    assert (view.language, view.palette, view.font) == ("oc", "day", "round")
