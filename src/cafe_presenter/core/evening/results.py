"""The results of an evening: figures to be pooled with those of others, and no words but those that may be told.

``resources/results.schema.json`` says what each field means; the classes here have the same fields. Words are told
where everybody can read them, in a deck that is shipped with the program, or where the host ticked them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import SCALE, Deck, Fact, FollowUp, Kind, Theme, VoteWay
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.evening.counts import series, vote_of
from cafe_presenter.core.evening.follow_ups import AT_HAND
from cafe_presenter.core.evening.notes import Note, NoteKind, parked
from cafe_presenter.core.evening.results_format import RESULTS_FORMAT, RESULTS_VERSION, text_fingerprint
from cafe_presenter.core.evening.room_events import Count
from cafe_presenter.core.evening.session import CountCard, FactCard, Item, Session, Shown, spent_s
from cafe_presenter.core.evening.wall_words import WallWord, wall_word

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
    themes = _themes(_Told.of(session, published), until, wishes.ticked)
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
            _words_told(deck.title, published, is_ticked=TITLE_TICK in wishes.ticked),
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
    told = _Told.of(session, published)
    ticked = frozenset(theme_key(item) for item in told.items)
    pairs = zip(_themes(told, session.at, frozenset()), _themes(told, session.at, ticked), strict=True)
    for item, (some, every) in zip(told.items, pairs, strict=True):
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


def _words_told(text: str, published: Collection[str], *, is_ticked: bool) -> str | None:
    """Return a text that everybody can read or the host ticked, None for any other."""
    return text if not is_blank(text) and (is_ticked or text_fingerprint(text) in published) else None


@dataclass(frozen=True, slots=True)
class _Told:
    """A session as it is told: its items, but for the welcome that a deck without one is given, and what was done.

    What was done during an item that is not told, or was taken back by undo, stands under the first one. ``seen`` are
    the numbers of the counts that stood on the wall.
    """

    session: Session
    published: Collection[str]
    items: tuple[Item, ...]
    of_deck: frozenset[Theme]
    facts: frozenset[Fact]
    notes: dict[int, list[Note]]
    shown: dict[int, list[Shown]]
    counts: dict[int, list[int]]
    seen: frozenset[int]

    @classmethod
    def of(cls, session: Session, published: Collection[str]) -> "_Told":
        of_deck, counts = frozenset(session.deck.themes), session.gathered.counts
        items = tuple(item for item in session.agenda if item.theme.kind is not Kind.WELCOME or item.theme in of_deck)
        ids = {item.id for item in items}
        first = items[0].id if items else -1
        cards = {each.what.number for each in session.shown if isinstance(each.what, CountCard)}
        beside = {counts.index(series(counts, number)[0]) for number in cards if number < len(counts)}
        told = cls(
            session,
            published,
            items,
            of_deck,
            frozenset(fact for theme in session.deck.themes for fact in theme.facts),
            defaultdict(list),
            defaultdict(list),
            defaultdict(list),
            frozenset(cards | beside),
        )
        for note in session.notes:
            told.notes[note.item if note.item in ids else first].append(note)
        for each in session.shown:
            told.shown[each.item if each.item in ids else first].append(each)
        for number, count in enumerate(counts):
            told.counts[count.item if count.item in ids else first].append(number)
        return told


@dataclass(frozen=True, slots=True)
class _Telling:
    """One item, and whether its words are ticked."""

    evening: _Told
    item: Item
    is_ticked: bool

    @property
    def is_of_deck(self) -> bool:
        return self.item.theme in self.evening.of_deck

    def told(self, text: str, *, is_of_deck: bool) -> str | None:
        """Return a text that may be told, None for any other."""
        return _words_told(text, self.evening.published if is_of_deck else (), is_ticked=self.is_ticked)


def _themes(evening: _Told, until: float, ticked: Collection[str]) -> tuple[ThemeResults, ...]:
    session = evening.session
    spent = {item.id: spent_s(session, index, until) for index, item in enumerate(session.agenda)}
    held = [
        spent[item.id] >= HELD_S or any(item.id in done for done in (evening.notes, evening.shown, evening.counts))
        for item in evening.items
    ]
    last = max((place for place, is_held in enumerate(held) if is_held), default=-1)
    found = []
    for place, item in enumerate(evening.items):
        outcome = "held" if held[place] else "skipped" if item.skipped or place < last else "not_reached"
        telling = _Telling(evening, item, theme_key(item) in ticked)
        found.append(_theme(telling, outcome, round(spent[item.id])))
    return tuple(found)


def _theme(telling: _Telling, outcome: str, taken_s: int) -> ThemeResults:
    evening, item, is_of_deck = telling.evening, telling.item, telling.is_of_deck
    theme, shown = item.theme, evening.shown.get(item.id, [])
    follow_ups: dict[FollowUp, Shown] = {}
    for each in shown:
        if isinstance(each.what, FollowUp):
            follow_ups.setdefault(each.what, each)
    kinds = Counter(note.kind for note in evening.notes.get(item.id, []))
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
            _fact(telling, fact)
            for fact in dict.fromkeys(each.what.fact for each in shown if isinstance(each.what, FactCard))
        ),
        counts=_counts(telling),
        notes={kind.name.lower(): kinds[kind] for kind in NoteKind},
    )


def _fact(telling: _Telling, fact: Fact) -> FactResults:
    is_of_deck = fact in telling.evening.facts
    return FactResults(
        text_fingerprint(fact.text) if is_of_deck else None, telling.told(fact.text, is_of_deck=is_of_deck)
    )


def _follow_up(telling: _Telling, follow_up: FollowUp, at: float) -> FollowUpResults:
    session, deck = telling.evening.session, telling.evening.session.deck
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
    evening, asked = telling.evening, defaultdict[_Asked, list[Tally]](list)
    for number in evening.counts.get(telling.item.id, []):
        count = evening.session.gathered.counts[number]
        asked[count.question, count.options].append(_tally(evening.session, count, is_shown=number in evening.seen))
    return tuple(_count(telling, what, tuple(tallies)) for what, tallies in asked.items())


def _tally(session: Session, count: Count, *, is_shown: bool) -> Tally:
    is_secret = count.way is VoteWay.SLIPS and not is_shown
    at_s = round(max(0.0, count.at - (session.started_at or 0.0)))
    return Tally(at_s, count.way, is_shown, None if is_secret else count.votes)


def _count(telling: _Telling, asked: _Asked, tallies: tuple[Tally, ...]) -> CountResults:
    question, options = asked
    usual = vote_of(telling.item.theme, telling.evening.session.deck.language)
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
