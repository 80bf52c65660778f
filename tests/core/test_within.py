"""Items within those of a list: follow-ups, and what an item that breaks off goes on with."""

from cafe_presenter.core.importing.asking.within import asked_after, completed, is_numbered, within_numbers
from cafe_presenter.core.importing.document.document import Paragraph


def listed(*lines: tuple[int, str]) -> list[Paragraph]:
    return [Paragraph(text, number, is_item=True, depth=depth) for number, (depth, text) in enumerate(lines, start=1)]


def test_what_breaks_off_is_one_with_the_first_question_within() -> None:
    items = listed((0, "Who?"), (0, "If it rained:"), (1, "Where to?"), (1, "With whom?"), (0, "When?"))
    assert [item.text for item in completed(items)] == ["Who?", "If it rained: Where to?", "With whom?", "When?"]


def test_labels_of_a_list_whose_items_stand_within_them_are_left_alone() -> None:
    items = listed((0, "Cooks:"), (1, "Who eats?"), (0, "Guests:"), (1, "Who pays?"))
    assert completed(items) == items


def test_questions_within_follow_the_one_above() -> None:
    items = listed((0, "Who?"), (1, "Why them?"), (0, "Where?"), (0, "When?"), (1, "Not sooner?"))
    found = [(item.text, after) for item, after in asked_after(items)]
    assert found == [("Who?", ("Why them?",)), ("Where?", ()), ("When?", ("Not sooner?",))]


def test_a_list_of_which_only_the_items_within_ask_has_no_follow_ups() -> None:
    assert asked_after(listed((0, "Cooks"), (1, "Who eats?"), (0, "Guests"), (1, "Who pays?"), (0, "All"))) == []


def test_items_below_numbered_lines_stand_within_them() -> None:
    lines = [Paragraph("1.) Who?", 1), Paragraph("Why them?", 2, is_item=True), Paragraph("2.) When?", 3)]
    assert is_numbered(lines[0])
    assert [line.depth for line in within_numbers(lines)] == [0, 1, 0]
