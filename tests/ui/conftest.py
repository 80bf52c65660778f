"""Two screens drawn in memory for every test of a window, and no word of complaint from Qt."""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import chdir

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cafe_presenter.ui.kit.appearance import TEXT_SIZE
from cafe_presenter.ui.kit.fonts import load_fonts
from cafe_presenter.ui.kit.garbage import Collector, collect_if_due
from stage import Stage

SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "dpr": 1},
    {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080, "dpr": 1},
]

EXPECTED = (
    "This plugin does not support propagateSizeHints()",  # the offscreen platform has no window manager to tell
    "QFontDatabase: Cannot find font directory",  # under Windows it looks for fonts beside Qt alone
    "This plugin does not support raise()",  # nor windows above each other
    "This plugin does not support grabbing the keyboard",  # as an open menu does
)


@pytest.fixture(autouse=True)
def usual_text_size() -> Iterator[None]:
    """Begin each test with text as large as at a first start."""
    yield
    TEXT_SIZE.times = 1.0


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> QApplication:
    """The one application of the whole run, on a laptop's screen and a projector's."""
    screens = tmp_path_factory.mktemp("screens") / "screens.json"
    screens.write_text(json.dumps({"screens": SCREENS}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens.name}"
    with chdir(screens.parent):  # its path may hold a colon, which Qt would take for the end of it
        application = QApplication(["cafe-presenter"])
    Collector(application)
    load_fonts()
    return application


@pytest.fixture
def signals() -> Iterator[None]:
    """What the program does with signals and exceptions, undone."""
    names = ("SIGTERM", "SIGINT", "SIGHUP")  # Windows has no terminal that hangs up
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    handlers, hook = [signal.getsignal(number) for number in numbers], sys.excepthook
    yield
    signal.set_wakeup_fd(-1)
    for number, handler in zip(numbers, handlers, strict=True):
        signal.signal(number, handler)
    sys.excepthook = hook


@pytest.fixture(autouse=True)
def quiet_qt(app: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which Qt complained, or in which a slot raised. What Qt ends the process with is printed."""
    said: list[str] = []
    raised: list[BaseException] = []
    captured = request.config.pluginmanager.getplugin("capturemanager")

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not message.startswith(EXPECTED):
            said.append(message)
        if kind is QtMsgType.QtFatalMsg:
            with captured.global_and_fixture_disabled():
                os.write(2, f"Qt: {message}. ".encode())

    before, hook = qInstallMessageHandler(hear), sys.excepthook
    sys.excepthook = lambda _kind, error, _trace: raised.append(error)
    yield
    for window in app.topLevelWidgets():
        window.deleteLater()
    app.processEvents()
    collect_if_due()
    qInstallMessageHandler(before)
    sys.excepthook = hook
    assert said == []
    assert raised == []


@pytest.fixture
def local_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Move the computer to another time zone, for this test alone."""
    if not hasattr(time, "tzset"):
        pytest.skip("Windows has one time zone for all programs")

    def move_to(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move_to
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def stage(app: QApplication) -> Iterator[Stage]:
    """A show of the tests' own deck, its two windows on the two screens."""
    del app
    running = Stage()
    yield running
    running.close()
