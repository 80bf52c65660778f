"""Paragraphs and tables as they come out of a document, counted as they come."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cafe_presenter.core.base.problem import Place, Problem, Severity, few
from cafe_presenter.core.importing.document import Document, Paragraph, Table, TableRow
from cafe_presenter.files.documents.xml_tree import MAX_CELLS, bomb

EDGES = " \t\r\n"
"""What is taken off both ends of a cell; a no-break space is a character like another."""

_SPACES = re.compile(r"[ \t\r\n\f]+")
MAX_SPAN = 1000
_MAX_NAMED = 8
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


class Weight:
    """Whether all that is written so far is bold, or how much at its beginning; white space weighs nothing."""

    def __init__(self) -> None:
        self._bold = self._light = False
        self._led = 0

    @property
    def is_bold(self) -> bool:
        """Whether something is bold and nothing else is written."""
        return self._bold and not self._light

    @property
    def led(self) -> int:
        """How many letters and figures at the beginning are bold, where what follows is not."""
        return self._led if self._light else 0

    def add(self, text: str, *, bold: bool) -> None:
        """Take a piece of text into account."""
        if text.strip():
            letters = sum(map(str.isalnum, text))
            self._bold |= bold
            self._light |= not bold and letters > 0
            self._led += letters * (bold and not self._light)


class Flow:
    """The text of a paragraph as it is put together: white space in the source counts once, and not at the ends."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.loose = True
        self.weight = Weight()
        self.bold = False

    def characters(self, text: str | None) -> None:
        """Add characters as they stand in the source."""
        if not text:
            return
        self.weight.add(text, bold=self.bold)
        text = _SPACES.sub(" ", text)
        if self.loose:
            text = text.lstrip(" ")
        if text:
            self.pieces.append(text)
            self.loose = text.endswith(" ")

    def exactly(self, text: str) -> None:
        """Add what an element stands for."""
        self.pieces.append(text)
        self.loose = False

    @property
    def last_sign(self) -> str:
        """The last character so far, nothing where there is none or white space may follow."""
        return self.pieces[-1][-1:] if self.pieces and not self.loose else ""

    def text(self) -> str:
        """Return the whole."""
        whole = "".join(self.pieces)
        return whole.removesuffix(" ") if self.loose else whole


class Blocks:
    """The list of what a document holds, growing; ``tells_merges`` where its cells say what they are merged with."""

    def __init__(self, file: str, *, tells_merges: bool = True) -> None:
        self.file = file
        self._tells_merges = tells_merges
        self._blocks: list[Paragraph | Table] = []
        self._hidden: dict[str, dict[str, None]] = {}
        self._paragraphs = 0
        self._tables = 0
        self._cells = 0
        self._places = 0
        self._characters = 0

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
        is_bold = is_bold and not level
        text = text.strip(EDGES) if level else text
        self._blocks.append(Paragraph(text, self._paragraphs, level, is_item, is_bold, is_link, depth))

    def begins_bold(self, weight: Weight) -> None:
        """Mark how much of the last paragraph is bold at its beginning."""
        if weight.led and self._blocks and isinstance(last := self._blocks[-1], Paragraph) and not last.level:
            self._blocks[-1] = replace(last, led=weight.led)

    def ask_nobody(self) -> None:
        """Mark the last paragraph as one that asks nobody in the room."""
        if self._blocks and isinstance(last := self._blocks[-1], Paragraph):
            self._blocks[-1] = replace(last, is_aside=True)

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
            self._blocks.append(Table(_compact(placed), name, tells_merges=self._tells_merges))

    def _count(self, text: str) -> None:
        """Refuse more characters than a shelf of books has: one text may be referred to from every cell."""
        self._characters += len(text)
        if self._characters > MAX_CHARACTERS or self._paragraphs > MAX_PARAGRAPHS:
            raise bomb(self.file, "characters")

    def hidden(self, kind: str, which: str = "") -> None:
        """Remember something hidden that was left out: ``text``, ``row``, ``column``, ``sheet``, ``slide``."""
        self._hidden.setdefault(kind, {})[which] = None  # in their order, each once

    def document(self) -> Document:
        """Return everything found."""
        problems = []
        for kind, which in self._hidden.items():
            params = {"which": few(list(which), _MAX_NAMED)}
            problems.append(Problem(f"import.hidden_{kind}", Place(self.file), params, Severity.WARNING))
        return Document(self.file, tuple(self._blocks), tuple(problems))


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
