"""What stands on the wall in the place of the question: real keys go in, pixels are read back."""

import signal
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.desktop.bundled import THEMES
from tests.desktop.desk import Desk, Shows, Start, Walled
from tests.desktop.lab import Program, pictures, same_picture, wait_for_more, wait_until
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
    wait_until(lambda: same_picture(desk.shot(desk.projector, tmp_path / "now.png"), sent), what="the follow-up again")
    film.stop()
    for frame in pictures(tmp_path / "film"):
        assert any(same_picture(frame, known) for known in (*views[:2], sent)), frame
    evening.send(signal.SIGKILL)
    evening.wait()
    start("resume")
    wait_until(lambda: same_picture(desk.shot(desk.projector, tmp_path / "now.png"), sent), what="the same on the wall")
    shows(desk.laptop, THEMES[0][1])
    desk.key("r")
    walled(desk.projector, 2)


FACTS = """\
version: 1
title: "Repères"
palette: {palette}
themes:
  - theme: "Usages"
    question: "À qui parlez-vous ?"
    objective: "Compter"
    facts:
      - text: "Un sur trois dit avoir parlé de soi à une machine."
        publisher: "Institut d’essai"
        url: "{address}"
        checked: "2026-11-28"
"""


@pytest.mark.parametrize(
    ("desk", "palette", "address"),
    [
        ("xorg", "night", "https://exemple.fr/etudes/usages?annee=2025&page=3#chiffres"),
        ("sway", "day", "https://www.exemple.org/une/adresse/tres/longue/comme-en-ont-les-journaux-en-ligne-20250529/"),
        ("small", "contrast", "https://exemple.fr/a"),
        ("small", "washed", "https://doi.org/10.1126/science.1193147"),
        ("smallest", "night", "https://www.exemple.org/une/adresse/tres/longue/comme-en-ont-les-journaux-20250529/"),
    ],
    indirect=["desk"],
)
def test_the_code_of_a_fact_is_read_off_a_photograph_of_the_wall(
    desk: Desk, start: Start, shows: Shows, tmp_path: Path, palette: str, address: str
) -> None:
    deck = tmp_path / "repères.yaml"
    deck.write_text(FACTS.format(palette=palette, address=address), "utf-8")
    start(str(deck))
    shows(desk.laptop, "Accueil")
    desk.key("Next")
    shows(desk.projector, "À qui parlez-vous ?")
    desk.key("q")
    shows(desk.laptop, "Institut d’essai")
    desk.key("1")
    seen = tmp_path / "wall.png"
    wait_until(lambda: read_codes(QImage(str(desk.shot(desk.projector, seen)))) == [address], what="the code")
    shows(desk.projector, "Un sur trois dit")  # a code beside a line is letters to an OCR: the first of them is enough
    shows(desk.projector, "Institut d’essai")
    desk.key("q")
    shows(desk.projector, "À qui parlez-vous ?")
