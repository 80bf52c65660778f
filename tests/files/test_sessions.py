import json
import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening.events import DraftLeft, Ended, Event, Noted, Started, WentTo
from cafe_presenter.core.evening.room_events import PostItWritten
from cafe_presenter.core.evening.session import Session, begin
from cafe_presenter.files.evening.journal import SESSIONS_FOLDER, Journal, journals, read_journal
from cafe_presenter.files.evening.past_times import last_times
from cafe_presenter.files.evening.sessions import (
    BUDGET_BYTES,
    TAIL_BYTES,
    find_session,
    glance,
    look_back,
    lost_of_past,
    lost_on_resuming,
    read_past,
)

OPENED = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
NOW = OPENED + timedelta(hours=3)
DECK = Deck("Soirée", themes=tuple(Theme(f"Thème {number}", "Q ?", duration_s=600) for number in range(3)))
BEAT = b'{"at":600.0,"utc":"2026-11-24T18:40:00.000+00:00"}\n'


def keep(folder: Path, events: Iterable[Event], *, hours: float = 0.0, deck: Deck = DECK) -> Path:
    opened = OPENED + timedelta(hours=hours)
    journal = Journal.create(folder, begin(deck), opened=opened)
    for event in events:
        journal.record(event, opened + timedelta(seconds=event.at))
    journal.close()
    assert journal.path is not None
    os.utime(journal.path, (opened.timestamp(), opened.timestamp()))
    return journal.path


def grow(path: Path, size: int) -> None:
    """Make a journal so long by heartbeats."""
    with path.open("ab") as file:
        file.write(BEAT * ((size - file.tell()) // len(BEAT)))
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))


def bytes_read(deed: Callable[[], object]) -> int:
    """Return how many bytes the process was given by its reads while it did ``deed``."""

    def so_far() -> int:
        return int(Path("/proc/self/io").read_text().split()[1])

    first = so_far()
    idle = so_far() - first
    before = so_far()
    deed()
    return so_far() - before - idle


def test_an_ended_session_is_not_read_whole(tmp_path: Path) -> None:
    grow(keep(tmp_path, (Started(1), WentTo(2, 1))), 3_000_000)
    with journals(tmp_path)[0].open("ab") as file:
        file.write(b'{"event":"ended","at":700.0,"utc":"2026-11-24T18:41:40.000+00:00"}\n')
    assert bytes_read(lambda: look_back(tmp_path, NOW)) < 4 * TAIL_BYTES


def test_a_session_to_be_offered_is_read_whole_once(tmp_path: Path) -> None:
    path = keep(tmp_path, (Started(1), WentTo(2, 1)))
    grow(path, 3_000_000)
    offered = look_back(tmp_path, NOW).unfinished
    assert offered is not None
    assert offered.session == read_journal(path).session
    assert bytes_read(lambda: look_back(tmp_path, NOW)) < 3_000_000 + 4 * TAIL_BYTES


def test_what_was_not_ended_is_not_read_again_for_past_times(tmp_path: Path) -> None:
    grow(keep(tmp_path, (Started(1), WentTo(900, 1))), 3_000_000)
    assert bytes_read(lambda: list(last_times(tmp_path, DECK))) < 4 * TAIL_BYTES


