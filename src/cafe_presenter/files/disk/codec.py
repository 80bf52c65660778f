"""Frozen dataclasses as values that JSON can hold, and back: one codec, derived from the annotations of their fields.

It serves the events of a journal, the deck in its header, drafts and settings. A field may be a number, a flag, a
text, an hour, an aware instant, a ``StrEnum``, another such class, any of these or None, and tuples of these.

What is read may come from anybody: each value is what its annotation says, within bounds, or all is refused. Names
that this version does not know are left out.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, time
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAliasType, cast, get_args, get_origin, get_type_hints

from cafe_presenter.core.base.quick_dataclass import dataclass

MAX_NUMBER = 1e9
"""No number of an evening reaches it: neither seconds nor places nor people."""


def to_plain(value: object, *, lean: bool = False) -> dict[str, object]:
    """Return a dataclass as values that JSON can hold, under the names of its fields.

    With ``lean`` what is empty anyway is left out; it always is of the parts within.
    """
    found: dict[str, object] = {}
    for field in fields(value):  # type: ignore[arg-type]  # whoever calls has a dataclass
        part = getattr(value, field.name)
        if not (lean and part in (None, "", ()) and part == field.default):
            found[field.name] = _written(part)
    return found


def from_plain[T](shape: type[T], plain: object, *, text: Callable[[str], str] = str, lenient: bool = False) -> T:
    """Return the dataclass ``shape`` that ``to_plain`` wrote, in this version of the program or another.

    Each text goes through ``text``. When ``lenient``, a field that is not what it should be is as it is at first, and
    an entry of a tuple is left out. Raises ValueError.
    """
    return cast("T", _reader(cast("Any", shape))(plain, _Way(text, lenient)))


def number_of(plain: object) -> float:
    """Return ``plain`` when it is a sound number. Raises ValueError."""
    if isinstance(plain, bool) or not isinstance(plain, int | float) or not abs(plain) < MAX_NUMBER:
        raise ValueError("no number")
    return float(plain)


def instant_of(plain: object) -> datetime:
    """Return the instant that ``plain`` names, in UTC. Raises ValueError."""
    instant = datetime.fromisoformat(_text(plain))
    if instant.tzinfo is None:
        raise ValueError("no time zone")
    try:
        return instant.astimezone(UTC)
    except OverflowError as error:  # a zone beyond the first year or the last
        raise ValueError("no instant") from error


def _written(part: object) -> object:
    if isinstance(part, StrEnum):
        return part.value
    if part is None or isinstance(part, str | int | float):
        return part
    if isinstance(part, tuple):
        return [_written(each) for each in part]
    if isinstance(part, time | datetime):
        return part.isoformat()
    return to_plain(part, lean=True)


@dataclass(frozen=True, slots=True)
class _Way:
    """How to read."""

    text: Callable[[str], str]
    lenient: bool


type _Reader = Callable[[object, _Way], object]


@cache
def _reader(hint: Any) -> _Reader:
    """Return what reads values of a type."""
    if isinstance(hint, TypeAliasType):
        return _reader(hint.__value__)
    parts = get_args(hint)
    if isinstance(hint, UnionType):
        (one,) = (part for part in parts if part is not NoneType)
        return _or_none(_reader(one))
    if get_origin(hint) is tuple:
        return _row(_reader(parts[0])) if parts[1:] == (...,) else _group(tuple(map(_reader, parts)))
    if is_dataclass(hint):
        return _shape(cast("type", hint))
    if issubclass(hint, StrEnum):
        return lambda plain, _: hint(_text(plain))
    return _SIMPLE[hint]


def _shape(shape: type) -> _Reader:
    hints = get_type_hints(shape)
    readers = {field.name: _reader(hints[field.name]) for field in fields(shape)}

    def read(plain: object, way: _Way) -> object:
        if not isinstance(plain, dict):
            raise ValueError(f"{shape.__name__} is no mapping")  # noqa: TRY004 - what is read is wrong, not the program
        known: dict[str, object] = {}
        for name, reader in readers.items():
            if name in plain:
                try:
                    known[name] = reader(plain[name], way)
                except ValueError as error:
                    if not way.lenient:
                        raise ValueError(f"{name}: {error}") from error
        try:
            return shape(**known)
        except TypeError as error:  # one that is needed is not there
            raise ValueError(str(error)) from error

    return read


def _or_none(reader: _Reader) -> _Reader:
    return lambda plain, way: None if plain is None else reader(plain, way)


def _row(reader: _Reader) -> _Reader:
    """Return what reads a tuple of any length."""

    def read(plain: object, way: _Way) -> object:
        if not isinstance(plain, list):
            raise ValueError("no list")  # noqa: TRY004 - as above
        found = []
        for each in plain:
            try:
                found.append(reader(each, way))
            except ValueError:
                if not way.lenient:
                    raise
        return tuple(found)

    return read


def _group(readers: tuple[_Reader, ...]) -> _Reader:
    """Return what reads a tuple in which each place has its type."""

    def read(plain: object, way: _Way) -> object:
        if not isinstance(plain, list) or len(plain) != len(readers):
            raise ValueError(f"no list of {len(readers)}")
        return tuple(reader(each, way) for reader, each in zip(readers, plain, strict=True))

    return read


def _text(plain: object) -> str:
    if not isinstance(plain, str):
        raise ValueError("no text")  # noqa: TRY004 - as above
    return plain


def _whole(plain: object) -> int:
    number_of(plain)
    if not isinstance(plain, int):
        raise ValueError("no whole number")  # noqa: TRY004 - as above
    return plain


def _flag(plain: object) -> bool:
    if not isinstance(plain, bool):
        raise ValueError("no flag")  # noqa: TRY004 - as above
    return plain


_SIMPLE: dict[type, _Reader] = {
    float: lambda plain, _: number_of(plain),
    int: lambda plain, _: _whole(plain),
    bool: lambda plain, _: _flag(plain),
    str: lambda plain, way: way.text(_text(plain)),
    time: lambda plain, _: time.fromisoformat(_text(plain)),
    datetime: lambda plain, _: instant_of(plain),
}
