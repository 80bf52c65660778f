"""How long slides take, where the notes of whoever speaks begin with that: “Notes: 10 minutes, hand out the pins”."""

import re

from cafe_presenter.core.importing.document.document import Document, Paragraph, text_of, with_texts
from cafe_presenter.core.importing.outlines.slide_parts import NOTES
from cafe_presenter.core.importing.parts.asking_titles import length_told
from cafe_presenter.core.importing.times.one_time import LENGTH, only_time
from cafe_presenter.core.importing.times.timed_titles import timed_title

_FIRST = re.compile(
    rf"(?P<length>{LENGTH})(?:\s+(?:max|maximum|minimum|env|environ|approx|total|en tout|in all|insgesamt)\b\.?)?"
    r"\s*(?:[.,;:–—-]\s*|\n|$)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_FEWEST, _MOSTLY = 3, 0.5
"""Slides whose notes begin with a length, and how many of those with notes they are, from which it is theirs."""


def with_noted_times(document: Document) -> Document:
    """Return a document, the titles of its slides with the lengths that their notes begin with in brackets."""
    put, noted, title = dict[int, str](), 0, -1
    blocks = document.blocks if document.slides else ()
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and NOTES.match(block.text) is not None:
            noted += 1
            time, rest = _time_first(NOTES.sub("", block.text))
            if time and title >= 0:
                put |= {title: f"{text_of(blocks[title])} ({time})", at: f"Notes : {rest}" if rest else ""}
            title = -1
        elif isinstance(block, Paragraph) and block.level > 0 and block.text.strip():
            title = -1 if timed_title(block.text)[1] else at
    is_theirs = len(put) >= 2 * max(_FEWEST, _MOSTLY * noted)  # a title and its notes each
    return with_texts(document, put) if is_theirs else document


def _time_first(notes: str) -> tuple[str, str]:
    """Return the length that notes begin with and what follows; else nothing."""
    first, _, below = notes.strip().partition("\n")
    if time := length_told(first) or only_time(first):
        return time, below
    match = _FIRST.fullmatch(notes.strip())
    return (match["length"], match["rest"].strip()) if match is not None else ("", "")
