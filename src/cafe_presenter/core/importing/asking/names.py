"""What the items of a list are called, where all of them are: “Work: who decides?”, “Year 3: …”."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from cafe_presenter.core.importing.asking.asking import begins_asking, bids, holds_question
from cafe_presenter.core.importing.document.document import Paragraph

_NAMED = re.compile(
    r"(?P<name>[^\W\d_][^:：?!.…\n]{1,47}?)\s*(?!(?<=\d):\d)"
    r"(?:[:：]\s*|(?<=\s)[–—-]\s+|(?<=\s)>\s*(?=[“«\"]))(?=\S)"
)
"""A name before a colon, a dash, or “>” and a quote; a colon between two figures parts chapter and verse, or a time."""
_MOST_WORDS = 6
_FEWEST = 3
_FEWEST_GROUPS = 2
_LONGEST_BOTH = 60
"""Letters of the title of a list and the name of an item together, at most; else the name has to do."""
_NEARLY_ALL = 0.8


def names_of(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Return the name of each item and what it asks; no names where few items have one, or all have the same.

    The same before every question, “Discuss: …”, is no name, and no part of what is asked.
    """
    found = [_named(text) for text in texts]
    names = [name for name, _ in found if name]
    if len(names) < max(_FEWEST, _NEARLY_ALL * len(texts)):
        return [("", text) for text in texts]
    different = {name.casefold() for name in names}
    if len(different) == 1:
        return [("", rest) for _, rest in found]
    if len(different) < _NEARLY_ALL * len(names):
        return [("", text) for text in texts]
    return [_named(text, asks=False) for text in texts]  # one of them need not ask


def names_in(lists: Sequence[Sequence[str]]) -> list[list[tuple[str, str]]]:
    """Return the names of the items of several lists as those of one, each on one line, list by list."""
    named = iter(names_of([" ".join(text.split()) for texts in lists for text in texts]))
    return [[next(named) for _ in texts] for texts in lists]


def name_below(title: str, name: str) -> str:
    """Return what an item is called that has a name of its own below the title of its list: “Work – Wages”."""
    return f"{title} – {name}" if title and name and len(title) + len(name) <= _LONGEST_BOTH else name or title


def have_names(lines: Sequence[Paragraph]) -> bool:
    """Whether all lines say what they are about, “Ending: did you guess it?”, “Villain: name one.”."""
    found = [_NAMED.match(line.text.strip()) for line in lines]
    return all(match is not None and len(match["name"].split()) <= _MOST_WORDS for match in found)


def group_names(items: Sequence[Paragraph]) -> dict[int, str]:
    """Return for the lines of a list which item they stand within, where several items ask nothing and only name."""
    found, above = dict[int, str](), list[Paragraph]()
    asking = defaultdict[str, int](int)
    for item in items:
        above = [each for each in above if each.depth < item.depth] + [item]
        name = next((each.text.strip(" :*_") for each in reversed(above[:-1]) if _only_names(each)), "")
        if name:
            found[item.line] = name
            asking[name] += holds_question(item.text)
    groups = {name for name, count in asking.items() if count}
    return {line: name for line, name in found.items() if name in groups} if len(groups) >= _FEWEST_GROUPS else {}


def told_above(items: Sequence[Paragraph]) -> dict[int, str]:
    """Return for the first line within each item that asks nothing and says more than a name what that item says.

    “The mayor was never asked.”, and within it “Who should have told her?”: what is asked is of that.
    """
    return {
        below.line: " ".join(item.text.split())
        for item, below in pairwise(items)
        if below.depth > item.depth and (holds_question(below.text) or bids(below.text))
        if not (holds_question(item.text) or bids(item.text) or _only_names(item))
    }


def _only_names(item: Paragraph) -> bool:
    return len(item.text.split()) <= _MOST_WORDS and not holds_question(item.text) and not bids(item.text)


def bids_or_named(text: str) -> bool:
    """Whether a line bids people talk, be it behind its name: “The market: Tell what you found there.”."""
    name, rest = _named(text)
    return bids(rest if name else text)


def _named(text: str, *, asks: bool = True) -> tuple[str, str]:
    """Return the name before what a line ``asks``, or says, and the rest; no name of any other."""
    match = _NAMED.match(text.strip())
    if match is None or len(match["name"].split()) > _MOST_WORDS or begins_asking(text):
        return "", text
    rest = text.strip()[match.end() :]
    return (match["name"].strip(" *_"), rest) if not asks or holds_question(rest) or bids(rest) else ("", text)
