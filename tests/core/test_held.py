"""Notes of a meeting that was held are doubted, though they ask; a plan that says who is invited is not."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph


def told_of(who: str, heading: str) -> bool:
    lines = (
        (0, f"Date: 9 October Place: the old mill {who}: Ines, Tom, Silvio"),
        (2, heading),
        (0, "Do we meet four times a year?"),
        (0, "Who writes the invitations?"),
        (2, "What is still open"),
        (0, "How do we greet those who come for the first time?"),
        (0, "Who keeps the keys?"),
        (0, "Where do we store the chairs?"),
    )
    blocks = tuple(Paragraph(text, at, level) for at, (level, text) in enumerate(lines, start=1))
    _, problems = deck_from_document(Document("notes.md", blocks))
    return "import.doubt_report" in {each.code for each in problems}


@pytest.mark.parametrize(
    ("who", "heading", "is_told"),
    [
        ("Attendees", "Agreed", True),
        ("Présents", "Décisions prises", True),
        ("Attendees", "What we talk about", False),
        ("Invited", "Agreed", False),
    ],
)
def test_who_was_there_and_what_was_agreed_tell_of_a_meeting_that_was_held(
    who: str, heading: str, *, is_told: bool
) -> None:
    assert told_of(who, heading) is is_told
