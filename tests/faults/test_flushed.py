"""What counts as saved is on the disk itself, and so is its name: a power cut takes what the system still holds."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from cafe_presenter.files.deck.deck_writer import write_deck
from tests.faults.victims import DECK, EDITED, REMARK

ROOT = Path(__file__).parents[2]
SAVE = """
import random, sys
from pathlib import Path
from tests.faults.victims import VICTIMS
saving = VICTIMS[sys.argv[1]](Path(sys.argv[2]), random.Random(1))
next(saving)
print("saved", flush=True)
"""
RECORD = """
import sys
from pathlib import Path
from cafe_presenter.core.evening.events import Started
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.evening.journal import Journal
from tests.faults.victims import DECK, OPENED
journal = Journal.create(Path(sys.argv[2]), begin(DECK), opened=OPENED)
journal.record(Started(1), OPENED)
journal.close()
print("saved", flush=True)
"""


def calls(program: str, *args: str, folder: Path) -> list[str]:
    """Return what a program flushed, renamed and reported, in order, by the names of files."""
    trace = folder.parent / "trace"
    strace = ["strace", "-f", "-y", "-o", str(trace), "-e", "trace=fsync,fdatasync,rename,renameat,renameat2,write"]
    command = [*strace, sys.executable, "-c", program, *args, str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    found = []
    for line in trace.read_text("utf-8", "replace").splitlines():
        flushed = re.search(r"\bfd?a?t?a?sync\(\d+<([^>]*)>", line)
        renamed = re.search(r"\brename\w*\(.*\"([^\"]*)\"(?:, \w+)?\)", line)
        if flushed and flushed[1].startswith(str(folder)):
            found.append(f"flushed {Path(flushed[1]).name}")
        elif renamed and renamed[1].startswith(str(folder)):
            found.append(f"named {Path(renamed[1]).name}")
        elif '"saved' in line:
            found.append("saved")
    return [re.sub(r" \.(.+)\.\w{8}$", r" \1 under another name", each) for each in found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    return folder


def test_settings_are_flushed_before_they_take_their_name(folder: Path) -> None:
    flushed = ["flushed settings.json under another name", "named settings.json", "flushed folder"]
    assert calls(SAVE, "settings", folder=folder) == [*flushed, "saved"]


def test_a_new_deck_and_its_name_are_flushed_before_it_counts_as_saved(folder: Path) -> None:
    assert calls(SAVE, "new_deck", folder=folder) == ["flushed 1.yaml", "flushed folder", "saved"]


def test_a_deck_s_backup_is_flushed_before_the_deck_is_replaced(folder: Path) -> None:
    (folder / EDITED).write_text(REMARK + write_deck(DECK), encoding="utf-8")
    found = [each.replace("soir\\303\\251e", "soirée") for each in calls(SAVE, "edited_deck", folder=folder)]
    one = [
        [f"flushed {name} under another name", f"named {name}", "flushed folder"]
        for name in (f"{EDITED}.cafe-presenter.bak", EDITED)
    ]
    assert found == [*one[0], *one[1], "saved"]


def test_a_journal_and_the_names_of_its_file_and_folder_are_flushed(folder: Path) -> None:
    found = calls(RECORD, "journal", folder=folder)
    assert found[-1] == "saved"
    assert {"flushed 2026-11-24T18-30-00.jsonl", "flushed sessions", "flushed folder"} <= set(found)
