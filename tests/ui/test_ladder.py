from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from cafe_presenter.core.deck.deck import Deck, FollowUp, Thresholds
from cafe_presenter.core.evening.events import FollowUpShown
from cafe_presenter.core.evening.session import wall_view
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.show.announcer import Announcer
from cafe_presenter.ui.show.follow_up_line import FollowUpLine
from cafe_presenter.ui.show.ladder import LadderPanel
from stage import DECK, SIDES, Side, Stage, key_event, named, reads, settle, words

Key = Qt.Key
ETHICS = 3  # theme 2, which has two follow-ups
SILENCE, EXAMPLE = FollowUp("Et chez vous ?", "Silence"), FollowUp("Un exemple ?")


@pytest.fixture
def stage(stage: Stage) -> Stage:
    stage.store.go_to(ETHICS)
    return stage


def panel(stage: Stage) -> LadderPanel:
    found = stage.presenter.findChild(LadderPanel)
    assert isinstance(found, LadderPanel)
    return found


def rows(items: QListWidget) -> list[str]:
    return [items.item(row).text() for row in range(items.count())]


@pytest.mark.parametrize("side", SIDES)
def test_r_and_a_digit_send_a_follow_up_and_r_brings_the_question_back(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_R, on=side)
    stage.press(Key.Key_2, on=side)
    assert stage.session.aside == EXAMPLE
    assert not panel(stage).isVisible()
    stage.press(Key.Key_R, on=side)
    assert wall_view(stage.session).kind is WallKind.QUESTION


