import pytest

from cafe_presenter.core.importing.parts.asking_titles import asked_in_title, titled_question


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("Débat : faut-il se méfier des machines ?", "Faut-il se méfier des machines ?"),
        ("Aussprache – übernimmt die Maschine?", "Übernimmt die Maschine?"),
        ("Débat : l’IA peut-elle juger ?", "L’IA peut-elle juger ?"),
        ("Συζήτηση: σε ποιον ανήκει το νερό;", "Σε ποιον ανήκει το νερό;"),
        ("Talk: iPhone or no phone?", "iPhone or no phone?"),
        ("Debate: AI for whom?", "AI for whom?"),
    ],
)
def test_a_question_behind_its_name_begins_with_a_capital_on_the_wall(title: str, question: str) -> None:
    assert titled_question(title)[1] == question


def test_a_question_behind_a_name_with_its_time_begins_with_a_capital_too() -> None:
    assert asked_in_title("Débat (20 min) : faut-il tout dire ?") == ("20 min | Débat", "Faut-il tout dire ?")
