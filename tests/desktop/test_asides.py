"""What stands on the wall in the place of the question: real keys go in, pixels are read back."""

import signal
from pathlib import Path

from tests.desktop.bundled import THEMES
from tests.desktop.desk import Desk, Shows, Start, Walled
from tests.desktop.lab import Program, pictures, same_picture, wait_for_more, wait_until

SECOND = "Qu’est-ce qu’un ami sait faire, et qu’une machine ne saura jamais faire ?"
"""The second follow-up of the bundled evening's first theme."""


def test_the_second_follow_up_goes_to_the_wall_and_back_and_outlives_a_kill(
    desk: Desk,
    evening: Program,
    started: list[Program],
    start: Start,
    shows: Shows,
    walled: Walled,
    views: list[Path],
    tmp_path: Path,
) -> None:
    """No frame has other words than the title's, the question's and those of the follow-up."""
    started.append(film := desk.film(desk.projector, tmp_path / "film"))
    wait_for_more(tmp_path / "film", 1)
    desk.key("Next")
    walled(desk.projector, 2)
    desk.key("r")
    shows(desk.laptop, "Toujours sous la main")
    desk.key("2")
    shows(desk.projector, SECOND)
    sent = desk.shot(desk.projector, tmp_path / "sent.png")
    desk.key("r")
    walled(desk.projector, 2)
    desk.key("r", "2")
    wait_until(lambda: same_picture(desk.shot(desk.projector, tmp_path / "now.png"), sent), what="the follow-up again")
    film.stop()
    for frame in pictures(tmp_path / "film"):
        assert any(same_picture(frame, known) for known in (*views[:2], sent)), frame
    evening.send(signal.SIGKILL)
    evening.wait()
    start("resume")
    wait_until(lambda: same_picture(desk.shot(desk.projector, tmp_path / "now.png"), sent), what="the same on the wall")
    shows(desk.laptop, THEMES[0][1])
    desk.key("r")
    walled(desk.projector, 2)
