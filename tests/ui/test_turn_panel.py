from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.deck.deck import Deck, Theme, Timer, TimerKind
from cafe_presenter.core.evening.turns import turn
from cafe_presenter.ui.kit.fonts import load_fonts
from cafe_presenter.ui.kit.style import Text
from cafe_presenter.ui.show.tray import CommandButton
from cafe_presenter.ui.show.turn_panel import TurnPanel
from cafe_presenter.wording import Wording
from looks import is_elided
from stage import Stage, difference, reads, settle, words

Key = Qt.Key


@pytest.fixture(params=[None])
def turns(app: QApplication, request: pytest.FixtureRequest) -> Iterator[Stage]:
    """A show at its first theme, with the timer that the test asks for."""
    del app
    running = Stage(Deck(title="Une amie", themes=(Theme("A", "A ?", timer=request.param, duration_s=3600),)))
    running.press(Key.Key_Right)
    yield running
    running.close()


def with_timer(*timers: Timer | None) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("turns", timers, indirect=True, ids=str)


def part(picture: QImage, top: int, bottom: int | None = None) -> QImage:
    return picture.copy(0, top, picture.width(), (picture.height() if bottom is None else bottom) - top)


def told(stage: Stage, *texts: str) -> bool:
    return all(reads(stage.presenter, text) for text in texts)


@with_timer(Timer(TimerKind.GO_ROUND, each_s=30, count=3))
def test_a_go_round_is_told_and_one_key_passes_the_turn(turns: Stage) -> None:
    turns.pass_by(12)
    assert told(turns, "Go-round · 30 s", "1 of 3", "00:18")
    turns.press(Key.Key_V)
    assert told(turns, "2 of 3", "00:30")
    turns.pass_by(31)
    assert told(turns, "Go-round · over", "2 of 3", "00:00")


@with_timer(Timer(TimerKind.SIDES, each_s=60))
def test_whose_turn_it_is_is_told_of_sides(turns: Stage) -> None:
    assert told(turns, "1st side · turn 1")
    turns.press(Key.Key_V)
    assert told(turns, "2nd side · turn 2")
    turns.press(Key.Key_V)
    assert told(turns, "1st side · turn 3")


@with_timer(Timer(TimerKind.SIDES, each_s=60), Timer(TimerKind.SILENCE, each_s=60), None)
def test_by_the_mouse_a_turn_is_passed_where_there_are_turns(turns: Stage) -> None:
    (button,) = [each for each in turns.presenter.findChildren(CommandButton) if each.command.name == "turn_over"]
    timer = turns.session.item.timer
    assert button.isVisible() is (timer is not None and timer.kind is TimerKind.SIDES)
    if button.isVisible():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told(turns, "2nd side · turn 2")


@with_timer(Timer(TimerKind.SILENCE, each_s=300))
def test_silent_writing_is_told(turns: Stage) -> None:
    turns.pass_by(60)
    assert told(turns, "Silent writing · 5 min", "everyone writes", "04:00")
    turns.pass_by(300)
    assert told(turns, "over")


@with_timer(Timer(TimerKind.ROUNDS, each_s=1200, count=3, transit_s=120))
def test_rounds_and_the_time_to_move_are_told(turns: Stage) -> None:
    assert told(turns, "Rounds · 20 min", "1 of 3", "20:00")
    turns.pass_by(1260)
    assert told(turns, "Rounds · 2 min", "time to move", "01:00")
    turns.pass_by(61)
    assert told(turns, "2 of 3")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [303, 336], ids=["1024", "1366"])
@pytest.mark.parametrize("kind", TimerKind)
def test_no_word_of_a_turn_is_cut(app: QApplication, kind: TimerKind, width: int, language: str) -> None:
    del app
    load_fonts()
    panel = TurnPanel(Wording(language))
    panel.setFixedWidth(width)
    timer = Timer(kind, each_s=90, count=12, transit_s=60 if kind is TimerKind.ROUNDS else 0)
    over = Wording(language).text("over")
    for passed, since_s in product(range(12), (0, 89, 91, 200)):
        told = turn(timer, passed, since_s)
        panel.show_turn(told)
        settle()
        lines = panel.findChildren(Text)
        assert [each.text() for each in lines if is_elided(each)] == []
        assert any(over in each.text() for each in lines) is (told.left_s <= 0)
    panel.deleteLater()


