"""What a test of the real program is given, whichever server stands behind it."""

from collections.abc import Callable

from lab import Program, Screen
from sway import SwayDesk
from xorg import XorgDesk

Desk = XorgDesk | SwayDesk
"""Two screens, ``laptop`` and ``projector``: ``key``, ``focus``, ``shot``, ``unplug``, ``replug``."""

Start = Callable[..., Program]
"""Starts the program with the arguments it is given and the test's own data folder."""

Shows = Callable[[Screen, str], None]
"""Waits until a screen shows a sentence, as far as an OCR can read it."""
