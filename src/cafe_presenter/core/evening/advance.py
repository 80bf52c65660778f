"""How events change the running evening. Everything is pure: an event that changes nothing returns the same object."""

from dataclasses import replace
from typing import assert_never

from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.evening.drafts import Draft, with_draft
from cafe_presenter.core.evening.events import (
    AwayCounted,
    ClockSet,
    Cover,
    DeckReplaced,
    DraftLeft,
    Ended,
    EndSet,
    Event,
    Inserted,
    Noted,
    NoteEvent,
    NoteMended,
    NoteTakenOut,
    ParkedAsked,
    Paused,
    PlanDeclined,
    PlanEvent,
    Reordered,
    Replanned,
    Resumed,
    SeatsSet,
    Skipped,
    Started,
    TimeAdded,
    TimerShaped,
    TurnPassed,
    Undone,
    VoiceEvent,
    VoiceHeard,
    WallEvent,
    WentTo,
    Woke,
)
from cafe_presenter.core.evening.notes import Note, asked, mended, one_line, without_note
from cafe_presenter.core.evening.plan import over_s
from cafe_presenter.core.evening.redo import past_hiding, remembered
from cafe_presenter.core.evening.room_events import (
    CloudNamed,
    CloudsMerged,
    Counted,
    CountMended,
    Gathered,
    PostItChanged,
    PostItWritten,
    RoomEvent,
)
from cafe_presenter.core.evening.session import (
    DEFAULT_THEME_S,
    EndWas,
    Item,
    Reversal,
    Session,
    TurnWas,
    Was,
    current_turn,
    index_of_item,
    new_item,
)
from cafe_presenter.core.evening.settling import agenda_with, settle, spend
from cafe_presenter.core.evening.view import WallChoices
from cafe_presenter.core.evening.voices import MAX_SEATS, Voice
from cafe_presenter.core.evening.wall_changes import wall_changed

OWN_END_WITHIN_S = 0.5
"""Seconds after the start within which the first end is the deck's own, and no deed that undo takes back."""


def advance(session: Session, event: Event) -> Session:
    """Return the session after ``event``; the very same object when it changes nothing.

    A ``Resumed`` is always a change: it must be recorded for the journal to go on.
    """
    if session.ended:
        return session
    after = _changed(session, event)
    return session if after is session else remembered(session, after, event)


def _changed(session: Session, event: Event) -> Session:
    match event:
        case Started():
            return _started(session, event)
        case Paused():
            return _paused(session, event)
        case Resumed():
            return _resumed(session, event)
        case Woke() | ClockSet():
            return _other_clock(session, event)
        case AwayCounted():
            return _away_counted(session, event)
        case Replanned():
            return _replanned(session, event)
        case PlanDeclined():
            return _plan_declined(session, event)
        case Noted() | NoteMended() | NoteTakenOut() | ParkedAsked():
            return _notes_changed(session, event)
        case TimerShaped():
            return _timer_shaped(session, event)
        case TurnPassed():
            return _turn_passed(session, event)
        case DeckReplaced():
            return _deck_replaced(session, event)
        case DraftLeft():
            drafts = with_draft(session.drafts, Draft(event.line, event.text, event.item))
            return session if drafts == session.drafts else replace(settle(session, event.at), drafts=drafts)
        case VoiceHeard() | SeatsSet():
            return _voices_changed(session, event)
        case Ended():
            return _ended(session, event)
        case _:
            return _rest_changed(session, event)


def _rest_changed(session: Session, event: WallEvent | PlanEvent | RoomEvent) -> Session:
    match event:
        case Counted() | CountMended() | PostItWritten() | PostItChanged() | CloudNamed() | CloudsMerged():
            from cafe_presenter.core.evening.room_changes import room_changed  # at the first count

            return room_changed(session, event)
        case WentTo() | TimeAdded() | EndSet() | Skipped() | Reordered() | Inserted() | Undone():
            return _with_room(session, _plan_changed(session, event), event.at)
        case _:
            return wall_changed(session, event)


