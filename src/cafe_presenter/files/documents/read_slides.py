"""PowerPoint slides (.pptx, ECMA-376 part 1): titles as headings, tables, texts; notes as notes. lxml parses."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.files.documents.blocks import EDGES, Blocks, Cell
from cafe_presenter.files.documents.ooxml import chosen, main_part, related, relations
from cafe_presenter.files.documents.xml_tree import Parts, attribute, child, children, element_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TITLES = ("title", "ctrTitle")
_FURNITURE = ("dt", "ftr", "sldNum", "hdr")
_FEWEST_SHAPES, _LONGEST_TITLE = 2, 90
"""Shapes with text from which one may be the title of the others, and its letters at most."""


def read_slides(parts: Parts, file: str = "") -> Document:
    """Return what the slides that are shown hold, in their order; ``file`` names them in the problems.

    Raises CafeError when a part is damaged or too large.
    """
    blocks = Blocks(file)
    main = main_part(parts) or "ppt/presentation.xml"
    targets = relations(parts, main)
    listed = child(parts.tree(main), "sldIdLst")
    found = list[tuple[int, str]]()
    for number, each in enumerate(listed if listed is not None else (), start=1):
        ids = [value for key, value in each.attrib.items() if str(key).endswith("}id")]
        slide = targets.get(str(ids[0]), ("", ""))[1] if ids else ""
        found += [(number, slide)] if slide in parts.names else []
    are_free = not any(_has_title(parts.tree(slide)) for slide in dict.fromkeys(slide for _, slide in found))
    for number, slide in found:
        _slide(parts, slide, blocks, number=number, are_free=are_free)
    return blocks.document()


def _has_title(root: "Element") -> bool:
    """Whether a slide has a shape that is meant for its title, with something in it."""
    return any(_placeholder(shape) in _TITLES and any(_paragraphs(shape)) for shape in _shapes(root))


def _largest(root: "Element") -> "Element | None":
    """Return the shape of one short line that stands first on a slide, where no letters there are larger: its title."""
    told = [(shape, [*_paragraphs(shape)]) for shape in _shapes(root)]
    written = [(shape, [text for text, _ in lines]) for shape, lines in told if lines]
    if len(written) < _FEWEST_SHAPES or len(written[0][1]) > 1 or len(written[0][1][0]) > _LONGEST_TITLE:
        return None
    own, *others = (_size(shape) for shape, _ in written)
    return written[0][0] if own and own >= max(others) and own > min(others) else None


def _size(shape: "Element") -> int:
    """Return how large the largest letters of a shape are said to be, 0 where nothing says so."""
    sizes = (each.get("sz") or "" for each in shape.iter() if element_name(each) in ("rPr", "defRPr"))
    return max((int(size) for size in sizes if size.isdecimal()), default=0)


def _slide(parts: Parts, slide: str, blocks: Blocks, *, number: int, are_free: bool) -> None:
    """Read a slide; where all shapes of all slides ``are_free``, none meant for a title, the largest line is it."""
    root = parts.tree(slide)
    if root.get("show") in ("0", "false"):
        blocks.hidden("slide", str(number))
        return
    blocks.slide()
    title = _largest(root) if are_free else None
    shapes = [(shape, "title" if shape is title else _placeholder(shape)) for shape in _shapes(root)]
    for shape, stands_for in shapes:
        if stands_for in _TITLES:
            blocks.paragraph(" ".join(text for text, _ in _paragraphs(shape)), 1)
    for shape, stands_for in shapes:
        if stands_for in (*_TITLES, *_FURNITURE):
            continue
        for table in _tables(shape):
            blocks.table(_rows(table))
        is_body = stands_for in ("body", "obj", "other")
        for text, is_item in _paragraphs(shape):
            blocks.paragraph(text, is_item=is_item or is_body)
    notes = related(parts, slide, "notesSlide")
    if notes in parts.names:
        for shape in _shapes(parts.tree(notes)):
            text = "\n".join(text for text, _ in _paragraphs(shape)).strip(EDGES)
            if text and _placeholder(shape) == "body":
                blocks.paragraph(f"Notes : {text}")


def _shapes(element: "Element") -> "Iterator[Element]":
    """Yield the shapes and frames of a slide that are shown, those in groups included."""
    for each in element:
        name = element_name(each)
        if name in ("sp", "graphicFrame"):
            about = next((node for node in each.iter() if element_name(node) == "cNvPr"), None)
            if about is None or about.get("hidden") not in ("1", "true"):
                yield each
        elif name == "AlternateContent":
            if (branch := chosen(each)) is not None:
                yield from _shapes(branch)
        elif name in ("cSld", "spTree", "grpSp"):
            yield from _shapes(each)


def _placeholder(shape: "Element") -> str:
    """Return what a shape stands for on its slide: title, body, footer; empty when it is a free shape."""
    if (about := next(iter(shape), None)) is None:
        return ""
    found = next((node for node in about.iter() if element_name(node) == "ph"), None)
    return (found.get("type") or "other") if found is not None else ""


def _paragraphs(shape: "Element") -> Iterator[tuple[str, bool]]:
    body = child(shape, "txBody")
    for each in children(body, "p") if body is not None else ():
        text = _text(each)
        if text.strip(EDGES):
            properties = child(each, "pPr")
            bullets = ("buChar", "buAutoNum", "buBlip")
            yield text, properties is not None and any(child(properties, name) is not None for name in bullets)


def _text(paragraph: "Element") -> str:
    pieces = []
    for each in paragraph:
        name = element_name(each)
        if name == "fld" and each.get("type") == "slidenum":
            continue
        if name in ("r", "fld"):
            found = child(each, "t")
            pieces.append((found.text or "").replace("\x0b", "\n") if found is not None else "")
        elif name == "br":
            pieces.append("\n")
        elif name == "AlternateContent" and (branch := chosen(each)) is not None:
            pieces.append(_text(branch))
        elif name == "m":
            pieces += [t.text or "" for t in each.iter() if element_name(t) == "t"]
    return "".join(pieces)


def _tables(shape: "Element") -> "Iterator[Element]":
    return (
        (each for each in shape.iter() if element_name(each) == "tbl")
        if element_name(shape) == "graphicFrame"
        else iter(())
    )


def _rows(table: "Element") -> Iterator[tuple[int, list[Cell]]]:
    for number, row in enumerate(children(table, "tr"), start=1):
        cells = []
        for cell in children(row, "tc"):
            is_rest = attribute(cell, "vMerge") in ("1", "true")
            covered = is_rest or attribute(cell, "hMerge") in ("1", "true")
            text = "" if covered else "\n".join(text for text, _ in _paragraphs(cell)).strip(EDGES)
            cells.append(Cell(text, is_rest=is_rest))
        yield number, cells
