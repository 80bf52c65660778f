import pytest

from cafe_presenter.core.base.bounds import beginning


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("court", "court"),
        ("un texte qui est long", "un texte…"),
        ("x" * 30, "x" * 12 + "…"),
        ("\n" * 30, "…"),
        (" " * 30, "…"),
    ],
)
def test_a_long_text_is_cut_between_its_words_where_there_are_any(text: str, kept: str) -> None:
    assert beginning(text, 12, mark="…") == kept
