"""What of a pool may be told so that no single evening is found again: the rules, pure functions of counts.

Three rules, each against another way of finding one. A count of fewer than five evenings is hidden, and so is none at
all, which looks the same; between five and nine, chance decides, so that a count that appears need not be one that
grew. Where what is hidden in a row or a column of a table is together fewer than five, the smallest of what is shown
is hidden too, so that no subtraction gives it back. Every count that is shown is a multiple of five, up or down by a
chance that keeps its mean. All chance is seeded by the pool itself: the same pool always says the same, and a pool
with one evening more draws everything anew, so that subtracting two pools gives chance.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from cafe_presenter.core.base.quick_dataclass import dataclass

FEWEST = 5
"""Fewer evenings than this are told by no figure of their own."""


@dataclass(frozen=True, slots=True)
class Rounding:
    """Chance that is the same for the same pool."""

    seed: str

    def __call__(self, count: int, *key: object) -> int:
        """Return a count as a multiple of five, the nearer one the more likely."""
        over = count % FEWEST
        return count - over + (FEWEST if self._drawn("round", *key) < over else 0)

    def is_few(self, count: int, *key: object) -> bool:
        """Return whether a count is hidden: below five always, from ten on never."""
        return count < FEWEST + self._drawn("hide", *key)

    def told[Key](
        self, counts: Mapping[Key, int], lines: Iterable[Iterable[Key]], *name: object
    ) -> dict[Key, int | None]:
        """Return what may be told of counts, where ``lines`` are those whose sum is told or can be guessed."""
        keys = {key: (*name, *(key if isinstance(key, tuple) else (key,))) for key in counts}
        few = {key for key, count in counts.items() if self.is_few(count, *keys[key])}
        kept = shown(counts, lines, few)
        return {key: self(count, *keys[key]) if key in kept else None for key, count in counts.items()}

    def _drawn(self, *key: object) -> int:
        """Return 0 to 4, the same for the same key."""
        drawn = hashlib.sha256("\n".join(map(str, (self.seed, *key))).encode()).digest()
        return int.from_bytes(drawn[:8], "big") % FEWEST


def rounding_of(figures: Mapping[str, object]) -> Rounding:
    """Return the chance of a pool: all its true figures seed it."""
    told = json.dumps(figures, sort_keys=True)
    return Rounding(hashlib.sha256(told.encode()).hexdigest())


def shown[Key](counts: Mapping[Key, int], lines: Iterable[Iterable[Key]], few: Collection[Key]) -> set[Key]:
    """Return the keys whose counts may be told once those of ``few`` are hidden."""
    known = [list(line) for line in lines]
    hidden = set(few)
    while True:
        more = {smallest for line in known if (smallest := _too_little_hidden(counts, line, hidden)) is not None}
        if not more:
            return set(counts) - hidden
        hidden |= more


def _too_little_hidden[Key](counts: Mapping[Key, int], line: Sequence[Key], hidden: Collection[Key]) -> Key | None:
    """Return the smallest of what a line shows where what it hides is a few evenings that a subtraction gives."""
    together = sum(counts[key] for key in line if key in hidden)
    rest = [key for key in line if key not in hidden]
    return min(rest, key=lambda key: counts[key]) if 0 < together < FEWEST and rest else None


def crossed(rows: Iterable[str], columns: Iterable[str]) -> list[list[tuple[str, str]]]:
    """Return the rows and the columns of a table, as lines of its cells."""
    across, down = list(rows), list(columns)
    return [[(row, column) for column in down] for row in across] + [
        [(row, column) for row in across] for column in down
    ]


def quantile(values: Mapping[int, int], percent: int) -> int | None:
    """Return the value that ``percent`` of evenings do not exceed; None where fewer than five lie beyond it.

    ``values`` has the evenings of each whole minute.
    """
    total = sum(values.values())
    if total * min(percent, 100 - percent) < FEWEST * 100:
        return None
    reached = 0
    for value in sorted(values):
        reached += values[value]
        if reached * 100 >= total * percent:
            return value
    return None
