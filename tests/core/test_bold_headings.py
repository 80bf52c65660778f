"""Wholly bold lines are headings where a document has no others, and nothing tells a time."""

import pytest

from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.normalising.bold_headings import with_bold_headings

_TITLES = ("The mill", "The brook", "The dam")


def bold_and_told(*more: Paragraph) -> Document:
    lines = [
        line
        for at, title in enumerate(_TITLES)
        for line in (Paragraph(title, 10 * at + 1, is_bold=True), Paragraph("It was told at length.", 10 * at + 2))
    ]
    return Document("doc", (*lines, *more))


def levels(document: Document) -> list[int]:
    return [each.level for each in with_bold_headings(document).paragraphs if each.is_bold]


def test_bold_lines_are_headings_below_those_above_them() -> None:
    assert levels(bold_and_told()) == [2, 2, 2]
    title = Paragraph("An evening by the water", 0, 3)
    assert levels(Document("doc", (title, *bold_and_told().blocks))) == [4, 4, 4]


def test_bold_lines_on_the_front_are_none() -> None:
    front = Paragraph("An evening", 0, is_bold=True), Paragraph("For all", 0, is_bold=True)
    assert levels(Document("doc", (*front[:1], *bold_and_told().blocks))) == [0, 2, 2, 2]
    assert levels(Document("doc", (*front, *bold_and_told().blocks))) == [0, 0, 2, 2, 2]


@pytest.mark.parametrize(
    "line",
    [
        Paragraph("What comes after", 40, 2),
        Paragraph("The weir (10 min)", 40),
        Paragraph("Who keeps the key?", 40, is_bold=True),
    ],
)
def test_bold_lines_stay_as_they_are_beside(line: Paragraph) -> None:
    assert set(levels(bold_and_told(line))) == {0}


def test_labels_are_no_headings_where_they_are_as_many() -> None:
    labels = [line for at in (40, 50, 60) for line in (Paragraph("Bring:", at, is_bold=True), Paragraph("x", at + 1))]
    assert set(levels(bold_and_told(*labels))) == {0}
    assert set(levels(bold_and_told(*labels[:2]))) == {2}


def test_names_one_below_the_other_are_no_headings() -> None:
    names = (Paragraph(each, at, is_bold=True) for at, each in enumerate(("Ada", "Ben", "Cem", "Dora"), start=40))
    assert set(levels(bold_and_told(*names))) == {0}
