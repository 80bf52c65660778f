"""Which lines of a text stand alike and may be the titles of its parts, and how likely it is of each group of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice, pairwise

from cafe_presenter.core.importing.asking.asking import holds_question, is_question
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_practical, names_words
from cafe_presenter.core.importing.parts.text_parts import RankedLines
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.run_words import directs_host, is_introduction, opens_evening, speaks_of_room

_ITEM, _PLAIN, _BLANK = 20, 60, 99
"""Ranks of the items of lists, below those of titles; those of lists within stand below them; and of other text."""
_FEWEST, _MOST = 2, 60
_MOST_SCOPES, _MOST_RANKS = 150, 6
_LONGEST = 200
"""Letters of a line in which its time is looked for."""
_FEW, _USUAL = 2, range(4, 13)
_OF_TWO, _OF_USUAL = -0.17, 0.09
"""Each of these is how much likelier a group is for what it says. All were fitted, by least squares within each
document, to how much of the decks in ``tests/data/imports`` each group of their lines holds."""
_BELOW_RANK = -0.035
_TIMED, _ALL_TIMES = 0.25, 0.27
_ASKING, _ASKED_BELOW = 0.3, 0.32
_INTRODUCES, _OPENS = 0.69, 0.17
_OF_ROOM = 0.09
_OF_PLAIN = -0.15
"""Of lines that nothing marks, and that do not all ask."""


@dataclass(frozen=True, slots=True)
class TitleGroup:
    """The ``places`` of some lines of a text, and where what stands below each ``ends``.

    How likely they are the titles of the parts of an evening is only to be compared, mostly within one document.
    """

    places: tuple[int, ...]
    ends: tuple[int, ...]
    likelihood: float


def title_groups(lines: RankedLines) -> list[TitleGroup]:
    """Return the groups of lines of a text that may be the titles of its parts, the likeliest first."""
    text = _Text(lines)
    groups = dict[tuple[int, ...], TitleGroup]()
    for scope in text.scopes:
        for rank, places in text.alike(scope):
            own = tuple(at for at in places if not text.is_beside(at))
            for kept in (tuple(places), own):
                if _FEWEST <= len(kept) <= _MOST and kept not in groups:
                    groups[kept] = text.group(kept, rank, scope.stop)
    return sorted(groups.values(), key=lambda group: -group.likelihood)


class _Text:
    """The lines of a text, and what each says, counted once for all groups."""

    def __init__(self, lines: RankedLines) -> None:
        self._lines = lines
        self._ranks = [_rank_among(line, rank) for _, line, rank in lines]
        self._distinct = {*self._ranks}
        self._beside = dict[int, bool]()

    @property
    def scopes(self) -> Iterator[range]:
        """The lines below each title, each item, and each line that a list follows; and all of them."""
        written = (at for at, rank in enumerate(self._ranks) if rank <= _PLAIN)
        below = (range(at + 1, self._end(at, len(self._ranks))) for at in written)
        several = (scope for scope in below if len(scope) >= _FEWEST)
        yield range(len(self._ranks))
        yield from islice(several, _MOST_SCOPES)

    def alike(self, scope: range) -> Iterator[tuple[int, list[int]]]:
        """Yield the lines of each rank within a scope, with those above them, or of these the lowest; what is plain."""
        marked = [at for at in scope if self._ranks[at] < _PLAIN and at != self._title_of_all]
        ranks = sorted({self._ranks[at] for at in marked})
        for rank in ranks[:_MOST_RANKS]:
            above = [at for at in marked if self._ranks[at] <= rank]
            holds = (self._ranks[below] > self._ranks[at] for at, below in pairwise(above))
            yield rank, [at for at in above if self._ranks[at] == rank]
            yield rank, [at for at, is_held in zip(above, [*holds, False], strict=True) if not is_held]
            yield rank, above
        yield _PLAIN, [at for at in scope if self._ranks[at] == _PLAIN]
        yield _PLAIN, [at for at in scope if self._asks(at)]

    @cached_property
    def _title_of_all(self) -> int:
        """The place of the one title that stands above all others and before them; -1 where there is none."""
        titles = [at for at, rank in enumerate(self._ranks) if rank < _ITEM]
        highest = min(self._ranks, default=_BLANK)
        top = [at for at in titles if self._ranks[at] == highest]
        return top[0] if len(titles) > 1 and top == titles[:1] else -1

    def _asks(self, at: int) -> bool:
        text, is_item = self._lines[at][1].text, _ITEM <= self._ranks[at] < _PLAIN
        return is_question(text) or (is_item and holds_question(text))

    def is_beside(self, at: int) -> bool:
        """Whether a line names what is no part: what the host reads, who comes, useful words."""
        if at not in self._beside:
            text = self._lines[at][1].text.strip()
            self._beside[at] = names_beside(text) or names_practical(timed_title(text)[0] or text) or names_words(text)
        return self._beside[at]

    def _end(self, at: int, stop: int) -> int:
        """Return where what stands below a line ends: at the next of its rank, or of one above it."""
        rank = self._ranks[at]
        return next((end for end in range(at + 1, stop) if self._ranks[end] <= rank), stop)

    @cached_property
    def _timed(self) -> list[bool]:
        return [bool(timed_title(line.text.strip()[:_LONGEST])[1]) for _, line, _ in self._lines]

    @cached_property
    def _times(self) -> int:
        """How many lines of all tell a time."""
        return sum(self._timed)

    @cached_property
    def _asked_above(self) -> list[int]:
        """How many lines above each one ask, and above the end."""
        return [*accumulate((holds_question(line.text) for _, line, _ in self._lines), initial=0)]

    @cached_property
    def _of_room_above(self) -> list[int]:
        """How many lines above each one tell what people do, or the host, and above the end."""
        texts = (line.text for _, line, _ in self._lines)
        return [*accumulate((speaks_of_room(text) or directs_host(text) for text in texts), initial=0)]

    def group(self, places: tuple[int, ...], rank: int, stop: int) -> TitleGroup:
        """Return lines of a ``rank`` as titles, the last of which holds no line from ``stop`` on."""
        ends = (*places[1:], self._end(places[-1], stop))
        titles = [self._lines[at][1].text.strip() for at in places]
        timed = sum(self._timed[at] for at in places)
        above = sum(each < rank for each in self._distinct)
        asked, of_room = (
            sum(counted[end] > counted[at + 1] for at, end in zip(places, ends, strict=True))
            for counted in (self._asked_above, self._of_room_above)
        )
        in_all = (
            _TIMED * timed
            + _ASKING * sum(map(is_question, titles))
            + _INTRODUCES * sum(map(is_introduction, titles))
            + _ASKED_BELOW * asked
            + _OF_ROOM * of_room
        )
        likelihood = (
            in_all / len(places)
            + _ALL_TIMES * timed / max(self._times, 1)
            + _BELOW_RANK * above
            + _OPENS * opens_evening(titles[0])
            + (_OF_PLAIN if rank == _PLAIN and not all(map(is_question, titles)) else 0.0)
            + (_OF_TWO if len(places) <= _FEW else 0.0)
            + (_OF_USUAL if len(places) in _USUAL else 0.0)
        )
        return TitleGroup(places, ends, likelihood)


def _rank_among(line: Paragraph, rank: int) -> int:
    """Return the rank of a title, or that of what is none: an item by how deep it stands, other text, nothing."""
    if rank:
        return rank
    if not line.text.strip():
        return _BLANK
    return min(_ITEM + line.depth, _PLAIN - 1) if line.is_item else _PLAIN
