"""YAML read as its author wrote it: every scalar is text, and each node knows its line and column.

YAML's own typing (``no``, ``12:30``, ``010``, ``~``) is never applied, so it cannot change a word in silence.
"""

from collections.abc import Iterator
from typing import NamedTuple

import yaml

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.files.deck.findings import Findings
from cafe_presenter.files.deck.yaml_slips import lightly_quoted, repair, restored

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it: ten times faster than the one in Python."""

MAX_YAML_PARTS = 500_000
"""Texts, lists and fields together that a deck may have; 10,000 full themes have 190,000."""

MAX_YAML_DEPTH = 16
"""Levels of nesting a deck may have; it needs five."""

_CUT = pattern(r"[ \t]+(#[^\r\n]*)")


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


class _StopError(Exception):
    """Something was told that reading cannot go past, unless the text is ``mended``."""

    def __init__(self, mended: str | None = None) -> None:
        super().__init__()
        self.mended = mended


def read_tree(text: str, findings: Findings) -> Node | None:
    """Return the one document in ``text``; None when there is none or none can be read, told in ``findings``.

    A slip of the pen that YAML refuses (a colon in an unquoted text, a tab) is told, mended in memory, and reading goes
    on, so that one call finds every problem.
    """
    mended: str | None = text
    for _ in range(max(3, min(60, 8_000_000 // (len(text) + 1)))):
        if mended is None:
            return None
        heard = findings.fresh()
        try:
            node = _Reader(mended, heard, is_mended=mended is not text).document()
        except _StopError as stop:
            findings.add(heard)
            mended = stop.mended
        except yaml.YAMLError as error:
            mended = repair(mended, error, findings)
        else:
            findings.add(heard)
            return node
    findings.error("deck.reading_stopped", findings.last())
    return None


class _Reader:
    """Builds nodes from the parser's events."""

    def __init__(self, text: str, findings: Findings, *, is_mended: bool) -> None:
        self._text = text
        self._restored = restored if is_mended else str
        self._has_cuts = " #" in text or "\t#" in text
        self._findings = findings
        self._parts = 0
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=LOADER)

    def document(self) -> Node | None:
        """Return the one document."""
        root: Node | None = None
        border: yaml.Event | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentEndEvent):
                border = event
            elif isinstance(event, yaml.DocumentStartEvent) and border is not None:
                self._next_document(event if event.explicit else border)
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        return root

    def _next_document(self, border: yaml.Event) -> None:
        at, index = _at(border), _index(border)
        self._findings.error("deck.several_documents", at, sign=self._text[index : index + 3].strip() or "---")
        goes_on = isinstance(next(self._events), yaml.SequenceStartEvent)
        # A line of dashes between two themes is an ornament: what follows is still the list.
        dashes = self._text[index : index + 3] in ("---", "...")
        raise _StopError(f"{self._text[:index]}#{self._text[index + 1 :]}" if goes_on and dashes else None)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._parts += 1
        if self._parts > MAX_YAML_PARTS:
            self._findings.error("deck.too_many_parts", _at(event))
            raise _StopError
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        at = _at(event)
        if isinstance(event, yaml.AliasEvent):
            self._findings.error("deck.alias", at, text=f"*{event.anchor}")
            return Scalar(at, f"*{event.anchor}")
        if depth >= MAX_YAML_DEPTH:
            self._findings.error("deck.too_deep", at, most=MAX_YAML_DEPTH)
            raise _StopError
        if isinstance(event, yaml.CollectionStartEvent):
            self._refuse_properties(event.anchor, event.tag, at=at)
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
        start, text, style = event.start_mark, event.value, event.style
        assert start is not None
        at = (start.line + 1, start.column + 1)
        if event.anchor or event.tag:
            text = self._restored(self._text[_index(event) : _end(event)])
            self._refuse_properties(event.anchor, event.tag, at=at, text=text)
        if style is None or style == "":
            cut = ""
            if self._has_cuts and (match := _CUT.match(self._text, _end(event))):
                cut = match[1]
            return Scalar(at, self._restored(text), True, cut)
        if style in "|>":
            text = text.rstrip("\n")
        return Scalar(at, self._restored(text))

    def _refuse_properties(self, anchor: str | None, tag: str | None, *, at: tuple[int, int], text: str = "") -> None:
        if tag and (tag.startswith("tag:") or not text):
            self._findings.error("deck.tag", at, tag="!!" + tag.rpartition(":")[2] if tag.startswith("tag:") else tag)
        elif anchor and not text:
            self._findings.error("deck.alias", at, text=f"&{anchor}")
        elif tag or anchor:
            mended = lightly_quoted(text if len(text) < 100 else text[:99] + "…")
            self._findings.error("deck.sign_at_start", at, sign=text[0], mended=mended)


def _at(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    assert mark is not None  # the parser always gives one
    return mark.line + 1, mark.column + 1


def _index(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _end(event: yaml.Event) -> int:
    return event.end_mark.index if event.end_mark else 0
