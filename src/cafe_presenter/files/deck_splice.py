"""A changed deck written into the text its author wrote: what did not change keeps every character.

First each theme is changed where it stands, field by field at the parser's marks; then themes are moved, added and
removed with the comments right above them. What was written is read back: where that does not give the deck, the text
is built in a way that cannot be changed in place.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from difflib import SequenceMatcher
from enum import StrEnum

import yaml

from cafe_presenter.core.deck import Article, Deck, Image, Theme, Thresholds, Timer
from cafe_presenter.core.fields import Scope, fields_of
from cafe_presenter.core.new_deck import match_themes
from cafe_presenter.core.problem import CafeError
from cafe_presenter.core.vocabulary import field_named, loose
from cafe_presenter.files.deck_writer import Tree, is_seen, part_tree, quoted, text_tree, tree_lines
from cafe_presenter.files.deckfile import read_deck
from cafe_presenter.files.splice_themes import rearranged
from cafe_presenter.files.yaml_page import Page, UnspliceableError, column, end_mark, is_inline, start

_INNER = {"article": Scope.ARTICLE, "thresholds": Scope.THRESHOLDS, "timer": Scope.TIMER, "image": Scope.IMAGE}
type _Pair = tuple[yaml.Node, yaml.Node]
type _Part = Deck | Theme | Article | Thresholds | Timer | Image


def spliced(text: str, old: Deck, new: Deck) -> str | None:
    """Return ``text``, in which ``old`` is written, with ``new`` written into it; None where it cannot be."""
    if old == new:
        return text
    sources = match_themes(old.themes, new.themes)
    changed = {source: new.themes[index] for index, source in enumerate(sources) if source is not None}
    middle = replace(new, themes=tuple(changed.get(index, theme) for index, theme in enumerate(old.themes)))
    try:
        result = _with_fields(text, old, middle)
        result = rearranged(result, sources, new.themes)
        if read_deck(result)[0] == new:
            return result
    except (UnspliceableError, CafeError, yaml.YAMLError):
        pass
    return None


def _with_fields(text: str, old: Deck, new: Deck) -> str:
    page = Page(text)
    writer = _Writer(page)
    writer.part(page.root, old, new, scope=Scope.DECK)
    changed = [index for index, pair in enumerate(zip(old.themes, new.themes, strict=True)) if pair[0] != pair[1]]
    if changed:
        value = next((v for k, v in page.root.value if _name(k, Scope.DECK) == "themes"), None)
        if not isinstance(value, yaml.SequenceNode) or len(value.value) != len(old.themes):
            raise UnspliceableError
        for index in changed:
            writer.item(value, index, old.themes[index], new=new.themes[index])
    return writer.result()


class _Writer:
    """Collects changes to a page: a range of the text and what takes its place."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._changes: list[tuple[int, int, str]] = []
        self._french = _speaks_french(page.root)

    def result(self) -> str:
        """Return the text with every change made."""
        pieces, at = [], 0
        changes = [(*self._clear_of_removed(begin, end), written) for begin, end, written in self._changes]
        for begin, end, written in sorted(changes, key=lambda change: change[:2]):
            if begin < at:
                raise UnspliceableError
            pieces += [self._page.text[at:begin], written]
            at = end
        return "".join([*pieces, self._page.text[at:]])

    def _clear_of_removed(self, begin: int, end: int) -> tuple[int, int]:
        """Return where to write lines that were to come after others which are taken out: after those before them."""
        lines = sorted((first, last) for first, last, _ in self._changes if first == self._page.line_start(first))
        for first, last in reversed(lines):
            if begin == end and first < begin < last:
                begin = end = first - len(self._page.newline)
        return begin, end

    def part(self, node: yaml.MappingNode, old: _Part, new: _Part, *, scope: Scope) -> None:
        """Change the fields of a mapping that differ between two values of one part of a deck."""
        before, after = part_tree(old, scope), part_tree(new, scope)
        entries = {_name(key, scope): (key, value) for key, value in node.value}
        for field in fields_of(scope):
            name = field.name
            if name == "themes" or before.get(name) == after.get(name):
                continue
            if name not in entries:
                staying = [pair for pair in node.value if _name(pair[0], scope) in after] or node.value
                self._insert(staying, field_name=name, tree=after[name], scope=scope)
            elif name not in after:
                self._remove(node, *entries[name])
            else:
                self._change(*entries[name], before=before.get(name, ""), after=after[name], parts=(old, new, name))

    def item(self, sequence: yaml.SequenceNode, index: int, old: Theme, *, new: Theme) -> None:
        """Change one theme of the list."""
        node = sequence.value[index]
        if not isinstance(node, yaml.MappingNode):
            raise UnspliceableError
        if node.flow_style:
            self._flow_part(node, old, new, scope=Scope.THEME)
        else:
            self.part(node, old, new, scope=Scope.THEME)

    def _put(self, begin: int, end: int, written: str) -> None:
        self._changes.append((begin, end, written.replace("\n", self._page.newline)))

    def _change(
        self, key: yaml.Node, value: yaml.Node, *, before: Tree, after: Tree, parts: tuple[_Part, _Part, str]
    ) -> None:
        name = parts[2]
        inner_old, inner_new = (_attribute(part, name) for part in parts[:2])
        scope = _INNER.get(name)
        is_block = not is_inline(value)
        if scope and isinstance(value, yaml.MappingNode) and inner_old is not None:
            change = self.part if is_block else self._flow_part
            change(value, inner_old, inner_new, scope=scope)  # type: ignore[arg-type]  # both are of that scope
        elif isinstance(value, yaml.CollectionNode) and value.flow_style and not isinstance(after, str):
            self._put_whole(start(value), end_mark(value), _flow(after))
        elif isinstance(value, yaml.ScalarNode) and isinstance(after, str):
            is_text = isinstance(inner_new, str) and not isinstance(inner_new, StrEnum)
            self._scalar(value, str(inner_new) if is_text else None, after, parent_column=column(key))
        elif isinstance(value, yaml.SequenceNode) and is_block and _fit(value, before) and isinstance(after, list):
            self._list(value, before, after)
        else:
            self._value(key, value, after)

    def _flow_part(self, node: yaml.MappingNode, old: _Part, new: _Part, *, scope: Scope) -> None:
        """Change the fields of a mapping in braces."""
        before, after = part_tree(old, scope), part_tree(new, scope)
        names = [_name(key, scope) for key, _ in node.value]
        added, gone = "", []
        for field in fields_of(scope):
            name = field.name
            if before.get(name) == after.get(name):
                continue
            if name not in names:
                added += f", {field.french if self._french else name}: {_flow(after[name])}"
            elif name in after:
                key, value = node.value[names.index(name)]
                self._flow_change(key, value, after[name])
            else:
                gone.append(names.index(name))
        self._flow_remove(node, gone)
        if added:
            key, value = node.value[-1]
            at = max(end_mark(value), end_mark(key))
            self._put(at, at, added if len(gone) < len(names) else added.removeprefix(", "))

    def _flow_change(self, key: yaml.Node, value: yaml.Node, tree: Tree) -> None:
        begin, end = start(value), end_mark(value)
        if end <= end_mark(key) or not self._page.text[begin:end].strip():
            raise UnspliceableError  # a key without a value
        written = _flow(tree)
        if isinstance(value, yaml.ScalarNode) and value.style == "'" and isinstance(tree, str):
            written = _single(_spoken(tree)) or written
        self._put(begin, end, written)

    def _flow_remove(self, node: yaml.MappingNode, gone: Sequence[int]) -> None:
        """Take fields out, each with a comma beside it."""
        pairs, staying = node.value, [place for place in range(len(node.value)) if place not in gone]
        for place in gone:
            first = max((each + 1 for each in staying if each < place), default=0)
            last = min((each for each in staying if each > place), default=len(pairs))
            if place > first:
                continue  # its neighbour before takes it out too
            begin = start(pairs[first][0])
            if last < len(pairs):
                end = start(pairs[last][0])
            else:
                begin, end = end_mark(pairs[first - 1][1]) if first else begin, end_mark(pairs[-1][1])
            self._put_whole(begin, end, "")

    def _put_whole(self, begin: int, end: int, written: str) -> None:
        """Write in the place of what stands in braces, unless a comment may be in it."""
        inside = self._page.text[begin:end]
        if "#" in inside and "\n" in inside:
            raise UnspliceableError
        self._put(begin, end, written)

    def _scalar(self, node: yaml.ScalarNode, text: str | None, tree: str, *, parent_column: int) -> None:
        """Write another scalar in the style of the old one."""
        begin, end = start(node), self._page.end(node, parent_column)
        written = _styled(text, tree, node, indent=self._page.block_indent(node)) if text is not None else tree
        if text is not None and "\n" in written and node.style not in ("|", ">") and self._page.has_more(end):
            written = quoted(text)  # a comment that follows would be taken for a line of the text
        first, *rest = written.split("\n")
        if node.style not in ("|", ">") or not written.startswith("|"):
            rest = [f"{' ' * (parent_column + 2)}{line}" if line else "" for line in rest]
        if node.style in ("|", ">") and not rest:
            header = self._page.text[begin : self._page.line_end(begin)]
            _, sign, comment = header.partition("#")
            first += f"  {sign}{comment}" if sign else ""
        lead = " " if begin and self._page.text[begin - 1] not in " \n" else ""
        self._put(begin, end, lead + "\n".join([first, *rest]))

    def _value(self, key: yaml.Node, value: yaml.Node, tree: Tree) -> None:
        """Write a list or a group of fields in the place of any other value; the comments inside stay above it."""
        end = self._page.end(value, column(key))
        lines = tree_lines(_barless(tree) if self._page.has_more(end) else tree)
        if is_inline(value):
            begin, indent = end_mark(key), column(key) + 2
            colon = self._page.text.index(":", begin) + 1
            self._put(colon, max(colon, end), "\n" + " " * indent + _block(lines, indent))
            return
        begin, indent = start(value), column(value)
        comments = self._inner_comments(value, parent_column=column(key))
        self._put(begin, end, _block([*comments, *lines], indent))

    def _list(self, node: yaml.SequenceNode, before: Tree, after: Sequence[Tree]) -> None:
        """Change the items of a list that differ."""
        old = [repr(each) for each in before]
        matcher = SequenceMatcher(None, old, [repr(each) for each in after], autojunk=False)
        dash, page = column(node), self._page
        for what, i1, i2, j1, j2 in matcher.get_opcodes():
            if what == "equal":
                continue
            pairs = min(i2 - i1, j2 - j1)
            for item, tree in zip(node.value[i1 : i1 + pairs], after[j1 : j1 + pairs], strict=True):
                if isinstance(item, yaml.ScalarNode) and isinstance(tree, str):
                    text = _spoken(tree)
                    self._scalar(item, text, tree, parent_column=dash)
                else:
                    comments = self._inner_comments(item, parent_column=dash)
                    line = page.line_start(start(item))
                    self._put(line, line, "".join(f"{' ' * dash}{comment}\n" for comment in comments))
                    end = page.end(item, dash)
                    lines = tree_lines(_barless(tree) if page.has_more(end) else tree)
                    self._put(start(item), end, _block(lines, column(item)))
            for item in node.value[i1 + pairs : i2]:
                self._remove_lines(item, page.line_start(start(item)), parent_column=dash)
            added = "".join(f"\n{' ' * dash}{_block(tree_lines([tree]), dash)}" for tree in after[j1 + pairs : j2])
            if added and i1 + pairs:
                at = page.line_end(page.end(node.value[i1 + pairs - 1], dash))
                self._put(at, at, added)
            elif added:
                at = page.line_start(start(node))
                self._put(at, at, f"{added[1:]}\n")

    def _inner_comments(self, value: yaml.Node, *, parent_column: int) -> list[str]:
        """Return the comments inside a value, without the one that may follow its end."""
        page = self._page
        comments = page.comments(value, page.next_line(start(value)), parent_column=parent_column)
        end = page.end(value, parent_column)
        return comments[:-1] if page.text[end : page.line_end(end)].strip() else comments

    def _insert(self, pairs: Sequence[_Pair], *, field_name: str, tree: Tree, scope: Scope) -> None:
        """Write a field that was not there after one of ``pairs``: the one that the vocabulary puts before it."""
        order = [field.name for field in fields_of(scope)]
        earlier = order[: order.index(field_name)]
        known = [pair for pair in pairs if _name(pair[0], scope) in earlier]
        key, value = max(known, key=lambda pair: earlier.index(_name(pair[0], scope))) if known else pairs[0]
        at = self._page.line_end(self._page.end(value, column(key)) or end_mark(key))
        field = next(each for each in fields_of(scope) if each.name == field_name)
        lines = tree_lines({field.french if self._french else field_name: tree})
        self._put(at, at, f"\n{' ' * column(key)}{_block(lines, column(key))}")

    def _remove(self, node: yaml.MappingNode, key: yaml.Node, value: yaml.Node) -> None:
        """Take a field out; comments in it stay."""
        page = self._page
        line = page.line_start(start(key))
        if not page.text[line : start(key)].strip():
            self._remove_lines(value, line, parent_column=column(key))
            return
        keys = [pair[0] for pair in node.value]  # the first field of an item, after its dash
        following = next((other for other in keys if start(other) > start(key)), None)
        end = page.end(value, column(key))
        if following is not None and not page.text[end : start(following)].strip():
            end = start(following)
        self._put(start(key), max(end, end_mark(key)), "")

    def _remove_lines(self, value: yaml.Node, line: int, *, parent_column: int) -> None:
        page = self._page
        kept = page.comments(value, page.next_line(line), parent_column=parent_column)
        end = page.next_line(max(page.end(value, parent_column), line))
        self._put(line, end, "".join(f"{' ' * parent_column}{comment}\n" for comment in kept))


