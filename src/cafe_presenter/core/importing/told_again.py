"""The plan in short, then at length: “Vote (10 min)” in a list, and below it a heading “Vote” with how it is done."""

from collections.abc import Sequence

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking import unnumbered
from cafe_presenter.core.importing.document import Paragraph
from cafe_presenter.core.importing.sections import BOLD
from cafe_presenter.core.importing.text_parts import RankedLines
from cafe_presenter.core.importing.timed_titles import timed_title

_FEWEST = 2
_SHORTEST = 20
"""Letters below a title from which it is no line of a table of contents."""


def told_again(lines: RankedLines, titles: Sequence[str], own: frozenset[int]) -> list[list[Paragraph]]:
    """Return for each of the titles of parts what stands below a later title of its name, where two or more have one.

    The parts themselves are the lines at the numbers ``own``.
    """
    names, last = [_name(title) for title in titles], max(own, default=0)
    found = dict[str, list[Paragraph]]()
    for at, (_, title, rank) in enumerate(lines):
        name = _name(title.text) if 0 < rank <= BOLD and title.line > last and not title.is_item else ""
        if name and names.count(name) == 1 and name not in found:
            below = lines[at + 1 :]
            end = next((n for n, (_, each, other) in enumerate(below) if 0 < other <= rank), None)
            told = [each for _, each, _ in below[:end] if each.text.strip()]
            found[name] = told if sum(len(each.text) for each in told) >= _SHORTEST else []
    is_told = sum(map(bool, found.values())) >= _FEWEST
    return [found.get(name, []) if is_told else [] for name in names]


def _name(title: str) -> str:
    return loose(unnumbered(timed_title(title)[0].strip(" :*_")))
