"""The settings as a JSON file in the data folder."""

import contextlib
import json
from dataclasses import replace
from functools import partial
from pathlib import Path

from cafe_presenter.core.base.problem import Place, Problem, Severity
from cafe_presenter.core.base.settings import (
    COLOURS,
    LARGEST_TEXT_SIZE,
    MAX_BOUNCE_MS,
    MAX_LEARNED_KEYS,
    RECENT_DECKS,
    SPOKEN,
    Settings,
)
from cafe_presenter.files.disk.background_writer import LatestWriter
from cafe_presenter.files.disk.codec import from_plain, to_plain
from cafe_presenter.files.disk.safe_io import read_kept, write_atomic
from cafe_presenter.files.disk.stick import found_path, kept_path

NAME = "settings.json"
MAX_SETTINGS_BYTES = 1_000_000
DAMAGED = "settings.damaged.json"


def load_settings(folder: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings of ``folder``; when they cannot be read, those of a first start and a problem.

    A file that makes no sense is put aside as ``settings.damaged.json``, or the next save would write over it.
    """
    path = folder / NAME
    try:
        data = read_kept(path, MAX_SETTINGS_BYTES)
        value = json.loads(data) if len(data) <= MAX_SETTINGS_BYTES else None
    except FileNotFoundError:
        return Settings(), ()
    except OSError:
        return Settings(), (Problem("settings.unreadable", Place(str(path)), severity=Severity.WARNING),)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        with contextlib.suppress(OSError):
            path.replace(folder / DAMAGED)
        return Settings(), (Problem("settings.damaged", Place(str(path)), severity=Severity.WARNING),)
    found = _read(value)
    return replace(found, recent_decks=tuple(found_path(deck, folder) for deck in found.recent_decks)), ()


def _read(value: dict[str, object]) -> Settings:
    """Return the settings that ``value`` holds; whatever is not what it should be is as at first."""
    found, first = from_plain(Settings, value, lenient=True), Settings()
    return replace(
        found,
        recent_decks=found.recent_decks[:RECENT_DECKS],
        bounce_ms=found.bounce_ms if 0 <= found.bounce_ms <= MAX_BOUNCE_MS else first.bounce_ms,
        colours=found.colours if found.colours in COLOURS else first.colours,
        language=found.language if found.language in SPOKEN else first.language,
        text_size=found.text_size if 1 <= found.text_size <= LARGEST_TEXT_SIZE else first.text_size,
        learned_keys=tuple({key: action for key, action in found.learned_keys if key}.items())[:MAX_LEARNED_KEYS],
    )


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings. Raises OSError; the old file is then untouched."""
    kept = replace(settings, recent_decks=tuple(kept_path(deck, folder) for deck in settings.recent_decks))
    text = json.dumps(to_plain(kept), ensure_ascii=False, indent=2)
    # A path may hold bytes that are no UTF-8; Python keeps them as lone surrogates, and `json.loads` reads those back.
    write_atomic(folder / NAME, text.encode("utf-8", "surrogatepass"))


def settings_writer(folder: Path) -> LatestWriter[Settings]:
    """Return what writes settings behind the evening's back."""
    return LatestWriter(partial(save_settings, folder), "settings")
