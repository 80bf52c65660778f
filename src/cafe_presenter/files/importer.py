"""One door for every document: what is inside decides how it is read, never the ending of its name."""

import errno
import os
import stat
import sys
from pathlib import Path

from cafe_presenter.core.document import Document
from cafe_presenter.core.problem import CafeError, Place, Problem
from cafe_presenter.files.read_text import decoded, read_plain

LARGEST_BYTES = 64 * 1024 * 1024
"""Size above which a document is refused; one with pictures takes a few MiB."""
LARGEST_TEXT_BYTES = 8 * 1024 * 1024
"""Size above which a text is refused: a thousand pages."""


def load_document(source: str) -> Document:
    """Return the document at the path ``source``, or on standard input when it is ``-``.

    Raises CafeError when it cannot be opened or is no document that can be read.
    """
    if source == "-":
        return read_document(sys.stdin.buffer.read(LARGEST_BYTES + 1), "-")
    path = Path(source)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise CafeError(Problem("import.is_a_folder", Place(source)))
        with path.open("rb") as stream:
            data = stream.read(LARGEST_BYTES + 1)
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP):
            raise CafeError(Problem("deck.not_found", Place(source))) from error
        reason = error.strerror or os.strerror(error.errno or errno.EIO)
        raise CafeError(Problem("deck.cannot_open", Place(source), {"reason": reason})) from error
    except ValueError as error:  # a NUL in the path
        raise CafeError(Problem("deck.not_found", Place(source))) from error
    return read_document(data, source)


def read_document(data: bytes, name: str = "") -> Document:
    """Return what is in the bytes of a document; ``name`` names it in the problems.

    Raises CafeError when it is of a kind that cannot be read, damaged, locked, too large or hostile.
    """
    if len(data) > LARGEST_BYTES:
        raise CafeError(Problem("import.too_large", Place(name), {"limit": LARGEST_BYTES // 1024 // 1024}))
    if len(data) > LARGEST_TEXT_BYTES:
        raise CafeError(Problem("import.too_large", Place(name), {"limit": LARGEST_TEXT_BYTES // 1024 // 1024}))
    if not data.strip():
        raise CafeError(Problem("import.empty", Place(name)))
    text, guessed = decoded(data)
    return read_plain(text, name, guessed=guessed)
