"""The desks of the laboratory, each started once for the whole run and left clean by every test.

A display server is a session-wide fixture here, of a class with what ``XorgDesk`` has and tests ask for; one that is
named in ``SERVERS`` of ``tests/lanes.py`` has a lane to itself, and a mark of its name: ``pytest -m sway``.
"""

import subprocess
import time
from collections.abc import Generator, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.desktop.bundled import DECK, TITLE
from tests.desktop.desk import (
    Counted,
    Desk,
    DesktopDesk,
    Plain,
    Rendered,
    Shows,
    Start,
    Walled,
    Welcomed,
    all_ended,
    waiting,
)
from tests.desktop.gnome import GnomeDesk
from tests.desktop.kde import KdeDesk
from tests.desktop.lab import Program, Screen, cafe_presenter, render, same_picture, wait_until
from tests.desktop.sway import SwayDesk
from tests.desktop.windows import WindowsDesk
from tests.desktop.xorg import XorgDesk
from tests.lanes import SERVERS

AT = pytest.StashKey[tuple[Desk | DesktopDesk, Path]]()
"""The desk a test works at and its folder, for the report of a failure."""

PROJECTOR = "1920x1080"  # of the desks on X and sway
TAIL = 2000  # characters of each log that a failed test shows
DRAWN_S = 1.0


def pytest_configure(config: pytest.Config) -> None:
    """Make the marks of the lanes known."""
    for server in SERVERS:
        config.addinivalue_line("markers", f"{server}: shown by the display server of this name")


@pytest.hookimpl(tryfirst=True)  # before the marks choose
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that is given the fixture of a server with a lane of its own, by itself or as its ``desk``."""
    for item in items:
        if isinstance(item, pytest.Function):
            given = [*item.fixturenames, *(item.callspec.params.values() if hasattr(item, "callspec") else ())]
            for server in (server for server in SERVERS if server in given):
                item.add_marker(server)


@pytest.fixture(scope="session")
def xorg(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XorgDesk]:
    """Two screens under X11."""
    desk = XorgDesk(tmp_path_factory.mktemp("xorg"))
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def sway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SwayDesk]:
    """Two screens under Wayland."""
    desk = SwayDesk(tmp_path_factory.mktemp("sway"))
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def hasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SwayDesk]:
    """Two screens under Wayland, on a computer where every window is late to paint itself."""
    desk = SwayDesk(tmp_path_factory.mktemp("hasty"), waits_ms=1)
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def gnome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GnomeDesk]:
    """Two screens under GNOME."""
    desk = GnomeDesk(tmp_path_factory.mktemp("gnome"))
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def kde(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KdeDesk]:
    """Two screens under KDE."""
    desk = KdeDesk(tmp_path_factory.mktemp("kde"))
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XorgDesk]:
    """The smallest laptop that has to do, and an old projector."""
    desk = XorgDesk(tmp_path_factory.mktemp("small"), laptop="1280x720", projector="1024x768")
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def smallest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XorgDesk]:
    """The same laptop, and the smallest projector there is."""
    desk = XorgDesk(tmp_path_factory.mktemp("smallest"), laptop="1280x720", projector="800x600")
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WindowsDesk]:
    """Two screens of a Windows."""
    desk = WindowsDesk(tmp_path_factory.mktemp("windows"))
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    """Draw a deck's whole show, once for the whole run."""

    @cache
    def folder_of(deck: str, size: str) -> Path:
        folder = tmp_path_factory.mktemp("show") / size
        render(deck, folder=folder, size=size)
        return folder

    return folder_of


