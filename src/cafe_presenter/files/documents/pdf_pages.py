"""What the pages of a PDF hold: tables, paragraphs put together from their lines, headings by size and weight."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from cafe_presenter.core.importing.parts.torn import parts_words, with_next, words_in
from cafe_presenter.files.documents.blocks import Blocks, Cell, Weight
from cafe_presenter.files.documents.pdf_columns import Region, regions_of
from cafe_presenter.files.documents.pdf_lines import NEAR_BY, Piece, Rule, SetLine, set_lines, with_its_mark
from cafe_presenter.files.documents.pdf_loose import LooseTable, loose_tables
from cafe_presenter.files.documents.pdf_tables import (
    BULLET,
    NUMBERED,
    Grid,
    GrowingTable,
    Rest,
    between,
    cells_in,
    fitted,
    join_rows,
    ruled_grids,
)

type Page = tuple[Sequence[Piece], Sequence[Rule]]

_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:/|of|sur|de)\s*\d{1,4})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_BLANKS = re.compile(r" {2,}")
"""What stands between words that fill their line."""
_BY_THE_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}\b")
_AROUND = (-NEAR_BY, 0.0, NEAR_BY)
_ALIKE = 0.12
_TITLE = 1.5
"""Of the size that most is set in, from which letters are those of a title, and of no cell."""
_LINE, _APART = 1.67, 1.9
"""Heights of its letters from one line of a paragraph to the next at most; from which lines stand apart."""
_WIDEST_LINE = 2.8
"""The same where all is set with wide lines, as essays are."""
_FEWEST_WIDE, _LEAST_WIDE = 3, 0.1
_FULL = 0.8
_INDENT = 4
_CLOSE = 0.6
"""Of its size, how near to a letter another stands that goes on with it."""
_SMALL = 0.75
_FEW_LINES = 8
_LONGEST_HEAD = 6
_LONGEST_BRACKET = 200
_ENDS = (".", "?", "!", "…", ":", ";")


def put_pages(pages: Sequence[Page], blocks: Blocks, check_time: Callable[[], None]) -> None:
    """Add what stands on the pages to ``blocks``, in the order it is read."""
    usual = _usual_size(pages)
    sheets = [_sheet(pieces, rules, usual) for pieces, rules in pages]
    written = [set_lines(sheet.rest) for sheet in sheets]
    running, again = _running_lines(written), _heads_again(sheets, written)
    for number, (sheet, all_lines) in enumerate(zip(sheets, written, strict=True)):
        check_time()
        known = running | again if number else running
        lines = [line for line in all_lines if _place(line) not in known]
        sheet.regions = [Region(lines)] if sheet.grids else regions_of(lines)
    reader = _Pages(blocks, _Paragraphs(blocks, pages, [each for sheet in sheets for each in sheet.regions]))
    for number, sheet in enumerate(sheets):
        check_time()
        for region in sheet.regions:
            reader.begin(region)
            parts = [*sheet.grids, *_with_loose_tables(region.lines, check_time)]
            for part in sorted(parts, key=lambda part: -part.top):
                check_time()
                reader.take(part, sheet.cells, number)
    reader.end()


@dataclass(slots=True)
class _Sheet:
    """A page: its tables with the texts that may stand in their cells, and the texts that stand in none."""

    grids: Sequence[Grid]
    cells: Sequence[Piece]
    rest: Sequence[Piece]
    regions: Sequence[Region] = ()


def _sheet(all_pieces: Sequence[Piece], rules: Sequence[Rule], usual: float) -> _Sheet:
    pieces = _without_marks(all_pieces, usual)
    cells = [piece for piece in pieces if piece.size <= _TITLE * usual]
    grids = [each for grid in ruled_grids(rules) if (each := grid.around(cells)) is not None]
    rest = [piece for piece in pieces if piece.size > _TITLE * usual or not any(grid.holds(piece) for grid in grids)]
    return _Sheet(grids, cells, rest)


def _with_loose_tables(lines: Sequence[SetLine], check_time: Callable[[], None]) -> list[SetLine | LooseTable]:
    parts: list[SetLine | LooseTable] = []
    at = 0
    for start, end, table in loose_tables(lines, check_time):
        parts += [*lines[at:start], table]
        at = end
    return [*parts, *lines[at:]]


class _Pages:
    """The parts of the pages as they come: a table may go on over the next page."""

    def __init__(self, blocks: Blocks, paragraphs: "_Paragraphs") -> None:
        self._blocks = blocks
        self._paragraphs = paragraphs
        self._table: GrowingTable | None = None

    def take(self, part: SetLine | Grid | LooseTable, pieces: Sequence[Piece], page: int) -> None:
        """Take a line or a table of a page."""
        if isinstance(part, SetLine):
            self._end_table()
            self._paragraphs.take(part)
            return
        self._paragraphs.end()
        if isinstance(part, LooseTable):
            rows = part.texts()
        else:
            part = part.within(self._table.edges) if self._table is not None and page > self._table.page else part
            rows = cells_in([each for each in pieces if part.holds(each)], part)
        if self._table is not None and (more := fitted(self._table, part.columns, rows, page=page)):
            join_rows(self._table, more, page)
            return
        self._end_table()
        self._table = GrowingTable(part.columns, rows, page)

    def begin(self, region: Region) -> None:
        """Begin a page, or a column of one."""
        self._paragraphs.begin(region)

    def end(self) -> None:
        """End what is still open."""
        self._end_table()
        self._paragraphs.end()

    def _end_table(self) -> None:
        written = [row for row in self._table.rows if any(row)] if self._table is not None else []
        if written:
            cells = ([Cell(text, is_rest=isinstance(text, Rest)) for text in row] for row in written)
            self._blocks.table(enumerate(cells, start=1))
        self._table = None


def _without_marks(pieces: Sequence[Piece], usual: float) -> list[Piece]:
    """Return the texts of a page without the small numbers that point to a footnote.

    One that stands close to letters as small as it is goes with them: “9H00”, letter by letter.
    """
    small = sorted((each for each in pieces if each.size < _SMALL * usual), key=lambda each: (round(each.y), each.x))
    runs = list[list[Piece]]()
    for piece in small:
        last = runs[-1][-1] if runs else None
        if last is not None and round(last.y) == round(piece.y) and piece.x - last.end < _CLOSE * piece.size:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    marks = {id(each) for run in runs if all(each.text.strip().isdecimal() for each in run) for each in run}
    return [piece for piece in pieces if id(piece) not in marks]


def _right_edges(lines: Iterable[SetLine]) -> dict[int, float]:
    """Return where full lines end, which is how far the widest of them goes, by where they begin."""
    ends: dict[int, float] = {}
    for line in lines:
        at = round(line.x / NEAR_BY)
        ends[at] = max(ends.get(at, 0.0), line.end)
    return ends


def _widest_step(pages: Sequence[Sequence[SetLine]]) -> float:
    """Return how far the next line of a paragraph is at most, in heights of its letters: some are set with wide lines.

    Lines amid which sentences go on again and again, that far apart, tell so.
    """
    pairs = [(above, line) for lines in pages for above, line in pairwise(lines) if above.y > line.y]
    steps = Counter(
        round((above.y - line.y) / max(above.size, 1.0), 1)
        for above, line in pairs
        if line.text().strip()[:1].islower() and not above.text().rstrip().endswith(_ENDS)
    )
    often = max(_FEWEST_WIDE, _LEAST_WIDE * len(pairs))
    wide = [step for step, count in steps.items() if _LINE < step <= _WIDEST_LINE and count >= often]
    return max([_LINE, *(step + 0.05 for step in wide)])


def _is_wrapped(lines: Sequence[SetLine], widest: float) -> bool:
    """Whether a sentence goes on below a line that is about as wide as any: elsewhere all lines may be whole."""
    return any(
        line.text().strip()[:1].islower() and not above.text().rstrip().endswith(_ENDS)
        for above, line in pairwise(lines)
        if above.end - above.x >= _FULL * (widest - above.x)
    )


def _usual_size(pages: Sequence[Page]) -> float:
    sizes: Counter[float] = Counter()
    for pieces, _ in pages:
        for piece in pieces:
            sizes[round(piece.size, 1)] += len(piece.text.strip())
    return sizes.most_common(1)[0][0] if sizes else 12.0


def _heading_sizes(pages: Sequence[Page], usual: float) -> list[float]:
    """Return the sizes of headings, the largest first: a tenth more than what most is set in."""
    found = {round(piece.size, 1) for pieces, _ in pages for piece in pieces if piece.text.strip()}
    return sorted((size for size in found if size > usual * (1 + _ALIKE)), reverse=True)[:6]


def _running_lines(pages: Sequence[Sequence[SetLine]]) -> set[tuple[int, str]]:
    """Return the heads and feet that pages share, by place and text, whatever numbers stand in them."""
    if len(pages) == 1:
        return {_place(line) for line in pages[0][-1:] if line.text().strip() == "1"}
    seen: Counter[tuple[int, str]] = Counter()
    for lines in pages:
        most = 2 if len(lines) > _FEW_LINES else 1
        edge = {id(line) for line in (*lines[:most], *lines[-most:])}
        seen.update(_place(line) for line in lines if id(line) in edge or _PAGE_NUMBER.fullmatch(line.text()))
    return {key for key, count in seen.items() if count > 1 and count >= len(pages) / 2}


def _heads_again(sheets: Sequence[_Sheet], pages: Sequence[Sequence[SetLine]]) -> set[tuple[int, str]]:
    """Return the lines of long heads that pages share, what is said once more behind the first page.

    Pages that share more are sheets alike, those with few lines slides, and columns there are those of a table that
    names them anew.
    """
    pairs = zip(sheets, pages, strict=True)
    heads = [lines[: _LONGEST_HEAD + 1] if len(lines) > _FEW_LINES or sheet.grids else () for sheet, lines in pairs]
    seen = Counter(_place(line) for lines in heads for line in lines)
    shared = [[*takewhile(lambda line: 1 < seen[_place(line)] >= len(pages) / 2, lines)] for lines in heads]
    told = [line for lines in shared if len(lines) <= _LONGEST_HEAD for line in lines]
    return {_place(line) for line in told if not _has_columns(line)}


def _place(line: SetLine) -> tuple[int, str]:
    return round(line.y), _sameness(line.text())


def _sameness(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.split()))


class _Paragraphs:
    """Lines put together to paragraphs, as they come."""

    def __init__(self, blocks: Blocks, pages: Sequence[Page], regions: Sequence[Region]) -> None:
        self._blocks = blocks
        self._words = _cut_words(pages, regions)
        self._sizes = _heading_sizes(pages, _usual_size(pages))
        self._step = _widest_step([region.lines for region in regions])
        self._ends = _right_edges(line for region in regions for line in region.lines)
        self._widest = max((line.end for each in regions if not each.is_column for line in each.lines), default=0.0)
        self._right = self._widest
        self._is_wrapped = any(_is_wrapped(region.lines, self._widest) for region in regions)
        self._lines: list[SetLine] = []
        self._indents: list[float] = []

    def begin(self, region: Region) -> None:
        """Begin a page, or a column of one."""
        self._right = max(line.end for line in region.lines) if region.is_column else self._widest

    def take(self, line: SetLine) -> None:
        """Take the next line of the page."""
        line = with_its_mark(line)
        last = self._lines[-1] if self._lines else None
        if last is not None and not self._follows(last, line):
            apart = last.y - line.y > max(_APART, self._step) * last.size
            self.end()
            if apart:
                self._blocks.paragraph("")
        self._lines.append(line)

    def _follows(self, last: SetLine, line: SetLine) -> bool:
        """Whether a line goes on with the paragraph of the one before it."""
        text = line.text().strip()
        is_open = _is_open(" ".join(each.text() for each in self._lines))
        is_led = NUMBERED.match(text) or (_BY_THE_CLOCK.match(text) and not is_open)
        is_item = is_led or (BULLET.match(text) and not _is_word(text, last, line))
        if is_item or _has_columns(last) or _has_columns(line):
            return False
        if abs(last.size - line.size) > _ALIKE * last.size or not _is_as_heavy(last, line):
            return False
        if last.y < line.y:  # at the top of the next page or column
            return not last.text().rstrip().endswith(_ENDS) and text[0].islower()
        if not 0 < last.y - line.y <= self._step * max(last.size, 1.0):
            return False
        if is_open:
            return self._is_below(line)
        if line.size >= min(self._sizes, default=line.size + 1) and text[0] == "(" and text.endswith(")"):
            return True  # more of a title
        if self._is_question() and text.lstrip('¿¡«“"')[:1].isupper():
            return False
        left = min(each.x for each in self._lines)
        goes_on = not last.text().rstrip().endswith(_ENDS)
        needs = last.end + line.width_of(1 + len(text.split()[0]))  # did the next word find no room on the line?
        is_full = last.end >= left + _FULL * (self._right - left) and needs > self._right_of(last, line)
        is_full = self._is_wrapped and (is_full or (goes_on and needs > self._right))
        return (is_full or (goes_on and text[0].islower())) and self._is_below(line)

    def _is_question(self) -> bool:
        """Whether all so far is one line that asks, and no item, whose next lines stand in."""
        text = self._lines[0].text().strip()
        is_item = NUMBERED.match(text) or BULLET.match(text)
        return len(self._lines) == 1 and text.endswith("?") and not is_item

    def _is_below(self, line: SetLine) -> bool:
        """Whether a line begins about where the one before it does, or what leads the first of them."""
        starts = (self._lines[-1].x, self._lines[0].margin)
        return any(abs(line.x - start) < _INDENT * line.size for start in starts if start is not None)

    def _right_of(self, *lines: SetLine) -> float:
        """Return where full lines end that begin where these do."""
        return max(self._ends.get(round((line.x + step) / NEAR_BY), 0.0) for line in lines for step in _AROUND)

    def end(self) -> None:
        """Make a paragraph of the lines so far."""
        if not self._lines:
            return
        first = self._lines[0]
        text = ""
        for line in self._lines:
            own = _BLANKS.sub(" ", line.text().strip(" ")) if not _has_columns(line) else line.text().rstrip(" ")
            if not text:
                text = own
            elif self._words is None:
                text += between(text) + own
            else:
                text = with_next(text, own, self._words)
        level = next(
            (rank for rank, size in enumerate(self._sizes, start=1) if abs(size - round(first.size, 1)) < 0.2), 0
        )
        bullet = BULLET.match(text)
        is_bold = all(line.is_bold for line in self._lines)
        if not bullet:
            self._blocks.paragraph(text, level, is_bold=is_bold)
            self._indents = self._indents if NUMBERED.match(text) else []
        else:
            depth = self._depth(first.x)
            self._blocks.paragraph(text[bullet.end() :], level, is_item=True, is_bold=is_bold, depth=depth)
        self._blocks.set_in(_weight_of(self._lines))
        self._lines = []

    def _depth(self, x: float) -> int:
        """Return how many items above stand further left, of those that go on."""
        self._indents = [each for each in self._indents if each < x - NEAR_BY] + [x]
        return len(self._indents) - 1


def _weight_of(lines: Sequence[SetLine]) -> Weight:
    """Return how much of the lines of a paragraph is bold."""
    weight = Weight()
    for line in lines:
        for piece in sorted(line.pieces, key=lambda each: each.x):
            weight.add(piece.text, bold=piece.is_bold)
    return weight


def _cut_words(pages: Sequence[Page], regions: Sequence[Region]) -> set[str] | None:
    """Return the words of a document in which words are cut at the ends of lines; None when none are."""
    if not parts_words([line.text().strip() for region in regions for line in region.lines]):
        return None
    return words_in([line.text().strip() for pieces, _ in pages for line in set_lines(pieces)])


def _is_word(text: str, last: SetLine, line: SetLine) -> bool:
    """Whether a letter that is a bullet elsewhere is a word of a sentence that the line above left open: “o que”."""
    above = last.text().strip()
    is_open = not above.endswith(_ENDS) and not BULLET.match(above)
    return text[0] == "o" and is_open and abs(line.x - last.x) < NEAR_BY


def _is_as_heavy(last: SetLine, line: SetLine) -> bool:
    """Whether the letters of a line are bold as those of the one above, or as the last of these: “9:00 **A talk**”."""
    return last.is_bold == line.is_bold or (not last.is_bold and max(last.pieces, key=lambda piece: piece.x).is_bold)


def _is_open(text: str) -> bool:
    """Whether a bracket is not closed yet, as few are that long."""
    return text.count("(") > text.count(")") and len(text) - text.rfind("(") <= _LONGEST_BRACKET


def _has_columns(line: SetLine) -> bool:
    return "   " in line.text().strip()
