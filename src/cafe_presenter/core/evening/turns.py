"""Timers shaped like facilitation: silent writing, a go-round, sides in turn, rounds with time to move."""

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Timer, TimerKind

DEFAULT_EACH_S = {
    TimerKind.SILENCE: 300.0,
    TimerKind.GO_ROUND: 30.0,
    TimerKind.SIDES: 60.0,
    TimerKind.ROUNDS: 1200.0,
}
"""Seconds of a turn where the deck gives none, after the usual formats of each."""


LEAVES_WALL_S = 15.0
"""How long a turn that is over stays on the wall: who speaks sees it, and nobody reads noughts for a whole theme."""
SHORTEST_S = 1.0
"""Seconds a turn lasts at least, whatever a deck says."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is and how long is left.

    ``number`` counts from 1; ``of`` is how many there are, or None when that is not known. ``moving`` while people
    change tables. ``left_s`` is 0 when the turn is over, which it has been for ``over_s``, ``share`` what is left of it
    from 1 to 0.
    """

    kind: TimerKind
    number: int
    of: int | None
    moving: bool
    each_s: float
    left_s: float
    over_s: float = 0.0

    @property
    def share(self) -> float:
        """What is left of the turn, from 1 to 0."""
        return self.left_s / self.each_s if self.each_s > 0 else 0.0


def turn(timer: Timer, passed: int, since_s: float) -> Turn:
    """Return the turn ``since_s`` running seconds after the last of ``passed`` turns was passed on by hand.

    Rounds pass by themselves, with ``transit_s`` between them to change tables; the others wait for the host. Once the
    last turn was passed on, it is over.
    """
    kind, since_s = timer.kind, max(0.0, since_s)
    each_s = max(1.0, timer.each_s or DEFAULT_EACH_S[kind])
    of = 1 if kind is TimerKind.SILENCE else timer.count
    if kind is not TimerKind.ROUNDS:
        if of is not None and passed >= of:
            return Turn(kind, of, of, moving=False, each_s=each_s, left_s=0.0, over_s=since_s)
        left_s, over_s = max(0.0, each_s - since_s), max(0.0, since_s - each_s)
        return Turn(kind, passed + 1, of, moving=False, each_s=each_s, left_s=left_s, over_s=over_s)
    cycle_s = each_s + timer.transit_s
    cycles, into_s = divmod(since_s, cycle_s)
    gone = int(cycles)
    last = of is not None and passed + gone + 1 >= of
    if last and (into_s >= each_s or passed + gone >= (of or 0)):
        over_s = since_s - max(0.0, ((of or 0) - passed) * cycle_s - timer.transit_s)
        return Turn(kind, of or 1, of, moving=False, each_s=each_s, left_s=0.0, over_s=max(0.0, over_s))
    moving = into_s >= each_s
    length_s, left_s = (timer.transit_s, cycle_s - into_s) if moving else (each_s, each_s - into_s)
    left_s = min(length_s, left_s)  # sums of fractions may be off by their last digit
    return Turn(kind, passed + gone + 1, of, moving=moving, each_s=length_s, left_s=left_s)
