"""What a reader found in somebody's document: paragraphs and tables in their order, texts exactly as written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate

from cafe_presenter.core.base.problem import Problem

TITLE_LEVEL = 10
"""Level of a paragraph styled as the title of the whole document."""
_MOST_TITLES = 3
"""Rows of one cell above a table which may be titles over it."""
ROW_LEVEL = -1
"""Level of a line that was a row of a table, and is no title whatever it says."""
MOST_DOCUMENT_LINES = 4_000
"""Lines of a text, or rows of a table, above which it is a book, or data, and no evening."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; ``line`` is its number as the source counts, from 1; below 0 of one that a person took in.

    ``merged`` holds the columns whose cell goes on with the one above; their text is empty.
    """

    cells: tuple[str, ...]
    line: int
    merged: frozenset[int] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in the row."""
        return not any(cell.strip() for cell in self.cells)

    def cell(self, column: int) -> str:
        """Return the text of a column, empty beyond the last one."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table or a sheet; ``name`` is what its author called it.

    ``fields`` says what each column holds when the source itself said so, as lines that start with “Thème :” do;
    ``guessed`` when that is only likely, as it is for headings with a question below. ``tells_merges`` when an empty
    cell that goes on with the one above says so: csv and Markdown have no merged cells, and leave it empty for both.
    ``parts`` are the tables of the document that this one was put together from; ``picked`` are the lines of the rows
    whose question was said amid other text; ``told`` is the code of what is told of one made of a list. ``alike`` are
    the lines of those rows that ask nothing, and are parts for being set as rows which do.
    """

    rows: tuple[TableRow, ...]
    name: str = ""
    fields: tuple[str, ...] = ()
    guessed: bool = False
    tells_merges: bool = False
    parts: tuple["Table", ...] = ()
    picked: frozenset[int] = frozenset()
    told: str = ""
    alike: frozenset[int] = frozenset()

    @property
    def is_banded(self) -> bool:
        """Whether it is a table of the document, its rows of one cell made a column: its rows count as that one's."""
        return bool(self.parts) and not self.fields

    @property
    def held(self) -> tuple["Table", ...]:
        """The tables of which this one has all that they have, and more."""
        return self.parts if self.told else ()

    @property
    def width(self) -> int:
        """The number of columns of the widest row."""
        return max((len(row.cells) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: ``level`` is 0 for body text, 1 to 9 for a heading, ``TITLE_LEVEL`` for the title of the document.

    ``line`` counts lines of a text file, else paragraphs, from 1; ``is_item`` marks an item of a list, ``is_bold`` a
    paragraph that is bold from its first letter to its last, ``is_link`` one that is little more than a link. ``depth``
    is how many items of lists an item stands in, ``led`` how many letters and figures are bold at the beginning of a
    paragraph that goes on in another weight. ``is_aside`` marks what was found to be asked of nobody in the room,
    ``is_part`` a title that tells no time among such as do, ``goes_on`` what is in the item above and no point of its
    own.
    """

    text: str
    line: int
    level: int = 0
    is_item: bool = False
    is_bold: bool = False
    is_link: bool = False
    depth: int = 0
    is_aside: bool = False
    is_part: bool = False
    led: int = 0
    goes_on: bool = False

    @property
    def led_end(self) -> int:
        """Where what is bold at its beginning ends in its text."""
        ends = [at for at, letter in enumerate(self.text, start=1) if letter.isalnum()]
        return (0, *ends)[self.led] if self.led <= len(ends) else len(self.text)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an ``address`` outside the document; ``beside`` is the whole paragraph or cell they stand in.

    ``above`` is what stands before that: the paragraph above it, or the longest of the cells beside it.
    """

    text: str
    address: str
    beside: str
    above: str = ""


@dataclass(frozen=True)
class Document:
    """A whole document, with the soft faults met while it was read; ``title`` is what stands nowhere in its text.

    ``language`` is that of whoever reads it, which its deck has where its text does not tell another. ``links`` are
    those of which a reader of its text sees but the words. ``slides`` is how many are shown of a presentation.
    """

    file: str = ""
    blocks: tuple[Paragraph | Table, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    title: str = ""
    language: str = "fr"
    links: tuple[Link, ...] = ()
    slides: int = 0

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs outside tables, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @cached_property
    def lines_above(self) -> tuple[int, ...]:
        """The number of the last line of text above each block, and above its end; 0 where there is none."""
        lines = (block.line if isinstance(block, Paragraph) else 0 for block in self.blocks)
        return tuple(accumulate(lines, max, initial=0))


def overlong(document: Document) -> int:
    """Return the lines of a document, or the rows of its longest table, where these are too many; 0 elsewhere."""
    tables = (sum(not row.is_empty for row in table.rows) for table in document.tables)
    longest = max((sum(map(is_written, document.blocks)), *tables))
    return longest if longest > MOST_DOCUMENT_LINES else 0


def is_written(block: Paragraph | Table) -> bool:
    """Whether a block holds anything."""
    return isinstance(block, Table) or bool(block.text.strip())


def text_of(block: Paragraph | Table) -> str:
    """Return the text of a paragraph without blanks around it, nothing of a table."""
    return block.text.strip() if isinstance(block, Paragraph) else ""


def with_texts(document: Document, texts: Mapping[int, str]) -> Document:
    """Return a document whose paragraphs at these places, counted in all blocks, have other ``texts``."""
    blocks = (
        replace(block, text=texts[at]) if at in texts and isinstance(block, Paragraph) else block
        for at, block in enumerate(document.blocks)
    )
    return replace(document, blocks=tuple(blocks)) if texts else document


def below_titles(table: Table) -> list[TableRow]:
    """Return the rows in which something is written, without titles over all of a table that is wider than they are."""
    rows = [row for row in table.rows if not row.is_empty]
    is_title = [sum(map(bool, map(str.strip, row.cells))) == 1 for row in rows]
    first = is_title.index(False) if False in is_title else 0
    return rows[first:] if first <= _MOST_TITLES else rows


def written_texts(document: Document) -> Iterator[str]:
    """Yield the texts of all paragraphs and cells, in order."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (cell for row in block.rows for cell in row.cells)


def numbered_lines(document: Document) -> Iterator[tuple[int, str, Paragraph | TableRow]]:
    """Yield the lines of a document, counted from 1, and the paragraph or the row in which each stands."""
    number = 0
    for block in document.blocks:
        for part in block.rows if isinstance(block, Table) else (block,):
            texts = part.cells if isinstance(part, TableRow) else (part.text,)
            for line in (line for text in texts for line in text.split("\n")):
                number += 1
                yield number, line.strip(), part


def texts_changed(document: Document, change: Callable[[str], str]) -> Document:
    """Return a document with each text of a paragraph or a cell as ``change`` makes it."""
    blocks = list[Paragraph | Table]()
    for block in document.blocks:
        if isinstance(block, Table):
            rows = tuple(replace(row, cells=tuple(map(change, row.cells))) for row in block.rows)
            blocks.append(replace(block, rows=rows))
        else:
            text = change(block.text)
            blocks.append(block if text == block.text else replace(block, text=text))
    return replace(document, blocks=tuple(blocks))


def headings_above(blocks: Sequence[Paragraph | Table]) -> Iterator[tuple[Paragraph, ...]]:
    """Yield for each block the headings that it stands below, the highest first."""
    above = list[Paragraph]()
    for block in blocks:
        yield tuple(above)
        if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL:
            above = [each for each in above if each.level < block.level] + [block]
