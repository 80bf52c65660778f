"""Titles that are counted as what they name may be, “1. At home”, below it “1. Who decides?”: headings, no items."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cafe_presenter.core.importing.asking.asking import bids, is_question, unnumbered
from cafe_presenter.core.importing.document.document import Document, Paragraph, is_written
from cafe_presenter.core.importing.document.line_marks import roman
from cafe_presenter.core.importing.times.timed_titles import timed_title

_TITLE = re.compile(
    r"(?P<bold>\*\*|__)?(?P<number>\d{1,2}|[IVX]{1,4}|[A-H])(?:[.)/]|[ ]?[–—-]|\.[–—-])[ \t]*"
    r"(?P<title>[^\W\d_][^\n]{1,78}[^\s.;,:?!…*_])\s*:?(?(bold)(?P=bold)):?"
)
_FIRST = re.compile(r"\W{0,3}(?:[1aAiI]\W|Q1\b|[^\W\d_]{4,12}[ \xa0]1\b|n[ \t]?[°º][ \t]?1\b)")
"""How the first of a list is counted: “1. ”, “a) ”, “Question 1: ”, “n° 1”."""
_SIGN = re.compile(r"[^\w(#]")
_FEWEST = 2
_LEVEL = 2

_KINDS: tuple[Callable[[str], int], ...] = (
    lambda number: int(number) if number.isdecimal() else 0,
    roman,
    lambda number: ord(number) - ord("A") + 1 if len(number) == 1 else 0,
)
"""What a counter may say, by figures, Roman ones and letters."""


@dataclass(frozen=True, slots=True)
class _Title:
    """A title at the place of its line, and what counts it."""

    at: int
    number: str
    text: str


def counted_titles(lines: Sequence[str]) -> dict[int, str]:
    """Return the titles by the places of their lines, numbered ones that each name a list; none where not all do.

    They count on from the first to the last, and below each a list begins anew, or has another sign.
    """
    titles, first = [*_titles(lines)], next((at for at, line in enumerate(lines) if is_question(line)), 0)
    counts = [[kind(each.number) for each in titles] for kind in _KINDS]
    is_all = len(titles) >= _FEWEST and titles[0].at < first
    return {each.at: each.text for each in titles} if is_all and [*range(1, len(titles) + 1)] in counts else {}


def with_counted_titles(document: Document) -> Document:
    """Return a document without headings, its counted titles as such."""
    blocks = document.blocks
    if any(not isinstance(block, Paragraph) or block.level for block in blocks if is_written(block)):
        return document
    titles = counted_titles([block.text.strip() for block in blocks if isinstance(block, Paragraph)])
    named = (
        replace(block, text=titles[at], level=_LEVEL, is_item=False, is_bold=False)
        if at in titles and isinstance(block, Paragraph)
        else block
        for at, block in enumerate(blocks)
    )
    return replace(document, blocks=tuple(named)) if titles else document


def _titles(lines: Sequence[str]) -> Iterator[_Title]:
    written = [at for at, line in enumerate(lines) if line.strip()]
    for at, below in pairwise(written):
        match, first = _TITLE.fullmatch(lines[at]), lines[below].strip()
        if match is None or not is_question(first) or bids(match["title"]) or timed_title(lines[at])[1]:
            continue
        if _FIRST.match(first) or _SIGN.match(first) or unnumbered(first) == first:
            yield _Title(at, match["number"], match["title"])
