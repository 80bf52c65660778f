"""The bundled evening on two real screens: real keys go in, pixels are read back."""

import signal
from pathlib import Path

import pytest

from cafe_presenter.files.evening.journal import journals, read_journal
from tests.desktop.bundled import DECK, THEMES, TITLE
from tests.desktop.desk import Desk, Shows, Start, Walled, on_x_first, swap
from tests.desktop.lab import Program, is_read, same_picture, wait_until


def test_six_questions_are_read_on_the_wall_and_six_objectives_on_the_laptop(
    desk: Desk, evening: Program, shows: Shows
) -> None:
    for question, objective in THEMES:
        desk.key("Next")
        shows(desk.projector, question)
        shows(desk.laptop, objective)
    assert evening.running


@pytest.mark.parametrize("desk", ["small"], indirect=True)
def test_an_old_projector_and_a_small_laptop_are_enough(desk: Desk, evening: Program, shows: Shows) -> None:
    for question, objective in THEMES:
        desk.key("Next")
        shows(desk.projector, question)
        shows(desk.laptop, objective)
    assert evening.running


def test_nothing_but_the_deck_is_on_the_wall(
    desk: Desk, evening: Program, shows: Shows, views: list[Path], tmp_path: Path
) -> None:
    """No cursor, no frame, no notification, no shadow of another window: nothing but the deck."""
    assert same_picture(desk.shot(desk.projector, tmp_path / "title.png"), views[0])
    desk.key("Next", "Escape")  # the quiet bar is for the laptop alone
    shows(desk.laptop, THEMES[0][1])
    assert same_picture(desk.shot(desk.projector, tmp_path / "theme.png"), views[1])
    assert evening.running


def test_unplugging_the_projector_and_plugging_it_in_again_keeps_the_question(
    desk: Desk, evening: Program, shows: Shows, walled: Walled
) -> None:
    desk.key("Next")
    walled(desk.projector, 2)
    desk.unplug()
    shows(desk.laptop, THEMES[0][1])
    desk.key("Next")
    shows(desk.laptop, THEMES[1][1])
    desk.replug()
    walled(desk.projector, 3)
    desk.key("Next")
    walled(desk.projector, 4)
    shows(desk.laptop, THEMES[2][1])
    assert evening.running


@pytest.mark.long
def test_a_note_is_written_on_while_the_projector_is_plugged_in_again(
    desk: Desk, evening: Program, shows: Shows, walled: Walled, tmp_path: Path
) -> None:
    empty = "Votre note (aucun nom)"
    desk.key("Next", "m")
    shows(desk.laptop, empty)
    desk.key(*"bon")
    picture = tmp_path / "laptop.bmp"
    wait_until(lambda: not is_read(empty, desk.shot(desk.laptop, picture), layout=11), what="a line begun")
    desk.unplug()
    wait_until(lambda: len(desk.windows()) == 1, what="the wall to be hidden")
    desk.replug()
    walled(desk.projector, 2)
    desk.key(*"soir", "Return")
    (journal,) = journals(tmp_path / "data")
    wait_until(lambda: [each.text for each in read_journal(journal).session.notes] == ["bonsoir"], what="the note")
    assert evening.running


def test_a_projector_plugged_in_late_shows_the_question(desk: Desk, start: Start, shows: Shows, walled: Walled) -> None:
    desk.unplug()
    program = start(DECK)
    shows(desk.laptop, "rien : un seul écran")
    desk.key("Next")
    shows(desk.laptop, THEMES[0][1])
    desk.replug()
    walled(desk.projector, 2)
    desk.key("Next")
    walled(desk.projector, 3)
    shows(desk.laptop, THEMES[1][1])
    assert program.running


def test_s_swaps_the_screens_and_back(desk: Desk, evening: Program, shows: Shows, walled: Walled) -> None:
    desk.key("Next")
    swap(desk, shows)
    shows(desk.projector, THEMES[0][1])
    desk.key("s")
    shows(desk.laptop, THEMES[0][1])
    desk.key("Next")
    walled(desk.projector, 3)
    assert evening.running


@on_x_first
def test_escape_twice_leaves_the_show_on(desk: Desk, evening: Program, walled: Walled) -> None:
    desk.key("Next", "Escape", "Escape", "Next")
    walled(desk.projector, 3)
    assert evening.running


def test_alt_f4_on_the_wall_does_nothing(desk: Desk, evening: Program, shows: Shows, walled: Walled) -> None:
    desk.focus(desk.projector)
    desk.key("Next", "alt+F4", "Next")
    walled(desk.projector, 3)
    shows(desk.laptop, THEMES[1][1])
    assert evening.running


@on_x_first
def test_a_second_copy_on_the_same_data_says_so_and_opens_nothing(
    desk: Desk, evening: Program, start: Start, walled: Walled, tmp_path: Path
) -> None:
    second = start(DECK, GIO_LAUNCHED_DESKTOP_FILE="cafe-presenter.desktop")  # by a click: nobody reads what it prints

    def is_told() -> bool:  # one short line on a ground of its own: read as scattered words it is passed over
        return is_read("était déjà ouvert", desk.shot(desk.laptop, tmp_path / "told.bmp"))

    wait_until(is_told, what="the open copy to say so")
    assert second.wait() == 1
    third = start(DECK)
    assert third.wait() == 1
    assert "déjà" in third.said
    assert len(desk.windows()) == 2
    desk.key("Next")
    walled(desk.projector, 2)
    assert evening.running


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
def test_a_second_copy_speaks_itself_when_the_first_one_does_not_answer(
    desk: Desk, evening: Program, start: Start, shows: Shows
) -> None:
    evening.send(signal.SIGSTOP)
    second = start(DECK, GIO_LAUNCHED_DESKTOP_FILE="cafe-presenter.desktop")
    shows(desk.laptop, "est déjà ouvert avec les données")
    desk.key("Return")
    assert second.wait() == 1
    evening.send(signal.SIGCONT)


@on_x_first
@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGTERM])
def test_an_evening_that_was_cut_resumes_at_the_same_theme(
    desk: Desk, evening: Program, start: Start, shows: Shows, walled: Walled, blow: signal.Signals
) -> None:
    desk.key("Next", "Right", "Next")
    walled(desk.projector, 4)
    evening.send(blow)
    assert evening.wait() == (0 if blow is signal.SIGTERM else -blow)
    start("resume")
    walled(desk.projector, 4)
    shows(desk.laptop, THEMES[2][1])


@on_x_first
def test_starting_again_offers_to_resume_while_the_wall_shows_the_title(
    desk: Desk, evening: Program, start: Start, shows: Shows, walled: Walled
) -> None:
    desk.key("Next", "Right", "Next")
    walled(desk.projector, 4)
    evening.send(signal.SIGKILL)
    evening.wait()
    start(DECK)
    shows(desk.laptop, f"« {TITLE} » a été interrompue")
    walled(desk.projector, 1)
    desk.key("r")
    walled(desk.projector, 4)
    shows(desk.laptop, THEMES[2][1])
