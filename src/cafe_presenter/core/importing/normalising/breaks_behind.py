"""Breaks told behind the length of a part, “Main part (85 min + 15 min break)”: each is a part of its own below it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.times.one_time import LENGTH
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.kinds import names_break

_PLUS = r"(?:\+|&|(?:plus|and|et|und|y|e|en|og|och|ja|és|și|и|і|й|και|ve|i|a)(?=\s))"
_OF = r"(?:(?:of|de|d[’'e]|di|da|van|av|af)\s?)?"
_BEHIND = pattern(
    rf"(?P<title>\S.*?)\s*(?:[(（\[]|[-–—:,]\s)\s*(?P<own>{LENGTH})[\s,]*{_PLUS}\s*"
    rf"(?:(?P<first>{LENGTH})\s*{_OF}(?P<called>[^\W\d][^()（）\[\]\d]{{1,30}}?)|(?P<named>[^\W\d][^()（）\[\]\d]{{1,30}}?)\s?:?\s?(?P<last>{LENGTH}))"
    r"\s*[)）\]]?\W*",
    re.IGNORECASE,
)
_LONGEST = 200


def with_breaks_apart(document: Document) -> Document:
    """Return a document, each break that a title tells behind its own length in a line below what is told of it."""
    own = _with_titles_apart(document.blocks)
    if not any(map(_told_behind, own)):
        return document
    blocks, put = list[Paragraph | Table](), dict[int, list[Paragraph]]()
    for at, block in enumerate(own):
        blocks += put.pop(at, [])
        match = _told_behind(block)
        if match is not None and isinstance(block, Paragraph):
            name = match["called"] or match["named"]
            line = f"{name[:1].upper()}{name[1:].strip()} ({match['first'] or match['last']})"
            put.setdefault(_end(own, at), []).append(replace(block, text=line, led=0))
            blocks.append(replace(block, text=f"{match['title']} ({match['own']})", led=0))
        else:
            blocks.append(block)
    blocks += [line for lines in put.values() for line in lines]
    return replace(document, blocks=tuple(blocks))


def _with_titles_apart(blocks: Sequence[Paragraph | Table]) -> list[Paragraph | Table]:
    """Return the blocks, the last lines of items that tell a time as lines of their own: no empty line parts them."""
    found = list[Paragraph | Table]()
    for block in blocks:
        above, _, last = block.text.rpartition("\n") if isinstance(block, Paragraph) else ("", "", "")
        if isinstance(block, Paragraph) and block.is_item and above and timed_title(last)[1]:
            found += [replace(block, text=above), Paragraph(last, block.line)]
        else:
            found.append(block)
    return found


def _told_behind(block: Paragraph | Table) -> re.Match[str] | None:
    """Return how a title tells its length and that of a break; nothing of another line."""
    if not isinstance(block, Paragraph) or "\n" in block.text or len(block.text) > _LONGEST:
        return None
    match = _BEHIND.fullmatch(block.text.strip())
    if match is None or timed_title(match["title"])[1]:
        return None
    return match if names_break(match["called"] or match["named"]) else None


def _end(blocks: Sequence[Paragraph | Table], at: int) -> int:
    """Return the place of the next title like that at a place, or of the next line that tells a time itself."""
    title = blocks[at]
    for place in range(at + 1, len(blocks)):
        block = blocks[place]
        if not is_written(block) or not isinstance(block, Paragraph) or not isinstance(title, Paragraph):
            continue
        is_next = bool(title.level) and 0 < block.level <= title.level
        is_like = not title.level and (block.is_item, block.depth) == (title.is_item, title.depth)
        if is_next or (is_like and bool(timed_title(block.text)[1])) or (not title.level and block.level):
            return place
    return len(blocks)
