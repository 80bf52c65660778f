"""The contents of a document, which its headings say again."""

from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.normalising.contents import without_contents

HEADINGS = ("Welcome", "The long table", "Soup and songs")


def texts(*lines: str) -> list[str]:
    paragraphs = [Paragraph(line, at) for at, line in enumerate(lines, start=1)]
    headings = [Paragraph(title, 20 + at, 2) for at, title in enumerate(HEADINGS)]
    document = without_contents(Document("", (*paragraphs, *headings)))
    return [block.text for block in document.paragraphs]


def test_entries_with_dots_or_a_tab_before_their_page_are_left_out_with_their_title() -> None:
    found = texts("Contents", "Welcome ........ 1", "The long table\t2", "Soup and songs . . . . 4", "Bring a chair.")
    assert found == ["Bring a chair.", *HEADINGS]


def test_an_entry_that_no_heading_says_again_stays() -> None:
    found = texts("Contents", "Welcome ..... 1", "The long table ..... 2", "Soup and songs ..... 3", "Goodbye ..... 9")
    assert found == ["Goodbye ..... 9", *HEADINGS]


def test_lines_below_another_title_stay_whatever_numbers_are_behind_them() -> None:
    lines = ("Minutes for each", "Welcome ..... 10", "The long table ..... 20", "Soup and songs ..... 30")
    assert texts(*lines) == [*lines, *HEADINGS]
