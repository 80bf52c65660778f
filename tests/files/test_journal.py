import contextlib
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import reduce
from itertools import accumulate, pairwise
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Kind, Theme, Timer, TimerKind, VoteWay
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import (
    AwayCounted,
    ClockSet,
    Cover,
    Covered,
    DeckReplaced,
    DigitsShown,
    DraftLeft,
    Ended,
    EndSet,
    Event,
    FactShown,
    FollowUpShown,
    FridgeShown,
    Froze,
    Inserted,
    Noted,
    NoteMended,
    NoteTakenOut,
    PaletteChosen,
    ParkedAsked,
    Paused,
    PlanDeclined,
    QuestionShown,
    Reordered,
    Replanned,
    Resumed,
    RuleShown,
    SeatsSet,
    Skipped,
    Started,
    TimeAdded,
    TimerShaped,
    TurnPassed,
    TypeChosen,
    Undone,
    Unfroze,
    VoiceHeard,
    WentTo,
    Woke,
    WordsChosen,
    event_classes,
)
from cafe_presenter.core.evening.room_events import (
    CloudNamed,
    CloudsMerged,
    CloudsShown,
    Counted,
    CountMended,
    CountShown,
    Happened,
    PostItChanged,
    PostItWritten,
    VoteShown,
)
from cafe_presenter.core.evening.session import Session, begin
from cafe_presenter.core.evening.view import WallChoices
from cafe_presenter.files.disk.codec import from_plain
from cafe_presenter.files.evening.event_lines import event_from_plain
from cafe_presenter.files.evening.journal import (
    Journal,
    Recovered,
    away_s,
    journals,
    mark_ended,
    read_journal,
)
from cafe_presenter.files.evening.sessions import look_back
from tests import systems

RELEASED = Path(__file__).parent.parent / "data" / "journals"
EVERY_EVENT = RELEASED / "v1" / "every-event.jsonl"
INTERRUPTED = RELEASED / "v1" / "interrupted.jsonl"
CHILD = Path(__file__).with_name("recording.py")
OPENED = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
DECK = Deck(
    title="Une amie",
    themes=(
        Theme(theme="Bienvenue", kind=Kind.WELCOME, duration_s=300),
        Theme(theme="Intimité", question="Que lui diriez-vous\u00a0? « \U0001f600 »\n", duration_s=600),
        Theme(theme="B", question="B ?", duration_s=480),
    ),
)
ADDED = Theme(theme="Et nous\u00a0?", question="Q ?", duration_s=300.0, follow_ups=(FollowUp("Qui ?", "Silence"),))
EVENING = (WentTo(60, 1), Started(60), TimeAdded(90, 60), WentTo(400, 2), Undone(410.5), Paused(420))


def utc(at: float) -> datetime:
    return OPENED + timedelta(seconds=at)


def after(*events: Event) -> Session:
    return reduce(advance, events, begin(DECK))


def record(folder: Path, events: Iterable[Event], *, opened: datetime = OPENED) -> Path:
    """Record a session and let go of it; return its file."""
    journal = Journal.create(folder, begin(DECK), opened=opened, deck_path="soirée.yaml")
    for event in events:
        journal.record(event, opened + timedelta(seconds=event.at))
    journal.close()
    assert journal.path is not None
    return journal.path


def go_on(recovered: Recovered, *events: Event) -> None:
    journal = Journal.reopen(recovered)
    for event in events:
        journal.record(event, utc(event.at))
    journal.close()
    assert journal.problem is None


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def code(path: Path) -> str:
    with pytest.raises(CafeError) as refused:
        read_journal(path)
    return refused.value.problems[0].code


# Round trips

