"""What a monitor is: its identity, its name for a reader, and which one is whose."""

import os
from typing import TYPE_CHECKING

from PySide6.QtGui import QScreen

from cafe_presenter.wording import Wording

if TYPE_CHECKING:
    from cafe_presenter.ui.screens.windows_displays import WindowsDisplay

_BUILT_IN = ("eDP", "LVDS", "DSI")
_NO_IDENTITY = ("", "unknown")
_OF_WINDOWS = "\\\\.\\DISPLAY"
"""How Windows' names of screens begin; the number after it is the one that its settings show."""


def identity(screen: QScreen, screens: list[QScreen]) -> str:
    """Return what a monitor is, not where: maker, model and serial.

    The connector's name stands in when these say nothing or two monitors are alike.
    """
    model = _told(screen)
    alike = sum(_told(other) == model for other in screens)
    return model if model and alike == 1 else f"connector {screen.name()}"


def fingerprint(screen: QScreen) -> str:
    """Return a monitor's connector with what it says of itself: the same monitor in the same place."""
    return f"{screen.name()} {_told(screen)}"


def title(screen: QScreen, screens: list[QScreen], wording: Wording) -> str:
    """Return what a reader calls a monitor: its model, and its connector when that says nothing or two are alike.

    The maker is left out: a model's name mostly begins with it, and Qt 6.12 tells a piece of another maker's name.
    """
    if is_built_in(screen):
        return wording.text("This computer’s own screen ({connector})", connector=_connector(screen, wording))
    model = _model(screen)
    if not model:
        return _connector(screen, wording)
    alike = sum(_model(other) == model for other in screens)
    return model if alike == 1 else f"{model} ({_connector(screen, wording)})"


def is_built_in(screen: QScreen) -> bool:
    """Tell whether a monitor is a laptop's own panel."""
    display = _on_windows(screen)
    return screen.name().startswith(_BUILT_IN) or (display is not None and display.is_built_in)


def apart(screens: list[QScreen], preferred: QScreen | None = None) -> list[QScreen]:
    """Return the screens that show different things: of those that overlap, and are mirrored, one: ``preferred``."""
    kept: list[QScreen] = []
    for screen in sorted(screens, key=lambda each: each is not preferred):
        if not any(screen.geometry().intersects(other.geometry()) for other in kept):
            kept.append(screen)
    return kept


def is_mirrored(screen: QScreen, screens: list[QScreen]) -> bool:
    """Tell whether another monitor shows the same as ``screen``."""
    return any(other is not screen and other.geometry().intersects(screen.geometry()) for other in screens)


def known(among: list[QScreen], screens: list[QScreen], wanted: str) -> QScreen | None:
    """Return the screen of ``among`` that is the remembered one, or None."""
    return next((screen for screen in among if identity(screen, screens) == wanted), None)


def choose_screens(
    screens: list[QScreen], home: QScreen, wall_identity: str, *, presenter_identity: str = ""
) -> tuple[QScreen, QScreen | None]:
    """Return the presenter's screen and the wall's, None when there is only one to be told apart.

    The wall is the remembered one. The presenter has the remembered one, else the built-in panel, else ``home``; the
    wall is then another. A screen that is mirrored is never the presenter's beside another.
    """
    one_each = apart(screens)
    private = [screen for screen in one_each if not is_mirrored(screen, screens)]
    if len(one_each) < 2 or not private:
        return home, None
    wall = known(one_each, screens, wall_identity)
    others = [screen for screen in private if screen is not wall] or private
    built_in = next((screen for screen in others if is_built_in(screen)), None)
    presenter = known(others, screens, presenter_identity) or built_in or (home if home in others else others[0])
    if wall is None or wall is presenter:
        wall = next(screen for screen in one_each if screen is not presenter)
    return presenter, wall


def public_of(screens: list[QScreen], home: QScreen, wall_identity: str) -> QScreen:
    """Return of mirrored screens the one whose size the wall takes: the remembered one, else not the host's own."""
    mirrored = [screen for screen in screens if is_mirrored(screen, screens)]
    other = next((screen for screen in mirrored if screen is not home and not is_built_in(screen)), home)
    return known(mirrored, screens, wall_identity) or other


def is_decided(screens: list[QScreen], identities: tuple[str, ...]) -> bool:
    """Tell whether ``choose_screens`` does without knowing where the host is."""
    one_each = apart(screens)
    return any(is_built_in(screen) or identity(screen, screens) in identities for screen in one_each)


def _told(screen: QScreen) -> str:
    parts = (screen.manufacturer(), screen.model(), screen.serialNumber())
    told = " ".join(part.strip() for part in parts if part.strip().lower() not in _NO_IDENTITY)
    display = _on_windows(screen)
    return told or (f"{display.product} {display.model}".strip() if display is not None else "")


def _model(screen: QScreen) -> str:
    model = screen.model().strip()
    if model.lower() not in _NO_IDENTITY:
        return model
    display = _on_windows(screen)
    return display.model if display is not None else ""


def _on_windows(screen: QScreen) -> "WindowsDisplay | None":
    if os.name != "nt":
        return None
    from cafe_presenter.ui.screens.windows_displays import windows_display  # nobody else waits for it

    return windows_display(screen)


def _connector(screen: QScreen, wording: Wording) -> str:
    number = screen.name().removeprefix(_OF_WINDOWS)
    return screen.name() if number == screen.name() else wording.text("screen {number}", number=number)
