"""An import being looked over, kept in the data folder until its deck is saved: its document, and what was changed."""

import contextlib
import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.core.importing.draft.import_changes import ImportChanges
from cafe_presenter.files.deck.drafts import DRAFTS_FOLDER, IMPORT_PLACE, digest, write_draft
from cafe_presenter.files.disk.safe_io import make_kept_folder, open_regular, read_kept, write_atomic
from cafe_presenter.files.documents.importer import MAX_DOCUMENT_BYTES, load_document, read_clipboard, read_document

_COPY = ".document"
"""How the copy of a document ends that is being looked over: a stick may be pulled, a file written anew."""
_COPY_NAME_SIGNS = 24


@dataclass(frozen=True, slots=True)
class KeptImport:
    """A document of a ``file``, or pasted as ``html`` and ``text``; ``base`` is the digest of the file as it was.

    ``changes`` are those of the table or reading that is looked over, ``beside`` those of others, as they were left.
    """

    at: datetime
    file: str = ""
    html: str = ""
    text: str = ""
    base: str = ""
    changes: ImportChanges | None = None
    beside: tuple[ImportChanges, ...] = ()

    @property
    def name(self) -> str:
        """What the file is called; empty for what was pasted."""
        return Path(self.file).name


def keep_import(folder: Path, kept: KeptImport | None) -> None:
    """Keep an import in the data folder, with a copy of its document; None takes both away. Raises OSError."""
    with contextlib.suppress(OSError):  # what was changed is kept, or goes, whatever becomes of the copy
        _keep_copy(folder, kept)
    write_draft(folder, IMPORT_PLACE, kept)


def _keep_copy(folder: Path, kept: KeptImport | None) -> None:
    """Keep the document of an import as it was looked over, and of no other."""
    copy = _copy_of(folder, kept) if kept is not None and kept.base else None
    for other in (folder / DRAFTS_FOLDER).glob(f"*{_COPY}"):
        if other != copy:
            other.unlink()
    if kept is not None and copy is not None and not copy.exists():
        data = _bytes_of(kept.file)
        if digest(data) == kept.base:
            make_kept_folder(copy.parent)
            write_atomic(copy, data)


def document_of(kept: KeptImport, folder: Path) -> Document:
    """Return the document of an import, as it was when it was looked over.

    Raises CafeError when it cannot be read, or is another by now and no copy of it was kept in the data ``folder``.
    """
    if not kept.file:
        return read_clipboard(kept.html, kept.text)
    if kept.base in ("", base_of(kept.file)):
        return load_document(kept.file)
    with contextlib.suppress(OSError, ValueError):
        data = read_kept(_copy_of(folder, kept), MAX_DOCUMENT_BYTES)
        if digest(data) == kept.base:
            return read_document(data, kept.file)
    load_document(kept.file)  # raises, where it is no longer there
    raise CafeError(Problem("import.changed_since", Place(kept.file)))


def _copy_of(folder: Path, kept: KeptImport) -> Path:
    return folder / DRAFTS_FOLDER / f"{kept.base[:_COPY_NAME_SIGNS]}{_COPY}"


def _bytes_of(file: str) -> bytes:
    with open_regular(Path(file)) as stream:
        return stream.read(MAX_DOCUMENT_BYTES)


def base_of(file: str) -> str:
    """Return what tells one content of a document from another; empty where there is none any more."""
    if not file:
        return ""
    try:
        with open_regular(Path(file)) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]  # a file, as any other
    except OSError:
        return ""
