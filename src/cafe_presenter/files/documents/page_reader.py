"""What a page shows: the elements of its HTML become paragraphs and tables, block by block."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.files.documents.blocks import EDGES, MAX_SPAN, Blocks, Cell, Flow, leads_out
from cafe_presenter.files.documents.page_headings import ends_heading, folds, heading_level, heads_box
from cafe_presenter.files.documents.page_lists import told_depth
from cafe_presenter.files.documents.page_styles import USUAL_SIZE, Lettering, look_of
from cafe_presenter.files.documents.read_text import read_plain
from cafe_presenter.files.documents.xml_tree import attribute, element_name, names, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CELLS = ("td", "th")
_BLOCKS = names(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul "
    "caption"
)
_LEFT_OUT = names(
    "xml script style template noscript select datalist option textarea button svg math object iframe canvas audio "
    "video rt rp del colgroup col nav title"
)
# Not the head: libxml2 leaves an element it does not know in there, as the one Google Sheets copies a table in.
_RIGHTS = re.compile(
    r"©|\b(?:copyright|all rights reserved|tous droits réservés|alle rechte vorbehalten|derechos reservados"
    r"|diritti riservati|rechten voorbehouden|direitos reservados)\b",
    re.IGNORECASE,
)
_NOTES = ("#note", "#fn", "#footnote", "#cite_note", "#_ftn", "#sdfootnote")
_MARKS = names("MsoCommentReference msocomanchor MsoFootnoteReference sdfootnoteanc sdendnoteanc mw-editsection")
"""Classes of what points to a comment or a footnote, and of what leads to where a heading is written."""
_PAGE = names("html body div center form main")
_SET_APART = names("dt summary")
"""What is the title of what follows, one level below the heading above: a page tells none for it."""
_LOWEST = 9
_MANY_BLOCKS = 4
"""In a cell, from which it holds what a page says and is no row's."""
_HIDDEN = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore"
    r"|mso-element\s*:\s*comment)",
    re.IGNORECASE,
)
_IS_ITS_OWNERS = re.compile("©|\\bcopyright\\b", re.IGNORECASE)
"""What the foot of a site says of whose it is: no more of what the page tells than its menu."""
_PRESERVED = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_TAB = re.compile(r"mso-tab-count\s*:\s*(\d)", re.IGNORECASE)
_SPACE_RUN = re.compile(r"mso-spacerun\s*:\s*yes", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z+.-]*:", re.IGNORECASE)
_BOLD = names("b strong u")
_STYLED = names("b strong span small em i")
_KICKERS = names("p div span small em strong")
_LONGEST_KICKER = 60
_MOST_PIECES = 4
_ENDS = '.!?…”"'
_TYPED_BULLET = re.compile(r"(?:[•‣▪▫◦●○■]\s+|(?:[·§o-]|\d{1,2}[.)]|[a-z][.)])[\xa0 ]{3,})(?=\S)")
"""What an item may begin with besides, as it was typed, or as Word writes its points and numbers for other programs."""
_WORD_LIST = re.compile(r"mso-list\s*:\s*l\d", re.IGNORECASE)


class _Flow(Flow):
    """A paragraph's text in a page."""

    def exactly(self, text: str) -> None:
        """Add a line break or a tab; white space next to a line break does not count."""
        if text.startswith("\n") and self.loose and self.pieces and self.pieces[-1].endswith(" "):
            self.pieces[-1] = self.pieces[-1][:-1]
        super().exactly(text)
        self.loose = text.endswith("\n")


