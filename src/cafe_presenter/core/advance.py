"""How events change the running evening. Everything is pure: an event that changes nothing returns the same object."""

from collections.abc import Callable
from dataclasses import replace

from cafe_presenter.core.events import (
    AwayCounted,
    Cover,
    Covered,
    Ended,
    EndSet,
    Event,
    Froze,
    Inserted,
    Noted,
    PaletteChosen,
    Paused,
    PlanDeclined,
    Reordered,
    Replanned,
    Resumed,
    Skipped,
    Started,
    TimeAdded,
    TimerShaped,
    TurnPassed,
    TypeChosen,
    Undone,
    Unfroze,
    WentTo,
    Woke,
    WordsChosen,
)
from cafe_presenter.core.session import (
    DEFAULT_THEME_S,
    Item,
    Note,
    Reversal,
    Session,
    deck_view,
    place_of,
)
from cafe_presenter.core.view import Look


def advance(session: Session, event: Event) -> Session:
    """Return the session after ``event``; the very same object when it changes nothing.

    A ``Resumed`` is always a change: it must be recorded for the journal to go on.
    """
    if session.ended:
        return session
    rule = _RULES.get(type(event))
    return session if rule is None else rule(session, event)


def settle(session: Session, at: float) -> Session:
    """Return the session with the seconds up to ``at`` booked on the item that is up."""
    if at <= session.at:
        return session
    settled = replace(session, at=at)
    return _spend(settled, session.position, at - session.at) if session.running else settled


def _started(session: Session, event: Started) -> Session:
    if session.running:
        return session
    settled = replace(settle(session, event.at), running=True)
    if settled.started_at is not None:
        return settled
    to_come_s = sum(item.planned_s for item in settled.agenda[settled.position :] if not item.skipped)
    return replace(settled, started_at=settled.at, planned_end_at=settled.at + to_come_s)


def _paused(session: Session, event: Paused) -> Session:
    return replace(settle(session, event.at), running=False, quiet_from=event.at) if session.running else session


def _went_to(session: Session, event: WentTo) -> Session:
    if event.position == session.position or not 0 <= event.position < len(session.agenda):
        return session
    settled = settle(session, event.at)
    there = settled.agenda[event.position]
    reversal = Reversal(settled.item.id, settled.reversal, went_to=there.id, kept_s=there.spent_s)
    return replace(settled, position=event.position, reversal=reversal, quiet_from=event.at)


def _time_added(session: Session, event: TimeAdded) -> Session:
    planned_s = max(0.0, session.item.planned_s + event.seconds)
    if planned_s == session.item.planned_s:
        return session
    settled = settle(session, event.at)
    agenda = _agenda_with(settled, settled.position, replace(settled.item, planned_s=planned_s))
    return _with_plan(settled, agenda)


def _covered(session: Session, event: Covered) -> Session:
    return session if event.cover is session.cover else replace(settle(session, event.at), cover=event.cover)


def _froze(session: Session, event: Froze) -> Session:
    return session if session.frozen is not None else replace(settle(session, event.at), frozen=deck_view(session))


def _unfroze(session: Session, event: Unfroze) -> Session:
    return session if session.frozen is None else replace(settle(session, event.at), frozen=None)


def _undone(session: Session, event: Undone) -> Session:
    reversal = session.reversal
    if reversal is None:
        return session
    settled = settle(session, event.at)
    if reversal.agenda is not None:
        return _plan_undone(settled, reversal, reversal.agenda)
    there, back = place_of(settled, reversal.went_to), place_of(settled, reversal.back_to)
    if there is None or back is None:
        return replace(settled, reversal=reversal.older)
    # Later moves were undone before this one, so all that was spent since stands on this one item.
    item = settled.agenda[there]
    given_back_s = item.spent_s - reversal.kept_s
    # A turn that began in the time given back begins anew: it must not wait for that time to be spent again.
    as_it_was = replace(item, spent_s=reversal.kept_s, turn_from_s=min(item.turn_from_s, reversal.kept_s))
    undone = replace(settled, agenda=_agenda_with(settled, there, as_it_was))
    return replace(_spend(undone, back, given_back_s), position=back, reversal=reversal.older)


def _plan_undone(settled: Session, reversal: Reversal, agenda: tuple[Item, ...]) -> Session:
    now = {item.id: item for item in settled.agenda}
    kept = tuple(replace(now[item.id], planned_s=item.planned_s, skipped=item.skipped) for item in agenda)
    up = settled.item.id if any(item.id == settled.item.id for item in kept) else reversal.back_to
    position = next(index for index, item in enumerate(kept) if item.id == up)
    undone = replace(settled, agenda=kept, position=position, reversal=reversal.older, answered_s=0.0)
    # What was spent on a theme that is no longer there stays in the evening's sum.
    lost_s = sum(item.spent_s for item in settled.agenda) - sum(item.spent_s for item in kept)
    return _spend(undone, position, lost_s) if lost_s else undone


def _resumed(session: Session, event: Resumed) -> Session:
    return replace(_away(settle(session, event.at), event.away_s, counted=event.counted), frozen=None)


def _woke(session: Session, event: Woke) -> Session:
    return _away(settle(session, event.at), event.away_s, counted=False) if event.away_s > 0 else session


def _away_counted(session: Session, event: AwayCounted) -> Session:
    if event.seconds <= 0 or not session.running:
        return session
    settled = settle(session, event.at)
    return _spend(settled, settled.position, event.seconds)


