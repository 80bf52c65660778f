"""What an open copy hears of a second start, and of whoever floods its folder with knocks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cafe_presenter.app.second_start import Doorbell
from stage import wait_until


@pytest.fixture
def bell(app: QApplication, tmp_path: Path) -> Iterator[tuple[Doorbell, list[str]]]:
    del app
    bell = Doorbell(tmp_path)
    heard: list[str] = []
    bell.rung.connect(heard.append)
    yield bell, heard
    bell.deleteLater()


def test_a_knock_is_heard_with_its_leave_and_answered(bell: tuple[Doorbell, list[str]], tmp_path: Path) -> None:
    (tmp_path / "knock").write_text("leave-1")
    wait_until(lambda: bell[1] == ["leave-1"])
    assert not (tmp_path / "knock").exists()


def test_what_is_no_leave_is_heard_as_a_knock_without_one(bell: tuple[Doorbell, list[str]], tmp_path: Path) -> None:
    (tmp_path / "knock").write_bytes(b"a\0b")
    wait_until(lambda: bell[1] == [""])


def test_a_flood_of_knocks_is_heard_once(bell: tuple[Doorbell, list[str]], tmp_path: Path) -> None:
    for _ in range(6):
        (tmp_path / "knock").write_text("again")
        wait_until(lambda: not (tmp_path / "knock").exists())
    assert bell[1] == ["again"]


def test_after_a_while_without_knocks_the_next_one_is_heard_again(
    bell: tuple[Doorbell, list[str]], tmp_path: Path
) -> None:
    (tmp_path / "knock").write_text("1")
    wait_until(lambda: bell[1] == ["1"])
    wait_until(lambda: not bell[0]._quiet.isActive())
    (tmp_path / "knock").write_text("2")
    wait_until(lambda: bell[1] == ["1", "2"])
