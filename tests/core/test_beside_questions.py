"""What stands around the questions of a list is read by the host, with the nearest of them."""

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
