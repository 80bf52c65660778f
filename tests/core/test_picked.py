"""Questions that may not be for the room: out of a story, a series of clues, a part too short for all it asks."""

from dataclasses import replace

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.parts.asides import with_asides
from cafe_presenter.core.importing.parts.text_parts import TextPart

STORY = (
    "The yard had stood open for twenty years, and children of the whole street played there every evening. One day "
    "there was a fence and nobody said a word. A neighbour asked you: “If we keep silent, which yard is next?”"
)


def paragraphs(*lines: tuple[str, int]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text, number, level) for number, (text, level) in enumerate(lines, start=1))


def codes(*lines: tuple[str, int]) -> list[str]:
    _, problems = deck_from_document(Document("doc", paragraphs(*lines)))
    return [problem.code for problem in problems]


def evening(*below: str) -> tuple[tuple[str, int], ...]:
    return (
        ("Welcome (5 min)", 2),
        ("How did you come here?", 0),
        ("The street (20 min)", 2),
        *((line, 0) for line in below),
        ("The square (15 min)", 2),
        ("Who sits there at night?", 0),
    )


def test_a_question_out_of_a_story_is_doubted() -> None:
    assert "import.doubt_picked" in codes(*evening(STORY))
    assert "import.doubt_picked" not in codes(*evening("A neighbour asked you: “Which yard is next?”"))


def test_a_question_of_its_own_is_taken_before_one_out_of_a_story() -> None:
    assert "import.doubt_picked" not in codes(*evening(STORY, "Whose street is it?"))


def asked(*lines: tuple[str, int]) -> list[str]:
    deck, _ = deck_from_document(Document("doc", paragraphs(*lines)))
    return [theme.question for theme in deck.themes]


def test_a_clue_that_asks_among_clues_that_do_not_asks_nobody() -> None:
    clues = ("Clue 1: Count the doors.", "Clue 2: Which one is red?", "Clue 3: Read the plate.")
    assert asked(*evening(*clues))[1] == ""
    assert (
        asked(*evening("Clue 1: Who lives here?", "Clue 2: Who left?", "Clue 3: Stay."))[1] == "Clue 1: Who lives here?"
    )


def listed(*items: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text, 100 + number, is_item=True) for number, text in enumerate(items))


def part(*below: Paragraph) -> TextPart:
    return TextPart(0, Paragraph("The street (20 min)", 1, 2), [*below])


def shown(of: TextPart) -> str:
    return of.on_wall[1] if of.on_wall else ""


def test_a_list_that_asks_is_shown_before_a_line_said_earlier() -> None:
    said = Paragraph("Do you remember the winter without light?", 2)
    told = Paragraph("Let them sit in threes, and give each a plan of the street.", 3)
    assert shown(part(said, told, *listed("Whose is the bench?", "Who swept it?"))) == "Whose is the bench?"
    assert shown(part(said, *listed("Whose is the bench?", "Who swept it?"))) == said.text


def test_a_line_that_says_it_is_asked_is_shown_before_one_amid_other_text() -> None:
    story = Paragraph(STORY, 2)
    assert shown(part(story, Paragraph("Ask: Whose street is it?", 3))) == "Whose street is it?"


def test_of_two_lines_far_from_each_other_either_may_be_meant() -> None:
    first, told = Paragraph("Whose is the bench?", 2), Paragraph("Wait until it is still.", 3)
    second = Paragraph("Who would miss it?", 4)
    assert part(first, told, second).is_picked
    assert not part(first, second).is_picked


def run(*items: str, title: str = "The street (20 min)", others: str = "Let them sit down.") -> list[str]:
    """Return what is asked in a run of four parts, the second with a list, when the ``others`` say the same."""
    told = [Paragraph(f"Part {number} ({number}5 min)", 10 * number, 2) for number in (1, 3, 4)]
    below = [Paragraph(others, each.line + 1) for each in told]
    body = (told[0], below[0], Paragraph(title, 20, 2), *listed(*items), told[1], below[1], told[2], below[2])
    body = tuple(replace(each, line=at) for at, each in enumerate(body, start=1))
    deck, _ = deck_from_document(Document("doc", body))
    return [theme.question for theme in deck.themes]


def test_a_point_that_asks_in_a_check_list_is_the_hosts_own() -> None:
    assert run("Hand out the plans", "How did they hear of us?", "Show the door")[1] == ""


def test_a_point_that_asks_is_shown_where_the_room_talks_then_or_most_parts_ask() -> None:
    points = ("Sit in threes", "Whose street is it?", "Swap the plans")
    assert run(*points, title="Debate (20 min)")[1] == "Whose street is it?"
    assert run(*points, others="Who walks here?")[1] == "Whose street is it?"


def test_a_speech_that_asks_and_goes_on_to_tell_is_the_hosts_own() -> None:
    speech = "“Did you see how little it takes? The aim was no finished plan, but a street that all of us have walked.”"
    assert asked(*evening("Ana:", speech), ("The way home (10 min)", 2), ("We walk.", 0), ("Tea (5 min)", 2))[1] == ""


def test_what_a_host_looks_for_asks_nobody() -> None:
    label, items = Paragraph("What to look for:", 2), listed("Does everybody speak?", "Who is left out?")
    lines = [(0, each, 0) for each in (label, *items, Paragraph("Whose is the bench?", 5))]
    body = [each for _, each, _ in with_asides(lines)]
    assert [question for _, question in part(*body).asked] == ["Whose is the bench?"]


def test_more_questions_than_minutes_are_doubted() -> None:
    asked = [f"Who is in house {number}?" for number in range(1, 5)]
    assert "import.doubt_crowded" not in codes(*evening(*asked))
    crowded = [(text.replace("20 min", "3 min"), level) for text, level in evening(*asked)]
    assert "import.doubt_crowded" in codes(*crowded)


def test_what_somebody_may_type_asks_nothing() -> None:
    typed = "Type a few words of your own, or let it complete a sentence like “What is the name of…?”"
    deck, _ = deck_from_document(Document("doc", paragraphs(*evening(typed))))
    assert [theme.question for theme in deck.themes] == ["How did you come here?", "", "Who sits there at night?"]


def test_what_is_to_be_considered_is_asked_beside_a_list_named_as_one_of_questions() -> None:
    listed = ("Which corner felt safe?", "Which felt dark?")
    body = [
        Paragraph("Conversation structure:", 2, is_bold=True),
        *(Paragraph(text, at, is_item=True) for at, text in enumerate(listed, start=3)),
        Paragraph("Round 2, what to do", 6, is_bold=True),
        Paragraph("Choose two corners", 7, is_item=True),
        Paragraph("Consider: What would you try first?", 8, is_item=True),
        Paragraph("Is that so?", 9, is_item=True),
    ]
    part = TextPart(0, Paragraph("The street (15 min)", 1, level=2), body)
    assert [question for _, question in part.asked] == [*listed, "Consider: What would you try first?"]
