import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from cafe_presenter.core.evening.events import Cover
from cafe_presenter.ui.input.keyboard import PENDING_MS
from cafe_presenter.ui.kit.dialogs import is_accepted
from cafe_presenter.ui.show.tray import CommandButton
from stage import SIDES, Side, Stage, difference, key_event, named, reads, wait_until

Key = Qt.Key
Held = Qt.KeyboardModifier

OF_ONE_WINDOW = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows itself leaves neither keys nor a close to a window below a dialog"
)

AZERTY_CODES = {"&": 10, "é": 11, '"': 12, "'": 13, "(": 14, "-": 15, "è": 16, "_": 17, "ç": 18, "à": 19}


def asks_to_go(stage: Stage, number: str) -> bool:
    return reads(stage.presenter, f"Go to theme {number}: Enter")


def pends(stage: Stage) -> bool:
    return reads(stage.presenter, "Go to theme")


def field_in(window: QWidget) -> QLineEdit:
    """A text field such as those to come, with the focus in it."""
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    wait_until(lambda: QApplication.focusWidget() is field)
    return field


# Digits


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("number", "position"), [("1", 1), ("2", 3), ("3", 4), ("02", 3)])
def test_a_number_and_enter_go_to_that_theme(stage: Stage, number: str, position: int, side: Side) -> None:
    stage.type(number, on=side)
    assert asks_to_go(stage, number)
    assert stage.session.position == 0
    stage.press(Key.Key_Return, on=side)
    assert stage.session.position == position
    assert not pends(stage)


@pytest.mark.parametrize("number", ["0", "4", "99999", "999999999"])
def test_a_number_without_a_theme_goes_nowhere(stage: Stage, number: str) -> None:
    stage.store.go_to(1)
    before = stage.session
    stage.type(number)
    assert reads(stage.presenter, f"There is no theme {number[:5]}.")
    stage.press(Key.Key_Enter, Held.KeypadModifier)
    assert stage.session is before
    assert not pends(stage)


def test_the_wall_does_not_show_the_digits(stage: Stage) -> None:
    before = stage.wall.grab().toImage()
    stage.type("2")
    assert difference(stage.wall.grab().toImage(), before) < 0.2


def test_backspace_erases_a_digit_and_does_not_go_back(stage: Stage) -> None:
    stage.store.go_to(4)
    stage.type("12")
    stage.press(Key.Key_Backspace)
    assert asks_to_go(stage, "1")
    assert stage.session.position == 4
    stage.press(Key.Key_Backspace)
    assert not pends(stage)
    assert stage.session.position == 4


def test_backspace_goes_back_once_all_digits_are_erased(stage: Stage) -> None:
    stage.store.go_to(4)
    stage.type("1")
    stage.press(Key.Key_Backspace)
    stage.press(Key.Key_Backspace)
    assert stage.session.position == 3


def test_esc_cancels_the_digits_and_asks_nothing(stage: Stage) -> None:
    stage.type("2")
    stage.press(Key.Key_Escape)
    assert not pends(stage)
    assert stage.asked == ()
    stage.press(Key.Key_Return)
    assert stage.session.position == 1


def test_digits_are_forgotten_after_three_seconds(stage: Stage) -> None:
    pending = stage.show._keyboard._pending
    stage.type("2")
    assert pending.isActive()
    assert pending.interval() == PENDING_MS == 3000
    pending.start(1)
    wait_until(lambda: not pends(stage))
    stage.press(Key.Key_Return)
    assert stage.session.position == 1


def test_another_digit_gives_three_seconds_more(stage: Stage) -> None:
    pending = stage.show._keyboard._pending
    stage.type("1")
    pending.stop()
    stage.type("2")
    assert pending.isActive()


def test_a_move_key_forgets_the_digits(stage: Stage) -> None:
    stage.type("3")
    stage.press(Key.Key_PageDown)
    assert stage.session.position == 1
    assert not pends(stage)


