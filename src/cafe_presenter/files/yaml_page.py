"""A YAML text with the marks of its nodes: where each begins and ends, line by line, and the comments in between."""

import re
from collections.abc import Iterator

import yaml

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_COMMENT_AFTER = re.compile(r"[ \t]+(#[^\r\n]*)")
_CONTENT_INDENT = re.compile(r"( *)\S")


class UnspliceableError(Exception):
    """The text is built in a way that cannot be changed in place."""


class Page:
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

    def has_more(self, at: int) -> bool:
        """Return whether something follows on the line of a position."""
        return bool(self.text[at : self.line_end(at)].strip())

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
        if is_inline(node):
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

    def block_indent(self, node: yaml.ScalarNode) -> int | None:
        """Return how far the lines of a text under a bar are pushed to the right, None when there is no line."""
        match = _CONTENT_INDENT.match(self.text, self.next_line(start(node)))
        return len(match[1]) if match else None

    def comments(self, node: yaml.Node, begin: int, *, parent_column: int) -> list[str]:
        """Return the comments from ``begin`` to the end of the last line of a node."""
        spans = [(start(leaf), self.end(leaf, at)) for leaf, at in _leaves(node, parent_column)]
        stop = self.line_end(self.end(node, parent_column))
        found: list[tuple[int, str]] = []
        at = begin
        while at < stop:
            line = self.text[at : self.line_end(at)]
            if line.lstrip().startswith("#") and not any(first <= at < last for first, last in spans):
                found.append((at, line.strip()))
            at = self.next_line(at)
        for _, last in spans:
            if match := _COMMENT_AFTER.match(self.text, last):
                found.append((last, match[1]))
        return [comment for _, comment in sorted(found)]


def is_inline(node: yaml.Node) -> bool:
    """Whether a node is a scalar, or a list or a group of fields in brackets."""
    return not isinstance(node, yaml.CollectionNode) or bool(node.flow_style)


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
