"""A whole evening, watched by the kernel: no network, nothing kept elsewhere, the deck's words in its session alone."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cafe_presenter.files.disk.datafolder import kept_in
from tests.desktop.desk import Desk
from tests.desktop.lab import Program, is_read, run, wait_until
from tests.desktop.watched import CANARY, NETLESS, Watched, faulty, traced, watch, whole_calls
from tests.desktop.xorg import XorgDesk


@pytest.fixture(scope="module", params=["xorg", pytest.param("sway", marks=pytest.mark.long)])
def evening(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """A whole evening from the source, under X11 or Wayland, in which a part of the program fails twice."""
    desk: Desk = request.getfixturevalue(request.param)
    evening = watch(faulty(), desk, tmp_path_factory.mktemp("watched"))
    wait_until((evening.data / "log.txt").is_file, what="the fault in the log")
    return evening


def test_no_socket_leads_out_of_this_computer(evening: Watched) -> None:
    assert evening.families <= NETLESS


def test_only_the_display_server_and_the_buses_are_spoken_to(evening: Watched) -> None:
    assert [name for name in evening.spoken_to if not name.startswith(evening.expected)] == []
    assert any(name.startswith(evening.expected[0]) for name in evening.spoken_to)


def test_nothing_is_written_outside_the_data_folder(evening: Watched) -> None:
    assert [name for name in evening.written if not name.startswith((str(evening.data), "/dev/"))] == []
    assert any(name.startswith(str(evening.data)) for name in evening.written)


def test_the_data_folder_holds_what_is_promised(evening: Watched) -> None:
    promised = (Path(__file__).parents[2] / "guides" / "en" / "promises.md").read_text("utf-8")
    kept = {path.name for path in evening.data.iterdir()}
    assert {"sessions", "settings.json", "log.txt"} <= kept
    assert [name for name in kept if f"`{name}`" not in promised and f"`{name}/`" not in promised] == []
    assert set(kept_in(evening.data)) == {path for path in evening.data.rglob("*") if not path.is_dir()}


def test_every_file_is_its_owner_s_alone_whatever_the_umask(evening: Watched) -> None:
    kept = [evening.data, *evening.data.rglob("*")]
    assert len(kept) > 3
    assert [path.name for path in kept if stat.S_IMODE(path.stat().st_mode) & 0o077] == []


def test_the_log_of_an_evening_in_which_something_failed_holds_nothing_of_the_deck(evening: Watched) -> None:
    log = (evening.data / "log.txt").read_text("utf-8")
    assert "RuntimeError" in log
    assert CANARY.lower() not in log.lower()
    assert "example.org" not in log
    assert CANARY.lower() not in evening.said.lower()


def test_the_words_of_the_deck_are_in_the_session_and_nowhere_else(evening: Watched) -> None:
    holders = {path.parent.name for path in evening.data.rglob("*") if path.is_file() and holds(path)}
    assert holders == {"sessions"}


def holds(path: Path) -> bool:
    return CANARY.lower().encode() in path.read_bytes().lower()


def test_a_file_dialog_leaves_no_trace_of_the_folders_it_was_in(xorg: XorgDesk, tmp_path: Path) -> None:
    home, data, trace = tmp_path / "home", tmp_path / "data", tmp_path / "trace"
    home.mkdir()
    env = xorg.env | {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "cafe_presenter", "--lang", "fr", "--data-dir", str(data)]
    program = Program(traced(command, trace), env, log=tmp_path / "said.log")
    try:
        wait_until(lambda: shows(xorg, "Vos soirées", tmp_path), 30, what="home")
        xorg.key("o")
        wait_until(lambda: len(names(xorg)) > 1, what="the dialog")
        xorg.key("Escape")
        wait_until(lambda: len(names(xorg)) == 1, what="the dialog to go")
        xorg.key("alt+F4")
        assert program.wait() == 0
    finally:
        program.stop()
    written = Watched(whole_calls(trace), data, "", ()).written
    assert [name for name in written if not name.startswith((str(data), "/dev/"))] == []
    assert [path for path in home.rglob("*") if path.is_file()] == []


def names(desk: XorgDesk) -> list[str]:
    """Return the windows that are seen, of any name."""
    return run("xdotool", "search", "--onlyvisible", "--name", "déroulé|Café", env=desk.env).split()


def shows(desk: XorgDesk, words: str, folder: Path) -> bool:
    return is_read(words, desk.shot(desk.laptop, folder / "laptop.bmp"), layout=11)


def test_the_trace_sees_what_it_is_there_to_see(tmp_path: Path) -> None:
    code = "import socket, pathlib; socket.socket(socket.AF_INET); pathlib.Path('there').write_text('x')"
    trace = tmp_path / "trace"
    subprocess.run(traced([sys.executable, "-c", code], trace), cwd=tmp_path, check=True)
    seen = Watched(whole_calls(trace), tmp_path, "", ())
    assert not seen.families <= NETLESS
    assert "there" in seen.written
