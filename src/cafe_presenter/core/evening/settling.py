"""Seconds booked on the item that was up while they passed: what every change of a session does first."""

from dataclasses import replace

from cafe_presenter.core.evening.session import Item, Session


def settle(session: Session, at: float) -> Session:
    """Return the session with the seconds up to ``at`` booked on the item that is up."""
    if at <= session.at:
        return session
    settled = replace(session, at=at)
    return spend(settled, session.position, at - session.at) if session.running else settled


def spend(session: Session, index: int, seconds: float) -> Session:
    """Return the session with seconds booked on one item."""
    item = session.agenda[index]
    return replace(session, agenda=agenda_with(session, index, replace(item, spent_s=item.spent_s + seconds)))


def agenda_with(session: Session, index: int, item: Item) -> tuple[Item, ...]:
    """Return the agenda with another item at a place."""
    return (*session.agenda[:index], item, *session.agenda[index + 1 :])
