"""A whole evening from home to its end by one hand alone: a clicker, a mouse, the search of commands."""

import json
import time
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from cafe_presenter.ui.input.keyboard import FIRST_MS
from tests.desktop.bundled import QUESTIONS
from tests.desktop.desk import Shows, Start, Walled, Welcomed
from tests.desktop.lab import Program, is_read, place_of, wait_until
from tests.desktop.xorg import XorgDesk

CLOSING = len(QUESTIONS) + 2
"""The view of the bundled evening that is its last, counted from 1: the title, the themes, the closing."""

LAST_STEP = "C’était la dernière étape"
THANKS = "Merci à toutes et à tous."
STILL = "Encore à l’écran du public"
on_x = pytest.mark.parametrize("desk", ["xorg"], indirect=True)


DECK_BY_HAND = """\
version: 1
title: "Par la souris"
language: fr
themes:
  - {theme: "Amitié", question: "Une machine peut-elle être une amie ?", duration: 30 min}
  - {theme: "Robots", question: "Un robot peut-il être un ami ?", plain: "Un robot, un ami ?", duration: 20 min}
"""
SEARCHED = (
    ("ecran noir", "covered"),
    ("ecran noir", ""),
    ("figer", "froze"),
    ("figer", "unfroze"),
    ("minute de plus", "time_added"),
    ("suspendre", "paused"),
    ("minuteur lancer", "started"),
    ("autre minuteur", "timer_shaped"),
    ("autre minuteur", ""),
    ("passer la parole", "turn_passed"),
    ("annuler", "undone"),
    ("parole avait pas", "voice_heard"),
    ("couleurs", ""),
    ("montrer ce choix", "palette_chosen"),
    ("police", ""),
    ("montrer ce choix", "type_chosen"),
    ("pas encore parle", "rule_shown"),
)
"""What is typed into the search, and the event that it makes; none where that is another one's beginning or end."""
KEY_OF = {" ": "space"}
NOTCHES = 3
"""Of a wheel: they scroll a list of commands by less than its height."""
ALL_ROWS_S = 150.0
"""More than reading all the commands takes."""


def told(folder: Path) -> list[str]:
    """Return what journals of the evening say that happened."""
    lines = [line for each in folder.rglob("*.jsonl") for line in each.read_text("utf-8").splitlines()]
    return [str(json.loads(line).get("event", "")) for line in lines if line.endswith("}")]


def is_told_anew(done: str, times: int, folder: Path) -> bool:
    """Tell whether something happened more often than so many times."""
    return told(folder).count(done) > times


