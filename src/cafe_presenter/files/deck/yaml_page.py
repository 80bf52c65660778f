"""A YAML text with the marks of its nodes: where each begins and ends, line by line, and the comments in between."""

import re
from collections.abc import Iterator

import yaml

from cafe_presenter.files.deck.yaml_tree import LOADER

_COMMENT = re.compile(r"(?:^[ \t]*|[ \t]+)#[^\r\n]*", re.MULTILINE)


class UnspliceableError(Exception):
    """The text is built in a way that cannot be changed in place."""


class YamlPage:
    """A text and the tree of its nodes. Positions are indices of characters.

    Raises UnspliceableError when it is no single YAML document with a field a line.
    """

    def __init__(self, text: str) -> None:
        if "\r" in text.replace("\r\n", "\n"):
            raise UnspliceableError
        self.text = text
        self.newline = "\r\n" if "\r\n" in text else "\n"
        try:
            root = yaml.compose(text, Loader=LOADER)
        except yaml.YAMLError as error:
            raise UnspliceableError from error
        if not isinstance(root, yaml.MappingNode) or root.flow_style:
            raise UnspliceableError
        self.root = root

    def line_start(self, at: int) -> int:
        """Return where the line of a position begins."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Return where the line of a position ends, before its line break."""
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        return end - 1 if end > at and self.text[end - 1] == "\r" else end

    def next_line(self, at: int) -> int:
        """Return where the line after that of a position begins, or the end of the text."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end + 1

    def end(self, node: yaml.Node, parent_column: int) -> int:
        """Return where a node ends, comments and blank lines after it left out.

        ``parent_column`` is the column of its key, or of its dash.
        """
        if isinstance(node, yaml.ScalarNode):
            return self._block_end(node, parent_column) if node.style in ("|", ">") else end_mark(node)
        if not isinstance(node, yaml.CollectionNode) or node.flow_style:
            return end_mark(node)
        if isinstance(node, yaml.MappingNode):
            key, value = node.value[-1]
            return max(self.end(value, column(key)), end_mark(key))
        return self.end(node.value[-1], column(node))

    def _block_end(self, node: yaml.ScalarNode, parent_column: int) -> int:
        header_end = self.line_end(start(node))
        indent, end, at = -1, header_end, self.next_line(start(node))
        if any(sign.isdigit() for sign in self.text[start(node) : header_end].partition("#")[0]):
            indent = parent_column + 1
        while at < len(self.text):
            line = self.text[at : self.line_end(at)]
            if line.strip(" "):
                pushed = len(line) - len(line.lstrip(" "))
                indent = max(pushed, parent_column + 1) if indent < 0 else indent
                if pushed < indent:
                    break
                end = at + len(line)
            at = self.next_line(at)
        return end

    def lines_of(self, key: yaml.Node, value: yaml.Node) -> tuple[int, int]:
        """Return where the first line of a field begins, and where the line after its last one does."""
        return self.line_start(start(key)), self.next_line(max(self.end(value, column(key)), end_mark(key)))

    def dash_line(self, at: int, item: yaml.Node, dash_column: int) -> int:
        """Return where the line with the dash of an item begins, from ``at`` on; the item may begin on a later line."""
        while at <= start(item):
            line = self.text[at : self.line_end(at)]
            if line[dash_column : dash_column + 1] == "-" and not line[:dash_column].strip():
                return at
            at = self.next_line(at)
        raise UnspliceableError

    def comments(self, begin: int, end: int, node: yaml.Node, *, parent_column: int) -> tuple[str, list[str]]:
        """Return the comment on the line of ``begin``, with the spaces before it, and those on further lines.

        ``node`` is all that is written between ``begin`` and ``end``; a ``#`` in a text of it begins no comment.
        """
        bare = self.text[begin:end]
        for leaf, at in _leaves(node, parent_column):
            first = self.next_line(start(leaf)) if leaf.style in ("|", ">") else start(leaf)
            last = max(first, self.end(leaf, at))
            bare = f"{bare[: first - begin]}{'x' * (last - first)}{bare[last - begin :]}"
        line_end = self.line_end(begin) - begin
        found = [(match.start(), match[0]) for match in _COMMENT.finditer(bare)]
        on_line = "".join(comment for at, comment in found if at < line_end)
        return on_line, [comment.strip() for at, comment in found if at >= line_end]


def start(node: yaml.Node) -> int:
    """Return where a node begins."""
    assert node.start_mark is not None
    return int(node.start_mark.index)


def end_mark(node: yaml.Node) -> int:
    """Return where the parser says that a node ends; right for scalars on their line and for brackets alone."""
    assert node.end_mark is not None
    return int(node.end_mark.index)


def column(node: yaml.Node) -> int:
    """Return the column of a node, from 0."""
    assert node.start_mark is not None
    return int(node.start_mark.column)


def _leaves(node: yaml.Node, parent_column: int) -> Iterator[tuple[yaml.ScalarNode, int]]:
    if isinstance(node, yaml.ScalarNode):
        yield node, parent_column
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _leaves(key, parent_column)
            yield from _leaves(value, column(key))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _leaves(item, column(node))
