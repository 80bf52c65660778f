"""What the program remembers from one evening to the next, declared once."""

from dataclasses import dataclass, replace

RECENT_DECKS = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """Typed settings. ``recent_decks`` are paths, newest first; a screen is remembered by what it is, never where."""

    recent_decks: tuple[str, ...] = ()
    wall_screen: str = ""
    start_timer_on_leaving_welcome: bool = True


def with_recent(settings: Settings, path: str) -> Settings:
    """Return the settings with ``path`` as the newest deck."""
    others = tuple(known for known in settings.recent_decks if known != path)
    return replace(settings, recent_decks=(path, *others)[:RECENT_DECKS])
