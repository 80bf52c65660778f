"""Plain lines in groups below the title of a run, empty lines between them: the first of each names a part."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, text_of
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.run_words import names_run

_FEWEST, _FEWEST_LINES = 3, 2
_LONGEST = 110
_ENDS = (".", "!", ";", ",", ":")


def with_groups_titled(document: Document) -> Document:
    """Return a document whose groups of plain lines below the title of its run are items, all but the first within."""
    blocks = [*document.blocks]
    titles = [at for at, block in enumerate(blocks) if _is_title(block) and names_run(text_of(block))]
    groups = [group for at in titles for group in _groups(document.blocks, at + 1)]
    for first, *others in groups:
        for at in (first, *others):
            if isinstance(block := blocks[at], Paragraph):
                blocks[at] = replace(block, is_item=True, depth=int(at != first), led=0)
    return replace(document, blocks=tuple(blocks)) if groups else document


def _groups(blocks: Sequence[Paragraph | Table], start: int) -> Sequence[Sequence[int]]:
    """Return the places of the lines of each group; none where one line is none of a group, or there are few."""
    groups, last = list[list[int]](), 0
    for at, block in enumerate(blocks[start:], start):
        if not isinstance(block, Paragraph) or _is_title(block):
            break
        if not block.text.strip():
            last = 0
            continue
        if not _is_plain(block):
            return []
        if not groups or block.line != last + 1:
            groups.append([])
        groups[-1].append(at)
        last = block.line
    return groups if len(groups) >= _FEWEST and all(len(group) >= _FEWEST_LINES for group in groups) else []


def _is_title(block: Paragraph | Table) -> bool:
    return isinstance(block, Paragraph) and (block.level > 0 or block.is_bold) and not block.is_item


def _is_plain(line: Paragraph) -> bool:
    """Whether a line is short and no sentence, asks nothing and tells no time."""
    text = line.text.strip()
    is_short = len(text) <= _LONGEST and "\n" not in text and not text.endswith(_ENDS)
    return is_short and not (line.is_item or holds_question(text) or timed_title(text)[1])
