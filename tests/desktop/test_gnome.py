"""The borrowed room on GNOME, whose windows go where the pointer was at every change of monitors."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.desktop.bundled import THEMES
from tests.desktop.desk import Shows, Walled
from tests.desktop.gnome import GnomeDesk
from tests.desktop.lab import Program

LIGHT = 200
MAX_LIGHT = 0.25
"""The notes are dark letters on a light ground, the walls of this evening light ones on a dark ground."""

Watch = Callable[[], None]
"""Photographs the projector, which must not show the notes."""


@pytest.fixture
def watch(desk: GnomeDesk, tmp_path: Path) -> Watch:
    """Look whether the public sees the notes."""

    def look() -> None:
        picture = desk.shot(desk.projector, tmp_path / "public.png")
        small = QImage(str(picture)).scaledToWidth(80).convertToFormat(QImage.Format.Format_Grayscale8)
        light = sum(value > LIGHT for value in bytes(small.constBits()))
        assert light < MAX_LIGHT * small.width() * small.height(), "the public sees the notes"

    return look


@pytest.fixture
def arranged(desk: GnomeDesk) -> Iterator[GnomeDesk]:
    """A desk whose screens may be arranged anew; they are as they were afterwards."""
    usual = (desk.laptop, desk.projector)
    yield desk
    desk.laptop, desk.projector = usual


def move_projector_left(desk: GnomeDesk) -> None:
    """Arrange the projector at the laptop's left."""
    desk.laptop, desk.projector = desk.put_projector_left()


def pull_and_plug(desk: GnomeDesk) -> None:
    """Pull the projector's cable and plug it in again."""
    desk.unplug()
    desk.replug()


def close_and_open(desk: GnomeDesk) -> None:
    """Close the lid and open it again."""
    desk.close_lid()
    desk.open_lid()


@pytest.mark.parametrize("desk", ["gnome"], indirect=True)
def test_notes_never_follow_the_pointer_to_the_projector(
    walled: Walled, arranged: GnomeDesk, evening: Program, shows: Shows, watch: Watch
) -> None:
    arranged.key("Next")
    walled(arranged.projector, 2)
    arranged.point(arranged.projector)
    arranged.key("s")
    walled(arranged.laptop, 2)
    arranged.key("s")  # the notes appear now, the pointer being on the wall
    walled(arranged.projector, 2)
    for change in (pull_and_plug, close_and_open, move_projector_left):
        change(arranged)
        watch()
        walled(arranged.projector, 2)
        watch()
        shows(arranged.laptop, THEMES[0][1])
    assert evening.running
    assert not evening.said, "nothing is a fault"


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GnomeDesk]:
    """Two screens of one size."""
    desk = GnomeDesk(tmp_path_factory.mktemp("alike"), laptop="1920x1080")
    yield desk
    desk.close()


@pytest.mark.long
@pytest.mark.parametrize("desk", ["alike"], indirect=True)
@pytest.mark.parametrize("pointed", ["laptop", "projector"])
def test_screens_of_one_size_keep_their_windows(
    walled: Walled, arranged: GnomeDesk, evening: Program, shows: Shows, pointed: str
) -> None:
    arranged.key("Next")
    arranged.point(getattr(arranged, pointed))
    arranged.key("s")
    walled(arranged.laptop, 2)
    arranged.key("s")
    for change in (pull_and_plug, move_projector_left):
        change(arranged)
        walled(arranged.projector, 2)
        shows(arranged.laptop, THEMES[0][1])
    assert evening.running
