"""Whatever the storage layer has reported as saved is there after a kill -9 at any moment."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.files.deck.deck_edit import backup_path
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.disk.settingsfile import load_settings
from cafe_presenter.files.evening.journal import journals, read_journal
from cafe_presenter.files.evening.sessions import look_back
from tests.faults.victims import DECK, EDITED, OPENED, REMARK, VICTIMS, note

CHILD = Path(__file__).with_name("victims.py")
KILLS = 100
MANY_KILLS = 1000
MAX_SAVES = 8

type Kill = Callable[[random.Random], list[str]]
"""Lets one process save for a while, kills it, and returns what it had reported as saved."""


@contextmanager
def nursery(what: str, folder: Path) -> Iterator[Kill]:
    command = [sys.executable, str(CHILD), what, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as process:
        yield partial(killed, process)
        assert process.stdin is not None
        process.stdin.close()


def killed(process: "subprocess.Popen[str]", chance: random.Random) -> list[str]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("\n")
    began, born = time.monotonic(), 0
    lines: list[str] = []
    wanted = chance.randint(0, MAX_SAVES)
    while not born or sum(line.startswith("saved ") for line in lines) < wanted:  # the newborn may be first to speak
        lines.append(process.stdout.readline().strip())
        assert lines[-1], "the nursery is dead"
        born = int(lines[-1]) if lines[-1].isdecimal() else born
    # No wait for anything: the moment is what is tried, anywhere in the next save.
    time.sleep(chance.uniform(0, (time.monotonic() - began) / (wanted + 1)))
    os.kill(born, signal.SIGKILL)
    while lines[-1] != "gone":
        lines.append(process.stdout.readline().strip())
        assert lines[-1], "the nursery is dead"
    return [line.removeprefix("saved ") for line in lines if line.startswith("saved ")]


def check_journal(folder: Path, saved: list[str], before: dict[Path, bytes]) -> None:
    """The session that was being kept holds every event reported, in order, and at most the one under way besides."""
    found = journals(folder)
    for path in found:
        data = path.read_bytes()
        known = before.get(path, b"")
        assert data.startswith(known[: known.rfind(b"\n") + 1]), "whole lines are never rewritten"
        before[path] = data
    if not found:
        assert not saved
        return
    name, count = saved[-1].split() if saved else ("", "0")
    try:
        recovered = read_journal(found[-1])
    except CafeError:
        assert name != found[-1].name, "cut in its first line, before anything was reported"
        found[-1].unlink()
        return
    assert not recovered.damaged
    texts = [each.text for each in recovered.session.notes]
    assert texts == [note(number, int(text.split(":")[1])) for number, text in enumerate(texts, start=1)]
    if saved:
        assert name == found[-1].name
        assert int(count) <= recovered.events <= int(count) + 1
        assert look_back(folder, OPENED).unfinished is not None


def check_settings(folder: Path, saved: list[str], before: dict[str, int]) -> None:
    settings, problems = load_settings(folder)
    number = int(settings.wall_screen or 0)
    least = int(saved[-1]) if saved else before.get("last", 0)
    assert not problems
    assert least <= number <= least + 1
    before["last"] = number


def check_edited_deck(folder: Path, saved: list[str], before: dict[str, int]) -> None:
    path = folder / EDITED
    deck, problems = load_deck(path)
    least = int(saved[-1]) if saved else before.get("last", 0)
    assert not problems
    assert least <= int(deck.title) <= least + 1
    assert path.read_text("utf-8").startswith(REMARK)
    before["last"] = int(deck.title)
    backup = backup_path(path)
    if backup.exists():
        kept, problems = load_deck(backup)
        assert not problems
        assert int(kept.title) <= int(deck.title)


def check_new_deck(folder: Path, saved: list[str], before: dict[str, int]) -> None:
    del before
    for name in saved:
        deck, problems = load_deck(folder / name)
        assert (f"{deck.title}.yaml", deck.themes, problems) == (name, DECK.themes, ())


CHECKS: dict[str, Callable[[Path, list[str], dict], None]] = {  # type: ignore[type-arg] # each has its own
    "journal": check_journal,
    "settings": check_settings,
    "edited_deck": check_edited_deck,
    "new_deck": check_new_deck,
}


def check_kills(what: str, folder: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    before: dict[object, object] = {}
    with nursery(what, folder) as kill:
        for _ in range(kills):
            CHECKS[what](folder, kill(chance), before)


@pytest.mark.parametrize("what", VICTIMS)
def test_what_was_reported_saved_is_there_after_a_kill_at_any_moment(what: str, tmp_path: Path) -> None:
    check_kills(what, tmp_path, KILLS, seed=1)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 5))
@pytest.mark.parametrize("what", VICTIMS)
def test_what_was_reported_saved_is_there_after_twelve_thousand_more_kills(
    what: str, seed: int, tmp_path: Path
) -> None:
    check_kills(what, tmp_path, MANY_KILLS, seed)
