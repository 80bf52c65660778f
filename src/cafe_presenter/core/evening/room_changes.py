"""How what the room tells changes a session: counts and post-its kept, mended, moved. Undo takes each back."""

from dataclasses import replace
from typing import assert_never

from cafe_presenter.core.evening.clouds import cloud_named, clouds_merged, post_it_changed, post_it_kept
from cafe_presenter.core.evening.counts import is_sound
from cafe_presenter.core.evening.room_events import (
    CloudNamed,
    CloudsMerged,
    Count,
    Counted,
    CountMended,
    Gathered,
    PostItChanged,
    PostItWritten,
    RoomEvent,
)
from cafe_presenter.core.evening.session import Reversal, Session
from cafe_presenter.core.evening.settling import settle


def room_changed(session: Session, event: RoomEvent) -> Session:
    """Return the session after an event of the room; the very same object when it changes nothing."""
    match event:
        case Counted():
            gathered = _counted(session, event)
        case CountMended():
            gathered = _count_mended(session.gathered, event)
        case PostItWritten():
            gathered = post_it_kept(session.gathered, event.text, event.cloud)
        case PostItChanged():
            gathered = post_it_changed(session.gathered, event.number, event.text, cloud=event.cloud)
        case CloudNamed():
            gathered = cloud_named(session.gathered, event.cloud, event.name, post_it=event.post_it)
        case CloudsMerged():
            gathered = clouds_merged(session.gathered, event.cloud, event.into)
        case _:
            assert_never(event)
    if gathered == session.gathered:
        return session
    settled = settle(session, event.at)
    return replace(
        settled, gathered=gathered, reversal=Reversal(settled.item.id, settled.reversal, was=session.gathered)
    )


def _counted(session: Session, event: Counted) -> Gathered:
    if not is_sound(event.options, event.votes):
        return session.gathered
    count = Count(event.at, session.item.id, event.question, event.options, event.votes, event.way)
    return replace(session.gathered, counts=(*session.gathered.counts, count))


def _count_mended(gathered: Gathered, event: CountMended) -> Gathered:
    counts, number = gathered.counts, event.number
    if not 0 <= number < len(counts) or not is_sound(counts[number].options, event.votes):
        return gathered
    return replace(
        gathered, counts=(*counts[:number], replace(counts[number], votes=event.votes), *counts[number + 1 :])
    )
