"""What a field of a deck is: where it stands, what it holds, what it is called in both languages."""

from enum import StrEnum

from cafe_presenter.core.base.quick_dataclass import dataclass


class Scope(StrEnum):
    """Where in a deck a field stands."""

    DECK = "deck"
    ARTICLE = "article"
    THRESHOLDS = "thresholds"
    THEME = "theme"
    TIMER = "timer"
    IMAGE = "image"
    SOURCE = "source"
    FACT = "fact"
    VOTE = "vote"
    TRANSLATION = "translation"
    VOTE_TRANSLATION = "vote_translation"


class Value(StrEnum):
    """What a field holds."""

    TEXT = "text"
    LINES = "lines"
    DURATION = "duration"
    CLOCK = "clock"
    COUNT = "count"
    VERSION = "version"
    LANGUAGE = "language"
    FILE = "file"
    URL = "url"
    KIND = "kind"
    PRIORITY = "priority"
    TIMER_KIND = "timer_kind"
    ARTICLE = "article"
    THRESHOLDS = "thresholds"
    TIMER = "timer"
    IMAGE = "image"
    THEMES = "themes"
    FOLLOW_UPS = "follow_ups"
    TRANSLATIONS = "translations"
    SOURCES = "sources"
    FACTS = "facts"
    VOTE = "vote"
    OPTIONS = "options"
    VOTE_WAY = "vote_way"
    VOTE_TRANSLATIONS = "vote_translations"


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its canonical English ``name``, its ``french`` name, other ``synonyms``, what it is ``about``."""

    scope: Scope
    name: str
    value: Value
    french: str
    synonyms: str
    about: str
    required: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every name the field answers to, the canonical one first."""
        written = (self.name, self.french, *words(self.synonyms))
        return tuple(dict.fromkeys(name for name in written if name))


def words(text: str) -> tuple[str, ...]:
    """Return the words for one thing, written one after the other with commas."""
    return tuple(text.split(", "))


def in_both(english: str, french: str) -> str:
    """Return a name in English, and in French where that differs."""
    return english if english == french else f"{english} ({french})"
