"""A whole evening from home to its end by one hand alone: a clicker."""

import pytest

from tests.desktop.bundled import QUESTIONS
from tests.desktop.desk import Shows, Start, Walled
from tests.desktop.xorg import XorgDesk

CLOSING = len(QUESTIONS) + 2
"""The view of the bundled evening that is its last, counted from 1: the title, the themes, the closing."""


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
def test_a_whole_evening_by_a_clicker_alone(desk: XorgDesk, start: Start, shows: Shows, walled: Walled) -> None:
    program = start("--lang", "fr")
    shows(desk.laptop, "Vos soirées")
    desk.key("F5")
    walled(desk.projector, 1)
    shows(desk.laptop, "Le public voit")
    for number in range(2, CLOSING + 1):
        desk.key("Next")
        walled(desk.projector, number)
    desk.key("Escape", "F5", "Next")  # what its fourth button sends in turn does no harm, nor does one press too many
    walled(desk.projector, CLOSING)
    desk.key("Prior")
    walled(desk.projector, CLOSING - 1)
    assert program.running
