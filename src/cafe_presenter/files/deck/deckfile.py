"""A deck as a YAML file: read with every problem at its line, and written back."""

import errno
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.files.deck.deck_reader import deck_from_node
from cafe_presenter.files.deck.findings import Findings
from cafe_presenter.files.deck.yaml_text import decoded_deck
from cafe_presenter.files.deck.yaml_tree import read_tree
from cafe_presenter.files.disk.safe_io import read_regular

__all__ = [
    "MAX_DECK_BYTES",
    "deck_bytes",
    "load_deck",
    "read_deck",
]

MAX_DECK_BYTES = 8 * 1024 * 1024
"""Size above which a file is taken for something else than a deck; 10,000 themes take 3 MiB."""


def read_deck(data: str | bytes, file: str = "") -> tuple[Deck, tuple[Problem, ...]]:
    """Return the deck written in ``data`` and the warnings, by line; ``file`` names it in the problems.

    Raises CafeError with every problem found, warnings included, when one of them is an error.
    """
    findings = Findings(file)
    if len(data) > MAX_DECK_BYTES:
        findings.error("deck.too_large", None, limit=MAX_DECK_BYTES // 1024 // 1024)
        raise CafeError(findings.in_order())
    text = decoded_deck(data, findings)
    if not_text := [found for found in findings.in_order() if found.code == "deck.not_text"]:
        raise CafeError(not_text)  # a picture or a program: every further line would only confuse
    node = read_tree(text, findings)
    deck = Deck()
    if node is not None:
        deck = deck_from_node(node, findings)
    elif not findings.has_errors:
        findings.error("deck.only_comments" if text.strip() else "deck.empty", (1, 1))
    if findings.has_errors:
        raise CafeError(findings.in_order())
    return deck, findings.in_order()


def load_deck(path: Path) -> tuple[Deck, tuple[Problem, ...]]:
    """Return the deck in the file at ``path`` and the warnings.

    Raises CafeError when the file cannot be opened or the deck cannot be used.
    """
    return read_deck(deck_bytes(path), str(path))


def deck_bytes(path: Path) -> bytes:
    """Return what is in the file at ``path``, cut right past ``MAX_DECK_BYTES``.

    Raises CafeError when it cannot be opened or is no ordinary file.
    """
    try:
        return read_regular(path, MAX_DECK_BYTES)
    except OSError as error:
        raise CafeError(_refusal(path, error)) from error
    except ValueError as error:  # a NUL in the path
        raise CafeError(Problem("deck.not_found", Place(str(path)))) from error


def _refusal(path: Path, error: OSError) -> Problem:
    place = Place(str(path))
    if _is_folder(path, error):
        return Problem("deck.is_a_folder", place)
    if error.errno == errno.ENODEV:
        return Problem("deck.not_a_file", place)
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.EINVAL, errno.ENAMETOOLONG, errno.ELOOP):
        return Problem("deck.not_found", place)
    if error.errno in (errno.EACCES, errno.EPERM):
        return Problem("deck.no_permission", place)
    return Problem("deck.cannot_open", place, {"reason": error.strerror or str(error)})


def _is_folder(path: Path, error: OSError) -> bool:
    # Windows tells a folder as a refusal.
    return error.errno == errno.EISDIR or (error.errno == errno.EACCES and path.is_dir())
