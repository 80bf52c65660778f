"""The fields of one part of a deck, each read as what the vocabulary says it holds."""

from collections import abc
from collections.abc import Callable
from datetime import time
from enum import StrEnum

from cafe_presenter.core.base.bounds import MAX_FIELD_SIGNS
from cafe_presenter.core.base.durations import MAX_DURATION_S, clock_time, duration
from cafe_presenter.core.base.invisible import neutral, unseen
from cafe_presenter.core.base.problem import short
from cafe_presenter.core.deck import vocabulary
from cafe_presenter.core.deck.field import Scope, in_both
from cafe_presenter.core.deck.fields import fields_of
from cafe_presenter.files.deck.findings import Findings
from cafe_presenter.files.deck.yaml_text import tell_unseen
from cafe_presenter.files.deck.yaml_tree import Mapping, Node, Scalar, Sequence


class Fields:
    """The fields of one mapping, each read as what the vocabulary says it holds."""

    def __init__(self, mapping: Mapping, scope: Scope, findings: Findings) -> None:
        self.at = mapping.at
        self.findings = findings
        self._found: dict[str, tuple[Scalar, Node]] = {}
        for key, value in mapping.pairs:
            if not isinstance(key, Scalar):
                findings.error("deck.key_not_text", key.at)
                continue
            self._take(key, value, scope)

    def _take(self, key: Scalar, value: Node, scope: Scope) -> None:
        field = vocabulary.field_named(key.text, scope)
        if field is None:
            # Looking through all names takes a third of a millisecond: too long for a file of 100,000 keys.
            is_sought = not self.findings.are_enough("deck.unknown_key", "deck.unknown_key_likely")
            if is_sought and (meant := vocabulary.likely(key.text, scope)):
                self.findings.warning("deck.unknown_key_likely", key.at, key=short(key.text), likely=meant)
            else:
                self.findings.warning("deck.unknown_key", key.at, key=short(key.text))
        elif field.name in self._found:
            first, _ = self._found[field.name]
            code = "deck.duplicate_key" if first.text == key.text else "deck.same_field_twice"
            self.findings.error(code, key.at, key=short(key.text), first=short(first.text), line=first.at[0])
        else:
            self._found[field.name] = (key, value)

    def has(self, name: str) -> bool:
        """Whether the author wrote the field, with something in it."""
        return name in self._found and not _is_empty(self._found[name][1])

    def is_misshapen(self, name: str) -> bool:
        """Whether a list or fields stand where a text is expected; that is told when the text is asked for."""
        return name in self._found and not isinstance(self._found[name][1], Scalar)

    def place(self, name: str) -> tuple[int, int]:
        """Return where the field's key stands, or its mapping when it was not written."""
        return self._found[name][0].at if name in self._found else self.at

    def node(self, name: str) -> Node | None:
        """Return the value of a field, None when absent or empty."""
        if name not in self._found:
            return None
        _, value = self._found[name]
        if _is_empty(value):
            if isinstance(value, Scalar) and value.cut:
                self.findings.warning("deck.cut_whole", value.at, cut=short(value.cut), key=self.key(name))
            return None
        return value

    def text(self, name: str) -> str:
        """Return a text field, empty when absent or of another shape."""
        node = self.node(name)
        return "" if node is None else node_text(node, self._found[name][0].text, self.findings)

    def lines(self, name: str) -> str:
        """Return a text that may also be written as a list of lines."""
        node = self.node(name)
        if isinstance(node, Sequence):
            key = self._found[name][0].text
            text = "\n".join(node_text(item, key, self.findings) for item in node.items)
            if len(text) <= MAX_FIELD_SIGNS:
                return text
            self.findings.error("deck.text_too_long", node.at, key=short(key), most=MAX_FIELD_SIGNS)
            return ""
        return self.text(name)

    def date(self, name: str) -> str:
        """Return a date in the author's own words; warn of one that stands in no calendar."""
        written = self.text(name)
        if any(sign.isdecimal() for sign in written):
            from cafe_presenter.core.deck.dates import (
                no_such_date,  # most decks have no date: the wall would wait for it
            )

            if wrong := no_such_date(written):
                self.findings.warning("deck.no_such_date", self._value_at(name), date=short(wrong))
        return written

    def mapping(self, name: str, scope: Scope) -> "Fields | None":
        """Return the fields written under ``name``."""
        node = self.node(name)
        if node is None:
            return None
        if not isinstance(node, Mapping):
            known = fields_of(scope)
            names = ", ".join(in_both(field.name, field.french) for field in known)
            self.findings.error("deck.expected_fields", node.at, key=self.key(name), fields=names)
            return None
        return Fields(node, scope, self.findings)

    def items(self, name: str) -> tuple[Node, ...]:
        """Return the nodes listed under ``name``; one node alone is a list of one."""
        node = self.node(name)
        if node is None:
            return ()
        return node.items if isinstance(node, Sequence) else (node,)

    def duration(self, name: str, *, zero: bool = False) -> float | None:
        """Return a duration in seconds; ``zero`` says whether none at all makes sense."""
        written = self._scalar_text(name)
        if written is None:
            return None
        seconds = duration(written)
        at, params = self._value_at(name), {"key": self.key(name), "value": short(written)}
        if seconds is None:
            self.findings.error("deck.bad_duration", at, **params)
        elif seconds < 0:
            self.findings.error("deck.negative_duration", at, **params)
        elif seconds > MAX_DURATION_S:
            self.findings.error("deck.absurd_duration", at, **params, hours=int(MAX_DURATION_S // 3600))
        elif seconds == 0 and not zero:
            self.findings.error("deck.zero_duration", at, **params)
        else:
            return seconds
        return None

    def clock(self, name: str) -> time | None:
        """Return an hour of the day."""
        return self._parsed(name, clock_time, "deck.bad_clock")

    def language(self, name: str) -> str:
        """Return a language code; French where none is written, as the deck's readers are."""
        return self._parsed(name, vocabulary.language_code, "deck.bad_language") or "fr"

    def count(self, name: str) -> int | None:
        """Return a number of turns or people."""
        return self._parsed(name, vocabulary.count_of, "deck.bad_count", most=vocabulary.MAX_TURNS)

    def url(self, name: str) -> str:
        """Return a web address."""
        return self._parsed(name, vocabulary.web_address, "deck.bad_url") or ""

    def one_of[Named: StrEnum](
        self, name: str, find: Callable[[str], Named | None], *, values: abc.Mapping[Named, tuple[str, ...]]
    ) -> Named | None:
        """Return the value of an enumeration that the field names."""
        written = self._scalar_text(name)
        if written is None:
            return None
        found = find(written)
        if found is None:
            value_problem(written, at=self._value_at(name), key=self.key(name), values=values, findings=self.findings)
        return found

    def look(
        self, name: str, find: Callable[[str], str | None], *, values: abc.Mapping[str, tuple[str, ...]], code: str
    ) -> str:
        """Return the name of a palette or a typeface as it is written; warn of one that is not known."""
        written = self.text(name)
        if written.strip() and find(written) is None:
            self.findings.warning(code, self._value_at(name), value=short(written), choices=choice_list(values))
        return written

    def _parsed[Parsed](
        self, name: str, parse: Callable[[str], Parsed | None], code: str, **params: str | float
    ) -> Parsed | None:
        written = self._scalar_text(name)
        if written is None:
            return None
        value = parse(written)
        if value is None:
            self.findings.error(code, self._value_at(name), key=self.key(name), value=short(written), **params)
        return value

    def _scalar_text(self, name: str) -> str | None:
        node = self.node(name)
        if node is None:
            return None
        if not isinstance(node, Scalar):
            self.findings.error(f"deck.value_expected_not_{_shape(node)}", node.at, key=self.key(name))
            return None
        return node.text

    def key(self, name: str) -> str:
        """Return the field's name as the author wrote it."""
        return short(self._found[name][0].text)

    def _value_at(self, name: str) -> tuple[int, int]:
        return self._found[name][1].at


def value_problem[Named: StrEnum](
    written: str, *, at: tuple[int, int], key: str, values: abc.Mapping[Named, tuple[str, ...]], findings: Findings
) -> None:
    """Tell that ``written`` is none of ``values``, with the one its author probably meant."""
    params = {"key": key, "value": short(written), "choices": choice_list(values)}
    is_sought = not findings.are_enough("deck.unknown_value", "deck.unknown_value_likely")
    if is_sought and (meant := vocabulary.likely_value(written, values)):
        findings.error("deck.unknown_value_likely", at, likely=meant, **params)
    else:
        findings.error("deck.unknown_value", at, **params)


def choice_list[Named: str](values: abc.Mapping[Named, tuple[str, ...]]) -> str:
    """Return the values an author may choose from, each in English and in French."""
    return ", ".join(in_both(value, names[0]) for value, names in values.items())


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text == ""


def node_text(node: Node, key: str, findings: Findings) -> str:
    """Return the text in ``node``, empty when it is something else; ``key`` names it in the problem."""
    if isinstance(node, Scalar):
        if len(node.text) > MAX_FIELD_SIGNS:
            findings.error("deck.text_too_long", node.at, key=short(key), most=MAX_FIELD_SIGNS)
            return ""
        if node.cut:
            findings.warning("deck.cut_text", node.at, cut=short(node.cut), kept=short(node.text))
        return seen_text(node, findings)
    if isinstance(node, Mapping) and len(node.pairs) == 1 and isinstance(node.pairs[0][0], Scalar):
        findings.error("deck.colon_read_as_field", node.at, key=short(key), start=short(node.pairs[0][0].text))
    else:
        findings.error(f"deck.text_expected_not_{_shape(node)}", node.at, key=short(key))
    return ""


def seen_text(node: Scalar, findings: Findings) -> str:
    """Return the text of a scalar without what nobody sees: an escape in quotes can still hold it."""
    for index, is_control in unseen(node.text):
        tell_unseen(node.text[index], node.at, findings, is_control=is_control)
    return neutral(node.text)


def _shape(node: Node) -> str:
    return "list" if isinstance(node, Sequence) else "fields"
