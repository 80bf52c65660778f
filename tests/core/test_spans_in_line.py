"""Parts told in one line, each from where the one before ends; nothing of scores, years and pages."""

import pytest

from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.normalising.spans_in_line import with_spans_apart


def lines(text: str, level: int = 0) -> list[str]:
    return [each.text for each in with_spans_apart(Document("doc", (Paragraph(text, 1, level),))).paragraphs]


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("0–5 names; 5–20 talk; 20–30 vote.", ["names (5 min)", "talk (15 min)", "vote (10 min)"]),
        (
            "How it goes: 0-5' names, 5-20' talk, 20-30' vote",
            ["How it goes:", "names (5 min)", "talk (15 min)", "vote (10 min)"],
        ),
        ("18h–18h30 soupe, 18h30–19h chant, 19h–20h bal", ["18h–18h30 soupe", "18h30–19h chant", "19h–20h bal"]),
    ],
)
def test_each_part_that_begins_where_one_ends_stands_in_its_own_line(line: str, apart: list[str]) -> None:
    assert lines(line) == apart


@pytest.mark.parametrize(
    "line",
    [
        "We won 3–2 at home, 4–1 away and 2–0 in the end.",
        "Pages: 5–12 are on mills, 12–20 on rivers, 20–31 on wool.",
        "9-10 welcome; 10-12 workshop; 12-13 lunch",
        "0–5 names; 6–20 talk; 20–30 vote",
        "0–5 names; 5–20; 20–30 vote",
    ],
)
def test_what_does_not_go_on_where_it_ended_stays_in_its_line(line: str) -> None:
    assert lines(line) == [line]


def test_a_heading_is_left_as_it_is() -> None:
    assert len(lines("0–5 names; 5–20 talk; 20–30 vote", level=1)) == 1
