from dataclasses import replace
from itertools import pairwise

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.choosing.other_readings import other_readings, other_readings_told, parts_named
from cafe_presenter.core.importing.choosing.table import chosen_deck, tables_in, ways_to_read
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.draft.import_draft import begin_draft
from cafe_presenter.core.importing.outlines.title_groups import title_groups
from cafe_presenter.core.importing.parts.sections import ranked_lines

WALK = Document(
    "walk.md",
    (
        Paragraph("A walk along the river", 1, 1),
        Paragraph("What it needs", 2, 2),
        Paragraph("boots", 3, is_item=True),
        Paragraph("a map", 4, is_item=True),
        Paragraph("a flask", 5, is_item=True),
        Paragraph("On the way", 6, 2),
        Paragraph("The mill", 7, 3),
        Paragraph("Everyone looks for the old wheel.", 8),
        Paragraph("What did the miller fear?", 9),
        Paragraph("The weir", 10, 3),
        Paragraph("In pairs, draw what the water does.", 11),
        Paragraph("Who owns a river?", 12),
        Paragraph("The bridge", 13, 3),
        Paragraph("Each group tells what it saw.", 14),
        Paragraph("What would you keep of it?", 15),
    ),
)
"""A guide in which the stations, and neither the chapters nor the things to bring, are what an evening is made of."""


def titles(document: Document) -> list[list[str]]:
    lines = ranked_lines(document.blocks)
    return [[lines[at][1].text for at in group.places] for group in title_groups(lines)]


def test_the_likeliest_titles_are_those_below_which_people_are_asked() -> None:
    first, *others = titles(WALK)
    assert first == ["The mill", "The weir", "The bridge"]
    assert ["boots", "a map", "a flask"] in others
    assert ["What it needs", "On the way"] in others


def test_each_group_stands_in_order_and_what_is_below_a_title_ends_before_the_next() -> None:
    for group in title_groups(ranked_lines(WALK.blocks)):
        assert all(above < below for above, below in pairwise(group.places))
        assert all(at < end for at, end in zip(group.places, group.ends, strict=True))
        assert [*group.ends[:-1]] == [*group.places[1:]]


@pytest.mark.parametrize(
    ("lines", "likeliest"),
    [
        (
            [("Rules", 0), ("one talks", 1), ("all listen", 1), ("Welcome (5 min)", 0), ("Vote (10 min)", 0)],
            ["Welcome (5 min)", "Vote (10 min)"],
        ),
        ([("Ways home", 0), ("by bus", 1), ("by boat", 1), ("by bike", 1), ("on foot", 1)], ["by bus", "by boat"]),
    ],
)
def test_items_that_tell_a_time_are_likelier_titles_and_so_are_several_below_a_lead(
    lines: list[tuple[str, int]], likeliest: list[str]
) -> None:
    blocks = [Paragraph(text, at, is_item=True, depth=depth) for at, (text, depth) in enumerate(lines, start=1)]
    assert titles(Document("a.md", tuple(blocks)))[0][: len(likeliest)] == likeliest


def test_what_is_found_already_is_not_offered_again_nor_is_its_like() -> None:
    offered = other_readings(WALK, ())
    assert 1 < len(offered) <= 3
    assert parts_named(offered[0]) == "The mill · The weir · The bridge"
    again = other_readings(WALK, offered[:1])
    assert parts_named(offered[0]) not in map(parts_named, again)
    assert [parts_named(each) for each in again[:1]] == [parts_named(each) for each in offered[1:2]]


def test_a_number_behind_those_of_the_tables_takes_another_reading() -> None:
    in_order, others = ways_to_read(WALK, tables_in(WALK))
    for number, each in enumerate(others, start=len(in_order) + 1):
        found, deck, problems = chosen_deck(WALK, number)
        assert found.table.rows == each.table.rows
        assert [theme.theme for theme in deck.themes] == [theme.theme for theme in each.reading.themes]
        assert "import.doubt_titles_alike" in [problem.code for problem in problems]
    with pytest.raises(CafeError, match="no_such_table"):
        chosen_deck(WALK, len(in_order) + len(others) + 1)


def test_each_other_reading_is_told_by_its_first_parts_and_its_number() -> None:
    first, *_ = other_readings_told(other_readings(WALK, ()), "walk.md", first=2, taken=())
    assert first.params == {"count": 3, "start": "The mill · The weir · The bridge", "number": 2}


