"""Titles that were set in two lines, of which the first ends amid a phrase, or the second begins there: one title."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table
from cafe_presenter.core.importing.parts.asking_titles import tells_length, tells_total
from cafe_presenter.core.importing.parts.begun import begins_at
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.timed_titles import timed_title

_GOES_ON = re.compile(
    r"(?:(?<=\w),|(?<=\w\s)[–—-]|\b(?:\d{1,2}(?:st|nd|rd|th)|to|of|and|the|in|for|with|de|du|des|le|la|les|et|à|au|aux|en"
    r"|pour|sur|und|von|der|die|das|für|mit|y|del|el|los|las|para|e|di|il|per|do|da|van|het|een))\s*$",
    re.IGNORECASE,
)
"""What a title cannot end on."""
_ENDS = tuple(".:;!?…")
_LONGEST_LINE, _FEWEST_LETTERS = 90, 8
_FEWEST_TIMED = 2
"""Titles in one line with their times, by which a document is known for one that tells them so."""
_FEWEST_WORDS = 2
"""Words of the second line of a title beside its time: “about 20 min” goes on with none."""
_REACH = 2
"""Lines at the top of which each may be a title, or begin one: the paper may be named above it."""


def with_whole_title(written: Sequence[Paragraph]) -> list[Paragraph]:
    """Return what stands above the parts, two lines as one where a title goes on in both: “28th to 1st”.

    They are the first two, or those below what the paper is called.
    """
    lines = [*written]
    for at in range(min(_REACH, len(lines) - 1)):
        first, second = lines[at : at + 2]
        are_alike = (first.level, first.is_bold) == (second.level, second.is_bold) != (0, False)
        if _GOES_ON.search(first.text) and are_alike and not (first.is_item or second.is_item):
            lines[at : at + 2] = [replace(first, text=f"{first.text.strip()} {second.text.strip()}")]
            break
    return lines


def with_timed_titles_whole(document: Document) -> Document:
    """Return a document, each title that goes on in the line right below, which tells its time, in one line.

    “What we tried”, and below it “and what we should do again (20 min)”: what begins amid a phrase names no part.
    """
    lines = [line.strip() for block in document.paragraphs for line in block.text.split("\n")]
    if sum(line[:1].isupper() and bool(timed_title(line)[1]) for line in lines) < _FEWEST_TIMED:
        return document
    blocks = list[Paragraph | Table]()
    for block in document.blocks:
        above = blocks[-1] if blocks else block
        if isinstance(block, Paragraph) and isinstance(above, Paragraph) and _is_cut(above, block):
            whole = f"{above.text.strip()} {block.text.strip()}"
            led = 0 if block.is_bold else sum(map(str.isalnum, above.text)) + block.led
            blocks[-1] = replace(above, text=whole, is_bold=block.is_bold, led=led)
        else:
            blocks.append(_in_one_line(block) if isinstance(block, Paragraph) else block)
    return replace(document, blocks=tuple(blocks))


def _is_cut(above: Paragraph, below: Paragraph) -> bool:
    """Whether two paragraphs, the second right below the first and as heavy at its beginning, are one title."""
    is_plain = not (above.level or below.level or above.is_item or below.is_item)
    is_alike = above.is_bold and (below.is_bold or below.led > 0)
    return is_plain and is_alike and below.line == above.line + 1 and _are_one(above.text, below.text)


def _in_one_line(block: Paragraph) -> Paragraph:
    """Return a paragraph, its first two lines one where they are one title."""
    first, *others = block.text.split("\n")
    if block.level or not others or not _are_one(first, others[0]):
        return block
    return replace(block, text="\n".join((f"{first.strip()} {others[0].strip()}", *others[1:])))


def _are_one(first: str, second: str) -> bool:
    """Whether a line names something and ends nowhere, and the next goes on amid its phrase and tells the time."""
    first, second = first.strip(), second.strip()
    are_short = max(len(first), len(second)) <= _LONGEST_LINE and len(first) >= _FEWEST_LETTERS
    if not are_short or not first[:1].isupper() or first.endswith(_ENDS) or "\n" in second:
        return False
    title, time, _ = timed_title(second)
    goes_on = second[:1].islower() and title[:1].islower() and bool(time) and len(title.split()) >= _FEWEST_WORDS
    tells_only_time = begins_at(second) or label(second) or tells_length(second) or tells_total(second)
    return goes_on and not (tells_only_time or timed_title(first)[1] or holds_question(first))
