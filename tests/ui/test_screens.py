from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QScreen
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from cafe_presenter.core.base.settings import Settings
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.kit.way_out import WayOut
from cafe_presenter.ui.screens.monitors import choose_screens, identity
from cafe_presenter.ui.screens.places import Homes
from cafe_presenter.ui.screens.screens import Screens
from cafe_presenter.ui.show.check import CheckPanel
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.projector import ProjectorWindow
from stage import SIDES, Side, Stage, answer, named, reads, screen_of, settle, wait_until


@pytest.fixture
def screens(app: QApplication) -> dict[str, QScreen]:
    return {screen.name(): screen for screen in app.screens()}


def test_the_wall_is_the_screen_where_the_host_is_not(screens: dict[str, QScreen]) -> None:
    laptop, projector = screens["laptop"], screens["projector"]
    for order in ([laptop, projector], [projector, laptop]):
        assert choose_screens(order, laptop, "") == (laptop, projector)
        assert choose_screens(order, projector, "") == (projector, laptop)


@pytest.mark.parametrize("home", ["laptop", "projector"])
def test_a_remembered_wall_stays_the_wall_wherever_the_host_is(screens: dict[str, QScreen], home: str) -> None:
    both = list(screens.values())
    wall = screens["projector"]
    assert choose_screens(both, screens[home], identity(wall, both)) == (screens["laptop"], wall)


def test_a_remembered_wall_that_is_not_there_is_as_none_remembered(screens: dict[str, QScreen]) -> None:
    laptop = screens["laptop"]
    assert choose_screens(list(screens.values()), laptop, "Epson EB-X41 123") == (laptop, screens["projector"])


def test_one_screen_is_the_host_s(screens: dict[str, QScreen]) -> None:
    laptop = screens["laptop"]
    assert choose_screens([laptop], laptop, "") == (laptop, None)


def test_one_screen_that_is_the_remembered_wall_is_the_host_s(screens: dict[str, QScreen]) -> None:
    projector = screens["projector"]
    assert choose_screens([projector], projector, identity(projector, [projector])) == (projector, None)


def test_a_remembered_presenter_s_screen_stays_it_wherever_the_host_is(screens: dict[str, QScreen]) -> None:
    both = list(screens.values())
    mine = identity(screens["projector"], both)
    assert choose_screens(both, screens["laptop"], "", presenter_identity=mine) == (
        screens["projector"],
        screens["laptop"],
    )


def test_a_remembered_wall_comes_before_a_remembered_presenter_s_screen(screens: dict[str, QScreen]) -> None:
    both = list(screens.values())
    same = identity(screens["projector"], both)
    chosen = choose_screens(both, screens["laptop"], same, presenter_identity=same)
    assert chosen == (screens["laptop"], screens["projector"])


def test_screens_that_overlap_are_mirrored_and_count_as_one(screens: dict[str, QScreen]) -> None:
    laptop = screens["laptop"]
    assert choose_screens([laptop, laptop], laptop, "") == (laptop, None)


def test_a_monitor_that_says_nothing_is_known_by_its_connector(screens: dict[str, QScreen]) -> None:
    told = {identity(screen, list(screens.values())) for screen in screens.values()}
    assert told == {"connector laptop", "connector projector"}


def test_placing_tells_once_and_fills_the_public_s_screen(screens: dict[str, QScreen]) -> None:
    wall = ProjectorWindow(Look())
    placement = Screens(wall, Homes())
    told = QSignalSpy(placement.placed)
    placement.place_wall()
    assert told.count() == 1
    assert placement.has_wall
    assert wall.isFullScreen()
    assert wall.geometry() == screens["projector"].geometry()


class Faulty(QWidget):
    """A window that fails to hide from some time on, as PySide lets one fail whose handlers do."""

    fails = False

    def hide(self) -> None:
        super().hide()
        if self.fails:
            raise RuntimeError("hidden")


def test_notes_that_fail_to_hide_keep_no_wall_from_its_new_screen(screens: dict[str, QScreen]) -> None:
    wall = ProjectorWindow(Look())
    placement = Screens(wall, Homes())
    placement.place_wall()
    notes = Faulty()
    placement.place_presenter(notes)
    notes.fails = True
    with pytest.raises(RuntimeError, match="hidden"):
        placement.swap()
    assert wall.isFullScreen()
    assert wall.geometry() == screens["laptop"].geometry()
    placement.let_go()


def test_the_wall_appears_before_the_presenter_window(app: QApplication) -> None:
    del app
    wall, presenter = ProjectorWindow(Look()), QWidget()
    placement = Screens(wall, Homes())
    placement.place_wall()
    assert wall.isVisible()
    assert not presenter.isVisible()
    placement.place_presenter(presenter)
    assert screen_of(presenter).name() == "laptop"


