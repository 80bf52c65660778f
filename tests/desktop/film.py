"""Films a screen: saves every picture that differs from the one before, until it is ended.

``film.py FOLDER X Y WIDTH HEIGHT`` under X, ``film.py FOLDER OUTPUT`` under Wayland. ``taken.txt`` counts the pictures.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage


def of_x(x: int, y: int, width: int, height: int) -> Callable[[], QImage]:
    """Return what takes a picture of a part of the root window."""
    screen = QGuiApplication.primaryScreen()
    return lambda: screen.grabWindow(0, x, y, width, height).toImage()


def of_wayland(output: str) -> Callable[[], QImage]:
    """Return what takes a picture of an output."""
    command = ["grim", "-t", "ppm", "-o", output, "-"]
    return lambda: QImage.fromData(subprocess.run(command, capture_output=True, check=True).stdout)


if __name__ == "__main__":
    application = QGuiApplication([])
    folder = Path(sys.argv[1])
    folder.mkdir()
    take = of_wayland(sys.argv[2]) if len(sys.argv) == 3 else of_x(*map(int, sys.argv[2:6]))
    taken, last = 0, QImage()
    while True:
        picture = take().convertToFormat(QImage.Format.Format_RGB32)
        if picture != last:
            picture.save(str(folder / "saving.part"), "BMP")  # type: ignore[call-overload]  # it may be ended at any time
            (folder / "saving.part").replace(folder / f"{taken:05}.bmp")
            last = picture
        taken += 1
        (folder / "counting.txt").write_text(str(taken))
        (folder / "counting.txt").replace(folder / "taken.txt")
