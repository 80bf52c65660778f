"""Disks that fail and servers that die under the real program: the wall keeps the deck, and nothing saved is gone."""

import json
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.files.disk.datafolder import PORTABLE, data_folder
from cafe_presenter.files.evening.journal import journals, read_journal
from tests.desktop.bundled import DECK, THEMES
from tests.desktop.desk import Desk, Shows, Start, Walled, wait_for_both_windows
from tests.desktop.faults import WallWatch, disk, fill, traced
from tests.desktop.lab import Program, cafe_presenter, run, wait_until
from tests.desktop.sway import SwayDesk
from tests.desktop.xorg import XorgDesk

NOT_SAVED = "La soirée n’est plus enregistrée"
NEVER_US = 600_000_000
BLOCK, SHORTEST_LINE = 4096, 80

on_xorg = pytest.mark.parametrize("desk", ["xorg"], indirect=True)


@pytest.fixture
def watched(desk: Desk, evening: Program, views: list[Path], tmp_path: Path) -> Iterator[WallWatch]:
    """The bundled evening, its wall photographed until the end of the test."""
    with WallWatch(evening, desk, views=views, folder=tmp_path) as watch:
        yield watch


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A data folder on a disk of 200 kB, whose root it cannot be."""
    with disk(tmp_path / "data", size="200k"):
        yield tmp_path / "data" / PORTABLE


def position(folder: Path) -> int:
    """Return the item that the one session of a data folder is at; -1 while its first line is being written."""
    (path,) = journals(folder)
    try:
        return read_journal(path).session.position
    except CafeError:
        return -1


def kill(program: Program) -> None:
    program.send(signal.SIGKILL)
    program.wait()


@on_xorg
def test_a_full_disk_is_told_and_what_it_missed_is_written_once_there_is_room(
    desk: Desk, tiny: Path, watched: WallWatch, shows: Shows, walled: Walled
) -> None:
    desk.key("Next")
    walled(desk.projector, 2)
    filler = fill(tiny)
    (journal,) = journals(tiny)
    left_in_block = -journal.stat().st_size % BLOCK
    desk.key(*["plus"] * (left_in_block // SHORTEST_LINE + 1), "Next")
    walled(desk.projector, 3)
    shows(desk.laptop, NOT_SAVED)
    assert position(tiny) == 1
    filler.unlink()
    wait_until(lambda: position(tiny) == 2, what="the rest to be written")
    watched.kill()
    assert position(tiny) == 2


@on_xorg
@pytest.mark.parametrize(
    "error", ["ENOSPC", *(pytest.param(name, marks=pytest.mark.long) for name in ("EROFS", "EIO"))]
)
def test_a_disk_that_refuses_to_write_is_told_and_tried_again(
    desk: Desk, watched: WallWatch, shows: Shows, walled: Walled, tmp_path: Path, error: str
) -> None:
    desk.key("Next")
    walled(desk.projector, 2)
    (journal,) = journals(tmp_path / "data")
    whole = journal.read_bytes()
    with traced(watched.program, journal, f"write:error={error}", folder=tmp_path):
        desk.key("Right", "Next")
        walled(desk.projector, 4)
        shows(desk.laptop, NOT_SAVED)
        assert journal.read_bytes() == whole
    wait_until(lambda: position(tmp_path / "data") == 3, what="the rest to be written")


@on_xorg
def test_a_disk_that_sleeps_slows_no_key(
    desk: Desk, watched: WallWatch, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    desk.key("Next")
    walled(desk.projector, 2)
    (journal,) = journals(tmp_path / "data")
    with traced(watched.program, journal, f"fsync:delay_enter={NEVER_US}", folder=tmp_path) as strace:
        desk.key("Right")
        wait_until(lambda: "fsync(" in strace.said, what="the disk to fall asleep")
        desk.key("Next")
        walled(desk.projector, 4)
        shows(desk.laptop, THEMES[2][1])
        assert "= 0" not in strace.said, "the disk still sleeps"
        assert position(tmp_path / "data") == 3


@on_xorg
def test_a_data_folder_that_is_removed_is_made_again_with_the_whole_evening(
    desk: Desk, watched: WallWatch, start: Start, walled: Walled, tmp_path: Path
) -> None:
    desk.key("Next", "Right")
    walled(desk.projector, 3)
    shutil.rmtree(tmp_path / "data")
    desk.key("Next")
    walled(desk.projector, 4)
    wait_until(lambda: journals(tmp_path / "data") and position(tmp_path / "data") == 3, what="the evening to be back")
    second = start(DECK)
    assert second.wait() == 1
    assert "déjà ouvert" in second.said
    walled(desk.projector, 4)
    watched.kill()
    assert read_journal(journals(tmp_path / "data")[0]).events >= 4  # the timer, started by the first key, is there too


@on_xorg
def test_a_stick_that_is_pulled_out_leaves_the_whole_evening_where_it_was(
    desk: Desk, tiny: Path, watched: WallWatch, walled: Walled
) -> None:
    desk.key("Next", "Right")
    walled(desk.projector, 3)
    run("umount", "--lazy", str(tiny.parent), env={"PATH": "/usr/bin:/bin"})
    assert not journals(tiny)
    desk.key("Next")
    walled(desk.projector, 4)
    wait_until(lambda: journals(tiny) and position(tiny) == 3, what="the evening to be kept again")
    watched.kill()
    assert position(tiny) == 3


@on_xorg
def test_a_read_only_stick_is_refused_in_one_sentence(tiny: Path, start: Start) -> None:
    run("mount", "-o", "remount,ro", str(tiny.parent), env={"PATH": "/usr/bin:/bin"})
    program = start(DECK)
    assert program.wait() == 1
    assert len(program.said.splitlines()) == 1
    assert str(tiny) in program.said


@on_xorg
def test_corrupt_settings_are_told_and_put_aside(
    desk: Desk, start: Start, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    data_folder(str(tmp_path / "data"))
    (tmp_path / "data" / "settings.json").write_bytes(b'{"learned_keys": [["x"\0\0\0')
    start(DECK)
    walled(desk.projector, 1)
    shows(desk.laptop, "Les réglages étaient illisibles")
    assert (tmp_path / "data" / "settings.damaged.json").read_bytes() == b'{"learned_keys": [["x"\0\0\0'


@on_xorg
def test_an_evening_of_a_newer_version_is_told_and_stays_as_it_is(
    desk: Desk, evening: Program, start: Start, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    desk.key("Next", "Right")
    walled(desk.projector, 3)
    kill(evening)
    (journal,) = journals(tmp_path / "data")
    newer = journal.read_bytes().replace(b'"format":1', b'"format":2', 1)
    journal.write_bytes(newer)
    refused = start("resume")
    assert refused.wait() == 1
    assert "version plus récente" in refused.said
    start(DECK)
    walled(desk.projector, 1)
    shows(desk.laptop, "enregistrée par une version plus récente de Café Presenter")
    desk.key("Next")
    walled(desk.projector, 2)
    assert journal.read_bytes() == newer


@on_xorg
def test_an_evening_goes_on_in_the_plainest_of_locales(
    desk: Desk, start: Start, walled: Walled, tmp_path: Path
) -> None:
    program = start(DECK, LANG="C", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    walled(desk.projector, 1)
    wait_for_both_windows(desk)
    desk.plug_keyboard("fr")  # a key that a layout lacks is lent one, which may be gone before the program reads it
    try:
        desk.key("Next", "m", "eacute", "t", "eacute", "Return", "Escape")
        walled(desk.projector, 2)
        (journal,) = journals(tmp_path / "data")
        wait_until(lambda: [each.text for each in read_journal(journal).session.notes] == ["été"], what="the note")
    finally:
        desk.plug_keyboard("us")
    kill(program)
    assert any("été" in json.loads(line).get("text", "") for line in journal.read_text("utf-8").splitlines())


@pytest.mark.parametrize("kind", [XorgDesk, SwayDesk])
def test_an_evening_whose_display_server_died_is_offered_at_the_next_start(
    kind: type[XorgDesk] | type[SwayDesk],
    xorg: XorgDesk,
    started: list[Program],
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    dying = kind(tmp_path)
    request.addfinalizer(dying.close)
    data = ("--data-dir", str(tmp_path / "data"))
    program = cafe_presenter(dying.env, DECK, *data, log=tmp_path / "program.log")
    started.append(program)
    wait_for_both_windows(dying)
    dying.key("Next", "Right")
    wait_until(lambda: journals(tmp_path / "data") and position(tmp_path / "data") == 2, what="theme 2")
    whole = journals(tmp_path / "data")[0].read_bytes()
    dying.crash()
    assert program.wait() != 0
    kept = journals(tmp_path / "data")[0]
    assert kept.read_bytes().startswith(whole)
    assert not read_journal(kept).damaged
    started.append(cafe_presenter(xorg.env, "resume", *data, log=tmp_path / "next.log"))
    wait_for_both_windows(xorg)
    assert position(tmp_path / "data") == 2
