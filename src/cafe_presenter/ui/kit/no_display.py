"""Qt without a display: pages, pictures and checks of a deck need none, and must not depend on one."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication

PLATFORM = "windows" if sys.platform == "win32" else "offscreen"
"""Windows has a desktop for every program, and in memory Qt would know there of no font but those beside it."""


@contextmanager
def without_display() -> Iterator[None]:
    """Have an application that needs no display, unless there is one already."""
    application = QGuiApplication.instance()
    if application is None:
        os.environ["QT_QPA_PLATFORM"] = PLATFORM
        application = QGuiApplication(sys.argv[:1])
    yield
    del application
