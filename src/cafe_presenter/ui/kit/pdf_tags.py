"""The tags of a PDF (ISO 32000-1, 14.8): what is a heading, a list, a cell, for screen readers and for those who copy.

Qt draws a document without saying which words belong to what. So each run of words is drawn in a colour that is its
number; in the drawn page the number is read back, and the run gets its own colour again.
"""

import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)
from PySide6.QtGui import QBrush, QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextList, QTextTable

_COLOUR = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (scn|SCN)\b")
_DRAWN = re.compile(rb"BT\n.*?\nET\n|/\w+\s+Do\n", re.DOTALL)
_CODES = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (<[0-9A-Fa-f]{4}>|\[(?:<[0-9A-Fa-f]{4}>\s*)+\])")
_HEX = re.compile(rb"[0-9A-Fa-f]{4}")
_SHAPES = frozenset((*range(0xFB1D, 0xFE00), *range(0xFE70, 0xFEFF)))
"""What Hebrew and Arabic letters look like at each place in a word (Unicode, Presentation Forms)."""
_PAINTS = re.compile(rb"(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?)\n")
_BETWEEN = re.compile(r"(\s+)")
_WHITE = 0xFFFFFF


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look: the ``block`` they stand in by its number, their own ``colour``, where they lead.

    ``words`` are set where the signs of the font do not tell the letters they were made of.
    """

    block: int
    colour: QColor
    address: str = ""
    words: str = ""


type Child = Element | tuple[int, int | IndirectObject]
"""An element, what is drawn as (page, number there), or where words lead from as (page, its object)."""


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An element of the structure: its ``tag``, its parts in order, and the words of a picture."""

    tag: str
    parts: list[Child] = field(default_factory=list)
    alt: str = ""


def number_runs(document: QTextDocument) -> list[Run]:
    """Colour each run of words with its number, and return them."""
    runs: list[Run] = []
    cursor = QTextCursor(document)
    for number, block in enumerate(_blocks(document)):
        places = list(_places(block))  # read before any is changed
        cursor.setPosition(block.position())
        cursor.setBlockCharFormat(_numbered(block.charFormat(), number, runs))  # that of a list's mark
        for start, text, form in places:
            if form.isImageFormat():
                continue
            cursor.setPosition(start)
            for words, is_told in spelled(text) or ((text, False),):
                wide = len(words.encode("utf-16-le")) // 2  # a cursor counts a sign beyond the first plane twice
                cursor.setPosition(cursor.position() + wide, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(_numbered(form, number, runs, words=words if is_told else ""))
                cursor.setPosition(cursor.position())
    return runs


def spelled(text: str) -> list[tuple[str, bool]]:
    """Return a text as words and what is between them, and which is which, if signs of it melt into one; else nothing.

    They do in Hindi and Thai. Nor is there anything for what runs from right to left: readers turn its signs, and take
    each one by itself.
    """
    signs = unicodedata.normalize("NFC", text)
    if not any(unicodedata.category(sign) in ("Mn", "Mc") for sign in signs):
        return []
    if any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in signs):
        return []
    return [(part, not part.isspace()) for part in _BETWEEN.split(text) if part]


def _numbered(form: QTextCharFormat, block: int, runs: list[Run], *, words: str = "") -> QTextCharFormat:
    numbered = QTextCharFormat(form)
    run = Run(block, form.foreground().color(), form.anchorHref(), words)
    numbered.setForeground(QBrush(colour_of(run, runs)))
    return numbered


def colour_of(run: Run, runs: list[Run]) -> QColor:
    """Add a run to others, and return the colour that is its number: too light to be that of a letter or of a bar."""
    runs.append(run)
    return QColor.fromRgb(_WHITE - len(runs))


