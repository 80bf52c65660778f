"""How far a wall is read from.

AVIXA V202.01:2016 (DISCAS), basic decision making: the farthest reader stands no farther than 200 times the height of
the smallest element. The element is taken to be the x-height, the height of a small letter without a stroke up or down.
"""

from dataclasses import dataclass

ELEMENTS_AWAY = 200.0
MAX_METRES = 200.0


@dataclass(frozen=True, slots=True)
class Legibility:
    """What a picture lets read: ``letter_m`` the x-height and ``farthest_m`` the farthest reader, in metres.

    ``needed_width_m`` is how wide the picture would have to be for the depth of the room.
    """

    letter_m: float
    farthest_m: float
    needed_width_m: float


def reading(letter_share: float, aspect: float, *, picture_width_m: float, room_depth_m: float) -> Legibility:
    """Return what is read where; ``letter_share`` is the x-height as a share of the picture's height."""
    letter_m = letter_share * picture_width_m / aspect
    return Legibility(letter_m, ELEMENTS_AWAY * letter_m, room_depth_m * aspect / (ELEMENTS_AWAY * letter_share))


CODE_AWAY = 10.0
"""How many times its own side a code is read from by a telephone, as those who print codes have it."""


def code_share(aspect: float, *, picture_width_m: float, room_depth_m: float) -> float:
    """Return the side of a code that is read from the last row, as a share of the picture's height, 1 at most."""
    return min(1.0, round(room_depth_m / CODE_AWAY / (picture_width_m / aspect), 3))


def metres(text: str) -> float | None:
    """Return a length typed as ``12``, ``2,5`` or ``2.5 m``; None when it is none, or none of a room."""
    cleaned = text.strip().lower().removesuffix("m").strip().replace(",", ".")
    if not cleaned or cleaned.count(".") > 1 or not cleaned.replace(".", "").isascii():
        return None
    if not cleaned.replace(".", "").isdigit():
        return None
    value = float(cleaned)
    return value if 0.0 < value <= MAX_METRES else None
