"""What the laptop says of a projector that is pulled, and of one that never was there."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from cafe_presenter.core.evening.events import DraftLeft
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.kit.notices import Notice
from cafe_presenter.ui.screens.places import Arrangement
from cafe_presenter.ui.show.way_back import WAY_BACK_MS
from stage import Stage, difference, key_event, reads, settle, wait_until

type Light = Callable[..., None]
PULLED, ONE = "The projector is unplugged: the wall comes back by itself once it is plugged in again.", "One screen is"


@pytest.fixture
def light(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> Light:
    """Light the screens of these names alone, as a system does; Qt takes none of those in memory away by itself."""
    by_name = {screen.name(): screen for screen in app.screens()}
    lit = list(by_name.values())
    monkeypatch.setattr(QGuiApplication, "screens", staticmethod(lambda: list(lit)))

    def only(*names: str) -> None:
        before: list[QScreen] = list(lit)
        lit[:] = [by_name[name] for name in names]
        for screen in before:
            if screen not in lit:
                app.screenRemoved.emit(screen)
        for screen in lit:
            if screen not in before:
                app.screenAdded.emit(screen)

    return only


@pytest.fixture
def stage(light: Light) -> Iterator[Stage]:
    """A show on the laptop and the projector, which is pulled."""
    stage = Stage()
    light("laptop")
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.PRESENTER_ALONE)
    settle()
    yield stage
    stage.close()


def buttons(stage: Stage) -> dict[str, QPushButton]:
    notice = stage.presenter.findChild(Notice)
    assert isinstance(notice, Notice)
    return {each.text(): each for each in notice.findChildren(QPushButton) if each.isVisible()}


def test_a_projector_that_is_pulled_is_told_as_one(stage: Stage) -> None:
    assert reads(stage.presenter, PULLED)
    assert not reads(stage.presenter, ONE)
    assert sorted(buttons(stage)) == ["Wall on this screen (F7)", "What to do?"]


def test_it_is_told_no_more_once_it_is_back(stage: Stage, light: Light) -> None:
    light("laptop", "projector")
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.APART)
    settle()
    assert not reads(stage.presenter, PULLED)
    assert buttons(stage) == {}
    light("laptop")
    wait_until(lambda: reads(stage.presenter, PULLED))


def test_its_button_puts_the_wall_on_the_laptop(stage: Stage) -> None:
    stage.click(buttons(stage)["Wall on this screen (F7)"])
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.WALL_ALONE)


@pytest.mark.parametrize("key", [Qt.Key.Key_M, Qt.Key.Key_A, Qt.Key.Key_K], ids=lambda key: key.name)
def test_a_key_that_opens_something_brings_the_notes_back_from_behind_the_wall(stage: Stage, key: Qt.Key) -> None:
    stage.press(Qt.Key.Key_F7)
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.WALL_ALONE and stage.wall.isVisible())
    before = len(stage.events)
    held = Qt.KeyboardModifier.ControlModifier if key is Qt.Key.Key_K else Qt.KeyboardModifier.NoModifier
    stage.press(key, held, on="wall")
    for sign in "note sous F7":
        stage.send(key_event(sign, key=ord(sign.upper())))
    field = stage.presenter.key_target()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == "note sous F7"
    assert [each for each in stage.events[before:] if not isinstance(each, DraftLeft)] == []


def way_back(stage: Stage) -> QPushButton | None:
    return next((each for each in stage.wall.findChildren(QPushButton) if each.isVisible()), None)


def move_over_the_wall(stage: Stage, *places: tuple[int, int]) -> None:
    for x, y in places:
        QTest.mouseMove(stage.window("wall"), QPoint(x, y))
        settle()


def test_the_mouse_alone_leads_back_from_a_wall_that_is_the_only_window(stage: Stage) -> None:
    stage.click(buttons(stage)["Wall on this screen (F7)"])
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.WALL_ALONE and stage.wall.isVisible())
    assert way_back(stage) is None
    assert stage.wall.cursor().shape() is Qt.CursorShape.BlankCursor
    before = stage.wall.grab().toImage()
    move_over_the_wall(stage, (40, 300), (60, 320))
    button = way_back(stage)
    assert button is not None
    assert button.text() == "Back to the notes (F7)"
    assert stage.wall.rect().contains(button.geometry())
    assert stage.wall.cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseClick(stage.window("wall"), Qt.MouseButton.LeftButton, pos=QPoint(60, 320))
    assert stage.show.screens.places.arrangement is Arrangement.WALL_ALONE
    wait_until(lambda: way_back(stage) is None, within_s=WAY_BACK_MS / 1000 + 3)
    assert stage.wall.cursor().shape() is Qt.CursorShape.BlankCursor
    assert difference(stage.wall.grab().toImage(), before) < 0.2
    move_over_the_wall(stage, (90, 300))
    QTest.mouseClick(stage.window("wall"), Qt.MouseButton.LeftButton, pos=button.geometry().center())
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.PRESENTER_ALONE)
    assert (stage.presenter.isVisible(), stage.wall.isVisible()) == (True, False)


def click_on_the_wall(stage: Stage, *, by: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mouseClick(stage.window("wall"), by, pos=QPoint(60, 320))
    settle()


def is_at_after_a_click(stage: Stage, position: int) -> bool:
    click_on_the_wall(stage)
    return stage.session.position == position


def test_a_click_on_a_wall_that_is_the_only_window_goes_on(stage: Stage) -> None:
    stage.click(buttons(stage)["Wall on this screen (F7)"])
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.WALL_ALONE and stage.wall.isVisible())
    click_on_the_wall(stage)
    assert stage.session.position == 0, "the click that had the wall come here, or one that shows the pointer"
    click_on_the_wall(stage)
    assert stage.session.position == 0, "too soon after it"
    wait_until(lambda: is_at_after_a_click(stage, 1))
    click_on_the_wall(stage, by=Qt.MouseButton.RightButton)
    assert stage.session.position == 1
    back = way_back(stage)
    assert back is not None
    QTest.mousePress(stage.window("wall"), Qt.MouseButton.LeftButton, pos=QPoint(60, 320))
    QTest.mouseRelease(stage.window("wall"), Qt.MouseButton.LeftButton, pos=back.geometry().center())
    settle()
    assert stage.session.position == 1, "who moves away before letting go has thought better of it"
    QTest.mouseDClick(stage.window("wall"), Qt.MouseButton.LeftButton, pos=QPoint(60, 320))
    assert stage.session.position == 2, "a double click is one click"


def test_a_finger_on_a_wall_that_is_the_only_window_shows_the_way_back_alone(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F7)
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.WALL_ALONE and stage.wall.isVisible())
    wait_until(lambda: is_at_after_a_click(stage, 1))
    finger = QTest.createTouchDevice()
    for _ in range(2):
        QTest.touchEvent(stage.window("wall"), finger).press(0, QPoint(60, 320)).commit()
        QTest.touchEvent(stage.window("wall"), finger).release(0, QPoint(60, 320)).commit()
        settle()
    assert way_back(stage) is not None
    assert stage.session.position == 1


def test_a_projector_that_is_plugged_in_again_gets_no_button(stage: Stage, light: Light) -> None:
    stage.press(Qt.Key.Key_F7)
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.WALL_ALONE and stage.wall.isVisible())
    wait_until(lambda: is_at_after_a_click(stage, 1))
    assert way_back(stage) is not None
    light("laptop", "projector")
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.APART)
    settle()
    assert way_back(stage) is None
    move_over_the_wall(stage, (90, 300), (120, 320))
    assert way_back(stage) is None
    click_on_the_wall(stage)
    assert stage.session.position == 1
    assert stage.wall.cursor().shape() is Qt.CursorShape.BlankCursor


def test_what_is_typed_for_notes_that_cannot_come_is_no_key(app: QApplication) -> None:
    """As with the lid closed: until there was a pause nothing that is typed acts on the public."""
    del app
    stage = Stage()
    stage.window("wall")
    stage.presenter.hide()
    before = len(stage.events)
    stage.press(Qt.Key.Key_M, on="wall")
    for sign in "note sous F7\r":
        stage.send(key_event(sign, key=ord(sign.upper())), on="wall")
    assert stage.events[before:] == []
    stage.press(Qt.Key.Key_PageDown, on="wall")  # of a clicker
    assert len(stage.events) > before
    stage.close()


def test_an_evening_that_never_had_two_screens_says_that_one_is_seen(light: Light) -> None:
    light("laptop")
    stage = Stage()
    wait_until(lambda: reads(stage.presenter, ONE))
    assert not reads(stage.presenter, "unplugged")
    assert sorted(buttons(stage)) == ["Rehearse here (F6)", "Wall on this screen (F7)", "What to do?"]
    stage.click(buttons(stage)["Rehearse here (F6)"])
    wait_until(lambda: stage.show.screens.places.arrangement is Arrangement.REHEARSAL)
    settle()
    assert buttons(stage) == {}
    stage.close()


def test_what_is_asked_leaves_what_is_told_of_it_in_sight(stage: Stage, light: Light) -> None:
    light("laptop", "projector")
    wait_until(lambda: not reads(stage.presenter, PULLED))
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 730)
    settle()
    stage.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    asked, told = stage.presenter.findChild(QuestionBar), stage.presenter.findChild(Notice)
    assert isinstance(asked, QuestionBar)
    assert isinstance(told, Notice)
    wait_until(asked.isVisible)
    light("laptop")
    wait_until(lambda: reads(stage.presenter, PULLED))
    settle()
    at = [QRect(each.mapTo(stage.presenter, QPoint(0, 0)), each.size()) for each in (asked, told)]
    assert not at[0].intersects(at[1])
