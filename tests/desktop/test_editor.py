"""The editor of the real program on a real X server, driven by the keyboard alone."""

import shutil
import signal
from pathlib import Path

import pytest

from tests.desktop.bundled import DECK, QUESTIONS, TITLE
from tests.desktop.desk import Desk, Shows, Start, on_x_first
from tests.desktop.lab import Program, cafe_presenter, is_read, run, same_picture, wait_until
from tests.desktop.xorg import XorgDesk


def test_what_was_not_saved_outlives_the_program(xorg: XorgDesk, started: list[Program], tmp_path: Path) -> None:
    def activate_another_than(old: list[str]) -> list[str]:
        found: list[str] = []

        def is_there() -> bool:
            found[:] = xorg.window_ids()  # none while one window goes and the next comes
            return len(found) == 1 and found != old

        wait_until(is_there, what="a window")
        run("xdotool", "windowactivate", "--sync", *found, env=xorg.env)
        return found

    def open_editor() -> Program:
        started.append(cafe_presenter(xorg.env, "--data-dir", str(tmp_path / "data"), log=tmp_path / "program.log"))
        home = activate_another_than([])
        xorg.key("n", "Return")
        activate_another_than(home)
        return started[-1]

    def add_theme(name: str) -> None:
        xorg.key("ctrl+n")
        run("xdotool", "type", "--delay", "20", name, env=xorg.env)

    def draft() -> str:
        return "".join(file.read_text("utf-8") for file in (tmp_path / "data" / "drafts").glob("*.json"))

    program = open_editor()
    add_theme("Entre voisins")
    program.send(signal.SIGTERM)
    assert program.wait() == 0
    assert "Entre voisins" in draft()
    program = open_editor()
    xorg.key("Return")  # takes it up
    add_theme("Loin des machines")
    wait_until(lambda: "Loin des machines" in draft(), what="the draft")
    assert "Entre voisins" in draft()
    program.send(signal.SIGKILL)
    program.wait()
    open_editor()
    xorg.key("Return")
    picture = tmp_path / "laptop.png"
    wait_until(lambda: is_read("machines", xorg.shot(xorg.laptop, picture), layout=11), what="the draft")


@pytest.mark.long
def test_a_running_show_is_edited_where_the_public_sees_nothing(
    desk: Desk, start: Start, shows: Shows, tmp_path: Path
) -> None:
    deck = tmp_path / "soirée.yaml"
    shutil.copy(DECK, deck)
    start(str(deck))
    shows(desk.laptop, TITLE)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])
    before = desk.shot(desk.projector, tmp_path / "before.png")
    desk.key("ctrl+e")
    shows(desk.laptop, "Enregistrer et appliquer (F5)")
    assert same_picture(before, desk.shot(desk.projector, tmp_path / "during.png"))
    desk.key("Next")
    shows(desk.projector, QUESTIONS[1])
    deck.write_text(deck.read_text("utf-8").replace(QUESTIONS[1], "Faut-il en rire ?"), "utf-8")
    desk.key("Escape")
    shows(desk.laptop, "Le public voit")
    desk.key("ctrl+r")
    shows(desk.projector, "Faut-il en rire ?")


@on_x_first
def test_a_clicker_turns_the_evening_while_a_file_is_chosen(desk: Desk, start: Start, shows: Shows) -> None:
    start(str(DECK))
    shows(desk.laptop, TITLE)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])
    desk.key("ctrl+e")
    shows(desk.laptop, "Enregistrer et appliquer (F5)")
    desk.key("ctrl+s")
    shows(desk.laptop, "Nom du fichier")
    desk.key("Next")
    shows(desk.projector, QUESTIONS[1])
