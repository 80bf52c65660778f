"""The results of an evening: figures to be pooled with those of others, and no words but those that may be told.

``resources/results.schema.json`` says what each field means; the classes here have the same fields. Words are told
where everybody can read them, in a deck that is shipped with the program, or where the host ticked them.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import SCALE, Deck, FollowUp, Kind, VoteWay
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.evening.counts import series, vote_of
from cafe_presenter.core.evening.follow_ups import AT_HAND
from cafe_presenter.core.evening.notes import NoteKind, parked
from cafe_presenter.core.evening.room_events import Count
from cafe_presenter.core.evening.session import CountCard, FactCard, Item, Session, Shown, spent_s
from cafe_presenter.core.evening.wall_words import WallWord, wall_word

RESULTS_FORMAT = "cafe-presenter-results"
RESULTS_VERSION = 1
HELD_S = 30.0
"""Seconds below which an item was passed over."""
AROUND_S = 180.0
"""Seconds before and after a follow-up in which voices and notes are counted."""
OCCASIONS = ("silence", "all_agree", "off_topic", "one_voice", "too_technical", "tone_rises")
"""What the occasions of the program's own follow-ups are called in the file, in their order."""
DEPARTMENTS = frozenset(
    (
        *(f"{number:02}" for number in range(1, 96) if number != 20),
        *("2A", "2B"),
        *(str(number) for number in (*range(971, 979), 984, 986, 987, 988)),
    )
)
"""The codes of the French departments and what lies overseas."""
TITLE_TICK = "title"
"""The key of the tick for the deck's title."""
FRIDGE_TICK = "fridge-"
"""What the keys of the ticks for questions of the fridge begin with."""


@dataclass(frozen=True, slots=True)
class ResultsWishes:
    """What the host wishes to tell: the keys of the words that are ticked, how many came, the department."""

    ticked: frozenset[str] = frozenset()
    people: int | None = None
    department: str | None = None


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What is told of an evening besides its session: an id that tells nothing, the program's version, the month."""

    id: str
    program: str
    month: str
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class FollowUpResults:
    """A follow-up that stood on the wall, and how much was counted and noted around it."""

    origin: str
    fingerprint: str | None
    text: str | None
    occasion: str | None
    voices_before: int | None
    voices_after: int | None
    notes_before: int
    notes_after: int


@dataclass(frozen=True, slots=True)
class FactResults:
    """A fact that stood on the wall."""

    fingerprint: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Tally:
    """The room counted once."""

    at_s: int
    way: VoteWay
    shown: bool
    votes: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class CountResults:
    """What the room was counted on, and each time it was."""

    fingerprint: str | None
    question: str | None
    options: tuple[str, ...] | None
    option_count: int
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class ThemeResults:
    """What became of one item of the agenda."""

    origin: str
    fingerprint: str | None
    theme: str | None
    question: str | None
    kind: Kind
    outcome: str
    planned_s: int
    taken_s: int
    follow_ups: tuple[FollowUpResults, ...]
    facts: tuple[FactResults, ...]
    counts: tuple[CountResults, ...]
    notes: dict[str, int]


@dataclass(frozen=True, slots=True)
class DeckResults:
    """Which deck it was."""

    fingerprint: str | None
    title: str | None
    language: str


@dataclass(frozen=True, slots=True)
class FridgeResults:
    """The questions that still waited."""

    waiting: int
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """All that is handed over of an evening."""

    format: str
    version: int
    id: str
    program: str
    month: str
    rehearsal: bool
    department: str | None
    people: int | None
    deck: DeckResults
    planned_s: int
    taken_s: int
    post_its: int
    themes: tuple[ThemeResults, ...]
    fridge: FridgeResults


@dataclass(frozen=True, slots=True)
class Tick:
    """Words that are told only where the host ticks them: the key of the tick, and every word it would tell."""

    key: str
    words: tuple[str, ...]

    @property
    def line(self) -> str:
        """All its words in one line."""
        return " · ".join(" ".join(each.split()) for each in self.words)


def department_code(text: str) -> str | None:
    """Return the code of a department as it was typed, ``1`` and ``2a`` too; None where there is no such department."""
    code = text.strip().upper().zfill(2)
    return code if code in DEPARTMENTS else None


def text_fingerprint(*lines: str) -> str | None:
    """Return what stands for a text, the same however its spaces, apostrophes and capitals are; None for no text."""
    folded = unicodedata.normalize("NFKC", "\n".join(lines)).casefold().replace("’", "'")
    text = " ".join(folded.split())
    return hashlib.sha256(text.encode()).hexdigest()[:16] if text else None


def published_in(deck: Deck) -> Iterator[str]:
    """Yield the fingerprint of every text of a deck that results could tell: for decks that everybody has."""
    texts = [deck.title, *(each.text for each in deck.follow_ups)]
    for theme in deck.themes:
        vote = vote_of(theme, deck.language)
        texts += [theme.theme, theme.question, vote.question, *vote.options]
        texts += [*(each.text for each in theme.follow_ups), *(each.text for each in theme.facts)]
    yield from (found for text in texts if (found := text_fingerprint(text)))


