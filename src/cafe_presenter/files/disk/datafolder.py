"""The one folder everything is kept in, and the lock that keeps a second copy of the program out of it."""

import contextlib
import errno
import os
import re
import stat
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.files.disk.safe_io import (
    is_link,
    is_trusted,
    kept_opener,
    make_kept_folder,
    patiently,
    read_kept,
    write_atomic,
)

PORTABLE = "cafe-presenter-data"
STICK_FOLDERS = ("linux", "windows")
"""Where one stick has the program for each system: what is kept lies beside these folders, for both."""
MARK = "about-this-folder.txt"
"""The file that says whose the folder is: without it nothing is taken for ours, nor erased."""
_SAYS = "Café Presenter"
_WORDS = f"""{_SAYS} keeps its evenings, drafts, settings and log in this folder, and erases them when it is told to.
{_SAYS} garde dans ce dossier ses soirées, brouillons, réglages et journal, et les y efface quand on le lui demande.
"""
LOCK = "lock"
KNOCK = "knock"
STAYING = (LOCK, MARK)
"""What stays in a folder that is in use: it tells of nobody."""
LOGS = ("log.txt", "log.old.txt")
FOLDERS = ("drafts", "sessions")
_BEING_WRITTEN = r"\.[a-z0-9_]{8}"
"""What a power cut may leave of a file that was being written ends so, and begins with a dot."""
_STAMP = r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:-\d{1,3})?"
_NAMES = {
    "": r"settings\.json|settings\.damaged\.json|log\.txt|log\.old\.txt|lock|knock|about-this-folder\.txt",
    "sessions": rf"{_STAMP}\.(?:jsonl|page\.json|damaged(?:-\d{{1,3}})?)",
    "drafts": r"[0-9a-f]{24}\.(?:json|damaged|document)",
}
"""How everything the program keeps is called, by the folder it is in."""
_OURS = {folder: pattern(rf"{names}|\.(?:{names}){_BEING_WRITTEN}") for folder, names in _NAMES.items()}
_BESIDE_OURS = pattern(r"\.DS_Store|Thumbs\.db|desktop\.ini|(?:venue|lieu)\.ya?ml|.+\.(?:png|jpe?g)", re.IGNORECASE)
"""What file managers leave in any folder they show, and a venue's colours and logo: a host puts those in ours."""
_JOURNAL_BEGINS = b'{"format":'
MAX_LEAVE_BYTES = 4000
ANSWER_S = 3.0
"""How long a copy that is open already may take to answer a knock."""


def data_folder(asked: str | None, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the data folder, made and marked as ours if need be. Which it is, `place_of_data` says.

    Raises CafeError ``data.unusable`` when the folder cannot be made or written, or holds what is not to be believed.
    """
    folder = place_of_data(asked, environ)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if asked is None and folder.parent == Path(tempfile.gettempdir()):
            _demand_private(folder)
        with tempfile.TemporaryFile(dir=folder):
            pass
        if not _is_marked(folder):
            write_atomic(folder / MARK, _WORDS.encode(), is_waited_for=False)  # the wall waits for it
        _clear(folder)
    except OSError as error:
        raise _unusable(str(folder), error) from error
    for name in FOLDERS:
        try:
            if os.path.lexists(folder / name):
                make_kept_folder(folder / name)
        except OSError as error:
            raise _unusable(str(folder / name), error) from error
    return folder.resolve()


def _demand_private(folder: Path) -> None:
    """Raise OSError for a folder in the system's temporary one that another account may have prepared."""
    found = folder.lstat()
    is_ours = sys.platform == "win32" or (found.st_uid == os.geteuid() and not found.st_mode & 0o077)
    if not (is_ours and stat.S_ISDIR(found.st_mode)):
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(folder))


def _clear(folder: Path) -> None:
    """Take away links, pipes and the like that stand where a file of ours belongs; what a link leads to stays."""
    for entry in folder.iterdir():
        if entry.name not in FOLDERS and _is_kept(entry, "") and not stat.S_ISREG(entry.lstat().st_mode):
            entry.unlink()


def place_of_data(asked: str | None, environ: Mapping[str, str] = os.environ) -> Path:
    """Return where the data folder is or would be.

    That is ``asked``, else a writable one beside the program, else the system's. A folder that is asked for and used
    for other things has ours inside it. Raises CafeError ``data.unusable`` when
    what is asked for is no place at all.
    """
    if asked is None:
        return _beside_program() or _of_system(environ)
    folder = _asked_folder(asked)
    return folder if _is_free(folder) or _is_ours(folder) else folder / PORTABLE


def _is_free(folder: Path) -> bool:
    """Whether a folder is not there, or is empty and not a place where other things come to be."""
    try:
        return not os.path.lexists(folder) or not (_is_common(folder) or any(folder.iterdir()))
    except OSError:  # no folder, or one that is closed to us: whoever opens it tells why
        return True


def _is_ours(folder: Path) -> bool:
    """Whether a folder bears our mark, our name, or the look of one that a version before the mark kept."""
    if _is_common(folder):
        return False
    return _is_marked(folder) or folder.absolute().name == PORTABLE or _has_our_look(folder)


def _is_common(folder: Path) -> bool:
    """Whether a folder is somebody's home or the root of a disk or stick: never ours, whatever is in it."""
    folder = Path(os.path.realpath(folder))
    try:
        is_home = folder == Path(os.path.realpath(Path.home()))
    except RuntimeError:  # no HOME and no account
        is_home = False
    return is_home or folder.parent == folder or folder.is_mount()


def _is_marked(folder: Path) -> bool:
    try:
        return read_kept(folder / MARK, MAX_LEAVE_BYTES).startswith(_SAYS.encode())
    except (OSError, ValueError):
        return False


