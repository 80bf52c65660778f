"""The results of an evening: what is told, and above all what is not."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, fields, is_dataclass, replace
from datetime import time
from enum import StrEnum
from itertools import count
from types import NoneType
from typing import Any, cast, get_args, get_origin, get_type_hints

from hypothesis import given, settings
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Kind, Theme, Vote, VoteWay
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import (
    DeckReplaced,
    Ended,
    Event,
    FactShown,
    FollowUpShown,
    Inserted,
    Noted,
    ParkedAsked,
    Skipped,
    Started,
    TimeAdded,
    VoiceHeard,
    WentTo,
    event_classes,
)
from cafe_presenter.core.evening.follow_ups import AT_HAND
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.core.evening.results import (
    DEPARTMENTS,
    TITLE_TICK,
    HandedOver,
    Results,
    ResultsWishes,
    ThemeResults,
    published_in,
    results_of,
    ticks_of,
)
from cafe_presenter.core.evening.results_format import text_fingerprint
from cafe_presenter.core.evening.room_events import Counted, CountMended, CountShown, PostItWritten
from cafe_presenter.core.evening.session import Session, begin
from cafe_presenter.resources import resource
from tests.schemas import faults

SCHEMA = json.loads(resource("results.schema.json").read_text("utf-8"))
ABOUT = HandedOver("0" * 32, "1.2.3", "2026-11")
OURS = FollowUp("Et chez vous ?")
FACT = Fact("Un jeune sur trois", "CNIL")
ASKED = ("Sans elle ?", ("Oui", "Non"))
DECK = Deck(
    title="Une amie",
    themes=(
        Theme("Bonsoir", kind=Kind.WELCOME, duration_s=300),
        Theme("Amitié", "Une amie ?", duration_s=600, follow_ups=(OURS,), facts=(FACT,), vote=Vote(*ASKED)),
        Theme("Pouvoir", "Qui décide ?", duration_s=480),
        Theme("École", "Il faut l’interdire.", kind=Kind.MOVING_DEBATE, duration_s=480),
        Theme("Merci", kind=Kind.CLOSING, duration_s=120),
    ),
)
PUBLISHED = frozenset(published_in(DECK))


def after(*events: Event, deck: Deck = DECK) -> Session:
    session = begin(deck)
    for event in events:
        session = advance(session, event)
    return session


def told(
    *events: Event, until: float = 2000, wishes: ResultsWishes | None = None, published: frozenset[str] = frozenset()
) -> Results:
    session = after(Started(0), *events)
    return results_of(session, until, ABOUT, wishes=wishes or ResultsWishes(), published=published)


def amity(*events: Event, published: frozenset[str] = frozenset()) -> ThemeResults:
    """Return what is told of the theme about friendship, which is up first."""
    return told(WentTo(10, 1), *events, published=published).themes[1]


def ticked(*keys: str) -> ResultsWishes:
    return ResultsWishes(frozenset(keys))


# Which theme, how long


def test_each_part_has_the_time_it_took_and_the_time_planned_before_any_change() -> None:
    results = told(WentTo(250.4, 1), TimeAdded(300, 120), WentTo(1000, 4))
    assert [(each.taken_s, each.planned_s) for each in results.themes] == [
        (250, 300),
        (750, 600),
        (0, 480),
        (0, 480),
        (1000, 120),
    ]
    assert (results.taken_s, results.planned_s) == (2000, 1980)


def test_what_was_left_aside_is_told_from_what_the_evening_did_not_reach() -> None:
    results = told(WentTo(250, 2), Skipped(260, 4, skipped=True), until=900)
    assert [each.outcome for each in results.themes] == ["held", "skipped", "held", "not_reached", "skipped"]


def test_a_theme_that_was_up_for_seconds_was_skipped_unless_something_was_done() -> None:
    passing = told(WentTo(250, 1), WentTo(270, 2))
    noting = told(WentTo(250, 1), Noted(260, "Vite dit"), WentTo(270, 2))
    assert [passing.themes[1].outcome, noting.themes[1].outcome] == ["skipped", "held"]


def test_the_welcome_that_a_deck_without_one_is_given_is_not_told_but_what_was_noted_in_it_is() -> None:
    session = after(Started(0), Noted(5, "Déjà"), WentTo(60, 1), deck=replace(DECK, themes=DECK.themes[1:]))
    results = results_of(session, 900, ABOUT, wishes=ResultsWishes(), published=())
    assert results.themes[0].kind is Kind.THEME
    assert results.themes[0].notes["note"] == 1


# Words


def test_a_deck_of_ones_own_is_told_by_fingerprints_alone() -> None:
    results = told(WentTo(10, 1), FollowUpShown(20, OURS), FactShown(30, FACT), Counted(40, *ASKED, (3, 4)))
    theme = results.themes[1]
    assert (results.deck.title, theme.theme, theme.question) == (None, None, None)
    assert (theme.follow_ups[0].text, theme.facts[0].text, theme.counts[0].question) == (None, None, None)
    assert theme.counts[0].options is None
    prints = (theme.fingerprint, theme.follow_ups[0].fingerprint, theme.facts[0].fingerprint)
    assert prints == tuple(map(text_fingerprint, ("Une amie ?", OURS.text, FACT.text)))


def test_what_everybody_can_read_is_told_in_words() -> None:
    theme = amity(FollowUpShown(20, OURS), FactShown(30, FACT), Counted(40, *ASKED, (3, 4)), published=PUBLISHED)
    assert (theme.theme, theme.question) == ("Amitié", "Une amie ?")
    assert (theme.follow_ups[0].text, theme.facts[0].text) == (OURS.text, FACT.text)
    assert (theme.counts[0].question, theme.counts[0].options) == ASKED


def test_what_was_typed_during_the_evening_has_neither_words_nor_a_fingerprint_even_if_everybody_can_read_it() -> None:
    typed = Theme(question="Une amie ?", kind=Kind.FREE)
    results = told(WentTo(10, 1), Inserted(20, typed, 2), WentTo(30, 2), published=PUBLISHED)
    assert (results.themes[2].origin, results.themes[2].fingerprint, results.themes[2].question) == (
        "evening",
        None,
        None,
    )


def test_a_question_of_the_fridge_that_was_asked_is_typed_too() -> None:
    results = told(WentTo(10, 1), Noted(20, "Qui paie ?", "question"), ParkedAsked(30, 0, 2), WentTo(40, 2))
    assert results.themes[2].question is None
    assert results.fridge.waiting == 0


def test_a_tick_tells_the_words_of_one_theme_and_no_other() -> None:
    results = told(WentTo(10, 1), FollowUpShown(20, OURS), wishes=ticked("theme-1"))
    assert [each.question for each in results.themes] == [None, "Une amie ?", None, None, None]
    assert results.themes[1].follow_ups[0].text == OURS.text


def test_the_title_and_each_question_of_the_fridge_have_a_tick_of_their_own() -> None:
    parked = (Noted(20, "Qui paie ?", "question"), Noted(30, "Et Jeanne ?", "question"))
    results = told(*parked, wishes=ticked(TITLE_TICK, "fridge-0"))
    assert (results.deck.title, results.fridge.waiting, results.fridge.questions) == ("Une amie", 2, ("Qui paie ?",))


def test_the_ticks_there_are_name_what_would_stay_out_otherwise() -> None:
    session = after(Started(0), Noted(20, "Qui paie ?", "question"))
    words = {tick.key: tick.words for tick in ticks_of(session, frozenset(published_in(replace(DECK, title="X"))))}
    assert words == {TITLE_TICK: ("Une amie",), "fridge-0": ("Qui paie ?",)}
    assert ticks_of(session, ())[2].words == ("Amitié", "Une amie ?")


def test_the_fingerprint_of_a_text_is_the_same_however_it_was_typed() -> None:
    assert text_fingerprint("L’IA :  une amie\u202f?") == text_fingerprint("l'ia\u00a0: une\namie ?")
    assert text_fingerprint("Une amie ?") != text_fingerprint("Une ennemie ?")
    assert text_fingerprint(" \n") is None


def test_the_fingerprint_is_the_one_the_schema_describes() -> None:
    assert text_fingerprint("Une amie ?") == "cc289a135835a7fa"  # printf "une amie ?" | sha256sum


def test_two_decks_with_the_same_questions_have_one_fingerprint() -> None:
    other = replace(DECK, title="Autre", host="Paul", themes=(*DECK.themes[:4], replace(DECK.themes[4], notes="!")))
    session = after(Started(0), deck=other)
    assert results_of(session, 9, ABOUT, wishes=ResultsWishes(), published=()).deck.fingerprint == (
        told().deck.fingerprint
    )


# Follow-ups


def test_a_follow_up_tells_what_it_is_for_and_what_was_heard_around_it() -> None:
    silence = AT_HAND[0][0]
    theme = amity(
        VoiceHeard(100, True),
        Noted(110, "Avant"),
        FollowUpShown(250, silence),
        VoiceHeard(260, False),
        VoiceHeard(429.9, True),
        VoiceHeard(430, True),
        Noted(300, "Après"),
        Noted(310, "Après"),
    )
    (sent,) = theme.follow_ups
    assert (sent.origin, sent.occasion, sent.text) == ("program", "silence", silence.text)
    assert (sent.voices_before, sent.voices_after, sent.notes_before, sent.notes_after) == (1, 2, 1, 2)


def test_where_no_voice_was_counted_nothing_is_told_of_voices() -> None:
    (sent,) = amity(FollowUpShown(250, OURS)).follow_ups
    assert (sent.voices_before, sent.voices_after, sent.occasion) == (None, None, None)


def test_a_follow_up_of_the_host_is_told_by_its_fingerprint_even_where_the_theme_is_ticked() -> None:
    own = FollowUp("Un mot pour Jeanne", "silence")
    (sent,) = told(WentTo(10, 1), FollowUpShown(20, own), wishes=ticked("theme-1")).themes[1].follow_ups
    assert (sent.origin, sent.text, sent.occasion) == ("host", None, "silence")
    assert sent.fingerprint == text_fingerprint(own.text)


def test_a_follow_up_that_was_shown_again_is_told_once() -> None:
    assert len(amity(FollowUpShown(20, OURS), FollowUpShown(90, OURS)).follow_ups) == 1


# Counts


def test_a_question_counted_twice_is_one_count_with_two_tallies() -> None:
    (counted,) = amity(Counted(100.6, *ASKED, (3, 4)), Counted(900, *ASKED, (6, 1))).counts
    assert [(each.at_s, each.votes) for each in counted.tallies] == [(101, (3, 4)), (900, (6, 1))]
    assert (counted.option_count, counted.fingerprint) == (2, text_fingerprint(ASKED[0], *ASKED[1]))


def test_the_options_of_the_program_are_told_in_words() -> None:
    asked = Counted(50, "Il faut l’interdire.", ("D’accord", "Pas d’accord"), (3, 4), VoteWay.SIDES)
    (counted,) = told(WentTo(10, 3), asked).themes[3].counts
    assert (counted.question, counted.options) == (None, ("D’accord", "Pas d’accord"))


def test_slips_nobody_has_seen_are_told_without_their_numbers() -> None:
    slips = Counted(50, *ASKED, (3, 4), VoteWay.SLIPS)
    (unseen,) = amity(slips, CountMended(60, 0, (4, 4))).counts
    (seen,) = amity(slips, CountShown(60, 0)).counts
    assert [(each.shown, each.votes) for each in (*unseen.tallies, *seen.tallies)] == [(False, None), (True, (3, 4))]


def test_numbers_that_stood_on_the_wall_beside_later_ones_were_seen() -> None:
    slips = [Counted(at, *ASKED, votes, VoteWay.SLIPS) for at, votes in ((50, (3, 4)), (60, (4, 3)), (70, (5, 2)))]
    (counted,) = amity(*slips, CountShown(80, 2)).counts
    assert [each.votes for each in counted.tallies] == [(3, 4), None, (5, 2)]


def test_hands_were_seen_by_all_without_the_wall() -> None:
    (counted,) = amity(Counted(50, *ASKED, (3, 4))).counts
    assert (counted.tallies[0].shown, counted.tallies[0].votes) == (False, (3, 4))


# How many


def test_notes_and_post_its_are_told_by_how_many_there_are() -> None:
    results = told(Noted(5, "Elle garde tout", "fear"), Noted(6, "Rien"), PostItWritten(7, "Jeanne"))
    assert {kind: number for kind, number in results.themes[0].notes.items() if number} == {"fear": 1, "note": 1}
    assert results.post_its == 1


def test_the_departments_are_those_the_schema_knows() -> None:
    pattern = SCHEMA["properties"]["department"]["anyOf"][1]["pattern"]
    codes = [f"{number:02}" for number in range(1000)] + ["2A", "2B", "2C", "1A", ""]
    assert {code for code in codes if re.search(pattern, code)} == set(DEPARTMENTS)


# Nothing else, whatever happened


def whole(hint: Any, numbers: Iterator[int]) -> Any:
    """Return a value of a type in which every text is a secret of its own."""
    parts = get_args(hint)
    if hint is str:
        return f"secret{next(numbers)}."
    if NoneType in parts:
        return whole(parts[0], numbers)
    if get_origin(hint) is tuple:
        return tuple(whole(parts[0], numbers) for _ in range(2))
    if is_dataclass(hint):
        hints, shape = get_type_hints(hint), cast("Any", hint)
        return shape(**{field.name: whole(hints[field.name], numbers) for field in fields(hint)})
    if issubclass(hint, StrEnum):
        return next(iter(hint))
    return {time: time(21), bool: False}.get(hint, 1)


def secret_deck(numbers: Iterator[int]) -> Deck:
    deck: Deck = whole(Deck, numbers)
    kinds = (Kind.THEME, Kind.MOVING_DEBATE, Kind.FREE)
    more = tuple(replace(whole(Theme, numbers), kind=kind) for kind in kinds)
    return replace(deck, language="fr", themes=(*deck.themes, *more))


OFTEN = (Noted, FollowUpShown, FactShown, Counted, Inserted)


@st.composite
def secret_evenings(draw: st.DrawFn) -> tuple[Session, set[str]]:
    """Return an evening in which whatever a person can write is a secret."""
    numbers = count()
    decks = [secret_deck(numbers), secret_deck(numbers)]
    told_of = [each for deck in decks for theme in deck.themes for each in theme.follow_ups]
    session = advance(begin(decks[0]), Started(0.0))
    for at in range(draw(st.integers(0, 25))):
        kind = draw(st.sampled_from((*event_classes(), *OFTEN * 6)))
        hints = get_type_hints(kind)
        made = {field.name: whole(hints[field.name], numbers) for field in fields(kind)}
        made |= {name: draw(st.integers(-1, 6)) for name, hint in hints.items() if hint is int}
        made |= {name: draw(st.booleans()) for name, hint in hints.items() if hint is bool}
        made |= {"at": 20.0 * at}
        if kind is Noted:
            made["tag"] = draw(st.sampled_from([*NoteKind, "secret-tag"]))
        if kind is FollowUpShown:
            made["follow_up"] = draw(st.sampled_from([made["follow_up"], *told_of, AT_HAND[0][0]]))
        if kind is FactShown:
            made["fact"] = draw(
                st.sampled_from([made["fact"], session.item.theme.facts[0]] if session.item.theme.facts else [FACT])
            )
        if kind is DeckReplaced:
            made["deck"] = decks[1]
        if kind is not Ended:
            session = advance(session, kind(**made))
    return session, secrets_in(repr((decks, session)))


def secrets_in(text: str) -> set[str]:
    return set(re.findall(r"secret[0-9a-z-]+", text))


@given(secret_evenings(), st.data())
@settings(deadline=None)
def test_no_text_that_a_person_wrote_is_told_unless_it_is_ticked(
    evening: tuple[Session, set[str]], data: st.DataObject
) -> None:
    session, secrets = evening
    assert len(secrets) > 100
    ticks = ticks_of(session, ())
    chosen = [tick for tick in ticks if data.draw(st.booleans(), label=tick.key)]
    wishes = ResultsWishes(frozenset(tick.key for tick in chosen))
    written = json.dumps(asdict(results_of(session, session.at + 5, ABOUT, wishes=wishes, published=())))
    assert secrets_in(written) == secrets_in(repr([tick.words for tick in chosen]))
    assert faults(json.loads(written), SCHEMA) == []


def test_names_places_aims_and_notes_cannot_even_be_ticked() -> None:
    deck = secret_deck(count())
    session = after(Started(0), WentTo(10, 1), Noted(20, "secret-note"), PostItWritten(30, "secret-post-it"), deck=deck)
    words = secrets_in(repr([tick.words for tick in ticks_of(session, ())]))
    theme = deck.themes[1]
    assert theme.vote is not None
    never = repr((deck.host, deck.venue, deck.article, theme.objective, theme.notes, theme.sources, theme.image))
    assert words.isdisjoint(secrets_in(never) | {"secret-note", "secret-post-it"})


@given(secret_evenings())
@settings(deadline=None)
def test_everything_that_was_noted_and_counted_is_told_once(evening: tuple[Session, set[str]]) -> None:
    session, _ = evening
    results = results_of(session, session.at + 5, ABOUT, wishes=ResultsWishes(), published=())
    assert sum(sum(theme.notes.values()) for theme in results.themes) == len(session.notes)
    tallies = [tally for theme in results.themes for asked in theme.counts for tally in asked.tallies]
    assert len(tallies) == len(session.gathered.counts)
    assert results.taken_s == sum(theme.taken_s for theme in results.themes) <= session.at + 5 + len(results.themes)