class PageReader:
    """Reads a page into blocks."""

    def __init__(self, blocks: Blocks, classes: Mapping[str, Lettering]) -> None:
        self.blocks = blocks
        self._classes = classes
        self._tells_lists = False
        self._flow = _Flow()
        self._bold = self._is_link = self._is_way = False
        self._size = USUAL_SIZE
        self._linked = self._led = self._ways = 0
        self._links: list[tuple[str, str]] = []
        self._told_depth = self._above = self._apart = 0
        self._is_code = self._is_typed = False
        self._begun = list[bool]()  # of the items of lists that are open: whether their first line was read

    def block(self, element: "Element", level: int = 0, *, is_item: bool = False, preserved: bool = False) -> None:
        """Read what is in an element: text until the next block is a paragraph."""
        preserved = preserved or element_name(element) == "pre" or _keeps_spaces(element)
        self._add(element.text, preserved=preserved)
        for each in _in_order(element):
            if _stands_below(each, self._flow.last_sign):
                self._flow.exactly("\n")
            elif (gap := _gap_behind_time(each)) != "":
                self._flow.exactly(gap)
            self._child(each, level, is_item=is_item, preserved=preserved)
            self._add(each.tail, preserved=preserved)

    def _add(self, text: str | None, *, preserved: bool) -> None:
        self._flow.bold, self._flow.size = self._bold, self._size
        self._linked += len((text or "").strip()) * self._is_link
        self._led += sum(map(str.isalnum, text or "")) * self._is_way
        if preserved and text:
            self._flow.exactly(text.replace("\r\n", "\n").replace("\r", "\n"))
        else:
            self._flow.characters(text)

    def _child(self, each: "Element", level: int, *, is_item: bool, preserved: bool) -> None:
        name = element_name(each)
        if _is_left_out(each, name) or (name == "a" and level and _is_sign(each)):
            return
        if name == "br":
            self._flow.exactly("\n")
        elif name == "table":
            self.end(level, is_item=is_item)
            self._table(each)
        elif name in _BLOCKS or name == "button":
            self.end(level, is_item=is_item)
            level = 0 if level and ends_heading(each, name) else level
            inner = level or self._level(each, name)
            item = is_item or name == "li" or self._is_of_word_list(each)
            before = self._bold, self._size
            self._bold, self._size = self._look(each, name)
            was_told, self._told_depth = self._told_depth, told_depth(each) or self._told_depth
            self._begun += [False] * (name == "li")
            self._is_code = name == "pre" and [element_name(code) for code in each] == ["code"]
            self._is_typed = name == "pre" and not self._is_code
            self.block(each, inner, is_item=item, preserved=preserved)
            self.end(inner, is_item=item)
            self._is_code = self._is_typed = False
            del self._begun[len(self._begun) - (name == "li") :]
            self._told_depth = was_told
            self._bold, self._size = before
        elif _SPACE_RUN.search(each.get("style", "")):  # Word writes every second space as a no-break one
            self._flow.exactly((each.text or "").replace("\xa0", " ").replace("\n", " "))
        else:
            self._tab(each)
            before = self._bold, self._size
            self._bold, self._size = self._look(each, name)
            was_link, self._is_link = self._is_link, self._is_link or _leads_out(each, name)
            was_way, self._is_way = self._is_way, self._is_way or _leads_on(each, name)
            self.block(each, level, is_item=is_item, preserved=preserved)
            (self._bold, self._size), self._is_link, self._is_way = before, was_link, was_way
            if _leads_out(each, name):
                self._links.append((" ".join("".join(map(str, each.itertext())).split()), attribute(each, "href")))

    def _is_of_word_list(self, each: "Element") -> bool:
        """Whether Word has a paragraph in a list; where it tells the lists of some, others are set in and no items."""
        is_told = _WORD_LIST.search(each.get("style", "")) is not None
        self._tells_lists |= is_told
        return is_told or ("MsoListParagraph" in each.get("class", "") and not self._tells_lists)

    def _look(self, each: "Element", name: str) -> tuple[bool, float]:
        """Return whether text in an element is bold, or underlined, and how large it is.

        Google Docs wraps all it copies in a ``<b>`` that is told to be light.
        """
        told = look_of(each, self._classes)
        is_bold = self._bold or name in _BOLD if told.bold is None else told.bold
        return is_bold, self._size if told.size is None else told.size

    def _level(self, each: "Element", name: str) -> int:
        """Return the level of a heading; what a page sets apart is one below that above, as others are."""
        if told := heading_level(each, name):
            self._above, self._apart = told, self._apart if self._apart <= told else 0
            return told
        if name not in _SET_APART and not folds(each, name) and not heads_box(each):
            return 0
        self._apart = self._apart or min(self._above + 1, _LOWEST)
        return self._apart

    def _tab(self, each: "Element") -> None:
        if match := _TAB.search(each.get("style", "")):
            self._flow.exactly("\t" * int(match[1]))

    def end(self, level: int, *, is_item: bool) -> None:
        """Make a paragraph of the text so far."""
        text, weight = self._flow.text(), self._flow.weight
        self._flow = _Flow()
        is_link, self._linked = 2 * self._linked > len(text), 0
        self.blocks.link([link for link in self._links if link[0] and link[0] in text], text)
        self._links = []
        is_way, self._led = 0 < self._led == sum(map(str.isalnum, text)) and not (is_item or level), 0
        if self._is_typed and "\n" in text.strip() and not isinstance(self.blocks, _Lines):
            self._typed(text)
        elif text.strip(EDGES):
            depth = max(len(self._begun) - 1, self._told_depth)
            bullet = _TYPED_BULLET.match(text) if is_item else None
            text = text[bullet.end() :] if bullet else text
            self.blocks.paragraph(text, level, is_item=is_item, is_bold=weight.is_bold, is_link=is_link, depth=depth)
            if any(self._begun[-1:]):
                self.blocks.go_on()
            self._begun[-1:] = [True] * (len(self._begun) > 0)
            self.blocks.set_in(weight)
            self._ways = self._ways + 1 if is_way else 0
            if self._is_code:
                self.blocks.ask_nobody()

    def document(self) -> Document:
        """Return the page without the links at its end that lead to others of its site: “← Part 1 | Part 3 →”."""
        self.blocks.drop_last(self._ways)
        return self.blocks.document()

    def _typed(self, text: str) -> None:
        """Read what was typed line by line, as a text is."""
        for each in read_plain(text).blocks:
            if isinstance(each, Paragraph):
                self.blocks.paragraph(each.text, each.level, is_item=each.is_item, depth=each.depth)
            else:
                self.blocks.table((row.line, [*map(Cell, row.cells)]) for row in each.rows)

    def _table(self, table: "Element") -> None:
        rows = list(_rows_of(table))
        cells = [[cell for cell in row if element_name(cell) in _CELLS] for row in rows]
        are_timed = _are_timed(cells)
        inner = not are_timed and any(True for row in cells for cell in row for _ in _tables_in(cell))
        for each in table:
            if element_name(each) == "caption":
                self.block(each)
                self.end(0, is_item=False)
        placing = _places(cells)
        if placing or (inner and not isinstance(self.blocks, _Lines)):  # a table that only places things on the page
            for row in cells:
                for cell in row:
                    self.block(cell)
                    self.end(0, is_item=False)
        if not placing:
            self.blocks.table(self._rows(rows, "\n" if are_timed else "\t"))
            self._ways = 0

    def _rows(self, rows: "list[Iterable[Element]]", between: str) -> Iterator[tuple[int, list[Cell]]]:
        for number, row in enumerate(rows, start=1):
            cells, first = [], len(self.blocks.links)
            for each in row:
                if element_name(each) in _CELLS and not _HIDDEN.search(each.get("style", "")):
                    across, down = _span(each, "colspan"), _span(each, "rowspan")
                    cells.append(Cell(self._cell_text(each, between), across, down))
            beside = max((cell.text for cell in cells), key=len, default="")
            self.blocks.links[first:] = [replace(each, above=beside) for each in self.blocks.links[first:]]
            yield number, cells

    def _cell_text(self, cell: "Element", between: str) -> str:
        """Return the text of a cell, a line for each block in it, ``between`` the cells of a table that is in it."""
        inside = PageReader(_Lines(between), self._classes)
        inside.block(cell)
        inside.end(0, is_item=False)
        assert isinstance(inside.blocks, _Lines)
        self.blocks.links += inside.blocks.links
        return "\n".join(inside.blocks.lines).strip()


