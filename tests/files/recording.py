"""A process that records a session, for the tests that fill its disk.

Run as ``recording.py WHAT FOLDER``; see the functions for each WHAT. It prints a line once something is true.
"""

import resource
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening.events import Event, TimeAdded
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.evening.journal import Journal, journals, read_journal

DECK = Deck(title="Une amie", themes=(Theme(theme="Intimité", question="Que lui diriez-vous\u00a0?"),))
OPENED = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)


def utc(at: float) -> datetime:
    """Return the instant of an event."""
    return OPENED + timedelta(seconds=at)


def event(number: int) -> Event:
    """Return the event that bears ``number`` as its instant."""
    return TimeAdded(float(number), 1.0)


def on_a_full_disk(folder: Path) -> None:
    """Record events 1 to 6, the disk full from 3 to 5; print the problem's code after each, then after a beat."""
    journal = Journal.create(folder, begin(DECK), opened=OPENED)
    for number in range(1, 7):
        if number == 3:
            (path,) = journals(folder)
            allow(path.stat().st_size + 20)  # a part of a line still fits
        if number == 6:
            say(code_after_beat(journal, 5.5))
            allow(resource.RLIM_INFINITY)
            say(code_after_beat(journal, 5.5))
        journal.record(event(number), utc(number))
        say(code_of(journal))
    journal.close()


def damaged_on_a_full_disk(folder: Path) -> None:
    """Go on with a damaged session on a disk that has no room for its copy, then has; print as above."""
    (path,) = journals(folder)
    journal = Journal.reopen(read_journal(path))
    allow(path.stat().st_size - 1)
    before = path.read_bytes()
    journal.record(event(9), utc(9))
    say(code_of(journal), path.read_bytes() == before)
    allow(resource.RLIM_INFINITY)
    say(code_after_beat(journal, 9.5), path.read_bytes() == before)
    journal.close()


def code_of(journal: Journal) -> str:
    """Return the code of the journal's problem, or ``well``."""
    return "well" if journal.problem is None else journal.problem.code


def code_after_beat(journal: Journal, at: float) -> str:
    """Return the code of the problem that a heartbeat leaves."""
    journal.beat(at, utc(at))
    return code_of(journal)


def say(*values: object) -> None:
    """Tell the test, which reads this process's standard output."""
    sys.stdout.write(" ".join(map(str, values)) + "\n")
    sys.stdout.flush()


def allow(size: int) -> None:
    """Let no file of this process grow past ``size`` bytes, as a full disk would."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


if __name__ == "__main__":
    what = {"full": on_a_full_disk, "damaged": damaged_on_a_full_disk}
    what[sys.argv[1]](Path(sys.argv[2]))
