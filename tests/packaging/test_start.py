"""What is imported before the first question stands on the wall: every module is time the public waits."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.bundled import DECK

SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1280, "height": 800, "dpr": 1},
    {"name": "wall", "x": 1280, "y": 0, "width": 1920, "height": 1080, "dpr": 1},
]
UNTIL_PAINTED = """
import os, re, sys
from cafe_presenter import cli

def paint(self, event):
    painted(self, event)
    read = [f"read:{name}" for name in sys.modules["linecache"].cache]
    slow = [f"slow:{each.__module__}" for each in all_classes(object) if is_slow(each)]
    eager = [f"eager:{each.__name__}" for each in list(sys.modules.values()) if holds_a_pattern(each)]
    sys.stdout.write("\\n".join([*sys.modules, *read, *slow, *eager]))
    sys.stdout.flush()
    os._exit(0)

def all_classes(top):
    below = type.__subclasses__(top)
    return [*below, *(each for kind in below for each in all_classes(kind))]

def is_slow(kind):
    ours = str(kind.__module__).startswith("cafe_presenter")
    return ours and "__dataclass_params__" in vars(kind) and kind.__dataclass_params__.eq

def holds_a_pattern(module):
    ours = str(getattr(module, "__name__", "")).startswith("cafe_presenter")
    return ours and any(isinstance(each, re.Pattern) for value in vars(module).values() for each in parts(value))

def parts(value):
    kept = value.values() if isinstance(value, dict) else value if isinstance(value, (tuple, list)) else ()
    return (value, *kept)

def load_qt(load=cli.load_qt):
    global painted
    load()
    from PySide6.QtWidgets import QWidget  # the class is made before the window that paints
    import cafe_presenter.ui.wall.projector as projector
    painted, projector.ProjectorWindow.paintEvent = projector.ProjectorWindow.paintEvent, paint

cli.load_qt = load_qt
sys.exit(cli.main())
"""
ICON = """
import sys
from PySide6.QtWidgets import QApplication
from cafe_presenter.ui.kit.fonts import icon

application = QApplication([])
assert not icon("timer-line", "white", on="black", disabled="grey").isNull()
print(*sys.modules)
"""
WRONG_CALL = """
import sys
from cafe_presenter.startup import load_qt
load_qt()
from PySide6.QtCore import QPoint
is_later = lambda name: "__getattr__" in vars(sys.modules[f"shibokensupport.signature.{name}"])
print(is_later("errorhandler"), is_later("parser"))
try:
    QPoint("here")
except TypeError as error:
    print(error)
print(is_later("errorhandler"), is_later("parser"))
"""
LIBRARIES = {"PySide6", "cafe_presenter", "shiboken6", "shibokensupport", "yaml"}
INNER = ("_", "cython_runtime", "signature_bootstrap", "sitecustomize")
"""What Python, its distributors, Cython and PySide6 name for themselves."""
LATER = {
    "cafe_presenter.app.results",
    "cafe_presenter.core.importing.choosing.table",
    "cafe_presenter.files.documents.importer",
    "cafe_presenter.files.documents.write_text",
    "cafe_presenter.ui.desk.home",
    "cafe_presenter.ui.show.panels",
    "cafe_presenter.ui.show.presenter",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "asyncio",
    "ctypes",
    "decimal",
    "difflib",
    "email",
    "http",
    "importlib.metadata",
    "ipaddress",
    "multiprocessing",
    "socket",
    "ssl",
    "subprocess",
    "unittest",
    "urllib.request",
    "xml",
    "zoneinfo",
}
MOST = 300
"""Modules at the first picture, of which Python and PySide6 make 180."""


@pytest.fixture(scope="module")
def sources(started: list[str]) -> list[str]:
    """The files whose source text is in memory."""
    return [name.removeprefix("read:") for name in started if name.startswith("read:")]


@pytest.fixture(scope="module")
def imported(started: list[str]) -> list[str]:
    return [name for name in started if not name.startswith(("read:", "slow:", "eager:"))]


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("start")
    (folder / "screens.json").write_text(json.dumps({"screens": SCREENS}), "utf-8")
    env = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={folder / 'screens.json'}"}
    command = [sys.executable, "-c", UNTIL_PAINTED, DECK, "--data-dir", str(folder / "data")]
    told = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert told.returncode == 0, told.stderr
    return told.stdout.split()


def test_no_other_library_is_loaded_before_the_first_question_stands(imported: list[str]) -> None:
    found = {name.split(".")[0] for name in imported} - set(sys.stdlib_module_names)
    assert {name for name in found if not name.startswith(INNER)} == LIBRARIES


def test_nothing_heavy_is_imported_before_the_first_question_stands(imported: list[str]) -> None:
    assert LATER & set(imported) == set()


def test_the_first_question_waits_for_few_modules(imported: list[str]) -> None:
    assert "cafe_presenter.ui.wall.projector" in imported
    assert len(imported) <= MOST


def test_the_first_question_waits_for_no_source_to_be_read(sources: list[str]) -> None:
    assert [name for name in sources if "cafe_presenter" in name] == []


def test_icons_bring_neither_opengl_nor_openssl() -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run([sys.executable, "-c", ICON], env=env, capture_output=True, text=True, check=True)
    loaded = set(told.stdout.split())
    assert "qtawesome.iconic_font" in loaded
    assert loaded & {"PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "_hashlib"} == set()


def test_the_first_question_waits_for_no_method_of_a_dataclass_to_be_compiled(started: list[str]) -> None:
    assert [name for name in started if name.startswith("slow:")] == []


def test_the_first_question_waits_for_no_pattern_to_be_compiled(started: list[str]) -> None:
    assert [name for name in started if name.startswith("eager:")] == []


def test_what_tells_a_wrong_call_of_qt_is_compiled_once_there_is_one() -> None:
    told = subprocess.run([sys.executable, "-c", WRONG_CALL], capture_output=True, text=True, check=True)
    first, *message, last = told.stdout.splitlines()
    assert (first, last) == ("True True", "False False")
    assert "  PySide6.QtCore.QPoint.__init__(xpos: int, ypos: int, /)" in message


def test_the_imports_of_a_start_can_be_timed(tmp_path: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "cafe_presenter", "check", DECK]
    told = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=True)
    assert "cafe_presenter.files.deck.deckfile" in told.stderr
    assert "PySide6" not in told.stderr