def _plan_changed(session: Session, event: PlanEvent) -> Session:
    match event:
        case WentTo():
            return _went_to(session, event)
        case TimeAdded():
            return _time_added(session, event)
        case EndSet():
            return _end_set(session, event)
        case Skipped():
            return _skipped(session, event)
        case Reordered():
            return _reordered(session, event)
        case Inserted():
            return _inserted(session, event)
        case Undone():
            return _undone(session, event)
        case _:
            assert_never(event)


def _with_room(before: Session, after: Session, at: float) -> Session:
    """Ask again about the next drift where a change of the plan lets the rest fit again."""
    if after is before or after.answered_s is None or over_s(after, at) > 0:
        return after
    return replace(after, answered_s=None)


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
    reversal = Reversal(settled.item.id, settled.reversal, went_to=there.id, kept_s=there.spent_s, aside=session.aside)
    again_s = min(event.again_s, settled.item.spent_s)
    if again_s > 0:
        settled = spend(spend(settled, settled.position, -again_s), event.position, again_s)
    return replace(settled, position=event.position, reversal=reversal, aside=None, quiet_from=event.at)


def _time_added(session: Session, event: TimeAdded) -> Session:
    planned_s = max(0.0, session.item.planned_s + event.seconds)
    if planned_s == session.item.planned_s:
        return session
    settled = settle(session, event.at)
    agenda = agenda_with(settled, settled.position, replace(settled.item, planned_s=planned_s))
    return _with_plan(settled, agenda)


def _undone(session: Session, event: Undone) -> Session:
    reversal = session.reversal
    if reversal is None:
        return session
    settled = settle(session, event.at)
    if event.keeps_hidden:
        return replace(settled, reversal=past_hiding(session))
    if reversal.notes is not None:
        settled = replace(settled, notes=reversal.notes)
        if reversal.agenda is None:
            return replace(settled, reversal=reversal.older)
    if reversal.was is not None:
        return replace(_as_it_was(settled, reversal.was), reversal=reversal.older)
    if reversal.voices is not None:
        return replace(settled, voices=reversal.voices, reversal=reversal.older)
    if reversal.is_aside:
        return replace(settled, aside=reversal.aside, shown=reversal.shown, reversal=reversal.older)
    if reversal.agenda is not None:
        return _plan_undone(settled, reversal, reversal.agenda)
    there, back = index_of_item(settled, reversal.went_to), index_of_item(settled, reversal.back_to)
    if there is None or back is None:
        return replace(settled, reversal=reversal.older)
    # Later moves were undone before this one, so all that was spent since stands on this one item.
    item = settled.agenda[there]
    given_back_s = item.spent_s - reversal.kept_s
    # A turn that began in the time given back begins anew: it must not wait for that time to be spent again.
    as_it_was = replace(item, spent_s=reversal.kept_s, turn_from_s=min(item.turn_from_s, reversal.kept_s))
    undone = replace(settled, agenda=agenda_with(settled, there, as_it_was))
    moved_back = replace(spend(undone, back, given_back_s), position=back, aside=reversal.aside)
    return replace(moved_back, reversal=reversal.older, quiet_from=event.at)


def _as_it_was(settled: Session, was: Was) -> Session:
    """Return the session with the wall's look, the end, a turn or what the room had told that there was."""
    match was:
        case WallChoices():
            return replace(settled, choices=was)
        case Gathered():
            return replace(settled, gathered=was)
        case EndWas():
            return replace(settled, end_at=was.end_at, answered_s=was.answered_s)
        case TurnWas():
            index = index_of_item(settled, was.item)
            if index is None:
                return settled
            turned = replace(settled.agenda[index], turn=was.turn, turn_from_s=was.turn_from_s)
            item = replace(turned, digits=was.digits, digits_from_s=was.digits_from_s)
            return replace(settled, agenda=agenda_with(settled, index, item))
        case _:
            assert_never(was)


