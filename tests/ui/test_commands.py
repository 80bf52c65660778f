"""A new command is one line of the table: everything that shows or obeys commands is drawn from it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Never

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cafe_presenter.core.evening.drafts import Line
from cafe_presenter.core.evening.events import Cover, Covered
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS, EDITOR_COMMANDS_IN_SHOW
from cafe_presenter.ui.desk.home import HOME_COMMANDS
from cafe_presenter.ui.desk.import_commands import IMPORT_COMMANDS
from cafe_presenter.ui.input.commands import Button, Command, KeyTable, Needs, RowButton, ScreensLine, Tray
from cafe_presenter.ui.input.settings_panel import SettingsPanel
from cafe_presenter.ui.kit.lists import ListPanel
from cafe_presenter.ui.show.show import Show
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS, on_session, typed
from cafe_presenter.ui.show.tray import CommandButton
from cafe_presenter.wording import Wording
from key_card import card
from stage import DECK, SIDES, Bench, Side, Stage, named, reads


def dim(session: Session, now: float) -> Covered:
    """Go dark, or light up again."""
    return Covered(now, Cover.NONE if session.cover is Cover.BLACK else Cover.BLACK)


MADE_UP: Command[Show, Session] = Command(
    "dim",
    "Dim the room",
    ("X",),
    on_session(dim),
    button=Button("Dim", "cup-line", Tray.WALL, 15),
    is_on=lambda session: session.cover is Cover.BLACK,
)
COMMANDS = (*SHOW_COMMANDS, MADE_UP)
KEPT = """
    next previous first last black white freeze timer more_time less_time undo overview swap cheat_sheet help start
    full_screen note add_question set_end timer_shape turn_over palette typeface spacing wording reload edit turn_digits
    larger smaller scroll_down scroll_up holding identify rehearse wall_alone check settings screens release escape
