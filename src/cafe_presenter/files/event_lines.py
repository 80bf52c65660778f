"""Events as JSON objects, and back: one line of the journal each."""

from collections.abc import Callable
from dataclasses import fields

from cafe_presenter.core.deck import Deck, Theme, Timer
from cafe_presenter.core.events import Cover, Event, event_classes
from cafe_presenter.core.problem import CafeError
from cafe_presenter.files.deckfile import deck_from_plain, deck_to_plain

_BY_NAME: dict[str, type[Event]] = {kind.NAME: kind for kind in event_classes()}

MOST_SECONDS = 1e9


def event_to_plain(event: Event) -> dict[str, object]:
    """Return ``event`` as values JSON can hold, its name first."""
    plain: dict[str, object] = {"event": event.NAME}
    for field in fields(event):
        value = getattr(event, field.name)
        if isinstance(value, Theme):
            value = _theme_to_plain(value)
        elif isinstance(value, Deck):
            value = deck_to_plain(value)
        elif isinstance(value, Timer):
            value = _theme_to_plain(Theme(timer=value))
        plain[field.name] = value  # no number is rounded: what comes back is what was run
    return plain


def is_known(plain: dict[str, object]) -> bool:
    """Return whether this version knows the event that ``plain`` names."""
    return str(plain.get("event")) in _BY_NAME


def event_from_plain(plain: dict[str, object]) -> Event | None:
    """Return the event that ``event_to_plain`` wrote, or None when a value is not what it should be."""
    try:
        kind = _BY_NAME[str(plain["event"])]
        values = {field.name: _READERS[field.name](plain[field.name]) for field in fields(kind) if field.name in plain}
        return kind(**values)  # type: ignore[arg-type]  # each value was made by its reader
    except (KeyError, ValueError, TypeError, CafeError):
        return None


def seconds_of(value: object) -> float:
    """Return ``value`` when it is a sound number of seconds. Raises TypeError."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < MOST_SECONDS:
        raise TypeError("no seconds")
    return value


def _seconds_or_none(value: object) -> float | None:
    return None if value is None else seconds_of(value)


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("no whole number")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("no flag")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _cover(value: object) -> Cover:
    return Cover(_text(value))


def _pairs(value: object) -> tuple[tuple[int, float], ...]:
    if not isinstance(value, list):
        raise TypeError("no list")
    return tuple((_whole(item), seconds_of(seconds)) for item, seconds in value)


def _numbers(value: object) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise TypeError("no list")
    return tuple(_whole(number) for number in value)


def _theme_to_plain(theme: Theme) -> object:
    themes = deck_to_plain(Deck(themes=(theme,)))["themes"]
    assert isinstance(themes, list)
    return themes[0]


def _theme(value: object) -> Theme:
    return deck_from_plain({"themes": [value]}).themes[0]


def _deck(value: object) -> Deck:
    return deck_from_plain(value)


def _timer(value: object) -> Timer | None:
    return None if value is None else _theme(value).timer


_READERS: dict[str, Callable[[object], object]] = {
    "at": seconds_of,
    "seconds": seconds_of,
    "away_s": seconds_of,
    "over_s": seconds_of,
    "in_s": _seconds_or_none,
    "position": _whole,
    "item": _whole,
    "counted": _flag,
    "skipped": _flag,
    "shown": _flag,
    "cover": _cover,
    "text": _text,
    "tag": _text,
    "planned": _pairs,
    "dropped": _numbers,
    "theme": _theme,
    "deck": _deck,
    "timer": _timer,
    "palette": _text,
    "font": _text,
    "spaced": _flag,
    "twin": _text,
    "both": _flag,
}