def results_of(
    session: Session, until: float, about: HandedOver, *, wishes: ResultsWishes, published: Collection[str]
) -> Results:
    """Return the results of a session that was alive ``until`` an instant.

    ``published`` are the fingerprints of what everybody can read.
    """
    deck = session.deck
    themes = _themes(session, until, wishes, published=published)
    waiting = parked(session.notes)
    language = deck.language.partition("-")[0].lower()
    return Results(
        format=RESULTS_FORMAT,
        version=RESULTS_VERSION,
        id=about.id,
        program=about.program,
        month=about.month,
        rehearsal=about.rehearsal,
        department=wishes.department,
        people=wishes.people,
        deck=DeckResults(
            text_fingerprint(*(theme.question or theme.theme for theme in deck.themes)),
            _told(deck.title, published, is_ticked=TITLE_TICK in wishes.ticked),
            language if re.fullmatch("[a-z]{2,3}", language) else "und",
        ),
        planned_s=sum(each.planned_s for each in themes),
        taken_s=sum(each.taken_s for each in themes),
        post_its=len([each for each in session.gathered.post_its if each.text]),
        themes=themes,
        fridge=FridgeResults(
            len(waiting),
            tuple(note.text for number, note in enumerate(waiting) if fridge_key(number) in wishes.ticked),
        ),
    )


def ticks_of(session: Session, published: Collection[str]) -> tuple[Tick, ...]:
    """Return what can be ticked: words that would stay out otherwise, in the order of the evening."""
    ticks = []
    if not is_blank(session.deck.title) and text_fingerprint(session.deck.title) not in published:
        ticks.append(Tick(TITLE_TICK, (session.deck.title,)))
    items = _told_items(session)
    ticked = ResultsWishes(frozenset(theme_key(item) for item in items))
    all_told = _themes(session, session.at, ticked, published=published)
    told = _themes(session, session.at, ResultsWishes(), published=published)
    for item, every, some in zip(items, all_told, told, strict=True):
        known = set(_words(some))
        if words := tuple(word for word in dict.fromkeys(_words(every)) if word not in known):
            ticks.append(Tick(theme_key(item), words))
    ticks += [Tick(fridge_key(number), (note.text,)) for number, note in enumerate(parked(session.notes))]
    return tuple(ticks)


def theme_key(item: Item) -> str:
    """Return the key of the tick for the words of an item."""
    return f"theme-{item.id}"


def fridge_key(number: int) -> str:
    """Return the key of the tick for the question of that number among those that wait."""
    return f"{FRIDGE_TICK}{number}"


def _words(theme: ThemeResults) -> Iterator[str]:
    counts = [word for count in theme.counts for word in (count.question, *(count.options or ()))]
    sent = [*(each.text for each in theme.follow_ups), *(each.text for each in theme.facts)]
    texts = (theme.theme, theme.question, *counts, *sent)
    return (text for text in texts if text is not None)


def _told(text: str, published: Collection[str], *, is_ticked: bool) -> str | None:
    """Return a text that everybody can read or the host ticked, None for any other."""
    return text if not is_blank(text) and (is_ticked or text_fingerprint(text) in published) else None


def _told_items(session: Session) -> list[Item]:
    """Return the items of the agenda, but for the welcome that a deck without one is given."""
    known = set(session.deck.themes)
    return [item for item in session.agenda if item.theme.kind is not Kind.WELCOME or item.theme in known]


@dataclass(frozen=True, slots=True)
class _Telling:
    """An item of a session, whether the deck has it, and which of its words may be told."""

    session: Session
    item: Item
    published: Collection[str]
    is_ticked: bool

    @property
    def is_of_deck(self) -> bool:
        return self.item.theme in self.session.deck.themes

    def told(self, text: str, *, is_of_deck: bool) -> str | None:
        """Return a text that may be told, None for any other."""
        return _told(text, self.published if is_of_deck else (), is_ticked=self.is_ticked)


def _themes(
    session: Session, until: float, wishes: ResultsWishes, *, published: Collection[str]
) -> tuple[ThemeResults, ...]:
    touched = {
        *(each.item for each in session.notes),
        *(each.item for each in session.shown),
        *(each.item for each in session.gathered.counts),
    }
    spent = [spent_s(session, index, until) for index in range(len(session.agenda))]
    held = [item.id in touched or taken >= HELD_S for item, taken in zip(session.agenda, spent, strict=True)]
    found = []
    for item in _told_items(session):
        index = session.agenda.index(item)
        telling = _Telling(session, item, published, theme_key(item) in wishes.ticked)
        is_skipped = item.skipped or any(held[index:])
        outcome = "held" if held[index] else "skipped" if is_skipped else "not_reached"
        found.append(_theme(telling, outcome, round(spent[index])))
    return tuple(found)


