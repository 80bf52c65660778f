"""A document handed over: dragged out of another program with a real pointer, or named as the program starts."""

import itertools
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from tests.desktop.lab import Program, bare_env, cafe_presenter, is_read, run, wait_until
from tests.desktop.xorg import XorgDesk

HERE = Path(__file__).parent
DOCUMENT = HERE.parent / "data" / "documents" / "espaces.docx"
FRAME = (22, 400)
PLACES = {"the decks": (400, 400), "a button": (1120, 160)}
"""What is dropped on, and where it is on the screen once the window stands at 20, 80 and is 1200 x 700."""


def drag(source: str, x: int, y: int, *, desk: XorgDesk, picture: Path) -> None:
    """Drag out of the window ``source`` to a point; let go once the frame of the window there says it may be."""
    run("xdotool", "mousemove", "--window", source, "60", "40", "mousedown", "1", env=desk.env)
    run("xdotool", "mousemove_relative", "--", "12", "12", env=desk.env)
    steps = itertools.cycle((-4, 0, 4))  # a hand is never still

    def may_drop() -> bool:
        run("xdotool", "mousemove", str(x + next(steps)), str(y), env=desk.env)
        return QImage(str(desk.shot(desk.laptop, picture))).pixelColor(*FRAME).lightness() > 100

    wait_until(may_drop, what="the frame that asks for the drop")
    run("xdotool", "mouseup", "1", env=desk.env)


def test_a_document_dropped_anywhere_on_home_is_opened(xorg: XorgDesk, started: list[Program], tmp_path: Path) -> None:
    started.append(cafe_presenter(xorg.env, "--data-dir", str(tmp_path / "data"), log=tmp_path / "program.log"))
    picture = tmp_path / "laptop.png"

    def shows(sentence: str) -> bool:
        return is_read(sentence, xorg.shot(xorg.laptop, picture), layout=11)

    wait_until(lambda: shows("Une nouvelle soirée"), what="the home window")
    (home,) = run("xdotool", "search", "--onlyvisible", "--name", "Café Presenter", env=xorg.env).split()
    run("xdotool", "windowsize", "--sync", home, "1200", "700", "windowmove", "--sync", home, "20", "80", env=xorg.env)
    command = [sys.executable, str(HERE / "drag_source.py"), str(DOCUMENT), "10", "10"]
    started.append(Program(command, xorg.env, log=tmp_path / "source.log"))
    wait_until(lambda: "shown" in started[-1].said, what="the file to be dragged")
    source = run("xdotool", "search", "--sync", "--onlyvisible", "--name", "drag source", env=xorg.env).split()[-1]
    for what, place in PLACES.items():
        drag(source, *place, desk=xorg, picture=picture)
        wait_until(lambda: shows("D’après espaces.docx"), what=f"the document dropped on {what}")
        run("xdotool", "search", "--onlyvisible", "--name", "Café Presenter", "windowactivate", "--sync", env=xorg.env)
        xorg.key("Escape")
        wait_until(lambda: shows("Une nouvelle soirée"), what="the home window again")


def test_a_file_that_a_portal_has_not_yet_is_asked_for_again(tmp_path: Path) -> None:
    asker = (sys.executable, str(HERE / "drop_asker.py"), str(DOCUMENT))
    assert run("dbus-run-session", "--", *asker, env=bare_env(tmp_path)) == str(DOCUMENT)


def test_a_document_named_at_the_start_is_opened(xorg: XorgDesk, started: list[Program], tmp_path: Path) -> None:
    options = ("--data-dir", str(tmp_path / "data"))
    started.append(cafe_presenter(xorg.env, str(DOCUMENT), *options, log=tmp_path / "program.log"))
    picture = tmp_path / "laptop.png"
    wait_until(
        lambda: is_read("D’après espaces.docx", xorg.shot(xorg.laptop, picture), layout=11),
        what="the document that was named",
    )
    (window,) = xorg.windows()
    assert min(int(number) for number in window.split()[:2]) > 0  # its frame is on the screen, to be dragged by
