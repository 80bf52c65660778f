"""Rich Text Format (1.9.1), as word processors save it and put it on the clipboard.

Read here because the readers that are kept up give one text without its cells, or with what is deleted and hidden.
"""

import codecs
import re
from dataclasses import dataclass, replace

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document
from cafe_presenter.files.documents.blocks import EDGES, Blocks, Cell, Weight
from cafe_presenter.files.documents.xml_tree import names

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_LEFT_OUT = names(
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf "
    "footnote annotation atnid atnauthor atntime atnicn atnref atndate atnparent fldinst listtable listoverridetable "
    "revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles pntext listtext pn pnseclvl "
    "nonshppict shppict shprslt filetbl ftnsep ftnsepc ftncn aftnsep mmathPr bkmkstart bkmkend nonesttables xe tc "
    "userprops docvar protusertbl template operator author title subject private formfield datafield blipuid "
    "falt panose sp"
)
_SIGNS = {
    "tab": "\t",
    "line": "\n",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "emdash": "\u2014",
    "endash": "\u2013",
    "bullet": "\u2022",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}
_SYMBOLS = {b"~": "\xa0", b"_": "\u2011", b"-": "\xad", b"{": "{", b"}": "}", b"\\": "\\"}
_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_HEADING = re.compile(r"(?:heading|titre|überschrift) (\d)", re.IGNORECASE)
_DEEPEST = 400


@dataclass(frozen=True, slots=True)
class _State:
    """What a group may set and its end undoes."""

    destination: str = ""
    skips: int = 1
    is_hidden: bool = False
    is_deleted: bool = False
    encoding: str = ""
    in_table: bool = False
    depth: int = 1
    level: int = 0
    is_item: bool = False
    is_bold: bool = False
    box: int = 0


def read_rtf(data: bytes, file: str = "") -> Document:
    """Return the paragraphs and tables of a text in RTF; ``file`` names it in the problems.

    Raises CafeError when it is damaged.
    """
    reader = _Rtf(Blocks(file), data)
    reader.read()
    return reader.blocks.document()


