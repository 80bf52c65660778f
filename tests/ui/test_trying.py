"""Another look is tried in the small wall: the public sees none before the host takes it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.base.colours import BUNDLED_PALETTES
from cafe_presenter.core.evening.events import Cover, PaletteChosen, TypeChosen, WordsChosen
from cafe_presenter.ui.input.question_bar import AnswerButton, QuestionBar
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.wall.thumbnail import Thumbnail
from stage import DECK, SIDES, Side, Stage, answer, difference, named, reads, settle

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LOOKS = [(Key.Key_O, "Colours: "), (Key.Key_Y, "Typeface: "), (Key.Key_Z, "Letters and lines: ")]
NOTHING_TRIED = "this, live"


def small_wall(stage: Stage) -> QImage:
    """Return the small wall as it is drawn."""
    settle()
    small = next(each for each in stage.presenter.findChildren(Thumbnail) if each.isVisible())
    return small.grab().toImage()


def looks_chosen(stage: Stage) -> int:
    return len([each for each in stage.events if isinstance(each, PaletteChosen | TypeChosen)])


def is_on_trial(stage: Stage) -> bool:
    return AnswerKey.TAKE in stage.asked and reads(stage.presenter, "trial, not shown")


@pytest.fixture
def stage(stage: Stage) -> Stage:
    """Return a show whose first question is up."""
    stage.store.go_to(1)
    settle()
    return stage


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("key", "name"), LOOKS)
def test_a_look_is_in_the_small_wall_alone_until_it_is_taken_and_then_undone_at_once(
    stage: Stage, key: Qt.Key, name: str, side: Side
) -> None:
    public, small = stage.wall.grab().toImage(), small_wall(stage)
    stage.press(key, on=side)
    assert reads(stage.presenter, name)
    assert is_on_trial(stage)
    assert difference(small_wall(stage), small) > 0.5
    assert difference(stage.wall.grab().toImage(), public) < 0.2
    assert looks_chosen(stage) == 0  # a program that is killed now resumes with what the public sees
    stage.press(Key.Key_Return, on=side)
    assert looks_chosen(stage) == 1
    assert stage.session.position == 1
    assert not stage.asked
    assert reads(stage.presenter, NOTHING_TRIED)
    assert difference(stage.wall.grab().toImage(), public) > 0.5
    stage.press(Key.Key_Z, CTRL)
    assert difference(stage.wall.grab().toImage(), public) < 0.2
    assert difference(small_wall(stage), small) < 0.2


def test_further_presses_go_on_trying_and_one_is_taken(stage: Stage) -> None:
    stage.press(Key.Key_O)
    assert reads(stage.presenter, "Colours: day")
    stage.press(Key.Key_O)
    assert reads(stage.presenter, "Colours: washed")
    stage.press(Key.Key_Return)
    assert [each.palette for each in stage.events if isinstance(each, PaletteChosen)] == ["washed"]


def test_a_typeface_is_tried_with_its_spacing_and_colours_on_their_own(stage: Stage) -> None:
    stage.press(Key.Key_Y)
    stage.press(Key.Key_Z)
    stage.press(Key.Key_Return)
    assert (stage.session.choices.font, stage.session.choices.spaced) == ("OpenDyslexic", True)
    stage.press(Key.Key_Z)
    stage.press(Key.Key_O)
    stage.press(Key.Key_Return)
    assert (stage.session.choices.palette, stage.session.choices.spaced) == ("day", True)


@pytest.mark.parametrize(
    ("key", "position", "cover"),
    [(Key.Key_Escape, 1, Cover.NONE), (Key.Key_PageDown, 2, Cover.NONE), (Key.Key_B, 1, Cover.BLACK)],
)
def test_escape_or_anything_else_leaves_the_look_as_it_was(
    stage: Stage, key: Qt.Key, position: int, cover: Cover
) -> None:
    stage.press(Key.Key_O)
    stage.press(key)
    assert (stage.session.position, stage.session.cover) == (position, cover)
    assert not stage.asked
    assert not reads(stage.presenter, "on trial")
    assert looks_chosen(stage) == 0
    stage.press(Key.Key_Return)
    assert looks_chosen(stage) == 0
    stage.press(Key.Key_O)
    assert reads(stage.presenter, "Colours: day")  # the first one again


def test_a_look_is_tried_and_taken_by_mouse(stage: Stage) -> None:
    stage.show.obey(named("palette"), by_click=True)
    settle()
    stage.click(next(each for each in stage.presenter.findChildren(AnswerButton) if "next" in each.text()))
    assert reads(stage.presenter, "Colours: washed")
    assert looks_chosen(stage) == 0
    settle()
    stage.click(stage.answer_button(AnswerKey.TAKE))
    assert stage.session.choices.palette == "washed"


def test_a_look_is_tried_from_the_search_of_commands(stage: Stage) -> None:
    stage.press(Key.Key_K, CTRL)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Another typeface")
    stage.press(Key.Key_Return)
    settle()
    assert is_on_trial(stage)
    stage.press(Key.Key_Return)  # the second press of one hand, which takes nothing unseen
    assert looks_chosen(stage) == 0
    answer(stage.presenter, "Take it")
    assert looks_chosen(stage) == 1


def test_enter_presses_the_button_that_is_ringed_and_ends_a_number(stage: Stage) -> None:
    stage.press(Key.Key_Y)
    next(each for each in stage.presenter.findChildren(AnswerButton) if each.answer.key is AnswerKey.ESCAPE).setFocus()
    stage.press(Key.Key_Return)
    assert looks_chosen(stage) == 0
    assert not stage.asked
    stage.press(Key.Key_Y)
    stage.type("3")
    stage.press(Key.Key_Return)
    assert looks_chosen(stage) == 0
    assert stage.session.item.theme.theme == "Pouvoir"


def test_beside_large_text_the_question_has_the_look_in_it(stage: Stage) -> None:
    stage.presenter.resize(1024, 768)
    stage.presenter.magnify(1.0)
    settle()
    stage.press(Key.Key_O)
    bar = next(each for each in stage.presenter.findChildren(QuestionBar))
    picture = bar.findChild(Thumbnail)
    assert picture is not None
    assert picture.visibleRegion().boundingRect() == picture.rect()
    ground = picture.grab().toImage().pixelColor(picture.box().center().toPoint() + QPoint(0, 40))
    assert ground.name() == BUNDLED_PALETTES["day"].ground
    stage.press(Key.Key_Return)
    assert not bar.isVisible()


@pytest.fixture
def reworded(app: QApplication) -> Iterator[Stage]:
    """Return a show whose first question, which is up, has an easy wording."""
    del app
    plain = replace(DECK.themes[1], plain="Un robot, un ami ?")
    stage = Stage(replace(DECK, themes=(DECK.themes[0], plain, *DECK.themes[2:])))
    stage.store.go_to(1)
    settle()
    yield stage
    stage.close()


@pytest.mark.parametrize("side", SIDES)
def test_a_wording_is_in_the_small_wall_alone_until_it_is_taken(reworded: Stage, side: Side) -> None:
    public, small = reworded.wall.grab().toImage(), small_wall(reworded)
    reworded.press(Key.Key_F2, on=side)
    assert reads(reworded.presenter, "Wording: easy read. On trial: the public sees no change.")
    assert is_on_trial(reworded)
    assert difference(small_wall(reworded), small) > 0.5
    assert difference(reworded.wall.grab().toImage(), public) < 0.2
    assert not [each for each in reworded.events if isinstance(each, WordsChosen)]
    reworded.press(Key.Key_Return, on=side)
    assert reworded.session.choices.twin == "plain"
    assert reworded.session.position == 1
    assert difference(reworded.wall.grab().toImage(), public) > 0.5
    reworded.press(Key.Key_Z, CTRL)
    assert difference(reworded.wall.grab().toImage(), public) < 0.2


def test_a_wording_is_declined_and_tried_with_the_usual_one(reworded: Stage) -> None:
    reworded.press(Key.Key_F2)
    reworded.press(Key.Key_F2)
    assert reads(reworded.presenter, "Wording: easy read, with the usual one.")
    reworded.press(Key.Key_Escape)
    assert not is_on_trial(reworded)
    assert reworded.session.choices.twin == ""


def test_a_deck_of_one_wording_has_none_to_try(stage: Stage) -> None:
    stage.press(Key.Key_F2)
    assert not stage.asked
    assert reads(stage.presenter, "This evening has one wording only")


def test_without_a_small_wall_in_sight_the_wall_has_the_look_at_once(stage: Stage) -> None:
    stage.presenter.hide()
    stage.press(Key.Key_O, on="wall")
    assert stage.session.choices.palette == "day"
