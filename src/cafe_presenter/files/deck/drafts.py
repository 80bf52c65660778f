"""Changes to a deck that were not saved yet, kept in the data folder until they are saved or given up."""

import hashlib
import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.files.disk.codec import from_plain, to_plain
from cafe_presenter.files.disk.safe_io import make_kept_folder, read_kept, write_atomic
from cafe_presenter.files.disk.stick import kept_path

DRAFTS_FOLDER = "drafts"
MAX_DRAFT_BYTES = 32_000_000
"""Size above which a file is no draft: the largest deck there can be takes 16 MB."""


@dataclass(frozen=True, slots=True)
class DeckDraft:
    """A deck as it stood in the editor ``at`` an instant; ``base`` is the digest of the file it was opened from."""

    at: datetime
    base: str
    deck: Deck


def digest(data: bytes) -> str:
    """Return what tells one content of a file from another."""
    return hashlib.sha256(data).hexdigest()


def write_draft(folder: Path, path: str, draft: DeckDraft | None) -> None:
    """Keep the draft of the deck at ``path``, empty for a new one, readable by its owner alone; None takes it away.

    Raises OSError.
    """
    file = _file(folder, path)
    if draft is None:
        file.unlink(missing_ok=True)
        return
    make_kept_folder(file.parent)
    write_atomic(file, json.dumps(to_plain(draft), ensure_ascii=False).encode("utf-8", "surrogatepass"))


def read_draft(folder: Path, path: str) -> DeckDraft | None:
    """Return the draft of the deck at ``path``, None when there is none that can be read."""
    try:
        data = read_kept(_file(folder, path), MAX_DRAFT_BYTES)
        if len(data) > MAX_DRAFT_BYTES:
            return None
        return from_plain(DeckDraft, json.loads(data.decode("utf-8", "surrogatepass")), text=neutral)
    except (OSError, ValueError, RecursionError):
        return None


def _file(folder: Path, path: str) -> Path:
    kept = kept_path(path, folder)
    spelled = os.path.normcase(path) if kept == path else kept  # on a stick every system finds the same draft
    name = digest(spelled.encode("utf-8", "surrogatepass"))[:24]
    return folder / DRAFTS_FOLDER / f"{name}.json"
