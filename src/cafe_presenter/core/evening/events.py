"""What can happen in an evening, in the past tense.

Each event is frozen and says when: ``at`` running seconds since the session was opened. A new one is a class, its place
in a union at the end, and a ``case`` in ``advance``; mypy names what is missing. ``NAME`` is what a journal calls
it, for ever: a class may be renamed, its ``NAME`` may not.
"""

from enum import StrEnum
from typing import Any, TypeAliasType

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Theme, Timer
from cafe_presenter.core.evening.room_events import CloudsShown, CountShown, Happened, RoomEvent, VoteShown


class Cover(StrEnum):
    """What hides the deck from the public, if anything."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"
    HOLDING = "holding"


@dataclass(frozen=True, slots=True)
class Started(Happened):
    """The timer was started, or went on after a pause."""

    NAME = "started"


@dataclass(frozen=True, slots=True)
class Paused(Happened):
    """The timer was paused."""

    NAME = "paused"


@dataclass(frozen=True, slots=True)
class WentTo(Happened):
    """The host went to an item; done again, it has ``again_s`` seconds back that undo had given to the one before."""

    NAME = "went_to"
    position: int
    again_s: float = 0.0


@dataclass(frozen=True, slots=True)
class TimeAdded(Happened):
    """The item that is up was given more seconds, or less."""

    NAME = "time_added"
    seconds: float


@dataclass(frozen=True, slots=True)
class Covered(Happened):
    """The wall was covered, or uncovered with ``Cover.NONE``."""

    NAME = "covered"
    cover: Cover


@dataclass(frozen=True, slots=True)
class Froze(Happened):
    """The wall was told to keep its picture."""

    NAME = "froze"


@dataclass(frozen=True, slots=True)
class Unfroze(Happened):
    """The wall follows the session again."""

    NAME = "unfroze"


@dataclass(frozen=True, slots=True)
class Undone(Happened):
    """The newest move, change of the plan or note was taken back; one that ``keeps_hidden`` leaves a count hidden.

    Nothing is changed then, and the next one goes on with what came before that count was shown.
    """

    NAME = "undone"

    keeps_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Resumed(Happened):
    """The session went on after the program was gone for ``away_s`` seconds, counted as spent or not."""

    NAME = "resumed"
    away_s: float = 0.0
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Woke(Happened):
    """The computer slept for ``away_s`` seconds."""

    NAME = "woke"
    away_s: float


@dataclass(frozen=True, slots=True)
class ClockSet(Happened):
    """The clock of this computer was set forward by ``by_s`` seconds, or back: the hour of the end stays the hour."""

    NAME = "clock_set"
    by_s: float


@dataclass(frozen=True, slots=True)
class AwayCounted(Happened):
    """Seconds of absence were counted as spent after all."""

    NAME = "away_counted"
    seconds: float


@dataclass(frozen=True, slots=True)
class EndSet(Happened):
    """The evening must be over in ``in_s`` seconds; None takes the hard end away."""

    NAME = "end_set"
    in_s: float | None


@dataclass(frozen=True, slots=True)
class Skipped(Happened):
    """Item ``item`` (its id) was taken out of what is to come, or brought back."""

    NAME = "skipped"
    item: int
    skipped: bool


@dataclass(frozen=True, slots=True)
class Reordered(Happened):
    """Item ``item`` (its id) was moved to place ``position`` of the agenda."""

    NAME = "reordered"
    item: int
    position: int


@dataclass(frozen=True, slots=True)
class Inserted(Happened):
    """A theme that is not in the deck was put at place ``position`` of the agenda."""

    NAME = "inserted"
    theme: Theme
    position: int


@dataclass(frozen=True, slots=True)
class Replanned(Happened):
    """A proposal was taken: new planned seconds by item id, and the ids of items that are dropped."""

    NAME = "replanned"
    planned: tuple[tuple[int, float], ...]
    dropped: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlanDeclined(Happened):
    """The host was told that the rest no longer fits by ``over_s`` seconds, and changed nothing."""

    NAME = "plan_declined"
    over_s: float


@dataclass(frozen=True, slots=True)
class Noted(Happened):
    """The host wrote a line. It holds no participant's name; ``tag`` sorts it, or is empty.

    It belongs to the item it was begun in, ``item`` by its id; to the one that is up where that is none.
    """

    NAME = "noted"
    text: str
    tag: str = ""
    item: int = -1


@dataclass(frozen=True, slots=True)
class DraftLeft(Happened):
    """A line was begun and not entered yet, during item ``item`` (its id); without a text nothing waits any more.

    ``line`` names where, as ``Line`` does.
    """

    NAME = "draft_left"
    line: str
    text: str
    item: int = -1


@dataclass(frozen=True, slots=True)
class NoteMended(Happened):
    """Note ``number``, counted from 0 over those there are, was given other words or another tag."""

    NAME = "note_mended"
    number: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class NoteTakenOut(Happened):
    """Note ``number``, counted from 0 over those there are, was taken out."""

    NAME = "note_taken_out"
    number: int


@dataclass(frozen=True, slots=True)
class ParkedAsked(Happened):
    """Question ``number`` of the notes left the fridge and was put at place ``position`` of the agenda."""

    NAME = "parked_asked"
    number: int
    position: int


@dataclass(frozen=True, slots=True)
class TimerShaped(Happened):
    """The item that is up was given a timer of another shape; None gives it the plain one."""

    NAME = "timer_shaped"
    timer: Timer | None


@dataclass(frozen=True, slots=True)
class TurnPassed(Happened):
    """The turn passed to the next person or side."""

    NAME = "turn_passed"


@dataclass(frozen=True, slots=True)
class PaletteChosen(Happened):
    """The wall was given another palette, by its name, or the deck's own again by an empty one."""

    NAME = "palette_chosen"
    palette: str


