"""The borrowed room on the desktops people have: GNOME moves windows to where the pointer was at every change."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.desktop.bundled import DECK, THEMES
from tests.desktop.desk import (
    DesktopDesk,
    Rendered,
    Shows,
    Start,
    Walled,
    shows_wall_beside_notes,
    wall_beside_notes,
)
from tests.desktop.gnome import GnomeDesk
from tests.desktop.lab import Program, wait_until

STEPS = 300
SEEDS = (1, 2)
WALK = ("moved", "moved", "unplugged", "lid closed", "pointed", "pointed", "F11", "i i")
"""What may become of screens and pointer, and keys; two screens are lit again before keys are pressed."""

LIGHT = 200
MAX_LIGHT = 0.25
"""The notes are dark letters on a light ground, the walls of this evening light ones on a dark ground."""

SOON_S = 3.0
"""GNOME shows what it has where the screens are now, before it tells any program of the change."""

IsPrivate = Callable[[], bool]
"""Photographs the projector and tells whether it shows anything but the notes."""


@pytest.fixture
def is_private(desk: DesktopDesk, tmp_path: Path) -> IsPrivate:
    """Look whether the public sees the notes."""

    def look() -> bool:
        picture = desk.shot(desk.projector, tmp_path / "public.png")
        small = QImage(str(picture)).scaledToWidth(80).convertToFormat(QImage.Format.Format_Grayscale8)
        light = sum(value > LIGHT for value in bytes(small.constBits()))
        return light < MAX_LIGHT * small.width() * small.height()

    return look


@pytest.fixture
def arranged(desk: DesktopDesk) -> Iterator[DesktopDesk]:
    """A desk whose screens may be arranged anew; they are as they were afterwards."""
    usual = (desk.laptop, desk.projector)
    yield desk
    desk.laptop, desk.projector = usual
    desk.replug()
    desk.point(desk.laptop)  # a program opens where the pointer is


def move_projector_left(desk: DesktopDesk) -> None:
    """Arrange the projector at the laptop's left."""
    desk.laptop, desk.projector = desk.put_projector_left()


def pull_and_plug(desk: DesktopDesk) -> None:
    """Pull the projector's cable and plug it in again."""
    desk.unplug()
    desk.replug()


def close_and_open(desk: DesktopDesk) -> None:
    """Close the lid and open it again."""
    desk.close_lid()
    desk.open_lid()


@pytest.mark.parametrize("desk", ["gnome", "kde"], indirect=True)
def test_the_notes_stay_with_the_host_whatever_becomes_of_the_screens(
    rendered: Rendered,
    walled: Walled,
    arranged: DesktopDesk,
    evening: Program,
    shows: Shows,
    is_private: IsPrivate,
    tmp_path: Path,
) -> None:
    arranged.key("Next")
    walled(arranged.projector, 2)
    arranged.unplug()
    shows(arranged.laptop, "rien : un seul écran")
    arranged.key("F6")
    shows_wall_beside_notes(arranged, rendered(DECK, wall_beside_notes(arranged.laptop)) / "wall-02.png", tmp_path)
    arranged.replug()
    walled(arranged.projector, 2)
    arranged.point(arranged.projector)
    arranged.key("s")
    walled(arranged.laptop, 2)
    arranged.key("s")  # the notes appear now, the pointer being on the wall
    walled(arranged.projector, 2)
    # KWin, nested as it is here, may paint a screen no more once it was the only one that was switched off.
    lid = () if arranged.kind == "kde" else (close_and_open,)
    for change in (pull_and_plug, *lid, move_projector_left):
        change(arranged)
        wait_until(is_private, SOON_S, what="the notes to be hidden")
        walled(arranged.projector, 2)
        assert is_private()
        shows(arranged.laptop, THEMES[0][1])
    assert evening.running
    assert not evening.said, "nothing is a fault"


@pytest.mark.parametrize("desk", ["gnome"], indirect=True)
def test_an_evening_closes_the_overview_in_which_a_session_begins(
    desk: GnomeDesk, start: Start, walled: Walled
) -> None:
    desk.enter_overview()
    start(DECK)
    walled(desk.projector, 1)
    desk.key("Next")
    walled(desk.projector, 2)


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GnomeDesk]:
    """Two screens of one size."""
    desk = GnomeDesk(tmp_path_factory.mktemp("alike"), laptop="1920x1080")
    yield desk
    desk.close()


@pytest.mark.long
@pytest.mark.parametrize("desk", ["alike"], indirect=True)
@pytest.mark.parametrize("pointed", ["laptop", "projector"])
def test_screens_of_one_size_keep_their_windows(
    walled: Walled, arranged: GnomeDesk, evening: Program, shows: Shows, pointed: str
) -> None:
    arranged.key("Next")
    arranged.point(getattr(arranged, pointed))
    arranged.key("s")
    walled(arranged.laptop, 2)
    arranged.key("s")
    for change in (pull_and_plug, move_projector_left):
        change(arranged)
        walled(arranged.projector, 2)
        shows(arranged.laptop, THEMES[0][1])
    assert evening.running


@pytest.mark.long
@pytest.mark.parametrize("desk", ["gnome"], indirect=True)
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_becomes_of_the_screens_the_public_never_sees_the_notes(
    walled: Walled, arranged: GnomeDesk, evening: Program, shows: Shows, is_private: IsPrivate, seed: int
) -> None:
    chance = random.Random(seed)
    arranged.key("Next")
    walled(arranged.projector, 2)
    done: list[str] = []
    for _ in range(STEPS):
        both = [arranged.laptop, arranged.projector]
        step = chance.choice(WALK)
        done.append(step)
        match step:
            case "moved":
                arranged.light(*chance.sample(both, 2), primary=chance.choice(both))
            case "unplugged":
                arranged.light(arranged.laptop, primary=arranged.laptop)
                arranged.key(*chance.choice(((), ("F6",), ("F7",), ("F6", "F6"))))
            case "lid closed":
                arranged.light(arranged.projector, primary=arranged.projector)
            case "pointed":
                arranged.point(chance.choice(both))
                continue
            case keys:
                arranged.light(*both, primary=arranged.laptop)
                arranged.key(*keys.split())
        if step != "unplugged":
            wait_until(is_private, SOON_S, what=f"the notes to be hidden, after {done[-10:]}")
    arranged.light(arranged.laptop, arranged.projector, primary=arranged.laptop)
    walled(arranged.projector, 2)
    shows(arranged.laptop, THEMES[0][1])
    assert evening.running
