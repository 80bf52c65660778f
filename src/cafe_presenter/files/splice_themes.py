"""The list of themes of a text put in another order, items and the comments right above them moved whole."""

from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from cafe_presenter.core.deck import Theme
from cafe_presenter.core.fields import Scope
from cafe_presenter.core.vocabulary import field_named
from cafe_presenter.files.deck_writer import part_tree, tree_lines
from cafe_presenter.files.yaml_page import Page, UnspliceableError, column, start


@dataclass(frozen=True, slots=True)
class _Chunk:
    """An item with the comments right above it, as lines; ``gap`` is what stands between the item before and these."""

    gap: str
    lines: str


def rearranged(text: str, sources: Sequence[int | None], themes: Sequence[Theme]) -> str:
    """Return ``text`` with its themes in a new order.

    ``sources`` gives for each of the new ``themes`` the index of the item in the text, or None when it is a new one.
    An item that no source names is taken out.

    Raises UnspliceableError when the themes are no list of a line or more each.
    """
    page = Page(text)
    node = _list_of(page)
    if list(sources) == list(range(len(node.value))):
        return text
    if node.flow_style or len(node.value) < 1:
        raise UnspliceableError
    begin, chunks, end = _chunks(page, node)
    blank = next((chunk.gap for chunk in chunks[1:] if not chunk.gap.strip()), "")
    gaps = [chunk.gap for chunk in chunks[1:]]
    pieces = []
    for place, (source, theme) in enumerate(zip(sources, themes, strict=True)):
        if place:
            pieces.append(gaps.pop(0) if gaps else blank)
        pieces.append(chunks[source].lines if source is not None else _written(theme, column(node), page.newline))
    pieces += [gap for gap in gaps if gap.strip()]  # a comment on its own is nobody's: it stays
    return text[:begin] + "".join(pieces) + text[end:]


def _list_of(page: Page) -> yaml.SequenceNode:
    for key, value in page.root.value:
        field = field_named(key.value, Scope.DECK) if isinstance(key, yaml.ScalarNode) else None
        if field is not None and field.name == "themes" and isinstance(value, yaml.SequenceNode):
            return value
    raise UnspliceableError


def _chunks(page: Page, node: yaml.SequenceNode) -> tuple[int, list[_Chunk], int]:
    """Return where the list begins, its items, and where it ends."""
    chunks, at = [], page.line_start(start(node))
    begin = at
    for number, item in enumerate(node.value):
        dash = _dash_line(page, at, start(item), dash_column=column(node))
        lead = dash if number else begin
        while lead > at and page.text[page.line_start(lead - 1) : lead].lstrip().startswith("#"):
            lead = page.line_start(lead - 1)
        if not number:
            lead = begin = _first_lead(page, dash)
            at = begin
        last = page.next_line(page.end(item, column(node)))
        lines = page.text[lead:last]
        chunks.append(_Chunk(page.text[at:lead], lines if lines.endswith("\n") else lines + page.newline))
        at = last
    return begin, chunks, at


def _first_lead(page: Page, dash: int) -> int:
    """Return where the comments right above the first item begin, past the key of the list."""
    lead = dash
    while lead and page.text[page.line_start(lead - 1) : lead].lstrip().startswith("#"):
        lead = page.line_start(lead - 1)
    return lead


def _dash_line(page: Page, at: int, content: int, *, dash_column: int) -> int:
    """Return where the line with the dash of an item begins; the item itself may begin on a later line."""
    while at <= content:
        line = page.text[at : page.line_end(at)]
        if line[dash_column : dash_column + 1] == "-" and not line[:dash_column].strip():
            return at
        at = page.next_line(at)
    raise UnspliceableError


def _written(theme: Theme, indent: int, newline: str) -> str:
    lines = tree_lines([part_tree(theme, Scope.THEME)])
    return "".join(f"{' ' * indent}{line}{newline}" if line else newline for line in lines)
