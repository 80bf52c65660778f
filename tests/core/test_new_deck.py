from dataclasses import replace
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Deck, Kind, Theme, Timer, TimerKind
from cafe_presenter.core.deck.edits import moved, with_theme, without_theme
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.deck_swap import match_themes
from cafe_presenter.core.evening.events import (
    DeckReplaced,
    Event,
    Froze,
    Inserted,
    Paused,
    Reordered,
    Skipped,
    Started,
    TimeAdded,
    TimerShaped,
    Undone,
    WentTo,
)
from cafe_presenter.core.evening.session import Session, begin, wall_view
from tests.counted import calls_in

A, B, C = (Theme(name, f"{name} ?", "Voir", 600.0) for name in "ABC")
DECK = Deck("Soirée", themes=(Theme(kind=Kind.WELCOME, duration_s=300.0), A, B, C))


def after(*events: Event) -> Session:
    return reduce(advance, events, begin(DECK))


def names(session: Session) -> list[str]:
    return [item.theme.theme or item.theme.question for item in session.agenda]


def test_themes_are_matched_by_their_words_before_their_place() -> None:
    assert match_themes((A, B, C), (C, A, B)) == [2, 0, 1]
    assert match_themes((A, B), (replace(B, notes="x"), A)) == [1, 0]
    assert match_themes((A, B), (A, C, B)) == [0, None, 1]
    assert match_themes((A, B), (A, C)) == [0, 1]


def test_the_work_of_taking_a_changed_deck_grows_as_the_deck_does() -> None:
    def work(count: int) -> int:
        old, new = (tuple(Theme(f"{way}{place}", "Et vous ?", "Voir", 60.0) for place in range(count)) for way in "AB")
        session = advance(begin(Deck("Soirée", themes=old)), WentTo(2, count // 2))
        half = Deck("Soirée", themes=(*new[: count // 2], *old[count // 2 :], *new[count // 2 :]))
        return calls_in(lambda: advance(session, DeckReplaced(3, half))).total()

    assert work(800) < 2.5 * work(400)


def test_the_same_deck_changes_nothing() -> None:
    session = after(Started(1))
    assert advance(session, DeckReplaced(2, DECK)) is session


def test_the_wall_shows_the_corrected_words_of_the_theme_that_is_up() -> None:
    new = with_theme(DECK, 2, replace(B, question="B, vraiment ?"))
    session = after(Started(0), WentTo(10, 2), DeckReplaced(40, new))
    assert wall_view(session).text == "B, vraiment ?"
    assert session.item.spent_s == 30


def test_the_theme_that_is_up_stays_up_wherever_it_went() -> None:
    session = after(WentTo(1, 2), DeckReplaced(2, moved(DECK, 2, 1)))
    assert names(session)[session.position] == "B"
    assert session.position == 1


def test_a_theme_that_is_up_stays_though_it_is_gone_from_the_deck() -> None:
    session = after(WentTo(1, 2), DeckReplaced(2, without_theme(DECK, 2)))
    assert names(session) == ["", "A", "B", "C"]
    assert session.position == 2


def test_a_theme_that_took_time_stays_and_one_that_took_none_goes() -> None:
    new = Deck("Soirée", themes=(DECK.themes[0], C))
    session = after(WentTo(0, 1), Started(0), WentTo(60, 3), DeckReplaced(70, new))
    assert names(session) == ["", "A", "C"]
    assert session.agenda[1].spent_s == 60


def test_a_new_theme_is_taken_in_with_an_id_of_its_own() -> None:
    new = replace(DECK, themes=(*DECK.themes[:2], Theme("N", "N ?"), *DECK.themes[2:]))
    session = after(DeckReplaced(1, new))
    assert names(session) == ["", "A", "N", "B", "C"]
    assert len({item.id for item in session.agenda}) == 5


def test_a_question_asked_on_the_spot_stays_where_it_was() -> None:
    spot = Theme(question="Et toi ?", kind=Kind.FREE)
    session = after(Inserted(1, spot, 2), DeckReplaced(2, replace(DECK, title="Autre")))
    assert names(session) == ["", "A", "Et toi ?", "B", "C"]


def test_the_hosts_order_stays_when_a_word_is_corrected_or_a_theme_is_added() -> None:
    new = with_theme(DECK, 1, replace(A, question="A, vraiment ?"))
    new = replace(new, themes=(*new.themes, Theme("N", "N ?")))
    session = after(Reordered(1, 3, 1), DeckReplaced(2, new))
    assert names(session) == ["", "C", "N", "A", "B"]
    assert session.agenda[3].theme.question == "A, vraiment ?"


def test_another_order_of_the_deck_is_taken_over_the_hosts() -> None:
    session = after(Reordered(1, 3, 1), DeckReplaced(2, moved(DECK, 1, 2)))
    assert names(session) == ["", "B", "A", "C"]


def test_what_the_host_changed_of_the_plan_stays() -> None:
    new = with_theme(with_theme(DECK, 1, replace(A, duration_s=300.0)), 2, replace(B, duration_s=300.0))
    shape = Timer(TimerKind.SIDES)
    session = after(WentTo(1, 1), TimeAdded(2, 60.0), TimerShaped(3, shape), Skipped(4, 3, True), DeckReplaced(5, new))
    assert [item.planned_s for item in session.agenda] == [300, 660, 300, 600]
    assert session.agenda[1].timer == shape
    assert session.agenda[3].skipped


def test_undo_does_not_reach_past_it() -> None:
    session = after(WentTo(1, 1), DeckReplaced(2, replace(DECK, title="Autre")))
    assert advance(session, Undone(3)) is session


def test_a_frozen_wall_stays_frozen() -> None:
    before = after(WentTo(1, 1), Froze(2))
    new = with_theme(DECK, 1, replace(A, question="Autre ?"))
    assert wall_view(advance(before, DeckReplaced(3, new))) == wall_view(before)


@pytest.mark.parametrize("running", [True, False])
@given(st.permutations([*DECK.themes[1:], Theme("N", "N ?"), Theme("M", "M ?")]), st.integers(1, 5), st.integers(0, 3))
def test_no_second_is_lost_and_the_item_up_stays(
    running: bool,  # noqa: FBT001 - a case of the test
    themes: list[Theme],
    count: int,
    position: int,
) -> None:
    events: tuple[Event, ...] = (WentTo(0, position), Started(0), WentTo(50, 1), *(() if running else (Paused(80),)))
    before = after(*events)
    session = advance(before, DeckReplaced(100, Deck("Autre", themes=tuple(themes[:count]))))
    assert session.item.id == before.item.id
    assert sum(item.spent_s for item in session.agenda) == (100 if running else 80)
    assert len({item.id for item in session.agenda}) == len(session.agenda)
