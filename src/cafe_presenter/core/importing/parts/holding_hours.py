"""Titles whose hours hold those of the titles like them right below: “10:30–12:30 Safety”, then “10:30–11:25 Locks”."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

_FEWEST_HELD = 2
_LEAST_HELD = 0.5
"""Of the hours of a title, how much those below take at least that begin when it does."""


def holding_titles(hours: Sequence[tuple[float, float] | None]) -> set[int]:
    """Return the places of the titles that hold those right below, by when each begins and ends, in seconds.

    They begin together, and the last below ends no later; what holds all the others is the whole, and held is no more.
    """
    return {at for at, own in enumerate(hours) if own is not None and _holds(own, hours[at + 1 :], len(hours))}


def _holds(own: tuple[float, float], after: Sequence[tuple[float, float] | None], count: int) -> bool:
    begin, end = own
    below = [each for each in takewhile(lambda each: each is not None, after) if each is not None]
    held = [*takewhile(lambda each: begin <= each[0] and each[1] <= end, below)]
    following = [*held, *below[len(held) : len(held) + 1]]
    is_begun = len(held) >= _FEWEST_HELD and held[0][0] == begin
    goes_on = all(above[1] <= each[0] for above, each in pairwise(following))
    is_filled = sum(each[1] - each[0] for each in held) >= _LEAST_HELD * (end - begin) > 0
    return is_begun and goes_on and is_filled and count > len(held) + 1
