"""Lengths beside which stands how much has gone by so far: “3/3”, “10/13”, or “10 min” and “13 min”."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

_MINUTES = re.compile(r"(\d{1,3})\s?(?:['’′]|m(?:n|in[a-z.]{0,5})?)?", re.IGNORECASE)
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


def are_sums(texts: Sequence[str], lengths: Sequence[str]) -> bool:
    """Whether times say how much has gone by after each of as many lengths, all of them in minutes: “2”, “10”, “25”."""
    sums, each = [[_MINUTES.fullmatch(text.strip()) for text in column] for column in (texts, lengths)]
    if len(each) < _FEWEST or len(sums) != len(each) or not (all(sums) and all(each)):
        return False
    minutes = [int(match[1]) for match in each if match is not None]
    gone_by = [int(match[1]) for match in sums if match is not None]
    return gone_by != minutes and gone_by == [*accumulate(minutes)]
