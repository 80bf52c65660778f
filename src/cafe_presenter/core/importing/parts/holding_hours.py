"""Titles whose hours hold those of the titles like them right below: “10:30–12:30 Safety”, then “10:30–11:25 Locks”."""

from collections.abc import Sequence
from itertools import pairwise

_FEWEST_HELD = 2
_LEAST_HELD = 0.5
"""Of the hours of a title, how much those below take at least that begin when it does."""


def holding_titles(hours: Sequence[tuple[float, float] | None]) -> set[int]:
    """Return the places of the titles that hold those right below, by when each begins and ends, in seconds.

    They begin together, and the last below ends no later; what holds all the others is the whole, and held is no more.
    """
    return {at for at in range(len(hours)) if _holds(hours, at)}


def _holds(hours: Sequence[tuple[float, float] | None], at: int) -> bool:
    own, following = hours[at], list[tuple[float, float]]()
    if own is None:
        return False
    begin, end = own
    held = 0
    for place in range(at + 1, len(hours)):  # up to the first that is not held
        if (each := hours[place]) is None:
            break
        following.append(each)
        if not (begin <= each[0] and each[1] <= end):
            break
        held += 1
    is_begun = held >= _FEWEST_HELD and following[0][0] == begin
    goes_on = all(above[1] <= each[0] for above, each in pairwise(following))
    is_filled = sum(each[1] - each[0] for each in following[:held]) >= _LEAST_HELD * (end - begin) > 0
    return is_begun and goes_on and is_filled and len(hours) > held + 1
