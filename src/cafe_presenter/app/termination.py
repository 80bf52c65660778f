"""The end that the system asks for: a signal, or the end of the desktop session."""

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class Termination(QObject):
    """Leaves at once, asking nothing, when the system says so."""

    def __init__(self) -> None:
        super().__init__()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.commitDataRequest.connect(self._on_session_ending)
        if os.name != "posix":
            return
        # Python handles a signal only when it next runs: a pipe wakes the event loop for it.
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._writer, False)
        signal.set_wakeup_fd(self._writer)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, _on_signal)
        self._notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def _on_woken(self) -> None:
        os.read(self._reader, 64)
        QApplication.exit(0)

    def _on_session_ending(self) -> None:
        QApplication.exit(0)


def _on_signal(number: int, frame: FrameType | None) -> None:
    del number, frame