def test_the_digit_row_of_a_french_keyboard_sends_too(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.send(key_event("é", key=Key.Key_Eacute, scan_code=11))
    assert stage.session.aside == EXAMPLE


def test_arrows_and_enter_send_a_follow_up(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_Down)
    stage.press(Key.Key_Return)
    assert stage.session.aside == EXAMPLE


def test_a_click_sends_a_follow_up(stage: Stage) -> None:
    stage.press(Key.Key_R)
    items = panel(stage).list
    where = items.visualItemRect(items.item(1)).center()
    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert stage.session.aside == EXAMPLE


def test_a_click_on_a_heading_sends_nothing(stage: Stage) -> None:
    stage.press(Key.Key_R)
    items = panel(stage).list
    where = items.visualItemRect(items.item(2)).center()
    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert (rows(items)[2], stage.session.aside) == ("Always at hand", None)


def test_a_digit_outside_the_list_goes_to_a_theme(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_R)
    stage.type("1")
    stage.press(Key.Key_Return)
    assert (stage.session.position, stage.session.aside) == (1, None)


@pytest.mark.parametrize("keys", [[Key.Key_Left], [Key.Key_PageUp], [Key.Key_2, Key.Key_Return]])
def test_previous_or_the_theme_s_own_number_bring_the_question_back(stage: Stage, keys: list[Qt.Key]) -> None:
    stage.store.dispatch(FollowUpShown(1, SILENCE))
    for key in keys:
        stage.press(key)
    assert (stage.session.position, stage.session.aside) == (ETHICS, None)


def test_next_goes_on_while_the_list_is_open(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_PageDown)
    assert stage.session.position == ETHICS + 1
    assert "Always at hand" in rows(panel(stage).list)[0]


def test_what_was_sent_is_marked_in_the_list_and_beside_the_notes(stage: Stage) -> None:
    for key in (Key.Key_R, Key.Key_1, Key.Key_R, Key.Key_R):
        stage.press(key)
    first, second = rows(panel(stage).list)[:2]
    assert first == "1\u2003Silence\u2003✓ shown\nEt chez vous\xa0?"
    assert second == "2\u2003At any time\nUn exemple\xa0?"
    assert "1\u2002Silence\u2003✓ shown" in words(stage.presenter)


def test_the_list_leaves_time_and_wall_in_sight(stage: Stage) -> None:
    stage.press(Key.Key_R)
    settle()
    room = stage.presenter.page.reading_room(stage.presenter)
    assert room.contains(panel(stage).geometry())


def test_the_program_s_own_are_listed_or_not_as_the_settings_have_it(stage: Stage) -> None:
    stage.press(Key.Key_R)
    assert len(rows(panel(stage).list)) == 2 + 1 + 6
    stage.show._on_settings_changed(replace(stage.show._settings, bundled_follow_ups=False))
    assert len(rows(panel(stage).list)) == 2


def test_the_host_s_own_for_any_deck_are_listed_before_the_program_s(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.show.keep_at_hand((FollowUp("Et si on se taisait ?", "Le ton monte"),))
    listed = rows(panel(stage).list)
    assert listed[3] == "3\u2003Le ton monte\nEt si on se taisait\xa0?"
    assert len(listed) == 2 + 1 + 6
    stage.press(Key.Key_3)
    assert stage.session.aside == FollowUp("Et si on se taisait ?", "Le ton monte")


def test_r_answers_a_question_while_it_stands_and_opens_the_list_afterwards(stage: Stage) -> None:
    given: list[bool] = []
    answer = Answer("Resume", AnswerKey.RESUME, partial(given.append, True))
    stage.presenter.questions.ask(Question("Resume?", (answer,)))
    stage.press(Key.Key_R)
    assert given == [True]
    assert stage.presenter.findChild(LadderPanel) is None
    stage.press(Key.Key_R)
    assert panel(stage).isVisible()


def test_the_button_of_the_follow_ups_is_down_while_one_stands_on_the_wall(stage: Stage) -> None:
    stage.store.dispatch(FollowUpShown(1, SILENCE))
    assert stage.button(named("follow_up")).isChecked()


def test_a_screen_reader_is_told_what_stands_on_the_wall(stage: Stage) -> None:
    announcer = stage.presenter.findChild(Announcer)
    assert isinstance(announcer, Announcer)
    stage.press(Key.Key_R)
    stage.press(Key.Key_1)
    stage.press(Key.Key_R)
    assert announcer.said[-2:] == ("Éthique <b>&. relance. Et chez vous ?", "The question is back on the wall")


@pytest.mark.parametrize("deck", [replace(DECK, thresholds=Thresholds(silence_s=60.0))])
def test_a_silence_offers_a_follow_up_with_its_keys_on_the_laptop_alone(app: QApplication, deck: Deck) -> None:
    del app
    stage = Stage(deck)
    stage.store.go_to(ETHICS)
    before = wall_view(stage.session)
    stage.pass_by(59)
    assert not any(text.startswith("Silence?") for text in words(stage.presenter))
    stage.pass_by(1)
    assert "Silence? R 1: “Et chez vous ?”" in words(stage.presenter)
    assert wall_view(stage.session) == before
    stage.press(Key.Key_R)
    stage.press(Key.Key_1)
    assert not any(text.startswith("Silence?") for text in words(stage.presenter))
    stage.close()


def line(stage: Stage, follow_up: FollowUp) -> FollowUpLine:
    lines = stage.presenter.findChildren(FollowUpLine)
    return next(each for each in lines if each.isVisible() and each.text().startswith(follow_up.text[:6]))


def test_a_click_on_a_follow_up_as_it_is_read_shows_it_and_another_takes_it_away(stage: Stage) -> None:
    stage.click(line(stage, EXAMPLE))
    assert stage.session.aside == EXAMPLE
    assert reads(stage.presenter, "The public sees this follow-up. Another click takes it away.")
    assert reads(stage.presenter, "● on the wall")
    stage.click(line(stage, EXAMPLE))
    assert wall_view(stage.session).kind is WallKind.QUESTION
    assert not reads(stage.presenter, "● on the wall")


def test_a_follow_up_that_was_clicked_is_taken_back_by_undo(stage: Stage) -> None:
    question = wall_view(stage.session)
    stage.click(line(stage, SILENCE))
    stage.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wall_view(stage.session) == question


def test_a_double_click_on_a_follow_up_shows_it(stage: Stage) -> None:
    shown = line(stage, SILENCE)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(shown, Qt.MouseButton.LeftButton)
    assert stage.session.aside == SILENCE


def test_a_press_that_is_let_go_of_elsewhere_shows_nothing(stage: Stage) -> None:
    shown = line(stage, SILENCE)
    QTest.mousePress(shown, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=QPoint(-20, -20))
    assert stage.session.aside is None


def test_a_follow_up_tells_under_the_mouse_what_a_click_does_and_which_keys_do_the_same(stage: Stage) -> None:
    shown = line(stage, EXAMPLE)
    assert shown.toolTip() == "A click shows it to the public, or takes it away again (R, 2)"
    assert shown.cursor().shape() is Qt.CursorShape.PointingHandCursor


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)], ids=str)
def test_no_follow_up_moves_when_one_is_shown_and_taken_away_by_a_click(stage: Stage, size: tuple[int, int]) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    stage.store.go_to(3)
    settle()
    lines = [each for each in stage.presenter.findChildren(FollowUpLine) if each.isVisible()]
    assert len(lines) > 1

    def places() -> list[QPoint]:
        settle()
        return [each.mapTo(stage.presenter, QPoint(0, 0)) for each in lines]

    before = places()
    for is_up in (True, False):
        QTest.mouseClick(lines[0], Qt.MouseButton.LeftButton)
        assert (stage.session.aside is not None) is is_up
        assert places() == before