def _away(session: Session, away_s: float, *, counted: bool) -> Session:
    """Book time that the running clock does not know: the ends come nearer, whether it counts as spent or not."""
    spends = counted and session.running
    if away_s <= 0 or not (spends or session.end_at is not None or session.planned_end_at is not None):
        return session
    nearer = replace(
        session,
        end_at=None if session.end_at is None else session.end_at - away_s,
        planned_end_at=None if session.planned_end_at is None else session.planned_end_at - away_s,
    )
    return _spend(nearer, nearer.position, away_s) if spends else nearer


def _end_set(session: Session, event: EndSet) -> Session:
    end_at = None if event.in_s is None else event.at + event.in_s
    return session if end_at == session.end_at else replace(settle(session, event.at), end_at=end_at, answered_s=0.0)


def _skipped(session: Session, event: Skipped) -> Session:
    index = place_of(session, event.item)
    if index is None or session.agenda[index].skipped is event.skipped:
        return session
    settled = settle(session, event.at)
    return _with_plan(settled, _agenda_with(settled, index, replace(settled.agenda[index], skipped=event.skipped)))


def _reordered(session: Session, event: Reordered) -> Session:
    index = place_of(session, event.item)
    if index is None or index == event.position or not 0 <= event.position < len(session.agenda):
        return session
    settled = settle(session, event.at)
    agenda = list(settled.agenda)
    agenda.insert(event.position, agenda.pop(index))
    return _with_plan(settled, tuple(agenda))


def _inserted(session: Session, event: Inserted) -> Session:
    settled = settle(session, event.at)
    position = max(1, min(event.position, len(settled.agenda)))
    planned_s = DEFAULT_THEME_S if event.theme.duration_s is None else event.theme.duration_s
    item = Item(max(known.id for known in settled.agenda) + 1, event.theme, planned_s, timer=event.theme.timer)
    return _with_plan(settled, (*settled.agenda[:position], item, *settled.agenda[position:]))


def _replanned(session: Session, event: Replanned) -> Session:
    planned = dict(event.planned)
    settled = settle(session, event.at)
    agenda = tuple(
        replace(item, planned_s=planned.get(item.id, item.planned_s), skipped=item.skipped or item.id in event.dropped)
        for item in settled.agenda
    )
    return session if agenda == settled.agenda else replace(_with_plan(settled, agenda), answered_s=0.0)


def _plan_declined(session: Session, event: PlanDeclined) -> Session:
    if event.over_s == session.answered_s:
        return session
    return replace(settle(session, event.at), answered_s=event.over_s)


def _noted(session: Session, event: Noted) -> Session:
    text = " ".join(event.text.split())
    if not text:
        return session
    settled = settle(session, event.at)
    return replace(settled, notes=(*settled.notes, Note(event.at, settled.item.id, text, event.tag)))


def _timer_shaped(session: Session, event: TimerShaped) -> Session:
    settled = settle(session, event.at)
    item = replace(settled.item, timer=event.timer, turn=0, turn_from_s=settled.item.spent_s)
    return session if item == settled.item else replace(settled, agenda=_agenda_with(settled, settled.position, item))


def _turn_passed(session: Session, event: TurnPassed) -> Session:
    if session.item.timer is None:
        return session
    settled = settle(session, event.at)
    item = replace(settled.item, turn=settled.item.turn + 1, turn_from_s=settled.item.spent_s)
    return replace(settled, agenda=_agenda_with(settled, settled.position, item))


def _palette_chosen(session: Session, event: PaletteChosen) -> Session:
    return _with_look(session, event.at, replace(session.look, palette=event.palette))


def _type_chosen(session: Session, event: TypeChosen) -> Session:
    return _with_look(session, event.at, replace(session.look, font=event.font, spaced=event.spaced))


def _words_chosen(session: Session, event: WordsChosen) -> Session:
    return _with_look(session, event.at, replace(session.look, twin=event.twin, both=event.both))


def _with_look(session: Session, at: float, look: Look) -> Session:
    return session if look == session.look else replace(settle(session, at), look=look)


def _ended(session: Session, event: Ended) -> Session:
    return replace(settle(session, event.at), running=False, frozen=None, cover=Cover.NONE, ended=True)


def _with_plan(session: Session, agenda: tuple[Item, ...]) -> Session:
    """Return the session with another agenda, which undo can take back; the item that is up stays up."""
    up = session.item.id
    position = next(index for index, item in enumerate(agenda) if item.id == up)
    reversal = Reversal(up, session.reversal, agenda=session.agenda)
    return replace(session, agenda=agenda, position=position, reversal=reversal)


def _spend(session: Session, index: int, seconds: float) -> Session:
    item = session.agenda[index]
    return replace(session, agenda=_agenda_with(session, index, replace(item, spent_s=item.spent_s + seconds)))


def _agenda_with(session: Session, index: int, item: Item) -> tuple[Item, ...]:
    return (*session.agenda[:index], item, *session.agenda[index + 1 :])


_RULES: dict[type[Event], Callable[..., Session]] = {
    Started: _started,
    Paused: _paused,
    WentTo: _went_to,
    TimeAdded: _time_added,
    Covered: _covered,
    Froze: _froze,
    Unfroze: _unfroze,
    Undone: _undone,
    Resumed: _resumed,
    Woke: _woke,
    AwayCounted: _away_counted,
    EndSet: _end_set,
    Skipped: _skipped,
    Reordered: _reordered,
    Inserted: _inserted,
    Replanned: _replanned,
    PlanDeclined: _plan_declined,
    Noted: _noted,
    TimerShaped: _timer_shaped,
    TurnPassed: _turn_passed,
    PaletteChosen: _palette_chosen,
    TypeChosen: _type_chosen,
    WordsChosen: _words_chosen,
    Ended: _ended,
}
