"""A deck as a page and as a csv: everything a table can hold comes back, and nothing in it is ever computed."""

import csv
import io
import re
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.deck.deck import (
    Article,
    Deck,
    FollowUp,
    Kind,
    Priority,
    Source,
    Theme,
    Timer,
    TimerKind,
    Translation,
)
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.documents.csv_guard import guarded, unguarded
from cafe_presenter.files.documents.importer import read_document
from cafe_presenter.files.documents.write_text import WRITERS, deck_as_csv, deck_as_html, left_out

DECKS = sorted((Path(__file__).parent.parent.parent / "resources" / "decks").glob("*.yaml"))

FULL = Deck(
    title="L’IA & nous <demain>",
    subtitle="Une soirée\u00a0: la première",
    licence="CC BY 4.0",
    venue="Médiathèque d’Évry",
    host="Jeanne",
    duration_s=5400.0,
    article=Article("Un article", "Jeanne Dupont", "La Gazette", "2026-03-12", "https://exemple.fr/a"),
    themes=(
        Theme(theme="Accueil", kind=Kind.WELCOME, duration_s=300, objective="Se dire bonjour"),
        Theme(
            theme="Éthique\u00a0?",
            question="Qui décide  vraiment\u00a0?\nEt pourquoi ?",
            objective="Comprendre « qui » fait quoi, et le dire avec les mots de tous les jours",
            duration_s=90,
            minimum_s=60,
            priority=Priority.MUST,
            notes="Une note\nsur deux lignes",
            follow_ups=(FollowUp("Et vous ?", "Silence"), FollowUp("Pourquoi : pour qui ?")),
            plain="Qui choisit ?",
            sources=(
                Source("Rapport https://exemple.fr/r", "https://exemple.fr/r"),
                Source("Étude", "https://a.fr/b?c"),
            ),
            translations=(Translation("en", "Ethics", "Who really decides?\nAnd why?"), Translation("pt-BR", "Ética")),
        ),
        Theme(
            theme="Travail",
            question="Qui paie\u202f?",
            objective="Comparer",
            follow_ups=(FollowUp("Et vous ?\nVraiment ?"), FollowUp("- Et lui ?", "Silence")),
            sources=(Source("1. Le rapport"), Source("Un livre\nde 2024")),
            translations=(Translation("pt-BR", "Trabalho", "Quem paga?"),),
        ),
    ),
)


def read_back(data: bytes) -> Deck:
    return deck_from_document(read_document(data, "f"))[0]


@pytest.mark.parametrize("kind", WRITERS)
def test_every_column_comes_back(kind: str) -> None:
    assert read_back(WRITERS[kind](FULL)).themes == FULL.themes


def test_a_page_gives_back_the_whole_deck() -> None:
    assert read_back(deck_as_html(FULL)) == FULL


def test_what_a_table_cannot_hold_is_named() -> None:
    deck = replace(FULL, end=time(20, 30), date="12 mars", themes=(Theme("A", timer=Timer(TimerKind.SILENCE)),))
    assert left_out(deck, "html") == ("timer", "end", "date")
    assert left_out(FULL, "html") == ()
    assert left_out(FULL, "csv") == ("duration", "title", "article", "subtitle", "venue", "host", "licence")


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
@pytest.mark.parametrize("kind", WRITERS)
def test_the_bundled_decks_come_back(path: Path, kind: str) -> None:
    deck, _ = load_deck(path)
    back = read_back(WRITERS[kind](deck))
    assert [(each.theme, each.question, each.objective, each.follow_ups) for each in back.themes] == [
        (each.theme, each.question, each.objective, each.follow_ups) for each in deck.themes
    ]


LIVE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", "\n=1"]


@pytest.mark.parametrize("text", LIVE)
def test_no_cell_of_a_csv_is_a_formula(text: str) -> None:
    data = deck_as_csv(Deck(themes=(Theme(theme=text, question=f"{text}a ?", objective=text),)))
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert all(cell.startswith("'") for cell in rows[1])


HOSTILE = "</title></td><script>alert(1)</script><img src=//a onerror=alert(1)>\"'{x} javascript:alert(1)"
ELEMENTS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "h1",
        "p",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "span",
    ]
)


