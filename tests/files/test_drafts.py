import json
import stat
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings

from cafe_presenter.core.deck.deck import Deck, FollowUp, Image, Source, Theme, Translation
from cafe_presenter.files.deck.drafts import DRAFTS_FOLDER, DeckDraft, read_draft, write_draft
from cafe_presenter.files.disk.background_writer import LatestWriter
from cafe_presenter.files.disk.datafolder import erase
from cafe_presenter.files.disk.safe_io import write_atomic
from tests import systems
from tests.files.test_deckfile import decks

DRAFT = DeckDraft(datetime(2026, 3, 5, 19, tzinfo=UTC), "abc", Deck("Soirée", themes=(Theme("A", "B ?"),)))
PATH = "/home/moi/soirée\udcff.yaml"


def file_of(folder: Path) -> Path:
    (file,) = (folder / DRAFTS_FOLDER).iterdir()
    return file


def test_a_draft_is_read_back_by_the_path_of_its_deck_alone(tmp_path: Path) -> None:
    write_draft(tmp_path, PATH, DRAFT)
    assert read_draft(tmp_path, PATH) == DRAFT
    assert read_draft(tmp_path, "") is None


@settings(max_examples=25, deadline=None)
@given(decks)
def test_any_deck_comes_back_from_its_draft(tmp_path_factory: pytest.TempPathFactory, deck: Deck) -> None:
    folder = tmp_path_factory.getbasetemp() / "any"
    write_draft(folder, PATH, DeckDraft(DRAFT.at, "", deck))
    found = read_draft(folder, PATH)
    assert found is not None
    assert found.deck == deck


def test_what_was_emptied_while_it_was_written_comes_back_empty(tmp_path: Path) -> None:
    theme = Theme(
        "A",
        follow_ups=(FollowUp("", "silence"),),
        translations=(Translation("", "A"),),
        image=Image("", "une tasse"),
        sources=(Source("", "https://example.org"),),
    )
    draft = DeckDraft(DRAFT.at, "", Deck("Soirée", language="", themes=(theme,)))
    write_draft(tmp_path, PATH, draft)
    assert read_draft(tmp_path, PATH) == draft


@systems.modes
def test_only_its_owner_reads_a_draft(tmp_path: Path) -> None:
    write_draft(tmp_path, PATH, DRAFT)
    assert stat.S_IMODE(file_of(tmp_path).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / DRAFTS_FOLDER).stat().st_mode) == 0o700


def test_a_draft_is_taken_away_and_none_is_no_fault(tmp_path: Path) -> None:
    write_draft(tmp_path, PATH, DRAFT)
    for _ in range(2):
        write_draft(tmp_path, PATH, None)
    assert read_draft(tmp_path, PATH) is None


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"deck": 1, "at": "", "base": ""}', b"\xff", b"[" * 9999])
def test_a_damaged_draft_is_none(tmp_path: Path, data: bytes) -> None:
    write_draft(tmp_path, PATH, DRAFT)
    file_of(tmp_path).write_bytes(data)
    assert read_draft(tmp_path, PATH) is None


def test_a_draft_of_a_version_with_more_to_it_is_read(tmp_path: Path) -> None:
    write_draft(tmp_path, PATH, DRAFT)
    held = json.loads(file_of(tmp_path).read_bytes())
    file_of(tmp_path).write_text(json.dumps(held | {"more": 1}))
    assert read_draft(tmp_path, PATH) == DRAFT


def test_erase_takes_drafts_away(tmp_path: Path) -> None:
    write_draft(tmp_path, PATH, DRAFT)
    assert erase(tmp_path) == 1
    assert not (tmp_path / DRAFTS_FOLDER).exists()


def test_the_newest_of_many_values_is_what_stays(tmp_path: Path) -> None:
    file = tmp_path / "file"
    writer: LatestWriter[bytes] = LatestWriter(partial(write_atomic, file), "numbers")
    for value in range(200):
        writer.save(b"%d" % value)
    writer.close()
    assert file.read_bytes() == b"199"
