"""Post-its are typed as fast as they are read out, sorted by digits and letters, and shown page by page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.evening.clouds import groups
from cafe_presenter.core.evening.session import CloudsCard, wall_view
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.ui.show.post_it_panel import PostItPanel
from stage import DECK, SIDES, Side, Stage, key_event, reads

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def stage(app: QApplication) -> Iterator[Stage]:
    """A show at a silent time with post-its."""
    del app
    themes = (DECK.themes[0], Theme("Post-it", "Un mot chacun.", kind=Kind.POST_ITS), *DECK.themes[1:])
    running = Stage(replace(DECK, themes=themes))
    running.store.go_to(1)
    yield running
    running.close()


def panel(stage: Stage) -> PostItPanel:
    found = stage.presenter.findChild(PostItPanel)
    assert isinstance(found, PostItPanel)
    return found


def write(stage: Stage, text: str, on: Side = "presenter") -> None:
    """Type a line and Enter, as fast as a keyboard can."""
    for letter in text:
        stage.send(key_event(letter), on=on)
    stage.press(Key.Key_Return, on=on)


def found(stage: Stage) -> list[tuple[str, tuple[str, ...]]]:
    return list(groups(stage.session.gathered))


@pytest.mark.parametrize("side", SIDES)
def test_lines_are_typed_one_after_the_other_in_either_window(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_M, SHIFT, on=side)
    for text in ("Les courriers", "3 fois par jour", "L’orthographe"):
        write(stage, text, on=side)
    assert found(stage) == [("", ("Les courriers", "3 fois par jour", "L’orthographe"))]
    assert wall_view(stage.session).kind is WallKind.QUESTION


def test_two_hundred_post_its_are_typed_and_none_is_lost(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    lines = [f"idée {number}" for number in range(200)]
    for line in lines:
        write(stage, line)
    assert [each.text for each in stage.session.gathered.post_its] == lines


def test_a_letter_names_a_cloud_for_what_is_chosen_and_a_digit_puts_the_next_ones_into_it(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    for text in ("un", "deux", "trois"):
        write(stage, text)
    stage.press(Key.Key_Up)
    write(stage, "Chiffres")
    assert found(stage) == [("Chiffres", ("trois",)), ("", ("un", "deux"))]
    stage.press(Key.Key_Up)
    stage.type("1")
    stage.type("1")
    assert found(stage) == [("Chiffres", ("un", "deux", "trois"))]


def test_a_line_of_one_digit_puts_the_newest_into_that_cloud(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    stage.press(Key.Key_Up)
    write(stage, "Chiffres")
    write(stage, "deux")
    write(stage, "1")
    assert found(stage) == [("Chiffres", ("un", "deux"))]


def test_alt_and_a_digit_keep_a_line_in_its_cloud_at_once(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    stage.press(Key.Key_Up)
    write(stage, "Chiffres")
    for letter in "deux":
        stage.send(key_event(letter))
    stage.press(Key.Key_1, ALT)
    assert found(stage) == [("Chiffres", ("un", "deux"))]


def test_what_was_typed_is_mended_taken_out_and_taken_back(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    write(stage, "dux")
    stage.press(Key.Key_Up)
    stage.press(Key.Key_Return)
    stage.press(Key.Key_Backspace)
    stage.press(Key.Key_Backspace)
    write(stage, "eux")
    assert found(stage) == [("", ("un", "deux"))]
    stage.press(Key.Key_Up)
    stage.press(Key.Key_Delete)
    assert found(stage) == [("", ("un",))]
    stage.press(Key.Key_Z, CTRL)
    assert found(stage) == [("", ("un", "deux"))]


def test_a_cloud_is_renamed_merged_and_made_a_theme(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    for text, name in (("un", "A"), ("deux", "B")):
        write(stage, text)
        stage.press(Key.Key_Up)
        write(stage, name)
    panel(stage).list.setCurrentRow(2)
    panel(stage).chosen.emit("cloud:1")
    write(stage, "Bis")
    assert [name for name, _ in found(stage)] == ["A", "Bis"]
    panel(stage).chosen.emit("cloud:1")
    stage.type("1")
    assert found(stage) == [("A", ("un", "deux"))]
    panel(stage).chosen.emit("cloud:0")
    stage.press(Key.Key_Return, CTRL)
    assert stage.session.agenda[2].theme.notes == "– un\n– deux"
    assert reads(stage.presenter, "“A” is the next theme.")


def test_shift_c_turns_the_clouds_and_ctrl_and_a_digit_shows_one_alone(stage: Stage) -> None:
    stage.press(Key.Key_C, SHIFT)
    assert reads(stage.presenter, "No post-it was typed yet: Shift+M is for that.")
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    stage.press(Key.Key_Up)
    write(stage, "Chiffres")
    stage.press(Key.Key_1, CTRL)
    assert stage.session.aside == CloudsCard(0, 0)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_C, SHIFT)
    assert stage.session.aside == CloudsCard(0)
    stage.press(Key.Key_C, SHIFT)
    assert stage.session.aside is None


def test_half_a_line_is_there_again(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    stage.send(key_event("u"))
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_M, SHIFT)
    write(stage, "n")
    assert found(stage) == [("", ("un",))]


def test_a_click_chooses_and_buttons_do_what_the_keys_do(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    items = panel(stage).list
    middle = items.visualItemRect(items.item(0)).center()
    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    (out,) = [each for each in panel(stage).findChildren(QPushButton) if each.text() == "Take it out"]
    QTest.mouseClick(out, Qt.MouseButton.LeftButton)
    assert found(stage) == []
