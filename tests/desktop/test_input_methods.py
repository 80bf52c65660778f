"""Input methods: their windows stay on the laptop, and where the wall has the keys there are none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from cafe_presenter.files.evening.journal import journals, read_journal
from tests.desktop.bundled import DECK
from tests.desktop.desk import Shows, Start, Walled, wait_for_both_windows
from tests.desktop.gnome import GnomeDesk
from tests.desktop.lab import Program, Screen, place_of, run, wait_until
from tests.desktop.sway import SwayDesk
from tests.desktop.xorg import XorgDesk

ENGINE = "table:latex"
"""Offers signs to choose from, in a window of its own, after a backslash and a letter."""
PANEL = "/usr/libexec/ibus-ui-gtk3"
TYPED = ("backslash", "a", "l")

CHOSEN = "#3584e4"
"""The colour of what is chosen in the window of an input method, of GNOME's or its own; no window of ours has it."""

FCITX = {
    ".config/fcitx5/conf/classicui.conf": "Theme=lab\n",
    ".config/fcitx5/conf/quickphrase.conf": "[TriggerKey]\n0=F12\n",
    ".local/share/fcitx5/themes/lab/theme.conf": f"[InputPanel/Background]\nColor={CHOSEN}\n",
}
"""What has fcitx offer the same signs once F12 was pressed, in a window of the same colour."""

NEAR = 40
"""How far, in pixels, from the words beside a line to what is offered for it."""

pytestmark = pytest.mark.long
on_xorg = pytest.mark.parametrize("desk", ["xorg"], indirect=True)


def wait_for_engine(env: dict[str, str]) -> None:
    """Choose the input method of the tests, and wait until it is."""

    def is_chosen() -> bool:
        run("sh", "-c", f"ibus engine {ENGINE} || true", env=env)
        return run("sh", "-c", "ibus engine || true", env=env).strip() == ENGINE

    wait_until(is_chosen, what="the input method")


@pytest.fixture
def ibus(xorg: XorgDesk, tmp_path: Path) -> Iterator[dict[str, str]]:
    """An input method that serves the desk; what a program is told of it."""
    env = xorg.env | {"GSETTINGS_BACKEND": "memory"}
    daemon = Program(["ibus-daemon", f"--panel={PANEL}", "--config=disable"], env, log=tmp_path / "ibus.log")
    wait_for_engine(env)
    yield {"QT_IM_MODULE": "ibus"}
    daemon.stop()


@pytest.fixture(scope="module")
def composing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GnomeDesk]:
    """A desk under GNOME that types through the input method."""
    desk = GnomeDesk(tmp_path_factory.mktemp("composing"), engine=ENGINE)
    wait_for_engine(desk.env)
    yield desk
    desk.close()


@pytest.fixture
def fcitx(sway: SwayDesk, tmp_path: Path) -> Iterator[Program]:
    """An input method that serves the desk under sway, where it is the compositor's and no program's."""
    for name, text in FCITX.items():
        path = tmp_path / "home" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    env = sway.env | {"HOME": str(tmp_path / "home")}
    command = ["dbus-run-session", "--", "fcitx5", "--disable=kimpanel,notificationitem"]
    daemon = Program(command, env, log=tmp_path / "fcitx.log")
    yield daemon
    daemon.stop()


