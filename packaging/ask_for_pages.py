"""What the standalone program does first: ask for what a start reads.

Linux reads 128 kB around each page of a library when it is wanted, half of it for nothing, and has the program wait for
each. So it is asked for the pages of a start beforehand, in long pieces. ``benchmarks/first_pages.py`` has made the
list; where it is of no use, a start takes longer and is no other. PyInstaller runs this before ``pyi_rth_pyside6``, its
own, which loads Qt.
"""

import os
import sys

PAGE = 4096


def ask_for_pages(library: str) -> None:
    """Ask for the pages that the list in the folder ``library`` names."""
    try:
        with open(f"{library}/first_pages.txt", encoding="utf-8") as lines:  # noqa: PTH123 - pathlib comes later
            for line in lines:
                name, _, *pieces = line.split()
                file = os.open(f"{library}/{name}", os.O_RDONLY)
                for piece in pieces:
                    first, _, count = piece.partition("+")
                    os.posix_fadvise(file, int(first) * PAGE, int(count) * PAGE, os.POSIX_FADV_WILLNEED)
                os.close(file)
    except (OSError, ValueError):
        return


if sys.platform == "linux":
    ask_for_pages(vars(sys)["_MEIPASS"])
