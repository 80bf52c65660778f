"""The running evening: one immutable value, and what can be read from it.

Instants are running seconds since the session was opened: time asleep and time between a crash and the resumption
are left out of them. ``core.evening.advance`` says how events change it.
"""

import itertools
from collections.abc import Iterator
from dataclasses import field, replace
from math import ceil

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Kind, Theme, Timer, TimerKind, have_numbers
from cafe_presenter.core.evening.drafts import Drafts
from cafe_presenter.core.evening.events import Cover, Event
from cafe_presenter.core.evening.notes import Notes
from cafe_presenter.core.evening.room_events import Gathered
from cafe_presenter.core.evening.turns import DEFAULT_EACH_S, LEAVES_WALL_S, Turn, turn
from cafe_presenter.core.evening.view import (
    WallChoices,
    WallKind,
    WallView,
    bounded,
    cover_view,
    fact_view,
    follow_up_view,
    fridge_view,
    item_view,
    reworded,
    rule_view,
    with_minutes_left,
)
from cafe_presenter.core.evening.voices import Voices
from cafe_presenter.core.evening.wall_words import WallWord, wall_word

DEFAULT_THEME_S = 600.0
DEFAULT_OTHER_S = 300.0
HALF_MINUTE_S = 30.0


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the running evening.

    ``id`` stays with it when the agenda changes. ``spent_s`` is what was spent on it up to ``Session.at``.
    ``turn`` counts from 0 how often the turn passed, and ``turn_from_s`` is what was spent when it last did;
    ``digits`` says that the wall writes what is left of it, and ``digits_from_s`` what was spent when that was last
    asked for. ``whole_s`` is what was planned before any change.
    """

    id: int
    theme: Theme
    planned_s: float
    spent_s: float = 0.0
    skipped: bool = False
    timer: Timer | None = None
    turn: int = 0
    turn_from_s: float = 0.0
    digits: bool = False
    digits_from_s: float = 0.0
    whole_s: float = 0.0


@dataclass(frozen=True, slots=True)
class FactCard:
    """A fact as it stands on the wall; ``code_share`` as in ``FactShown``."""

    fact: Fact
    code_share: float = 0.0


@dataclass(frozen=True, slots=True)
class HouseRule:
    """The rule that who has not spoken yet comes first, as it stands on the wall."""


@dataclass(frozen=True, slots=True)
class FridgeCard:
    """Questions of the fridge as they stand on the wall: one page of ``pages``, counted from 0."""

    questions: tuple[str, ...]
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class VoteCard:
    """What is voted on during the item that is up as it stands on the wall, with its answers and no number."""


@dataclass(frozen=True, slots=True)
class CountCard:
    """Count ``number`` of those there are, from 0, as it stands on the wall; what is mended there is mended here."""

    number: int


@dataclass(frozen=True, slots=True)
class CloudsCard:
    """The clouds as they stand on the wall: a page of them, one alone, or their names. What changes, changes there."""

    page: int = 0
    cloud: int = -1
    names: bool = False


type Aside = FollowUp | FactCard | HouseRule | FridgeCard | VoteCard | CountCard | CloudsCard
"""What the host can put on the wall in the place of the question."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What stood on the wall in the place of the question, from an instant on, during item ``item`` (its id)."""

    at: float
    item: int
    what: Aside


@dataclass(frozen=True, slots=True)
class EndWas:
    """The hard end there was, and what the host had answered of it."""

    end_at: float | None
    answered_s: float | None


@dataclass(frozen=True, slots=True)
class TurnWas:
    """The turn that item ``item`` (its id) was at, and whether the wall had its digits."""

    item: int
    turn: int
    turn_from_s: float
    digits: bool
    digits_from_s: float = 0.0


type Was = WallChoices | EndWas | TurnWas | Gathered
"""What there was before the host chose otherwise."""


