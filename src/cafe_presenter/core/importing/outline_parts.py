"""The parts that headings of one level make of a document, or the items of one list, each with what stands below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.asking import unnumbered
from cafe_presenter.core.importing.document import TITLE_LEVEL, Paragraph, Table
from cafe_presenter.core.importing.kinds import kind_of_stage

_BOLD_LEVEL = 5
_LONGEST_TITLE, _LONGEST_SENTENCE = 90, 50
_FEWEST_BARE = 3
_MOST_ABOVE, _LONGEST_ABOVE = 3, 600
"""Paragraphs between the title of a list and its first item, and their letters."""

type _Blocks = Sequence[Paragraph | Table]


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """A title, where its block stands, and the lines below it."""

    at: int
    title: Paragraph
    below: tuple[Paragraph, ...] = ()

    @property
    def told(self) -> str:
        """All that is told below the title."""
        return "\n".join(each.text.strip() for each in self.below if each.text.strip())


def with_bold_titles(blocks: _Blocks) -> _Blocks:
    """Return the blocks, bold lines as headings where nothing else is one."""
    if any(isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL for block in blocks):
        return blocks
    return [
        replace(block, level=_BOLD_LEVEL) if isinstance(block, Paragraph) and _is_bold_title(block) else block
        for block in blocks
    ]


def _is_bold_title(block: Paragraph) -> bool:
    is_line = block.is_bold and not block.is_item and not block.level
    return is_line and 0 < len(block.text.strip()) <= _LONGEST_TITLE and "\n" not in block.text.strip()


def headed_parts(blocks: _Blocks, title: int = -1, *, level: int = 0) -> list[OutlinePart]:
    """Return the parts that the highest headings below a title make, or those of a ``level`` in all of a document.

    Where the first heading names the run and none is below it, those like it make them.
    """
    above = blocks[title] if title >= 0 else None
    rank = above.level % TITLE_LEVEL if isinstance(above, Paragraph) else 0
    ranks = [block.level if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL else 0 for block in blocks]
    end = next((at for at in range(title + 1, len(blocks)) if 0 < ranks[at] <= rank), len(blocks))
    inner = level or min((each for each in ranks[title + 1 : end] if each), default=0)
    if not inner and rank and not any(ranks[:title]) and end == title + 1:
        inner, end = rank, next((at for at in range(title + 1, len(blocks)) if 0 < ranks[at] < rank), len(blocks))
    starts = [at for at in range(title + 1, end) if inner and ranks[at] == inner]
    found = list[OutlinePart]()
    for at in starts:
        to = next((each for each in range(at + 1, end) if 0 < ranks[each] <= inner), end)
        block = blocks[at]
        below = tuple(each for each in blocks[at + 1 : to] if isinstance(each, Paragraph) and each.text.strip())
        found += [OutlinePart(at, block, below)] if isinstance(block, Paragraph) else []
    return found


def listed_parts(blocks: _Blocks, title: int) -> list[OutlinePart]:
    """Return the items of the list below a title, prose between the two or not, each with what stands below it.

    Prose between items is below the one above where all have it, or where they are numbered; a break is a part.
    """
    if bare := _bare_lines(blocks, title):
        return bare
    found, pending, is_apart = list[OutlinePart](), list[tuple[int, Paragraph]](), False
    for at in range(title + 1, len(blocks)):
        block = blocks[at]
        if isinstance(block, Table) or block.level:
            break
        if not block.text.strip():
            continue
        first = found[0].title if found else block
        is_top = _is_item(block) and block.is_item == first.is_item and block.depth <= first.depth
        if not found and not is_top:
            pending.append((at, block))
            if len(pending) > _MOST_ABOVE or sum(len(each.text) for _, each in pending) > _LONGEST_ABOVE:
                break
        elif is_top:
            if found and pending:
                breaks = [OutlinePart(place, each) for place, each in pending if _is_break(each)]
                if not (len(breaks) == len(pending) or not first.is_item or is_apart or len(found) == 1):
                    break
                is_apart = is_apart or not breaks
                found[-1:] = [_with(found[-1], [each for _, each in pending if not _is_break(each)]), *breaks]
            pending = []
            found.append(OutlinePart(at, block))
        elif block.is_item and not pending:
            found[-1] = _with(found[-1], [block])
        else:
            pending.append((at, block))
    if found and pending and (is_apart or not found[0].title.is_item):
        found[-1] = _with(found[-1], [each for _, each in pending])
    return found


def _bare_lines(blocks: _Blocks, title: int) -> list[OutlinePart]:
    """Return the short lines right below a title that no sign makes a list, up to an empty one or a sentence."""
    found = list[OutlinePart]()
    for at in range(title + 1, len(blocks)):
        block = blocks[at]
        if isinstance(block, Table) or block.level or block.is_item or block.is_bold or not block.text.strip():
            break
        lines = [line.strip() for line in block.text.split("\n") if line.strip()]
        is_next = not found or block.line == found[-1].title.line + 1
        if not is_next or not all(map(_is_bare_title, lines)):
            break
        found += [OutlinePart(at, replace(block, text=line)) for line in lines]
    return found if len(found) >= _FEWEST_BARE else []


def _is_bare_title(line: str) -> bool:
    return len(line) <= (_LONGEST_SENTENCE if line.endswith(".") else _LONGEST_TITLE) and line[-1] not in ":;,?!"


def _with(part: OutlinePart, more: Sequence[Paragraph]) -> OutlinePart:
    return replace(part, below=(*part.below, *more))


def _is_item(line: Paragraph) -> bool:
    return line.is_item or unnumbered(line.text.strip()) != line.text.strip()


def _is_break(line: Paragraph) -> bool:
    return kind_of_stage(line.text.strip(), is_first=False, is_last=False) is Kind.BREAK
