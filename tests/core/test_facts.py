from dataclasses import replace
from datetime import date
from functools import reduce

import pytest

from cafe_presenter.core.deck.dates import date_words, latest_date
from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Kind, Source, Theme
from cafe_presenter.core.deck.facts import FactDoubt, address_in_letters, doubtful_facts, doubts
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import Event, FactShown, FollowUpShown, QuestionShown, Resumed, Undone, WentTo
from cafe_presenter.core.evening.minutes import minutes_of
from cafe_presenter.core.evening.session import FactCard, Session, begin, wall_view
from cafe_presenter.core.evening.view import WallKind, spoken
from cafe_presenter.core.typesetting.legibility import code_share

TODAY = date(2026, 11, 28)
FACT = Fact("Un sur trois.", "Institut", "Les usages", "2025-05-29", "https://exemple.fr/a", "", "2026-11-20")
DECK = Deck(
    title="Une amie",
    themes=(
        Theme(theme="Bienvenue", kind=Kind.WELCOME),
        Theme(theme="A", question="A ?", facts=(FACT,)),
        Theme(theme="B", question="B ?"),
    ),
)


def after(*events: Event, deck: Deck = DECK) -> Session:
    return reduce(advance, events, begin(deck))


SHOWN = (WentTo(0, 1), FactShown(5, FACT, code_share=0.45))


def test_a_fact_on_the_wall_says_what_who_where_and_when() -> None:
    view = wall_view(after(*SHOWN))
    assert (view.kind, view.heading, view.text) == (WallKind.FACT, "Qui le dit ?", "Un sur trois.")
    assert (view.byline, view.detail) == ("Institut", "Les usages")
    assert view.dated == "29 mai 2025 · vérifié le 20 novembre 2026"
    assert (view.address, view.code_share, view.mark) == ("https://exemple.fr/a", 0.45, (1, 2))


def test_a_fact_of_an_english_deck_speaks_english() -> None:
    view = wall_view(after(*SHOWN, deck=replace(DECK, language="en")))
    assert (view.heading, view.dated) == ("Who says so?", "29 May 2025 · checked on 20 November 2026")


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        ("3 mai 2026", "vérifié le 3 mai 2026"),
        ("mai 2026", "vérifié en mai 2026"),
        ("2026", "vérifié en 2026"),
        ("2026-03-01", "vérifié le 1er mars 2026"),
        ("", ""),
    ],
)
def test_when_a_fact_was_checked_is_said_as_one_says_it(checked: str, said: str) -> None:
    assert wall_view(after(FactShown(1, Fact("Oui.", checked=checked)))).dated == said


def test_a_reader_of_the_wall_hears_a_fact_with_its_source_and_no_address() -> None:
    heard = spoken(wall_view(after(*SHOWN)))
    assert heard == "Qui le dit ? Un sur trois. Institut. Les usages. 29 mai 2025 · vérifié le 20 novembre 2026."


def test_a_fact_goes_as_a_follow_up_does() -> None:
    assert wall_view(after(*SHOWN, QuestionShown(6))).kind is WallKind.QUESTION
    assert wall_view(after(*SHOWN, WentTo(6, 2))).text == "B ?"
    assert wall_view(after(*SHOWN, Undone(6))).kind is WallKind.QUESTION
    assert wall_view(after(*SHOWN, FollowUpShown(6, FollowUp("Et vous ?")))).text == "Et vous ?"
    assert wall_view(after(*SHOWN, Resumed(9, 60.0))).address == "https://exemple.fr/a"


def test_what_was_shown_is_remembered_and_stands_among_the_sources_of_the_minutes() -> None:
    session = after(*SHOWN, QuestionShown(6), WentTo(100, 2))
    assert [shown.what for shown in session.shown] == [FactCard(FACT, 0.45)]
    minutes = minutes_of(session, 200)
    assert [fact for theme in minutes.themes for fact in theme.facts] == [FACT]
    assert minutes.sources == (Source("Institut, Les usages", "https://exemple.fr/a"),)


@pytest.mark.parametrize(
    ("fact", "found"),
    [
        (FACT, ()),
        (Fact("Oui.", checked="2026"), (FactDoubt.NO_SOURCE,)),
        (replace(FACT, checked="2024-11-28"), ()),
        (replace(FACT, checked="2024-11-27"), (FactDoubt.OLD,)),
        (replace(FACT, checked="novembre 2023"), (FactDoubt.OLD,)),
        (replace(FACT, checked="2024"), ()),
        (replace(FACT, checked="", date="12/03/2020"), (FactDoubt.OLD,)),
        (replace(FACT, checked="", date=""), (FactDoubt.UNDATED,)),
        (replace(FACT, checked="hier", date="un jour"), (FactDoubt.UNDATED,)),
        (Fact("Oui."), (FactDoubt.NO_SOURCE, FactDoubt.UNDATED)),
        (replace(FACT, url=f"https://a.fr/{'b' * 195}"), ()),
        (replace(FACT, url=f"https://a.fr/{'b' * 196}"), (FactDoubt.LONG_ADDRESS,)),
    ],
)
def test_a_fact_without_source_or_old_or_with_an_address_nobody_types_is_doubtful(
    fact: Fact, found: tuple[FactDoubt, ...]
) -> None:
    assert doubts(fact, TODAY) == found


def test_a_leap_day_is_old_two_years_later() -> None:
    fact = replace(FACT, checked="2024-02-29")
    assert doubts(fact, date(2026, 2, 28)) == ()
    assert doubts(fact, date(2026, 3, 1)) == (FactDoubt.OLD,)


def test_check_tells_the_stale_facts_of_a_deck_with_their_themes() -> None:
    deck = replace(DECK, themes=(replace(DECK.themes[1], facts=(FACT, replace(FACT, checked="2020"))),))
    (problem,) = doubtful_facts(deck, "soirée.yaml", TODAY)
    assert (problem.code, problem.params["theme"], problem.where.file) == ("deck.fact_old", "A", "soirée.yaml")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("", ""),
        ("https://www.insee.fr/", "insee.fr"),
        ("http://a.fr/b/", "a.fr/b"),
        ("https://a.fr/b?c=d", "a.fr/b?c=d"),
        (f"https://www.a.fr?b={'c' * 200}", "a.fr/…"),
    ],
)
def test_an_address_in_letters_is_what_people_type(address: str, shown: str) -> None:
    assert address_in_letters(address) == shown


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("2025-05-29", date(2025, 5, 29)),
        ("le 1er mai 2024", date(2024, 5, 1)),
        ("03/04/2026", date(2026, 4, 3)),
        ("mai 2025", date(2025, 12, 31)),
        ("2019, revu en 2023", date(2023, 12, 31)),
        ("29 février", None),
        ("", None),
        ("n° 20250", None),
    ],
)
def test_the_latest_day_a_text_may_mean_is_found(text: str, latest: date | None) -> None:
    assert latest_date(text) == latest


@pytest.mark.parametrize(
    ("text", "said"), [("2026-02-30", None), ("mai 2026", None), (" 2026-12-01 ", "1er décembre 2026")]
)
def test_only_a_whole_date_in_figures_is_put_into_words(text: str, said: str | None) -> None:
    assert date_words(text, "fr-BE") == said


def test_a_code_is_as_large_as_a_tenth_of_the_distance() -> None:
    share = code_share(16 / 9, picture_width_m=2.0, room_depth_m=5.0)
    assert share * (2.0 * 9 / 16) == pytest.approx(0.5, abs=0.001)
    assert code_share(16 / 9, picture_width_m=1.0, room_depth_m=20.0) == 1.0
