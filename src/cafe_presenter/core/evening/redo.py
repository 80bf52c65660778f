"""What undo took back, done again: the same event at another instant, for as long as nothing else was done since."""

from dataclasses import replace

from cafe_presenter.core.evening.events import EndSet, Event, Undone, WentTo
from cafe_presenter.core.evening.session import CountCard, Reversal, Session
from cafe_presenter.core.evening.settling import settle


def again(event: Event, at: float) -> Event:
    """Return an event as it happens anew at ``at``; an hour stays the hour it is."""
    if isinstance(event, EndSet) and event.in_s is not None:
        return EndSet(at, round(event.in_s - (at - event.at), 3))
    return replace(event, at=at)


def remembered(before: Session, after: Session, event: Event) -> Session:
    """Return ``after``, which ``event`` made of ``before``, with what undo and redo have to know of it."""
    reversal = after.reversal
    if isinstance(event, Undone) and event.keeps_hidden:
        return after
    if isinstance(event, Undone):
        undone = before.reversal.event if before.reversal is not None else None
        if isinstance(undone, EndSet) and before.end_at is not None:
            undone = EndSet(event.at, round(before.end_at - event.at, 3))  # a sleep since has brought it nearer
        if isinstance(undone, WentTo):
            undone = replace(undone, again_s=_given_back_s(before, after, event))
        return replace(after, redoable=() if undone is None else (undone, *before.redoable))
    if reversal is None or reversal is before.reversal:
        return after if reversal is before.reversal else replace(after, redoable=())
    redoable = before.redoable
    following = redoable[1:] if redoable and again(redoable[0], event.at) == event else ()
    return replace(after, reversal=replace(reversal, event=event), redoable=following)


def _given_back_s(before: Session, after: Session, event: Undone) -> float:
    """Return what was spent on the item that undo leaves, and is now with the one that is up."""
    settled = settle(before, event.at)
    kept_s = next((item.spent_s for item in after.agenda if item.id == settled.item.id), settled.item.spent_s)
    return round(max(0.0, settled.item.spent_s - kept_s), 3)


def past_hiding(session: Session) -> Reversal | None:
    """Return what undo takes back once a count was left hidden: neither its hiding nor its showing right before."""
    hiding = session.reversal
    shown = hiding.older if hiding is not None else None
    is_pair = shown is not None and shown.is_aside and shown.aside == session.aside
    return shown.older if shown is not None and is_pair else shown


def brings_numbers(before: Session, after: Session) -> bool:
    """Tell whether a count that the public did not see would be on the wall, at the same item."""
    is_shown = isinstance(after.aside, CountCard) and after.aside != before.aside
    return is_shown and after.item.id == before.item.id
