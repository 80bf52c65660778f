"""Formulas in lessons: what they say in words and numbers is read so, and prices are no formulas."""

import pytest

from cafe_presenter.files.documents.formulas import with_plain_formulas


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Tides $5^{\\prime}$", "Tides 5'"),
        ("Tides ${\\small{15'}}$ ", "Tides 15' "),
        ("$20^\\prime$ and $3\\,000$", "20' and 3 000"),
        ("$10\\%$ of the $\\text{shore}$, $a \\to b$", "10% of the shore, a → b"),
    ],
)
def test_what_words_and_numbers_can_say_is_read_so(typed: str, read: str) -> None:
    assert with_plain_formulas(typed) == read


@pytest.mark.parametrize(
    "text", ["$5 or $10 a head", "$\\alpha + 1$", "$x^2$", "$ ls \\$HOME $PATH", "It costs $5\\", "a$5^{\\prime}$"]
)
def test_any_other_is_left_as_it_is(text: str) -> None:
    assert with_plain_formulas(text) == text
