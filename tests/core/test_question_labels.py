"""Labels of questions: those that name what is asked, and those that only tell whoever leads the talk to ask."""

import pytest

from cafe_presenter.core.importing.asking.question_labels import bids_to_ask


@pytest.mark.parametrize(
    ("label", "is_bidden"),
    [
        ("Ask guiding questions like", True),
        ("Posez des questions comme", True),
        ("Stellt Fragen wie", True),
        ("Fragen zur Fabel", False),
        ("Questions to ask", False),
        ("Ask the miller", False),
    ],
)
def test_a_label_that_bids_to_ask_names_nothing(label: str, *, is_bidden: bool) -> None:
    assert bids_to_ask(label) is is_bidden
