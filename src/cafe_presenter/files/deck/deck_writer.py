"""A Deck written as canonical YAML: English names, texts in quotes, one field a line."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import time
from enum import StrEnum

from cafe_presenter.core.base.durations import clock_text, duration_text
from cafe_presenter.core.deck.deck import (
    Article,
    Deck,
    Fact,
    FollowUp,
    Image,
    Source,
    Theme,
    Thresholds,
    Timer,
    Translation,
    Vote,
    VoteTranslation,
)
from cafe_presenter.core.deck.field import Scope, Value
from cafe_presenter.core.deck.fields import fields_of

type Tree = str | Sequence[Tree] | Mapping[str, Tree]
"""What is written: scalars as YAML spells them, lists and mappings."""

_SCOPES: Mapping[type, Scope] = {
    Article: Scope.ARTICLE,
    Thresholds: Scope.THRESHOLDS,
    Theme: Scope.THEME,
    Timer: Scope.TIMER,
    Image: Scope.IMAGE,
    Source: Scope.SOURCE,
    Fact: Scope.FACT,
    Translation: Scope.TRANSLATION,
    Vote: Scope.VOTE,
    VoteTranslation: Scope.VOTE_TRANSLATION,
}
_DEFAULTS: Mapping[Scope, object] = {Scope.DECK: Deck(language=""), Scope.THEME: Theme()}

_MAX_KEY_LENGTH = 900
"""YAML takes a key on the line of its value up to 1,024 characters."""

_SEEN = frozenset("\xa0\u202f\u3000\u200c\u200d\u200e\u200f")
"""Characters Python calls unprintable that are a plain part of French, Japanese, Persian or Arabic text."""

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write_deck(deck: Deck) -> str:
    """Return the deck as YAML that ``read_deck`` reads back equal; an hour is written to the second."""
    return "\n".join(("version: 1", *_mapping_lines(part_tree(deck, Scope.DECK)))) + "\n"


def part_tree(part: object, scope: Scope, *, french: bool = False) -> dict[str, Tree]:
    """Return the fields of one part in the order of the vocabulary; what is empty or usual is left out."""
    attributes = {field.name.removesuffix("_s"): field.name for field in fields(part)}  # type: ignore[arg-type]  # a dataclass
    usual = _DEFAULTS.get(scope)
    tree: dict[str, Tree] = {}
    for field in fields_of(scope):
        name = attributes.get(field.name)
        value = getattr(part, name) if name else None
        if name is None or value in (None, "", ()) or (usual is not None and value == getattr(usual, name)):
            continue
        written = duration_text(value) if field.value is Value.DURATION else _written(value, french=french)
        tree[field.french if french else field.name] = written
    return tree


def _written(value: object, *, french: bool) -> Tree:
    if isinstance(value, tuple) and value and isinstance(value[0], Translation | VoteTranslation):
        scope = _SCOPES[type(value[0])]
        return {double_quoted(item.language): part_tree(item, scope, french=french) for item in value}
    if isinstance(value, tuple):
        return [_written(item, french=french) for item in value]
    if isinstance(value, FollowUp):
        return {double_quoted(value.when): _text(value.text)} if value.when else _text(value.text)
    if isinstance(value, time):
        return double_quoted(clock_text(value))
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, int):
        return str(value)
    return _text(value) if isinstance(value, str) else part_tree(value, _SCOPES[type(value)], french=french)


def _text(text: str) -> str:
    """Return a text as YAML: lines under a bar where that keeps every character, else in double quotes."""
    lines = text.split("\n")
    tidy = all(_is_seen(line) and not line.startswith(" ") for line in lines)
    if len(lines) > 1 and lines[0] and lines[-1] and tidy:
        return "\n".join(("|-", *lines))
    return double_quoted(text)


def double_quoted(text: str) -> str:
    """Return a text in double quotes, what cannot be seen written as YAML's escapes."""
    return '"' + "".join(_ESCAPES.get(char) or (char if _is_seen(char) else _escape(char)) for char in text) + '"'


def _is_seen(text: str) -> bool:
    """Whether every character of a text may stand in a file as it is."""
    return text.isprintable() or all(char.isprintable() or char in _SEEN for char in text)


def _escape(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _mapping_lines(tree: Mapping[str, Tree]) -> list[str]:
    lines = []
    for key, value in tree.items():
        start = f"{key}:"
        if len(key) > _MAX_KEY_LENGTH:
            lines.append(f"? {key}")
            start = ":"
        if isinstance(value, str) or not value:
            first, *rest = tree_lines(value)
            lines.append(f"{start} {first}")
        else:
            lines.append(start)
            rest = tree_lines(value)
        lines.extend(_indented(rest))
    return lines


def tree_lines(tree: Tree) -> list[str]:
    """Return what is to be written as lines of a YAML block, not pushed to the right."""
    if isinstance(tree, str):
        return tree.split("\n")
    if isinstance(tree, Mapping):
        return _mapping_lines(tree) or ["{}"]
    lines = []
    for item in tree:
        first, *rest = tree_lines(item)
        lines += [f"- {first}", *_indented(rest)]
    return lines or ["[]"]


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]
