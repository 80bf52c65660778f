"""A moving debate with real keys: sides speak in turn, are counted at the start, on the way and at the end."""

import re
from pathlib import Path

from tests.desktop.desk import Desk, Shows, Welcomed, on_x_first
from tests.desktop.lab import is_read, read, wait_until
from tests.desktop.test_counts import has_happened, shows_words

DEBATE = """\
version: 1
title: "Débattre"
themes:
  - theme: "Amie"
    kind: moving_debate
    question: "Une machine peut être une amie."
    objective: "Faire bouger"
    timer: {kind: sides, each: 90 s}
    vote: ["D’accord", "Je doute", "Pas d’accord"]
"""


@on_x_first
def test_a_room_takes_sides_speaks_in_turn_and_walks(
    desk: Desk, welcomed: Welcomed, shows: Shows, tmp_path: Path
) -> None:
    welcomed(DEBATE)
    desk.key("Next")
    for words in ("Une machine peut être une amie", "D’accord", "Je doute", "Pas d’accord"):
        shows_words(desk, words, tmp_path)
    shows(desk.laptop, "1er côté")

    def wall() -> str:
        return read(desk.shot(desk.projector, tmp_path / "wall.bmp"), layout=11)

    def count(*numbers: str) -> None:
        keys = [key for number in numbers for key in (*number, "Tab")]
        desk.key("c", *keys[:-1], "Return")

    count("7", "3", "8")
    has_happened(tmp_path, "counted")
    desk.key("c", "Return")
    shows_words(desk, "7 personnes", tmp_path)
    assert is_read("8 personnes", desk.shot(desk.projector, tmp_path / "start.png"), layout=11)
    desk.key("c")
    has_happened(tmp_path, "question_shown")
    desk.key("v")
    shows(desk.laptop, "2e côté")
    count("9", "1", "8")
    has_happened(tmp_path, "counted", 2)
    desk.key("v")
    shows(desk.laptop, "1er côté")
    count("12", "0", "6")
    has_happened(tmp_path, "counted", 3)
    desk.key("c")
    shows(desk.laptop, "5 de plus pour « D’accord », 3 de moins pour")
    shows(desk.laptop, "2 de moins pour « Pas d’accord »")
    assert "maintenant" not in wall()  # the timer of the side moves meanwhile: no two pictures are the same
    desk.key("Return")
    for words in ("au début", "en chemin", "maintenant"):
        shows_words(desk, words, tmp_path)
    assert re.search(r"\b12\b", wall())
    desk.key("Left")
    has_happened(tmp_path, "question_shown", 2)
    wait_until(lambda: "maintenant" not in wall(), what="the statement alone")
