"""How the parts of a .docx, .xlsx or .pptx name each other (ECMA-376 part 2, Open Packaging Conventions)."""

import posixpath
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cafe_presenter.files.documents.xml_tree import Parts, attribute, child, element_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def main_part(parts: Parts) -> str:
    """Return the name of the part a package is about, empty when it does not say."""
    for kind, target in relations(parts, "").values():
        if kind == "officeDocument":
            return target
    return ""


def relations(parts: Parts, of: str) -> dict[str, tuple[str, str]]:
    """Return id → kind and target of what a part points to inside the package; links to elsewhere are left out."""
    folder, name = posixpath.split(of)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    if listing not in parts.names:
        return {}
    found = {}
    for each in parts.tree(listing):
        if element_name(each) != "Relationship" or each.get("TargetMode") == "External":
            continue
        target = each.get("Target", "")
        whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[each.get("Id", "")] = (each.get("Type", "").rpartition("/")[2], whole)
    return found


def addresses(parts: Parts, of: str) -> dict[str, str]:
    """Return id → address of what a part points to outside the package."""
    folder, name = posixpath.split(of)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    told = parts.tree(listing) if listing in parts.names else ()
    outside = (each for each in told if element_name(each) == "Relationship" and each.get("TargetMode") == "External")
    return {each.get("Id", ""): each.get("Target", "") for each in outside}


def related(parts: Parts, of: str, kind: str) -> str:
    """Return the first part of a kind that ``of`` points to, empty when there is none."""
    return next((target for each, target in relations(parts, of).values() if each == kind), "")


def chosen(alternatives: "Element") -> "Element | None":
    """Return the one branch of ``mc:AlternateContent`` to read: both hold the same text, drawn in two ways."""
    choice = child(alternatives, "Choice")
    return choice if choice is not None else child(alternatives, "Fallback")


def text_boxes(element: "Iterable[Element]") -> "Iterator[Element]":
    """Yield the contents of the text boxes drawn in ``element``, each once."""
    for each in element:
        name = element_name(each)
        if name == "docPr" and attribute(each, "hidden") in ("1", "true"):
            return
        if name == "txbxContent":
            yield each
        elif name == "AlternateContent":
            choice, fallback = child(each, "Choice"), child(each, "Fallback")
            boxes = list(text_boxes(choice)) if choice is not None else []
            if not boxes and fallback is not None:
                boxes = list(text_boxes(fallback))
            yield from boxes
        else:
            yield from text_boxes(each)
