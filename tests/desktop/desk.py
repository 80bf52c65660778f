"""What a test of the real program is given, whichever server stands behind it."""

from collections.abc import Callable

from tests.desktop.lab import Program, Screen
from tests.desktop.sway import SwayDesk
from tests.desktop.xorg import XorgDesk

Desk = XorgDesk | SwayDesk
"""Two screens, ``laptop`` and ``projector``: ``key``, ``focus``, ``shot``, ``unplug``, ``replug``."""

Start = Callable[..., Program]
"""Starts the program with the arguments it is given and the test's own data folder, and more of an environment."""

Shows = Callable[[Screen, str], None]
"""Waits until a screen shows a sentence, as far as an OCR can read it."""