def _name(key: yaml.Node, scope: Scope) -> str:
    field = field_named(key.value, scope) if isinstance(key, yaml.ScalarNode) else None
    return field.name if field else ""


def _attribute(part: _Part, name: str) -> object:
    names = {field.name.removesuffix("_s"): field.name for field in fields(part)}
    return getattr(part, names[name])


def _fit(node: yaml.SequenceNode, before: Tree) -> bool:
    """Whether each item of a list is one follow-up or one source; several may be written as one."""
    return isinstance(before, list) and len(before) == len(node.value)


def _speaks_french(root: yaml.MappingNode) -> bool:
    """Whether the fields have more French names than English ones."""
    votes = 0
    for key, _ in root.value:
        field = field_named(key.value, Scope.DECK) if isinstance(key, yaml.ScalarNode) else None
        if field is not None and loose(field.name) != loose(field.french):
            votes += 1 if loose(key.value) != loose(field.name) else -1
    return votes > 0


def _block(lines: Sequence[str], indent: int) -> str:
    """Return lines to be put at a column; the first is already there."""
    return "\n".join([lines[0], *(f"{' ' * indent}{line}" if line else "" for line in lines[1:])])


def _barless(tree: Tree) -> Tree:
    """Return a tree whose texts of several lines are in quotes: a comment that follows is no line of theirs."""
    if isinstance(tree, str):
        return _flow(tree)
    if isinstance(tree, Mapping):
        return {key: _barless(value) for key, value in tree.items()}
    return [_barless(value) for value in tree]


