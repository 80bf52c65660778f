"""What was found by fuzzing and by thinking as an attacker does: files that stand where the program looks by itself."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.base.settings import RECENT_DECKS, Settings
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.deck.venuefile import load_venue
from cafe_presenter.files.disk.settingsfile import NAME, load_settings
from cafe_presenter.files.documents.importer import load_document, read_document
from cafe_presenter.files.evening.journal import MAX_LINE_BYTES, SESSIONS_FOLDER, read_journal
from cafe_presenter.files.evening.sessions import glance, look_back
from tests.files.packages import opendocument, word, workbook

DIGITS = "9" * 5000
"""More than Python reads as a number: `int` raises ValueError."""
COLOURS = 'colours: {ground: "#102030", text: "#ffffff"}\n'


def venue_codes(folder: Path, text: str) -> list[str]:
    (folder / "venue.yaml").write_text(text, "utf-8")
    return [problem.code for problem in load_venue((folder,))[1]]


def test_aliases_that_multiply_are_no_colours(tmp_path: Path) -> None:
    laughs = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
    text = f"a0: &a0 [ha]\n{laughs}colours: {{ground: *a11}}\n"
    assert venue_codes(tmp_path, text) == ["venue.unreadable"]


@pytest.mark.parametrize("number", ["0x" + "f" * 40_000, DIGITS, "1e999", "true", "2026-01-01", "!!binary aGE="])
def test_a_number_is_no_colour(number: str, tmp_path: Path) -> None:
    assert venue_codes(tmp_path, f"colours: {{ground: {number}}}") in (
        ["venue.no_colour", "venue.no_ground"],
        ["venue.unreadable"],
    )


def test_a_colour_in_digits_is_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "venue.yaml").write_text("colours: {ground: 001122, text: 'fff'}", "utf-8")
    venue, _ = load_venue((tmp_path,))
    assert venue is not None
    assert venue.palette.ground == "#001122"


def test_lists_nested_deep_are_no_venue(tmp_path: Path) -> None:
    assert venue_codes(tmp_path, COLOURS + "x: " + "[" * 30_000) == ["venue.unreadable"]


@pytest.mark.parametrize(
    "document",
    [
        workbook(f"<row r='{DIGITS}'><c t='s' s='{DIGITS}'><v>{DIGITS}</v></c><c><v>{DIGITS}</v></c></row>"),
        word(f"<w:p><w:pPr><w:outlineLvl w:val='{DIGITS}'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"),
        word("<w:p><w:r><w:sym w:char='D800'/><w:t>a</w:t></w:r></w:p>"),
        opendocument(
            f"<office:text><text:h text:outline-level='{DIGITS}'>a<text:s text:c='{DIGITS}'/>b</text:h></office:text>"
        ),
    ],
    ids=["a workbook", "a level of Word", "a sign of Word", "OpenDocument"],
)
def test_a_number_of_thousands_of_digits_is_no_traceback(document: bytes) -> None:
    with pytest.raises(CafeError) as caught:
        deck_from_document(read_document(document, "f"))
    assert caught.value.problems[0].code == "import.no_table"


def test_more_recent_decks_than_are_kept_are_left_out(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"recent_decks": [' + ",".join(['"a"'] * 5000) + "]}", "utf-8")
    assert len(load_settings(tmp_path)[0].recent_decks) == RECENT_DECKS


def test_settings_too_large_to_be_ours_are_those_of_a_first_start(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b'{"bounce_ms": 10}' + b" " * 1_000_000)
    settings, problems = load_settings(tmp_path)
    assert (settings, [each.code for each in problems]) == (Settings(), ["settings.damaged"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
class TestPipe:
    """Nobody writes into these pipes: whatever waits for them waits for ever."""

    def test_settings_in_a_pipe_are_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / NAME)
        assert [each.code for each in load_settings(tmp_path)[1]] == ["settings.unreadable"]

    def test_a_journal_in_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        (tmp_path / SESSIONS_FOLDER).mkdir()
        path = tmp_path / SESSIONS_FOLDER / "a.jsonl"
        os.mkfifo(path)
        assert not glance(path).is_journal
        assert look_back(tmp_path, datetime.now(UTC)).unfinished is None
        with pytest.raises(CafeError) as caught:
            read_journal(path)
        assert caught.value.problems[0].code == "journal.unreadable"

    def test_a_journal_that_is_a_device_without_end_is_not_read(self, tmp_path: Path) -> None:
        (tmp_path / SESSIONS_FOLDER).mkdir()
        (tmp_path / SESSIONS_FOLDER / "a.jsonl").symlink_to("/dev/zero")
        assert look_back(tmp_path, datetime.now(UTC)).unfinished is None

    def test_a_document_in_a_pipe_is_not_waited_for_by_a_window(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.docx")
        with pytest.raises(CafeError) as caught:
            load_document(str(tmp_path / "a.docx"))
        assert caught.value.problems[0].code == "import.not_a_file"


def test_a_line_no_journal_can_have_is_not_parsed(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"format":1,"opened":"' + b"9" * MAX_LINE_BYTES + b'"}\n')
    with pytest.raises(CafeError) as caught:
        read_journal(path)
    assert caught.value.problems[0].code == "journal.damaged"
