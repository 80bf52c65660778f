"""Look which pages of its libraries a start of the bundle needs, and write them down: ``make first-pages``, as root.

Linux reads 128 kB of a library around each page that is wanted, half of which nobody wants. A bundle brings this list
and asks for these pages beforehand (``packaging/ask_for_pages.py``). It is true of libraries of the size it names:
those of a wheel until there is a newer one, those of the system until it has another version.
"""

import ctypes
import mmap
import sys
import tempfile
import time
from pathlib import Path

from programs import ROOT, STICK_READ_AHEAD_KB, Running, drop_caches, reading_ahead
from tests.desktop.bundled import DECK
from tests.desktop.desk import wait_for_both_windows
from tests.desktop.xorg import XorgDesk

PAGES = ROOT / "packaging" / "linux" / "first_pages.txt"
PAGE = mmap.PAGESIZE
GAP = 3
"""So few pages nobody wants are read with those before and after them."""
MAX_PIECE = STICK_READ_AHEAD_KB * 1024 // PAGE
"""Linux reads no more of a piece that is asked for."""
AFTER_S = 3.0
"""How long the program goes on with what it does once its windows stand."""


def main() -> int:
    """Write the list; return the exit code."""
    bundles = sorted((ROOT / "build" / "bundle-linux").glob("cafe-presenter-*/cafe-presenter"))
    if not bundles:
        print("No bundle was made: make bundle.", file=sys.stderr)
        return 1
    library = bundles[-1].parent / "lib"
    with tempfile.TemporaryDirectory(prefix="pages-") as scratch, reading_ahead(library, 4) as changed:
        if not changed:
            print("The disk's reading ahead cannot be changed: that is root's.", file=sys.stderr)
            return 1
        start(bundles[-1], Path(scratch))
        lines = [line for path in sorted(library.rglob("*.so*")) if (line := wanted_of(path, library))]
    PAGES.write_text("".join(lines), "utf-8")
    print(f"{PAGES.relative_to(ROOT)}: {sum(map(megabytes, lines)):.1f} MB of {len(lines)} libraries")
    return 0


def start(program: Path, folder: Path) -> None:
    """Start the program as if for the first time, until both windows stand and nothing more is to be done."""
    desk = XorgDesk(folder)
    try:
        drop_caches()
        words = (str(program), "--lang", "fr", DECK, "--data-dir", str(folder / "data"))
        running = Running(words, desk.env)
        wait_for_both_windows(desk)
        time.sleep(AFTER_S)
        running.stop()
    finally:
        desk.close()


def wanted_of(path: Path, library: Path) -> str:
    """Return the line of a library: its name, its size, and first page and number of each piece; empty without any."""
    pieces: list[list[int]] = []
    for page in pages_in_memory(path):
        if pieces and page <= sum(pieces[-1]) + GAP and page < pieces[-1][0] + MAX_PIECE:
            pieces[-1][1] = page + 1 - pieces[-1][0]
        else:
            pieces.append([page, 1])
    told = " ".join(f"{first}+{count}" for first, count in pieces)
    # Python's own is read before it can ask for anything.
    if not pieces or path.name.startswith("libpython"):
        return ""
    return f"{path.relative_to(library)} {path.stat().st_size} {told}\n"


def pages_in_memory(path: Path) -> list[int]:
    """Return the numbers of the pages of a file that the system holds in memory."""
    size = path.stat().st_size
    held = (ctypes.c_ubyte * -(-size // PAGE))()
    with (
        path.open("rb") as file,
        mmap.mmap(file.fileno(), size, mmap.MAP_PRIVATE, mmap.PROT_READ | mmap.PROT_WRITE) as map_,
    ):
        address = ctypes.addressof(ctypes.c_char.from_buffer(map_))
        ctypes.CDLL(None).mincore(ctypes.c_void_p(address), ctypes.c_size_t(size), held)
    return [number for number, state in enumerate(held) if state & 1]


def megabytes(line: str) -> float:
    """Return how much a line of the list asks for."""
    return sum(int(piece.partition("+")[2]) for piece in line.split()[2:]) * PAGE / 1e6


if __name__ == "__main__":
    sys.exit(main())