def test_the_french_digit_row_waits_for_enter_too(stage: Stage) -> None:
    stage.send(key_event("é", scan_code=AZERTY_CODES["é"]))
    assert asks_to_go(stage, "2")
    stage.press(Key.Key_Return)
    assert stage.session.position == 3


def test_minus_of_the_french_digit_row_takes_no_minute(stage: Stage) -> None:
    stage.send(key_event("-", key=Key.Key_Minus, scan_code=AZERTY_CODES["-"]))
    assert reads(stage.presenter, "There is no theme 6.")
    assert stage.session.item.planned_s == 300.0


@pytest.mark.parametrize("held", [Held.AltModifier, Held.ControlModifier, Held.MetaModifier], ids=str)
def test_enter_with_alt_ctrl_or_meta_does_not_jump(stage: Stage, held: Held) -> None:
    stage.type("2")
    stage.press(Key.Key_Return, held)
    assert stage.session.position == 0


def test_digits_jump_while_the_overview_is_open(stage: Stage) -> None:
    stage.press(Key.Key_G)
    stage.type("3")
    stage.press(Key.Key_Return)
    assert stage.session.position == 4


# A held key


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_PageDown, Key.Key_Space], ids=lambda key: key.name)
def test_a_held_key_moves_once(stage: Stage, key: Qt.Key, side: Side) -> None:
    text = " " if key == Key.Key_Space else ""
    stage.send(key_event(text, key=key), on=side)
    for _ in range(5):
        stage.send(key_event(text, key=key, repeated=True), on=side)
    assert stage.session.position == 1


def test_a_held_digit_counts_once(stage: Stage) -> None:
    stage.send(key_event("1", key=Key.Key_1))
    stage.send(key_event("1", key=Key.Key_1, repeated=True))
    assert asks_to_go(stage, "1")


def test_a_held_page_key_in_a_field_moves_once(stage: Stage) -> None:
    field_in(stage.presenter)
    stage.send(key_event("", key=Key.Key_PageDown))
    stage.send(key_event("", key=Key.Key_PageDown, repeated=True))
    assert stage.session.position == 1


# Focus


def test_no_control_has_the_focus_at_the_start(stage: Stage) -> None:
    stage.window("presenter")
    assert QApplication.focusWidget() is stage.presenter


def test_a_click_gives_no_control_the_focus(stage: Stage) -> None:
    stage.click(stage.button(named("black")))
    assert stage.session.cover is Cover.BLACK
    assert not isinstance(QApplication.focusWidget(), CommandButton)


def test_space_after_a_click_moves_the_show(stage: Stage) -> None:
    stage.click(stage.button(named("black")))
    stage.press(Key.Key_Space)
    assert stage.session.position == 1
    assert stage.session.cover is Cover.BLACK


def test_tab_gives_a_control_the_focus_and_a_ring(stage: Stage) -> None:
    stage.window("presenter")
    button = stage.button(named("previous"))
    before = button.grab().toImage()
    stage.press(Key.Key_Tab)
    assert QApplication.focusWidget() is button
    assert button.grab().toImage() != before


def test_tab_reaches_every_button_and_comes_back(stage: Stage) -> None:
    reached = []
    for _ in range(40):
        stage.press(Key.Key_Tab)
        focus = QApplication.focusWidget()
        if isinstance(focus, CommandButton):
            reached.append(focus)
    visible = [each for each in stage.presenter.findChildren(CommandButton) if each.isVisible() and each.isEnabled()]
    assert set(reached) == set(visible)
    assert len(reached) > len(visible)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter], ids=lambda key: key.name)
def test_space_and_enter_act_on_a_ringed_control(stage: Stage, key: Qt.Key) -> None:
    stage.window("presenter")
    stage.button(named("freeze")).setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(key)
    assert stage.session.frozen is not None
    assert stage.session.position == 0


def test_the_show_follows_after_a_ringed_control_acted(stage: Stage) -> None:
    stage.window("presenter")
    stage.button(named("next")).setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Key.Key_Space)
    assert stage.session.position == 1


