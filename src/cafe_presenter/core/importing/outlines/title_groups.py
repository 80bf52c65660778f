"""Which lines of a text stand alike and may be the titles of its parts, and how likely it is of each group of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice, pairwise
from math import sumprod
from typing import NamedTuple

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


class Signs(NamedTuple):
    """What speaks for lines being the titles of the parts of an evening, or against it: each 0 to 1 where not said.

    These are shares of the lines: ``timed`` tell a time, ``asking`` ask, ``introduces`` have people introduce
    themselves; below ``asked_below`` something is asked, below ``of_room`` people do something. ``all_times`` is the
    share of all times that are told in the document. The rest is yes or no, 1 or 0: there are two (``of_two``), or as
    many as usual (``of_usual``), nothing marks them and not all ask (``of_plain``), the first ``opens`` an evening.
    ``below_rank`` counts the ranks above theirs.
    """

    timed: float
    all_times: float
    asking: float
    asked_below: float
    introduces: float
    opens: float
    of_room: float
    of_plain: float
    of_two: float
    of_usual: float
    below_rank: float


WEIGHTS = Signs(
    timed=0.25,
    all_times=0.27,
    asking=0.3,
    asked_below=0.32,
    introduces=0.69,
    opens=0.17,
    of_room=0.09,
    of_plain=-0.15,
    of_two=-0.17,
    of_usual=0.09,
    below_rank=-0.035,
)
"""How much likelier each sign makes a group: `make import-weights` fits them to the documents of a folder."""


_LIKELY, _FEWEST_LIKELY = 0.45, 4
"""Of 160 real documents in which nothing was found, 60 of them an evening, 7 were as likely: 5 of one, 2 of none."""


@dataclass(frozen=True, slots=True)
class TitleGroup:
    """The ``places`` of some lines of a text, where what stands below each ``ends``, and what speaks for them."""

    places: tuple[int, ...]
    ends: tuple[int, ...]
    signs: Signs

    @property
    def likelihood(self) -> float:
        """How likely the lines are the titles; of use only beside that of others."""
        return sumprod(WEIGHTS, self.signs)

    @property
    def is_likely(self) -> bool:
        """Whether they are likely enough to be taken where nothing else of an evening was found."""
        return self.likelihood >= _LIKELY and self.signs.of_room > 0 and len(self.places) >= _FEWEST_LIKELY


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
        count = len(places)
        signs = Signs(
            timed=timed / count,
            all_times=timed / max(self._times, 1),
            asking=sum(map(is_question, titles)) / count,
            asked_below=asked / count,
            introduces=sum(map(is_introduction, titles)) / count,
            opens=float(opens_evening(titles[0])),
            of_room=of_room / count,
            of_plain=float(rank == _PLAIN and not all(map(is_question, titles))),
            of_two=float(count <= _FEW),
            of_usual=float(count in _USUAL),
            below_rank=float(above),
        )
        return TitleGroup(places, ends, signs)


def _rank_among(line: Paragraph, rank: int) -> int:
    """Return the rank of a title, or that of what is none: an item by how deep it stands, other text, nothing."""
    if rank:
        return rank
    if not line.text.strip():
        return _BLANK
    return min(_ITEM + line.depth, _PLAIN - 1) if line.is_item else _PLAIN
