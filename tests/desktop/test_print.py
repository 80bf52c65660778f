"""The evening on a printer: by real keys, through the dialog of the real program and a printing system of its own."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import printed
from tests.desktop.bundled import DECK
from tests.desktop.desk import Desk, Shows, Walled, wait_for_both_windows
from tests.desktop.lab import Program, cafe_presenter, is_read, run, wait_until
from tests.desktop.printers import PdfPrinter
from tests.desktop.xorg import XorgDesk


@pytest.fixture
def printer() -> Iterator[PdfPrinter]:
    """A printer of the test's own."""
    made = PdfPrinter("Imprimante-de-la-salle")
    yield made
    made.close()


pytestmark = pytest.mark.long


def begin(desk: Desk, started: list[Program], printer: PdfPrinter, folder: Path, *words: str) -> float:
    """Start the program with a printer beside it; return since when pages may come out."""
    began = time.time() - 1
    env = desk.env | printer.env
    started.append(cafe_presenter(env, "--data-dir", str(folder / "data"), *words, log=folder / "program.log"))
    return began


def seen_windows(desk: Desk) -> set[str]:
    return set(desk.every_window() if isinstance(desk, XorgDesk) else desk.windows())


def print_and_compare(desk: Desk, printer: PdfPrinter, began: float, folder: Path) -> None:
    """Wait for the pages of a printer, and compare them with those of the command line."""
    wait_until(lambda: printer.printed(began), what="the pages")
    wait_until(lambda: printer.jobs, what="the end of the job")
    (came_out,) = printer.printed(began)
    paper, ours = folder / "paper.pdf", folder / "ours.pdf"
    shutil.move(came_out, paper)
    run(*desk.program, "--lang", "fr", "print", DECK, "-o", str(ours), env=desk.env)
    assert printed.stand_alike(paper, ours)


@pytest.mark.parametrize("desk", ["xorg", "sway"], indirect=True)
def test_an_evening_is_printed_by_the_dialog_of_the_system(
    desk: Desk, started: list[Program], shows: Shows, printer: PdfPrinter, tmp_path: Path
) -> None:
    began = begin(desk, started, printer, tmp_path)
    if isinstance(desk, XorgDesk):
        wait_until(desk.window_ids, what="the first window")
        run("xdotool", "windowactivate", "--sync", *desk.window_ids(), env=desk.env)
    shows(desk.laptop, "Vos soirées")
    desk.key("ctrl+p")
    shows(desk.laptop, "Quelle soirée imprimer")
    desk.key("Return")
    shows(desk.laptop, "3 pages")
    known = seen_windows(desk)
    desk.key("ctrl+p")
    wait_until(lambda: seen_windows(desk) - known, what="the dialog")

    def is_named() -> bool:  # over the page that is behind the dialog: read as scattered words it is passed over
        return is_read(printer.name, desk.shot(desk.laptop, tmp_path / "dialog.bmp"))

    wait_until(is_named, what="the printer in the dialog")
    desk.key("Return")
    print_and_compare(desk, printer, began, tmp_path)
    wait_until(lambda: seen_windows(desk) <= known, what="the dialog to go")


@pytest.mark.parametrize("desk", ["xorg", "sway"], indirect=True)
def test_a_running_evening_is_printed_without_any_dialog(
    desk: Desk, started: list[Program], walled: Walled, shows: Shows, printer: PdfPrinter, tmp_path: Path
) -> None:
    began = begin(desk, started, printer, tmp_path, DECK)
    wait_for_both_windows(desk)
    walled(desk.projector, 1)
    desk.key("Next")  # with the title up a question takes the room in which the printer is named
    walled(desk.projector, 2)
    known = seen_windows(desk)
    desk.key("ctrl+e", "ctrl+p")
    shows(desk.laptop, "3 pages")
    shows(desk.laptop, printer.name)
    desk.key("ctrl+p")
    print_and_compare(desk, printer, began, tmp_path)
    assert seen_windows(desk) == known
    walled(desk.projector, 2)
