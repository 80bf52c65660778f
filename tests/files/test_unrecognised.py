"""Documents of real office software in which no table of questions is recognised, their parts named by a person."""

from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.draft.import_draft import ImportDraft, begin_draft, outcome, set_column
from cafe_presenter.files.documents.importer import load_document, read_text

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"
CARDS = ["cartes.docx", "cartes.odt", "cartes.rtf", "sources/cartes.fodt"]
CRITERIA = ["criteres.xlsx", "criteres.xls", "criteres.ods", "sources/criteres.fods"]


def draft_of(name: str) -> ImportDraft:
    return begin_draft(load_document(str(DOCUMENTS / name)))


@pytest.mark.parametrize("name", [*CARDS, *CRITERIA])
def test_the_command_line_refuses_what_nobody_can_name_there(name: str) -> None:
    with pytest.raises(CafeError) as caught:
        deck_from_document(load_document(str(DOCUMENTS / name)))
    assert caught.value.problems[0].code == "import.no_table"


@pytest.mark.parametrize("name", CARDS)
def test_headings_with_a_statement_below_need_one_word(name: str) -> None:
    deck = outcome(set_column(draft_of(name), 0, "question")).deck
    assert deck.title == "Étapes d’un atelier"
    assert deck.themes == (
        Theme("Envoyer un message", "Le résultat part par courriel\u00a0: à qui revient-il."),
        Theme("Faire un document", "Un rapport, un procès-verbal."),
    )


@pytest.mark.parametrize("name", CRITERIA)
def test_criteria_merged_with_their_answers_need_one_word(name: str) -> None:
    deck = outcome(set_column(draft_of(name), 0, "theme")).deck
    assert [(each.theme, each.question, each.notes) for each in deck.themes] == [
        ("Stratégie", "Le service a-t-il été évalué\u00a0?", "Niveau : Prioritaire\nIl l’a été favorablement."),
        ("Stratégie", "A-t-il défini ses cibles\u00a0?", "Niveau : Recommandé\nElles sont décrites."),
    ]


@pytest.mark.parametrize("name", CRITERIA)
def test_questions_without_a_theme_are_numbered_and_their_answers_are_not(name: str) -> None:
    assert [theme.theme for theme in outcome(draft_of(name)).deck.themes] == ["Question 1", "Question 2"]


def test_a_csv_of_something_else_is_a_table_all_the_same() -> None:
    draft = begin_draft(read_text("Code;Ville\n30;Nîmes\n15;Aurillac\n"))
    assert [row.cells for row in draft.table.rows] == [("Code", "Ville"), ("30", "Nîmes"), ("15", "Aurillac")]


def parts_of(text: str) -> list[tuple[str, str]]:
    return [(each.theme, each.notes) for each in outcome(begin_draft(read_text(text, "a.md"))).deck.themes]


SLIDES = "## Le lait\n\nRosa Lind\n\n---\n\n### D’où vient-il ?\n\nDes vaches.\n\n---\n\n#### La traite\n\n---\n\n"
SLIDES += "#### Le beurre\n\nOn bat.\n\n---\n\n#### Le fromage\n"


def test_a_heading_above_those_of_the_parts_is_one_where_it_asks_or_tells_something() -> None:
    assert parts_of(SLIDES) == [
        ("D’où vient-il ?", "Des vaches."),
        ("La traite", ""),
        ("Le beurre", "On bat."),
        ("Le fromage", ""),
    ]


def test_a_heading_above_those_of_the_parts_under_which_nothing_stands_is_none() -> None:
    bare = SLIDES.replace("### D’où vient-il ?\n\nDes vaches.", "### Les gestes")
    assert [theme for theme, _ in parts_of(bare)] == ["La traite", "Le beurre", "Le fromage"]


def test_the_first_of_several_slides_that_names_a_workshop_and_tells_nothing_is_the_title() -> None:
    page = "# Atelier du samedi\n\n# Le four\n\nOn le chauffe.\n\n# Le pain\n\nOn pétrit.\n"
    deck = outcome(begin_draft(read_text(page, "a.md"))).deck
    assert (deck.title, [each.theme for each in deck.themes]) == ("Atelier du samedi", ["Le four", "Le pain"])


def test_the_whole_document_tells_the_language_of_a_deck_made_of_few_words() -> None:
    told = "Das Holz wird im Winter geschlagen, und wir lassen es zwei Jahre unter dem Dach liegen."
    deck = outcome(begin_draft(read_text(f"# Boot\n\n## Holz\n\n{told}\n\n## Rumpf\n\n## Segel\n", "a.md"))).deck
    assert deck.language == "de"
