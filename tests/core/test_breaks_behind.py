"""Breaks behind a plus, “Main part (85 min + 15 min break)”, are parts of their own."""

import pytest

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document


@pytest.mark.parametrize(
    ("title", "called", "between"),
    [
        ("Débat", "Pause", "(45 min + 10 min de pause)"),
        ("Arbeit", "Pause", "(45 Min. und 10 Min. Pause)"),
        ("Taller", "Descanso", "(45 min + descanso 10 min)"),
        ("Работа", "Перерыв", "(45 мин + 10 мин перерыв)"),
        ("Praca", "Przerwa", "– 45 min + przerwa 10 min"),
        ("讨论", "休息", "（45分钟+休息10分钟）"),
    ],
)
def test_a_break_behind_a_length_is_a_part(title: str, called: str, between: str) -> None:
    text = (
        f"# X\n\n## A (10 min)\n\nOne.\n\n## {title} {between}\n\nTwo.\n\n### More\n\n## B (20 min)\n\n## C (5 min)\n"
    )
    deck, _ = deck_from_document(read_document(text.encode(), "f.md"))
    assert [(theme.theme, theme.duration_s) for theme in deck.themes] == [
        *(("A", 600.0), (title, 2700.0), (called, 600.0), ("B", 1200.0), ("C", 300.0))
    ]
    assert deck.themes[2].kind is Kind.BREAK


def test_what_else_stands_behind_a_plus_is_no_break() -> None:
    text = "# X\n\n## A (10 min)\n\n## Talk (45 min + 10 min questions)\n\n## B (20 min)\n"
    deck, _ = deck_from_document(read_document(text.encode(), "f.md"))
    assert len(deck.themes) == 3
