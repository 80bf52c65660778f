"""What GNOME and KDE do with the program besides its screens: start it again, have files dropped on it."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.desktop.bundled import DECK, TITLE
from tests.desktop.desk import DesktopDesk, Shows, Start, Walled
from tests.desktop.gnome import SYSTEM_PYTHON, GnomeDesk
from tests.desktop.lab import Program, is_read, shows_desktop, wait_until

HERE = Path(__file__).parent
DOCUMENT = HERE.parent / "data" / "documents" / "espaces.docx"
ENTRY = """\
[Desktop Entry]
Type=Application
Name=Zinc
Exec={program} --lang fr --data-dir {data}
StartupNotify=true
StartupWMClass=cafe-presenter
"""
"""One of a name that nothing else on the machine is found by."""

COLOUR = "#00c000"

pytestmark = pytest.mark.long
on_gnome = pytest.mark.parametrize("desk", ["gnome"], indirect=True)


@on_gnome
def test_a_second_start_from_the_overview_brings_the_notes_forward(
    desk: GnomeDesk, start: Start, shows: Shows, walled: Walled, started: list[Program], tmp_path: Path
) -> None:
    entry = Path(desk.env["HOME"]) / ".local" / "share" / "applications" / "cafe-presenter.desktop"
    entry.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text(ENTRY.format(program=" ".join(desk.program), data=tmp_path / "data"))
    start(DECK)
    walled(desk.projector, 1)
    shows(desk.laptop, TITLE)
    started.append(Program([sys.executable, str(HERE / "other_window.py")], desk.env, log=tmp_path / "other.log"))
    wait_until(lambda: "focused" in started[-1].said, what="another program to have the keys")
    desk.key("super")
    shows(desk.laptop, "Type to search")
    desk.key(*"zinc")
    shows(desk.laptop, "Zinc")
    desk.key("ctrl+Return")
    shows(desk.laptop, "Café Presenter était déjà ouvert")
    desk.key("Next")
    walled(desk.projector, 2)


@on_gnome
def test_the_first_window_keeps_off_the_thanks_wherever_the_pointer_is(
    desk: GnomeDesk, start: Start, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    start(DECK)
    walled(desk.projector, 1)
    shows(desk.laptop, TITLE)
    desk.key("Next")
    desk.point(desk.projector)
    desk.key("ctrl+q", "ctrl+q")
    shows(desk.laptop, "Encore à l’écran du public")
    shows(desk.projector, "Merci à toutes et à tous.")
    desk.unplug()
    desk.replug()
    shows(desk.projector, "Merci à toutes et à tous.")
    shows(desk.laptop, "Encore à l’écran du public")
    desk.key("w")
    wait_until(lambda: shows_desktop(desk.shot(desk.projector, tmp_path / "bare.bmp")), what="the bare projector")


@on_gnome
def test_a_window_has_a_frame_with_buttons(desk: GnomeDesk, start: Start, shows: Shows) -> None:
    program = start()
    shows(desk.laptop, "Une nouvelle soirée")
    assert "/libbradient.so" in Path(f"/proc/{program.pid}/maps").read_text(), "Qt’s other frame has none everywhere"


@pytest.mark.parametrize("desk", ["gnome", "kde"], indirect=True)
def test_a_document_dragged_out_of_another_program_is_opened(
    desk: DesktopDesk, start: Start, shows: Shows, started: list[Program], tmp_path: Path
) -> None:
    start()
    shows(desk.laptop, "Une nouvelle soirée")
    command = [SYSTEM_PYTHON, str(HERE / "gtk_drag_source.py"), str(DOCUMENT), COLOUR]
    started.append(Program(command, desk.env, log=tmp_path / "source.log"))
    wait_until(lambda: "shown" in started[-1].said, what="the file to be dragged")
    seen = tmp_path / "seen.png"
    wait_until(lambda: middle_of(COLOUR, desk.shot(desk.laptop, seen)), what="the window to drag out of")
    source = middle_of(COLOUR, seen)
    assert source is not None
    desk.drag(source, (400, 700))
    shows(desk.laptop, "D’après espaces.docx")


@on_gnome
def test_a_dialog_of_another_program_in_our_name_keeps_its_keys_though_the_wall_comes_back(
    desk: GnomeDesk, start: Start, shows: Shows, walled: Walled, started: list[Program], tmp_path: Path
) -> None:
    portal = Program([SYSTEM_PYTHON, str(HERE / "portal_chooser.py")], desk.env, log=tmp_path / "portal.log")
    started.append(portal)
    wait_until(lambda: "ready" in portal.said, what="the portal")
    start(DECK, QT_QPA_PLATFORMTHEME="xdgdesktopportal")
    walled(desk.projector, 1)
    shows(desk.laptop, TITLE)
    desk.key("Next")
    desk.key("ctrl+q", "ctrl+q")
    shows(desk.laptop, "Encore à l’écran du public")
    desk.key("o")
    shows(desk.laptop, "Ouvrir un déroulé")
    desk.unplug()
    desk.replug()
    shows(desk.projector, "Merci à toutes et à tous.")

    def is_typed() -> bool:
        desk.key(*"essai", "space")  # the first keys may be lost: mutter gives a window none that it asks for before
        return is_read("essai", desk.shot(desk.laptop, tmp_path / "typed.bmp"), layout=11)

    wait_until(is_typed, what="what is typed in the dialog")


def middle_of(colour: str, picture: Path) -> tuple[int, int] | None:
    """Return the middle of what has a colour in a picture."""
    image = QImage(str(picture))
    wanted = QColor(colour).rgb()
    places = [(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)]
    found = [place for place in places if image.pixel(*place) == wanted]
    return found[len(found) // 2] if found else None