def _places(block: QTextBlock) -> Iterator[tuple[int, str, QTextCharFormat]]:
    """Yield start, text and look of each piece of a block."""
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        yield piece.position(), piece.text(), piece.charFormat()
        pieces += 1


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def tagged(data: bytes, document: QTextDocument, runs: list[Run], *, language: str, alt: str) -> bytes:
    """Return a PDF of the numbered document with its tags, its language, and its own colours.

    ``alt`` are the words of its only picture.
    """
    writer = _opened(data)
    writer.pdf_header = "%PDF-1.7"  # the first with tags as they are written here is 1.4
    root, elements = _structure(document)
    marks = _Marks(runs, elements, alt)
    for at, page in enumerate(writer.pages):
        contents = page.get_contents()
        _redraw(writer, page, b"" if contents is None else marks.put(contents.get_data(), at))
        page[NameObject("/StructParents")] = NumberObject(at)
        page[NameObject("/Tabs")] = NameObject("/S")
        marks.put_links(page, at)
    catalog = writer.root_object
    catalog[NameObject("/StructTreeRoot")] = _Tree(writer, marks.owners).put(root)
    catalog[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
    return _told(writer, language)


def copied(data: bytes, runs: list[Run], *, language: str) -> bytes:
    """Return a PDF without tags, of which every letter can be copied: ``runs`` alone are numbered."""
    writer, numbered = _opened(data), _Numbered(runs)
    for page in writer.pages if runs else ():
        contents = page.get_contents()
        pieces = numbered.pieces(b"" if contents is None else contents.get_data())
        drawn = [part for between, found, run in pieces for part in (numbered.own(between), numbered.told(found, run))]
        _redraw(writer, page, b"".join(drawn))
    return _told(writer, language)


def _opened(data: bytes) -> PdfWriter:
    return PdfWriter(clone_from=PdfReader(io.BytesIO(data)))


def _redraw(writer: PdfWriter, page: PageObject, drawn: bytes) -> None:
    content = DecodedStreamObject()
    content.set_data(drawn)
    page[NameObject("/Contents")] = writer._add_object(content.flate_encode())  # noqa: SLF001


def _told(writer: PdfWriter, language: str) -> bytes:
    """Return a PDF that tells its language and its letters, and has its title shown in the place of its file's name."""
    _tell_letters(writer)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    writer.root_object[NameObject("/ViewerPreferences")] = shown
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _tell_letters(writer: PdfWriter) -> None:
    """Have the signs of scripts that join copied as letters, and not as the shapes they have within a word."""
    fonts = {id(font): font for page in writer.pages for font in _fonts(page)}
    for font in fonts.values():
        codes = font.get("/ToUnicode")
        if isinstance(codes, IndirectObject) and isinstance(stream := codes.get_object(), StreamObject):
            letters = DecodedStreamObject()
            letters.set_data(_CODES.sub(_as_letters, stream.get_data()))
            font[NameObject("/ToUnicode")] = writer._add_object(letters.flate_encode())  # noqa: SLF001


def _fonts(page: PageObject) -> Iterator[DictionaryObject]:
    resources = page["/Resources"].get_object()
    fonts = resources.get("/Font") if isinstance(resources, DictionaryObject) else None
    told = None if fonts is None else fonts.get_object()
    for font in told.values() if isinstance(told, DictionaryObject) else ():
        if isinstance(found := font.get_object(), DictionaryObject):
            yield found


def _as_letters(codes: "re.Match[bytes]") -> bytes:
    """Return the same codes of a font with what each is read as (ISO 32000-1, 9.10.3), a letter for each shape of one.

    Shapes of two letters stay as they are, in one sign: of readers that turn the line about, some turn the two as well.
    """
    first, last = int(codes[1], 16), int(codes[2], 16)
    signs = [int(sign, 16) for sign in _HEX.findall(codes[3])]
    if codes[3].startswith(b"<"):
        signs = [signs[0] + step for step in range(last - first + 1)]
    letters = [unicodedata.normalize("NFKC", chr(sign)) if sign in _SHAPES else "" for sign in signs]
    if not any(letters):
        return codes[0]
    told = (ord(each) if len(each) == 1 else sign for each, sign in zip(letters, signs, strict=True))
    return b"<%s> <%s> [%s]" % (codes[1], codes[2], b" ".join(b"<%04X>" % each for each in told))


def _structure(document: QTextDocument) -> tuple[Element, list[Element]]:
    """Return the tree of a document, and the element of each of its blocks."""
    root = Element("/Document")
    elements: list[Element] = []
    cells: dict[int, list[list[Element]]] = {}
    lists: dict[int, Element] = {}
    for block in _blocks(document):
        table: QTextTable | None = QTextCursor(block).currentTable()
        items: QTextList | None = block.textList()
        if table is not None:
            if table.firstPosition() not in cells:
                cells[table.firstPosition()] = rows = _cells(table)
                root.parts.append(Element("/Table", [Element("/TR", list(row)) for row in rows]))
            cell = table.cellAt(block.position())
            element = cells[table.firstPosition()][cell.row()][cell.column()]
        elif items is not None:
            if items.objectIndex() not in lists:
                lists[items.objectIndex()] = Element("/L")
                root.parts.append(lists[items.objectIndex()])
            element = Element("/LBody")
            lists[items.objectIndex()].parts.append(Element("/LI", [element]))
        else:
            level = block.blockFormat().headingLevel()
            element = Element(f"/H{level}" if level else "/P")
            root.parts.append(element)
        elements.append(element)
    return root, elements


def _cells(table: QTextTable) -> list[list[Element]]:
    heads, columns = table.format().headerRowCount(), range(table.columns())
    return [[Element("/TH" if row < heads else "/TD") for _ in columns] for row in range(table.rows())]


class _Numbered:
    """Finds the runs of what pages draw, tells their letters, and gives them their own colours again."""

    def __init__(self, runs: list[Run]) -> None:
        self._runs = runs
        self._spelled: set[int] = set()

    def pieces(self, drawn: bytes) -> Iterator[tuple[bytes, bytes, Run | None]]:
        """Yield what a page draws beside words, then words or a picture, and their run; last what comes after all."""
        end, run = 0, None
        for found in _DRAWN.finditer(drawn):
            between, end = drawn[end : found.start()], found.end()
            run = self._run_after(between, run)
            yield between, found[0], run
        yield drawn[end:], b"", None

    def _run_after(self, drawn: bytes, before: Run | None) -> Run | None:
        """Return the run whose number is the last colour to fill with; ``before`` where none is taken."""
        colours = [each for each in _COLOUR.finditer(drawn) if each[4] == b"scn"]
        return self._run(colours[-1]) if colours else before

    def _run(self, colour: "re.Match[bytes]") -> Run | None:
        red, green, blue = (round(float(colour[place]) * 255) for place in (1, 2, 3))
        number = _WHITE - (red << 16 | green << 8 | blue)
        return self._runs[number - 1] if 0 < number <= len(self._runs) else None

    def told(self, drawn: bytes, run: Run | None) -> bytes:
        """Return words as they are drawn, and in letters where they need it: once, even where two fonts draw them."""
        if run is None or not run.words:
            return drawn
        words = "" if id(run) in self._spelled else run.words
        self._spelled.add(id(run))
        letters = f"\ufeff{words}".encode("utf-16-be").hex().encode()
        return b"/Span <</ActualText <%s>>> BDC\n%sEMC\n" % (letters, drawn)

    def own(self, drawn: bytes) -> bytes:
        return _COLOUR.sub(self._own_colour, drawn)

    def _own_colour(self, found: "re.Match[bytes]") -> bytes:
        run = self._run(found)
        if run is None:
            return found[0]
        return b"%.6f %.6f %.6f %s" % (run.colour.redF(), run.colour.greenF(), run.colour.blueF(), found[4])


class _Marks(_Numbered):
    """Puts marks around what pages draw; ``owners`` are, for each page, the elements of its marks in their order."""

    def __init__(self, runs: list[Run], elements: list[Element], alt: str) -> None:
        super().__init__(runs)
        self.owners: list[list[Element]] = []
        self._elements, self._alt = elements, alt
        self._links: dict[tuple[Element, str], Element] = {}
        self._on_page: defaultdict[str, list[Element]] = defaultdict(list)

    def put(self, drawn: bytes, at: int) -> bytes:
        """Return what page ``at`` draws with its marks and in its own colours."""
        self.owners.append([])
        self._on_page.clear()
        marked = []
        for between, found, run in self.pieces(drawn):
            aside = self._aside(between, is_drawn=bool(_PAINTS.search(between)))
            marked += [aside, self._mark(found, run, at) if found else b""]
        return b"".join(marked)

    def put_links(self, page: PageObject, at: int) -> None:
        """Tell each place of a page that leads somewhere which words it belongs to."""
        places = page.get("/Annots", ArrayObject()).get_object()
        for place in places if isinstance(places, ArrayObject) else ():
            note = place.get_object()
            address = _address(note)
            words = self._on_page[address]
            if words:
                (words.pop(0) if len(words) > 1 else words[0]).parts.append((at, place))
                note[NameObject("/Contents")] = TextStringObject(address)

    def _mark(self, drawn: bytes, run: Run | None, at: int) -> bytes:
        if drawn.endswith(b"Do\n"):
            element = Element("/Figure", alt=self._alt)
            self._elements[0].parts.append(element)
        elif run is None:
            return self._aside(drawn, is_drawn=True)  # the number of a page
        else:
            element = self._elements[run.block]
            element = self._link(element, run.address) if run.address else element
        number = len(self.owners[at])
        self.owners[at].append(element)
        element.parts.append((at, number))
        return b"%s <</MCID %d>> BDC\n%sEMC\n" % (element.tag.encode(), number, self.told(drawn, run))

    def _link(self, element: Element, address: str) -> Element:
        link = self._links.get((element, address))
        if link is None:
            link = self._links[element, address] = Element("/Link")
            element.parts.append(link)
        if link not in self._on_page[address]:
            self._on_page[address].append(link)
        return link

    def _aside(self, drawn: bytes, *, is_drawn: bool) -> bytes:
        """Return what is no word of the text, so that nobody reads it out."""
        own = self.own(drawn)
        return b"/Artifact BMC\n" + own + b"EMC\n" if is_drawn else own


def _address(place: DictionaryObject) -> str:
    action = place.get("/A")
    return str(action.get("/URI", "")) if isinstance(action, DictionaryObject) else ""


class _Tree:
    """Writes elements into a PDF (ISO 32000-1, 14.7)."""

    def __init__(self, writer: PdfWriter, owners: list[list[Element]]) -> None:
        self._writer, self._owners = writer, owners
        self._objects: dict[Element, IndirectObject] = {}
        self._places: list[IndirectObject] = []
        """The elements of what leads somewhere, whose numbers come after those of the pages."""

    def put(self, element: Element) -> IndirectObject:
        """Write the whole tree; return its root."""
        root = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        own = self._writer._add_object(root)  # noqa: SLF001
        root[NameObject("/K")] = self._element(element, own)
        parents = [ArrayObject(self._objects[each] for each in page) for page in self._owners]
        numbered = enumerate((*parents, *self._places))
        numbers = ArrayObject(part for number, each in numbered for part in (NumberObject(number), each))
        root[NameObject("/ParentTree")] = DictionaryObject({NameObject("/Nums"): numbers})
        return own

    def _element(self, element: Element, parent: IndirectObject) -> IndirectObject:
        told = DictionaryObject({NameObject("/S"): NameObject(element.tag), NameObject("/P"): parent})
        own = self._objects[element] = self._writer._add_object(told)  # noqa: SLF001
        if element.alt:
            told[NameObject("/Alt")] = TextStringObject(element.alt)
        if element.tag == "/TH":
            scope = {NameObject("/O"): NameObject("/Table"), NameObject("/Scope"): NameObject("/Column")}
            told[NameObject("/A")] = DictionaryObject(scope)
        pages = [part[0] for part in element.parts if not isinstance(part, Element)]
        if pages:
            told[NameObject("/Pg")] = self._page(pages[0])
        parts = [part for part in element.parts if _is_told(part)]
        told[NameObject("/K")] = ArrayObject(self._child(part, own, pages) for part in parts)
        return own

    def _child(self, part: Child, own: IndirectObject, pages: list[int]) -> PdfObject:
        if isinstance(part, Element):
            return self._element(part, own)
        at, what = part
        if isinstance(what, int):
            mark = NumberObject(what)
            if at == pages[0]:
                return mark
            told = {NameObject("/Type"): NameObject("/MCR"), NameObject("/MCID"): mark}
        else:
            place = what.get_object()
            assert isinstance(place, DictionaryObject)
            place[NameObject("/StructParent")] = NumberObject(len(self._owners) + len(self._places))
            self._places.append(own)
            told = {NameObject("/Type"): NameObject("/OBJR"), NameObject("/Obj"): what}
        return DictionaryObject({**told, NameObject("/Pg"): self._page(at)})

    def _page(self, at: int) -> IndirectObject:
        reference = self._writer.pages[at].indirect_reference
        assert reference is not None
        return reference


def _is_told(part: Child) -> bool:
    """Whether a part has a place in the tree: an empty line has none, an empty cell has."""
    return not isinstance(part, Element) or bool(part.parts) or part.tag in ("/TH", "/TD")
