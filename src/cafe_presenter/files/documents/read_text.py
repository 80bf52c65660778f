"""Plain text, tab-separated and comma-separated tables: bytes to lines and cells, whatever wrote them."""

import codecs
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.base.problem import Place, Problem, Severity
from cafe_presenter.core.importing.choosing.table import tables_in
from cafe_presenter.core.importing.choosing.typed_tables import LINE_IN_CELL
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.parts.torn import set_right
from cafe_presenter.core.importing.tables.columns import column_layout, header_field
from cafe_presenter.core.importing.tables.layouts import ColumnLayout
from cafe_presenter.core.importing.tables.records import card_tables
from cafe_presenter.core.importing.tables.side_by_side import lists_of_days
from cafe_presenter.files.deck.yaml_text import BYTE_ORDER_MARKS
from cafe_presenter.files.documents.csv_guard import unguarded
from cafe_presenter.files.documents.xml_tree import MAX_CELLS, bomb

_SMALL = frozenset("éèêëàâùûüîïôöçœæÿñáíóúäß")
_CAPITALS = frozenset("ÉÈÊËÀÂÇŒÆÔÎÏÙÛÜÖÄÑ")
_SIGNS = frozenset("«»“”‘…–—•\xa0€°")
_RARE = frozenset("ÏÙÛÜÖÄÑËÆ")
_ELSEWHERE = frozenset("ÿñáíóúäß")
"""What French and, less likely, its neighbours write beyond ASCII: the right encoding puts it where it should stand."""
_BEYOND = re.compile(r"[^\x00-\x7f]")
_ASTRAY = re.compile(r"[\udc80-\udcff]")
"""A byte that is no UTF-8, as Python keeps it."""
_OLD = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman"}
_LINE_ENDS = re.compile(r"\r\n|\r|\n|\u2028|\u2029|\x85")
_ITEM = re.compile(r"^\s*(?:[-–—•*·▪▫◦‣▸►▶➢❖◆○●]\ufe0f?\s+)")
_SEPARATOR_TOLD = re.compile(r"\Asep=[;,\t]?(?=\r|\n)", re.IGNORECASE)
"""The first line of a csv made for Excel; it counts as a line."""
_QUOTED = re.compile(r"^(?:> ?)+")
MAX_LINES = 100_000
_TITLED = "## "
_FEWEST_OF_SHEET = 3
"""Cells of each line of a csv from which it is a table, whatever its lines look like."""
_JOINED = ("import.lines_whole", "import.lines_joined")
"""What is told of lines that were put together: of any text, and of pages."""
_LEVEL = 2
"""Of a heading in a text without levels."""
_FEWEST_HEADINGS = 2
_RULE = re.compile(r"={3,}|-{3,}")
_MOST_APART = 3
"""Signs by which a rule drawn below a title is longer or shorter than that."""
_STARRED = re.compile(r"\*([^\s*][^*\n]{1,88}[^\s*])\*")
"""“*Our street*”, as messengers write what they show bold."""
_FEWEST_LETTERS = 4
_LONGEST_HEADING = 90
_MOST_OF_LINES = 0.34
_FEWEST_ROWS = _FEWEST_CELLS = 2
_NEARLY_ALL = 0.8
_SEPARATORS = (";", ",", "\t")


def decoded_document(data: bytes, declared: str = "") -> tuple[str, str]:
    """Return text and the name of an encoding that was guessed, empty when there was nothing to guess.

    A byte order mark decides, then UTF-16 without a mark, then UTF-8 where most of what is beyond ASCII is that: bytes
    that went astray in it are read as if it were none. Then what the document declares decides, then whichever of
    Windows and old Mac gives the likelier letters.
    """
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), ""
    if name := _wide(data):
        return data.decode(name, "replace"), ""
    text = data.decode("utf-8", "surrogateescape")
    astray = len(_ASTRAY.findall(text))
    if not astray:
        return text, ""
    if 2 * astray < len(_BEYOND.findall(text)):
        mended, name = _likelier([(_without_strays(text, name), name) for name in _OLD])
        return mended, f"UTF-8 + {name}"
    if declared:
        try:
            name = "cp1252" if codecs.lookup(declared).name in ("iso8859-1", "ascii", "utf-8") else declared
            return data.decode(name), ""
        except (LookupError, UnicodeDecodeError):
            pass
    return _likelier([(data.decode(name, "replace"), name) for name in _OLD])


def _without_strays(text: str, encoding: str) -> str:
    """Return a text in which the bytes that are no UTF-8 are read in another encoding."""
    return _ASTRAY.sub(lambda stray: stray[0].encode("utf-8", "surrogateescape").decode(encoding, "replace"), text)


