from itertools import product

import pytest
from PySide6.QtCore import Qt

from cafe_presenter.core.evening.events import Cover
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.commands import KeyTable, ShowCommand, keys_of, tip_of
from cafe_presenter.ui.input.keys import digit_of, key_name, key_of
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.wording import Wording
from stage import FIRST_TABLE, SIDES, Side, Stage, key_event, named, screen_of, wanted_by

Key = Qt.Key
Held = Qt.KeyboardModifier
NONE, CTRL, SHIFT, ALT, META = (
    Held.NoModifier,
    Held.ControlModifier,
    Held.ShiftModifier,
    Held.AltModifier,
    Held.MetaModifier,
)

TABLE: tuple[tuple[ShowCommand, str, Qt.Key, Held, str], ...] = (
    (named("next"), "Right", Key.Key_Right, NONE, ""),
    (named("next"), "Down", Key.Key_Down, NONE, ""),
    (named("next"), "PageDown", Key.Key_PageDown, NONE, ""),
    (named("next"), "Space", Key.Key_Space, NONE, " "),
    (named("next"), "Enter", Key.Key_Return, NONE, "\r"),
    (named("next"), "keypad Enter", Key.Key_Enter, Held.KeypadModifier, "\r"),
    (named("next"), "N", Key.Key_N, NONE, "n"),
    (named("previous"), "Left", Key.Key_Left, NONE, ""),
    (named("previous"), "Up", Key.Key_Up, NONE, ""),
    (named("previous"), "PageUp", Key.Key_PageUp, NONE, ""),
    (named("previous"), "Backspace", Key.Key_Backspace, NONE, "\b"),
    (named("previous"), "P", Key.Key_P, NONE, "p"),
    (named("first"), "Home", Key.Key_Home, NONE, ""),
    (named("last"), "End", Key.Key_End, NONE, ""),
    (named("black"), "B", Key.Key_B, NONE, "b"),
    (named("black"), ".", Key.Key_Period, NONE, "."),
    (named("black"), ". of AZERTY", Key.Key_Period, SHIFT, "."),
    (named("black"), ":", Key.Key_Colon, NONE, ":"),
    (named("white"), "W", Key.Key_W, NONE, "w"),
    (named("white"), ",", Key.Key_Comma, NONE, ","),
    (named("white"), ";", Key.Key_Semicolon, NONE, ";"),
    (named("freeze"), "F", Key.Key_F, NONE, "f"),
    (named("timer"), "T", Key.Key_T, NONE, "t"),
    (named("more_time"), "+", Key.Key_Plus, SHIFT, "+"),
    (named("more_time"), "keypad +", Key.Key_Plus, Held.KeypadModifier, "+"),
    (named("more_time"), "=", Key.Key_Equal, NONE, "="),
    (named("more_time"), "Ctrl+Up", Key.Key_Up, CTRL, ""),
    (named("less_time"), "-", Key.Key_Minus, NONE, "-"),
    (named("less_time"), "keypad -", Key.Key_Minus, Held.KeypadModifier, "-"),
    (named("less_time"), "Ctrl+Down", Key.Key_Down, CTRL, ""),
    (named("undo"), "Ctrl+Z", Key.Key_Z, CTRL, "\x1a"),
    (named("overview"), "G", Key.Key_G, NONE, "g"),
    (named("swap"), "S", Key.Key_S, NONE, "s"),
    (named("cheat_sheet"), "?", Key.Key_Question, SHIFT, "?"),
    (named("start"), "F5", Key.Key_F5, NONE, ""),
    (named("full_screen"), "F11", Key.Key_F11, NONE, ""),
    (named("scroll_down"), "Shift+Down", Key.Key_Down, SHIFT, ""),
    (named("scroll_up"), "Shift+Up", Key.Key_Up, SHIFT, ""),
    (named("escape"), "Esc", Key.Key_Escape, NONE, "\x1b"),
)
KEYS = [pytest.param(action, key, held, text, id=f"{name}-{action.name}") for action, name, key, held, text in TABLE]

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
def test_each_key_asks_for_its_action(action: ShowCommand, key: Qt.Key, held: Held, text: str) -> None:
    assert wanted_by(key_event(text, key=key, modifiers=held)) is action


@pytest.mark.parametrize("letter", "NPBWFTGS")
def test_a_letter_counts_whatever_capslock_and_shift_make_of_it(letter: str) -> None:
    key = Key(ord(letter))
    plain = wanted_by(key_event(letter.lower(), key=key))
    assert plain is not None
    assert wanted_by(key_event(letter, key=key)) is plain
    assert wanted_by(key_event(letter, key=key, modifiers=SHIFT)) is plain


@pytest.mark.parametrize("held", [ALT, META, ALT | CTRL, META | SHIFT], ids=str)
@pytest.mark.parametrize(("action", "key", "used", "text"), KEYS)
def test_with_alt_or_meta_a_key_asks_for_nothing(
    action: ShowCommand, key: Qt.Key, used: Held, text: str, held: Held
) -> None:
    del action
    assert wanted_by(key_event(text, key=key, modifiers=used | held)) is None


