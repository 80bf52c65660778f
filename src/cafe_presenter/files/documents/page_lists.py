"""How deep the lists of a page stand in each other, as their marks tell it or the numbers around them."""

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from cafe_presenter.files.documents.xml_tree import attribute, element_name, names, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LISTS = names("ul ol")
_DEPTH = re.compile(r"mso-list\s*:\s*l\d{1,3}\s+level(\d)|\blst-kix_\w{1,40}-(\d)", re.IGNORECASE)
"""How deep in lists an item stands, as Word tells it in a style, from 1, and Google Docs in a class, from 0."""
_MOST_ITEMS = 100
"""Items of a list above which nobody numbers the steps of an evening."""


def told_depth(element: "Element") -> int:
    """Return how deep in lists an item says that it stands, or as deep as these stand right in each other.

    A list of signs between two of numbers that go on is within the first: “1. …”, “• …”, “2. …”.
    """
    match = _DEPTH.search(element.get("style", "")) or _DEPTH.search(element.get("class", ""))
    told = 0 if match is None else int(match[1]) - 1 if match[1] else int(match[2])
    if element_name(element) != "li":
        return told
    around = [*takewhile(lambda each: element_name(each) in _LISTS, element.iterancestors())]
    level = whole(attribute(element, "aria-level") or attribute(element, "data-aria-level")) or 1
    return max(told, level - 1, len(around) - 1 + any(map(_is_within_number, around)))


def _is_within_number(signs: "Element") -> bool:
    """Whether a list of signs stands between numbers, or right below the last of some that have such lists between."""
    above = signs.getprevious()
    other = above.getprevious() if above is not None and element_name(above) == "ol" else None
    if _is_between_numbers(signs) or above is None or other is None:
        return _is_between_numbers(signs)
    return element_name(signs) == "ul" and not (above.tail or "").strip() and _is_between_numbers(other)


def _is_between_numbers(signs: "Element") -> bool:
    """Whether a list stands right between two of numbers, of which the second goes on with those of the first."""
    above, below = signs.getprevious(), signs.getnext()
    if above is None or below is None or {element_name(above), element_name(below)} != {"ol"}:
        return False
    is_apart = any((each.tail or "").strip() for each in (above, signs))
    count = sum(1 for _ in islice(above.iterchildren("li"), _MOST_ITEMS))
    return not is_apart and element_name(signs) == "ul" and _first(below) == _first(above) + count > 1


def _first(numbers: "Element") -> int:
    return whole(numbers.get("start", "")) or 1
