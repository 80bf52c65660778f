"""Breaks whose headings are higher than those of the parts around: what stands below one there is none of the break."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.kinds import kind_of_stage

_FEWEST = 2
"""Headings below a break, and below another like it, from which they are parts of the evening."""
_MOST = 200
"""Headings that an evening may have; those of a book are many, and all of them would be looked at for each break."""

type _Headings = Sequence[tuple[int, Paragraph]]
"""Headings, each with the number of its block."""


def with_breaks_beside(document: Document) -> Document:
    """Return a document in which a break, and the headings as high as it, are as high as the parts below them.

    “# Speakers”, “## Ada”, “## Ben”, “# Break”, “## Cleo”, “## Dan”, “# Goodbye”. Parts that tell their times are told
    from such headings by these.
    """
    titles = [
        (at, block)
        for at, block in enumerate(document.blocks)
        if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL
    ]
    if len(titles) > _MOST:
        return document
    blocks = [*document.blocks]
    for place, (_, title) in enumerate(titles):
        if kind_of_stage(timed_title(title.text.strip())[0]) is not Kind.BREAK:
            continue
        around = _around(titles, place)
        high = [at for at, (_, each) in enumerate(around) if each.level == title.level]
        own, others = _below(titles[place:]), [_below(around[at:]) for at in high if around[at][1] is not title]
        parts = [
            each for each in others if len(each) >= _FEWEST and len(own) >= _FEWEST and own[0].level == each[0].level
        ]
        if parts and not any(timed_title(each.text)[1] for each in (*own, *parts[0])):
            for at, each in (around[at] for at in high):
                blocks[at] = replace(each, level=own[0].level)
    return replace(document, blocks=tuple(blocks))


def _around(titles: _Headings, place: int) -> _Headings:
    """Return the headings below the same one as that at a place, those within them included."""
    level = titles[place][1].level
    first = next((at for at in range(place, -1, -1) if titles[at][1].level < level), -1) + 1
    return titles[first : next((at for at in range(place, len(titles)) if titles[at][1].level < level), len(titles))]


def _below(titles: _Headings) -> list[Paragraph]:
    """Return the headings below the first of some, those of the highest level there."""
    (_, first), *rest = titles
    end = next((at for at, (_, each) in enumerate(rest) if each.level <= first.level), len(rest))
    within = [each for _, each in rest[:end]]
    return [each for each in within if each.level == min(other.level for other in within)]