COUNTED = Counted(1, "Pour\u00a0?", ("Oui", "Peut-être", "Non"), (7, 4, 1), VoteWay.STICKERS)
POST_IT = PostItWritten(1, "Les courriers\u00a0« \U0001f600 »")
WITNESSES: list[tuple[tuple[Event, ...], Event]] = [
    ((), Started(1)),
    ((Started(1),), Paused(2)),
    ((), WentTo(1, 2)),
    ((), TimeAdded(1, -60.0)),
    ((), Covered(1, Cover.WHITE)),
    ((Covered(1, Cover.BLACK),), Covered(2, Cover.NONE)),
    ((WentTo(1, 1),), Froze(2)),
    ((Froze(1),), Unfroze(2)),
    ((WentTo(1, 1),), Undone(2)),
    ((Started(1),), Resumed(2, 240.5, counted=True)),
    ((Started(1),), Resumed(2, 240.5, counted=False)),
    ((Started(1),), WentTo(63, 1, again_s=62.0)),
    ((Started(1),), Woke(2, 600.0)),
    ((EndSet(1, 5400.0),), ClockSet(2, 10800.0)),
    ((Started(1),), AwayCounted(2, 240.5)),
    ((), EndSet(1, 5400.0)),
    ((EndSet(1, 5400.0),), EndSet(2, None)),
    ((), Skipped(1, 2, skipped=True)),
    ((Skipped(1, 2, skipped=True),), Skipped(2, 2, skipped=False)),
    ((), Reordered(1, 2, 1)),
    ((), Inserted(1, ADDED, 2)),
    ((), Replanned(1, ((1, 300.0), (2, 240.5)), ())),
    ((), Replanned(1, (), (2,))),
    ((), PlanDeclined(1, 90.0)),
    ((WentTo(1, 1),), Noted(2, "On ne sait plus\u00a0: qui « parle »\u00a0? \U0001f600", "idea")),
    ((), TimerShaped(1, Timer(TimerKind.GO_ROUND, each_s=30.0, count=12, transit_s=5.0))),
    ((TimerShaped(1, Timer(TimerKind.SIDES)),), TimerShaped(2, None)),
    ((TimerShaped(1, Timer(TimerKind.SIDES)),), TurnPassed(2)),
    ((), PaletteChosen(1, "day")),
    ((), TypeChosen(1, "Literata", spaced=True)),
    ((), WordsChosen(1, "plain", both=True)),
    ((), DeckReplaced(1, replace(DECK, title="Autre", themes=(*DECK.themes[1:], ADDED)))),
    ((), DigitsShown(1, shown=True)),
    ((Noted(1, "Une idée"),), NoteMended(2, 0, "Une peur", "fear")),
    ((Noted(1, "Une idée"),), NoteTakenOut(2, 0)),
    ((Noted(1, "Qui paie ?", "question"),), FridgeShown(2, 0)),
    ((Noted(1, "Qui paie ?", "question"),), ParkedAsked(2, 0, 1)),
    ((WentTo(1, 1),), FollowUpShown(2, FollowUp("Et vous\u00a0? « \U0001f600 »", "Silence"))),
    ((FollowUpShown(1, FollowUp("Et vous ?")),), QuestionShown(2)),
    ((), RuleShown(1)),
    ((), SeatsSet(1, 12)),
    ((SeatsSet(1, 12),), VoiceHeard(2, is_new=True, seat=3)),
    ((), FactShown(1, Fact("Oui.", "Qui", "Où", "2025", "https://a.fr/b", "CC BY", "2026-11-28"), code_share=0.45)),
    ((), DraftLeft(1, "note", "On ne sait plus\u00a0: qui", 1)),
    ((DraftLeft(1, "count", "7,,", 1),), DraftLeft(2, "count", "", 1)),
    ((), VoteShown(1)),
    ((), COUNTED),
    ((COUNTED,), CountMended(2, 0, (7, 3, 1))),
    ((COUNTED,), CountShown(2, 0)),
    ((), POST_IT),
    ((POST_IT,), PostItChanged(2, 0, "Les courriels")),
    ((POST_IT,), CloudNamed(2, 0, "Gagner du temps", 0)),
    ((CloudNamed(1, 0, "Un"), CloudNamed(2, 1, "Deux")), CloudsMerged(3, 1, 0)),
    ((POST_IT,), CloudsShown(2, 0)),
    ((), Ended(1)),
]


def test_every_event_has_its_round_trip() -> None:
    assert {type(event) for _, event in WITNESSES} == set(event_classes())


@pytest.mark.parametrize(("before", "event"), WITNESSES)
def test_an_event_read_back_does_what_it_did(before: tuple[Event, ...], event: Event, tmp_path: Path) -> None:
    assert after(*before) != after(*before, event)
    assert read_journal(record(tmp_path, (*before, event))).session == after(*before, event)


some_events: st.SearchStrategy[Event] = st.one_of(
    *(
        st.builds(kind, at=st.integers(0, 900_000).map(lambda number: number / 1000))
        for kind in (Started, Paused, Froze, Unfroze, Undone)
    ),
    st.builds(WentTo, at=st.just(1.5), position=st.integers(-1, 4)),
    st.builds(TimeAdded, at=st.just(0.001), seconds=st.sampled_from([60.0, -60.0])),
    st.builds(Covered, at=st.just(0.25), cover=st.sampled_from(Cover)),
    st.builds(
        Resumed,
        at=st.just(9.0),
        away_s=st.integers(0, 40_000_000).map(lambda number: number / 1000),
        counted=st.booleans(),
    ),
)


