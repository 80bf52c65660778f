"""Files of dates for a calendar: the events of a day are parts, appointments are none."""

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

NAMES = """BEGIN:VEVENT
DTSTART;TZID="Europe/Paris: ville":{0}T190000
DURATION:PT20M
SUMMARY:Les noms
END:VEVENT
"""
DEBATE = """BEGIN:VEVENT
DTSTART:{0}T192000
DTEND:{0}T200000
SUMMARY:Débat\\, puis vote
BEGIN:VALARM
TRIGGER:-PT15M
SUMMARY:Sonnerie
END:VALARM
DESCRIPTION:Qui garde la c
 lé ?\\nDeux urnes
LOCATION:Le moulin
END:VEVENT
"""
ABOVE = """BEGIN:VCALENDAR
X-WR-CALNAME:Veillée au moulin
BEGIN:VTIMEZONE
BEGIN:STANDARD
DTSTART:19701025T030000
END:STANDARD
END:VTIMEZONE
"""


def calendar(*events: str) -> bytes:
    return "".join((ABOVE, *events, "END:VCALENDAR\n")).replace("\n", "\r\n").encode()


def deck_of(data: bytes) -> Deck:
    return deck_from_document(read_document(data, "soirees.ics"))[0]


def test_the_events_of_a_day_are_the_parts_in_their_order() -> None:
    deck = deck_of(calendar(DEBATE.format(20270112), NAMES.format(20270112)))
    assert deck.title == "Veillée au moulin"
    assert [(each.theme, each.duration_s) for each in deck.themes] == [("Les noms", 1200), ("Débat, puis vote", 2400)]
    assert deck.themes[1].notes == "Qui garde la clé ?\nDeux urnes\nLe moulin"


def test_what_an_event_asks_is_its_question() -> None:
    asked = NAMES.format(20270112).replace("Les noms", "Débat : qui garde la clé ?").replace("T19", "T20")
    alone = NAMES.format(20270112).replace("Les noms", "Qui paie ?").replace("T19", "T21")
    deck = deck_of(calendar(NAMES.format(20270112), asked, alone))
    told = [(each.theme, each.question) for each in deck.themes]
    assert told == [("Les noms", ""), ("Débat", "qui garde la clé ?"), ("Qui paie ?", "")]


def test_an_event_that_is_called_off_or_has_no_hour_is_no_part() -> None:
    off = DEBATE.format(20270112).replace("SUMMARY:D", "STATUS:CANCELLED\nSUMMARY:D")
    whole_day = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270112\nSUMMARY:Fête\nEND:VEVENT\n"
    never = NAMES.format(20270142).replace("Les noms", "Le goûter")
    vote = NAMES.format(20270112).replace("Les noms", "Le vote").replace("T19", "T21")
    document = read_document(calendar(off, whole_day, never, vote, NAMES.format(20270112)), "soirees.ics")
    deck, problems = deck_from_document(document)
    assert [each.theme for each in deck.themes] == ["Les noms", "Le vote"]
    assert [each.params["count"] for each in problems if each.code == "import.not_in_deck"] == [3]


@pytest.mark.parametrize(
    "events",
    [
        [NAMES.format(20270112), NAMES.format(20270119)],
        [event.format(20270100 + day) for day in range(1, 29) for event in (NAMES, DEBATE)],
        [NAMES.format(20270112)] * 301,
        [],
    ],
    ids=["an event a day", "a month", "a day of a town", "none"],
)
def test_appointments_are_no_evening(events: list[str]) -> None:
    with pytest.raises(CafeError) as caught:
        deck_of(calendar(*events))
    assert [each.code for each in caught.value.problems] == ["import.calendar"]