def _likelier(candidates: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return the likeliest of the same text in several encodings, the first of equals, and the name people know."""
    text, encoding = max(candidates, key=lambda each: _likelihood(each[0]))
    return text, _OLD[encoding]


def _wide(data: bytes) -> str:
    """Return the UTF-16 that bytes without a mark are in: their zeros are all on one side."""
    start = data[:4000]
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if even + odd < 2:
        return ""
    if even <= odd * 0.05:
        return "utf-16-le"
    return "utf-16-be" if odd <= even * 0.05 else ""


def _likelihood(text: str) -> int:
    """Return how well the letters and signs beyond ASCII stand where French puts them."""
    score = 0
    for match in _BEYOND.finditer(text):
        at = match.start()
        before, sign, after = text[at - 1 : at], match[0], text[at + 1 : at + 2]
        inside = before.isalpha() and after.isalpha()
        alone = not before.isalpha() and not after.isalpha()
        if sign in _SMALL:
            score += -1 if alone and sign != "à" else 1 if sign in _ELSEWHERE else 2
        elif sign in _CAPITALS:
            score += -3 if before.islower() else -1 if alone and sign != "À" else 1 if sign in _RARE else 2
        elif sign == "’":
            score += 2 if inside else 0
        elif sign in _SIGNS:
            score += -2 if inside else 1
        else:
            score -= 2
    return score


def read_plain(text: str, file: str = "", *, guessed: str = "") -> Document:
    """Return a text as a table when it is one written by a spreadsheet, else as its lines."""
    text = _SEPARATOR_TOLD.sub("", text.removeprefix("\ufeff"))
    problems = []
    if guessed:
        problems.append(Problem("import.encoding_guessed", Place(file), {"encoding": guessed}, Severity.WARNING))
    is_csv = file.lower().endswith(".csv")
    if found := _separated(text, is_csv=is_csv):
        return Document(file, found, tuple(problems))
    if "\t" in text:  # in a table that was copied, these stand within a cell
        text = text.replace("\u2028", LINE_IN_CELL)
    lines = [line if "\t" in line else line.replace(LINE_IN_CELL, "\n") for line in _LINE_ENDS.split(text)]
    if len(lines) > MAX_LINES:
        raise bomb(file, f"{len(lines)} lines")
    whole = set_right(_unquoted(lines))
    is_wrapped = file.lower().endswith((".md", ".markdown")) and not whole.left_out  # as Markdown is written
    if whole.joined and not is_wrapped:
        params: dict[str, str | int] = {"count": whole.joined, "left_out": whole.left_out}
        code = _JOINED[bool(whole.left_out)]  # only pages have heads: lines are as short in a mail
        problems.append(Problem(code, Place(file), params, Severity.WARNING))
    written, levels = _without_rules_below(whole.lines)
    heads = _headings([line for _, line in written])
    starred = [_STARRED.fullmatch(line.strip()) for _, line in written]
    starred = starred if sum(match is not None for match in starred) >= _FEWEST_HEADINGS else [None] * len(written)
    matches = [None if star else _ITEM.match(line) for (_, line), star in zip(written, starred, strict=True)]
    depths = _depths([line for _, line in written], [match is not None for match in matches])
    blocks = tuple(
        Paragraph(
            star[1] if star else line[match.end() :] if match else line.removeprefix(_TITLED),
            number,
            levels.get(number, _LEVEL * (line in heads or line.startswith(_TITLED))),
            is_item=match is not None,
            is_bold=star is not None,
            depth=depth,
        )
        for (number, line), match, star, depth in zip(written, matches, starred, depths, strict=True)
    )
    document = Document(file, blocks, tuple(problems))
    table = _regular_table(text, is_csv=is_csv)
    is_sheet = table is not None and is_csv and table.width >= _FEWEST_OF_SHEET  # its lines are none of a text
    if table is not None and (is_sheet or not tables_in(document)):
        problems = [problem for problem in problems if problem.code not in _JOINED]  # none of its lines was
        return Document(file, (table,), tuple(problems))  # no table of questions, yet plainly a table
    return document


def _without_rules_below(lines: Sequence[tuple[int, str]]) -> tuple[list[tuple[int, str]], dict[int, int]]:
    """Return the numbered lines without the rules drawn below titles, about as long, and the levels of these."""
    ruled = {
        at: "=-".index(below.strip()[0]) + 1
        for at, ((_, line), (_, below)) in enumerate(pairwise(lines))
        if _RULE.fullmatch(below.strip())
        and 0 < len(line.strip()) <= _LONGEST_HEADING
        and abs(len(line.strip()) - len(below.strip())) <= _MOST_APART
        and not (at and lines[at - 1][1].strip())
    }
    first = next((at for at, (_, line) in enumerate(lines) if line.strip()), -1)
    if len(ruled) < _FEWEST_HEADINGS and first not in ruled:  # the title of it all
        return [*lines], {}
    kept = [line for at, line in enumerate(lines) if at - 1 not in ruled]
    return kept, {lines[at][0]: level for at, level in ruled.items()}


def _depths(lines: Sequence[str], are_items: Sequence[bool]) -> list[int]:
    """Return for each line how many items above it, of those that go on, stand further left; 0 for what is no item."""
    found, indents = list[int](), list[int]()
    for line, is_item in zip(lines, are_items, strict=True):
        indent = len(line) - len(line.lstrip())
        if is_item:
            indents = [each for each in indents if each < indent] + [indent]
        elif line.strip() and not (indents and indent > indents[-1]):
            indents = []
        found.append(len(indents) - 1 if is_item else 0)
    return found


def _headings(lines: Sequence[str]) -> frozenset[str]:
    """Return the lines set in capitals, as headings are where nothing can be bold: some lines, never two in a row."""
    written = [line for line in lines if line.strip()]
    found = [_is_capital(line) for line in written]
    if not _FEWEST_HEADINGS <= sum(found) <= _MOST_OF_LINES * len(written) or found[-1]:
        return frozenset()
    if any(above and below for above, below in pairwise(found)):
        return frozenset()
    return frozenset(line for line, is_heading in zip(written, found, strict=True) if is_heading)


def _is_capital(line: str) -> bool:
    letters = sum(map(str.isalpha, line))
    return line.isupper() and letters >= _FEWEST_LETTERS and len(line.strip()) <= _LONGEST_HEADING and "\t" not in line


def _unquoted(lines: list[str]) -> list[str]:
    """Return lines without the signs that mail programs put before those they answer, two in a row or more.

    One alone with as many signs as others that are not is as they are.
    """
    quotes = [match[0].replace(" ", "") if (match := _QUOTED.match(line)) else "" for line in lines]
    beside = zip(["", *quotes[:-1]], quotes, [*quotes[1:], ""], strict=True)
    several = {here for before, here, after in beside if here and (before or after)}
    return [_QUOTED.sub("", line) if quote in several else line for line, quote in zip(lines, quotes, strict=True)]


def _regular_table(text: str, *, is_csv: bool) -> Table | None:
    """Return the table in a text whose lines all have as many cells."""
    for separator in _SEPARATORS:
        if 2 <= text.count(separator) <= MAX_CELLS:
            rows, _ = _cells(text, separator)
            if _is_regular(rows, text, separator, is_csv=is_csv):
                return Table(tuple(row for row in rows if not row.is_empty))
    return None


def _separated(text: str, *, is_csv: bool) -> tuple[Paragraph | Table, ...]:
    """Return the table in a text of cells with separators and the lines before it, nothing when it is none."""
    if len(text) > 2 * MAX_LINES and text.count("\n") + text.count("\r") > MAX_LINES:
        return ()
    for separator in _SEPARATORS:
        if text.count(separator) < 2:
            continue
        if text.count(separator) > MAX_CELLS:
            continue
        rows, quoted = _cells(text, separator)
        if separator == "\t" and not _are_quoted(rows, quoted):
            continue  # a table typed with tabs is found among the lines, quotes kept as they are
        rows = [TableRow(tuple(map(unguarded, row.cells)), row.line) for row in rows]
        table = Table(tuple(rows))
        layout = column_layout(table)
        if layout is None and separator != "\t" and (any(card_tables((table,))) or lists_of_days(table)):
            return (table,)
        if layout is None or not (_is_regular(rows, text, separator, is_csv=is_csv) or _is_named(rows, layout)):
            continue
        start = layout.header or 0
        lines = [(separator.join(row.cells).strip(separator), row.line) for row in rows[:start]]
        return (*(Paragraph(line, number) for line, number in lines), Table(tuple(rows[start:])))
    return ()


def with_cells_parted(document: Document) -> Document:
    """Return a document whose sheets of one column have several where separators part its cells.

    A spreadsheet puts so the lines of a csv made with the separator of another country.
    """
    blocks = list[Paragraph | Table]()
    for block in document.blocks:
        lines = block.rows if isinstance(block, Table) and block.width == 1 else ()
        text = "\n".join(" ".join(row.cell(0).split("\n")) for row in lines)
        found = _separated(text, is_csv=True) if text else ()
        blocks += found or (_regular_table(text, is_csv=False) or block,)
    return replace(document, blocks=tuple(blocks))


def _is_named(rows: Sequence[TableRow], layout: ColumnLayout) -> bool:
    """Whether a header plainly names two columns or more; a sentence with a comma may name one by chance."""
    cells = rows[layout.header].cells if layout.header is not None else ()
    return sum(header_field(cell)[1] for cell in cells) > 1


def _cells(text: str, separator: str) -> tuple[list[TableRow], list[str]]:
    """Return the rows of a text, and the cells that stood in quotes; a quote that never closes is a plain character."""
    quoted = re.compile(rf' ?"((?:[^"]|"")*+)"(?={separator}|\r|\n|\Z)')
    bare = re.compile(rf"[^{separator}\r\n]*")
    rows: list[TableRow] = []
    in_quotes: list[str] = []
    cells: list[str] = []
    at, line, start_line = 0, 1, 1
    while at <= len(text):
        if match := quoted.match(text, at):
            cell = _LINE_ENDS.sub("\n", match[1])
            line += cell.count("\n")
            in_quotes.append(cell)
            cells.append(cell.replace('""', '"'))
        else:
            match = bare.match(text, at)
            assert match is not None  # it matches nothing at all too
            cells.append(match[0])
        at = match.end()
        if text.startswith(separator, at):
            at += 1
            continue
        rows.append(TableRow(tuple(cells), start_line))
        cells = []
        at += 2 if text.startswith("\r\n", at) else 1
        line += 1
        start_line = line
    return _rejoined(rows, separator) if separator != "\t" else rows, in_quotes


def _usual_width(rows: Sequence[TableRow]) -> tuple[int, float]:
    """Return how many cells most rows have, those that are empty aside, and which part of the rows has as many."""
    widths = Counter(len(row.cells) for row in rows if not row.is_empty)
    [(width, count)] = widths.most_common(1) or [(0, 0)]
    return width, count / max(widths.total(), 1)


def _rejoined(rows: list[TableRow], separator: str) -> list[TableRow]:
    """Return rows whose cells go on behind a separator and a blank, where they are as many as in those without one."""
    plain = [row for row in rows if len(row.cells) > 1 and not any(map(_is_led_by_blank, row.cells[1:]))]
    width, _ = _usual_width(plain)
    found = []
    for row in rows:
        cells = list(row.cells[:1])
        for cell in row.cells[1:]:
            if _is_led_by_blank(cell):
                cells[-1] += separator + cell
            else:
                cells.append(cell)
        found.append(replace(row, cells=tuple(cells)) if len(row.cells) > width == len(cells) else row)
    return found


def _is_led_by_blank(cell: str) -> bool:
    return cell.startswith(" ") and not cell.isspace()


def _are_quoted(rows: Sequence[TableRow], quoted: Sequence[str]) -> bool:
    """Whether the quotes of a table with tabs are a spreadsheet's and not its author's.

    A spreadsheet needs them round a line break, a tab or a quote; Excel's “Text” puts them round every comma too.
    """
    if any("\n" in cell or "\t" in cell or '""' in cell for cell in quoted):
        return True
    with_comma = sum("," in cell for row in rows for cell in row.cells)
    return bool(quoted) and len(quoted) == with_comma and all("," in cell for cell in quoted)


def _is_ragged(rows: Sequence[TableRow]) -> bool:
    """Whether the first row names columns some of which are shorter than others: none has more cells than it."""
    first, *below = [row for row in rows if not row.is_empty] or [TableRow((), 0)]
    wide = len(first.cells)
    are_names = all(cell.strip() and len(cell) <= _LONGEST_HEADING and "?" not in cell for cell in first.cells)
    are_names = are_names and not any(map(_is_led_by_blank, first.cells))  # those of a sentence are
    return wide >= _FEWEST_CELLS and are_names and max((len(row.cells) for row in below), default=0) == wide


def _is_regular(rows: Sequence[TableRow], text: str, separator: str, *, is_csv: bool) -> bool:
    """Whether lines without a header are a table all the same: as many cells in each, nearly each where it is a csv.

    In a csv columns of several lengths may stand side by side, each below its name. A comma may be that of a sentence:
    a blank stands behind most of those.
    """
    width, share = _usual_width(rows)
    is_ragged = is_csv and _is_ragged(rows)
    if not is_ragged and (
        width < _FEWEST_CELLS or len(rows) < _FEWEST_ROWS or share < (_NEARLY_ALL if is_csv else 1.0)
    ):
        return False
    return separator != "," or is_csv or '"' in text or 4 * text.count(", ") <= text.count(",")
