"""The running evening: one immutable value, changed by events in the past tense.

``advance`` is pure. Instants (``at``) are running seconds since the session was opened: time asleep and time
between a crash and the resumption are left out of them.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from cafe_presenter.core.deck import Deck, Kind, Theme
from cafe_presenter.core.view import WallKind, WallView, item_view

DEFAULT_THEME_S = 600.0
DEFAULT_OTHER_S = 300.0


class Cover(StrEnum):
    """What hides the deck from the public, if anything."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the running evening, its planned seconds and the seconds spent on it up to ``Session.at``."""

    theme: Theme
    planned_s: float
    spent_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Reversal:
    """How to take back the last change: a chain from the newest to the oldest.

    ``kept_s`` is what item ``index`` must be set back to: its spent seconds after a move, its planned ones
    after a change of time.
    """

    moved: bool
    position: int
    index: int
    kept_s: float
    older: "Reversal | None"


@dataclass(frozen=True, slots=True)
class Session:
    """The whole state of an evening.

    ``position`` counts from 0 in ``agenda``; ``frozen`` is the picture kept on the wall.
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

    @property
    def item(self) -> Item:
        """The item that is up."""
        return self.agenda[self.position]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened ``at`` so many running seconds since opening."""

    at: float


@dataclass(frozen=True, slots=True)
class Started(Event):
    """The timer was started, or went on after a pause."""


@dataclass(frozen=True, slots=True)
class Paused(Event):
    """The timer was paused."""


@dataclass(frozen=True, slots=True)
class WentTo(Event):
    """The host went to an item."""

    position: int


@dataclass(frozen=True, slots=True)
class TimeAdded(Event):
    """The item that is up was given more seconds, or less."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Covered(Event):
    """The wall was covered, or uncovered with ``Cover.NONE``."""

    cover: Cover


@dataclass(frozen=True, slots=True)
class Froze(Event):
    """The wall was told to keep its picture."""


@dataclass(frozen=True, slots=True)
class Unfroze(Event):
    """The wall follows the session again."""


@dataclass(frozen=True, slots=True)
class Undone(Event):
    """The newest move or change of time was taken back."""


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """The session went on after the program was gone for ``away_s`` seconds, counted as spent or not."""

    away_s: float = 0.0
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Ended(Event):
    """The host ended the evening."""


EVENTS: tuple[type[Event], ...] = (Started, Paused, WentTo, TimeAdded, Covered, Froze, Unfroze, Undone, Resumed, Ended)


def begin(deck: Deck) -> Session:
    """Return the session before anything happened; a deck without a welcome is given one that shows its title."""
    themes = deck.themes
    if not themes or themes[0].kind is not Kind.WELCOME:
        themes = (Theme(kind=Kind.WELCOME, duration_s=0.0), *themes)
    share_s = _share_of_untimed_themes(deck, themes)
    return Session(deck, tuple(Item(theme, _planned_s(theme, share_s)) for theme in themes))


def advance(session: Session, event: Event) -> Session:
    """Return the session after ``event``; the very same object when it changes nothing.

    A ``Resumed`` is always a change: it must be recorded for the journal to go on.
    """
    if session.ended:
        return session
    match event:
        case Started():
            return session if session.running else _started(session, event.at)
        case Paused():
            return replace(settle(session, event.at), running=False) if session.running else session
        case WentTo():
            return _went_to(session, event)
        case TimeAdded():
            return _time_added(session, event)
        case Covered():
            return session if event.cover is session.cover else replace(settle(session, event.at), cover=event.cover)
        case Froze():
            if session.frozen is not None:
                return session
            return replace(settle(session, event.at), frozen=deck_view(session))
        case Unfroze():
            return session if session.frozen is None else replace(settle(session, event.at), frozen=None)
        case Undone():
            return _undone(session, event.at)
        case Resumed():
            return _resumed(session, event)
        case Ended():
            return replace(settle(session, event.at), running=False, frozen=None, cover=Cover.NONE, ended=True)
        case _:
            return session


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


def _started(session: Session, at: float) -> Session:
    settled = settle(session, at)
    return replace(settled, running=True, started_at=settled.at if settled.started_at is None else settled.started_at)


def _went_to(session: Session, event: WentTo) -> Session:
    if event.position == session.position or not 0 <= event.position < len(session.agenda):
        return session
    settled = settle(session, event.at)
    reversal = Reversal(
        moved=True,
        position=settled.position,
        index=event.position,
        kept_s=settled.agenda[event.position].spent_s,
        older=settled.reversal,
    )
    return replace(settled, position=event.position, reversal=reversal)


def _time_added(session: Session, event: TimeAdded) -> Session:
    planned_s = max(0.0, session.item.planned_s + event.seconds)
    if planned_s == session.item.planned_s:
        return session
    settled = settle(session, event.at)
    reversal = Reversal(
        moved=False,
        position=settled.position,
        index=settled.position,
        kept_s=settled.item.planned_s,
        older=settled.reversal,
    )
    return replace(_with_item(settled, settled.position, replace(settled.item, planned_s=planned_s)), reversal=reversal)


def _undone(session: Session, at: float) -> Session:
    reversal = session.reversal
    if reversal is None:
        return session
    settled = settle(session, at)
    item = settled.agenda[reversal.index]
    if not reversal.moved:
        back = _with_item(settled, reversal.index, replace(item, planned_s=reversal.kept_s))
        return replace(back, position=reversal.position, reversal=reversal.older)
    # Later moves were undone before this one, so all that was spent since stands on this one item.
    given_back_s = item.spent_s - reversal.kept_s
    back = _with_item(settled, reversal.index, replace(item, spent_s=reversal.kept_s))
    return replace(_spend(back, reversal.position, given_back_s), position=reversal.position, reversal=reversal.older)


def _resumed(session: Session, event: Resumed) -> Session:
    settled = replace(settle(session, event.at), frozen=None)
    if event.counted and settled.running and event.away_s > 0:
        return _spend(settled, settled.position, event.away_s)
    return settled


def _spend(session: Session, index: int, seconds: float) -> Session:
    item = session.agenda[index]
    return _with_item(session, index, replace(item, spent_s=item.spent_s + seconds))


def _with_item(session: Session, index: int, item: Item) -> Session:
    return replace(session, agenda=(*session.agenda[:index], item, *session.agenda[index + 1 :]))
