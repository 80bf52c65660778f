"""Slips of the pen in what says minutes behind a number: “30 mintues” are thirty, and so are “30‘”."""

import re
from collections.abc import Iterator

from cafe_presenter.core.base.time_units import MINUTE_WORDS
from cafe_presenter.core.importing.document.document import Document, texts_changed

_SHORTEST = 6
"""Letters of a word from which one with another letter missing is not often a word of its own."""
_OTHER_WORDS = frozenset(("minuet", "minuets", "minus", "minuti"))
_NEAR_MINUTES = re.compile(r"(?<![\w.,:])(\d{1,3}\+?[ \xa0]?)(m[^\W\d_]{4,10})(?!\w)", re.IGNORECASE)
_OPENING = re.compile(r"(?<=\d)‘(?![\w‘])")
"""The sign that opens a quotation, where a keyboard has it for the one that closes it, which stands for minutes."""


def with_slips_mended(document: Document) -> Document:
    """Return a document whose minutes are spelled as such where two letters are swapped, or one is missing or twice."""
    return texts_changed(document, without_slips)


def without_slips(text: str) -> str:
    """Return a text whose minutes are spelled as such."""
    return _NEAR_MINUTES.sub(_mended, _OPENING.sub("’", text))


def _mended(match: re.Match[str]) -> str:
    word = match[2].casefold()
    return f"{match[1]}{_MEANT[word]}" if word in _MEANT else match[0]


def _slips_of(word: str) -> Iterator[str]:
    """Yield a word with two neighbours swapped, a letter missing, or a letter twice; the first letter is right."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


_MEANT = {slip: word for word in MINUTE_WORDS if len(word) >= _SHORTEST for slip in _slips_of(word)}
_MEANT = {slip: word for slip, word in _MEANT.items() if slip not in MINUTE_WORDS and slip not in _OTHER_WORDS}
