"""The arithmetic of time: what is spent, what is left, when it will be over. Pure functions of the session."""

from dataclasses import dataclass
from enum import StrEnum

from cafe_presenter.core.session import Session, spent_s


class PaceState(StrEnum):
    """How the theme that is up stands, from best to worst; PAUSED and WAITING say why nothing moves."""

    WAITING = "waiting"
    PAUSED = "paused"
    ON_TIME = "on_time"
    SOON = "soon"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Pace:
    """Figures at one instant, in seconds.

    ``over_s`` counts up once ``left_s`` is 0; ``rest_s`` is what the whole evening still needs, the theme that is
    up included, with nobody behind or ahead from now on.
    """

    state: PaceState
    elapsed_s: float
    planned_s: float
    left_s: float
    over_s: float
    total_elapsed_s: float
    total_planned_s: float
    rest_s: float


def pace(session: Session, now: float) -> Pace:
    """Return the figures of ``session`` at ``now``, in running seconds since opening."""
    elapsed_s = spent_s(session, session.position, now)
    planned_s = session.item.planned_s
    left_s = max(0.0, planned_s - elapsed_s)
    later = session.agenda[session.position + 1 :]
    return Pace(
        state=_state(session, left_s, over=elapsed_s >= planned_s > 0),
        elapsed_s=elapsed_s,
        planned_s=planned_s,
        left_s=left_s,
        over_s=max(0.0, elapsed_s - planned_s),
        total_elapsed_s=sum(spent_s(session, index, now) for index in range(len(session.agenda))),
        total_planned_s=sum(item.planned_s for item in session.agenda),
        rest_s=left_s + sum(max(0.0, item.planned_s - item.spent_s) for item in later),
    )


def _state(session: Session, left_s: float, *, over: bool) -> PaceState:
    if not session.running:
        return PaceState.WAITING if session.started_at is None else PaceState.PAUSED
    if over:
        return PaceState.OVER
    # A two-minute theme is not "nearly over" from its first second: never more than its last third.
    soon_s = min(session.deck.thresholds.soon_s, session.item.planned_s / 3)
    return PaceState.SOON if left_s <= soon_s and session.item.planned_s > 0 else PaceState.ON_TIME
