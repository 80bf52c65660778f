"""What the questions below a heading are called, where a bold line stands right below it."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

_ASKED = "- Who ties it?\n- Who cuts it?\n- What would you have done?\n\n"


def _themes(heading: str, bold: str) -> list[str]:
    text = f"# A book\n\n## {heading}\n\n**{bold}**\n\n{_ASKED}## The lamp\n\n**Pages 3-9**\n\n{_ASKED}"
    deck, _ = deck_from_document(read_document(text.encode(), "book.md"))
    return [theme.theme for theme in deck.themes]


@pytest.mark.parametrize(
    ("heading", "called"),
    [
        ("The harbour", "The harbour"),
        ("Sonntag: der Hafen", "Sonntag: der Hafen"),
        ("Week 3", "On rope"),
        ("Montag", "On rope"),
    ],
)
def test_a_heading_that_names_its_questions_is_their_name(heading: str, called: str) -> None:
    assert _themes(heading, "On rope") == [called] * 3 + ["The lamp"] * 3
