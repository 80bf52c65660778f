"""Numbers that begin anew are of a list within; a book of numbers is left as it is, and at once."""

import sys
from itertools import count

from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.parts.nested import with_depths, with_numbers_as_items


def depths(*lines: str) -> list[int]:
    blocks = tuple(Paragraph(line, number) for number, line in enumerate(lines, start=1))
    return [block.depth for block in with_depths(Document("doc", blocks)).paragraphs]


def test_numbers_that_begin_anew_are_within() -> None:
    lines = ("1. Who pays?", "1. Since when?", "2. How much?", "2. Who decides?", "i. Alone?", "3. Who goes?")
    assert depths(*lines) == [0, 1, 1, 0, 1, 0]


def calls_for(numbers: int) -> int:
    """Return how many functions are called to read as many lines that all have the same number."""
    lines, calls = ["2. Who knows?"] * numbers, count()
    sys.setprofile(lambda _, event, __: next(calls) if event == "call" else None)
    try:
        assert set(depths(*lines)) == {0}
    finally:
        sys.setprofile(None)
    return next(calls)


def test_a_book_of_numbers_grows_no_faster_than_it_is_long() -> None:
    assert calls_for(4_000) < 3 * calls_for(2_000)
    assert set(depths(*["2. Who knows?"] * 20_000)) == {0}


def items(*lines: str, bold: bool = False) -> list[tuple[str, bool]]:
    blocks = [Paragraph(line, number, is_bold=bold) for number, line in enumerate(lines, start=1)]
    return [(each.text, each.is_item) for each in with_numbers_as_items(blocks) if isinstance(each, Paragraph)]


def test_numbered_lines_one_after_the_other_are_items() -> None:
    lines = ("Bring a cup.", "1. Who pays?", "2. Tell us why.", "", "3. Who goes?", "Goodbye.")
    assert [each for each in items(*lines) if each[0]] == [
        ("Bring a cup.", False),
        *((text, True) for text in ("Who pays?", "Tell us why.", "Who goes?")),
        ("Goodbye.", False),
    ]


def test_numbers_of_titles_and_of_steps_that_are_told_are_no_items() -> None:
    told = ("1. Say hello", "2. Take a card", "3. Read it", "All of it, and aloud.", "4. Pass it on")
    assert not any(is_item for _, is_item in items(*told))
    assert not any(is_item for _, is_item in items("1. Hello", "2. Cards", "3. The end", bold=True))
