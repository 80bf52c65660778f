"""An exception anywhere in the windows: the wall keeps the deck, the presenter is told, the log has it."""

import random
from pathlib import Path

import pytest

from tests.desktop.bundled import DECK, TITLE
from tests.desktop.desk import Desk, Shows, Start, Walled, wait_for_both_windows
from tests.desktop.faults import WallWatch
from tests.desktop.lab import same_picture, wait_until
from tests.desktop.slots import slots

INJECTED = Path(__file__).with_name("injected")
TOLD = "Quelque chose s’est mal passé"
BEHIND_A_KEY = (
    "Keyboard.eventFilter",
    "Show.obey",
    "ProjectorWindow._on_changed",
    "ProjectorWindow.paintEvent",
    "PresenterPage.show_session",
    "SessionStore._on_timeout",
    "advance",
    "Journal.record",
    "wall_view",
    "paint_wall",
    "lay_out",
    "pace",
)
"""What a press of a key goes through, and the tick: first what Qt calls, then what is in the middle of it."""
HARMLESS_KEYS = (
    "Next",
    "Next",
    "Prior",
    "Home",
    "plus",
    "minus",
    "t",
    "g",
    "question",
    "F1",
    "F9",
    "F10",
    "m",
    "ctrl+z",
)
"""Keys that put nothing on the wall but views of the deck."""

TO_THE_BEGINNING = ("Escape", "Escape", "Escape", "Escape", "F5", "Prior", "Home")
"""Keys that lead there whatever is open or asked: under the question whether to stop Home does nothing."""

on_xorg = pytest.mark.parametrize("desk", ["xorg"], indirect=True)


class Faults:
    """What is to fail in the program that ``env`` starts, and what its log says did."""

    def __init__(self, folder: Path, *, seed: int = 0) -> None:
        self._file, self._log = folder / "faults", folder / "data" / "log.txt"
        self.arm(*slots(), *BEHIND_A_KEY, chance=0)
        self.env = {"PYTHONPATH": str(INJECTED), "FAULTS": str(self._file), "FAULTS_SEED": str(seed)}

    def arm(self, *names: str, chance: float = 1) -> None:
        """Have these fail from now on, and no others."""
        new = self._file.with_suffix(".new")
        new.write_text("".join(f"{name} {chance}\n" for name in names))
        new.replace(self._file)

    @property
    def logged(self) -> str:
        """What the log holds."""
        return self._log.read_text("utf-8") if self._log.exists() else ""


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    return Faults(tmp_path)


def shows_a_view(desk: Desk, views: list[Path], folder: Path) -> bool:
    seen = desk.shot(desk.projector, folder / "now.bmp")
    return any(same_picture(seen, view) for view in views)


@on_xorg
def test_an_exception_behind_any_key_leaves_the_wall_and_is_told_and_logged(
    desk: Desk, faults: Faults, start: Start, shows: Shows, walled: Walled, views: list[Path], tmp_path: Path
) -> None:
    program = start(DECK, **faults.env)
    walled(desk.projector, 1)
    wait_for_both_windows(desk)
    with WallWatch(program, desk, views=views, folder=tmp_path):
        for number, name in enumerate(BEHIND_A_KEY):
            function = name.rpartition(".")[2]
            known = faults.logged.count(f" {function}\n")
            faults.arm(name)
            desk.key(("Next", "Right")[number % 2])  # one key twice does not pass the first question by
            wait_until(lambda: faults.logged.count(f" {function}\n") > known, what=f"{name} in the log")  # noqa: B023
        faults.arm()
        desk.key("Home", "Next")
        shows(desk.laptop, TOLD)
        walled(desk.projector, 2)
    assert TITLE not in faults.logged
    assert program.running


@on_xorg
@pytest.mark.parametrize("name", ["ProjectorWindow.paintEvent", "ProjectorWindow._on_changed"])
def test_a_wall_that_was_not_painted_catches_up_by_itself(
    desk: Desk, faults: Faults, start: Start, walled: Walled, name: str
) -> None:
    start(DECK, **faults.env)
    walled(desk.projector, 1)
    wait_for_both_windows(desk)
    faults.arm(name)
    desk.key("Next")
    wait_until(lambda: f"{name.partition('.')[2]}\n" in faults.logged, what=f"{name} in the log")
    faults.arm()
    walled(desk.projector, 2)


def check_chaos(
    desk: Desk, *, seed: int, start: Start, walled: Walled, views: list[Path], folder: Path, presses: int
) -> None:
    """Let a fifth of all calls fail. The line that tells of it may be among them: it is asked for in the test above."""
    faults, chance = Faults(folder, seed=seed), random.Random(seed)
    program = start(DECK, **faults.env)
    walled(desk.projector, 1)
    wait_for_both_windows(desk)
    with WallWatch(program, desk, views=views, folder=folder):
        faults.arm(*slots(), chance=0.2)
        desk.key(*chance.choices(HARMLESS_KEYS, k=presses))
        faults.arm()
        desk.key(*TO_THE_BEGINNING, "Next")
        walled(desk.projector, 2)
    assert "InjectedError" in faults.logged
    assert program.running


@on_xorg
def test_exceptions_in_a_fifth_of_all_that_qt_calls_never_reach_the_wall(
    desk: Desk, start: Start, walled: Walled, views: list[Path], tmp_path: Path
) -> None:
    check_chaos(desk, seed=1, start=start, walled=walled, views=views, folder=tmp_path, presses=25)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_exceptions_in_a_fifth_of_all_that_qt_calls_never_reach_the_wall_of_ten_more_evenings(
    desk: Desk, start: Start, walled: Walled, views: list[Path], tmp_path: Path, seed: int
) -> None:
    check_chaos(desk, seed=seed, start=start, walled=walled, views=views, folder=tmp_path, presses=60)


@pytest.mark.long
@on_xorg
@pytest.mark.parametrize("letter", sorted({name[0] for name in slots()}))
def test_a_function_that_always_fails_from_now_on_never_ends_the_evening(
    desk: Desk, faults: Faults, start: Start, views: list[Path], tmp_path: Path, letter: str
) -> None:
    program = start(DECK, **faults.env)
    wait_until(lambda: len(desk.windows()) == 2 and shows_a_view(desk, views, tmp_path), 20, what="both windows")
    for name in (each for each in slots() if each.startswith(letter)):
        faults.arm(name)
        desk.key("Next", "plus", "t", "g", "Escape", "F10", "Escape", "Next")
        desk.unplug()
        if not name.startswith("Screens."):
            wait_until(lambda: len(desk.windows()) == 1, what=f"the wall to leave with its screen, without {name}")
        if name.startswith("Screens."):
            faults.arm()  # what was to put the wall back: it does so with the next cable
            desk.replug()
            desk.unplug()
        desk.replug()
        wait_until(lambda: len(desk.windows()) == 2, what=f"the wall to be back, without {name}")
        desk.key("Prior")
        wait_until(lambda: shows_a_view(desk, views, tmp_path), what=f"the wall without {name}")
        assert program.running, name
    faults.arm()
    desk.key(*TO_THE_BEGINNING, "Next")
    wait_until(lambda: same_picture(desk.shot(desk.projector, tmp_path / "now.bmp"), views[1]), what="theme 1")
