"""The evening on a printer: by real keys, through the dialog of the real program and a printing system of its own."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import printed
from tests.desktop.bundled import DECK
from tests.desktop.desk import Desk, Shows
from tests.desktop.lab import Program, cafe_presenter, run, wait_until
from tests.desktop.printers import PdfPrinter
from tests.desktop.xorg import XorgDesk


@pytest.fixture
def printer() -> Iterator[PdfPrinter]:
    """A printer of the test's own."""
    made = PdfPrinter()
    yield made
    made.close()


@pytest.mark.long
@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
def test_an_evening_is_printed_by_the_dialog_of_the_system(
    desk: Desk, started: list[Program], shows: Shows, printer: PdfPrinter, tmp_path: Path
) -> None:
    assert isinstance(desk, XorgDesk)
    began = time.time() - 1
    env = desk.env | printer.env
    started.append(cafe_presenter(env, "--data-dir", str(tmp_path / "data"), log=tmp_path / "program.log"))
    wait_until(desk.window_ids, what="the first window")
    run("xdotool", "windowactivate", "--sync", *desk.window_ids(), env=desk.env)
    shows(desk.laptop, "Vos soirées")
    desk.key("ctrl+p")
    shows(desk.laptop, "4 pages")
    known = desk.every_window()
    desk.key("ctrl+p")
    wait_until(lambda: set(desk.every_window()) - set(known), what="the dialog")
    shows(desk.laptop, printer.name)
    desk.key("Return")
    wait_until(lambda: printer.printed(began), what="the pages")
    wait_until(lambda: printer.jobs, what="the end of the job")
    wait_until(lambda: set(desk.every_window()) <= set(known), what="the dialog to go")
    (came_out,) = printer.printed(began)
    paper, ours = tmp_path / "paper.pdf", tmp_path / "ours.pdf"
    shutil.move(came_out, paper)
    run(*desk.program, "--lang", "fr", "print", DECK, "-o", str(ours), env=desk.env)
    assert printed.stand_alike(paper, ours)
