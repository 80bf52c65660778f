"""Plain lines that count steps, “Step 1: …”: they are headings where something is told below each of them."""

import pytest

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.outline_parts import with_titles

STEPS = [f"Step {at}: {name}" for at, name in enumerate(("Milk", "Hay", "Cheese"), start=1)]


def headings(*texts: str) -> list[str]:
    lines = [Paragraph(text, at) for at, text in enumerate(texts, start=1)]
    return [each.text for each in with_titles(lines) if isinstance(each, Paragraph) and each.level]


def test_lines_that_count_steps_are_headings_below_the_title_of_all() -> None:
    told = [text for step in STEPS for text in (step, "All go and look at it, two by two.")]
    assert headings("An evening on the farm", *told) == ["An evening on the farm", *STEPS]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_they_are_none_where_nothing_is_told_below_one(at: int) -> None:
    told = [[step, "All go and look at it, two by two."] for step in STEPS]
    told[at].pop()
    assert headings("An evening on the farm", *(text for each in told for text in each)) == []


def test_they_are_none_where_they_do_not_count_on() -> None:
    told = [text for step in (STEPS[0], STEPS[2], STEPS[1]) for text in (step, "All go and look at it.")]
    assert headings(*told) == []
