"""The minutes of an evening, from its session alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import is_right_to_left
from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Kind, Source, Theme
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import (
    DeckReplaced,
    Event,
    FactShown,
    FollowUpShown,
    Inserted,
    Noted,
    NoteTakenOut,
    ParkedAsked,
    QuestionShown,
    Skipped,
    Started,
    TimeAdded,
    Undone,
    WentTo,
)
from cafe_presenter.core.evening.minutes import (
    PASSED_BY_S,
    CountMinutes,
    Minutes,
    MinutesPart,
    MinutesWishes,
    counts,
    look_back_on_time,
    minutes_of,
    theme_of,
)
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.core.evening.paper import (
    Paper,
    PaperHeading,
    PaperLine,
    PaperList,
    mended_paper,
)
from cafe_presenter.core.evening.room_events import Counted
from cafe_presenter.core.evening.session import Session, begin

CNIL = Source("CNIL, 2024", "https://www.cnil.fr/ia")
ARCEP = Source("Arcep, 2025")
DECK = Deck(
    title="Une amie",
    host="Claire",
    venue="Médiathèque",
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=300),
        Theme("Amitié", "Une amie ?", duration_s=600, sources=(CNIL,)),
        Theme("Pouvoir", "Qui décide ?", duration_s=480, sources=(CNIL, ARCEP)),
        Theme("Travail", "Qui travaille ?", duration_s=480),
        Theme("Merci", kind=Kind.CLOSING, duration_s=120),
    ),
)


def after(*events: Event, deck: Deck = DECK) -> Session:
    session = begin(deck)
    for event in events:
        session = advance(session, event)
    return session


EVENING = (
    Started(0),
    WentTo(300, 1),
    Noted(400, "Elle garde tout", "fear"),
    Noted(410, "Elle répond toujours"),
    Noted(420, "Une amie se tait aussi", "idea"),
    Noted(430, "Un jeune sur trois ?", "check"),
    Noted(440, "Qui paie ?", "question"),
    WentTo(1260, 3),
    Noted(1300, "Revenir en mars", "next"),
    WentTo(1500, 4),
)


def evening(wishes: MinutesWishes | None = None, *, rehearsal: bool = False) -> Minutes:
    return minutes_of(after(*EVENING), 1560, wishes=wishes, rehearsal=rehearsal)


def test_each_theme_that_was_talked_about_has_the_time_it_took_beside_the_time_planned() -> None:
    themes = [(theme.number, theme.name, theme.taken_s, theme.planned_s) for theme in evening().themes]
    assert themes == [
        (None, "", 300, 300),
        (1, "Amitié", 960, 600),
        (3, "Travail", 240, 480),
        (None, "Merci", 60, 120),
    ]


def test_a_theme_that_was_passed_over_was_not_reached() -> None:
    assert [theme.name for theme in evening().not_reached] == ["Pouvoir"]


def test_a_theme_that_was_shown_was_reached_and_one_passed_by_on_the_way_was_not() -> None:
    session = after(Started(0), WentTo(4, 1), WentTo(10, 2), WentTo(11, 3), WentTo(30, 4))
    minutes = minutes_of(session, 40)
    assert [theme.name for theme in minutes.themes] == ["", "Amitié", "Travail", "Merci"]
    assert [theme.name for theme in minutes.not_reached] == ["Pouvoir"]


def test_a_welcome_that_shows_the_title_is_not_named_after_it_again() -> None:
    welcome, *others = DECK.themes
    for name, told in (("Une amie", ""), ("Bienvenue à toutes et à tous", "Bienvenue à toutes et à tous")):
        deck = replace(DECK, themes=(replace(welcome, theme=name), *others))
        assert minutes_of(after(*EVENING, deck=deck), 1560).themes[0].name == told


def test_a_theme_with_a_note_was_reached_however_short_it_was() -> None:
    session = after(Started(0), WentTo(60, 2), Noted(61, "Vite dit"), WentTo(62, 3), WentTo(200, 4))
    assert "Pouvoir" in [theme.name for theme in minutes_of(session, 300).themes]


def test_a_theme_in_which_a_question_was_parked_was_reached_too() -> None:
    session = after(Started(0), WentTo(60, 2), Noted(61, "Qui paie ?", "question"), WentTo(62, 3), WentTo(200, 4))
    minutes = minutes_of(session, 300)
    assert "Pouvoir" in [theme.name for theme in minutes.themes]
    assert "Pouvoir" not in [theme.name for theme in minutes.not_reached]


def test_what_was_planned_at_first_is_what_counts() -> None:
    session = after(Started(0), WentTo(60, 1), TimeAdded(100, 300), WentTo(700, 2))
    assert minutes_of(session, 700).themes[1].planned_s == 600


def test_a_question_asked_on_the_spot_is_among_the_themes() -> None:
    asked = Inserted(100, Theme(question="Et nous ?", kind=Kind.FREE), 2)
    session = after(Started(0), WentTo(60, 1), asked, WentTo(200, 2))
    assert [theme.question for theme in minutes_of(session, 400).themes] == ["", "Une amie ?", "Et nous ?"]


def test_the_notes_of_a_theme_stand_by_kind_and_plain_ones_last() -> None:
    (notes,) = [theme.notes for theme in evening().themes if theme.name == "Amitié"]
    assert [note.kind for note in notes] == [NoteKind.IDEA, NoteKind.FEAR, NoteKind.NOTE]


def test_questions_facts_to_check_and_next_steps_have_places_of_their_own() -> None:
    minutes = evening()
    sections = (minutes.fridge, minutes.to_check, minutes.next_steps)
    assert [[note.text for note in notes] for notes in sections] == [
        ["Qui paie ?"],
        ["Un jeune sur trois ?"],
        ["Revenir en mars"],
    ]


def test_each_note_knows_its_theme() -> None:
    minutes = evening()
    theme = theme_of(minutes, minutes.next_steps[0])
    assert theme is not None
    assert theme.name == "Travail"


def test_a_question_that_became_a_theme_waits_no_more() -> None:
    session = after(*EVENING[:7], ParkedAsked(500, 4, 2), WentTo(600, 2))
    minutes = minutes_of(session, 700)
    assert (minutes.fridge, minutes.themes[-1].question) == ((), "Qui paie ?")


def test_the_sources_are_those_of_the_themes_that_were_talked_about_once_each() -> None:
    assert evening().sources == (CNIL,)
    session = after(Started(0), WentTo(60, 1), WentTo(120, 2))
    assert minutes_of(session, 300).sources == (CNIL, ARCEP)


def test_the_licence_is_the_deck_s_and_none_where_it_says_none() -> None:
    assert evening().licence == ""
    session = after(deck=replace(DECK, licence="CC0"))
    assert minutes_of(session, 0).licence == "CC0"


def test_the_host_is_named_as_the_deck_or_the_host_wishes() -> None:
    assert evening().host == "Claire"
    assert evening(MinutesWishes(host="L’équipe")).host == "L’équipe"
    assert not evening(MinutesWishes(host="")).host


def test_nobody_is_counted_unless_the_host_says_how_many() -> None:
    assert (evening().people, evening(MinutesWishes(people=14)).people) == (None, 14)


def test_a_rehearsal_is_called_one() -> None:
    assert (evening().rehearsal, evening(rehearsal=True).rehearsal) == (False, True)


def test_a_theme_that_was_set_aside_after_a_glance_was_not_reached() -> None:
    glanced = after(Started(0), WentTo(60, 1), WentTo(600, 3), WentTo(620, 2), Skipped(630, 3, skipped=True))
    assert [theme.name for theme in minutes_of(glanced, 700).not_reached] == ["Travail"]
    talked = after(Started(0), WentTo(60, 1), WentTo(600, 3), WentTo(690, 2), Skipped(700, 3, skipped=True))
    assert "Travail" in [theme.name for theme in minutes_of(talked, 800).themes]


def test_what_was_added_during_the_evening_was_not_planned() -> None:
    added = Theme("Une bande dessinée", "Est-ce lire ?", duration_s=600)
    events = (Started(0), WentTo(60, 1), WentTo(600, 2))
    longer, plain = after(*events, Inserted(650, added, 3)), after(*events)
    planned_s = [look_back_on_time(minutes_of(each, 700)).planned_s for each in (longer, plain)]
    assert planned_s[0] == planned_s[1]


def test_a_skipped_theme_that_nobody_reached_is_told() -> None:
    skipped = after(Started(0), Skipped(1, 3, skipped=True), WentTo(60, 1), WentTo(600, 2))
    assert [theme.name for theme in minutes_of(skipped, 700).not_reached] == ["Travail"]


def test_follow_ups_that_were_shown_are_told_once_each_under_their_theme() -> None:
    silence, example = FollowUp("Et chez vous ?", "Silence"), FollowUp("Un exemple ?")
    shown: list[Event] = [FollowUpShown(310, silence), QuestionShown(320), FollowUpShown(330, example)]
    minutes = minutes_of(after(*EVENING[:2], *shown, FollowUpShown(340, silence), *EVENING[2:]), 1560)
    assert [theme.follow_ups for theme in minutes.themes] == [(), ("Et chez vous ?", "Un exemple ?"), (), ()]


def test_facts_that_were_shown_are_told_once_each_under_their_theme() -> None:
    fact = Fact("Un sur trois lui parle", "Arcep", url="https://www.arcep.fr/")
    shown: list[Event] = [FactShown(310, fact), QuestionShown(320), FactShown(330, fact, 0.4)]
    minutes = minutes_of(after(*EVENING[:2], *shown, *EVENING[2:]), 1560)
    assert [theme.facts for theme in minutes.themes] == [(), (fact,), (), ()]


def test_what_was_counted_stands_under_its_theme_each_question_once_in_the_order_of_time() -> None:
    def counted(at: float, *votes: int, question: str = "Sans elle ?") -> Counted:
        return Counted(at, question, ("Oui", "Non"), votes)

    events: list[Event] = [counted(310, 7, 4), counted(320, 1, 2, question="Et vous ?"), counted(330, 9, 2)]
    minutes = minutes_of(after(*EVENING[:2], *events, *EVENING[2:]), 1560)
    assert minutes.themes[1].counts == (
        CountMinutes("Sans elle ?", ("Oui", "Non"), ((7, 4), (9, 2))),
        CountMinutes("Et vous ?", ("Oui", "Non"), ((1, 2),)),
    )
    assert [theme.counts for theme in minutes.themes[2:]] == [(), ()]


def test_a_look_back_tells_what_ran_over_and_what_was_not_reached() -> None:
    back = look_back_on_time(evening())
    assert (back.over, back.not_reached, back.taken_s, back.planned_s) == (1, 1, 1560, 1980)


def test_how_much_there_is_of_each_part() -> None:
    assert counts(evening()) == {
        MinutesPart.TIMES: 4,
        MinutesPart.FOLLOW_UPS: 0,
        MinutesPart.FACTS: 0,
        MinutesPart.COUNTS: 0,
        MinutesPart.POST_ITS: 0,
        MinutesPart.NOTES: 3,
        MinutesPart.FRIDGE: 1,
        MinutesPart.CHECK: 1,
        MinutesPart.NEXT: 1,
        MinutesPart.NOT_REACHED: 1,
        MinutesPart.SOURCES: 1,
    }


def test_a_note_of_a_theme_that_is_gone_is_kept() -> None:
    free = Inserted(10, Theme("Et nous ?", kind=Kind.FREE), 1)
    session = after(Started(0), free, WentTo(20, 1), Noted(30, "Gardez-la"), Undone(40))
    session = advance(session, Noted(41, "Encore"))
    replaced = advance(session, DeckReplaced(50, replace(DECK, themes=DECK.themes[:2])))
    kept = [note.text for theme in minutes_of(replaced, 60).themes for note in theme.notes]
    assert kept == [note.text for note in session.notes]


kinds = st.sampled_from([kind.value for kind in NoteKind])
noted = st.builds(Noted, at=st.just(0.0), text=st.text(min_size=1), tag=kinds)
moves = st.builds(WentTo, at=st.just(0.0), position=st.integers(0, 5))
taken_out = st.builds(NoteTakenOut, at=st.just(0.0), number=st.integers(0, 3))
asked = st.builds(ParkedAsked, at=st.just(0.0), number=st.integers(0, 3), position=st.integers(0, 5))
undone = st.builds(Undone, at=st.just(0.0))
evenings = st.lists(noted | moves | taken_out | asked | undone, max_size=25).map(
    lambda events: [replace(event, at=7.0 * number) for number, event in enumerate(events, 1)]
)


@given(evenings)
def test_every_note_stands_in_the_minutes_once(events: list[Event]) -> None:
    session = after(Started(0), *events)
    minutes = minutes_of(session, 1000)
    told = [note for theme in minutes.themes for note in theme.notes]
    told += [*minutes.fridge, *minutes.to_check, *minutes.next_steps]
    kept = [note for note in session.notes if not note.asked]
    assert sorted(told, key=repr) == sorted(kept, key=repr)


@given(evenings)
def test_all_the_time_that_was_spent_is_told_but_that_of_what_was_passed_over(events: list[Event]) -> None:
    minutes = minutes_of(after(Started(0), *events), 1000)
    told_s = sum(theme.taken_s for theme in minutes.themes)
    assert 1000 - told_s < PASSED_BY_S * (len(begin(DECK).agenda) + len(events))
    assert told_s <= 1000


@given(evenings)
def test_each_item_is_told_once(events: list[Event]) -> None:
    minutes = minutes_of(after(Started(0), *events), 1000)
    told = [theme.item for theme in (*minutes.themes, *minutes.not_reached)]
    assert len(told) == len(set(told))


# The page


PAPER = Paper(
    "Une amie",
    "fr",
    (
        PaperHeading("Une amie", 1, "title"),
        PaperLine("Animée par Claire.", key="host"),
        PaperList((PaperLine("Une idée", key="note:1"), PaperLine("Une peur", label="Crainte", key="note:2"))),
    ),
)


def test_words_are_mended_by_their_keys() -> None:
    mended = mended_paper(PAPER, {"title": "Une soirée", "note:2": "Une vraie peur"})
    assert mended.title == "Une soirée"
    assert mended.blocks[0] == PaperHeading("Une soirée", 1, "title")
    assert mended.blocks[2] == PaperList(
        (PaperLine("Une idée", key="note:1"), PaperLine("Une vraie peur", label="Crainte", key="note:2"))
    )


def test_a_line_that_is_emptied_is_left_out() -> None:
    assert mended_paper(PAPER, {"host": " ", "note:1": "", "note:2": ""}).blocks == PAPER.blocks[:1]


@pytest.mark.parametrize(
    ("text", "is_one"), [("مرحبا", True), ("« مرحبا »", True), ("Bonjour مرحبا", False), ("12", False)]
)
def test_a_text_from_right_to_left_is_known_by_its_first_letter(text: str, *, is_one: bool) -> None:
    assert is_right_to_left(text) is is_one
