"""Numbers that begin anew are of a list within; a book of numbers is left as it is, and at once."""

from time import perf_counter

from cafe_presenter.core.importing.document import Document, Paragraph
from cafe_presenter.core.importing.nested import with_depths


def depths(*lines: str) -> list[int]:
    blocks = tuple(Paragraph(line, number) for number, line in enumerate(lines, start=1))
    return [block.depth for block in with_depths(Document("doc", blocks)).paragraphs]


def test_numbers_that_begin_anew_are_within() -> None:
    lines = ("1. Who pays?", "1. Since when?", "2. How much?", "2. Who decides?", "i. Alone?", "3. Who goes?")
    assert depths(*lines) == [0, 1, 1, 0, 1, 0]


def test_a_book_of_numbers_takes_no_time() -> None:
    start = perf_counter()
    assert set(depths(*["2. Who knows?"] * 20_000)) == {0}
    assert perf_counter() - start < 3
