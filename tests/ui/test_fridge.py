"""The question fridge: on the wall at a key, page by page, and what waits told at the closing."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.session import FridgeCard, wall_view
from cafe_presenter.core.evening.view import WallKind
from stage import SIDES, Side, Stage, difference, reads

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def park(stage: Stage, *questions: str) -> None:
    for text in questions:
        stage.store.decide(partial(decisions.keep_note, text=f"? {text}"))


def on_wall(stage: Stage) -> str:
    view = wall_view(stage.session)
    return view.text if view.kind is WallKind.FRIDGE else ""


@pytest.mark.parametrize("side", SIDES)
def test_the_fridge_is_on_the_wall_at_a_key_and_gone_at_the_same(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_Right)
    before = stage.wall.grab().toImage()
    park(stage, "Qui paie ?", "Et demain ?")
    assert difference(stage.wall.grab().toImage(), before) < 0.2  # never by itself
    stage.press(Key.Key_A, SHIFT, on=side)
    assert on_wall(stage) == "– Qui paie ?\n– Et demain ?"
    assert difference(stage.wall.grab().toImage(), before) > 0.2
    stage.press(Key.Key_A, SHIFT, on=side)
    assert difference(stage.wall.grab().toImage(), before) < 0.2


def test_more_than_fit_are_turned_like_pages(stage: Stage) -> None:
    park(stage, *(f"Question {number} ?" for number in range(7)))
    stage.press(Key.Key_A, SHIFT)
    assert (on_wall(stage).count("–"), wall_view(stage.session).label) == (5, "1 / 2")
    stage.press(Key.Key_A, SHIFT)
    assert (on_wall(stage).count("–"), wall_view(stage.session).label) == (2, "2 / 2")
    stage.press(Key.Key_A, SHIFT)
    assert on_wall(stage) == ""


def test_an_empty_fridge_is_told_on_the_laptop_and_leaves_the_wall_alone(stage: Stage) -> None:
    before = stage.wall.grab().toImage()
    stage.press(Key.Key_A, SHIFT)
    assert reads(stage.presenter, "No question waits in the fridge.")
    assert difference(stage.wall.grab().toImage(), before) < 0.2


def test_undo_takes_the_fridge_off_the_wall(stage: Stage) -> None:
    park(stage, "Qui paie ?")
    stage.press(Key.Key_A, SHIFT)
    stage.press(Key.Key_Z, CTRL)
    assert stage.session.aside is None


def test_what_stands_on_the_wall_is_told_beside_it(stage: Stage) -> None:
    park(stage, "Qui paie ?")
    stage.press(Key.Key_A, SHIFT)
    assert isinstance(stage.session.aside, FridgeCard)
    assert reads(stage.presenter, "the fridge, live")


def test_the_next_theme_leaves_the_fridge(stage: Stage) -> None:
    park(stage, "Qui paie ?")
    stage.press(Key.Key_A, SHIFT)
    stage.press(Key.Key_Right)
    assert (on_wall(stage), stage.session.position) == ("", 1)


def test_at_the_closing_the_host_is_told_what_waits(stage: Stage) -> None:
    park(stage, "Qui paie ?", "Et demain ?")
    stage.store.decide(partial(decisions.keep_note, text="= un sur trois"))
    told = "Before you part: For the fridge 2 · To check 1."
    assert not reads(stage.presenter, told)
    stage.press(Key.Key_End)
    assert reads(stage.presenter, told)
    ways = [each.text() for each in stage.presenter.page.notice.findChildren(QPushButton) if each.isVisible()]
    assert ways == ["See the notes (M)", "Show them the fridge (Shift+A)"]
    stage.press(Key.Key_Left)
    assert not reads(stage.presenter, told)


def test_nothing_is_said_at_the_closing_where_nothing_waits(stage: Stage) -> None:
    stage.store.decide(partial(decisions.keep_note, text="une note"))
    stage.press(Key.Key_End)
    assert not reads(stage.presenter, "Before you part")


def test_a_question_that_was_asked_waits_no_more_at_the_closing(stage: Stage) -> None:
    park(stage, "Qui paie ?")
    stage.store.decide(partial(decisions.ask_parked, number=0))
    stage.press(Key.Key_End)
    assert not reads(stage.presenter, "Before you part")
