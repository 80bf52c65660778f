"""What past sessions of a deck tell of it: how long each theme really took."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.session import Session
from cafe_presenter.files.evening.journal import journals, read_journal
from cafe_presenter.files.evening.sessions import glance

MAX_LOOKED_AT = 60
"""Journals that are glanced at, newest first: two years of an evening every other week."""
MAX_READ = 6
"""Journals of the deck that are read whole."""
MAX_HISTORY_BYTES = 4_000_000
LEAST_S = 30.0
"""Seconds below which a theme was passed over rather than talked about."""


def last_times(folder: Path, deck: Deck) -> Iterator[Mapping[str, float]]:
    """Look at past sessions, newest first, and yield after each what is known: seconds by the name of the theme.

    A session counts when its deck has the same title, it was ended, and it was no rehearsal; a theme, when no other has
    its name. A theme that the newest one passed over is told by the one before. Each step reads one file at most, so
    that a caller can do other things between two; files that cannot be read are passed over.
    """
    names = _told_apart(theme.theme for theme in deck.themes)
    known: dict[str, float] = {}
    read = 0
    if not deck.title or not names:
        return
    for path in list(reversed(journals(folder)))[:MAX_LOOKED_AT]:
        if _is_of(path, deck.title):
            read += 1
            for name, seconds in _times(path).items():
                if name in names:
                    known.setdefault(name, seconds)
        yield dict(known)
        if read >= MAX_READ or names == known.keys():
            return


def real_times(session: Session) -> Mapping[str, float]:
    """Return the seconds each theme with a name of its own took in a session, those passed over left out."""
    names = _told_apart(item.theme.theme for item in session.agenda)
    times = {item.theme.theme: item.spent_s for item in session.agenda if item.theme.theme in names}
    return {name: seconds for name, seconds in times.items() if seconds >= LEAST_S}


def _told_apart(names: Iterable[str]) -> set[str]:
    """Return the names that one theme alone has: of two of one name nobody can say which took what."""
    return {name for name, times in Counter(names).items() if name and times == 1}


def _is_of(path: Path, title: str) -> bool:
    seen = glance(path, MAX_HISTORY_BYTES)
    deck = seen.header.get("deck")
    is_real = seen.is_ended and seen.header.get("rehearsal") is not True and seen.size <= MAX_HISTORY_BYTES
    return is_real and isinstance(deck, dict) and deck.get("title") == title


def _times(path: Path) -> Mapping[str, float]:
    try:
        recovered = read_journal(path)
    except CafeError:
        return {}
    return real_times(recovered.session) if recovered.session.ended else {}
