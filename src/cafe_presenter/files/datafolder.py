"""The one folder everything is kept in, and the lock that keeps a second copy of the program out of it."""

import contextlib
import errno
import os
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from cafe_presenter.core.problem import CafeError, Problem
from cafe_presenter.files import private_opener, read_regular

PORTABLE = "cafe-presenter-data"
LOCK = "lock"
KNOCK = "knock"
LOGS = ("log.txt", "log.old.txt")
OURS = frozenset({"sessions", "drafts", "backups", "settings.json", "settings.damaged.json", *LOGS, LOCK, KNOCK})
"""Everything the program keeps, by name."""
OURS_BEGIN = ".settings.json."
"""What a power cut may leave of settings that were being written."""
MOST_LEAVE_BYTES = 4000
ANSWER_S = 3.0
"""How long a copy that is open already may take to answer a knock."""


def data_folder(asked: str | None, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the data folder, made if need be: ``asked``, else a writable one beside the program, else the system's.

    Raises CafeError ``data.unusable`` when the folder cannot be made or written.
    """
    folder = _asked_folder(asked) if asked is not None else _beside_program() or _of_system(environ)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise _unusable(str(folder), error) from error
    return folder.resolve()


def erase(folder: Path, *, but: str = "") -> int:
    """Erase all the program ever keeps in ``folder`` and nothing else; return how many files. Raises OSError.

    Links are erased, never followed. What the program did not make stays, and so does the folder then. ``but`` names
    what is left for now: a program that runs holds its lock, which is empty.
    """
    count = 0
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(OURS_BEGIN) or entry.name in OURS - {but}:
            count += _erase(entry)
    with contextlib.suppress(OSError):  # a folder that is not empty, or that is still in use under Windows
        folder.rmdir()
    return count


def _erase(entry: Path) -> int:
    if entry.is_symlink() or not entry.is_dir():
        entry.unlink()
        return 1
    count = sum(_erase(inner) for inner in entry.iterdir())
    entry.rmdir()
    return count


def knock(folder: Path, leave: str) -> bool:
    """Tell the copy that has ``folder`` that the program was started again; return whether it answered in time.

    ``leave`` is what lets it raise its window.
    """
    note = folder / KNOCK
    try:
        with open(note, "w", encoding="utf-8", opener=private_opener) as file:
            file.write(leave)
        deadline = time.monotonic() + ANSWER_S
        while note.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        answered = not note.exists()
        note.unlink(missing_ok=True)
    except OSError:
        return False
    return answered


def answer_knock(folder: Path) -> str | None:
    """Take a knock away, which answers it; return its leave, or None when nobody knocked."""
    note = folder / KNOCK
    try:
        leave = read_regular(note, MOST_LEAVE_BYTES).decode("utf-8", "replace")
        note.unlink()
    except OSError:
        return None
    return leave


class DataLock:
    """A hold on the data folder that the system lets go of when the process dies, however it dies."""

    def __init__(self, folder: Path) -> None:
        """Take the hold.

        Raises CafeError ``data.in_use`` when another copy has it, ``data.unusable`` when there can be no lock.
        """
        self._folder = folder
        self._file = self._take()

    def renew(self) -> None:
        """Take the hold anew in a folder that was made again, so that no other copy can have it."""
        with contextlib.suppress(CafeError):  # another copy was quicker, or the folder is gone again
            taken = self._take()
            self._file.close()
            self._file = taken

    def _take(self) -> BinaryIO:
        try:
            file = open(self._folder / LOCK, "a+b", opener=private_opener)  # noqa: SIM115 - held until released
        except OSError as error:
            raise _unusable(str(self._folder), error) from error
        if not _lock(file.fileno()):
            file.close()
            raise CafeError(Problem("data.in_use", params={"folder": str(self._folder)}))
        return file

    def release(self) -> None:
        """Let go of the folder."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":  # untested: has not run on Windows yet
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks must not stop the evening
        return True


def _beside_program() -> Path | None:
    program = sys.executable if getattr(sys, "frozen", False) else sys.argv[0]
    folder = Path(program).absolute().parent / PORTABLE
    return folder if folder.is_dir() and os.access(folder, os.W_OK) else None


def _of_system(environ: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or tempfile.gettempdir()) / "cafe-presenter"
    try:
        home = Path.home()
    except RuntimeError:  # no HOME and no account, as on a live stick
        return Path(tempfile.gettempdir()) / f"cafe-presenter-{os.getuid()}"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "cafe-presenter"
    asked = Path(environ.get("XDG_DATA_HOME", ""))
    # XDG Base Directory Specification: "If [...] a relative path is encountered [...] it should be ignored".
    return (asked if asked.is_absolute() else home / ".local" / "share") / "cafe-presenter"


def _asked_folder(asked: str) -> Path:
    # `--data-dir "$STICK"` without a STICK, or ~somebody nobody knows: an evening must not be kept where nobody looks.
    nowhere = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    if not asked:
        raise _unusable('""', nowhere)
    try:
        return Path(asked).expanduser()
    except RuntimeError:
        raise _unusable(asked, nowhere) from None


def _unusable(folder: str, error: OSError) -> CafeError:
    # No place beside it: the sentence names the folder.
    params = {"folder": folder, "reason": error.strerror or type(error).__name__}
    return CafeError(Problem("data.unusable", params=params))
