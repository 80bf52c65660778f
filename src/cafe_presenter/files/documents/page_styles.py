"""What the styles of a page say of its letters: bold or not, how large, told in an element or for its class."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cafe_presenter.files.documents.xml_tree import element_name, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WEIGHT = re.compile(r"font-weight\s*:\s*(?:(bold(?:er)?|[6-9]00)|normal|lighter|[1-5]00)", re.IGNORECASE)
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,4}(?:\.\d{1,3})?)(px|pt|em|rem|%)", re.IGNORECASE)
_POINTS = {"px": 0.75, "pt": 1.0, "em": 12.0, "rem": 12.0, "%": 0.12}
_FONT_SIZES = (7.5, 10.0, 12.0, 13.5, 18.0, 24.0, 36.0)
"""Of ``<font size="1">`` to 7, in points."""
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
_CLASS = re.compile(r"(?:p|span|div|li|h[1-6])?\.([\w-]{1,80})")
_MOST_RULES = 5_000
USUAL_SIZE = 12.0
"""Of letters of which nothing is told, in points."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """What is told of letters; None what is not told."""

    bold: bool | None = None
    size: float | None = None


def told_looks(root: "Element") -> dict[str, Lettering]:
    """Return what the styles in the head of a page tell of its classes, one by one."""
    found = dict[str, Lettering]()
    sheets = "\n".join(each.text or "" for each in root.iter("style"))
    for number, rule in enumerate(_RULE.finditer(sheets)):
        if number > _MOST_RULES:
            break
        look = _look(rule[2])
        if look != Lettering():
            classes = (_CLASS.fullmatch(selector.strip()) for selector in rule[1].split(","))
            found |= {match[1]: _over(found.get(match[1], Lettering()), look) for match in classes if match}
    return found


def look_of(element: "Element", classes: Mapping[str, Lettering]) -> Lettering:
    """Return what is told of the letters in an element: by itself before its classes."""
    look = Lettering()
    for name in element.get("class", "").split() if classes else ():
        look = _over(look, classes.get(name, Lettering()))
    if element_name(element) == "font" and (number := whole(element.get("size", ""))):
        look = _over(look, Lettering(size=_FONT_SIZES[min(number, len(_FONT_SIZES)) - 1]))
    return _over(look, _look(element.get("style", "")))


def _look(style: str) -> Lettering:
    weight, size = _WEIGHT.search(style), _SIZE.search(style)
    return Lettering(
        None if weight is None else weight[1] is not None,
        None if size is None else float(size[1]) * _POINTS[size[2].lower()],
    )


def _over(below: Lettering, look: Lettering) -> Lettering:
    return Lettering(below.bold if look.bold is None else look.bold, below.size if look.size is None else look.size)
