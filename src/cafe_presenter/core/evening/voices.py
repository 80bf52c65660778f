"""Who has the floor, without a name: how many voices were heard, and whether the same few have held it for long.

In groups where a few people dominated the conversation the group as a whole did worse than where the turns were more
equally spread (Woolley, Chabris, Pentland, Hashmi and Malone, "Evidence for a Collective Intelligence Factor in the
Performance of Human Groups", Science 330, 2010, p. 686 to 688). How many turns and minutes are long is our own measure.
"""

from collections import Counter

from cafe_presenter.core.base.quick_dataclass import dataclass

LATELY = 10
"""Turns that tell how the talk goes just now."""
FEW_TURNS = 8
"""Turns without a new voice after which the floor may be held by the same few."""
FEW_AFTER_S = 300.0
"""Seconds that these turns must have taken at least: a quick exchange between two is no monopoly."""
TWO_SHARE = 2 / 3
"""Share of the last turns of two seats above which they hold the floor, where the seats are known."""
MAX_SEATS = 60


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody spoke ``at`` an instant, for the first time when ``is_new``, at ``seat`` from 1 on, 0 if unknown."""

    at: float
    is_new: bool
    seat: int = 0


type Voices = tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class VoiceCount:
    """How many ``different`` voices took ``turns`` turns; of the last ``lately`` turns so many were ``new``."""

    different: int
    turns: int
    new: int
    lately: int


def counted(voices: Voices) -> VoiceCount:
    """Return the figures of what was counted so far."""
    last = voices[-LATELY:]
    return VoiceCount(sum(each.is_new for each in voices), len(voices), sum(each.is_new for each in last), len(last))


def heard(voices: Voices, seat: int) -> int:
    """Return how often a seat was heard."""
    return sum(each.seat == seat for each in voices)


def few_hold_the_floor(voices: Voices, now: float, *, seats: int = 0) -> float | None:
    """Return for how many seconds the same few have held the floor, None while they do not.

    Where everybody who sits there was heard once, a new voice is no longer possible: then only the seats tell.
    """
    last = voices[-FEW_TURNS:]
    if len(last) < FEW_TURNS or now - last[0].at < FEW_AFTER_S:
        return None
    if all(each.seat for each in last):
        two = sum(count for _, count in Counter(each.seat for each in last).most_common(2))
        return now - last[0].at if two / len(last) > TWO_SHARE else None
    everybody = seats and sum(each.is_new for each in voices) >= seats
    if everybody or any(each.is_new for each in last):
        return None
    newest = max((each.at for each in voices if each.is_new), default=voices[0].at)
    return now - newest
