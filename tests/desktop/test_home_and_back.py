"""From home to home: what is prepared is seen by nobody else, and the public is thanked until the host says so."""

from pathlib import Path

from tests.desktop.desk import Desk, Shows, Start
from tests.desktop.lab import shows_desktop, wait_until


def test_only_project_is_seen_by_the_public_and_thanks_stay_when_home_comes_back(
    desk: Desk, start: Start, shows: Shows, tmp_path: Path
) -> None:
    def is_bare() -> bool:
        return shows_desktop(desk.shot(desk.projector, tmp_path / "projector.bmp"))

    program = start("--lang", "fr")
    shows(desk.laptop, "Vos soirées")
    assert is_bare()
    desk.key("e")
    shows(desk.laptop, "Aperçu de l’écran du public")
    assert is_bare()
    desk.key("Escape")
    shows(desk.laptop, "Vos soirées")
    assert is_bare()
    desk.key("F5")
    shows(desk.projector, "une amie qui vous veut du bien")
    shows(desk.laptop, "Le public voit")
    desk.key("Next", "Escape", "ctrl+q")
    shows(desk.projector, "Merci à toutes et à tous.")
    shows(desk.laptop, "Encore à l’écran du public")
    desk.unplug()
    shows(desk.laptop, "Vos soirées")
    desk.replug()
    shows(desk.projector, "Merci à toutes et à tous.")
    shows(desk.laptop, "Encore à l’écran du public")
    desk.key("w")
    wait_until(is_bare, what="the desktop on the projector")
    shows(desk.laptop, "Vos soirées")
    desk.key("ctrl+q")
    assert program.wait() == 0
