"""A line of a title page that says when and where an evening is, and nothing else, fills the date and the place."""

import pytest

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.article import before_table
from cafe_presenter.core.importing.times.when_where import when_and_where


@pytest.mark.parametrize(
    ("line", "when", "where"),
    [
        ("jeudi 3 décembre, 18 h 30, salle Colette", "jeudi 3 décembre, 18 h 30", "salle Colette"),
        ("Jeudi 3 décembre 2026 à 18h30 à la médiathèque", "Jeudi 3 décembre 2026, à 18h30", "médiathèque"),
        (
            "1er mai – 19h–20h30 – Café du Port, 12 rue des Lilas",
            "1er mai, 19h–20h30",
            "Café du Port, 12 rue des Lilas",
        ),
        ("Thursday, December 3, 7 pm, at the library", "Thursday, December 3, 7 pm", "library"),
        ("03/12/2026, 18:30", "03/12/2026, 18:30", ""),
        ("Samedi 26 janvier, de 17h à 19h, salle Colette", "Samedi 26 janvier, de 17h à 19h", "salle Colette"),
        ("mercredi 9 avril, au Café du Port", "mercredi 9 avril", "Café du Port"),
    ],
)
def test_a_line_that_tells_when_and_where_is_told_apart(line: str, when: str, where: str) -> None:
    assert when_and_where(line) == (when, where)


@pytest.mark.parametrize(
    "line",
    [
        "jeudi 3 décembre",
        "18 h 30, salle Colette",
        "jeudi 3 décembre, 18 h 30, apporter des gâteaux",
        "Le café du 3 décembre était trop court",
        "du 3 au 5 décembre, salle Colette",
        "3 décembre, 18 h 30, 20 h, salle Colette",
        "L’école ouvre à 8 h, la mairie à 9 h",
    ],
)
def test_what_may_mean_something_else_is_left_as_it_is(line: str) -> None:
    assert when_and_where(line) == ("", "")


def test_what_is_labelled_goes_before_what_is_not() -> None:
    lines = ("Lire encore ?", "jeudi 3 décembre, 18 h 30, salle Colette", "Lieu : la grange")
    deck = before_table([Paragraph(text, number) for number, text in enumerate(lines, start=1)]).deck
    assert (deck.title, deck.date, deck.venue) == ("Lire encore ?", "jeudi 3 décembre, 18 h 30", "la grange")


def test_when_it_takes_place_is_the_date_though_another_says_when_that_was_written() -> None:
    lines = [Paragraph("Date: 2019-03-02", 1), Paragraph("Event date: 2019-03-16 20:30", 2)]

    assert before_table([Paragraph("The mill", 0, 1), *lines]).deck.date == "2019-03-16 20:30"


def test_labels_that_run_on_in_one_line_are_told_apart_where_each_is_known() -> None:
    line = "Lugar: el molino | Las Eras Fecha: 26 de mayo Hora: cena 21:30 | asamblea 22:45"
    deck = before_table([Paragraph("Los vecinos del río", 0, 1), Paragraph(line, 1)]).deck
    assert (deck.venue, deck.date) == ("el molino | Las Eras", "26 de mayo")
    alone = before_table([Paragraph("Los vecinos", 0, 1), Paragraph("Lugar: la plaza, sin fecha fija", 1)]).deck
    assert alone.venue == "la plaza, sin fecha fija"