def one_after_the_other(events: list[Event]) -> tuple[Event, ...]:
    instants = accumulate(event.at for event in events)
    return tuple(replace(event, at=round(at, 3)) for event, at in zip(events, instants, strict=True))


@given(events=st.lists(some_events, min_size=1, max_size=20).map(one_after_the_other))
@settings(max_examples=50, deadline=None)
def test_any_evening_read_back_is_the_evening_there_was(
    events: tuple[Event, ...], tmp_path_factory: pytest.TempPathFactory
) -> None:
    recovered = read_journal(record(tmp_path_factory.mktemp("any"), events))
    assert (recovered.session, recovered.events) == (after(*events), len(events))


def test_the_header_holds_the_deck(tmp_path: Path) -> None:
    header = lines(record(tmp_path, EVENING))[0]
    assert from_plain(Deck, header["deck"]) == DECK


def test_the_evening_comes_back_though_the_deck_s_file_is_gone(tmp_path: Path) -> None:
    recovered = read_journal(record(tmp_path, EVENING))
    assert (recovered.session.deck, recovered.deck_path) == (DECK, "soirée.yaml")


@systems.names
def test_a_deck_path_that_is_no_utf_8_does_not_stop_the_journal(tmp_path: Path) -> None:
    name = os.fsdecode(b"soir\xe9e.yaml")
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED, deck_path=name)
    journal.record(Started(1), utc(1))
    journal.close()
    assert read_journal(journals(tmp_path)[0]).deck_path == name


def test_every_line_tells_its_running_second_and_its_instant(tmp_path: Path) -> None:
    told = [(line["at"], line["utc"]) for line in lines(record(tmp_path, EVENING[:2]))[1:]]
    assert told == [(60, "2026-11-24T18:31:00.000+00:00")] * 2


def test_the_instants_of_the_opening_and_of_the_last_sign_of_life_come_back(tmp_path: Path) -> None:
    recovered = read_journal(record(tmp_path, EVENING))
    assert (recovered.opened, recovered.last_at, recovered.last_utc) == (OPENED, 420, utc(420))


def test_an_event_is_on_its_way_to_the_disk_before_record_returns(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED)
    journal.record(Started(1), utc(1))
    assert lines(journals(tmp_path)[0])[-1]["event"] == "started"
    journal.close()


def test_a_show_that_never_started_leaves_nothing_behind(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED)
    journal.beat(60, utc(60))
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_two_sessions_opened_in_the_same_second_have_a_file_each(tmp_path: Path) -> None:
    assert record(tmp_path, EVENING) != record(tmp_path, EVENING)


@systems.modes
def test_only_the_host_may_read_a_journal(tmp_path: Path) -> None:
    assert record(tmp_path, EVENING).stat().st_mode & 0o077 == 0


# Heartbeats


@pytest.fixture
def beating(tmp_path: Path) -> Iterable[Journal]:
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED)
    journal.record(Started(10), utc(10))
    yield journal
    journal.close()


def test_no_heartbeat_is_written_soon_after_an_event(beating: Journal, tmp_path: Path) -> None:
    beating.beat(18.9, utc(18.9))
    assert read_journal(journals(tmp_path)[0]).last_at == 10


def test_a_heartbeat_is_written_when_nothing_has_happened_for_long(beating: Journal, tmp_path: Path) -> None:
    beating.beat(19, utc(19))
    assert read_journal(journals(tmp_path)[0]).last_at == 19


def test_a_program_killed_at_any_moment_knows_the_time_to_ten_seconds(beating: Journal, tmp_path: Path) -> None:
    for quarter in range(40, 400):  # the store's tick
        beating.beat(quarter / 4, utc(quarter / 4))
    known = [line["at"] for line in lines(journals(tmp_path)[0])[1:]]
    assert max(later - earlier for earlier, later in pairwise([*known, 100])) < 10  # type: ignore[operator]


def test_heartbeats_are_rare(beating: Journal, tmp_path: Path) -> None:
    for quarter in range(40, 400):
        beating.beat(quarter / 4, utc(quarter / 4))
    assert len(lines(journals(tmp_path)[0])) <= 2 + 90 / 9


def test_a_heartbeat_is_flushed_once_in_half_a_minute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushes: SimpleQueue[int] = SimpleQueue()
    fsync = os.fsync

    def flush(handle: int) -> None:
        fsync(handle)
        if stat.S_ISREG(os.fstat(handle).st_mode):  # and not the folder, which the first flush names
            flushes.put(handle)

    monkeypatch.setattr(os, "fsync", flush)
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED)
    expected, seen = [10, 37, 64, 91], []
    for at in range(10, 101):
        journal.beat(at, utc(at)) if at > 10 else journal.record(Started(10), utc(10))
        with contextlib.suppress(Empty):
            flushes.get(timeout=10 if at in expected else 0.02)
            seen.append(at)
    journal.close()
    assert seen == expected


