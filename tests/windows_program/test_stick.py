"""One stick: an evening begun under one system and killed goes on under the other, and back."""

import shutil
import signal
from pathlib import Path

import pytest

from cafe_presenter import __version__
from cafe_presenter.files.disk.datafolder import PORTABLE
from cafe_presenter.files.evening.journal import journals, read_journal
from tests.desktop.bundled import QUESTIONS, TITLE
from tests.desktop.desk import wait_for_both_windows
from tests.desktop.lab import Program
from tests.desktop.windows import WindowsDesk
from tests.windows_program.conftest import DIST, Shows, Start


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """What `make stick` has made, on a stick."""
    folder = tmp_path / "Clé d’Élodie"
    shutil.copytree(DIST / f"cafe-presenter-{__version__}-stick", folder)
    return folder


def test_an_evening_goes_on_under_the_other_system_and_back(
    desk: WindowsDesk, stick: Path, start: Start, started: list[Program], shows: Shows, tmp_path: Path
) -> None:
    deck = min((stick / "decks").glob("*.yaml"))

    def start_linux(*words: str) -> Program:
        command = [str(stick / "linux" / "cafe-presenter"), "--lang", "fr", *words]
        started.append(Program(command, desk.env, log=tmp_path / f"linux-{len(started)}.log"))
        return started[-1]

    def kill(program: Program) -> None:
        program.send(signal.SIGKILL)
        program.wait()

    evening = start_linux(str(deck))
    shows(desk.projector, TITLE)
    wait_for_both_windows(desk)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])
    kill(evening)
    evening = start(stick / "windows" / "Café Presenter.exe", "resume")
    shows(desk.projector, QUESTIONS[0])
    wait_for_both_windows(desk)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[1])
    kill(evening)
    start_linux("resume")
    shows(desk.projector, QUESTIONS[1])
    (journal,) = journals(stick / PORTABLE)
    assert read_journal(journal).deck_path == str(deck)
