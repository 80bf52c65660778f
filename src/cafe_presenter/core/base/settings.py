"""What the program remembers from one evening to the next, declared once."""

from collections.abc import Callable
from dataclasses import replace

from cafe_presenter.core.base.quick_dataclass import dataclass

RECENT_DECKS = 8
BOUNCE_MS = 50
MAX_BOUNCE_MS = 500
MAX_LEARNED_KEYS = 200
LARGEST_TEXT_SIZE = 3.0
SPOKEN = ("", "fr", "en")
COLOURS = ("", "dark", "light", "dark-high", "light-high")


@dataclass(frozen=True, slots=True)
class Settings:
    """Typed settings. ``recent_decks`` are paths, newest first; a screen is remembered by what it is, never where.

    ``computer_screen`` is where the system had the host when the wall's screen was first chosen.
    ``bounce_ms``: the same key within so many milliseconds counts once; 0 counts every press. ``letter_keys``: whether
    letters, punctuation and symbols do something by themselves (WCAG 2.2, 2.1.4 wants them to be switched off at will).
    ``bundled_follow_ups``: whether the program's own follow-ups are listed beside the deck's.
    ``colours`` of the host's windows: dark or light, ``-high`` in contrast, or empty for what the
    system wishes.
    ``language`` of the program, or empty for that of the computer.
    ``text_size``: how many times its usual size the host wants all text.
    ``first_steps``: whether the home window tells the steps of the first time.
    ``learned_keys`` are pairs of a key and the name of a command; they come before the keys the program has at first.
    """

    recent_decks: tuple[str, ...] = ()
    wall_screen: str = ""
    presenter_screen: str = ""
    computer_screen: str = ""
    start_timer_on_leaving_welcome: bool = True
    bounce_ms: int = BOUNCE_MS
    letter_keys: bool = True
    colours: str = ""
    language: str = ""
    text_size: float = 1.0
    bundled_follow_ups: bool = True
    first_steps: bool = True
    learned_keys: tuple[tuple[str, str], ...] = ()


def with_recent(settings: Settings, path: str, *, same: Callable[[str], str] = str) -> Settings:
    """Return the settings with ``path`` as the newest deck; of the spellings of one file ``same`` makes one text."""
    others = tuple(known for known in settings.recent_decks if same(known) != same(path))
    return replace(settings, recent_decks=(path, *others)[:RECENT_DECKS])


def without_recent(settings: Settings, path: str) -> Settings:
    """Return the settings with ``path`` remembered no more."""
    return replace(settings, recent_decks=tuple(known for known in settings.recent_decks if known != path))


def with_learned(settings: Settings, key: str, command: str) -> Settings:
    """Return the settings with ``key`` bound to ``command``, and to nothing else."""
    others = tuple(pair for pair in settings.learned_keys if pair[0] != key)
    return replace(settings, learned_keys=(*others, (key, command))[-MAX_LEARNED_KEYS:])


def without_learned(settings: Settings, command: str) -> Settings:
    """Return the settings with nothing learned for ``command``."""
    return replace(settings, learned_keys=tuple(pair for pair in settings.learned_keys if pair[1] != command))
