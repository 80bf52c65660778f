"""Spreadsheets of Excel: .xlsx read sparsely, so that one far cell costs nothing, and .xls by xlrd.

openpyxl would build every cell up to the farthest; lxml does the parsing and only cells with something in them count.
No formula is computed: what the spreadsheet last showed is what is read.
"""

import re
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.files.documents.blocks import EDGES, MAX_CHARACTERS, Blocks, Cell, covers, merged
from cafe_presenter.files.documents.ooxml import main_part, related, relations
from cafe_presenter.files.documents.xml_tree import (
    MAX_CELLS,
    Parts,
    attribute,
    bomb,
    child,
    children,
    element_name,
    whole,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NOT_A_DATE = re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*.', re.IGNORECASE)
_BUILT_IN_DATES = {
    14: "d",
    15: "d",
    16: "d",
    17: "d",
    22: "dh",
    18: "h",
    19: "h",
    20: "h",
    21: "h",
    45: "h",
    46: "h",
    47: "h",
}
_MAX_MERGES = 20_000
_MAX_LOOKS = 4_000_000
"""At cells for what lies under merged ones: a range may cover all rows, and thousands may."""
_MAX_FORMAT = 255
"""Signs of a number's format: Excel takes no more (learn.microsoft.com, “Excel specifications and limits”)."""
_XLRD_FAILS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    UnboundLocalError,
    ValueError,
    struct.error,
)
"""xlrd trusts what it reads: a damaged file fails wherever it happens to."""


@dataclass(slots=True)
class _Grid:
    """The written cells of a sheet by row and column from 0, its merged ranges and what is hidden."""

    cells: dict[int, dict[int, str]] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[range] = field(default_factory=list)


def read_xlsx(parts: Parts, file: str = "") -> Document:
    """Return the sheets that are shown, a table each; ``file`` names the workbook in the problems.

    Raises CafeError when a part is damaged, or holds more cells than the bounds.
    """
    blocks = Blocks(file)
    main = main_part(parts) or "xl/workbook.xml"
    book = parts.tree(main)
    targets = relations(parts, main)
    strings = related(parts, main, "sharedStrings")
    shared = (
        [_rich(each).strip(EDGES) for each in children(parts.tree(strings), "si")] if strings in parts.names else []
    )
    styles = related(parts, main, "styles")
    properties = child(book, "workbookPr")
    from_1904 = properties is not None and attribute(properties, "date1904") in ("1", "true")
    reader = _Xlsx(shared, _formats(parts.tree(styles)) if styles in parts.names else [], from_1904=from_1904)
    listed = child(book, "sheets")
    for sheet in listed if listed is not None else ():
        name = sheet.get("name", "")
        ids = [value for key, value in sheet.attrib.items() if str(key).endswith("}id")]
        kind, target = targets.get(str(ids[0]), ("", "")) if ids else ("", "")
        if sheet.get("state") in ("hidden", "veryHidden"):
            blocks.hidden("sheet", name)
        elif kind == "worksheet" and target in parts.names:
            _add(reader.grid(parts.tree(target), file), blocks, name)
    return blocks.document()


class _Xlsx:
    """What the cells of a workbook refer to."""

    def __init__(self, shared: list[str], formats: list[str], *, from_1904: bool) -> None:
        self._shared = shared
        self._formats = formats
        self._from_1904 = from_1904
        self._characters = 0

    def grid(self, root: "Element", file: str) -> _Grid:
        """Return the written cells of a sheet."""
        grid = _Grid()
        count = 0
        for part in root:
            name = element_name(part)
            if name == "cols":
                for each in part:
                    if attribute(each, "hidden") in ("1", "true"):
                        grid.hidden_columns.append(range(_whole(each, "min") - 1, _whole(each, "max")))
            elif name == "mergeCells":
                grid.merges = [_range(attribute(each, "ref")) for each in part]
            elif name == "sheetData":
                for number, row in enumerate(part):
                    count += self._row(row, number, grid)
                    if count > MAX_CELLS or self._characters > MAX_CHARACTERS:
                        raise bomb(file, f"> {MAX_CELLS} cells")
        if len(grid.merges) > _MAX_MERGES:
            raise bomb(file, f"{len(grid.merges)} merged cells")
        return grid

    def _row(self, row: "Element", number: int, grid: _Grid) -> int:
        index = _whole(row, "r") - 1 if row.get("r") else number
        if attribute(row, "hidden") in ("1", "true"):
            grid.hidden_rows.add(index)
        written = {}
        for column, cell in enumerate(row):
            place = _PLACE.fullmatch(cell.get("r", ""))
            text = self._cell(cell)
            if text := text.strip(EDGES):
                self._characters += len(text)
                written[_column(place[1]) if place else column] = text
        if written:
            grid.cells[index] = written
        return len(written)

    def _cell(self, cell: "Element") -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = child(cell, "is")
            return _rich(inline) if inline is not None else ""
        value = child(cell, "v")
        text = (value.text or "") if value is not None else ""
        if kind == "s":
            number = whole(text)
            return self._shared[number] if number is not None and number < len(self._shared) else ""
        if kind == "str":
            return _unescaped(text)
        if kind == "b":
            return "TRUE" if text == "1" else "FALSE"
        if kind == "n" and text:
            style = _whole(cell, "s")
            shown = self._formats[style] if 0 <= style < len(self._formats) else ""
            return _number(text, shown, from_1904=self._from_1904)
        return text


