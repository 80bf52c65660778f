"""The borrowed room on the desktops people have: GNOME moves windows to where the pointer was at every change."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.desktop.bundled import DECK, THEMES, TITLE
from tests.desktop.desk import (
    DesktopDesk,
    Rendered,
    Shows,
    Start,
    Walled,
    shows_wall_beside_notes,
    swap,
    wall_beside_notes,
)
from tests.desktop.gnome import GnomeDesk
from tests.desktop.kde import KdeDesk
from tests.desktop.lab import Program, same_image, wait_until
from tests.desktop.public import Public, Sight
from tests.desktop.walk import Walk

STEPS = int(os.environ.get("WALK_STEPS", "300"))
SKIPPED = int(os.environ.get("WALK_FROM", "0"))
"""How many steps of a walk are drawn and not taken, to come sooner to those that failed."""

type Change = Callable[[DesktopDesk], None]


@pytest.fixture
def public(desk: DesktopDesk, rendered: Rendered, tmp_path: Path) -> Public:
    """Somebody who looks at the public's screen, and reads."""
    return Public(desk, rendered, tmp_path)


@pytest.fixture
def arranged(desk: DesktopDesk) -> Iterator[DesktopDesk]:
    """A desk whose screens may be arranged anew; they are as they were afterwards."""
    usual = (desk.laptop, desk.projector)
    yield desk
    desk.laptop, desk.projector = usual
    desk.replug()
    desk.point(desk.laptop)  # a program opens where the pointer is


def move_projector_left(desk: DesktopDesk) -> None:
    """Arrange the projector at the laptop's left."""
    desk.laptop, desk.projector = desk.put_projector_left()


def pull_and_plug(desk: DesktopDesk) -> None:
    """Pull the projector's cable and plug it in again."""
    desk.unplug()
    desk.replug()


def pull_and_move(desk: DesktopDesk) -> None:
    """Pull the projector's cable, plug it in again and arrange it at the laptop's left."""
    pull_and_plug(desk)
    move_projector_left(desk)


def close_and_open(desk: DesktopDesk) -> None:
    """Close the lid and open it again."""
    desk.close_lid()
    desk.open_lid()


def has_noted(text: str, data: Path) -> bool:
    """Tell whether a note of the host's is in the journal."""
    return any(f'"{text}"' in path.read_text("utf-8") for path in (data / "sessions").glob("*.jsonl"))


@pytest.mark.parametrize("desk", ["gnome", "kde"], indirect=True)
def test_the_notes_stay_with_the_host_whatever_becomes_of_the_screens(
    rendered: Rendered,
    walled: Walled,
    arranged: DesktopDesk,
    evening: Program,
    shows: Shows,
    public: Public,
    tmp_path: Path,
) -> None:
    arranged.key("Next")
    walled(arranged.projector, 2)
    arranged.unplug()
    shows(arranged.laptop, "rien : un seul écran")
    arranged.key("F6")
    shows_wall_beside_notes(arranged, rendered(DECK, wall_beside_notes(arranged.laptop)) / "wall-02.png", tmp_path)
    arranged.replug()
    walled(arranged.projector, 2)
    arranged.point(arranged.projector)
    swap(arranged, shows)
    walled(arranged.laptop, 2)
    arranged.key("s")  # the notes appear now, the pointer being on the wall
    walled(arranged.projector, 2)
    shows(arranged.laptop, THEMES[0][1])
    arranged.key("m")  # what is typed from now on is a note
    for change in (pull_and_plug, close_and_open, move_projector_left):
        change(arranged)
        public.lose_the_notes(arranged.projector)
        walled(arranged.projector, 2)
        shows(arranged.laptop, "Notes de la soirée")
        arranged.key("b")
        assert public.look(arranged.projector) is Sight.WALL, "the wall is black: the note was typed into it"
    arranged.key("Return")
    wait_until(lambda: has_noted("bbb", tmp_path / "data"), what="the whole note in the journal")
    assert evening.running
    assert not evening.said, "nothing is a fault"


@pytest.mark.parametrize("desk", ["gnome"], indirect=True)
def test_an_evening_closes_the_overview_in_which_a_session_begins(
    desk: GnomeDesk, start: Start, walled: Walled
) -> None:
    desk.enter_overview()
    start(DECK)
    walled(desk.projector, 1)
    desk.key("Next")
    walled(desk.projector, 2)


@pytest.mark.parametrize("desk", ["gnome"], indirect=True)
def test_the_wall_is_as_large_as_its_screen_that_comes_back_with_another_scale(
    walled: Walled, arranged: GnomeDesk, evening: Program, public: Public
) -> None:
    arranged.key("Next")
    walled(arranged.projector, 2)
    for scale in (1.5, 1.0):  # as many pixels each time
        arranged.unplug()
        scales = {arranged.projector.name: scale}
        arranged.light(arranged.laptop, arranged.projector, primary=arranged.laptop, scales=scales)
        wait_until(lambda: public.look(arranged.projector) is Sight.WALL, what=f"the whole wall at {scale}")
    assert evening.running


