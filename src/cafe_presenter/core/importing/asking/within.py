"""The items within those of a list of questions: what is asked after each, or what each goes on with."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.importing.asking.asking import bids, holds_question, is_prompt, is_question, unnumbered
from cafe_presenter.core.importing.asking.question_labels import labels_follow_ups
from cafe_presenter.core.importing.document.document import Paragraph, Table

_FEWEST, _FEWEST_LABELS = 3, 2
_MOST_LED = 2
_TYPED = re.compile(r"(\d{1,3})\s?[.)]\s")
_LONGEST_LABEL = 60
_NEARLY_ALL = 0.8
_MOSTLY = 0.5


def asking_labels(lines: Sequence[Paragraph]) -> frozenset[int]:
    """Return the places of bold lines that ask and stand right above a list, where others in bold name theirs so."""
    pairs = (at for at, (line, below) in enumerate(pairwise(lines)) if below.is_item and not line.is_item)
    above = [at for at in pairs if lines[at].is_bold and not lines[at].level and len(lines[at].text) <= _LONGEST_LABEL]
    asking = frozenset(at for at in above if holds_question(lines[at].text))
    return asking if len(above) - len(asking) >= _FEWEST_LABELS else frozenset()


def is_numbered(line: Paragraph) -> bool:
    """Whether a line that is no item begins with its number, as the main lines of a typed list do."""
    return not line.is_item and unnumbered(line.text.strip()) != line.text.strip()


def is_in_list(line: Paragraph) -> bool:
    """Whether a line is an item of a list, by its mark or by the number typed before it."""
    return not line.level and (line.is_item or is_numbered(line))


def numbers_typed(blocks: Sequence[Paragraph | Table]) -> tuple[int, int]:
    """Return the first and the last of the numbers that were typed before the lines of a list."""
    texts = (block.text.strip() for block in blocks if isinstance(block, Paragraph) and not block.is_item)
    found = [int(match[1]) for text in texts if (match := _TYPED.match(text))]
    return (found[0], found[-1]) if found else (0, 0)


def within_numbers(lines: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the lines of a typed list, whose main lines are numbered, with the items below these within them."""
    return [replace(line, depth=line.depth + line.is_item) for line in lines]


def within_bold(lines: Sequence[Paragraph]) -> list[Paragraph]:
    """Return a list whose bold lines ask and each lead to a plain one or two, with these within them: they go on."""
    bold = [at for at, line in enumerate(lines) if line.is_bold]
    counts = [end - at - 1 for at, end in pairwise((*bold, len(lines)))]
    are_led = bold[:1] == [0] and len(bold) >= _FEWEST and all(1 <= count <= _MOST_LED for count in counts)
    are_plain = not any(line.is_item or line.level or is_numbered(line) for line in lines if not line.is_bold)
    if not are_led or not are_plain or not all(is_question(lines[at].text) for at in bold):
        return [*lines]
    return [line if line.is_bold else replace(line, is_item=True, depth=line.depth + 1) for line in lines]


def completed(items: Sequence[Paragraph]) -> list[Paragraph]:
    """Return a list of questions, what “If you had a day off:” breaks off in made one with the first item within it."""
    depth = min((item.depth for item in items), default=0)
    top = [item for item in items if item.depth == depth]
    if sum(holds_question(item.text) for item in top) <= _MOSTLY * len(top):
        return list(items)
    found = list[Paragraph]()
    for item in items:
        is_within = bool(found) and item.depth > found[-1].depth == depth and is_question(item.text)
        is_within = is_within and not bids(found[-1].text)
        if is_within and found[-1].text.rstrip(" *_").endswith(":"):
            found[-1] = replace(found[-1], text=f"{found[-1].text.strip()} {item.text.strip()}")
        else:
            found.append(item)
    return found


def asked_after(items: Sequence[Paragraph]) -> list[tuple[Paragraph, tuple[str, ...]]]:
    """Return the items of a list, each with what those within it ask; nothing where few ask that stand in none."""
    depth = min((item.depth for item in items), default=0)
    top = [item for item in items if item.depth == depth]
    if len(top) < _FEWEST or sum(holds_question(item.text) for item in top) < _NEARLY_ALL * len(top):
        return []
    after = list[list[str]]()
    for item in items:
        if item.depth == depth:
            after.append([])
        elif after and holds_question(item.text):
            after[-1].append(" ".join(item.text.split()))
    return [(item, tuple(asked)) for item, asked in zip(top, after, strict=True)]


def with_follow_ups(lines: Sequence[tuple[int, Paragraph, int]]) -> list[tuple[int, Paragraph, int]]:
    """Return ranked lines, the items below a label “Follow-ups:” that stands below a question each with that label."""
    found, above, led = list[tuple[int, Paragraph, int]](), "", ""
    for index, line, rank in lines:
        text = line.text.strip()
        if led and line.is_item:
            found.append((index, replace(line, text=f"{led} {text}"), 0))
            continue
        is_below = labels_follow_ups(text) and (is_question(above) or is_prompt(above))
        led = text.strip(" *_") if is_below else led if not text else ""
        found.append((index, replace(line, text="", is_bold=False), 0) if is_below else (index, line, rank))
        above = text or above
    return found