@pytest.fixture
def first(app: QApplication) -> Iterator[Stage]:
    """The show of a first evening: nothing but the system tells whose screen is whose."""
    del app
    running = Stage(settings=Settings(bounce_ms=0))
    settle()
    yield running
    running.close()


def swap(stage: Stage, side: Side = "presenter") -> None:
    """Press S, and once more when it has asked."""
    stage.press(Qt.Key.Key_S, on=side)
    stage.pass_by(1)
    stage.press(Qt.Key.Key_S, on=side)
    settle()


def is_asked_to_swap(stage: Stage) -> bool:
    return reads(stage.presenter, "Swap the screens? Your notes would go to the other one")


def are_notes_at_home(stage: Stage) -> bool:
    return screen_of(stage.presenter).name() == "laptop" and screen_of(stage.wall).name() == "projector"


def test_where_the_system_alone_says_whose_screen_is_whose_the_host_is_asked_to_look(first: Stage) -> None:
    asked = "Is this window here shown to the public?"
    assert reads(first.presenter, asked)
    first.press(Qt.Key.Key_PageDown)  # the evening begins on these screens
    settle()
    assert not reads(first.presenter, asked)


def test_the_mouse_answers_where_the_notes_are_seen_and_nothing_moves(first: Stage) -> None:
    asked, page = "Is this window here shown to the public?", first.presenter.page
    settle()
    before = [each.geometry() for each in page.findChildren(QWidget)]
    answer(first.presenter, "No, all is well")
    settle()
    assert not reads(first.presenter, asked)
    assert [each.geometry() for each in page.findChildren(QWidget)] == before
    assert are_notes_at_home(first)


def test_the_mouse_swaps_the_screens_where_the_public_reads_the_notes(first: Stage) -> None:
    answer(first.presenter, "Yes: swap the screens")
    settle()
    assert not are_notes_at_home(first)
    assert not reads(first.presenter, "Is this window here shown to the public?")
    assert not is_asked_to_swap(first)


@pytest.mark.parametrize("side", SIDES)
def test_esc_says_that_all_is_well_and_asks_nothing_else(first: Stage, side: Side) -> None:
    first.press(Qt.Key.Key_Escape, on=side)
    settle()
    assert not reads(first.presenter, "Is this window here shown to the public?")
    assert first.asked == ()
    assert are_notes_at_home(first)
    first.press(Qt.Key.Key_Escape, on=side)
    assert AnswerKey.END in first.asked


def test_the_cross_says_that_all_is_well(first: Stage) -> None:
    (cross,) = [each for each in first.presenter.findChildren(WayOut) if each.isVisible()]
    first.click(cross)
    assert not reads(first.presenter, "Is this window here shown to the public?")
    assert are_notes_at_home(first)


def test_no_letter_is_taken_for_an_answer_to_where_the_notes_are_seen(first: Stage) -> None:
    first.press(Qt.Key.Key_Q)
    assert are_notes_at_home(first)
    assert reads(first.presenter, "Is this window here shown to the public?")


def test_a_host_who_has_swapped_the_screens_is_not_asked_to_look_at_them(first: Stage) -> None:
    first.show.screens.swap()
    settle()
    assert not reads(first.presenter, "Is this window here shown to the public?")


@pytest.mark.parametrize("side", SIDES)
def test_s_asks_before_it_takes_the_notes_to_the_public_s_screen(stage: Stage, side: Side) -> None:
    stage.press(Qt.Key.Key_S, on=side)
    settle()
    assert is_asked_to_swap(stage)
    assert are_notes_at_home(stage)
    stage.press(Qt.Key.Key_Escape, on=side)
    assert not is_asked_to_swap(stage)
    assert are_notes_at_home(stage)


def test_a_sentence_that_goes_to_the_commands_swaps_nothing(stage: Stage) -> None:
    for letter in "SSUSTSOSPSS":
        stage.press(Qt.Key[f"Key_{letter}"])
        stage.pass_by(0.2)
        settle()
        assert are_notes_at_home(stage)


def test_whoever_does_something_else_has_not_answered_the_question_about_the_screens(stage: Stage) -> None:
    stage.press(Qt.Key.Key_S)
    stage.press(Qt.Key.Key_PageDown)
    assert not is_asked_to_swap(stage)
    stage.pass_by(1)
    stage.press(Qt.Key.Key_S)
    assert are_notes_at_home(stage)
    assert stage.session.position == 1