class _Lines(Blocks):
    """The lines of a cell; tables inside it are flattened, what is side by side at one time with a line for each."""

    def __init__(self, between: str) -> None:
        super().__init__("")
        self._between = between
        self.lines: list[str] = []

    def paragraph(self, text: str, *_: object, **__: object) -> None:
        """Add a line."""
        self.lines.append(text)

    def table(self, rows: "Iterator[tuple[int, list[Cell]]]", name: str = "") -> None:  # type: ignore[override]
        """Add a line for each row, or for each cell."""
        del name
        self.lines += [self._between.join(cell.text for cell in cells) for _, cells in rows]


def _is_left_out(each: "Element", name: str) -> bool:
    is_silent = name in _LEFT_OUT and not (folds(each, name) or _holds_page(each, name))
    if is_silent or each.get("hidden") is not None or _is_foot(each, name):
        return True
    if _HIDDEN.search(each.get("style", "")) or (name == "footer" and _is_its_owners(each)):
        return True
    if name == "footer" and _RIGHTS.search("".join(map(str, each.itertext()))):
        return True  # how to reach and follow whoever made the page
    return bool(_MARKS & set(each.get("class", "").split())) or _points_to_note(each, name)


def _holds_page(each: "Element", name: str) -> bool:
    """Whether a drawing only frames what a page says, as each slide of a talk that was made into a page."""
    return name == "svg" and next(each.iter("foreignobject", "foreignObject"), None) is not None


def _points_to_note(each: "Element", name: str) -> bool:
    """Whether a link is the number of a note at the foot of the page: “[2](#note)”, “[3](#fn-3)”."""
    to = attribute(each, "href").casefold() if name == "a" else ""
    return to.startswith(_NOTES) and "".join(map(str, each.itertext())).strip(" []()").isdecimal()


def _is_its_owners(foot: "Element") -> bool:
    """Whether the foot of a page says whose the page is, as those of sites do, and nothing of the evening."""
    return any(_IS_ITS_OWNERS.search(str(text)) for text in foot.itertext())


def _is_foot(element: "Element", name: str) -> bool:
    """Whether an element is the foot of a whole page: whose site it is, and since when; none of an article's own."""
    around = element.getparent()
    is_told = name == "footer" or (name == "div" and element.get("id") == "footer")
    return is_told and around is not None and all(each in _PAGE for each in map(element_name, _up(around)))