def _plan_undone(settled: Session, reversal: Reversal, agenda: tuple[Item, ...]) -> Session:
    now = {item.id: item for item in settled.agenda}
    kept = tuple(_as_planned(now[item.id], item) for item in agenda)
    up = settled.item.id if any(item.id == settled.item.id for item in kept) else reversal.back_to
    position = next(index for index, item in enumerate(kept) if item.id == up)
    aside = settled.aside if up == settled.item.id else None
    undone = replace(settled, agenda=kept, position=position, aside=aside, reversal=reversal.older)
    # What was spent on a theme that is no longer there stays in the evening's sum.
    lost_s = sum(item.spent_s for item in settled.agenda) - sum(item.spent_s for item in kept)
    undone = spend(undone, position, lost_s) if lost_s else undone
    # Who takes a proposal back is asked again: it was on offer when it was taken, and another may be the better one.
    return replace(undone, answered_s=None) if reversal.proposed else undone


def _as_planned(item: Item, before: Item) -> Item:
    """Return an item with the plan it had ``before``; its turns too, where its timer had another shape."""
    planned = replace(item, planned_s=before.planned_s, skipped=before.skipped)
    if item.timer == before.timer:
        return planned
    return replace(planned, timer=before.timer, turn=before.turn, turn_from_s=before.turn_from_s, digits=before.digits)


def _resumed(session: Session, event: Resumed) -> Session:
    return replace(_away(settle(session, event.at), event.away_s, counted=event.counted), frozen=None)


def _other_clock(session: Session, event: Woke | ClockSet) -> Session:
    """Bring the ends nearer, or farther; a clock that was set moves the end with an hour alone, not the planned one."""
    if isinstance(event, ClockSet):
        if not event.by_s or session.end_at is None:
            return session
        return replace(settle(session, event.at), end_at=round(session.end_at - event.by_s, 3), answered_s=None)
    if event.away_s <= 0 or (session.end_at is None and session.planned_end_at is None):
        return session  # before the start there is no end to bring nearer
    return _away(settle(session, event.at), event.away_s, counted=False)


def _away_counted(session: Session, event: AwayCounted) -> Session:
    if event.seconds <= 0 or session.started_at is None:
        return session  # a timer paused since then does not take the host's answer away
    settled = settle(session, event.at)
    return spend(settled, settled.position, event.seconds)


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
    return spend(nearer, nearer.position, away_s) if spends else nearer


def _end_set(session: Session, event: EndSet) -> Session:
    end_at = None if event.in_s is None else event.at + event.in_s
    if end_at == session.end_at:
        return session
    settled = replace(settle(session, event.at), end_at=end_at, answered_s=None)
    begun_s = None if session.started_at is None else event.at - session.started_at
    if session.end_at is None and begun_s is not None and begun_s < OWN_END_WITHIN_S:
        return settled
    before = EndWas(session.end_at, session.answered_s)
    return replace(settled, reversal=Reversal(settled.item.id, settled.reversal, was=before))


def _skipped(session: Session, event: Skipped) -> Session:
    index = index_of_item(session, event.item)
    if index is None or session.agenda[index].skipped is event.skipped:
        return session
    settled = settle(session, event.at)
    return _with_plan(settled, agenda_with(settled, index, replace(settled.agenda[index], skipped=event.skipped)))


def _reordered(session: Session, event: Reordered) -> Session:
    index = index_of_item(session, event.item)
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
    item = new_item(max(known.id for known in settled.agenda) + 1, event.theme, planned_s)
    return _with_plan(settled, (*settled.agenda[:position], item, *settled.agenda[position:]))


def _replanned(session: Session, event: Replanned) -> Session:
    planned, dropped = dict(event.planned), frozenset(event.dropped)
    settled = settle(session, event.at)
    agenda = tuple(
        replace(item, planned_s=planned.get(item.id, item.planned_s), skipped=item.skipped or item.id in dropped)
        if item.id in planned or item.id in dropped
        else item
        for item in settled.agenda
    )
    if agenda == settled.agenda:
        return session
    taken = _with_plan(settled, agenda, proposed=True)
    return replace(taken, answered_s=max(0.0, over_s(taken, taken.at)))


