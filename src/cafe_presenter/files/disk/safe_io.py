"""Reading and writing that a power cut, a pipe or a strange file cannot turn into harm."""

import contextlib
import errno
import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import BinaryIO

MAX_NAME_BYTES = 255
"""Of a file's name, on nearly every file system."""


_HELD = (5, 32, 33)
"""Windows' errors for a file that somebody has open: access denied, sharing violation, lock violation."""
_HELD_S = 1.5
_AGAIN_S = 0.03


def patiently(do: Callable[[], object]) -> None:
    """Do what needs a file for itself, again and again for a moment while Windows says that another program has it.

    An antivirus, a backup or an editor opens what was just written. Raises OSError.
    """
    deadline = time.monotonic() + _HELD_S
    while True:
        try:
            do()
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD or time.monotonic() > deadline:
                raise
        else:
            return
        time.sleep(_AGAIN_S)


def write_atomic(path: Path, data: bytes, *, is_waited_for: bool = True) -> None:
    """Write ``data`` to ``path`` so that a power cut leaves the old file or the new one, never a part.

    What may as well be written again after a power cut ``is_waited_for`` by nobody: a slow disk takes its time.
    Raises OSError; the old file is then untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # A name of 255 bytes, the longest there is, leaves no room for what a temporary name has more.
    stem = within_bytes(path.name, MAX_NAME_BYTES - 10)
    handle, temporary = tempfile.mkstemp(prefix=f".{stem}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if is_waited_for:
                os.fsync(file.fileno())
        patiently(partial(Path(temporary).replace, path))
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
    if is_waited_for:
        sync_folder(path.parent)


def within_bytes(name: str, most: int) -> str:
    """Return the beginning of a name that takes no more than ``most`` bytes of a folder's entry."""
    while len(os.fsencode(name)) > most:
        name = name[:-1]
    return name


def read_regular(path: Path, most: int) -> bytes:
    """Return what is in an ordinary file, cut right past ``most`` bytes. Raises as ``open_regular`` does."""
    with open_regular(path) as stream:
        return stream.read(most + 1)


def private_opener(path: str, flags: int) -> int:
    """Open a file that, when it is made, its owner alone may read, whatever the umask: for ``open(…, opener=)``."""
    return os.open(path, flags, 0o600)


def kept_opener(path: str, flags: int) -> int:
    """Open a file of the data folder, private when it is made: for ``open(…, opener=)``.

    A link is not followed, a pipe is not waited for, and a file that somebody else put there is not believed; nor is
    it cut before that is known. Raises OSError.
    """
    never = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    if not hasattr(os, "O_NOFOLLOW") and is_link(Path(path)):  # Windows
        raise _error(errno.ELOOP, path)
    handle = os.open(path, flags & ~os.O_TRUNC | never, 0o600)
    try:
        _demand_kept(os.fstat(handle), path)
        if flags & os.O_TRUNC:
            os.ftruncate(handle, 0)
    except OSError:
        os.close(handle)
        raise
    return handle


def read_kept(path: Path, most: int) -> bytes:
    """Return what is in a file of the data folder, cut right past ``most`` bytes. Raises as ``kept_opener`` does."""
    with open(path, "rb", opener=kept_opener) as stream:
        return stream.read(most + 1)


def _demand_kept(found: os.stat_result, path: str) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise _error(errno.ENODEV, path)
    if not is_trusted(found, Path(path).parent):
        raise _error(errno.EPERM, path)


def make_kept_folder(folder: Path) -> None:
    """Make a folder inside the data folder; one that is there already must be no link and nobody else's.

    Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    found = folder.lstat()
    if is_link(folder) or not stat.S_ISDIR(found.st_mode):
        raise _error(errno.ENOTDIR, str(folder))
    if not is_trusted(found, folder.parent):
        raise _error(errno.EPERM, str(folder))


def is_trusted(found: os.stat_result, parent: Path) -> bool:
    """Whether a file belongs to us, to root, or to whom the folder it is in belongs: a stick may be another account's.

    Always under Windows, which tells no owner here.
    """
    if sys.platform == "win32":
        return True
    return found.st_uid in {os.geteuid(), 0} or found.st_uid == parent.stat().st_uid


def is_link(path: Path) -> bool:
    """Whether a path is a link, or a junction of Windows, which anybody may make and Python calls a folder."""
    return path.is_symlink() or path.is_junction()


def found_in(folder: Path, name: str) -> Path | None:
    """Return where a file is that is called so in ``folder`` or below it; None where a link leads out of the folder.

    Under Windows no link is followed at all: it may lead to a server, which is greeted with the name of its user as
    soon as somebody looks where it leads. Raises OSError, RuntimeError, ValueError where that cannot be told.
    """
    path = folder / name
    if sys.platform == "win32":
        below = (each for each in (path, *path.parents) if folder in each.parents)
        return None if any(map(is_link, below)) else path
    real = path.resolve()
    return real if real.is_relative_to(folder.resolve()) else None


def _error(number: int, path: str) -> OSError:
    return OSError(number, os.strerror(number), path)


def open_regular(path: Path) -> BinaryIO:
    """Open an ordinary file to be read.

    A pipe or a device is not waited for, nor read without end: it raises OSError with ENODEV.
    Raises OSError too when it cannot be opened, and ValueError for a name that no file can have.
    """
    stream = open(path, "rb", opener=_open_without_waiting)  # noqa: SIM115 - the caller closes it
    if stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        return stream
    stream.close()
    raise _error(errno.ENODEV, str(path))


def _open_without_waiting(path: str, flags: int) -> int:
    # A pipe opened for reading would wait for a writer for ever.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))


def sync_folder(folder: Path) -> None:
    """Make a new name in ``folder`` survive a power cut, where the system can do that."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):  # some file systems of USB sticks refuse it; a folder may be closed to reading
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
