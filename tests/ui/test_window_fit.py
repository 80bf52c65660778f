"""The windows before a show on a screen of each size, in a process of its own: here there are two screens for all."""

import json
import os
import subprocess
import sys
from pathlib import Path

TRY_ALL = """
from datetime import date
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
app = QApplication([])
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.importing.draft.import_draft import begin_draft
from cafe_presenter.core.evening.minutes import MinutesWishes
from cafe_presenter.files.documents.importer import read_clipboard
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.desk.import_commands import IMPORT_COMMANDS
from cafe_presenter.ui.desk.import_window import ImportWindow
from cafe_presenter.ui.desk.minutes_window import PART_WORDS, MinutesWindow, PageFacts
from cafe_presenter.ui.desk.print_window import PrintFacts, PrintWindow
from cafe_presenter.ui.desk.results_window import ResultsWindow
from cafe_presenter.ui.kit.fonts import load_fonts
from cafe_presenter.wording import Wording
load_fonts()
words = Wording("fr")
draft = begin_draft(read_clipboard("", "Thème\\tQuestion\\tObjectif\\nAmitié\\tUne amie ?\\tVoir\\n"))
for screen in QGuiApplication.screens():
    editor = EditorWindow(Deck(themes=(Theme(),)), words, path="", commands=EDITOR_COMMANDS)
    counts = dict.fromkeys(PART_WORDS, 1)
    facts = PageFacts(date(2026, 11, 28), counts, MinutesWishes(host="Claire"), "", (), Path(), False)
    page = MinutesWindow(facts, words)
    paper = PrintWindow(PrintFacts("Soirée", Path(), (), "19:00"), words)
    before = HomeWindow((), words, commands=()), ImportWindow(draft, words, commands=IMPORT_COMMANDS), editor
    for window in (*before, page, paper, ResultsWindow((), None, words)):
        window.fit(screen)
        window.show()
        app.processEvents()
        print(screen.name(), window.width(), window.height())
        window.magnify(1.0)
        app.processEvents()
        print(screen.name(), window.width(), window.height())
        window.hide()
"""


def test_no_window_is_larger_than_its_screen(tmp_path: Path) -> None:
    sizes = [(800, 600), (1024, 768), (1366, 768), (1920, 1080), (3840, 2160)]
    screens = [
        {"name": f"{width}", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1} for width, height in sizes
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen:configfile=screens.json"}  # a path may hold a colon
    command = [sys.executable, "-c", TRY_ALL]
    told = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=True).stdout
    heights = {str(width): height for width, height in sizes}
    windows = [line.split() for line in told.splitlines()]
    assert len(windows) == 6 * 2 * len(sizes)
    assert [line for line in windows if int(line[1]) > int(line[0]) or int(line[2]) > heights[line[0]]] == []
