"""Plain lines that name the lists, or the stories with a question, below them, in a text without other titles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cafe_presenter.core.importing.asking.asking import bids, holds_question, is_question
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.asking.within import is_in_list
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, is_written
from cafe_presenter.core.importing.normalising.notes_below import with_notes_within
from cafe_presenter.core.importing.parts.asides import is_for_host
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.times.timed_titles import timed_title

_LEVEL = 3
"""Of the headings that such lines are."""
_FEWEST_LISTS, _FEWEST_ITEMS = 2, 4
_MOSTLY = 0.6
"""Of a list, what asks or bids people talk."""
_LONGEST = 90
_FEWEST_OF_ALL, _MOST_OTHERS = 4, 0.2
_FEWEST_STORIES, _NEARLY_ALL = 3, 0.8
_FIRST = re.compile(r"\(?1\s?[.)]\s")
_ENDS = re.compile(r"[.,;:!?…]\W*$|(?<!\d)[.!?]\s+[^\W\d_a-zà-ÿ]")
"""How a sentence ends, or something that leads to a list; a title does neither."""


@dataclass(frozen=True, slots=True)
class _List:
    """A list: the places of its lines, and that of the plain line which names it; -1 where none does."""

    places: range
    title: int


def with_lists_named(document: Document) -> Document:
    """Return a document, the plain lines above its lists, or above stories that end in a question, as their headings.

    All lists that ask have one. Below such a line a sentence may lead to the list, where one right below its own shows
    what they look like.
    """
    return _named(document) or _named(with_notes_within(_with_items(document))) or document


def _named(document: Document) -> Document | None:
    """Return a document with what names its lists, or its stories, as headings; None where not all have a name."""
    blocks = [block for block in document.blocks if is_written(block)]
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    is_headed = any(0 < line.level < TITLE_LEVEL for line in lines[1:])
    if len(lines) < len(blocks) or is_headed or any(line.is_bold and not line.is_item for line in lines):
        return None
    titles = {id(lines[at]) for at in (_above_lists(lines) or _above_stories(lines) or _above_all(lines))}
    named = (
        replace(block, level=_LEVEL) if isinstance(block, Paragraph) and id(block) in titles else block
        for block in document.blocks
    )
    return replace(document, blocks=tuple(named)) if titles else None


def _with_items(document: Document) -> Document:
    """Return a document, headings and wholly bold lines that ask as items of lists: what names these is set plainly.

    It may end with a colon, which leads to other lists only.
    """
    blocks = [*document.blocks]
    written = [at for at, block in enumerate(blocks) if is_written(block)]
    for above, at in pairwise(written):
        block, title = document.blocks[at], document.blocks[above]
        if not isinstance(block, Paragraph) or not _asks_as_title(block):
            continue
        blocks[at] = replace(block, level=0, is_bold=False, is_item=True)
        if (
            isinstance(title, Paragraph)
            and title.text.endswith(":")
            and not is_label_of_questions(title.text, is_title=False)
        ):
            blocks[above] = replace(title, text=title.text.rstrip(" \xa0\u202f:"))
    return replace(document, blocks=tuple(blocks))


def _asks_as_title(line: Paragraph) -> bool:
    is_set = 0 < line.level < TITLE_LEVEL or line.is_bold
    return is_set and not line.is_item and is_question(line.text)


def _above_lists(lines: Sequence[Paragraph]) -> list[int]:
    """Return the places of the lines that name lists, of which some ask; none where one of these has no name."""
    lists = [*_lists(lines)]
    asking = [each for each in lists if _asks([lines[place] for place in each.places])]
    count = sum(len(each.places) for each in asking)
    direct = any(each.title == each.places[0] - 1 for each in asking)
    if len(asking) < _FEWEST_LISTS or count < _FEWEST_ITEMS or not direct or any(each.title < 0 for each in asking):
        return []
    return [each.title for each in lists if each.title >= 0]


def _above_all(lines: Sequence[Paragraph]) -> list[int]:
    """Return the places of the lines that name the many lists which a text is, below its title; none for any other.

    Hours above lists say when these are.
    """
    if any(is_time(line.text.strip()) or timed_title(line.text)[1] for line in lines if not is_in_list(line)):
        return []
    lists = [*_lists(lines)]
    named = [each.title for each in lists if each.title == each.places[0] - 1]
    others = sum(not is_in_list(line) for line in lines[1:])
    is_all = len(named) == len(lists) >= _FEWEST_OF_ALL and others - len(named) <= _MOST_OTHERS * len(named)
    return named if is_all and 0 not in named else []


def _above_stories(lines: Sequence[Paragraph]) -> list[int]:
    """Return the places of the lines that name stories, nearly each of which ends in what is asked of it."""
    places = [at for at, line in enumerate(lines) if _is_title(line)]
    ends = [*places[1:], len(lines)][: len(places)]
    parts = [(at, lines[at + 1 : end]) for at, end in zip(places, ends, strict=True) if end > at + 1]  # else of all
    stories = [story for _, story in parts]
    told = sum(len(story) > 1 or len(story[0].text) > _LONGEST for story in stories)
    asked = sum(is_question(story[-1].text) and not is_question(story[0].text) for story in stories)
    is_series = len(stories) >= _FEWEST_STORIES and not any(map(is_in_list, lines))
    is_series = is_series and not any(is_for_host(line.text) for line in lines[:_FEWEST_LISTS])  # what visitors ask
    are_stories = is_series and min(told, asked) >= _NEARLY_ALL * len(stories)
    return [at for at, _ in parts] if are_stories else []


def _lists(lines: Sequence[Paragraph]) -> Iterator[_List]:
    """Yield the runs of items, or of lines that count from 1, each with the line above that may name it."""
    at = 0
    while at < len(lines):
        end = at
        if lines[at].is_item or _FIRST.match(lines[at].text.strip()):
            end = next((to for to in range(at + 1, len(lines)) if not is_in_list(lines[to])), len(lines))
            above = [place for place in (at - 1, at - 2) if place >= 0]
            is_told = bool(above) and not is_in_list(lines[above[0]])
            sets_tasks = not any(holds_question(line.text) for line in lines[at:end])
            named = (place for place in above if is_told and _is_title(lines[place], may_ask=sets_tasks))
            title = next(named, -1)
            yield _List(range(at, end), title)
        at = max(end, at + 1)


def _is_title(line: Paragraph, *, may_ask: bool = False) -> bool:
    text = line.text.strip()
    text = text.rstrip(" ?\xa0\u202f") if may_ask else text
    is_plain = not (is_in_list(line) or line.level) and len(text) <= _LONGEST and "\n" not in text
    is_told = (label(text) or ("theme",))[0] != "theme"  # “Theme 2: Work” is a title
    return is_plain and not (_ENDS.search(text) or holds_question(text) or is_told or timed_title(text)[1])


def _asks(items: Sequence[Paragraph]) -> bool:
    items = [item for item in items if not item.goes_on]  # what is noted below a question
    return sum(holds_question(item.text) or bids(item.text) for item in items) >= _MOSTLY * len(items)
