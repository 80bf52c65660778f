from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.base.durations import clock_text, clock_time, duration, duration_text


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("10", 600),
        ("010", 600),
        ("0", 0),
        ("10 min", 600),
        ("10min", 600),
        ("10 mn", 600),
        ("10 minutes", 600),
        ("10'", 600),
        ("1 h 15", 4500),
        ("1h15", 4500),
        ("1 h 15 min", 4500),
        ("1h", 3600),
        ("2 heures", 7200),
        ("1 heure et 5 minutes", 3900),
        ("1,5 h", 5400),
        ("90 s", 90),
        ("90 secondes", 90),
        ("2 min 30", 150),
        ("2 min 30 s", 150),
        ("30 sek", 30),
        ("2,5", 150),
        ("2.5 min", 150),
        ("1\u00a0h\u00a015", 4500),
        ("un quart d’heure", 900),
        ("une demi-heure", 1800),
        ("half an hour", 1800),
        ("a quarter of an hour", 900),
        ("1 heure et demie", 5400),
        ("une heure trois quarts", 6300),
        ("2 minutes et demie", 150),
        ("deux heures", 7200),
        ("an hour and a half", 5400),
        ("two and a half minutes", 150),
        ("1 minuto e mezzo", 90),
        ("un’ora e mezza", 5400),
        ("tre quarti d'ora", 2700),
        ("anderthalb Stunden", 5400),
        ("eine Viertelstunde", 900),
        ("una hora y media", 5400),
        ("hora y media", 5400),
        ("meia hora", 1800),
        ("1 uur en een half", 5400),
        ("drie kwartier", 2700),
        ("1 h ½", 5400),
        ("1 1/2 Stunden", 5400),
        ("1 ora e 30 minuti", 5400),
        ("2 minuti e 30 secondi", 150),
        ("-5", -300),
        ("\u22125 min", -300),
    ],
)
def test_a_duration_is_read_as_people_write_it(text: str, seconds: float) -> None:
    assert duration(text) == seconds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "long",
        "1e3",
        "12:30",
        "10 min 5 h",
        "1 2",
        "~",
        "h",
        "- - 5",
        "١٠x",
        "demi",
        "heure",
        "1/2",
        "une demie",
        "une heure et",
    ],
)
def test_what_is_no_duration_is_told_apart(text: str) -> None:
    assert duration(text) is None


@given(st.floats(min_value=0, max_value=43_200))
def test_a_written_duration_reads_back_to_the_same_float(seconds: float) -> None:
    assert duration(duration_text(seconds)) == seconds


def test_a_duration_is_written_in_minutes_where_that_is_short() -> None:
    assert [duration_text(seconds) for seconds in (600.0, 90.0, 6000.0, 100.0)] == ["10", "1.5", "100", "100 s"]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("20:30", time(20, 30)),
        ("20 h 30", time(20, 30)),
        ("20h30", time(20, 30)),
        ("20h", time(20)),
        ("20 heures", time(20)),
        ("20.30", time(20, 30)),
        ("8.30 pm", time(20, 30)),
        ("8 p.m.", time(20)),
        ("12 am", time(0)),
        ("12:15 pm", time(12, 15)),
        ("midi", time(12)),
        ("20:30:15", time(20, 30, 15)),
    ],
)
def test_an_hour_is_read_as_people_write_it(text: str, hour: time) -> None:
    assert clock_time(text) == hour


@pytest.mark.parametrize("text", ["", "24:00", "20:60", "13 pm", "0 am", "soon", "2030", "20:3"])
def test_what_is_no_hour_is_told_apart(text: str) -> None:
    assert clock_time(text) is None


@given(st.times().map(lambda hour: hour.replace(microsecond=0)))
def test_a_written_hour_reads_back(hour: time) -> None:
    assert clock_time(clock_text(hour)) == hour
