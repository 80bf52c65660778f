"""The modules of the program without those that the bundle for Windows leaves out."""

import subprocess
import sys
from pathlib import Path

EVERY_MODULE = Path(__file__).parents[2] / "packaging" / "every_module.py"


def test_every_module_is_imported_without_those_that_are_left_out() -> None:
    told = subprocess.run([sys.executable, str(EVERY_MODULE)], capture_output=True, text=True, check=False)
    assert (told.returncode, int(told.stdout or 0) > 200) == (0, True), told.stderr
