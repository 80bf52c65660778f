import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafe_presenter.core.base.settings import RECENT_DECKS, Settings
from cafe_presenter.files.disk.safe_io import write_atomic
from cafe_presenter.files.disk.settingsfile import NAME, load_settings, save_settings, settings_writer
from tests import systems

OTHER = Settings(
    recent_decks=("/é/a.yaml", "b.yaml"),
    wall_screen="EPSON|EB-W06|123",
    start_timer_on_leaving_welcome=False,
    text_size=1.6,
)


def loaded(folder: Path, text: str | bytes) -> tuple[Settings, list[str]]:
    (folder / NAME).write_bytes(text.encode() if isinstance(text, str) else text)
    found, problems = load_settings(folder)
    return found, [problem.code for problem in problems]


def test_settings_are_read_back_as_they_were(tmp_path: Path) -> None:
    save_settings(tmp_path, OTHER)
    assert load_settings(tmp_path) == (OTHER, ())


@given(
    kept=st.builds(
        Settings,
        recent_decks=st.lists(st.text(), max_size=RECENT_DECKS).map(tuple),
        wall_screen=st.text(),
        start_timer_on_leaving_welcome=st.booleans(),
    )
)
@settings(max_examples=50, deadline=None)
def test_any_settings_are_read_back_as_they_were(kept: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("any")
    save_settings(folder, kept)
    assert load_settings(folder) == (kept, ())


@systems.names
def test_a_path_that_is_no_utf_8_is_read_back_as_it_was(tmp_path: Path) -> None:
    kept = Settings(recent_decks=(os.fsdecode(b"/soir\xe9e.yaml"),))
    save_settings(tmp_path, kept)
    assert load_settings(tmp_path) == (kept, ())


def test_there_are_settings_before_any_were_saved(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == (Settings(), ())


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "7", '"text"', "\0" * 200, b"\xff\xfe{}", "{}garbage", "[" * 100_000, "9" * 5000],
    ids=lambda text: repr(text[:9]),
)
def test_a_corrupt_file_gives_the_usual_settings_and_a_warning(text: str | bytes, tmp_path: Path) -> None:
    assert loaded(tmp_path, text) == (Settings(), ["settings.damaged"])


def test_a_corrupt_file_is_kept_beside_the_next_one(tmp_path: Path) -> None:
    loaded(tmp_path, '{"learned_keys": [["x", "next"]')
    save_settings(tmp_path, Settings())
    assert "learned_keys" in (tmp_path / "settings.damaged.json").read_text()
    assert load_settings(tmp_path) == (Settings(), ())


def test_a_folder_in_the_place_of_the_file_gives_the_usual_settings_and_a_warning(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    found, problems = load_settings(tmp_path)
    assert (found, len(problems)) == (Settings(), 1)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ('{"recent_decks": "a.yaml", "wall_screen": "S"}', Settings(wall_screen="S")),
        ('{"recent_decks": null, "wall_screen": "S"}', Settings(wall_screen="S")),
        ('{"recent_decks": ["a", 7, null, ["b"], "c"]}', Settings(recent_decks=("a", "c"))),
        ('{"wall_screen": 7, "recent_decks": ["a"]}', Settings(recent_decks=("a",))),
        ('{"start_timer_on_leaving_welcome": "no", "wall_screen": "S"}', Settings(wall_screen="S")),
        ('{"start_timer_on_leaving_welcome": 0}', Settings()),
        ("{}", Settings()),
    ],
)
def test_a_setting_of_the_wrong_type_takes_no_other_with_it(text: str, kept: Settings, tmp_path: Path) -> None:
    assert loaded(tmp_path, text)[0] == kept


def test_a_setting_of_a_newer_version_is_passed_over(tmp_path: Path) -> None:
    assert loaded(tmp_path, '{"sound": "loud", "wall_screen": "S"}') == (Settings(wall_screen="S"), [])


def test_a_file_written_by_notepad_is_read(tmp_path: Path) -> None:
    assert loaded(tmp_path, b'\xef\xbb\xbf{"wall_screen": "S"}') == (Settings(wall_screen="S"), [])


def test_settings_can_be_read_by_a_person(tmp_path: Path) -> None:
    save_settings(tmp_path, OTHER)
    text = (tmp_path / NAME).read_text(encoding="utf-8")
    assert "/é/a.yaml" in text
    assert len(text.splitlines()) > 3


# Whole or not at all

FULL = """
import resource, sys
from pathlib import Path
from cafe_presenter.files.disk.safe_io import write_atomic
resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
try:
    write_atomic(Path(sys.argv[1]), b"x" * 1000)
except OSError:
    sys.exit(3)
"""


@systems.room
def test_a_disk_that_fills_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    path.write_text("old")
    assert subprocess.run([sys.executable, "-c", FULL, path], check=False, timeout=60).returncode == 3
    assert path.read_text() == "old"


@systems.room
def test_a_disk_that_fills_while_writing_leaves_nothing_half_written(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", FULL, tmp_path / "new.json"], check=False, timeout=60)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_replaced_leaves_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "taken" / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="taken"):
        write_atomic(tmp_path / "taken", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a" / "b" / "file", b"new")
    assert (tmp_path / "a" / "b" / "file").read_bytes() == b"new"


def test_writing_again_replaces_the_whole(tmp_path: Path) -> None:
    write_atomic(tmp_path / "file", b"a long text")
    write_atomic(tmp_path / "file", b"short")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"short"]


def test_the_writer_leaves_the_newest_settings(tmp_path: Path) -> None:
    writer = settings_writer(tmp_path)
    for number in range(20):
        writer.save(Settings(wall_screen=f"screen {number}"))
    writer.close()
    assert load_settings(tmp_path)[0].wall_screen == "screen 19"


def test_the_writer_writes_again_after_a_rest(tmp_path: Path) -> None:
    writer = settings_writer(tmp_path)
    for number in range(3):
        writer.save(Settings(wall_screen=f"screen {number}"))
        writer.close()
        assert load_settings(tmp_path)[0].wall_screen == f"screen {number}"


def test_the_writer_says_nothing_of_a_folder_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    writer = settings_writer(tmp_path / "file")
    writer.save(OTHER)
    writer.close()
    assert (tmp_path / "file").read_bytes() == b""


def test_screens_and_keys_come_back(tmp_path: Path) -> None:
    settings = Settings(
        wall_screen="EPSON EB 1",
        presenter_screen="connector eDP-1",
        computer_screen="connector eDP-1",
        bounce_ms=0,
        letter_keys=False,
        learned_keys=(("VolumeUp", "next"), ("Alt+F5", "black")),
    )
    save_settings(tmp_path, settings)
    assert load_settings(tmp_path) == (settings, ())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("bounce_ms", -1),
        ("bounce_ms", True),
        ("bounce_ms", 10_000),
        ("bounce_ms", "50"),
        ("letter_keys", 0),
        ("learned_keys", {"F3": "next"}),
        ("learned_keys", [["F3"], "F4", ["", "next"], [1, "next"]]),
        ("presenter_screen", 3),
    ],
)
def test_a_value_that_is_not_what_it_should_be_is_as_at_first(tmp_path: Path, field: str, value: object) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({field: value}))
    assert load_settings(tmp_path) == (Settings(), ())
