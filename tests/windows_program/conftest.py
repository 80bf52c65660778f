"""What `make windows` has made, on a Windows that Wine shows: nothing is built here but by the test of two builds."""

import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cafe_presenter import __version__
from tests.desktop.desk import Shows, all_ended, waiting
from tests.desktop.lab import Program
from tests.desktop.windows import WindowsDesk

DIST = Path(__file__).parents[2] / "dist"
NAME = f"cafe-presenter-{__version__}-windows-x86_64"

START_S = 120.0
"""How long a screen may take to show something: Wine starts with the program."""

Typed = Callable[..., subprocess.CompletedProcess[bytes]]
"""Runs the console program with the arguments it is given, to its end."""
Start = Callable[..., Program]
"""Starts a program of Windows on the desk; all are ended after the test."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have `make test-windows` alone run these tests: what they look at takes minutes to make."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("windows_program")


@pytest.fixture(scope="session")
def archive() -> Path:
    """The zip that people download."""
    return DIST / f"{NAME}.zip"


@pytest.fixture(scope="session")
def installer() -> Path:
    """The installer that people download."""
    return DIST / f"{NAME}-setup.exe"


@pytest.fixture(scope="session")
def unpacked(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip unpacked where somebody might: in a path with spaces and accents."""
    folder = tmp_path_factory.mktemp("stick") / "Clé d’Élodie" / "soirée café"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(archive) as files:
        files.extractall(folder)
    return folder / NAME


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WindowsDesk]:
    """Two screens of a Windows."""
    desk = WindowsDesk(tmp_path_factory.mktemp("windows"))
    yield desk
    desk.close()


@pytest.fixture
def typed(desk: WindowsDesk, unpacked: Path) -> Typed:
    """Run the console program of the zip, its words going into pipes."""

    def run(*words: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = ["wine", str(unpacked / "cafe-presenter.exe"), *words]
        return subprocess.run(command, env=desk.env, input=data, capture_output=True, timeout=120, check=False)

    return run


@pytest.fixture
def started() -> Iterator[list[Program]]:
    """The programs a test has started; all are ended after it."""
    yield from all_ended()


@pytest.fixture
def start(desk: WindowsDesk, started: list[Program], tmp_path: Path) -> Start:
    """Start a program of Windows in French; the environment may have more."""

    def start_program(program: Path, *words: str, **more: str) -> Program:
        log = tmp_path / f"program-{len(started)}.log"
        started.append(Program(["wine", str(program), "--lang", "fr", *words], {**desk.env, **more}, log=log))
        return started[-1]

    return start_program


@pytest.fixture
def shows(desk: WindowsDesk, started: list[Program], tmp_path: Path) -> Shows:
    """Wait until a screen shows a sentence, as far as an OCR can read it."""
    return waiting(desk, started, tmp_path, within_s=START_S)
