"""Files as Windows has them: run by Windows Python alone, see ``tests/desktop/test_windows.py``."""

import os
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer

import pytest

from cafe_presenter.core.base.settings import Settings, with_recent
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.files.deck.drafts import DeckDraft, read_draft, write_draft
from cafe_presenter.files.disk.datafolder import data_folder, erase
from cafe_presenter.files.disk.safe_io import write_atomic
from cafe_presenter.ui.kit.file_dialogs import as_written_here

HELD_S = 0.4


def test_a_file_that_another_program_holds_for_a_moment_is_saved_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "soirée.yaml"
    path.write_bytes(b"before")
    held = path.open("rb")
    Timer(HELD_S, held.close).start()
    write_atomic(path, b"after")
    assert path.read_bytes() == b"after"


def test_a_file_that_another_program_keeps_is_refused_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "soirée.yaml"
    path.write_bytes(b"before")
    with path.open("rb"), pytest.raises(PermissionError):
        write_atomic(path, b"after")
    assert (path.read_bytes(), len(list(tmp_path.iterdir()))) == (b"before", 1)


def test_what_another_program_holds_for_a_moment_is_erased_all_the_same(tmp_path: Path) -> None:
    folder = data_folder(str(tmp_path / "data"))
    log = folder / "log.txt"
    log.write_text("kept")
    held = log.open("rb")
    Timer(HELD_S, held.close).start()
    erase(folder)
    assert not folder.exists()


def test_a_deck_is_among_the_recent_ones_once_however_it_is_spelled() -> None:
    settings = with_recent(Settings(), r"C:\Soirées\Amie.yaml")
    settings = with_recent(settings, "c:/soirées/amie.yaml", same=os.path.normcase)
    assert settings.recent_decks == ("c:/soirées/amie.yaml",)


def test_a_path_of_qt_s_is_spelled_as_windows_does() -> None:
    assert as_written_here("C:/Soirées/amie.yaml") == r"C:\Soirées\amie.yaml"


def test_a_draft_is_found_again_however_the_deck_is_spelled(tmp_path: Path) -> None:
    draft = DeckDraft(datetime.now(UTC), "", Deck("Soirée", themes=(Theme("A", "B ?"),)))
    write_draft(tmp_path, r"C:\Soirées\Amie.yaml", draft)
    assert read_draft(tmp_path, "C:/soirées/amie.yaml") == draft
