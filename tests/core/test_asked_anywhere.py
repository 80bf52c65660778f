"""What a document asks wherever it stands: all of it where that is much, nothing of a paper that answers itself."""

import pytest

from cafe_presenter.core.importing.asking.asking import asked_and_told
from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.core.importing.lists.asked_anywhere import asked_anywhere
from cafe_presenter.files.documents.importer import read_document

FERRY = """
# The ferry

## The crossing

A story from the river, told by three people.

- Who waits on the other side?
- Two of them have a ticket, and one has not.
- What does the captain owe them?

## The bank

The village paid for it, and nobody asked the other one.

- Whose is the rope?
- Who would you let on board first? Say why.
- Is a ferry a road?
"""


def document(text: str) -> Document:
    return read_document(text.encode(), "ferry.md")


def asked(text: str) -> list[tuple[str, str]]:
    found = asked_anywhere(document(text))
    return [(row.cell(0), row.cell(1)) for row in found[1].rows] if found is not None else []


def test_each_line_that_asks_is_asked_below_the_title_above_it_and_doubted() -> None:
    assert asked(FERRY) == [
        ("The crossing", "Who waits on the other side?"),
        ("The crossing", "What does the captain owe them?"),
        ("The bank", "Whose is the rope?"),
        ("The bank", "Who would you let on board first? Say why."),
        ("The bank", "Is a ferry a road?"),
    ]
    found = asked_anywhere(document(FERRY))
    assert found is not None
    assert found[1].picked == {row.line for row in found[1].rows}


def test_a_few_questions_are_enough_where_hardly_anything_else_is_written() -> None:
    few = ["- Who waits?", "- Who pays?", "- Whose is the rope?", "- Is a ferry a road?"]
    assert len(asked("\n".join(["# The ferry", "", *few]))) == len(few)
    assert asked("\n".join(["# The ferry", "", *few[:3]])) == []
    assert asked("\n".join(["# The ferry", "", *few, *["", "A line that tells something."] * 4])) == []


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("- Who waits on the other side?", "- [ ] Who waits on the other side?"),
        ("A story from the river, told by three people.", "Answer each question in writing, in complete sentences."),
        ("- Is a ferry a road?", "TODO: is a ferry a road?"),
    ],
)
def test_what_is_ticked_off_or_written_down_or_still_open_is_not_asked(written: str, instead: str) -> None:
    assert written in FERRY
    assert asked(FERRY.replace(written, instead)) == []


def test_a_text_that_answers_most_of_what_it_asks_asks_nobody() -> None:
    lines = [
        line
        for text in ("Who waits", "Who pays", "Who rows", "What sinks", "What floats")
        for line in (f"- {text}?", "- That is told in the second part.")
    ]
    assert asked("\n".join(["# The ferry", "", *lines])) == []


def test_what_stands_in_wide_brackets_behind_a_question_is_not_asked() -> None:
    assert asked_and_told("谁在对岸等？（船夫）") == ("谁在对岸等？", "（船夫）")
