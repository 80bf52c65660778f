"""What a start reads of the sessions that were kept, for a home window and for a show."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cafe_presenter.app.app import App, Request
from cafe_presenter.core.evening.events import Started, WentTo
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.evening.journal import SESSIONS_FOLDER, Journal
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.kit.fonts import load_fonts
from stage import DECK, destroy_deleted, wait_until
from tests import systems

pytestmark = systems.counters

LONG = 6_000_000
ELSE = 3_000_000
"""What else a start reads, or imports: far less."""


def bytes_read() -> int:
    return int(Path("/proc/self/io").read_text().split()[1])


def break_off(folder: Path) -> Path:
    """Leave a long session as a crash would, begun a while ago."""
    opened = datetime.now(UTC) - timedelta(minutes=20)
    journal = Journal.create(folder, begin(DECK), opened=opened)
    for event in (Started(1.0), WentTo(2.0, 1)):
        journal.record(event, opened)
    journal.close()
    assert journal.path is not None
    utc = opened.isoformat(timespec="milliseconds")
    with journal.path.open("a") as file:
        beat = f'{{"at":600.0,"utc":"{utc}"}}\n'
        file.write(beat * (LONG // len(beat)))
    return journal.path


def opened(request: Request, is_there: Callable[[App], bool]) -> tuple[App, int]:
    """Open the program; return it, and how much was read until what is asked for was there."""
    load_fonts()
    before = bytes_read()
    program = App(request)
    program.open()
    wait_until(lambda: is_there(program))
    return program, bytes_read() - before


def lists_the_past(program: App) -> bool:
    assert program._workshop is not None
    return isinstance(program._workshop._window, HomeWindow) and program._workshop._past.is_over


def test_the_home_window_reads_the_newest_session_once(app: QApplication, tmp_path: Path, signals: None) -> None:
    del app, signals
    break_off(tmp_path)
    program, read = opened(Request(tmp_path, "en"), lists_the_past)
    assert LONG < read < LONG + ELSE
    assert program._workshop is not None
    program.close()
    program._workshop.leave()
    destroy_deleted()


def test_huge_files_do_not_keep_the_home_window_waiting(app: QApplication, tmp_path: Path, signals: None) -> None:
    del app, signals
    small = break_off(tmp_path)
    for number in range(2):
        with (tmp_path / SESSIONS_FOLDER / f"planted-{number}.jsonl").open("wb") as file:
            file.write(small.read_bytes()[:3000])
            file.truncate(120_000_000)
    program, read = opened(Request(tmp_path, "en"), lists_the_past)
    assert read < LONG + ELSE
    assert program._workshop is not None
    program.close()
    program._workshop.leave()
    destroy_deleted()