def _up(element: "Element") -> "Iterator[Element]":
    yield element
    yield from element.iterancestors()


def _keeps_spaces(element: "Element") -> bool:
    return bool(_PRESERVED.search(element.get("style", "")))


def _in_order(element: "Element") -> "Iterator[Element]":
    """Yield what is in a part of a page: the few words set small above its heading, “What you need”, behind that.

    They are of what the heading is of; a time or a number above one is read as that where it stands.
    """
    first, heading = element[0] if len(element) > 1 else None, element[1] if len(element) > 1 else None
    is_page = element_name(element) == "body"  # what stands first there may be its title
    if is_page or first is None or heading is None or not heading_level(heading, element_name(heading)):
        yield from element
        return
    around = f"{element.text or ''}{first.tail or ''}{heading.tail or ''}"
    words = "".join(map(str, first.itertext())).strip()
    is_kicker = element_name(first) in _KICKERS and not len(first) and 0 < len(words) <= _LONGEST_KICKER
    is_kicker = is_kicker and words[-1] not in ".:;,?!" and not any(map(str.isdecimal, words))
    yield from (heading, first) if is_kicker and not around.strip() else (first, heading)
    yield from islice(element, 2, None)


def _stands_below(element: "Element", before: str) -> bool:
    """Whether a styled piece right behind another, with no space between, begins as a line of its own does.

    “<b>Accueil</b><span>On s’installe</span>”: a page sets such pieces below each other; no word has a capital amid it.
    """
    above = element.getprevious()
    if above is None or above.tail or not {element_name(above), element_name(element)} <= _STYLED:
        return False
    first = (element.text or "")[:1]
    return (before.islower() or before in _ENDS) and bool(before) and first.isupper()


def _gap_behind_time(element: "Element") -> str:
    """Return what parts a styled piece from those right before it, the first of which is a time; else nothing.

    “<b>9:15</b><span>Run</span><span>with a guide</span>”: a title, and a line below.
    """
    before = list(islice(element.itersiblings(preceding=True), _MOST_PIECES))
    if not before or any(each.tail or element_name(each) not in _STYLED for each in before):
        return ""
    time = (before[-1].text or "").strip()
    around = element.getparent()
    is_first = before[-1].getprevious() is None and around is not None and not (around.text or "").strip()
    if not is_first or element_name(element) not in _STYLED or time.isdecimal() or not is_time(time):
        return ""
    return "\n" if len(before) > 1 else " "


def _leads_out(element: "Element", name: str) -> bool:
    """Whether an element is a link to another page."""
    return name == "a" and leads_out(attribute(element, "href"))


def _leads_on(element: "Element", name: str) -> bool:
    """Whether an element is a link to another page of the same site."""
    to = attribute(element, "href") if name == "a" else ""
    return bool(to) and not to.startswith(("#", "//", "www.")) and _SCHEME.match(to) is None


def _is_sign(element: "Element") -> bool:
    """Whether a link shows but a sign, “#” or “¶”, as beside a heading, where it leads to that."""
    return not any(map(str.isalnum, "".join(map(str, element.itertext()))))


def _places(cells: "list[list[Element]]") -> bool:
    """Whether a table only places on a page what stands in it: one column, or one row with a whole text in a cell."""
    wide = [row for row in cells if len(row) > 1]
    return not wide or (len(wide) == 1 and any(_count_blocks(cell) >= _MANY_BLOCKS for cell in wide[0]))


def _are_timed(cells: "list[list[Element]]") -> bool:
    """Whether the rows of a table tell when what stands in them is, a row of names aside: it is no frame of a page."""
    wide = [row for row in cells if len(row) > 1 and element_name(row[1]) == "td"]
    timed = [row for row in wide if is_time("".join(map(str, row[0].itertext())).strip())]
    return len(timed) > 1 and 2 * len(timed) > len(wide)


def _count_blocks(cell: "Element") -> int:
    return sum(1 for each in cell.iter("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table"))


def _rows_of(table: "Element") -> "Iterator[Iterable[Element]]":
    for each in table:
        name = element_name(each)
        if name == "tr" and not _is_left_out(each, name):
            yield each
        elif name in ("thead", "tbody", "tfoot", "form"):
            yield from _rows_of(each)
        elif name in _CELLS and ((before := each.getprevious()) is None or element_name(before) not in _CELLS):
            yield [each, *takewhile(lambda cell: element_name(cell) in _CELLS, each.itersiblings())]  # without a tr


def _tables_in(element: "Element") -> "Iterator[Element]":
    for each in element:
        if element_name(each) == "table":
            yield each
        else:
            yield from _tables_in(each)


def _span(cell: "Element", name: str) -> int:
    return min(whole(attribute(cell, name).strip()) or 1, MAX_SPAN)
