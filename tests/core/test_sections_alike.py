"""Sections that ask nothing, and are parts for being set as those which do."""

from itertools import count

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.draft.import_draft import begin_draft, outcome, toggle_rows_skipped

STORY = "Everybody tells of a day on the river, for as long as a match burns, and nobody interrupts."


def themes_and_codes(*lines: str) -> tuple[list[str], list[str]]:
    numbers = count(1)
    blocks = [
        Paragraph(line.lstrip("#- "), next(numbers), level=line.count("#"), is_item=line.startswith("-"))
        for line in ("# An evening by the river", *lines)
    ]
    deck, problems = deck_from_document(Document("river.md", tuple(blocks)))
    return [theme.theme for theme in deck.themes], [problem.code for problem in problems]


ASKED = {
    "Source": ("## Source", "- Who still drinks from it?", "- What would we lose without it?"),
    "Mouth": ("## Mouth", "- Where does the harbour end?", "- Who owns the tide?"),
}


def test_a_section_between_those_that_ask_is_a_part_and_told_of() -> None:
    themes, codes = themes_and_codes(*ASKED["Source"], "## Rapids", STORY, *ASKED["Mouth"])
    assert themes == ["Source", "Source", "Rapids", "Mouth", "Mouth"]
    assert "import.doubt_alike" in codes
    assert "import.doubt_left_titles" not in codes


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("## Rapids", "- TODO"),
        ("## Material", STORY),
        ("## Before you begin", STORY),
        ("### Rapids", STORY),
        ("## Rapids:", STORY),
    ],
)
def test_what_is_empty_or_read_besides_is_no_part(title: str, below: str) -> None:
    themes, codes = themes_and_codes(*ASKED["Source"], title, below, *ASKED["Mouth"])
    assert title.strip("# ") not in themes
    assert "import.doubt_alike" not in codes


def test_a_section_behind_all_that_ask_is_no_part_by_itself() -> None:
    themes, _ = themes_and_codes(*ASKED["Source"], *ASKED["Mouth"], "## Rapids", STORY)
    assert "Rapids" not in themes


def test_a_section_before_all_is_a_part_where_another_is_between() -> None:
    themes, _ = themes_and_codes("## Boats", STORY, *ASKED["Source"], "## Rapids", STORY + "!", *ASKED["Mouth"])
    assert themes == ["Boats", "Source", "Source", "Rapids", "Mouth", "Mouth"]


def test_a_bold_label_within_a_section_is_no_title_and_stays_in_its_notes() -> None:
    told = (STORY, "What it takes:", "a match for each")
    lines = ("An evening", "Source", *ASKED["Source"][1:], "Rapids", *told, "Mouth", *ASKED["Mouth"][1:])
    bold = {"Source", "Rapids", "What it takes:", "Mouth"}
    blocks = [
        Paragraph(line.lstrip("- "), at, is_item=line.startswith("-"), is_bold=line in bold)
        for at, line in enumerate(lines, start=1)
    ]
    deck, _ = deck_from_document(Document("river.docx", tuple(blocks)))
    assert [theme.notes.split("\n") for theme in deck.themes if theme.theme == "Rapids"] == [[*told]]


def test_the_document_window_tells_of_the_section_until_its_row_is_left_out() -> None:
    lines = ("# An evening by the river", *ASKED["Source"], "## Rapids", STORY, *ASKED["Mouth"])
    blocks = [
        Paragraph(line.lstrip("#- "), at, level=line.count("#"), is_item=line.startswith("-"))
        for at, line in enumerate(lines, start=1)
    ]
    draft = begin_draft(Document("river.md", tuple(blocks)))
    told = {problem.code: problem.params for problem in outcome(draft).problems}
    assert told["import.doubt_alike"] == {"count": 1, "start": "Rapids"}
    row = next(at for at, each in enumerate(draft.table.rows) if "Rapids" in each.cells)
    assert "import.doubt_alike" not in {each.code for each in outcome(toggle_rows_skipped(draft, {row})).problems}
