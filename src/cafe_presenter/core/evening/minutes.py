"""The minutes of an evening: what a session tells of it afterwards. Pure functions of the session, without a word."""

from collections.abc import Iterable
from enum import StrEnum

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Article, Deck, Fact, FollowUp, Kind, Source, deck_name
from cafe_presenter.core.evening.clouds import groups
from cafe_presenter.core.evening.notes import Note, NoteKind, of_kind
from cafe_presenter.core.evening.session import FactCard, Item, Session, spent_s

PASSED_BY_S = 2.0
"""Seconds below which a theme was passed by on the way to another: nobody has read it."""
OVER_S = 60.0
"""Seconds beyond what was planned from which a theme ran over; below them one that was set aside was not talked of."""
MAX_PEOPLE = 9999
"""No café holds more."""
IN_SECTIONS = (NoteKind.QUESTION, NoteKind.CHECK, NoteKind.NEXT)
"""The kinds of notes that stand in sections of their own, at the end."""


class MinutesPart(StrEnum):
    """A part of the page that may go in or stay out."""

    TIMES = "times"
    FOLLOW_UPS = "follow_ups"
    FACTS = "facts"
    COUNTS = "counts"
    POST_ITS = "post_its"
    NOTES = "notes"
    FRIDGE = "fridge"
    CHECK = "check"
    NEXT = "next"
    NOT_REACHED = "not_reached"
    SOURCES = "sources"


type FeedbackCounts = tuple[tuple[int, ...], ...]
"""For each question of the feedback slips, how many put their cross at each face; empty where nobody counted them."""
FACES = 3
"""A smile, a straight mouth, a sad one."""


@dataclass(frozen=True, slots=True)
class CountMinutes:
    """What the room was counted on, its answers, and the votes for each, one row a count, in the order of time."""

    question: str
    options: tuple[str, ...]
    votes: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class ThemeMinutes:
    """What became of one item of the agenda; ``number`` counts the themes of the evening from 1.

    One that ``is_added`` was in no plan before the evening.
    """

    item: int
    number: int | None
    kind: Kind
    name: str
    question: str
    planned_s: float
    taken_s: float
    follow_ups: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    notes: tuple[Note, ...] = ()
    counts: tuple[CountMinutes, ...] = ()
    is_added: bool = False


@dataclass(frozen=True, slots=True)
class MinutesWishes:
    """What the host wishes of the page: what stays out, whose names it bears, how many people came, if that is told."""

    left_out: tuple[MinutesPart, ...] = ()
    host: str | None = None
    people: int | None = None
    feedback: FeedbackCounts = ()

    @property
    def parts(self) -> frozenset[MinutesPart]:
        """The parts that go in."""
        return frozenset(MinutesPart).difference(self.left_out)


@dataclass(frozen=True, slots=True)
class KeptPage:
    """What the host made of the page: wishes, and every line that was mended, its key and new words, as it came.

    ``begun`` is the one that is being typed, and not entered yet.
    """

    wishes: MinutesWishes = MinutesWishes()
    mended: tuple[tuple[str, str], ...] = ()
    begun: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class LookBackOnTime:
    """A short look back for the host alone: how many themes ran over, were not reached; what was taken and planned."""

    over: int
    not_reached: int
    taken_s: float
    planned_s: float


@dataclass(frozen=True, slots=True)
class Minutes:
    """What stands in the minutes.

    ``host`` is as the deck or the host of the evening wishes it, ``people`` a number or None: no participant is named.
    ``themes`` are those that were shown, ``not_reached`` those that were not, ``clouds`` the post-its.
    """

    title: str
    subtitle: str
    language: str
    venue: str
    host: str
    people: int | None
    rehearsal: bool
    article: Article | None
    themes: tuple[ThemeMinutes, ...]
    not_reached: tuple[ThemeMinutes, ...]
    fridge: tuple[Note, ...]
    to_check: tuple[Note, ...]
    next_steps: tuple[Note, ...]
    sources: tuple[Source, ...]
    licence: str
    feedback: FeedbackCounts = ()
    clouds: tuple[tuple[str, tuple[str, ...]], ...] = ()


def minutes_of(
    session: Session, until: float, *, wishes: MinutesWishes | None = None, rehearsal: bool = False
) -> Minutes:
    """Return the minutes of a session that was alive ``until`` an instant, the names and numbers as they are wished."""
    deck, wished = session.deck, wishes or MinutesWishes()
    items = tuple(_theme_minutes(session, index, until) for index in range(len(session.agenda)))
    noted = {note.item for note in session.notes}
    aside = {item.id for item in session.agenda if item.skipped}
    reached_s = {each.item: OVER_S if each.item in aside else PASSED_BY_S for each in items}
    themes = tuple(each for each in items if _was_reached(each, reached_s[each.item]) or each.item in noted)
    reached = {each.item for each in themes}
    talked = [item for item in session.agenda if item.id in reached]
    return Minutes(
        title=deck_name(deck),
        subtitle=deck.subtitle,
        language=deck.language,
        venue=deck.venue,
        host=deck.host if wished.host is None else wished.host,
        people=wished.people,
        rehearsal=rehearsal,
        article=deck.article,
        themes=themes,
        not_reached=tuple(each for each in items if each.item not in reached and each.kind in _TALKED),
        fridge=of_kind(session.notes, NoteKind.QUESTION),
        to_check=of_kind(session.notes, NoteKind.CHECK),
        next_steps=of_kind(session.notes, NoteKind.NEXT),
        sources=_sources(talked, themes),
        licence=deck.licence,
        feedback=wished.feedback,
        clouds=groups(session.gathered),
    )


