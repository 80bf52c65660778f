"""The settings as a JSON file in the data folder."""

import json
from dataclasses import asdict
from pathlib import Path

from cafe_presenter.core.problem import Place, Problem, Severity
from cafe_presenter.core.settings import Settings
from cafe_presenter.files import write_atomic

NAME = "settings.json"


def load_settings(folder: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings of ``folder``; when they cannot be read, those of a first start and a problem."""
    path = folder / NAME
    try:
        value = json.loads(path.read_bytes())
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError):
        return Settings(), (Problem("settings.unreadable", Place(str(path)), severity=Severity.WARNING),)
    if not isinstance(value, dict):
        return Settings(), (Problem("settings.unreadable", Place(str(path)), severity=Severity.WARNING),)
    first = Settings()
    recent = value.get("recent_decks")
    wall = value.get("wall_screen")
    start = value.get("start_timer_on_leaving_welcome")
    return Settings(
        recent_decks=tuple(entry for entry in recent if isinstance(entry, str)) if isinstance(recent, list) else (),
        wall_screen=wall if isinstance(wall, str) else first.wall_screen,
        start_timer_on_leaving_welcome=start if isinstance(start, bool) else first.start_timer_on_leaving_welcome,
    ), ()


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings. Raises OSError; the old file is then untouched."""
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=2)
    # A path may hold bytes that are no UTF-8; Python keeps them as lone surrogates, and `json.loads` reads those back.
    write_atomic(folder / NAME, text.encode("utf-8", "surrogatepass"))
