"""Which window belongs on which screen, decided anew after every plug and unplug; a value."""

from dataclasses import replace
from enum import StrEnum

from PySide6.QtGui import QScreen

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.ui.screens.monitors import (
    apart,
    choose_screens,
    fingerprint,
    identity,
    is_built_in,
    is_decided,
    is_mirrored,
    known,
    public_of,
)


class Arrangement(StrEnum):
    """How the two windows share the screens there are."""

    APART = "apart"
    PRESENTER_ALONE = "presenter_alone"
    WALL_ALONE = "wall_alone"
    REHEARSAL = "rehearsal"


@dataclass(frozen=True, slots=True)
class Places:
    """Where each window belongs; None while it has no screen."""

    presenter: QScreen | None
    wall: QScreen | None
    arrangement: Arrangement

    @property
    def shows_presenter(self) -> bool:
        """Whether the notes are to be seen."""
        return self.presenter is not None and self.arrangement is not Arrangement.WALL_ALONE

    @property
    def shows_wall(self) -> bool:
        """Whether the wall is to be seen."""
        return self.wall is not None and self.arrangement is not Arrangement.PRESENTER_ALONE


@dataclass(frozen=True, slots=True)
class Homes:
    """The identities of the screen that was the wall's, of the one that was the host's own, and of the computer's.

    The computer's own is where the host was when an evening first began with nothing known: where the system had them,
    or where they put their notes before it. It is "" where there was but one screen, which may be the public's behind a
    closed lid. ``are_guessed``: nothing else is known, and no evening has begun.
    """

    wall: str = ""
    presenter: tuple[str, ...] = ()
    computer: str = ""
    are_guessed: bool = False

    def chosen(self, presenter: QScreen, wall: QScreen, screens: list[QScreen]) -> "Homes":
        """Return the homes once the host has put the windows where they are, the computer's too if it is a guess."""
        homes = self.with_computer(presenter, screens) if self.are_guessed else self
        return homes.with_presenter(presenter, screens).with_wall(wall, screens)

    def believed(self) -> "Homes":
        """Return the same, known to be right."""
        return replace(self, are_guessed=False)

    def with_presenter(self, screen: QScreen, screens: list[QScreen]) -> "Homes":
        """Return the same with another screen of the host's own."""
        return replace(self, presenter=(identity(screen, screens), fingerprint(screen)))

    def with_wall(self, screen: QScreen, screens: list[QScreen]) -> "Homes":
        """Return the same with another screen of the wall's."""
        return replace(self, wall=identity(screen, screens))

    def with_computer(self, screen: QScreen, screens: list[QScreen]) -> "Homes":
        """Return the same with the screen where the system has the host."""
        return replace(self, computer=identity(screen, screens))


def first_places(screens: list[QScreen], home: QScreen, homes: Homes) -> tuple[Places, Homes]:
    """Return where the windows belong at first, the host being at the screen ``home``."""
    remembered = homes.presenter[0] if homes.presenter else ""
    presenter, wall = choose_screens(screens, home, homes.wall, presenter_identity=remembered)
    if wall is not None and not is_decided(screens, (homes.wall, *homes.presenter)):
        homes = replace(homes.with_computer(home, screens), are_guessed=True)
    homes = homes.with_presenter(presenter, screens)
    if wall is not None:
        return Places(presenter, wall, Arrangement.APART), homes.with_wall(wall, screens)
    if is_mirrored(presenter, screens):
        return Places(None, public_of(screens, home, homes.wall), Arrangement.WALL_ALONE), homes
    return Places(presenter, None, Arrangement.PRESENTER_ALONE), homes


def next_places(screens: list[QScreen], before: Places, *, homes: Homes, wish: Arrangement | None) -> Places:
    """Return where the windows belong on the screens there are now, by what was chosen and by the host's wish."""
    one_each = apart(screens, before.wall)
    presenter = _presenter_place(screens, before, homes)
    others = [screen for screen in one_each if screen is not presenter]
    current = before.wall if before.wall in others else None
    wall = known(others, screens, homes.wall) or current or (others[0] if others else None)
    if presenter is not None and wall is not None:
        return Places(presenter, wall, Arrangement.APART)
    shared = presenter or wall
    if shared is None:
        return Places(None, None, before.arrangement)
    match wish:
        case Arrangement.REHEARSAL:
            return Places(shared, shared, Arrangement.REHEARSAL)
        case Arrangement.PRESENTER_ALONE:
            return Places(shared, None, Arrangement.PRESENTER_ALONE)
        case Arrangement.WALL_ALONE:
            return Places(None, shared, Arrangement.WALL_ALONE)
    if presenter is not None:
        return Places(presenter, None, Arrangement.PRESENTER_ALONE)
    return Places(None, wall, Arrangement.WALL_ALONE)


def without(places: Places, screen: QScreen) -> Places:
    """Return where the windows are once a screen is gone, nothing being shown elsewhere yet."""
    if screen is places.wall:
        shared = places.arrangement in (Arrangement.WALL_ALONE, Arrangement.REHEARSAL)
        places = Places(places.presenter, None, places.arrangement if shared else Arrangement.PRESENTER_ALONE)
    if screen is places.presenter:
        places = Places(None, places.wall, Arrangement.WALL_ALONE)
    return places


def _presenter_place(screens: list[QScreen], before: Places, homes: Homes) -> QScreen | None:
    """Return the screen that is the host's own, or None: notes never come to a screen that was not theirs.

    The computer's own screen is the host's again once the one it was exchanged for is gone.
    """
    private = [screen for screen in screens if not is_mirrored(screen, screens)]
    if before.arrangement is Arrangement.APART and before.presenter in private:
        return before.presenter
    for screen in private:
        if identity(screen, screens) in homes.presenter or fingerprint(screen) in homes.presenter:
            return screen
    others = [screen for screen in private if identity(screen, screens) != homes.wall]
    built_in = next((screen for screen in others if is_built_in(screen)), None)
    if built_in is not None or before.presenter in private:
        return built_in or before.presenter
    own = next((screen for screen in private if is_built_in(screen)), None)
    return own or known(private, screens, homes.computer)