@dataclass(frozen=True, slots=True)
class Reversal:
    """How to take back the last change: a chain from the newest to the oldest.

    ``back_to`` is the id of the item that was up. After a move, ``agenda`` is None, and item ``went_to`` is set back to
    ``kept_s`` spent seconds; after a change of the plan, ``agenda`` is the plan as it was, and ``proposed`` says that
    the change was a proposal taken. ``notes`` are those there were before a change of them, None when none changed.
    ``aside`` is what stood in the place of the question; with ``is_aside`` nothing else changed, and ``shown`` is all
    that had been shown. ``voices`` are those there were before one was counted, None when none was. ``was`` is what
    there was before the wall's look, the end or a turn was chosen, or the room counted, None when none of them was.
    ``event`` is the change itself.
    """

    back_to: int
    older: "Reversal | None"
    agenda: tuple[Item, ...] | None = None
    went_to: int = -1
    kept_s: float = 0.0
    proposed: bool = False
    notes: Notes | None = None
    is_aside: bool = False
    aside: Aside | None = None
    shown: tuple[Shown, ...] = ()
    voices: Voices | None = None
    was: Was | None = None
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """The whole state of an evening.

    ``position`` counts from 0 in ``agenda``; ``frozen`` is the picture kept on the wall. ``end_at`` is the hard end
    and ``planned_end_at`` what was planned when the timer first started, both as instants. ``answered_s`` is the
    excess over the hard end that the host has already answered, None when there was none to answer since the rest last
    fitted. ``quiet_from`` is when the host last moved or paused. ``aside`` stands on the wall in the place of the
    question, and ``shown`` is all that ever did. ``voices`` were heard, of so many ``seats``, 0 without a ring.
    ``gathered`` is what the room told with its hands and feet, ``drafts`` what was typed and not entered yet.
    ``redoable`` is what undo took back since anything else was done, the latest first.
    """

    deck: Deck
    agenda: tuple[Item, ...]
    position: int = 0
    at: float = 0.0
    quiet_from: float = 0.0
    started_at: float | None = None
    running: bool = False
    cover: Cover = Cover.NONE
    frozen: WallView | None = None
    reversal: Reversal | None = None
    ended: bool = False
    end_at: float | None = None
    planned_end_at: float | None = None
    answered_s: float | None = None
    notes: Notes = ()
    aside: Aside | None = None
    shown: tuple[Shown, ...] = ()
    voices: Voices = ()
    seats: int = 0
    gathered: Gathered = Gathered()
    drafts: Drafts = ()
    redoable: tuple[Event, ...] = ()
    choices: WallChoices = field(default_factory=WallChoices)

    @property
    def item(self) -> Item:
        """The item that is up."""
        return self.agenda[self.position]


def begin(deck: Deck) -> Session:
    """Return the session before anything happened; a deck without a welcome is given one that shows its title."""
    themes = deck.themes
    if not themes or themes[0].kind is not Kind.WELCOME:
        themes = (Theme(kind=Kind.WELCOME, duration_s=0.0), *themes)
    planned = enumerate(zip(themes, lengths_s(deck, themes), strict=True))
    return Session(deck, tuple(new_item(number, theme, planned_s) for number, (theme, planned_s) in planned))


def new_item(number: int, theme: Theme, planned_s: float) -> Item:
    """Return the item that ``theme`` makes in an agenda, before anything is spent on it.

    Post-its are written in silence, whether or not the deck says so: for as long as usual, or for the time there is.
    """
    timer = theme.timer
    if timer is None and theme.kind is Kind.POST_ITS:
        timer = Timer(TimerKind.SILENCE, min(DEFAULT_EACH_S[TimerKind.SILENCE], planned_s) or None)
    return Item(number, theme, planned_s, timer=timer, whole_s=planned_s)


def spent_s(session: Session, index: int, now: float) -> float:
    """Return the seconds spent on item ``index`` up to ``now`` (running seconds since opening)."""
    on_it = session.running and index == session.position
    return session.agenda[index].spent_s + (max(0.0, now - session.at) if on_it else 0.0)


