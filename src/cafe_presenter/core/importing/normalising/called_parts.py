"""Plain lines that say which part they name, “Part 1 – Hello”, in a document whose headings stand above them all."""

from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table
from cafe_presenter.core.importing.parts.names_below import only_counts
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.run_words import stage_number

_FEWEST = 3
_LONGEST = 80
_DEEPEST = 6
_ENDS = (".", ",", ";", ":")


def with_parts_called(document: Document) -> Document:
    """Return a document, its lines that count its parts from one on as headings; none of them tells a time."""
    numbers = {at: number for at, block in enumerate(document.blocks) if (number := _number(block))}
    if len(numbers) < _FEWEST or [*numbers.values()] != [*range(1, len(numbers) + 1)]:
        return document
    titles = [
        (at, block.level) for at, block in enumerate(document.blocks) if isinstance(block, Paragraph) and block.level
    ]
    if any(at > min(numbers) or level >= _DEEPEST for at, level in titles if level < TITLE_LEVEL):
        return document
    level = max((level for _, level in titles if level < TITLE_LEVEL), default=1) + 1
    blocks = [*document.blocks]
    for at in numbers:
        if isinstance(block := blocks[at], Paragraph):
            blocks[at] = replace(block, level=level, is_bold=False, led=0)
    return replace(document, blocks=tuple(blocks))


def _number(block: Paragraph | Table) -> int:
    """Return which part a plain line names, 0 for any other."""
    if not isinstance(block, Paragraph) or block.level or block.is_item:
        return 0
    text = block.text.strip()
    is_title = 0 < len(text) <= _LONGEST and "\n" not in text and not text.endswith(_ENDS)
    is_plain = is_title and not (holds_question(text) or timed_title(text)[1] or only_counts(text))
    return stage_number(text) if is_plain else 0
