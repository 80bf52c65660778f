"""Screens that come and go, told by Qt as they are: whose notes and whose wall stand where afterwards."""

import random
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget

from cafe_presenter.ui.screens.places import Arrangement, Homes, Places, first_places, next_places
from cafe_presenter.ui.screens.screens import Screens
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.projector import ProjectorWindow
from stage import screen_of, wait_until


@dataclass
class Room:
    """Two windows, and the screens that are lit; Qt cannot take one of its screens in memory away by itself."""

    application: QApplication
    lit: list[QScreen]
    screens: Screens
    wall: ProjectorWindow
    notes: QWidget

    def light(self, *screens: QScreen) -> None:
        """Light these screens alone, as a system does: what goes is told first."""
        before, self.lit = self.lit, list(screens)
        for screen in before:
            if screen not in screens:
                self.application.screenRemoved.emit(screen)
        for screen in screens:
            if screen not in before:
                self.application.screenAdded.emit(screen)

    def stands(self, arrangement: Arrangement) -> None:
        """Wait until the windows share the screens so."""
        wait_until(lambda: self.screens.places.arrangement is arrangement)


@pytest.fixture
def both(app: QApplication) -> tuple[QScreen, QScreen]:
    screens = {screen.name(): screen for screen in app.screens()}
    return screens["laptop"], screens["projector"]


HOST, PUBLIC = "connector laptop", "connector projector"


