"""What stands on the wall in the place of the question: real keys go in, pixels are read back."""

import signal
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from cafe_presenter.core.base.colours import BUNDLED_PALETTES
from cafe_presenter.ui.wall.code import plain_address
from tests.addresses import ADDRESSES
from tests.desktop.bundled import THEMES
from tests.desktop.desk import Desk, Shows, Start, Walled
from tests.desktop.lab import Program, is_read, pictures, same_picture, wait_for_more, wait_until
from tests.zbar import read_codes

SECOND = "Qu’est-ce qu’un ami sait faire, et qu’une machine ne saura jamais faire ?"
"""The second follow-up of the bundled evening's first theme."""


def test_the_second_follow_up_goes_to_the_wall_and_back_and_outlives_a_kill(
    desk: Desk,
    evening: Program,
    started: list[Program],
    start: Start,
    shows: Shows,
    walled: Walled,
    views: list[Path],
    tmp_path: Path,
) -> None:
    """No frame has other words than the title's, the question's and those of the follow-up."""
    started.append(film := desk.film(desk.projector, tmp_path / "film"))
    wait_for_more(tmp_path / "film", 1)
    desk.key("Next")
    walled(desk.projector, 2)
    desk.key("r")
    shows(desk.laptop, "Toujours sous la main")
    desk.key("2")
    shows(desk.projector, SECOND)
    sent = desk.shot(desk.projector, tmp_path / "sent.png")
    desk.key("r")
    walled(desk.projector, 2)
    desk.key("r", "2")
    wait_until(lambda: same_picture(desk.shot(desk.projector, tmp_path / "now.bmp"), sent), what="the follow-up again")
    film.stop()
    for frame in pictures(tmp_path / "film"):
        assert any(same_picture(frame, known) for known in (*views[:2], sent)), frame
    evening.send(signal.SIGKILL)
    evening.wait()
    start("resume")
    wait_until(lambda: same_picture(desk.shot(desk.projector, tmp_path / "now.bmp"), sent), what="the same on the wall")
    shows(desk.laptop, THEMES[0][1])
    desk.key("r")
    walled(desk.projector, 2)


FACTS_HEAD = """\
version: 1
title: "Repères"
palette: night
themes:
"""
FACT = """\
  - theme: "Usages {number}"
    question: "À qui parlez-vous ?"
    objective: "Compter"
    facts:
      - text: "Un sur trois dit avoir parlé de soi à une machine."
        publisher: "Institut d’essai"
        url: "{address}"
        checked: "2026-11-28"
"""


@pytest.mark.parametrize("desk", ["xorg", "sway", "small", "smallest"], indirect=True)
@pytest.mark.parametrize("count", [4, pytest.param(100, marks=pytest.mark.long)])
def test_the_codes_of_facts_are_read_off_photographs_of_the_wall(
    desk: Desk, start: Start, shows: Shows, tmp_path: Path, count: int
) -> None:
    """At 1920 x 1080, 1024 x 768 and 800 x 600: each theme has its address, gone to by key, in every palette."""
    addresses = ADDRESSES[:: len(ADDRESSES) // count]
    deck = tmp_path / "repères.yaml"
    facts = (FACT.format(number=number, address=address) for number, address in enumerate(addresses, start=1))
    deck.write_text(FACTS_HEAD + "".join(facts), "utf-8")
    start(str(deck))
    shows(desk.laptop, "Accueil")
    seen = tmp_path / "wall.png"
    for number, address in enumerate(addresses):
        for turn, (name, palette) in enumerate(BUNDLED_PALETTES.items()):
            desk.key(*(("o", "Return") if number or turn else ()), *(() if turn else ("Next", "q", "1")))

            def is_read_off(address: str = address, ground: str = palette.ground) -> bool:
                wall = QImage(str(desk.shot(desk.projector, seen)))
                return wall.pixelColor(2, 2).name() == ground and read_codes(wall) == [plain_address(address)]

            wait_until(is_read_off, what=f"the code of {address} on {name}")
    wall = QImage(str(seen))
    wall.copy(0, 0, round(wall.width() * 0.55), wall.height()).save(str(seen))  # a code is letters to an OCR
    assert is_read("Un sur trois dit avoir parlé de soi à une machine", seen)
    assert is_read("Institut d’essai", seen)
    desk.key("q")
    shows(desk.projector, "À qui parlez-vous ?")
