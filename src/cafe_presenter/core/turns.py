"""Timers shaped like facilitation: silent writing, a go-round, sides in turn, rounds with time to move."""

import math
from dataclasses import dataclass

from cafe_presenter.core.deck import TimerKind
from cafe_presenter.core.session import Session, spent_s

DEFAULT_EACH_S = {
    TimerKind.SILENCE: 300.0,
    TimerKind.GO_ROUND: 30.0,
    TimerKind.SIDES: 60.0,
    TimerKind.ROUNDS: 1200.0,
}
"""Seconds of a turn where the deck gives none, after the usual formats of each."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is and how long is left.

    ``number`` counts from 1; ``of`` is how many there are, or None when that is not known. ``moving`` while people
    change tables. ``left_s`` is 0 when the turn is over, ``share`` what is left of it from 1 to 0.
    """

    kind: TimerKind
    number: int
    of: int | None
    moving: bool
    each_s: float
    left_s: float

    @property
    def share(self) -> float:
        """What is left of the turn, from 1 to 0."""
        return self.left_s / self.each_s if self.each_s > 0 else 0.0


def turn(session: Session, now: float) -> Turn | None:
    """Return the turn of the item that is up at ``now``; None when its timer is a plain one."""
    item = session.item
    if item.timer is None:
        return None
    kind = item.timer.kind
    each_s = item.timer.each_s or DEFAULT_EACH_S[kind]
    since_s = max(0.0, spent_s(session, session.position, now) - item.turn_from_s)
    if kind is not TimerKind.ROUNDS:
        number = item.turn + 1
        of = 1 if kind is TimerKind.SILENCE else item.timer.count
        return Turn(
            kind, min(number, of) if of else number, of, moving=False, each_s=each_s, left_s=max(0.0, each_s - since_s)
        )
    cycle_s = each_s + item.timer.transit_s
    gone = math.floor(since_s / cycle_s)
    count = item.timer.count
    last = count is not None and item.turn + gone >= count
    if last:
        return Turn(kind, count or 1, count, moving=False, each_s=each_s, left_s=0.0)
    into_s = since_s - gone * cycle_s
    moving = into_s >= each_s
    left_s = cycle_s - into_s if moving else each_s - into_s
    length_s = item.timer.transit_s if moving else each_s
    return Turn(kind, item.turn + gone + 1, count, moving=moving, each_s=length_s, left_s=left_s)
