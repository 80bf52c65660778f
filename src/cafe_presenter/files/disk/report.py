"""A folder to hand to whoever helps: the log, the versions, how much is kept. Nothing in it is sent, nor of a deck."""

import contextlib
from datetime import datetime
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.files.disk.datafolder import LOGS, kept_in
from cafe_presenter.files.disk.safe_io import private_opener, read_kept

MAX_COPIED_LOG_BYTES = 2_000_000
MAX_FOLDERS = 100


def write_report(data_folder: Path, target: Path, *, versions: str, now: datetime) -> Path:
    """Make a new folder in ``target`` with the logs of ``data_folder`` and ``versions``, a text; return its path.

    Raises CafeError ``output.not_written``, or ``output.exists`` after a hundred folders of one minute.
    """
    try:
        folder = _new_folder(target, f"cafe-presenter-{now:%Y-%m-%d-%H%M}")
        _write(folder / "versions.txt", f"{versions}{_kept(data_folder)}".encode())
        for name in LOGS:
            log = None
            with contextlib.suppress(OSError):  # there is none, or something else stands in its place
                log = read_kept(data_folder / name, MAX_COPIED_LOG_BYTES)
            if log is not None:
                _write(folder / name, log)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CafeError(Problem("output.not_written", Place(str(target)), {"reason": reason})) from error
    return folder


def _kept(folder: Path) -> str:
    """Return how many files are kept and how large they are: never their names, which may be somebody's."""
    sizes = [path.lstat().st_size for path in kept_in(folder)]
    return f"kept: {len(sizes)} files, {sum(sizes)} bytes, the largest {max(sizes, default=0)}\n"


def _new_folder(target: Path, stem: str) -> Path:
    for number in range(1, MAX_FOLDERS):
        folder = target / (stem if number == 1 else f"{stem}-{number}")
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            return folder
    raise CafeError(Problem("output.exists", Place(str(target / stem))))


def _write(path: Path, data: bytes) -> None:
    with open(path, "xb", opener=private_opener) as stream:
        stream.write(data)
