from itertools import product

import pytest
from PySide6.QtCore import Qt

from cafe_presenter.core.events import Cover
from cafe_presenter.core.session import Session
from cafe_presenter.ui.keys import ANSWERS, BINDINGS, Action, action_of, digit_of, key_name, keys_of, label_of, tip_of
from cafe_presenter.wording import Wording
from stage import SIDES, Side, Stage, key_event, screen_of

Key = Qt.Key
Held = Qt.KeyboardModifier
NONE, CTRL, SHIFT, ALT, META = (
    Held.NoModifier,
    Held.ControlModifier,
    Held.ShiftModifier,
    Held.AltModifier,
    Held.MetaModifier,
)

TABLE: tuple[tuple[Action, str, Qt.Key, Held, str], ...] = (
    (Action.NEXT, "Right", Key.Key_Right, NONE, ""),
    (Action.NEXT, "Down", Key.Key_Down, NONE, ""),
    (Action.NEXT, "PageDown", Key.Key_PageDown, NONE, ""),
    (Action.NEXT, "Space", Key.Key_Space, NONE, " "),
    (Action.NEXT, "Enter", Key.Key_Return, NONE, "\r"),
    (Action.NEXT, "keypad Enter", Key.Key_Enter, Held.KeypadModifier, "\r"),
    (Action.NEXT, "N", Key.Key_N, NONE, "n"),
    (Action.PREVIOUS, "Left", Key.Key_Left, NONE, ""),
    (Action.PREVIOUS, "Up", Key.Key_Up, NONE, ""),
    (Action.PREVIOUS, "PageUp", Key.Key_PageUp, NONE, ""),
    (Action.PREVIOUS, "Backspace", Key.Key_Backspace, NONE, "\b"),
    (Action.PREVIOUS, "P", Key.Key_P, NONE, "p"),
    (Action.FIRST, "Home", Key.Key_Home, NONE, ""),
    (Action.LAST, "End", Key.Key_End, NONE, ""),
    (Action.BLACK, "B", Key.Key_B, NONE, "b"),
    (Action.BLACK, ".", Key.Key_Period, NONE, "."),
    (Action.BLACK, ". of AZERTY", Key.Key_Period, SHIFT, "."),
    (Action.BLACK, ":", Key.Key_Colon, NONE, ":"),
    (Action.WHITE, "W", Key.Key_W, NONE, "w"),
    (Action.WHITE, ",", Key.Key_Comma, NONE, ","),
    (Action.WHITE, ";", Key.Key_Semicolon, NONE, ";"),
    (Action.FREEZE, "F", Key.Key_F, NONE, "f"),
    (Action.TIMER, "T", Key.Key_T, NONE, "t"),
    (Action.MORE_TIME, "+", Key.Key_Plus, SHIFT, "+"),
    (Action.MORE_TIME, "keypad +", Key.Key_Plus, Held.KeypadModifier, "+"),
    (Action.MORE_TIME, "=", Key.Key_Equal, NONE, "="),
    (Action.MORE_TIME, "Ctrl+Up", Key.Key_Up, CTRL, ""),
    (Action.LESS_TIME, "-", Key.Key_Minus, NONE, "-"),
    (Action.LESS_TIME, "keypad -", Key.Key_Minus, Held.KeypadModifier, "-"),
    (Action.LESS_TIME, "Ctrl+Down", Key.Key_Down, CTRL, ""),
    (Action.UNDO, "Ctrl+Z", Key.Key_Z, CTRL, "\x1a"),
    (Action.OVERVIEW, "G", Key.Key_G, NONE, "g"),
    (Action.SWAP, "S", Key.Key_S, NONE, "s"),
    (Action.CHEAT_SHEET, "?", Key.Key_Question, SHIFT, "?"),
    (Action.START, "F5", Key.Key_F5, NONE, ""),
    (Action.FULL_SCREEN, "F11", Key.Key_F11, NONE, ""),
    (Action.SCROLL_DOWN, "Shift+Down", Key.Key_Down, SHIFT, ""),
    (Action.SCROLL_UP, "Shift+Up", Key.Key_Up, SHIFT, ""),
    (Action.ESCAPE, "Esc", Key.Key_Escape, NONE, "\x1b"),
)
KEYS = [pytest.param(action, key, held, text, id=f"{name}-{action}") for action, name, key, held, text in TABLE]

AZERTY = (("&", 1), ("é", 2), ('"', 3), ("'", 4), ("(", 5), ("-", 6), ("è", 7), ("_", 8), ("ç", 9), ("à", 0))
"""The unshifted digit row, left to right."""
BELGIAN = (("&", 1), ("é", 2), ('"', 3), ("'", 4), ("(", 5), ("§", 6), ("è", 7), ("!", 8), ("ç", 9), ("à", 0))

CLICKERS = {
    "Logitech R400": (Key.Key_PageUp, Key.Key_PageDown, Key.Key_Period, Key.Key_F5, Key.Key_Escape),
    "Kensington": (Key.Key_PageUp, Key.Key_PageDown, Key.Key_B),
    "arrows": (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down),
    "one button": (Key.Key_Return, Key.Key_Space),
}


