"""One stick for every system: what is kept on it finds its decks wherever the stick is plugged in."""

import json
import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening.events import Started
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.deck.drafts import DeckDraft, read_draft, write_draft
from cafe_presenter.files.disk.datafolder import PORTABLE, STICK_FOLDERS, place_of_data
from cafe_presenter.files.disk.settingsfile import load_settings, save_settings
from cafe_presenter.files.disk.stick import found_path, kept_path
from cafe_presenter.files.evening.journal import Journal, journals, read_journal

NOW = datetime(2026, 11, 28, 19, 0, tzinfo=UTC)
DECK = Deck(title="Une amie", language="fr", themes=(Theme("Intimité", "Que lui diriez-vous ?", "Parler de soi"),))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with a deck and a data folder on it."""
    folder = tmp_path / "Clé d’Élodie"
    (folder / PORTABLE).mkdir(parents=True)
    (folder / "decks").mkdir()
    (folder / "decks" / "été.yaml").write_text("version: 1\n", "utf-8")
    return folder


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Where another system has the same stick, once it was moved there."""
    return tmp_path / "media" / "E"


def plug_in(stick: Path, elsewhere: Path) -> None:
    elsewhere.parent.mkdir()
    shutil.move(stick, elsewhere)


def test_recent_decks_of_the_stick_are_found_where_it_is_plugged_in_next(stick: Path, elsewhere: Path) -> None:
    away = str(elsewhere.parent.parent / "away.yaml")
    save_settings(stick / PORTABLE, Settings(recent_decks=(str(stick / "decks" / "été.yaml"), away)))
    plug_in(stick, elsewhere)
    found, problems = load_settings(elsewhere / PORTABLE)
    assert not problems
    assert found.recent_decks == (str(elsewhere / "decks" / "été.yaml"), away)


def test_an_evening_of_the_stick_finds_its_deck_where_it_is_plugged_in_next(stick: Path, elsewhere: Path) -> None:
    deck = stick / "decks" / "été.yaml"
    journal = Journal.create(stick / PORTABLE, begin(DECK), opened=NOW, deck_path=str(deck))
    journal.record(Started(1.0), NOW)
    journal.close()
    plug_in(stick, elsewhere)
    (path,) = journals(elsewhere / PORTABLE)
    assert read_journal(path).deck_path == str(elsewhere / "decks" / "été.yaml")
    header = json.loads(path.read_text("utf-8").splitlines()[0])
    assert header["path"] == f"{PORTABLE}/../decks/été.yaml"  # as any system reads it


def test_what_was_not_saved_is_found_where_the_stick_is_plugged_in_next(stick: Path, elsewhere: Path) -> None:
    draft = DeckDraft(NOW, "", DECK)
    write_draft(stick / PORTABLE, str(stick / "decks" / "été.yaml"), draft)
    plug_in(stick, elsewhere)
    assert read_draft(elsewhere / PORTABLE, str(elsewhere / "decks" / "été.yaml")) == draft


def test_a_data_folder_of_somebody_s_own_keeps_paths_as_they_are(stick: Path, tmp_path: Path) -> None:
    path = str(tmp_path / "deck.yaml")
    assert kept_path(path, tmp_path) == found_path(path, tmp_path) == path
    assert kept_path("", stick / PORTABLE) == ""


@pytest.mark.parametrize("system", STICK_FOLDERS)
def test_both_programs_of_a_stick_keep_all_in_one_folder_beside_them(
    stick: Path, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", [str(stick / system / "cafe-presenter")])
    assert place_of_data(None, {}) == stick / PORTABLE


def test_a_program_in_any_other_folder_looks_beside_itself_alone(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [str(stick / "downloads" / "cafe-presenter")])
    assert place_of_data(None, {"HOME": "/nowhere"}) != stick / PORTABLE


@pytest.mark.parametrize("path", ["//serveur/partage/été.yaml", "\\\\serveur\\partage\\été.yaml"])
def test_a_path_of_the_network_is_kept_without_a_look_at_it(
    stick: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    monkeypatch.setattr(os, "lstat", looked.append)
    assert kept_path(path, stick / PORTABLE) == path
    assert found_path(path, stick / PORTABLE) == path
    assert looked == []
