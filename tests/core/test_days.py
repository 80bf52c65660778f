"""Of several days the first is taken; the others are told."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.times.days import each_day, is_date, names_half_day

_FIRST = ("8:00 am - 10:00 am: Bread", "10:00 am - 3:00 pm: Mill", "3:00 pm - 11:30 pm: Oven")
_NEXT = ("8:00 am - 9:00 am: Tea", "9:00 am - 11:00 am: Song", "11:00 am - 12:00 pm: Home")


def lines(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text, number) for number, text in enumerate(texts, start=1))


@pytest.mark.parametrize("name", ["Day 2 – at home", "Thursday 2nd December", "Deuxième partie"])
def test_another_day_begins_where_a_line_names_it_and_the_clock_goes_back(name: str) -> None:
    blocks = lines("Day 1", *_FIRST, name, *_NEXT)
    assert len(each_day(blocks)[0][1]) == (len(blocks) if name == "Deuxième partie" else 4)


def test_a_day_that_is_named_within_an_evening_is_none_of_its_own() -> None:
    blocks = lines("Day 1", *_NEXT, "Day 2 of the strike", "1:00 pm - 2:00 pm: Film", "2:00 pm - 3:00 pm: Talk")
    assert each_day(blocks) == [(0, blocks)]


def test_a_long_day_is_taken_and_the_next_is_told() -> None:
    deck, problems = deck_from_document(Document("doc", lines("Day 1", *_FIRST, "Day 2", *_NEXT)))
    assert [theme.theme for theme in deck.themes] == ["Bread", "Mill", "Oven"]
    told = {problem.code: problem.params for problem in problems}
    assert told["import.other_days"]["headers"] == "Day 2"
    assert told["import.other_table"]["start"] == "Tea | Song | Home"
    assert "import.doubt_series" in told


@pytest.mark.parametrize(
    "text", ["Montag", "Sam. 20 septembre", "Viernes 21 de febrero", "26 January 2022", "12/05/2025"]
)
def test_what_says_only_on_what_day_it_is_is_a_date(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["Jeu", "3 rounds", "Samstag (in ungeraden Wochen)", "Accueil", ""])
def test_what_says_more_or_something_else_is_no_date(text: str) -> None:
    assert not is_date(text)


@pytest.mark.parametrize("text", ["Morgen", "Tag 2, Morgen", "Namiddag", "Dzień 1 rano", "Mattino"])
def test_a_half_of_the_day_is_known(text: str) -> None:
    assert names_half_day(text)


@pytest.mark.parametrize("text", ["Guten Morgen", "Good morning", "Bom dia"])
def test_a_greeting_is_no_half_of_the_day(text: str) -> None:
    assert not names_half_day(text)
