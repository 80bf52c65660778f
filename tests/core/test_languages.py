"""The language of a text by its small words and its letters, and lines that go on in the next."""

import pytest

from cafe_presenter.core.base.languages import breaks_off, goes_on_with, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Qui a la clef de la cave, et pourquoi est-ce que nous en parlons ?", "fr"),
        ("Einführung in den Fall\nÜberlegung für alle\nGespräch über Wünsche", "de"),
        ("Velkommen og kaffe\nHva er det vi ikke har snakket om?\nHvordan går vi hjem på kvelden?", "nb"),
        ("Hvad er det, vi ikke har talt om?\nHvordan kommer vi hjem, og hvem har nøglen til huset?\nNoget mere?", "da"),
        ("Vad är det som vi inte har talat om?\nHur går vi hem, och vem har nyckeln?", "sv"),
        ("¿Qué es lo que no se dice en la mesa?\n¿Cómo se puede escuchar a los más jóvenes?", "es"),
        ("Podział na zespoły\nZakładanie kont\nDzień próby: kto śpiewa, kto słucha?", "pl"),
        ("Choir Schedule\nTopic | Singer\nTopic | Score\nMorning: scales\nLunch Break", "en"),
        ("Welcome to the orchard\nGrafting for beginners\nWhy prune?\nWrap-up", "en"),
        ("Fika 10", None),
    ],
)
def test_a_language_is_told_by_small_words_and_letters(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_a_title_goes_on_after_what_joins() -> None:
    assert breaks_off("Lesen &")
    assert breaks_off("Ankommen und")
    assert not breaks_off("Lesen")
    assert goes_on_with("& Pause")
    assert goes_on_with("et la suite")
    assert not goes_on_with("Et la suite")
