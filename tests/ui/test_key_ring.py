"""The ring of focus is for the keyboard: a list does without until a key is pressed, and once it is clicked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.importing.document.document import Document, Table, TableRow
from cafe_presenter.core.importing.draft.import_draft import begin_draft
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS
from cafe_presenter.ui.desk.import_commands import IMPORT_COMMANDS
from cafe_presenter.ui.desk.import_window import ImportWindow
from cafe_presenter.ui.kit.style import ACCENT, ink
from cafe_presenter.wording import Wording
from stage import Bench, Stage, named, settle

Key = Qt.Key


def edited() -> tuple[Bench[EditorWindow], QAbstractItemView]:
    deck = Deck("Une soirée", themes=(Theme("Amitié", "Une amie ?"), Theme("Éthique", "Qui contrôle ?")))
    bench = Bench(EditorWindow(deck, Wording("en"), path="/home/moi/soirée.yaml", commands=EDITOR_COMMANDS))
    return bench, bench.window.list


def imported() -> tuple[Bench[ImportWindow], QAbstractItemView]:
    rows = (("Thème", "Question"), ("Amitié", "Une amie ?"), ("Éthique", "Qui contrôle ?"))
    table = Table(tuple(TableRow(cells, line) for line, cells in enumerate(rows, start=1)))
    bench = Bench(
        ImportWindow(begin_draft(Document("/home/moi/notes.odt", (table,))), Wording("en"), commands=IMPORT_COMMANDS)
    )
    return bench, bench.window.table


def is_ringed(view: QAbstractItemView) -> bool:
    """Tell whether the left edge of a view has the colour of the ring."""
    settle()
    return view.grab().toImage().pixelColor(0, view.height() // 2).name() == ink(ACCENT).name()


@pytest.mark.parametrize("opened", [edited, imported])
def test_a_list_has_the_ring_of_focus_for_keys_and_none_for_a_click(
    app: QApplication, opened: Callable[[], tuple[Bench[EditorWindow] | Bench[ImportWindow], QAbstractItemView]]
) -> None:
    del app
    bench, view = opened()
    view.setFocus()
    assert not is_ringed(view)
    bench.press(Key.Key_Down)
    assert is_ringed(view)
    middle = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert view.hasFocus()
    assert not is_ringed(view)
    bench.press(Key.Key_Down)
    assert is_ringed(view)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    bench.press(Key.Key_Tab)
    assert not view.hasFocus()
    bench.press(Key.Key_Backtab)
    assert is_ringed(view)
    bench.close()


def test_a_first_window_has_no_ring_before_a_key_is_pressed(app: QApplication) -> None:
    del app
    bench, view = imported()
    assert view.hasFocus()
    assert not is_ringed(view)
    bench.press(Key.Key_Down)
    assert is_ringed(view)
    bench.close()


@pytest.mark.parametrize("name", ["settings", "screens", "check", "follow_up"])
def test_a_list_that_opens_over_the_notes_has_the_ring_from_the_first_key_to_the_next_time(
    stage: Stage, name: str
) -> None:
    stage.store.go_to(3)
    for _ in range(2):
        stage.show.obey(named(name), by_click=True)
        settle()
        view = stage.presenter.key_target()
        assert isinstance(view, QAbstractItemView)
        assert view.hasFocus()
        assert not is_ringed(view)
        stage.press(Key.Key_Down)
        assert is_ringed(view)
        stage.press(Key.Key_Escape)
