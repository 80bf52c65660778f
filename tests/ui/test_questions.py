from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question, QuestionQueue
from cafe_presenter.ui.kit.way_out import WayOut
from stage import Stage, reads, settle, wait_until

Key = Qt.Key


class Host:
    """A queue, and what its answers did."""

    def __init__(self) -> None:
        self.queue = QuestionQueue()
        self.done: list[str] = []

    def question(self, text: str, *, comes_first: bool = False, rank: int = 0) -> Question:
        """Return a question that C answers with yes and Esc with no."""
        yes = Answer("Yes", AnswerKey.RESUME_COUNTING, self._doing(f"{text} yes"))
        no = Answer("No", AnswerKey.ESCAPE, self._doing(f"{text} no"))
        return Question(text, (yes, no), comes_first=comes_first, rank=rank)

    def ask(self, text: str, *, comes_first: bool = False, rank: int = 0) -> Question:
        return self.queue.ask(self.question(text, comes_first=comes_first, rank=rank))

    @property
    def asked(self) -> str:
        return self.queue.asked.text if self.queue.asked is not None else ""

    def _doing(self, name: str) -> Callable[[], None]:
        return lambda: self.done.append(name)


@pytest.fixture
def host(app: QApplication) -> Host:
    del app
    return Host()


def test_an_answer_is_given_by_its_key_and_does_what_it_is_for(host: Host) -> None:
    host.ask("one")
    assert host.queue.press(AnswerKey.RESUME_COUNTING)
    assert (host.done, host.asked) == (["one yes"], "")


def test_a_key_that_no_answer_has_answers_nothing(host: Host) -> None:
    assert not host.queue.press(AnswerKey.ESCAPE)
    host.ask("one")
    assert not host.queue.press(AnswerKey.END)
    assert (host.done, host.asked) == ([], "one")


def test_the_newest_question_waits_for_the_older(host: Host) -> None:
    host.ask("one")
    host.ask("two")
    assert host.asked == "one"
    host.queue.press(AnswerKey.ESCAPE)
    assert host.asked == "two"


def test_one_that_comes_first_leaves_the_others_where_they_were(host: Host) -> None:
    host.ask("one")
    host.ask("leave", comes_first=True)
    host.ask("done", comes_first=True)
    told = []
    while host.asked:
        told.append(host.asked)
        host.queue.press(AnswerKey.ESCAPE)
    assert told == ["done", "leave", "one"]


def test_one_of_a_low_rank_waits_for_the_others_and_comes_back(host: Host) -> None:
    host.ask("plan", rank=-1)
    host.ask("one")
    assert host.asked == "one"
    host.queue.press(AnswerKey.ESCAPE)
    assert host.asked == "plan"


def test_a_question_that_changes_keeps_its_place(host: Host) -> None:
    one = host.ask("one")
    host.ask("two")
    host.queue.ask(host.question("one, later"), instead_of=one)
    assert host.asked == "one, later"
    assert not host.queue.is_waiting(one)


def test_a_question_that_was_answered_is_asked_anew_behind_the_others(host: Host) -> None:
    one = host.ask("one")
    host.ask("two")
    host.queue.press(AnswerKey.ESCAPE)
    host.queue.ask(host.question("one, again"), instead_of=one)
    assert host.asked == "two"


def test_a_question_is_withdrawn_alone(host: Host) -> None:
    one, two = host.ask("one"), host.ask("two")
    assert host.queue.withdraw(two)
    assert host.asked == "one"
    assert host.queue.withdraw(one)
    assert not host.queue.withdraw(one)
    assert host.asked == ""


def test_an_answer_to_a_question_that_is_not_asked_now_does_nothing(host: Host) -> None:
    one = host.ask("one")
    leave = host.ask("leave", comes_first=True)
    host.queue.answer(one, one.answers[0])
    host.queue.withdraw(leave)
    host.queue.answer(leave, leave.answers[0])
    assert (host.done, host.asked) == ([], "one")


def test_what_an_answer_does_may_ask_again(host: Host) -> None:
    again = host.question("again")
    host.queue.ask(Question("one", (Answer("Yes", AnswerKey.RESUME_COUNTING, lambda: host.queue.ask(again)),)))
    host.queue.press(AnswerKey.RESUME_COUNTING)
    assert host.asked == "again"


# The bar


@pytest.fixture
def double(stage: Stage, host: Host) -> Host:
    """Two questions with the same answers, one after the other, in a presenter window."""
    host.queue = stage.presenter.questions
    host.ask("First?")
    host.ask("Second?")
    settle()
    return host


def test_a_double_click_answers_one_question(stage: Stage, double: Host) -> None:
    button = stage.answer_button(AnswerKey.RESUME_COUNTING)
    place = button.mapTo(stage.presenter, button.rect().center())
    handle = stage.window("presenter")
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle()
    assert double.done == ["First? yes"]
    assert reads(stage.presenter, "Second?")


