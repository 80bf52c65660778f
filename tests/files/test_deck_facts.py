"""Facts in a deck's file, in both languages; their way into a table and back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import is_blank, neutral
from cafe_presenter.core.base.problem import CafeError, Severity
from cafe_presenter.core.deck.deck import Deck, Fact, Theme
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import read_deck
from cafe_presenter.files.documents.importer import read_document
from cafe_presenter.files.documents.write_text import WRITERS

FACT = Fact("Un sur trois.", "Institut", "Les usages", "2025-05-29", "https://exemple.fr/a", "CC BY", "2026-11-20")
FRENCH = """\
version: 1
titre: "T"
thèmes:
  - thème: A
    question: "A ?"
    objectif: "O"
    repères:
      - texte: "Un sur trois."
        source: "Institut"
        titre: "Les usages"
        date: "2025-05-29"
        adresse: "https://exemple.fr/a"
        licence: "CC BY"
        vérifié le: "2026-11-20"
      - "Deux sur trois."
"""


def with_facts(*facts: Fact) -> Deck:
    return Deck(title="T", themes=(Theme("A", "A ?", "O", facts=facts),))


def codes(text: str) -> list[str]:
    return [problem.code for problem in read_deck(text)[1]]


def test_a_fact_is_written_with_french_names() -> None:
    deck, _ = read_deck(FRENCH)
    assert deck.themes[0].facts == (FACT, Fact("Deux sur trois."))


def test_the_same_is_written_with_english_names() -> None:
    names = (
        ('titre: "T"', 'title: "T"'), ("thèmes", "themes"), ("thème", "theme"), ("objectif", "objective"),
        ("repères", "facts"), ("texte", "text"), ("source", "publisher"), ("titre:", "title:"), ("adresse", "url"),
        ("vérifié le", "checked"),
    )  # fmt: skip
    english = FRENCH
    for french, name in names:
        english = english.replace(french, name)
    assert read_deck(english)[0] == read_deck(FRENCH)[0]


def test_a_fact_nobody_says_is_told_at_its_line() -> None:
    (problem,) = read_deck(FRENCH)[1]
    assert (problem.code, problem.where.line) == ("deck.fact_without_source", 15)


def test_a_slip_in_a_fact_is_told_with_what_was_meant() -> None:
    problems = read_deck(FRENCH.replace("vérifié le:", "vérifé le:"))[1]
    (slip,) = [each for each in problems if each.code == "deck.unknown_key_likely"]
    assert slip.params["likely"] in ("vérifié", "vérifié le")


def test_a_fact_that_says_nothing_and_a_date_in_no_calendar_are_told() -> None:
    assert "deck.fact_without_text" in codes(FRENCH.replace('texte: "Un sur trois."', 'texte: ""'))
    assert "deck.no_such_date" in codes(FRENCH.replace('date: "2025-05-29"', 'date: "30/02/2025"'))


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(CafeError) as refused:
        read_deck(FRENCH.replace('"https://exemple.fr/a"', "exemple"))
    assert [problem.code for problem in refused.value.problems if problem.severity is Severity.ERROR] == [
        "deck.bad_url"
    ]


def test_more_facts_than_can_be_looked_through_are_told() -> None:
    many = write_deck(with_facts(*[replace(FACT, text=f"N° {number}.") for number in range(41)]))
    assert "deck.many_facts" in codes(many)


words = (
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Cf", "Co", "Zl", "Zp")), max_size=12)
    .map(neutral)
    .map(str.strip)
)
said = words.filter(lambda text: not is_blank(text))
facts = st.builds(
    Fact, text=said, publisher=words, title=words, url=st.sampled_from(("", "https://a.fr/b?c=d")), licence=words
)


@given(st.lists(facts, max_size=3))
def test_any_fact_is_written_and_read_back(found: list[Fact]) -> None:
    deck = with_facts(*found)
    assert read_deck(write_deck(deck))[0] == deck


@pytest.mark.parametrize("kind", ["html", "csv"])
@pytest.mark.parametrize(
    "facts",
    [
        (FACT,),
        (FACT, Fact("Deux sur trois.", "Institut"), Fact("Seul.")),
        (Fact("Sans rien.", url="https://exemple.fr/a"),),
        (Fact("- Un tiret", "Institut", checked="2026"), Fact("Deux\nlignes", "Institut")),
    ],
)
def test_facts_go_into_a_table_and_come_back(kind: str, facts: tuple[Fact, ...]) -> None:
    deck, problems = deck_from_document(read_document(WRITERS[kind](with_facts(*facts))))
    assert deck.themes[0].facts == facts
    assert "import.not_in_deck" not in [problem.code for problem in problems]


@pytest.mark.parametrize("header", ["Repère", "Repères", "Chiffres", "Facts"])
def test_a_table_of_somebody_s_own_may_have_a_column_of_facts(header: str) -> None:
    table = f"Thème;Question;{header}\nA;A ?;Un sur trois, selon l’institut (https://exemple.fr/a)\nB;B ?;Rien\n"
    deck, _ = deck_from_document(read_document(table.encode()))
    assert deck.themes[0].facts == (Fact("Un sur trois, selon l’institut", url="https://exemple.fr/a"),)
    assert deck.themes[1].facts == (Fact("Rien"),)


def imported(table: str) -> Theme:
    deck, problems = deck_from_document(read_document(table.encode()))
    assert "import.not_in_deck" not in [problem.code for problem in problems]
    return deck.themes[0]


@pytest.mark.parametrize(
    ("source", "fact"),
    [
        ("Insee, 2024", Fact("Un sur trois.", "Insee", date="2024")),
        ("Insee (12 mars 2024)", Fact("Un sur trois.", "Insee", date="12 mars 2024")),
        ("Insee, https://exemple.fr/a", Fact("Un sur trois.", "Insee", url="https://exemple.fr/a")),
        ("https://exemple.fr/a", Fact("Un sur trois.", url="https://exemple.fr/a")),
        ("Insee, 68 millions de Français", Fact("Un sur trois.", "Insee, 68 millions de Français")),
    ],
)
@pytest.mark.parametrize("header", ["Repère;Source", "Facts;Sources"])
def test_a_source_in_the_column_after_a_fact_is_who_says_so(header: str, source: str, fact: Fact) -> None:
    theme = imported(f"Thème;Question;{header}\nA;A ?;Un sur trois.;{source}\nB;B ?;Rien;\n")
    assert (theme.facts, theme.sources) == ((fact,), ())


def test_several_facts_of_a_row_take_one_source_each_or_one_for_all() -> None:
    each = imported('Thème;Question;Repère;Source\nA;A ?;"Un.\nDeux.";"Insee\nDrees"\nB;B ?;;\n')
    assert [(fact.text, fact.publisher) for fact in each.facts] == [("Un.", "Insee"), ("Deux.", "Drees")]
    common = imported('Thème;Question;Repère;Source\nA;A ?;"Un.\nDeux.";Insee\nB;B ?;;\n')
    assert [(fact.text, fact.publisher) for fact in common.facts] == [("Un.", "Insee"), ("Deux.", "Insee")]


@pytest.mark.parametrize(
    ("table", "sources"),
    [
        ("Thème;Question;Source\nA;A ?;Insee, 2024\nB;B ?;\n", ["Insee, 2024"]),
        ("Thème;Question;Repère;Source\nA;A ?;;Insee, 2024\nB;B ?;;\n", ["Insee, 2024"]),
        ('Thème;Question;Repère;Source\nA;A ?;"Un.\nDeux.\nTrois.";"Insee\nDrees"\nB;B ?;;\n', ["Insee", "Drees"]),
        ("Thème;Question;Repère;Source\nA;A ?;Un → Drees;Insee\nB;B ?;;\n", ["Insee"]),
        ("Thème;Question;Sources;Repères\nA;A ?;Insee;Un.\nB;B ?;;\n", ["Insee"]),
    ],
    ids=["alone", "no fact", "not as many", "has its own", "before the facts"],
)
def test_a_source_that_is_no_fact_s_stays_the_theme_s(table: str, sources: list[str]) -> None:
    theme = imported(table)
    assert [source.text for source in theme.sources] == sources
    assert "Insee" not in [fact.publisher for fact in theme.facts]
