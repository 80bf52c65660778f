"""What a test of the real program is given, whichever server stands behind it."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from cafe_presenter.ui.screens.placement import WALL_SHARE
from cafe_presenter.ui.show.room import SWAP_AFTER_S
from tests.desktop.gnome import GnomeDesk
from tests.desktop.kde import KdeDesk
from tests.desktop.lab import WITHIN_S, Program, Screen, is_read, same_picture, wait_until
from tests.desktop.sway import SwayDesk
from tests.desktop.xorg import XorgDesk

Desk = XorgDesk | SwayDesk
"""Two screens, ``laptop`` and ``projector``: ``key``, ``focus``, ``shot``, ``unplug``, ``replug``."""

DesktopDesk = GnomeDesk | KdeDesk
"""The same on the desktops most people have: ``key``, ``point``, ``shot``, ``unplug``, ``replug`` and the lid."""

Start = Callable[..., Program]
"""Starts the program with the arguments it is given and the test's own data folder, and more of an environment."""

Welcomed = Callable[[str], Program]
"""Starts an evening of a deck that is written in the test, and waits for its welcome on the laptop."""

Shows = Callable[[Screen, str], None]
"""Waits until a screen shows a sentence, as far as an OCR can read it."""

Rendered = Callable[[str, str], Path]
"""The folder of a deck's whole show at a size, ``1920x1080``, drawn without a display."""

Walled = Callable[[Screen, int], None]
"""Waits until a screen shows the bundled evening's view of that number, pixel by pixel; the first is the title."""

Counted = Callable[[int], str]
"""The deck of so many themes, each with its number in its question."""

Plain = Callable[[str], Path]
"""A picture of one colour, as large as the projector."""

on_x_first = pytest.mark.parametrize("desk", ["xorg", pytest.param("sway", marks=pytest.mark.long)], indirect=True)
"""For what is about the program and no compositor: Wayland has its turn in the long tests."""


def all_ended() -> Iterator[list[Program]]:
    """Give a list for the programs a test starts, and end them all after it."""
    programs: list[Program] = []
    yield programs
    for program in programs:
        program.stop()


def waiting(desk: Desk | DesktopDesk, started: list[Program], folder: Path, *, within_s: float = WITHIN_S) -> Shows:
    """Return what waits until a screen of the desk shows a sentence; ``folder`` takes the photographs."""

    def wait_for(screen: Screen, sentence: str) -> None:
        layout = 6 if screen.name == desk.projector.name else 11
        picture = folder / f"{screen.name}.bmp"

        def is_shown() -> bool:
            assert any(program.running for program in started), f"the program is gone: {started[-1].said}"
            return is_read(sentence, desk.shot(screen, picture), layout=layout)

        wait_until(is_shown, within_s, what=f"{screen.name} to show “{sentence}”")

    return wait_for


def swap(desk: Desk | DesktopDesk, shows: Shows) -> None:
    """Have the notes on the projector and the wall on the laptop: S asks first, and a second one says yes."""
    ask_to_swap(desk, shows)
    desk.key("s")


def ask_to_swap(desk: Desk | DesktopDesk, shows: Shows) -> None:
    """Press S and wait until the next one says yes."""
    desk.key("s")
    shows(desk.laptop, "Échanger les écrans")
    time.sleep(SWAP_AFTER_S)


def wait_for_both_windows(desk: Desk, within_s: float = WITHIN_S) -> None:
    """Wait until the wall and the presenter window stand: before the second one does, a key may be nobody's.

    Two alike are the wall and the curtain that is before it until the presenter window has come.
    """

    def are_there() -> bool:
        windows = desk.windows()
        return len(windows) == len(set(windows)) == 2

    wait_until(are_there, within_s, what="both windows")


def shows_picture(desk: Desk, picture: Path, folder: Path) -> None:
    """Wait until the projector shows a picture; ``folder`` takes the photographs."""
    seen = folder / "now.bmp"
    wait_until(lambda: same_picture(desk.shot(desk.projector, seen), picture), what=f"{picture.name} on the wall")


def wall_beside_notes(laptop: Screen) -> str:
    """Return the size of the wall that is drawn inside the notes' window in a rehearsal under Wayland."""
    width = round(laptop.width * WALL_SHARE)
    return f"{width}x{round(width * 9 / 16)}"


def shows_wall_beside_notes(desk: Desk | DesktopDesk, wall: Path, folder: Path) -> None:
    """Wait until the one screen shows a picture of the wall at its upper left."""
    size = QImage(str(wall)).size()

    def is_shown() -> bool:
        seen = QImage(str(desk.shot(desk.laptop, folder / "now.bmp")))
        seen.copy(QRect(QPoint(), size)).save(str(folder / "part.bmp"))
        return same_picture(folder / "part.bmp", wall)

    wait_until(is_shown, 20, what="the wall beside the notes")
