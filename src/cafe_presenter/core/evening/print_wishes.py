"""What is to be printed of a deck, on which paper, from which hour on. Pure values."""

from datetime import time
from enum import StrEnum

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.session import Session, begin

QUARTER = 15
DAY_MINUTES = 24 * 60


class PrintKind(StrEnum):
    """A kind of sheet, in the order in which they are printed."""

    HOST = "host"
    POSTERS = "posters"
    VOTES = "votes"
    BALLOTS = "ballots"
    POST_ITS = "post-its"
    TENTS = "tents"
    ROLES = "roles"
    FEEDBACK = "feedback"
    KEYS = "keys"


class PaperSize(StrEnum):
    """The paper in the printer."""

    A4 = "A4"
    A3 = "A3"
    LETTER = "Letter"


SIZES_MM = {PaperSize.A4: (210.0, 297.0), PaperSize.A3: (297.0, 420.0), PaperSize.LETTER: (215.9, 279.4)}
"""Width and height of a sheet held upright."""
ON_THE_WALL = (PrintKind.POSTERS, PrintKind.VOTES)
"""What may be as large as A3: it hangs on a wall. What is held in a hand is A4 at most."""


@dataclass(frozen=True, slots=True)
class PrintWishes:
    """What a host wants printed.

    ``tiled`` parts a poster over two sheets; ``twin`` and ``both`` as in ``WallChoices``; ``start`` is the hour at
    which the evening begins, None where nobody said it.
    """

    kinds: tuple[PrintKind, ...] = (PrintKind.HOST,)
    size: PaperSize = PaperSize.A4
    tiled: bool = False
    start: time | None = None
    twin: str = ""
    both: bool = False


def size_mm(kind: PrintKind, size: PaperSize) -> tuple[float, float]:
    """Return the width and the height of the sheets of a kind, held upright."""
    return SIZES_MM[PaperSize.A4 if size is PaperSize.A3 and kind not in ON_THE_WALL else size]


def start_of(deck: Deck, asked: time | None = None) -> time | None:
    """Return the hour at which an evening begins: the one that was asked for, else the last quarter that ends in time.

    None where neither it nor the end is known.
    """
    if asked is not None or deck.end is None:
        return asked
    end = deck.end.hour * 60 + deck.end.minute
    begins = (end - planned_s(begin(deck)) / 60) // QUARTER * QUARTER % DAY_MINUTES
    return time(int(begins // 60), int(begins % 60))


def planned_s(session: Session) -> float:
    """Return the seconds the whole agenda is planned to take."""
    return sum(item.planned_s for item in session.agenda)


def hour_after(start: time, seconds: float) -> tuple[int, int]:
    """Return the hour and the minute so many seconds after ``start``."""
    minutes = _minutes_after(start, seconds) % DAY_MINUTES
    return minutes // 60, minutes % 60


def is_next_day(start: time, seconds: float) -> bool:
    """Whether so many seconds after ``start`` it is the day after."""
    return _minutes_after(start, seconds) // DAY_MINUTES == 1


def _minutes_after(start: time, seconds: float) -> int:
    """Return how many minutes after the midnight before ``start`` that is."""
    return round(start.hour * 60 + start.minute + seconds / 60)