def read_xls(data: bytes, file: str = "") -> Document:
    """Return the sheets that are shown in a workbook of Excel 97 to 2003.

    Raises CafeError when it is damaged or locked.
    """
    import xlrd  # loaded only when such a file is read
    from xlrd.compdoc import CompDoc, CompDocError

    blocks = Blocks(file)
    fails = (xlrd.XLRDError, CompDocError, *_XLRD_FAILS)
    try:
        # WORKAROUND: xlrd 2.0.2 goes round for ever in a chain of short sectors that bites its tail.
        if _goes_round(CompDoc(data, logfile=_Nowhere()).SSAT):
            raise CafeError(Problem("import.damaged", Place(file)))
        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, on_demand=True, logfile=_Nowhere()
        )
        for index in range(book.nsheets):
            sheet = book.sheet_by_index(index)
            if sheet.visibility:
                blocks.hidden("sheet", sheet.name)
            else:
                _add(_old_grid(book, sheet, file), blocks, sheet.name)
            book.unload_sheet(index)
    except fails as error:
        locked = isinstance(error, xlrd.XLRDError) and "encrypt" in str(error).lower()
        raise CafeError(Problem("import.locked" if locked else "import.damaged", Place(file))) from error
    return blocks.document()


def names_inside(data: bytes) -> frozenset[str]:
    """Return the names at the root of a compound file, which tell what program it is of; none when it is damaged."""
    from xlrd.compdoc import CompDoc, CompDocError  # loaded only when such a file is read

    try:
        entries = CompDoc(data, logfile=_Nowhere()).dirlist
        return frozenset(entries[index].name for index in entries[0].children)
    except (CompDocError, *_XLRD_FAILS):
        return frozenset()


def _goes_round(table: list[int]) -> bool:
    """Whether following a table of “next” numbers from somewhere comes back there."""
    settled = [False] * len(table)
    for start in range(len(table)):
        path: set[int] = set()
        at = start
        while 0 <= at < len(table) and not settled[at]:
            if at in path:
                return True
            path.add(at)
            at = table[at]
        for each in path:
            settled[each] = True
    return False


