"""The same remark about many rows is made once."""

from cafe_presenter.core.base.problem import Place, Problem
from cafe_presenter.core.importing.document.remarks import is_doubt, kept_in_order, said_once
from cafe_presenter.import_sentences import IMPORT_SENTENCES, import_sentence
from cafe_presenter.sentences import sentence
from cafe_presenter.wording import Wording


def carried(*lines: int) -> list[Problem]:
    return [Problem("import.theme_carried", Place("a.csv", line), {"theme": "Mer"}) for line in lines]


def test_many_rows_of_one_remark_are_told_with_their_number() -> None:
    other = Problem("import.no_title", Place("a.csv"))
    told = said_once([other, *carried(*range(2, 126))])
    assert [each.code for each in told] == ["import.theme_carried", "import.no_title"]
    assert sentence(told[0], Wording("fr")).endswith(
        "(124 fois\u00a0: lignes 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 …)"
    )


def test_a_few_rows_are_told_one_by_one() -> None:
    assert said_once(carried(2, 3, 4)) == tuple(carried(2, 3, 4))


def test_what_is_told_again_keeps_its_place_and_what_is_new_comes_behind() -> None:
    title, lost = Problem("import.no_title", Place("a.csv")), Problem("import.doubt_left_titles", Place("a.csv"))
    before = said_once([title, *carried(*range(2, 6))])
    assert kept_in_order(said_once([title, lost, *carried(*range(3, 6))]), before) == (*carried(3, 4, 5), title, lost)
    assert kept_in_order(said_once([lost, *carried(5), title]), (title, *carried(2, 5))) == (title, *carried(5), lost)


def test_columns_have_the_name_that_the_reader_gives_them() -> None:
    told: dict[str, str | int] = {"column": 2, "header": "Objectif visé", "field": "objective"}
    assert "objectif" in import_sentence("import.header_guessed", told, Wording("fr"))
    assert "objective" not in import_sentence("import.header_guessed", told, Wording("fr"))
    guessed = {"columns": "1:theme, 2:question"}
    assert "1\u00a0: thème, 2\u00a0: question" in import_sentence("import.no_header", guessed, Wording("fr"))


def test_what_asks_to_be_checked_is_a_doubt() -> None:
    """Every sentence that ends so is one."""
    asking = [code for code, text in IMPORT_SENTENCES.items() if "Check it." in text or "Check every" in text]
    assert "import.no_question_mark" in asking
    assert [code for code in asking if not is_doubt(Problem(code))] == []
