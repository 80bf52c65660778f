"""A changed deck written into the text its author wrote: what did not change keeps every character.

A field that changed is written anew where it stands: a comment on its line stays there, those further in go above it.
A theme written in another way than a field a line, as in braces, is written anew as a whole, and where that does not
give the deck either, the whole text is. What was written is always read back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

import yaml

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Article, Deck, Image, Theme, Thresholds, Timer
from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.fields import fields_of
from cafe_presenter.core.deck.vocabulary import field_named, loose
from cafe_presenter.core.evening.deck_swap import match_themes
from cafe_presenter.files.deck.deck_writer import Tree, part_tree, tree_lines, write_deck
from cafe_presenter.files.deck.deckfile import read_deck
from cafe_presenter.files.deck.yaml_page import UnspliceableError, YamlPage, column, end_mark, start

_GROUPS = {"article": Scope.ARTICLE, "thresholds": Scope.THRESHOLDS, "timer": Scope.TIMER, "image": Scope.IMAGE}
type _Part = Deck | Theme | Article | Thresholds | Timer | Image


@dataclass(frozen=True, slots=True)
class Spliced:
    """A text with the deck in it; ``loses_words`` when comments or fields of its author's own are gone from it."""

    text: str
    loses_words: bool


def spliced(text: str, old: Deck, new: Deck) -> Spliced:
    """Return ``text``, in which ``old`` is written, with ``new`` written into it, or in the place of all of it."""
    if old == new:
        return Spliced(text, loses_words=False)
    try:
        _, problems = read_deck(text)
    except CafeError:
        return Spliced(write_deck(new), loses_words=False)  # nobody could read it
    own_lines = {each.where.line or 0 for each in problems if each.code.startswith("deck.unknown_key")}
    for in_place in (True, False):
        try:
            writer = _Writer(text, in_place=in_place)
            result = writer.written(old, new)
            if read_deck(result)[0] == new:
                loses = any(first <= line <= last for line in own_lines for first, last in writer.rewritten)
                return Spliced(result, loses_words=loses)
        except (UnspliceableError, CafeError, yaml.YAMLError):
            continue
    return Spliced(write_deck(new), loses_words=bool(own_lines) or "#" in text)


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of a list: where the comments right above it, its dash, and what follows it begin.

    ``gap`` is what stands between the item before and these comments.
    """

    node: yaml.Node
    gap: str
    lead: int
    dash: int
    end: int


class _Writer:
    """Writes a changed deck into a page, piece by piece; ``in_place`` also inside a theme.

    ``rewritten`` are the first and last lines of what was written anew, where fields of the author's own are lost.
    """

    def __init__(self, text: str, *, in_place: bool) -> None:
        self._added_end = "" if text.endswith("\n") else "\r\n" if "\r\n" in text else "\n"
        self._page = YamlPage(text + self._added_end)
        self._french = _speaks_french(self._page.root)
        self._in_place = in_place
        self.rewritten: list[tuple[int, int]] = []

    def written(self, old: Deck, new: Deck) -> str:
        """Return the text with ``new`` in the place of ``old``."""
        page = self._page
        begin, end = page.line_start(start(page.root)), page.next_line(page.end(page.root, 0))
        body = self._mapping(page.root, old, new, scope=Scope.DECK)
        return f"{page.text[:begin]}{body}{page.text[end:]}".removesuffix(self._added_end)

    def _mapping(self, node: yaml.MappingNode, old: _Part, new: _Part, *, scope: Scope) -> str:
        """Return the lines of a mapping, the fields that differ between two values of that part written anew."""
        page, pieces = self._page, list[tuple[str, str]]()
        before, after = part_tree(_bare(old), scope), part_tree(_bare(new), scope)
        words = part_tree(_bare(new), scope, french=self._french)
        called = {field.name: field.french if self._french else field.name for field in fields_of(scope)}
        at = page.line_start(start(node))
        for key, value in node.value:
            name, (begin, end) = _name(key, scope), page.lines_of(key, value)
            if begin < at:
                raise UnspliceableError
            lines = page.text[begin:end]
            if name == "themes" and isinstance(old, Deck) and isinstance(new, Deck):
                lines = self._themes(key, value, old.themes, new=new.themes)
            elif before.get(name) != after.get(name):
                parts = _attribute(old, name), _attribute(new, name)
                lines = self._field(key, value, parts, name=name, tree=words.get(called[name]))
            pieces.append((name, page.text[at:begin] + lines))
            at = end
        order, indent = list(called), column(node.value[0][0])
        for name in order:
            if after.get(name) not in (None, before.get(name)) and name not in [known for known, _ in pieces]:
                earlier = order[: order.index(name)]
                places = [place for place, (known, _) in enumerate(pieces) if known in earlier]
                place = max(places, key=lambda place: earlier.index(pieces[place][0]), default=0)
                lines = self._lines(tree_lines({called[name]: words[called[name]]}), indent)
                pieces.insert(place + 1, (name, lines))
        return "".join(lines for _, lines in pieces)

    def _field(
        self, key: yaml.Node, value: yaml.Node, parts: tuple[object, object], *, name: str, tree: Tree | None
    ) -> str:
        """Return the lines of a field that changed; ``tree`` is its new value, None when it goes."""
        page, scope = self._page, _GROUPS.get(name)
        begin, end = page.lines_of(key, value)
        if scope and isinstance(value, yaml.MappingNode) and not value.flow_style and None not in parts:
            head = page.text[begin : page.line_start(start(value))]
            return head + self._mapping(value, *parts, scope=scope)  # type: ignore[arg-type]  # both are of that scope
        self._note(begin, end)
        on_line, further = page.comments(end_mark(key), end, value, parent_column=column(key))
        head = page.text[begin : page.text.index(":", end_mark(key)) + 1]
        if tree is None:
            if page.text[begin : start(key)].strip():
                raise UnspliceableError  # the first field of a theme stands after its dash
            return self._comments(on_line, further, column(key))
        lines, indent = tree_lines(tree), column(key)
        if not isinstance(tree, str):
            return self._lines([f"{head}{on_line}"]) + self._lines([*further, *lines], indent + 2)
        first = self._lines([f"{head} {lines[0]}{on_line}"])
        return self._lines(further, indent) + first + self._lines(lines[1:], indent + 2)

    def _themes(self, key: yaml.Node, value: yaml.Node, old: Sequence[Theme], *, new: Sequence[Theme]) -> str:
        """Return the lines of the list of themes in its new order, each with the comments right above it."""
        page = self._page
        begin, end = page.lines_of(key, value)
        if old == new:
            return page.text[begin:end]
        if not isinstance(value, yaml.SequenceNode) or value.flow_style or len(value.value) != len(old):
            raise UnspliceableError
        at = page.next_line(end_mark(key))
        items = list(self._items(value, at))
        pieces, gaps = [page.text[begin:at]], [item.gap for item in items]
        blank = next((gap for gap in gaps[1:] if not gap.strip()), "")
        for source, theme in zip(match_themes(old, new), new, strict=True):
            pieces.append(gaps.pop(0) if gaps else blank)
            if source is None:
                pieces.append(self._theme(theme, column(value)))
            elif theme == old[source]:
                pieces.append(page.text[items[source].lead : items[source].end])
            else:
                pieces.append(self._changed(items[source], old[source], theme, indent=column(value)))
        pieces += [gap for gap in gaps if gap.strip()]  # a comment on its own is nobody's: it stays
        return "".join(pieces)

    def _items(self, sequence: yaml.SequenceNode, at: int) -> Iterator[_Item]:
        """Yield the items of a list whose lines begin at ``at``."""
        page, indent = self._page, column(sequence)
        for node in sequence.value:
            lead = dash = page.dash_line(at, node, indent)
            while lead > at and page.text[page.line_start(lead - 1) : lead].lstrip().startswith("#"):
                lead = page.line_start(lead - 1)
            gap, at = page.text[at:lead], page.next_line(page.end(node, indent))
            yield _Item(node, gap, lead, dash, at)

    def _changed(self, item: _Item, old: Theme, new: Theme, *, indent: int) -> str:
        """Return the lines of a theme that changed: in place, or written anew below its comments."""
        page, node = self._page, item.node
        if self._in_place and isinstance(node, yaml.MappingNode) and not node.flow_style:
            try:
                head = page.text[item.lead : page.line_start(start(node))]
                return head + self._mapping(node, old, new, scope=Scope.THEME)
            except UnspliceableError:
                pass
        self._note(item.dash, item.end)
        comments = page.comments(item.dash, item.end, node, parent_column=indent)
        return page.text[item.lead : item.dash] + self._comments(*comments, indent) + self._theme(new, indent)

    def _theme(self, theme: Theme, indent: int) -> str:
        return self._lines(tree_lines([part_tree(theme, Scope.THEME, french=self._french)]), indent)

    def _comments(self, on_line: str, further: Sequence[str], indent: int) -> str:
        return self._lines([comment for comment in (on_line.strip(), *further) if comment], indent)

    def _lines(self, lines: Sequence[str], indent: int = 0) -> str:
        return "".join(f"{' ' * indent if line else ''}{line}{self._page.newline}" for line in lines)

    def _note(self, begin: int, end: int) -> None:
        text = self._page.text
        self.rewritten.append((text.count("\n", 0, begin) + 1, text.count("\n", 0, end)))


def _bare(part: _Part) -> _Part:
    """Return a deck with one theme, for its themes are written one by one; any other part as it is."""
    return replace(part, themes=part.themes[:1]) if isinstance(part, Deck) else part


def _name(key: yaml.Node, scope: Scope) -> str:
    field = field_named(key.value, scope) if isinstance(key, yaml.ScalarNode) else None
    return field.name if field else ""


def _attribute(part: _Part, name: str) -> object:
    return getattr(part, next(field.name for field in fields(part) if field.name.removesuffix("_s") == name))


def _speaks_french(root: yaml.MappingNode) -> bool:
    """Whether the fields have more French names than English ones."""
    votes = 0
    for key, _ in root.value:
        field = field_named(key.value, Scope.DECK) if isinstance(key, yaml.ScalarNode) else None
        if field is not None and loose(field.name) != loose(field.french):
            votes += 1 if loose(key.value) != loose(field.name) else -1
    return votes > 0
