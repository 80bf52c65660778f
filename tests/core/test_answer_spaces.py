"""Lines that leave space to answer the question above them are no text; what is answered there is."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.normalising.answer_spaces import without_answer_spaces
from cafe_presenter.files.documents.importer import read_document

_LABELS = (
    ("Qui garde la porte ?", "Votre réponse :"),
    ("Who keeps the gate?", "Space for your answer: ………………"),
    ("Wer hütet das Tor?", "Platz für Notizen:"),
    ("¿Quién guarda la puerta?", "(espacio para la respuesta)"),
    ("Quem guarda a porta?", "Espaço para resposta: ____"),
    ("Wie bewaakt de poort?", "Ruimte voor je antwoord:"),
    ("Kto pilnuje bramy?", "Miejsce na odpowiedź ______"),
    ("Кто сторожит ворота?", "Место для ответа:"),
    ("门由谁来守？", "你的回答："),
    ("だれが門を守りますか？", "回答欄：＿＿＿＿"),
)


@pytest.mark.parametrize(("asked", "label"), _LABELS)
def test_a_label_with_space_behind_it_or_below_is_no_text(asked: str, label: str) -> None:
    lines = [f"# Talk\n\n{asked}\n\n{label}\n\n__ __ __ __\n\n" + " ".join("......") + "\n", "## End\n"]
    found = without_answer_spaces(read_document("\n".join(lines).encode(), "f"))
    assert [block.text for block in found.paragraphs if block.text.strip()] == ["Talk", asked, "End"]


def test_what_is_answered_below_a_label_stays() -> None:
    lines = ("Who keeps the gate?", "Answer:", "The old tanner, who has the key.", "Who else?", "Answer: nobody.")
    document = read_document("\n".join(lines).encode(), "f")
    assert without_answer_spaces(document) == document


def test_what_a_host_fills_in_of_a_name_or_a_day_stays() -> None:
    document = read_document(b"# Evening\n\nDate: ______\n\nNotes:\n\n______\n", "f")
    assert without_answer_spaces(document) == document


def test_questions_with_space_below_make_a_deck_without_doubt_of_what_is_to_be_filled_in() -> None:
    asked = ("What does the tower mean to them?", "Why does she leave it?", "How would you have decided?")
    text = "Questions to talk about\n\n" + "\n".join(
        f"{number}. {each}\n______________\n______________\n" for number, each in enumerate(asked, start=1)
    )
    deck, problems = deck_from_document(read_document(text.encode(), "f"))
    assert [theme.question for theme in deck.themes] == [*asked]
    assert "import.doubt_blanks" not in {problem.code for problem in problems}
