"""The settings as a JSON file in the data folder."""

import contextlib
import json
from dataclasses import asdict
from functools import partial
from pathlib import Path

from cafe_presenter.core.problem import Place, Problem, Severity
from cafe_presenter.core.settings import COLOURS, LONGEST_BOUNCE_MS, MOST_LEARNED_KEYS, RECENT_DECKS, Settings
from cafe_presenter.files import read_kept, write_atomic
from cafe_presenter.files.latest import LatestWriter

NAME = "settings.json"
MOST_BYTES = 1_000_000
DAMAGED = "settings.damaged.json"


def load_settings(folder: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings of ``folder``; when they cannot be read, those of a first start and a problem.

    A file that makes no sense is put aside as ``settings.damaged.json``, or the next save would write over it.
    """
    path = folder / NAME
    try:
        data = read_kept(path, MOST_BYTES)
        value = json.loads(data) if len(data) <= MOST_BYTES else None
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
    return _read(value), ()


def _read(value: dict[str, object]) -> Settings:
    """Return the settings that ``value`` holds; whatever is not what it should be is as at first."""
    first = Settings()
    recent = value.get("recent_decks")
    wall, presenter = value.get("wall_screen"), value.get("presenter_screen")
    start, letters = value.get("start_timer_on_leaving_welcome"), value.get("letter_keys")
    bounce = value.get("bounce_ms")
    sound_bounce = isinstance(bounce, int) and not isinstance(bounce, bool) and 0 <= bounce <= LONGEST_BOUNCE_MS
    return Settings(
        recent_decks=tuple(entry for entry in recent if isinstance(entry, str))[:RECENT_DECKS]
        if isinstance(recent, list)
        else (),
        wall_screen=wall if isinstance(wall, str) else first.wall_screen,
        presenter_screen=presenter if isinstance(presenter, str) else first.presenter_screen,
        start_timer_on_leaving_welcome=start if isinstance(start, bool) else first.start_timer_on_leaving_welcome,
        bounce_ms=bounce if isinstance(bounce, int) and sound_bounce else first.bounce_ms,
        letter_keys=letters if isinstance(letters, bool) else first.letter_keys,
        colours=next((known for known in COLOURS if known == value.get("colours")), first.colours),
        learned_keys=_learned(value.get("learned_keys")),
    )


def _learned(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list):
        return ()
    pairs = [pair for pair in value if isinstance(pair, list) and len(pair) == 2]
    sound = {key: action for key, action in pairs if isinstance(key, str) and isinstance(action, str) and key}
    return tuple(sound.items())[:MOST_LEARNED_KEYS]


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings. Raises OSError; the old file is then untouched."""
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=2)
    # A path may hold bytes that are no UTF-8; Python keeps them as lone surrogates, and `json.loads` reads those back.
    write_atomic(folder / NAME, text.encode("utf-8", "surrogatepass"))


def settings_writer(folder: Path) -> LatestWriter[Settings]:
    """Return what writes settings behind the evening's back."""
    return LatestWriter(partial(save_settings, folder), "settings")
