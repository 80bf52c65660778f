"""Keyboards and clickers on two real servers: keys by their places, worn buttons, keys that go elsewhere."""

import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from cafe_presenter.ui.input.keyboard import FIRST_MS
from tests.desktop.desk import Counted, Desk, Plain, Rendered, Shows, Start, Walled, shows_picture
from tests.desktop.lab import Program, wait_until

HERE = Path(__file__).parent
ESCAPE, F9, DOWN, VOLUME_UP, DEAD_CIRCUMFLEX, NAMELESS = 1, 67, 108, 115, 26, 240
LINES_BEFORE_NEXT = 7
# Places on the keyboard, by the kernel's codes, named by what an American keyboard has there.
TWO, THREE, Q, W, Y, ENTER, LEFT_CONTROL, LEFT_SHIFT, Z, B, PERIOD, PAGE_DOWN = (
    3,
    4,
    16,
    17,
    21,
    28,
    29,
    42,
    44,
    48,
    52,
    109,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """A keyboard's layout as X and Wayland call it, and the places of the keys with W and Z printed on them."""

    name: str
    w: int
    z: int


AZERTY, QWERTY, QWERTZ = Layout("fr", w=Z, z=W), Layout("us", w=W, z=Z), Layout("de", w=W, z=Y)


PRESSES, EVERY_S, WORN_S, HELD_S = 20, 0.08, 0.02, 1.5
COUNTED = PRESSES + 6  # more than is pressed: the last theme would hide a press too many


def test_every_keyboard_is_obeyed_by_what_is_printed_on_its_keys(
    desk: Desk, evening: Program, views: list[Path], plain: Plain, tmp_path: Path
) -> None:
    try:
        for layout in (AZERTY, QWERTZ, QWERTY):
            desk.plug_keyboard(layout.name)
            desk.press(TWO)
            desk.press(ENTER)
            shows_picture(desk, views[2], tmp_path)
            desk.press(layout.w)
            shows_picture(desk, plain("white"), tmp_path)
            desk.press(PERIOD)  # where every Logitech has its black button, whatever sign that place types
            shows_picture(desk, plain("black"), tmp_path)
            desk.press(B)
            shows_picture(desk, views[2], tmp_path)
            desk.press(layout.z, LEFT_CONTROL)
            shows_picture(desk, views[0], tmp_path)
        desk.plug_keyboard(AZERTY.name)
        desk.press(THREE, LEFT_SHIFT)
        desk.press(ENTER)
        shows_picture(desk, views[3], tmp_path)
    finally:
        desk.plug_keyboard("us")
    assert evening.running


def test_a_worn_button_and_a_held_one_count_once_and_twenty_quick_presses_are_twenty(
    desk: Desk, start: Start, shows: Shows, rendered: Rendered, counted: Counted, tmp_path: Path
) -> None:
    deck = counted(COUNTED)
    show = rendered(deck, desk.projector.size)

    def is_at(number: int) -> None:
        shows_picture(desk, show / f"wall-{number:02}.png", tmp_path)

    program = start(deck)
    shows(desk.laptop, "Thème 1")
    desk.press_often(PAGE_DOWN, 2, every_s=WORN_S)
    is_at(2)
    time.sleep(FIRST_MS / 1000)  # who presses sooner may have pressed twice
    desk.press_often(PAGE_DOWN, PRESSES, every_s=EVERY_S)
    is_at(2 + PRESSES)
    desk.press(PAGE_DOWN, down_s=HELD_S)
    desk.press(PAGE_DOWN)
    is_at(4 + PRESSES)
    assert program.running


def test_keys_that_go_to_another_program_are_told_largely_and_one_click_brings_them_back(
    desk: Desk, evening: Program, shows: Shows, walled: Walled, started: list[Program], tmp_path: Path
) -> None:
    other = Program([sys.executable, str(HERE / "other_window.py")], desk.env, log=tmp_path / "other.log")
    started.append(other)
    if desk.kind == "xorg":  # sway gives a new window no keys under one that is full screen, and lets none ask for them
        wait_until(lambda: other.said == "focused\nleft\n", what="the keys to be taken back without a click")

    def has_the_keys() -> bool:
        try:
            desk.focus_title("Another program")
        except AssertionError:  # no such window yet
            return False
        return other.said.endswith("focused\n")

    wait_until(has_the_keys, what="the other window to have the keys")
    shows(desk.laptop, "Cliquez ici pour les reprendre")
    desk.click(desk.laptop.width // 4, desk.laptop.height // 2)
    wait_until(lambda: other.said.endswith("left\n"), what="the keys to be back")
    desk.press(PAGE_DOWN)
    walled(desk.projector, 2)
    assert evening.running


@pytest.mark.long
def test_buttons_that_send_odd_keys_are_taught_by_pressing_them(
    desk: Desk, evening: Program, shows: Shows, views: list[Path], tmp_path: Path
) -> None:
    desk.plug_keyboard("fr")
    try:
        desk.press(F9)
        shows(desk.laptop, "Les touches de chaque action")
        desk.press_often(DOWN, LINES_BEFORE_NEXT, every_s=EVERY_S)
        for code in (VOLUME_UP, DEAD_CIRCUMFLEX, NAMELESS):
            desk.press(ENTER)
            shows(desk.laptop, "Appuyez sur le bouton pour « Suivant »")
            desk.press(code)
            shows(desk.laptop, "maintenant « Suivant »")
        desk.press(ESCAPE)
        for number, code in enumerate((VOLUME_UP, DEAD_CIRCUMFLEX, NAMELESS), 1):
            desk.press(code)
            shows_picture(desk, views[number], tmp_path)
    finally:
        desk.plug_keyboard("us")
    assert evening.running