@pytest.mark.parametrize(
    "key",
    [Key.Key_Right, Key.Key_Left, Key.Key_Up, Key.Key_Down, Key.Key_PageDown, Key.Key_PageUp, Key.Key_N, Key.Key_Home],
    ids=lambda key: key.name,
)
def test_any_move_key_drops_the_ring_and_moves(stage: Stage, key: Qt.Key) -> None:
    stage.store.go_to(2)
    stage.window("presenter")
    stage.button(named("black")).setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(key)
    assert stage.session.position != 2
    assert QApplication.focusWidget() is stage.presenter
    stage.press(Key.Key_Space)
    assert stage.session.cover is Cover.NONE


def test_the_ring_does_not_come_back_with_the_window(stage: Stage) -> None:
    stage.press(Key.Key_Tab)
    stage.press(Key.Key_Right)
    stage.window("wall")
    stage.window("presenter")
    assert QApplication.focusWidget() is stage.presenter


@pytest.mark.parametrize("held", [Held.AltModifier, Held.ControlModifier, Held.MetaModifier], ids=str)
def test_space_with_alt_ctrl_or_meta_does_not_act_on_a_ringed_control(stage: Stage, held: Held) -> None:
    stage.window("presenter")
    stage.button(named("freeze")).setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Key.Key_Return, held)
    assert stage.session.frozen is None


def test_a_ringed_control_of_the_laptop_does_not_act_on_a_key_of_the_wall(stage: Stage) -> None:
    stage.press(Key.Key_Tab)
    stage.press(Key.Key_Space, on="wall")
    assert stage.session.position == 1


# A text field


def test_what_is_typed_in_a_field_belongs_to_it(stage: Stage) -> None:
    field = field_in(stage.presenter)
    for sign in "be fast, 12 & go.":
        stage.send(key_event(sign, key=ord(sign.upper())))
    assert field.text() == "be fast, 12 & go."
    assert stage.notebook.events == []
    assert not pends(stage)


@pytest.mark.parametrize(
    "key",
    [Key.Key_Left, Key.Key_Home, Key.Key_End, Key.Key_Backspace, Key.Key_Delete, Key.Key_Up, Key.Key_Return],
    ids=lambda key: key.name,
)
def test_keys_that_edit_belong_to_a_field(stage: Stage, key: Qt.Key) -> None:
    field_in(stage.presenter).setText("abc")
    stage.store.go_to(3)
    before = stage.session
    stage.press(key)
    assert stage.session is before


def test_undo_in_a_field_is_the_field_s(stage: Stage) -> None:
    stage.store.go_to(3)
    field = field_in(stage.presenter)
    QTest.keyClicks(field, "ab")
    stage.press(Key.Key_Z, Held.ControlModifier)
    assert field.text() == ""
    assert stage.session.position == 3


def test_several_lines_are_a_field_too(stage: Stage) -> None:
    field = QPlainTextEdit(stage.presenter)
    field.show()
    field.setFocus()
    stage.press(Key.Key_Return)
    stage.press(Key.Key_B)
    assert field.toPlainText() == "\nb"
    assert stage.session.cover is Cover.NONE


def test_page_keys_in_a_field_move_the_show(stage: Stage) -> None:
    field = field_in(stage.presenter)
    stage.press(Key.Key_PageDown)
    stage.press(Key.Key_PageDown)
    stage.press(Key.Key_PageUp)
    assert stage.session.position == 1
    assert QApplication.focusWidget() is field


def test_page_keys_move_the_show_while_a_file_is_chosen(stage: Stage, tmp_path: Path) -> None:
    dialog = QFileDialog(stage.presenter, "", str(tmp_path), options=QFileDialog.Option.DontUseNativeDialog)
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.show()
    wait_until(lambda: QApplication.activeWindow() is dialog)
    handle = dialog.windowHandle()
    for key in (Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp, Key.Key_B, Key.Key_Right):
        QTest.keyClick(handle, key)
    assert (stage.session.position, stage.session.cover) == (1, Cover.NONE)
    QTest.keyClick(handle, Key.Key_Escape)
    wait_until(lambda: not dialog.isVisible())
    assert stage.asked == ()