def test_a_heartbeat_is_no_event(beating: Journal, tmp_path: Path) -> None:
    beating.beat(19, utc(19))
    recovered = read_journal(journals(tmp_path)[0])
    assert (recovered.events, recovered.session) == (1, after(Started(10)))


def test_the_heartbeats_of_a_session_gone_on_with_start_from_its_last_line(tmp_path: Path) -> None:
    recovered = read_journal(record(tmp_path, EVENING))
    journal = Journal.reopen(recovered)
    journal.record(Resumed(420, 60), utc(480))
    journal.beat(428, utc(488))
    assert read_journal(recovered.path).last_at == 420
    journal.beat(429, utc(489))
    assert read_journal(recovered.path).last_at == 429
    journal.close()


# Torn and damaged files


@pytest.mark.parametrize("last", [WentTo(500, 2), Resumed(500, 12.5, counted=True), None], ids=str)
def test_a_journal_cut_at_any_byte_of_its_last_line_goes_on_from_the_line_before(
    last: Event | None, tmp_path: Path
) -> None:
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED)
    for event in EVENING:
        journal.record(event, utc(event.at))
    if last is None:
        journal.beat(500, utc(500))
    else:
        journal.record(last, utc(500))
    journal.close()
    path = journals(tmp_path)[0]
    whole = path.read_bytes()
    start = whole.rindex(b"\n", 0, -1) + 1
    for end in range(start, len(whole)):
        path.write_bytes(whole[:end])
        recovered = read_journal(path)
        assert (recovered.session, recovered.events, recovered.damaged) == (after(*EVENING), len(EVENING), False)
        assert (recovered.last_at, path.read_bytes()) == (420, whole[:end])
        go_on(recovered, Started(430))
        assert path.read_bytes().startswith(whole[:start])
        assert lines(path)[-1]["event"] == "started"
        assert read_journal(path).session == after(*EVENING, Started(430))


