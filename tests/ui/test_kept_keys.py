"""Whose the keys are when the wall is given them. Without a window manager they go to whoever asks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from cafe_presenter.ui.screens.kept_keys import ASK_MS, KeptKeys
from stage import wait_until


class Desk:
    """A wall, and notes with a line to type in."""

    def __init__(self) -> None:
        self.wall, self.notes = QWidget(), QWidget()
        self.line = QLineEdit(self.notes)
        self.keys = KeptKeys(self.wall)
        self.keys.watch(self.notes)
        for window in (self.wall, self.notes):
            window.show()
        self.give_keys_to(self.notes)

    def give_keys_to(self, window: QWidget) -> None:
        window.activateWindow()
        self.have_keys(window)

    def have_keys(self, window: QWidget) -> None:
        wait_until(lambda: QApplication.activeWindow() is window)

    def open_dialog(self) -> QDialog:
        dialog = QDialog(self.notes)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.open()
        self.have_keys(dialog)
        return dialog

    def stays(self, window: QWidget) -> None:
        """See that the keys are not taken from a window in twice the time that takes."""
        QTest.qWait(2 * ASK_MS)
        assert QApplication.activeWindow() is window
        assert not self.keys.are_owed


@pytest.fixture
def desk(app: QApplication) -> Iterator[Desk]:
    del app
    desk = Desk()
    yield desk
    desk.notes.close()
    desk.wall.close()


def test_a_wall_that_the_host_goes_to_has_the_keys(desk: Desk) -> None:
    desk.give_keys_to(desk.wall)
    desk.stays(desk.wall)


def test_a_wall_that_appears_leaves_the_keys_with_the_notes(desk: Desk) -> None:
    desk.keys.keep()
    desk.wall.activateWindow()
    desk.have_keys(desk.notes)
    assert not desk.keys.are_owed


def test_a_dialog_has_its_keys_back_from_the_wall_whenever_that_was_given_them(desk: Desk) -> None:
    dialog = desk.open_dialog()
    desk.give_keys_to(desk.wall)
    assert desk.keys.are_owed
    desk.have_keys(dialog)
    desk.stays(dialog)


def test_an_editor_has_its_keys_back_from_the_wall(desk: Desk) -> None:
    desk.keys.hold_while(lambda: desk.line)
    desk.give_keys_to(desk.wall)
    desk.have_keys(desk.notes)


def test_a_wall_that_is_clicked_on_keeps_the_keys_from_an_editor(desk: Desk) -> None:
    desk.keys.hold_while(lambda: desk.line)
    desk.give_keys_to(desk.wall)
    QTest.mouseClick(desk.wall, Qt.MouseButton.LeftButton)
    desk.stays(desk.wall)
