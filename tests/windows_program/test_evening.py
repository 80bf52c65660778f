"""An evening with the program of the zip, as it was unpacked: real keys go in, pixels are read."""

import re
import signal
from array import array
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

import emoji_face
from cafe_presenter.files.evening.journal import journals, read_journal
from tests.desktop.bundled import QUESTIONS, THEMES, TITLE
from tests.desktop.desk import Shows, wait_for_both_windows
from tests.desktop.lab import Program, wait_until
from tests.desktop.watched import NETLESS
from tests.desktop.windows import WindowsDesk
from tests.windows_program.conftest import Start

PROGRAM = "Café Presenter.exe"
FOUR = "apostrophe"
"""What is printed on that key of a French keyboard."""
CLICKED = {"GIO_LAUNCHED_DESKTOP_FILE": "cafe-presenter.desktop"}
"""What tells of a click where, as here, the program has somewhere to print; clicked on Windows, it has nowhere."""
PULLS = 10
WITH_EMOJI = "Qui sourit \U0001f642 à la machine ?"
EMOJI_DECK = f"""version: 1
title: "Une soirée \U0001f642"
themes:
  - title: "Un visage \U0001f642"
    question: "{WITH_EMOJI}"
    notes: "Une note \U0001f642"
"""
YELLOW_PX = 5000
"""How much of the wall the face's own yellow has at the least; no palette has that yellow."""
WINES_PRINTERS = {(631, "::1"), (631, "127.0.0.1")}
"""Whom Wine asks which printers this computer has, as soon as a program has a dialog of the system's."""
WINES_SOCKETS = {"AF_INET", "AF_INET6", "AF_NETLINK"}
"""What Wine's services open as they start: the last asks the kernel which devices there are, and reaches nobody."""


def first_deck(folder: Path) -> str:
    return str(min((folder / "decks").glob("*.yaml")))


def kept_by_windows(desk: WindowsDesk) -> set[str]:
    """Return the files that Windows keeps for its users, and what its registry says of fonts, of Qt and of us."""
    drive = Path(desk.env["WINEPREFIX"], "drive_c")
    files = {str(path) for part in ("users", "ProgramData", "windows/Fonts") for path in (drive / part).rglob("*")}
    registry = (drive.parent / "user.reg").read_text("utf-8", "replace")  # as its server left it at its end
    lines = (re.sub(r"\] \d+$", "]", line) for line in registry.splitlines())  # without when a key was last written
    told = {line for line in lines if re.search("Fonts|remix|Qt|caf[eé]", line, re.IGNORECASE)}
    return {path for path in files if "/Temp/" not in path} | told


@pytest.fixture
def evening(desk: WindowsDesk, unpacked: Path, start: Start, shows: Shows, tmp_path: Path) -> Program:
    """The bundled evening, its first question up, with data of its own."""
    program = start(unpacked / PROGRAM, first_deck(unpacked), "--data-dir", str(tmp_path / "data"))
    begin(desk, shows)
    return program


def begin(desk: WindowsDesk, shows: Shows) -> None:
    shows(desk.projector, TITLE)
    wait_for_both_windows(desk)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])


def test_it_shows_obeys_is_killed_and_resumes_and_keeps_all_beside_itself(
    desk: WindowsDesk, unpacked: Path, start: Start, shows: Shows
) -> None:
    killed = start(unpacked / PROGRAM, first_deck(unpacked))
    begin(desk, shows)
    shows(desk.laptop, THEMES[0][1])
    killed.send(signal.SIGKILL)
    killed.wait()
    assert list((unpacked / "cafe-presenter-data" / "sessions").glob("*.jsonl"))
    start(unpacked / PROGRAM, "resume")
    shows(desk.projector, QUESTIONS[0])


def test_nothing_is_kept_outside_the_folder_of_the_program(
    desk: WindowsDesk, unpacked: Path, start: Start, shows: Shows
) -> None:
    desk.wine.end(desk.env)
    before = kept_by_windows(desk)
    evening = start(unpacked / PROGRAM, first_deck(unpacked))
    begin(desk, shows)
    shows(desk.laptop, "Suivant")
    desk.key("q")
    shows(desk.laptop, "Repères")
    evening.stop()
    desk.wine.end(desk.env)
    assert kept_by_windows(desk) - before == set()


