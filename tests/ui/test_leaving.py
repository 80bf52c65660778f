"""How an evening comes to its end by a hand that has Next, Previous and perhaps F5 and Esc alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.base.problem import Place, Problem
from cafe_presenter.core.evening.events import Cover
from cafe_presenter.ui.input.questions import AnswerKey
from stage import DECK, SIDES, Side, Stage, key_event, named, reads

Key = Qt.Key
LAST_STEP = "That was the last step. Next once more ends the evening and thanks the public."
CLOSING = len(DECK.themes) - 1


@pytest.fixture
def closing(stage: Stage) -> Stage:
    """A show whose last step is on the wall."""
    stage.press(Key.Key_End)
    assert stage.session.position == CLOSING
    return stage


def test_next_after_the_last_step_asks_whether_to_end(closing: Stage) -> None:
    closing.press(Key.Key_PageDown)
    assert reads(closing.presenter, LAST_STEP)
    assert closing.answers == []


def test_next_once_more_ends_the_evening(closing: Stage) -> None:
    closing.press(Key.Key_PageDown)
    closing.pass_by(2)
    closing.press(Key.Key_PageDown)
    assert closing.answers == [AnswerKey.END]


def test_a_volley_of_next_ends_nothing(closing: Stage) -> None:
    for _ in range(5):
        closing.press(Key.Key_PageDown)
        closing.pass_by(0.1)
    assert closing.answers == []


def test_previous_takes_the_question_back(closing: Stage) -> None:
    closing.press(Key.Key_PageDown)
    closing.press(Key.Key_PageUp)
    assert closing.asked == ()
    assert closing.session.position == CLOSING - 1


def test_the_button_that_sends_f5_and_esc_in_turn_asks_and_takes_back(closing: Stage) -> None:
    closing.press(Key.Key_F5)
    assert AnswerKey.END in closing.asked
    closing.press(Key.Key_Escape)
    assert closing.asked == ()
    closing.press(Key.Key_F5)
    closing.pass_by(2)
    closing.press(Key.Key_PageDown)
    assert closing.answers == [AnswerKey.END]


def test_esc_on_the_last_step_is_answered_by_next(closing: Stage) -> None:
    closing.press(Key.Key_Escape)
    closing.pass_by(2)
    closing.press(Key.Key_PageDown)
    assert closing.answers == [AnswerKey.END]


def test_f5_in_the_middle_of_an_evening_asks_nothing(stage: Stage) -> None:
    stage.press(Key.Key_PageDown)
    stage.press(Key.Key_F5)
    assert stage.asked == ()


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("enter", [Key.Key_Return, Key.Key_Enter], ids=lambda key: key.name)
def test_enter_moves_no_wall_under_the_question_in_the_middle(stage: Stage, side: Side, enter: Qt.Key) -> None:
    stage.press(Key.Key_Right)
    stage.press(Key.Key_Q, Qt.KeyboardModifier.ControlModifier, on=side)
    stage.press(enter, on=side)
    assert stage.session.position == 1
    assert AnswerKey.END in stage.asked
    stage.press(Key.Key_Escape, on=side)
    stage.press(enter, on=side)
    assert stage.session.position == 2


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("key", "HWFTDBVC+")
def test_no_key_changes_anything_until_the_question_whether_to_stop_is_answered(
    stage: Stage, side: Side, key: str
) -> None:
    stage.press(Key.Key_Right)
    stage.press(Key.Key_Escape, on=side)
    before = stage.session
    stage.press(Qt.Key(ord(key)), on=side)
    assert stage.session is before
    assert stage.presenter.key_target() is None
    assert AnswerKey.END in stage.asked
    assert reads(stage.presenter, "Answer the question first: its buttons name their keys.")


@pytest.mark.parametrize("side", SIDES)
def test_undo_moves_no_wall_under_the_question_whether_to_stop(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_Right)
    stage.pass_by(2)
    stage.press(Key.Key_Right)
    stage.press(Key.Key_Escape, on=side)
    stage.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier, on=side)
    assert stage.session.position == 2
    assert AnswerKey.END in stage.asked
    stage.press(Key.Key_Escape, on=side)
    stage.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier, on=side)
    assert stage.session.position == 1


def test_a_click_on_another_button_answers_the_question_whether_to_stop_with_stay(stage: Stage) -> None:
    stage.press(Key.Key_Right)
    stage.press(Key.Key_Escape)
    stage.click(stage.button(named("black")))
    assert stage.session.cover is Cover.BLACK
    assert stage.asked == ()


def test_f5_of_a_clicker_takes_the_question_back_in_the_middle_too(stage: Stage) -> None:
    stage.press(Key.Key_Right)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_F5)
    assert stage.asked == ()
    assert stage.session.position == 1


def test_the_settings_open_over_the_question_whether_to_stop(stage: Stage) -> None:
    stage.press(Key.Key_Right)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_F9)
    assert stage.presenter.key_target() is not None
    stage.press(Key.Key_Escape)
    assert AnswerKey.END in stage.asked


def test_the_question_takes_the_ring_off_the_control_that_had_it(stage: Stage) -> None:
    stage.window("presenter")
    stage.button(named("next")).setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Key.Key_Escape)
    assert QApplication.focusWidget() is stage.presenter
    stage.press(Key.Key_Return)
    assert stage.session.position == 0


def test_enter_presses_the_answer_that_is_ringed(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.answer_button(AnswerKey.LEAVE).setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Key.Key_Return)
    assert stage.answers == [AnswerKey.LEAVE]


def test_a_clicker_of_one_button_that_sends_enter_ends_after_the_last_step(closing: Stage) -> None:
    closing.press(Key.Key_Return)
    closing.pass_by(2)
    closing.press(Key.Key_Return)
    assert closing.answers == [AnswerKey.END]


def test_next_lets_go_of_notes_without_a_line_and_asks(closing: Stage) -> None:
    closing.press(Key.Key_M)
    closing.press(Key.Key_PageDown)
    assert AnswerKey.END in closing.asked
    assert closing.presenter.key_target() is None


def test_the_button_next_asks_over_notes_and_keeps_the_line_that_was_begun(closing: Stage) -> None:
    closing.press(Key.Key_M)
    for sign in "une peur":
        closing.send(key_event(sign))
    closing.click(closing.button(named("next")))
    assert AnswerKey.END in closing.asked
    assert [each.text for each in closing.session.drafts] == ["une peur"]
    assert closing.session.notes == ()


def test_next_over_notes_that_were_opened_beside_the_question_asks_anew(closing: Stage) -> None:
    closing.press(Key.Key_PageDown)
    closing.press(Key.Key_M)
    closing.pass_by(2)
    closing.press(Key.Key_PageDown)
    assert (closing.answers, AnswerKey.END in closing.asked) == ([], True)
    closing.pass_by(2)
    closing.press(Key.Key_PageDown)
    assert closing.answers == [AnswerKey.END]


def test_next_alone_never_ends_an_evening_that_is_not_saved(closing: Stage) -> None:
    closing.notebook.problem = Problem("journal.not_recorded", Place("x"), {"reason": "disk full"})
    closing.press(Key.Key_PageDown)
    closing.pass_by(2)
    closing.press(Key.Key_PageDown)
    assert closing.answers == []
