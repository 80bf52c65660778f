"""A deck that is handed on shows nothing of the disk it lands on, and takes neither its memory nor its time."""

import os
import sys
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError, Place
from cafe_presenter.core.deck.deck import Deck, Image, Theme
from cafe_presenter.files.deck.deckfile import read_deck
from cafe_presenter.files.deck.picturefile import (
    MAX_PICTURE_BYTES,
    MAX_PICTURES,
    leads_elsewhere,
    pictures_of,
    read_picture,
)
from tests import systems

PNG = b"\x89PNG\r\n\x1a\n"
ELSEWHERE = [
    "../secret.png",
    "a/../../secret.png",
    "a\\..\\..\\secret.png",
    "..",
    "/etc/passwd",
    "\\windows\\win.ini",
    "\\\\server\\share\\a.png",
    "//server/share/a.png",
    "\\\\?\\C:\\a.png",
    "C:\\a.png",
    "c:a.png",
    "~/a.png",
    "~marie/a.png",
    "file:///etc/passwd",
    "https://example.org/a.png",
    "qrc://a.png",
    "NUL",
    "con.png",
    "photos/AUX.jpg",
    "com1",
    "LPT9.png",
    "a\x00.png",
]


def code(name: str, folder: Path) -> str:
    data, problem = read_picture(name, folder, Place(""))
    assert (problem is None) == bool(data)
    return problem.code if problem else ""


def deck_with(*names: str) -> Deck:
    return Deck(themes=tuple(Theme("A", "B", "C", image=Image(name, "alt")) for name in names))


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_name_that_leads_out_of_the_folder_is_refused_before_the_disk_is_asked(name: str) -> None:
    assert code(name, Path("/nowhere/at/all")) == "picture.outside"


@pytest.mark.parametrize("name", [name for name in ELSEWHERE if "\x00" not in name])
def test_a_deck_that_names_it_is_refused_at_its_line(name: str) -> None:
    written = name.replace("\\", "\\\\")
    with pytest.raises(CafeError) as caught:
        read_deck(f'version: 1\ntitle: T\nthemes:\n- theme: A\n  question: B\n  objective: C\n  image: "{written}"\n')
    assert [(each.code, each.where.line) for each in caught.value.problems] == [("deck.image_elsewhere", 7)]


@pytest.mark.parametrize("name", ["a.png", "photos/été 12:30.jpg", "console.png", "a..b.png", ".a.png", "com10.png"])
def test_an_ordinary_name_stays_in_the_folder(name: str) -> None:
    assert not leads_elsewhere(name)


def test_a_picture_in_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.png").write_bytes(PNG + b"rest")
    assert read_picture("photos/a.png", tmp_path, Place("")) == (PNG + b"rest", None)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with a picture, beside the deck's."""
    (tmp_path / "deck").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.png").write_bytes(PNG)
    return tmp_path / "out"


@systems.links
def test_a_link_that_leads_out_of_the_folder_is_refused(out: Path) -> None:
    (out.parent / "deck" / "a.png").symlink_to(out / "a.png")
    assert code("a.png", out.parent / "deck") == "picture.outside"


def test_a_folder_that_leads_out_of_the_folder_is_refused(out: Path) -> None:
    systems.link_to_folder(out.parent / "deck" / "photos", out)
    assert code("photos/a.png", out.parent / "deck") == "picture.outside"


@systems.links
def test_links_that_go_round_are_missing(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to(tmp_path / "b.png")
    (tmp_path / "b.png").symlink_to(tmp_path / "a.png")
    assert code("a.png", tmp_path) in ("picture.missing", "picture.outside")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")
    assert code("a.png", tmp_path) == "picture.missing"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such devices")
def test_a_device_is_not_read() -> None:
    assert code("zero", Path("/dev")) == "picture.missing"


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    assert code("a.png", tmp_path) == "picture.missing"


def test_more_bytes_than_a_picture_may_have_are_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.png").open("wb") as file:
        file.write(PNG)
        file.truncate(MAX_PICTURE_BYTES + 1)
    assert code("a.png", tmp_path) == "picture.too_large"


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        b"<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>",
        b"\x1f\x8b\x08 an svgz",
        b"GIF89a",
        b"RIFF....WEBP",
        b"%PDF-1.7",
        b"",
    ],
)
def test_what_is_neither_png_nor_jpeg_is_refused_whatever_its_name(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(data)
    assert code("a.png", tmp_path) == "picture.unknown_kind"


def test_a_picture_of_several_themes_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    assert list(pictures_of(deck_with("a.png", "a.png"), tmp_path / "deck.yaml")) == [("a.png", PNG, ())]


def test_no_more_pictures_are_read_than_an_evening_can_have(tmp_path: Path) -> None:
    names = [f"{number}.png" for number in range(MAX_PICTURES + 50)]
    found = list(pictures_of(deck_with(*names), tmp_path / "deck.yaml"))
    assert len(found) == MAX_PICTURES + 1
    assert [each.code for each in found[-1][2]] == ["picture.too_many"]
