"""A seed with one piece of it said again and again: finds what takes a reader longer than its input is long.

A fuzzer that is guided by branches keeps its cases short, and sees none of it.
"""

import random
import re

MOST_BYTES = 1_500_000
_PIECE = re.compile(rb"<[^<>]*>|\\[a-z]+-?\d*|\d+|\w+|\s+|[^\w\s]+")
_WORD_ENDS = re.compile(rb"\d+|(?<=\w)(?=\W)")


def grown(data: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with a run of its pieces repeated, at times numbered, so that each is another."""
    spans = [match.span() for match in _PIECE.finditer(data)] or [(0, len(data))]
    first = chance.randrange(len(spans))
    last = min(len(spans) - 1, first + chance.choice((0, 0, 1, 2, 3, 5, 10, 40, 200)))
    begin, end = spans[first][0], spans[last][1]
    piece = data[begin:end]
    count = max(2, min(MOST_BYTES // max(1, len(piece)), chance.choice((2_000, 20_000, 200_000, 2_000_000))))
    if chance.random() < 0.3:
        count = min(count, 60_000)
        run = b"".join(_WORD_ENDS.sub(str(number).encode(), piece, count=1) for number in range(count))
    else:
        run = piece * count
    return data[:begin] + run[: 2 * MOST_BYTES] + data[end:]