def test_a_french_keyboard_gives_digits_and_every_accent(
    desk: WindowsDesk, evening: Program, shows: Shows, tmp_path: Path
) -> None:
    assert evening.running
    desk.plug_keyboard("fr")
    try:
        desk.key(FOUR, "Return")
        shows(desk.projector, QUESTIONS[3])
        desk.key("m", "n", "a", "dead_diaeresis", "i", "f", "eacute", "ccedilla", "Return", "Escape")
        (journal,) = journals(tmp_path / "data")
        wait_until(lambda: [note.text for note in read_journal(journal).session.notes] == ["naïféç"], what="the note")
    finally:
        desk.plug_keyboard("us")


def test_a_deck_with_emoji_is_shown_in_their_colours(
    desk: WindowsDesk, unpacked: Path, start: Start, shows: Shows, tmp_path: Path
) -> None:
    deck = tmp_path / "emoji.yaml"
    deck.write_text(EMOJI_DECK, "utf-8")
    evening = start(unpacked / PROGRAM, str(deck), "--data-dir", str(tmp_path / "data"))
    shows(desk.projector, "Une soirée")
    wait_for_both_windows(desk)
    desk.key("Next")
    shows(desk.projector, "à la machine")
    shows(desk.laptop, "Une note")
    wall = QImage(str(desk.shot(desk.projector, tmp_path / "wall.png"))).convertToFormat(QImage.Format.Format_RGB32)
    assert array("I", bytes(wall.constBits())).count(QColor.fromRgbF(*emoji_face.YELLOW).rgb()) > YELLOW_PX
    desk.key("ctrl+q", "ctrl+q")
    shows(desk.laptop, "Sa page est prête")
    assert evening.running


def test_the_projector_is_pulled_out_and_back_ten_times(desk: WindowsDesk, evening: Program, shows: Shows) -> None:
    for _ in range(PULLS):
        desk.unplug()
        wait_until(lambda: len(desk.windows()) == 1, 60, what="the wall to go")
        desk.replug()
        wait_for_both_windows(desk)
        shows(desk.projector, QUESTIONS[0])
    desk.key("Next")
    shows(desk.projector, QUESTIONS[1])
    assert evening.running


def test_started_again_the_evening_that_is_open_says_so(
    desk: WindowsDesk, unpacked: Path, evening: Program, start: Start, shows: Shows, tmp_path: Path
) -> None:
    words = (first_deck(unpacked), "--data-dir", str(tmp_path / "data"))
    second = start(unpacked / PROGRAM, *words, **CLICKED)
    shows(desk.laptop, "était déjà ouvert")
    assert second.wait(60) == 1
    assert evening.running


def test_it_opens_no_socket_that_leads_out_of_this_computer(
    desk: WindowsDesk, unpacked: Path, started: list[Program], shows: Shows, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    command = [
        "strace",
        "--kill-on-exit",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-e",
        "trace=%network,fsync,fdatasync",
        "-o",
        str(trace),
    ]
    command += ["wine", str(unpacked / PROGRAM), "--lang", "fr", first_deck(unpacked)]
    started.append(Program([*command, "--data-dir", str(tmp_path / "data")], desk.env, log=tmp_path / "program.log"))
    begin(desk, shows)
    calls = trace.read_text("utf-8", errors="replace")
    assert set(re.findall(r"socket(?:pair)?\((\w+)", calls)) <= {*NETLESS, *WINES_SOCKETS}
    spoken_to = re.findall(
        r"(?:connect|bind|sendto|sendmsg)\(\d+, \{sa_family=AF_INET.*?port=htons\((\d+)\).*?\"([^\"]*)\"", calls
    )
    assert {(int(port), address) for port, address in spoken_to} <= WINES_PRINTERS
    assert calls.count("sa_family=AF_INET") == len(spoken_to)
    assert re.search(r"f(?:data)?sync\(\d+\) += 0", calls)  # the journal was flushed