@with_timer(None)
def test_a_plain_theme_has_neither_a_panel_nor_a_shape(turns: Stage) -> None:
    before = turns.wall.grab().toImage()
    turns.pass_by(300)
    assert difference(turns.wall.grab().toImage(), before) < 0.2
    assert not any("turn" in text for text in words(turns.presenter))


@with_timer(None)
def test_a_shape_is_chosen_on_the_spot(turns: Stage) -> None:
    turns.press(Key.Key_D)
    assert told(turns, "Silent writing")
    turns.press(Key.Key_D)
    assert told(turns, "Go-round")
    for _ in range(3):
        turns.press(Key.Key_D)
    assert not told(turns, "Go-round")


@with_timer(Timer(TimerKind.GO_ROUND, each_s=100, count=3))
def test_the_shape_on_the_wall_shrinks_and_moves_nothing_else(turns: Stage) -> None:
    full = turns.wall.grab().toImage()
    turns.pass_by(50)
    half = turns.wall.grab().toImage()
    foot = round(full.height() * 0.014)
    above = full.height() - foot - 1
    assert difference(part(full, 0, above), part(half, 0, above)) < 0.2
    row = full.height() - foot // 2
    quarter, end = full.width() // 4, full.width() * 3 // 4
    assert full.pixelColor(quarter, row) == half.pixelColor(quarter, row)
    assert full.pixelColor(end, row) == full.pixelColor(quarter, row)
    assert half.pixelColor(end, row) != full.pixelColor(end, row)


@with_timer(Timer(TimerKind.GO_ROUND, each_s=100, count=3))
def test_digits_come_on_the_wall_with_their_key_and_go_with_it(turns: Stage) -> None:
    without = turns.wall.grab().toImage()
    turns.press(Key.Key_U)
    shown = turns.wall.grab().toImage()
    question = round(shown.height() * 0.66)
    assert difference(part(shown, question), part(without, question)) > 0.5
    assert difference(part(shown, 0, question), part(without, 0, question)) < 0.2
    turns.press(Key.Key_U, on="wall")
    assert difference(turns.wall.grab().toImage(), without) < 0.2


@with_timer(Timer(TimerKind.GO_ROUND, each_s=30, count=3))
def test_a_turn_that_is_over_leaves_the_wall_and_a_key_brings_it_back(turns: Stage) -> None:
    turns.press(Key.Key_U)
    turns.pass_by(31)
    over, foot = turns.wall.grab().toImage(), round(turns.wall.height() * 0.66)
    turns.pass_by(15)
    gone = turns.wall.grab().toImage()
    assert difference(part(over, foot), part(gone, foot)) > 0.5
    assert difference(part(over, 0, foot), part(gone, 0, foot)) < 0.2
    assert told(turns, "Go-round · over", "1 of 3", "00:00")
    turns.press(Key.Key_U)
    assert difference(turns.wall.grab().toImage(), over) < 0.2
    turns.pass_by(16)
    assert difference(turns.wall.grab().toImage(), gone) < 0.2
    turns.press(Key.Key_V)
    assert difference(part(turns.wall.grab().toImage(), foot), part(gone, foot)) > 0.5


def test_a_question_stays_where_it_is_when_the_turn_leaves_the_wall(app: QApplication) -> None:
    del app
    timer = Timer(TimerKind.GO_ROUND, each_s=30, count=3)
    theme = Theme("A", "Une machine peut-elle être une amie, et pour qui donc ?", timer=timer, duration_s=3600)
    stage = Stage(Deck(title="Une amie", themes=(theme,)))
    stage.press(Key.Key_Right)
    stage.press(Key.Key_U)
    stage.pass_by(31)
    over = stage.wall.grab().toImage()
    stage.pass_by(15)
    gone, foot = stage.wall.grab().toImage(), round(stage.wall.height() * 0.64)
    assert difference(part(over, foot), part(gone, foot)) > 0.5
    assert difference(part(over, 0, foot), part(gone, 0, foot)) < 0.2
    stage.close()


@with_timer(Timer(TimerKind.GO_ROUND, each_s=30, count=12))
def test_nothing_moves_as_the_turn_runs_out(turns: Stage) -> None:
    def geometry() -> list[tuple[int, int, int, int]]:
        settle()
        return [child.geometry().getRect() for child in turns.presenter.children() if hasattr(child, "geometry")]

    before = geometry()
    for _ in range(40):
        turns.pass_by(1)
        assert geometry() == before
