"""What a start of the bundle reads from the disk: on a slow stick each megabyte is time that people wait."""

import os
import re
from pathlib import Path

import pytest

from bundle import FIRST_PAGES
from measure import MAX_READ_MB
from programs import STICK_READ_AHEAD_KB, Running, drop_caches, reading_ahead
from tests.desktop.bundled import DECK
from tests.desktop.desk import wait_for_both_windows
from tests.desktop.xorg import XorgDesk

PAGE = 4096
OF_QT = r"(PySide6|shiboken6)/.*\.so"


def test_the_pages_that_are_asked_for_are_those_of_this_qt(bundle: Path) -> None:
    listed = [line.split()[0] for line in FIRST_PAGES.read_text("utf-8").splitlines()]
    true = [line.split()[0] for line in (bundle / "lib" / FIRST_PAGES.name).read_text("utf-8").splitlines()]
    stale = [name for name in listed if name not in true and re.match(OF_QT, name)]
    assert stale == [], "make first-pages"
    assert len([name for name in true if re.match(OF_QT, name)]) >= 10


def test_no_page_is_asked_for_that_is_not_there(bundle: Path) -> None:
    for line in (bundle / "lib" / FIRST_PAGES.name).read_text("utf-8").splitlines():
        name, size, *pieces = line.split()
        assert (bundle / "lib" / name).stat().st_size == int(size)
        assert max(sum(map(int, piece.split("+"))) for piece in pieces) <= -(-int(size) // PAGE)


@pytest.mark.long
@pytest.mark.skipif(os.geteuid() != 0, reason="only root has a disk read ahead less")
def test_a_start_reads_little_from_a_stick(bundle: Path, tmp_path: Path) -> None:
    desk = XorgDesk(tmp_path)
    try:
        with reading_ahead(bundle, STICK_READ_AHEAD_KB) as changed:
            assert changed
            drop_caches()
            words = (str(bundle / "cafe-presenter"), "--lang", "fr", DECK, "--data-dir", str(tmp_path / "data"))
            running = Running(words, desk.env)
            wait_for_both_windows(desk)
            read_mb = running.read_mb()
            running.stop()
    finally:
        desk.close()
    assert 10 < read_mb <= MAX_READ_MB
