"""Pictures of every window and panel of the program, driven by its own keys on two screens drawn in memory.

``tour.py FOLDER [--size 1024x768] [--language fr] [--colours dark] [--text STEPS] [SCENE…]`` writes ``SCENE.png`` for the
laptop and ``SCENE-wall.png`` for what the public saw meanwhile. Without a SCENE it writes them all. Nothing of it is in the
program: it is for the pictures of the guides, and to look at all windows after a change.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from time import monotonic, sleep

WALL = (1920, 1080)
ROOT = Path(__file__).parents[1]


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", nargs="*")
    parser.add_argument("--size", default="1024x768")
    parser.add_argument("--language", default="fr")
    parser.add_argument("--colours", default="dark")
    parser.add_argument("--text", type=int, default=0, help="how many times Ctrl++ is pressed in each window")
    wish = parser.parse_args()
    wish.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        return _tour(wish, Path(name))


def _tour(wish: argparse.Namespace, workplace: Path) -> int:
    width, height = (int(each) for each in wish.size.split("x"))
    screens = [
        {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1},
        {"name": "projector", "x": width, "y": 0, "width": WALL[0], "height": WALL[1], "dpr": 1},
    ]
    (workplace / "screens.json").write_text(json.dumps({"screens": screens}))
    os.environ["QT_QPA_PLATFORM"] = "offscreen:configfile=screens.json"
    from PySide6.QtWidgets import QApplication

    with chdir(workplace):
        QApplication(sys.argv[:1])
    Tour(wish, workplace, (width, height)).walk()
    return 0


class Tour:
    """The program, the hands that lead it from window to window, and the camera."""

    def __init__(self, wish: argparse.Namespace, workplace: Path, size: tuple[int, int]) -> None:
        from cafe_presenter.ui.kit.fonts import hush, load_fonts

        hush()
        load_fonts()
        self.wish = wish
        self.folder = workplace
        self.size = size
        self.deck = next(
            each
            for each in sorted((ROOT / "resources/decks").glob("*.yaml"))
            if f"language: {wish.language}" in each.read_text("utf-8")
        )

    def walk(self) -> None:
        """Go through all windows: before an evening, during it, afterwards."""
        from PySide6.QtWidgets import QApplication

        from cafe_presenter.app.app import App, Request
        from cafe_presenter.core.base.settings import Settings
        from cafe_presenter.files.deck.deckfile import load_deck
        from cafe_presenter.files.disk.settingsfile import save_settings

        save_settings(self.folder / "data", Settings(colours=self.wish.colours))
        self.app = App(Request(self.folder / "data", self.wish.language))
        self.app.open()
        self.larger()
        self.take("home-first")
        self.keys("Ctrl+K")
        self.take("home-search")
        self.keys("Esc", "F9")
        self.take("home-settings")
        self.keys("Esc", "F1")
        self.take("guides")
        self.keys("Esc")
        workshop = self.app._workshop
        assert workshop is not None
        for name, leave in (("editor", workshop.open_editor), ("print", workshop.open_paper)):
            leave(str(self.deck))
            self.larger()
            self.take(name)
            workshop.open_home()
        document = ROOT / "tests/data/documents"
        for path in sorted(document.glob("*.docx"))[:1]:
            workshop.open_file(str(path))
            self.larger()
            self.take("import")
            workshop.open_home()
        self.app._leave_home()
        self.app._open_deck(load_deck(self.deck)[0], str(self.deck))
        self.until(lambda: self.app._evening is not None and self.app._evening.show.presenter is not None)
        self.larger()
        self.take("welcome")
        self.keys("Right")
        self.take("question")
        for name, *keys in EVENING:
            self.keys(*keys)
            self.take(name)
        self.keys("Ctrl+Q", "Q")
        self.until(lambda: self.app._evening is None)
        self.take("home-after")
        self.keys("Enter")
        self.larger()
        self.take("page")
        self.app.close()
        QApplication.processEvents()

    # Hands

    def keys(self, *keys: str) -> None:
        """Press keys by their names, or type a text that is marked with a quote."""
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        for key in keys:
            target = self.laptop.windowHandle()
            if key.startswith("'"):
                for letter in key[1:]:
                    QTest.keyClick(target, letter)
            else:
                pressed = QKeySequence(key)[0]
                QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())
            self.settle()

    def larger(self) -> None:
        """Make the text of the window larger, as often as was wished."""
        self.settle()
        self.keys(*("Ctrl++",) * self.wish.text)

    @property
    def laptop(self):
        """The window on the laptop's screen."""
        evening, workshop = self.app._evening, self.app._workshop
        window = evening.show.notes if evening is not None else workshop and workshop._window
        assert window is not None
        return window

    def settle(self, seconds: float = 0.15) -> None:
        """Let the windows do what they have to do."""
        end = monotonic() + seconds
        self.until(lambda: monotonic() > end)

    def until(self, done: Callable[[], bool]) -> None:
        """Wait for something, ten seconds at most."""
        from PySide6.QtWidgets import QApplication

        end = monotonic() + 10
        while not done() and monotonic() < end:
            QApplication.processEvents()
            sleep(0.005)

    # Camera

    def take(self, name: str) -> None:
        """Picture both screens."""
        from PySide6.QtGui import QGuiApplication

        self.settle(0.6)
        if self.wish.scenes and name not in self.wish.scenes:
            return
        laptop, projector = QGuiApplication.screens()
        laptop.grabWindow(0).save(str(self.wish.folder / f"{name}.png"))
        projector.grabWindow(0).save(str(self.wish.folder / f"{name}-wall.png"))


EVENING = (
    ("follow-ups", "R"),
    ("follow-up", "1"),
    ("facts", "R", "Q"),
    ("fact", "1"),
    ("note", "Q", "M"),
    ("notes", "'Une idee de regles", "Enter"),
    ("search", "Esc", "Ctrl+K"),
    ("overview", "Esc", "G"),
    ("check", "Esc", "F8"),
    ("settings", "Esc", "F9"),
    ("count", "Esc", "C"),
    ("counted", "7", "Tab", "4", "Tab", "1", "Enter"),
    ("revealed", "C", "Enter"),
    ("post-its", "C", "Shift+M"),
    ("clouds", "'Des regles", "Enter", "'Des limites", "Enter", "Esc", "Shift+C"),
    ("ring", "Shift+C", "Shift+V"),
    ("shapes", "Esc", "D"),
    ("end-hour", "Esc", "E"),
    ("screens", "Esc", "F10"),
    ("black", "Esc", "B"),
    ("closing", "B", "End"),
    ("end", "Ctrl+Q"),
    ("stay", "Esc"),
)
"""Each panel of the evening: the name of its picture, and the keys that lead there from the one before."""

if __name__ == "__main__":
    sys.exit(main())
