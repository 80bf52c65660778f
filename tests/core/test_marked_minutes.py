"""Minutes at the foot of sections: they are those of the heading, and what is said beside them stays."""

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.marked_minutes import with_marked_minutes


def test_what_brackets_add_to_the_minutes_at_the_foot_of_a_section_stays_and_its_hours_go() -> None:
    feet = ("10 min (bring the chairs in)", "20 min (8:00–8:20)", "15 min")
    lines = [
        Paragraph(text, 3 * number + place, level=2 * (place == 0))
        for number, foot in enumerate(feet)
        for place, text in enumerate((f"Part {number}", "Some words.", foot))
    ]
    found = [each.text for each in with_marked_minutes(lines) if isinstance(each, Paragraph)]
    assert found[::3] == ["Part 0 (10 min)", "Part 1 (20 min)", "Part 2 (15 min)"]
    assert found[2::3] == ["bring the chairs in", "", ""]


def test_times_above_the_headings_of_parts_are_not_at_the_foot_of_those_above_them() -> None:
    parts = [
        (time, name, "Some words.", "And some more.") for time, name in (("5 min", "A"), ("9 min", "B"), ("7 min", "C"))
    ]
    texts = [text for part in parts for text in part]
    lines = [Paragraph(text, at, level=2 * (text in "ABC")) for at, text in enumerate(texts)]
    assert with_marked_minutes(lines) == lines


def test_a_bare_number_among_named_minutes_is_one_of_them_and_a_footnote_or_what_is_within_an_item_is_none() -> None:
    steps = ["Welcome (5 min)", "Cards (10 min)", "Votes (15 min)"]
    others = [("Everybody takes a card[4]", 1), ("Two of each (3)", 1), ("Goodbye (4)", 0), ("More in the book[5]", 0)]
    lines = [Paragraph(text, at, is_item=True) for at, text in enumerate(steps)]
    lines += [Paragraph(text, 9 + at, is_item=True, depth=depth) for at, (text, depth) in enumerate(others)]
    found = [each.text for each in with_marked_minutes(lines) if isinstance(each, Paragraph)]
    assert found[3:] == ["Everybody takes a card[4]", "Two of each (3)", "Goodbye (4 min)", "More in the book[5]"]
