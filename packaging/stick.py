"""Lay out one stick with the program for Windows and for Linux, of what was built before; see ``make stick``."""

import shutil
import sys
from pathlib import Path

from bundle import DATA_README, DIST, NAME, ROOT, size_of
from cafe_presenter import __version__
from cafe_presenter.files.disk.datafolder import PORTABLE, STICK_FOLDERS
from stick_page import page

PROGRAMS = {"windows": "Café Presenter.exe", "linux": NAME}
SHARED = ("decks", "guides", "LICENSE", PORTABLE)
"""What both have alike, and the stick once."""


def main() -> int:
    """Lay the stick out in ``dist/``; return the exit code."""
    folder = DIST / f"{NAME}-{__version__}-stick"
    lay_out(folder)
    print(f"{folder.relative_to(ROOT)}: {size_of(folder) / 1e6:.1f} MB")
    return 0


def lay_out(folder: Path) -> None:
    """Put both programs, one folder for what they keep, the decks and the page into ``folder``."""
    shutil.rmtree(folder, ignore_errors=True)
    for system in STICK_FOLDERS:
        built = (ROOT / "build" / f"bundle-{system}").glob(f"{NAME}-*-{system}-*")
        (bundle,) = (path for path in built if path.is_dir())
        (folder / system).mkdir(parents=True)
        for entry in bundle.iterdir():
            if entry.name not in SHARED:
                copy = shutil.copytree if entry.is_dir() else shutil.copy2
                copy(entry, folder / system / entry.name)
    for name in ("decks", "guides"):
        shutil.copytree(bundle / name, folder / name)
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    (folder / PORTABLE).mkdir()
    (folder / PORTABLE / "README.txt").write_text(DATA_README, "utf-8")
    icon = (ROOT / "resources" / "icons" / "cafe-presenter.svg").read_text("utf-8")
    shown = {system: (program, *beside(folder / system, program)) for system, program in PROGRAMS.items()}
    (folder / "Lisez-moi - Read me.html").write_text(page(shown, icon, data=PORTABLE), "utf-8")


def beside(folder: Path, program: str) -> tuple[list[str], list[str]]:
    """Return what else somebody sees in the folder of a program: its folders and its files."""
    names = sorted(path.name for path in folder.iterdir() if path.is_dir())
    return names, sorted(path.name for path in folder.iterdir() if path.is_file() and path.name != program)


if __name__ == "__main__":
    sys.exit(main())