def theme_mark(session: Session, index: int) -> tuple[int, int] | None:
    """Return (n, of) for item ``index``, counted from 1 over those that have a number; None for any other."""
    have = have_numbers(item.theme for item in session.agenda)
    return (sum(have[: index + 1]), sum(have)) if have[index] else None


def theme_numbers(session: Session) -> tuple[int | None, ...]:
    """Return the number of each item, as ``theme_mark`` has it: for who needs all of them at once."""
    numbers = itertools.count(1)
    return tuple(next(numbers) if has else None for has in have_numbers(item.theme for item in session.agenda))


def theme_position(session: Session, number: int) -> int | None:
    """Return the place in the agenda of theme ``number``, counted from 1, or None when there is no such theme."""
    places = [index for index, has in enumerate(have_numbers(item.theme for item in session.agenda)) if has]
    return places[number - 1] if 1 <= number <= len(places) else None


def index_of_item(session: Session, item_id: int) -> int | None:
    """Return the place in the agenda of the item with that id, or None."""
    return next((index for index, item in enumerate(session.agenda) if item.id == item_id), None)


def current_turn(session: Session, now: float) -> Turn | None:
    """Return whose turn it is at ``now``; None when the timer of the item that is up is a plain one."""
    item = session.item
    if item.timer is None:
        return None
    return turn(item.timer, item.turn, spent_s(session, session.position, now) - item.turn_from_s)


def is_turn_gone(session: Session, now: float) -> bool:
    """Tell whether the turn has been over for so long that it left the wall, and was not asked back since."""
    current, item = current_turn(session, now), session.item
    asked_s = spent_s(session, session.position, now) - item.digits_from_s
    return current is not None and current.over_s >= LEAVES_WALL_S and asked_s >= LEAVES_WALL_S


def deck_view(session: Session) -> WallView:
    """Return what the session has to show, whatever covers or freezes the wall."""
    if session.aside is None:
        view, item = view_at(session, session.position), session.item
        if item.theme.kind is not Kind.BREAK or not session.running or view.kind is not WallKind.QUESTION:
            return view
        return replace(view, kind=WallKind.BREAK, back_at=session.at + item.planned_s - item.spent_s)
    theme, mark = session.item.theme, theme_mark(session, session.position)
    deck = dressed_deck(session)
    match session.aside:
        case FactCard(fact, code_share):
            view = fact_view(deck, fact, mark=mark, code_share=code_share)
        case FridgeCard(questions, page, pages):
            view = fridge_view(deck, questions, page=page, pages=pages)
        case HouseRule():
            view = rule_view(deck, theme, mark=mark)
        case VoteCard():
            from cafe_presenter.core.evening.room_views import vote_view  # the first wall is none

            view = reworded(vote_view(deck, theme, mark=mark), theme, session.choices)
        case CountCard(number):
            from cafe_presenter.core.evening.room_views import count_view

            view = count_view(deck, theme, mark=mark, counts=session.gathered.counts, number=number)
            view = reworded(view, theme, session.choices)
        case CloudsCard(page, cloud, names):
            from cafe_presenter.core.evening.room_views import clouds_view

            view = clouds_view(deck, theme, session.gathered, page=page, cloud=cloud, names=names)
        case FollowUp() as follow_up:
            view = follow_up_view(deck, theme, mark=mark, follow_up=follow_up)
    return bounded(replace(view, spaced=session.choices.spaced))


def view_at(session: Session, index: int) -> WallView:
    """Return what the wall shows for item ``index``."""
    theme = session.agenda[index].theme
    view = item_view(dressed_deck(session), theme, theme_mark(session, index))
    return bounded(reworded(replace(view, spaced=session.choices.spaced), theme, session.choices))


def dressed_deck(session: Session) -> Deck:
    """Return the deck with the palette and the typeface the host chose on the spot."""
    deck, choices = session.deck, session.choices
    if choices.palette is None and choices.font is None:
        return deck
    return replace(
        deck,
        palette=deck.palette if choices.palette is None else choices.palette,
        font=deck.font if choices.font is None else choices.font,
    )


