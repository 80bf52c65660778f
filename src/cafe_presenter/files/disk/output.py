"""Writing what somebody asked for where they asked for it, without replacing anything they did not say may go."""

import contextlib
import errno
import os
import stat
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.files.disk.safe_io import sync_folder, write_atomic

_SYSTEM_FOLDERS = ("/dev/", "/proc/")


def write_output(target: str, data: bytes, *, force: bool, source: str = "") -> None:
    """Write ``data`` to a new file; ``force`` lets it replace an old one, but not the ``source`` it was made of.

    Pipes and devices are written through.

    Raises CafeError when the file exists and may not go, or cannot be written.
    """
    path = Path(target)
    try:
        old = _status(path)
        if old is not None and (not stat.S_ISREG(old.st_mode) or _is_of_system(path)):
            if stat.S_ISDIR(old.st_mode):
                raise CafeError(Problem("output.is_a_folder", Place(target)))
            _write_through(path, data)
        elif old is not None and source and Path(source).exists() and path.samefile(source):
            raise CafeError(Problem("output.is_source", Place(target)))
        elif force:
            _replace(path, data, old)
        else:
            _create(path, data)
    except OSError as error:
        if error.errno == errno.EEXIST:
            raise CafeError(Problem("output.exists", Place(target))) from error
        if isinstance(error, BrokenPipeError):
            return  # whoever read has had enough
        raise CafeError(Problem("output.not_written", Place(target), {"reason": error.strerror or ""})) from error
    except ValueError as error:  # a NUL in the path
        params = {"reason": os.strerror(errno.ENOENT)}
        raise CafeError(Problem("output.not_written", Place(target), params)) from error


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _is_of_system(path: Path) -> bool:
    # /dev/stdout is an ordinary file when the shell sent the output to one.
    return os.fspath(path.absolute()).startswith(_SYSTEM_FOLDERS)


def _write_through(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "wb", buffering=0) as stream:
        view = memoryview(data)
        while view:
            view = view[stream.write(view) or 0 :]


def _create(path: Path, data: bytes) -> None:
    stream = path.open("xb")
    try:
        with stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()  # once it is closed: Windows erases no open file
        raise
    sync_folder(path.parent)


def _replace(path: Path, data: bytes, old: os.stat_result | None) -> None:
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    if old is None:
        _create(path.resolve(), data)
        return
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    real = path.resolve()  # what a link points to is replaced, the link stays
    write_atomic(real, data)
    real.chmod(stat.S_IMODE(old.st_mode))