"""
"""The names of commands that the settings of a host may hold, who taught a button."""


@pytest.fixture
def stage() -> Iterator[Stage]:
    made = Stage(commands=COMMANDS)
    yield made
    made.close()


@pytest.mark.parametrize("side", SIDES)
def test_its_key_is_obeyed_in_both_windows(stage: Stage, side: Side) -> None:
    stage.press(Qt.Key.Key_X, on=side)
    assert stage.session.cover is Cover.BLACK


def test_what_it_does_is_recorded_as_the_event_it_makes(stage: Stage) -> None:
    stage.press(Qt.Key.Key_X)
    assert stage.notebook.events == [Covered(stage.notebook.events[0].at, Cover.BLACK)]


def test_its_button_stands_in_its_place_and_tells_its_key(stage: Stage) -> None:
    button = stage.button(MADE_UP)
    assert (button.text(), button.toolTip()) == ("Dim", "Dim the room (X)")
    between = [stage.button(named(name)) for name in ("black", "freeze")]
    assert between[0].x() < button.x() < between[1].x()


def test_its_button_does_it_and_is_pressed_while_it_is_on(stage: Stage) -> None:
    button = stage.button(MADE_UP)
    assert not button.isChecked()
    stage.click(button)
    assert stage.session.cover is Cover.BLACK
    assert button.isChecked()


def test_a_command_that_cannot_do_anything_has_a_grey_button() -> None:
    never = replace(MADE_UP, is_possible=lambda session: session.notes != ())
    stage = Stage(commands=(*SHOW_COMMANDS, never))
    button = next(each for each in stage.presenter.findChildren(CommandButton) if each.command is never)
    assert not button.isEnabled()
    stage.close()


def test_the_settings_teach_it(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F9)
    (panel,) = stage.presenter.findChildren(SettingsPanel)
    assert ("Dim the room", "X") in [(row.text, row.value) for row in panel.rows]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_its_line_is_on_the_key_card(language: str) -> None:
    assert "| Dim the room | X |" in card(language, COMMANDS).splitlines()


def test_a_taught_key_asks_for_it() -> None:
    table = KeyTable(COMMANDS, (("F4", "dim"),))
    assert table.wanted("F4") is MADE_UP
    assert table.keys(MADE_UP) == ("F4", "X")


def test_a_command_that_opens_something_does_nothing_while_nobody_sees_the_window() -> None:
    done: list[Show] = []
    opening = replace(MADE_UP, does=done.append, needs=Needs.SEEN)
    stage = Stage(commands=(*SHOW_COMMANDS, opening))
    stage.press(Qt.Key.Key_X, on="wall")
    assert done == [stage.show]
    stage.presenter.hide()
    stage.press(Qt.Key.Key_X, on="wall")
    assert done == [stage.show]
    stage.close()


def test_in_a_window_before_the_show_it_has_a_button_in_its_row_and_its_key(app: QApplication) -> None:
    del app
    done: list[EditorWindow] = []
    told = Command[EditorWindow, EditorWindow](
        "tell",
        "Tell it",
        ("Ctrl+J",),
        done.append,
        in_row=RowButton("items"),
        is_possible=lambda editor: editor.is_saved,
    )
    bench = Bench(EditorWindow(DECK, Wording("fr"), path="", commands=(*EDITOR_COMMANDS, told)))
    button = next(
        each for each in bench.window.findChildren(QPushButton) if each.accessibleName() == "Tell it (Ctrl+J)"
    )
    assert button.isVisible()
    bench.ctrl(Qt.Key.Key_J)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [bench.window, bench.window]
    bench.ctrl(Qt.Key.Key_N)  # a theme more, that is not saved
    assert not button.isEnabled()
    bench.ctrl(Qt.Key.Key_J)
    assert len(done) == 2
    bench.close()


@pytest.mark.parametrize("commands", [HOME_COMMANDS, IMPORT_COMMANDS, EDITOR_COMMANDS, EDITOR_COMMANDS_IN_SHOW])
def test_no_key_of_a_window_before_the_show_asks_for_two_things(commands: tuple[Command[Never, Never], ...]) -> None:
    keys = [key for command in commands for key in command.keys]
    assert len(keys) == len(set(keys))
    assert len({command.name for command in commands}) == len(commands)


def test_a_line_of_the_menu_of_screens_is_drawn_from_it_and_does_it() -> None:
    done: list[Show] = []
    line = ScreensLine("Dim the room from here")
    stage = Stage(commands=(*SHOW_COMMANDS, replace(MADE_UP, does=done.append, screens=line)))
    stage.press(Qt.Key.Key_F10)
    (menu,) = [panel for panel in stage.presenter.findChildren(ListPanel) if panel.isVisible()]
    assert (menu.rows[-1].text, menu.rows[-1].value) == ("Dim the room from here", "X")
    stage.press(Qt.Key.Key_End)
    stage.press(Qt.Key.Key_Return)
    assert done == [stage.show]
    stage.close()


def test_a_line_to_type_in_is_taken_by_the_command_that_asks_for_it_or_refused() -> None:
    taken: list[str] = []

    def take(show: Show, text: str) -> str:
        del show
        taken.append(text)
        return "" if text == "ok" else "“{text}” is not ok."

    asking = replace(
        MADE_UP, does=typed("What colour?", take, deed="Keep (Enter)", place=Line.QUESTION), needs=Needs.SEEN
    )
    stage = Stage(commands=(*SHOW_COMMANDS, asking))
    stage.press(Qt.Key.Key_X)
    for letter in (Qt.Key.Key_O, Qt.Key.Key_Return):
        stage.press(letter)
    assert reads(stage.presenter, "“o” is not ok.")
    for letter in (Qt.Key.Key_K, Qt.Key.Key_Return):
        stage.press(letter)
    assert taken == ["o", "ok"]
    assert not stage.presenter.entry.isVisible()
    stage.close()


def test_the_names_that_settings_may_hold_are_kept_for_ever() -> None:
    assert set(KEPT.split()) <= {command.name for command in SHOW_COMMANDS}


def test_no_two_commands_have_one_name_or_one_place() -> None:
    names = [command.name for command in SHOW_COMMANDS]
    places = [(each.button.tray, each.button.place) for each in SHOW_COMMANDS if each.button is not None]
    assert len(names) == len(set(names))
    assert len(places) == len(set(places))
