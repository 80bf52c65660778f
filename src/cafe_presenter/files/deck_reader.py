"""From a YAML tree to a Deck: every field checked, every problem told at its own line."""

import re
from collections import abc
from collections.abc import Callable
from datetime import time
from enum import StrEnum
from urllib.parse import urlsplit

from cafe_presenter.core import vocabulary
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
from cafe_presenter.core.durations import LONGEST_S, clock_time, duration
from cafe_presenter.core.vocabulary import Scope
from cafe_presenter.files.findings import Findings
from cafe_presenter.files.yaml_slips import field_without_space
from cafe_presenter.files.yaml_tree import Mapping, Node, Scalar, Sequence

VERSION = 1
"""Newest version of the deck format this program reads."""

MOST_THEMES = 20_000
MOST_TURNS = 500
LONGEST_OCCASION = 40

_DRIVE = re.compile(r"[A-Za-z]:")


def deck_from_node(root: Node, findings: Findings) -> Deck:
    """Return the deck in ``root``; what is missing or wrong is told in ``findings`` and left empty."""
    if not isinstance(root, Mapping):
        findings.error("deck.not_a_deck", root.at)
        return Deck()
    fields = _Fields(root, Scope.DECK, findings)
    _check_version(fields)
    thresholds = fields.mapping("thresholds", Scope.THRESHOLDS)
    deck = Deck(
        title=fields.text("title"),
        subtitle=fields.text("subtitle"),
        language=fields.language("language"),
        licence=fields.text("licence"),
        venue=fields.text("venue"),
        host=fields.text("host"),
        date=fields.text("date"),
        duration_s=fields.duration("duration"),
        end=fields.clock("end"),
        thresholds=_thresholds(thresholds) if thresholds else Thresholds(),
        palette=fields.text("palette"),
        font=fields.text("font"),
        article=_article(fields),
        themes=_themes(fields),
    )
    if not deck.title.strip():
        findings.warning("deck.missing_title", root.at)
    return deck