@pytest.fixture
def room(
    app: QApplication, both: tuple[QScreen, QScreen], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Room:
    """A room as at a first evening, or with what an earlier one left."""
    wall, notes = ProjectorWindow(Look()), QWidget()
    room = Room(app, list(both), Screens(wall, getattr(request, "param", Homes())), wall, notes)
    monkeypatch.setattr(QGuiApplication, "screens", staticmethod(lambda: list(room.lit)))
    room.screens.place_wall()
    room.screens.place_presenter(notes)
    return room


@pytest.mark.parametrize("wish", [Screens.rehearse, Screens.show_wall_alone])
def test_a_wish_for_the_laptop_alone_does_not_go_on_to_the_projector(
    room: Room, both: tuple[QScreen, QScreen], wish: object
) -> None:
    laptop, projector = both
    room.light(laptop)
    room.stands(Arrangement.PRESENTER_ALONE)
    assert callable(wish)
    wish(room.screens)
    wait_until(lambda: room.screens.places.arrangement is not Arrangement.PRESENTER_ALONE)
    room.light(projector)  # the lid is closed as the projector is plugged in
    room.stands(Arrangement.WALL_ALONE)
    wait_until(room.wall.isVisible)
    assert not room.notes.isVisible()
    assert not room.screens.is_wall_alone_by_wish


def test_the_laptop_is_the_host_s_again_once_the_projector_it_was_exchanged_for_is_gone(
    room: Room, both: tuple[QScreen, QScreen]
) -> None:
    laptop, projector = both
    room.screens.believe()
    room.screens.swap()
    room.light(laptop)
    room.stands(Arrangement.PRESENTER_ALONE)
    wait_until(room.notes.isVisible)
    assert screen_of(room.notes) is laptop
    assert not room.wall.isVisible()
    room.light(laptop, projector)
    room.stands(Arrangement.APART)  # and as it was exchanged
    wait_until(lambda: room.notes.isVisible() and room.wall.isVisible())
    assert screen_of(room.notes) is projector
    assert screen_of(room.wall) is laptop


def test_notes_never_come_to_the_projector_alone_be_it_exchanged_twice(
    room: Room, both: tuple[QScreen, QScreen]
) -> None:
    _, projector = both
    room.screens.swap()
    room.screens.swap()
    room.light(projector)
    room.stands(Arrangement.WALL_ALONE)
    wait_until(room.wall.isVisible)
    assert not room.notes.isVisible()


@pytest.mark.parametrize("room", [Homes(HOST, (PUBLIC,), HOST)], indirect=True)
def test_the_laptop_is_the_host_s_again_though_the_exchange_is_of_an_earlier_evening(
    room: Room, both: tuple[QScreen, QScreen]
) -> None:
    laptop, projector = both
    assert room.screens.places.presenter is projector
    room.light(laptop)
    room.stands(Arrangement.PRESENTER_ALONE)
    wait_until(room.notes.isVisible)
    assert screen_of(room.notes) is laptop


@pytest.mark.parametrize(("has_begun", "computer"), [(True, HOST), (False, PUBLIC)])
def test_an_exchange_is_told_with_the_computer_s_own_screen_which_it_chooses_before_the_evening(
    room: Room, *, has_begun: bool, computer: str
) -> None:
    told = QSignalSpy(room.screens.chosen)
    if has_begun:
        room.screens.believe()
    room.screens.swap()
    assert [told.at(number) for number in range(told.count())] == [[HOST, PUBLIC, computer]]


def test_notes_that_the_system_put_on_the_projector_never_come_back_to_it(
    room: Room, both: tuple[QScreen, QScreen]
) -> None:
    projector, monitor = both  # of a tower whose first screen is the projector
    room.screens.swap()  # the host sees their notes there, and presses S
    room.light(projector)  # the monitor falls asleep
    room.stands(Arrangement.WALL_ALONE)
    wait_until(room.wall.isVisible)
    assert not room.notes.isVisible()
    room.light(projector, monitor)
    room.stands(Arrangement.APART)
    wait_until(room.notes.isVisible)
    assert screen_of(room.notes) is monitor


@pytest.mark.parametrize(
    ("homes", "arrangement"),
    [
        (Homes(HOST, (PUBLIC,), computer=HOST), Arrangement.PRESENTER_ALONE),
        (Homes(HOST, (PUBLIC,), computer=PUBLIC), Arrangement.WALL_ALONE),
        (Homes(HOST, (PUBLIC,)), Arrangement.WALL_ALONE),
    ],
)
def test_the_one_screen_left_that_was_the_wall_s_has_the_notes_if_the_computer_s_own(
    both: tuple[QScreen, QScreen], homes: Homes, arrangement: Arrangement
) -> None:
    laptop, _ = both
    before = Places(None, laptop, Arrangement.WALL_ALONE)
    after = next_places([laptop], before, homes=homes, wish=None)
    assert after.arrangement is arrangement
    assert (after.presenter or after.wall) is laptop


def test_the_computer_s_own_screen_is_where_the_host_is_unless_what_was_remembered_decides(
    both: tuple[QScreen, QScreen],
) -> None:
    laptop, _ = both
    assert first_places(list(both), laptop, Homes())[1].computer == HOST
    assert not first_places(list(both), laptop, Homes(HOST, (PUBLIC,)))[1].computer
    assert first_places(list(both), laptop, Homes(HOST, (PUBLIC,), PUBLIC))[1].computer == PUBLIC
    assert not first_places([laptop], laptop, Homes())[1].computer


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_plugged_the_notes_are_on_the_host_s_own_screen_or_nowhere(
    room: Room, both: tuple[QScreen, QScreen], seed: int
) -> None:
    laptop, projector = both
    chance, done = random.Random(seed), []
    for _ in range(25):
        lit = chance.choice([(laptop,), (projector,), (laptop, projector), (projector, laptop)])
        done.append([screen.name() for screen in lit])
        room.light(*lit)
        if lit == (laptop,) and chance.random() < 0.7:
            chance.choice([room.screens.rehearse, room.screens.show_wall_alone])()
        if chance.random() < 0.3:
            QApplication.processEvents()  # the next change comes before this one has settled
            continue
        wait_until(lambda: not room.screens._settling.isActive())
        if room.notes.isVisible():
            assert laptop in lit, done
            assert screen_of(room.notes) is laptop, done
        if projector in lit:
            assert room.wall.isVisible(), done
            assert screen_of(room.wall) is projector, done
    room.light(laptop, projector)
    room.stands(Arrangement.APART)
    wait_until(lambda: room.notes.isVisible() and room.wall.isVisible())
