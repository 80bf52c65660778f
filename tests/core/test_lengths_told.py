"""How long something takes, however it is said: “at least 10 min”, “Zeitumfang: ungefähr 60 Minuten”, “Tid: 10 min”."""

import pytest

from cafe_presenter.core.importing.asking_titles import length_told
from cafe_presenter.core.importing.one_time import read_time
from cafe_presenter.core.importing.timed_titles import timed_title


@pytest.mark.parametrize(
    "length",
    [
        "at least 10 min",
        "no more than 10 min",
        "> 10 min",
        "≤10 min",
        "roughly 10 min",
        "au moins 10 min",
        "mind. 10 Min.",
        "höchstens 10 Minuten",
        "ungefähr 10 Minuten",
        "al menos 10 min",
        "almeno 10 min",
        "pelo menos 10 min",
        "minimaal 10 minuten",
        "co najmniej 10 min",
        "alespoň 10 minut",
        "minst 10 min",
        "vähintään 10 min",
        "legalább 10 perc",
        "не менее 10 мин",
        "τουλάχιστον 10 λεπτά",
        "en az 10 dakika",
    ],
)
def test_a_length_may_be_the_least_or_the_most_or_about_that(length: str) -> None:
    assert read_time(length).length_s == 600
    assert timed_title(f"Vote ({length})")[0] == "Vote"


@pytest.mark.parametrize(
    "name",
    [
        *("Durée", "Time", "Length", "Zeit", "Zeitumfang", "Zeitrahmen", "Tiempo", "Durata", "Tempo", "Tijd", "Czas"),
        *("Čas", "Tid", "Varighet", "Kesto", "Aika", "Idő", "Timp", "Время", "Час", "Χρόνος", "Süre", "Durada"),
    ],
)
def test_a_line_tells_how_long_something_is_in_every_language(name: str) -> None:
    assert length_told(f"{name}: 10 min") == "10 min"


def test_a_sentence_that_bids_for_a_length_is_no_title() -> None:
    assert timed_title("Wait at least 10 min")[1] == ""
