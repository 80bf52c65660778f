"""The run of an evening, told apart from labels that are called as one is."""

import sys
from itertools import count

import pytest

from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.outlines.outlines import outline
from cafe_presenter.core.importing.outlines.parts_above import with_chapters_between, with_titles_above
from cafe_presenter.core.importing.outlines.told_steps import session_of
from cafe_presenter.core.importing.parts.outline_parts import headed_parts


def _document(*lines: str) -> Document:
    """Return a document out of lines in Markdown: “# ” before a title, “- ” before an item."""
    blocks = []
    for number, line in enumerate(lines, start=1):
        level = len(line) - len(line.lstrip("#"))
        text = line.lstrip("#- ")
        blocks.append(Paragraph(text, number, level, is_item=line.startswith("- "), is_bold=line.endswith(" :")))
    return Document("jeux.md", tuple(blocks))


ONE = ("Déroulement :", "- Chacun tire une plume", "- On se range par taille", "- Le plus petit raconte")
OTHER = ("Déroulement :", "- Une équipe pose un galet", "- L'autre l'enjambe", "- On compte les pas", "- On recommence")


def test_what_is_below_the_title_of_a_run_is_the_run() -> None:
    found = outline(_document("# Jeux de bord de mer", "## La plume", *ONE))
    assert found is not None
    assert [row.cells[0] for row in found[1].rows] == [line.removeprefix("- ") for line in ONE[1:]]


def test_a_label_that_each_game_has_is_the_title_of_no_run() -> None:
    document = _document(
        "# Jeux de bord de mer", "## La plume", *ONE, "## Le galet", *OTHER, "## À emporter", "- Un seau"
    )
    assert outline(document) is None


def _calls_for(chapters: int) -> int:
    """Return how many functions are called for the titles above two parts each, whatever else the machine does."""
    told = ("## Chapitre", "On parle.", "### Tour de table", "Chacun parle.", "### Débat", "On en parle.")
    blocks = _document("# Soirée", *(line for _ in range(chapters) for line in told)).blocks
    parts, calls = headed_parts(blocks, level=3), count()
    sys.setprofile(lambda _, event, __: next(calls) if event == "call" else None)
    try:
        assert len(with_titles_above(parts, blocks)) == 3 * chapters
    finally:
        sys.setprofile(None)
    return next(calls)


def test_twice_the_chapters_take_twice_the_work() -> None:
    assert _calls_for(400) < 3 * _calls_for(200)


LESSON = (
    "# Séance 2 : lire une carte",
    *("## D'où elles viennent", "### Les premières traces", "Des lignes dans l'os.", "### Les portulans", "Les côtes."),
    *("## Idées à garder", "- Une carte choisit toujours", "- Un blanc est une réponse"),
    *("## Aller voir", "### La salle des cartes", "On ouvre les tiroirs.", "### Le relevé", "Chacun un crayon."),
)


def _chapters(*lines: str) -> list[str]:
    blocks = _document(*lines).blocks
    return [part.title.text for part in with_chapters_between(headed_parts(blocks, level=3), blocks)]


def test_a_chapter_between_others_that_has_no_parts_and_tells_something_is_one() -> None:
    found = ["Les premières traces", "Les portulans", "Idées à garder", "La salle des cartes", "Le relevé"]
    assert _chapters(*LESSON) == found


def test_a_chapter_that_tells_nothing_or_only_says_what_is_needed_is_no_part() -> None:
    others = ["Les premières traces", "Les portulans", "La salle des cartes", "Le relevé"]
    assert _chapters(*LESSON[:6], "## Idées à garder", *LESSON[9:]) == others
    assert _chapters(*LESSON[:6], "## Matériel", "- Des crayons", *LESSON[9:]) == others


@pytest.mark.parametrize(
    "titles",
    [
        ("Annonces", "Introduction", "Clôture"),
        ("Ansagen", "Einführung", "Abschluss"),
        ("Avisos", "Introdução", "Encerramento"),
        ("Ogłoszenia", "Wprowadzenie", "Zakończenie"),
        ("Объявления", "Вступление", "Завершение"),
    ],
)
def test_what_is_announced_may_come_before_what_opens_an_evening(titles: tuple[str, str, str]) -> None:
    told = ("Il est 19 heures.", "Bonsoir à tous les participants.", "Merci aux participants.")
    sure, places = session_of(list(zip(titles, told, strict=True)), "")
    assert (sure > 0, places) == (True, [0, 1, 2])
