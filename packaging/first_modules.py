"""Look which modules a start takes until both windows stand: those stand side by side in the bundle.

``make first-pages`` writes them down, in ``first_modules.txt``: two builds are to have them in one order.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DECK = next(iter(sorted((ROOT / "resources" / "decks").glob("*.yaml"))))
STARTED = """
import os, sys, threading, time
from cafe_presenter.cli import main

def tell_once_all_are_there():
    known, since = 0, time.monotonic()
    while time.monotonic() < since + 2:
        if len(sys.modules) != known:
            known, since = len(sys.modules), time.monotonic()
        time.sleep(0.05)
    print(*sys.modules, flush=True)
    os._exit(0)

threading.Thread(target=tell_once_all_are_there, daemon=True).start()
main()
"""


def first_modules() -> set[str]:
    """Return the names of the modules that are imported when the program opens a deck."""
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-c", STARTED, str(DECK), "--data-dir", data]
        env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        return set(subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout.split())


if __name__ == "__main__":
    print(*sorted(first_modules()), sep="\n")
