"""Lists of questions that a room is to talk about, beside and below each other."""

from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.lists.discussed import discussed_list


def themes_of(*lines: tuple[str, int | None]) -> list[tuple[str, str]]:
    """Return the themes and questions of lines, each with the depth of an item, None for none."""
    blocks = tuple(
        Paragraph(text, at, is_item=depth is not None, depth=depth or 0)
        for at, (text, depth) in enumerate(lines, start=1)
    )
    found = discussed_list(Document("doc", blocks))
    return [(row.cells[0], row.cells[1]) for row in found[1].rows] if found is not None else []


def test_a_list_that_goes_on_below_a_question_keeps_the_name_of_the_list_above() -> None:
    stall, fair = "Questions on the stall:", "Questions on the fair:"
    asked = ["How many are you?", "Who carries it?", "What is on your table?"]
    more = ["What do you sell most?", "Who buys it?", "Since when?"]
    lines = [(stall, None), *((text, 1) for text in asked), *((text, None) for text in more)]
    lines += [(fair, None), *((text, 1) for text in ("Who comes?", "When is it full?", "Who sweeps?"))]
    names = [stall.strip(":")] * 6 + [fair.strip(":")] * 3
    assert [theme for theme, _ in themes_of(*lines)] == names


def test_a_short_list_below_a_label_like_that_of_a_long_one_is_of_the_same_evening() -> None:
    long = ["Who lights the lamp?", "Who pays for it?", "What does it show?"]
    lines = [("Warm-up questions:", None), ("Did you see it?", 0), ("Main questions:", None), *((e, 0) for e in long)]
    told = [("Some answers:", None), ("“I did, once.”", 0)]
    assert [theme for theme, _ in themes_of(*lines, *told)] == ["Warm-up questions"] + ["Main questions"] * 3


def test_what_an_item_tells_is_read_with_the_first_question_within_it() -> None:
    told = "The council took the old names of all the plots down last spring."
    items = [("What is a garden for?", 0), (told, 0), ("What is lost?", 1), ("Which name would you keep?", 1)]
    blocks = [Paragraph(text, at, is_item=True, depth=depth) for at, (text, depth) in enumerate(items, start=2)]
    found = discussed_list(Document("doc", (Paragraph("Questions to discuss:", 1), *blocks)))
    assert found is not None
    asked = found[1].fields.index("question")
    notes = found[1].fields.index("notes")
    assert {row.cells[asked]: row.cells[notes] for row in found[1].rows} == {
        "What is a garden for?": "",
        "What is lost?": told,
        "Which name would you keep?": "",
    }