_TALKED = (Kind.THEME, Kind.MOVING_DEBATE, Kind.POST_ITS, Kind.FREE)


def counts(minutes: Minutes) -> dict[MinutesPart, int]:
    """Return how much there is of each part."""
    return {
        MinutesPart.TIMES: len(minutes.themes),
        MinutesPart.FOLLOW_UPS: sum(len(theme.follow_ups) for theme in minutes.themes),
        MinutesPart.FACTS: sum(len(theme.facts) for theme in minutes.themes),
        MinutesPart.COUNTS: sum(len(theme.counts) for theme in minutes.themes),
        MinutesPart.POST_ITS: sum(len(texts) for _, texts in minutes.clouds),
        MinutesPart.NOTES: sum(len(theme.notes) for theme in minutes.themes),
        MinutesPart.FRIDGE: len(minutes.fridge),
        MinutesPart.CHECK: len(minutes.to_check),
        MinutesPart.NEXT: len(minutes.next_steps),
        MinutesPart.NOT_REACHED: len(minutes.not_reached),
        MinutesPart.SOURCES: len(minutes.sources),
    }


def theme_of(minutes: Minutes, note: Note) -> ThemeMinutes | None:
    """Return the theme during which a note was written; None where it is no longer there."""
    known = (*minutes.themes, *minutes.not_reached)
    return next((theme for theme in known if theme.item == note.item), None)


def _theme_minutes(session: Session, index: int, until: float) -> ThemeMinutes:
    item = session.agenda[index]
    before = sum(each.theme.kind.is_theme for each in session.agenda[:index])
    known = {each.id for each in session.agenda}
    # What was noted during an item that is gone, taken back by undo, stands under the first one.
    notes = [
        note
        for note in session.notes
        if note.kind not in IN_SECTIONS and (note.item == item.id or (index == 0 and note.item not in known))
    ]
    return ThemeMinutes(
        item.id,
        before + 1 if item.theme.kind.is_theme else None,
        item.theme.kind,
        _name(item, session.deck),
        item.theme.question,
        item.whole_s,
        spent_s(session, index, until),
        _follow_ups(session, item.id),
        _facts(session, item.id),
        tuple(sorted(notes, key=_order)),
        _counts(session, tuple(known - {item.id}) if index == 0 else None, item.id),
        is_added=item.theme.kind is not Kind.WELCOME and item.theme not in session.deck.themes,
    )


def _name(item: Item, deck: Deck) -> str:
    """Return what an item is called; a welcome that shows the title of the evening has no name beside it."""
    is_title = item.theme.kind is Kind.WELCOME and item.theme.theme == deck_name(deck)
    return "" if is_title else item.theme.theme


def _counts(session: Session, elsewhere: tuple[int, ...] | None, item: int) -> tuple[CountMinutes, ...]:
    """Return what was counted during an item, each question once; under the first one what is under no other."""
    found: dict[tuple[str, tuple[str, ...]], list[tuple[int, ...]]] = {}
    for count in session.gathered.counts:
        if count.item == item or (elsewhere is not None and count.item not in elsewhere):
            found.setdefault((count.question, count.options), []).append(count.votes)
    return tuple(CountMinutes(*asked, tuple(votes)) for asked, votes in found.items())


def _follow_ups(session: Session, item: int) -> tuple[str, ...]:
    """Return the follow-ups that were shown during an item, once each."""
    texts: dict[str, None] = {}
    for shown in session.shown:
        match shown.what:
            case FollowUp(text=text) if shown.item == item:
                texts[text] = None
    return tuple(texts)


def _facts(session: Session, item: int) -> tuple[Fact, ...]:
    """Return the facts that were shown during an item, once each."""
    shown = (each.what for each in session.shown if each.item == item)
    return tuple(dict.fromkeys(what.fact for what in shown if isinstance(what, FactCard)))


def _order(note: Note) -> int:
    """Return where a note stands among those of its theme: by kind, and as they came."""
    return list(NoteKind).index(note.kind) or len(NoteKind)


def _was_reached(theme: ThemeMinutes, least_s: float) -> bool:
    return theme.taken_s >= least_s or bool(theme.notes or theme.follow_ups or theme.facts or theme.counts)


def look_back_on_time(minutes: Minutes) -> LookBackOnTime:
    """Return how the time went: a theme ran over by a whole minute at least."""
    return LookBackOnTime(
        over=sum(theme.taken_s - theme.planned_s >= OVER_S for theme in minutes.themes if theme.planned_s),
        not_reached=sum(each.kind.is_theme for each in minutes.not_reached),
        taken_s=sum(theme.taken_s for theme in minutes.themes),
        planned_s=sum(each.planned_s for each in (*minutes.themes, *minutes.not_reached) if not each.is_added),
    )


def _sources(items: Iterable[Item], themes: Iterable[ThemeMinutes]) -> tuple[Source, ...]:
    """Return the sources of themes that were talked about, and those of facts that were shown, once each."""
    named = [source for item in items for source in item.theme.sources]
    facts = [fact for theme in themes for fact in theme.facts if fact.url or fact.publisher or fact.title]
    named += [Source(", ".join(part for part in (fact.publisher, fact.title) if part), fact.url) for fact in facts]
    return tuple(dict.fromkeys(named))
