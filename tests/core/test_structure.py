"""What of a document is of its structure is told wherever it went: to the notes of a part, or nowhere."""

import pytest

from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.rows.structure import asked_in_line

_PARTS = ("Sieve (10 min)", "Stone (20 min)", "Brook (15 min)")


def named(*lines: tuple[str, int]) -> dict[str, str]:
    """Return what is quoted by the doubts about an evening of three parts, the lines being those of the second."""
    blocks = [
        ("The mill", 1),
        (_PARTS[0], 2),
        ("All stand up.", 0),
        (_PARTS[1], 2),
        *lines,
        (_PARTS[2], 2),
        ("End.", 0),
    ]
    deck, problems = deck_from_document(Document("doc", tuple(_paragraphs(blocks))))
    assert [theme.theme for theme in deck.themes] == ["Sieve", "Stone", "Brook"]
    return quoted(problems)


def _paragraphs(lines: list[tuple[str, int]]) -> list[Paragraph]:
    return [Paragraph(text, at, level) for at, (text, level) in enumerate(lines, start=1)]


def quoted(problems: tuple[Problem, ...]) -> dict[str, str]:
    return {
        each.code.removeprefix("import.doubt_"): str(each.params["start"])
        for each in problems
        if each.code.startswith("import.doubt_") and "texts" in each.params
    }


def test_what_stands_below_a_part_is_told_of_by_nobody() -> None:
    assert named(("All sit down.", 0), ("Grinding (8 min)", 3), ("Nobody speaks.", 0)) == {}


def test_a_line_in_the_notes_that_takes_longer_than_its_part_or_begins_with_an_hour_is_named() -> None:
    assert named(("Songs", 3), ("Round songs for all, 45 min", 0)) == {"in_notes": "Round songs for all, 45 min"}
    assert named(("All sit down.", 0), ("19:40 – 19:50 Rest", 0)) == {"in_notes": "19:40 – 19:50 Rest"}
    assert named(("All sit down.", 0), ("Running total: 45 min", 0)) == {}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("• Then: “Who turned it last?”", {"unseen": "• Then: “Who turned it last?”"}),
        ("But it stood for years. Who turned it last?", {}),
        ("It stands still.", {}),
    ],
)
def test_what_is_asked_in_the_notes_alone_is_named(line: str, told: dict[str, str]) -> None:
    cells = ("Time", "Activity", "How"), ("10 min", "Sieve", "Stand up"), ("20 min", "Stone", f"• Sit down\n{line}")
    table = Table(tuple(TableRow(each, at) for at, each in enumerate((*cells, ("15 min", "Brook", "End")), start=1)))
    deck, problems = deck_from_document(Document("doc", (table,)))
    assert not any(theme.question for theme in deck.themes)
    assert quoted(problems) == told


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("Everybody writes down, at the end and alone: “Whom will you tell?”", "Whom will you tell?"),
        ("Who decides?", "Who decides?"),
        ("It was built in 1883, and nobody knows why.", ""),
    ],
)
def test_a_line_asks_when_most_of_it_does_or_it_ends_with_what_is_to_be_asked(line: str, question: str) -> None:
    assert asked_in_line(line) == question
