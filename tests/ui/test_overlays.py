from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QMenu, QWidget

from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.evening.decisions import toggle_skipped
from cafe_presenter.core.evening.events import EndSet, Skipped
from cafe_presenter.ui.kit.notices import Notice
from cafe_presenter.ui.kit.over_page import OverPage
from cafe_presenter.ui.kit.style import worn
from cafe_presenter.ui.kit.way_out import WayOut
from cafe_presenter.ui.show.agenda_walls import AgendaWalls, Standing
from cafe_presenter.ui.show.overview import Overview
from stage import DECK, SIDES, Side, Stage, difference, key_event, reads, settle, wait_until, words

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(stage: Stage, row: int, *, on: Side = "presenter") -> QListWidget:
    """Open the overview and choose a row."""
    stage.press(Key.Key_G, on=on)
    panel = stage.presenter.findChild(Overview)
    assert isinstance(panel, Overview)
    while panel.list.currentRow() < row:
        stage.press(Key.Key_Right, on=on)
    return panel.list


def rows(items: QListWidget) -> list[str]:
    return [items.item(row).text().splitlines()[0] for row in range(items.count())]


def is_skipped(stage: Stage, position: int) -> bool:
    return stage.session.agenda[position].skipped


@pytest.mark.parametrize("side", SIDES)
def test_x_takes_an_item_out_and_brings_it_back(stage: Stage, side: Side) -> None:
    items = opened(stage, 2, on=side)
    stage.press(Key.Key_X, on=side)
    assert is_skipped(stage, 2)
    assert "skipped" in rows(items)[2]
    assert items.currentRow() == 2
    stage.press(Key.Key_X, on=side)
    assert not is_skipped(stage, 2)
    assert "skipped" not in rows(items)[2]


def test_x_held_down_takes_out_once(stage: Stage) -> None:
    opened(stage, 2)
    stage.press(Key.Key_X)
    stage.send(key_event("x", key=Key.Key_X, repeated=True))
    assert is_skipped(stage, 2)
    assert sum(isinstance(event, Skipped) for event in stage.notebook.events) == 1


@pytest.mark.parametrize("side", SIDES)
def test_ctrl_with_an_arrow_moves_the_chosen_item(stage: Stage, side: Side) -> None:
    items = opened(stage, 3, on=side)
    stage.press(Key.Key_Up, CONTROL, on=side)
    assert [item.id for item in stage.session.agenda] == [0, 1, 3, 2, 4, 5]
    assert items.currentRow() == 2
    stage.press(Key.Key_Down, CONTROL, on=side)
    assert [item.id for item in stage.session.agenda] == [0, 1, 2, 3, 4, 5]
    assert items.currentRow() == 3


def test_the_welcome_keeps_its_place_and_the_last_goes_no_further(stage: Stage) -> None:
    opened(stage, 1)
    stage.press(Key.Key_Up, CONTROL)
    stage.press(Key.Key_Left)
    stage.press(Key.Key_Down, CONTROL)
    assert stage.notebook.events == []


def test_a_change_in_the_overview_is_undone_while_it_is_open(stage: Stage) -> None:
    items = opened(stage, 2)
    stage.press(Key.Key_X)
    stage.press(Key.Key_Z, CONTROL)
    assert "skipped" not in rows(items)[2]


def test_apostrophes_and_spaces_are_those_of_the_wall(app: QApplication) -> None:
    del app
    theme = Theme("L'IA : amie ?", "L'article dit-il vrai ?", "", 600.0)
    stage = Stage(replace(DECK, title="L'IA", themes=(theme, theme)))
    stage.press(Key.Key_G)
    told = "1. L’IA\u00a0: amie\u00a0? — 10\u00a0min\nL’article dit-il vrai\u00a0?"
    panel = stage.presenter.findChild(Overview)
    assert isinstance(panel, Overview)
    assert panel.list.item(1).text().replace("\u202f", "\u00a0") == told
    assert "L’IA" in words(stage.presenter)
    bar = stage.presenter.page.bar
    tip = bar.tip_at(bar.boxes()[1][0].center().toPoint()).replace("\u202f", "\u00a0")
    assert tip == "1 · L’IA\u00a0: amie\u00a0?, 10\u00a0min"
    stage.close()


def test_the_strip_and_what_comes_next_follow(stage: Stage) -> None:
    stage.press(Key.Key_Right)
    opened(stage, 2)
    stage.press(Key.Key_X)
    stage.press(Key.Key_Escape)
    assert reads(stage.presenter, "Éthique <b>&")
    stage.press(Key.Key_Right)
    assert stage.session.position == 3


@pytest.mark.parametrize("key", [Key.Key_G, Key.Key_F1, Key.Key_F9, Key.Key_F10], ids=lambda key: key.name)
def test_a_notice_stays_in_sight_whatever_is_open(stage: Stage, key: Key) -> None:
    notice = stage.presenter.findChild(Notice)
    assert isinstance(notice, Notice)
    stage.press(key)

    def shown(widget: QWidget) -> bool:
        middle = widget.mapTo(stage.presenter, widget.rect().center())
        found = stage.presenter.childAt(middle)
        return found is not None and (found is widget or widget.isAncestorOf(found))

    stage.presenter.say("screen", "The projector is gone.")
    settle()
    assert shown(notice)
    stage.presenter.say("screen", "")
    settle()
    stage.presenter.say("fault", "Something went wrong.")
    stage.presenter.magnify(2.0)
    settle()
    assert shown(notice)


