"""The bundled evening on Windows, in few pieces because a start takes long there: real keys go in, pixels are read."""

import signal
from pathlib import Path

import pytest

from cafe_presenter.files.disk.datafolder import kept_in
from cafe_presenter.files.evening.journal import journals, read_journal
from cafe_presenter.ui.kit.fonts import FAMILIES
from tests.desktop.bundled import DECK, QUESTIONS, THEMES, TITLE
from tests.desktop.desk import Desk, Shows, Start, wait_for_both_windows
from tests.desktop.lab import Program, same_picture, wait_until
from tests.desktop.windows import WindowsDesk

FOUR = "apostrophe"  # what is printed on that key of a French keyboard


@pytest.mark.parametrize("desk", ["windows"], indirect=True)
def test_an_evening_goes_on_through_keys_cables_and_a_crash_and_is_erased(
    desk: Desk, windows: WindowsDesk, start: Start, shows: Shows, tmp_path: Path
) -> None:
    assert desk is windows
    try:
        killed = show(windows, start, shows, tmp_path)
        resumed = start("resume")
        shows(windows.projector, QUESTIONS[4])
        shows(windows.laptop, THEMES[4][1])
        assert not killed.running
        resumed.send(signal.SIGKILL)
        resumed.wait()
        erase(windows, tmp_path / "data")
    finally:
        windows.plug_keyboard("us")


def show(windows: WindowsDesk, start: Start, shows: Shows, tmp_path: Path) -> Program:
    """Show the evening up to its fifth theme, and kill it there."""
    program = start(DECK)
    wait_for_both_windows(windows)
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
    windows.key("m", "eacute", "t", "eacute", "Return")
    (journal,) = journals(tmp_path / "data")
    wait_until(lambda: [each.text for each in read_journal(journal).session.notes] == ["été"], what="the note")
    windows.unplug()
    windows.key("Next")
    shows(windows.laptop, THEMES[4][1])
    windows.replug()
    shows(windows.projector, QUESTIONS[4])
    program.send(signal.SIGKILL)
    program.wait()
    return program


def change_the_typeface(windows: WindowsDesk, tmp_path: Path) -> None:
    """Try each typeface on the wall, up to the one it began with."""
    before = windows.shot(windows.projector, tmp_path / "before.png")
    seen = tmp_path / "seen.png"
    windows.key("y")
    wait_until(lambda: not same_picture(windows.shot(windows.projector, seen), before), what="another typeface")
    for _ in FAMILIES[1:]:
        windows.key("y")
    wait_until(lambda: same_picture(windows.shot(windows.projector, seen), before), what="the typeface it began with")


def erase(windows: WindowsDesk, data: Path) -> None:
    """Erase what the evening has left; nothing stays."""
    assert kept_in(data)
    windows.wine.run(*windows.program, "erase", "--yes", "--data-dir", str(data), env=windows.env)
    assert not data.exists()