def test_the_other_buttons_of_a_clicker_count_in_a_dialog_where_they_type_nothing(stage: Stage) -> None:
    dialog = QFileDialog(stage.presenter, options=QFileDialog.Option.DontUseNativeDialog)
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.show()
    wait_until(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog.windowHandle(), Key.Key_F5)
    assert stage.session.position == 1
    next(each for each in dialog.findChildren(QPushButton) if each.isVisible() and each.isEnabled()).setFocus()
    QTest.keyClick(dialog.windowHandle(), Key.Key_B)
    assert stage.session.cover is Cover.BLACK
    next(each for each in dialog.findChildren(QLineEdit) if each.isVisible()).setFocus()
    QTest.keyClick(dialog.windowHandle(), Key.Key_B)
    assert stage.session.cover is Cover.BLACK
    dialog.close()


def test_keys_that_come_to_the_wall_are_for_the_dialog_that_is_open(stage: Stage, tmp_path: Path) -> None:
    dialog = QFileDialog(stage.presenter, "", str(tmp_path), options=QFileDialog.Option.DontUseNativeDialog)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    field = next(each for each in dialog.findChildren(QLineEdit) if each.isVisible())
    wait_until(lambda: dialog.focusWidget() is field)
    stage.press(Key.Key_B, on="wall")
    stage.press(Key.Key_PageDown, on="wall")
    assert field.text() == "b"
    assert (stage.session.position, stage.session.cover) == (1, Cover.NONE)
    stage.press(Key.Key_Escape, on="wall")
    wait_until(lambda: not dialog.isVisible())
    assert stage.asked == ()


@OF_ONE_WINDOW
def test_a_dialog_has_the_keys_that_stay_with_the_notes_below_it(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = QFileDialog(stage.presenter, "", str(tmp_path), options=QFileDialog.Option.DontUseNativeDialog)

    monkeypatch.setattr(dialog, "activateWindow", lambda: None)  # sway gives no keys to who asks, either

    def leave_keys_below() -> None:
        stage.presenter.activateWindow()
        wait_until(lambda: QApplication.activeWindow() is stage.presenter)

    def type_below() -> None:
        leave_keys_below()
        field = next(each for each in dialog.findChildren(QLineEdit) if each.isVisible())
        stage.press(Key.Key_B)
        stage.press(Key.Key_PageDown)
        typed.append(field.text())
        stage.press(Key.Key_Escape)

    typed: list[str] = []
    QTimer.singleShot(0, type_below)
    QTimer.singleShot(10_000, dialog.reject)  # should no key come through
    assert not is_accepted(dialog)
    assert typed == ["b"]
    assert (stage.session.position, stage.session.cover, stage.asked) == (1, Cover.NONE, ())


@OF_ONE_WINDOW
def test_a_window_below_a_dialog_is_not_closed(tmp_path: Path) -> None:
    window = QWidget()
    window.show()
    dialog = QFileDialog(window, "", str(tmp_path), options=QFileDialog.Option.DontUseNativeDialog)

    def close_below() -> None:
        QApplication.sendEvent(window.windowHandle(), QCloseEvent())
        stayed.append(window.isVisible())
        dialog.reject()

    stayed: list[bool] = []
    QTimer.singleShot(0, close_below)
    assert not is_accepted(dialog)
    assert stayed == [True]
    QApplication.sendEvent(window.windowHandle(), QCloseEvent())
    assert not window.isVisible()


def test_esc_leaves_a_field_and_asks_nothing(stage: Stage) -> None:
    field_in(stage.presenter)
    stage.press(Key.Key_Escape)
    assert QApplication.focusWidget() is stage.presenter
    assert stage.asked == ()
    stage.press(Key.Key_Space)
    assert stage.session.position == 1


def test_f5_and_esc_of_a_clicker_do_not_end_the_show_from_a_field(stage: Stage) -> None:
    field_in(stage.presenter)
    for _ in range(3):
        stage.press(Key.Key_F5)
        stage.press(Key.Key_Escape)
    assert stage.answers == []
    assert not stage.session.ended
