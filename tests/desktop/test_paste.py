"""A table that another program holds on the clipboard of a real X server, pasted into the home window."""

import sys
from pathlib import Path

from tests.desktop.lab import Program, cafe_presenter, is_read, run, wait_until
from tests.desktop.xorg import XorgDesk

DATA = Path(__file__).parent.parent / "data" / "clipboard"
HOLD = """
import sys
from pathlib import Path
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(sys.argv)
mime = QMimeData()
mime.setHtml(Path(sys.argv[1]).read_text("utf-8"))
application.clipboard().setMimeData(mime)
print("held", flush=True)
application.exec()
"""


def test_ctrl_v_opens_the_copied_table_beside_its_deck(xorg: XorgDesk, started: list[Program], tmp_path: Path) -> None:
    copied = DATA / "chromium-156.html"  # the real browser is for the long tests, in test_paste_live.py
    started.append(Program([sys.executable, "-c", HOLD, str(copied)], xorg.env, log=tmp_path / "holder.log"))
    wait_until(lambda: "held" in started[0].said, what="the clipboard to be held")
    data = str(tmp_path / "data")
    started.append(cafe_presenter(xorg.env, "--data-dir", data, log=tmp_path / "program.log"))
    picture = tmp_path / "laptop.png"

    def shows(sentence: str) -> bool:
        return is_read(sentence, xorg.shot(xorg.laptop, picture), layout=11)

    wait_until(lambda: shows("Une nouvelle soirée"), what="the home window")
    run("xdotool", "search", "--sync", "--onlyvisible", "--name", "Café Presenter", "windowactivate", env=xorg.env)
    xorg.key("ctrl+v")
    wait_until(lambda: shows("Qui contrôle les algorithmes"), what="the table")
    assert shows("D’après le presse-papiers")
