"""Where a text of a document is in its deck: on the wall or in another place of its own, in the notes, or nowhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields

from cafe_presenter.core.deck.deck import Deck, Theme, Vote
from cafe_presenter.core.deck.vocabulary import VOTE_WAYS, kind_named, priority_named, vote_way_named
from cafe_presenter.core.importing.asking.asking import aside_behind, questions_in
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.parts.marked_minutes import without_bare_minutes
from cafe_presenter.core.importing.parts.names_below import behind_count
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.times.when_where import labels_of, when_and_where

_NO_LETTERS = re.compile(r"[\W_]+")
_NAMED = re.compile(r"(?!\d{1,2}:\d)[^:\n]{2,60}?\s*:\s*(\S.*)", re.DOTALL)
"""A name and what stands behind it; an hour is no name of its minutes: “18:05 — Fish”."""
_MAX_WORK = 60_000_000
"""Characters compared above which only whole lines are looked for."""
_PARTED = re.compile(r"[:,;|/·→()]")
_PIECES = re.compile(r"(?<=[.!?…])\s+|[()\[\]]")
"""Where a line goes to several places: behind a sentence, and around what is in brackets."""
_SHORTEST = 2
_SHORTEST_PART = 12
FEW_BESIDE = 24
"""Letters that lead to a question, “Discuss in your groups:”, which nobody misses."""


class DeckTexts:
    """Texts of a deck, in which as many lines of its document are looked for as ``lines`` says."""

    def __init__(self, texts: Iterable[str], *, lines: int) -> None:
        shown = [line for text in texts for line in text.split("\n")]
        written = list(map(folded, shown))
        self._lines = set(written)
        self._whole = self._lines.union(part for line in shown for part in _short_parts(line))
        self._joined = "".join(written) if lines * sum(map(len, written)) <= _MAX_WORK else ""

    def holds(self, text: str) -> bool:
        """Whether a text stands in one of them: a short one, which may be a part of a word, as a line of its own."""
        text = folded(text)
        if len(text) < _SHORTEST_PART:
            return len(text) >= _SHORTEST and text in self._whole
        return text in self._whole or text in self._joined

    def names(self, title: str) -> bool:
        """Whether a title stands in one of them: a short one, which may be said in passing, as a line of its own."""
        title = folded(title)
        return title in self._lines or (len(title) >= _SHORTEST_PART and title in self._joined)

    def tells(self, text: str) -> bool:
        """Whether a line of the document is told, without what only leads to it, numbers it, or says what it is."""
        title, time, _ = timed_title(text)
        if (is_time(text) and not (time and title)) or kind_named(text) or priority_named(text) or vote_way_named(text):
            return True
        labelled, named = label(text.strip()), _NAMED.match(text)
        rest = labelled[1] if labelled else named[1] if named else ""
        if (labelled and not rest.strip()) or is_time(rest) or is_label_of_questions(text, is_title=False):
            return True
        if any(self.holds(each) for each in (text, title, behind_count(title), without_bare_minutes(text), rest)):
            return True
        if len(folded(text)) < _SHORTEST or self._has_labels(text):
            return True
        if any(told := when_and_where(text)):
            return all(self.holds(each) for each in told if each)
        if all(self.holds(each) for each in _PIECES.split(text) if folded(each)):
            return True
        asked = questions_in(text) or aside_behind(text)[:1]
        beside = text
        for each in asked:
            beside = beside.replace(each, " ")
        is_asked = all(self.holds(each) for each in asked)
        return is_asked and len(folded(beside)) <= FEW_BESIDE

    def _has_labels(self, text: str) -> bool:
        """Whether all that the labels of a line tell is told: “Lieu : Lyon | Durée : 2 h”."""
        told = [label.partition(":")[2].strip() for label in labels_of(text)]
        return bool(told) and all(is_time(each) or self.holds(each) for each in told)


def folded(text: str) -> str:
    """Return the letters and figures of a text, in small letters."""
    return _NO_LETTERS.sub("", text).casefold()


def only_leads(text: str) -> bool:
    """Whether a line says that questions stand below it, and nothing that a host misses: “Questions:”."""
    is_short = len(folded(text)) <= FEW_BESIDE and text[:1].isalpha() and not any(map(str.isdecimal, text))
    return is_short and is_label_of_questions(text, is_title=False)


def _short_parts(line: str) -> Iterator[str]:
    """Yield the short texts that a line begins or ends with, and those between its commas and colons."""
    yield from (each for part in _PARTED.split(line) if 0 < len(each := folded(part)) < _SHORTEST_PART)
    words = [each for word in line.split() if (each := folded(word))]
    for count in range(1, min(len(words), _SHORTEST_PART)):
        ends = ("".join(words[:count]), "".join(words[-count:]))
        yield from (part for part in ends if len(part) < _SHORTEST_PART)


def placed_texts(deck: Deck) -> Iterator[str]:
    """Yield the texts of a deck that have a place of their own: all but the notes."""
    yield from (deck.title, deck.subtitle, deck.venue, deck.host, deck.date, deck.next_date, deck.licence)
    if deck.article is not None:
        article = deck.article
        yield from (article.title, article.author, article.publisher, article.date, article.url, article.summary)
    for theme in deck.themes:
        yield from _parts(theme)


def texts_of_item(theme: Theme) -> Iterator[str]:
    """Yield all that an item of a deck says, in the words of a document."""
    yield from (*_parts(theme), theme.notes)


def _parts(theme: Theme) -> Iterator[str]:
    yield from (theme.theme, theme.question, theme.objective, theme.plain, theme.kind, theme.priority)
    yield from (text for each in theme.follow_ups for text in (each.when, each.text))
    yield from (text for each in theme.sources for text in (each.text, each.url))
    for fact in theme.facts:  # one line of a cell
        yield " ".join(getattr(fact, field.name) for field in fields(fact))
    if theme.vote is not None:
        yield from _vote_lines(theme.vote)
    yield from (text for each in theme.translations for text in (each.theme, each.question))


def _vote_lines(vote: Vote) -> Iterator[str]:
    """Yield a vote as the one line of a cell that it may have been, by each name of the way it is given."""
    for name in (vote.way, *VOTE_WAYS[vote.way]):
        yield " ".join((name, vote.question, *vote.options))
