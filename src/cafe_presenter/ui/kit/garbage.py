"""Garbage is looked for by the thread of the windows alone.

Python looks for it in whatever thread makes the object that is one too many, such as the journal's. A Qt object that is
found there ends in another thread than its own: its timers and notifiers stay with Qt, which then calls what is gone.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_FOR_GARBAGE_MS = 30_000


class Collector(QObject):
    """Looks for garbage now and then, and for as long as it lives nobody else does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_FOR_GARBAGE_MS)
        self._timer.timeout.connect(collect_if_due)
        self._timer.start()


def collect_if_due() -> None:
    """Look for garbage in this thread, if Python would have by now."""
    due = [age for age, (made, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if made > most]
    if due:
        gc.collect(due[-1])
