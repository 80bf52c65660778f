"""OpenDocument texts, sheets and slides, zipped or flat (ODF 1.3 part 3): what a reader sees, and nothing else.

Read element by element rather than through odfpy, which glues comments into the text; lxml does the parsing.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document
from cafe_presenter.files.documents.blocks import EDGES, Blocks, Cell, Flow, covers, merged
from cafe_presenter.files.documents.xml_tree import (
    Inherited,
    Parts,
    attribute,
    bomb,
    child,
    children,
    element_name,
    names,
    whole,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEFT_OUT = names(
    "annotation annotation-end note tracked-changes ruby-text hidden-text image object object-ole forms "
    "binary-data event-listeners plugin math script sequence-decls variable-decls user-field-decls table-of-content "
    "alphabetical-index illustration-index bibliography shapes change change-start change-end soft-page-break"
)
_SHAPES = names("frame custom-shape rect ellipse g text-box line polygon path caption a connector")
_ROWS = names("table-header-rows table-rows table-row-group")
_MAX_COLUMNS = 20_000
_POINTS = re.compile(r"(\d{1,3}(?:\.\d{1,3})?)pt")
_USUAL_SIZE = 12.0
"""Of letters of which nothing is told, in points."""
_EMPTY = Cell("")


def read_odf_parts(parts: Parts, file: str = "") -> Document:
    """Return what a zipped OpenDocument file holds; ``file`` names it in the problems.

    Raises CafeError when a part is damaged or too large.
    """
    common = [parts.tree("styles.xml")] if "styles.xml" in parts.names else []
    return read_odf_tree(parts.tree("content.xml"), file, common=common)


def read_odf_tree(root: "Element", file: str = "", *, common: "list[Element] | None" = None) -> Document:
    """Return what a flat OpenDocument file, or the content of a zipped one, holds; ``common`` are other styles."""
    reader = _Odf(_Styles([root, *(common or [])]), Blocks(file))
    body = child(root, "body")
    for part in body if body is not None else ():
        name = element_name(part)
        if name == "spreadsheet":
            reader.sheets(part)
        elif name in ("presentation", "drawing"):
            reader.slides(part)
        else:
            reader.body(part)
    return reader.blocks.document()


class _Styles:
    """What styles say that matters here: hidden text, sheets and slides; the title of the document."""

    def __init__(self, roots: "list[Element]") -> None:
        self._parents: dict[str, str] = {}
        self._hidden: dict[str, bool] = {}
        self._bold: dict[str, bool] = {}
        self._are_hidden = Inherited(self._hidden.get, self._parent)
        self._are_bold = Inherited(self._bold.get, self._parent)
        self._told_sizes: dict[str, float] = {}
        self._sizes = Inherited(self._told_sizes.get, self._parent)
        self._are_titles = Inherited(lambda name: True if name == "paragraph Title" else None, self._parent)
        for root in roots:
            for group in root:
                if element_name(group) in ("styles", "automatic-styles"):
                    for style in children(group, "style"):
                        self._take(style)

    def _take(self, style: "Element") -> None:
        name = f"{attribute(style, 'family')} {attribute(style, 'name')}"
        self._parents[name] = attribute(style, "parent-style-name")
        for properties in style:
            kind = element_name(properties)
            if kind == "text-properties" and (weight := attribute(properties, "font-weight")):
                self._bold[name] = weight in ("bold", "600", "700", "800", "900")
            if kind == "text-properties" and (size := _POINTS.fullmatch(attribute(properties, "font-size"))):
                self._told_sizes[name] = float(size[1])
            if kind in ("text-properties", "section-properties") and (shown := attribute(properties, "display")):
                self._hidden[name] = shown == "none"
            elif kind == "table-properties" and (shown := attribute(properties, "display")):
                self._hidden[name] = shown == "false"
            elif kind == "drawing-page-properties" and (shown := attribute(properties, "visibility")):
                self._hidden[name] = shown == "hidden"

    def hides(self, family: str, name: str) -> bool:
        """Whether what has this style is hidden."""
        return self._are_hidden.of(f"{family} {name}") or False

    def is_bold(self, family: str, name: str) -> bool | None:
        """Whether what has this style is bold, None when the style does not say."""
        return self._are_bold.of(f"{family} {name}")

    def size(self, family: str, name: str) -> float:
        """Return how large the letters of a style are, in points, 0 when it does not say."""
        return self._sizes.of(f"{family} {name}") or 0.0

    def is_title(self, name: str) -> bool:
        """Whether a paragraph of this style is the title of the document."""
        return self._are_titles.of(f"paragraph {name}") or False

    def _parent(self, name: str) -> str:
        parent = self._parents.get(name)
        return f"{name.partition(' ')[0]} {parent}" if parent else ""


class _Flow(Flow):
    """A paragraph's text, the boxes that hang on it, and whether it is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[Element] = []
        self.is_hidden = False


