"""What is started takes no library of the current folder, whatever the environment says."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from stand_ins import needed_by

TRAP = """\
#include <fcntl.h>
__attribute__((constructor)) static void take(void) { open("taken", O_CREAT, 0600); }
"""
VERSION = "--version"


@pytest.fixture
def trap(bundle: Path, tmp_path: Path) -> Path:
    """A folder with a library of each name that the program asks for, glibc's apart."""
    (tmp_path / "trap.c").write_text(TRAP)
    for name in needed_by(bundle / "lib" / "cafe-presenter"):
        if not name.startswith(("libc.", "ld-")):
            command = ["cc", "-shared", "-fPIC", "trap.c", "-o", name]
            subprocess.run(command, cwd=tmp_path, check=True)
    return tmp_path


@pytest.mark.parametrize("paths", [":/nowhere", "/nowhere::/usr/lib", "/nowhere:", ".", "/nowhere;."])
def test_no_library_of_the_current_folder_is_loaded(bundle: Path, trap: Path, paths: str) -> None:
    def is_taken(program: Path) -> bool:
        environ = {**os.environ, "LD_LIBRARY_PATH": paths}
        subprocess.run([program, VERSION], cwd=trap, env=environ, capture_output=True, check=False)
        return (trap / "taken").exists()

    assert not is_taken(bundle / "cafe-presenter")
    assert is_taken(bundle / "lib" / "cafe-presenter"), "nobody fell into the trap"


def test_a_program_without_its_folder_says_so(bundle: Path, tmp_path: Path) -> None:
    alone = tmp_path / "cafe-presenter"
    shutil.copy(bundle / "cafe-presenter", alone)
    done = subprocess.run([alone, VERSION], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "copiez le dossier entier" in done.stderr
