"""The room is counted: real keys go in, the wall is filmed and read; nothing of a hidden count is ever on it."""

import re
import signal
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.desktop.desk import Desk, Plain, Shows, Start, Welcomed, on_x_first, shows_picture
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


def has_happened(folder: Path, event: str, times: int = 1) -> None:
    """Wait until the journal holds an event so many times."""
    name = f'"event":"{event}"'.encode()
    wait_until(lambda: journal(folder).count(name) == times, what=f"{event} {times} times in the journal")


def shows_words(desk: Desk, words: str, folder: Path) -> None:
    """Wait until the wall holds words that stand apart, as beside bars."""
    seen = folder / "seen.png"
    wait_until(lambda: is_read(words, desk.shot(desk.projector, seen), layout=11), what=f"“{words}” on the wall")


def only_shows(film: Path, known: Path) -> bool:
    """Tell whether every picture of a film is the same."""
    frames = sorted(film.glob("*.bmp"))
    return bool(frames) and all(same_picture(frame, known) for frame in frames)


def test_a_count_is_kept_hidden_killed_shown_and_counted_again(
    desk: Desk, start: Start, welcomed: Welcomed, started: list[Program], shows: Shows, tmp_path: Path
) -> None:
    program = welcomed(COUNTED)
    title = desk.shot(desk.projector, tmp_path / "title.png")
    started.append(film := desk.film(desk.projector, tmp_path / "hidden"))
    wait_for_more(tmp_path / "hidden", 1)
    desk.key("Next")
    shows(desk.projector, "Que feriez-vous sans elle")
    question = desk.shot(desk.projector, tmp_path / "question.png")
    desk.key("c", "7", "Tab", "4", "Tab", "1")
    shows(desk.laptop, "Compter la salle")
    desk.key("Return")
    has_happened(tmp_path, "counted")
    film.stop()
    program.send(signal.SIGKILL)
    program.wait()
    for frame in pictures(tmp_path / "hidden"):
        assert any(same_picture(frame, known) for known in (title, question)), frame

    start("resume")
    shows_picture(desk, question, tmp_path)
    shows(desk.laptop, "Que feriez-vous sans elle")
    started.append(film := desk.film(desk.projector, tmp_path / "shown"))
    wait_for_more(tmp_path / "shown", 1)
    desk.key("c")
    shows(desk.laptop, "12 en tout")
    shows_picture(desk, question, tmp_path)
    desk.key("Return")
    for words in (ON_THE_WALL, "12 personnes"):
        shows_words(desk, words, tmp_path)
    first = desk.shot(desk.projector, tmp_path / "first.png")
    desk.key("c")
    shows_picture(desk, question, tmp_path)
    desk.key("c", "1", "1", "Tab", "0", "Tab", "1", "Return")
    has_happened(tmp_path, "counted", 2)
    desk.key("c")
    shows(desk.laptop, SHIFT)
    shows_picture(desk, question, tmp_path)
    desk.key("Return")
    shows_words(desk, "avant", tmp_path)
    second = desk.shot(desk.projector, tmp_path / "second.png")
    assert re.search(r"\b7\W{1,4}11\b", read(numbers_of(second))), "7 → 11"
    film.stop()
    for frame in pictures(tmp_path / "shown"):
        assert any(same_picture(frame, known) for known in (question, first, second)), frame


def test_the_question_of_a_vote_is_shown_first_and_numbers_left_without_enter_outlive_a_kill(
    desk: Desk, start: Start, welcomed: Welcomed, shows: Shows, tmp_path: Path
) -> None:
    program = welcomed(COUNTED)
    desk.key("Next")
    shows(desk.projector, "Que feriez-vous sans elle")
    desk.key("c", "Return")
    has_happened(tmp_path, "vote_shown")
    for words in (ON_THE_WALL, "Peut-être"):
        shows_words(desk, words, tmp_path)
    asked = desk.shot(desk.projector, tmp_path / "asked.png")
    desk.key("7", "Tab", "4", "Escape")
    wait_until(lambda: b'"text":"7,4,"' in journal(tmp_path), what="the numbers in the journal")
    program.send(signal.SIGKILL)
    program.wait()

    start("resume")
    shows_picture(desk, asked, tmp_path)
    shows(desk.laptop, "Que feriez-vous sans elle")
    desk.key("c")
    shows(desk.laptop, "ont été tapés tout à l")
    desk.key("Return")
    has_happened(tmp_path, "counted")
    shows_picture(desk, asked, tmp_path)
    desk.key("c", "Return")
    shows_words(desk, "11 personnes", tmp_path)


@on_x_first
def test_a_frozen_wall_and_a_black_one_show_nothing_of_what_is_counted(
    desk: Desk, welcomed: Welcomed, started: list[Program], shows: Shows, plain: Plain, tmp_path: Path
) -> None:
    welcomed(COUNTED)
    desk.key("Next")
    shows(desk.projector, "Que feriez-vous sans elle")
    desk.key("c", "7", "Tab", "4", "Tab", "1", "Return")
    has_happened(tmp_path, "counted")
    desk.key("c", "Return")
    shows_words(desk, "12 personnes", tmp_path)
    first = desk.shot(desk.projector, tmp_path / "first.png")
    desk.key("f")
    has_happened(tmp_path, "froze")
    started.append(film := desk.film(desk.projector, tmp_path / "frozen"))
    wait_for_more(tmp_path / "frozen", 1)
    desk.key("c")
    has_happened(tmp_path, "question_shown")
    desk.key("c", "1", "1", "Tab", "0", "Tab", "1", "Return")
    has_happened(tmp_path, "counted", 2)
    desk.key("c", "Return")
    has_happened(tmp_path, "count_shown", 2)
    wait_for_more(tmp_path / "frozen", 2)
    film.stop()
    assert only_shows(tmp_path / "frozen", first)
    desk.key("f")
    shows_words(desk, "avant", tmp_path)
    second = desk.shot(desk.projector, tmp_path / "second.png")
    desk.key("b")
    shows_picture(desk, black := plain("#000000"), tmp_path)
    started.append(film := desk.film(desk.projector, tmp_path / "black"))
    wait_for_more(tmp_path / "black", 1)
    desk.key("c")
    has_happened(tmp_path, "question_shown", 2)
    desk.key("c", "BackSpace", "5", "Return")
    has_happened(tmp_path, "count_mended")
    desk.key("c", "Return")
    has_happened(tmp_path, "count_shown", 3)
    wait_for_more(tmp_path / "black", 2)
    film.stop()
    assert only_shows(tmp_path / "black", black)
    desk.key("ctrl+z", "ctrl+z", "ctrl+z")  # the showing, the correction; the hiding is asked about
    desk.key("j")
    has_happened(tmp_path, "undone", 3)
    desk.key("b")
    shows_picture(desk, second, tmp_path)
    desk.key("h")
    wait_until(lambda: "avant" not in read(desk.shot(desk.projector, tmp_path / "held.bmp"), layout=11), what="a cover")
    assert is_read("Compter", tmp_path / "held.png")