@pytest.mark.parametrize("first_line", [True, False], ids=["in the header", "in the lines"])
def test_huge_files_in_the_folder_do_not_keep_a_start_waiting(first_line: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter
    real = keep(tmp_path, (Started(1), WentTo(2, 1)))
    header = real.read_bytes().splitlines(keepends=True)[0]
    for number in range(2):
        planted = tmp_path / SESSIONS_FOLDER / f"planted-{number}.jsonl"
        planted.write_bytes(b"" if first_line else header)
        with planted.open("ab") as file:
            file.truncate(120_000_000)  # zeros that take no room
            file.seek(0, os.SEEK_END)
            file.write(b"\n" + BEAT)
        os.utime(planted, (NOW.timestamp(), NOW.timestamp()))
    assert bytes_read(lambda: look_back(tmp_path, NOW)) < BUDGET_BYTES + 100_000


def test_many_files_in_the_folder_do_not_keep_a_start_waiting(tmp_path: Path) -> None:
    path = keep(tmp_path, (Started(1), WentTo(2, 1)))
    grow(path, 2_000_000)
    for number in range(30):
        planted = path.with_name(f"planted-{number}.jsonl")
        planted.write_bytes(path.read_bytes().replace(b'"event":"started"', b'"event":"paused"'))
        os.utime(planted, (NOW.timestamp(), NOW.timestamp()))
    assert bytes_read(lambda: look_back(tmp_path, NOW)) < BUDGET_BYTES + 100_000


def test_a_session_beyond_what_a_start_reads_is_offered_to_whoever_asks_for_it(tmp_path: Path) -> None:
    path = keep(tmp_path, (Started(1), WentTo(2, 1)))
    grow(path, 1_000_000)
    found = look_back(tmp_path, NOW, budget=500_000)
    assert found.unfinished is None
    assert found.problem is not None
    assert (found.problem.code, found.problem.params) == ("journal.too_large_to_offer", {"size": 1})
    whole = look_back(tmp_path, NOW, budget=5_000_000)
    assert whole.unfinished is not None
    assert whole.problem is None


# One of a newer version


def newer(path: Path, old: bytes, new: bytes) -> None:
    at = path.stat().st_mtime
    path.write_bytes(path.read_bytes().replace(old, new, 1))
    os.utime(path, (at, at))


LATER = [(b'"format":1', b'"format":2'), (b'"event":"went_to"', b'"event":"voted"')]


@pytest.mark.parametrize(("old", "new"), LATER, ids=["format", "event"])
def test_the_latest_session_kept_by_a_newer_version_is_told(old: bytes, new: bytes, tmp_path: Path) -> None:
    path = keep(tmp_path, (Started(1), WentTo(2, 1), Ended(3)), hours=1)
    older = keep(tmp_path, (Started(1), WentTo(2, 1)))
    newer(path, old, new)
    found = look_back(tmp_path, NOW)
    assert found.problem is not None
    assert (found.problem.code, found.problem.where.file) == ("journal.newer_kept", str(path))
    assert found.unfinished is not None
    assert found.unfinished.path == older


def test_an_event_of_a_newer_version_long_before_the_end_is_told_too(tmp_path: Path) -> None:
    path = keep(tmp_path, (Started(1), WentTo(2, 1)), hours=1)
    grow(path, 4 * TAIL_BYTES)
    newer(path, *LATER[1])
    assert look_back(tmp_path, NOW).problem is not None


def test_an_older_session_kept_by_a_newer_version_is_no_matter(tmp_path: Path) -> None:
    keep(tmp_path, (Started(1), Ended(3)), hours=1)
    newer(keep(tmp_path, (Started(1), WentTo(2, 1))), *LATER[0])
    assert look_back(tmp_path, NOW).problem is None


# A glance


def test_a_glance_tells_the_header_and_the_last_lines(tmp_path: Path) -> None:
    path = keep(tmp_path, (Started(1), WentTo(2, 1)))
    grow(path, 3 * TAIL_BYTES)
    seen = glance(path)
    assert seen.header == json.loads(path.read_bytes().splitlines()[0])
    assert seen.tail[-1] == json.loads(BEAT)
    assert 0.9 * TAIL_BYTES < len(seen.tail) * len(BEAT) <= TAIL_BYTES
    assert (seen.is_journal, seen.is_newer, seen.is_ended) == (True, False, False)


def test_a_glance_at_a_short_journal_tells_each_of_its_lines(tmp_path: Path) -> None:
    path = keep(tmp_path, (Started(1), WentTo(2, 1), Ended(3)))
    assert [line["event"] for line in glance(path).tail] == ["started", "went_to", "ended"]
    assert glance(path).is_ended


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"[]\n", b'{"format":true}\n', b'{"format":0}\n', b'{"format":1}', b"\0" * 99]
)
def test_what_is_no_journal_is_none(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(data)
    assert not glance(tmp_path / "a.jsonl").is_journal


def test_a_glance_takes_no_more_than_it_may(tmp_path: Path) -> None:
    path = keep(tmp_path, (Started(1), WentTo(2, 1)))
    grow(path, 3 * TAIL_BYTES)
    header = path.read_bytes().find(b"\n") + 1
    assert [glance(path, most).taken for most in (0, 10, header, header + 100)] == [0, 10, header, header + 100]


# What was begun in an evening that nobody goes on with


BEGUN = (
    Started(1),
    WentTo(2, 1),
    DraftLeft(30, "question", "Et si elle se trompe ?"),
    DraftLeft(40, "note", "! elle garde tout", 1),
    DraftLeft(41, "post_it", "la nuit"),
    DraftLeft(42, "end", "20:3"),
)


def texts(session: Session) -> list[tuple[str, str, int]]:
    return [(note.text, note.tag, note.item) for note in session.notes]


@pytest.mark.parametrize("end", [(), (Ended(50),)], ids=["killed", "forgotten"])
def test_a_past_evening_has_what_was_typed_and_never_entered(tmp_path: Path, end: tuple[Event, ...]) -> None:
    path = keep(tmp_path, (*BEGUN, *end))
    session = read_past(path).session
    assert texts(session) == [("Et si elle se trompe ?", "question", 1), ("elle garde tout", "fear", 1)]
    assert [each.text for each in session.gathered.post_its] == ["la nuit"]
    assert len({note.at for note in session.notes}) == 2  # lines of the page are told apart by it
    assert session.drafts == ()
    assert session.ended is bool(end)
    assert find_session(tmp_path).session == find_session(tmp_path, str(path)).session == session


def test_a_past_evening_has_the_corrections_that_were_never_entered(tmp_path: Path) -> None:
    written = (Started(1), Noted(2, "elle garde", "fear", 1), PostItWritten(3, "la nuit"), PostItWritten(4, "le jour"))
    mended = (DraftLeft(5, "mended_note", "elle garde tout", 0), DraftLeft(6, "mended_post_it", "la nuit venue", 0))
    emptied = DraftLeft(7, "mended_post_it", " ", 1)
    assert texts(read_past(keep(tmp_path, (*written, *mended))).session) == [("elle garde tout", "fear", 1)]
    for events, first in ((mended, "la nuit venue"), ((emptied,), "la nuit")):
        session = read_past(keep(tmp_path, (*written, *events))).session
        assert [each.text for each in session.gathered.post_its] == [first, "le jour"]


def test_an_evening_that_goes_on_has_its_lines_still_half_typed(tmp_path: Path) -> None:
    keep(tmp_path, BEGUN)
    found = look_back(tmp_path, NOW).unfinished
    assert found is not None
    assert found.session.notes == ()
    assert len(found.session.drafts) == 4


# A damaged file


def damaged(folder: Path) -> Path:
    """An evening that reached the third theme, its file damaged where the second one was up."""
    path = keep(folder, (Started(1), WentTo(2, 1), WentTo(1200, 2)))
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join((*lines[:3], b"\xff" * 40 + b"\n", *lines[3:])))
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    return path


