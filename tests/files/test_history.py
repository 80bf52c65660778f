import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.evening.events import Ended, Event, Started, WentTo
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.evening.journal import Journal, journals, read_journal
from cafe_presenter.files.evening.past_times import MAX_LOOKED_AT, MAX_READ, last_times

FIRST = datetime(2026, 9, 1, 18, 30, tzinfo=UTC)
DECK = Deck(
    title="Une amie",
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=300),
        Theme("Amitié", "Q ?", duration_s=600),
        Theme("Pouvoir", "Q ?", duration_s=600),
    ),
)


def evening(friendship_s: float, power_s: float, *, ended: bool = True) -> tuple[Event, ...]:
    between = 100 + friendship_s
    events = (WentTo(100, 1), Started(100), WentTo(between, 2))
    last = between + power_s
    return (*events, Ended(last)) if ended else (*events, WentTo(last, 0))


def keep(folder: Path, week: int, events: tuple[Event, ...], *, deck: Deck = DECK, rehearsal: bool = False) -> Path:
    """Keep a session of that week; the newest is the last one kept."""
    opened = FIRST + timedelta(weeks=week)
    journal = Journal.create(folder, begin(deck), opened=opened, is_rehearsal=lambda: rehearsal)
    for event in events:
        journal.record(event, opened + timedelta(seconds=event.at))
    journal.close()
    assert journal.path is not None
    return journal.path


def known(folder: Path, deck: Deck = DECK) -> Mapping[str, float]:
    steps = list(last_times(folder, deck))
    return steps[-1] if steps else {}


def test_nothing_is_known_of_a_deck_that_was_never_run(tmp_path: Path) -> None:
    assert known(tmp_path) == {}


def test_what_each_theme_took_is_known(tmp_path: Path) -> None:
    keep(tmp_path, 1, evening(660, 420))
    assert known(tmp_path) == {"Amitié": 660, "Pouvoir": 420}


def test_the_newest_session_counts(tmp_path: Path) -> None:
    keep(tmp_path, 1, evening(660, 420))
    keep(tmp_path, 2, evening(500, 300))
    assert known(tmp_path) == {"Amitié": 500, "Pouvoir": 300}


def test_a_theme_that_was_passed_over_is_told_by_the_session_before(tmp_path: Path) -> None:
    keep(tmp_path, 1, evening(660, 420))
    keep(tmp_path, 2, evening(500, 5))
    assert known(tmp_path) == {"Amitié": 500, "Pouvoir": 420}


def test_a_session_that_was_not_ended_does_not_count(tmp_path: Path) -> None:
    keep(tmp_path, 1, evening(660, 420, ended=False))
    assert known(tmp_path) == {}


def test_a_rehearsal_is_kept_apart(tmp_path: Path) -> None:
    keep(tmp_path, 1, evening(660, 420))
    keep(tmp_path, 2, evening(40, 40), rehearsal=True)
    assert known(tmp_path) == {"Amitié": 660, "Pouvoir": 420}


def test_another_deck_does_not_count(tmp_path: Path) -> None:
    keep(tmp_path, 1, evening(660, 420), deck=Deck(title="Autre", themes=DECK.themes))
    assert known(tmp_path) == {}


def test_a_theme_the_deck_no_longer_has_is_left_out(tmp_path: Path) -> None:
    keep(tmp_path, 1, evening(660, 420))
    assert known(tmp_path, Deck(title="Une amie", themes=DECK.themes[:2])) == {"Amitié": 660}


def test_nothing_is_told_of_two_themes_of_one_name(tmp_path: Path) -> None:
    twins = Deck(title="Une amie", themes=(*DECK.themes[:2], replace(DECK.themes[2], theme="Amitié")))
    keep(tmp_path, 1, evening(660, 420), deck=twins)
    assert known(tmp_path, twins) == {}
    assert known(tmp_path) == {}  # nor once one of them has another name
    keep(tmp_path, 2, evening(660, 420))
    assert known(tmp_path, twins) == {}


def test_decks_without_a_title_are_not_taken_for_each_other(tmp_path: Path) -> None:
    keep(tmp_path, 1, evening(660, 420), deck=Deck(themes=DECK.themes))
    assert known(tmp_path, Deck(themes=DECK.themes)) == {}


def test_a_journal_of_before_there_were_rehearsals_counts(tmp_path: Path) -> None:
    path = keep(tmp_path, 1, evening(660, 420))
    header, rest = path.read_bytes().split(b"\n", 1)
    plain = json.loads(header)
    del plain["rehearsal"]
    path.write_bytes(json.dumps(plain).encode() + b"\n" + rest)
    assert not read_journal(path).rehearsal
    assert known(tmp_path) == {"Amitié": 660, "Pouvoir": 420}


def test_the_header_says_that_it_is_a_rehearsal(tmp_path: Path) -> None:
    assert read_journal(keep(tmp_path, 1, evening(660, 420), rehearsal=True)).rehearsal
    assert not read_journal(keep(tmp_path, 2, evening(660, 420))).rehearsal


def test_a_projector_plugged_in_before_the_start_makes_it_no_rehearsal(tmp_path: Path) -> None:
    screens = 1
    journal = Journal.create(tmp_path, begin(DECK), opened=FIRST, is_rehearsal=lambda: screens < 2)
    screens = 2
    journal.record(WentTo(1, 1), FIRST)
    journal.close()
    assert not read_journal(journals(tmp_path)[0]).rehearsal


@pytest.mark.parametrize("bad", [b"", b"{", b'{"format":1}\n', b"\xff\xfe\n", b'{"deck":{"title":"Une amie"}}\n'])
def test_files_that_cannot_be_read_are_passed_over(tmp_path: Path, bad: bytes) -> None:
    keep(tmp_path, 1, evening(660, 420))
    (tmp_path / "sessions" / "2030-01-01T00-00-00.jsonl").write_bytes(bad)
    (tmp_path / "sessions" / "2031-01-01T00-00-00.jsonl").mkdir()
    assert known(tmp_path) == {"Amitié": 660, "Pouvoir": 420}


def test_it_stops_once_everything_is_known(tmp_path: Path) -> None:
    for week in range(4):
        keep(tmp_path, week, evening(660, 420))
    assert len(list(last_times(tmp_path, DECK))) == 1


def test_however_many_sessions_there_are_the_work_is_bounded(tmp_path: Path) -> None:
    for week in range(MAX_READ + 4):
        keep(tmp_path, week, evening(660, 5))
    assert len(list(last_times(tmp_path, DECK))) == MAX_READ
    other = Deck(title="Autre", themes=(Theme("X", "Q ?"),))
    path = journals(tmp_path)[0]
    for number in range(MAX_LOOKED_AT):
        (path.parent / f"copy-{number}.jsonl").write_bytes(path.read_bytes())
    assert len(list(last_times(tmp_path, other))) == MAX_LOOKED_AT