def test_a_journal_cut_anywhere_gives_the_events_that_are_whole(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    whole = path.read_bytes()
    header = whole.index(b"\n") + 1
    for end in range(header, len(whole)):
        path.write_bytes(whole[:end])
        count = whole[header:end].count(b"\n")
        recovered = read_journal(path)
        assert (recovered.session, recovered.events) == (after(*EVENING[:count]), count)


def test_a_journal_cut_in_its_header_is_no_session(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    whole = path.read_bytes()
    for end in range(whole.index(b"\n") + 1):
        path.write_bytes(whole[:end])
        assert code(path) == "journal.damaged"
        assert look_back(tmp_path, utc(600)).unfinished is None


@pytest.mark.parametrize("tail", [b"\0" * 4096, b"\0" * 100 + b"\n", b"{}\n", b"[]\n", b"{\n", b"\xff\xfe\n", b"\n"])
def test_what_a_power_cut_left_after_the_last_line_is_cut_off(tail: bytes, tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    whole = path.read_bytes()
    path.write_bytes(whole + tail)
    recovered = read_journal(path)
    assert (recovered.session, len(recovered.sound)) == (after(*EVENING), len(whole))
    assert not recovered.damaged


def test_an_evening_torn_several_times_is_whole_in_the_end(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING[:1])
    for event in EVENING[1:]:
        with path.open("ab") as file:
            file.write(b'{"event":"went_to","at":4')
        go_on(read_journal(path), event)
    assert read_journal(path).session == after(*EVENING)


def damage(path: Path, number: int) -> bytes:
    damaged = path.read_bytes().splitlines(keepends=True)
    damaged[number] = b"\0" * (len(damaged[number]) - 1) + b"\n"
    path.write_bytes(b"".join(damaged))
    return b"".join(damaged)


def test_a_damaged_line_in_the_middle_leaves_what_came_before(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    damage(path, 3)
    recovered = read_journal(path)
    assert (recovered.session, recovered.events, recovered.damaged) == (after(*EVENING[:2]), 2, True)


def test_reading_a_damaged_journal_changes_nothing(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    data = damage(path, 3)
    read_journal(path)
    assert (path.read_bytes(), [path]) == (data, list(path.parent.iterdir()))


def test_going_on_with_a_damaged_journal_keeps_a_copy_of_it(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    data = damage(path, 3)
    go_on(read_journal(path), Paused(500))
    assert [copy.read_bytes() for copy in path.parent.glob("*.damaged*")] == [data]
    assert read_journal(path).session == after(*EVENING[:2], Paused(500))


def test_a_journal_damaged_twice_keeps_both_copies(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    first = damage(path, 3)
    go_on(read_journal(path), Paused(500), Started(510), Paused(520))
    second = damage(path, 4)
    go_on(read_journal(path), Started(530))
    assert sorted(copy.read_bytes() for copy in path.parent.glob("*.damaged*")) == sorted([first, second])


def test_a_copy_of_a_damaged_journal_is_never_offered(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    damage(path, 3)
    go_on(read_journal(path), Ended(500))
    assert look_back(tmp_path, utc(600)).unfinished is None


@pytest.mark.parametrize(
    "line",
    [
        '{"event":"went_to","at":1,"utc":"2026-11-24T18:31:00+00:00"}',
        '{"event":"went_to","at":1,"utc":"2026-11-24T18:31:00+00:00","position":"2"}',
        '{"event":"went_to","at":1,"utc":"2026-11-24T18:31:00+00:00","position":true}',
        '{"event":"went_to","at":1,"utc":"2026-11-24T18:31:00","position":2}',
        '{"event":"went_to","at":1,"utc":"yesterday","position":2}',
        '{"event":"went_to","at":1,"utc":"0000-00-00T00:00:00+99:99","position":2}',
        '{"event":"went_to","at":NaN,"utc":"2026-11-24T18:31:00+00:00","position":2}',
        '{"event":"went_to","at":Infinity,"utc":"2026-11-24T18:31:00+00:00","position":2}',
        '{"event":"went_to","at":"1","utc":"2026-11-24T18:31:00+00:00","position":2}',
        '{"event":"time_added","at":1,"utc":"2026-11-24T18:31:00+00:00","seconds":NaN}',
        '{"event":"covered","at":1,"utc":"2026-11-24T18:31:00+00:00","cover":"pink"}',
        '{"event":"resumed","at":1,"utc":"2026-11-24T18:31:00+00:00","away_s":60,"counted":"yes"}',
        '{"at":1}',
        "7",
        '{"event":"inserted","at":1,"utc":"2026-11-24T18:31:00+00:00","position":1,"theme":{"duration_s":1%s}}'
        % ("0" * 400),
        "[" * 100_000,
        "9" * 10_000,
    ],
    ids=lambda line: line[:90],
)
def test_a_line_that_makes_no_sense_is_damage(line: str, tmp_path: Path) -> None:
    path = record(tmp_path, EVENING[:1])
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n" + '{"event":"started","at":60,"utc":"2026-11-24T18:31:00.000+00:00"}\n')
    recovered = read_journal(path)
    assert (recovered.session, recovered.damaged) == (after(*EVENING[:1]), True)


@pytest.mark.parametrize(
    "change",
    [
        {"format": None},
        {"format": "1"},
        {"format": True},
        {"format": 0},
        {"opened": None},
        {"opened": "2026-11-24T18:30:00"},
        {"opened": "long ago"},
    ],
    ids=str,
)
def test_a_header_that_makes_no_sense_is_damage(change: dict[str, object], tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    header, *rest = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(json.dumps({**json.loads(header), **change}).encode() + b"\n" + b"".join(rest))
    assert code(path) == "journal.damaged"


@pytest.mark.parametrize("deck", [None, [], "a deck", {"themes": 7}, {"themes": [{"kind": "dance"}]}], ids=str)
def test_a_header_whose_deck_makes_no_sense_is_refused(deck: object, tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    path.write_text(json.dumps({**lines(path)[0], "deck": deck}) + "\n")
    assert code(path) == "journal.damaged"


def test_a_journal_of_a_newer_format_is_refused_as_such(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    path.write_bytes(path.read_bytes().replace(b'"format":1', b'"format":2', 1))
    assert code(path) == "journal.newer"


def test_an_event_of_a_newer_version_is_refused_as_such(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    path.write_bytes(path.read_bytes().replace(b'"event":"undone"', b'"event":"voted"', 1))
    assert code(path) == "journal.newer"


def test_what_a_newer_version_adds_to_an_event_is_left_out(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    path.write_bytes(path.read_bytes().replace(b'"event":"undone"', b'"why":["a slip"],"event":"undone"', 1))
    assert read_journal(path).session == after(*EVENING)


def test_a_missing_journal_is_told(tmp_path: Path) -> None:
    assert code(tmp_path / "gone.jsonl") == "journal.unreadable"


@given(data=st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_damage_at_all_ends_in_anything_but_a_session_or_a_refusal(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = bytearray(EVERY_EVENT.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    folder = tmp_path_factory.mktemp("damaged")
    (folder / "sessions").mkdir()
    path = folder / "sessions" / "damaged.jsonl"
    path.write_bytes(whole)
    look_back(folder, datetime.now(UTC))
    try:
        recovered = read_journal(path)
    except CafeError:
        return
    assert 0 <= recovered.session.position < len(recovered.session.agenda)


# Which session is offered


def aged(path: Path, modified: datetime) -> None:
    os.utime(path, (modified.timestamp(), modified.timestamp()))


def test_an_unfinished_session_is_offered(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    offered = look_back(tmp_path, utc(600)).unfinished
    assert offered is not None
    assert (offered.path, offered.session) == (path, after(*EVENING))


def test_nothing_is_offered_where_nothing_was_kept(tmp_path: Path) -> None:
    assert look_back(tmp_path / "nowhere", OPENED).unfinished is None


def test_an_ended_session_is_not_offered(tmp_path: Path) -> None:
    record(tmp_path, (*EVENING, Ended(500)))
    assert look_back(tmp_path, utc(600)).unfinished is None


def test_a_session_whose_end_was_torn_off_is_offered(tmp_path: Path) -> None:
    path = record(tmp_path, (*EVENING, Ended(500)))
    path.write_bytes(path.read_bytes()[:-1])
    assert look_back(tmp_path, utc(600)).unfinished is not None


def test_a_session_in_which_nothing_happened_is_not_offered(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    assert look_back(tmp_path, utc(600)).unfinished is None


@pytest.mark.parametrize(("hours", "offered"), [(11.99, True), (12.01, False), (100, False)])
def test_a_session_is_offered_for_twelve_hours(hours: float, offered: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter
    path = record(tmp_path, EVENING)
    aged(path, utc(420))
    found = look_back(tmp_path, utc(420) + timedelta(hours=hours)).unfinished
    assert (found is not None, path.exists()) == (offered, True)


def test_the_twelve_hours_count_from_the_last_sign_of_life(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    journal = Journal.reopen(read_journal(path))
    journal.record(Started(430), utc(430))
    journal.beat(50_000, utc(50_000))
    journal.close()
    assert look_back(tmp_path, utc(51_000)).unfinished is not None


def test_a_file_touched_today_does_not_make_an_old_session_young(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    now = utc(420) + timedelta(hours=13)
    aged(path, now)
    assert look_back(tmp_path, now).unfinished is None


def test_a_stick_whose_file_times_are_hours_off_hides_no_session(tmp_path: Path) -> None:
    aged(record(tmp_path, EVENING), utc(420) - timedelta(hours=14))
    assert look_back(tmp_path, utc(3600)).unfinished is not None


def test_the_newest_unfinished_session_is_offered(tmp_path: Path) -> None:
    newer = record(tmp_path, EVENING, opened=OPENED + timedelta(hours=2))
    older = record(tmp_path, EVENING)
    aged(newer, OPENED + timedelta(hours=2, seconds=420))
    aged(older, utc(420))
    offered = look_back(tmp_path, OPENED + timedelta(hours=3)).unfinished
    assert offered is not None
    assert offered.path == newer


def test_an_unfinished_session_is_offered_though_a_newer_one_ended(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    newer = record(tmp_path, (Started(1), Ended(2)), opened=OPENED + timedelta(hours=1))
    aged(path, utc(420))
    aged(newer, OPENED + timedelta(hours=1))
    offered = look_back(tmp_path, OPENED + timedelta(hours=2)).unfinished
    assert offered is not None
    assert offered.path == path


@pytest.mark.parametrize(
    "bad", [b"", b"\n", b"\0" * 9000, b'{"format":99}\n', b'{"format":1}\n', b'{"format":1,"opened":"x","deck":{}}\n']
)
def test_a_journal_that_cannot_be_read_is_passed_over(bad: bytes, tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    aged(path, utc(420))
    path.with_name("newer.jsonl").write_bytes(bad)
    offered = look_back(tmp_path, utc(600)).unfinished
    assert offered is not None
    assert offered.path == path


def test_a_folder_named_as_a_journal_is_passed_over(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    path.with_name("folder.jsonl").mkdir()
    assert look_back(tmp_path, utc(600)).unfinished is not None


def test_a_session_is_offered_though_the_clock_was_set_back(tmp_path: Path) -> None:
    record(tmp_path, EVENING)
    before = OPENED - timedelta(days=2)
    offered = look_back(tmp_path, before).unfinished
    assert offered is not None
    assert away_s(offered, before) == 0


def test_away_is_the_time_since_the_last_sign_of_life(tmp_path: Path) -> None:
    assert away_s(read_journal(record(tmp_path, EVENING)), utc(420 + 240)) == 240


def test_a_session_marked_as_ended_is_kept_and_no_longer_offered(tmp_path: Path) -> None:
    path = record(tmp_path, EVENING)
    mark_ended(read_journal(path), utc(9000))
    assert look_back(tmp_path, utc(9001)).unfinished is None
    assert read_journal(path).session.agenda == after(*EVENING).agenda


# Disks that refuse


def told(journal: Journal) -> list[str]:
    return [journal.problem.code] if journal.problem else []


def run_child(what: str, folder: Path) -> list[str]:
    done = subprocess.run([sys.executable, CHILD, what, folder], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.splitlines()


@systems.room
def test_a_full_disk_is_told_until_there_is_room_again(tmp_path: Path) -> None:
    full = "journal.not_recorded"
    assert run_child("full", tmp_path) == ["well", "well", full, full, full, full, "well", "well"]


@systems.room
def test_what_happened_while_the_disk_was_full_is_written_in_order_once_there_is_room(tmp_path: Path) -> None:
    run_child("full", tmp_path)
    (path,) = journals(tmp_path)
    assert [line["at"] for line in lines(path)[1:]] == [1, 2, 3, 4, 5, 6]
    assert read_journal(path).events == 6


@systems.room
def test_a_disk_without_room_for_the_copy_leaves_a_damaged_journal_whole(tmp_path: Path) -> None:
    damage(record(tmp_path, EVENING), 3)
    assert run_child("damaged", tmp_path) == ["journal.not_recorded True", "well False"]
    assert len(list((tmp_path / "sessions").glob("*.damaged"))) == 1


def test_a_folder_that_cannot_be_made_is_told_and_tried_again(tmp_path: Path) -> None:
    in_the_way = tmp_path / "sessions"
    in_the_way.touch()
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED)
    journal.record(Started(1), utc(1))
    journal.record(Paused(2), utc(2))
    assert told(journal) == ["journal.not_recorded"]
    in_the_way.unlink()
    journal.beat(2.25, utc(2.25))
    assert told(journal) == []
    journal.close()
    assert read_journal(journals(tmp_path)[0]).session == after(Started(1), Paused(2))


def test_a_journal_that_was_never_made_closes_quietly(tmp_path: Path) -> None:
    (tmp_path / "sessions").touch()
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED)
    journal.record(Started(1), utc(1))
    journal.close()
    assert journal.problem is not None


# A folder that vanishes, a stick that is pulled out


def fails(journal: Journal, at: float) -> None:
    """Beat until the loss is noticed: the worker looks after each flush."""
    deadline = monotonic() + 10
    while journal.problem is None and monotonic() < deadline:
        at += 10
        journal.beat(at, OPENED)
    assert journal.problem is not None
    assert journal.problem.code == "journal.not_recorded"


@systems.open_files
def test_a_removed_folder_is_told_and_made_again_whole(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path / "data", begin(DECK), opened=OPENED)
    journal.record(Started(1), OPENED)
    assert journal.path is not None
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "data").write_text("in the way")
    found: list[Path] = []
    journal.found_again = lambda: found.append(tmp_path / "data")
    fails(journal, 10)
    assert found == []
    (tmp_path / "data").unlink()
    journal.record(WentTo(500, 2), OPENED)
    assert journal.problem is None
    assert len(found) == 1
    journal.close()
    assert read_journal(journal.path).session == after(Started(1), WentTo(500, 2))


@systems.open_files
def test_a_stick_that_kept_only_a_part_is_completed(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED)
    for event in (Started(1), WentTo(2, 1), WentTo(3, 2)):
        journal.record(event, OPENED)
    assert journal.path is not None
    half = journal.path.read_bytes()[:-100]
    journal.path.rename(tmp_path / "elsewhere")
    journal.path.parent.rmdir()
    journal.path.parent.write_text("in the way")
    fails(journal, 10)
    journal.path.parent.unlink()
    journal.path.parent.mkdir()
    journal.path.write_bytes(half)
    journal.record(Paused(500), OPENED)
    journal.close()
    assert read_journal(journal.path).session == after(Started(1), WentTo(2, 1), WentTo(3, 2), Paused(500))


@systems.open_files
def test_another_file_under_the_journals_name_is_left_alone(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED)
    journal.record(Started(1), OPENED)
    first = journal.path
    assert first is not None
    first.unlink()
    first.write_text("not ours")
    deadline = monotonic() + 10
    while journal.path == first and monotonic() < deadline:
        journal.beat(monotonic() + 1e6, OPENED)
    journal.close()
    assert first.read_text() == "not ours"
    assert journal.path is not None
    assert read_journal(journal.path).session == after(Started(1))


# Journals of released versions open for ever


def test_each_event_has_a_name_of_its_own() -> None:
    names = [kind.NAME for kind in event_classes()]
    assert sorted(set(names)) == sorted(names)


def test_each_class_of_an_event_is_in_the_union() -> None:
    # each class twice: slots make it anew
    assert {kind.__name__ for kind in event_classes()} == {kind.__name__ for kind in Happened.__subclasses__()}


@pytest.mark.parametrize("kind", event_classes(), ids=lambda kind: kind.NAME)
def test_each_event_stands_in_a_journal_that_is_kept(kind: type[Event]) -> None:
    """A released journal is never changed: a new event gets a file of its own, ``tests/data/journals/NAME.jsonl``."""
    kept = b"".join(path.read_bytes().rpartition(b"\n")[0] + b"\n" for path in RELEASED.rglob("*.jsonl"))
    read = [event_from_plain(line) for line in map(json.loads, kept.splitlines()) if line.get("event") == kind.NAME]
    assert any(type(event) is kind for event in read)


@pytest.mark.parametrize("path", sorted(RELEASED.rglob("*.jsonl")), ids=lambda path: path.stem)
def test_a_journal_that_is_kept_is_read_to_its_last_line(path: Path) -> None:
    recovered = read_journal(path)
    assert recovered.sound == path.read_bytes().rpartition(b"\n")[0] + b"\n"
    assert not recovered.damaged


def test_a_journal_of_format_1_gives_the_times_it_gave() -> None:
    session = read_journal(EVERY_EVENT).session
    assert [(item.id, item.spent_s, item.planned_s) for item in session.agenda] == [
        (0, 0, 300),
        (1, 238.5, 210),
        (2, 320.25, 600),
        (3, 70, 2400),
        (8, 0, 240),
        (6, 0, 600),
        (4, 0, 600),
        (5, 0, 300),
        (7, 0, 300),
    ]


def test_a_journal_of_format_1_gives_the_state_it_gave() -> None:
    session = read_journal(EVERY_EVENT).session
    assert (session.position, session.running, session.cover, session.frozen) == (3, False, Cover.NONE, None)
    assert (session.started_at, session.end_at, session.planned_end_at) == (61.5, 5179.25, 6840.75)
    assert (session.ended, session.answered_s) == (True, 0)


def test_a_journal_of_format_1_gives_the_plan_it_gave() -> None:
    agenda = read_journal(EVERY_EVENT).session.agenda
    assert [item.id for item in agenda if item.skipped] == [4, 5]
    assert agenda[4].theme == Theme(
        theme="Et nous ?",
        question="Qui décide ?",
        objective="Finir ensemble",
        duration_s=300,
        follow_ups=(FollowUp("Et ailleurs ?", "Silence"),),
    )
    assert agenda[2].timer == Timer(TimerKind.GO_ROUND, each_s=30, count=12, transit_s=5)
    assert (agenda[2].turn, agenda[2].turn_from_s, agenda[2].digits) == (1, 5.5, True)


def test_a_journal_of_format_1_gives_the_look_and_the_deck_it_gave() -> None:
    session = read_journal(EVERY_EVENT).session
    assert session.choices == WallChoices("day", "Literata", spaced=True, twin="fr", both=True)
    assert (session.deck.title, session.item.theme.objective) == ("A fuller evening", "Settle it")


def test_a_journal_of_format_1_gives_the_notes_it_gave() -> None:
    (note,) = read_journal(EVERY_EVENT).session.notes
    assert (note.at, note.item, note.text, note.tag) == (347.25, 2, "Qui a dit « jamais » ?", "idea")


def test_a_journal_of_format_1_is_whole() -> None:
    recovered = read_journal(EVERY_EVENT)
    assert (recovered.events, recovered.last_at, recovered.damaged) == (35, 460, False)
    assert (len(recovered.sound), recovered.opened) == (EVERY_EVENT.stat().st_size, OPENED)
    assert recovered.deck_path == "/home/marie/soirée/canevas complet.yaml"


def test_an_interrupted_journal_of_format_1_goes_on_where_it_stopped() -> None:
    recovered = read_journal(INTERRUPTED)
    session = recovered.session
    assert (session.position, session.running, session.cover) == (1, True, Cover.BLACK)
    assert (session.item.spent_s, recovered.last_at, recovered.damaged) == (18.5, 88.5, False)