@pytest.fixture(params=["xorg", "sway"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """Two screens, once under X11 and once under Wayland, both plugged in again afterwards."""
    desk: Desk = request.getfixturevalue(request.param)
    request.node.stash[AT] = (desk, tmp_path)
    yield desk
    desk.replug()


@pytest.fixture
def started() -> Iterator[list[Program]]:
    """The programs a test has started; all are ended after it."""
    yield from all_ended()


@pytest.fixture
def start(desk: Desk, started: list[Program], tmp_path: Path) -> Start:
    """Start the real program on the desk, as often as a test likes."""

    def start_program(*args: str, **extra: str) -> Program:
        log = tmp_path / f"program-{len(started) + 1}.log"
        where = ("--data-dir", str(tmp_path / "data"))
        started.append(cafe_presenter(desk.env | extra, *args, *where, log=log, program=desk.program))
        return started[-1]

    return start_program


@pytest.fixture
def shows(desk: Desk, started: list[Program], tmp_path: Path) -> Shows:
    """Wait until a screen shows a sentence, as far as an OCR can read it."""
    return waiting(desk, started, tmp_path)


@pytest.fixture
def welcomed(desk: Desk, start: Start, shows: Shows, tmp_path: Path) -> Welcomed:
    """Start an evening of a French deck that is written in the test, and wait for its welcome on the laptop."""

    def start_evening(text: str) -> Program:
        deck = tmp_path / "soirée.yaml"
        deck.write_text(text, "utf-8")
        program = start(str(deck))
        shows(desk.laptop, "Accueil")
        return program

    return start_evening


@pytest.fixture
def walled(desk: Desk, started: list[Program], rendered: Rendered, tmp_path: Path) -> Walled:
    """Wait until a screen shows one view of the bundled evening, pixel by pixel: the first is its title."""

    def wait_for(screen: Screen, number: int) -> None:
        view = rendered(DECK, screen.size) / f"wall-{number:02}.png"

        def is_shown() -> bool:
            assert any(program.running for program in started), "the program is gone"
            return same_picture(desk.shot(screen, tmp_path / "now.bmp"), view)

        wait_until(is_shown, what=f"{screen.name} to show view {number}")

    return wait_for


@pytest.fixture
def evening(desk: Desk, start: Start, shows: Shows, walled: Walled) -> Program:
    """The bundled evening, its title on the wall and the presenter window up to take the keys."""
    program = start(DECK)
    walled(desk.projector, 1)
    shows(desk.laptop, TITLE)
    return program


@pytest.fixture(scope="session")
def views(rendered: Rendered) -> list[Path]:
    """Every view of the bundled evening, as large as the projector."""
    return sorted(rendered(DECK, PROJECTOR).glob("wall-*.png"))


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Plain:
    """A picture of one colour, as large as the projector."""
    folder = tmp_path_factory.mktemp("plain")

    @cache
    def picture_of(colour: str) -> Path:
        width, height = map(int, PROJECTOR.split("x"))
        picture = QImage(width, height, QImage.Format.Format_RGB32)
        picture.fill(QColor(colour))
        picture.save(str(folder / f"{colour}.png"))
        return folder / f"{colour}.png"

    return picture_of


@pytest.fixture(scope="session")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Counted:
    """A deck of so many themes, each with its number in its question; the same number is the same file."""

    @cache
    def deck(themes: int) -> str:
        path = tmp_path_factory.mktemp("counted") / "counted.yaml"
        lines = (
            f'  - {{theme: "Thème {number}", question: "Question {number} ?", objective: "Compter"}}\n'
            for number in range(1, themes + 1)
        )
        path.write_text(f'version: 1\ntitle: "Compter"\nthemes:\n{"".join(lines)}', encoding="utf-8")
        return str(path)

    return deck


def photographed(desk: Desk | DesktopDesk, folder: Path, when: str) -> list[tuple[str, str]]:
    """Take a picture of each screen; return where it is, or why there is none."""
    told = []
    for name, screen in (("laptop", desk.laptop), ("projector", desk.projector)):
        try:
            picture = desk.shot(screen, folder / f"{when}-{name}.png")
        except (AssertionError, OSError, subprocess.SubprocessError) as error:  # cable pulled, or server gone
            told.append((name, str(error)))
        else:
            told.append((name, str(picture)))
    return told


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Function, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show with a failure what the program and the servers said, and keep a picture of both screens."""
    report = yield
    if call.when != "teardown" and report.failed and AT in item.stash:
        desk, folder = item.stash[AT]
        for log in [*desk.logs, *sorted(folder.glob("*.log"))]:
            report.sections.append((log.name, log.read_text(errors="replace")[-TAIL:]))
        report.sections += photographed(desk, folder, "failed")
        if isinstance(desk, KdeDesk):  # within another desk; what only these pictures show stood still there
            desk.draw_anew()
            time.sleep(DRAWN_S)
            report.sections += photographed(desk, folder, "drawn-anew")
    return report
