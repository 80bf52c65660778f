r"""Servers that somebody else’s files name: Windows greets ``\\\\server`` with its user’s name at the first look.

Whatever Windows is asked about a file, Wine tells.
"""

import json
import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening.events import Ended, Started
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.evening.journal import Journal
from tests.desktop.desk import Shows
from tests.desktop.windows import WindowsDesk
from tests.windows_program.conftest import Start
from wine import windows_path

SERVER = "espion"
RECEIVED = "courriel"
FILES_TOLD = {"WINEDEBUG": "+file"}
HEAD = """\
version: 1
title: "Une soirée reçue par courriel"
language: fr
themes:
"""
THEME = """\
  - theme: "Confiance"
    question: "À qui ouvrir ?"
    objective: "Parler de soi"
"""
PICTURE = "    image: {{ file: '{name}', alt: 'Une photo' }}\n"
VENUE = r"""
nom: "Médiathèque"
couleurs: { fond: "#112233", texte: "#ffffff" }
logo: '\\espion\lieu\logo.png'
"""
TEMPLATE = r"""
# {titre}

![logo](\\espion\page\logo.png)

<img src="//espion/page/logo.png">
"""
NAMES = [r"\\espion\a.png", "//espion/a.png", r"/\espion\a.png", r"\??\UNC\espion\a.png", r"\\?\UNC\espion\a.png"]
KEPT = [*NAMES, "cafe-presenter-data/..///espion/soirées/d.yaml", r"cafe-presenter-data/../\\espion\e.yaml"]
"""As the settings of a stick may have decks that were shown lately."""

Asked = Callable[..., str]
"""What Windows is asked of files while the console program runs with these words, in the folder of the deck."""


def asked_of_server(told: str) -> list[str]:
    return [line for line in told.splitlines() if "trace:file" in line and SERVER in line.casefold()]


@pytest.fixture
def asked(desk: WindowsDesk, unpacked: Path, deck: Path) -> Asked:
    def run(*words: str) -> str:
        command, env = ["wine", str(unpacked / "cafe-presenter.exe"), *words], desk.env | FILES_TOLD
        done = subprocess.run(command, env=env, cwd=deck.parent, capture_output=True, timeout=120, check=False)
        told = done.stderr.decode("utf-8", "replace")
        assert "trace:file" in told
        return told

    return run


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A deck whose venue and template name the server."""
    folder = tmp_path / RECEIVED
    folder.mkdir()
    (folder / "lieu.yaml").write_text(VENUE, "utf-8")
    (folder / "compte-rendu.md").write_text(TEMPLATE, "utf-8")
    (folder / "soirée.yaml").write_text(HEAD + THEME, "utf-8")
    return folder / "soirée.yaml"


def test_a_server_that_is_named_by_whoever_types_is_asked_and_that_is_seen(asked: Asked) -> None:
    assert asked_of_server(asked("plan", rf"\\{SERVER}\deck.yaml", "--start", "19:00")) != []


def test_no_server_that_a_venue_names_is_asked(asked: Asked, deck: Path, tmp_path: Path) -> None:
    assert asked_of_server(asked("render", windows_path(deck), "-o", windows_path(tmp_path / "out"))) == []
    assert list((tmp_path / "out").glob("wall-*.png"))
    assert asked_of_server(asked("print", windows_path(deck), "-o", windows_path(tmp_path / "out.pdf"))) == []
    assert (tmp_path / "out.pdf").is_file()


def test_no_server_that_a_picture_names_is_asked(asked: Asked, deck: Path) -> None:
    deck.write_text(HEAD + "".join(THEME + PICTURE.format(name=name) for name in NAMES), "utf-8")
    assert asked_of_server(asked("check", windows_path(deck))) == []


def test_no_library_is_looked_for_in_the_folder_it_is_started_in(asked: Asked, deck: Path) -> None:
    told = asked("check", deck.name)
    assert re.search(rf"{RECEIVED}\\\\\w+\.yaml", told)  # where a venue would be
    assert re.findall(rf"{RECEIVED}\\\\[^\"]*\.(?:dll|pyd|exe)", told) == []


def test_a_stick_that_names_servers_asks_none_before_the_host_does_and_a_deck_none_at_all(
    desk: WindowsDesk, unpacked: Path, deck: Path, start: Start, shows: Shows, tmp_path: Path
) -> None:
    data = tmp_path / "cafe-presenter-data"
    session, now = begin(Deck("Une soirée d’ailleurs", themes=(Theme("A", "B ?", "C"),))), datetime.now(UTC)
    journal = Journal.create(data, session, opened=now, deck_path=rf"\\{SERVER}\soirée.yaml")
    for event in (Started(1.0), Ended(900.0)):
        journal.record(event, now)
    journal.close()
    (data / "settings.json").write_text(json.dumps({"recent_decks": KEPT}), "utf-8")
    home = start(unpacked / "Café Presenter.exe", "--data-dir", str(data), **FILES_TOLD)
    shows(desk.laptop, "Sur le réseau : lue à l’ouverture")
    shows(desk.laptop, "Une soirée d’ailleurs")
    home.stop()
    evening = start(unpacked / "Café Presenter.exe", windows_path(deck), "--data-dir", str(data), **FILES_TOLD)
    shows(desk.projector, "Une soirée reçue par courriel")
    desk.key("Next")
    shows(desk.projector, "À qui ouvrir ?")
    evening.stop()
    for program in (home, evening):
        assert "trace:file" in program.said
        assert asked_of_server(program.said) == []
