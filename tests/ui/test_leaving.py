"""How an evening comes to its end by a hand that has Next, Previous and perhaps F5 and Esc alone."""

import pytest
from PySide6.QtCore import Qt

from cafe_presenter.core.base.problem import Place, Problem
from cafe_presenter.ui.input.questions import AnswerKey
from stage import DECK, Stage, reads

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


def test_next_asks_nothing_while_a_note_is_typed(closing: Stage) -> None:
    closing.press(Key.Key_M)
    closing.press(Key.Key_PageDown)
    assert closing.asked == ()


def test_next_alone_never_ends_an_evening_that_is_not_saved(closing: Stage) -> None:
    closing.notebook.problem = Problem("journal.not_recorded", Place("x"), {"reason": "disk full"})
    closing.press(Key.Key_PageDown)
    closing.pass_by(2)
    closing.press(Key.Key_PageDown)
    assert closing.answers == []
