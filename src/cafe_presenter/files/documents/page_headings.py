"""What is a heading of a page: by its element, its role, its class; and where one ends that nobody closed."""

import re
from itertools import islice
from typing import TYPE_CHECKING

from cafe_presenter.core.importing.document.document import TITLE_LEVEL
from cafe_presenter.files.documents.xml_tree import element_name, names, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING = re.compile(r"h([1-6])")
_ENDS_HEADING = names("h1 h2 h3 h4 h5 h6 ul ol dl p section article")
_FOLDS = re.compile(r"accordion|collapsible", re.IGNORECASE)
"""Classes of a button that shows what stands below it: its words are the title of that."""
_BOX_HEAD = re.compile(r"\b(?:card|panel|accordion|tab|toggle)-(?:header|heading|title)\b", re.IGNORECASE)
_LONGEST_HEAD = 120
_NEAR = 20


def ends_heading(element: "Element", name: str) -> bool:
    """Whether an element stands behind the words of a heading that was forgotten to be closed: “<h1>Title</h2><ul>”."""
    around = element.getparent()
    if around is None or name not in _ENDS_HEADING or not _HEADING.fullmatch(element_name(around)):
        return False
    beside = islice(element.itersiblings(preceding=True), _NEAR)
    return bool((around.text or "").strip()) or any("".join(map(str, each.itertext())).strip() for each in beside)


def heading_level(element: "Element", name: str) -> int:
    """Return the level of a heading, 0 for all else."""
    if heading := _HEADING.fullmatch(name):
        return int(heading[1])
    if element.get("role") == "heading":
        return whole(element.get("aria-level", "")) or 2
    return TITLE_LEVEL if element.get("class") == "MsoTitle" else 0


def heads_box(element: "Element") -> bool:
    """Whether an element is told to be the head of a card, a panel or a fold, and is as short as titles are."""
    if not _BOX_HEAD.search(element.get("class", "")):
        return False
    return 0 < len("".join(map(str, element.itertext())).strip()) <= _LONGEST_HEAD


def folds(element: "Element", name: str) -> bool:
    """Whether a button is the title of what it shows below, as in an accordion; another one does something."""
    if name != "button":
        return False
    around = element.getparent()
    is_within = around is not None and heading_level(around, element_name(around)) > 0
    return is_within or _FOLDS.search(element.get("class", "")) is not None