class _Rtf:
    def __init__(self, blocks: Blocks, data: bytes) -> None:
        self.blocks = blocks
        self._data = data
        self._state = _State()
        self._stack: list[_State] = []
        self._encoding = "cp1252"
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, int] = {}
        self._font = 0
        self._bytes = bytearray()
        self._skip = 0
        self._star = False
        self._high = 0
        self._lines: list[str] = []
        self._text: list[str] = []
        self._weight = Weight()
        self._name: list[str] = []
        self._round_boxes: list[tuple[list[str], list[str]]] = []
        self._boxes: list[str] = []
        self._style = 0
        self._cells: list[str] = []
        self._rows: list[tuple[int, list[Cell]]] = []
        self._merges: list[str] = []
        self._merge = ""

    def read(self) -> None:
        """Go through the tokens to the end."""
        at = 0
        while at < len(self._data):
            match = _TOKEN.match(self._data, at)
            if match is None:
                at += 1
                continue
            at = match.end()
            word, number, byte, symbol, brace, text = match.groups()
            if byte:
                self._byte(int(byte, 16))
                continue
            if text:
                if self._state.destination in ("", "style"):
                    self._bytes += text[self._skip :]
                self._skip = max(0, self._skip - len(text))
                continue
            self._flush()
            if brace:
                self._brace(brace)
            elif word:
                if word == b"bin" and number:
                    at += max(0, int(number))
                self._word(word.decode("ascii"), int(number) if number else None)
            elif symbol:
                self._symbol(symbol)
        self._flush()
        self._end_paragraph(only_text=True)
        self._end_table()

    def _brace(self, brace: bytes) -> None:
        self._star = False
        if brace == b"{":
            if len(self._stack) > _DEEPEST:
                raise CafeError(Problem("import.bomb", Place(self.blocks.file), {"what": "{{{…"}))
            self._stack.append(self._state)
        elif self._stack:
            if self._state.destination == "style":
                self._end_style()
            inner, self._state = self._state, self._stack.pop()
            if inner.box > self._state.box:
                self._end_box()
        self._skip = 0

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._star = True
        elif symbol in (b"\n", b"\r"):
            self._end_paragraph()
        elif symbol in _SYMBOLS:
            self._write(_SYMBOLS[symbol])

    def _byte(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(byte)

    def _flush(self) -> None:
        """Write the bytes so far in the encoding of their font."""
        if self._bytes:
            encoding = self._state.encoding or self._encoding
            text = bytes(self._bytes).decode(encoding, "replace")
            self._bytes.clear()
            self._write(text)

    def _write(self, text: str) -> None:
        state = self._state
        if state.destination == "style":
            self._name.append(text)
        elif not state.destination and not state.is_deleted:
            if state.is_hidden:
                self.blocks.hidden("text")
            else:
                self._text.append(text)
                self._weight.add(text, bold=state.is_bold)

    def _word(self, word: str, number: int | None) -> None:
        star, self._star = self._star, False
        if word == "u" and number is not None:
            self._unicode(number)
        elif word == "uc":
            self._state = replace(self._state, skips=max(0, number or 0))
        elif self._state.destination == "stylesheet" and word in ("s", "cs", "ds", "ts"):
            self._begin_style(word, number or 0)
        elif self._state.destination == "fonttbl":
            self._font_word(word, number or 0)
        elif word in _LEFT_OUT or (star and word not in ("shpinst", "shptxt", "cs", "fldrslt", "nesttableprops")):
            destination = word if word in ("fonttbl", "stylesheet") else "left out"
            self._state = replace(self._state, destination=destination)
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        elif self._state.destination in ("", "style"):
            self._format(word, number)

    def _format(self, word: str, number: int | None) -> None:
        is_on = number != 0
        state = self._state
        if word == "ansicpg" and number and _is_known(f"cp{number}"):
            self._encoding = f"cp{number}"
        elif word == "mac":
            self._encoding = "mac_roman"
        elif word in ("pc", "pca"):
            self._encoding = "cp437" if word == "pc" else "cp850"
        elif word == "f" and number is not None:
            self._state = replace(state, encoding=self._fonts.get(number, ""))
        elif word == "v":
            self._state = replace(state, is_hidden=is_on)
        elif word == "deleted":
            self._state = replace(state, is_deleted=is_on)
        elif word == "b":
            self._state = replace(state, is_bold=is_on)
        elif word == "plain":
            self._state = replace(state, is_hidden=False, is_deleted=False, is_bold=False, encoding="")
        elif word == "outlinelevel" and number is not None:
            self._state = replace(state, level=number + 1 if number < 9 else 0)
        elif word == "s" and number is not None:
            self._state = replace(state, level=self._styles.get(number, 0))
        elif word in ("ls", "ilvl"):
            self._state = replace(state, is_item=True)
        else:
            self._place(word, number)

    def _place(self, word: str, number: int | None) -> None:
        """Take a word that says where text stands: paragraphs, rows, cells."""
        if word == "pard":
            self._state = replace(self._state, in_table=False, depth=1, level=0, is_item=False)
        elif word == "intbl":
            self._state = replace(self._state, in_table=True)
        elif word == "itap":
            self._state = replace(self._state, depth=number or 0, in_table=bool(number))
        elif word in ("par", "sect", "page"):
            self._end_paragraph()
        elif word == "shptxt":
            # The text of a frame stands in the middle of the paragraph that holds it; it is put after.
            self._round_boxes.append((self._text, self._lines))
            self._text, self._lines = [], []
            self._state = replace(self._state, box=len(self._round_boxes))
        elif word == "cell":
            self._end_cell()
        elif word == "nestcell":
            self._text.append("\t")
        elif word == "nestrow":
            self._lines.append("".join(self._text).rstrip("\t"))
            self._text.clear()
        elif word == "trowd":
            self._merges, self._merge = [], ""
        elif word in ("clvmgf", "clvmrg", "clmgf", "clmrg"):
            self._merge = word
        elif word == "cellx":
            self._merges.append(self._merge)
            self._merge = ""
        elif word == "row":
            self._end_row()

    def _end_paragraph(self, *, only_text: bool = False) -> None:
        text, weight, self._weight = "".join(self._text), self._weight, Weight()
        self._text.clear()
        boxes = [] if self._state.box else self._take_boxes()
        if (self._state.in_table or self._state.box) and not only_text:
            self._lines += [text, *boxes]
            return
        if not (only_text and not text):
            self._end_table()
            level = self._state.level
            is_item = self._state.is_item and not level
            self.blocks.paragraph(text, level, is_item=is_item, is_bold=weight.is_bold)
            self.blocks.set_in(weight)
        for box in boxes:
            self.blocks.paragraph(box)

    def _take_boxes(self) -> list[str]:
        boxes, self._boxes = self._boxes, []
        return boxes

    def _end_box(self) -> None:
        found = [*self._lines, "".join(self._text)]
        self._text, self._lines = self._round_boxes.pop()
        self._boxes += [line for line in found if line.strip(EDGES)]

    def _end_cell(self) -> None:
        self._lines += ["".join(self._text), *self._take_boxes()]
        self._text.clear()
        self._weight = Weight()  # how bold a cell is says nothing of the paragraph below the table
        self._cells.append("\n".join(self._lines).strip(EDGES))
        self._lines.clear()

    def _end_row(self) -> None:
        cells = []
        for index, text in enumerate(self._cells):
            merge = self._merges[index] if index < len(self._merges) else ""
            cells.append(Cell("" if merge in ("clvmrg", "clmrg") else text, is_rest=merge == "clvmrg"))
        if cells:
            self._rows.append((len(self._rows) + 1, cells))
        self._cells = []

    def _end_table(self) -> None:
        if self._cells:
            self._end_row()
        rows, self._rows = self._rows, []
        if rows and all(len(cells) == 1 for _, cells in rows):
            for _, cells in rows:
                self.blocks.paragraph(cells[0].text)
        elif rows:
            self.blocks.table(rows)

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        self._skip = self._state.skips
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            if self._high:
                self._write(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00))
            self._high = 0
        else:
            self._write(chr(code) if code else "")

    def _font_word(self, word: str, number: int) -> None:
        if word == "f":
            self._font = number
        elif word == "fcharset" and number in _CHARSETS:
            self._fonts[self._font] = _CHARSETS[number]
        elif word == "cpg" and _is_known(f"cp{number}"):
            self._fonts[self._font] = f"cp{number}"

    def _begin_style(self, word: str, number: int) -> None:
        self._style = number if word == "s" else -1
        self._name = []
        self._state = replace(self._state, destination="style", level=0)

    def _end_style(self) -> None:
        name = "".join(self._name).strip(" ;")
        match = _HEADING.fullmatch(name)
        level = TITLE_LEVEL if name.casefold() in ("title", "titre") else int(match[1]) if match else 0
        if self._style >= 0 and (level or self._state.level):
            self._styles[self._style] = level or self._state.level


def _is_known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True
