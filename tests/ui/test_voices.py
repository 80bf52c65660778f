import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cafe_presenter.core.evening.events import VoiceHeard
from cafe_presenter.core.evening.session import HouseRule, wall_view
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.ui.input.commands import Tray
from cafe_presenter.ui.input.question_bar import AnswerButton
from cafe_presenter.ui.show.seat_ring import SeatsPanel
from cafe_presenter.ui.show.tray import CommandButton
from cafe_presenter.wording import Wording
from stage import SIDES, Side, Stage, answer, key_event, named, settle, words
from windows import shown

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def shifted(stage: Stage, letter: str, side: Side = "presenter") -> None:
    stage.send(key_event(letter, key=ord(letter), modifiers=SHIFT), on=side)


def panel(stage: Stage) -> SeatsPanel:
    found = stage.presenter.findChild(SeatsPanel)
    assert isinstance(found, SeatsPanel)
    return found


def with_ring(stage: Stage, more: int = 0) -> SeatsPanel:
    shifted(stage, "V")
    found = panel(stage)
    for _ in range(1 + more):
        found.seats_wanted.emit(8 if not stage.session.seats else stage.session.seats + 1)
    settle()
    return found


def new(stage: Stage) -> list[bool]:
    return [voice.is_new for voice in stage.session.voices]


@pytest.mark.parametrize("side", SIDES)
def test_l_counts_a_new_voice_and_shift_l_one_that_had_spoken(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_L, on=side)
    shifted(stage, "L", side)
    assert new(stage) == [True, False]


def voice_button(stage: Stage) -> CommandButton:
    (found,) = (each for each in stage.presenter.findChildren(CommandButton) if each.command is named("voice_new"))
    return found


def test_a_click_on_its_button_counts_a_new_voice(stage: Stage) -> None:
    QTest.mouseClick(voice_button(stage), Qt.MouseButton.LeftButton)
    assert new(stage) == [True]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1366, 768)], ids=str)
def test_the_button_of_voices_stands_in_the_one_row(app: QApplication, size: tuple[int, int], language: str) -> None:
    del app
    with shown("presenter", Wording(language), size) as window:
        every = [each for each in window.findChildren(CommandButton) if each.shown.tray is not Tray.TIME]
        buttons = [each for each in every if each.is_offered]
        assert all(each.isVisible() for each in buttons)
        assert len({each.mapTo(window, each.rect().topLeft()).y() for each in buttons}) == 1


def test_the_button_of_voices_stays_in_sight_at_the_width_of_any_laptop(stage: Stage) -> None:
    def is_seen(width: int) -> bool:
        stage.presenter.resize(width, 768)
        settle()
        return voice_button(stage).isVisible()

    stage.presenter.showNormal()
    assert all(is_seen(width) for width in (1366, 640, 620))


def test_capslock_counts_a_new_voice(stage: Stage) -> None:
    stage.send(key_event("L", key=Key.Key_L))
    assert new(stage) == [True]


def test_the_figures_are_said_on_the_laptop_and_never_on_the_wall(stage: Stage) -> None:
    stage.store.go_to(1)
    before = wall_view(stage.session)
    stage.press(Key.Key_L)
    shifted(stage, "L")
    assert "Somebody speaks again: 1 in all." in words(stage.presenter)
    assert wall_view(stage.session) == before


def test_the_button_beside_what_is_said_takes_the_voice_back(stage: Stage) -> None:
    QTest.mouseClick(voice_button(stage), Qt.MouseButton.LeftButton)
    assert "Somebody has just spoken: 1 in all." in words(stage.presenter)
    buttons = stage.presenter.findChildren(QPushButton)
    stage.click(next(each for each in buttons if each.text() == "Undo" and each.isVisible()))
    assert new(stage) == []


def test_l_counts_no_voice_until_it_is_said_whether_to_stop(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_L)
    assert (stage.answers, new(stage)) == ([], [])


