"""Lengths beside which stands how much has gone by so far: “3/3”, “10/13”."""

import re
from collections.abc import Sequence
from itertools import pairwise

_AND_SUM = re.compile(r"(\d{1,3})\s?/\s?(\d{1,3})")
_FEWEST = 3


def without_sums(texts: Sequence[str]) -> Sequence[str]:
    """Return times without how much has gone by, where each says both: “10/13” after “3/3”."""
    pairs = [(int(match[1]), int(match[2])) for text in texts if (match := _AND_SUM.fullmatch(text.strip()))]
    written = sum(bool(text.strip()) for text in texts)
    if len(pairs) < max(_FEWEST, written) or pairs[0][0] != pairs[0][1]:
        return texts
    if any(long > after - before for (_, before), (long, after) in pairwise(pairs)):
        return texts
    return [f"{text.partition('/')[0].strip()} min" if text.strip() else "" for text in texts]
