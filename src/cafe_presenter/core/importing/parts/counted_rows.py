"""Titles that count on, each by the same word: “Module 1: ink”, “Module 2: paper”. They are one row, of one grain."""

import re
from collections import defaultdict
from collections.abc import Sequence

_COUNTED = re.compile(r"\W*(?P<word>[^\W\d_]{3,20})\s(?:n\s?[°ºo]\s?)?(?P<count>\d{1,2})\b(?!\s?(?:h|min|[.:]\d))")
_FEWEST = 3


def counted_rows(titles: Sequence[str]) -> list[list[int]]:
    """Return the places of titles that one word counts from one on, three or more in each row, in their order.

    “Module 1”, “Module 2”, “Break”, “Module 3” are a row of three; days that each begin at “Step 1” anew are none.
    """
    found = defaultdict[str, list[tuple[int, int]]](list)
    for at, title in enumerate(titles):
        if match := _COUNTED.match(title):
            found[match["word"].casefold()].append((at, int(match["count"])))
    return [
        [at for at, _ in row]
        for row in found.values()
        if len(row) >= _FEWEST and [count for _, count in row] == [*range(1, len(row) + 1)]
    ]
