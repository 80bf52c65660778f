"""The plan that still ends on time: what is offered when the rest no longer fits before the hard end.

Closing time is reserved first. A theme is never planned below its minimum, a ``must`` is never dropped, and the order
is kept. Nothing changes by itself: a proposal is taken by the host, as one event that undo takes back.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from cafe_presenter.core.deck import Kind, Priority
from cafe_presenter.core.events import Replanned
from cafe_presenter.core.session import Item, Session, spent_s

TOLERANCE_S = 30.0
"""Seconds over the hard end that are not worth a word."""
DRIFT_S = 120.0
"""How much worse it must get before the host, who answered once, is asked again."""
STEP_S = 30.0
"""Offered times are whole halves of a minute: a host can say them aloud."""


class ProposalKind(StrEnum):
    """SHORTEN gives every theme that is left less time; DROP leaves themes out and keeps the others' time."""

    SHORTEN = "shorten"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to end on time.

    ``planned`` are new planned seconds by item id, ``dropped`` ids of items to leave out. ``each_s`` is the longest
    time a theme that is left gets, ``left`` how many themes are left with it. ``over_s`` is what still exceeds the end.
    """

    kind: ProposalKind
    planned: tuple[tuple[int, float], ...]
    dropped: tuple[int, ...]
    each_s: float
    left: int
    over_s: float

    def taken(self, at: float) -> Replanned:
        """Return the event of taking it."""
        return Replanned(at, self.planned, self.dropped)


def minimum_s(item: Item) -> float:
    """Return the seconds below which an item is not shortened: its own minimum, else half of its duration."""
    written = item.theme.minimum_s
    if written is None:
        whole = item.theme.duration_s if item.theme.duration_s is not None else item.planned_s
        written = whole / 2
    return min(written, item.planned_s)


def over_s(session: Session, now: float) -> float:
    """Return by how many seconds the rest, as planned, goes beyond the hard end; 0 or less when it fits or has none."""
    if session.end_at is None:
        return 0.0
    return now + _left_s(session, now) + sum(_to_do_s(item) for item in to_come(session)) - session.end_at


def to_come(session: Session) -> tuple[Item, ...]:
    """Return the items after the one that is up that are not skipped, in order."""
    return tuple(item for item in session.agenda[session.position + 1 :] if not item.skipped)


def proposals(session: Session, now: float) -> tuple[Proposal, ...]:
    """Return at most two ways to end on time, none while the rest fits or the host has answered this drift."""
    if session.ended or session.end_at is None or session.started_at is None:
        return ()
    excess_s = over_s(session, now)
    if excess_s <= TOLERANCE_S or (session.answered_s > 0 and excess_s < session.answered_s + DRIFT_S):
        return ()
    room_s = session.end_at - now - _left_s(session, now)
    found = (_shortened(to_come(session), room_s), _dropped(to_come(session), room_s))
    return tuple(proposal for proposal in found if proposal is not None)


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


def _left_s(session: Session, now: float) -> float:
    return max(0.0, session.item.planned_s - spent_s(session, session.position, now))


def _to_do_s(item: Item) -> float:
    return max(0.0, item.planned_s - item.spent_s)


def _reserved(item: Item) -> bool:
    """Whether an item keeps its time whatever happens: the closing comes first."""
    return item.theme.kind is Kind.CLOSING


def _shortened(items: tuple[Item, ...], room_s: float) -> Proposal | None:
    """Give each theme the same time, none below its minimum and none more than it had; None when that is not enough."""
    shared_s = room_s - sum(_to_do_s(item) for item in items if _reserved(item))
    open_items = [item for item in items if not _reserved(item)]
    if not open_items or sum(minimum_s(item) for item in open_items) > shared_s:
        return None
    each_s = _level(open_items, shared_s)
    planned = tuple((item.id, _at_level(item, each_s)) for item in open_items)
    changed = tuple((known, seconds) for known, seconds in planned if seconds != _by_id(open_items, known).planned_s)
    total_s = sum(seconds for _, seconds in planned)
    return Proposal(ProposalKind.SHORTEN, changed, (), each_s, len(open_items), max(0.0, total_s - shared_s))


def _level(items: list[Item], shared_s: float) -> float:
    """Return the highest whole step such that all fit when none gets more than it; at least the least minimum."""
    highest = max(item.planned_s for item in items)
    steps = int(highest // STEP_S)
    low, high = 0, steps
    while low < high:
        middle = (low + high + 1) // 2
        if sum(_at_level(item, middle * STEP_S) for item in items) <= shared_s:
            low = middle
        else:
            high = middle - 1
    return low * STEP_S


def _at_level(item: Item, level_s: float) -> float:
    return max(minimum_s(item), min(item.planned_s, level_s))


def _dropped(items: tuple[Item, ...], room_s: float) -> Proposal | None:
    """Leave out the least dear themes, the last first, until the others fit; shorten these where it takes that too."""
    droppable = sorted(
        (item for item in items if not _reserved(item) and item.theme.priority is not Priority.MUST),
        key=lambda item: (item.theme.priority is not Priority.COULD, -items.index(item)),
    )
    kept = list(items)
    gone: list[int] = []
    for item in droppable:
        if sum(_to_do_s(known) for known in kept) <= room_s + TOLERANCE_S:
            break
        kept.remove(item)
        gone.append(item.id)
    if not gone:
        return None
    kept = _with_back(kept, items, gone=gone, room_s=room_s)
    gone = [item.id for item in items if item not in kept]
    excess_s = sum(_to_do_s(item) for item in kept) - room_s
    open_items = [item for item in kept if not _reserved(item)]
    longest_s = max((item.planned_s for item in open_items), default=0.0)
    if excess_s <= TOLERANCE_S:
        return Proposal(ProposalKind.DROP, (), tuple(gone), longest_s, len(open_items), max(0.0, excess_s))
    shared_s = room_s - sum(_to_do_s(item) for item in kept if _reserved(item))
    each_s = _level(open_items, shared_s) if open_items else 0.0
    planned = tuple((item.id, _at_level(item, each_s)) for item in open_items)
    still_s = sum(seconds for _, seconds in planned) - shared_s
    return Proposal(ProposalKind.DROP, planned, tuple(gone), each_s, len(open_items), max(0.0, still_s))


def _with_back(kept: list[Item], items: tuple[Item, ...], *, gone: list[int], room_s: float) -> list[Item]:
    """Bring back what need not have been dropped, the dearest first: a long theme may free more than was missing."""
    known = {item.id: item for item in items}
    for dropped in reversed(gone):
        if sum(_to_do_s(item) for item in kept) + _to_do_s(known[dropped]) <= room_s + TOLERANCE_S:
            kept = [item for item in items if item in kept or item.id == dropped]
    return kept


def _by_id(items: list[Item], item_id: int) -> Item:
    return next(item for item in items if item.id == item_id)


def replanned(session: Session, proposal: Proposal) -> tuple[Item, ...]:
    """Return what would be to come, were ``proposal`` taken."""
    planned = dict(proposal.planned)
    return tuple(
        replace(item, planned_s=planned.get(item.id, item.planned_s))
        for item in to_come(session)
        if item.id not in proposal.dropped
    )
