"""What an editor does to a deck: a history to step back in, and the moves and checks that need no window."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.deck.dates import no_such_date
from cafe_presenter.core.deck.deck import (
    Article,
    Deck,
    FollowUp,
    Image,
    Kind,
    Theme,
    Timer,
    TimerKind,
    Vote,
    asks,
    missing_parts,
)
from cafe_presenter.core.deck.facts import has_source

MAX_STEPS = 500
"""Steps kept; an older one cannot be taken back."""


@dataclass(frozen=True, slots=True)
class History[State]:
    """Every state since the editing began, the one shown at ``position``; undo is a step back.

    ``topic`` says what the latest change was about, so that letters typed one after the other are one step.
    """

    states: tuple[State, ...]
    position: int = 0
    topic: str = ""

    @property
    def state(self) -> State:
        """The state shown."""
        return self.states[self.position]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self.position > 0

    @property
    def can_redo(self) -> bool:
        """Whether a step that was taken back can come again."""
        return self.position < len(self.states) - 1

    def push(self, state: State, topic: str = "") -> "History[State]":
        """Return the history with ``state`` as the newest; one about the same ``topic`` as the last takes its place."""
        if state == self.state:
            return self
        goes_on = bool(topic) and topic == self.topic and self.position > 0
        kept = self.states[: self.position + (0 if goes_on else 1)][-MAX_STEPS:]
        return History((*kept, state), len(kept), topic)

    def sealed(self) -> "History[State]":
        """Return the history whose next change is a step of its own."""
        return replace(self, topic="") if self.topic else self

    def undone(self) -> "History[State]":
        """Return the history one step back."""
        return History(self.states, self.position - 1) if self.can_undo else self

    def redone(self) -> "History[State]":
        """Return the history one step on again."""
        return History(self.states, self.position + 1) if self.can_redo else self


type DeckEditor = History[Deck]
"""A deck being edited."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a deck being edited: a code, and the item and the field it stands beside.

    ``index`` is None for the evening itself; ``blocking`` when the deck could not be read back.
    """

    code: str
    index: int | None
    field: str
    blocking: bool

    @property
    def is_advice(self) -> bool:
        """Whether nothing is wrong at all: a deck made of a document has no objectives, and can do without."""
        return self.code == "editor.no_objective"


_EMPTY: Mapping[str, object] = {
    "article": Article(),
    "image": Image(""),
    "timer": Timer(TimerKind.SILENCE),
    "vote": Vote(),
}
"""What a group of fields starts from when the first of them is filled in."""


def value_at(part: Deck | Theme, path: str) -> object:
    """Return the value of a field, such as ``title`` or ``article.title``; None where its group is not there."""
    value: object = part
    for name in path.split("."):
        value = None if value is None else getattr(value, name)
    return value


def with_value[Part: (Deck, Theme)](part: Part, path: str, value: object) -> Part:
    """Return a part of a deck with another value for one field.

    A group goes when nothing is left in it: an article without a word, a picture without a file, a timer without a
    shape, a vote without a word of its own.
    """
    group, _, name = path.rpartition(".")
    if not group:
        return replace(part, **{name: value})  # type: ignore[arg-type]  # the caller knows what the field holds
    inner = None
    if path not in ("timer.kind", "image.file") or value:
        inner = replace(getattr(part, group) or _EMPTY[group], **{name: value})  # type: ignore[type-var]
    return replace(part, **{group: None if inner in (Article(), Vote()) else inner})  # type: ignore[arg-type]


def with_theme(deck: Deck, index: int, theme: Theme) -> Deck:
    """Return the deck with another theme in the place of item ``index``."""
    return replace(deck, themes=(*deck.themes[:index], theme, *deck.themes[index + 1 :]))


def without_theme(deck: Deck, index: int) -> Deck:
    """Return the deck without item ``index``; the last item of a deck stays, since a deck has at least one."""
    if len(deck.themes) < 2:
        return deck
    return replace(deck, themes=(*deck.themes[:index], *deck.themes[index + 1 :]))


def moved(deck: Deck, index: int, to: int) -> Deck:
    """Return the deck with item ``index`` at place ``to``, kept within the list."""
    to = max(0, min(to, len(deck.themes) - 1))
    rest = (*deck.themes[:index], *deck.themes[index + 1 :])
    return replace(deck, themes=(*rest[:to], deck.themes[index], *rest[to:]))


def reordered(deck: Deck, order: Sequence[int]) -> Deck:
    """Return the deck with its items in ``order``; any order that is no permutation changes nothing."""
    if sorted(order) != list(range(len(deck.themes))):
        return deck
    return replace(deck, themes=tuple(deck.themes[index] for index in order))


def faults(deck: Deck, known: "Remembered[Theme, tuple[Slip, ...]] | None" = None) -> tuple[Fault, ...]:
    """Return what is wrong with a deck, in its order; ``known`` remembers what is wrong with its themes."""
    found = [] if not is_blank(deck.title) else [Fault("editor.no_title", None, "title", blocking=False)]
    dates = {"date": deck.date, "article.date": deck.article.date if deck.article else ""}
    found += [Fault("editor.no_such_date", None, name, blocking=False) for name in dates if no_such_date(dates[name])]
    if any(map(_is_unsaid, deck.follow_ups)):
        found.append(Fault("editor.follow_up_without_text", None, "follow_ups", blocking=True))
    for index, slips in enumerate((known or Remembered(slips_of)).of(deck.themes)):
        found += [Fault(f"editor.{code}", index, field, blocking=blocking) for code, field, blocking in slips]
    return tuple(found)


type Slip = tuple[str, str, bool]
"""Something wrong with a theme, wherever it stands: what `Fault` says of it."""


def slips_of(theme: Theme) -> tuple[Slip, ...]:
    """Return what is wrong with one theme."""
    found = [(f"no_{name}", name, name != "objective") for name in missing_parts(theme)]
    if theme.minimum_s is not None and theme.duration_s is not None and theme.minimum_s > theme.duration_s:
        found.append(("minimum_over_duration", "minimum", False))
    votes = theme.vote.translations if theme.vote is not None else ()
    for field, translations in (("translations", theme.translations), ("vote.translations", votes)):
        languages = [each.language for each in translations]
        if "" in languages:
            found.append(("no_language", field, True))
        if len({*languages}) < len(languages):
            found.append(("same_language", field, True))
    if any(map(_is_unsaid, theme.follow_ups)):
        found.append(("follow_up_without_text", "follow_ups", True))
    if theme.kind is Kind.MOVING_DEBATE and asks(theme.question):
        found.append(("statement_asks", "question", False))
    if any(is_blank(fact.text) for fact in theme.facts):
        found.append(("fact_without_text", "facts", False))
    if not all(map(has_source, theme.facts)):
        found.append(("fact_without_source", "facts", False))
    if theme.image is not None and not theme.image.alt.strip():
        found.append(("no_alt", "image.alt", False))
    return tuple(found)


def _is_unsaid(follow_up: FollowUp) -> bool:
    """Whether a follow-up has its occasion alone so far: no file can hold that."""
    return is_blank(follow_up.text)


class Remembered[Part, Said]:
    """What a function says of each of many frozen values, which it is asked of those alone that were not there before.

    A deck may have thousands of themes, and a letter changes one.
    """

    def __init__(self, say: Callable[[Part], Said]) -> None:
        self._say = say
        self._known: dict[int, tuple[Part, Said]] = {}  # each is kept, so that no other comes to stand where it stood

    def of(self, parts: Iterable[Part]) -> list[Said]:
        """Return what the function says of each of ``parts``."""
        known: dict[int, tuple[Part, Said]] = {}
        said = []
        for part in parts:
            one = self._known.get(id(part)) or (part, self._say(part))
            known[id(part)] = one
            said.append(one[1])
        self._known = known
        return said
