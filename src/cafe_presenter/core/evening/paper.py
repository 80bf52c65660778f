"""A page to send as a value: headings, lines, lists and tables, which a writer of each format turns into a file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from cafe_presenter.core.base.invisible import is_right_to_left
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.vocabulary import web_address
from cafe_presenter.core.typesetting.typography import display_text

MAX_LOGO_BYTES, MAX_LOGO_PX = 2_000_000, 10_000
LOGO_MM = (60.0, 18.0)
"""How wide and high a logo is at most."""
MAX_ROWS_WHOLE = 15
_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
BAR_SPACES = 20
"""Figure spaces of the longest bar: no line breaks at one. The bar is their ground: a screen reader passes over it."""


@dataclass(frozen=True, slots=True)
class PaperHeading:
    """A heading of level 1 to 3. ``key`` names it for whoever mends its words, as in ``PaperLine``."""

    text: str
    level: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paragraph: a ``label`` in bold before its text, a ``detail`` after it, an address ``url`` that it leads to."""

    text: str
    label: str = ""
    detail: str = ""
    url: str = ""
    key: str = ""

    @property
    def is_backward(self) -> bool:
        """Whether it runs from right to left: as its text does, whatever language the label is in."""
        return is_right_to_left(self.text or self.label)


@dataclass(frozen=True, slots=True)
class PaperList:
    """Lines with a mark before each."""

    lines: tuple[PaperLine, ...]


@dataclass(frozen=True, slots=True)
class PaperTable:
    """Rows under heads; ``shares``, from 0 to 1, are the lengths of a bar in the last column, one a row.

    That column is headed by ``bars``.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...] = ()
    bars: str = ""

    @property
    def all_heads(self) -> tuple[str, ...]:
        """The heads of all columns, that of the bars at the end."""
        return (*self.heads, self.bars) if self.shares else self.heads

    @property
    def stands_whole(self) -> bool:
        """Whether it is so short that it goes to another page rather than being parted."""
        return len(self.rows) <= MAX_ROWS_WHOLE


@dataclass(frozen=True, slots=True)
class Logo:
    """The bytes of a PNG or a JPEG at the head of a page, ``alt`` its words, ``width`` by ``height`` pixels."""

    data: bytes
    alt: str
    width: int
    height: int

    @property
    def kind(self) -> str:
        """The ending of its file: ``png`` or ``jpeg``."""
        return "png" if self.data.startswith(_PNG) else "jpeg"

    @property
    def size_mm(self) -> tuple[float, float]:
        """How wide and high it stands on the page."""
        high = min(LOGO_MM[1], LOGO_MM[0] * self.height / self.width)
        return round(high * self.width / self.height, 1), round(high, 1)


type PaperBlock = PaperHeading | PaperLine | PaperList | PaperTable


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole page; ``language`` is the code of the language it is written in."""

    title: str
    language: str
    blocks: tuple[PaperBlock, ...]
    logo: Logo | None = None


def with_leads(blocks: Sequence[PaperBlock]) -> Iterator[tuple[PaperBlock, bool]]:
    """Yield each block, and whether it is a line that leads to a table, which stands on the same page."""
    for block, following in zip_longest(blocks, blocks[1:]):
        yield block, isinstance(block, PaperLine) and isinstance(following, PaperTable)


def logo_of(data: bytes, alt: str) -> Logo | None:
    """Return a picture as it stands at the head of a page; None for what is none, or far too large for one."""
    size = picture_size(data) if len(data) <= MAX_LOGO_BYTES else None
    return None if size is None else Logo(data, alt, *size)


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Return how many pixels wide and high a PNG or a JPEG says it is."""
    size = None
    if data.startswith(_PNG) and len(data) >= 24:
        size = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    elif data.startswith(b"\xff\xd8"):
        at = 2
        while at + 9 < len(data) and data[at] == 0xFF:
            if data[at + 1] in _FRAMES:  # ITU T.81, B.2.2
                size = int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
                break
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return size if size is not None and min(size) > 0 and max(size) <= MAX_LOGO_PX else None


def bar(share: float) -> str:
    """Return the spaces whose ground is a bar of ``share`` of the longest; nothing has none."""
    return "\u2007" * max(1, round(share * BAR_SPACES)) if share else ""


def words_by_key(paper: Paper) -> Mapping[str, str]:
    """Return the words that can be mended, by their keys."""
    words: dict[str, str] = {}
    for block in paper.blocks:
        lines = block.lines if isinstance(block, PaperList) else () if isinstance(block, PaperTable) else (block,)
        words |= {line.key: line.text for line in lines if line.key}
    return words


def mended_paper(paper: Paper, words: Mapping[str, str]) -> Paper:
    """Return the page with other words where its keys are in ``words``; a line without any is left out."""
    title = words.get("title", paper.title)
    return replace(paper, title=title, blocks=tuple(_with_words(paper.blocks, words)))


def _with_words(blocks: tuple[PaperBlock, ...], words: Mapping[str, str]) -> list[PaperBlock]:
    kept: list[PaperBlock] = []
    for block in blocks:
        match block:
            case PaperList():
                lines = tuple(line for each in block.lines if (line := _line(each, words)) is not None)
                kept += [PaperList(lines)] if lines else []
            case PaperLine():
                line = _line(block, words)
                kept += [line] if line is not None else []
            case PaperHeading():
                kept.append(replace(block, text=words.get(block.key, block.text)))
            case _:
                kept.append(block)
    return kept


def _line(line: PaperLine, words: Mapping[str, str]) -> PaperLine | None:
    text = words.get(line.key, line.text) if line.key else line.text
    return replace(line, text=text) if text.strip() or (not line.key and line.label) else None


def typeset_paper(paper: Paper) -> Paper:
    """Return the page with the spaces and apostrophes of its language, as the wall has them."""
    return replace(
        paper,
        title=display_text(paper.title, paper.language),
        blocks=tuple(_typeset(block, paper.language) for block in paper.blocks),
    )


def _typeset(block: PaperBlock, language: str) -> PaperBlock:
    match block:
        case PaperHeading():
            return replace(block, text=display_text(block.text, language))
        case PaperLine():
            return _typeset_line(block, language)
        case PaperList():
            return PaperList(tuple(_typeset_line(line, language) for line in block.lines))
        case _:
            return replace(block, rows=tuple(tuple(display_text(cell, language) for cell in row) for row in block.rows))


def _typeset_line(line: PaperLine, language: str) -> PaperLine:
    detail = line.detail if web_address(line.detail) else display_text(line.detail, language)
    return replace(line, text=display_text(line.text, language), detail=detail)
