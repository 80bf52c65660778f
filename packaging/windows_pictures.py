"""The pictures of README of the program for Windows, photographed under Wine on two screens: ``make windows-pictures``.

The program is the one of the zip. A laptop's whole screen is photographed; the frame of the window is the one Linux
gives it.
"""

import sys
import tempfile
import zipfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

import small_pictures
from cafe_presenter import __version__
from tests.desktop.bundled import DECK, QUESTIONS, THEMES, TITLE
from tests.desktop.desk import wait_for_both_windows, waiting
from tests.desktop.lab import Program
from tests.desktop.windows import WindowsDesk
from wine import ROOT

NAME = f"cafe-presenter-{__version__}-windows-x86_64"
PICTURES = ROOT / ".github" / "pictures"
LAPTOPS = {"1366x768": "windows-presenter.png", "1024x768": "windows-small-laptop.png"}
WALL = "windows-wall.png"
WIDTH = 1024
FROM_EDGE = 40
"""Where the pointer hides below the edge of the laptop's screen, and does not reach into the wall beside it."""
START_S = 180.0


def main() -> int:
    """Take the pictures of an evening on each of the laptops; return the exit code."""
    with tempfile.TemporaryDirectory(prefix="pictures-") as name:
        scratch = Path(name)
        with zipfile.ZipFile(ROOT / "dist" / f"{NAME}.zip") as files:
            files.extractall(scratch)
        for size, picture in LAPTOPS.items():
            folder = scratch / size
            folder.mkdir()
            photograph(scratch / NAME / "Café Presenter.exe", size, folder)
            for shot, target in (("wall.png", WALL), ("laptop.png", picture)):
                shown(folder / shot).save(str(PICTURES / target))
    small_pictures.main([str(PICTURES / each) for each in (WALL, *LAPTOPS.values())])
    return 0


def photograph(program: Path, size: str, folder: Path) -> None:
    """Show the first question of the bundled evening, and photograph both screens into a folder."""
    desk = WindowsDesk(folder, laptop=size)
    words = ["wine", str(program), "--lang", "fr", DECK, "--data-dir", str(folder / "data")]
    started = [Program(words, desk.env, log=folder / "program.log")]
    try:
        shows = waiting(desk, started, folder, within_s=START_S)
        shows(desk.projector, TITLE)
        wait_for_both_windows(desk)
        desk.point(desk.laptop.width - FROM_EDGE, desk.laptop.height - 1)
        desk.key("Next")
        shows(desk.projector, QUESTIONS[0])
        shows(desk.laptop, THEMES[0][1])
        desk.shot(desk.projector, folder / "wall.png")
        desk.shot(desk.laptop, folder / "laptop.png")
    finally:
        started[0].stop()
        desk.close()


def shown(shot: Path) -> QImage:
    """Return a photograph, no wider than there is room for."""
    picture = QImage(str(shot))
    return picture.scaledToWidth(min(WIDTH, picture.width()), Qt.TransformationMode.SmoothTransformation)


if __name__ == "__main__":
    sys.exit(main())
