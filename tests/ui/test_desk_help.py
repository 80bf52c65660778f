"""The guides over the windows before and after a show."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cafe_presenter.core.evening.events import Cover
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS
from cafe_presenter.ui.kit.help import Help
from cafe_presenter.wording import Wording
from stage import DECK, Stage
from windows import DESKS, shown


@pytest.mark.parametrize("name", sorted(DESKS))
def test_f1_opens_the_guides_in_every_window_and_esc_gives_the_keys_back(app: QApplication, name: str) -> None:
    del app
    with shown(name, size=(1024, 700)) as window:
        had = QApplication.focusWidget()
        assert isinstance(had, QWidget)
        QTest.keyClick(had, Qt.Key.Key_F1)
        guides = window.findChild(Help)
        assert isinstance(guides, Help)
        assert guides.isVisible()
        assert QApplication.focusWidget() is guides.field
        QTest.keyClick(guides.field, Qt.Key.Key_Escape)
        assert not guides.isVisible()
        assert window.isVisible()
        assert QApplication.focusWidget() is had


def test_f1_opens_the_guides_over_an_editor_in_a_show_and_moves_nothing(stage: Stage) -> None:
    editor = EditorWindow(DECK, Wording("en"), path="/home/moi/soirée.yaml", commands=EDITOR_COMMANDS)
    stage.presenter.take_in(editor)
    field = editor.list
    field.setFocus()
    stage.press(Qt.Key.Key_F1)
    guides = editor.findChild(Help)
    assert isinstance(guides, Help)
    assert guides.isVisible()
    stage.press(Qt.Key.Key_B)
    assert guides.field.text() == "b"
    stage.press(Qt.Key.Key_Escape)
    assert not guides.isVisible()
    assert QApplication.focusWidget() is field
    assert stage.session.cover is Cover.NONE
    stage.presenter.let_out()
