"""Slides with one question each, whether their title asks, their text does, or the text below their title."""

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph

type Slide = tuple[str, tuple[str, ...]]


def read(*slides: Slide) -> tuple[str, list[tuple[str, str]], list[str]]:
    """Return the title of the deck that slides become, its themes and questions, and what was told."""
    blocks = list[Paragraph]()
    for title, texts in slides:
        told = [("", 0, False), *([(title, 1, False)] if title else []), *((text, 0, True) for text in texts)]
        blocks += [Paragraph(text, len(blocks) + at, level, item) for at, (text, level, item) in enumerate(told, 1)]
    deck, problems = deck_from_document(Document("doc", tuple(blocks)))
    return deck.title, [(each.theme, each.question) for each in deck.themes], [problem.code for problem in problems]


ASKED = ("Qui décide de la ville ?", "Qui paie les parcs ?", "Que faire des places ?")
FRONT = ("Une soirée sur la ville", ("Médiathèque du Port",))
NUMBERED = [(f"Question {number}", text) for number, text in enumerate(ASKED, start=1)]


def test_titles_that_ask_are_the_questions_of_slides_and_it_is_doubted() -> None:
    title, found, told = read(FRONT, *((text, ()) for text in ASKED), ("Merci", ()))
    assert (title, found) == ("Une soirée sur la ville", NUMBERED)
    assert "import.from_list" in told


def test_what_people_may_choose_from_below_a_title_that_asks_is_no_question() -> None:
    _, found, _ = read(FRONT, *((text, ("Le maire", "Nous tous")) for text in ASKED))
    assert found == NUMBERED


def test_titles_that_ask_above_what_answers_them_are_no_slides_to_talk_about() -> None:
    answer = "La ville est décidée par son conseil, que les habitants élisent tous les six ans, et par son maire."
    with pytest.raises(CafeError):
        read(FRONT, *((text, (answer,)) for text in ASKED))


def test_slides_of_one_line_are_a_list_below_its_title() -> None:
    title, found, _ = read(("", ("Une soirée sur la ville",)), *(("", (text,)) for text in ASKED))
    assert (title, found) == ("Une soirée sur la ville", NUMBERED)


def test_the_first_slide_is_the_title_where_all_others_have_a_question_below_theirs() -> None:
    names = ("Le maire", "Les parcs", "Les places")
    slides = [(name, (text,)) for name, text in zip(names, ASKED, strict=True)]
    title, found, _ = read(FRONT, *slides, ("Merci", ()))
    assert title == "Une soirée sur la ville"
    assert found == list(zip(names, ASKED, strict=True))