def _theme(telling: _Telling, outcome: str, taken_s: int) -> ThemeResults:
    session, item = telling.session, telling.item
    theme, is_of_deck = item.theme, telling.is_of_deck
    shown = [each for each in session.shown if _item_of(session, each.item) == item.id]
    follow_ups: dict[FollowUp, Shown] = {}
    for each in shown:
        if isinstance(each.what, FollowUp):
            follow_ups.setdefault(each.what, each)
    facts = dict.fromkeys(each.what.fact for each in shown if isinstance(each.what, FactCard))
    of_deck = {fact for each in session.deck.themes for fact in each.facts}
    kinds = Counter(note.kind for note in session.notes if _item_of(session, note.item) == item.id)
    return ThemeResults(
        origin="deck" if is_of_deck else "evening",
        fingerprint=text_fingerprint(theme.question) or text_fingerprint(theme.theme) if is_of_deck else None,
        theme=telling.told(theme.theme, is_of_deck=is_of_deck),
        question=telling.told(theme.question, is_of_deck=is_of_deck),
        kind=theme.kind,
        outcome=outcome,
        planned_s=round(item.whole_s),
        taken_s=taken_s,
        follow_ups=tuple(_follow_up(telling, each, first.at) for each, first in follow_ups.items()),
        facts=tuple(
            FactResults(
                text_fingerprint(fact.text) if fact in of_deck else None,
                telling.told(fact.text, is_of_deck=fact in of_deck),
            )
            for fact in facts
        ),
        counts=_counts(telling),
        notes={kind.name.lower(): kinds[kind] for kind in NoteKind},
    )


def _item_of(session: Session, item: int) -> int:
    """Return the id of the item that something is told under: the first one where its own is not told or is gone."""
    told = [each.id for each in _told_items(session)]
    return item if item in told else told[0]


def _follow_up(telling: _Telling, follow_up: FollowUp, at: float) -> FollowUpResults:
    session, deck = telling.session, telling.session.deck
    if follow_up in telling.item.theme.follow_ups:
        origin = "theme" if telling.is_of_deck else "host"
    elif follow_up in deck.follow_ups:
        origin = "deck"
    else:
        origin = "program" if any(follow_up in pair for pair in AT_HAND) else "host"
    texts = {"program": follow_up.text, "host": None}
    when = loose(follow_up.when)
    occasions = (name for name, pair in zip(OCCASIONS, AT_HAND, strict=True) if when in {loose(e.when) for e in pair})
    voices, notes = [each.at for each in session.voices], [each.at for each in session.notes]
    return FollowUpResults(
        origin,
        text_fingerprint(follow_up.text),
        texts.get(origin, telling.told(follow_up.text, is_of_deck=True)),
        next(occasions, None),
        sum(at - AROUND_S <= each < at for each in voices) if voices else None,
        sum(at <= each < at + AROUND_S for each in voices) if voices else None,
        sum(at - AROUND_S <= each < at for each in notes),
        sum(at <= each < at + AROUND_S for each in notes),
    )


type _Asked = tuple[str, tuple[str, ...]]
"""A question and its options."""


def _counts(telling: _Telling) -> tuple[CountResults, ...]:
    session, item = telling.session, telling.item
    counts = session.gathered.counts
    shown = {
        number
        for each in session.shown
        if isinstance(each.what, CountCard) and each.what.number < len(counts)
        for number in (each.what.number, counts.index(series(counts, each.what.number)[0]))
    }
    asked: dict[_Asked, list[Tally]] = {}
    for number, count in enumerate(counts):
        if _item_of(session, count.item) == item.id:
            tally = _tally(session, count, is_shown=number in shown)
            asked.setdefault((count.question, count.options), []).append(tally)
    return tuple(_count(telling, what, tuple(tallies)) for what, tallies in asked.items())


def _tally(session: Session, count: Count, *, is_shown: bool) -> Tally:
    is_secret = count.way is VoteWay.SLIPS and not is_shown
    at_s = round(max(0.0, count.at - (session.started_at or 0.0)))
    return Tally(at_s, count.way, is_shown, None if is_secret else count.votes)


def _count(telling: _Telling, asked: _Asked, tallies: tuple[Tally, ...]) -> CountResults:
    question, options = asked
    usual = vote_of(telling.item.theme, telling.session.deck.language)
    is_of_deck = telling.is_of_deck and (question, options) == (usual.question, usual.options)
    known = [telling.told(option, is_of_deck=is_of_deck) or _own(option) for option in options]
    told = tuple(option for option in known if option is not None)
    return CountResults(
        text_fingerprint(question, *options) if is_of_deck else None,
        telling.told(question, is_of_deck=is_of_deck),
        told if len(told) == len(options) else None,
        len(options),
        tallies,
    )


def _own(option: str) -> str | None:
    """Return an option that is a word of the program's own, in any language; None for any other."""
    words = (WallWord.FOR, WallWord.AGAINST, WallWord.UNSURE, WallWord.AGREE, WallWord.DISAGREE)
    return option if option in {*SCALE, *(wall_word(word, each) for word in words for each in ("fr", "en"))} else None
