"""Asks to stay awake and prints what is held, refused and quiet at each change, until it is told to end."""

import signal
import sys

from PySide6.QtCore import QCoreApplication, QTimer

from cafe_presenter.ui.screens.awake_freedesktop import FreedesktopAwake
from cafe_presenter.ui.screens.awake_wish import Wish


def tell() -> None:
    """Print the wishes in their order."""
    held, refused = (" ".join(wish for wish in Wish if wish in wishes) for wishes in (awake.held, awake.refused))
    if awake.is_quiet:
        sys.stdout.write("quiet\n")
    sys.stdout.write(f"held: {held}; refused: {refused}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    application = QCoreApplication([])
    awake = FreedesktopAwake()
    awake.changed.connect(tell)
    signal.signal(signal.SIGUSR1, lambda *_: awake.release())
    runs_python = QTimer(interval=20)  # a signal is handled when Python runs
    runs_python.timeout.connect(lambda: None)
    runs_python.start()
    awake.hold("a test")
    application.exec()
