import pytest

from cafe_presenter.core.importing.asking.undecided import asks_reader, is_undecided, undecided_amid
from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.draft.unrecognised import unrecognised_lines


@pytest.mark.parametrize(
    "text",
    [
        "TODO: explain why the mill stood here?",
        "**TODO** warum hier?",
        "@Jette bringst du die Gläser?",
        "NB: a break?",
        "À vérifier : la salle est-elle libre ?",
        "Do potwierdzenia: czy sala jest wolna?",
        "Format: 3 groups in parallel?",
        "Sozialform: Stuhlkreis oder Tische?",
        "Materiales: ¿tiza o rotuladores?",
        "Peut-être un jeu ?",
        "Kanske en lek?",
        "Może jeszcze jedna runda?",
    ],
)
def test_what_the_author_is_still_to_decide_is_told_by_how_it_begins(text: str) -> None:
    assert is_undecided(text)


@pytest.mark.parametrize(
    "text",
    [
        "¿TODO lo que brilla es oro?",
        "Format: what would you change about our evenings?",
        "Matériel : que faut-il à votre avis ?",
        "Peut-être avez-vous déjà vu un castor ?",
        "@all: what did you like best?",
        "Is everything still to do?",
        "Water: a right?",
    ],
)
def test_what_speaks_to_people_is_asked_of_them_all_the_same(text: str) -> None:
    assert not is_undecided(text)


def test_a_few_words_ask_for_more_of_a_plan_where_nothing_beside_them_asks() -> None:
    plan = [Paragraph(text, line, is_item=True) for line, text in enumerate(("Cut the sticks", "Fler saker?", "Glue"))]
    asked = [Paragraph(text, line, is_item=True) for line, text in enumerate(("Who pays?", "Other wishes?"))]
    assert undecided_amid(plan) == {1}
    assert not undecided_amid(asked)


def test_a_letter_asks_its_reader_where_it_goes_on_to_tell() -> None:
    assert asks_reader("Voilà, qu’en dis-tu ? J’ai peur que le collage prenne toute la matinée.")
    assert asks_reader("Was hältst du davon? Ich fürchte, dass die Zeit nicht für alle reicht.")
    assert not asks_reader("What do you think? Tell your neighbour about it in a few words, then swap.")
    assert not asks_reader("What do you think?")


def test_of_a_few_questions_amid_much_that_does_not_ask_the_first_is_asked_as_the_lines_stand() -> None:
    told = ["Show it", "Why six sides?", "Pass it", "Cut", "Who eats it?", "TODO: where to?", *"ABCDE", "Whose is it?"]
    items = [Paragraph(text, 3 + at, is_item=True) for at, text in enumerate(told)]
    lines = [Paragraph("Bees", 1, level=1), Paragraph("The comb", 2, level=2), *items]
    offered = unrecognised_lines(Document("bees.md", tuple(lines)))
    assert offered is not None
    rows = {offered.found.table.rows[at].cell(0): role for at, role in offered.roles}
    assert [text for text, role in rows.items() if role == "question"] == ["Why six sides?"]
