"""The room is counted: real keys go in, the wall is filmed and read; nothing of a hidden count is ever on it."""

import re
import signal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.desktop.desk import Desk, Shows, Start
from tests.desktop.lab import Program, is_read, pictures, read, same_picture, wait_for_more, wait_until

COUNTED = """\
version: 1
title: "Compter"
themes:
  - theme: "Dépendance"
    question: "Que feriez-vous sans elle ?"
    objective: "Compter"
    vote:
      question: "Pourriez-vous vous en passer un mois ?"
      réponses: ["Oui", "Peut-être", "Non"]
"""
ON_THE_WALL = "Pourriez-vous vous en passer un mois"
SHIFT = "4 de plus pour « Oui », 4 de moins pour « Peut-être »"


def numbers_of(wall: Path) -> Path:
    """Cut the numbers of the first answer out of a picture of a count: among bars an OCR reads none."""
    image = QImage(str(wall))
    wide, high = image.width(), image.height()
    part = wall.with_suffix(".numbers.png")
    image.copy(QRect(round(0.76 * wide), round(0.35 * high), round(0.17 * wide), round(0.11 * high))).save(str(part))
    return part


def journal(folder: Path) -> bytes:
    """Return what is kept of the evening: a message on the laptop may be gone before it was read."""
    return b"".join(path.read_bytes() for path in (folder / "data" / "sessions").glob("*.jsonl"))


def test_a_count_is_kept_hidden_killed_shown_and_counted_again(
    desk: Desk, start: Start, started: list[Program], shows: Shows, tmp_path: Path
) -> None:
    deck = tmp_path / "compter.yaml"
    deck.write_text(COUNTED, "utf-8")
    program = start(str(deck))
    shows(desk.laptop, "Accueil")
    title = desk.shot(desk.projector, tmp_path / "title.png")
    started.append(film := desk.film(desk.projector, tmp_path / "hidden"))
    wait_for_more(tmp_path / "hidden", 1)
    desk.key("Next")
    shows(desk.projector, "Que feriez-vous sans elle")
    question = desk.shot(desk.projector, tmp_path / "question.png")
    desk.key("c", "7", "Tab", "4", "Tab", "1")
    shows(desk.laptop, "Compter la salle")
    desk.key("Return")
    wait_until(lambda: b'"event":"counted"' in journal(tmp_path), what="the count in the journal")
    film.stop()
    program.send(signal.SIGKILL)
    program.wait()
    for frame in pictures(tmp_path / "hidden"):
        assert any(same_picture(frame, known) for known in (title, question)), frame

    def is_up(picture: Path) -> bool:
        return same_picture(desk.shot(desk.projector, tmp_path / "now.png"), picture)

    def is_seen(words: str) -> bool:
        return is_read(words, desk.shot(desk.projector, tmp_path / "seen.png"), layout=11)

    start("resume")
    wait_until(lambda: is_up(question), what="the question again, and no count")
    shows(desk.laptop, "Que feriez-vous sans elle")
    started.append(film := desk.film(desk.projector, tmp_path / "shown"))
    wait_for_more(tmp_path / "shown", 1)
    desk.key("c")
    shows(desk.laptop, "12 en tout")
    assert is_up(question)
    desk.key("Return")
    for words in (ON_THE_WALL, "12 personnes"):  # beside bars, words are scattered to an OCR
        wait_until(partial(is_seen, words), what=words)
    first = desk.shot(desk.projector, tmp_path / "first.png")
    desk.key("c")
    wait_until(lambda: is_up(question), what="the count to be hidden")
    desk.key("c", "1", "1", "Tab", "0", "Tab", "1", "Return")
    wait_until(lambda: journal(tmp_path).count(b'"event":"counted"') == 2, what="the second count in the journal")
    desk.key("c")
    shows(desk.laptop, SHIFT)
    assert is_up(question)
    desk.key("Return")
    wait_until(partial(is_seen, "avant"), what="the shift")
    second = desk.shot(desk.projector, tmp_path / "second.png")
    assert re.search(r"\b7\W{1,4}11\b", read(numbers_of(second))), "7 → 11"
    film.stop()
    for frame in pictures(tmp_path / "shown"):
        assert any(same_picture(frame, known) for known in (question, first, second)), frame
