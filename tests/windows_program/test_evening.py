"""An evening with the program of the zip, as it was unpacked: real keys go in, pixels are read."""

import signal
from pathlib import Path

from tests.desktop.bundled import QUESTIONS, THEMES, TITLE
from tests.desktop.desk import wait_for_both_windows
from tests.desktop.windows import WindowsDesk
from tests.windows_program.conftest import Shows, Start


def first_deck(folder: Path) -> str:
    return str(min((folder / "decks").glob("*.yaml")))


def test_it_shows_obeys_is_killed_and_resumes_and_keeps_all_beside_itself(
    desk: WindowsDesk, unpacked: Path, start: Start, shows: Shows
) -> None:
    program = unpacked / "Café Presenter.exe"
    evening = start(program, first_deck(unpacked))
    shows(desk.projector, TITLE)
    wait_for_both_windows(desk)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])
    shows(desk.laptop, THEMES[0][1])
    evening.send(signal.SIGKILL)
    evening.wait()
    assert list((unpacked / "cafe-presenter-data" / "sessions").glob("*.jsonl"))
    start(program, "resume")
    shows(desk.projector, QUESTIONS[0])