class _Fields:
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
            meant = vocabulary.likely(key.text, scope)
            if meant:
                self.findings.warning("deck.unknown_key_likely", key.at, key=_short(key.text), likely=meant)
            else:
                self.findings.warning("deck.unknown_key", key.at, key=_short(key.text))
        elif field.name in self._found:
            first, _ = self._found[field.name]
            code = "deck.duplicate_key" if first.text == key.text else "deck.same_field_twice"
            self.findings.error(code, key.at, key=_short(key.text), first=_short(first.text), line=first.at[0])
        else:
            self._found[field.name] = (key, value)

    def has(self, name: str) -> bool:
        """Whether the author wrote the field, with something in it."""
        return name in self._found and not _is_empty(self._found[name][1])

    def place(self, name: str) -> tuple[int, int]:
        """Return where the field's key stands, or its mapping when it was not written."""
        return self._found[name][0].at if name in self._found else self.at

    def node(self, name: str) -> Node | None:
        """Return the value of a field, None when absent or empty."""
        if name not in self._found:
            return None
        key, value = self._found[name]
        if _is_empty(value):
            if isinstance(value, Scalar) and value.cut:
                self.findings.warning("deck.cut_whole", value.at, cut=_short(value.cut), key=self.key(name))
            return None
        return value

    def text(self, name: str) -> str:
        """Return a text field, empty when absent or of another shape."""
        node = self.node(name)
        return "" if node is None else _text(node, self._found[name][0].text, self.findings)

    def lines(self, name: str) -> str:
        """Return a text that may also be written as a list of lines."""
        node = self.node(name)
        if isinstance(node, Sequence):
            key = self._found[name][0].text
            return "\n".join(_text(item, key, self.findings) for item in node.items)
        return self.text(name)

    def mapping(self, name: str, scope: Scope) -> "_Fields | None":
        """Return the fields written under ``name``."""
        node = self.node(name)
        if node is None:
            return None
        if not isinstance(node, Mapping):
            known = vocabulary.fields_of(scope)
            names, french = ", ".join(field.name for field in known), ", ".join(field.french for field in known)
            self.findings.error("deck.expected_fields", node.at, key=self.key(name), fields=names, french=french)
            return None
        return _Fields(node, scope, self.findings)

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
        at, params = self._value_at(name), {"key": self.key(name), "value": _short(written)}
        if seconds is None:
            self.findings.error("deck.bad_duration", at, **params)
        elif seconds < 0:
            self.findings.error("deck.negative_duration", at, **params)
        elif seconds > LONGEST_S:
            self.findings.error("deck.absurd_duration", at, **params, hours=int(LONGEST_S // 3600))
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
        return self._parsed(name, _count, "deck.bad_count", most=MOST_TURNS)

    def url(self, name: str) -> str:
        """Return a web address."""
        return self._parsed(name, _url, "deck.bad_url") or ""

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

    def _parsed[Parsed](
        self, name: str, parse: Callable[[str], Parsed | None], code: str, **params: str | int | float
    ) -> Parsed | None:
        written = self._scalar_text(name)
        if written is None:
            return None
        value = parse(written)
        if value is None:
            self.findings.error(code, self._value_at(name), key=self.key(name), value=_short(written), **params)
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
        return _short(self._found[name][0].text)

    def _value_at(self, name: str) -> tuple[int, int]:
        return self._found[name][1].at


def value_problem[Named: StrEnum](
    written: str, *, at: tuple[int, int], key: str, values: abc.Mapping[Named, tuple[str, ...]], findings: Findings
) -> None:
    """Tell that ``written`` is none of ``values``, with the one its author probably meant."""
    params = {"key": key, "value": _short(written), **_choices(values)}
    meant = vocabulary.likely_value(written, values)
    if meant:
        findings.error("deck.unknown_value_likely", at, likely=meant, **params)
    else:
        findings.error("deck.unknown_value", at, **params)


def _choices(values: abc.Mapping[StrEnum, tuple[str, ...]]) -> dict[str, str]:
    return {"choices": ", ".join(values), "french": ", ".join(names[0] for names in values.values())}


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text == ""


def _text(node: Node, key: str, findings: Findings) -> str:
    if isinstance(node, Scalar):
        if node.cut:
            findings.warning("deck.cut_text", node.at, cut=_short(node.cut), kept=_short(node.text))
        return node.text
    if isinstance(node, Mapping) and len(node.pairs) == 1 and isinstance(node.pairs[0][0], Scalar):
        findings.error("deck.colon_read_as_field", node.at, key=_short(key), start=_short(node.pairs[0][0].text))
    else:
        findings.error(f"deck.text_expected_not_{_shape(node)}", node.at, key=_short(key))
    return ""


def _check_version(fields: _Fields) -> None:
    written = fields.text("version")
    at = fields.place("version")
    if not written:
        fields.findings.warning("deck.version_missing", at, version=VERSION)
    elif not written.strip().isdecimal() or int(written) < 1:
        fields.findings.error("deck.bad_version", at, value=_short(written), version=VERSION)
    elif int(written) > VERSION:
        fields.findings.error("deck.newer_version", at, value=_short(written), version=VERSION)


def _thresholds(fields: _Fields) -> Thresholds:
    soon, late = fields.duration("soon", zero=True), fields.duration("late", zero=True)
    default = Thresholds()
    return Thresholds(default.soon_s if soon is None else soon, default.late_s if late is None else late)


def _article(fields: _Fields) -> Article | None:
    node = fields.node("article")
    if isinstance(node, Scalar):
        return Article(title=fields.text("article"))
    part = fields.mapping("article", Scope.ARTICLE)
    if part is None:
        return None
    return Article(
        title=part.text("title"),
        author=part.text("author"),
        publisher=part.text("publisher"),
        date=part.text("date"),
        url=part.url("url"),
        summary=part.lines("summary"),
    )


def _themes(fields: _Fields) -> tuple[Theme, ...]:
    node = fields.node("themes")
    if node is None or (isinstance(node, Sequence) and not node.items):
        fields.findings.error("deck.no_themes", fields.place("themes"))
        return ()
    if not isinstance(node, Sequence):
        fields.findings.error("deck.themes_not_a_list", node.at)
        return ()
    if len(node.items) > MOST_THEMES:
        fields.findings.error("deck.too_many_themes", node.items[MOST_THEMES].at, most=MOST_THEMES)
    themes = []
    for item in node.items[:MOST_THEMES]:
        if isinstance(item, Mapping):
            themes.append(_theme(_Fields(item, Scope.THEME, fields.findings)))
        elif isinstance(item, Scalar) and (key := field_without_space(item.text)):
            fields.findings.error("deck.no_space_after_colon", item.at, key=key)
        else:
            fields.findings.error("deck.theme_not_fields", item.at)
    return tuple(themes)


def _theme(fields: _Fields) -> Theme:
    theme = Theme(
        theme=fields.text("theme"),
        question=fields.text("question"),
        objective=fields.text("objective"),
        duration_s=fields.duration("duration"),
        minimum_s=fields.duration("minimum", zero=True),
        kind=fields.one_of("kind", vocabulary.kind_named, values=vocabulary.KINDS) or Kind.THEME,
        priority=fields.one_of("priority", vocabulary.priority_named, values=vocabulary.PRIORITIES) or Priority.SHOULD,
        timer=_timer(fields),
        notes=fields.lines("notes"),
        follow_ups=_follow_ups(fields),
        plain=fields.text("plain"),
        translations=_translations(fields),
        image=_image(fields),
        sources=_sources(fields),
    )
    _check_theme(theme, fields)
    return theme


def _check_theme(theme: Theme, fields: _Fields) -> None:
    findings, title = fields.findings, _short(theme.theme) or "…"
    if not theme.theme.strip() and not fields.has("theme"):
        findings.error("deck.missing_theme", fields.place("theme"))
    if theme.kind is Kind.THEME:
        if not theme.question.strip() and not fields.has("question"):
            findings.error("deck.missing_question", fields.place("question"), theme=title)
        if not theme.objective.strip() and not fields.has("objective"):
            findings.warning("deck.missing_objective", fields.place("objective"), theme=title)
    if theme.minimum_s is not None and theme.duration_s is not None and theme.minimum_s > theme.duration_s:
        findings.warning("deck.minimum_over_duration", fields.place("minimum"), theme=title)


def _timer(fields: _Fields) -> Timer | None:
    if isinstance(fields.node("timer"), Scalar):
        kind = fields.one_of("timer", vocabulary.timer_kind_named, values=vocabulary.TIMER_KINDS)
        return Timer(kind) if kind else None
    part = fields.mapping("timer", Scope.TIMER)
    if part is None:
        return None
    kind = part.one_of("kind", vocabulary.timer_kind_named, values=vocabulary.TIMER_KINDS)
    if not part.has("kind"):
        part.findings.error("deck.timer_without_kind", part.at, **_choices(vocabulary.TIMER_KINDS))
    timer = Timer(
        kind=kind or TimerKind.SILENCE,
        each_s=part.duration("each"),
        count=part.count("count"),
        transit_s=part.duration("transit", zero=True) or 0.0,
    )
    return timer if kind else None


def _follow_ups(fields: _Fields) -> tuple[FollowUp, ...]:
    found: list[FollowUp] = []
    for item in fields.items("follow_ups"):
        if isinstance(item, Mapping):
            for key, value in item.pairs:
                found.extend(_occasion(key, value, fields.findings))
        elif text := _text(item, fields.key("follow_ups"), fields.findings):
            found.append(FollowUp(text))
    return tuple(found)


def _occasion(key: Node, value: Node, findings: Findings) -> list[FollowUp]:
    if not isinstance(key, Scalar):
        findings.error("deck.key_not_text", key.at)
        return []
    if len(key.text) > LONGEST_OCCASION:
        findings.warning("deck.long_occasion", key.at, occasion=_short(key.text))
    if isinstance(value, Mapping):
        _text(value, key.text, findings)
        return []
    texts = value.items if isinstance(value, Sequence) else (value,)
    return [FollowUp(text, key.text) for item in texts if (text := _text(item, key.text, findings))]


def _translations(fields: _Fields) -> tuple[Translation, ...]:
    node, findings = fields.node("translations"), fields.findings
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        findings.error("deck.translations_not_fields", node.at)
        return ()
    found: dict[str, Translation] = {}
    for key, value in node.pairs:
        code = vocabulary.language_code(key.text) if isinstance(key, Scalar) else None
        if code is None or not isinstance(key, Scalar):
            written = _short(key.text) if isinstance(key, Scalar) else ""
            findings.error("deck.bad_language", key.at, key=fields.key("translations"), value=written)
        elif code in found:
            findings.error("deck.duplicate_key", key.at, key=_short(key.text), first=_short(key.text), line=node.at[0])
        elif isinstance(value, Mapping):
            part = _Fields(value, Scope.TRANSLATION, findings)
            found[code] = Translation(code, part.text("theme"), part.text("question"))
        else:
            found[code] = Translation(code, question=_text(value, key.text, findings))
    return tuple(found.values())


def _image(fields: _Fields) -> Image | None:
    node = fields.node("image")
    if node is None:
        return None
    if isinstance(node, Scalar):
        return _checked_image(node.text, "", at=node.at, findings=fields.findings)
    part = fields.mapping("image", Scope.IMAGE)
    if part is None:
        return None
    file = part.text("file")
    if not file:
        part.findings.error("deck.image_without_file", part.at)
        return None
    return _checked_image(file, part.text("alt"), at=part.place("file"), findings=part.findings)


def _checked_image(file: str, alt: str, *, at: tuple[int, int], findings: Findings) -> Image | None:
    parts = file.replace("\\", "/").split("/")
    if "://" in file or file.startswith(("/", "\\", "~")) or _DRIVE.match(file) or ".." in parts or "\x00" in file:
        findings.error("deck.image_elsewhere", at, file=_short(file))
        return None
    return Image(file, alt)


def _sources(fields: _Fields) -> tuple[Source, ...]:
    found = []
    for item in fields.items("sources"):
        if isinstance(item, Mapping):
            part = _Fields(item, Scope.SOURCE, fields.findings)
            text, url = part.text("text"), part.url("url")
            if text or url:
                found.append(Source(text, url))
        elif text := _text(item, fields.key("sources"), fields.findings):
            found.append(Source(text))
    return tuple(found)


def _count(text: str) -> int | None:
    number = text.strip()
    if not number.isdecimal() or len(number) > 6:
        return None
    return int(number) if 1 <= int(number) <= MOST_TURNS else None


def _url(text: str) -> str | None:
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and parts.netloc and " " not in text else None


def _shape(node: Node) -> str:
    return "list" if isinstance(node, Sequence) else "fields"


def _short(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
