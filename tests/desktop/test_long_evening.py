"""Hours of any use on two real screens, by a robot whose seed brings a failure back."""

import os
import random
from pathlib import Path

import pytest

from tests.desktop.desk import Desk
from tests.desktop.lab import Program
from tests.desktop.robot import Robot, expectations

HOURS = 8.0
SEED = "ROBOT_SEED"
"""The variable of the environment with which a failed evening comes again."""
LAST = 25


def seeds(*usual: int) -> list[int]:
    return [int(os.environ[SEED])] if SEED in os.environ else list(usual)


def run_robot(desk: Desk, started: list[Program], folder: Path, *, seed: int, hours: float) -> Robot:
    """Let the robot work; a failure tells the seed and what was done last."""
    with expectations(folder / "expected") as expect:
        robot = None
        try:
            robot = Robot(desk, folder, random.Random(seed), expect, started)
            robot.each_once() if not hours else robot.evening(hours)
        except Exception as error:
            done = "\n".join(robot.done[-LAST:]) if robot else "nothing yet"
            raise AssertionError(f"{error}\n{SEED}={seed}, after:\n{done}") from error
        return robot


@pytest.mark.parametrize("seed", seeds(1))
def test_whatever_the_host_does_once_the_wall_shows_what_the_journal_says(
    desk: Desk, started: list[Program], tmp_path: Path, seed: int
) -> None:
    run_robot(desk, started, tmp_path, seed=seed, hours=0)


@pytest.mark.long
@pytest.mark.parametrize("seed", seeds(1, 2))
def test_whatever_the_host_does_for_eight_hours_the_wall_shows_what_the_journal_says(
    desk: Desk, started: list[Program], tmp_path: Path, seed: int
) -> None:
    assert run_robot(desk, started, tmp_path, seed=seed, hours=HOURS).spent_s >= HOURS * 3600
