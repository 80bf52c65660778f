"""What of a line the room is asked: a question of its own, one that is led to, one in quotes; never a part of prose."""

import pytest

from cafe_presenter.core.importing.asking import questions_in


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Ask: “What do you think?”", ("What do you think?",)),
        ("Question clé : « Pourquoi nous ? »", ("Pourquoi nous ?",)),
        ("Demander au groupe : « Qui ? », puis « Pourquoi ? »", ("Qui ?", "Pourquoi ?")),
        ("Que gardons-nous ?", ("Que gardons-nous ?",)),
        ("What is a home? Give one example.", ("What is a home? Give one example.",)),
        ("In 1990 he said so. Then again. And once more. Was he right?", ()),
        ("« Bonsoir à tous. Vous allez bien ? On commence.", ()),
        ("Encourager les autres (« D’autres ont vu cela ? »)", ()),
        ("Rappeler la règle (qui parle ?)", ()),
        ("Merci à tous.", ()),
    ],
)
def test_a_line_asks_what_a_person_would_ask(line: str, asked: tuple[str, ...]) -> None:
    assert questions_in(line) == asked
