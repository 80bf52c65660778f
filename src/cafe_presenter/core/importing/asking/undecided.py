"""What whoever writes a plan is still to decide, and asks themselves or those who plan it too: no room is asked it."""

import re
from collections.abc import Sequence

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.asking.asking import begins_asking, bids, holds_question
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.words.author_words import (
    HOW_HELD,
    MORE_OF_IT,
    PERHAPS,
    SAYS_WHAT_IT_IS_WORTH,
    STILL_OPEN,
)
from cafe_presenter.core.importing.words.bidding import LABELLED, is_still_open

_ADDRESSES = re.compile(
    r"\b(?:you|your|vous|vos|votre|tu|tes|toi|sie|ihre?|euch|du|dein\w*|ustede?s?|vosotr\w+|tus?|lei|voi|tuoi|você\w*"
    r"|jij|jullie|wy|wasz\w*|vy|vás|dere|вы|вас|вам|ви|σας|siz\w*|vosaltres)\b",
    re.IGNORECASE,
)
_DOUBTED = re.compile(r".*(?:[?？]{2,}|\([?？]+\))\W*", re.DOTALL)
"""“A walk through the old town ???”: put down with a doubt."""
_MOST_WORDS_IN_DOUBT, _MOST_WORDS_OF_MORE, _MOST_WORDS_OF_SETTING = 12, 6, 30
_ASKS_READER = pattern(rf"\b{SAYS_WHAT_IT_IS_WORTH.pattern}\W*$", re.IGNORECASE)
_FEWEST_WORDS_BEHIND = 6
"""What a letter goes on to say behind what it asks whoever reads it."""


def is_undecided(text: str) -> bool:
    """Whether a line says itself that its author is still to decide: “TODO: …?”, “Format: in pairs?”, “Maybe a game?”.

    What goes on with a word that asks, or speaks to people, is asked of them after all, whatever stands before it.
    """
    if is_still_open(text):
        return True
    if (label := LABELLED.match(text)) is not None:
        is_plain = not begins_asking(label[2]) and len(label[2].split()) <= _MOST_WORDS_OF_SETTING
        return is_plain and HOW_HELD.is_all_of(label[1]) and _ADDRESSES.search(label[2]) is None
    is_short = len(text.split()) <= _MOST_WORDS_IN_DOUBT and _ADDRESSES.search(text) is None
    return is_short and (STILL_OPEN.is_all_of(text) or PERHAPS.begins(text))


def undecided_amid(lines: Sequence[Paragraph]) -> frozenset[int]:
    """Return the places of the lines that their author is still to decide, and of what is asked below of a reader.

    A few words that ask for more, “Other examples?”, or are put down with “???”, are that where what stands beside them
    does not ask: amid questions they are one of those.
    """
    asking = (at for at, each in enumerate(lines) if not each.level and holds_question(each.text))
    return frozenset(
        at
        for at in asking
        if (is_undecided(lines[at].text) and not _is_amid_themes(lines, at)) or _lacks_more(lines, at)
    )


def asks_reader(text: str) -> bool:
    """Whether a paragraph asks whoever reads it what it is worth, and goes on: “So what do you say? I fear that …”."""
    asked, _, behind = text.partition("?")
    is_asked = _ASKS_READER.search(asked) is not None and "\n" not in asked
    return is_asked and len(behind.split()) >= _FEWEST_WORDS_BEHIND and not holds_question(behind) and not bids(behind)


def _is_amid_themes(lines: Sequence[Paragraph], at: int) -> bool:
    """Whether a line stands amid others that ask behind a name of their own: “Rent: too high?”, “Room: enough?”."""
    beside = [lines[each].text for each in _beside(lines, at)]
    named = [text for text in beside if LABELLED.match(text) and holds_question(text)]
    return not is_still_open(lines[at].text) and any(not is_undecided(text) for text in named)


def _lacks_more(lines: Sequence[Paragraph], at: int) -> bool:
    beside = [lines[each].text for each in _beside(lines, at)]
    is_amid = not any(holds_question(text) and not (_asks_more(text) or _is_doubted(text)) for text in beside)
    return is_amid and (_is_doubted(lines[at].text) or (bool(beside) and _asks_more(lines[at].text)))


def _asks_more(text: str) -> bool:
    asked, _, behind = text.partition("?")
    return len(asked.split()) <= _MOST_WORDS_OF_MORE and MORE_OF_IT.begins(asked) and not holds_question(behind)


def _is_doubted(text: str) -> bool:
    return _DOUBTED.fullmatch(text) is not None and not begins_asking(text)


def _beside(lines: Sequence[Paragraph], at: int) -> list[int]:
    """Return the places of the written lines next to one: of an item, those of its list."""
    own, found = lines[at], list[int]()
    for places in (range(at - 1, -1, -1), range(at + 1, len(lines))):
        written = (each for each in places if lines[each].text.strip())
        near = next((each for each in written if not own.is_item or lines[each].depth <= own.depth), None)
        if near is not None and not lines[near].level and lines[near].is_item == own.is_item:
            found.append(near)
    return found
