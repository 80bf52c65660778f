"""The evening on paper, from the program of the zip: through the dialog of Windows, and as a PDF where it says."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import printed
from tests.desktop.desk import Shows
from tests.desktop.lab import wait_until
from tests.desktop.printers import PdfPrinter
from tests.desktop.windows import WindowsDesk
from tests.windows_program.conftest import Start, Typed
from wine import windows_path


@pytest.fixture
def printer(desk: WindowsDesk) -> Iterator[PdfPrinter]:
    """A printer that Windows knows from its start on."""
    desk.wine.end(desk.env)
    made = PdfPrinter()
    yield made
    made.close()
    desk.wine.end(desk.env)


@pytest.fixture
def ours(unpacked: Path, typed: Typed, tmp_path: Path) -> Path:
    """The pages that the console program writes of the first evening."""
    path, deck = tmp_path / "ours.pdf", min((unpacked / "decks").glob("*.yaml"))
    told = typed("--lang", "fr", "print", windows_path(deck), "-o", windows_path(path))
    assert told.returncode == 0, told
    return path


def test_every_font_is_inside_a_pdf(ours: Path) -> None:
    assert printed.unembedded_fonts(ours) == []


def test_an_evening_is_printed_by_the_dialog_of_windows_as_it_is_written_to_a_file(
    desk: WindowsDesk, unpacked: Path, printer: PdfPrinter, start: Start, shows: Shows, ours: Path, tmp_path: Path
) -> None:
    began = time.time() - 1
    start(unpacked / "Café Presenter.exe", "--data-dir", str(tmp_path / "data"), **printer.env)
    shows(desk.laptop, "Vos soirées")
    desk.key("ctrl+p")
    shows(desk.laptop, f"{len(list(printed.pictures_of(ours)))} pages")
    known = set(desk.every_window())
    desk.key("ctrl+p")
    wait_until(lambda: set(desk.every_window()) - known, 60, what="the dialog")
    shows(desk.laptop, printer.name)
    desk.key("Return")
    wait_until(lambda: printer.printed(began), 60, what="the pages")
    wait_until(lambda: printer.jobs, 60, what="the end of the job")
    shows(desk.laptop, "envoyées à l’imprimante")
    (came_out,) = printer.printed(began)
    paper = tmp_path / "paper.pdf"
    shutil.move(came_out, paper)
    assert printed.stand_alike(paper, ours)
