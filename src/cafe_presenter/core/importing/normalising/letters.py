"""Letters with a plan in them: what is written below the last of its parts is said to whoever reads it, to no room."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, is_written, text_of
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.letter_words import MAIL_HEAD, SIGN_OFF
from cafe_presenter.core.importing.words.programme_words import OF_LETTER

_LABEL = pattern(r"\W{0,3}([^\W\d][^:\n]{0,24}?)[ \xa0*]{0,3}:")
_COUNTED = pattern(r"\s*\d{1,2}[.)]\s+\S")
_HEAD_LINES, _FEWEST_LABELS = 8, 2
_LONGEST_SIGN_OFF = 40
_FEWEST = 3
"""Items of a list from which it may be a plan."""


def with_letter_apart(document: Document) -> Document:
    """Return a document, what stands in a letter below the list that is its plan marked as asked of nobody.

    Where text stands between the items, so may some below the last: then it is what is below the greeting at the end.
    """
    written = [(at, block) for at, block in enumerate(document.blocks) if is_written(block)]
    items = [place for place, (_, block) in enumerate(written) if _is_item(block)]
    behind = written[items[-1] + 1 :] if len(items) >= _FEWEST else []
    closing = next((at for at, block in behind if _signs_off(block)), None)
    if not behind or (closing is None and not _is_headed([block for _, block in written[:_HEAD_LINES]])):
        return document
    is_bare = items[-1] - items[0] == len(items) - 1
    first = behind[0][0] if is_bare and _is_apart(document.blocks, behind[0][0]) else closing
    told = {at for at, _ in behind if first is not None and at >= first}
    found = (
        replace(block, is_aside=True) if isinstance(block, Paragraph) and at in told else block
        for at, block in enumerate(document.blocks)
    )
    return replace(document, blocks=tuple(found))


def _is_item(block: Paragraph | Table) -> bool:
    """Whether a block may be a part: an item, a counted line, one that tells a time, and whatever is set apart."""
    if isinstance(block, Table):
        return True
    is_marked = block.is_item or block.is_bold or block.level > 0
    return is_marked or _COUNTED.match(block.text) is not None or bool(timed_title(block.text)[1])


def _signs_off(block: Paragraph | Table) -> bool:
    """Whether a line closes a letter: “Best wishes,”; the name may stand below it in the same paragraph."""
    first = text_of(block).partition("\n")[0]
    return 0 < len(first) <= _LONGEST_SIGN_OFF and SIGN_OFF.is_all_of(first.strip(" ,.!"))


def _is_headed(blocks: Sequence[Paragraph | Table]) -> bool:
    """Whether some of the first lines say from whom, to whom and what about a letter is."""
    lines = (line for block in blocks if isinstance(block, Paragraph) for line in block.text.split("\n"))
    named = {match[1].strip().casefold() for line in lines if (match := _LABEL.match(line)) is not None}
    told = {name for name in named if MAIL_HEAD.is_all_of(name) or OF_LETTER.is_all_of(name)}
    return len(told) >= _FEWEST_LABELS


def _is_apart(blocks: Sequence[Paragraph | Table], at: int) -> bool:
    """Whether an empty line stands above a block, or the item above it is marked as one."""
    above = blocks[at - 1]
    return not is_written(above) or (isinstance(above, Paragraph) and above.is_item)
