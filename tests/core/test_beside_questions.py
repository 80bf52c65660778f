"""What stands around the questions of a list is read by the host, with the nearest of them."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

CARDS = """# Questions for the growers

## The orchard

**Where they stand:** forty trees, one pair of hands

1. Who picks when you are ill?
2. What would you plant again?

**What they may see:** the old trees pay for the young ones.

## The bees

**Where they stand:** six hives on a roof

1. Who eats the honey?
2. What does a hive cost you in a bad year?

## What to bring

Cups, and a lamp.
"""


def notes_of(text: str) -> list[str]:
    deck, _ = deck_from_document(read_document(text.encode(), "cards.md"))
    return [theme.notes for theme in deck.themes]


def test_what_stands_below_a_heading_goes_to_the_nearest_question_there() -> None:
    assert notes_of(CARDS) == [
        "Where they stand: forty trees, one pair of hands",
        "What they may see: the old trees pay for the young ones.",
        "Where they stand: six hives on a roof",
        "",
    ]


CASE = """# {title}

Maya runs the boat shed. Since spring the blue boat comes back dirty each Sunday, and nobody says who had it last.

## Questions

1. What would you say to the others first?
2. Who should clean the blue boat until that is known?
3. What does Maya owe to the people who row on Mondays?

## The note on the door

The blue boat is not mine. I found it wet.
"""


@pytest.mark.parametrize(
    "title",
    ["Case study: the blue boat", "Étude de cas : la barque bleue", "Fallbeispiel Boot", "Studium przypadku: łódź"],
)
def test_the_story_of_a_case_is_told_before_its_first_question_and_what_follows_after_the_last(title: str) -> None:
    story = CASE.split("\n\n")[1]
    assert notes_of(CASE.format(title=title)) == [
        story,
        "",
        "The note on the door\nThe blue boat is not mine. I found it wet.",
    ]


def test_a_text_that_is_no_case_is_not_read_with_its_questions() -> None:
    assert notes_of(CASE.format(title="The blue boat")) == ["", "", ""]
