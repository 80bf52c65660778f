"""A beginner clicks everything twice: a button of the presenter window takes a double click for one."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cafe_presenter.core.evening.events import Cover
from cafe_presenter.ui.kit.lists import ListPanel
from stage import DECK, Stage, key_event, named, settle

Key = Qt.Key
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def double_click(stage: Stage, name: str) -> None:
    """Click twice at once where the button of a command is, whatever the first click brings there."""
    button = stage.button(named(name))
    place = button.mapTo(stage.presenter, button.rect().center())
    QTest.mouseDClick(stage.window("presenter"), LEFT, NONE, place)
    settle()


def open_panels(stage: Stage) -> list[str]:
    return [each.list.accessibleName() for each in stage.presenter.findChildren(ListPanel) if each.isVisible()]


@pytest.mark.parametrize(("name", "before", "after"), [("next", 1, 2), ("next", 0, 1), ("previous", 3, 2)])
def test_a_double_click_on_the_way_on_or_back_moves_by_one(stage: Stage, name: str, before: int, after: int) -> None:
    stage.store.go_to(before)
    double_click(stage, name)
    assert stage.session.position == after


def test_a_click_after_a_double_click_moves_again(stage: Stage) -> None:
    stage.store.go_to(1)
    double_click(stage, "next")
    stage.click(stage.button(named("next")))
    assert stage.session.position == 3
    stage.click(stage.button(named("next")))
    assert stage.session.position == 4


def test_a_key_pressed_twice_moves_twice(stage: Stage) -> None:
    stage.store.go_to(1)
    for _ in range(2):
        stage.send(key_event("", key=Key.Key_PageDown))
    assert stage.session.position == 3


def test_a_double_click_after_the_last_step_asks_and_ends_nothing(stage: Stage) -> None:
    stage.store.go_to(len(DECK.themes) - 1)
    double_click(stage, "next")
    assert stage.asked
    assert stage.answers == []


def test_a_double_click_covers_the_wall_and_leaves_it_covered(stage: Stage) -> None:
    stage.store.go_to(1)
    double_click(stage, "black")
    assert stage.session.cover is Cover.BLACK


@pytest.mark.parametrize("name", ["follow_up", "cheat_sheet", "note"])
def test_a_double_click_opens_what_a_button_opens(stage: Stage, name: str) -> None:
    stage.store.go_to(3)
    double_click(stage, name)
    target = stage.presenter.key_target()
    assert target is not None
    assert target.isVisible()


def test_a_double_click_beside_a_panel_closes_it(stage: Stage) -> None:
    stage.show.obey(named("settings"))
    settle()
    assert open_panels(stage) == ["Settings"]
    QTest.mouseDClick(stage.window("presenter"), LEFT, NONE, QPoint(3, 3))
    settle()
    assert open_panels(stage) == []


def test_minutes_and_voices_count_each_click(stage: Stage) -> None:
    stage.store.go_to(1)
    planned_s = stage.session.item.planned_s
    double_click(stage, "more_time")
    assert stage.session.item.planned_s == planned_s + 120
    double_click(stage, "voice_new")
    assert len(stage.session.voices) == 2
