"""One stick: an evening begun under one system and killed goes on under the other, and back."""

import shutil
import signal
import sys
from pathlib import Path

import pytest

from cafe_presenter import __version__
from cafe_presenter.core.evening.session import spent_s
from cafe_presenter.files.disk.datafolder import PORTABLE, STICK_FOLDERS
from cafe_presenter.files.evening.journal import journals, read_journal
from cafe_presenter.resources import guide_picture
from tests.desktop.bundled import QUESTIONS, TITLE
from tests.desktop.desk import Shows, wait_for_both_windows
from tests.desktop.lab import Program, wait_until
from tests.desktop.windows import WindowsDesk
from tests.windows_program.conftest import DIST, Start


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """What `make stick` has made, on a stick."""
    folder = tmp_path / "Clé d’Élodie"
    shutil.copytree(DIST / f"cafe-presenter-{__version__}-stick", folder)
    return folder


@pytest.mark.parametrize("system", STICK_FOLDERS)
def test_the_help_of_either_program_finds_the_pictures_that_the_stick_has_once(
    stick: Path, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(stick / system / "lib"), raising=False)
    pictures = [*(stick / "guides" / "pictures").glob("*.png")]
    assert pictures
    assert all(guide_picture(path.name) == path for path in pictures)


def spent_of(journal: Path) -> float:
    """Return the seconds spent on what is up, as far as the journal knows."""
    known = read_journal(journal)
    return spent_s(known.session, known.session.position, known.last_at)


def silent_s(journal: Path) -> float:
    """Return how long after its last event the journal still knows that the evening went on."""
    known = read_journal(journal)
    return known.last_at - known.session.at


def spent_at_last_resume(journal: Path) -> float:
    """Return the seconds the evening went on with, when it was last resumed."""
    lines = journal.read_bytes().splitlines(keepends=True)
    last = max(number for number, line in enumerate(lines) if b'"resumed"' in line)
    upto = journal.with_suffix(".upto")
    upto.write_bytes(b"".join(lines[: last + 1]))
    try:
        return spent_of(upto)
    finally:
        upto.unlink()


def test_an_evening_goes_on_under_the_other_system_and_back(
    desk: WindowsDesk, stick: Path, start: Start, started: list[Program], shows: Shows, tmp_path: Path
) -> None:
    deck = min((stick / "decks").glob("*.yaml"))

    def start_linux(*words: str) -> Program:
        command = [str(stick / "linux" / "cafe-presenter"), "--lang", "fr", *words]
        started.append(Program(command, desk.env, log=tmp_path / f"linux-{len(started)}.log"))
        return started[-1]

    def kill(program: Program) -> float:
        """Kill a program once its evening has gone on for a while; return the seconds spent on what is up."""
        (journal,) = journals(stick / PORTABLE)
        wait_until(lambda: silent_s(journal) > 0, 60, what="a heartbeat")
        program.send(signal.SIGKILL)
        program.wait()
        return spent_of(journal)

    def resumed_with() -> float:
        (journal,) = journals(stick / PORTABLE)
        return spent_at_last_resume(journal)

    evening = start_linux(str(deck))
    shows(desk.projector, TITLE)
    wait_for_both_windows(desk)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])
    before_s = kill(evening)
    evening = start(stick / "windows" / "Café Presenter.exe", "resume")
    shows(desk.projector, QUESTIONS[0])
    assert resumed_with() == before_s > 0
    wait_for_both_windows(desk)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[1])
    before_s = kill(evening)
    start_linux("resume")
    shows(desk.projector, QUESTIONS[1])
    assert resumed_with() == before_s > 0
    (journal,) = journals(stick / PORTABLE)
    assert read_journal(journal).deck_path == str(deck)
