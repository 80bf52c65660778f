"""Paragraphs and tables as they come out of a document, counted as they come."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from cafe_presenter.core.base.problem import Place, Problem, Severity, few
from cafe_presenter.core.base.time_units import AT
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Link, Paragraph, Table, TableRow
from cafe_presenter.core.importing.parts.article import is_summary
from cafe_presenter.core.importing.times.one_time import hour_alone, is_time, only_hours
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.files.documents.xml_tree import MAX_CELLS, bomb

EDGES = " \t\r\n"
"""What is taken off both ends of a cell; a no-break space is a character like another."""

_SPACES = re.compile(r"[ \t\r\n\f]+")
MAX_SPAN = 1000
_MAX_NAMED = 8
_LARGER = 1.12
"""Times what most is set in, from which letters are those of a title."""
_LONGEST_TITLE = 120
_TITLE = re.compile(r"(?:[^\w\s]{1,3}\s|\d{1,2}[.)]\s)?[^\W\d][^\d?.!:,;]{2,58}[^\W\d]")
"""“Our street”, “🌳 Trees”, “1. Trees” in bold letters on a line of its own: no hour, nothing that goes on below."""
_SENTENCE_ENDS = (".", "!", "…")
_LONGEST_LEAD = 24
"""Signs of a time that leads to a title, at most."""
_LEAD = re.compile(rf"\W{{0,6}}(?:{AT}\s)?(?P<time>\d.*?)[\s:|.)\]–—-]*", re.IGNORECASE | re.DOTALL)
_MOST_LEVELS = 6
_MAX_PLACES = 4_000_000
MAX_CHARACTERS = 8_000_000
MAX_PARAGRAPHS = 30_000
MAX_TABLES = 5_000
"""A book of a thousand pages has fewer of either."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as its row holds it: its text, how many columns it covers, whether it goes on with the one above.

    ``down`` is how many rows it covers, where the source tells it so.
    """

    text: str
    across: int = 1
    down: int = 1
    is_rest: bool = False


def _is_lead(text: str) -> bool:
    """Whether a text is a time and no more, as stands before the title of a part: “18:00 – ”, “Kl. 18.00”."""
    lead = _LEAD.fullmatch(text) if len(text) <= _LONGEST_LEAD else None
    return lead is not None and not lead["time"].isdecimal() and is_time(lead["time"])


@dataclass(slots=True)
class _LineWeight:
    bold: bool = False
    light: bool = False
    led: int = 0
    is_leading: bool = False
    before: str = ""


class Weight:
    """Which lines of what is written so far are bold, or begin so, and its smallest letters; a blank weighs nothing."""

    def __init__(self) -> None:
        self.lines = [_LineWeight()]
        self.size = 0.0

    @property
    def is_bold(self) -> bool:
        """Whether something is bold and nothing else is written."""
        return any(line.bold for line in self.lines) and not any(line.light for line in self.lines)

    def set_as(self, paragraph: Paragraph, line: int) -> Paragraph:
        """Return a paragraph that is one line of these, bold, or at its beginning, as that is."""
        weight = self.lines[line]
        is_bold = weight.bold and not weight.light
        return replace(paragraph, is_bold=is_bold, led=weight.led if weight.light else 0)

    def line(self) -> None:
        """Begin a new line."""
        self.lines.append(_LineWeight())

    def add(self, text: str, *, bold: bool, size: float = 0.0) -> None:
        """Take a piece of text into account; a size of 0 is not told."""
        if not text.strip():
            return
        line, letters = self.lines[-1], sum(map(str.isalnum, text))
        if bold and letters and not line.bold and _is_lead(line.before):
            line.led = sum(map(str.isalnum, line.before))  # “18:00 **Welcome.** Find a seat”: the hour leads with it
            line.is_leading = True
        line.is_leading &= bold or not letters
        line.bold |= bold
        line.light |= not bold and letters > 0
        line.led += letters * (bold and (line.is_leading or not line.light))
        line.before += text * (len(line.before) <= _LONGEST_LEAD)
        if letters:
            self.size = min(self.size or size, size)


class Flow:
    """The text of a paragraph as it is put together: white space in the source counts once, and not at the ends."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.loose = True
        self.weight = Weight()
        self.bold = False
        self.size = 0.0

    def characters(self, text: str | None) -> None:
        """Add characters as they stand in the source."""
        if not text:
            return
        self.weight.add(text, bold=self.bold, size=self.size)
        text = _SPACES.sub(" ", text)
        if self.loose:
            text = text.lstrip(" ")
        if text:
            self.pieces.append(text)
            self.loose = text.endswith(" ")

    def exactly(self, text: str) -> None:
        """Add what an element stands for."""
        self.weigh(text)
        self.pieces.append(text)
        self.loose = False

    def weigh(self, text: str) -> None:
        """Take a text into account line by line."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.weight.line()
            self.weight.add(line, bold=self.bold, size=self.size)

    @property
    def last_sign(self) -> str:
        """The last character so far, nothing where there is none or white space may follow."""
        return self.pieces[-1][-1:] if self.pieces and not self.loose else ""

    def text(self) -> str:
        """Return the whole."""
        whole = "".join(self.pieces)
        return whole.removesuffix(" ") if self.loose else whole


class Blocks:
    """The list of what a document holds, growing.

    Markdown and PDF are not exact: they tell neither which cells are merged nor which lines their author wanted to end.
    """

    def __init__(self, file: str, *, is_exact: bool = True) -> None:
        self.file = file
        self._is_exact = is_exact
        self._blocks: list[Paragraph | Table] = []
        self._hidden: dict[str, dict[str, None]] = {}
        self._weights: dict[int, Weight] = {}
        self.links: list[Link] = []
        self._above = ""
        self._paragraphs = 0
        self._tables = 0
        self._cells = 0
        self._places = 0
        self._characters = 0
        self._slides = 0

    def paragraph(
        self,
        text: str,
        level: int = 0,
        *,
        is_item: bool = False,
        is_bold: bool = False,
        is_link: bool = False,
        depth: int = 0,
    ) -> None:
        """Add a paragraph."""
        self._paragraphs += 1
        self._count(text)
        is_bold, self._above = is_bold and not level, text
        text = text.strip(EDGES) if level else text
        self._blocks.append(Paragraph(text, self._paragraphs, level, is_item, is_bold, is_link, depth))

    def set_in(self, weight: Weight) -> None:
        """Tell how the letters of the last paragraph are set."""
        self._weights[self._paragraphs] = weight
        if self._blocks and isinstance(last := self._blocks[-1], Paragraph) and not (last.level or last.is_bold):
            self._blocks[-1] = replace(last, led=weight.set_as(last, 0).led)

    def link(self, links: Iterable[tuple[str, str]], text: str) -> None:
        """Remember the links of a paragraph with this text before it is added: their words, their addresses."""
        self.links += [Link(words, address, text, self._above) for words, address in links]

    def drop_last(self, count: int) -> None:
        """Take the last paragraphs off again, unless nothing else is there."""
        if 0 < count < len(self._blocks):
            del self._blocks[-count:]

    def ask_nobody(self) -> None:
        """Mark the last paragraph as one that asks nobody in the room."""
        if self._blocks and isinstance(last := self._blocks[-1], Paragraph):
            self._blocks[-1] = replace(last, is_aside=True)

    def go_on(self) -> None:
        """Mark the last paragraph as one within the item above it."""
        if self._blocks and isinstance(last := self._blocks[-1], Paragraph):
            self._blocks[-1] = replace(last, depth=last.depth + 1, goes_on=True)

    def table(self, rows: Iterable[tuple[int, list[Cell]]], name: str = "") -> None:
        """Add a table of rows with their numbers; what a cell covers below it is marked as its rest."""
        placed: list[TableRow] = []
        covered: dict[int, int] = {}
        for number, cells in rows:
            texts: list[str] = []
            rest: set[int] = set()
            for cell in cells:
                _skip_covered(texts, rest, covered)
                across = max(1, min(cell.across, MAX_SPAN))
                start = len(texts)
                texts += [cell.text, *[""] * (across - 1)]
                if cell.is_rest:
                    rest.add(start)
                for column in range(start, start + across):
                    if cell.down > 1:
                        covered[column] = cell.down - 1
                self._cells += bool(cell.text) or cell.is_rest
                self._count(cell.text)
            _skip_covered(texts, rest, covered)
            self._places += len(texts)
            if self._cells > MAX_CELLS or self._places > _MAX_PLACES:
                raise bomb(self.file, f"> {MAX_CELLS} cells")
            placed.append(TableRow(tuple(texts), number, frozenset(rest)))
        self._tables += 1
        if self._tables > MAX_TABLES:
            raise bomb(self.file, f"> {MAX_TABLES} tables")
        if any(not row.is_empty for row in placed):
            self._blocks.append(Table(_compact(placed), name, tells_merges=self._is_exact))

    def _count(self, text: str) -> None:
        """Refuse more characters than a shelf of books has: one text may be referred to from every cell."""
        self._characters += len(text)
        if self._characters > MAX_CHARACTERS or self._paragraphs > MAX_PARAGRAPHS:
            raise bomb(self.file, "characters")

    def slide(self) -> None:
        """Begin a slide: what is added next stands on it."""
        self._slides += 1
        self.paragraph("")

    def hidden(self, kind: str, which: str = "") -> None:
        """Remember something hidden that was left out: ``text``, ``row``, ``column``, ``sheet``, ``slide``."""
        self._hidden.setdefault(kind, {})[which] = None  # in their order, each once

    def document(self) -> Document:
        """Return everything found."""
        problems = []
        for kind, which in self._hidden.items():
            params = {"which": few(list(which), _MAX_NAMED)}
            problems.append(Problem(f"import.hidden_{kind}", Place(self.file), params, Severity.WARNING))
        blocks = _with_large_titles(self._blocks, {line: weight.size for line, weight in self._weights.items()})
        blocks = _with_lines_apart(blocks, self._weights, is_exact=self._is_exact)
        return Document(self.file, blocks, tuple(problems), links=tuple(self.links), slides=self._slides)


def _with_lines_apart(
    blocks: Sequence[Paragraph | Table], weights: Mapping[int, Weight], *, is_exact: bool
) -> tuple[Paragraph | Table, ...]:
    """Return the blocks, paragraphs that were broken into lines as these, counted anew.

    An empty line parts them from what is above, where neither is a title. Where lines end by chance only titles do.
    """
    found, was_apart = list[Paragraph | Table](), False
    for block in blocks:
        lines = _broken_lines(block, weights, is_exact=is_exact) if isinstance(block, Paragraph) else []
        above = found[-1] if found else None
        are_plain = (
            isinstance(above, Paragraph) and lines and not any(each.level or each.is_bold for each in (above, lines[0]))
        )
        if is_exact and are_plain and (len(lines) > 1 or was_apart):
            found.append(Paragraph("", 0))
        found += lines or [block]
        was_apart = len(lines) > 1
    numbers = count(1)
    return tuple(block if isinstance(block, Table) else replace(block, line=next(numbers)) for block in found)


def _broken_lines(block: Paragraph, weights: Mapping[int, Weight], *, is_exact: bool) -> list[Paragraph]:
    """Return the lines of a paragraph; one amid which a sentence goes on is not broken there."""
    lines = block.text.split("\n")
    if block.level and len(lines) > 1 and is_exact:
        return _with_text_off(block, lines)
    if len(lines) == 1 or block.level or block.is_item or block.is_bold or is_summary(block.text):
        return [block]
    weight = weights.get(block.line, Weight())
    found, is_title = list[Paragraph](), False
    for number, text in enumerate(lines):
        line = replace(block, text=text.strip(EDGES), is_bold=False, led=0)
        line = weight.set_as(line, number) if len(weight.lines) == len(lines) else line
        was_title, is_title = is_title, line.is_bold and text != lines[-1] and _is_title(line.text)
        above = found[-1].text.rstrip() if found else ""
        goes_on = line.text[:1].islower() and (above[-1:].isalnum() or above.endswith((",", "’", "'")))
        if above and (goes_on or not (is_exact or is_title or was_title)):
            found[-1] = replace(found[-1], text=f"{found[-1].text}\n{text}", is_bold=False)
        elif line.text:
            found.append(line if is_exact else replace(line, is_bold=is_title))
    return found if len(found) > 1 else [block]


def _is_title(text: str) -> bool:
    """Whether a bold line is a title, the length that it may tell left out: “Our street (10 min)”."""
    title, time, _ = timed_title(text)
    tells_length = bool(time) and hour_alone(time) is None and not only_hours(time)
    return _TITLE.fullmatch(title if tells_length else text) is not None


def _with_text_off(heading: Paragraph, lines: Sequence[str]) -> list[Paragraph]:
    """Return a heading, and apart from it the sentences that its author wrote below it in the same paragraph.

    One that goes on in small letters was only broken to fit.
    """
    title, *told = lines
    if all(line.strip()[:1].islower() for line in told):
        return [replace(heading, text=" ".join(map(str.strip, lines)))]
    is_title = bool(title.strip()) and not title.rstrip().endswith(_SENTENCE_ENDS)
    if not is_title or not all(line.rstrip().endswith(_SENTENCE_ENDS) for line in told):
        return [heading]
    return [replace(heading, text=title.strip(EDGES)), *(replace(heading, text=line, level=0) for line in told)]


def _with_large_titles(
    blocks: Sequence[Paragraph | Table], sizes: Mapping[int, float]
) -> tuple[Paragraph | Table, ...]:
    """Return the blocks, short lines in larger letters than most is set in as headings, the largest the highest.

    In a document with headings they are titles as bold lines are. ``sizes`` are those of paragraphs by their numbers.
    """
    plain = [block for block in blocks if isinstance(block, Paragraph) and not block.level]
    written = Counter[float]()
    for each in plain:
        written[sizes.get(each.line, 0.0)] += len(each.text.strip())
    usual = written.most_common(1)[0][0] if written else 0.0
    large = {
        each.line for each in plain if usual and sizes.get(each.line, 0.0) > _LARGER * usual and _may_be_title(each)
    }
    ranks = sorted({sizes[line] for line in large}, reverse=True)[:_MOST_LEVELS]
    is_headed = any(isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL for block in blocks)

    def titled(block: Paragraph | Table) -> Paragraph | Table:
        if isinstance(block, Table) or block.line not in large:
            return block
        size = sizes[block.line]
        if is_headed or size not in ranks:
            return replace(block, is_bold=True)
        return replace(block, level=ranks.index(size) + 1, is_bold=False, text=block.text.strip(EDGES))

    return tuple(map(titled, blocks))


def _may_be_title(line: Paragraph) -> bool:
    text = line.text.strip()
    return 0 < len(text) <= _LONGEST_TITLE and "\n" not in text and not line.is_item


def leads_out(address: str) -> bool:
    """Whether an address is that of another page, and no place in this one or a file beside it."""
    return address.startswith(("http://", "https://", "www."))


def merged(ranges: Iterable[range]) -> list[range]:
    """Return ranges that cover the same numbers, in order and apart from each other, to be asked by `covers`."""
    found: list[range] = []
    for each in sorted(ranges, key=lambda each: each.start):
        if found and each.start <= found[-1].stop:
            found[-1] = range(found[-1].start, max(found[-1].stop, each.stop))
        else:
            found.append(each)
    return found


def covers(ranges: Sequence[range], number: int) -> bool:
    """Whether one of `merged` ranges holds a number."""
    at = bisect_right(ranges, number, key=lambda each: each.start)
    return at > 0 and number in ranges[at - 1]


def _skip_covered(texts: list[str], rest: set[int], covered: dict[int, int]) -> None:
    while covered.get(len(texts), 0):
        covered[len(texts)] -= 1
        rest.add(len(texts))
        texts.append("")


def _compact(rows: list[TableRow]) -> tuple[TableRow, ...]:
    """Return the rows without the columns in which nothing is written, so that a far cell costs nothing."""
    used = sorted({column for row in rows for column, cell in enumerate(row.cells) if cell.strip()})
    width = max((len(row.cells) for row in rows), default=0)
    if len(used) == width:
        return tuple(rows)
    places = {column: index for index, column in enumerate(used)}
    return tuple(
        replace(
            row,
            cells=tuple(row.cells[column] if column < len(row.cells) else "" for column in used),
            merged=frozenset(places[column] for column in row.merged if column in places),
        )
        for row in rows
    )
