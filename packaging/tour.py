"""Pictures of the windows and panels of the program, driven by its own keys on two screens drawn in memory.

``tour.py FOLDER [--size 1024x768] [--language fr] [--colours dark] [--text STEPS] [SCENE…]`` writes ``SCENE.png`` of
the laptop's window and ``SCENE-wall.png`` of what the public saw meanwhile; without a SCENE all of them. The guides
have their pictures from here, and whoever changes a window looks at all of them at once.
"""

import argparse
import csv
import json
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).parents[1]
WALL = (1920, 1080)

BEFORE: tuple[tuple[str, ...], ...] = (
    ("home",),
    ("home-search", "Ctrl+K"),
    ("home-settings", "Esc", "F9"),
    ("guides", "Esc", "F1"),
)
EVENING: tuple[tuple[str, ...], ...] = (
    ("welcome",),
    ("question", "Right"),
    ("check", "F8"),
    ("follow-ups", "Esc", "R"),
    ("follow-up", "1"),
    ("facts", "R", "Q"),
    ("fact", "1"),
    ("note", "Q", "M"),
    ("notes", "?Une note", "Return"),
    ("search", "Esc", "Ctrl+K"),
    ("overview", "Esc", "G"),
    ("settings", "Esc", "F9"),
    ("count", "Esc", "C"),
    ("counted", "7", "Tab", "4", "Tab", "1", "Return"),
    ("revealed", "C", "Return"),
    ("post-its", "C", "Shift+M"),
    ("clouds", "?Des limites", "Return", "?Des exemples", "Return", "Esc", "Shift+C"),
    ("ring", "Shift+C", "Shift+V"),
    ("shapes", "Esc", "D"),
    ("end-hour", "E"),
    ("screens", "Esc", "F10"),
    ("black", "Esc", "B"),
    ("closing", "B", "End"),
    ("end", "Ctrl+Q"),
    ("home-after", "Q"),
    ("page", "Return"),
)
"""What follows upon each other in an evening: the name of a picture, and the keys that lead there."""


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", nargs="*")
    parser.add_argument("--size", default="1024x768")
    parser.add_argument("--language", default="fr")
    parser.add_argument("--colours", default="dark")
    parser.add_argument("--text", type=int, default=0, help="how often the text of each window is made larger")
    wish = parser.parse_args()
    wish.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        workplace = Path(name)
        width, height = (int(each) for each in wish.size.split("x"))
        screens = [
            {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1},
            {"name": "projector", "x": width, "y": 0, "width": WALL[0], "height": WALL[1], "dpr": 1},
        ]
        (workplace / "screens.json").write_text(json.dumps({"screens": screens}))
        os.environ["QT_QPA_PLATFORM"] = "offscreen:configfile=screens.json"
        from PySide6.QtWidgets import QApplication

        with chdir(workplace):  # the path of that file may hold a colon, which Qt would take for its end
            QApplication(sys.argv[:1])
        Tour(wish, workplace / "data").walk()
    return 0


class Tour:
    """The hands that lead the program from window to window, and the camera."""

    def __init__(self, wish: argparse.Namespace, data: Path) -> None:
        from cafe_presenter.ui.kit.fonts import hush, load_fonts

        hush()
        load_fonts()
        self._wish = wish
        self._data = data
        self._pictured: object = None
        decks = sorted((ROOT / "resources/decks").glob("*.yaml"))
        self._deck = next(each for each in decks if f"language: {wish.language}\n" in each.read_text("utf-8"))

    def walk(self) -> None:
        """Go through all windows: before an evening, during it, afterwards."""
        from cafe_presenter.app.app import App, Request
        from cafe_presenter.core.base.settings import Settings
        from cafe_presenter.files.disk.settingsfile import save_settings
        from cafe_presenter.ui.desk.home import HomeWindow

        save_settings(self._data, Settings(colours=self._wish.colours))
        app = App(Request(self._data, self._wish.language))
        app.open()
        for scene in BEFORE:
            self._take(*scene)
        self._press("Esc")
        home = self._window
        assert isinstance(home, HomeWindow)
        for name, wanted, path in (
            ("editor", home.prepare_requested, self._deck),
            ("print", home.print_requested, self._deck),
            ("import", home.file_dropped, self._as_document()),
        ):
            wanted.emit(str(path))
            self._take(name)
            self._press("Esc")
            again = self._window
            assert isinstance(again, HomeWindow)
            home = again
        home.project_requested.emit(str(self._deck))
        for scene in EVENING:
            self._take(*scene)
        app.close()

    def _as_document(self) -> Path:
        """Write the themes of the deck as the table that its author may have begun with."""
        from cafe_presenter.files.deck.deckfile import load_deck

        themes = [each for each in load_deck(self._deck)[0].themes if each.question]
        rows = [
            (each.theme, each.question, each.objective, f"{(each.duration_s or 0) / 60:.0f} min") for each in themes
        ]
        head = ("Theme", "Question", "Objective", "Duration")
        if self._wish.language == "fr":
            head = ("Thème", "Question", "Objectif", "Durée")
        path = self._data.parent / ("Synthèse.csv" if self._wish.language == "fr" else "Evening.csv")
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows((head, *rows))
        return path

    # Hands

    def _press(self, *keys: str) -> None:
        """Press keys by their names; what begins with a question mark is typed."""
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        for key in keys:
            handle = self._window.windowHandle()
            assert handle is not None
            if len(key) > 1 and key.startswith("?"):
                for letter in key[1:]:
                    QTest.keyClick(handle, ord(letter))
            else:
                QTest.keySequence(handle, QKeySequence(key))
            self._settle(0.15)

    @property
    def _window(self) -> "QWidget":
        """The window on the laptop: any that is not the public's."""
        from PySide6.QtWidgets import QApplication

        from cafe_presenter.ui.desk.desk_window import DeskWindow
        from cafe_presenter.ui.show.presenter import PresenterWindow

        found: list[QWidget] = []

        def is_there() -> bool:
            shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
            found[:] = [each for each in shown if isinstance(each, DeskWindow | PresenterWindow)]
            return bool(found)

        self._until(is_there)
        return found[0]

    def _settle(self, seconds: float) -> None:
        """Let the windows do what they have to do."""
        end = monotonic() + seconds
        self._until(lambda: monotonic() > end)

    def _until(self, is_done: Callable[[], bool]) -> None:
        """Wait for something, ten seconds at most."""
        from PySide6.QtWidgets import QApplication

        end = monotonic() + 10
        while not is_done() and monotonic() < end:
            QApplication.processEvents()
            sleep(0.005)

    # Camera

    def _take(self, name: str, *keys: str) -> None:
        """Press keys, then picture both screens; a window that is pictured first has its text made larger before."""
        from PySide6.QtGui import QGuiApplication

        self._press(*keys)
        self._settle(0.6)
        if self._window is not self._pictured:
            self._pictured = self._window
            self._press(*("Ctrl++",) * self._wish.text)
            self._settle(0.6)
        if not self._wish.scenes or name in self._wish.scenes:
            self._window.grab().save(str(self._wish.folder / f"{name}.png"))
            QGuiApplication.screens()[1].grabWindow(0).save(str(self._wish.folder / f"{name}-wall.png"))


if __name__ == "__main__":
    sys.exit(main())