def candidates(desk: XorgDesk) -> list[tuple[int, int, int, int]]:
    """Return where the windows of the input method are, as x, y, width and height."""
    found = []
    for window in run("sh", "-c", "xdotool search --onlyvisible --class ibus || true", env=desk.env).split():
        told = run("xdotool", "getwindowgeometry", "--shell", window, env=desk.env)
        values = dict(line.split("=") for line in told.split())
        found.append((int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"])))
    return found


def is_within(place: tuple[int, int, int, int], screen: Screen) -> bool:
    x, y, width, height = place
    return screen.x <= x and x + width <= screen.x + screen.width and screen.y <= y and y + height <= screen.height


@on_xorg
def test_what_an_input_method_offers_stays_on_the_laptop(
    desk: XorgDesk, ibus: dict[str, str], start: Start, walled: Walled
) -> None:
    start(DECK, **ibus)
    wait_for_both_windows(desk)
    walled(desk.projector, 1)
    desk.key("m", *TYPED)
    wait_until(lambda: candidates(desk), what="what the input method offers")
    assert all(is_within(place, desk.laptop) for place in candidates(desk))
    walled(desk.projector, 1)


@on_xorg
def test_where_the_wall_has_the_keys_an_input_method_takes_none(
    desk: XorgDesk, ibus: dict[str, str], start: Start, walled: Walled, tmp_path: Path
) -> None:
    start(DECK, **ibus)
    wait_for_both_windows(desk)
    walled(desk.projector, 1)
    desk.focus(desk.projector)
    desk.key("m", *TYPED)
    assert candidates(desk) == []
    desk.key("Return")
    wait_until(lambda: "\\al" in notes(tmp_path / "data"), what="the note as it was typed")
    walled(desk.projector, 1)


@pytest.mark.gnome
@pytest.mark.parametrize("desk", ["composing"], indirect=True)
def test_under_gnome_what_an_input_method_offers_stays_on_the_laptop(
    desk: GnomeDesk, evening: Program, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    desk.key("m")
    shows(desk.laptop, "Notes de la soirée")
    desk.key(*TYPED)
    wait_until(lambda: is_offered(desk, desk.laptop, tmp_path), what="what the input method offers")
    walled(desk.projector, 1)
    desk.key("Escape", "Escape")
    desk.click(desk.projector.x + desk.projector.width // 2, desk.projector.height // 2)  # the wall has the keys
    desk.key("m", *TYPED)
    shows(desk.laptop, "Notes de la soirée")
    assert not is_offered(desk, desk.projector, tmp_path)
    assert evening.running


@pytest.mark.parametrize("desk", ["sway"], indirect=True)
def test_under_sway_what_an_input_method_offers_stays_on_the_laptop(
    desk: SwayDesk, fcitx: Program, evening: Program, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    desk.key("m")
    shows(desk.laptop, "Notes de la soirée")
    desk.key("F12", *TYPED)
    wait_until(lambda: is_offered(desk, desk.laptop, tmp_path), what="what the input method offers")
    line = place_of("Garder (Entrée)", desk.shot(desk.laptop, tmp_path / "line.png"), layout=11)
    assert line is not None
    assert abs(offered_at(desk, desk.laptop, tmp_path)[0][1] - line.bottom()) < NEAR, "it is not at the line"
    walled(desk.projector, 1)
    desk.key("Escape", "Escape", "Escape")
    desk.focus(desk.projector)  # the wall has the keys
    desk.key("m", "F12", *TYPED)
    shows(desk.laptop, "Notes de la soirée")
    assert not is_offered(desk, desk.projector, tmp_path)
    walled(desk.projector, 1)
    assert evening.running
    assert fcitx.running


def is_offered(desk: GnomeDesk | SwayDesk, screen: Screen, folder: Path) -> bool:
    """Tell whether a screen shows the window of an input method."""
    return bool(offered_at(desk, screen, folder))


def offered_at(desk: GnomeDesk | SwayDesk, screen: Screen, folder: Path) -> list[tuple[int, int]]:
    """Return where a screen shows what is chosen in the window of an input method, the places from left to right."""
    image = QImage(str(desk.shot(screen, folder / f"offered-{screen.name}.png")))
    wanted = QColor(CHOSEN).rgb()
    places = [(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)]
    return [place for place in places if image.pixel(*place) == wanted]


def notes(data: Path) -> list[str]:
    """Return the notes of the only evening that is kept."""
    return [each.text for path in journals(data) for each in read_journal(path).session.notes]
