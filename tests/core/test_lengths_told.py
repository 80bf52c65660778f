"""How long something takes, however it is said: “at least 10 min”, “Zeitumfang: ungefähr 60 Minuten”, “Tid: 10 min”."""

import pytest

from cafe_presenter.core.importing.parts.asking_titles import length_told, tells_length
from cafe_presenter.core.importing.times.one_time import read_time
from cafe_presenter.core.importing.times.timed_titles import timed_title


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


@pytest.mark.parametrize(
    ("spoken", "minutes"),
    [
        *(("une heure", 60), ("one hour", 60), ("eine Stunde", 60), ("una hora", 60), ("un’ora", 60), ("uma hora", 60)),
        *(("een uur", 60), ("godzina", 60), ("hodina", 60), ("en timme", 60), ("en time", 60), ("tunti", 60)),
        *(("egy óra", 60), ("o oră", 60), ("один час", 60), ("одна година", 60), ("μία ώρα", 60), ("bir saat", 60)),
        *(("pół godziny", 30), ("půl hodiny", 30), ("pol hodiny", 30), ("en halv timme", 30), ("en halv time", 30)),
        *(("puoli tuntia", 30), ("fél óra", 30), ("jumătate de oră", 30), ("полчаса", 30), ("пів години", 30)),
        *(("μισή ώρα", 30), ("yarım saat", 30), ("mitja hora", 30), ("half an hour", 30), ("een half uur", 30)),
        *(("trois quarts d’heure", 45), ("drie kwartier", 45), ("ca. eine Dreiviertelstunde", 45), ("tre kvart", 45)),
    ],
)
def test_a_title_may_end_with_its_length_in_words(spoken: str, minutes: int) -> None:
    title, time, _ = timed_title(f"Vote – {spoken}")
    assert (title, read_time(time).length_s) == ("Vote", minutes * 60)


@pytest.mark.parametrize("title", ["Die blaue Stunde", "The finest hour", "Das Ende – eine Stunde später", "L’heure"])
def test_an_hour_that_a_title_speaks_of_is_no_length(title: str) -> None:
    assert timed_title(title)[1] == ""


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Vote — 20 min in English", ("Vote", "20 min", "in English")),
        ("Vote – 20 min en plénière", ("Vote", "20 min", "en plénière")),
        ("Vote | 10 min zu zweit", ("Vote", "10 min", "zu zweit")),
        ("The station — 10 min à pied", ("The station — 10 min à pied", "", "")),
    ],
)
def test_what_stands_behind_a_length_tells_how_it_is_done(written: str, told: tuple[str, str, str]) -> None:
    assert timed_title(written) == told


@pytest.mark.parametrize("name", ["Temps 2 : la parole circule", "Time 2: all talk", "Tempo 1: ascolto"])
def test_a_counted_time_with_a_name_is_a_part_and_tells_no_length(name: str) -> None:
    assert not tells_length(name)


@pytest.mark.parametrize(
    ("line", "length"),
    [
        ("Durée : 20–30 minutes pour 15–20 personnes.", "20–30 minutes"),
        ("Dauer: 30–40 Minuten für zwölf bis fünfzehn Leute", "30–40 Minuten"),
        ("Duration: 10–15 minutes (depending on the size of the group)", "10–15 minutes"),
        ("Czas: 20–25 minut dla dwunastu osób", "20–25 minut"),
        ("Duration: 20–30 min for reading, 10 min for the talk", ""),
        ("Time: 5–10 minutes for each pair of neighbours", ""),
    ],
)
def test_behind_a_range_may_stand_for_how_many_it_is(line: str, length: str) -> None:
    assert length_told(line)[: len(length) or None] == length
