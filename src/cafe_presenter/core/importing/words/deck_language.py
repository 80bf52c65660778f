"""The language of a deck: what its words tell, the rest of its document, and what its parts are called."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from cafe_presenter.core.base.languages import LENT, language_within, may_be_in
from cafe_presenter.core.deck.deck import Deck, is_counted
from cafe_presenter.core.importing.words import (
    break_words,
    closing_words,
    column_words,
    meeting_words,
    opening_words,
    programme_words,
    talk_words,
)
from cafe_presenter.core.importing.words.notions import Notion, said

_MOST_WORDS = 4
_SPOKEN = (break_words, closing_words, column_words, meeting_words, opening_words, programme_words, talk_words)
"""What parts of an evening, columns and papers are called tells the language of a deck."""
_CODES = {"no": "nb"}
"""As decks have the codes that the lists of words have in another way."""


def deck_language(deck: Deck, whole: str, reader: str) -> tuple[str, bool]:
    """Return the language of a deck whose document says the ``whole``, and whether its words tell it.

    What tells none is in that of its ``reader``, unless it tells rather another. Where nothing is asked, the notes tell
    it as well: parts are called “Set the stage” in many a language.
    """
    names = [theme.theme for theme in deck.themes if not is_counted(theme.theme)]
    asked = [text for theme in deck.themes for text in (theme.question, theme.objective) if text]
    asked = asked or [theme.notes for theme in deck.themes]
    named = _named_in([deck.title, *names])
    language = language_within("\n".join([deck.title, *names, *asked]), whole, named)
    return language or reader, language is not None or may_be_in(whole, reader)


def _named_in(titles: Iterable[str]) -> Mapping[str, float]:
    """Return how much titles tell of each language by what they name; what several call so tells a part for each."""
    known, found = _known(), dict[tuple[str, ...], None]()
    for title in titles:
        words = said(title)
        runs = (words[at : at + size] for size in range(1, _MOST_WORDS + 1) for at in range(len(words) - size + 1))
        found |= dict.fromkeys(run for run in runs if run in known)
    told = defaultdict[str, float](float)
    for run in found:
        for code in known[run]:
            told[code] += (0.5 if LENT.issuperset(run) else 1) / len(known[run])
    return told


@cache
def _known() -> Mapping[tuple[str, ...], frozenset[str]]:
    """Return the words for the parts and the papers of an evening, each with the languages that have it."""
    found = defaultdict[tuple[str, ...], set[str]](set)
    for module in _SPOKEN:
        for notion in vars(module).values():
            for code, words in notion.spoken.items() if isinstance(notion, Notion) else ():
                for word in words:
                    found[said(word.strip("=-"))].add(_CODES.get(code, code))
    return {word: frozenset(codes) for word, codes in found.items() if word}
