"""The time the real program shows: stopped and continued it counts, asleep it asks."""

import re
import signal
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.desktop.bundled import DECK
from tests.desktop.desk import Desk, Shows, Start, Walled, wait_for_both_windows
from tests.desktop.driven import DrivenClock
from tests.desktop.lab import Program, appears, read, wait_until

STOPPED_S = 5.0
SLEPT_S = 240
SET_BACK_S = 3 * 3600
READ_WITHIN_S = 2.5  # a figure may be a second old when its picture is taken, and a busy machine is slow to take it

pytestmark = pytest.mark.parametrize("desk", ["xorg"], indirect=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is left of the theme by the window's large figures, and when the picture was taken."""

    left_s: int
    at: float

    def spent_since(self, earlier: "Reading") -> float:
        """The seconds the window counted more than those that passed; 0 when it is right."""
        return (earlier.left_s - self.left_s) - (self.at - earlier.at)


def reading(desk: Desk, folder: Path) -> Reading | None:
    """Read the large figures of the presenter window, on the right under the bar of the evening."""
    at = time.monotonic()
    picture = QImage(str(desk.shot(desk.laptop, folder / "laptop.bmp")))
    width, height = picture.width(), picture.height()
    figures = folder / "figures.png"
    picture.copy(round(width * 0.70), round(height * 0.205), round(width * 0.26), round(height * 0.145)).save(
        str(figures)
    )
    found = re.search(r"(\d\d)\W?(\d\d)\b", read(figures, layout=7))
    return Reading(int(found[1]) * 60 + int(found[2]), at) if found else None


def read_until(desk: Desk, folder: Path, *, below_s: float) -> Reading:
    """Read the large figures until they are below so many seconds, by no more than a minute."""
    readings: list[Reading] = []

    def is_below() -> bool:
        found = reading(desk, folder)
        readings.extend([found] if found is not None and below_s - 60 < found.left_s < below_s else [])
        return bool(readings)

    wait_until(is_below, what=f"less than {below_s} s left in large figures")
    return readings[-1]


def test_a_program_that_was_stopped_and_continued_has_counted_the_time(
    desk: Desk, evening: Program, walled: Walled, tmp_path: Path
) -> None:
    desk.key("Next")
    walled(desk.projector, 2)
    before = read_until(desk, tmp_path, below_s=600)
    evening.send(signal.SIGSTOP)
    until = time.monotonic() + STOPPED_S
    wait_until(lambda: time.monotonic() >= until)
    evening.send(signal.SIGCONT)
    after = read_until(desk, tmp_path, below_s=before.left_s - STOPPED_S + 1)
    assert abs(after.spent_since(before)) <= READ_WITHIN_S
    assert not appears("est resté en veille", read(desk.shot(desk.laptop, tmp_path / "asked.png"), layout=11))


def test_a_computer_that_slept_is_asked_about_and_its_time_counted_on_request(
    desk: Desk, start: Start, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    clock = DrivenClock(desk.env, tmp_path)
    start(DECK, **clock.env)
    walled(desk.projector, 1)
    wait_for_both_windows(desk)
    desk.key("Next")
    walled(desk.projector, 2)
    before = read_until(desk, tmp_path, below_s=600)

    clock.sleep(SLEPT_S)
    shows(desk.laptop, "L'ordinateur est resté en veille 4 min.")
    asked = read_until(desk, tmp_path, below_s=600)
    assert abs(asked.spent_since(before)) <= READ_WITHIN_S

    desk.key("c")
    counted = read_until(desk, tmp_path, below_s=600 - SLEPT_S)
    assert abs(counted.spent_since(asked) - SLEPT_S) <= READ_WITHIN_S
    walled(desk.projector, 2)


def test_a_clock_that_is_set_back_leaves_the_evening_its_time_and_can_still_be_resumed(
    desk: Desk, start: Start, walled: Walled, tmp_path: Path
) -> None:
    clock = DrivenClock(desk.env, tmp_path)
    program = start(DECK, **clock.env)
    walled(desk.projector, 1)
    wait_for_both_windows(desk)
    desk.key("Next")
    walled(desk.projector, 2)
    before = read_until(desk, tmp_path, below_s=600)
    clock.set_hour(-SET_BACK_S)
    after = read_until(desk, tmp_path, below_s=before.left_s)
    assert abs(after.spent_since(before)) <= READ_WITHIN_S
    desk.key("Next")
    walled(desk.projector, 3)
    program.send(signal.SIGKILL)
    program.wait()
    clock.set_hour(-SET_BACK_S)
    start("resume", **clock.env)
    walled(desk.projector, 3)
