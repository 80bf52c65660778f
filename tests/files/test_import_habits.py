"""The same few documents in many hands: whatever signs, numbers, headings and times they use, the deck is the same."""

from collections.abc import Callable

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document
from import_habits import HABITS, rows_of
from tests.files.packages import word

TIMED = """\
# Soirée du pain

## Accueil (10 min)

- Qui êtes-vous ?
- Que cherchez-vous à l’épicerie ?

## Le prix du pain (20 min)

- Combien payez-vous le vôtre ?
- Qui décide du prix ?

## Au revoir (5 min)

- Que gardez-vous de ce soir ?
"""
LISTED = """\
# Questions pour une longue table

Chacun en tire une, la lit à voix haute et y répond le premier, les autres complètent ensuite.

## La rue

- À qui est la rue la nuit ?
- Qui la balaie ?

## Le marché

- Que n’y trouve-t-on plus ?
- Qui fait le prix ?
"""
COUNTED = """\
# Questions pour la table

1. Où achetez-vous le pain ?
2. Qui le pétrit encore la nuit ?
3. Faut-il en jeter ?
"""
HOURS = """\
Soirée du marché

18:30 Accueil
18:45 Tour des étals
19:15 Débat sur les prix
20:00 Au revoir
"""
DOCUMENTS = {"timed.md": TIMED, "listed.md": LISTED, "counted.md": COUNTED, "hours.txt": HOURS}


def test_each_of_the_documents_is_a_deck() -> None:
    assert {name: len(rows_of(text, name)) for name, text in DOCUMENTS.items()} == {
        "timed.md": 3,
        "listed.md": 4,
        "counted.md": 3,
        "hours.txt": 4,
    }


@pytest.mark.parametrize("habit", HABITS.values(), ids=HABITS)
def test_a_habit_of_writing_changes_no_deck(habit: Callable[[str], str]) -> None:
    written = {name: habit(text) for name, text in DOCUMENTS.items() if habit(text) != text}
    assert written
    assert {name: rows_of(text, name) for name, text in written.items()} == {
        name: rows_of(DOCUMENTS[name], name) for name in written
    }


@pytest.mark.parametrize("form", ["{}°", "{} -", "({})", "#{}"])
def test_numbers_typed_by_hand_in_a_word_document_are_no_words_of_its_questions(form: str) -> None:
    asked = ["Où achetez-vous le pain ?", "Qui le pétrit la nuit ?", "Faut-il en jeter ?"]
    lines = [f"{form.format(number)} {question}" for number, question in enumerate(asked, start=1)]
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    deck, _ = deck_from_document(read_document(word(paragraphs)))
    assert [theme.question for theme in deck.themes] == asked


@pytest.mark.parametrize("mark", ["---pagebreak---", "\\newpage", "<!-- page-break -->", "=== saut de page ==="])
def test_where_a_printer_begins_a_page_is_no_line_of_the_text(mark: str) -> None:
    written = TIMED.replace("## Au revoir", f"{mark}\n\n## Au revoir")
    deck, _ = deck_from_document(read_document(written.encode(), "x.md"))
    assert [theme.notes for theme in deck.themes] == ["", "", ""]


def test_how_people_are_to_talk_stays_in_the_notes_beside_the_question() -> None:
    asked = "- Discutez (par deux ou trois, sans rien noter) : « Combien payez-vous le vôtre ? »"
    written = TIMED.replace("- Combien payez-vous le vôtre ?", asked)
    deck, _ = deck_from_document(read_document(written.encode(), "x.md"))
    assert deck.themes[1].question == "Combien payez-vous le vôtre ?"
    assert deck.themes[1].notes == "Discutez (par deux ou trois, sans rien noter)"


def test_numbers_of_rows_go_into_no_notes_where_rows_of_one_cell_name_the_blocks() -> None:
    table = """\
# Serata del miele

| # | Sezione | Durata | Note |
|---|---|---|---|
| **APERTURA** |
| 1 | Benvenuto | 5 min | al banco |
| 2 | Come nasce un favo | 20 min | con le mani |
| **CHIUSURA** |
| 3 | Assaggi e saluti | 15 min | tutti |
"""
    deck, _ = deck_from_document(read_document(table.encode(), "miele.md"))
    assert [theme.notes for theme in deck.themes] == ["APERTURA\nal banco", "con le mani", "CHIUSURA\ntutti"]


def test_what_leads_to_some_questions_of_a_list_stands_in_the_notes_of_the_first_of_them() -> None:
    more = "Zu zweit, mit Zettel.\n\n- Wer fegt sie?\n- Wer darf dort laut sein?\n- Wem fehlt sie?\n"
    written = "# Abend am langen Tisch\n\n## Der Platz\n\n- Wem gehört er?\n- Wer bleibt lange?\n\n## Die Gasse\n\n"
    written += (
        f"Zum Warmwerden, reihum.\n\n- Wer wohnt hier?\n- Wer geht nur durch?\n\n{more}\nAm Ende liest, wer mag.\n"
    )
    deck, _ = deck_from_document(read_document(written.encode(), "x.md"))
    told = ["Zum Warmwerden, reihum.", "", "Zu zweit, mit Zettel.", "", "Am Ende liest, wer mag."]
    assert [theme.notes for theme in deck.themes[2:]] == told


def test_what_stands_below_each_question_of_a_list_stays_with_it() -> None:
    quay = "1. Who owns it?\n\nThe town sold half.\n\n2. Who may fish there?\n\nAsk those who come at night.\n\n"
    lamp = "## The lamp\n\n1. Who lights it?\n2. Who needs it?\n"
    written = f"# The harbour\n\n{lamp}\n## The quay\n\n{quay}3. Who paints it?\n"
    deck, _ = deck_from_document(read_document(written.encode(), "x.md"))
    assert [theme.notes for theme in deck.themes[2:]] == ["The town sold half.", "Ask those who come at night.", ""]


def test_what_a_heading_tells_of_the_parts_below_it_stands_in_the_notes_of_the_first() -> None:
    line = "## Die Linie\n\nAlle stellen sich auf, ohne zu reden.\n\n### Aufstellen (5 min)\n\n- Nach Alter.\n\n"
    line += "### Umschauen (5 min)\n\n- Wer steht neben wem?\n\n"
    ring = "## Der Kreis\n\n### Reden (10 min)\n\n- Jeder einen Satz.\n\n### Schweigen (2 min)\n"
    ball = (
        "## Der Ball\n\nDauer: 15 min\n\nEr ist aus Wolle, und niemand wirft.\n\n### Rollen (15 min)\n\n- Mit Namen.\n"
    )
    written = f"# Abend im Turnsaal\n\nTurnschuhe genügen.\n\n{line}{ring}\n{ball}"
    deck, _ = deck_from_document(read_document(written.encode(), "x.md"))
    told = ["Alle stellen sich auf, ohne zu reden.\nNach Alter.", "", "Jeder einen Satz.", ""]
    assert [theme.notes for theme in deck.themes] == [*told, "Er ist aus Wolle, und niemand wirft.\nMit Namen."]
