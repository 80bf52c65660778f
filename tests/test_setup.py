"""What `make` sets up: locks that name every byte and no server, and a Python that really runs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "packaging").glob("requirements*.txt"))
NO_PYTHON = "#!/bin/sh\necho 'command not found in this version' >&2\nexit 127\n"


def pins(lock: Path) -> list[str]:
    """The requirements of a lock, each with its hashes on one line."""
    text = lock.read_text().replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_package_has_one_version_and_its_hashes(lock: Path) -> None:
    assert pins(lock) != []
    assert [pin for pin in pins(lock) if not re.match(r"[a-z0-9.-]+==[^ ]+ .*--hash=sha256:[0-9a-f]{64}", pin)] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_server(lock: Path) -> None:
    assert re.findall(r"\S*://\S*|--(?:extra-)?index-url.*|--find-links.*", lock.read_text()) == []


def test_the_tests_run_on_what_is_shipped() -> None:
    shipped, tested = (set(pins(ROOT / "packaging" / name)) for name in ("requirements.txt", "requirements-dev.txt"))
    assert shipped - tested == set()


def test_a_name_on_the_path_that_does_not_run_is_passed_over(tmp_path: Path) -> None:
    names = tmp_path / "bin"
    names.mkdir()
    for name in ("python3.14", "python3.13"):
        (names / name).write_text(NO_PYTHON)
        (names / name).chmod(0o755)
    (names / "python3.12").symlink_to(sys.executable)
    result = subprocess.run(
        ["sh", "packaging/make-venv.sh", str(tmp_path / "venv")],
        cwd=ROOT,
        env={"PATH": f"{names}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.endswith("(python3.12)\n")
    assert (tmp_path / "venv" / "bin" / "python").exists()
