"""What takes long, done beside the windows: neither the wall nor a key waits for a slow disk or for many pictures."""

import threading
from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

LOOK_MS = 15
MAX_WAIT_S = 1.0


def disregard(found: object) -> None:
    """Do nothing with what was found."""
    del found


def waited_for[Found](read: Callable[[], Found]) -> Found:
    """Return what is read while the host waits, and sees that."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return read()
    finally:
        QGuiApplication.restoreOverrideCursor()


class _Task[Found](threading.Thread):
    """Takes steps, and keeps what they yield until it is fetched."""

    def __init__(
        self, steps: Iterator[Found], each: Callable[[Found], object], last: Callable[[Found], object]
    ) -> None:
        super().__init__(name="background", daemon=True)
        self._steps = steps
        self.each = each
        self.last = last
        self.found: deque[Found] = deque()
        self.newest: list[Found] = []
        """What was fetched last; empty before anything was. The end may be seen long after it."""
        self.is_left = False
        self.is_whole = False

    def run(self) -> None:
        """Take the steps; a fault ends them, and goes to ``threading.excepthook``."""
        for found in self._steps:
            if self.is_left:
                return
            self.found.append(found)
        self.is_whole = True


class Background[Found](QObject):
    """Takes steps on a thread of its own, and hands over what they yield in the thread of the windows.

    Those before are left when others are begun: they hand over nothing any more. A step leaves no object of Qt behind
    that has a thread: see ``ui/kit/garbage.py``.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: _Task[Found] | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(
        self,
        steps: Iterator[Found],
        *,
        each: Callable[[Found], object] = disregard,
        last: Callable[[Found], object] = disregard,
    ) -> None:
        """Take ``steps`` from now on: give ``each`` what every one of them yields, ``last`` what the last one does."""
        self.leave()
        self._task = _Task(steps, each, last)
        self._task.start()
        self._timer.start()

    def leave(self) -> None:
        """Take no step after the one at hand, and hand over nothing any more."""
        self._timer.stop()
        task, self._task = self._task, None
        if task is not None:
            task.is_left = True

    def close(self) -> None:
        """Leave the steps, and wait a moment for the one at hand."""
        task = self._task
        self.leave()
        if task is not None:
            task.join(MAX_WAIT_S)

    def _look(self) -> None:
        task = self._task
        if task is None:
            return
        is_over = not task.is_alive()  # asked before what was found is fetched, or the newest might be missed
        while task is self._task and task.found:
            task.newest = [task.found.popleft()]
            task.each(task.newest[0])
        if is_over and task is self._task:
            self.leave()
            if task.is_whole and task.newest:
                task.last(task.newest[0])
