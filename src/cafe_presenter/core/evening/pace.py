"""The arithmetic of time: what is spent, what is left, when it will be over. Pure functions of the session."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cafe_presenter.core.evening.session import Session, spent_s

SPARE_S = 30.0
"""An end is a whole minute; the two clocks it comes from differ a little, or more after a while."""
STOPPED_TOO_LONG_S = 60.0
"""Seconds after which a theme on show with the timer stopped is worth a question."""


class PaceState(StrEnum):
    """How the theme that is up stands, from best to worst; PAUSED and WAITING say why nothing moves."""

    WAITING = "waiting"
    PAUSED = "paused"
    ON_TIME = "on_time"
    SOON = "soon"
    OVER = "over"


class Drift(StrEnum):
    """How the whole evening stands against its end; BEHIND becomes LATE where the deck's threshold says so."""

    NONE = "none"
    AHEAD = "ahead"
    ON_TIME = "on_time"
    BEHIND = "behind"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Pace:
    """Figures at one instant, in seconds.

    ``over_s`` counts up once ``left_s`` is 0; ``rest_s`` is what the whole evening still needs, the theme that is
    up included, with nobody behind or ahead from now on. ``end_in_s`` is how far the hard end is, else the planned
    one, or None before the start; ``behind_s`` is by how much the evening will be late, negative when it is early.
    """

    state: PaceState
    elapsed_s: float
    planned_s: float
    left_s: float
    over_s: float
    total_elapsed_s: float
    total_planned_s: float
    rest_s: float
    end_in_s: float | None
    behind_s: float
    drift: Drift


def pace(session: Session, now: float) -> Pace:
    """Return the figures of ``session`` at ``now``, in running seconds since opening."""
    elapsed_s = spent_s(session, session.position, now)
    planned_s = session.item.planned_s
    left_s = max(0.0, planned_s - elapsed_s)
    later_s, spent_until_s, total_planned_s = _sums(session)
    rest_s = left_s + later_s
    end_at = session.planned_end_at if session.end_at is None else session.end_at
    end_in_s = None if end_at is None else end_at - now
    behind_s = 0.0 if end_in_s is None else rest_s - end_in_s
    return Pace(
        state=pace_state(session, now),
        elapsed_s=elapsed_s,
        planned_s=planned_s,
        left_s=left_s,
        over_s=max(0.0, elapsed_s - planned_s),
        total_elapsed_s=spent_until_s + elapsed_s - session.item.spent_s,
        total_planned_s=total_planned_s,
        rest_s=rest_s,
        end_in_s=end_in_s,
        behind_s=behind_s,
        drift=_drift(session, behind_s, known=end_in_s is not None),
    )


def _sums(session: Session) -> tuple[float, float, float]:
    """Return what the items to come still need, what was spent on all up to ``session.at``, and what is planned."""
    later = (item for item in session.agenda[session.position + 1 :] if not item.skipped)
    return (
        sum(max(0.0, item.planned_s - item.spent_s) for item in later),
        sum(item.spent_s for item in session.agenda),
        sum(item.planned_s for item in session.agenda if not item.skipped),
    )


def pace_state(session: Session, now: float) -> PaceState:
    """Return how the theme that is up stands at ``now``, without the other figures."""
    elapsed_s, planned_s = spent_s(session, session.position, now), session.item.planned_s
    if not session.running:
        return PaceState.WAITING if session.started_at is None else PaceState.PAUSED
    if elapsed_s >= planned_s > 0:
        return PaceState.OVER
    # A two-minute theme is not "nearly over" from its first second: never more than its last third.
    soon_s = min(session.deck.thresholds.soon_s, planned_s / 3)
    return PaceState.SOON if planned_s > 0 and planned_s - elapsed_s <= soon_s else PaceState.ON_TIME


def stopped_s(session: Session, now: float) -> float:
    """Return for how long a theme has been up with the timer stopped; 0 when it runs, or on any other item."""
    if session.running or session.ended or not session.item.theme.kind.is_theme:
        return 0.0
    return max(0.0, now - session.quiet_from)


def _drift(session: Session, behind_s: float, *, known: bool) -> Drift:
    if not known:
        return Drift.NONE
    if behind_s >= 60.0:
        return Drift.LATE if behind_s >= session.deck.thresholds.late_s else Drift.BEHIND
    return Drift.AHEAD if behind_s <= -60.0 else Drift.ON_TIME


def end_hour(session: Session, now: float, utc: datetime) -> datetime | None:
    """Return the instant of the end that was set, or None where none was."""
    if session.end_at is None:
        return None
    return (utc + timedelta(seconds=session.end_at - now + SPARE_S)).replace(second=0, microsecond=0)