def test_a_click_meant_for_a_question_that_another_took_the_place_of_answers_nothing(stage: Stage, host: Host) -> None:
    questions = stage.presenter.questions
    questions.ask(host.question("one"))
    settle()
    questions.ask(host.question("two", comes_first=True))
    settle()
    stage.click(stage.answer_button(AnswerKey.RESUME_COUNTING))
    (cross,) = [each for each in stage.presenter.findChildren(WayOut) if each.isVisible()]
    stage.click(cross)
    assert host.done == []

    def is_answered() -> bool:
        stage.click(stage.answer_button(AnswerKey.RESUME_COUNTING))
        return host.done == ["two yes"]

    wait_until(is_answered)


def test_a_click_meant_for_a_question_that_just_went_answers_no_other(stage: Stage, host: Host) -> None:
    questions = stage.presenter.questions
    questions.withdraw(questions.ask(host.question("one")))
    questions.ask(host.question("two"))
    settle()
    stage.click(stage.answer_button(AnswerKey.RESUME_COUNTING))
    assert host.done == []


def test_a_question_that_takes_no_other_s_place_is_answered_at_once(stage: Stage, host: Host) -> None:
    stage.presenter.questions.ask(host.question("one"))
    settle()
    stage.click(stage.answer_button(AnswerKey.RESUME_COUNTING))
    assert host.done == ["one yes"]


def test_a_key_answers_a_question_that_took_the_place_of_another_at_once(stage: Stage, host: Host) -> None:
    questions = stage.presenter.questions
    questions.ask(host.question("one"))
    questions.ask(host.question("two", comes_first=True))
    stage.press(Key.Key_C)
    assert host.done == ["two yes"]


def test_the_press_after_an_answer_by_the_keyboard_answers_nothing(stage: Stage, double: Host) -> None:
    stage.answer_button(AnswerKey.RESUME_COUNTING).setFocus()
    stage.press(Key.Key_Space)
    assert double.done == ["First? yes"]
    assert QApplication.focusWidget() is stage.presenter


def test_a_question_that_changes_in_sight_shows_its_new_answers(stage: Stage, host: Host) -> None:
    questions = stage.presenter.questions
    first = questions.ask(host.question("First?"))
    questions.ask(Question("First?", (Answer("R & D", AnswerKey.RESUME),)), instead_of=first)
    assert stage.answer_button(AnswerKey.RESUME).isVisible()
    assert reads(stage.presenter, "R && D (R)")


def point_at(stage: Stage, key: AnswerKey) -> None:
    """Move the pointer onto an answer."""
    button = stage.answer_button(key)
    QTest.mouseMove(stage.window("presenter"), button.mapTo(stage.presenter, button.rect().center()))
    bar = button.parentWidget()
    wait_until(lambda: bar is not None and bar.underMouse())


def test_no_question_leaves_or_changes_while_the_pointer_is_on_it(stage: Stage, host: Host) -> None:
    questions = stage.presenter.questions
    asked = questions.ask(host.question("one"))
    settle()
    point_at(stage, AnswerKey.ESCAPE)
    other = questions.ask(host.question("two"), instead_of=asked)
    questions.withdraw(other, at_once=False)
    assert reads(stage.presenter, "one")
    stage.click(stage.answer_button(AnswerKey.RESUME_COUNTING))
    assert host.done == ["one yes"]
    assert stage.asked == ()


def test_what_was_withdrawn_meanwhile_goes_with_the_pointer(stage: Stage, host: Host) -> None:
    questions = stage.presenter.questions
    asked = questions.ask(host.question("one"))
    settle()
    point_at(stage, AnswerKey.ESCAPE)
    questions.withdraw(asked, at_once=False)
    assert reads(stage.presenter, "one")
    QTest.mouseMove(stage.window("presenter"), QPoint(5, 5))
    wait_until(lambda: stage.asked == ())
    assert host.done == []


def test_esc_for_a_question_that_just_went_by_itself_asks_nothing_else(stage: Stage, host: Host) -> None:
    questions = stage.presenter.questions
    questions.withdraw(questions.ask(host.question("one")), at_once=False)
    stage.press(Key.Key_Escape)
    assert stage.asked == ()


def test_esc_takes_a_message_away_and_asks_nothing(stage: Stage) -> None:
    stage.presenter.say_briefly("Done.")
    stage.press(Key.Key_Escape)
    assert not reads(stage.presenter, "Done.")
    assert stage.asked == ()


def test_esc_for_a_message_that_just_went_asks_nothing(stage: Stage) -> None:
    stage.presenter.say_briefly("Done.")
    stage.presenter._brief._timer.start(1)
    wait_until(lambda: not reads(stage.presenter, "Done."))
    stage.press(Key.Key_Escape)
    assert stage.asked == ()


def test_the_cross_of_a_question_changes_nothing(stage: Stage, host: Host) -> None:
    stage.presenter.questions.ask(host.question("one"))
    settle()
    (cross,) = [each for each in stage.presenter.findChildren(WayOut) if each.isVisible()]
    stage.click(cross)
    assert host.done == ["one no"]
