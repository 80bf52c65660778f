"""What names a list and what is an item of it, whatever letters it is set in: marked before lists are looked for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeGuard

from cafe_presenter.core.importing.asking.asking import bids, holds_question, is_question
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.asking.within import asking_labels, with_follow_ups
from cafe_presenter.core.importing.document.document import Paragraph, Table, is_written

_FEWEST = 3
_LEAST_ASKING = 0.8
_FEWEST_LABELS, _LONGEST_LABEL = 3, 60

_WHY = re.compile(
    r"(?:and |et |und )?(?:(?:why|why not|why or why not|pourquoi|pourquoi pas|pourquoi ou pourquoi pas"
    r"|pour quelles? raisons?|warum|warum nicht|warum oder warum nicht|wieso|weshalb|inwiefern|¿?por qué|perché|waarom"
    r"|waarom niet|por quê|in what way|how so|en quoi)\s?\?"
    r"|(?:begründet|begründe|begründen sie|justifie[rz]?|explain|explique[rz]?)\W*)",
    re.IGNORECASE,
)
"""What only asks for the reasons of an answer."""

type _Blocks = Sequence[tuple[int, Paragraph | Table]]


def with_lists_marked(written: _Blocks) -> list[tuple[int, Paragraph | Table]]:
    """Return the blocks with their numbers, bold lines that ask and name a list, and bold items, known as such."""
    return _with_labels_within(_with_follow_ups(with_bold_items(_with_asking_labels(written))))


def _with_asking_labels(written: _Blocks) -> list[tuple[int, Paragraph | Table]]:
    """Return the blocks, a bold line that asks and names a list as others do marked as such."""
    asking = asking_labels([block if isinstance(block, Paragraph) else Paragraph("", 0) for _, block in written])
    return [
        (index, replace(block, is_part=True) if at in asking and isinstance(block, Paragraph) else block)
        for at, (index, block) in enumerate(written)
    ]


def with_bold_items(written: _Blocks) -> list[tuple[int, Paragraph | Table]]:
    """Return the blocks, the items of a list of which all is bold as those of any other: none is a title of others."""
    found = list[tuple[int, Paragraph | Table]]()
    for is_list, run in groupby(written, key=lambda each: isinstance(each[1], Paragraph) and each[1].is_item):
        pairs = [*run]
        items = [(index, block) for index, block in pairs if isinstance(block, Paragraph)]
        are_bold = is_list and len(items) >= _FEWEST and all(item.is_bold for _, item in items)
        found += [(index, replace(item, is_bold=False)) for index, item in items] if are_bold else pairs
    return found


def _with_follow_ups(written: _Blocks) -> list[tuple[int, Paragraph | Table]]:
    """Return the blocks, what stands below “Follow-ups:” known as such."""
    ranked = [(index, block if isinstance(block, Paragraph) else Paragraph("", 0), 0) for index, block in written]
    pairs = zip(written, with_follow_ups(ranked), strict=True)
    told = [(index, line if isinstance(block, Paragraph) else block) for (index, block), (_, line, _) in pairs]
    return [(index, block) for index, block in told if is_written(block)]


def _with_labels_within(written: _Blocks) -> list[tuple[int, Paragraph | Table]]:
    """Return the blocks, an item “Questions:” made the line above the list within it, when nearly all there asks."""
    found = [*written]
    for place, (index, block) in enumerate(written):
        if not isinstance(block, Paragraph) or not block.is_item or not block.text.rstrip(" *_").endswith(":"):
            continue
        within = list[Paragraph]()
        for _, below in (written[after] for after in range(place + 1, len(written))):
            if not isinstance(below, Paragraph) or not below.is_item or below.depth <= block.depth:
                break
            within.append(below)
        asking = sum(is_question(each.text) for each in within)
        is_list = len(within) >= _FEWEST and asking >= _LEAST_ASKING * len(within)
        if is_list and is_label_of_questions(block.text, is_title=False):
            found[place] = (index, replace(block, is_item=False, depth=0))
    return found


def with_labels_apart(blocks: Sequence[Paragraph | Table]) -> list[Paragraph | Table]:
    """Return the blocks, “On the text:” as a line above the list within it, where all its list leads to questions."""
    found, at, lists = [*blocks], 0, list[tuple[range, list[int]]]()
    while at < len(blocks):
        run = range(at, next((place for place in range(at, len(blocks)) if not _is_item(blocks[place])), len(blocks)))
        labels = [place for place in run if _is_item(each := blocks[place]) and not each.depth]
        ends = [*labels[1:], run.stop]
        if labels and all(_leads_to_asked(blocks[start:end]) for start, end in zip(labels, ends, strict=True)):
            lists.append((run, labels))
        at = max(run.stop, at + 1)
    if sum(len(labels) for _, labels in lists) < _FEWEST_LABELS:
        return found
    for run, _ in lists:
        for place in run:
            if _is_item(each := blocks[place]):
                found[place] = replace(each, depth=each.depth - 1) if each.depth else replace(each, is_item=False)
    return found


def with_reasons_joined(blocks: Sequence[Paragraph | Table]) -> list[Paragraph | Table]:
    """Return the blocks, “Why or why not?” as the end of the question in the item right above it."""
    found = list[Paragraph | Table]()
    for block in blocks:
        above = found[-1] if found else block
        if _is_item(block) and _is_item(above) and above is not block and _asks_why(above, block):
            found[-1] = replace(above, text=f"{above.text.rstrip()} {block.text.strip()}")
        else:
            found.append(block)
    return found


def _asks_why(above: Paragraph, item: Paragraph) -> bool:
    is_near = above.depth <= item.depth <= above.depth + 1
    return is_near and is_question(above.text) and _WHY.fullmatch(item.text.strip()) is not None


def _is_item(block: Paragraph | Table) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.is_item


def _leads_to_asked(blocks: Sequence[Paragraph | Table]) -> bool:
    """Whether a short item ends with a colon, and those within it ask, most of them."""
    items = [each for each in blocks if _is_item(each)]
    label, below = items[0].text.strip(), [each.text for each in items[1:]]
    is_label = label.endswith(":") and len(label) <= _LONGEST_LABEL and not holds_question(label) and not bids(label)
    return is_label and bool(below) and 2 * sum(map(holds_question, below)) > len(below)
