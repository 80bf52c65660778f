"""Tables that Pandoc sets below dashes, read as Markdown with text around them."""

import pytest

from cafe_presenter.core.importing.choosing.table import tables_in
from cafe_presenter.files.documents.importer import read_document
from cafe_presenter.files.documents.ruled_tables import with_bars

ABOVE, BELOW = "# An evening of maps\n\nWe read **two** pages.\n\n", "\n\nAnd then **tea**.\n"
SIMPLE = """  Sign       Meaning
  ---------- ----------------
  A cross    The mill stands
  A circle   It is lived in"""
SEVERAL_LINES = """  -----------------------------
  **Sign**   **What it
             means**
  ---------- ------------------
  A cross    The mill
             stands

  A circle   It is lived in
  -----------------------------"""
WIDE = """  名字       Meaning
  ---------- ----------------
  地图       The mill stands
  נ\u05b6ד\u05b6ר        It is lived in"""


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        (SIMPLE, [("Sign", "Meaning"), ("A cross", "The mill stands"), ("A circle", "It is lived in")]),
        (SEVERAL_LINES, [("Sign", "What it means"), ("A cross", "The mill stands"), ("A circle", "It is lived in")]),
        (WIDE, [("名字", "Meaning"), ("地图", "The mill stands"), ("נ\u05b6ד\u05b6ר", "It is lived in")]),
    ],
)
def test_a_table_below_dashes_is_a_table_and_its_last_row_is_no_heading(
    table: str, cells: list[tuple[str, str]]
) -> None:
    document = read_document(f"{ABOVE}{table}{BELOW}".encode(), "maps.md")
    (read,) = document.tables
    assert [row.cells for row in read.rows] == cells
    assert [block.text for block in document.paragraphs if block.level] == ["An evening of maps"]


@pytest.mark.parametrize(
    "text",
    [
        "A heading\n---------\n\nText below it.\n",
        "One story\n\n----- -----\n\nAnother story.\n",
        "One\nstory of several lines\n---- ----\nthat only looks so\n",
        "  --------------------\n  Sign     Meaning\n  -------- ---------\n  never closed\n",
    ],
)
def test_other_lines_of_dashes_stay_as_they_are(text: str) -> None:
    assert with_bars(text) == text


@pytest.mark.parametrize("table", [SIMPLE, SEVERAL_LINES, WIDE])
def test_a_text_keeps_as_many_lines_so_that_what_is_told_of_it_names_the_right_one(table: str) -> None:
    text = f"{ABOVE}{table}{BELOW}"
    assert with_bars(text) != text
    assert with_bars(text).count("\n") == text.count("\n")


def test_pages_that_count_on_are_no_minutes() -> None:
    rows = "".join(
        f"| {name} | {pages} |\n" for name, pages in [("A", "1–8"), ("B", "9–13"), ("C", "14–30"), ("D", "31")]
    )
    text = (
        f"# Maps\n\n## Opening\n\nWho is here?\n\n| Book | Where |\n| --- | --- |\n{rows}\n## To end\n\nWhat stays?\n"
    )
    document = read_document(text.encode(), "maps.md")
    found = [each for each in tables_in(document) if each.table is document.tables[0]]
    assert found == []
    minutes = text.replace("9–13", "8–13").replace("14–30", "13–30").replace("| 31", "| 30–31")
    assert [each.lasts for each in tables_in(read_document(minutes.encode(), "maps.md"))][:1] == [True]