def test_a_reading_that_the_deck_is_taken_from_is_not_told_as_another() -> None:
    offered = other_readings(WALK, ())
    lines = [row.line for row in offered[0].table.rows]
    told = other_readings_told(offered, "walk.md", first=2, taken=lines)
    assert [each.params["number"] for each in told] == [3, 4]


def test_parts_that_may_be_of_a_long_text_are_shown_rather_than_a_table_that_says_nothing_of_them() -> None:
    trees = ("oak", "ash", "elm", "yew", "fir", "fig", "pear", "plum")
    told = [
        (f"The {tree}", 2) if is_title else (f"The {tree} grows slowly.", 0) for tree in trees for is_title in (1, 0)
    ]
    lines = [Paragraph(text, at, level) for at, (text, level) in enumerate(told, start=1)]
    prices = Table((TableRow(("Boots", "Flask"), 30), TableRow(("40", "9"), 31)))
    draft = begin_draft(Document("trees.md", (*lines, prices)))
    assert not draft.recognised
    assert draft.table.guessed


def test_a_text_of_two_lines_or_without_any_is_read_in_no_other_way() -> None:
    assert other_readings(Document("a.md", ()), ()) == ()
    assert other_readings(Document("a.md", (Paragraph("Thanks.", 1),)), ()) == ()


def test_a_long_line_is_called_by_its_first_words_and_kept_whole_for_the_host() -> None:
    story = "The ferry was late that night, and nobody in the village knew whom to call. " * 3
    blocks = tuple(Paragraph(f"{number}. {story}", number, is_item=True) for number in range(1, 6))
    offered = other_readings(Document("a.md", blocks), ())
    for theme in offered[0].reading.themes:
        assert len(theme.theme) < 100
        assert story.strip()[-60:] in theme.notes


MADE = [
    *["**Introduction (15 minutes)**", "**Part 1 – Old maps**", "- What the colours mean", "- How far a mile is"],
    *[
        "**Part 2 – At work**",
        "- Each group chooses a map and looks for its own street",
        "- All put theirs on the wall",
    ],
    *["**Part 3 – To end**", "- What is still to be looked for"],
]


def workshop(*lines: str) -> Document:
    blocks = [
        Paragraph(line.strip("*- "), at, is_item=line.startswith("-"), is_bold=line.startswith("**"))
        for at, line in enumerate(("Workshop of maps", "Here one learns to read maps.", *lines), start=1)
    ]
    return Document("workshop.docx", tuple(blocks))


def test_where_nothing_else_was_found_titles_that_are_likely_enough_are_taken_and_doubted() -> None:
    found, deck, problems = chosen_deck(workshop(*MADE))
    assert [theme.theme for theme in deck.themes] == [
        *("Introduction", "Part 1 – Old maps", "Part 2 – At work", "Part 3 – To end")
    ]
    assert found.table.told == "import.doubt_titles_alike"
    assert found.table.told in {problem.code for problem in problems}


@pytest.mark.parametrize("lines", [MADE[:7], [line for line in MADE if "group" not in line and "wall" not in line]])
def test_few_titles_and_such_as_nobody_does_anything_below_are_only_offered(lines: list[str]) -> None:
    document = workshop(*lines)
    with pytest.raises(CafeError):
        chosen_deck(document)
    assert len(other_readings(document, ())[0].reading.themes) >= 3
    assert chosen_deck(document, 1)[1].themes


def test_a_name_in_bold_letters_is_whole_with_the_signs_behind_it() -> None:
    names = ["Who’s new", "Less of…", "More of…"]
    led = [sum(map(str.isalnum, name)) for name in names]
    blocks = [
        Paragraph(f"{name} Ask the group to write down what comes to mind.", at, is_item=True, led=letters)
        for at, (name, letters) in enumerate(zip(names, led, strict=True), start=1)
    ]
    offered = other_readings(Document("a.md", tuple(blocks)), ())
    assert [theme.theme for theme in offered[0].reading.themes] == names
    assert {theme.question or theme.notes for theme in offered[0].reading.themes} == {
        "Ask the group to write down what comes to mind."
    }


def test_a_title_that_a_word_for_parts_leads_is_told_whole() -> None:
    names = ["Stage: listen", "Stage: answer", "Stage: decide", "Stage: thank"]
    told = (Paragraph("Ask the group to say what it heard.", 0), Paragraph("Each of them speaks once.", 0))
    blocks = [block for name in names for block in (Paragraph(name, 0, 2), *told)]
    numbered = tuple(replace(block, line=at) for at, block in enumerate(blocks, start=1))
    offered = other_readings(Document("a.md", numbered), ())
    assert [theme.theme for theme in offered[0].reading.themes] == names
