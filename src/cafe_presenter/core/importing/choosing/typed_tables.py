"""Tables that are none to the machine: typed with tabs, spaces or bars, records, headings with a question below."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, product, takewhile

from cafe_presenter.core.importing.asking.asking import is_question, questions_in
from cafe_presenter.core.importing.document.document import Paragraph, Table, TableRow
from cafe_presenter.core.importing.outlines.headings import headed_tables
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.tables.records import card_tables, record_tables

type Block = Paragraph | Table

_GAP = re.compile(r" {2,}")
_SENTENCE_OR_NUMBER = re.compile(r"(?:[.!?…:][”»\"')\]*_]*|\(?\d{1,3}[.):]|^#{1,6})$")
"""What two spaces may follow in a text: the end of a sentence, the number or sign that a line begins with."""
_MOSTLY = 0.8
_NUMBER = re.compile(r"\(?\d{1,3}[.):]")
_NUMBER_AND_TEXT = 2
_RULE = frozenset(" \t|:+-=")
_MAX_BETWEEN = 2
_LEAST_WIDE = 2
_NEAR = 8
_STARS = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]{1,300})(?<=[^\s*])\1(?![\w*])")
"""“*The long way round*”, as what is read as Markdown shows it in other letters; beside typed bars it is meant so."""
_LEAST_SHARE = 0.5
_LEAST_RULES = 3
_MAX_COLUMNS = 8
_LEAST_ASKED = 0.8
LINE_IN_CELL = "\v"
"""What word processors write for a line break within a cell, in a text where line breaks end rows."""


@lru_cache(maxsize=1)  # they are looked for in one document twice: for its deck, and for what else may be chosen
def typed_tables(blocks: tuple[Block, ...]) -> tuple[tuple[int, Table], ...]:
    """Return every table that was typed as text, each with the index of the block it begins at."""
    found = [*tables_of_cells(blocks), *headed_tables(blocks)]
    return tuple((index, table) for index, table in found if len(table.rows) > 0)


def tables_of_cells(blocks: Sequence[Block]) -> Iterator[tuple[int, Table]]:
    """Yield those of them that are no headings with what stands below them."""
    lines = _lines(blocks)
    yield from _runs(lines, "\t", _tab_rows)
    yield from _runs(lines, "|", _bar_rows)
    yield from _spaced(_without_rules(lines))
    yield from _one_cell_a_line(lines)
    yield from card_tables(blocks)
    yield from record_tables(lines)


def _lines(blocks: Sequence[Block]) -> list[tuple[int, Paragraph]]:
    """Return the paragraphs line by line, with the index of their block; a real table ends a run like an empty line."""
    lines: list[tuple[int, Paragraph]] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            lines += [(index, Paragraph("", 0))] * (_MAX_BETWEEN + 1)
            continue
        for text in block.text.split("\n"):
            lines.append((index, Paragraph(text, block.line, block.level, block.is_item, block.is_bold)))
    return lines


_LINE_END = "\x1f"
"""Where a cell goes on in the next line, as long as its rows are read."""
_CUT_WORD = re.compile(rf"(?<=[^\W\d_])-{_LINE_END}")

type _Lines = Sequence[tuple[int, Paragraph]]


def _runs(lines: _Lines, sign: str, rows: Callable[[_Lines], list[TableRow]]) -> Iterator[tuple[int, Table]]:
    """Yield the tables made of lines that hold ``sign``; a line or two without it may stand between them."""
    run: list[tuple[int, Paragraph]] = []
    waiting: list[tuple[int, Paragraph]] = []
    for at, line in enumerate([*lines, *([(0, Paragraph("", 0))] * (_MAX_BETWEEN + 1))]):
        if sign in line[1].text.strip(" "):
            if _begins_another(run, waiting, lines[at : at + 2], sign=sign):
                yield run[0][0], Table(tuple(rows(run)))
                run = []
            run += [*waiting, line] if run else [line]
            waiting = []
        elif run:
            waiting.append(line)
            if len(waiting) > _MAX_BETWEEN or line[1].level:
                if len(run) > 1:
                    run += _tail(run, waiting, sign)
                    yield run[0][0], Table(tuple(rows(run)))
                run, waiting = [], []


def _begins_another(run: _Lines, title: _Lines, below: _Lines, *, sign: str) -> bool:
    """Whether lines below a title have as many cells as each other, and those above it another number of them."""
    if len(run) < _LEAST_WIDE or len(below) < _LEAST_WIDE or not any(each.text.strip() for _, each in title):
        return False
    above, widths = ({paragraph.text.count(sign) for _, paragraph in each} for each in (run[-_NEAR:], below))
    return len(above) == len(widths) == 1 and above != widths


def _tail(run: _Lines, after: _Lines, sign: str) -> _Lines:
    """Return the lines right below a table that are a row of it, of one cell; more of them are a text of its own.

    So are two below rows of three cells or more, all alike.
    """
    below = list(takewhile(lambda line: line[1].text.strip() and not line[1].level, after))
    widths = {paragraph.text.count(sign) for _, paragraph in run}
    are_alike = len(widths) == 1 and max(widths) >= _LEAST_WIDE
    return below if len(below) <= (1 if are_alike else _MAX_BETWEEN) else []


def _tab_rows(run: _Lines) -> list[TableRow]:
    one = [paragraph.text.split("\t") for _, paragraph in run]
    several = [re.split(r"\t+", paragraph.text.strip("\t")) for _, paragraph in run]
    # Tabs typed twice to line columns up: only when that makes every line as long as the others.
    lengths = {len(cells) for cells in several if len(cells) > 1}
    cells = several if len(lengths) == 1 else one
    return [
        TableRow(tuple(cell.replace(LINE_IN_CELL, "\n") for cell in row), line.line)
        for row, (_, line) in zip(cells, run, strict=True)
    ]


def _bar_rows(run: _Lines) -> list[TableRow]:
    rows: list[TableRow] = []
    is_grid = sum(_is_rule(paragraph.text) and "+" in paragraph.text for _, paragraph in run) >= _LEAST_RULES
    fresh = True
    for _, paragraph in run:
        text = paragraph.text.strip()
        if _is_rule(text):
            fresh = True
            continue
        text = text.removeprefix("|").removesuffix("|")
        cells = tuple(_STARS.sub(r"\2", cell.strip(" ")) for cell in text.split("|"))
        if is_grid and not fresh:  # rules part the rows, whose cells go on over lines
            rows[-1] = TableRow(_joined(rows[-1].cells, cells), rows[-1].line)
        else:
            rows.append(TableRow(cells, paragraph.line))
        fresh = False
    return rows


def _is_rule(text: str) -> bool:
    text = text.strip()
    return bool(text) and _RULE.issuperset(text) and any(sign in text for sign in "-=+")


def _without_rules(lines: _Lines) -> list[tuple[int, Paragraph]]:
    """Return the lines with the rules between header and rows, of dashes, as empty ones; no table ends at them."""
    return [
        (index, replace(paragraph, text="") if _is_rule(paragraph.text) and "|" not in paragraph.text else paragraph)
        for index, paragraph in lines
    ]


def _one_cell_a_line(lines: _Lines) -> Iterator[tuple[int, Table]]:
    """Yield the table whose cells were pasted one below the other: names of columns, then the cells, row by row."""
    written = [
        (index, paragraph) for index, paragraph in lines if paragraph.text.strip() and "\t" not in paragraph.text
    ]
    named = [header_field(paragraph.text) for _, paragraph in written]
    for start in range(len(written)):
        names = [name for name, _ in takewhile(lambda each: each[1], named[start : start + _MAX_COLUMNS])]
        if not {"theme", "question"} <= set(names) or len(set(names)) < len(names):
            continue
        width = len(names)
        count = (len(written) - start) // width
        rows = [written[start + width * row : start + width * (row + 1)] for row in range(count)]
        asked = [is_question(row[names.index("question")][1].text) for row in rows[1:]]
        if len(asked) > 1 and sum(asked) >= _LEAST_ASKED * len(asked):
            cells = [TableRow(tuple(each.text.strip() for _, each in row), row[0][1].line) for row in rows]
            yield written[start][0], Table(tuple(cells))
        return


def _spaced(lines: _Lines) -> Iterator[tuple[int, Table]]:
    """Yield the tables whose columns are lined up with spaces; an empty line parts rows when cells are wrapped."""
    run: list[tuple[int, Paragraph]] = []
    empty = 0
    for line in [*lines, *([(0, Paragraph("", 0))] * (_MAX_BETWEEN + 1))]:
        text = line[1].text
        if not text.strip():
            empty += 1
        if text.strip() and not line[1].level and "\t" not in text and "|" not in text and (empty <= 1 or not run):
            run.append(line)
            empty = 0
        elif run and (text.strip() or empty > 1):
            yield from _spaced_table(run)
            run, empty = [], 0
        elif run:
            run.append(line)


def _spaced_table(run: list[tuple[int, Paragraph]]) -> Iterator[tuple[int, Table]]:
    """Yield the table in a run of lines, from its first line with columns to its last."""
    pieces = [_pieces(paragraph.text) for _, paragraph in run]
    wide = [index for index, found in enumerate(pieces) if len(found) > 1]
    if len(wide) < 2 or _is_spoken([pieces[index] for index in wide]):
        return
    end = next((index for index in range(wide[-1], len(run)) if not pieces[index]), len(run))
    end = min(end, wide[-1] + 4)  # the last row may go on, in lines without columns
    run, pieces = run[wide[0] : end], pieces[wide[0] : end]
    written = [found for found in pieces if found]
    if sum(len(found) > 1 or found[0][0] > 1 for found in written) < _LEAST_SHARE * len(written):
        return
    starts = [start for start, _ in pieces[0]]
    parted = any(not found for found in pieces[2:-1]) and not _several_ask(pieces, len(starts))
    rows: list[TableRow] = []
    fresh = True
    for (_, paragraph), found in zip(run, pieces, strict=True):
        if not found:
            fresh = True
            continue
        cells = _in_columns(found, starts)
        is_rest = len(rows) == 1 and not fresh and all(cell[0].islower() for cell in cells if cell)  # of the header
        follows = is_rest or (len(rows) > 1 and (not fresh if parted else _goes_on(rows[-1].cells, cells)))
        if follows:
            rows[-1] = TableRow(_joined(rows[-1].cells, cells), rows[-1].line)
        else:
            rows.append(TableRow(cells, paragraph.line))
        fresh = False
    yield run[0][0], Table(tuple(TableRow(tuple(map(_whole, row.cells)), row.line) for row in rows))


def _is_spoken(wide: Sequence[Sequence[tuple[int, str]]]) -> bool:
    """Whether what parts the pieces of lines stands between sentences, within them, or behind numbers, as in a text.

    What begins at the same place in every other line is a column all the same.
    """
    if all(len(found) == _NUMBER_AND_TEXT and _NUMBER.fullmatch(found[0][1]) for found in wide):
        return True
    gaps = [(text, after) for found in wide for (_, text), (_, after) in pairwise(found)]
    starts = Counter(start for found in wide for start, _ in found[1:])
    spoken = sum(after[:1].islower() or _SENTENCE_OR_NUMBER.search(text) is not None for text, after in gaps)
    return spoken >= _MOSTLY * len(gaps) and 2 * max(starts.values()) <= len(wide)


def _several_ask(pieces: Sequence[Sequence[tuple[int, str]]], columns: int) -> bool:
    """Whether lines between two empty ones are rows by themselves: more than one fills every column and asks."""
    count = 0
    for found in pieces:
        if not found:
            count = 0
        elif len(found) == columns and any(is_question(text) for _, text in found):
            count += 1
            if count > 1:
                return True
    return False


def _pieces(text: str) -> list[tuple[int, str]]:
    """Return what two spaces or more part, each with the column it starts at."""
    found, start = [], len(text) - len(text.lstrip(" "))
    body = text.rstrip(" ")
    while start < len(body):
        gap = _GAP.search(body, start)
        end = gap.start() if gap else len(body)
        found.append((start, body[start:end]))
        start = gap.end() if gap else len(body)
    return found


def _in_columns(found: Sequence[tuple[int, str]], starts: Sequence[int]) -> tuple[str, ...]:
    if len(found) == len(starts):
        return tuple(text for _, text in found)
    cells = [""] * len(starts)
    for start, text in found:
        column = max((index for index, edge in enumerate(starts) if edge <= start + 1), default=0)
        cells[column] = f"{cells[column]} {text}" if cells[column] else text
    return tuple(cells)


def _goes_on(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a line is the rest of the one above: every cell starts mid-sentence, or one stands alone below a text.

    Several cells that begin as sentences do are a row of their own, though its first cell be empty.
    """
    written = [cell for cell in cells if cell]
    if all(cell[0].islower() for cell in written):
        return True
    stands_below = not cells[0] and any(above[index] for index, cell in enumerate(cells) if cell)
    return stands_below and (len(written) == 1 or any(cell[0].islower() for cell in written))


def _joined(above: Sequence[str], cells: Sequence[str]) -> tuple[str, ...]:
    width = max(len(above), len(cells))
    pairs = [
        (above[index] if index < len(above) else "", cells[index] if index < len(cells) else "")
        for index in range(width)
    ]
    return tuple(f"{first}{_LINE_END}{rest}" if first and rest else first or rest for first, rest in pairs)


def _whole(cell: str) -> str:
    """Return a cell whose lines were only as long as its column on one; a question that begins one of them on another.

    A word cut at its hyphen goes on at once.
    """
    first, *others = cell.split(_LINE_END)
    begins = [at for at, line in enumerate(others) if line[:1].isupper() or line.startswith(("¿", "“", "«", "„", '"'))]
    for at, end in product(begins, range(len(others), 0, -1)):
        if at < end and questions_in(asked := _on_one_line(others[at:end])):
            above, below = [first, *others[:at]], others[end:]
            return "\n".join(map(_on_one_line, filter(None, (above, [asked], below))))
    return _on_one_line([first, *others])


def _on_one_line(lines: Sequence[str]) -> str:
    text = _LINE_END.join(lines)
    return _CUT_WORD.sub("-", text).replace(_LINE_END, " ")
