"""The lists whose items are parts most likely in a document that nobody is sure of: no contacts, links, people."""

import re
from collections.abc import Iterator, Sequence

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, begins_list, listed_parts

_REACHED_BY = pattern(
    r"https?://|www\.|[\w.+-]+@[\w-]+\.\w|(?:\+|\b0)\d[\d ()/.-]{6,}\d"
    r"|^\W*(?:links?|liens?|enlaces?|collegament\w+|ligaç\w+|odkaz\w*|länk\w*|lenke\w*|linkk\w*|ссылк\w+|посиланн\w+"
    r"|σύνδεσμο\w*|bağlantı\w*|enllaç\w*|e-?mail|tel(?:efon\w*|\.)?|phone|téléphone|teléfono|telefono|telefone"
    r"|puhelin|телефон|τηλέφωνο)\b[^:]{0,40}:",
    re.IGNORECASE,
)
"""How one comes to a meeting from afar, or reaches those who hold it."""
_WORD = pattern(r"[^\W\d_]{2}")
"""What an equation, or a row of numbers, has not: “= 6 * 4”."""
_FEWEST = 3
_LONGEST_ROLE = 60
_WORDS_OF_NAME = range(2, 5)


def offered_items(lines: Sequence[Paragraph], first: int) -> list[int]:
    """Return the places of the items behind the line ``first`` that are parts most likely, of typed lists as well.

    Lists of contacts, of links, of people with their offices are none where another is as long as an agenda.
    """
    lists = [*_lists(lines, first)]
    others = [parts for parts in lists if not _is_beside([part.title.text for part in parts])]
    kept = others if any(len(parts) >= _FEWEST for parts in others) else lists
    return [part.at for parts in kept for part in parts]


def _lists(lines: Sequence[Paragraph], first: int) -> Iterator[list[OutlinePart]]:
    at = first + 1
    while at < len(lines):
        parts = listed_parts(lines, at - 1) if begins_list(lines[at]) else []
        if parts and (parts[0].title.is_item or len(parts) >= _FEWEST):
            yield parts
        at = parts[-1].at + 1 if parts else at + 1


def _is_beside(items: Sequence[str]) -> bool:
    """Whether half of a list, or more, tells how somebody is reached, or no word, or all who holds which office."""
    reached = sum(_REACHED_BY.search(each) is not None or not _WORD.search(each) for each in items)
    return 2 * reached >= len(items) or all(map(_names_holder, items))


def _names_holder(item: str) -> bool:
    """Whether an item is an office and the name of somebody: “Treasurer: Ada Lind”."""
    office, colon, name = item.strip().partition(": ")
    words = name.split()
    is_name = len(words) in _WORDS_OF_NAME and words[0][0].isupper() and words[-1][0].isupper()
    return bool(colon) and len(office) <= _LONGEST_ROLE and is_name and not name.endswith((".", "?", "!"))
