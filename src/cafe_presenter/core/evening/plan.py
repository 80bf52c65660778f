"""The plan that still ends on time: what is offered when the rest no longer fits before the hard end.

Closing time is reserved first. Nothing is ever planned below its minimum, a ``must`` is never dropped, and the order
is kept. Nothing changes by itself: a proposal is taken by the host, as one event that undo takes back.
"""

from dataclasses import replace
from enum import StrEnum
from math import ceil

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Kind, Priority
from cafe_presenter.core.evening.events import Replanned
from cafe_presenter.core.evening.session import Item, Session, spent_s

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


def no_longer_fits(session: Session, now: float) -> bool:
    """Return whether the rest no longer fits, by more than is not worth a word or the host has answered already."""
    if session.ended or session.end_at is None or session.started_at is None:
        return False
    excess_s = over_s(session, now)
    return excess_s > TOLERANCE_S and (session.answered_s is None or excess_s >= session.answered_s + DRIFT_S)


def steps(session: Session, now: float) -> tuple[int, int, bool]:
    """Return what proposals for a session depend on, in steps.

    While it is the same, so are they, but for less than is worth a word.
    """
    on_it_s = spent_s(session, session.position, now)
    return int(over_s(session, now) // STEP_S), ceil(on_it_s / STEP_S), on_it_s < session.item.planned_s


def proposals(session: Session, now: float) -> tuple[Proposal, ...]:
    """Return at most two ways to end on time, none while the rest fits or the host has answered this drift.

    Where no way ends on time, the one that comes nearest is returned, if there is any.
    """
    if session.end_at is None or not no_longer_fits(session, now):
        return ()
    rest, room_s = _rest(session, now), session.end_at - now
    shorter, fewer = _levelled(ProposalKind.SHORTEN, rest, room_s), _dropped(rest, room_s)
    if shorter is not None and (shorter.over_s <= 0 or fewer is None):
        # To leave out all there is would be no evening, where a shorter one is to be had.
        return (shorter,) if fewer is None or not fewer.left else (shorter, fewer)
    return () if fewer is None else (fewer,)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line of a timetable: an item, and the seconds from the start at which it begins and ends."""

    item: Item
    begins_s: float
    ends_s: float


def timetable(items: tuple[Item, ...]) -> tuple[PlanLine, ...]:
    """Return when each item begins and ends, one after the other, as planned."""
    lines: list[PlanLine] = []
    at_s = 0.0
    for item in items:
        lines.append(PlanLine(item, at_s, at_s + item.planned_s))
        at_s += item.planned_s
    return tuple(lines)


def replanned(session: Session, proposal: Proposal) -> tuple[Item, ...]:
    """Return the item that is up and what would be to come, were ``proposal`` taken."""
    planned, dropped = dict(proposal.planned), frozenset(proposal.dropped)
    return tuple(
        replace(item, planned_s=planned.get(item.id, item.planned_s))
        for item in (session.item, *to_come(session))
        if item.id not in dropped
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
    if _reserved(item):
        return item.planned_s
    return min(item.planned_s, max(minimum_s(item), ceil(item.spent_s / STEP_S) * STEP_S))


def _levelled(
    kind: ProposalKind, items: tuple[Item, ...], room_s: float, *, dropped: tuple[int, ...] = ()
) -> Proposal | None:
    """Give each item the same time, none below its minimum and none more than it had; None when that changes nothing.

    The time is the highest whole step at which all fit, else each item's least.
    """
    bounds = [(_least_s(item), item.planned_s, item.spent_s) for item in items]
    low, high = 0, int(max(item.planned_s for item in items) // STEP_S)
    while low < high:
        middle = (low + high + 1) // 2
        level_s = middle * STEP_S
        if sum(max(0.0, max(least, min(planned, level_s)) - spent) for least, planned, spent in bounds) <= room_s:
            low = middle
        else:
            high = middle - 1
    after = [max(least, min(planned, low * STEP_S)) for least, planned, _ in bounds]
    proposal = _proposal(kind, items, after, room_s=room_s, dropped=dropped)
    return proposal if proposal.planned or dropped else None


def _dropped(items: tuple[Item, ...], room_s: float) -> Proposal | None:
    """Leave out the least dear items, the last first, until the others fit; shorten these where it takes that too."""
    droppable = sorted(
        (item for item in reversed(items[1:]) if not _reserved(item) and item.theme.priority is not Priority.MUST),
        key=lambda item: item.theme.priority is not Priority.COULD,
    )
    needed_s, gone = sum(map(_to_do_s, items)), list[Item]()
    for item in droppable:
        if needed_s <= room_s:
            break
        needed_s -= _to_do_s(item)
        gone.append(item)
    if not gone:
        return None
    # A long item may free more than was missing: what need not go comes back, the dearest first.
    out: set[int] = set()
    for item in reversed(gone):
        if needed_s + _to_do_s(item) <= room_s:
            needed_s += _to_do_s(item)
        else:
            out.add(item.id)
    kept = tuple(item for item in items if item.id not in out)
    dropped = tuple(item.id for item in items if item.id in out)
    if sum(map(_to_do_s, kept)) <= room_s:
        return _proposal(ProposalKind.DROP, kept, [item.planned_s for item in kept], room_s=room_s, dropped=dropped)
    return _levelled(ProposalKind.DROP, kept, room_s, dropped=dropped)


def _proposal(
    kind: ProposalKind, items: tuple[Item, ...], planned: list[float], *, room_s: float, dropped: tuple[int, ...]
) -> Proposal:
    """Return the proposal to give each of ``items`` what stands at its place in ``planned``."""
    to_do = [max(0.0, planned_s - item.spent_s) for item, planned_s in zip(items, planned, strict=True)]
    times = [
        planned_s
        for number, (item, planned_s) in enumerate(zip(items, planned, strict=True))
        if not _reserved(item) and (number or to_do[0])
    ]
    return Proposal(
        kind,
        tuple((item.id, to_s) for item, to_s in zip(items, planned, strict=True) if to_s != item.planned_s),
        dropped,
        each_s=max(times, default=0.0),
        left=len(times),
        over_s=max(0.0, sum(to_do) - room_s),
        least_s=min(times, default=0.0),
    )