def _plan_declined(session: Session, event: PlanDeclined) -> Session:
    if event.over_s == session.answered_s:
        return session
    return replace(settle(session, event.at), answered_s=event.over_s)


def _notes_changed(session: Session, event: NoteEvent) -> Session:
    match event:
        case Noted():
            line = one_line(event.text)
            item = session.item.id if index_of_item(session, event.item) is None else event.item
            notes = (*session.notes, Note(event.at, item, line, event.tag)) if line else session.notes
        case NoteMended():
            notes = mended(session.notes, event.number, event.text, tag=event.tag)
        case NoteTakenOut():
            notes = without_note(session.notes, event.number)
        case ParkedAsked():
            return _parked_asked(session, event)
        case _:
            assert_never(event)
    if notes == session.notes:
        return session
    settled = settle(session, event.at)
    reversal = Reversal(settled.item.id, settled.reversal, notes=session.notes)
    return replace(settled, notes=notes, reversal=reversal)


def _parked_asked(session: Session, event: ParkedAsked) -> Session:
    notes = asked(session.notes, event.number)
    if notes is session.notes:
        return session
    theme = Theme(question=session.notes[event.number].text, kind=Kind.FREE)
    inserted = _inserted(session, Inserted(event.at, theme, event.position))
    assert inserted.reversal is not None
    return replace(inserted, notes=notes, reversal=replace(inserted.reversal, notes=session.notes))


def _voices_changed(session: Session, event: VoiceEvent) -> Session:
    match event:
        case SeatsSet():
            count = max(0, min(event.count, MAX_SEATS))
            return session if count == session.seats else replace(settle(session, event.at), seats=count)
        case VoiceHeard():
            settled = settle(session, event.at)
            voice = Voice(event.at, event.is_new, event.seat)
            reversal = Reversal(settled.item.id, settled.reversal, voices=session.voices)
            return replace(settled, voices=(*session.voices, voice), reversal=reversal)
        case _:
            assert_never(event)


def _timer_shaped(session: Session, event: TimerShaped) -> Session:
    settled = settle(session, event.at)
    item = replace(settled.item, timer=event.timer, turn=0, turn_from_s=settled.item.spent_s)
    return session if item == settled.item else _with_plan(settled, agenda_with(settled, settled.position, item))


def _turn_passed(session: Session, event: TurnPassed) -> Session:
    settled = settle(session, event.at)
    current = current_turn(settled, event.at)
    if current is None:
        return session
    # Rounds pass by themselves too: what counts is the turn that was reached.
    up = settled.item
    agenda = agenda_with(settled, settled.position, replace(up, turn=current.number, turn_from_s=up.spent_s))
    before = TurnWas(up.id, up.turn, up.turn_from_s, up.digits, up.digits_from_s)
    return replace(settled, agenda=agenda, reversal=Reversal(up.id, settled.reversal, was=before))


def _deck_replaced(session: Session, event: DeckReplaced) -> Session:
    from cafe_presenter.core.evening.deck_swap import agenda_of  # the first wall would wait for it

    if event.deck == session.deck:
        return session
    settled = settle(session, event.at)
    agenda, position = agenda_of(settled, event.deck)
    # Undo cannot reach past this: what it would bring back belongs to another deck.
    return replace(settled, deck=event.deck, agenda=agenda, position=position, reversal=None, answered_s=0.0)


def _ended(session: Session, event: Ended) -> Session:
    return replace(settle(session, event.at), running=False, frozen=None, cover=Cover.NONE, aside=None, ended=True)


def _with_plan(session: Session, agenda: tuple[Item, ...], *, proposed: bool = False) -> Session:
    """Return the session with another agenda, which undo can take back; the item that is up stays up."""
    up = session.item.id
    position = next(index for index, item in enumerate(agenda) if item.id == up)
    reversal = Reversal(up, session.reversal, agenda=session.agenda, proposed=proposed)
    return replace(session, agenda=agenda, position=position, reversal=reversal)
