"""Changes that were not saved yet, kept in the data folder until they are saved or given up."""

import hashlib
import json
import os
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.files.disk.codec import from_plain, to_plain
from cafe_presenter.files.disk.safe_io import make_kept_folder, patiently, read_kept, write_atomic
from cafe_presenter.files.disk.stick import kept_path

DRAFTS_FOLDER = "drafts"
IMPORT_PLACE = ":import:"
"""What stands in the place of a deck's path for an import."""
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


def write_draft(folder: Path, path: str, draft: object | None) -> None:
    """Keep the draft of the deck at ``path``, empty for a new one, readable by its owner alone; None takes it away.

    A draft is a frozen dataclass. Raises OSError.
    """
    file = _file(folder, path)
    if draft is None:
        file.unlink(missing_ok=True)
        return
    make_kept_folder(file.parent)
    write_atomic(file, json.dumps(to_plain(draft), ensure_ascii=False).encode("utf-8", "surrogatepass"))


def read_draft(folder: Path, path: str) -> DeckDraft | None:
    """Return the draft of the deck at ``path``, None when there is none that can be read."""
    return draft_in(folder, path, DeckDraft)


def draft_in[Draft](folder: Path, path: str, shape: type[Draft]) -> Draft | None:
    """Return the draft of that shape at ``path``, None when there is none that can be read."""
    try:
        return _read(_file(folder, path), shape)
    except (OSError, ValueError, RecursionError):
        return None


def has_draft(folder: Path, path: str) -> bool:
    """Whether there is a file of a draft at all."""
    return _file(folder, path).is_file()


def take_up_draft[Draft](folder: Path, path: str, shape: type[Draft]) -> tuple[Draft | None, Problem | None]:
    """Return the same, to be gone on with; one that makes no sense is put aside, and told."""
    file = _file(folder, path)
    try:
        return _read(file, shape), None
    except OSError:
        return None, None
    except (ValueError, RecursionError):
        aside = file.with_suffix(".damaged")
        try:
            patiently(partial(file.replace, aside))
        except OSError:
            aside = file  # where it is
        return None, Problem("draft.damaged", params={"file": str(aside)})


def _read[Draft](file: Path, shape: type[Draft]) -> Draft:
    data = read_kept(file, MAX_DRAFT_BYTES)
    if len(data) > MAX_DRAFT_BYTES:
        raise ValueError("too large")
    return from_plain(shape, json.loads(data.decode("utf-8", "surrogatepass")), text=neutral)


def _file(folder: Path, path: str) -> Path:
    kept = kept_path(path, folder)
    spelled = os.path.normcase(path) if kept == path else kept  # on a stick every system finds the same draft
    name = digest(spelled.encode("utf-8", "surrogatepass"))[:24]
    return folder / DRAFTS_FOLDER / f"{name}.json"
