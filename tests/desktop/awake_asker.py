"""Asks to stay awake and prints what is held and what is refused at each change, until it is told to end."""

import signal
import sys

from PySide6.QtCore import QCoreApplication, QTimer

from cafe_presenter.ui.screens.awake_freedesktop import FreedesktopAwake
from cafe_presenter.ui.screens.awake_wish import Wish


def tell() -> None:
    """Print both, in the order of the wishes."""
    held, refused = (" ".join(wish for wish in Wish if wish in wishes) for wishes in (awake.held, awake.refused))
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
