"""YAML read as its author wrote it: every scalar is text, and each node knows its line and column.

YAML's own typing (``no``, ``12:30``, ``010``, ``~``) is never applied, so it cannot change a word in silence.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

import yaml

from cafe_presenter.files.findings import Findings
from cafe_presenter.files.yaml_slips import repair, restored

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it: ten times faster than the one in Python."""

DEEPEST = 16
"""Levels of nesting a deck may have; it needs five."""

_CUT = re.compile(r"[ \t]+(#[^\r\n]*)")


class Scalar(NamedTuple):
    """Text and where it stands. A named tuple, as are its kin: a large deck has 200,000 and these are quick to make."""

    at: tuple[int, int]
    text: str
    plain: bool = False
    cut: str = ""
    """What follows ``#`` on the line of an unquoted text: YAML drops it, the author may have meant it."""


class Sequence(NamedTuple):
    """A list of nodes."""

    at: tuple[int, int]
    items: tuple["Node", ...]


class Mapping(NamedTuple):
    """Keys and values in the order written, doubles included."""

    at: tuple[int, int]
    pairs: tuple[tuple["Node", "Node"], ...]


Node = Scalar | Sequence | Mapping


class _TooDeep(Exception):
    """Nesting past ``DEEPEST``; read no further."""


def read_tree(text: str, findings: Findings) -> Node | None:
    """Return the one document in ``text``; None when there is none or it cannot be read, with the reason in ``findings``.

    A slip of the pen that YAML refuses (a colon in an unquoted text, a tab) is told, mended in memory, and reading goes
    on, so that one call finds every problem.
    """
    mended = text
    for _ in range(max(3, min(60, 8_000_000 // (len(text) + 1)))):
        heard = Findings("")
        reader = _Reader(mended, findings)
        try:
            return reader.document()
        except _TooDeep:
            return None
        except yaml.YAMLError as error:
            del heard
            again = repair(mended, error, findings)
            if again is None:
                return None
            mended = again
    return None


class _Reader:
    """Builds nodes from the parser's events."""

    def __init__(self, text: str, findings: Findings) -> None:
        self._text = text
        self._has_cuts = " #" in text or "\t#" in text
        self._findings = findings
        self._events = cast(Iterator[yaml.Event], yaml.parse(text, Loader=LOADER))

    def document(self) -> Node | None:
        """Return the first document."""
        root: Node | None = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._findings.error("deck.several_documents", _at(event))
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, 0)
                root = node if documents == 1 else root
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        at = _at(event)
        if depth >= DEEPEST and not isinstance(event, yaml.AliasEvent):
            self._findings.error("deck.too_deep", at)
            raise _TooDeep
        if isinstance(event, yaml.AliasEvent):
            self._findings.error("deck.alias", at, name=event.anchor)
            return Scalar(at, f"*{event.anchor}")
        self._refuse_properties(event)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := next(self._events), yaml.SequenceEndEvent):
                items.append(self._node(item, depth + 1))
            return Sequence(at, tuple(items))
        pairs = []
        while not isinstance(key := next(self._events), yaml.MappingEndEvent):
            pairs.append((self._node(key, depth + 1), self._node(next(self._events), depth + 1)))
        return Mapping(at, tuple(pairs))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, text = event.start_mark, event.value
        at = (start.line + 1, start.column + 1)
        if event.anchor or event.tag:
            self._refuse_properties(event)
        style = event.style
        if style is None or style == "":
            cut = ""
            if self._has_cuts and (match := _CUT.match(self._text, event.end_mark.index)):
                cut = match[1]
            return Scalar(at, restored(text), True, cut)
        if style in "|>":
            text = text.rstrip("\n")
        return Scalar(at, restored(text))

    def _refuse_properties(self, event: yaml.Event) -> None:
        if event.anchor:
            self._findings.error("deck.anchor", _at(event), name=event.anchor)
        if event.tag:
            self._findings.error("deck.tag", _at(event), tag=event.tag)


def _at(event: yaml.Event) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1
