"""What the program asks of Windows itself: run by Windows Python alone."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cafe_presenter.app.clock import read_clock
from cafe_presenter.ui.screens.awake import WindowsAwake
from cafe_presenter.wording import LANGUAGES, system_language

AT_LEAST_S = 0.3
MEASURED = """
from PySide6.QtGui import QGuiApplication
from cafe_presenter.ui.wall.wall_sheet import FAMILY, Face
application = QGuiApplication(["emoji"])
face = Face(FAMILY, bold=True)
print(application.platformName(), face.measure("\\U0001f642"), *face.ink("\\U0001f642"))
"""
DRAWN = """
from PySide6.QtWidgets import QApplication
from cafe_presenter.ui.kit.fonts import icon
application = QApplication(["icons", "-platform", "offscreen"])
assert not icon("timer-line", "#ffffff", on="#ffffff", disabled="#ffffff").pixmap(24).isNull()
"""


def test_the_clock_that_stands_still_asleep_goes_on_awake() -> None:
    before, deadline = read_clock(), time.monotonic() + 10
    while read_clock().running_s < before.running_s + AT_LEAST_S:
        assert time.monotonic() < deadline
    after = read_clock()
    assert after.boot_s - before.boot_s == pytest.approx(after.running_s - before.running_s, abs=0.2)


def test_windows_is_kept_awake_until_it_is_let_go() -> None:
    awake = WindowsAwake()
    awake.hold("evening")
    held = awake.is_held
    awake.release()
    assert (held, awake.is_held) == (True, False)


def test_without_a_variable_the_language_is_that_of_windows() -> None:
    assert system_language({}) in LANGUAGES


def test_no_font_of_the_program_is_installed_in_the_windows_of_a_library(tmp_path: Path) -> None:
    env = os.environ | {"LOCALAPPDATA": str(tmp_path)}
    subprocess.run([sys.executable, "-c", DRAWN], env=env, check=True)
    assert list(tmp_path.iterdir()) == []


def test_an_emoji_of_the_wall_is_as_large_as_a_letter() -> None:
    told = subprocess.run([sys.executable, "-c", MEASURED], check=True, capture_output=True, text=True).stdout
    platform, *ems = told.split()
    width, rise, fall = map(float, ems)
    assert platform == "windows"  # and its fonts: those of a drawing in memory are others
    assert 0.8 < width < 1.6
    assert 0.0 < rise + fall < 1.6


def test_a_check_at_the_console_asks_the_fonts_of_windows(tmp_path: Path) -> None:
    deck = tmp_path / "emoji.yaml"
    deck.write_text(
        'version: 1\ntitle: "Un visage \U0001f642"\nthemes: [{title: "Toi", question: "Et toi ?"}]\n', "utf-8"
    )
    command = (sys.executable, "-m", "cafe_presenter", "--lang", "en", "check", str(deck))
    told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    assert "objective" in told
    assert "No font" not in told
