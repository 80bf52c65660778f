"""The deck: an evening as its author wrote it. Every value is frozen; durations are seconds."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time
from enum import StrEnum

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.quick_dataclass import dataclass

DECK_ENDINGS = (".yaml", ".yml", ".cafe")
DOCUMENT_ENDINGS = (
    *(".docx", ".odt", ".fodt", ".rtf", ".txt", ".md", ".html", ".htm", ".csv", ".tsv"),
    *(".xlsx", ".xls", ".ods", ".pptx", ".odp", ".pdf", ".ics", ".markdown", ".rst", ".org", ".adoc"),
)
"""How the names of documents that a deck can be made of end, where only a name is known; what is inside decides."""


_COUNTED = "Question "


class Kind(StrEnum):
    """What an item of the deck is for."""

    THEME = "theme"
    MOVING_DEBATE = "moving_debate"
    POST_ITS = "post_its"
    WELCOME = "welcome"
    RULES = "rules"
    BREAK = "break"
    FREE = "free"
    CLOSING = "closing"

    @property
    def is_theme(self) -> bool:
        """Whether it is numbered among the themes: a question, or a statement on which people take sides."""
        return self in (Kind.THEME, Kind.MOVING_DEBATE)


class Priority(StrEnum):
    """How important an item is when time runs short."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class TimerKind(StrEnum):
    """A timer shaped like facilitation."""

    SILENCE = "silence"
    GO_ROUND = "go_round"
    SIDES = "sides"
    ROUNDS = "rounds"


class VoteWay(StrEnum):
    """How people say what they think, for the host to count."""

    HANDS = "hands"
    STICKERS = "stickers"
    SIDES = "sides"
    SLIPS = "slips"


@dataclass(frozen=True, slots=True)
class Timer:
    """``count`` turns of ``each_s`` seconds with ``transit_s`` seconds between them."""

    kind: TimerKind
    each_s: float | None = None
    count: int | None = None
    transit_s: float = 0.0


MIN_OPTIONS, MAX_OPTIONS = 2, 6
POLES = (2, 3)
"""Sides of a moving debate: two, or three with the river of doubt between them."""
MAX_VOTES = 999
"""No room that is counted by eye holds more."""
SCALE = ("1", "2", "3", "4", "5")
"""The options of a scale."""


@dataclass(frozen=True, slots=True)
class VoteTranslation:
    """A vote in another language, named by its BCP 47 code; what is empty stays in the deck's own."""

    language: str
    question: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    """What the room is asked to say with its hands or feet: the theme's question unless there is another.

    Without ``options`` it is for, against or unsure. ``plain`` is its own question in easy words.
    """

    question: str = ""
    options: tuple[str, ...] = ()
    way: VoteWay = VoteWay.HANDS
    plain: str = ""
    translations: tuple[VoteTranslation, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What to say when the room goes quiet; ``when`` names the occasion, or is empty."""

    text: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """A theme in another language, named by its BCP 47 code."""

    language: str
    theme: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture file beside the deck, with its text alternative."""

    file: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What somebody says on the matter of a theme, who says so and where, and when that was checked last."""

    text: str
    publisher: str = ""
    title: str = ""
    date: str = ""
    url: str = ""
    licence: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """The press article an evening starts from."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    url: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When to warn: ``soon_s`` seconds before a theme is over, ``late_s`` seconds behind the plan.

    After ``silence_s`` seconds in which the host did nothing a follow-up is offered; None never offers one.
    """

    soon_s: float = 120.0
    late_s: float = 300.0
    silence_s: float | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """One item of the evening. Text is plain text, exactly as written."""

    theme: str = ""
    question: str = ""
    objective: str = ""
    duration_s: float | None = None
    minimum_s: float | None = None
    kind: Kind = Kind.THEME
    priority: Priority = Priority.SHOULD
    timer: Timer | None = None
    notes: str = ""
    follow_ups: tuple[FollowUp, ...] = ()
    plain: str = ""
    translations: tuple[Translation, ...] = ()
    image: Image | None = None
    sources: tuple[Source, ...] = ()
    facts: tuple[Fact, ...] = ()
    vote: Vote | None = None

    @property
    def is_voted_on(self) -> bool:
        """Whether the deck has people counted during it: the answers of a vote, or the sides of a moving debate."""
        return self.vote is not None or self.kind is Kind.MOVING_DEBATE


@dataclass(frozen=True, slots=True)
class Deck:
    """A whole evening, in order. ``language`` is a BCP 47 code; ``end`` the hour at which all must be over."""

    title: str = ""
    subtitle: str = ""
    language: str = "fr"
    licence: str = ""
    venue: str = ""
    host: str = ""
    date: str = ""
    next_date: str = ""
    duration_s: float | None = None
    end: time | None = None
    thresholds: Thresholds = Thresholds()
    palette: str = ""
    font: str = ""
    article: Article | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    themes: tuple[Theme, ...] = ()


def asks(statement: str) -> bool:
    """Return whether what should be a statement, on which one takes a side, ends as a question does."""
    return statement.rstrip(" \n\t\xa0\u202f»”’\"'").endswith(("?", "？", "؟", "\u037e"))


def missing_parts(theme: Theme) -> tuple[str, ...]:
    """Return which of ``question`` and ``objective`` an item needs and has nothing to be seen in.

    Only what asks needs any: a welcome and a closing stand under the evening's title, any other has a name by its kind.
    """
    needed = ("question", "objective") if theme.kind.is_theme else ()
    return tuple(name for name in needed if is_blank(getattr(theme, name)))


def own_name(theme: Theme) -> str:
    """Return what an item is called by its own words: its title, else its question, in one line, where it asks one."""
    is_asked = theme.kind.is_theme or theme.kind is Kind.FREE
    return theme.question.replace("\n", " ") if is_asked and is_blank(theme.theme) else theme.theme


def have_numbers(themes: Iterable[Theme]) -> tuple[bool, ...]:
    """Return which items have a number: those that ask, and where none does, as on an agenda, all that have a title."""
    themes = tuple(themes)
    asking = tuple(theme.kind.is_theme for theme in themes)
    return asking if any(asking) else tuple(not is_blank(theme.theme) for theme in themes)


def counted_name(number: int) -> str:
    """Return what a question without a theme is called by its place: the same word in French and in English."""
    return f"{_COUNTED}{number}"


def is_counted(name: str) -> bool:
    """Whether a theme is called by its place alone, “Question 3”."""
    return name.startswith(_COUNTED) and name.removeprefix(_COUNTED).isdecimal()


def deck_name(deck: Deck) -> str:
    """Return the deck's title, else its first theme that has one; empty when nothing was named yet."""
    return next((name for name in (deck.title, *(theme.theme for theme in deck.themes)) if name.strip()), "")


def insert(deck: Deck, index: int, theme: Theme) -> Deck:
    """Return the deck with ``theme`` before item ``index``."""
    return replace(deck, themes=(*deck.themes[:index], theme, *deck.themes[index:]))
