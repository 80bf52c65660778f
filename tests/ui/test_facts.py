from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.deck.deck import Deck, Fact
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.core.evening.session import FactCard, wall_view
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.show.announcer import Announcer
from cafe_presenter.ui.show.facts import FactPanel
from stage import DECK as PLAIN
from stage import SIDES, Side, Stage, key_event, named, words

Key = Qt.Key
OWN = Fact("Un sur trois.", "Institut", "Les usages", "2025-05-29", "https://exemple.fr/a", "", "2025-12-01")
OLD = Fact("Deux sur trois.", "Institut", checked="2019")
NOBODY = Fact("Personne ne le sait.", checked="2025-12-01")
ELSEWHERE = Fact("Ailleurs.", "Un journal", checked="décembre 2025")


def deck() -> Deck:
    themes = list(PLAIN.themes)
    themes[1] = replace(themes[1], facts=(OWN, OLD, NOBODY))
    themes[3] = replace(themes[3], facts=(ELSEWHERE, OWN))
    return replace(PLAIN, themes=tuple(themes))


@pytest.fixture
def stage(app: QApplication, request: pytest.FixtureRequest) -> Iterator[Stage]:
    """A show at its first theme, of a deck with facts unless another is asked for."""
    del app
    running = Stage(getattr(request, "param", None) or deck())
    running.store.go_to(1)
    yield running
    running.close()


def panel(stage: Stage) -> FactPanel:
    found = stage.presenter.findChild(FactPanel)
    assert isinstance(found, FactPanel)
    return found


def rows(stage: Stage) -> list[str]:
    items = panel(stage).list
    return [items.item(row).text() for row in range(items.count())]


@pytest.mark.parametrize("side", SIDES)
def test_q_and_a_digit_show_a_fact_and_q_brings_the_question_back(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_Q, on=side)
    stage.press(Key.Key_1, on=side)
    assert stage.session.aside == FactCard(OWN)
    stage.press(Key.Key_Q, on=side)
    assert wall_view(stage.session).kind is WallKind.QUESTION


def test_the_facts_of_the_theme_come_first_and_each_stands_once(stage: Stage) -> None:
    stage.press(Key.Key_Q)
    assert [row.splitlines()[-1] for row in rows(stage)] == [
        "Un sur trois.",
        "Deux sur trois.",
        "Personne ne le sait.",
        "Other themes",
        "Ailleurs.",
    ]


def test_who_says_so_is_told_and_what_is_doubtful(stage: Stage) -> None:
    stage.press(Key.Key_Q)
    heads = [row.splitlines()[0] for row in rows(stage)]
    assert heads[0] == "1\u2003Institut\u200329 mai 2025 · vérifié le 1er décembre 2025"
    assert heads[1].endswith("⚠ more than two years old: look it up again")
    assert heads[2].endswith("⚠ no source")


def test_what_was_shown_is_marked(stage: Stage) -> None:
    for key in (Key.Key_Q, Key.Key_1, Key.Key_Q, Key.Key_Q):
        stage.press(key)
    assert "✓ was shown" in rows(stage)[0]


def test_r_opens_the_follow_ups_from_a_fact(stage: Stage) -> None:
    stage.press(Key.Key_Q)
    stage.press(Key.Key_1)
    stage.press(Key.Key_R)
    assert stage.session.aside == FactCard(OWN)
    stage.press(Key.Key_1)
    assert wall_view(stage.session).kind is WallKind.FOLLOW_UP


def test_the_facts_wait_while_it_is_asked_whether_to_stop(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Q)
    assert (stage.answers, AnswerKey.END in stage.asked) == ([], True)
    assert not stage.presenter.findChildren(FactPanel)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Q)
    assert panel(stage).isVisible()


def test_the_code_is_as_large_as_the_room_check_says(stage: Stage) -> None:
    stage.press(Key.Key_F8)
    check = stage.show._check
    assert check is not None
    check.room_depth.setText("5")
    check.picture_width.setText("2")
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Q)
    stage.press(Key.Key_1)
    size = stage.wall.size()
    picture_height_m = 2 * size.height() / size.width()
    assert isinstance(stage.session.aside, FactCard)
    assert stage.session.aside.code_share * picture_height_m == pytest.approx(0.5, abs=0.002)


@pytest.mark.parametrize(("depth", "is_told"), [("4", False), ("15", True)])
def test_a_code_that_cannot_be_large_enough_is_told(stage: Stage, depth: str, is_told: bool) -> None:  # noqa: FBT001 - a parameter
    stage.press(Key.Key_F8)
    check = stage.show._check
    assert check is not None
    check.room_depth.setText(depth)
    check.picture_width.setText("2")
    for key in (Key.Key_Escape, Key.Key_Q, Key.Key_1):
        stage.press(key)
    told = "The code is too small for the last row: the address in letters serves there."
    assert (told in words(stage.presenter)) is is_told


def test_shift_and_q_note_a_claim_that_is_to_be_checked(stage: Stage) -> None:
    stage.send(key_event("Q", key=Key.Key_Q, modifiers=Qt.KeyboardModifier.ShiftModifier))
    for sign in "la moitié":
        stage.send(key_event(sign, key=ord(sign.upper())))
    stage.press(Key.Key_Return)
    (note,) = stage.session.notes
    assert (note.text, note.kind) == ("la moitié", NoteKind.CHECK)


@pytest.mark.parametrize("stage", [PLAIN], indirect=True)
def test_a_deck_without_facts_has_no_button_to_click_for_them(stage: Stage) -> None:
    facts = stage.button(named("fact"))
    assert not facts.isEnabled()
    assert "This deck has no fact to show." in facts.toolTip()


def test_a_deck_with_facts_has_the_button(stage: Stage) -> None:
    facts = stage.button(named("fact"))
    assert facts.isEnabled()
    assert "no fact" not in facts.toolTip()


@pytest.mark.parametrize("stage", [PLAIN], indirect=True)
def test_a_deck_without_facts_says_so_and_has_a_claim_noted(stage: Stage) -> None:
    stage.press(Key.Key_Q)
    assert not panel(stage).isVisible()
    assert "This deck has no fact to show: note what is to be checked." in words(stage.presenter)
    for sign in "la moitié":
        stage.send(key_event(sign, key=ord(sign.upper())))
    stage.press(Key.Key_Return)
    (note,) = stage.session.notes
    assert (note.text, note.kind) == ("la moitié", NoteKind.CHECK)


def test_a_screen_reader_is_told_a_fact_with_its_source(stage: Stage) -> None:
    announcer = stage.presenter.findChild(Announcer)
    assert isinstance(announcer, Announcer)
    stage.press(Key.Key_Q)
    stage.press(Key.Key_1)
    assert announcer.said[-1].startswith("Qui le dit ? Un sur trois. Institut. Les usages.")
