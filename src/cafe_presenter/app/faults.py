"""Faults of the program that nobody caught: the evening goes on, and they are noted in a log."""

import contextlib
import os
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from cafe_presenter import __version__
from cafe_presenter.files.disk.datafolder import LOGS
from cafe_presenter.files.disk.safe_io import kept_opener

MAX_LOG_BYTES = 500_000


class Faults(QObject):
    """Notes every fault, of whatever thread, in the log of a data folder; ``noted`` tells it in the windows' thread."""

    noted = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.log = folder / LOGS[0]
        self._is_telling = False
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self.note
        threading.excepthook = self._note_of_thread

    def let_go(self) -> None:
        """Note no more faults."""
        sys.excepthook, threading.excepthook = self._before

    def note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write a fault to the log, and tell of it."""
        _write(self.log, kind, trace)
        if os.environ.get("CAFE_PRESENTER_DEBUG"):
            sys.__excepthook__(kind, error, trace)
        # The painter of a window whose painting failed must not live on with the trace: nobody else could paint there.
        traceback.clear_frames(trace)
        if self._is_telling:
            return
        self._is_telling = True  # the notice itself may be what fails
        try:
            self.noted.emit()
        finally:
            self._is_telling = False

    def _note_of_thread(self, fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None:
            self.note(fault.exc_type, fault.exc_value, fault.exc_traceback)


def _write(path: Path, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Note a fault without the words of the deck: its kind and the places in the program it went through."""
    with contextlib.suppress(OSError):
        if path.exists() and path.lstat().st_size > MAX_LOG_BYTES:
            path.replace(path.with_name(LOGS[1]))
        places = "".join(
            f"  {_told(Path(frame.filename))}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(trace)
        )
        with open(path, "a", encoding="utf-8", opener=kept_opener) as file:
            file.write(f"{datetime.now(UTC).isoformat()} {__version__} {kind.__name__}\n{places}")


def _told(file: Path) -> str:
    """Return the name of a file, with its folder where that is the program's: any other may be somebody's name."""
    package = __name__.partition(".")[0]
    return "/".join(file.parts[-2:]) if package in file.parts[:-1] else file.name
