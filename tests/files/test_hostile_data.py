"""A data folder that others filled: what is not ours stays, and what stands in the place of ours is not believed."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening.events import Started
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.deck.drafts import DeckDraft, write_draft
from cafe_presenter.files.disk.datafolder import (
    MARK,
    PORTABLE,
    DataLock,
    answer_knock,
    data_folder,
    erase,
    kept_in,
    knock,
    place_of_data,
)
from cafe_presenter.files.disk.report import write_report
from cafe_presenter.files.disk.settingsfile import load_settings, save_settings
from cafe_presenter.files.evening.journal import Journal, journals
from tests import systems

NOW = datetime(2026, 11, 26, 19, tzinfo=UTC)
DECK = Deck("Soirée", themes=(Theme("A", "B ?", "C"),))
OF_THE_HOST = ("backups/photos.zip", "drafts/novel.txt", "sessions/guitar.mp3", "log.txt", "settings.json", "lock")


def home(folder: Path) -> Path:
    """A folder with a host's own files, some called as ours are."""
    for name in OF_THE_HOST:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("the host's own")
    return folder


def own_files(folder: Path) -> list[str]:
    return sorted(name for name in OF_THE_HOST if (folder / name).is_file())


def cafe(*words: object, home: Path) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "HOME": str(home), "USERPROFILE": str(home), "LANG": "en_US.UTF-8"}
    command = [sys.executable, "-m", "cafe_presenter", *map(str, words), "--lang", "en"]
    return subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=False, timeout=60)


def keep_an_evening(folder: Path) -> Path:
    journal = Journal.create(folder, begin(DECK), opened=NOW)
    journal.record(Started(1.0), NOW)
    journal.close()
    return journals(folder)[-1]


# What is not ours stays


@pytest.mark.parametrize("is_home", [True, False], ids=["a home", "any folder"])
def test_erase_takes_nothing_of_a_folder_that_is_used_for_other_things(tmp_path: Path, *, is_home: bool) -> None:
    folder = home(tmp_path / "mine")
    done = cafe("erase", "--yes", "--data-dir", folder, home=folder if is_home else tmp_path)
    assert own_files(folder) == sorted(OF_THE_HOST)
    assert (done.returncode, str(folder / PORTABLE) in done.stdout) == (1, True)


def test_a_folder_that_is_used_for_other_things_has_ours_inside(tmp_path: Path) -> None:
    folder = home(tmp_path / "mine")
    assert data_folder(str(folder)) == folder / PORTABLE
    assert data_folder(str(folder)) == folder / PORTABLE
    keep_an_evening(folder / PORTABLE)
    done = cafe("erase", "--yes", "--data-dir", folder, home=tmp_path)
    assert (done.returncode, own_files(folder)) == (0, sorted(OF_THE_HOST))
    assert not (folder / PORTABLE).exists()


def test_an_empty_home_is_no_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert data_folder("~") == tmp_path / PORTABLE


@pytest.mark.parametrize("root", [Path(__file__).anchor, pytest.param("/proc", marks=systems.mounts)])
def test_the_root_of_a_disk_is_no_data_folder_though_an_older_version_kept_evenings_there(root: str) -> None:
    assert place_of_data(root) == Path(root) / PORTABLE


def test_a_folder_of_ours_stays_ours_whatever_else_comes_into_it(tmp_path: Path) -> None:
    folder = data_folder(str(tmp_path / "data"))
    keep_an_evening(folder)
    (folder / "recipe.txt").write_text("the host's own")
    assert data_folder(str(folder)) == folder
    erase(folder)
    assert [path.name for path in folder.iterdir()] == ["recipe.txt"]