def test_a_page_holds_no_script_and_loads_nothing_whatever_the_deck_says() -> None:
    sources = (Source(HOSTILE, 'https://exemple.fr/"><script>'),)
    article = Article(HOSTILE, HOSTILE, HOSTILE, HOSTILE, 'https://exemple.fr/"onload=x', HOSTILE)
    texts = (Translation(HOSTILE, HOSTILE, HOSTILE),)
    theme = Theme(HOSTILE, HOSTILE, HOSTILE, notes=HOSTILE, plain=HOSTILE, sources=sources, translations=texts)
    deck = Deck(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, article=article, themes=(theme,))
    root = html.document_fromstring(deck_as_html(deck))
    assert {str(each.tag) for each in root.iter()} <= ELEMENTS
    assert {name for each in root.iter() for name in each.attrib} <= {"lang", "charset", "style", "border"}


SEPARATORS = ";,\t"
HIDDEN = [
    f"a{part}{live}" for part in (";", ",", "\t", "\n", "\r\n", '; "', ";'", ',"') for live in ("=HYPERLINK(1)", "-1")
]
PIECES = st.sampled_from([*";,\t\n\r =+-@'\"ab\uff1d\u00a0", '""', "';", "=1", "; =", '","'])


def fields_seen(data: bytes) -> list[str]:
    """Return what spreadsheets of every country may take for a cell: parted as csv is, or wherever a separator is."""
    text = data.decode("utf-8-sig")
    seen = re.split("[;,\t\r\n]", text)
    for separator in SEPARATORS:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            seen += row
    return seen


def computed(data: bytes) -> list[str]:
    shown = [field.lstrip(' \n"\u00a0') for field in fields_seen(data)]
    return [field for field in shown if field.strip() and field.startswith(tuple("=+-@\t\r\uff1d"))]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", [*LIVE, *HIDDEN])
def test_no_spreadsheet_of_any_country_finds_a_formula_in_a_csv(text: str, language: str) -> None:
    deck = Deck(language=language, themes=(Theme(theme=text, question=f"{text}a ?", objective=text, notes=text),))
    assert computed(deck_as_csv(deck)) == []


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(["fr", "en"]))
def test_no_text_makes_a_formula_in_any_country_and_it_comes_back(text: str, language: str) -> None:
    deck = Deck(language=language, themes=(Theme(theme=f"a{text}", question=text, objective=text, notes=text),))
    assert computed(deck_as_csv(deck)) == []
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", [text for text in LIVE if "\r" not in text])
def test_a_cell_of_a_page_that_looks_like_a_formula_says_it_is_text(text: str) -> None:
    deck = Deck(themes=(Theme(theme=text, question=f"{text}a ?", objective="Rien"),))
    page = deck_as_html(deck).decode()
    assert page.count("<td style='mso-number-format:\"\\@\"'>") == 2
    assert read_back(page.encode()).themes[0].question == f"{text}a ?".strip()


@pytest.mark.parametrize("text", ["- tiret", "+33 6 à qui ?", "@moi", "'avant", "l'ami", "-'deux"])
def test_what_was_kept_from_being_computed_comes_back_as_it_was(text: str) -> None:
    themes = (Theme(theme="A", question="B ?", objective="C"), Theme(theme="D", question=text, objective="E"))
    assert read_back(deck_as_csv(Deck(themes=themes))).themes == themes


def test_a_csv_is_parted_as_excel_expects_in_its_language() -> None:
    theme = Theme(theme="A", question="B?", objective="C")
    assert b"A;B?;C" in deck_as_csv(Deck(language="fr", themes=(theme,)))
    assert b"A,B?,C" in deck_as_csv(Deck(language="en", themes=(theme,)))


def test_a_csv_says_it_is_utf8() -> None:
    assert deck_as_csv(FULL).startswith(b"\xef\xbb\xbf")


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60).map(neutral).map(lambda text: f"a{text}z")


@given(TEXT, TEXT, TEXT)
def test_any_text_comes_back(theme: str, question: str, objective: str) -> None:
    deck = Deck(title="T", themes=(Theme(theme=theme, question=question, objective=objective),))
    for write in WRITERS.values():
        assert read_back(write(deck)).themes == deck.themes