def test_large_text_is_scrolled_up_to_a_new_notice(stage: Stage) -> None:
    stage.presenter.magnify(2.0)
    settle()
    bar = stage.presenter.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    stage.presenter.say_briefly("Noted.")
    assert bar.value() > 0
    stage.presenter.say("screen", "The projector is gone.")
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    stage.presenter.say("screen", "The projector is gone.")
    assert bar.value() > 0


@pytest.mark.parametrize("key", [None, Key.Key_M, Key.Key_G, Key.Key_R])
def test_what_is_said_for_a_few_seconds_moves_nothing_and_covers_no_cross(stage: Stage, key: Key | None) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 768)
    if key is not None:
        stage.press(key)
    settle()

    def places() -> list[QRect]:
        return [each.geometry() for each in stage.presenter.findChildren(QWidget) if each.isVisible()]

    before = places()
    stage.presenter.say_briefly("Note 2 kept.")
    settle()
    said = stage.presenter._brief
    assert reads(stage.presenter, "Note 2 kept.")
    for cross in (each for each in stage.presenter.findChildren(WayOut) if each.isVisible()):
        assert not said.geometry().intersects(QRect(cross.mapTo(stage.presenter, QPoint(0, 0)), cross.size()))
    QTest.mouseClick(said, Qt.MouseButton.LeftButton)
    settle()
    assert not said.isVisible()
    assert places() == before


def test_what_is_said_for_a_few_seconds_stays_while_the_pointer_is_on_it(stage: Stage) -> None:
    stage.presenter.say_briefly("Note 2 kept.")
    settle()
    said = stage.presenter._brief
    QTest.mouseMove(stage.window("presenter"), said.geometry().center())
    wait_until(said.underMouse)
    assert not said._timer.isActive()
    stage.presenter.say_briefly("Note 3 kept.")
    assert not said._timer.isActive()
    QTest.mouseMove(stage.window("presenter"), QPoint(5, 300))
    wait_until(said._timer.isActive)
    assert reads(stage.presenter, "Note 3 kept.")


def test_what_is_said_is_over_once_a_click_takes_it_away(stage: Stage) -> None:
    stage.presenter.say_briefly("Note 2 kept.")
    settle()
    said = stage.presenter._brief
    QTest.mouseMove(stage.window("presenter"), said.geometry().center())
    wait_until(said.underMouse)
    said.dismiss()
    wait_until(lambda: not said.underMouse())
    assert not said._timer.isActive()  # which would have an Esc much later be meant for it


@pytest.mark.parametrize("text", ["Note 2 kept.", "The other evening can be resumed once this one is over."])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)], ids=str)
def test_what_is_said_for_a_few_seconds_leaves_the_hours_and_the_bar_in_sight(
    stage: Stage, size: tuple[int, int], text: str
) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    stage.store.dispatch(EndSet(stage.store.now(), 20 * 60))
    stage.store.go_to(4)
    stage.pass_by(60)
    stage.presenter.say_briefly(text)
    settle()
    said, page = stage.presenter._brief.geometry(), stage.presenter.page
    for part in (page.top._clock, page.top._end, page.top._drift):
        assert not said.intersects(QRect(part.mapTo(stage.presenter, QPoint(0, 0)), part.size()))
    bar = QRect(page.bar.mapTo(stage.presenter, QPoint(0, 0)), page.bar.size())
    assert said.intersected(bar).height() <= bar.height() // 4
    assert said.right() == stage.presenter.width() - 24 - 1


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)], ids=str)
def test_what_is_said_stays_where_it_is_while_something_opens_and_covers_no_part_of_the_evening(
    stage: Stage, size: tuple[int, int]
) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    stage.store.go_to(1)
    stage.press(Key.Key_L)
    settle()
    said = stage.presenter._brief
    before = said.geometry()
    for key in (Key.Key_R, Key.Key_M, Key.Key_G):
        stage.press(key)
        settle()
        assert said.geometry() == before
    page = stage.presenter.page
    bar = QRect(page.bar.mapTo(stage.presenter, QPoint(0, 0)), page.bar.size())
    assert before.intersected(bar).height() <= bar.height() // 4


# Walls


def walls(stage: Stage) -> AgendaWalls:
    stage.press(Key.Key_G)
    settle()
    panel = stage.presenter.findChild(Overview)
    assert isinstance(panel, Overview)
    return panel.list


def middle(items: AgendaWalls, row: int) -> QPoint:
    return items.visualItemRect(items.item(row)).center()