class _Odf:
    def __init__(self, styles: _Styles, blocks: Blocks) -> None:
        self._styles = styles
        self.blocks = blocks
        self._in_sheet = False
        self._lists = 0
        self._begun = False
        """Whether the first paragraph of the item of a list that is being read was."""

    def body(self, element: "Iterable[Element]", *, is_item: bool = False, title: bool = False) -> None:
        """Read paragraphs, lists, tables and frames in their order."""
        for each in element:
            name = element_name(each)
            if _is_left_out(each, name):
                continue
            if name in ("p", "h"):
                self._paragraph(each, is_item=is_item, title=title)
            elif name == "table":
                self._table(each)
            elif name in ("list", "list-item", "list-header"):
                self._lists += name == "list"
                self._begun = False
                self.body(each, is_item=not title, title=title)
                self._begun = True  # a paragraph behind a list within goes on with the item around it
                self._lists -= name == "list"
            elif name == "section" and (
                attribute(each, "display") == "none" or self._styles.hides("section", attribute(each, "style-name"))
            ):
                self.blocks.hidden("text")
            else:
                self.body(each, is_item=is_item, title=title)

    def _paragraph(self, element: "Element", *, is_item: bool, title: bool) -> None:
        flow = self._flow(element)
        if not flow.is_hidden:
            level = self._level(element, title=title)
            depth = max(self._lists - 1, 0) if is_item else 0
            self.blocks.paragraph(flow.text(), level, is_item=is_item, is_bold=flow.weight.is_bold, depth=depth)
            self.blocks.set_in(flow.weight)
            if is_item and self._lists and self._begun:
                self.blocks.go_on()
            self._begun = True
        for box in flow.boxes:
            self.body([box])

    def _level(self, element: "Element", *, title: bool) -> int:
        if title:
            return 1
        if self._styles.is_title(attribute(element, "style-name")):
            return TITLE_LEVEL
        level = attribute(element, "outline-level") if element_name(element) == "h" else ""
        return min(whole(level) or 0, 9)

    def _flow(self, element: "Element") -> _Flow:
        flow = _Flow()
        if self._styles.hides("paragraph", attribute(element, "style-name")):
            flow.is_hidden = True
            self.blocks.hidden("text")
            return flow
        name = attribute(element, "style-name")
        flow.bold = bool(self._styles.is_bold("paragraph", name))
        flow.size = self._styles.size("paragraph", name) or _USUAL_SIZE
        self._inline(element, flow)
        return flow

    def _inline(self, element: "Element", flow: _Flow) -> None:
        flow.characters(element.text)
        for each in element:
            self._piece(each, element_name(each), flow=flow)
            flow.characters(each.tail)

    def _piece(self, each: "Element", name: str, *, flow: _Flow) -> None:
        if name == "s":
            count = whole(attribute(each, "c"))
            flow.exactly(" " * (1 if count is None else min(count, 1000)))
        elif name == "tab":
            flow.exactly("\t")
        elif name == "line-break":
            flow.exactly("\n")
        elif name == "hidden-paragraph":
            flow.is_hidden = flow.is_hidden or attribute(each, "is-hidden") == "true"
        elif _is_left_out(each, name):
            return
        elif name in _SHAPES and not (name == "a" and "text" in each.tag):
            if not self._in_sheet:
                flow.boxes.append(each)
        elif name == "span" and self._styles.hides("text", attribute(each, "style-name")):
            self.blocks.hidden("text")
        elif name == "span":
            style, before = attribute(each, "style-name"), (flow.bold, flow.size)
            bold = self._styles.is_bold("text", style)
            flow.bold = flow.bold if bold is None else bold
            flow.size = self._styles.size("text", style) or flow.size
            self._inline(each, flow)
            flow.bold, flow.size = before
        else:
            self._inline(each, flow)

    def _cell_text(self, cell: "Element") -> str:
        """Return the text of a cell, a line for each paragraph; tables inside it are flattened."""
        return "\n".join(self._lines(cell)).strip(EDGES)

    def _lines(self, element: "Element") -> Iterator[str]:
        for each in element:
            name = element_name(each)
            if _is_left_out(each, name) or (self._in_sheet and name in _SHAPES):
                continue
            if name in ("p", "h"):
                flow = self._flow(each)
                if not flow.is_hidden:
                    yield flow.text()
                for box in flow.boxes:
                    yield from self._lines(box)
            elif name == "table":
                for _, cells in self._rows(each):
                    yield "\t".join(cell.text for cell in cells)
            else:
                yield from self._lines(each)

    def _table(self, table: "Element") -> None:
        cells = [list(children(row, "table-cell")) for row in _rows_of(table)]
        if all(len(row) <= 1 for row in cells) and not self._in_sheet:  # a frame round some text, not a table
            for row in cells:
                for cell in row:
                    self.body(cell)
            return
        name = attribute(table, "name") if self._in_sheet else ""
        self.blocks.table(self._rows(table), name)
        if self._in_sheet:
            return
        for row in cells:
            for cell in row:
                for inner in _tables_in(cell):
                    self._table(inner)

    def _rows(self, table: "Element") -> Iterator[tuple[int, list[Cell]]]:
        number = 1
        covered: dict[int, int] = {}
        hidden = _hidden_columns(table)
        for row in _rows_of(table):
            repeats = self._count(row, "number-rows-repeated")
            cells = self._cells(row, covered, hidden)
            if any(cell.text or cell.is_rest for cell in cells):
                if attribute(row, "visibility") in ("collapse", "filter"):
                    self.blocks.hidden("row", f"{attribute(table, 'name')} {number}")
                elif repeats > 1000:
                    raise bomb(self.blocks.file, f"{repeats} rows")
                else:
                    for again in range(repeats):
                        yield number + again, cells
            number += repeats

    def _cells(self, row: "Element", covered: dict[int, int], hidden: list[range]) -> list[Cell]:
        cells: list[Cell] = []
        empty = 0  # cells at the end of the row so far in which nothing is written
        for each in row:
            name = element_name(each)
            if name not in ("table-cell", "covered-table-cell"):
                continue
            repeats = self._count(each, "number-columns-repeated")
            at = len(cells) + empty
            text = self._cell_text(each) if name == "table-cell" else ""
            if text and covers(hidden, at):
                self.blocks.hidden("column", str(at + 1))
                text = ""
            down = self._count(each, "number-rows-spanned")
            if not text and down == 1 and (name == "table-cell" or not covered):
                empty += repeats
                continue
            if at + repeats > _MAX_COLUMNS or (text and repeats > 1000):
                raise bomb(self.blocks.file, f"{at + repeats} columns")
            cells += [_EMPTY] * empty
            empty = 0
            for column in range(at, at + repeats):
                is_rest = name == "covered-table-cell" and covered.get(column, 0) > 0
                if is_rest:
                    covered[column] -= 1
                if down > 1:
                    covered[column] = down - 1
                cells.append(Cell(text, is_rest=is_rest))
        while cells and not cells[-1].text and not cells[-1].is_rest:
            cells.pop()
        return cells

    def _count(self, element: "Element", name: str) -> int:
        return max(1, whole(attribute(element, name)) or 1)

    def sheets(self, spreadsheet: "Element") -> None:
        """Read the sheets that are shown."""
        self._in_sheet = True
        for table in children(spreadsheet, "table"):
            if self._styles.hides("table", attribute(table, "style-name")):
                self.blocks.hidden("sheet", attribute(table, "name"))
            else:
                self._table(table)

    def slides(self, presentation: "Element") -> None:
        """Read the slides that are shown: the title as a heading, then the rest; the speaker's notes as notes."""
        for number, page in enumerate(children(presentation, "page"), start=1):
            if self._styles.hides("drawing-page", attribute(page, "style-name")):
                self.blocks.hidden("slide", str(number))
                continue
            self.blocks.slide()
            shapes = [each for each in page if element_name(each) not in ("notes", *_LEFT_OUT)]
            shapes = [each for each in shapes if attribute(each, "placeholder") != "true"]
            titles: list[Element] = []
            others: list[Element] = []
            for each in shapes:
                (titles if attribute(each, "class") == "title" else others).append(each)
            self.body(titles, title=True)
            self.body(others)
            for notes in children(page, "notes"):
                for frame in children(notes, "frame"):
                    text = self._cell_text(frame)
                    if text and attribute(frame, "class") == "notes" and attribute(frame, "placeholder") != "true":
                        self.blocks.paragraph(f"Notes : {text}")


def _is_left_out(element: "Element", name: str) -> bool:
    # ``svg:title`` describes a picture; ``text:title`` is a field that shows the title of the document.
    return name in _LEFT_OUT or (
        name in ("title", "desc") and "}text" not in element.tag and ":text:" not in element.tag
    )


def _rows_of(table: "Element") -> "Iterator[Element]":
    for each in table:
        name = element_name(each)
        if name == "table-row":
            yield each
        elif name in _ROWS:
            if name == "table-row-group" and attribute(each, "display") == "false":
                continue
            yield from _rows_of(each)


def _tables_in(cell: "Element") -> "Iterator[Element]":
    for each in cell:
        if element_name(each) == "table":
            yield each
        elif element_name(each) not in _LEFT_OUT:
            yield from _tables_in(each)


def _hidden_columns(table: "Element") -> list[range]:
    """Return the ranges of columns that are not shown."""
    hidden = []
    at = 0
    for each in table.iter():
        name = element_name(each)
        if name == "table-row":
            break
        if name == "table-column":
            count = whole(attribute(each, "number-columns-repeated"))
            count = 1 if count is None else count
            if attribute(each, "visibility") in ("collapse", "filter"):
                hidden.append(range(at, at + count))
            at += count
    return merged(hidden)
