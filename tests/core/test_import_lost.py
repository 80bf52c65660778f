"""What one slip or a usual form of a document may not cost: minutes, an hour, the title above its topics, a talk."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.draft.unrecognised import unrecognised_lines
from cafe_presenter.core.importing.lists.asked_groups import grouped_list
from cafe_presenter.core.importing.lists.quiz_slides import quiz_rounds
from cafe_presenter.core.importing.normalising.pen_slips import without_slips
from cafe_presenter.files.documents.importer import read_document

_TOPICS = """# What the river brings

## Topics

* Sand and stones

# Bees in town

## Topics

* How many hives does a roof bear?
* Who may keep bees?

# The line that was closed

## Topics

* Who took the train?
* What would we do with it?

## Guests

* Teresa
"""


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("30 mintues", "30 minutes"),
        ("20 mintes", "20 minutes"),
        ("(15 Minutten)", "(15 minuten)"),
        ("5+ minnuten", "5+ minuten"),
        ("40 miuntes", "40 minutes"),
        ("2 minuets", "2 minuets"),
        ("3 minus 2", "3 minus 2"),
        ("4 members", "4 members"),
        ("mintues", "mintues"),
    ],
)
def test_minutes_are_read_though_a_letter_is_swapped_or_missing(written: str, read: str) -> None:
    assert without_slips(written) == read


def test_a_heading_that_comes_again_leaves_its_questions_to_the_one_above() -> None:
    found = grouped_list(read_document(_TOPICS.encode(), "topics.md"))
    assert found is not None
    assert [row.cells[0] for row in found[1].rows] == ["Bees in town"] * 2 + ["The line that was closed"] * 2


def test_the_first_of_several_parts_alike_is_no_title_of_the_evening() -> None:
    assert deck_from_document(read_document(_TOPICS.encode(), "topics.md"))[0].title == ""


def test_the_event_that_stands_on_poster_and_plan_is_the_title_and_no_letterhead() -> None:
    plan = ("7.00 pm Doors", "7.15 pm Songs of the quay", "8.00 pm Soup", "8.30 pm Goodbye")
    lines = ("School by the weir", "WORKSHOP TWINE", "Rope", "Net", "WORKSHOP TWINE", *plan)
    assert deck_from_document(read_document("\n\n".join(lines).encode(), "plan.txt"))[0].title == "WORKSHOP TWINE"


def test_an_hour_that_was_not_read_is_told() -> None:
    lines = ("19:00 Welcome", "19:10 Walk", "19:30 ((3)) bridges: which one is yours?", "19:50 Soup", "20:30 Songs")
    document = read_document("\n".join(f"- {line}" for line in lines).encode(), "plan.md")
    assert "import.doubt_lengths" in [problem.code for problem in deck_from_document(document)[1]]


def test_each_of_several_talks_is_told_by_its_own_item_below_one_heading() -> None:
    lines = ("- 10:00–10:30: First talk", "- 10:30–11:00: Second talk", "- 11:00–11:30: Soup", "", "## Talks", "")
    told = ("- Ada Lind: *What moss remembers*", "  - She keeps the gate.", "- Olu Bell: *Stones that float*")
    document = read_document("\n".join(("# Moss day", "", *lines, *told)).encode(), "moss.md")
    notes = [theme.notes for theme in deck_from_document(document)[0].themes]
    own = ["Ada Lind: What moss remembers\nShe keeps the gate.", "Olu Bell: Stones that float", ""]
    assert notes == own


def test_an_offer_takes_the_steps_and_no_equations_of_an_example_below_them() -> None:
    steps = (
        "Give each pupil a card.",
        "Lay the beans in rows.",
        "Write down how many are left.",
        "Back in the circle:",
    )
    lines = (*(f"* {step}" for step in steps), "  * Which number leaves none?", "  * Which leaves one?")
    example = ("", "### For example 12:", "* = 10 + 2", "* = 3 * 4", "* = 2 * 6")
    document = read_document("\n".join(("# Beans in rows", "", *lines, *example)).encode(), "beans.md")
    offered = unrecognised_lines(document)
    assert offered is not None
    rows = [row.cell(0) for row in offered.found.table.rows]
    assert [rows[at] for at, role in offered.roles if role == "theme"] == [*steps]


@pytest.mark.parametrize(
    ("title", "answer", "rounds"),
    [("Town quiz", "# {}", 4), ("About our town", "# {}", 0), ("Town quiz", "# Answer\n\n{}", 0)],
)
def test_a_quiz_is_told_by_its_name_and_by_answers_that_differ(title: str, answer: str, rounds: int) -> None:
    slides = (
        f"### Where is this?\n\n{answer.format(each)}" for each in ("The mill", "The weir", "The gate", "The inn")
    )
    document = read_document("\n\n".join((f"# {title}", *slides)).encode(), "slides.md")
    found = quiz_rounds(document)
    assert len(found[1].rows if found else ()) == rounds


def test_hours_with_their_length_in_brackets_are_told_as_the_length_of_the_part() -> None:
    parts = ["0:00 - 0:10 (10 min)  HELLO", "0:10 - 0:30 (20 min)  FIRST ROUND", "0:30 - 1:45 (75 min)  MAIN GAME"]
    text = "# A game\n\n## Plan\n\n```\n" + "\n".join(parts) + "\n1:45 - 2:00 (15 min)  FAREWELL\n```\n"
    deck, problems = deck_from_document(read_document(text.encode(), "a.md"))
    assert [theme.duration_s for theme in deck.themes] == [600, 1200, 4500, 900]
    assert "import.doubt_left_times" not in [problem.code for problem in problems]
