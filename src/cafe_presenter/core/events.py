"""What can happen in an evening, in the past tense.

Each event is frozen and says when: ``at`` running seconds since the session was opened.
"""

from enum import StrEnum

from cafe_presenter.core.deck import Deck, Theme, Timer
from cafe_presenter.core.quick_dataclass import dataclass


class Cover(StrEnum):
    """What hides the deck from the public, if anything."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"
    HOLDING = "holding"


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
    """The newest move or change of the plan was taken back."""


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """The session went on after the program was gone for ``away_s`` seconds, counted as spent or not."""

    away_s: float = 0.0
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Woke(Event):
    """The computer slept for ``away_s`` seconds."""

    away_s: float


@dataclass(frozen=True, slots=True)
class AwayCounted(Event):
    """Seconds of absence were counted as spent after all."""

    seconds: float


@dataclass(frozen=True, slots=True)
class EndSet(Event):
    """The evening must be over in ``in_s`` seconds; None takes the hard end away."""

    in_s: float | None


@dataclass(frozen=True, slots=True)
class Skipped(Event):
    """Item ``item`` (its id) was taken out of what is to come, or brought back."""

    item: int
    skipped: bool


@dataclass(frozen=True, slots=True)
class Reordered(Event):
    """Item ``item`` (its id) was moved to place ``position`` of the agenda."""

    item: int
    position: int


@dataclass(frozen=True, slots=True)
class Inserted(Event):
    """A theme that is not in the deck was put at place ``position`` of the agenda."""

    theme: Theme
    position: int


@dataclass(frozen=True, slots=True)
class Replanned(Event):
    """A proposal was taken: new planned seconds by item id, and the ids of items that are dropped."""

    planned: tuple[tuple[int, float], ...]
    dropped: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlanDeclined(Event):
    """The host was told that the rest no longer fits by ``over_s`` seconds, and changed nothing."""

    over_s: float


@dataclass(frozen=True, slots=True)
class Noted(Event):
    """The host wrote a line. It holds no participant's name; ``tag`` sorts it, or is empty."""

    text: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class TimerShaped(Event):
    """The item that is up was given a timer of another shape; None gives it the plain one."""

    timer: Timer | None


@dataclass(frozen=True, slots=True)
class TurnPassed(Event):
    """The turn passed to the next person or side."""


@dataclass(frozen=True, slots=True)
class PaletteChosen(Event):
    """The wall was given another palette, by its name."""

    palette: str


@dataclass(frozen=True, slots=True)
class TypeChosen(Event):
    """The wall was given another typeface, by its name; ``spaced`` sets letters, words and lines further apart."""

    font: str
    spaced: bool


@dataclass(frozen=True, slots=True)
class WordsChosen(Event):
    """The wall shows another wording: ``plain``, a language's code, or empty for the deck's; with it when ``both``."""

    twin: str
    both: bool


@dataclass(frozen=True, slots=True)
class DeckReplaced(Event):
    """The deck was read again, as it was changed meanwhile."""

    deck: Deck


@dataclass(frozen=True, slots=True)
class DigitsShown(Event):
    """The wall was told to write what is left of a turn in digits, under the item that is up, or no longer to."""

    shown: bool


@dataclass(frozen=True, slots=True)
class Ended(Event):
    """The host ended the evening."""


EVENTS: tuple[type[Event], ...] = (
    Started,
    Paused,
    WentTo,
    TimeAdded,
    Covered,
    Froze,
    Unfroze,
    Undone,
    Resumed,
    Woke,
    AwayCounted,
    EndSet,
    Skipped,
    Reordered,
    Inserted,
    Replanned,
    PlanDeclined,
    Noted,
    TimerShaped,
    TurnPassed,
    PaletteChosen,
    TypeChosen,
    WordsChosen,
    DeckReplaced,
    DigitsShown,
    Ended,
)
