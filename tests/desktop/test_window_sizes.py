"""The windows before a show on screens of every size: none is larger than the screen it stands on."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.desktop.lab import DESKTOP_COLOUR, Program, cafe_presenter, wait_until
from tests.desktop.xorg import XorgDesk

DOCUMENT = Path("tests/data/documents/synthese.docx").resolve()


@pytest.mark.parametrize(
    "laptop",
    ["800x600", pytest.param("1024x768", marks=pytest.mark.long), pytest.param("2560x1440", marks=pytest.mark.long)],
)
def test_no_window_hangs_over_onto_the_publics_screen(
    laptop: str, started: list[Program], tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = XorgDesk(tmp_path_factory.mktemp("desk"), laptop=laptop)

    def start(*what: str) -> None:
        where = ("--data-dir", str(tmp_path / "data"))
        started.append(cafe_presenter(desk.env, *what, *where, log=tmp_path / "program.log"))

    try:
        start()
        home = _whole_window(desk, tmp_path)
        desk.key("n", "Return")
        _whole_window(desk, tmp_path, instead_of=home)
        started[0].stop()
        start(str(DOCUMENT))
        _whole_window(desk, tmp_path)
    finally:
        for program in started:
            program.stop()
        desk.close()


def _whole_window(desk: XorgDesk, folder: Path, *, instead_of: str = "") -> str:
    """Wait for one window that is smaller than the laptop's screen, with nothing of it on the projector's."""

    def is_whole() -> bool:
        sizes = [tuple(map(int, window.split()[2:])) for window in desk.windows()]
        return (
            [width <= desk.laptop.width and height <= desk.laptop.height for width, height in sizes] == [True]
            and desk.window_ids() != [instead_of]
            and _is_empty(desk.shot(desk.projector, folder / "projector.bmp"))
        )

    wait_until(is_whole, what="a window that stands whole on the laptop")
    desk.shot(desk.laptop, folder / f"window-{len(list(folder.iterdir()))}.png")
    return desk.window_ids()[0]


def _is_empty(picture: Path) -> bool:
    """Tell whether a picture shows the desktop and nothing else."""
    seen = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    empty = QImage(seen.size(), QImage.Format.Format_RGB32)
    empty.fill(QColor(DESKTOP_COLOUR))
    return seen == empty
