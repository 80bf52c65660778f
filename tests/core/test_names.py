"""Names before the questions of a list: themes where all have one, nothing where all have the same."""

from cafe_presenter.core.importing.asking.names import names_of


def test_a_name_before_every_question_is_its_theme() -> None:
    found = names_of(["Work: Who pays?", "Home: Who cooks?", "Street: Tell what you see there."])
    assert found == [("Work", "Who pays?"), ("Home", "Who cooks?"), ("Street", "Tell what you see there.")]


def test_one_name_among_questions_belongs_to_it() -> None:
    texts = ["Radium girls: who knew?", "Who told them?", "What would you do?", "And now?"]
    assert names_of(texts) == [("", text) for text in texts]


def test_the_same_before_every_question_only_says_that_it_is_asked() -> None:
    assert names_of(["Talk: Who pays?", "Talk: Who cooks?", "Talk: Who asks?"]) == [
        ("", "Who pays?"),
        ("", "Who cooks?"),
        ("", "Who asks?"),
    ]


def test_a_question_with_a_colon_has_no_name() -> None:
    texts = ["What is worse: rain or snow?", "Why go: for whom?", "Who stays: you?"]
    assert names_of(texts) == [("", text) for text in texts]
