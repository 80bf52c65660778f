from datetime import date
from pathlib import Path

import pytest

from cafe_presenter.core.deck.deck import FollowUp, Kind, Theme
from cafe_presenter.core.deck.facts import doubts
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import load_deck, read_deck
from cafe_presenter.resources import resource

BUNDLED = sorted(resource("decks").glob("*.yaml"))
SHAPES = sorted(resource("shapes").glob("*/*.yaml"))

# The table of the workshop the first deck comes from, word for word.
TABLE = [
    (
        "IA : alliée ou menace ?",
        "L'article parle d'une IA qui se présente comme une amie. Est-ce que vous la percevez ainsi ? Pourquoi ?",
        "Faire réfléchir sur la perception et la confiance envers l'IA",
    ),
    (
        "Enjeux éthiques",
        "Qui contrôle les algorithmes ? Comment garantir la transparence et éviter les biais ?",
        "Sensibiliser aux questions de gouvernance et d'équité",
    ),
    (
        "Dépendance et autonomie",
        "L'IA nous simplifie la vie, mais est-ce que cela nous rend dépendants ?",
        "Analyser les impacts sur l'autonomie individuelle",
    ),
    (
        "Pouvoir des géants technologiques",
        "La concentration des données et du pouvoir est-elle un risque pour la démocratie ?",
        "Discuter des enjeux de régulation et de souveraineté numérique",
    ),
    (
        "Perception sociale",
        "Pourquoi l'IA suscite-t-elle à la fois fascination et peur ?",
        "Explorer les représentations sociales et leurs effets",
    ),
    (
        "Responsabilité collective",
        "Qui doit décider des règles : États, entreprises, citoyens ?",
        "Encourager la réflexion sur la gouvernance participative",
    ),
]

every_whole_deck = pytest.mark.parametrize("path", sorted(resource("decks").glob("*.yaml")), ids=lambda path: path.stem)
every_deck = pytest.mark.parametrize("path", [*BUNDLED, *SHAPES], ids=lambda path: f"{path.parent.name}-{path.stem}")


def test_decks_are_bundled() -> None:
    assert len(BUNDLED) >= 3


def test_the_first_deck_holds_the_six_rows_of_its_table() -> None:
    deck, _ = load_deck(BUNDLED[0])
    rows = [(item.theme, item.question, item.objective) for item in deck.themes if item.kind is Kind.THEME]
    assert rows == TABLE


def test_the_first_deck_cites_its_article() -> None:
    article = load_deck(BUNDLED[0])[0].article
    assert article is not None
    assert (article.author, article.publisher, article.date) == ("Hamdam Mostafavi", "Libération", "2025-05-29")


@every_deck
def test_a_bundled_deck_opens_without_a_word(path: Path) -> None:
    assert load_deck(path)[1] == ()


@every_deck
def test_a_bundled_deck_starts_with_a_welcome_and_ends_with_a_closing(path: Path) -> None:
    kinds = [item.kind for item in load_deck(path)[0].themes]
    assert (kinds[0], kinds[-1]) == (Kind.WELCOME, Kind.CLOSING)


@every_deck
def test_a_bundled_deck_fits_its_own_duration(path: Path) -> None:
    deck, _ = load_deck(path)
    planned = sum(item.duration_s or 0 for item in deck.themes)
    assert deck.duration_s is not None
    assert 0.9 * deck.duration_s <= planned <= deck.duration_s


@every_deck
def test_every_theme_of_a_bundled_deck_helps_a_host_when_the_room_goes_quiet(path: Path) -> None:
    themes = [item for item in load_deck(path)[0].themes if item.kind is Kind.THEME]
    assert [
        item.theme for item in themes if len(item.follow_ups) < 2 or not item.objective or not item.duration_s
    ] == []


@every_deck
def test_a_bundled_deck_may_be_shared(path: Path) -> None:
    assert load_deck(path)[0].licence == "CC-BY-SA-4.0"


@every_deck
def test_a_bundled_deck_is_written_back_equal(path: Path) -> None:
    deck, _ = load_deck(path)
    assert read_deck(write_deck(deck)) == (deck, ())


def test_every_shape_is_there_in_both_languages_and_alike() -> None:
    shapes = {
        language: {path.stem: load_deck(path)[0] for path in SHAPES if path.parent.name == language}
        for language in ("fr", "en")
    }
    assert len(shapes["fr"]) >= 6
    assert shapes["fr"].keys() == shapes["en"].keys()
    for name, deck in shapes["fr"].items():
        other = shapes["en"][name]
        assert (deck.language, other.language) == ("fr", "en")
        assert [(item.kind, item.duration_s, item.timer) for item in deck.themes] == [
            (item.kind, item.duration_s, item.timer) for item in other.themes
        ]


@every_whole_deck
def test_every_theme_of_a_bundled_deck_has_a_fact_that_says_who_says_so_where_and_when(path: Path) -> None:
    deck = load_deck(path)[0]
    themes = [item for item in deck.themes if item.kind is Kind.THEME]
    assert [item.theme for item in themes if not item.facts] == []
    facts = [fact for item in themes for fact in item.facts]
    assert [fact.text for fact in facts if not (fact.publisher and fact.title and fact.date and fact.url)] == []
    assert [fact.text for fact in facts if doubts(fact, date(2026, 11, 28)) or len(fact.text) > 190] == []


@every_whole_deck
def test_a_bundled_deck_offers_a_follow_up_in_a_silence(path: Path) -> None:
    deck = load_deck(path)[0]
    assert deck.thresholds.silence_s == 240.0
    assert [item.theme for item in deck.themes if item.kind is Kind.THEME and not _for_silence(item)] == []


def _for_silence(theme: Theme) -> list[FollowUp]:
    return [each for each in theme.follow_ups if each.when == "Silence"]


@every_whole_deck
def test_a_bundled_deck_brings_a_follow_up_for_any_theme(path: Path) -> None:
    assert [each.text for each in load_deck(path)[0].follow_ups if not each.when] == []
    assert load_deck(path)[0].follow_ups
