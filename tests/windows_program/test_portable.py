"""What shows no screen anything is tried by Windows Python too, test by test."""

import pytest

from tests.desktop.windows import WindowsDesk
from wine import ROOT, windows_path

SLOW = "tests/files/test_journal.py::test_a_journal_cut_in_its_header_is_no_session"
"""Writes a file for each byte of another, which takes Wine many minutes."""
DRAWN = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests" / "ui").glob("test_*.py"))
"""The windows drawn in memory, in pieces: all of them would take Wine half an hour."""


@pytest.mark.parametrize("where", ["tests/core", "tests/files", *DRAWN])
def test_what_needs_no_screen_passes_under_windows_python(desk: WindowsDesk, where: str) -> None:
    options = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--deselect", SLOW)
    ours = ("-c", windows_path(ROOT / "pyproject.toml"), windows_path(ROOT / where))
    told = desk.wine.run(*desk.wine.python(*options, *ours), env=desk.env)
    assert " passed" in told