class Mouse:
    """A hand on the mouse, and eyes that read where to click."""

    def __init__(self, desk: XorgDesk, folder: Path) -> None:
        self._desk = desk
        self._picture = folder / "looked-at.png"
        self._places: dict[str, QPoint] = {}

    def click(self, words: str, *, below: str = "") -> None:
        """Click on words on the laptop, where they stood the last time if they were clicked before."""
        if words not in self._places:
            wait_until(lambda: self._find(words, below), what=f"“{words}” to click on")
        self._desk.click(self._places[words].x(), self._places[words].y())

    def point(self, words: str) -> None:
        """Move the pointer onto words."""
        wait_until(lambda: self._find(words), what=f"“{words}” to point at")
        self._desk.point(self._places[words].x(), self._places[words].y())

    def click_beside(self) -> None:
        """Click beside what stands over the evening, which closes it."""
        self._desk.click(self._desk.laptop.width // 2, 40)

    def choose(self, words: str, *, answer: str = "") -> None:
        """Open what is behind ⋯, right of the other buttons, click on a row, and on the answer to what it asks."""
        if "Attente" not in self._places:
            wait_until(lambda: self._find("Attente"), what="the buttons")
        self._desk.click(self._desk.laptop.width - 60, self._places["Attente"].y() - 10)
        wait_until(partial(self._is_scrolled_to, words), ALL_ROWS_S, what=f"“{words}” among the commands")
        self._desk.click(self._places[words].x(), self._places[words].y())
        if answer:
            self._places.pop(answer, None)  # it may stand elsewhere than the last time
            self.click(answer)

    def _is_scrolled_to(self, words: str) -> bool:
        """Tell whether a row is in sight, and turn the wheel if it is not."""
        laptop = self._desk.laptop
        middle = QRect(laptop.width * 3 // 10, laptop.height // 4, laptop.width // 2, laptop.height * 3 // 5)
        found = self._find(words, room=middle)
        if not found:
            self._desk.scroll(middle.center().x(), middle.center().y(), NOTCHES)
        return found

    def _find(self, words: str, below: str = "", room: QRect | None = None) -> bool:
        picture = self._desk.shot(self._desk.laptop, self._picture)
        room = room or QRect(0, 0, self._desk.laptop.width, self._desk.laptop.height)
        if below and (above := place_of(below, picture, layout=11)) is not None:
            room.setTop(above.bottom())
        QImage(str(picture)).copy(room).save(str(picture))
        # Scattered words are read first; what stands in buttons is seen in rows alone.
        place = place_of(words, picture, layout=11) or place_of(words, picture, layout=6)
        if place is not None:
            self._places[words] = place.center() + room.topLeft()
        return place is not None


@on_x
def test_a_whole_evening_by_a_clicker_alone(
    desk: XorgDesk, start: Start, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    program = start()
    shows(desk.laptop, "Vos soirées")
    desk.key("F5")
    walled(desk.projector, 1)
    shows(desk.laptop, "Le public voit")
    for number in range(2, CLOSING + 1):
        desk.key("Next")
        walled(desk.projector, number)
        time.sleep(FIRST_MS / 1000)  # who presses sooner may have pressed twice
    desk.key("Escape", "F5", "Next")  # what its fourth button sends in turn does no harm, nor does one press too many
    shows(desk.laptop, LAST_STEP)
    walled(desk.projector, CLOSING)
    desk.key("Prior")
    walled(desk.projector, CLOSING - 1)
    desk.key("Next", "F5")
    shows(desk.laptop, LAST_STEP)

    def is_over() -> bool:
        desk.key("Next")  # too soon after the question, it is a press too many
        return is_thanked(desk, tmp_path)

    wait_until(is_over, what="the end of the evening")
    shows(desk.laptop, STILL)
    desk.key("F5", "Escape", "F5", "Next")  # the hand goes on pressing
    shows(desk.laptop, "Une soirée vient de se terminer")
    assert is_thanked(desk, tmp_path)
    assert program.running


@on_x
def test_a_whole_evening_by_the_mouse_alone(
    desk: XorgDesk, start: Start, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    program, mouse = start(), Mouse(desk, tmp_path)
    mouse.click("Projeter", below="Vos soirées")  # it is the third step, too
    walled(desk.projector, 1)
    for number in range(2, CLOSING + 1):
        mouse.click("Suivant")
        walled(desk.projector, number)
        time.sleep(FIRST_MS / 1000)  # two clicks at once are one
    mouse.click("Suivant")
    mouse.click("la soirée (Ctrl+Q)")  # the question above says “termine la soirée”, too
    shows(desk.projector, THANKS)
    mouse.click("L’enlever")
    shows(desk.laptop, "Vos soirées")
    assert program.running


@on_x
def test_a_whole_evening_by_the_search_of_commands_alone(
    desk: XorgDesk, start: Start, shows: Shows, walled: Walled
) -> None:
    program = start()
    shows(desk.laptop, "Vos soirées")
    desk.key("ctrl+k", *"projeter", "Return")
    walled(desk.projector, 1)
    shows(desk.laptop, "Le public voit")
    for number in range(2, CLOSING + 1):
        desk.key("ctrl+k", *"suivant", "Return")
        walled(desk.projector, number)
    desk.key("ctrl+k", *"arreter", "Return")
    shows(desk.laptop, LAST_STEP)
    desk.key("ctrl+k", *"terminer", "Return")
    shows(desk.projector, THANKS)
    shows(desk.laptop, STILL)
    assert program.running


@on_x
def test_what_is_searched_is_done(desk: XorgDesk, evening: Program, walled: Walled, tmp_path: Path) -> None:
    """Each is looked for by words of a host and seen in the journal; what is tried is then taken, by the search too."""
    desk.key("Next")
    walled(desk.projector, 2)
    for words, done in SEARCHED:
        before = told(tmp_path)
        desk.key("ctrl+k", *(KEY_OF.get(sign, sign) for sign in words), "Return")
        if done:
            wait_until(partial(is_told_anew, done, before.count(done), tmp_path), what=words)
    assert evening.running


@pytest.mark.long
@on_x
def test_what_a_host_wishes_is_done_by_the_mouse(
    desk: XorgDesk, welcomed: Welcomed, shows: Shows, tmp_path: Path
) -> None:
    """Only words are typed: a hand on the mouse opens, chooses, takes and closes all the rest."""
    program, mouse = welcomed(DECK_BY_HAND), Mouse(desk, tmp_path)

    def seen(done: str) -> None:
        wait_until(lambda: done in told(tmp_path), what=f"{done} in the journal")

    mouse.click("Suivant")
    shows(desk.projector, "Une machine peut-elle être une amie")
    mouse.click("Note")
    shows(desk.laptop, "Notes de la soirée")
    desk.key(*"retenir")
    mouse.click("Garder (Entrée)")
    seen("noted")
    mouse.click_beside()
    mouse.click("Question")
    shows(desk.laptop, "Une question à montrer maintenant")
    desk.key(*"pourquoi")
    mouse.click("Montrer au public")
    seen("inserted")
    shows(desk.projector, "pourquoi")
    mouse.click("fin prévue")
    end = datetime.now().astimezone() + timedelta(minutes=59)
    shows(desk.laptop, "20 h 30")
    desk.key(*f"{end:%H}h{end:%M}")
    mouse.click("Finir à cette heure")
    seen("end_set")
    mouse.choose("Autre minuteur")
    seen("timer_shaped")
    mouse.choose("Autre minuteur")
    mouse.choose("Passer la parole")
    seen("turn_passed")
    for words, done in (("Autres couleurs", "palette_chosen"), ("Autre police", "type_chosen")):
        mouse.choose(words, answer="Montrer ce choix")
        seen(done)
    mouse.choose("Lettres et lignes plus", answer="Montrer ce choix")
    wait_until(lambda: told(tmp_path).count("type_chosen") > 1, what="the spacing in the journal")
    mouse.click("Suivant")
    mouse.choose("Version facile à lire", answer="Montrer ce choix")
    seen("words_chosen")
    shows(desk.projector, "Un robot, un ami")
    for words, opened in (
        ("Aide : les guides", "Dix minutes"),
        ("Vérifier la salle", "lancer sa vérification"),
        ("Réglages : télécommande", "Taille du texte"),
    ):
        mouse.choose(words)
        shows(desk.laptop, opened)
        mouse.click_beside()
    mouse.choose("Modifier le déroulé")
    shows(desk.laptop, "Enregistrer")
    assert program.running


@on_x
def test_no_prompt_leaves_while_the_pointer_is_on_it(
    desk: XorgDesk, evening: Program, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    """The rest of the evening, 64 minutes, is five too long; minutes are taken off while its prompt is pointed at."""
    assert evening.running
    desk.key("Next")
    walled(desk.projector, 2)
    end = datetime.now().astimezone() + timedelta(minutes=59)
    desk.key("e", *f"{end:%H}h{end:%M}", "Return")
    mouse = Mouse(desk, tmp_path)
    mouse.point("Tout garder")
    desk.key(*["minus"] * 8)
    shows(desk.laptop, "d’avance")
    shows(desk.laptop, "Tout garder")
    desk.point(desk.laptop.width // 2, 40)
    picture = tmp_path / "gone.png"
    wait_until(lambda: not is_read("Tout garder", desk.shot(desk.laptop, picture), layout=11), what="the prompt to go")


def is_thanked(desk: XorgDesk, folder: Path) -> bool:
    """Tell whether the wall thanks the public."""
    return is_read(THANKS, desk.shot(desk.projector, folder / "wall.bmp"))
