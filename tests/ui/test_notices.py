"""A notice is a line; what may be done about it is a button away."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton

from cafe_presenter.ui.kit.notices import Notice
from stage import Stage, key_event, reads, settle, words

WHAT = "One screen is seen."
REST = (
    "Look at the wall: is there no projector, or are the screens mirrored? "
    "Once a projector is plugged in, the wall appears by itself, and your notes stay on this one."
)


@pytest.fixture
def stage() -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.close()


def the_button(stage: Stage) -> QPushButton:
    notice = stage.presenter.findChild(Notice)
    assert isinstance(notice, Notice)
    button = notice.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    return button


def told(stage: Stage, text: str = f"{WHAT} {REST}") -> QPushButton:
    stage.presenter.say("screen", text)
    settle()
    return the_button(stage)


def test_a_long_notice_is_told_by_its_first_sentence(stage: Stage) -> None:
    assert told(stage).isVisible()
    assert reads(stage.presenter, WHAT)
    assert not reads(stage.presenter, REST)


def test_a_click_shows_what_to_do_and_another_folds_it_away(stage: Stage) -> None:
    button = told(stage)
    stage.click(button)
    assert reads(stage.presenter, f"{WHAT} {REST}")
    stage.click(button)
    assert not reads(stage.presenter, REST)


def test_the_keys_show_what_to_do_and_the_wall_stays(stage: Stage) -> None:
    button = told(stage)
    for _ in range(40):
        if button.hasFocus():
            break
        stage.press(Qt.Key.Key_Tab)
    assert button.hasFocus()
    position = stage.session.position
    stage.send(key_event(" ", key=Qt.Key.Key_Space))
    assert reads(stage.presenter, REST)
    assert stage.session.position == position


def test_what_is_offered_for_a_silence_is_told_whole(stage: Stage) -> None:
    """The host reads it from two metres away, with a clicker in the hand."""
    stage.press(Qt.Key.Key_PageDown)  # nothing is asked about the screens any more
    text = f"Un silence ? R 1 : « {'Parlons-en à deux. ' * 6}»"
    stage.presenter.say("silence", text)
    assert text in words(stage.presenter)


def test_a_notice_that_fits_on_a_line_is_told_whole(stage: Stage) -> None:
    button = told(stage, "The projector is gone. Plug it in again.")
    assert not button.isVisible()
    assert reads(stage.presenter, "The projector is gone. Plug it in again.")


def test_what_comes_next_is_folded_again(stage: Stage) -> None:
    stage.click(told(stage))
    told(stage, f"Two screens are seen. {REST}")
    assert reads(stage.presenter, "Two screens are seen.")
    assert not reads(stage.presenter, REST)


def test_larger_letters_leave_the_first_sentence(stage: Stage) -> None:
    button = told(stage, "The projector is gone. Plug it in again, or rehearse on this screen.")
    assert not button.isVisible()
    stage.presenter.magnify(2.0)
    settle()
    assert button.isVisible()
    assert not reads(stage.presenter, "rehearse on this screen")


def test_a_sentence_quoted_in_french_is_not_cut(stage: Stage) -> None:
    quoted = "Le fichier «\u00a0Qui décide\u00a0?\u00a0» est abîmé."
    told(stage, f"{quoted} {REST}")
    assert reads(stage.presenter, quoted)
    assert not reads(stage.presenter, REST)


def test_words_that_a_fault_kept_away_are_there_a_second_later(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> str:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(Notice, "_in_short", fail)
        broken.setattr(sys, "excepthook", lambda *_: None)
        with pytest.raises(RuntimeError):
            stage.presenter.say("screen", WHAT)
    assert not reads(stage.presenter, WHAT)
    stage.clock.pass_by(1.0)
    stage.store.tick()
    assert reads(stage.presenter, WHAT)


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)], ids=str)
def test_no_button_moves_when_something_is_said_or_told_at_length(stage: Stage, size: tuple[int, int]) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    stage.presenter.page.show_icons()
    stage.store.go_to(3)
    settle()

    def places() -> dict[QAbstractButton, QRect]:
        settle()
        shown = (each for each in stage.presenter.findChildren(QAbstractButton) if each.isVisible())
        return {each: QRect(each.mapTo(stage.presenter, QPoint(0, 0)), each.size()) for each in shown}

    before = places()
    assert len(before) > 10
    button = told(stage)
    said = places()
    assert {each: said[each] for each in before} == before
    stage.click(button)
    assert reads(stage.presenter, f"{WHAT} {REST}")
    assert places() == said


@pytest.mark.parametrize("key", [Qt.Key.Key_M, Qt.Key.Key_G, Qt.Key.Key_K], ids=lambda key: key.name)
def test_what_is_said_stays_in_sight_below_what_is_open(stage: Stage, key: Qt.Key) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 768)
    told(stage)
    stage.press(key, Qt.KeyboardModifier.ControlModifier if key is Qt.Key.Key_K else Qt.KeyboardModifier.NoModifier)
    settle()
    notice = stage.presenter.page.notice
    said = QRect(notice.mapTo(stage.presenter, QPoint(0, 0)), notice.size())
    panels = [each for each in stage.presenter._floating.panels if each.isVisible()]
    assert panels
    assert not any(said.intersects(each.geometry()) for each in panels)
