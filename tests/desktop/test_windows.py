"""The bundled evening on Windows, in few pieces because a start takes long there: real keys go in, pixels are read."""

import signal
import subprocess
from pathlib import Path

import pytest

from cafe_presenter.files.disk.datafolder import kept_in
from cafe_presenter.files.evening.journal import journals, read_journal
from cafe_presenter.ui.kit.fonts import FAMILIES
from tests.desktop.bundled import DECK, QUESTIONS, THEMES, TITLE
from tests.desktop.desk import Desk, Shows, Start
from tests.desktop.lab import Program, same_picture, wait_until
from tests.desktop.windows import WindowsDesk
from wine import ROOT, windows_path

START_S = 90
"""How long a start may take where Wine starts with the program, on a machine that is busy with other tests."""
QT_KEPT = r"HKCU\Software\QtProject"
"""Where programs with Qt keep what they do not call their own."""
LEAVE = "AllowSetForegroundWindow"
FOUR = "apostrophe"  # what is printed on that key of a French keyboard


@pytest.mark.parametrize("desk", ["windows"], indirect=True)
def test_an_evening_goes_on_through_keys_cables_and_a_crash_and_is_erased(
    desk: Desk, windows: WindowsDesk, start: Start, shows: Shows, tmp_path: Path
) -> None:
    assert desk is windows
    try:
        killed = show(windows, start, shows, tmp_path)
        resumed = start("resume")
        wait_for_windows(windows, 2)
        shows(windows.projector, QUESTIONS[4])
        shows(windows.laptop, THEMES[4][1])
        assert not killed.running
        start_again(windows, start, shows)
        windows.key("ctrl+q", "ctrl+q")
        shows(windows.laptop, "Sa page est prête")
        windows.key("Return")
        shows(windows.laptop, "La page de la soirée")
        assert resumed.running  # fields beside the page had signs once that ended the program here
        resumed.send(signal.SIGKILL)
        resumed.wait()
        erase(windows, tmp_path / "data")
    finally:
        windows.plug_keyboard("us")


@pytest.mark.parametrize("desk", ["windows"], indirect=True)
def test_the_taskbar_knows_the_program_and_the_registry_no_folder_of_its_dialogs(
    desk: Desk, windows: WindowsDesk, start: Start, shows: Shows
) -> None:
    assert desk is windows
    windows.wine.run("wine", "reg", "add", QT_KEPT, "/f", env=windows.env)
    windows.wine.run("wine", "reg", "delete", QT_KEPT, "/f", env=windows.env)  # what a run that failed has left
    program = start(WINEDEBUG="fixme+shcore")  # Wine has no taskbar, and says what it was asked for
    wait_for_windows(windows, 1)
    assert 'SetCurrentProcessExplicitAppUserModelID L"cafe-presenter"' in program.said
    shows(windows.laptop, "Aucune pour l’instant : chaque soirée animée est gardée ici")
    before = windows.every_window()
    windows.key("o")
    wait_until(lambda: windows.every_window() != before, what="the dialog")
    windows.key("Escape")
    wait_until(lambda: windows.every_window() == before, what="the dialog to go")
    # What Qt kept is taken out once the dialog has gone, which the screen shows a little before.
    wait_until(lambda: not is_kept(windows), what="not even an empty key of Qt's dialogs to be left")


def is_kept(windows: WindowsDesk) -> bool:
    """Tell whether the registry has a key of what Qt keeps of its dialogs."""
    asked = subprocess.run(["wine", "reg", "query", QT_KEPT, "/s"], env=windows.env, capture_output=True, check=False)
    return asked.returncode == 0


def test_what_windows_alone_does_is_tried_there(windows: WindowsDesk) -> None:
    tests = windows_path(ROOT / "tests" / "windows")
    options = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", windows_path(ROOT / "pyproject.toml"))
    told = windows.wine.run(*windows.wine.python(*options, tests), env=windows.env)
    assert " passed" in told
    assert "skipped" not in told


def wait_for_windows(windows: WindowsDesk, number: int) -> None:
    """Wait until so many windows of the program stand."""
    wait_until(lambda: len(windows.windows()) == number, START_S, what=f"{number} windows")


def show(windows: WindowsDesk, start: Start, shows: Shows, tmp_path: Path) -> Program:
    """Show the evening up to its fifth theme, and kill it there."""
    program = start(DECK)
    wait_for_windows(windows, 2)
    shows(windows.projector, TITLE)
    onward = [("Next",)] * 5 + [("ctrl+4", "Return")]  # with Ctrl a digit is none, and Enter goes on
    for keys, (question, objective) in zip(onward, THEMES, strict=True):
        windows.key(*keys)
        shows(windows.projector, question)
        shows(windows.laptop, objective)
    change_the_typeface(windows, tmp_path)
    windows.plug_keyboard("fr")
    windows.key(FOUR, "Return")
    shows(windows.projector, QUESTIONS[3])
    windows.key("m", "eacute", "t", "eacute", "Return", "Escape")
    (journal,) = journals(tmp_path / "data")
    wait_until(lambda: [each.text for each in read_journal(journal).session.notes] == ["été"], what="the note")
    windows.unplug()
    wait_for_windows(windows, 1)
    shows(windows.laptop, "Le projecteur est débranché")  # before that the keys may still be on their way to the notes
    windows.key("Next")
    shows(windows.laptop, THEMES[4][1])
    windows.replug()
    shows(windows.projector, QUESTIONS[4])
    program.send(signal.SIGKILL)
    program.wait()
    return program


def start_again(windows: WindowsDesk, start: Start, shows: Shows) -> None:
    """Start the program a second time, by a click: the copy that is open is let come forward and says that it is."""
    debug = (r"HKCU\Software\Wine\Debug", "/v", "RelayInclude", "/d", f"user32.{LEAVE}", "/f")
    windows.wine.run("wine", "reg", "add", *debug, env=windows.env)
    second = start(DECK, GIO_LAUNCHED_DESKTOP_FILE="cafe-presenter.desktop", WINEDEBUG="+relay")
    shows(windows.laptop, "était déjà ouvert")
    assert second.wait(START_S) == 1
    assert f"Call user32.{LEAVE}" in second.said


def change_the_typeface(windows: WindowsDesk, tmp_path: Path) -> None:
    """Try each typeface on the wall, up to the one it began with."""
    before = windows.shot(windows.projector, tmp_path / "before.png")
    seen = tmp_path / "seen.png"
    windows.key("y", "Return")
    wait_until(lambda: not same_picture(windows.shot(windows.projector, seen), before), what="another typeface")
    for _ in FAMILIES[1:]:
        windows.key("y", "Return")
    wait_until(lambda: same_picture(windows.shot(windows.projector, seen), before), what="the typeface it began with")


def erase(windows: WindowsDesk, data: Path) -> None:
    """Erase what the evening has left; nothing stays."""
    assert kept_in(data)
    windows.wine.run(*windows.program, "erase", "--yes", "--data-dir", str(data), env=windows.env)
    assert not data.exists()
