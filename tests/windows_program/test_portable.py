"""What shows no screen anything is tried by Windows Python too, as many pieces at once as there are processors."""

import os
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.desktop.windows import WindowsDesk
from wine import ROOT, windows_path

SLOW = "tests/files/test_journal.py::test_a_journal_cut_in_its_header_is_no_session"
"""Writes a file for each byte of another, which takes Wine many minutes."""
PIECES = sorted(
    path.relative_to(ROOT).as_posix()
    for name in ("core", "files", "ui")
    for path in (ROOT / "tests" / name).glob("test_*.py")
)
"""Files, as a folder as a whole would take Wine half an hour."""


def tried(desk: WindowsDesk, where: str) -> str:
    """Return what Windows Python says of the tests there."""
    options = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--deselect", SLOW)
    ours = ("-c", windows_path(ROOT / "pyproject.toml"), windows_path(ROOT / where))
    return desk.wine.run(*desk.wine.python(*options, *ours), env=desk.env)


@pytest.fixture(scope="module")
def told(desk: WindowsDesk, request: pytest.FixtureRequest) -> Iterator[Mapping[str, Future[str]]]:
    """What is said of each piece that is wanted, once it is tried."""
    items = [
        each for each in request.session.items if isinstance(each, pytest.Function) and each.path == Path(__file__)
    ]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {
            where: pool.submit(tried, desk, where) for where in (str(item.callspec.params["where"]) for item in items)
        }
        pool.shutdown(cancel_futures=True)


@pytest.mark.parametrize("where", PIECES)
def test_what_needs_no_screen_passes_under_windows_python(told: Mapping[str, Future[str]], where: str) -> None:
    assert re.search(r" (?:passed|skipped)", told[where].result())
