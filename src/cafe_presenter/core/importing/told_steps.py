"""Steps of an evening that no time and no title tell: sentences in their order, titles alike but for their number."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.document import Paragraph, Table
from cafe_presenter.core.importing.outline_parts import OutlinePart, begins_list, listed_parts
from cafe_presenter.core.importing.run_words import is_of_other_day, speaks_of_room, tells_order

_FEWEST, _FEWEST_IN_ORDER, _USUAL_STEP = 4, 2, 200
"""Steps in sentences, those of them that say what comes before, and the letters of one, usually."""
_LEAST_OF_ROOM = 0.6
_MOST_LISTS = 30
_FEWEST_ALIKE, _MUCH = 3, 0.5
_NUMBERED_BEHIND = re.compile(r"(.{3,60}[^\d.,])\s?[(\[](\d{1,2})\ufe0f?\u20e3?[)\]]")


def told_in_order(blocks: Sequence[Paragraph | Table]) -> list[list[OutlinePart]]:
    """Return the lists that tell in sentences what people in a room do, one thing after the other."""
    lines = [at for at, block in enumerate(blocks) if isinstance(block, Table) or block.text.strip()]
    above = [at for at, below in pairwise(lines) if begins_list(blocks[below]) and not begins_list(blocks[at])]
    lists = [listed_parts(blocks, at) for at in above] if len(above) <= _MOST_LISTS else []
    return [parts for parts in lists if len(parts) >= _FEWEST and _are_in_order(parts)]


def _are_in_order(parts: Sequence[OutlinePart]) -> bool:
    """Whether most parts speak of people in a room, and several say what comes before them."""
    texts = [f"{part.title.text}\n{part.told}" for part in parts]
    if median(map(len, texts)) > _USUAL_STEP:
        return False
    spoken = sum(map(speaks_of_room, texts)) >= _LEAST_OF_ROOM * len(parts)
    return spoken and sum(map(tells_order, texts)) >= _FEWEST_IN_ORDER


def called_alike(parts: Sequence[OutlinePart]) -> list[OutlinePart]:
    """Return the parts whose titles are one and the same but for the number behind: “The debates (1)”."""
    names = Counter(name for part in parts if (name := _numbered(part.title.text)[0]))
    name, count = names.most_common(1)[0] if names else ("", 0)
    is_one = len(names) == 1 and count >= max(_FEWEST_ALIKE, _MUCH * len(parts))
    return [part for part in parts if _numbered(part.title.text)[0] == name] if is_one else []


def number_behind(title: str) -> int:
    """Return the number in brackets that a title ends with, 0 for any other."""
    return _numbered(title)[1]


def _numbered(title: str) -> tuple[str, int]:
    match = _NUMBERED_BEHIND.fullmatch(title.strip())
    return (loose(match[1]), int(match[2])) if match and not is_of_other_day(title) else ("", 0)
