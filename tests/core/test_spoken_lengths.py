"""Lengths that a sentence says in words."""

import pytest

from cafe_presenter.core.base.spoken_lengths import sentence_in_figures


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Cette phase dure entre trente et quarante-cinq minutes.", "Cette phase dure 30–45 minutes."),
        ("It takes five to ten minutes.", "It takes 5–10 minutes."),
        ("Das dauert zwanzig Minuten.", "Das dauert 20 Minuten."),
        ("Dura vinte minutos.", "Dura 20 minutos."),
        ("We begin in a minute, for half an hour.", "We begin in a minute, for half an hour."),
        ("Elle dure soixante-quinze minutes.", "Elle dure 75 minutes."),
        ("Elle dure quatre-vingt minutes.", "Elle dure quatre-vingt minutes."),
        ("Six people, five rounds.", "Six people, five rounds."),
    ],
)
def test_a_length_that_a_sentence_says_in_words_is_one_in_figures(said: str, told: str) -> None:
    assert sentence_in_figures(said) == told