@pytest.mark.parametrize(("action", "key", "held", "text"), KEYS)
def test_each_key_asks_for_its_action(action: Action, key: Qt.Key, held: Held, text: str) -> None:
    assert action_of(key_event(text, key=key, modifiers=held)) is action


@pytest.mark.parametrize("letter", "NPBWFTGS")
def test_a_letter_counts_whatever_capslock_and_shift_make_of_it(letter: str) -> None:
    key = Key(ord(letter))
    plain = action_of(key_event(letter.lower(), key=key))
    assert plain is not None
    assert action_of(key_event(letter, key=key)) is plain
    assert action_of(key_event(letter, key=key, modifiers=SHIFT)) is plain


@pytest.mark.parametrize("held", [ALT, META, ALT | CTRL, META | SHIFT], ids=str)
@pytest.mark.parametrize(("action", "key", "used", "text"), KEYS)
def test_with_alt_or_meta_a_key_asks_for_nothing(
    action: Action, key: Qt.Key, used: Held, text: str, held: Held
) -> None:
    del action
    assert action_of(key_event(text, key=key, modifiers=used | held)) is None


@pytest.mark.parametrize(
    ("action", "key", "used", "text"), [key for key in KEYS if not str(key.id).startswith(("Ctrl", "Up-", "Down-"))]
)
def test_with_ctrl_a_key_asks_for_nothing_it_was_not_given(action: Action, key: Qt.Key, used: Held, text: str) -> None:
    if action in (Action.SCROLL_DOWN, Action.SCROLL_UP):
        assert action_of(key_event(text, key=key, modifiers=used | CTRL)) is None
        return
    figures = {Action.MORE_TIME: Action.LARGER, Action.LESS_TIME: Action.SMALLER}.get(action)
    assert action_of(key_event(text, key=key, modifiers=CTRL)) is figures


@pytest.mark.parametrize("letter", "ABCDFGHIJKLMNOPQSTUVWXY")
def test_ctrl_and_a_letter_ask_for_nothing_but_undo_edit_and_reload(letter: str) -> None:
    control_character = chr(ord(letter) - 64)
    assert action_of(key_event(control_character, key=Key(ord(letter)), modifiers=CTRL)) is None


@pytest.mark.parametrize(("row", "first_code"), [(AZERTY, 10), (BELGIAN, 10), (AZERTY, 2)], ids=["fr", "be", "windows"])
def test_the_unshifted_digit_row_of_french_keyboards_is_digits(
    row: tuple[tuple[str, int], ...], first_code: int
) -> None:
    typed = [digit_of(key_event(sign, scan_code=first_code + place)) for place, (sign, _) in enumerate(row)]
    assert typed == [digit for _, digit in row]


@pytest.mark.parametrize(("sign", "digit"), [("É", 2), ("È", 7), ("Ç", 9), ("À", 0)])
def test_capslock_leaves_the_french_digit_row_digits(sign: str, digit: int) -> None:
    assert digit_of(key_event(sign, scan_code=10 + (digit - 1) % 10)) == digit


@pytest.mark.parametrize("digit", range(10))
def test_shift_and_the_digit_row_of_azerty_are_digits(digit: int) -> None:
    event = key_event(str(digit), key=Key(ord("0") + digit), scan_code=10 + (digit - 1) % 10, modifiers=SHIFT)
    assert digit_of(event) == digit


@pytest.mark.parametrize("digit", range(10))
def test_the_keypad_s_digits_are_digits(digit: int) -> None:
    assert digit_of(key_event(str(digit), key=Key(ord("0") + digit), modifiers=Held.KeypadModifier)) == digit


@pytest.mark.parametrize("held", [CTRL, ALT, META], ids=str)
def test_a_digit_with_ctrl_alt_or_meta_is_none(held: Held) -> None:
    assert digit_of(key_event("3", key=Key.Key_3, modifiers=held)) is None


@pytest.mark.parametrize(("sign", "scan_code"), [("-", 20), ("-", 61), ("-", 82), ("-", 86), ("'", 48), ("'", 20)])
def test_a_sign_away_from_the_digit_row_is_no_digit(sign: str, scan_code: int) -> None:
    assert digit_of(key_event(sign, scan_code=scan_code)) is None


@pytest.mark.parametrize("sign", ["&", '"', "'", "(", "_", "!", "-"])
def test_a_shifted_sign_of_an_english_digit_row_is_no_digit(sign: str) -> None:
    codes = range(10, 22)
    assert {digit_of(key_event(sign, scan_code=code, modifiers=SHIFT)) for code in codes} == {None}


@pytest.mark.parametrize(("letter", "key"), [("т", Key.Key_T), ("β", Key.Key_B), ("ف", Key.Key_F)])
def test_a_letter_of_another_script_counts_where_qt_tells_the_latin_key(letter: str, key: Qt.Key) -> None:
    assert action_of(key_event(letter, key=key)) is action_of(key_event(chr(key).lower(), key=key))


