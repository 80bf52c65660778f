"""Signs of a list that were typed by hand before its lines and stand in their text: “-How …?”, “-> Tell …”."""

import re
from dataclasses import replace
from itertools import groupby

from cafe_presenter.core.importing.document import Document, Paragraph, Table

POINTS = "•·▪◦‣"
"""Signs that lead an item and are nothing else at the beginning of a line, as dashes and stars may be."""
BOX = re.compile(r"^[ \t\xa0]*(?:\[[ xX]?\]|[☐☑])\s+", re.MULTILINE)
"""The box of a line to be ticked off: “[ ] Greet everyone”."""
_ARROW = re.compile(r"^(?:[-=]+>|[→⇒➔➜])[ \t\xa0]*(?=\S)", re.MULTILINE)
_GLUED = re.compile(r"-(?=[^\W\d_])")
_FEWEST = 3


def with_marks_read(document: Document) -> Document:
    """Return a document without arrows before its lines, and without hyphens glued to them where several begin so."""
    blocks = list[Paragraph | Table]()
    for is_glued, group in groupby(document.blocks, _is_glued):
        run = [*group]
        if is_glued and len(run) >= _FEWEST:
            blocks += [replace(each, text=each.text[1:]) for each in run if isinstance(each, Paragraph)]
        else:
            blocks += map(_without_arrows, run)
    return replace(document, blocks=tuple(blocks))


def _is_glued(block: Paragraph | Table) -> bool:
    is_line = isinstance(block, Paragraph) and not block.level and "\n" not in block.text
    return is_line and isinstance(block, Paragraph) and _GLUED.match(block.text) is not None


def _without_arrows(block: Paragraph | Table) -> Paragraph | Table:
    return replace(block, text=_ARROW.sub("", block.text)) if isinstance(block, Paragraph) else block
