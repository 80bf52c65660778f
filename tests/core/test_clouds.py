"""Post-its of the room: kept, sorted into clouds, mended, merged, taken back, shown, made into themes."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.evening import room_decisions
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.clouds import groups, named_clouds
from cafe_presenter.core.evening.decisions import Decision
from cafe_presenter.core.evening.events import Event, Inserted, QuestionShown, Resumed, Undone, WentTo
from cafe_presenter.core.evening.room_events import (
    CloudNamed,
    CloudsMerged,
    CloudsShown,
    PostItChanged,
    PostItWritten,
)
from cafe_presenter.core.evening.session import CloudsCard, Session, begin, wall_view
from cafe_presenter.core.evening.view import WallKind, spoken

DECK = Deck(
    title="Une amie",
    themes=(
        Theme(theme="Bienvenue", kind=Kind.WELCOME),
        Theme("Ce que ça change", "Un mot par post-it.", kind=Kind.POST_ITS),
        Theme("Merci", kind=Kind.CLOSING),
    ),
)
SORTED = (
    WentTo(0, 1),
    PostItWritten(1, "Les courriers"),
    PostItWritten(2, "L’orthographe"),
    CloudNamed(3, 0, "Gagner du temps", 0),
    CloudNamed(4, 1, "Perdre la main", 1),
    PostItWritten(5, "Les menus", 0),
    PostItWritten(6, "Pas encore"),
)


def after(*events: Event) -> Session:
    return reduce(advance, events, begin(DECK))


def decided(session: Session, decision: Decision) -> Session:
    event = decision(session, session.at + 1)
    return session if event is None else advance(session, event)


def test_post_its_lie_in_their_clouds_in_the_order_they_were_typed() -> None:
    assert groups(after(*SORTED).gathered) == (
        ("Gagner du temps", ("Les courriers", "Les menus")),
        ("Perdre la main", ("L’orthographe",)),
        ("", ("Pas encore",)),
    )


def test_nothing_typed_is_on_the_wall_before_it_is_shown() -> None:
    assert wall_view(after(*SORTED)) == wall_view(after(WentTo(0, 1)))


def test_the_clouds_are_shown_all_or_one_alone_and_what_changes_changes_there() -> None:
    shown = after(*SORTED, CloudsShown(7))
    view = wall_view(shown)
    assert (view.kind, view.heading, len(view.clouds)) == (WallKind.CLOUDS, "Ce que ça change", 3)
    assert wall_view(after(*SORTED, CloudsShown(7, cloud=1))).clouds == (("Perdre la main", ("L’orthographe",)),)
    assert wall_view(advance(shown, PostItChanged(8, 3, "Rangé", 1))).clouds[1][1] == ("L’orthographe", "Rangé")


def test_the_clouds_say_themselves_aloud() -> None:
    said = spoken(wall_view(after(*SORTED, CloudsShown(7))))
    assert "Gagner du temps: Les courriers, Les menus. Perdre la main: L’orthographe." in said


def test_a_merged_cloud_gives_all_it_has_and_is_no_more() -> None:
    merged = after(*SORTED, CloudsMerged(7, 1, 0)).gathered
    assert groups(merged) == (
        ("Gagner du temps", ("Les courriers", "L’orthographe", "Les menus")),
        ("", ("Pas encore",)),
    )
    assert named_clouds(merged) == (0,)


def test_a_digit_is_the_place_of_a_cloud_among_those_there_are() -> None:
    session = after(*SORTED, CloudNamed(7, 2, "Se confier"), CloudsMerged(8, 0, 1))
    session = decided(session, lambda now, at: room_decisions.sort_post_it(now, at, number=3, digit=2))
    assert groups(session.gathered)[1] == ("Se confier", ("Pas encore",))


def test_a_post_it_without_words_is_taken_out_and_undo_brings_it_back() -> None:
    session = after(*SORTED, PostItChanged(7, 0, "", 0))
    assert groups(session.gathered)[0] == ("Gagner du temps", ("Les menus",))
    assert advance(session, Undone(8)).gathered == after(*SORTED).gathered


def test_a_cloud_becomes_the_next_theme_with_its_post_its_as_notes() -> None:
    session = decided(after(*SORTED), lambda now, at: room_decisions.theme_of_cloud(now, at, cloud=0))
    theme = session.agenda[2].theme
    assert (theme.question, theme.notes, theme.kind) == ("Gagner du temps", "– Les courriers\n– Les menus", Kind.FREE)
    assert isinstance(room_decisions.theme_of_cloud(session, 9.0, cloud=1), Inserted)


def test_the_key_turns_the_pages_then_brings_the_question_back() -> None:
    session = after(*SORTED)
    for page in (0, 1, 2):
        session = decided(session, lambda now, at: room_decisions.turn_clouds(now, at, pages=3))
        assert session.aside == CloudsCard(page)
    session = decided(session, lambda now, at: room_decisions.turn_clouds(now, at, pages=3))
    assert session.aside is None


def test_a_closing_shows_what_the_clouds_are_called() -> None:
    session = decided(after(*SORTED, WentTo(9, 2)), lambda now, at: room_decisions.turn_clouds(now, at, pages=1))
    view = wall_view(session)
    assert (view.heading, view.clouds) == ("Nos nuages", (("Gagner du temps", ()), ("Perdre la main", ())))
    assert decided(session, lambda now, at: room_decisions.turn_clouds(now, at, pages=1)).aside is None


def test_a_resume_keeps_all_of_it() -> None:
    assert after(*SORTED, Resumed(9, 60.0, counted=False)).gathered == after(*SORTED).gathered


@pytest.mark.parametrize(
    "event",
    [
        PostItWritten(9, "  \n "),
        PostItChanged(9, 9, "x"),
        PostItChanged(9, -1, "x"),
        CloudNamed(9, 5, "Trop loin"),
        CloudNamed(9, 0, " "),
        CloudNamed(9, -1, "Avant"),
        CloudsMerged(9, 0, 0),
        CloudsMerged(9, 0, 7),
        CloudsMerged(9, -1, 0),
        CloudsShown(9, 0, 7),
        CloudsShown(9, -1),
    ],
)
def test_what_makes_no_sense_changes_nothing(event: Event) -> None:
    session = after(*SORTED)
    assert advance(session, event) is session


def test_there_are_no_clouds_to_show_before_a_post_it_is_typed() -> None:
    session = after(WentTo(0, 1))
    assert advance(session, CloudsShown(1)) is session
    assert room_decisions.turn_clouds(session, 1.0, pages=1) is None


events = st.one_of(
    st.builds(PostItWritten, at=st.just(1.0), text=st.text(max_size=8), cloud=st.integers(-1, 4)),
    st.builds(
        PostItChanged, at=st.just(1.0), number=st.integers(-1, 8), text=st.text(max_size=4), cloud=st.integers(-1, 4)
    ),
    st.builds(
        CloudNamed, at=st.just(1.0), cloud=st.integers(-1, 5), name=st.text(max_size=4), post_it=st.integers(-1, 8)
    ),
    st.builds(CloudsMerged, at=st.just(1.0), cloud=st.integers(-1, 4), into=st.integers(-1, 4)),
    st.builds(CloudsShown, at=st.just(1.0), page=st.integers(-1, 3), cloud=st.integers(-1, 4)),
    st.just(QuestionShown(1.0)),
)


@given(st.lists(events, max_size=25))
def test_nothing_is_lost_by_sorting_and_undo_gives_each_state_back(steps: Sequence[Event]) -> None:
    session = after(WentTo(0, 1))
    states = [session]
    for event in steps:
        before, session = session, advance(session, event)
        if session is not before:
            states.append(session)
        shown = [text for _, texts in groups(session.gathered) for text in texts]
        assert sorted(shown) == sorted(each.text for each in session.gathered.post_its)
        assert all(each.cloud == -1 or session.gathered.clouds[each.cloud] for each in session.gathered.post_its)
        view = wall_view(session)
        if view.kind is WallKind.CLOUDS:
            assert spoken(view)
    for earlier in reversed(states[:-1]):
        session = advance(session, Undone(2.0))
        assert (session.gathered, session.aside) == (earlier.gathered, earlier.aside)


def test_the_deck_read_anew_keeps_the_post_its() -> None:
    from cafe_presenter.core.evening.events import DeckReplaced

    session = after(*SORTED, DeckReplaced(9, replace(DECK, title="Autre")))
    assert session.gathered == after(*SORTED).gathered