def test_the_list_of_screens_asks_too_before_it_gives_the_host_s_own_to_the_public(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F10)
    stage.press(Qt.Key.Key_Return)
    settle()
    assert is_asked_to_swap(stage)
    assert are_notes_at_home(stage)
    answer(stage.presenter, "Swap the screens")
    settle()
    assert not are_notes_at_home(stage)


def test_swapping_exchanges_the_screens_and_remembers_the_wall(stage: Stage) -> None:
    chosen: list[str] = []
    stage.show.screens_chosen.connect(lambda wall, _, __: chosen.append(wall))
    swap(stage)
    assert stage.wall.geometry() == QRect(0, 0, 1366, 768)
    assert screen_of(stage.presenter).name() == "projector"
    assert chosen == ["connector laptop"]


def test_swapping_twice_comes_back(stage: Stage) -> None:
    wall = stage.wall.geometry()
    swap(stage)
    stage.press(Qt.Key.Key_S, on="wall")
    settle()
    assert stage.wall.geometry() == wall
    assert screen_of(stage.presenter).name() == "laptop"


def test_keys_and_session_survive_a_swap(stage: Stage) -> None:
    stage.store.go_to(3)
    swap(stage)
    assert stage.session.position == 3
    for side in SIDES:
        stage.press(Qt.Key.Key_Right, on=side)
    assert stage.session.position == 5


def test_the_thumbnail_takes_the_shape_of_the_wall_after_a_swap(stage: Stage) -> None:
    swap(stage)
    assert stage.presenter.page._preview._picture._wall_size == stage.wall.size()


def test_the_wall_is_put_back_full_screen_where_it_is(stage: Stage) -> None:
    stage.wall.showNormal()
    settle()
    stage.wall.setGeometry(1500, 100, 640, 480)
    settle()
    stage.press(Qt.Key.Key_F11)
    settle()
    assert stage.wall.isFullScreen()
    assert stage.wall.geometry() == QRect(1366, 0, 1920, 1080)


def test_a_wall_that_is_minimised_is_full_screen_again_as_often_as_that(stage: Stage) -> None:
    for _ in range(3):
        stage.wall.showMinimized()
        wait_until(lambda: stage.wall.isFullScreen() and not stage.wall.isMinimized())
    assert stage.wall.geometry() == QRect(1366, 0, 1920, 1080)


def test_f11_never_takes_the_wall_out_of_full_screen(stage: Stage) -> None:
    for _ in range(4):
        stage.press(Qt.Key.Key_F11, on="wall")
        assert stage.wall.isFullScreen()


def test_nothing_is_swapped_before_the_wall_has_a_screen(app: QApplication) -> None:
    del app
    wall = ProjectorWindow(Look())
    placement = Screens(wall, Homes())
    placement.swap()
    assert not placement.has_wall
    assert not wall.isVisible()


def test_a_dialog_over_the_notes_goes_as_soon_as_they_are_hidden(stage: Stage, tmp_path: Path) -> None:
    field = QLineEdit(stage.presenter)
    dialog = QFileDialog(field, "", str(tmp_path), options=QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    wait_until(dialog.isVisible)
    stage.show.screens.swap()
    assert not dialog.isVisible()
    assert stage.wall.isVisible()


def test_a_tooltip_of_the_notes_goes_as_soon_as_they_are_hidden(stage: Stage) -> None:
    button = stage.button(named("black"))
    place = button.rect().center()
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, place, button.mapToGlobal(place)))
    tips = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible()]
    assert len(tips) == 1
    stage.show.screens.swap()
    assert not tips[0].isVisible()


def test_the_check_of_the_room_is_offered_with_the_question_and_leaves_it_asked(first: Stage) -> None:
    asked = "Is this window here shown to the public?"
    answer(first.presenter, "Check the room")
    settle()
    assert reads(first.presenter, "Depth of the room, in metres")
    first.press(Qt.Key.Key_Escape)
    assert reads(first.presenter, asked)


@pytest.mark.parametrize("by_key", [False, True])
def test_the_question_of_the_screens_hides_nothing_of_the_check_and_waits_below_it(first: Stage, by_key: bool) -> None:  # noqa: FBT001
    (bar,) = first.presenter.findChildren(QuestionBar)
    (check,) = first.presenter.findChildren(CheckPanel)
    if by_key:
        first.press(Qt.Key.Key_F8)
    else:
        answer(first.presenter, "Check the room")
    settle()
    middle = first.presenter.childAt(bar.geometry().center())
    assert middle is not None
    assert middle is check or check.isAncestorOf(middle)
    first.press(Qt.Key.Key_Escape)
    middle = first.presenter.childAt(bar.geometry().center())
    assert middle is not None
    assert middle is bar or bar.isAncestorOf(middle)
