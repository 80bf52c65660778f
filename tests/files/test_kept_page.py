"""The page of an evening as its host left it, kept beside the journal."""

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.evening.minutes import KeptPage, MinutesPart, MinutesWishes
from cafe_presenter.files.disk.datafolder import data_folder, erase
from cafe_presenter.files.evening.kept_page import MAX_KEPT_PAGE_BYTES, read_page, take_up_page, write_page
from cafe_presenter.files.evening.sessions import erase_session, page_path
from tests import systems
from tests.files.test_hostile_data import keep_an_evening

PAGE = KeptPage(
    MinutesWishes((MinutesPart.TIMES, MinutesPart.FRIDGE), "", 14, ((12, 3, 0), (9, 5, 1), (15, 0, 0))),
    (("title", "Soirée d’avant"), ("note:400.0:1", ""), ("title", "Une soirée")),
)


def test_a_page_is_read_back_and_in_the_order_it_was_mended(tmp_path: Path) -> None:
    journal = tmp_path / "sessions" / "2026-11-20T19-00-00.jsonl"
    assert read_page(journal) == KeptPage()
    write_page(journal, PAGE)
    assert read_page(journal) == PAGE


@systems.modes
def test_only_its_owner_reads_a_page(tmp_path: Path) -> None:
    write_page(tmp_path / "a.jsonl", PAGE)
    assert stat.S_IMODE(page_path(tmp_path / "a.jsonl").stat().st_mode) == 0o600


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff", b'{"mended":3}', b'"' + b"a" * MAX_KEPT_PAGE_BYTES + b'"'])
def test_of_what_is_no_page_the_usual_one_is_made(data: bytes, tmp_path: Path) -> None:
    page_path(tmp_path / "a.jsonl").write_bytes(data)
    assert read_page(tmp_path / "a.jsonl") == KeptPage()


def test_what_this_version_does_not_know_of_a_page_is_left_out(tmp_path: Path) -> None:
    plain = {"format": 1, "wishes": {"left_out": ["times", "songs"], "songs": 3}, "mended": [["title", "T"], ["x"]]}
    page_path(tmp_path / "a.jsonl").write_text(json.dumps(plain))
    assert read_page(tmp_path / "a.jsonl") == KeptPage(MinutesWishes((MinutesPart.TIMES,)), (("title", "T"),))


@pytest.mark.parametrize("read", [read_page, take_up_page])
def test_a_page_of_a_newer_version_is_told_and_left_as_it_is(tmp_path: Path, read: Callable[[Path], object]) -> None:
    page_path(tmp_path / "a.jsonl").write_text('{"format": 2}')
    with pytest.raises(CafeError) as told:
        read(tmp_path / "a.jsonl")
    assert told.value.problems[0].code == "journal.newer"
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("a.page.json", '{"format": 2}')]


def test_a_page_goes_with_its_evening_whatever_that_is_called(tmp_path: Path) -> None:
    folder = data_folder(str(tmp_path / "data"))
    journal = keep_an_evening(folder)
    write_page(journal, PAGE)
    erase_session(journal)
    assert list(journal.parent.iterdir()) == []
    renamed = keep_an_evening(folder).rename(journal.with_name("mardi.jsonl"))
    write_page(renamed, PAGE)
    erase(folder)
    assert not folder.exists()