def _has_our_look(folder: Path) -> bool:
    """Whether all that is in a folder is ours, the empty lock that every start leaves too."""
    entries = [entry for entry in folder.iterdir() if not _BESIDE_OURS.fullmatch(entry.name)]
    locks = [entry for entry in entries if entry.name == LOCK and entry.is_file() and not entry.stat().st_size]
    return bool(locks) and all(_is_kept(entry, "") or entry.name in FOLDERS for entry in entries)


def _is_kept(entry: Path, folder: str) -> bool:
    """Whether an entry of the folder of that name, "" for the whole, is a file of ours, or was put in its place."""
    if is_link(entry) and folder == "" and entry.name in FOLDERS:
        return True
    if entry.is_dir() and not is_link(entry):
        return False
    if _OURS[folder].fullmatch(entry.name):
        return True
    return folder == "sessions" and entry.name.endswith((".jsonl", ".page.json")) and _begins_as_journal(entry)


def _begins_as_journal(path: Path) -> bool:
    """Whether a file begins as a journal does, and a page that is kept beside one."""
    try:
        return read_kept(path, len(_JOURNAL_BEGINS)).startswith(_JOURNAL_BEGINS)
    except OSError:
        return False


def kept_in(folder: Path) -> tuple[Path, ...]:
    """Return all that the program keeps in ``folder``, and nothing else: what `erase` would take.

    Raises CafeError ``data.not_erased`` when it cannot be looked at.
    """
    try:
        found = [entry for entry in folder.iterdir() if _is_kept(entry, "")] if folder.is_dir() else []
        for name in FOLDERS:
            inner = folder / name
            if inner.is_dir() and not is_link(inner):
                found += [entry for entry in inner.iterdir() if _is_kept(entry, name)]
    except OSError as error:
        raise _not_erased(folder, error) from error
    return tuple(sorted(found))


def summary(folder: Path, kept: Sequence[Path]) -> str:
    """Return what `kept_in` found as a few names: ``log.txt, sessions/ (12)``."""
    alone = [path.name for path in kept if path.parent == folder]
    inside = Counter(path.parent.name for path in kept if path.parent != folder)
    return ", ".join(sorted((*alone, *(f"{name}/ ({count})" for name, count in inside.items()))))


def erase(folder: Path, *, in_use: bool = False, lock: "DataLock | None" = None) -> int:
    """Erase what `kept_in` names and nothing else; return how many files.

    Links are erased, never followed. What the program did not make stays, and so does the folder then. `STAYING`
    stays in a folder that is ``in_use``; a ``lock`` on the folder is let go of with its file, after all the others.
    Raises CafeError ``data.not_erased``, or ``data.left`` once everything was tried.
    """
    going = [entry for entry in kept_in(folder) if not (in_use and entry.name in STAYING)]
    left: dict[Path, OSError] = {}
    for entry in sorted(going, key=lambda entry: entry.name == LOCK):
        try:
            if entry.name == LOCK and lock is not None:
                lock.discard()
            else:
                patiently(partial(entry.unlink, missing_ok=True))
        except OSError as error:
            left[entry] = error
    for emptied in (*(folder / name for name in FOLDERS), folder):
        with contextlib.suppress(OSError):  # one that is not empty, or that is still in use under Windows
            emptied.rmdir()
    if left:
        params = {
            "folder": str(folder),
            "left": summary(folder, tuple(left)),
            "reason": _reason(next(iter(left.values()))),
        }
        raise CafeError(Problem("data.left", params=params))
    return len(going)


def knock(folder: Path, leave: str) -> bool:
    """Tell the copy that has ``folder`` that the program was started again; return whether it answered in time.

    ``leave`` is what lets it raise its window.
    """
    note = folder / KNOCK
    try:
        with open(note, "w", encoding="utf-8", opener=kept_opener) as file:
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
    """Take a knock away, which answers it; return its leave, or None when nobody knocked.

    A leave is short and printable (XDG activation); any other is taken for none.
    """
    note = folder / KNOCK
    try:
        leave = read_kept(note, MAX_LEAVE_BYTES).decode("ascii", "replace")
        note.unlink()
    except OSError:
        return None
    return leave if leave.isascii() and leave.isprintable() and len(leave) <= MAX_LEAVE_BYTES else ""


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
            file = open(self._folder / LOCK, "a+b", opener=kept_opener)  # noqa: SIM115 - held until released
        except OSError as error:
            raise _unusable(str(self._folder), error) from error
        if not _lock(file.fileno()):
            file.close()
            raise CafeError(Problem("data.in_use", params={"folder": str(self._folder)}))
        return file

    def release(self) -> None:
        """Let go of the folder."""
        self._file.close()

    def discard(self) -> None:
        """Let go of the folder and take the lock's file away; raises OSError when another copy was quicker to hold it.

        Windows erases no file that is open; elsewhere a lock that is no more in its place keeps nobody out.
        """
        if sys.platform == "win32":
            self._file.close()
        (self._folder / LOCK).unlink(missing_ok=True)
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":
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
    here = Path(program).absolute().parent
    places = (here, here.parent) if here.name in STICK_FOLDERS else (here,)
    for folder in (place / PORTABLE for place in places):
        is_usable = folder.is_dir() and os.access(folder, os.W_OK)
        if is_usable and is_trusted(folder.stat(), folder.parent):
            return folder
    return None


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
    return _refusal("data.unusable", folder, error)


def _not_erased(folder: Path, error: OSError) -> CafeError:
    return _refusal("data.not_erased", str(folder), error)


def _refusal(code: str, folder: str, error: OSError) -> CafeError:
    # No place beside it: the sentence names the folder.
    return CafeError(Problem(code, params={"folder": folder, "reason": _reason(error)}))


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
