"""What names a list and what is an item of it, whatever letters it is set in: marked before lists are looked for."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from cafe_presenter.core.importing.asking import is_label_of_questions, is_question
from cafe_presenter.core.importing.document import Paragraph, Table
from cafe_presenter.core.importing.within import asking_labels, with_follow_ups

_FEWEST = 3
_LEAST_ASKING = 0.8

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
    return [(index, block) for index, block in told if isinstance(block, Table) or block.text.strip()]


def _with_labels_within(written: _Blocks) -> list[tuple[int, Paragraph | Table]]:
    """Return the blocks, an item “Questions:” made the line above the list within it, when nearly all there asks."""
    found = [*written]
    for place, (index, block) in enumerate(written):
        if not isinstance(block, Paragraph) or not block.is_item or not block.text.rstrip(" *_").endswith(":"):
            continue
        within = list[Paragraph]()
        for _, below in written[place + 1 :]:
            if not isinstance(below, Paragraph) or not below.is_item or below.depth <= block.depth:
                break
            within.append(below)
        asking = sum(is_question(each.text) for each in within)
        is_list = len(within) >= _FEWEST and asking >= _LEAST_ASKING * len(within)
        if is_list and is_label_of_questions(block.text, is_title=False):
            found[place] = (index, replace(block, is_item=False, depth=0))
    return found
