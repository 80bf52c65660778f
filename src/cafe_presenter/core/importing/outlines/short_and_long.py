"""An evening that is told twice, in parts called alike: in short below “At a glance”, at length below “In detail”."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import unnumbered
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Paragraph, Table
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart
from cafe_presenter.core.importing.words.event_words import AT_LENGTH, IN_SHORT

_FEWEST = 3

type _Blocks = Sequence[Paragraph | Table]


def parts_told_twice(blocks: _Blocks) -> list[OutlinePart]:
    """Return the parts that are told in short, then at length below headings of the same names, each with both."""
    titles = [
        (at, block) for at, block in enumerate(blocks) if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL
    ]
    sides = [(at, block) for at, block in titles if IN_SHORT.is_all_of(block.text) or AT_LENGTH.is_all_of(block.text)]
    for (at, short), (below, long) in pairwise(sides):
        if IN_SHORT.is_all_of(short.text) and AT_LENGTH.is_all_of(long.text) and short.level == long.level:
            briefly, fully = _parts_below(blocks, at), _parts_below(blocks, below)
            if len(fully) >= _FEWEST and [*map(_name, briefly)] == [*map(_name, fully)]:
                both = zip(briefly, fully, strict=True)
                return [replace(told, below=(*brief.below, *told.below)) for brief, told in both]
    return []


def _name(part: OutlinePart) -> str:
    return loose(unnumbered(part.title.text.strip()))


def _parts_below(blocks: _Blocks, at: int) -> list[OutlinePart]:
    """Return the headings below one, of whatever level each is, with the lines below it."""
    title, found = blocks[at], list[tuple[int, Paragraph, list[Paragraph]]]()
    level = title.level if isinstance(title, Paragraph) else 0
    for place, block in enumerate(blocks[at + 1 :], at + 1):
        if isinstance(block, Table):
            continue
        if 0 < block.level <= level:
            break
        if block.level:
            found.append((place, block, []))
        elif found and block.text.strip():
            found[-1][2].append(block)
    return [OutlinePart(place, heading, tuple(below)) for place, heading, below in found]
