"""Scenes counted from 1, each with its question: what the room sees of them, and what only looks like them."""

import pytest

from cafe_presenter.core.importing.asking.scenes import scene_list
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph

_LONG = " ".join(["The bridge is closed, and nobody says why."] * 9)


def document(*lines: str) -> Document:
    return Document("doc", tuple(Paragraph(line, number) for number, line in enumerate(lines, start=1)))


def test_of_a_long_scene_the_room_sees_the_questions_it_ends_in() -> None:
    scenes = document(*(f"Case {at}. {_LONG} Who is told? And who tells?" for at in (1, 2, 3)))
    found = deck_from_document(scenes)[0].themes
    assert [(each.theme, each.question) for each in found] == [
        (f"Case {at}", "Who is told? And who tells?") for at in (1, 2, 3)
    ]
    assert found[0].notes.startswith("The bridge is closed")


@pytest.mark.parametrize(
    "line",
    [
        "Chapter {}: What is a bridge?",
        "Case {}: The bridge is closed. Nobody says why.",
        "Case 1: It is {}. Who knows?",
    ],
)
def test_titles_statements_and_what_does_not_count_are_no_scenes(line: str) -> None:
    assert scene_list(document(*(line.format(at) for at in (1, 2, 3)))) is None


def test_what_is_answered_below_is_a_quiz() -> None:
    lines = [
        text for at in (1, 2, 3) for text in (f"Case {at}: The bridge is closed. Who knows?", "Answer: the mayor.")
    ]
    assert scene_list(document(*lines)) is None