@pytest.mark.parametrize(
    ("action", "key", "used", "text"), [key for key in KEYS if not str(key.id).startswith(("Ctrl", "Up-", "Down-"))]
)
def test_with_ctrl_a_key_asks_for_nothing_it_was_not_given(
    action: ShowCommand, key: Qt.Key, used: Held, text: str
) -> None:
    if action in (named("scroll_down"), named("scroll_up")):
        assert wanted_by(key_event(text, key=key, modifiers=used | CTRL)) is None
        return
    figures = {"more_time": named("larger"), "less_time": named("smaller")}.get(action.name)
    given = AnswerKey.LEAVE if key is Key.Key_W else figures
    assert wanted_by(key_event(text, key=key, modifiers=CTRL)) is given


@pytest.mark.parametrize("letter", "ABCDFGHIMNOPSTUVX")
def test_ctrl_and_a_letter_ask_for_little(letter: str) -> None:
    control_character = chr(ord(letter) - 64)
    assert wanted_by(key_event(control_character, key=Key(ord(letter)), modifiers=CTRL)) is None


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
    assert wanted_by(key_event(letter, key=key)) is wanted_by(key_event(chr(key).lower(), key=key))


def test_no_key_asks_for_two_things() -> None:
    for wanted in (SHOW_COMMANDS, tuple(AnswerKey)):
        keys = [key for each in wanted if not getattr(each, "is_within", False) for key in each.keys]
        assert len(keys) == len(set(keys))


def test_every_action_has_a_key() -> None:
    assert [each.name for each in SHOW_COMMANDS if not each.keys] == []
    assert [each.kept_as for each in AnswerKey if not each.keys] == []


@pytest.mark.parametrize("name", CLICKERS)
def test_no_clicker_sends_an_answer(name: str) -> None:
    sent = {wanted_by(key_event("." if key == Key.Key_Period else "", key=key)) for key in CLICKERS[name]}
    assert None not in sent
    assert not [each for each in sent if isinstance(each, AnswerKey)]


def test_a_key_may_have_been_taught_for_an_answer() -> None:
    table = KeyTable(SHOW_COMMANDS, (("F12", "end"), ("Ctrl+Q", "next")))
    assert table.wanted("F12") is AnswerKey.END
    assert table.wanted("Ctrl+Q") is table.named("next")
    assert keys_of(AnswerKey.END, Wording("en"), table=table) == "F12"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_tooltip_names_what_a_button_does_and_its_key(language: str) -> None:
    wording = Wording(language)
    for command in SHOW_COMMANDS:
        tip = tip_of(command, wording, table=FIRST_TABLE)
        assert tip.startswith(wording.text(command.label))
        assert key_name(command.keys[0], wording) in tip


def test_keys_are_told_as_a_reader_knows_them() -> None:
    wording = Wording("en")
    assert keys_of(named("less_time"), wording, table=FIRST_TABLE) == "−\u2002Ctrl+↓"
    assert keys_of(named("more_time"), wording, table=FIRST_TABLE) == "+\u2002=\u2002Ctrl+↑"
    assert keys_of(named("next"), wording, most=3, table=FIRST_TABLE) == "→\u2002↓\u2002Page Down"


def _state(session: Session) -> tuple[int, Cover, bool, bool, float]:
    return session.position, session.cover, session.frozen is not None, session.running, session.item.planned_s


EFFECTS: dict[ShowCommand, tuple[int, Cover, bool, bool, float]] = {
    named("next"): (4, Cover.NONE, False, True, 420.0),
    named("previous"): (2, Cover.NONE, False, True, 300.0),
    named("first"): (0, Cover.NONE, False, True, 300.0),
    named("last"): (5, Cover.NONE, False, True, 180.0),
    named("black"): (3, Cover.BLACK, False, True, 480.0),
    named("white"): (3, Cover.WHITE, False, True, 480.0),
    named("freeze"): (3, Cover.NONE, True, True, 480.0),
    named("timer"): (3, Cover.NONE, False, False, 480.0),
    named("more_time"): (3, Cover.NONE, False, True, 540.0),
    named("less_time"): (3, Cover.NONE, False, True, 420.0),
    named("undo"): (0, Cover.NONE, False, True, 300.0),
}
"""What each action makes of a show at theme 2 that came straight from the welcome."""
SHOWN = [
    pytest.param(action, key, held, text, side, id=f"{name}-{action.name}-{side}")
    for (action, name, key, held, text), side in product(TABLE, SIDES)
    if action in EFFECTS
]


@pytest.mark.parametrize(("action", "key", "held", "text", "side"), SHOWN)
def test_both_windows_obey_each_key(
    stage: Stage, action: ShowCommand, key: Qt.Key, held: Held, text: str, side: Side
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
    stage.pass_by(1)
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


def test_ctrl_and_shift_with_a_letter_is_another_key_than_ctrl_alone() -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    assert key_of(key_event("", key=Qt.Key.Key_Z, modifiers=held)) == "Ctrl+Shift+Z"
    assert wanted_by(key_event("", key=Qt.Key.Key_Z, modifiers=held)) is named("redo")
    assert wanted_by(key_event("", key=Qt.Key.Key_Z, modifiers=CTRL)) is named("undo")