def test_a_damaged_evening_that_is_offered_tells_up_to_when_it_is_whole_and_where_its_copy_will_be(
    tmp_path: Path,
) -> None:
    path = damaged(tmp_path)
    found = look_back(tmp_path, NOW).unfinished
    assert found is not None
    assert found.session.position == 1
    problem = lost_on_resuming(found)
    assert problem is not None
    assert problem.params["utc"] == (OPENED + timedelta(seconds=2)).timestamp()
    assert problem.params["file"] == str(path.with_suffix(".damaged"))
    before = path.read_bytes()
    go_on = Journal.reopen(found)
    go_on.record(WentTo(3, 2), NOW)
    go_on.close()
    assert Path(str(problem.params["file"])).read_bytes() == before
    assert lost_on_resuming(read_journal(path)) is None


def test_of_a_past_evening_it_is_told_that_its_file_is_or_was_damaged(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    first = lost_of_past(read_past(path))
    go_on = Journal.reopen(read_journal(path))
    go_on.record(WentTo(3, 2), NOW)
    go_on.close()
    then = lost_of_past(read_past(path))
    assert first is not None
    assert then is not None
    assert (first.code, first.params["file"]) == ("journal.read_in_part", str(path))
    assert (then.code, then.params["file"]) == ("journal.was_cut", str(path.with_suffix(".damaged")))


def test_a_page_put_aside_is_no_damaged_evening(tmp_path: Path) -> None:
    path = keep(tmp_path, (Started(1),))
    path.with_suffix(".damaged").write_bytes(b"{}\n")
    assert lost_of_past(read_past(path)) is None


@pytest.mark.parametrize("kind", ["a folder", "garbage"])
def test_what_is_no_journal_in_the_place_of_the_newest_one_is_told(tmp_path: Path, kind: str) -> None:
    path = keep(tmp_path, (Started(1),))
    path.unlink()
    if kind == "a folder":
        path.mkdir()
    else:
        path.write_bytes(b"\0" * 500)
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    problem = look_back(tmp_path, NOW).problem
    assert problem is not None
    assert (problem.code, problem.params["file"]) == ("journal.not_read", str(path))
