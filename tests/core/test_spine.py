"""The spine of an evening: which of the titles that tell a time are its parts."""

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.sections import ranked_lines
from cafe_presenter.core.importing.parts.spine import spines_of


def parts(*lines: tuple[str, int]) -> list[str]:
    """Return the timed parts of the surest spine; a level of -1 makes an item."""
    blocks = [
        Paragraph(text, number, max(level, 0), is_item=level < 0) for number, (text, level) in enumerate(lines, start=1)
    ]
    first = spines_of(ranked_lines(blocks))[0]
    return [each.named[0] for each in first.parts if each.named[1]]


def test_steps_within_parts_are_no_parts() -> None:
    lines = [("One (10 min)", 2), ("a (3 min)", 3), ("b (7 min)", 3), ("Two (15 min)", 2), ("Three (5 min)", 2)]
    assert parts(*lines) == ["One", "Two", "Three"]


def test_what_is_all_told_again_below_stands_for_its_parts() -> None:
    lines = [("One (30 min)", 2), ("a (10 min)", 3), ("b (20 min)", 3), ("Two (30 min)", 2), ("c (30 min)", 3)]
    assert parts(*lines, ("Break (10 min)", 2)) == ["a", "b", "c", "Break"]


def test_the_whole_is_no_part() -> None:
    lines = [("Programme (60 min)", 1), ("One (10 min)", 2), ("Two (30 min)", 2), ("Three (20 min)", 2)]
    assert parts(*lines) == ["One", "Two", "Three"]


def test_below_a_break_stands_nothing_whatever_its_level() -> None:
    lines = [("One (10 min)", 3), ("Break (10 min)", 2), ("Two (5 min)", 3), ("Three (5 min)", 3), ("End (5 min)", 1)]
    assert parts(*lines) == ["One", "Break", "Two", "Three", "End"]


def test_what_takes_longer_than_the_title_above_stands_beside_it() -> None:
    lines = [("One (10 min)", 2), ("Two (20 min)", 3), ("Three (10 min)", 2), ("Four (25 min)", 3)]
    assert parts(*lines) == ["One", "Two", "Three", "Four"]


def test_lines_told_in_passing_are_no_parts_beside_headings() -> None:
    lines = [("One (10 min)", 2), ("Give a warning 2 min", -1), ("Two (10 min)", 2), ("Three (10 min)", 2)]
    assert parts(*lines) == ["One", "Two", "Three"]


def test_what_is_done_before_and_after_is_no_part() -> None:
    lines = [("Before (60 min)", 2), ("One (10 min)", 2), ("Two (9 min)", 2), ("Three (8 min)", 2)]
    assert parts(*lines, ("Homework (20 min)", 2)) == ["One", "Two", "Three"]


def test_a_bold_line_behind_a_list_of_parts_names_another_list_and_is_none_of_the_last() -> None:
    items = ("Welcome (5 min)", "Vote (10 min)", "Walk (20 min)", "Goodbye")
    listed = [Paragraph(text, at, is_item=True, is_bold=True) for at, text in enumerate(items, start=2)]
    lines = [
        Paragraph("Steps", 1, is_bold=True),
        *listed,
        Paragraph("All go home.", 6, is_item=True, depth=1),
        Paragraph("What may go wrong", 7, is_bold=True),
        Paragraph("It rains.", 8, is_item=True),
    ]
    last = spines_of(ranked_lines(lines))[0].parts[-1]
    assert (last.title.text, [each.text for each in last.body]) == ("Goodbye", ["All go home."])
