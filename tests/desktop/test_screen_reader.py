"""What a screen reader hears of the real program: AT-SPI on a real bus, keys from a real X server."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.bundled import QUESTIONS, THEMES
from tests.desktop.lab import Program, cafe_presenter, run, wait_until
from tests.desktop.xorg import XorgDesk

READER = str(Path(__file__).with_name("reader.py"))
SYSTEM_PYTHON = "/usr/bin/python3"  # the one that Debian's python3-gi is made for
EVENING = f"""
version: 1
title: Une soirée
thresholds: {{soon: 2 s}}
themes:
  - theme: Premier
    question: "{QUESTIONS[0]}"
    duration: 4 s
  - theme: Second
    question: "{QUESTIONS[1]}"
    objective: "{THEMES[1][1]}"
    duration: 10 min
"""
type Node = dict[str, Any]


class Reader:
    """Ears on the program's bus."""

    def __init__(self, desk: XorgDesk, folder: Path) -> None:
        self._env = desk.env
        self.log = Program([SYSTEM_PYTHON, READER, "listen"], desk.env, log=folder / "reader.log")
        wait_until(lambda: "ready" in self.log.said, what="the screen reader")

    def tree(self) -> list[Node]:
        """Everything that is showing."""
        told = run(SYSTEM_PYTHON, READER, "tree", env=self._env).splitlines()
        return [json.loads(line) for line in told]

    def heard(self, event: str = "announcement") -> list[str]:
        """What was announced so far, or the names of what got the focus."""
        lines = [json.loads(line) for line in self.log.said.splitlines() if line.startswith("{")]
        found = [line for line in lines if event in line["event"]]
        return [line["said"] or line["name"] for line in found]


@pytest.fixture
def reader(xorg: XorgDesk, tmp_path: Path) -> Iterator[Reader]:
    """A screen reader, listening before the program starts."""
    ears = Reader(xorg, tmp_path)
    yield ears
    ears.log.stop()


@pytest.fixture
def opened(xorg: XorgDesk, reader: Reader, started: list[Program], tmp_path: Path) -> Callable[..., Program]:
    """Start the program as it starts where assistive technology is in use, and wait until the reader finds it."""

    def open_program(*args: str) -> Program:
        env = xorg.env | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        log = tmp_path / "program.log"
        started.append(cafe_presenter(env, *args, "--data-dir", str(tmp_path / "data"), log=log))
        wait_until(lambda: len(controls(reader.tree())) >= 3, what="controls on the bus")
        return started[-1]

    return open_program


def controls(tree: list[Node]) -> list[Node]:
    return [node for node in tree if "focusable" in node["states"]]


def unnamed(tree: list[Node]) -> list[Node]:
    return [node for node in controls(tree) if not node["name"].strip()]


def test_a_blind_host_hears_the_evening(
    xorg: XorgDesk, reader: Reader, opened: Callable[..., Program], tmp_path: Path
) -> None:
    deck = tmp_path / "deck.yaml"
    deck.write_text(EVENING, "utf-8")
    program = opened(str(deck))
    xorg.key("Next")
    wait_until(lambda: any(QUESTIONS[0] in said for said in reader.heard()), what="the question to be said")
    wait_until(lambda: any("Thème bientôt fini" in said for said in reader.heard()), what="the end to be near")
    wait_until(lambda: "Thème en retard" in reader.heard(), what="overtime to be said")
    xorg.key("b")
    wait_until(lambda: "L’écran du public est noir" in reader.heard(), what="the black wall to be said")
    xorg.key("b", "Next")
    wait_until(lambda: any(QUESTIONS[1] in said for said in reader.heard()), what="the next question to be said")
    read = [plain(node["name"]) for node in reader.tree()] + [plain(node["description"]) for node in reader.tree()]
    assert plain(QUESTIONS[1]) in read
    assert plain(THEMES[1][1]) in read
    assert program.running


def test_every_control_of_the_presenter_window_is_named_and_described(
    reader: Reader, opened: Callable[..., Program], tmp_path: Path
) -> None:
    deck = tmp_path / "deck.yaml"
    deck.write_text(EVENING, "utf-8")
    opened(str(deck))
    tree = reader.tree()
    assert len(controls(tree)) >= 15
    assert unnamed(tree) == []
    assert [
        node for node in controls(tree) if node["role"] in ("button", "check box") and not node["description"]
    ] == []


def test_the_windows_before_the_evening_are_named_and_read_as_the_focus_moves(
    xorg: XorgDesk, reader: Reader, opened: Callable[..., Program]
) -> None:
    opened()
    run("xdotool", "search", "--sync", "--onlyvisible", "--name", "Café Presenter", "windowactivate", env=xorg.env)
    assert unnamed(reader.tree()) == []
    for _ in range(4):
        xorg.key("Tab")
    wait_until(lambda: len(set(reader.heard("focused"))) >= 4, what="four controls to be told as they get the focus")
    xorg.key("n", "Return")
    wait_until(lambda: any(node["role"] == "text" for node in controls(reader.tree())), what="the editor")
    assert unnamed(reader.tree()) == []


def plain(text: object) -> str:
    """The text without what typography changes."""
    return str(text).replace("\u00a0", " ").replace("’", "'")
