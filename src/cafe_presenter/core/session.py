"""The running evening: one immutable value, changed by events in the past tense.

``advance`` is pure. Instants are running seconds since the session was opened: time asleep and time between a
crash and the resumption are left out of them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from cafe_presenter.core.deck import Deck, Kind, Theme, Timer
from cafe_presenter.core.events import (
    Cover,
    Covered,
    Ended,
    EndSet,
    Event,
    Froze,
    Inserted,
    Noted,
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
    Undone,
    Unfroze,
    WentTo,
    Woke,
)
from cafe_presenter.core.view import WallKind, WallView, item_view

DEFAULT_THEME_S = 600.0
DEFAULT_OTHER_S = 300.0


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the running evening.

    ``id`` stays with it when the agenda changes. ``spent_s`` is what was spent on it up to ``Session.at``.
    ``turn`` counts from 0 how often the turn passed, and ``turn_from_s`` is what was spent when it last did.
    """

    id: int
    theme: Theme
    planned_s: float
    spent_s: float = 0.0
    skipped: bool = False
    timer: Timer | None = None
    turn: int = 0
    turn_from_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Note:
    """A line the host wrote ``at`` an instant, during item ``item`` (its id)."""

    at: float
    item: int
    text: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Reversal:
    """How to take back the last change: a chain from the newest to the oldest.

    ``back_to`` is the id of the item that was up. After a move, ``agenda`` is None, and item ``went_to`` is set back to
    ``kept_s`` spent seconds; after a change of the plan, ``agenda`` is the plan as it was.
    """

    back_to: int
    older: "Reversal | None"
    agenda: tuple[Item, ...] | None = None
    went_to: int = -1
    kept_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Session:
    """The whole state of an evening.

    ``position`` counts from 0 in ``agenda``; ``frozen`` is the picture kept on the wall. ``end_at`` is the hard end
    and ``planned_end_at`` what was planned when the timer first started, both as instants. ``answered_s`` is the
    excess over the hard end that the host has already answered.
    """

    deck: Deck
    agenda: tuple[Item, ...]
    position: int = 0
    at: float = 0.0
    started_at: float | None = None
    running: bool = False
    cover: Cover = Cover.NONE
    frozen: WallView | None = None
    reversal: Reversal | None = None
    ended: bool = False
    end_at: float | None = None
    planned_end_at: float | None = None
    answered_s: float = 0.0
    notes: tuple[Note, ...] = ()

    @property
    def item(self) -> Item:
        """The item that is up."""
        return self.agenda[self.position]


def begin(deck: Deck) -> Session:
    """Return the session before anything happened; a deck without a welcome is given one that shows its title."""
    themes = deck.themes
    if not themes or themes[0].kind is not Kind.WELCOME:
        themes = (Theme(kind=Kind.WELCOME, duration_s=0.0), *themes)
    share_s = _share_of_untimed_themes(deck, themes)
    return Session(
        deck,
        tuple(
            Item(number, theme, _planned_s(theme, share_s), timer=theme.timer) for number, theme in enumerate(themes)
        ),
    )


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


def spent_s(session: Session, index: int, now: float) -> float:
    """Return the seconds spent on item ``index`` up to ``now`` (running seconds since opening)."""
    on_it = session.running and index == session.position
    return session.agenda[index].spent_s + (max(0.0, now - session.at) if on_it else 0.0)


def theme_mark(session: Session, index: int) -> tuple[int, int] | None:
    """Return (n, of) for item ``index``, counted over ``kind: theme`` from 1; None for any other kind."""
    if session.agenda[index].theme.kind is not Kind.THEME:
        return None
    before = sum(item.theme.kind is Kind.THEME for item in session.agenda[:index])
    after = sum(item.theme.kind is Kind.THEME for item in session.agenda[index + 1 :])
    return before + 1, before + 1 + after


def theme_position(session: Session, number: int) -> int | None:
    """Return the place in the agenda of theme ``number``, counted from 1, or None when there is no such theme."""
    places = [index for index, item in enumerate(session.agenda) if item.theme.kind is Kind.THEME]
    return places[number - 1] if 1 <= number <= len(places) else None


def place_of(session: Session, item_id: int) -> int | None:
    """Return the place in the agenda of the item with that id, or None."""
    return next((index for index, item in enumerate(session.agenda) if item.id == item_id), None)


def deck_view(session: Session) -> WallView:
    """Return what the session has to show, whatever covers or freezes the wall."""
    return view_at(session, session.position)


def view_at(session: Session, index: int) -> WallView:
    """Return what the wall shows for item ``index``."""
    return item_view(session.deck, session.agenda[index].theme, theme_mark(session, index))


def wall_view(session: Session) -> WallView:
    """Return what the public sees: a cover over everything, then a frozen picture, then the deck."""
    if session.cover is not Cover.NONE:
        kind = WallKind.BLACK if session.cover is Cover.BLACK else WallKind.WHITE
        return WallView(kind, language=session.deck.language, palette=session.deck.palette, font=session.deck.font)
    return session.frozen or deck_view(session)


def _planned_s(theme: Theme, share_s: float) -> float:
    if theme.duration_s is not None:
        return theme.duration_s
    return share_s if theme.kind is Kind.THEME else DEFAULT_OTHER_S


def _share_of_untimed_themes(deck: Deck, themes: tuple[Theme, ...]) -> float:
    untimed = sum(theme.duration_s is None and theme.kind is Kind.THEME for theme in themes)
    if deck.duration_s is None or not untimed:
        return DEFAULT_THEME_S
    taken_s = sum(_planned_s(theme, 0.0) for theme in themes)
    share_s = (deck.duration_s - taken_s) / untimed
    return share_s if share_s >= 60.0 else DEFAULT_THEME_S


def _started(session: Session, event: Started) -> Session:
    if session.running:
        return session
    settled = replace(settle(session, event.at), running=True)
    if settled.started_at is not None:
        return settled
    to_come_s = sum(item.planned_s for item in settled.agenda[settled.position :] if not item.skipped)
    return replace(settled, started_at=settled.at, planned_end_at=settled.at + to_come_s)


def _paused(session: Session, event: Paused) -> Session:
    return replace(settle(session, event.at), running=False) if session.running else session


def _went_to(session: Session, event: WentTo) -> Session:
    if event.position == session.position or not 0 <= event.position < len(session.agenda):
        return session
    settled = settle(session, event.at)
    there = settled.agenda[event.position]
    reversal = Reversal(settled.item.id, settled.reversal, went_to=there.id, kept_s=there.spent_s)
    return replace(settled, position=event.position, reversal=reversal)


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
    return _away(settle(session, event.at), event.away_s, counted=event.counted) if event.away_s > 0 else session


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
    EndSet: _end_set,
    Skipped: _skipped,
    Reordered: _reordered,
    Inserted: _inserted,
    Replanned: _replanned,
    PlanDeclined: _plan_declined,
    Noted: _noted,
    TimerShaped: _timer_shaped,
    TurnPassed: _turn_passed,
    Ended: _ended,
}
