"""What a test of the real program is given, whichever server stands behind it."""

from collections.abc import Callable
from pathlib import Path

from tests.desktop.lab import Program, Screen, same_picture, wait_until
from tests.desktop.sway import SwayDesk
from tests.desktop.xorg import XorgDesk

Desk = XorgDesk | SwayDesk
"""Two screens, ``laptop`` and ``projector``: ``key``, ``focus``, ``shot``, ``unplug``, ``replug``."""

Start = Callable[..., Program]
"""Starts the program with the arguments it is given and the test's own data folder, and more of an environment."""

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


def shows_picture(desk: Desk, picture: Path, folder: Path) -> None:
    """Wait until the projector shows a picture; ``folder`` takes the photographs."""
    seen = folder / "now.png"
    wait_until(lambda: same_picture(desk.shot(desk.projector, seen), picture), 20, what=f"{picture.name} on the wall")
