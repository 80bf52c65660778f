"""Whether parts that tell no time may be those of an evening: how many, how long, how near to people in a room."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from statistics import median

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.document.document import Paragraph, Table
from cafe_presenter.core.importing.parts.bold_leads import bold_lead
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart
from cafe_presenter.core.importing.parts.part_rows import NAMED_LINE
from cafe_presenter.core.importing.times.one_time import is_time, only_hours
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.event_words import EVENT
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.paper_words import COURSE_PART
from cafe_presenter.core.importing.words.programme_words import AT_BEGINNING
from cafe_presenter.core.importing.words.run_words import (
    closes_evening,
    is_introduction,
    is_of_other_day,
    is_of_other_paper,
    opens_evening,
    speaks_of_room,
    stage_number,
)

FEWEST_PARTS, MOST_PARTS = 3, 30
_MOST_ALIKE = 3
_LONGEST_HEADING = 90
_LEAST_PROSE = 300
"""Letters of what is told below a heading at length."""
_USUAL_ITEM = 80
"""Letters of an item, usually, from which a list tells how something is done."""
_LEAST_OF_ROOM, _MUCH_OF_ROOM = 0.25, 0.5
"""Of the parts, those that speak of people in a room."""
_SURE_STAGES = 2
"""Of opening, pause and closing, as many as only an evening has."""
_FEWEST_OTHERS = 2
NEARLY_ALL = 0.8

_HEAD, _LABELLED, _FEW_LABELS, _MOST_LABELS = 6, 2, 6, 12
"""Blocks at the head of a document; columns of a table there that tells for whom it is, and how long, its rows as well.

More rows tell no hours before what happens then.
"""

type _Blocks = Sequence[Paragraph | Table]


def is_run(parts: Sequence[OutlinePart], longest: int) -> bool:
    """Whether parts are as many as those of an evening, and neither weeks, months, chapters nor those of a manual."""
    titles = [part.title.text for part in parts]
    are_two = (are_two_counted(parts), are_two_told(parts), are_two_ends(parts), are_two_timed(parts))
    are_few = len(parts) < FEWEST_PARTS and not any(are_two)
    if are_few or len(parts) > MOST_PARTS or any(map(partial(is_chapter, longest=longest), parts)):
        return False
    others = sum(map(is_of_other_day, titles))
    is_headed = any(part.title.level for part in parts)
    is_counted = [stage_number(title) for title in titles] == [*range(1, len(titles) + 1)]
    are_told = is_counted or all(len(title) <= _LONGEST_HEADING or timed_title(title)[1] for title in titles)
    is_short = not is_headed or are_told
    is_manual = is_headed and sum(map(is_of_other_paper, titles)) >= _FEWEST_OTHERS
    is_manual = is_manual or (
        is_headed and all(COURSE_PART.begins(title) and not timed_title(title)[1] for title in titles)
    )
    alike = Counter(loose(title.partition(":")[0]) for title in titles)
    are_alike = alike.most_common(1)[0][1] > max(_MOST_ALIKE, len(parts) / 3)  # “Tags: …” below each
    return is_short and not (is_manual or are_alike) and (others < FEWEST_PARTS or 3 * others < len(parts))


def are_two_counted(parts: Sequence[OutlinePart]) -> bool:
    """Whether parts are the two of an evening that has no more, “First phase”, “Second phase”."""
    return [stage_number(part.title.text) for part in parts] == [1, 2]


def are_two_timed(parts: Sequence[OutlinePart]) -> bool:
    """Whether parts are the two of an evening whose headings both tell how long they take, a list below each."""
    times = [timed_title(part.title.text.strip(" :："))[1] for part in parts if part.title.level]
    are_listed = all(any(each.is_item for each in part.below) for part in parts)
    are_timed = all(time and not only_hours(time) for time in times)
    return len(parts) == FEWEST_PARTS - 1 == len(times) and are_timed and are_listed


def are_two_told(parts: Sequence[OutlinePart]) -> bool:
    """Whether parts are the two of an evening whose headings tell at length what happens then, in prose."""
    return len(parts) == FEWEST_PARTS - 1 and all(part.title.level and part.prose >= _LEAST_PROSE for part in parts)


def are_two_ends(parts: Sequence[OutlinePart]) -> bool:
    """Whether parts are what is done at the beginning of an evening and at its end, with people in a room."""
    if len(parts) != FEWEST_PARTS - 1 or not all(part.title.level and speaks_of_room(part.told) for part in parts):
        return False
    first, last = (part.title.text for part in parts)
    is_begun = AT_BEGINNING.begins(first) or (opens_evening(first) and not is_introduction(first))
    is_ended = closes_evening(last) or kind_of_stage(last, is_last=True) is Kind.CLOSING
    return is_begun and is_ended and EVENT.is_within(f"{first} – {last}")


def is_chapter(part: OutlinePart, longest: int) -> bool:
    """Whether a part has more than ``longest`` letters of prose below it, or twice as many in all."""
    return part.prose > longest or len(part.told) > 2 * longest


def are_short(parts: Sequence[OutlinePart]) -> bool:
    """Whether titles are, or what names the items, in bold or not: “Poll: we ask how many agree”."""
    return median([len(_name_of(part.title)) for part in parts]) <= _USUAL_ITEM


def _name_of(title: Paragraph) -> str:
    name, lead = NAMED_LINE.match(title.text.strip()), bold_lead(title)
    return name[1] if name else lead[0] if lead else title.text


def are_nearly_all(parts: Sequence[OutlinePart], blocks: _Blocks, least: float = NEARLY_ALL) -> bool:
    """Whether parts are nearly all that is written in a document, or at ``least`` so much of it."""
    written = sum(1 if isinstance(block, Table) else bool(block.text.strip()) for block in blocks)
    return sum(1 + len(part.below) for part in parts) >= least * written


def are_of_room(parts: Sequence[OutlinePart], *, is_all: bool = False) -> bool:
    """Whether parts speak of people in a room, fewer of them where an evening opens, closes or pauses there.

    Fewer are enough as well where there is nothing but them, ``is_all``.
    """
    spoken = sum(speaks_of_room(f"{part.title.text}\n{part.told}") for part in parts)
    return spoken >= (_LEAST_OF_ROOM if is_all or count_stages(parts) else _MUCH_OF_ROOM) * len(parts)


def are_staged(parts: Sequence[OutlinePart]) -> bool:
    """Whether parts open and close, or pause, as only an evening does."""
    return count_stages(parts) >= _SURE_STAGES


def count_stages(parts: Sequence[OutlinePart]) -> int:
    """Return how much of opening, rules, pausing and closing parts have."""
    titles = [part.title.text for part in parts]
    last = len(titles) - 1
    kinds = {kind_of_stage(title, is_first=not at, is_last=at == last) for at, title in enumerate(titles)}
    is_opened = opens_evening(titles[0]) and not is_introduction(titles[0])
    return is_opened + any(map(closes_evening, titles[-2:])) + len(kinds & {Kind.BREAK, Kind.RULES})


def may_be_plan(at: int, block: Paragraph | Table) -> bool:
    """Whether a block is a table that may hold the plan, and does not only tell of the whole, at the head of it."""
    if not isinstance(block, Table):
        return False
    is_short = len(block.rows) <= _FEW_LABELS or not any(is_time(row.cell(0)) for row in block.rows)
    is_labelled = block.width <= _LABELLED and len(block.rows) <= _MOST_LABELS and is_short
    return at >= _HEAD or not is_labelled
