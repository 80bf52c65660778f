"""What lessons and sites say beside their parts: what they are about, what is aimed at, whose they are."""

from pathlib import Path

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

IMPORTS = Path(__file__).parent.parent / "data" / "imports"
FLOW = "## Flow\n\n- Hello (5 min)\n- Pairs (20 min)\n- Bye (5 min)\n"


@pytest.mark.parametrize(
    ("title", "label", "shown"),
    [
        ("Lesson plan", "Topic", ("Who owns the night?", "")),
        ("Unterrichtsentwurf", "Thema", ("Who owns the night?", "")),
        ("Plano de Aula", "Tema da aula", ("Who owns the night?", "")),
        ("Club of the long table", "**Theme", ("Club of the long table", "Who owns the night?")),
    ],
)
def test_what_an_evening_is_about_is_its_title_where_that_only_says_what_the_paper_is(
    title: str, label: str, shown: tuple[str, str]
) -> None:
    colon = ":**" if label.startswith("**") else ":"
    text = f"# {title}\n\n{label}{colon} Who owns the night?\n\n{FLOW}"
    deck, _ = deck_from_document(read_document(text.encode(), "x.md"))
    assert (deck.title, deck.subtitle) == shown


@pytest.mark.parametrize("header", ["Ziel/Ergebnis", "Doel / resultaat", "Objetivo/Producto"])
def test_a_column_called_after_two_things_is_the_first_that_is_known(header: str) -> None:
    rows = f"Thema,{header},Dauer\nWem gehört der Kompost?,drei Vorschläge,30\nGießplan,ein Plan,25\nPause,,10\n"
    deck, _ = deck_from_document(read_document(rows.encode(), "x.csv"))
    assert [theme.objective for theme in deck.themes] == ["drei Vorschläge", "ein Plan", ""]


@pytest.mark.parametrize("header", ["title;artist", "Title;Speaker"])
def test_what_names_the_columns_of_a_programme_is_no_title_of_it(header: str) -> None:
    rows = "Gaudeamus;arr. Jan\nKakva moma;lidova\nBetelehemu;koleda\nNepovim;Dvorak\nRembrandt;Lukas\n"
    assert deck_from_document(read_document(f"{header}\n{rows}".encode(), "a.csv"))[0].title == ""


def test_the_foot_of_a_site_is_no_note_of_the_last_part() -> None:
    page = (IMPORTS / "seite-mit-fusszeile.html").read_bytes()
    deck, _ = deck_from_document(read_document(page, "x.html"))
    assert [theme.notes for theme in deck.themes] == ["", "", "", ""]


def test_a_list_below_another_label_is_no_note_of_the_last_part_above_it() -> None:
    page = (IMPORTS / "map-makers-today.md").read_bytes()
    deck, _ = deck_from_document(read_document(page, "x.md"))
    assert [theme.notes for theme in deck.themes] == ["", "", "", ""]


@pytest.mark.parametrize(
    ("file", "title", "venue"),
    [
        ("labels-above-agenda.html", "Jury Evening of the Garden School", "Hall B (others by video)"),
        ("questions-named-below-titles.md", "Talk about the river", ""),
    ],
)
def test_neither_a_label_nor_the_form_of_a_file_is_in_the_title(file: str, title: str, venue: str) -> None:
    deck, _ = deck_from_document(read_document((IMPORTS / file).read_bytes(), file))
    assert (deck.title, deck.venue) == (title, venue)


@pytest.mark.parametrize(
    "above",
    [
        "# SPRING SCHOOL OF THE RIVER CLUB, 28TH APRIL TO 1ST\n\n# MAY 2024\n\n",
        '---\nlayout: post\ntitle: "SPRING SCHOOL OF THE RIVER CLUB, 28TH APRIL TO 1ST\n  MAY 2024"\n---\n\n',
    ],
)
def test_a_title_in_two_lines_is_one(above: str) -> None:
    text = f"{above}{FLOW}"
    assert deck_from_document(read_document(text.encode(), "x.md"))[0].title == (
        "SPRING SCHOOL OF THE RIVER CLUB, 28TH APRIL TO 1ST MAY 2024"
    )


@pytest.mark.parametrize(
    ("paper", "event"),
    [("Guía del Facilitador", "Taller: los puentes del barrio"), ("Guide de l’animateur", "Atelier : les ponts")],
)
def test_what_a_workshop_is_called_right_below_what_the_paper_is_is_its_title(paper: str, event: str) -> None:
    text = f"# {paper}\n## {event}\n\n## Introduction\n\nTwo words.\n\n{FLOW}"
    assert deck_from_document(read_document(text.encode(), "x.md"))[0].title == event


def test_names_of_columns_right_above_a_table_are_its_header() -> None:
    page = (IMPORTS / "header-above-its-table.html").read_bytes()
    _, problems = deck_from_document(read_document(page, "x.html"))
    assert "import.no_header" not in {problem.code for problem in problems}
