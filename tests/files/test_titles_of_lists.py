"""Lists of questions as people write them: every sign before a question, below every kind of title, with notes."""

from itertools import cycle, product

import pytest

from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

SIGNS = {
    "a hyphen": "- {asked}",
    "a point": "• {asked}",
    "an arrow": "→ {asked}",
    "a picture": "❓ {asked}",
    "a box": "☐ {asked}",
    "a quote": "> {asked}",
    "a number": "{number}. {asked}",
    "a number and a dash": "{number} - {asked}",
    "a number in brackets": "({number}) {asked}",
    "two numbers": "{group}.{number} {asked}",
    "Roman figures": "{roman}. {asked}",
    "a letter": "{letter}) {asked}",
    "Q1": "Q{number}. {asked}",
    "Question 1": "Question {number} : {asked}",
    "bold letters": "**{asked}**",
    "nothing": "{asked}",
}
TITLES = {
    "plain": "{title}",
    "with a colon": "{title} :",
    "in capitals": "{capitals}",
    "numbered": "{group}. {title}",
    "with Roman figures": "{figure}. {title}",
    "labelled": "Theme {group}: {title}",
    "with a picture": "🌱 {title}",
    "a heading": "## {title}",
    "bold": "**{title}**",
}
GROUPS = {
    "In the shed": ("Who keeps a broken rake?", "What is a tool worth?", "Whose hands made this?"),
    "Over the fence": ("Do we lend what we love?", "When is a hedge too high?"),
}
NOTE = "Let the gardeners answer last."
APART = frozenset((("bold letters", "bold"), ("nothing", "bold"), ("nothing", "a heading")))
"""Bold titles and questions nobody tells apart; Markdown puts what is below a line without a sign to that line."""
CASES = [pair for pair in product(SIGNS, TITLES) if pair not in APART]
NAMES = ("list.txt", "list.txt", "list.txt", "list.txt", "list.md")
SET = (("", ""), ("  ", ""), ("", "\n"), ("  ", "\n"))
"""What stands before a note, and between two lines."""


def written(sign: str, title: str, *, before: str, between: str) -> str:
    """Return the two groups as a text, with a note below the first question of each."""
    lines = [f"{'# ' if title == 'a heading' else ''}An evening about gardens", ""]
    for group, (name, questions) in enumerate(GROUPS.items(), start=1):
        named = TITLES[title].format(title=name, capitals=name.upper(), group=group, figure="I" * group)
        lines += [named, ""] if between or title in ("plain", "bold") else [named]
        for number, asked in enumerate(questions, start=1):
            told = {"number": number, "group": group, "roman": "i" * number, "letter": "abc"[number - 1]}
            lines += [SIGNS[sign].format(asked=asked, **told) + (between if number > 1 else "")]
            lines += [before + NOTE + between] if number == 1 else []
        lines.append("")
    return "\n".join(lines)


def read(text: str, name: str) -> tuple[Theme, ...]:
    deck, _ = deck_from_document(read_document(text.encode(), name))
    return deck.themes


def told(themes: tuple[Theme, ...]) -> list[tuple[str, str, bool]]:
    names = [each.theme.rpartition(": ")[2].strip("🌱 ").casefold() for each in themes]
    return [(name, each.question, NOTE in each.notes) for name, each in zip(names, themes, strict=True)]


@pytest.mark.parametrize(
    ("case", "spaces", "name"),
    [*zip(CASES, cycle(SET), cycle(NAMES))],
    ids=lambda each: " below ".join(each) if isinstance(each, tuple) else each,
)
def test_a_list_is_read_as_it_is_written(case: tuple[str, str], spaces: tuple[str, str], name: str) -> None:
    sign, title = case
    before, between = spaces
    wanted = [(group.casefold(), asked, not at) for group, asks in GROUPS.items() for at, asked in enumerate(asks)]
    assert told(read(written(sign, title, before=before, between=between), name)) == wanted


def _levels(*lines: str) -> list[tuple[str, int]]:
    return [(each.text, each.level) for each in read_document("\n".join(lines).encode(), "a.md").paragraphs]


def test_plain_lines_above_all_the_lists_that_a_text_is_are_its_titles() -> None:
    titles = ("Words", "Sounds", "At home", "To keep")
    lines = [line for title in titles for line in (title, "- one", "- two", "")]
    assert [text for text, level in _levels("# The garden", *lines) if level == 3] == [*titles]
    prose = [line for title in titles for line in (f"{title} are told here.", "", "And more of it.", "", *lines[1:4])]
    assert not any(level == 3 for _, level in _levels("# The garden", *prose))