def test_no_key_asks_for_two_things() -> None:
    keys = [key for binding in (*BINDINGS, *ANSWERS) for key in binding.keys]
    assert len(keys) == len(set(keys))


def test_every_action_has_a_key() -> None:
    assert {binding.action for binding in (*BINDINGS, *ANSWERS) if binding.keys} == set(Action)


@pytest.mark.parametrize("name", CLICKERS)
def test_no_clicker_sends_an_answer(name: str) -> None:
    sent = {action_of(key_event("." if key == Key.Key_Period else "", key=key)) for key in CLICKERS[name]}
    assert None not in sent
    assert not sent & {binding.action for binding in ANSWERS}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_tooltip_names_what_a_button_does_and_its_key(language: str) -> None:
    wording = Wording(language)
    for binding in BINDINGS:
        tip = tip_of(binding.action, wording)
        assert tip.startswith(label_of(binding.action, wording))
        assert key_name(binding.keys[0], wording) in tip


def test_keys_are_told_as_a_reader_knows_them() -> None:
    wording = Wording("en")
    assert keys_of(Action.LESS_TIME, wording) == "−\u2002Ctrl+↓"
    assert keys_of(Action.MORE_TIME, wording) == "+\u2002=\u2002Ctrl+↑"
    assert keys_of(Action.NEXT, wording, most=3) == "→\u2002↓\u2002Page Down"


def _state(session: Session) -> tuple[int, Cover, bool, bool, float]:
    return session.position, session.cover, session.frozen is not None, session.running, session.item.planned_s


EFFECTS = {
    Action.NEXT: (4, Cover.NONE, False, True, 420.0),
    Action.PREVIOUS: (2, Cover.NONE, False, True, 300.0),
    Action.FIRST: (0, Cover.NONE, False, True, 300.0),
    Action.LAST: (5, Cover.NONE, False, True, 180.0),
    Action.BLACK: (3, Cover.BLACK, False, True, 480.0),
    Action.WHITE: (3, Cover.WHITE, False, True, 480.0),
    Action.FREEZE: (3, Cover.NONE, True, True, 480.0),
    Action.TIMER: (3, Cover.NONE, False, False, 480.0),
    Action.MORE_TIME: (3, Cover.NONE, False, True, 540.0),
    Action.LESS_TIME: (3, Cover.NONE, False, True, 420.0),
    Action.UNDO: (0, Cover.NONE, False, True, 300.0),
}
"""What each action makes of a show at theme 2 that came straight from the welcome."""
SHOWN = [
    pytest.param(action, key, held, text, side, id=f"{name}-{action}-{side}")
    for (action, name, key, held, text), side in product(TABLE, SIDES)
    if action in EFFECTS
]


@pytest.mark.parametrize(("action", "key", "held", "text", "side"), SHOWN)
def test_both_windows_obey_each_key(
    stage: Stage, action: Action, key: Qt.Key, held: Held, text: str, side: Side
) -> None:
    stage.store.go_to(3)
    stage.send(key_event(text, key=key, modifiers=held), on=side)
    assert _state(stage.session) == EFFECTS[action]


@pytest.mark.parametrize("side", SIDES)
def test_f5_starts_at_the_welcome_from_both_windows(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_F5, on=side)
    assert stage.session.position == 1
    assert stage.session.running


@pytest.mark.parametrize("side", SIDES)
def test_s_swaps_the_screens_from_both_windows(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_S, on=side)
    assert screen_of(stage.wall).name() == "laptop"
    assert screen_of(stage.presenter).name() == "projector"


@pytest.mark.parametrize("side", SIDES)
def test_f11_keeps_the_wall_full_screen(stage: Stage, side: Side) -> None:
    for _ in range(2):
        stage.press(Key.Key_F11, on=side)
        assert stage.wall.isFullScreen()
        assert stage.wall.geometry() == screen_of(stage.wall).geometry()


@pytest.mark.parametrize(("left", "right"), [("B", "B"), (".", ":"), ("W", ";")])
def test_the_key_that_covered_the_wall_uncovers_it(stage: Stage, left: str, right: str) -> None:
    stage.send(key_event(left.lower(), key=ord(left)))
    covered = stage.session.cover
    stage.send(key_event(right.lower(), key=ord(right)))
    assert covered is not stage.session.cover is Cover.NONE


def test_white_takes_the_place_of_black(stage: Stage) -> None:
    stage.press(Key.Key_B)
    stage.press(Key.Key_W)
    assert stage.session.cover is Cover.WHITE


def test_next_at_the_end_and_previous_at_the_start_do_nothing(stage: Stage) -> None:
    stage.press(Key.Key_Left)
    assert stage.notebook.events == []
    stage.press(Key.Key_End)
    before = list(stage.notebook.events)
    stage.press(Key.Key_Right)
    assert stage.notebook.events == before
