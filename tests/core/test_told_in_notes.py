"""What stands below the headings of a plan is in the notes of its parts, however these are called."""

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.times.days import days_of
from cafe_presenter.files.documents.importer import read_document

_PLAN = (
    "# Bread night\n\n| Part | Duration |\n| --- | --- |\n"
    "| Names | 5 min |\n| What dough is | 20 min |\n| Kneading | 40 min |\n| Tasting | 10 min |\n\n"
)


def _notes(text: str) -> list[str]:
    deck, _ = deck_from_document(read_document(text.encode(), "evening.md"))
    return [theme.notes or "" for theme in deck.themes]


def _below(*headings: str) -> str:
    return "\n\n".join(f"## {heading}\n\nTold at some length, {number}." for number, heading in enumerate(headings))


def test_headings_that_take_as_long_as_the_parts_tell_them_in_their_order() -> None:
    notes = _notes(_PLAN + _below("The circle (5 min)", "Flour (20 min)", "Kneading (40 min)", "Crumbs (10 min)"))
    assert [f"length, {number}." in told for number, told in enumerate(notes)] == [True] * 4


def test_headings_none_of_which_is_called_as_a_part_tell_none() -> None:
    notes = _notes(_PLAN + _below("The circle (5 min)", "Flour (20 min)", "Rolling (40 min)", "Crumbs (10 min)"))
    assert not any("length" in told for told in notes)


def test_headings_that_take_another_time_tell_no_part_between_others() -> None:
    notes = _notes(_PLAN + _below("Names (5 min)", "Flour (25 min)", "Rolling (40 min)", "Tasting (10 min)"))
    assert ["length" in told for told in notes] == [True, False, False, True]


def test_several_headings_between_others_tell_the_parts_that_take_as_long() -> None:
    notes = _notes(_PLAN + _below("Names (5 min)", "Flour (20 min)", "Rolling (40 min)", "Tasting (10 min)"))
    assert [f"length, {number}." in told for number, told in enumerate(notes)] == [True] * 4


def test_what_counts_things_begins_no_day() -> None:
    lines = ["09:00 Tea", "13:30 A walk", "8 quick rounds on paper", "10:15 Talk", "11:00 End"]
    text = "# Fair\n\n" + "\n\n".join(f"## {line}" if line[2] == ":" else line for line in lines)
    assert days_of(read_document(text.encode(), "fair.md").blocks) == [0]
    dated = text.replace("8 quick rounds on paper", "8 May")
    assert len(days_of(read_document(dated.encode(), "fair.md").blocks)) > 1
