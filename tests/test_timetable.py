from datetime import time

import pytest

from cafe_presenter.app.timetable import plan_lines
from cafe_presenter.core.deck.deck import Deck, Kind, Priority, Theme
from cafe_presenter.wording import Wording

DECK = Deck(
    title="Une amie",
    themes=(
        Theme("Bienvenue", kind=Kind.WELCOME, duration_s=300),
        Theme("Amitié", "Q ?", duration_s=600),
        Theme("Perception", "Q ?", duration_s=600, minimum_s=240, priority=Priority.COULD),
        Theme("Pouvoir", "Q ?", duration_s=600, priority=Priority.MUST),
        Theme(kind=Kind.CLOSING, duration_s=300),
    ),
)


def planned(end: time | None, *, start: time = time(19), deck: Deck = DECK, language: str = "en") -> list[str]:
    lines = plan_lines(deck, start, end, wording=Wording(language))
    return [line.replace("\u00a0", " ") for line in lines]


def table(lines: list[str], title: str) -> list[str]:
    """The lines under a title, to the next empty one."""
    rest = lines[lines.index(title) + 1 :]
    return rest[: rest.index("")] if "" in rest else rest


def test_the_plan_is_a_table_of_when_each_item_begins() -> None:
    assert planned(None) == [
        "Begins  Lasts   At least    Item",
        "19:00   5 min   2 min 30 s  Bienvenue",
        "19:05   10 min  5 min       Amitié",
        "19:15   10 min  4 min       Perception",
        "19:25   10 min  5 min       Pouvoir",
        "19:35   5 min   2 min 30 s  Closing",
        "19:40   40 min              End",
    ]


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (time(23, 19), "23:59   40 min              End"),
        (time(23, 20), "00:00   40 min              End, the next day"),
    ],
)
def test_a_plan_that_ends_after_midnight_says_so(start: time, told: str) -> None:
    assert planned(None, start=start)[-1] == told


def test_a_plan_that_ends_in_time_says_what_it_has_to_spare() -> None:
    assert planned(time(20))[-1] == "Ends in time, with 20 min to spare."


def test_a_plan_that_ends_on_the_minute_is_in_time() -> None:
    assert planned(time(19, 40))[-1] == "Ends in time, with 0 s to spare."


def test_a_plan_that_is_too_long_says_by_how_much_and_gives_two_that_are_not() -> None:
    lines = planned(time(19, 33))
    assert "Ends 7 min too late." in lines
    assert table(lines, "Shorter themes:")[-1].startswith("19:32")
    assert [row.split("  ")[-1].strip() for row in table(lines, "Fewer themes:")[1:]] == [
        "Bienvenue",
        "Amitié",
        "Pouvoir",
        "Closing",
        "End",
    ]


@pytest.mark.parametrize("minutes", range(15, 40))
def test_every_plan_that_is_offered_ends_in_time_or_says_that_none_does(minutes: int) -> None:
    lines = planned(time(19, minutes))
    ends = [line.split()[0] for line in lines if line.endswith("  End")][1:]
    shortest = any("Even at its shortest" in line for line in lines)
    assert ends
    assert shortest or all(end <= f"19:{minutes:02}" for end in ends)


def test_the_title_that_a_deck_without_a_welcome_opens_on_is_no_row() -> None:
    lines = planned(None, deck=Deck(themes=(Theme("Amitié", "Q ?", duration_s=600),)))
    assert lines[1] == "19:00   10 min  5 min     Amitié"


def test_an_evening_may_end_after_midnight() -> None:
    lines = planned(time(0, 30), start=time(23, 45))
    assert lines[-1] == "Ends in time, with 5 min to spare."
    assert lines[-3].startswith("00:25")


def test_the_plan_is_told_in_french() -> None:
    lines = planned(time(19, 33), language="fr")
    assert lines[0].startswith("Début")
    assert "Finit avec 7 min de retard." in lines
