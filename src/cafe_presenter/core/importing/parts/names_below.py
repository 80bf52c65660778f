"""Titles that only count, “Sequence 3”, or only lead to what is below, with the heading right below or above them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Paragraph
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart
from cafe_presenter.core.importing.parts.text_parts import MAX_TITLE_LENGTH, RankedLines, TextPart
from cafe_presenter.core.importing.words.bidding import SAYS_TALK
from cafe_presenter.core.importing.words.talk_words import GROUP_WORK

_ONLY_COUNTS = re.compile(
    r"\W*(?:[^\W\d_]{3,}\s?(?:(?:n\s?[°o]\s*)?\d{1,2}|(?<=\s)[A-H])"
    r"|\d{1,2}(?:st|nd|rd|th|er|ère|re|e|ème|ª|º)\s[^\W\d_]{3,})\W*"
)
_BEHIND_COUNT = re.compile(r"(?P<count>[^:–—]+?)\s?[:–—]\s+(?P<name>\S.*)")
_FEWEST = 2
_LONGEST_LABEL = 60


def only_counts(title: str) -> bool:
    """Whether a title says which part it is, and not what happens: “Segment 1”, “2nd round”."""
    return _ONLY_COUNTS.fullmatch(title) is not None


def behind_count(title: str) -> str:
    """Return what a title is called behind what only counts it, “Wireframes” of “Block 2 — Wireframes”."""
    counted = _BEHIND_COUNT.fullmatch(title.strip())
    return counted["name"] if counted is not None and only_counts(counted["count"]) else ""


def with_names_below(parts: Sequence[TextPart]) -> tuple[TextPart, ...]:
    """Return parts, those that only count with the heading right below in their title, where all of these differ."""
    counted = [part for part in parts if only_counts(part.named[0])]
    names = [name for part in counted if (name := _name_below(part))]
    if len(names) < max(_FEWEST, len(counted)) or len({*map(loose, names)}) < len(names):
        return tuple(parts)
    own = {id(part): name for part, name in zip(counted, names, strict=True)}
    return tuple(_named(part, own[id(part)]) if id(part) in own else part for part in parts)


def with_names_above(lines: RankedLines, parts: Sequence[TextPart]) -> tuple[TextPart, ...]:
    """Return parts that lines with a colon begin, “A few ideas:”, called as the headings right above all of these."""
    written = [each for _, each, _ in lines if each.text.strip()]
    above = {
        below.line: each
        for each, below in pairwise(written)
        if 0 < each.level < TITLE_LEVEL and below.text.rstrip().endswith(":") and not below.is_item
    }
    names = [above[part.title.line].text for part in parts if not part.title.level and part.title.line in above]
    if len(names) < max(_FEWEST, len(parts)) or len({*map(loose, names)}) < len(names):
        return tuple(parts)
    return tuple(replace(part, title=replace(part.title, text=name)) for part, name in zip(parts, names, strict=True))


def with_names_told(parts: Sequence[OutlinePart]) -> list[OutlinePart]:
    """Return the parts of an outline, those that only count with the heading right below, where all have one.

    So is a line that says how the room talks, above the list below: “Part 2”, “In small groups:”.
    """
    counted = [part for part in parts if only_counts(part.title.text)]
    names = [part.below[0].text.strip() for part in counted if part.below and part.below[0].level]
    names = names or [name for part in counted if (name := _says_talk(part))]
    is_own = len({*map(loose, names)}) == len(names) == len(counted) >= _FEWEST
    if not is_own or any(len(name) > MAX_TITLE_LENGTH or name.endswith((":", ".")) for name in names):
        return [*parts]
    return [_told(part) if part in counted else part for part in parts]


def _says_talk(part: OutlinePart) -> str:
    """Return the line right below a title that leads to a list and says how the room talks; nothing of any other."""
    first, *below = part.below or (Paragraph("", 0),)
    text = first.text.strip()
    is_talk = (SAYS_TALK.search(text) or GROUP_WORK.is_within(text)) and not holds_question(text)
    is_lead = is_talk and text.endswith(":") and not (first.is_item or first.level)
    return text.rstrip(" :") if is_lead and below and below[0].is_item and len(text) <= _LONGEST_LABEL else ""


def _told(part: OutlinePart) -> OutlinePart:
    text = f"{part.title.text.rstrip(' :–—-')}: {part.below[0].text.strip(' :')}"
    return replace(part, title=replace(part.title, text=text), below=part.below[1:])


def _name_below(part: TextPart) -> str:
    first = part.body[0] if part.body else None
    is_title = first is not None and (first.level > 0 or first.is_bold) and not first.is_item
    text = first.text.strip() if first is not None and is_title else ""
    return text if len(text) <= MAX_TITLE_LENGTH and not text.endswith((":", ".")) else ""


def _named(part: TextPart, name: str) -> TextPart:
    title = replace(part.title, text=f"{part.title.text.rstrip(' :–—-')}: {name}")
    return replace(part, title=title, body=part.body[1:])
