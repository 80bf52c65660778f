"""The plan that still ends on time: what is offered when the rest no longer fits before the hard end.

Closing time is reserved first. Nothing is ever planned below its minimum, a ``must`` is never dropped, and the order
is kept. Nothing changes by itself: a proposal is taken by the host, as one event that undo takes back.
"""

from dataclasses import replace
from enum import StrEnum
from math import ceil

from cafe_presenter.core.deck import Kind, Priority
from cafe_presenter.core.events import Replanned
from cafe_presenter.core.quick_dataclass import dataclass
from cafe_presenter.core.session import Item, Session, spent_s

TOLERANCE_S = 30.0
"""Seconds over the hard end that are not worth a word."""
DRIFT_S = 120.0
"""How much worse it must get before the host, who answered once, is asked again."""
STEP_S = 30.0
"""Offered times are whole halves of a minute: a host can say them aloud."""


class ProposalKind(StrEnum):
    """SHORTEN gives every item that is left less time; DROP leaves items out and keeps the others' time."""

    SHORTEN = "shorten"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to end on time.

    ``planned`` are new planned seconds by item id, ``dropped`` ids of items to leave out. ``left`` is how many items
    are then left beside the closing, the one that is up among them while it has time; they get ``least_s`` to
    ``each_s`` seconds. ``over_s`` is what still exceeds the end: 0 whenever that is possible.
    """

    kind: ProposalKind
    planned: tuple[tuple[int, float], ...]
    dropped: tuple[int, ...]
    each_s: float
    left: int
    over_s: float
    least_s: float = 0.0

    def taken(self, at: float) -> Replanned:
        """Return the event of taking it."""
        return Replanned(at, self.planned, self.dropped)


def minimum_s(item: Item) -> float:
    """Return the seconds below which an item is not shortened: its own minimum, else half of what it first had."""
    written = item.theme.minimum_s
    return min(item.whole_s / 2 if written is None else written, item.planned_s)


def over_s(session: Session, now: float) -> float:
    """Return by how many seconds the rest, as planned, goes beyond the hard end; 0 or less when it fits or has none."""
    if session.end_at is None:
        return 0.0
    return now + sum(_to_do_s(item) for item in _rest(session, now)) - session.end_at


def to_come(session: Session) -> tuple[Item, ...]:
    """Return the items after the one that is up that are not skipped, in order."""
    return tuple(item for item in session.agenda[session.position + 1 :] if not item.skipped)


def proposals(session: Session, now: float) -> tuple[Proposal, ...]:
    """Return at most two ways to end on time, none while the rest fits or the host has answered this drift.

    Where no way ends on time, the one that comes nearest is returned, if there is any.
    """
    if session.ended or session.end_at is None or session.started_at is None:
        return ()
    excess_s = over_s(session, now)
    if excess_s <= TOLERANCE_S or (session.answered_s is not None and excess_s < session.answered_s + DRIFT_S):
        return ()
    rest, room_s = _rest(session, now), session.end_at - now
    shorter, fewer = _levelled(ProposalKind.SHORTEN, rest, room_s), _dropped(rest, room_s)
    if shorter is not None and (shorter.over_s <= 0 or fewer is None):
        # To leave out all there is would be no evening, where a shorter one is to be had.
        return (shorter,) if fewer is None or not fewer.left else (shorter, fewer)
    return () if fewer is None else (fewer,)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a timetable: an item, and the seconds from the start at which it begins and ends."""

    item: Item
    begins_s: float
    ends_s: float


def timetable(items: tuple[Item, ...]) -> tuple[Line, ...]:
    """Return when each item begins and ends, one after the other, as planned."""
    lines: list[Line] = []
    at_s = 0.0
    for item in items:
        lines.append(Line(item, at_s, at_s + item.planned_s))
        at_s += item.planned_s
    return tuple(lines)


def replanned(session: Session, proposal: Proposal) -> tuple[Item, ...]:
    """Return the item that is up and what would be to come, were ``proposal`` taken."""
    planned = dict(proposal.planned)
    return tuple(
        replace(item, planned_s=planned.get(item.id, item.planned_s))
        for item in (session.item, *to_come(session))
        if item.id not in proposal.dropped
    )


