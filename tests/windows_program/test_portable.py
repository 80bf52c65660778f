"""What has no window is tried by Windows Python too, test by test."""

import pytest

from tests.desktop.windows import WindowsDesk
from wine import ROOT, windows_path

SLOW = "tests/files/test_journal.py::test_a_journal_cut_in_its_header_is_no_session"
"""Writes a file for each byte of another, which takes Wine many minutes."""


@pytest.mark.parametrize("folder", ["core", "files"])
def test_the_tests_of_a_folder_pass_under_windows_python(desk: WindowsDesk, folder: str) -> None:
    options = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--deselect", SLOW)
    where = ("-c", windows_path(ROOT / "pyproject.toml"), windows_path(ROOT / "tests" / folder))
    told = desk.wine.run(*desk.wine.python(*options, *where), env=desk.env)
    assert " passed" in told
