"""A deck's file while it is being edited: noticed when another program changes it, saved with one backup."""

import codecs
import errno
import os
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.deck.deck import DECK_ENDINGS, Deck
from cafe_presenter.files.deck.deck_splice import spliced
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import deck_bytes, read_deck
from cafe_presenter.files.deck.findings import Findings
from cafe_presenter.files.deck.yaml_text import decoded_deck
from cafe_presenter.files.disk.output import write_output
from cafe_presenter.files.disk.safe_io import MAX_NAME_BYTES, within_bytes, write_atomic

BACKUP = ".cafe-presenter.bak"


@dataclass(frozen=True, slots=True)
class OpenDeck:
    """A deck's file as it was last read or written here; ``has_backup`` once what was before is kept beside it."""

    path: Path
    data: bytes
    deck: Deck
    has_backup: bool = False


def open_deck(path: Path) -> OpenDeck:
    """Open a deck's file for editing.

    Raises CafeError when it cannot be opened, or the deck cannot be used.
    """
    data = deck_bytes(path)
    deck, _ = read_deck(data, str(path))
    return OpenDeck(path, data, deck)


def changed_on_disk(opened: OpenDeck) -> bool:
    """Whether another program wrote the file since; one that was taken away counts as unchanged."""
    try:
        return deck_bytes(opened.path) != opened.data
    except CafeError:
        return False


def save_deck(opened: OpenDeck, deck: Deck, *, anew: bool = False) -> OpenDeck:
    """Write ``deck`` into its file, keeping what its author wrote around it, and return the file as it is now.

    The first save keeps the file as it was as `backup_path`. ``anew`` allows words of its author's to be lost.

    Raises CafeError: ``editor.changed_on_disk`` when another program wrote the file, ``editor.rewritten`` when
    something its author wrote would be lost, ``output.not_written``, or the deck's own problems when it could not be
    read back. The file is then untouched.
    """
    if changed_on_disk(opened):
        raise CafeError(Problem("editor.changed_on_disk", Place(str(opened.path))))
    data, loses_words = data_of(opened, deck)
    kept, _ = read_deck(data, str(opened.path))
    if loses_words and not anew:
        raise CafeError(Problem("editor.rewritten", Place(str(opened.path))))
    if data == opened.data:
        return opened
    if not opened.has_backup:
        _back_up(opened)
    write_output(str(opened.path), data, force=True)
    return replace(opened, data=data, deck=kept, has_backup=True)


def save_new(path: str, deck: Deck, opened: OpenDeck | None) -> OpenDeck:
    """Write ``deck`` where a file dialog said, with what the author of the deck it was made from wrote around it.

    A name without a deck's ending is given one; the dialog did not ask about that one, so it replaces no file.

    Raises CafeError when the file cannot be written, or the deck could not be read back.
    """
    target = path if path.lower().endswith(DECK_ENDINGS) else f"{path}.yaml"
    data = write_deck(deck).encode() if opened is None else data_of(opened, deck)[0]
    kept, _ = read_deck(data, target)  # a deck that this program would refuse is never written
    write_output(target, data, force=target == path)
    return OpenDeck(Path(target), data, kept)


def data_of(opened: OpenDeck, deck: Deck) -> tuple[bytes, bool]:
    """Return the bytes of the file with ``deck`` written into it, and whether words of its author's are gone."""
    written = spliced(decoded_deck(opened.data, Findings("")), opened.deck, deck)
    mark = codecs.BOM_UTF8 if opened.data.startswith(codecs.BOM_UTF8) else b""
    return mark + written.text.encode(), written.loses_words


def unread(opened: OpenDeck) -> OpenDeck:
    """Return a file whose present content is to be replaced, whatever it is, by a deck written anew.

    Raises CafeError when it cannot be opened.
    """
    return OpenDeck(opened.path, deck_bytes(opened.path), Deck())


def backup_path(path: Path) -> Path:
    """Return where the file as it was is kept: a name of ours, for ``NAME.bak`` may be its author's own."""
    name = path.name
    if len(os.fsencode(name + BACKUP)) > MAX_NAME_BYTES:
        told_apart = f"~{sha256(os.fsencode(name)).hexdigest()[:8]}"
        name = within_bytes(name, MAX_NAME_BYTES - len(BACKUP) - len(told_apart)) + told_apart
    return path.with_name(name + BACKUP)


def _back_up(opened: OpenDeck) -> None:
    try:
        if not opened.path.parent.is_dir():  # a stick that was pulled out: nothing is made where it was
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        write_atomic(backup_path(opened.path), opened.data)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            return  # a file that may be written in a folder that may not: the save itself says what is refused
        raise CafeError(
            Problem("output.not_written", Place(str(opened.path)), {"reason": error.strerror or ""})
        ) from error
