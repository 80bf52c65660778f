"""A compositor that waits for no window: all are late to paint themselves in a new size, as on a slow computer."""

import re
from functools import partial

import pytest

from tests.desktop.bundled import DECK, TITLE
from tests.desktop.desk import Desk, Shows, Start, Walled, ask_to_swap
from tests.desktop.lab import Program, wait_until

SWAP = 4
"""The wall, the notes, and the curtain before each while they change places."""


def shown_so_far(program: Program) -> int:
    """Return how many windows a program under Wayland has shown, each as often as it came."""
    return len(re.findall(r"-> xdg_surface\S+get_toplevel\(", program.said))


def has_shown(program: Program, number: int) -> bool:
    """Tell whether a program has shown so many windows."""
    return shown_so_far(program) >= number


@pytest.mark.sway
@pytest.mark.parametrize("desk", ["hasty"], indirect=True)
def test_a_swap_shows_each_window_once(desk: Desk, start: Start, shows: Shows, walled: Walled) -> None:
    program = start(DECK, WAYLAND_DEBUG="client")
    walled(desk.projector, 1)
    shows(desk.laptop, TITLE)
    ask_to_swap(desk, shows)
    shown = shown_so_far(program)
    for wall, notes in ((desk.laptop, desk.projector), (desk.projector, desk.laptop)):
        shown += SWAP
        desk.key("s")
        walled(wall, 1)
        shows(notes, TITLE)
        wait_until(partial(has_shown, program, shown), what="wall and notes to come")
        wait_until(lambda: len(desk.windows()) == 2, what="the curtains to go")
        assert shown_so_far(program) == shown
