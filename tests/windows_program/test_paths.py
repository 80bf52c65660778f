"""Files where Windows has them and Linux has not: long names, shares of a network, held by another program, no room."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.desk import Start
from tests.desktop.lab import Program, wait_until
from tests.desktop.windows import WindowsDesk
from tests.windows_program.conftest import Typed
from tests.windows_program.test_console import DECK, DOCUMENT
from wine import windows_path

HOLD = """
import ctypes, sys, time
from ctypes import wintypes
kernel = ctypes.WinDLL("kernel32", use_last_error=True)
kernel.CreateFileW.restype = wintypes.HANDLE
NOBODY_ELSE, EXISTING = 0, 3
handle = kernel.CreateFileW(sys.argv[1], 0x80000000, NOBODY_ELSE, None, EXISTING, 0, None)
assert handle != wintypes.HANDLE(-1).value, ctypes.get_last_error()
print("held", flush=True)
time.sleep(600)
"""
FAULT = b"Traceback"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "soirée d’été.yaml"
    path.write_text(DECK, "utf-8")
    return path


def plan(typed: Typed, path: str) -> str:
    told = typed("--lang", "fr", "plan", path, "--start", "19:00")
    assert told.returncode == 0, told
    return told.stdout.decode("utf-8")


def test_a_deck_is_read_by_the_long_form_of_its_name(typed: Typed, deck: Path) -> None:
    assert "Cœur et Œuvre" in plan(typed, rf"\\?\{windows_path(deck)}")


def test_a_deck_with_a_longer_name_than_windows_once_took_is_read(typed: Typed, tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["un dossier de la médiathèque"] * 10)
    folder.mkdir(parents=True)
    (folder / "soirée.yaml").write_text(DECK, "utf-8")
    assert len(windows_path(folder)) > 260
    assert "Cœur et Œuvre" in plan(typed, rf"\\?\{windows_path(folder / 'soirée.yaml')}")


@pytest.fixture
def share(desk: WindowsDesk, tmp_path: Path) -> Iterator[str]:
    """A folder that another computer of the library shares, as Windows names it."""
    shares = Path(desk.env["WINEPREFIX"], "dosdevices", "unc", "mediatheque")
    shares.mkdir(parents=True)
    (shares / "soirées").symlink_to(tmp_path)
    yield r"\\mediatheque\soirées"
    (shares / "soirées").unlink()
    shares.rmdir()


def test_a_deck_is_read_and_one_is_written_on_a_share(typed: Typed, deck: Path, share: str, tmp_path: Path) -> None:
    assert "Cœur et Œuvre" in plan(typed, rf"{share}\{deck.name}")
    told = typed("import", windows_path(DOCUMENT), "-o", rf"{share}\thème.yaml")
    assert told.returncode == 0, told
    assert "question" in (tmp_path / "thème.yaml").read_text("utf-8")


@pytest.fixture
def held(desk: WindowsDesk, start: Start, deck: Path, tmp_path: Path) -> Program:
    """A program that lets nobody else open the deck."""
    del start
    script = tmp_path / "hold.py"
    script.write_text(HOLD, "utf-8")
    command = desk.wine.python(windows_path(script), windows_path(deck))
    program = Program(command, desk.env, log=tmp_path / "hold.log")
    wait_until(lambda: "held" in program.said, 60, what="the deck to be held")
    return program


def test_a_deck_that_another_program_holds_is_refused_in_a_sentence(typed: Typed, deck: Path, held: Program) -> None:
    try:
        told = typed("--lang", "fr", "check", windows_path(deck))
    finally:
        held.stop()
    assert told.returncode == 1, told
    assert deck.name in told.stdout.decode("utf-8")
    assert FAULT not in told.stdout + told.stderr


@pytest.fixture
def protected_disk(deck: Path, tmp_path: Path) -> Iterator[Path]:
    """A stick with a deck, on which nobody may write."""
    folder = tmp_path / "clé protégée"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(folder)], check=True)
    (folder / deck.name).write_bytes(deck.read_bytes())
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_deck_on_a_protected_stick_is_read_and_what_is_to_be_written_there_is_refused(
    typed: Typed, deck: Path, protected_disk: Path
) -> None:
    assert "Cœur et Œuvre" in plan(typed, windows_path(protected_disk / deck.name))
    told = typed("--lang", "fr", "import", windows_path(DOCUMENT), "-o", windows_path(protected_disk / "thème.yaml"))
    assert told.returncode == 1, told
    assert "thème.yaml" in told.stderr.decode("utf-8")
    assert FAULT not in told.stdout + told.stderr


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk on which nothing more has room."""
    folder = tmp_path / "clé pleine"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], check=True)
    filling = os.open(folder / "film.mp4", os.O_WRONLY | os.O_CREAT)
    try:
        while True:
            os.write(filling, b"x" * 4096)
    except OSError:
        os.close(filling)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_what_has_no_room_on_the_disk_is_refused_and_leaves_nothing(typed: Typed, full_disk: Path) -> None:
    told = typed("--lang", "fr", "import", windows_path(DOCUMENT), "-o", windows_path(full_disk / "thème.yaml"))
    assert told.returncode == 1, told
    assert told.stderr
    assert FAULT not in told.stdout + told.stderr
    assert [path.name for path in full_disk.iterdir()] == ["film.mp4"]


def test_a_folder_that_cannot_be_written_is_told(typed: Typed, deck: Path, tmp_path: Path) -> None:
    told = typed("check", windows_path(deck), "--data-dir", rf"{windows_path(deck)}\data")
    assert FAULT not in told.stdout + told.stderr
    assert typed("export", windows_path(deck), "-o", windows_path(tmp_path / "nowhere" / "deck.csv")).returncode == 1


def test_a_file_is_on_the_disk_before_it_takes_the_name_of_another(
    desk: WindowsDesk, unpacked: Path, tmp_path: Path
) -> None:
    deck, trace = tmp_path / "deck.yaml", tmp_path / "trace"
    deck.write_text(DECK, "utf-8")
    desk.wine.end(desk.env)  # its server, which writes and renames for every program, is to be started and traced too
    command = [
        "strace",
        "--kill-on-exit",
        "-f",
        "--seccomp-bpf",
        "-y",
        "-o",
        str(trace),
        "-e",
        "trace=fsync,fdatasync,/^rename",
    ]
    command += ["wine", str(unpacked / "cafe-presenter.exe"), "import", windows_path(DOCUMENT), "--force"]
    told = subprocess.run([*command, "-o", windows_path(deck)], env=desk.env, capture_output=True, check=False)
    assert told.returncode == 0, told
    calls = trace.read_text("utf-8", "replace").splitlines()
    (flushed,) = (number for number, line in enumerate(calls) if re.search(r"sync\(\d+<[^>]*/\.deck\.yaml\.", line))
    (renamed,) = (number for number, line in enumerate(calls) if re.search(r"rename\w*\(.*/deck\.yaml\"", line))
    assert flushed < renamed
