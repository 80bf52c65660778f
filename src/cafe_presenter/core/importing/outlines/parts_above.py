"""Titles above those of the parts, below which something is told as well: they are parts, where they stand."""

from bisect import bisect
from collections.abc import Sequence
from itertools import takewhile

from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Paragraph, Table
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, headed_parts, is_title
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_practical
from cafe_presenter.core.importing.words.run_words import is_of_other_paper, may_name_run, names_run
from cafe_presenter.core.importing.words.whole_names import is_only_all

_MUCH = 300
"""Letters below the one title above all parts, from which it tells something of its own."""
_SEVERAL = 2

type _Blocks = Sequence[Paragraph | Table]


def with_chapters_between(parts: Sequence[OutlinePart], blocks: _Blocks) -> list[OutlinePart]:
    """Return parts of one level with the chapters between them in which none of them is, and something is told.

    “1. Where it comes from”, below it “1.1 …” and “1.2 …”, then “2. What we keep of it” with a list alone.
    """
    level = parts[0].title.level if parts else 0
    if not 1 < level < TITLE_LEVEL or any(part.title.level != level for part in parts):
        return [*parts]
    titled = _by_place(blocks, level)
    above = [part for part in titled.values() if part.title.level == level - 1]
    above.sort(key=lambda part: part.at)
    places = [part.at for part in above]
    over = {bisect(places, each.at) - 1 for each in parts}
    lone = [
        part
        for at, part in enumerate(above)
        if at not in over and parts[0].at < part.at < parts[-1].at and part.told and not _is_beside(part.title.text)
    ]
    is_of_chapters = len(over - {-1}) >= _SEVERAL and len(lone) <= len(over)
    return sorted([*parts, *lone], key=lambda part: part.at) if is_of_chapters else [*parts]


def with_titles_above(parts: Sequence[OutlinePart], blocks: _Blocks) -> list[OutlinePart]:
    """Return parts of one level with the titles above them that tell something of their own.

    Where several do, what stands between the first and the last part is of the same evening: “1. What we think”, below
    it a text, then “2. In steps” with a text and “Task 1”, “Task 2”, …
    """
    level = parts[0].title.level if parts else 0
    if not 1 < level < TITLE_LEVEL or any(part.title.level != level for part in parts):
        return [*parts]
    titled = _by_place(blocks, level)
    headings = [at for at, block in enumerate(blocks) if is_title(block) and at in titled][1:]
    above = [titled[at] for at in headings if titled[at].title.level < level and at < parts[-1].at]
    told = [part for part in above if part.told and not _is_beside(part.title.text)]
    places = [part.at for part in above]
    over = {places[at - 1] if (at := bisect(places, each.at)) else -1 for each in parts}
    kept = [part for part in told if part.at in over]
    if len(over) < _SEVERAL or len({part.title.level for part in told}) > 1:
        own = [part for part in kept if len(part.told) >= _MUCH]
        return sorted([*parts, *(own if len(over) == 1 else ())], key=lambda part: part.at)
    if len(kept) < _SEVERAL:
        return [*parts]
    own_places, first = {part.at for part in parts}, told[0].at
    between = [titled[at] for at in headings if first < at < parts[-1].at and at not in own_places]
    more = [part for part in between if part.told and not _is_beside(part.title.text)]
    return sorted([*parts, told[0], *more], key=lambda part: part.at)


def _by_place(blocks: _Blocks, lowest: int) -> dict[int, OutlinePart]:
    """Return each title down to the ``lowest`` level by its place, with what stands below it and above any other."""
    wholes = (part for level in range(1, lowest + 1) for part in headed_parts(blocks, level=level))
    return {
        whole.at: OutlinePart(whole.at, whole.title, tuple(takewhile(lambda line: not line.level, whole.below)))
        for whole in wholes
    }


def _is_beside(title: str) -> bool:
    is_of_whole = is_only_all(title) or names_run(title) or may_name_run(title)
    return is_of_whole or names_beside(title) or names_practical(title) or is_of_other_paper(title)