def test_ctrl_l_puts_the_rule_on_the_wall_and_takes_it_away(stage: Stage) -> None:
    stage.store.go_to(1)
    stage.press(Key.Key_L, CONTROL)
    assert wall_view(stage.session).text == "D’abord celles et ceux qui n’ont pas encore parlé."
    assert named("new_voices_first").is_on
    stage.press(Key.Key_L, CONTROL)
    assert wall_view(stage.session).kind is WallKind.QUESTION


def held_for_long(stage: Stage) -> None:
    """Let the same two talk for ten minutes, once the evening has begun."""
    stage.store.go_to(1)
    stage.press(Key.Key_L)
    stage.press(Key.Key_L)
    for _ in range(8):
        stage.pass_by(60)
        shifted(stage, "L")


SAID = "The same few have held the floor for 8\xa0min."


def test_the_same_few_are_told_in_words_and_can_be_left(stage: Stage) -> None:
    held_for_long(stage)
    assert SAID in words(stage.presenter)
    stage.press(Key.Key_Escape)
    assert SAID not in words(stage.presenter)
    stage.pass_by(60)
    shifted(stage, "L")
    assert stage.presenter.questions.asked is None  # once, until somebody new speaks


def test_the_rule_on_the_wall_takes_the_word_away(stage: Stage) -> None:
    held_for_long(stage)
    stage.press(Key.Key_L, CONTROL)
    assert stage.presenter.questions.asked is None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_answer_to_the_word_is_cut_on_a_small_laptop(app: QApplication, language: str) -> None:
    del app
    stage = Stage(wording=Wording(language))
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 768)
    stage.store.go_to(1)
    held_for_long(stage)
    settle()
    buttons = [each for each in stage.presenter.findChildren(AnswerButton) if each.isVisible()]
    assert len(buttons) >= 2
    assert [each.text() for each in buttons if each.minimumSizeHint().width() > each.width()] == []
    stage.close()


def test_a_new_voice_takes_the_word_away(stage: Stage) -> None:
    held_for_long(stage)
    stage.press(Key.Key_L)
    assert stage.presenter.questions.asked is None


def test_the_rule_can_be_shown_from_there(stage: Stage) -> None:
    held_for_long(stage)
    answer(stage.presenter, "Show the rule")
    assert stage.session.aside == HouseRule()


def test_a_seat_s_number_counts_who_speaks_there(stage: Stage) -> None:
    with_ring(stage)
    for digit in "33":
        stage.type(digit)
    assert stage.session.voices[0].seat == stage.session.voices[1].seat == 3
    assert new(stage) == [True, False]


def test_the_tenth_seat_has_the_zero_and_the_digits_beyond_the_ring_go_to_themes(stage: Stage) -> None:
    with_ring(stage, more=2)
    stage.type("0")
    assert [voice.seat for voice in stage.session.voices] == [10]
    stage.press(Key.Key_Escape)
    stage.type("2")
    stage.press(Key.Key_Return)
    assert (stage.session.position, len(stage.session.voices)) == (3, 1)


def test_a_click_counts_the_seat_that_is_clicked_and_none_beside_it(stage: Stage) -> None:
    ring = with_ring(stage).ring
    places = {
        ring.seat_at(QPointF(x, y)): (x, y) for x in range(0, ring.width(), 4) for y in range(0, ring.height(), 4)
    }
    assert set(places) == set(range(9))
    for seat in (5, 0):
        QTest.mouseClick(ring, Qt.MouseButton.LeftButton, pos=QPointF(*places[seat]).toPoint())
    assert [voice.seat for voice in stage.session.voices] == [5]


def test_the_ring_tells_how_often_each_seat_was_heard(stage: Stage) -> None:
    ring = with_ring(stage).ring
    for seat in (2, 2, 8):
        stage.store.dispatch(VoiceHeard(stage.store.now(), False, seat))
    assert ring.accessibleDescription() == "1: 0, 2: 2, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 1"


def test_undo_takes_a_voice_back_and_says_so(stage: Stage) -> None:
    stage.press(Key.Key_L)
    stage.press(Key.Key_Z, CONTROL)
    assert new(stage) == []
    assert "Taken back: a voice that was counted." in words(stage.presenter)
