"""What of a line the room is asked: a question of its own, one that is led to, one in quotes; never a part of prose."""

import pytest

from cafe_presenter.core.importing.asking.asking import is_explained, is_prompt, questions_in, unnumbered


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Ask: “What do you think?”", ("What do you think?",)),
        ("Question clé : « Pourquoi nous ? »", ("Pourquoi nous ?",)),
        ("Demander au groupe : « Qui ? », puis « Pourquoi ? »", ("Qui ?", "Pourquoi ?")),
        ("Que gardons-nous ?", ("Que gardons-nous ?",)),
        ("Pairs discuss: who decides here? They note it on a card.", ("who decides here?",)),
        ("Pairs discuss the bench: it is old, is it? They note it on a card.", ()),
        ("What is a home? Give one example.", ("What is a home? Give one example.",)),
        ("In 1990 he said so. Then again. And once more. Was he right?", ()),
        ("« Bonsoir à tous. Vous allez bien ? On commence.", ()),
        ("Encourager les autres (« D’autres ont vu cela ? »)", ()),
        ("Rappeler la règle (qui parle ?)", ()),
        ("Merci à tous.", ()),
        ("En groupes : 1) Qui décide ? Un exemple. 2) Qui paie ?", ("Qui décide ? Un exemple.", "Qui paie ?")),
        ("Pergunta 1: O hábito > “Você separa o lixo?”", ("Você separa o lixo?",)),
        ("Que dire de cette phrase : « Inviter à danser » ?", ("Que dire de cette phrase : « Inviter à danser » ?",)),
        ("“From 1 to 5, how full is it? A number will do.”", ("From 1 to 5, how full is it? A number will do.",)),
        ("„Wem gehört die Bank?“", ("Wem gehört die Bank?",)),
        ("Wem gehört die Bank? → Der Stadt", ("Wem gehört die Bank?",)),
        ("Wer sitzt dort -> und wer nicht?", ("Wer sitzt dort -> und wer nicht?",)),
        ("»Wem gehört die Bank?«", ("Wem gehört die Bank?",)),
        ('4. "Who mends the bench?"', ("Who mends the bench?",)),
        (
            "Ask (aloud, or on a card): “Who sits there? You, me, the cat – name one.”",
            ("Who sits there? You, me, the cat – name one.",),
        ),
        ("We heard: “Who sits there? You, me, the cat – name one.”", ()),
        ("Only facts: a good question is “Who laid the stones?”, a bad question “Why are they ugly?”", ()),
        ("Eine gute Frage: „Wer hat sie gelegt?“ Eine schlechte Frage: „Warum sind sie so hässlich?“", ()),
        ("Bonne question : « Qui les a posées ? » – mauvaise question : « Pourquoi si laides ? »", ()),
        ("A good question to begin: “What makes a bad question?”", ("What makes a bad question?",)),
        ("“See the bench on the square? It had a back. Somebody cut it off.”", ()),
        ("Who has seen it? Say so in the chat.”", ("Who has seen it? Say so in the chat.",)),
        ("“You are the owner. A friend says: it matters. You ask: how much? And who? And why? And when?”", ()),
    ],
)
def test_a_line_asks_what_a_person_would_ask(line: str, asked: tuple[str, ...]) -> None:
    assert questions_in(line) == asked


def test_what_bids_people_tell_is_a_prompt_and_a_statement_is_none() -> None:
    prompts = ("Tell us about a day without a plan.", "Racontez-nous votre premier métier", "“Describe your street”")
    assert [is_prompt(text) for text in (*prompts, "Television is a friend.", "Give way to buses.")] == [True] * 3 + [
        False
    ] * 2


def test_what_is_only_added_in_brackets_or_asked_behind_a_question_does_not_explain_it() -> None:
    texts = ("Who pays? Write it down.", "Who pays? (Give an example.)", "Who pays? And who does not?")
    assert [is_explained(text) for text in texts] == [True, False, False]


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("ii.\xa0\xa0 ¿Qué dejarías?", "¿Qué dejarías?"),
        ("b) Qui paie ?", "Qui paie ?"),
        ("I. Newton fell asleep. Why?", "I. Newton fell asleep. Why?"),
    ],
)
def test_a_small_letter_before_a_question_counts_it(line: str, bare: str) -> None:
    assert unnumbered(line) == bare


@pytest.mark.parametrize("title", ["Feu de camp", "Still to decide", "Sort the cards", "Façon de faire", "Fragments"])
def test_questions_in_brackets_behind_what_bids_nobody_are_not_asked(title: str) -> None:
    assert questions_in(f"{title} (Who lit the first fire? Who brings the wood?)") == ()
    assert questions_in("Ask (Who lit the first fire? Who brings the wood?)") != ()
