"""A hundred thousand evenings, a million themes, a file each: under a gigabyte. `make pool-bench` says how long."""

import os
import sys
from pathlib import Path

import pytest

import evenings

pytestmark = pytest.mark.long


def megabytes_of(*arguments: str) -> float:
    """Run the program; return the largest memory it had."""
    child = os.posix_spawn(sys.executable, [sys.executable, "-m", "cafe_presenter", *arguments], os.environ)
    _, status, used = os.wait4(child, 0)
    assert status == 0
    return used.ru_maxrss / 1000


def test_a_hundred_thousand_evenings_are_pooled_in_less_than_a_gigabyte(tmp_path: Path) -> None:
    files, rows = tmp_path / "files", tmp_path / "rows.parquet"
    evenings.write_folder(files, 100_000)
    pages = [tmp_path / "files.html", tmp_path / "rows.html"]
    assert megabytes_of("pool", str(files), "-o", str(pages[0])) < 1000
    assert megabytes_of("pool", str(files), "-o", str(rows)) < 1000
    assert megabytes_of("pool", str(rows), "-o", str(pages[1])) < 1000
    assert pages[0].read_bytes() == pages[1].read_bytes()
