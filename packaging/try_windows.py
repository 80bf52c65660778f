"""Try what ``bundle.py`` and ``installer.py`` have made, on Windows itself and without anybody before a screen."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bundle import DIST, NAME, ROOT
from installer import WORK

WITHIN_S = 120.0


def main() -> int:
    """Try the folder, then the installer; return the exit code."""
    (folder,) = (path for path in WORK.glob(f"{NAME}-*-windows-*") if path.is_dir())
    try_program(folder, WORK / "pictures")
    (installer,) = DIST.glob("*-setup.exe")
    run(installer, "/S")
    home = Path(os.environ["LOCALAPPDATA"], "Programs", NAME)
    try_program(home, WORK / "installed")
    run(home / "uninstall.exe", "/S")  # goes on as a copy of itself, so that it can erase itself
    wait_until(lambda: not home.exists(), what="the program to be uninstalled")
    print("The program and its installer do what can be seen without a screen.")
    return 0


def try_program(folder: Path, pictures: Path) -> None:
    """Have the console program check, draw, print and refuse."""
    program, deck = folder / f"{NAME}.exe", min((folder / "decks").glob("*.yaml"))
    run(program, "check", deck)
    run(program, "render", deck, "-o", pictures)
    if not list(pictures.glob("wall-*.png")):
        raise SystemExit(f"no picture in {pictures}")
    run(program, "print", deck, "-o", pictures / "paper.pdf")
    document = ROOT / "tests" / "data" / "documents" / "synthese.docx"
    if b"question" not in run(program, "import", document):
        raise SystemExit("no question in the deck that was imported")
    run(program, "plan", code=2)
    run(program, "check", folder / "none.yaml", code=1)


def run(program: Path, *words: str | Path, code: int = 0) -> bytes:
    """Run a program and return what it prints; another exit code than ``code`` ends everything."""
    done = subprocess.run([program, *words], capture_output=True, timeout=WITHIN_S, check=False)
    if done.returncode != code:
        raise SystemExit(f"{program} {words}: {done.returncode}, {done.stdout!r}, {done.stderr!r}")
    done.stdout.decode("utf-8")  # and nothing else
    return done.stdout


def wait_until(is_so: Callable[[], bool], *, what: str) -> None:
    """Ask again and again until the answer is yes; end everything when it is none in time."""
    deadline = time.monotonic() + WITHIN_S
    while not is_so():
        if time.monotonic() > deadline:
            raise SystemExit(f"not within {WITHIN_S:.0f} s: {what}")
        time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(main())
