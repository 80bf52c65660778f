import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.files.disk.datafolder import MARK, PORTABLE, DataLock, data_folder, erase
from cafe_presenter.sentences import sentence
from cafe_presenter.wording import Wording
from tests import systems

ENDS = [signal.SIGTERM] if sys.platform == "win32" else [signal.SIGKILL, signal.SIGTERM]
HOLDER = Path(__file__).with_name("holding.py")
ENGLISH, FRENCH = Wording("en"), Wording("fr")


@pytest.fixture(autouse=True)
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of one's own, so that no folder beside the test runner is found."""
    program = tmp_path / "stick" / "cafe-presenter"
    program.parent.mkdir()
    monkeypatch.setattr(sys, "argv", [str(program)])
    for home in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(home, str(tmp_path / "home"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    return program


def refusal(asked: str) -> Problem:
    with pytest.raises(CafeError) as refused:
        data_folder(asked)
    return refused.value.problems[0]


# Which folder


def test_the_folder_that_is_asked_for_wins(program: Path, tmp_path: Path) -> None:
    (program.parent / PORTABLE).mkdir()
    assert data_folder(str(tmp_path / "asked"), {"XDG_DATA_HOME": str(tmp_path / "xdg")}) == tmp_path / "asked"


def test_the_folder_that_is_asked_for_is_made_with_its_parents(tmp_path: Path) -> None:
    assert data_folder(str(tmp_path / "a" / "b")).is_dir()


def test_a_relative_folder_is_found_again_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder("here") == tmp_path / "here"


def test_a_tilde_is_the_home_folder(tmp_path: Path) -> None:
    assert data_folder("~/evenings") == tmp_path / "home" / "evenings"


def test_a_folder_beside_the_program_comes_before_the_system_s(program: Path, tmp_path: Path) -> None:
    portable = program.parent / PORTABLE
    portable.mkdir()
    assert data_folder(None, {"XDG_DATA_HOME": str(tmp_path / "xdg")}) == portable


def test_a_bundle_looks_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bundle" / "cafe-presenter"))
    portable = tmp_path / "bundle" / PORTABLE
    portable.mkdir(parents=True)
    assert data_folder(None, {}) == portable


def test_no_folder_is_made_beside_the_program(program: Path, tmp_path: Path) -> None:
    data_folder(None, {"XDG_DATA_HOME": str(tmp_path / "xdg")})
    assert not (program.parent / PORTABLE).exists()


def test_a_file_named_as_the_portable_folder_is_not_taken_for_it(program: Path, tmp_path: Path) -> None:
    (program.parent / PORTABLE).touch()
    assert (
        data_folder(None, {"XDG_DATA_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)})
        == tmp_path / "cafe-presenter"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG folders are those of Linux")
class TestOnLinux:
    def test_the_system_s_folder_is_that_of_xdg(self, tmp_path: Path) -> None:
        assert data_folder(None, {"XDG_DATA_HOME": str(tmp_path / "xdg")}) == tmp_path / "xdg" / "cafe-presenter"

    @pytest.mark.parametrize("environ", [{}, {"XDG_DATA_HOME": ""}, {"XDG_DATA_HOME": "relative/path"}], ids=str)
    def test_the_home_folder_serves_where_xdg_names_none(self, environ: dict[str, str], tmp_path: Path) -> None:
        assert data_folder(None, environ) == tmp_path / "home" / ".local" / "share" / "cafe-presenter"

    def test_nothing_lands_in_the_folder_one_stands_in(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "empty").mkdir()
        monkeypatch.chdir(tmp_path / "empty")
        data_folder(None, {"XDG_DATA_HOME": "relative"})
        assert list((tmp_path / "empty").iterdir()) == []

    def test_an_account_without_home_variable_has_its_home_all_the_same(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("HOME")
        code = "import sys; from cafe_presenter.files.disk.datafolder import _of_system; print(_of_system({}))"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == f"{Path.home()}/.local/share/cafe-presenter\n"


@systems.modes
def test_only_the_host_may_look_into_a_new_folder(tmp_path: Path) -> None:
    assert data_folder(str(tmp_path / "new")).stat().st_mode & 0o077 == 0


@systems.modes
def test_a_folder_left_as_it_was_found_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o755)
    assert data_folder(str(tmp_path / "shared")).stat().st_mode & 0o777 == 0o755


def test_looking_for_the_folder_leaves_its_mark_in_it_and_nothing_else(tmp_path: Path) -> None:
    assert [path.name for path in data_folder(str(tmp_path / "new")).iterdir()] == [MARK]


def test_a_first_start_waits_for_no_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[int] = []
    monkeypatch.setattr(os, "fsync", waited.append)
    data_folder(str(tmp_path / "new"))
    assert waited == []


def test_a_mark_that_a_power_cut_emptied_is_written_again(tmp_path: Path) -> None:
    folder = data_folder(str(tmp_path / "new"))
    words = (folder / MARK).read_bytes()
    DataLock(folder).release()  # as every start has it; the file is left behind
    (folder / MARK).write_bytes(b"")
    assert data_folder(str(tmp_path / "new")) == folder
    assert (folder / MARK).read_bytes() == words


# A folder that cannot be used


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    problem = refusal(str(tmp_path / "file"))
    assert (problem.code, problem.params["folder"]) == ("data.unusable", str(tmp_path / "file"))


OF_NO_USE = "Q:\\data" if sys.platform == "win32" else "/dev/null/data"
OTHERS = () if sys.platform == "win32" else ("~nobody-of-that-name/data", "/proc/data")


@pytest.mark.parametrize("asked", ["", OF_NO_USE, "a" * 300, *OTHERS])
def test_a_folder_that_cannot_be_made_is_told(asked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert refusal(asked).code == "data.unusable"
    assert sorted(tmp_path.rglob("*")) == before


def test_the_sentence_names_the_folder_and_the_way_out() -> None:
    text = sentence(refusal(OF_NO_USE), ENGLISH)
    assert OF_NO_USE in text
    assert "--data-dir" in text


def test_the_sentence_is_french_for_the_french() -> None:
    text = sentence(refusal(OF_NO_USE), FRENCH)
    assert f"Le dossier {OF_NO_USE}" in text
    assert "Not a directory" not in text


def test_a_folder_in_which_no_lock_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(CafeError) as refused:
        DataLock(tmp_path)
    assert refused.value.problems[0].code == "data.unusable"


# The lock


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the folder."""
    process = hold(tmp_path)
    assert answer(process) == "held"
    yield process
    end(process)


def hold(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, HOLDER, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def answer(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def told_another_process(folder: Path) -> str:
    """Return what a process is told that tries to hold the folder now."""
    process = hold(folder)
    told = answer(process)
    end(process)
    return told


def test_a_held_folder_refuses_this_process(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    with pytest.raises(CafeError) as refused:
        DataLock(tmp_path)
    assert holder.poll() is None
    assert refused.value.problems[0].code == "data.in_use"


def test_a_held_folder_refuses_a_third_process_too(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    assert (told_another_process(tmp_path), holder.poll()) == ("data.in_use", None)


def test_a_refused_process_does_not_free_the_folder(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(CafeError):
            DataLock(tmp_path)
    assert holder.poll() is None


def test_another_folder_is_free(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with DataLock(tmp_path / "other"):
        assert holder.poll() is None


@pytest.mark.parametrize("number", ENDS, ids=str)
def test_the_lock_dies_with_its_process(holder: subprocess.Popen[str], tmp_path: Path, number: signal.Signals) -> None:
    holder.send_signal(number)
    holder.wait()
    with DataLock(tmp_path):
        assert (tmp_path / "lock").exists()


def test_a_folder_is_free_once_it_was_let_go_of(tmp_path: Path) -> None:
    DataLock(tmp_path).release()
    with DataLock(tmp_path):
        assert told_another_process(tmp_path) == "data.in_use"


@systems.open_files
def test_a_folder_made_again_can_be_held_again(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    with DataLock(folder) as lock:
        shutil.rmtree(folder)
        lock.renew()  # there is none yet
        folder.mkdir()
        lock.renew()
        lock.renew()  # it is held already
        assert told_another_process(folder) == "data.in_use"


@systems.open_files
def test_a_folder_that_another_copy_took_meanwhile_is_left_to_it(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    with DataLock(folder) as lock:
        shutil.rmtree(folder)
        folder.mkdir()
        other = hold(folder)
        assert answer(other) == "held"
        lock.renew()
        end(other)
        lock.renew()
        assert told_another_process(folder) == "data.in_use"


def test_a_lock_file_left_behind_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("4711")
    with DataLock(tmp_path):
        assert (tmp_path / "lock").read_text() == "4711"


@systems.links
def test_erasing_takes_all_that_is_ours_and_nothing_else(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept.txt").write_text("kept")
    folder = data_folder(str(tmp_path / "data"))
    (folder / "sessions" / "old").mkdir(parents=True)
    stamp = "2026-11-20T19-00-00"
    ours = (
        "settings.json",
        "log.txt",
        f"sessions/{stamp}.jsonl",
        f"sessions/{stamp}.page.json",
        f"sessions/{stamp}.damaged",
        ".settings.json.ab_1cdef",
    )
    theirs = ("recipe.txt", "sessions/old/b.jsonl", "sessions/song.mp3", "sessions/mine.page.json")
    for name in (*ours, *theirs):
        (folder / name).write_text("kept")
    (folder / f"sessions/{stamp}-2.jsonl").symlink_to(outside)
    assert erase(folder) == len(ours) + 2  # the link and the mark
    left = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())
    assert left == sorted(theirs)
    assert (outside / "kept.txt").read_text() == "kept"


def test_erasing_takes_the_folder_too_when_nothing_else_is_in_it(tmp_path: Path) -> None:
    folder = data_folder(str(tmp_path / "data"))
    (folder / "sessions").mkdir(parents=True)
    erase(folder)
    assert not folder.exists()


def test_erase_asks_before_and_then_erases(tmp_path: Path) -> None:
    folder = data_folder(str(tmp_path / "data"))
    command = [sys.executable, "-m", "cafe_presenter", "erase", "--data-dir", str(folder), "--lang", "en"]
    (folder / "settings.json").write_text("{}")
    asked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (asked.returncode, (folder / "settings.json").exists()) == (1, True)
    assert "--yes" in asked.stdout
    done = subprocess.run([*command, "--yes"], capture_output=True, text=True, check=False)
    assert (done.returncode, folder.exists()) == (0, False)
    assert "3 files erased" in done.stdout  # the lock and the mark are two


@systems.mounts
def test_erasing_goes_on_past_what_cannot_be_erased_and_says_what_is_left(tmp_path: Path) -> None:
    folder = data_folder(str(tmp_path / "data"))
    stuck, others = folder / "log.txt", [folder / "settings.json", folder / "sessions" / "2026-11-06T19-00-00.jsonl"]
    (folder / "sessions").mkdir()
    for path in (stuck, *others):
        path.write_text("kept")
    command = [sys.executable, "-m", "cafe_presenter", "erase", "--yes", "--data-dir", str(folder), "--lang", "en"]
    subprocess.run(["mount", "--bind", stuck, stuck], check=True)  # what is mounted cannot be erased
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        subprocess.run(["umount", stuck], check=True)
    assert done.returncode == 1
    assert "Left: log.txt (" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["log.txt"]
