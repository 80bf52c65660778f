"""The borrowed room on two real servers: screens that come, go and change, quick presses, focus that is lost."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from cafe_presenter.files.evening.journal import journals, read_journal
from tests.desktop.bundled import DECK, QUESTIONS, THEMES
from tests.desktop.desk import (
    Counted,
    Desk,
    Plain,
    Rendered,
    Shows,
    Start,
    Walled,
    ask_to_swap,
    shows_picture,
    shows_wall_beside_notes,
    swap,
    wait_for_both_windows,
    wall_beside_notes,
)
from tests.desktop.lab import (
    Program,
    Screen,
    appears,
    pictures,
    read,
    run,
    same_picture,
    shows_desktop,
    wait_for_more,
    wait_until,
)
from tests.desktop.sway import SwayDesk
from tests.desktop.xorg import MODELS, XorgDesk

HERE = Path(__file__).parent
GROWTH_KB = 6_000
COUNTED = 26  # as in test_keys.py, so that it is drawn once
BAR_PX = 40


def fills(window: str, screen: Screen) -> bool:
    """Tell whether a window fills a screen, but for the bar that a window manager puts over it."""
    x, _, width, height = map(int, window.split())
    return (x, width) == (screen.x, screen.width) and screen.height - BAR_PX <= height <= screen.height


def last_cursor(program: Program) -> str:
    """Return what a program under Wayland has last made of the cursor: ``nil`` for none, or ``seen``."""
    made = re.findall(r"wl_pointer\S+set_cursor\(\d+, (nil)?|\.(set_shape)\(", program.said)
    return "" if not made else "nil" if made[-1][0] == "nil" else "seen"


def wait_for_cursor(program: Program, wanted: str) -> None:
    """Wait until ``last_cursor`` is the one that is wanted."""
    wait_until(lambda: last_cursor(program) == wanted, what=f"the cursor to be {wanted}")


@pytest.mark.parametrize("plugs", [10, pytest.param(50, marks=pytest.mark.long)])
def test_unplugging_again_and_again_while_pressing_next_ends_on_the_right_theme(
    rendered: Rendered, desk: Desk, start: Start, counted: Counted, tmp_path: Path, plugs: int
) -> None:
    deck = counted(max(COUNTED, plugs + 2))
    show = rendered(deck, desk.projector.size)
    program = start(deck)
    shows_picture(desk, show / "wall-01.png", tmp_path)
    early_kb = 0
    for number in range(plugs):
        desk.unplug()
        wait_until(lambda: len(desk.windows()) == 1, what="the wall to be hidden")
        desk.key(("Next", "Right")[number % 2])  # one key twice does not pass the first question by
        desk.replug()
        if number == 9:  # with the wall's picture in memory, as at the end
            shows_picture(desk, show / "wall-11.png", tmp_path)
            early_kb = program.memory_kb
    shows_picture(desk, show / f"wall-{plugs + 1:02}.png", tmp_path)
    wait_for_both_windows(desk)
    assert sum(fills(window, desk.projector) for window in desk.windows()) == 1
    wait_until(lambda: program.memory_kb - early_kb < GROWTH_KB, what="the memory to be what it was")


def test_the_wall_is_found_left_of_the_laptop(walled: Walled, desk: Desk, start: Start, shows: Shows) -> None:
    laptop, projector = desk.put_projector_left()
    program = start(DECK)
    wait_for_both_windows(desk)
    walled(projector, 1)
    desk.key("Next")
    walled(projector, 2)
    shows(laptop, THEMES[0][1])
    assert program.running


def test_screens_that_change_places_keep_their_windows(
    walled: Walled, desk: Desk, evening: Program, shows: Shows
) -> None:
    desk.key("Next")
    laptop, projector = desk.put_projector_left()
    walled(projector, 2)
    shows(laptop, THEMES[0][1])
    for screen in (laptop, projector):
        assert sum(fills(window, screen) for window in desk.windows()) == 1
    assert evening.running


def test_three_screens_are_named_in_a_menu_that_gives_one_to_the_public(
    walled: Walled, desk: Desk, start: Start, shows: Shows
) -> None:
    third = desk.plug_third()
    program = start(DECK)
    wait_for_both_windows(desk)
    walled(desk.projector, 1)
    desk.key("Next", "F10")
    shows(desk.laptop, f"{desk.title(third)} — {third.width}")
    desk.key("Home", "Down", "Down", "Return")
    walled(third, 2)
    desk.key("Next")
    walled(third, 3)
    shows(desk.laptop, THEMES[1][1])
    assert program.running


@pytest.fixture
def told(xorg: XorgDesk) -> Iterator[XorgDesk]:
    """Monitors that are given other identities, and back their own afterwards."""
    yield xorg
    for output, model in MODELS.items():
        xorg.give_identity(output, "SEC", model, "SN1")


def remembered(folder: Path) -> dict[str, str]:
    """Return the settings the program has kept; none while it has not written any."""
    settings = folder / "data" / "settings.json"
    kept: dict[str, str] = json.loads(settings.read_text()) if settings.exists() else {}
    return kept


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
def test_a_monitor_is_known_again_at_another_connector(
    walled: Walled, told: XorgDesk, desk: Desk, start: Start, tmp_path: Path
) -> None:
    third = desk.plug_third()
    program = start(DECK)
    wait_for_both_windows(desk)
    walled(desk.projector, 1)
    desk.key("F10", "Home", "Down", "Down", "Return")
    walled(third, 1)
    desk.key("F10", "Home", "Down", "Return")
    walled(desk.projector, 1)
    wait_until(
        lambda: "EPSON PJ SN1" in remembered(tmp_path).get("wall_screen", ""), what="the projector to be remembered"
    )
    assert remembered(tmp_path)["presenter_screen"] == f"connector {desk.laptop.name}"  # it has no EDID
    program.stop()
    told.give_identity(desk.projector.name, "SEC", MODELS[third.name], "SN1")
    told.give_identity(third.name, "SEC", MODELS[desk.projector.name], "SN1")
    program = start(DECK)
    walled(third, 1)
    assert program.running


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
@pytest.mark.parametrize(("one", "other"), [("EPSON PJ", "EPSON PJ"), ("Unknown", "Unknown"), ("", "")])
def test_monitors_that_are_alike_or_say_nothing_are_known_by_their_connector(
    walled: Walled, told: XorgDesk, desk: Desk, start: Start, tmp_path: Path, one: str, other: str
) -> None:
    for output, model in ((desk.projector.name, one), (desk.third.name, other)):
        told.give_identity(output, "SEC" if model == "EPSON PJ" else "", model, "")
    third = desk.plug_third()
    program = start(DECK)
    wait_for_both_windows(desk)
    walled(desk.projector, 1)
    desk.key("F10", "Home", "Down", "Down", "Return")
    walled(third, 1)
    wait_until(lambda: remembered(tmp_path).get("wall_screen") == f"connector {third.name}", what="the connector")
    assert program.running


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
def test_without_a_built_in_panel_the_primary_screen_is_the_host_s_wherever_it_is(
    walled: Walled, xorg: XorgDesk, desk: Desk, start: Start, shows: Shows
) -> None:
    xorg.make_primary(desk.projector)
    program = start(DECK)
    wait_for_both_windows(desk)
    walled(desk.laptop, 1)
    desk.key("Next")
    shows(desk.projector, THEMES[0][1])
    walled(desk.laptop, 2)
    assert program.running


@pytest.mark.parametrize("desk", ["sway"], indirect=True)
def test_another_scale_in_the_midst_of_a_show_is_filled_and_sharp(walled: Walled, desk: Desk, evening: Program) -> None:
    desk.key("Next")
    for laptop, projector in ((1.0, 1.5), (1.5, 1.0)):
        desk.scaled(laptop, projector)
        walled(desk.projector, 2)
    assert evening.running


def test_each_screen_is_named_on_itself(walled: Walled, desk: Desk, evening: Program, shows: Shows) -> None:
    wait_for_both_windows(desk)
    desk.key("i")
    shows(desk.projector, desk.title(desk.projector))
    shows(desk.laptop, "Votre écran")
    desk.key("i", "Next")
    walled(desk.projector, 2)
    assert evening.running


@pytest.mark.parametrize(("laptop", "projector"), [(1.5, 1.0), (1.0, 1.5)])
def test_the_wall_is_sharp_and_whole_whatever_each_screen_s_scale(
    walled: Walled, desk: Desk, start: Start, laptop: float, projector: float
) -> None:
    program = start(DECK, **desk.scaled(laptop, projector))
    wait_for_both_windows(desk)
    walled(desk.projector, 1)
    desk.key("Next")
    walled(desk.projector, 2)
    assert program.running


def test_another_resolution_is_filled_and_nothing_is_clipped(walled: Walled, desk: Desk, evening: Program) -> None:
    desk.key("Next")
    projector = desk.resize_projector()
    walled(projector, 2)
    assert evening.running


def test_with_the_lid_closed_the_wall_goes_on_alone_and_the_notes_wait(
    walled: Walled, desk: Desk, evening: Program, shows: Shows
) -> None:
    desk.key("Next")
    walled(desk.projector, 2)
    alone = desk.close_lid()
    wait_until(lambda: len(desk.windows()) == 1, what="the notes to be hidden")
    desk.key("Next")
    walled(alone, 3)
    desk.open_lid()
    shows(desk.laptop, THEMES[1][1])
    assert sum(fills(window, desk.laptop) for window in desk.windows()) == 1
    walled(desk.projector, 3)
    assert evening.running


def test_the_notes_are_on_the_laptop_once_the_projector_it_was_exchanged_for_is_pulled(
    walled: Walled, desk: Desk, evening: Program, shows: Shows
) -> None:
    desk.key("Next")
    swap(desk, shows)
    walled(desk.laptop, 2)
    shows(desk.projector, THEMES[0][1])
    desk.unplug()
    shows(desk.laptop, THEMES[0][1])
    shows(desk.laptop, "rien : un seul écran")
    assert len(desk.windows()) == 1
    desk.key("Next")
    shows(desk.laptop, THEMES[1][1])
    desk.replug()
    walled(desk.laptop, 3)
    shows(desk.projector, THEMES[1][1])
    desk.key("s")
    walled(desk.projector, 3)
    assert evening.running


def test_one_screen_serves_for_a_rehearsal_and_for_the_wall_alone(
    rendered: Rendered, walled: Walled, desk: Desk, start: Start, shows: Shows, tmp_path: Path
) -> None:
    desk.unplug()
    program = start(DECK)
    shows(desk.laptop, "rien : un seul écran")
    desk.key("Next", "F6")
    notes = desk.laptop
    if desk.kind == "sway":
        shows_wall_beside_notes(desk, rendered(DECK, wall_beside_notes(desk.laptop)) / "wall-02.png", tmp_path)
    else:
        wait_for_both_windows(desk)
        left, right = sorted((QRect(*map(int, window.split())) for window in desk.windows()), key=QRect.x)
        assert not left.intersects(right)
        notes = replace(notes, x=right.x(), y=right.y(), width=right.width(), height=right.height())
    objective = THEMES[0][1].partition(" et ")[0]  # its first line, however narrow the notes
    shows(notes, objective)
    desk.key("F6", "F7")
    wait_until(lambda: len(desk.windows()) == 1, what="the wall alone")
    wait_until(
        lambda: not appears(objective, read(desk.shot(desk.laptop, tmp_path / "alone.bmp"), layout=11)),
        what="the notes to be gone",
    )
    shows(desk.laptop, QUESTIONS[0])  # and the hour, small, in a corner
    desk.key("Next", "F7")
    shows(desk.laptop, THEMES[1][1])
    desk.replug()
    walled(desk.projector, 3)
    assert program.running


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
def test_notes_are_not_shown_on_mirrored_screens_before_they_are_asked_for(
    xorg: XorgDesk, desk: Desk, start: Start, shows: Shows
) -> None:
    xorg.mirror()
    program = start(DECK)
    shows(desk.laptop, "L'IA, une amie")
    desk.key("Next")
    assert len(desk.windows()) == 1
    desk.key("F7")
    shows(desk.laptop, THEMES[0][1])
    assert program.running


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
def test_screens_that_are_mirrored_in_the_midst_of_a_show_have_the_wall_and_no_notes(
    walled: Walled, xorg: XorgDesk, desk: Desk, evening: Program, shows: Shows
) -> None:
    desk.key("Next")
    shows(desk.laptop, THEMES[0][1])
    xorg.mirror()
    shows(replace(desk.projector, x=0), QUESTIONS[0])  # and the way to the notes, small, in a corner
    assert len(desk.windows()) == 1
    desk.key("Next")
    desk.replug()
    walled(desk.projector, 3)
    shows(desk.laptop, THEMES[1][1])
    assert evening.running


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
def test_the_focus_that_another_window_takes_comes_back(
    walled: Walled, desk: Desk, evening: Program, tmp_path: Path, started: list[Program]
) -> None:
    command = [sys.executable, str(HERE / "other_window.py")]
    other = Program(command, desk.env, log=tmp_path / "other.log")
    started.append(other)
    wait_until(lambda: "focused" in other.said, 15, what="the other window")
    other.stop()
    asked = ("xdotool", "getwindowfocus", "getwindowname")
    wait_until(lambda: "Café Presenter" in run(*asked, env=desk.env), what="the focus to be back")
    desk.key("Next")
    walled(desk.projector, 2)
    assert evening.running


def test_twenty_quick_presses_are_twenty_from_a_keyboard_that_may_tell_no_times(
    rendered: Rendered, desk: Desk, start: Start, shows: Shows, counted: Counted, tmp_path: Path
) -> None:
    deck = counted(COUNTED)
    show = rendered(deck, desk.projector.size)
    start(deck)
    shows_picture(desk, show / "wall-01.png", tmp_path)
    shows(desk.laptop, "Le public voit")  # the wall may be there before the window that takes the keys
    desk.key("Next", *["Right"] * 19)  # the first question, which a volley of one button does not pass by
    shows_picture(desk, show / "wall-21.png", tmp_path)


def test_the_public_sees_wall_views_only_whatever_the_host_opens(
    rendered: Rendered, desk: Desk, evening: Program, started: list[Program], tmp_path: Path
) -> None:
    show = rendered(DECK, desk.projector.size)
    views = sorted(show.glob("wall-*.png"))
    started.append(film := desk.film(desk.projector, tmp_path / "film"))
    wait_for_more(tmp_path / "film", 1)
    for key in ("Next", "F11", "g", "question", "F10", "F9", "F8", "Escape", "m", "Escape", "F11", "Escape", "Escape"):
        desk.key(key)
        wait_for_more(tmp_path / "film", 5)
    film.stop()
    assert evening.running
    for picture in pictures(tmp_path / "film"):
        assert any(same_picture(picture, view) for view in views), picture


def test_neither_screen_shows_the_desktop_while_the_windows_change_places(
    desk: Desk, evening: Program, started: list[Program], shows: Shows, tmp_path: Path
) -> None:
    screens = (desk.laptop, desk.projector)
    wait_for_both_windows(desk)
    films = [desk.film(screen, tmp_path / screen.name) for screen in screens]
    started += films
    for screen in screens:
        wait_for_more(tmp_path / screen.name, 1)
    # Under Wayland a picture takes longer than a gap: only many swaps would let one be seen.
    swap(desk, shows)
    for key in ("F11", "s", "F11") if desk.kind == "xorg" else "sssssssss":  # every third one only asks
        desk.key(key)
        for screen in screens:
            wait_for_more(tmp_path / screen.name, 15)
    for screen in screens:  # under Wayland the notes come up seconds after the last swap
        wait_until(lambda: len(list((tmp_path / screen.name).glob("*.bmp"))) > 1, what="a change")  # noqa: B023
    for film in films:
        film.stop()
    assert evening.running
    for screen in screens:
        for picture in pictures(tmp_path / screen.name):
            assert not shows_desktop(picture), picture


@pytest.mark.parametrize("desk", ["sway"], indirect=True)
def test_a_released_wall_goes_back_to_full_screen_without_showing_the_desktop(
    desk: Desk, evening: Program, started: list[Program], tmp_path: Path
) -> None:
    for number in range(3):
        desk.key("shift+F11")
        wait_until(lambda: not shows_desktop(desk.shot(desk.projector, tmp_path / "now.bmp")), what="a tiled wall")
        film = tmp_path / f"film-{number}"
        started.append(filming := desk.film(desk.projector, film))
        wait_for_more(film, 3)
        desk.key("F11")
        wait_for_more(film, 15)
        filming.stop()
        assert not any(shows_desktop(picture) for picture in film.glob("*.bmp"))
    assert evening.running


def test_no_key_is_lost_while_the_windows_change_places(
    walled: Walled, desk: Desk, evening: Program, shows: Shows
) -> None:
    wait_for_both_windows(desk)
    ask_to_swap(desk, shows)
    desk.key("s", "Next", "Right", "Down", "s", "space")  # a busy server may call the same key twice a worn button's
    walled(desk.projector, 5)
    assert evening.running


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
def test_a_wall_that_a_window_manager_minimises_comes_back_and_the_notes_keep_the_keys(
    xorg: XorgDesk, walled: Walled, desk: Desk, evening: Program, tmp_path: Path
) -> None:
    def is_typed(text: str) -> bool:
        (journal,) = journals(tmp_path / "data")
        return [each.text for each in read_journal(journal).session.drafts] == [text]

    wait_for_both_windows(desk)
    desk.key("Next", "m")
    desk.key(*"une")
    for text in ("une", "uneb", "unebb"):
        wait_until(partial(is_typed, text), what=f"{text} in the line of the notes")
        (wall,) = [each for each in xorg.window_ids() if fills(xorg.place(each), desk.projector)]
        run("xdotool", "windowminimize", wall, env=desk.env)
        walled(desk.projector, 2)
        wait_for_both_windows(desk)
        desk.key("b")
    wait_until(partial(is_typed, "unebbb"), what="all in the line of the notes")
    walled(desk.projector, 2)
    assert evening.running


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
def test_no_cursor_is_seen_over_the_wall(desk: Desk, evening: Program) -> None:
    projector = desk.projector
    middle = (str(projector.x + projector.width // 2), str(projector.height // 2))
    run("xdotool", "mousemove", *middle, env=desk.env)
    wait_until(lambda: run(sys.executable, str(HERE / "cursor.py"), env=desk.env).strip() == "0", what="no cursor")
    run("xdotool", "mousemove", "100", "100", env=desk.env)
    wait_until(lambda: run(sys.executable, str(HERE / "cursor.py"), env=desk.env).strip() != "0", what="a cursor")
    assert evening.running


@pytest.mark.parametrize("desk", ["sway"], indirect=True)
def test_no_cursor_is_set_over_the_wall(sway: SwayDesk, desk: Desk, start: Start, started: list[Program]) -> None:
    program = start(DECK, WAYLAND_DEBUG="client")
    wait_for_both_windows(desk)
    for screen, cursor in ((desk.projector, "nil"), (desk.laptop, "seen")):
        started.append(mouse := sway.mouse_over(screen))
        wait_for_cursor(program, cursor)
        mouse.stop()
    assert program.running


@pytest.mark.parametrize("desk", ["xorg"], indirect=True)
@pytest.mark.parametrize(("layout", "theme_two"), [("fr", "eacute"), ("de", "2"), ("us", "2")])
def test_each_keyboard_has_its_digits_its_undo_and_its_black(
    walled: Walled, desk: Desk, start: Start, plain: Plain, tmp_path: Path, layout: str, theme_two: str
) -> None:
    run("setxkbmap", layout, env=desk.env)
    try:
        program = start(DECK)
        wait_for_both_windows(desk)
        walled(desk.projector, 1)
        desk.key(theme_two, "Return")
        walled(desk.projector, 3)
        desk.key("period")
        shows_picture(desk, plain("black"), tmp_path)
        desk.key("b", "ctrl+z")
        walled(desk.projector, 1)
        assert program.running
    finally:
        run("setxkbmap", "us", env=desk.env)
