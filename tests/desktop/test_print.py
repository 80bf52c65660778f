"""The evening on a printer: by real keys, through the dialog of the real program and a printing system of its own."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import printed
from tests.desktop.desk import Shows
from tests.desktop.lab import Program, cafe_presenter, run, wait_until
from tests.desktop.printers import PdfPrinter
from tests.desktop.xorg import XorgDesk


@pytest.fixture
def printer(tmp_path: Path) -> Iterator[PdfPrinter]:
    """A printer of the test's own."""
    made = PdfPrinter(tmp_path / "printing")
    yield made
    made.close()


@pytest.mark.long
def test_an_evening_is_printed_by_the_dialog_of_the_system(
    xorg: XorgDesk, started: list[Program], shows: Shows, printer: PdfPrinter, tmp_path: Path
) -> None:
    began = time.time() - 1
    env = xorg.env | printer.env
    started.append(cafe_presenter(env, "--data-dir", str(tmp_path / "data"), log=tmp_path / "program.log"))
    wait_until(xorg.window_ids, what="the first window")
    run("xdotool", "windowactivate", "--sync", *xorg.window_ids(), env=xorg.env)
    shows(xorg.laptop, "Vos soirées")
    xorg.key("ctrl+p")
    shows(xorg.laptop, "Imprimer la soirée")
    shows(xorg.laptop, "4 pages")
    known = xorg.every_window()
    xorg.key("ctrl+p")
    wait_until(lambda: set(xorg.every_window()) - set(known), what="the dialog")
    shows(xorg.laptop, "Papier")
    xorg.key("Return")
    wait_until(lambda: printer.printed(began), what="the pages")
    shows(xorg.laptop, "Les pages sont parties")
    wait_until(lambda: printer.jobs, what="the end of the job")
    (paper,) = printer.printed(began)
    pages = list(printed.pictures_of(paper))
    paper.unlink()
    assert len(pages) == 4
    assert printer.jobs[0].startswith(printer.name)
    assert not any(page.allGray() and page.pixelColor(0, 0).value() < 200 for page in pages)
