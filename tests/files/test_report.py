"""The folder for whoever helps: a log, versions, nothing of a deck, nobody's name, nothing sent."""

import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cafe_presenter import __version__
from cafe_presenter.app.versions import versions
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.files.disk.datafolder import data_folder
from cafe_presenter.files.disk.report import write_report
from tests import systems

NOW = datetime(2026, 11, 26, 19, 30, tzinfo=UTC)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = data_folder(str(tmp_path / "data"))
    (folder / "sessions").mkdir()
    (folder / "log.txt").write_text("RuntimeError\n  ui/show.py:12 _on\n")
    (folder / "settings.json").write_text('{"recent_decks": ["/home/marie/secret.yaml"]}')
    (folder / "sessions" / "2026 chez Marie.jsonl").write_text('{"format":1,"deck":"secret"}')
    return folder


def test_the_folder_holds_the_log_and_the_versions_and_nothing_else(data: Path, tmp_path: Path) -> None:
    folder = write_report(data, tmp_path, versions="Café Presenter: 1\n", now=NOW)
    assert folder.name == "cafe-presenter-2026-11-26-1930"
    assert sorted(path.name for path in folder.iterdir()) == ["log.txt", "versions.txt"]
    assert (folder / "log.txt").read_bytes() == (data / "log.txt").read_bytes()


def test_no_name_of_a_file_and_no_word_of_a_deck_is_in_it(data: Path, tmp_path: Path) -> None:
    folder = write_report(data, tmp_path, versions=versions(), now=NOW)
    told = b"".join(path.read_bytes() for path in folder.iterdir()).lower()
    assert b"kept: 4 files" in told
    assert [word for word in (b"secret", b"marie", bytes(Path.home()), bytes(data)) if word in told] == []


def test_no_variable_of_the_desktop_tells_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen:configfile=/home/marie/screens.json")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    told = versions()
    assert "marie" not in told
    assert "XDG_CURRENT_DESKTOP: ubuntu:GNOME\n" in told


def test_a_second_folder_of_the_same_minute_replaces_nothing(data: Path, tmp_path: Path) -> None:
    first, second = (write_report(data, tmp_path, versions="", now=NOW) for _ in range(2))
    assert first != second
    assert (first / "log.txt").exists()


@systems.modes
def test_the_folder_is_its_owner_s_alone(data: Path, tmp_path: Path) -> None:
    folder = write_report(data, tmp_path, versions="", now=NOW)
    assert [path for path in (folder, *folder.iterdir()) if stat.S_IMODE(path.stat().st_mode) & 0o077] == []


def test_without_a_log_there_are_versions_all_the_same(tmp_path: Path) -> None:
    folder = write_report(tmp_path / "none", tmp_path, versions=versions(), now=NOW)
    assert __version__ in (folder / "versions.txt").read_text("utf-8")


def test_where_nothing_can_be_written_it_is_told(data: Path) -> None:
    with pytest.raises(CafeError) as caught:
        write_report(data, data / "log.txt", versions="", now=NOW)
    assert caught.value.problems[0].code == "output.not_written"


def test_the_command_says_where_the_folder_is(data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cafe_presenter", "report", "-o", str(tmp_path), "--data-dir", str(data)]
    done = subprocess.run([*command, "--lang", "fr"], capture_output=True, text=True, check=True)
    (folder,) = tmp_path.glob("cafe-presenter-*")
    assert str(folder) in done.stdout
    assert "PySide6: 6" in (folder / "versions.txt").read_text("utf-8")
