"""A row of a typed table is no note of the row above it, though it begins with an empty cell."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document


@pytest.mark.parametrize("between", ["\t", "    "])
def test_a_row_that_begins_with_an_empty_cell_is_a_row(between: str) -> None:
    asked = ("To think", "Who controls the machines?", "Friend or threat?")
    rows = (("Objective", "Question", "Theme"), asked, asked, asked, ("", "What is school for", "School"))
    width = max(len(row[0]) for row in rows)
    text = "\n".join(between.join((row[0].ljust(width) if between != "\t" else row[0], *row[1:])) for row in rows)
    deck, _ = deck_from_document(read_document(text.encode(), "f"))
    assert (deck.themes[-1].theme, deck.themes[-1].question) == ("School", "What is school for")


def test_numbers_in_the_first_cells_of_typed_rows_stay() -> None:
    rows = ("Thème\tQuestion\tObjectif", *["1. Santé\tQui contrôle les machines ?\tRéfléchir"] * 3)
    deck, _ = deck_from_document(read_document("\n".join(rows).encode(), "f"))
    assert [theme.theme for theme in deck.themes] == ["1. Santé"] * 3
