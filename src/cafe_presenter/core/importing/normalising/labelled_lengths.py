"""Lengths that stand among other labels in one line below their titles: “Labels: group · Estimate: 20m”."""

import re

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, is_written, text_of, with_texts
from cafe_presenter.core.importing.parts.asking_titles import MAX_TIMED_LENGTH, length_told
from cafe_presenter.core.importing.times.timed_titles import timed_title

_BETWEEN = re.compile(r"\s+[·•|/–—]\s+|\s*;\s+|,\s+(?=[^\W\d][^:,]{1,24}:)")
_LABEL = re.compile(r"[*_`]*(?P<name>[^\W\d][^:\n]{1,30}?)\s?:[*_`]*\s*\S.*")
_ESTIMATE = re.compile(r"(?:time )?estimat(?:e|ed|ion)|estimación|stima|estimativa|schätzung|schatting", re.IGNORECASE)
_LENGTH = "Duration"
"""What a reader of lengths calls them, in place of “Estimate”, which may be of anything."""
_FEWEST = 2


def with_labelled_lengths(document: Document) -> Document:
    """Return a document, its titles with the lengths in brackets that labels below tell, where two or more do so."""
    blocks, put = document.blocks, dict[int, str]()
    for at, block in enumerate(blocks):
        above = next((place for place in range(at - 1, max(at - 3, -1), -1) if is_written(blocks[place])), -1)
        time, rest = _told_in(block) if above >= 0 and _is_title(blocks[above], block) else ("", "")
        if time:
            put |= {above: f"{text_of(blocks[above])} ({time})", at: rest}
    return with_texts(document, put) if len(put) >= 2 * _FEWEST else document  # a title and its labels each


def _is_title(title: Paragraph | Table, below: Paragraph | Table) -> bool:
    """Whether a block is the title of what stands below, and tells no time itself."""
    if not (isinstance(title, Paragraph) and isinstance(below, Paragraph)) or below.level or "\n" in title.text.strip():
        return False
    is_above = title.is_item and (not below.is_item or below.depth > title.depth)
    is_title = title.level > 0 or title.is_bold or is_above
    return is_title and len(title.text) <= MAX_TIMED_LENGTH and not timed_title(title.text)[1]


def _told_in(block: Paragraph | Table) -> tuple[str, str]:
    """Return the length that one of several labels in the first line of a text tells, and the text without it."""
    first, line_end, below = text_of(block).partition("\n")
    pieces = _BETWEEN.split(first)
    if len(pieces) < _FEWEST or not all(map(_LABEL.fullmatch, pieces)):
        return "", ""
    times = [_length(piece) for piece in pieces]
    if sum(map(bool, times)) != 1:
        return "", ""
    others = " · ".join(piece for piece, time in zip(pieces, times, strict=True) if not time)
    return next(filter(None, times)), f"{others}{line_end}{below}"


def _length(label: str) -> str:
    """Return the length that a label tells, not a bare number."""
    time = length_told(_ESTIMATE.sub(_LENGTH, label.strip("*_` "), count=1))
    return "" if time.isdecimal() else time
