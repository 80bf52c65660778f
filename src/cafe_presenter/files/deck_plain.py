"""A Deck as values that JSON can hold, for the journal of a session."""

from dataclasses import fields
from datetime import time
from enum import StrEnum
from typing import cast

from cafe_presenter.core.deck import (
    Article,
    Deck,
    FollowUp,
    Image,
    Kind,
    Priority,
    Source,
    Theme,
    Thresholds,
    Timer,
    TimerKind,
    Translation,
)
from cafe_presenter.core.problem import CafeError, Problem
from cafe_presenter.core.unseen import neutral

_PARTS: dict[str, type] = {"thresholds": Thresholds, "article": Article, "timer": Timer, "image": Image}
_LISTS: dict[str, type] = {
    "themes": Theme,
    "follow_ups": FollowUp,
    "translations": Translation,
    "sources": Source,
}
_SECONDS = frozenset({"duration_s", "minimum_s", "each_s", "transit_s", "soon_s", "late_s"})


def deck_to_plain(deck: Deck) -> dict[str, object]:
    """Return the deck as values JSON can hold, under the names of its fields; what is empty anyway is left out."""
    return _plain(deck)


def _plain(part: object) -> dict[str, object]:
    found: dict[str, object] = {}
    for field in fields(part):  # type: ignore[arg-type]  # every part of a deck is a dataclass
        value = getattr(part, field.name)
        if value is None or (value in ("", ()) and value == field.default):
            continue
        if isinstance(value, tuple):
            found[field.name] = [_plain(item) for item in value]
        elif isinstance(value, time):
            found[field.name] = value.isoformat()
        elif isinstance(value, StrEnum):
            found[field.name] = value.value
        elif isinstance(value, str | int | float):
            found[field.name] = value
        else:
            found[field.name] = _plain(value)
    return found


def deck_from_plain(plain: object) -> Deck:
    """Return the deck that ``deck_to_plain`` wrote, in this version of the program or another.

    Names this version does not know are left out, and what nobody sees of the texts.

    Raises CafeError when ``plain`` is no deck.
    """
    try:
        return cast("Deck", _part(Deck, plain))
    except (TypeError, ValueError) as error:
        raise CafeError(Problem("deck.bad_plain", params={"reason": str(error)})) from error


def _part(shape: type, plain: object) -> object:
    if not isinstance(plain, dict):
        raise TypeError(f"{shape.__name__} is no mapping")
    known = {}
    for field in fields(shape):
        if field.name in plain:
            # Two kinds share a name: an item's and a timer's.
            enum = TimerKind if shape is Timer and field.name == "kind" else _ENUMS.get(field.name)
            known[field.name] = enum(plain[field.name]) if enum else _value(field.name, plain[field.name])
    return shape(**known)


_ENUMS: dict[str, type[StrEnum]] = {"kind": Kind, "priority": Priority}


def _value(name: str, plain: object) -> object:
    if name in _PARTS:
        return _part(_PARTS[name], plain)
    if name in _LISTS:
        if not isinstance(plain, list | tuple):
            raise TypeError(f"{name} is no list")
        return tuple(_part(_LISTS[name], item) for item in plain)
    if name in _SECONDS or name == "count":
        if isinstance(plain, bool) or not isinstance(plain, int | float):
            raise TypeError(f"{name} is no number")
        return plain if name == "count" else float(plain)
    if not isinstance(plain, str):
        raise TypeError(f"{name} is no text")
    return time.fromisoformat(plain) if name == "end" else neutral(plain)