def wall_view(session: Session, now: float | None = None) -> WallView:
    """Return what the public sees: a cover over everything, then a frozen picture, then the deck.

    With ``now``, the deck's picture carries what is left of a turn or of a break.
    """
    if session.cover is not Cover.NONE:
        return cover_view(dressed_deck(session), session.cover)
    if session.frozen is not None:
        return session.frozen
    view, current = deck_view(session), None if now is None else current_turn(session, now)
    if now is not None and view.back_at is not None:
        return with_minutes_left(view, view.back_at - now, of_s=session.item.planned_s)
    if now is None or current is None:
        return view
    if is_turn_gone(session, now):
        return replace(view, left_s=0) if session.item.digits else view
    view = replace(view, shrink=round(current.share, 3), moving=current.moving)
    if not session.item.digits:
        return view
    return replace(view, left_s=ceil(current.left_s), turn=turn_words(current, session.deck.language))


def turn_words(current: Turn, language: str) -> str:
    """Return what it is that passes, in the language of the deck."""
    if current.moving:
        return wall_word(WallWord.MOVING, language)
    if current.kind is not TimerKind.ROUNDS:
        return wall_word(WallWord[current.kind.name], language)
    word = WallWord.ROUNDS if current.of is not None else WallWord.ROUND
    return wall_word(word, language).format(number=current.number, of=current.of)


def wall_moves(session: Session) -> bool:
    """Return whether the wall, or what it will show once it follows again, changes as time passes."""
    return session.item.timer is not None or session.item.theme.kind is Kind.BREAK


def coming_view(session: Session, now: float) -> WallView | None:
    """Return what the public will see once the wall follows again; None while it sees that already."""
    shown = wall_view(session, now)
    follows = wall_view(replace(session, cover=Cover.NONE, frozen=None), now)
    return None if session.cover is Cover.NONE and session.frozen is None else follows if follows != shown else None


def begun_break(view: WallView, theme: Theme) -> WallView:
    """Return the view of a break as it will be when it begins, the hour that nobody knows yet left open; or any other.

    Nothing else of the evening is asked: a list of thousands shows each of its breaks.
    """
    if theme.kind is not Kind.BREAK or view.kind is not WallKind.QUESTION:
        return view
    byline, planned_s = wall_word(WallWord.BACK_AT, view.language), _planned_s(theme, 0.0)
    view = replace(view, kind=WallKind.BREAK, byline=byline, text="…", detail=view.text)
    return with_minutes_left(view, planned_s, of_s=planned_s)


def length_s(deck: Deck, theme: Theme) -> float:
    """Return how long an item of a deck is planned for, whether or not its duration is written."""
    return _planned_s(theme, _share_of_untimed_themes(deck, deck.themes))


def lengths_s(deck: Deck, themes: tuple[Theme, ...]) -> Iterator[float]:
    """Yield how long each item is planned for: an untimed theme for whole half minutes, which add up to their time."""
    share_s = _share_of_untimed_themes(deck, themes)
    owed_s = 0.0
    for theme in themes:
        planned_s = _planned_s(theme, share_s)
        if theme.duration_s is None and theme.kind.is_theme:
            owed_s += planned_s
            planned_s = round(owed_s / HALF_MINUTE_S) * HALF_MINUTE_S
            owed_s -= planned_s
        yield planned_s


def _planned_s(theme: Theme, share_s: float) -> float:
    if theme.duration_s is not None:
        return theme.duration_s
    return share_s if theme.kind.is_theme else DEFAULT_OTHER_S


def _share_of_untimed_themes(deck: Deck, themes: tuple[Theme, ...]) -> float:
    untimed = sum(theme.duration_s is None and theme.kind.is_theme for theme in themes)
    if deck.duration_s is None or not untimed:
        return DEFAULT_THEME_S
    taken_s = sum(_planned_s(theme, 0.0) for theme in themes)
    share_s = (deck.duration_s - taken_s) / untimed
    return share_s if share_s >= 60.0 else DEFAULT_THEME_S
