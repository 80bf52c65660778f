"""Letters that count the lines of an agenda, “A : Report”, and those that say who speaks or what may be chosen."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.line_marks import with_plain_counters
from cafe_presenter.core.importing.words.letter_words import greets_reader
from cafe_presenter.files.documents.importer import read_document

_POINTS = ("Election of the chair", "Report of the treasurer", "The shed roof", "Any other business")


@pytest.mark.parametrize("sign", [" :", ":", ")", ".", " -", " –"])
@pytest.mark.parametrize("is_small", [False, True])
def test_letters_count_the_points_of_a_meeting(sign: str, *, is_small: bool) -> None:
    letters = "abcd" if is_small else "ABCD"
    lines = [f"{letter}{sign} {point}\n" for letter, point in zip(letters, _POINTS, strict=True)]
    lines[1] += "    By Noor, who has the books.\n"
    text = "Dear members\n\nWe meet in the long barn.\n\n" + "\n".join(lines) + "\nKind regards\nNoor Lind\n"
    deck, _ = deck_from_document(read_document(text.encode(), "f"))
    assert [(theme.theme, theme.notes) for theme in deck.themes] == [
        (point, "By Noor, who has the books." if at == 1 else "") for at, point in enumerate(_POINTS)
    ]
    assert not deck.title


@pytest.mark.parametrize(
    "lines",
    [
        ("A: Where were you?", "B: At the pond.", "A: And then?", "B: Home.", "C: I saw him."),
        ("A: yes", "B: no", "C: never"),
        ("1. Welcome", "A: Anna", "B: Ben", "C: Cem", "D: Dora"),
    ],
)
def test_letters_that_name_somebody_or_something_to_choose_count_nothing(lines: tuple[str, ...]) -> None:
    assert with_plain_counters(lines) == [*lines]


@pytest.mark.parametrize(
    "line", ["Hej !", "Dear members", "Liebe Mitglieder", "Drodzy przyjaciele!", "Уважаемые соседи!", "Cari soci"]
)
def test_a_line_that_greets_is_known(line: str) -> None:
    assert greets_reader(line)
    assert not greets_reader(f"The {line} evening in our long barn")