def test_a_wall_tells_its_hour_its_minutes_and_how_it_stands(stage: Stage) -> None:
    stage.store.go_to(1)
    stage.pass_by(60)
    stage.store.go_to(2)
    stage.store.decide(partial(toggle_skipped, position=4))
    items = walls(stage)
    done, now, to_come, skipped = (items.card_at(row) for row in (1, 2, 3, 4))
    assert (done.standing, done.state, done.times[-5:].strip()) == (Standing.DONE, "done", "1\u00a0min")
    assert (now.standing, now.state) == (Standing.NOW, "now")
    begins = stage.wording.hour(stage.store.utc() + timedelta(minutes=5))
    assert (to_come.standing, to_come.times) == (Standing.TO_COME, f"{begins}  8\u00a0min")
    assert (skipped.standing, skipped.state, skipped.times) == (Standing.SKIPPED, "skipped", "7\u00a0min")


def test_what_was_up_for_a_moment_is_done_and_what_was_jumped_over_is_still_to_come(stage: Stage) -> None:
    stage.store.go_to(1)
    stage.pass_by(0.4)
    stage.store.go_to(2)
    stage.store.go_to(4)
    items = walls(stage)
    welcome, theme = items.card_at(0), items.card_at(1)
    assert [(each.standing, each.state) for each in (welcome, theme)] == [(Standing.DONE, "done")] * 2
    assert items.card_at(3).standing is Standing.TO_COME


def test_what_is_over_and_what_is_left_aside_look_unlike_the_rest(stage: Stage) -> None:
    items = walls(stage)
    wait_until(lambda: items.walls.count == items.count())
    before = items.grab(items.visualItemRect(items.item(4))).toImage()
    stage.store.decide(partial(toggle_skipped, position=4))
    assert difference(before, items.grab(items.visualItemRect(items.item(4))).toImage()) > 0


def test_a_wall_is_dragged_to_another_place(stage: Stage) -> None:
    items = walls(stage)
    port, left, none = items.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, left, none, middle(items, 1))
    QTest.mouseMove(port, middle(items, 2))
    QTest.mouseMove(port, middle(items, 3) + QPoint(20, 0))
    QTest.mouseRelease(port, left, none, middle(items, 3) + QPoint(20, 0))
    assert [item.id for item in stage.session.agenda] == [0, 2, 3, 1, 4, 5]
    assert items.currentRow() == 3
    stage.press(Key.Key_Z, CONTROL)
    assert [item.id for item in stage.session.agenda] == [0, 1, 2, 3, 4, 5]


def test_a_wall_put_down_where_it_was_moves_nothing(stage: Stage) -> None:
    items = walls(stage)
    port, left, none = items.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, left, none, middle(items, 2))
    QTest.mouseMove(port, middle(items, 3))
    QTest.mouseMove(port, middle(items, 2))
    QTest.mouseRelease(port, left, none, middle(items, 2))
    assert stage.notebook.events == []


def test_each_wall_has_a_menu(stage: Stage) -> None:
    items = walls(stage)
    at = items.menu_box(items.visualItemRect(items.item(3))).center().toPoint()
    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    skip = next(each for each in menu.actions() if each.text() == "Skip (X)")
    menu.close()
    skip.trigger()
    assert is_skipped(stage, 3)


def test_only_walls_in_sight_are_painted(app: QApplication) -> None:
    del app
    stage = Stage(replace(DECK, themes=tuple(Theme(f"{number}", f"{number} ?", "", 60.0) for number in range(2000))))
    items = walls(stage)
    wait_until(lambda: items.walls.count >= 8)
    settle()
    assert items.walls.count < 60
    stage.close()


@pytest.mark.parametrize("larger", [0.0, 0.4, 1.0])
@pytest.mark.parametrize("size", [(800, 577), (1024, 745), (1366, 745)], ids=str)
@pytest.mark.parametrize("key", [Key.Key_G, Key.Key_F9], ids=lambda key: key.name)
def test_what_opens_over_the_window_leaves_the_hour_whole(
    stage: Stage, size: tuple[int, int], larger: float, key: Qt.Key
) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    stage.presenter.magnify(larger)
    settle()
    stage.press(key)
    settle()
    (panel,) = [each for each in stage.presenter.findChildren(QFrame, "overlay") if each.isVisible()]
    top = stage.presenter.page.top
    assert panel.y() > top.mapTo(stage.presenter, top.rect().bottomLeft()).y()
    assert panel.height() > stage.presenter.height() / 2


@pytest.mark.parametrize("key", [Key.Key_C, Key.Key_A], ids=lambda key: key.name)
def test_nothing_of_the_page_shows_beside_round_corners(stage: Stage, key: Qt.Key) -> None:
    stage.store.go_to(1)
    stage.press(key)
    settle()
    frames = [each for each in stage.presenter.findChildren(OverPage) if each.isVisible()]
    assert len(frames) == 1
    picture = frames[0].grab().toImage()
    corners = [(0, 0), (picture.width() - 1, 0), (0, picture.height() - 1), (picture.width() - 1, picture.height() - 1)]
    assert {picture.pixelColor(*each).name() for each in corners} == {worn().ground}
