"""How long a part takes, told by a sentence below its title, and lists of which one thing is chosen."""

import pytest

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.lengths_in_prose import length_in_prose
from cafe_presenter.core.importing.words.lead_words import CHOOSE_ONE


def _told(*lines: str) -> str:
    return length_in_prose([Paragraph(text, at) for at, text in enumerate(lines, 1)])


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("This usually takes 20-30 minutes. And yes, it is worth it.", "20-30 minutes"),
        ("Most of the evening goes into it. Perhaps 40 minutes.", "40 minutes"),
        ("Cela dure 20 à 30 minutes.", "20 à 30 minutes"),
        ("Das dauert etwa 20 Minuten.", "20 Minuten"),
        ("Esto lleva unos 15 minutos.", "15 minutos"),
        ("Questo dura circa 15 minuti.", "15 minuti"),
        ("Isso leva 10 minutos.", "10 minutos"),
        ("Dit duurt 25 minuten.", "25 minuten"),
        ("Zajmuje to około 20 minut.", "20 minut"),
        ("To trvá 15 minut.", "15 minut"),
        ("Detta tar 15 minuter.", "15 minuter"),
        ("Tämä kestää 15 minuuttia.", "15 minuuttia"),
        ("Это занимает 20 минут.", "20 минут"),
        ("Це триває 20 хвилин.", "20 хвилин"),
        ("Bu 20 dakika sürer.", "20 dakika"),
        ("Això dura 15 minuts.", "15 minuts"),
    ],
)
def test_a_sentence_says_how_long_all_of_it_takes(text: str, length: str) -> None:
    assert _told("Everybody sits down.", text).endswith(length)


@pytest.mark.parametrize(
    "lines",
    [
        ("Each round takes 5 minutes.",),
        ("The round takes 5 minutes for each pair.",),
        ("It takes 2 hours to drive there.",),
        ("We spend 5 minutes alone.", "Then the pairs talk for 10 minutes."),
        ("Whoever has 5 minutes to spare may stay.",),
    ],
)
def test_another_length_than_that_of_the_whole_is_none(lines: tuple[str, ...]) -> None:
    assert not _told(*lines)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("There are four kinds, of which you choose one:", True),
        ("Choose some questions for your table:", False),
        ("Sucht euch eine davon aus:", True),
        ("Parmi ces gestes, choisissez-en un :", True),
        ("Choisissez vos questions :", False),
        ("Elegid una de las tres:", True),
        ("Wybierzcie jedno z nich:", True),
        ("Выберите одно из трёх:", True),
    ],
)
def test_a_line_says_that_one_thing_of_a_list_is_chosen(line: str, *, is_one: bool) -> None:
    assert CHOOSE_ONE.is_within(line) is is_one
