"""What of a document is in no part of its deck: a cut-off piece, a short label, an aside, are counted like a line."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.document.remarks import is_doubt, said_once
from cafe_presenter.files.documents.importer import read_document

_ASKED = ("Who keeps the key of the mill?", "What would you grind there?", "When did it last turn?")


def left_out(*lines: Paragraph) -> dict[str, str | int | float]:
    _, problems = deck_from_document(Document("doc", lines))
    return next((dict(each.params) for each in problems if each.code == "import.not_in_deck"), {})


def named(problems: Sequence[Problem]) -> dict[str, str]:
    """Return what is quoted of the lines that have no place of their own in the deck, by what they are."""
    kinds = ("left_titles", "left_asking", "left_times", "in_notes", "unseen")
    told = {each.code.removeprefix("import.doubt_"): str(each.params.get("start")) for each in problems}
    return {kind: told[kind] for kind in kinds if kind in told}


def items(*texts: str) -> list[Paragraph]:
    return [Paragraph(text, number, is_item=True) for number, text in enumerate(texts, start=4)]


def test_all_of_a_list_is_in_its_deck() -> None:
    assert left_out(Paragraph("The mill", 1, 1), *items(*_ASKED)) == {}


def test_a_short_label_is_missed_though_its_letters_are_in_a_question() -> None:
    above = Paragraph("The mill", 1, 1), Paragraph("ILL", 2), Paragraph("Discussion questions", 3)
    assert left_out(*above, *items(*_ASKED))["start"] == "ILL"


@pytest.mark.parametrize("question", ["Why turn it? (Anna)", "Discuss: Why turn it?", "4. Why turn it?"])
def test_what_leads_to_a_question_is_not_missed_nor_what_went_into_the_notes(question: str) -> None:
    assert left_out(Paragraph("The mill", 1, 1), *items(*_ASKED, question)) == {}


@pytest.mark.parametrize(
    ("line", "notes"),
    [
        ("Who wants to join the millers? (write to us beforehand as well)", "(write to us beforehand as well)"),
        ("How much will the mill cost? (half of it?)", "(half of it?)"),
    ],
)
def test_an_aside_behind_a_question_is_in_the_notes_and_the_line_is_not_missed(line: str, notes: str) -> None:
    items = Paragraph("What do we buy?", 3, is_item=True, depth=1), Paragraph(line, 4, is_item=True, depth=1)
    parts = Paragraph("The wheel (10 min)", 2, is_item=True), *items, Paragraph("The house (10 min)", 5, is_item=True)
    document = Document("doc", (Paragraph("The mill", 1, 1), *parts))
    deck, _ = deck_from_document(document)
    assert [each.notes for each in deck.themes] == [notes, ""]
    assert left_out(*document.paragraphs) == {}


def test_a_line_of_which_a_sentence_is_nowhere_is_missed() -> None:
    line = Paragraph("Who keeps the key of the mill? The miller sold its stones to a man from the hills.", 2)
    assert left_out(Paragraph("The mill", 1, 1), line, Paragraph("Discuss", 3), *items(*_ASKED))["count"] == 2


def test_a_line_that_became_the_date_and_the_place_is_not_missed() -> None:
    above = Paragraph("The mill", 1, 1), Paragraph("Friday 4 December, 7 pm, village hall", 2), Paragraph("Discuss", 3)
    assert left_out(*above, *items(*_ASKED))["start"] == "Discuss"


def test_a_numbered_title_that_asks_in_quotes_is_told_among_what_asks() -> None:
    title = '4. "Who mends the sails now?"'
    blocks = (Paragraph("The mill", 1, 1), Paragraph("Discuss", 2), *items(*_ASKED), Paragraph(title, 9, 3))
    _, problems = deck_from_document(Document("doc", blocks))
    assert named(problems) == {"left_asking": title}


def test_items_in_bold_letters_are_items_and_those_of_a_list_left_out_are_told() -> None:
    asked = [*_ASKED, "The last miller", "Does the brook still reach it?"]
    left = ["Why I like flour", "A sound to keep", "The sieve", "Who sweeps the floor?"]
    blocks = [Paragraph(text, at, is_item=True, is_bold=True) for at, text in enumerate([*left, *asked], start=3)]
    heads = Paragraph("Subjects of debate", 1, 1), Paragraph("For all who are new here", 2, 2)
    old = Paragraph("For those who have ground their own flour and sold it in town", 20, 2)
    deck, problems = deck_from_document(Document("doc", (*heads, *blocks[:4], old, *blocks[4:])))
    assert [theme.question for theme in deck.themes] == asked
    assert {theme.theme for theme in deck.themes} == {old.text}
    told = named(problems)["left_titles"].removesuffix(" …").split(" · ")  # four are named
    assert set(told) == {heads[1].text, *left} - {"The sieve"}


@pytest.mark.parametrize("line", ["21:00 Song at the door", "Song at the door (5 min)", "We meet at 9 pm"])
def test_a_line_that_tells_a_time_is_told_apart(line: str) -> None:
    _, problems = deck_from_document(
        Document("doc", (Paragraph("The mill", 1, 1), Paragraph(line, 2), Paragraph("Discuss", 3), *items(*_ASKED)))
    )
    told = [problem for problem in problems if problem.code == "import.doubt_left_times"]
    assert [(each.params["parts"], each.params["start"], is_doubt(each)) for each in told] == [(1, line, True)]


@pytest.mark.parametrize(
    "line",
    [
        "It was built in 1883.",
        "Duration: 90 minutes",
        "Agenda (90 min)",
        "Printed in the parish paper on 12/03/2026 at 8:15 am",
        "A word on what we mean to find out this evening: where do we go?",
    ],
)
def test_what_is_said_of_all_of_it_is_no_part(line: str) -> None:
    _, problems = deck_from_document(
        Document("doc", (Paragraph("The mill", 1, 1), Paragraph(line, 2), Paragraph("Discuss", 3), *items(*_ASKED)))
    )
    assert not named(problems)


def test_titles_without_minutes_before_and_after_timed_ones_are_named() -> None:
    timed = [f"{name} (9 min)" for name in ("Sieve", "Stone", "Brook", "Wheel", "Sack", "Dust")]
    titles = "The mill", "A walk", *timed[:3], "Songs", *timed[3:], "Flour", "Homework"
    blocks = [
        block
        for number, title in enumerate(titles)
        for block in (
            Paragraph(title, 2 * number + 1, 1 + bool(number)),
            Paragraph(f"Told of {number}.", 2 * number + 2),
        )
    ]
    blocks += [Paragraph("Addresses", 30, 1), Paragraph("Baker", 31, 2), Paragraph("He lives by the brook.", 32)]
    deck, problems = deck_from_document(Document("doc", tuple(blocks)))
    assert [theme.theme for theme in deck.themes] == ["Sieve", "Stone", "Brook", "Songs", "Wheel", "Sack", "Dust"]
    assert named(problems) == {"left_titles": "A walk · Flour"}


@pytest.mark.parametrize(
    ("first", "is_told"),
    [
        ("Setup (30 sek, vor dem Start)", True),
        ("17:30–17:40 – Setup", True),
        ("Setup", False),
        ("Before you arrive (5 min)", False),
    ],
)
def test_a_preparation_that_tells_its_time_is_named(first: str, *, is_told: bool) -> None:
    titles = "A walk (9 min)", first, "The mill (3 min)", "The brook (4 min)", "The dam (2 min)"
    blocks = [
        block
        for at, title in enumerate(titles)
        for block in (Paragraph(title, 2 * at + 1, 1 + bool(at)), Paragraph(f"Told of {at}.", 2 * at + 2))
    ]
    deck, problems = deck_from_document(Document("doc", tuple(blocks)))
    assert [theme.theme for theme in deck.themes] == ["The mill", "The brook", "The dam"]
    assert ("left_titles" in named(problems)) is is_told


def test_counted_steps_beside_the_one_that_asks_are_named() -> None:
    steps = "Step 1: Say who you are", "Step 2: Why we are here", "Step 3: The questions"
    above = [Paragraph("The mill", 1, 1), *(Paragraph(text, at, 2) for at, text in enumerate(steps, start=2))]
    asked = [replace(each, line=each.line + 2) for each in items(*_ASKED)]
    _, problems = deck_from_document(Document("doc", (*above, *asked, Paragraph("Step 4: Sum up", 9, 2))))
    told = named(problems)["left_titles"]
    assert all(text in told for text in (*steps[:2], "Step 4: Sum up"))


def test_what_asks_is_named_before_what_tells_an_hour() -> None:
    lines = Paragraph("The mill", 1, 1), Paragraph("We meet at 9 pm", 2), Paragraph("Who mills at night?", 3, 2)
    _, problems = deck_from_document(Document("doc", (*lines, Paragraph("Discuss", 4, 2), *items(*_ASKED))))
    told = [problem.code for problem in said_once(problems)]
    assert named(problems) == {"left_asking": "Who mills at night?", "left_times": "We meet at 9 pm"}
    assert told[:2] == ["import.doubt_left_asking", "import.doubt_left_times"]


def test_an_item_of_a_list_of_questions_that_asks_nothing_is_named() -> None:
    saying = "Nothing is ours but the wind."
    texts = "March", *_ASKED, saying, "April", *_ASKED, "May", *_ASKED
    lines = [Paragraph(text, at, is_item=len(text) > len("April")) for at, text in enumerate(texts, start=2)]
    deck, problems = deck_from_document(Document("doc", (Paragraph("The mill", 1), *lines)))
    assert {theme.theme for theme in deck.themes} == {"March", "April", "May"}
    assert named(problems) == {"in_notes": saying}


def test_titles_above_several_groups_of_timed_parts_are_named_with_those_between() -> None:
    titles = [
        *(("Round 1: the mill", 2), ("Look (5 min)", 3), ("Talk (10 min)", 3), ("Round 2: the brook", 2)),
        *(("Round 3: the dam", 2), ("Sing (5 min)", 3), ("Dance (15 min)", 3)),
    ]
    blocks = [Paragraph("By the water", 1, 1)]
    for title, level in titles:
        blocks += [Paragraph(title, len(blocks) + 1, level), Paragraph("All stand up.", len(blocks) + 2)]
    deck, problems = deck_from_document(Document("doc", tuple(blocks)))
    assert [theme.theme for theme in deck.themes] == ["Look", "Talk", "Sing", "Dance"]
    assert named(problems) == {"left_titles": "Round 1: the mill · Round 2: the brook · Round 3: the dam"}


def test_a_line_that_asks_nothing_between_two_that_are_asked_is_told() -> None:
    """It stands as they do, in a text whose titles alone are far below what is above them."""
    left = "The miller – friend or rival"
    asked = {7: "The mill", 9: _ASKED[0], 11: left, 13: _ASKED[1], 18: "The brook", 20: _ASKED[2], 22: "Whose is it?"}
    lines = {
        1: "For the evening",
        3: "Bring a lamp.",
        **asked,
        27: "The road",
        29: "Who mends it?",
        31: "Who walks it?",
    }
    blocks = [Paragraph(lines.get(number, ""), number) for number in range(1, 32)]
    deck, problems = deck_from_document(Document("doc", tuple(blocks)))
    assert left not in [text for theme in deck.themes for text in (theme.theme, theme.question)]
    assert named(problems) == {"left_titles": left}


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (("Opening", "Wheel and water", "The miller’s talk", "What is left"), "Opening · Wheel and water"),
        (("Opening", "Wheel and water", "Materials", "Objectives"), ""),
    ],
)
def test_many_headings_in_the_notes_of_few_parts_may_be_parts(titles: Sequence[str], told: str) -> None:
    below = [text for title in titles for text in (f"### {title}", "Everyone turns it once: who would live there?")]
    lines = ["# An evening at the mill", "## Option one: 1 hour", *below, "## Option two: 2 hours", "And a walk."]
    _, problems = deck_from_document(read_document("\n\n".join(lines).encode(), "mill.md"))
    assert named(problems).get("in_notes", "").startswith(told)
    assert ("in_notes" in named(problems)) == bool(told)
