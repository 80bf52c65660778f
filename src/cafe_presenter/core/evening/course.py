"""The evening as one line of time: what it took so far, what is up, what is to come, and where it was to end."""

from enum import StrEnum

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.session import Session, spent_s

MAX_ITEMS = 300
"""Items on one line: more than any evening has; of a deck with more, those around the one that is up are on it."""


class Stretch(StrEnum):
    """What a part of the line stands for."""

    DONE = "done"
    NOW = "now"
    TO_COME = "to_come"


@dataclass(frozen=True, slots=True)
class Segment:
    """The part of item ``index`` of the agenda, in seconds from the beginning of the line."""

    index: int
    begins_s: float
    ends_s: float
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Course:
    """The whole line: ``now_s`` is where the evening stands, ``end_s`` where it was to end, None before the start."""

    segments: tuple[Segment, ...]
    now_s: float
    end_s: float | None

    @property
    def whole_s(self) -> float:
        """The length of the line: all that is to be seen on it."""
        return max([segment.ends_s for segment in self.segments[-1:]] + [self.now_s, self.end_s or 0.0])


def items_around(session: Session) -> range:
    """Return which items of the agenda are on the line: all of them, in an evening of people."""
    first = max(0, min(session.position - MAX_ITEMS // 2, len(session.agenda) - MAX_ITEMS))
    return range(first, min(len(session.agenda), first + MAX_ITEMS))


def course(session: Session, now: float, *, from_now: bool = False) -> Course:
    """Return the line of ``session`` at ``now``; with ``from_now`` it begins with the item that is up.

    What was passed by without a second spent on it, and what is left out, is not on it.
    """
    segments, at_s, now_s = list[Segment](), 0.0, 0.0
    for index in items_around(session):
        item = session.agenda[index]
        spent = spent_s(session, index, now)
        if index < session.position:
            stretch, takes_s = Stretch.DONE, 0.0 if from_now else spent
        elif index == session.position:
            stretch, takes_s = Stretch.NOW, max(item.planned_s, spent)
            now_s = at_s + spent
        else:
            stretch, takes_s = Stretch.TO_COME, 0.0 if item.skipped else max(0.0, item.planned_s - spent)
        if takes_s > 0 or stretch is Stretch.NOW:
            segments.append(Segment(index, at_s, at_s + takes_s, stretch))
            at_s += takes_s
    end_at = session.planned_end_at if session.end_at is None else session.end_at
    return Course(tuple(segments), now_s, None if end_at is None else max(0.0, now_s + end_at - now))


def begins_in_s(session: Session, now: float) -> dict[int, float]:
    """Return in how many seconds each item of the agenda begins, negative where it began; none before the start.

    What was passed by, and what is left out, begins at no time.
    """
    if session.started_at is None:
        return {}
    line = course(session, now)
    return {segment.index: segment.begins_s - line.now_s for segment in line.segments}
