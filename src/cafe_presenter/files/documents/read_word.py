"""Word documents (.docx, ECMA-376 part 1): what a reader of the final text sees, and nothing else.

Read element by element rather than through python-docx, which leaves out tracked insertions, content controls and text
boxes; lxml does the parsing.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document
from cafe_presenter.files.documents.blocks import EDGES, Blocks, Cell, Weight, leads_out
from cafe_presenter.files.documents.ooxml import addresses, chosen, main_part, related, text_boxes
from cafe_presenter.files.documents.xml_tree import (
    Inherited,
    Parts,
    attribute,
    child,
    children,
    element_name,
    is_on,
    whole,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_THROUGH = frozenset(("ins", "moveTo", "customXml", "smartTag", "sdtContent", "hyperlink", "fldSimple", "dir", "bdo"))
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_DRAWN = frozenset(("drawing", "pict", "object", "AlternateContent"))
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_LIST = re.compile(r"list (?:bullet|number|continue) (\d)", re.IGNORECASE)
_DEFAULT_SIZE = 20.0
"""Of letters of which nothing is told, in half points."""
_BELOW_TITLE, _FEWEST_HEADINGS = 2, 3


def read_word(parts: Parts, file: str = "") -> Document:
    """Return the paragraphs and tables of a Word document; ``file`` names it in the problems.

    Raises CafeError when a part is damaged or too large.
    """
    main = main_part(parts) or "word/document.xml"
    styles = related(parts, main, "styles")
    reader = _Word(_Styles(parts.tree(styles) if styles in parts.names else None), Blocks(file))
    reader.addresses = addresses(parts, main)
    body = child(parts.tree(main), "body")
    if body is not None:
        reader.styles.note_subtitles(body)
        reader.body(body)
    return reader.blocks.document()


class _Styles:
    """What paragraph and character styles say that matters here: hidden, heading, item of a list."""

    def __init__(self, root: "Element | None") -> None:
        self._styles = {} if root is None else {attribute(each, "styleId"): each for each in children(root, "style")}
        self._are_hidden = Inherited(self._is_hidden, self._parent)
        self._are_bold = Inherited(self._is_bold, self._parent)
        self._levels = Inherited(self._level, self._parent)
        self._are_lists = Inherited(self._is_list, self._parent)
        self._depths = Inherited(self._depth, self._parent)
        self._sizes = Inherited(self._size, self._parent)
        styles = self._styles.items()
        kinds = [name for name, style in styles if attribute(style, "default") == "1" and _is_of_paragraphs(style)]
        self._usual = kinds[0] if kinds else ""
        defaults = child(root, "docDefaults") if root is not None else None
        for name in ("rPrDefault", "rPr"):
            defaults = child(defaults, name) if defaults is not None else None
        self._least = _size_in(defaults) or _DEFAULT_SIZE
        self.of_subtitles = 0
        """The level of lines that are set as subtitles."""

    def note_subtitles(self, body: "Element") -> None:
        """Take what is set as a subtitle again and again for headings; one or two go on with the title."""
        own = {name for name in self._styles if self._label(name) == "subtitle"}
        paragraphs = (each for each in body.iter() if own and element_name(each) == "p")
        lines = (each for each in paragraphs if _style(child(each, "pPr")) in own)
        written = sum(any((t.text or "").strip() for t in each.iter() if element_name(t) == "t") for each in lines)
        self.of_subtitles = _BELOW_TITLE if written >= _FEWEST_HEADINGS else 0

    def hides(self, name: str) -> bool:
        """Whether text of this style is hidden."""
        return self._are_hidden.of(name) or False

    def is_bold(self, name: str) -> bool:
        """Whether text of this style is bold."""
        return self._are_bold.of(name) or False

    def size(self, name: str) -> float:
        """Return how large the letters of a style are, of paragraphs without one where it is empty."""
        return self._sizes.of(name or self._usual) or self._least

    def letters(self, name: str) -> float | None:
        """Return how large the letters of a style of letters are, None where it does not say."""
        return self._sizes.of(name)

    def level(self, name: str) -> int:
        """Return the level of a heading style, 0 for body text."""
        return self._levels.of(name) or 0

    def lists(self, name: str) -> bool:
        """Whether paragraphs of this style are items of a list."""
        return self._are_lists.of(name) or False

    def depth(self, name: str) -> int:
        """Return how many lists the items of a style stand in, beyond their own, by its name or its numbers."""
        return self._depths.of(name) or 0

    def _depth(self, name: str) -> int | None:
        named = self._part(name, "name")
        match = _LIST.fullmatch(attribute(named, "val")) if named is not None else None
        return int(match[1]) - 1 if match else _depth(self._part(name, "pPr")) or None

    def _parent(self, name: str) -> str:
        parent = self._part(name, "basedOn")
        return attribute(parent, "val") if parent is not None else ""

    def _part(self, name: str, *way: str) -> "Element | None":
        """Return an element of a style by the names on the way to it."""
        element = self._styles.get(name)
        for each in way:
            element = child(element, each) if element is not None else None
        return element

    def _label(self, name: str) -> str:
        named = self._part(name, "name")
        return attribute(named, "val").casefold() if named is not None else ""

    def _is_hidden(self, name: str) -> bool | None:
        vanish = self._part(name, "rPr", "vanish")
        return is_on(vanish) if vanish is not None else None

    def _is_bold(self, name: str) -> bool | None:
        bold = self._part(name, "rPr", "b")
        return is_on(bold) if bold is not None else None

    def _size(self, name: str) -> float | None:
        return _size_in(self._part(name, "rPr"))

    def _level(self, name: str) -> int | None:
        label = self._label(name)
        if label == "title":
            return TITLE_LEVEL
        if label == "subtitle" and self.of_subtitles:
            return self.of_subtitles
        if match := _HEADING.fullmatch(label):
            return int(match[1])
        outline = self._part(name, "pPr", "outlineLvl")
        return _outline(outline) if outline is not None else None

    def _is_list(self, name: str) -> bool | None:
        """Whether a style is of a list; a depth alone, as that of “Subtitle” has, is of none."""
        own = self._part(name, "pPr", "numPr", "numId")
        return attribute(own, "val") != "0" if own is not None else None


class _Word:
    def __init__(self, styles: _Styles, blocks: Blocks) -> None:
        self.styles = styles
        self.blocks = blocks
        self._joined: list[str] = []
        """Paragraphs whose end was taken away: the next one goes on with them."""
        self.addresses: dict[str, str] = {}
        """Where the links lead, by the ids they have."""
        self._links: list[tuple[str, str]] = []
        self._weight = Weight()
        self._bold = False
        self._size = 0.0

    def body(self, element: "Element") -> None:
        """Read paragraphs and tables in their order."""
        for each in element:
            name = element_name(each)
            if name == "p":
                self._paragraph(each)
            elif name == "tbl":
                self._table(each)
            elif name == "sdt":
                if (content := _content(each)) is not None:
                    self.body(content)
            elif name == "AlternateContent":
                if (branch := chosen(each)) is not None:
                    self.body(branch)
            elif name in _THROUGH:
                self.body(each)

    def _paragraph(self, element: "Element") -> None:
        boxes: list[Element] = []
        weight = Weight()
        self._joined.append(self._text(element, boxes, weight))
        properties = child(element, "pPr")
        if not _mark_is_deleted(properties):
            text, self._joined = "".join(self._joined), []
            level, is_item = self._rank(properties)
            depth = self._depth(properties) if is_item else 0
            self._linked(text)
            self.blocks.paragraph(text, level, is_item=is_item, is_bold=weight.is_bold, depth=depth)
            self.blocks.set_in(weight)
        for box in boxes:
            self.body(box)

    def _linked(self, text: str) -> None:
        """Remember the links of a paragraph or a line of a cell that is whole now."""
        self.blocks.link([link for link in self._links if link[0] in text], text)
        self._links = []

    def _depth(self, properties: "Element | None") -> int:
        """Return how many lists an item stands in, beyond its own: “List Bullet 2” tells it by its name alone."""
        return _depth(properties) or self.styles.depth(_style(properties))

    def _rank(self, properties: "Element | None") -> tuple[int, bool]:
        """Return the level of a heading, and whether the paragraph is an item of a list."""
        if properties is None:
            return 0, False
        name = _style(properties)
        outline = child(properties, "outlineLvl")
        level = _outline(outline) if outline is not None else self.styles.level(name)
        numbers = child(properties, "numPr")
        own = child(numbers, "numId") if numbers is not None else None
        is_none = own is not None and attribute(own, "val") == "0"  # the list of its style is taken from it
        return level, not level and not is_none and (own is not None or self.styles.lists(name))

    def _text(self, paragraph: "Element", boxes: "list[Element]", weight: Weight | None = None) -> str:
        name = _style(child(paragraph, "pPr"))
        hidden = self.styles.hides(name)
        self._weight = weight or Weight()
        self._bold, self._size = self.styles.is_bold(name), self.styles.size(name)
        pieces: list[str] = []
        self._inline(paragraph, pieces, boxes, hidden=hidden)
        return "".join(pieces)

    def _inline(self, element: "Element", pieces: list[str], boxes: "list[Element]", *, hidden: bool) -> None:
        for each in element:
            name = element_name(each)
            if name == "r":
                if self._is_hidden(each, hidden=hidden):
                    if child(each, "t") is not None:
                        self.blocks.hidden("text")
                else:
                    self._weigh(each)
                    self._run(each, pieces, boxes, hidden=hidden)
            elif name == "sdt":
                if (content := _content(each)) is not None:
                    self._inline(content, pieces, boxes, hidden=hidden)
            elif name in ("oMath", "oMathPara"):
                pieces += [t.text or "" for t in each.iter() if element_name(t) == "t"]
            elif name == "AlternateContent":
                if (branch := chosen(each)) is not None:
                    self._inline(branch, pieces, boxes, hidden=hidden)
            elif name in _THROUGH:
                first = len(pieces)
                self._inline(each, pieces, boxes, hidden=hidden)
                words, address = "".join(pieces[first:]).strip(), self.addresses.get(attribute(each, "id"), "")
                if words and leads_out(address):
                    self._links.append((words, address))

    def _is_hidden(self, run: "Element", *, hidden: bool) -> bool:
        properties = child(run, "rPr")
        if properties is None:
            return hidden
        vanish = child(properties, "vanish")
        if vanish is not None:
            return is_on(vanish)
        if child(properties, "del") is not None:
            return True
        style = child(properties, "rStyle")
        return hidden or (style is not None and self.styles.hides(attribute(style, "val")))

    def _is_bold(self, run: "Element") -> bool:
        properties = child(run, "rPr")
        if properties is None:
            return self._bold
        if is_on(child(properties, "u")):  # the titles of whoever learnt to write by hand
            return True
        if (bold := child(properties, "b")) is not None:
            return is_on(bold)
        style = child(properties, "rStyle")
        return self._bold or (style is not None and self.styles.is_bold(attribute(style, "val")))

    def _weigh(self, run: "Element") -> None:
        bold, size = self._is_bold(run), self._size_of(run)
        for each in run:
            if element_name(each) == "t":
                self._weight.add(each.text or "", bold=bold, size=size)
            elif _breaks_line(each):
                self._weight.line()

    def _size_of(self, run: "Element") -> float:
        properties = child(run, "rPr")
        style = child(properties, "rStyle") if properties is not None else None
        told = self.styles.letters(attribute(style, "val")) if style is not None else None
        return _size_in(properties) or told or self._size

    def _run(self, run: "Element", pieces: list[str], boxes: "list[Element]", *, hidden: bool) -> None:
        for each in run:
            name = element_name(each)
            if name == "t":
                text = each.text or ""
                pieces.append(text if attribute(each, "space") == "preserve" else text.strip(EDGES))
            elif _breaks_line(each):
                pieces.append("\n")
            elif name in _SIGNS:
                pieces.append(_SIGNS[name])
            elif name == "sym":
                pieces.append(_symbol(attribute(each, "char")))
            elif name == "ruby":
                if (base := child(each, "rubyBase")) is not None:
                    self._inline(base, pieces, boxes, hidden=hidden)
            elif name in _DRAWN:
                boxes += text_boxes((each,))

    def _cell_text(self, cell: "Element") -> str:
        """Return the text of a cell, a line for each paragraph; tables inside it are flattened."""
        lines: list[str] = []
        joined: list[str] = []
        for each in _within(cell):
            if element_name(each) == "tbl":
                lines += ["\t".join(cell.text for cell in cells) for _, cells in self._rows(each)]
                continue
            boxes: list[Element] = []
            joined.append(self._text(each, boxes))
            if not _mark_is_deleted(child(each, "pPr")):
                lines.append("".join(joined).rstrip(EDGES))
                self._linked(lines[-1])
                joined = []
            lines += [self._cell_text(box) for box in boxes]
        return "\n".join([*lines, "".join(joined)] if joined else lines).strip(EDGES)

    def _table(self, table: "Element") -> None:
        rows = list(_parts_of(table, "tr"))
        cells = [list(_parts_of(row, "tc")) for row in rows]
        if all(len(row) <= 1 for row in cells):  # a frame round some text, not a table
            for row in cells:
                for cell in row:
                    self.body(cell)
            return
        self.blocks.table(self._rows(table))
        for row in cells:
            for cell in row:
                for each in _within(cell):
                    if element_name(each) == "tbl":
                        self._table(each)

    def _rows(self, table: "Element") -> Iterator[tuple[int, list[Cell]]]:
        for number, row in enumerate(_parts_of(table, "tr"), start=1):
            properties = child(row, "trPr")
            if properties is not None:
                if child(properties, "del") is not None:
                    continue
                if is_on(child(properties, "hidden")):
                    self.blocks.hidden("row", str(number))
                    continue
            cells = [Cell("", _number(properties, "gridBefore", 0))] if _number(properties, "gridBefore", 0) else []
            for cell in _parts_of(row, "tc"):
                about = child(cell, "tcPr")
                merge = child(about, "vMerge") if about is not None else None
                is_rest = merge is not None and attribute(merge, "val") in ("", "continue")
                across = _number(about, "gridSpan", 1)
                cells.append(Cell("" if is_rest else self._cell_text(cell), across, is_rest=is_rest))
            yield number, cells


def _style(properties: "Element | None") -> str:
    style = child(properties, "pStyle") if properties is not None else None
    return attribute(style, "val") if style is not None else ""


def _is_of_paragraphs(style: "Element") -> bool:
    return attribute(style, "type") in ("", "paragraph")


def _size_in(properties: "Element | None") -> float | None:
    """Return the size that properties of letters tell, in half points."""
    told = child(properties, "sz") if properties is not None else None
    return float(whole(attribute(told, "val")) or 0) or None if told is not None else None


def _breaks_line(element: "Element") -> bool:
    name = element_name(element)
    return name == "cr" or (name == "br" and attribute(element, "type") in ("", "textWrapping"))


def _content(control: "Element") -> "Element | None":
    """Return what a content control holds, None while it only shows its prompt."""
    properties = child(control, "sdtPr")
    if properties is not None and is_on(child(properties, "showingPlcHdr")):
        return None
    return child(control, "sdtContent")


def _within(cell: "Element") -> "Iterator[Element]":
    """Yield the paragraphs and tables of a cell, those in content controls and insertions included."""
    for each in cell:
        name = element_name(each)
        if name in ("p", "tbl"):
            yield each
        elif name == "sdt":
            if (content := _content(each)) is not None:
                yield from _within(content)
        elif name == "AlternateContent":
            if (branch := chosen(each)) is not None:
                yield from _within(branch)
        elif name in _THROUGH:
            yield from _within(each)


def _parts_of(element: "Element", wanted: str) -> "Iterator[Element]":
    """Yield the rows of a table or the cells of a row, those in content controls included."""
    for each in element:
        name = element_name(each)
        if name == wanted:
            yield each
        elif name == "sdt" or name in _THROUGH:
            yield from _parts_of(each, wanted)


def _mark_is_deleted(properties: "Element | None") -> bool:
    """Whether a tracked deletion takes the end of the paragraph, so that the next one goes on with it."""
    mark = child(properties, "rPr") if properties is not None else None
    return mark is not None and child(mark, "del") is not None


def _depth(properties: "Element | None") -> int:
    """Return how many lists an item stands in, beyond its own."""
    numbers = child(properties, "numPr") if properties is not None else None
    told = child(numbers, "ilvl") if numbers is not None else None
    text = attribute(told, "val") if told is not None else ""
    return int(text) if text.isdecimal() and len(text) == 1 else 0


def _outline(element: "Element") -> int:
    level = whole(attribute(element, "val"))
    return level + 1 if level is not None and level < 9 else 0


def _number(properties: "Element | None", name: str, default: int) -> int:
    found = child(properties, name) if properties is not None else None
    text = attribute(found, "val") if found is not None else ""
    return int(text) if text.isdecimal() and len(text) < 5 else default


def _symbol(code: str) -> str:
    """Return a character Word names by number; those of picture fonts have no meaning as text."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if 0xD800 <= number <= 0xF8FF or not 32 <= number <= 0x10FFFF else chr(number)