@pytest.mark.long
@pytest.mark.parametrize("desk", ["kde"], indirect=True)
def test_on_kde_the_wall_fills_a_screen_of_another_scale(
    walled: Walled, arranged: KdeDesk, evening: Program, rendered: Rendered, shows: Shows, tmp_path: Path
) -> None:
    whole = QImage(str(rendered(DECK, arranged.projector.size) / "wall-01.png"))
    wall = whole.scaledToWidth(whole.width() // 2, Qt.TransformationMode.SmoothTransformation)

    def is_filled() -> bool:
        seen = QImage(str(arranged.shot(arranged.projector, tmp_path / "seen.png")))
        return same_image(seen.copy(wall.rect()), wall)

    arranged.scale(arranged.projector, 1.5)
    wait_until(is_filled, what="the wall at 150 %")
    shows(arranged.laptop, TITLE)
    pull_and_plug(arranged)
    wait_until(is_filled, what="the wall at 150 % again")
    shows(arranged.laptop, TITLE)
    arranged.scale(arranged.projector, 1.0)
    walled(arranged.projector, 1)
    assert evening.running


@pytest.mark.long
@pytest.mark.parametrize("desk", ["gnome", "kde"], indirect=True)
def test_an_editor_whose_dialog_a_change_of_screens_closed_has_the_keys(
    walled: Walled, arranged: DesktopDesk, evening: Program, shows: Shows
) -> None:
    arranged.key("Next")
    walled(arranged.projector, 2)
    for _ in range(3):
        arranged.key("ctrl+e", "ctrl+shift+s")
        shows(arranged.laptop, "Enregistrer le déroulé")
        pull_and_plug(arranged)
        walled(arranged.projector, 2)
        shows(arranged.laptop, "Aperçu de l’écran du public")
        arranged.key("Escape", "Escape")  # one may call the keys back
        shows(arranged.laptop, "Le public voit")
        arranged.key("F5")  # back from the question whether to stop, should both have been heard
        walled(arranged.projector, 2)
    assert evening.running


@pytest.mark.long
@pytest.mark.parametrize("desk", ["gnome"], indirect=True)
def test_a_dialog_is_left_by_escape_though_the_wall_was_shown_after_it(
    walled: Walled, arranged: GnomeDesk, evening: Program, shows: Shows, public: Public
) -> None:
    arranged.key("Next")
    walled(arranged.projector, 2)
    for scale in (1.5, 1.0, 1.5, 1.0):
        arranged.key("ctrl+e")
        shows(arranged.laptop, "Aperçu de l’écran du public")
        scales = {arranged.projector.name: scale}
        arranged.light(arranged.laptop, arranged.projector, primary=arranged.laptop, scales=scales)
        arranged.key("ctrl+shift+s")
        shows(arranged.laptop, "Enregistrer le déroulé")
        wait_until(lambda: public.look(arranged.projector) is Sight.WALL, what="the whole wall")
        arranged.key("Escape")
        shows(arranged.laptop, THEMES[0][1])  # which the dialog was over
        arranged.key("Escape")
        shows(arranged.laptop, "Le public voit")
        arranged.key("F5")  # back from the question whether to stop, should the screens have closed the dialog
    assert evening.running


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GnomeDesk]:
    """Two screens of one size."""
    desk = GnomeDesk(tmp_path_factory.mktemp("alike"), laptop="1920x1080")
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def kde_alike(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KdeDesk]:
    """Two screens of one size under KDE."""
    desk = KdeDesk(tmp_path_factory.mktemp("kde-alike"), laptop="1920x1080")
    yield desk
    desk.close()


@pytest.mark.long
@pytest.mark.parametrize(
    ("desk", "change"),
    [
        ("gnome", move_projector_left),
        ("gnome", pull_and_plug),
        ("alike", pull_and_move),
        ("kde", move_projector_left),
        ("kde", pull_and_plug),
        ("kde_alike", pull_and_move),
    ],
    indirect=["desk"],
    ids=["moved", "pulled", "alike", "kde-moved", "kde-pulled", "kde-alike"],
)
@pytest.mark.parametrize("pointed", ["laptop", "projector"])
def test_the_notes_stay_with_the_host_wherever_the_pointer_is(
    walled: Walled, arranged: DesktopDesk, evening: Program, shows: Shows, public: Public, change: Change, pointed: str
) -> None:
    arranged.key("Next")
    walled(arranged.projector, 2)
    arranged.point(getattr(arranged, pointed))
    swap(arranged, shows)
    walled(arranged.laptop, 2)
    arranged.key("s")  # the notes appear now, the pointer being where it is
    walled(arranged.projector, 2)
    shows(arranged.laptop, THEMES[0][1])
    change(arranged)
    walled(arranged.projector, 2)
    shows(arranged.laptop, THEMES[0][1])
    assert public.look(arranged.projector) is Sight.WALL
    assert evening.running


@pytest.mark.long
@pytest.mark.parametrize(
    ("desk", "seed"), [("gnome", 1), ("gnome", 2), ("alike", 3), ("kde", 1), ("kde", 2)], indirect=["desk"]
)
def test_whatever_becomes_of_the_screens_the_public_never_sees_the_notes(
    walled: Walled, arranged: DesktopDesk, evening: Program, shows: Shows, public: Public, seed: int
) -> None:
    seed = int(os.environ.get("WALK_SEED", seed))
    arranged.key("Next")
    walled(arranged.projector, 2)
    walk = Walk(arranged, public, evening, random.Random(seed))
    walk.skip(SKIPPED)
    while len(walk.done) < STEPS:
        walk.step()
    walk.finish()
    walled(arranged.projector, 2)
    shows(arranged.laptop, THEMES[0][1])
    assert evening.running
    assert public.pictures > (STEPS - SKIPPED) / 2