def _flow(tree: Tree) -> str:
    """Return what is to be written in braces, brackets and double quotes."""
    if isinstance(tree, str):
        return quoted(tree.partition("\n")[2]) if tree.startswith("|") else tree
    if isinstance(tree, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in tree.items()) + "}"
    return "[" + ", ".join(map(_flow, tree)) + "]"


def _single(text: str) -> str | None:
    """Return a text in single quotes, None where these do not keep every character."""
    return "'" + text.replace("'", "''") + "'" if "\n" not in text and is_seen(text) else None


def _spoken(tree: str) -> str:
    """Return the text that a scalar spelled as YAML says."""
    if tree.startswith("|"):
        return tree.partition("\n")[2]
    node = yaml.compose(tree, Loader=yaml.SafeLoader)
    return str(node.value) if isinstance(node, yaml.ScalarNode) else tree


def _styled(text: str, tree: str, node: yaml.ScalarNode, *, indent: int | None) -> str:
    """Return a text spelled as the old one was, where that keeps every character."""
    one_line = "\n" not in text and is_seen(text)
    if node.style == "'" and (single := _single(text)):
        return single
    if not node.style and one_line and _is_plain(text):
        return text
    if node.style == "|" and indent is not None and text_tree(f"{text}\nx").startswith("|") and text.strip():
        lines = text.split("\n")
        if not lines[-1] or any(line != line.rstrip() for line in lines):
            return quoted(text)
        return "\n".join(["|", *(f"{' ' * indent}{line}" if line else "" for line in lines)])
    return quoted(text) if node.style == '"' and "\n" not in text else tree


def _is_plain(text: str) -> bool:
    """Whether YAML reads a text without quotes as it is, after a key and after a dash."""
    if not text or not text[0].isalnum() or text != text.strip() or "#" in text:
        return False
    for line in (f"k: {text}\n", f"- {text}\n"):
        try:
            node = yaml.compose(line, Loader=yaml.SafeLoader)
        except yaml.YAMLError:
            return False
        if not isinstance(node, yaml.CollectionNode):
            return False
        value = node.value[0][1] if isinstance(node, yaml.MappingNode) else node.value[0]
        if not isinstance(value, yaml.ScalarNode) or value.value != text:
            return False
    return True