def test_a_folder_that_an_older_version_kept_is_ours(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    with DataLock(folder):
        path = keep_an_evening(folder)
        save_settings(folder, Settings())
    assert not (folder / MARK).exists()
    assert data_folder(str(folder)) == folder
    assert (journals(folder), (folder / MARK).exists()) == ([path], True)


def test_the_colours_of_a_venue_are_the_host_s_in_a_folder_of_ours(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    with DataLock(folder):
        keep_an_evening(folder)
    for name in ("venue.yaml", "logo.png"):
        (folder / name).write_text("the host's own")
    assert data_folder(str(folder)) == folder
    erase(folder)
    assert sorted(path.name for path in folder.iterdir()) == ["logo.png", "venue.yaml"]


@pytest.mark.parametrize("name", ["thesis.odt", "lock", "sessions"])
def test_a_folder_that_only_resembles_one_of_an_older_version_is_not(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / name).write_text("the host's own")
    assert data_folder(str(folder)) == folder / PORTABLE


def test_a_mark_that_says_something_else_is_none(tmp_path: Path) -> None:
    folder = home(tmp_path / "mine")
    (folder / MARK).write_text("Photos of the summer")
    assert data_folder(str(folder)) == folder / PORTABLE


def test_erase_names_each_file_before_and_only_those_go(tmp_path: Path) -> None:
    folder = data_folder(str(tmp_path / "data"))
    evening = keep_an_evening(folder)
    write_draft(folder, "a.yaml", DeckDraft(NOW, "", DECK))
    save_settings(folder, Settings())
    for name in ("drafts/novel.txt", "sessions/guitar.mp3", "photo.jpg"):
        (folder / name).write_text("the host's own")
    asked = cafe("erase", "--data-dir", folder, home=tmp_path)
    (draft,) = (folder / "drafts").glob("*.json")
    assert set(asked.stdout.splitlines()[:-1]) == {
        str(path) for path in (folder / MARK, draft, evening, folder / "settings.json")
    }
    assert "--yes" in asked.stdout.splitlines()[-1]
    assert evening.exists()
    assert cafe("erase", "--yes", "--data-dir", folder, home=tmp_path).returncode == 0
    left = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert left == ["drafts/novel.txt", "photo.jpg", "sessions/guitar.mp3"]


def test_an_evening_that_was_given_another_name_goes_too(tmp_path: Path) -> None:
    folder = data_folder(str(tmp_path / "data"))
    path = keep_an_evening(folder)
    renamed = path.rename(path.with_name("Anne's evening.jsonl"))
    (folder / "sessions" / "fine.jsonl").write_text('{"a": "table of somebody\'s"}\n')
    assert renamed in kept_in(folder)
    erase(folder)
    assert [each.name for each in (folder / "sessions").iterdir()] == ["fine.jsonl"]


def test_asking_what_would_go_makes_no_folder(tmp_path: Path) -> None:
    done = cafe("erase", "--data-dir", tmp_path / "none", home=tmp_path)
    assert (done.returncode, (tmp_path / "none").exists()) == (1, False)
    assert "Nothing" in done.stdout


# What stands in the place of ours is not believed


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return data_folder(str(tmp_path / "data"))


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A file of the host's that a link leads to."""
    path = tmp_path / "thesis.odt"
    path.write_text("three years of work")
    return path


@systems.links
def test_a_knock_never_goes_through_a_link(data: Path, outside: Path) -> None:
    (data / "knock").symlink_to(outside)
    assert not knock(data, "x")
    assert outside.read_text() == "three years of work"


@systems.links
def test_a_knock_is_never_read_through_a_link(data: Path, outside: Path) -> None:
    (data / "knock").symlink_to(outside)
    assert answer_knock(data) is None


@pytest.mark.parametrize("leave", [b"a\0b", b"a\nb", b"\xff", b"\x1b]0;x", b"x" * 5000])
def test_a_knock_that_is_no_leave_is_a_knock_without_one(data: Path, leave: bytes) -> None:
    (data / "knock").write_bytes(leave)
    assert answer_knock(data) == ""
    assert not (data / "knock").exists()


@systems.links
@pytest.mark.parametrize("name", ["log.txt", "log.old.txt"])
def test_a_report_holds_nothing_a_link_leads_to(data: Path, outside: Path, tmp_path: Path, name: str) -> None:
    (data / name).symlink_to(outside)
    folder = write_report(data, tmp_path, versions="", now=NOW)
    assert [path.name for path in folder.iterdir()] == ["versions.txt"]


@systems.pipes
def test_a_report_waits_for_no_pipe(data: Path, tmp_path: Path) -> None:
    os.mkfifo(data / "log.txt")
    done = cafe("report", "-o", tmp_path, "--data-dir", data, home=tmp_path)
    assert done.returncode == 0


@systems.links
def test_settings_are_not_read_through_a_link(data: Path, outside: Path) -> None:
    (data / "settings.json").symlink_to(outside)
    settings, problems = load_settings(data)
    assert (settings, [problem.code for problem in problems]) == (Settings(), ["settings.unreadable"])
    assert outside.exists()


@pytest.mark.parametrize("name", ["sessions", "drafts"])
def test_nothing_is_kept_behind_a_link(data: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    systems.link_to_folder(data / name, tmp_path / "elsewhere")
    with pytest.raises(CafeError) as refused:
        data_folder(str(data))
    assert refused.value.problems[0].params["folder"] == str(data / name)


def test_an_evening_under_way_is_not_kept_behind_a_link_either(data: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    systems.link_to_folder(data / "sessions", tmp_path / "elsewhere")
    journal = Journal.create(data, begin(DECK), opened=NOW)
    journal.record(Started(1.0), NOW)
    assert journal.path is None
    assert list((tmp_path / "elsewhere").iterdir()) == []
    (data / "sessions").unlink()
    journal.beat(2.0, NOW + timedelta(seconds=1))
    assert [journal.path] == journals(data)
    journal.close()


def test_erase_says_where_a_link_leads_and_takes_the_link_alone(data: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    evening = keep_an_evening(data)
    evening.rename(tmp_path / "elsewhere" / evening.name)
    (data / "sessions").rmdir()
    systems.link_to_folder(data / "sessions", tmp_path / "elsewhere")
    done = cafe("erase", "--yes", "--data-dir", data, home=tmp_path)
    assert f"{data / 'sessions'} → {tmp_path / 'elsewhere'}" in done.stdout
    assert not os.path.lexists(data / "sessions")
    assert len(list((tmp_path / "elsewhere").iterdir())) == 1


@systems.links
def test_a_start_takes_away_what_stands_in_the_place_of_our_files(data: Path, outside: Path) -> None:
    for name in ("log.txt", "settings.json", "lock"):
        (data / name).symlink_to(outside)
    os.mkfifo(data / "knock")
    data_folder(str(data))
    assert [path.name for path in data.iterdir()] == [MARK]
    assert outside.exists()


STRANGER = 4711
as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can make files of others"
)


@as_root
def test_a_file_that_another_account_put_there_is_not_believed(data: Path) -> None:
    (data / "settings.json").write_text('{"bounce_ms": 400}')
    os.chown(data / "settings.json", STRANGER, STRANGER)
    assert load_settings(data)[0] == Settings()


@as_root
def test_a_stick_of_another_account_is_used(data: Path) -> None:
    (data / "settings.json").write_text('{"bounce_ms": 400}')
    for path in (data, data / "settings.json"):
        os.chown(path, STRANGER, STRANGER)
    assert load_settings(data)[0].bounce_ms == 400


@as_root
@pytest.mark.parametrize("made_by", ["another account", "us, open to all", "a link"])
def test_a_temporary_folder_that_another_account_prepared_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made_by: str
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("os.getuid", lambda: STRANGER)  # an account that has no home
    prepared = tmp_path / f"cafe-presenter-{STRANGER}"
    if made_by == "a link":
        (tmp_path / "other").mkdir(mode=0o700)
        prepared.symlink_to(tmp_path / "other")
    else:
        prepared.mkdir(mode=0o700)
        if made_by == "another account":
            os.chown(prepared, STRANGER, STRANGER)
        else:
            prepared.chmod(0o777)
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "cafe-presenter")])
    with pytest.raises(CafeError) as refused:
        data_folder(None, {})
    assert refused.value.problems[0].code == "data.unusable"