def _old_grid(book: Any, sheet: Any, file: str) -> _Grid:
    grid = _Grid()
    count = characters = 0
    for row in range(sheet.nrows):
        texts = {column: _old_cell(book, cell).strip(EDGES) for column, cell in enumerate(sheet.row(row))}
        written = {column: text for column, text in texts.items() if text}
        if written:
            grid.cells[row] = written
            count += len(written)
            characters += sum(len(text) for text in written.values())
        if count > MAX_CELLS or characters > MAX_CHARACTERS:
            raise bomb(file, f"> {MAX_CELLS} cells")
    grid.merges = [(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells]
    if len(grid.merges) > _MAX_MERGES:
        raise bomb(file, f"{len(grid.merges)} merged cells")
    grid.hidden_rows = {row for row, info in sheet.rowinfo_map.items() if info.hidden}
    grid.hidden_columns = [range(column, column + 1) for column, info in sheet.colinfo_map.items() if info.hidden]
    return grid


class _Nowhere:
    """Where xlrd's remarks about a file go."""

    def write(self, text: str) -> None:
        """Let a remark go."""


def _old_cell(book: Any, cell: Any) -> str:
    kind, value = cell.ctype, cell.value
    if kind == 1:
        return str(value).replace("\r\n", "\n").replace("\r", "\n")
    if kind == 4:
        return "TRUE" if value else "FALSE"
    if kind not in (2, 3):
        return ""
    key = book.xf_list[cell.xf_index].format_key
    pattern = book.format_map[key].format_str if key in book.format_map else ""
    shown = _shown_as(pattern) or _BUILT_IN_DATES.get(key, "")
    return _number(repr(value), shown, from_1904=bool(book.datemode))


def _add(grid: _Grid, blocks: Blocks, name: str) -> None:
    """Add a sheet to what was found, each merged range carried down."""
    blocks.table(_rows(grid, blocks, name), name)


def _rows(grid: _Grid, blocks: Blocks, name: str) -> Iterator[tuple[int, list[Cell]]]:
    rest = _rest_of_merges(grid, blocks.file)
    columns = sorted({column for cells in grid.cells.values() for column in cells})
    hidden_columns = merged(grid.hidden_columns)
    hidden = {column for column in columns if covers(hidden_columns, column)}
    for column in sorted(hidden):
        blocks.hidden("column", f"{name} {column + 1}")
    shown = [column for column in columns if column not in hidden]
    for row in sorted(grid.cells):
        if row in grid.hidden_rows:
            blocks.hidden("row", f"{name} {row + 1}")
            continue
        cells, below = grid.cells[row], rest.get(row, set())
        yield row + 1, [Cell(cells.get(column, ""), is_rest=column in below) for column in shown]


def _rest_of_merges(grid: _Grid, file: str) -> dict[int, set[int]]:
    """Return, for each written row, the columns that go on with the cell above; text under a merged cell is no more."""
    rows = sorted(grid.cells)
    rest: dict[int, set[int]] = {}
    looks = 0
    for top, left, bottom, right in grid.merges:
        for row in rows[bisect_left(rows, top) : bisect_right(rows, bottom)]:
            cells = grid.cells[row]
            looks += 1 + max(0, min(len(cells), right - left))
            if looks > _MAX_LOOKS:
                raise bomb(file, f"{len(grid.merges)} merged cells")
            columns = range(left, right + 1) if right - left < len(cells) else list(cells)
            for column in columns:
                if left <= column <= right and (row, column) != (top, left):
                    cells.pop(column, None)
            if row > top:
                rest.setdefault(row, set()).add(left)
    return rest


def _rich(element: "Element") -> str:
    """Return a text with its formatting left out, and the reading aids of Japanese (``rPh``)."""
    pieces = []
    for each in element:
        name = element_name(each)
        if name == "t":
            pieces.append(each.text or "")
        elif name == "r":
            pieces += [t.text or "" for t in children(each, "t")]
    return _unescaped("".join(pieces))


def _unescaped(text: str) -> str:
    plain = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
    return plain.replace("\r\n", "\n").replace("\r", "\n")


def _formats(root: "Element") -> list[str]:
    """Return for each cell style whether its numbers are shown as days (``d``), hours (``h``), both, or numbers."""
    own = child(root, "numFmts")
    patterns = {_whole(each, "numFmtId"): each.get("formatCode", "") for each in own} if own is not None else {}
    styles = child(root, "cellXfs")
    shown = []
    for each in styles if styles is not None else ():
        number = _whole(each, "numFmtId")
        shown.append(_shown_as(patterns[number]) if number in patterns else _BUILT_IN_DATES.get(number, ""))
    return shown


def _shown_as(pattern: str) -> str:
    """Return what a number format shows: ``d``, ``h``, ``dh``, ``%`` or nothing for a plain number."""
    bare = _NOT_A_DATE.sub("", pattern[:_MAX_FORMAT].partition(";")[0]).lower()
    if "general" in bare or "0" in bare.replace("ss.0", "") or "#" in bare:
        return "%" if "%" in bare else ""
    day = "d" if "y" in bare or "d" in bare else ""
    return day + ("h" if "h" in bare or "s" in bare else "")


def _number(text: str, shown: str, *, from_1904: bool) -> str:
    """Return a number as the sheet shows it: whole numbers without a point, days and hours as such."""
    try:
        value = float(text)
    except ValueError:
        return text
    if shown in ("d", "h", "dh") and 0 <= value < 2_958_466:
        return _moment(value, shown, from_1904=from_1904)
    if shown == "%":
        return f"{value * 100:.10g}%"
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"


def _moment(value: float, shown: str, *, from_1904: bool) -> str:
    seconds = round(value * 86400)
    if shown == "h":
        hours, rest = divmod(seconds, 3600)
        return f"{hours:02}:{rest // 60:02}:{rest % 60:02}"
    # Excel counts days from 1900 as Lotus did, with a 29 February that was not (ECMA-376, 18.17.4.1).
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no time zone
    day = start + timedelta(seconds=seconds)
    return f"{day:%Y-%m-%d %H:%M}" if shown == "dh" else f"{day:%Y-%m-%d}"


def _whole(element: "Element", name: str) -> int:
    return whole(attribute(element, name)) or 0


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _range(reference: str) -> tuple[int, int, int, int]:
    """Return the corners of ``A1:B3`` as top, left, bottom, right from 0; nothing where it cannot be understood."""
    first, _, last = reference.partition(":")
    start, end = _PLACE.fullmatch(first), _PLACE.fullmatch(last)
    if start is None or end is None:
        return (0, 0, -1, -1)
    return int(start[2]) - 1, _column(start[1]), int(end[2]) - 1, _column(end[1])