@dataclass(frozen=True, slots=True)
class TypeChosen(Happened):
    """The wall was given another typeface, by its name; ``spaced`` sets letters, words and lines further apart."""

    NAME = "type_chosen"
    font: str
    spaced: bool


@dataclass(frozen=True, slots=True)
class WordsChosen(Happened):
    """The wall shows another wording: ``plain``, a language's code, or empty for the deck's; with it when ``both``."""

    NAME = "words_chosen"
    twin: str
    both: bool


@dataclass(frozen=True, slots=True)
class DeckReplaced(Happened):
    """The deck was read again, as it was changed meanwhile."""

    NAME = "deck_replaced"
    deck: Deck


@dataclass(frozen=True, slots=True)
class DigitsShown(Happened):
    """The wall was told to write what is left of a turn in digits, under the item that is up, or no longer to."""

    NAME = "digits_shown"
    shown: bool


@dataclass(frozen=True, slots=True)
class FollowUpShown(Happened):
    """A follow-up was put on the wall in the place of the question. Its words are kept: a deck may change."""

    NAME = "follow_up_shown"
    follow_up: FollowUp


@dataclass(frozen=True, slots=True)
class FactShown(Happened):
    """A fact was put on the wall in the place of the question.

    ``code_share`` is how large the code of its address must be for the last row, as a share of the wall's height; 0
    where the room is not known.
    """

    NAME = "fact_shown"
    fact: Fact
    code_share: float = 0.0


@dataclass(frozen=True, slots=True)
class RuleShown(Happened):
    """The rule that who has not spoken yet comes first was put on the wall in the place of the question."""

    NAME = "rule_shown"


@dataclass(frozen=True, slots=True)
class VoiceHeard(Happened):
    """Somebody spoke: one that had not spoken yet when ``is_new``, at ``seat``, counted from 1; 0 if that is not known.

    Nobody is named, and nothing of what was said is kept.
    """

    NAME = "voice_heard"
    is_new: bool
    seat: int = 0


@dataclass(frozen=True, slots=True)
class SeatsSet(Happened):
    """So many people sit in the ring; 0 for no ring."""

    NAME = "seats_set"
    count: int


@dataclass(frozen=True, slots=True)
class FridgeShown(Happened):
    """Page ``page`` of the questions that wait in the fridge, counted from 0, was put on the wall."""

    NAME = "fridge_shown"
    page: int


@dataclass(frozen=True, slots=True)
class QuestionShown(Happened):
    """The question is back on the wall, in the place of what the host had put there."""

    NAME = "question_shown"


@dataclass(frozen=True, slots=True)
class Ended(Happened):
    """The host ended the evening."""

    NAME = "ended"


type WallEvent = (
    Covered
    | Froze
    | Unfroze
    | PaletteChosen
    | TypeChosen
    | WordsChosen
    | DigitsShown
    | FollowUpShown
    | FactShown
    | RuleShown
    | FridgeShown
    | VoteShown
    | CountShown
    | CloudsShown
    | QuestionShown
)
"""What the host changes of the wall alone."""

type PlanEvent = WentTo | TimeAdded | EndSet | Skipped | Reordered | Inserted | Undone
"""What the host does that can let the rest fit again before the hard end; time passing never does."""

type NoteEvent = Noted | NoteMended | NoteTakenOut | ParkedAsked
"""What the host does with notes."""

type VoiceEvent = VoiceHeard | SeatsSet
"""What the host counts of who speaks."""

type Event = (
    WallEvent
    | PlanEvent
    | NoteEvent
    | VoiceEvent
    | RoomEvent
    | Started
    | Paused
    | Resumed
    | Woke
    | ClockSet
    | AwayCounted
    | Replanned
    | PlanDeclined
    | TimerShaped
    | TurnPassed
    | DraftLeft
    | DeckReplaced
    | Ended
)
"""All that can happen."""


def event_classes() -> tuple[type[Event], ...]:
    """Return the class of every event."""
    return _members(Event)


def _members(union: Any) -> tuple[type[Event], ...]:
    """Return the classes of a union, those of the unions in it too."""
    if isinstance(union, type):
        return (union,)
    parts = union.__value__ if isinstance(union, TypeAliasType) else union
    return tuple(each for part in parts.__args__ for each in _members(part))
