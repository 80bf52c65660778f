"""An import being looked over, kept in the data folder until its deck is saved: where it is from, what was changed."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.core.importing.draft.import_changes import ImportChanges
from cafe_presenter.files.disk.safe_io import open_regular
from cafe_presenter.files.documents.importer import load_document, read_clipboard


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


def document_of(kept: KeptImport) -> Document:
    """Return the document of an import. Raises CafeError, also when it is another than what was changed."""
    if not kept.file:
        return read_clipboard(kept.html, kept.text)
    document = load_document(kept.file)
    if kept.base and kept.base != base_of(kept.file):
        raise CafeError(Problem("import.changed_since", Place(kept.file)))
    return document


def base_of(file: str) -> str:
    """Return what tells one content of a document from another; empty where there is none any more."""
    if not file:
        return ""
    try:
        with open_regular(Path(file)) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]  # a file, as any other
    except OSError:
        return ""
