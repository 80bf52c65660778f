"""Dialogs for files under X: on the laptop, wherever the pointer and the keys are."""

import pytest

from tests.desktop.bundled import DECK
from tests.desktop.desk import Start, Walled, wait_for_both_windows
from tests.desktop.lab import run, wait_until
from tests.desktop.xorg import XorgDesk

pytestmark = pytest.mark.parametrize("desk", ["xorg"], indirect=True)


def point_at_wall(desk: XorgDesk) -> None:
    """Put the pointer on the projector, and give its window the keys."""
    middle = (desk.projector.x + desk.projector.width // 2, desk.projector.height // 2)
    run("xdotool", "mousemove", *map(str, middle), env=desk.env)
    desk.focus(desk.projector)


def place_of_dialog(desk: XorgDesk, title: str) -> tuple[int, int]:
    """Wait for a window of a title; return its left and its right edge."""

    def found() -> str:
        return run("sh", "-c", f"xdotool search --onlyvisible --name '^{title}' || true", env=desk.env).strip()

    wait_until(found, what=title)
    told = run("xdotool", "getwindowgeometry", "--shell", found().split()[0], env=desk.env)
    values = dict(line.split("=") for line in told.split())
    return int(values["X"]), int(values["X"]) + int(values["WIDTH"])


def test_a_file_is_chosen_on_the_laptop_though_the_wall_has_pointer_and_keys(
    desk: XorgDesk, start: Start, walled: Walled
) -> None:
    start(DECK)
    wait_for_both_windows(desk)
    walled(desk.projector, 1)
    desk.key("ctrl+e", "ctrl+shift+s")
    point_at_wall(desk)
    left, right = place_of_dialog(desk, "Enregistrer le déroulé")
    assert desk.laptop.x <= left
    assert right <= desk.laptop.x + desk.laptop.width
    walled(desk.projector, 1)


def test_after_an_evening_a_file_is_chosen_on_the_laptop(desk: XorgDesk, start: Start, walled: Walled) -> None:
    start(DECK)
    wait_for_both_windows(desk)
    walled(desk.projector, 1)
    both = desk.windows()
    desk.key("ctrl+q", "ctrl+q")
    wait_until(lambda: len(desk.windows()) == 2 and desk.windows() != both, what="home, beside the wall")
    desk.key("o")
    point_at_wall(desk)
    left, right = place_of_dialog(desk, "Ouvrir un déroulé")
    assert desk.laptop.x <= left
    assert right <= desk.laptop.x + desk.laptop.width
