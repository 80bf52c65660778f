"""The real program under a desktop that wishes for light, for contrast and for stillness, and changes its mind."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from cafe_presenter.ui.kit.style import SCHEMES
from tests.desktop.bundled import DECK, TITLE
from tests.desktop.desk import Desk, DesktopDesk, Shows, Start
from tests.desktop.kde import KdeDesk
from tests.desktop.lab import Program, run, wait_until
from tests.desktop.xorg import XorgDesk

SERVICE = str(Path(__file__).with_name("appearance_service.py"))
DARK, LIGHT = {"color-scheme": 1}, {"color-scheme": 2}

BLINK_S = 1.2

KDE_COLOURS = """\
[General]
ColorScheme={name}
[Colors:Window]
BackgroundNormal={ground}
ForegroundNormal={ink}
"""
KDE_TELLS = ("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings.SettingChanged")
"""As KDE's own portal tells of another scheme of colours."""

on_xorg = pytest.mark.parametrize("desk", ["xorg"], indirect=True)

type Wish = Callable[[dict[str, int]], None]


@pytest.fixture
def wish(desk: Desk | DesktopDesk, tmp_path: Path) -> Iterator[Wish]:
    """Have the desktop wish for something; it has no wish at first."""
    file = tmp_path / "wishes.json"
    file.write_text("{}")
    portal = Program(["/usr/bin/python3", SERVICE, str(file)], desk.env, log=tmp_path / "portal.log")
    wait_until(lambda: "ready" in portal.said, what="the portal")

    def ask_for(what: dict[str, int]) -> None:
        changed = file.with_suffix(".new")
        changed.write_text(json.dumps(what))
        changed.replace(file)

    yield ask_for
    portal.stop()


@on_xorg
@pytest.mark.long
def test_the_text_cursor_stands_still_where_less_motion_is_wished_for(
    desk: Desk, start: Start, shows: Shows, wish: Wish, tmp_path: Path
) -> None:
    def field() -> bytes:
        shot = QImage(str(desk.shot(desk.laptop, tmp_path / "laptop.bmp")))
        lower = shot.copy(0, shot.height() * 2 // 3, shot.width(), shot.height() // 3)
        return bytes(lower.constBits())

    start(DECK, XDG_CURRENT_DESKTOP="XFCE")
    shows(desk.laptop, TITLE)
    desk.key("m")
    shows(desk.laptop, "Votre note (aucun nom)")
    first = field()
    wait_until(lambda: field() != first, what="a cursor that blinks")
    wish({"reduced-motion": 1})
    wait_until(lambda: is_still(field), what="a cursor that stands still")


def is_still(field: Callable[[], bytes]) -> bool:
    """Whether nothing changes for longer than a cursor takes to blink."""
    first, until = field(), time.monotonic() + BLINK_S
    while time.monotonic() < until:
        if field() != first:
            return False
    return True


@pytest.mark.parametrize("desk", ["xorg", pytest.param("gnome", marks=pytest.mark.long)], indirect=True)
def test_the_windows_follow_the_desktop_live_and_the_wall_does_not(
    desk: Desk | DesktopDesk, start: Start, wish: Wish, tmp_path: Path
) -> None:
    def margin(screen: str = "laptop") -> str:
        shot = desk.shot(getattr(desk, screen), tmp_path / f"{screen}.png")
        return QImage(str(shot)).pixelColor(9, 400).name()

    wish(LIGHT)
    start(DECK, **({"XDG_CURRENT_DESKTOP": "XFCE"} if isinstance(desk, XorgDesk) else {}))
    wait_until(lambda: margin() == SCHEMES[False, False].ground, what="a light window")
    wall = margin("projector")
    wish({**LIGHT, "contrast": 1})
    wait_until(lambda: margin() == SCHEMES[False, True].ground, what="a light window of high contrast")
    wish({**DARK, "contrast": 1, "reduced-motion": 1})
    wait_until(lambda: margin() == SCHEMES[True, True].ground, what="a dark window of high contrast")
    wish({**DARK, "contrast": 0})
    wait_until(lambda: margin() == SCHEMES[True, False].ground, what="a dark window")
    assert margin("projector") == wall


@pytest.mark.long
@pytest.mark.parametrize("desk", ["kde"], indirect=True)
def test_the_windows_follow_kde_into_the_dark_and_back(desk: KdeDesk, start: Start, tmp_path: Path) -> None:
    def margin() -> str:
        return QImage(str(desk.shot(desk.laptop, tmp_path / "laptop.bmp"))).pixelColor(9, 400).name()

    settings = Path(desk.env["HOME"]) / ".config" / "kdeglobals"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text(KDE_COLOURS.format(name="BreezeDark", ground="32,35,38", ink="252,252,252"))
    start(DECK)
    wait_until(lambda: margin() == SCHEMES[True, False].ground, what="a dark window")
    named = KDE_COLOURS.format(name="BreezeLight", ground="239,240,241", ink="35,38,41")
    settings.write_text(named.replace("ColorScheme=BreezeLight\n", ""))  # the default one loses its name
    told = ("string:org.freedesktop.appearance", "string:color-scheme", "variant:uint32:2")

    def is_light_when_told() -> bool:  # again and again: the program listens from a moment after its windows
        run("dbus-send", "--session", "--type=signal", *KDE_TELLS, *told, env=desk.env)
        return margin() == SCHEMES[False, False].ground

    wait_until(is_light_when_told, what="a light window")
    settings.unlink()
