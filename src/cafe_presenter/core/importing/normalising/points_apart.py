"""The points of an agenda that was typed or pasted in one line, “Agenda 1. Welcome 2. Vote 3. Other”, in one each."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table
from cafe_presenter.core.importing.words.lead_words import leads_to_points
from cafe_presenter.core.importing.words.run_words import leads_to_run, names_run

_NUMBER = re.compile(r"(?:(?<=\s)|^)(?P<number>\d{1,2})(?:[.)°]|\s?[-–](?=\s))[ \t\xa0]?(?=[«“\"(]?[ \xa0]?[^\W\d_])")
_WITHIN = re.compile(r"(?<=\s)\d{1,2}\.\d{1,2}\.?\s+(?=[«“\"(]?[ \xa0]?[^\W\d_])")
"""“4.2 Aims”, a point of the one above."""
_FEWEST = 3
_LONGEST = 160


def with_points_apart(document: Document) -> Document:
    """Return a document, the numbered points that stand in one line below or behind the name of a run as its list."""
    blocks = list[Paragraph | Table]()
    above = ""
    for block in document.blocks:
        text = block.text.strip() if isinstance(block, Paragraph) else ""
        blocks += _apart(block, above) if isinstance(block, Paragraph) and not block.level else [block]
        above = text or (above if isinstance(block, Paragraph) else "")
    return replace(document, blocks=tuple(blocks))


def _apart(block: Paragraph, above: str) -> Iterator[Paragraph]:
    lead, *points = _pieces(block.text)
    if not points or not _leads(lead.strip() or above):
        yield block
        return
    if lead.strip():
        yield replace(block, text=lead.strip(), is_item=False)
    for point in points:
        name, *within = (each.strip(" \t\xa0;,") for each in _WITHIN.split(point))
        yield replace(block, text=name, is_item=True)
        yield from (replace(block, text=each, is_item=True, depth=block.depth + 1) for each in within)


def _pieces(text: str) -> list[str]:
    """Return what stands before the points of a line, and each of these where they are counted from one and short."""
    found = [*_NUMBER.finditer(text)] if "\n" not in text.strip() else []
    if len(found) < _FEWEST or [int(match["number"]) for match in found] != [*range(1, len(found) + 1)]:
        return [text]
    ends = [*(after.start() for _, after in pairwise(found)), len(text)]
    points = [text[match.end() : end] for match, end in zip(found, ends, strict=True)]
    if any(len(each) > _LONGEST for point in points for each in _WITHIN.split(point)):
        return [text]
    return [text[: found[0].start()], *points]


def _leads(text: str) -> bool:
    return names_run(text) or leads_to_run(f"{text.rstrip(' :')}:") or leads_to_points(text)