def _rest(session: Session, now: float) -> tuple[Item, ...]:
    """Return the item that is up and those to come, with what is spent up to ``now``."""
    return (replace(session.item, spent_s=spent_s(session, session.position, now)), *to_come(session))


def _to_do_s(item: Item) -> float:
    return max(0.0, item.planned_s - item.spent_s)


def _reserved(item: Item) -> bool:
    """Whether an item keeps its time whatever happens: the closing comes first."""
    return item.theme.kind is Kind.CLOSING


def _least_s(item: Item) -> float:
    """Return the least an item can be planned: its minimum, and no less than what was spent on it, in whole steps."""
    return min(item.planned_s, max(minimum_s(item), ceil(item.spent_s / STEP_S) * STEP_S))


def _at_level(item: Item, level_s: float) -> Item:
    """Return the item with ``level_s`` planned seconds, as far as its minimum and its plan allow."""
    if _reserved(item):
        return item
    return replace(item, planned_s=max(_least_s(item), min(item.planned_s, level_s)))


def _needed_s(items: tuple[Item, ...], level_s: float) -> float:
    return sum(_to_do_s(_at_level(item, level_s)) for item in items)


def _levelled(
    kind: ProposalKind, items: tuple[Item, ...], room_s: float, *, dropped: tuple[int, ...] = ()
) -> Proposal | None:
    """Give each item the same time, none below its minimum and none more than it had; None when that changes nothing.

    The time is the highest whole step at which all fit, else each item's least.
    """
    low, high = 0, int(max(item.planned_s for item in items) // STEP_S)
    while low < high:
        middle = (low + high + 1) // 2
        if _needed_s(items, middle * STEP_S) <= room_s:
            low = middle
        else:
            high = middle - 1
    after = tuple(_at_level(item, low * STEP_S) for item in items)
    planned = tuple(
        (item.id, item.planned_s)
        for item, before in zip(after, items, strict=True)
        if item.planned_s != before.planned_s
    )
    return _proposal(kind, after, room_s, planned=planned, dropped=dropped) if planned or dropped else None


def _dropped(items: tuple[Item, ...], room_s: float) -> Proposal | None:
    """Leave out the least dear items, the last first, until the others fit; shorten these where it takes that too."""
    droppable = sorted(
        (item for item in items[1:] if not _reserved(item) and item.theme.priority is not Priority.MUST),
        key=lambda item: (item.theme.priority is not Priority.COULD, -items.index(item)),
    )
    kept, gone = items, list[Item]()
    for item in droppable:
        if sum(map(_to_do_s, kept)) <= room_s:
            break
        kept = tuple(known for known in kept if known is not item)
        gone.append(item)
    if not gone:
        return None
    # A long item may free more than was missing: what need not go comes back, the dearest first.
    for item in reversed(gone):
        if sum(map(_to_do_s, kept)) + _to_do_s(item) <= room_s:
            kept = tuple(known for known in items if known in kept or known is item)
    dropped = tuple(item.id for item in items if item not in kept)
    if sum(map(_to_do_s, kept)) <= room_s:
        return _proposal(ProposalKind.DROP, kept, room_s, planned=(), dropped=dropped)
    return _levelled(ProposalKind.DROP, kept, room_s, dropped=dropped)


def _proposal(
    kind: ProposalKind,
    after: tuple[Item, ...],
    room_s: float,
    *,
    planned: tuple[tuple[int, float], ...],
    dropped: tuple[int, ...],
) -> Proposal:
    times = [item.planned_s for number, item in enumerate(after) if not _reserved(item) and (number or _to_do_s(item))]
    still_s = max(0.0, sum(map(_to_do_s, after)) - room_s)
    each_s, least_s = max(times, default=0.0), min(times, default=0.0)
    return Proposal(kind, planned, dropped, each_s, len(times), still_s, least_s)
