"""Outlines counted in decimals, “1 Opening”, below it “1.1 Who is here”, set as headings and the items below them."""

import re
from collections.abc import Sequence

_TOP = re.compile(r"[ \t]{0,3}(?P<number>\d{1,2})[.)]?[ \t]+(?P<text>[^\W\d_].{1,110})")
_BELOW = re.compile(r"[ \t]*(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})[.)]?[ \t]+(?P<text>\S.*)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]")
_FEWEST, _FEWEST_BELOW = 3, 3
"""Titles, and lines counted below them, from which a text is such an outline."""
_MOSTLY = 0.75
"""Of the lines from its first title on: an outline has little else, a paper with numbered chapters has prose."""


def with_decimals_as_items(lines: Sequence[str]) -> list[str]:
    """Return lines, as many as they were, those of an outline in decimals as headings, and as items below these."""
    found, named, below = [*lines], dict[int, str](), dict[int, str]()
    top, last = 0, tuple[int, ...]()
    for at, line in enumerate(lines):
        if _HEADING.match(line):
            return found
        if match := _BELOW.fullmatch(line):
            counted = tuple(map(int, match["number"].split(".")))
            if counted[0] != top or counted <= last:
                return found
            below[at] = f"{'  ' * (len(counted) - 2)}- {match['text']}"
            last = counted
        elif (match := _TOP.fullmatch(line)) and int(match["number"]) == top + 1:
            top, last = top + 1, (top + 1,)
            named[at] = f"## {top}. {match['text']}"
    written = sum(bool(line.strip()) for line in lines[min(named, default=0) :])
    if len(named) < _FEWEST or len(below) < max(_FEWEST_BELOW, len(named) / 2):
        return found
    if len(named) + len(below) < _MOSTLY * written:
        return found
    return [(named | below).get(at, line) for at, line in enumerate(lines)]
