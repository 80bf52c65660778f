"""The list of contents of a document, headings with the numbers of their pages: it says nothing that they do not."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import unnumbered
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table
from cafe_presenter.core.importing.rows.whereabouts import folded

_CALLED = re.compile(
    r"\W*(?:table (?:des matières|of contents)|sommaire|contents|inhalt(?:sverzeichnis|sangabe)?|índice|sumário|indice"
    r"|sommario|inhoud(?:sopgave)?|innehåll(?:sförteckning)?|indhold(?:sfortegnelse)?|innhold(?:sfortegnelse)?"
    r"|spis treści|obsah|содержание|оглавление|зміст|sisällys(?:luettelo)?|tartalom(?:jegyzék)?|cuprins|περιεχόμενα"
    r"|içindekiler|índex|taula de continguts)\W*",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"(?P<title>.*\w[^\w\s.…]*)(?:\s?\.\s?\.\s?\.|\s?…|\t|\s{3})[\s.…]*+(?P<page>\d{1,3})\s*")
_PAGE = re.compile(r"\s*\d{1,3}\s*")
_FEWEST = 3
_LONGEST = 200
_LEAST_LINKS = 0.8
_MOST_TITLES = 5
"""Titles of contents above which a document has none."""


def without_contents(document: Document) -> Document:
    """Return a document without the entries below the title of its contents which are headings further below.

    The title goes with them.
    """
    blocks = document.blocks
    titles = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and _CALLED.fullmatch(block.text)]
    for at in titles[:_MOST_TITLES]:
        gone = _entries(blocks, at + 1) or _links(blocks, at + 1)
        if len(gone) >= _FEWEST or any(isinstance(blocks[each], Table) for each in gone):
            kept = (each for place, each in enumerate(blocks) if place not in {at, *gone})
            return replace(document, blocks=tuple(kept))
    return document


def _entries(blocks: Sequence[Paragraph | Table], start: int) -> list[int]:
    """Return the places of the entries from ``start`` on, up to the first heading of the text."""
    names = {folded(block.text) for block in blocks[start:] if isinstance(block, Paragraph) and _may_head(block)}
    found = list[int]()
    for at in range(start, len(blocks)):
        block = blocks[at]
        if isinstance(block, Table):
            titles = [row.cell(0) for row in block.rows if row.cells and _PAGE.fullmatch(row.cells[-1])]
            if len(titles) < max(_FEWEST, len(block.rows)) or not _mostly_in(titles, names):
                break
            found.append(at)
        elif entry := _ENTRY.fullmatch(block.text[:_LONGEST]):
            found += [at] if _mostly_in([entry["title"]], names) else []
        elif block.level:
            break
    return found


def _links(blocks: Sequence[Paragraph | Table], start: int) -> list[int]:
    """Return the places of a list that is all there is up to a heading, where most items are headings, with numbers."""
    end = next((at for at in range(start, len(blocks)) if _is_heading(blocks[at])), start)
    items = [block for block in blocks[start:end] if isinstance(block, Paragraph) and block.text.strip()]
    names = {_named(block) for block in blocks[end:] if isinstance(block, Paragraph) and block.level}
    is_list = len(items) >= _FEWEST and all(item.is_item for item in items)
    is_told = is_list and sum(_named(item) in names for item in items) >= _LEAST_LINKS * len(items)
    return [*range(start, end)] if is_told else []


def _is_heading(block: Paragraph | Table) -> bool:
    return isinstance(block, Paragraph) and block.level > 0


def _named(block: Paragraph) -> str:
    return folded(unnumbered(block.text.strip()))


def _may_head(block: Paragraph) -> bool:
    return bool(block.level or block.is_bold) and not _ENTRY.fullmatch(block.text[:_LONGEST])


def _mostly_in(titles: Sequence[str], names: set[str]) -> bool:
    return 2 * sum(folded(title) in names for title in titles) > len(titles)
