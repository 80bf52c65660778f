"""Paths as the data folder keeps them: relative where both lie on one stick, so that every system finds them there."""

import os
import sys
from pathlib import Path

from cafe_presenter.files.disk.datafolder import PORTABLE

_BESIDE = f"{PORTABLE}/../"
"""What the path of a file begins with that lies beside a data folder; no path that somebody typed does."""


def is_of_network(path: str) -> bool:
    r"""Whether a path may name a computer of the network, as ``\\server\share`` does: told by its name alone.

    Windows greets whatever server a path names, with the name of its user, at the first look whether a file is there.
    A path of its own disks begins with a letter.
    """
    return path.startswith(("//", "\\", "/") if sys.platform == "win32" else ("//", "\\"))


def kept_path(path: str, folder: Path) -> str:
    """Return the path of a file as it is written into the data ``folder``."""
    if not path or folder.name != PORTABLE or is_of_network(path):
        return path
    try:
        inside = Path(os.path.realpath(path)).relative_to(os.path.realpath(folder.parent))
    except (OSError, ValueError):  # elsewhere on this computer
        return path
    return _BESIDE + inside.as_posix()


def found_path(kept: str, folder: Path) -> str:
    """Return the path of a file that is written so in the data ``folder``, as this system has it now."""
    if folder.name != PORTABLE or not kept.startswith(_BESIDE):
        return kept
    return str(folder.absolute().parent / kept.removeprefix(_BESIDE))
