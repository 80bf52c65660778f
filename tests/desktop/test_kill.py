"""A program killed at any moment has lost nothing that was on the wall or in its journal."""

import random
import signal
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from cafe_presenter.core.evening.session import Session
from cafe_presenter.files.evening.journal import journals, read_journal
from tests.desktop.desk import Desk, Start, Walled, on_x_first, wait_for_both_windows
from tests.desktop.lab import Program, same_picture, wait_until

KEYS = ("Next", "Next", "Next", "Prior", "Prior", "plus", "minus", "t")
PRESSED = 8
KILLS = 3
EVENTFUL_S = 0.7  # the keys of a volley have all arrived by then


def positions_after_each(lines: list[bytes], scratch: Path) -> set[int]:
    positions = set()
    for count in range(1, len(lines) + 1):
        scratch.write_bytes(b"".join(lines[:count]))
        positions.add(read_journal(scratch).session.position)
    return positions


def check_killed_at_random(
    program: Program,
    desk: Desk,
    *,
    start: Start,
    walled: Walled,
    views: list[Path],
    folder: Path,
    chance: random.Random,
) -> None:
    desk.key("Next")
    walled(desk.projector, 2)
    (journal,) = journals(folder / "data")
    for _ in range(KILLS):
        volley = threading.Thread(target=desk.key, args=chance.choices(KEYS, k=PRESSED))
        volley.start()
        time.sleep(chance.uniform(0, EVENTFUL_S))  # no wait for anything: the moment is what is tried
        recorded = journal.read_bytes()
        picture = desk.shot(desk.projector, folder / "killed.bmp")
        program.send(signal.SIGKILL)
        program.wait()
        volley.join()

        kept = journal.read_bytes()
        assert kept.startswith(recorded)
        lines = kept.splitlines(keepends=True)
        recovered = read_journal(journal)
        assert recovered.events == sum(b'"event":' in line for line in lines if line.endswith(b"\n"))
        kept_positions = positions_after_each(lines, folder / "part.jsonl")
        assert any(same_picture(picture, views[position]) for position in kept_positions), kept_positions

        program = start("resume")
        walled(desk.projector, recovered.session.position + 1)
        assert journal.read_bytes().startswith(kept)


@on_x_first
@pytest.mark.parametrize("seed", [1])
def test_nothing_seen_is_lost_when_the_program_is_killed(
    desk: Desk, evening: Program, start: Start, walled: Walled, views: list[Path], tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    check_killed_at_random(evening, desk, start=start, walled=walled, views=views, folder=tmp_path, chance=chance)


@on_x_first
def test_what_was_typed_and_not_entered_is_entered_after_the_program_was_killed(
    desk: Desk, evening: Program, start: Start, walled: Walled, tmp_path: Path
) -> None:
    def session() -> Session:
        (journal,) = journals(tmp_path / "data")
        return read_journal(journal).session

    def is_kept(line: str, text: str) -> bool:
        return any(each.line == line and text in each.text for each in session().drafts)

    desk.key("Next")
    walled(desk.projector, 2)
    program = evening
    lines = (("count", "c", "12", ()), ("post_it", "shift+m", "temps", ("Escape",)), ("question", "a", "pourquoi", ()))
    for line, key, typed, after in lines:
        desk.key(key, *typed)
        wait_until(partial(is_kept, line, typed), what=f"{line} in the journal")
        program.send(signal.SIGKILL)
        program.wait()
        program = start("resume")
        walled(desk.projector, 2)
        wait_for_both_windows(desk)
        assert [each.line for each in session().drafts] == [line]
        desk.key(key, "Return", *after)
        wait_until(lambda: not session().drafts, what=f"{line} entered")
    now = session()
    assert now.gathered.counts[0].votes[0] == 12
    assert [each.text for each in now.gathered.post_its] == ["temps"]
    assert now.item.theme.question == "pourquoi"


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 42))
def test_nothing_seen_is_lost_in_a_hundred_more_kills(
    desk: Desk, evening: Program, start: Start, walled: Walled, views: list[Path], tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    check_killed_at_random(evening, desk, start=start, walled=walled, views=views, folder=tmp_path, chance=chance)
