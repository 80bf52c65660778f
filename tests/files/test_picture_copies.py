from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError, Place
from cafe_presenter.files.deck.picturefile import (
    MAX_PICTURE_BYTES,
    copy_beside,
    name_beside,
    portable_name,
    read_picture,
)
from tests import systems

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 40


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a deck."""
    made = tmp_path / "soirée"
    made.mkdir()
    return made


def picture(tmp_path: Path, data: bytes = PNG) -> Path:
    path = tmp_path / "chat noir.png"
    path.write_bytes(data)
    return path


@systems.links
def test_a_picture_in_the_folder_or_below_is_named_from_it(folder: Path, tmp_path: Path) -> None:
    assert name_beside(folder / "photos" / "chat.png", folder) == "photos/chat.png"
    assert name_beside(folder / ".." / "chat.png", folder) is None
    (folder / "lien.png").symlink_to(picture(tmp_path))
    assert name_beside(folder / "lien.png", folder) is None


def test_a_picture_is_copied_once_however_often_it_is_chosen(folder: Path, tmp_path: Path) -> None:
    path = picture(tmp_path)
    assert [copy_beside(path, folder) for _ in range(3)] == ["chat noir.png"] * 3
    assert [each.name for each in folder.iterdir()] == ["chat noir.png"]


def test_another_picture_of_the_same_name_is_never_replaced(folder: Path, tmp_path: Path) -> None:
    copy_beside(picture(tmp_path), folder)
    assert copy_beside(picture(tmp_path, PNG + b"2"), folder) == "chat noir-2.png"
    assert (folder / "chat noir.png").read_bytes() == PNG


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"<svg/>", "picture.unknown_kind"), (PNG + b"0" * MAX_PICTURE_BYTES, "picture.too_large")],
    ids=["svg", "large"],
)
def test_what_cannot_be_shown_is_not_copied(folder: Path, tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(CafeError) as refused:
        copy_beside(picture(tmp_path, data), folder)
    assert refused.value.problems[0].code == code
    assert list(folder.iterdir()) == []


@systems.links
def test_a_link_to_a_picture_is_copied_as_the_picture(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "ailleurs").mkdir()
    link = tmp_path / "ailleurs" / "lien.png"
    link.symlink_to(picture(tmp_path))
    assert (folder / copy_beside(link, folder)).read_bytes() == PNG


@pytest.mark.parametrize(
    ("name", "elsewhere"),
    [
        ("chat noir.png", "chat noir.png"),
        ("affiche.png. ", "affiche.png"),
        ("con.png", "image-con.png"),
        ("LPT1 .jpg", "image-LPT1 .jpg"),
        ("Pourquoi ? 10:30.png", "Pourquoi - 10-30.png"),
        ("~brouillon.png", "image-~brouillon.png"),
        ("...", "image-"),
    ],
)
def test_a_copy_has_a_name_that_every_system_takes(name: str, elsewhere: str) -> None:
    assert portable_name(name) == elsewhere


@systems.names
@pytest.mark.parametrize("name", ["affiche.png.", "aux.png", "à 10:30.png"])
def test_a_picture_whose_name_windows_lacks_is_copied_under_another_and_found(
    folder: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(PNG)
    copied = copy_beside(tmp_path / name, folder)
    assert copied == portable_name(name)
    assert read_picture(copied, folder, Place("")) == (PNG, None)
