"""Steps told at length, whose time stands at the end: “3. Ask everybody … Collect the notes. [10 minutes]”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import unnumbered
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table
from cafe_presenter.core.importing.document.sentence_ends import first_words
from cafe_presenter.core.importing.parts.asking_titles import MAX_TIMED_LENGTH
from cafe_presenter.core.importing.parts.text_parts import MAX_TITLE_LENGTH
from cafe_presenter.core.importing.times.one_time import only_time

_TIME_AT_END = re.compile(r"\s*[(\[]([^()\[\]]{2,80})[)\]]\W*$")
_PARTS = re.compile(r"\s[–—-]\s|[,:;]\s")
_LONGEST_TITLE = 110
_TAIL = 160
"""Letters at the end of a step that may be its time."""
_FEWEST = 3
_LEAST_TIMED = 0.75
_MOST_LINES = 8
"""Paragraphs of one step."""

type _Step = list[Paragraph]


def with_steps_titled(document: Document) -> Document:
    """Return the document, such steps with their first words and their time as a line of its own, the rest below."""
    blocks, at = [*document.blocks], 0
    while at < len(blocks):
        steps = _steps_from(blocks, at)
        count = sum(map(len, steps))
        made = [line for step in steps for line in _titled(step)] if _are_timed(steps) else blocks[at : at + count]
        blocks[at : at + count] = made
        at += max(len(made), 1)
    return replace(document, blocks=tuple(blocks))


def _steps_from(blocks: Sequence[Paragraph | Table], at: int) -> list[_Step]:
    """Return the steps that begin at a place, items of one list or numbered lines, each with what follows it."""
    steps = list[_Step]()
    for place in range(at, len(blocks)):
        block = blocks[place]
        if not isinstance(block, Paragraph) or block.level or block.is_bold:
            break
        is_number = unnumbered(block.text.strip()) != block.text.strip()
        begins = (block.is_item and not block.depth) or (is_number and not block.is_item)
        if begins and (not steps or steps[0][0].is_item == block.is_item):
            steps.append([block])
        elif not steps or len(steps[-1]) == _MOST_LINES:
            break
        else:
            steps[-1].append(block)
    return steps


def _are_timed(steps: Sequence[_Step]) -> bool:
    """Whether nearly all steps tell their time at the end, and some are too long for a title."""
    timed = [step for step in steps if _time_of(step)]
    is_long = any(sum(len(line.text) for line in step) > MAX_TIMED_LENGTH for step in timed)
    return is_long and len(timed) >= max(_FEWEST, _LEAST_TIMED * len(steps))


def _last(step: _Step) -> int:
    """Return the place of the last line of a step that holds anything."""
    return max((place for place, line in enumerate(step) if line.text.strip()), default=0)


def _time_of(step: _Step) -> str:
    """Return the time in the brackets that end a step: of “[35 minutes – 10 for each]” the first."""
    last = step[_last(step)]
    if last is not step[0] and not last.is_item and len(last.text) <= MAX_TITLE_LENGTH:  # the title of what is next
        return ""
    match = _TIME_AT_END.search(last.text.strip()[-_TAIL:])
    return only_time(_PARTS.split(match[1])[0].strip()) if match else ""


def _titled(step: _Step) -> Iterator[Paragraph]:
    """Yield a step as a line with its first words and its time, and what it says beyond them."""
    time, last = _time_of(step), _last(step)
    if not time:
        yield from step
        return
    texts = [line.text.strip() for line in step]
    texts[last] = texts[last][:-_TAIL] + _TIME_AT_END.sub("", texts[last][-_TAIL:])
    first = " ".join(unnumbered(texts[0]).split())
    title = first_words(first) if len(first) > _LONGEST_TITLE else first
    yield replace(step[0], text=f"{title.rstrip(' .,:;!–—-')} ({time})")
    texts[0] = first[len(title) :].strip(" :")
    for line, text in zip(step, texts, strict=True):
        if text or line is not step[0]:
            yield replace(line, text=text, is_item=False)
