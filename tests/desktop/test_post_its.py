"""Sixty post-its typed as fast as a host types: none is lost, and the clouds are read off the wall."""

import json
import re
from pathlib import Path

from tests.desktop.desk import Desk, Plain, Shows, Welcomed, on_x_first, shows_picture
from tests.desktop.lab import Program, is_read, read, same_picture, wait_for_more, wait_until
from tests.desktop.test_counts import has_happened, only_shows, shows_words

POST_ITS = """\
version: 1
title: "Nuages"
themes:
  - kind: post_its
    theme: "Ce que ça change"
    question: "Un mot par post-it, en silence."
"""
WORDS = (
    "courrier",
    "menu",
    "photo",
    "dessin",
    "voyage",
    "devoir",
    "recette",
    "jardin",
    "sommeil",
    "argent",
    "loyer",
    "bus",
)
LINES = [f"{word} {place}" for place in ("tard", "demain", "ensemble", "seul", "souvent") for word in WORDS]
ENOUGH = 55
"""Of sixty lines, those that an OCR must find: it misreads a letter now and then."""


def events(folder: Path) -> list[dict[str, object]]:
    paths = (folder / "data" / "sessions").glob("*.jsonl")
    return [json.loads(line) for path in paths for line in path.read_bytes().splitlines()[1:] if line.endswith(b"}")]


def typed(folder: Path) -> list[object]:
    return [event["text"] for event in events(folder) if event.get("event") == "post_it_written"]


def test_sixty_post_its_are_typed_sorted_and_read_off_the_wall(
    desk: Desk, welcomed: Welcomed, shows: Shows, tmp_path: Path
) -> None:
    welcomed(POST_ITS)
    desk.key("Next")
    shows(desk.projector, "Un mot par post-it, en silence")
    desk.key("t")  # the bar of the silence stands still
    has_happened(tmp_path, "paused")
    instruction = desk.shot(desk.projector, tmp_path / "instruction.png")
    desk.key("shift+m")
    shows(desk.laptop, "Post-it et nuages")
    for line in LINES:
        desk.key(*("space" if letter == " " else letter for letter in line), "Return")
    wait_until(lambda: len(typed(tmp_path)) >= len(LINES), what="sixty post-its in the journal")
    assert typed(tmp_path) == LINES
    desk.key("Up", *"argent", "Return")
    desk.key("Up", "1", "1", "1")
    wait_until(lambda: sum(event.get("event") == "post_it_changed" for event in events(tmp_path)) == 3, what="sorting")
    desk.key("Escape", "Escape", "shift+c")  # the first lets go of the post-it that was chosen
    seen = tmp_path / "seen.png"
    wait_until(lambda: is_read("60 post-it, 1 nuage", desk.shot(desk.projector, seen), layout=11), what="the clouds")
    found, pages = "", 0
    turned = instruction
    while True:
        page = desk.shot(desk.projector, tmp_path / f"page-{pages}.png")
        if same_picture(page, instruction):
            break
        if not same_picture(page, turned):
            found, pages, turned = f"{found} {read(page, layout=11)}", pages + 1, page.replace(tmp_path / "turned.png")
            desk.key("shift+c")
        assert pages < 40
    plain = re.sub(r"\s+", " ", found.lower())
    assert sum(line in plain for line in LINES) >= ENOUGH, plain


@on_x_first
def test_a_frozen_wall_and_a_black_one_show_nothing_of_what_is_typed(
    desk: Desk, welcomed: Welcomed, started: list[Program], shows: Shows, plain: Plain, tmp_path: Path
) -> None:
    welcomed(POST_ITS)
    desk.key("Next")
    shows(desk.laptop, "chacun écrit")
    desk.key("t", "shift+m")
    shows(desk.laptop, "Post-it et nuages")
    desk.key(*"courrier", "Return", "Up", *"temps", "Return", "Escape", "shift+c")
    shows_words(desk, "courrier", tmp_path)
    clouds = desk.shot(desk.projector, tmp_path / "clouds.png")
    desk.key("f")
    frozen = tmp_path / "frozen.png"
    what = "the bar of the silence to go, which would lie"
    wait_until(lambda: not same_picture(desk.shot(desk.projector, frozen), clouds), what=what)
    started.append(film := desk.film(desk.projector, tmp_path / "frozen"))
    wait_for_more(tmp_path / "frozen", 1)
    desk.key("shift+m", *"jardin", "Return", "1", "Return", "Escape")
    has_happened(tmp_path, "post_it_changed")
    wait_for_more(tmp_path / "frozen", 2)
    film.stop()
    assert only_shows(tmp_path / "frozen", frozen)
    assert is_read("courrier", frozen, layout=11)
    desk.key("f")
    shows_words(desk, "jardin", tmp_path)
    desk.key("b")
    shows_picture(desk, black := plain("#000000"), tmp_path)
    started.append(film := desk.film(desk.projector, tmp_path / "black"))
    wait_for_more(tmp_path / "black", 1)
    desk.key("shift+m", *"menu", "Return", "Escape", "shift+c", "shift+c")
    has_happened(tmp_path, "clouds_shown", 2)
    wait_for_more(tmp_path / "black", 2)
    film.stop()
    assert only_shows(tmp_path / "black", black)
    desk.key("b")
    shows_words(desk, "menu", tmp_path)
