"""What sessions that were kept tell at a start: one that was broken off, one of a newer version.

A start must not wait for what lies in a folder: of each journal the header and the end are read first, whole is read
only what may have to be offered, and all of it together within a budget of bytes.
"""

import os
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Place, Problem, Severity
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.events import Ended
from cafe_presenter.files.disk.codec import instant_of
from cafe_presenter.files.disk.safe_io import kept_opener, patiently
from cafe_presenter.files.evening.event_lines import is_known
from cafe_presenter.files.evening.journal import (
    FORMAT,
    SESSIONS_FOLDER,
    Recovered,
    copy_path,
    journals,
    line_of,
    modified,
    read_journal,
)

OFFERED_FOR = timedelta(hours=12)
FILE_TIMES_OFF = timedelta(hours=26)
"""How far off the times of files can be: FAT, the file system of USB sticks, keeps them in a local time unsaid."""
TAIL_BYTES = 64_000
"""How much of the end is read: all of most evenings but for the deck."""
BUDGET_BYTES = 16_000_000
"""How much a start reads of all journals together: a long evening of the largest deck takes less."""


@dataclass(frozen=True, slots=True)
class Glance:
    """A journal's header, empty where there is none, and its last whole lines.

    ``taken`` is how many bytes were read for it, of ``size``.
    """

    header: dict[str, object]
    tail: tuple[dict[str, object], ...]
    taken: int
    size: int

    @property
    def is_journal(self) -> bool:
        """Whether it is one at all."""
        number = self.header.get("format")
        return isinstance(number, int) and not isinstance(number, bool) and number >= FORMAT

    @property
    def is_newer(self) -> bool:
        """Whether a newer version kept it."""
        return self.header.get("format") != FORMAT or any("event" in line and not is_known(line) for line in self.tail)

    @property
    def is_ended(self) -> bool:
        """Whether the host ended it."""
        return any(line.get("event") == Ended.NAME for line in self.tail)

    def is_old(self, now: datetime) -> bool:
        """Whether it was last alive too long before ``now`` to be offered."""
        try:
            return bool(self.tail) and now - instant_of(self.tail[-1].get("utc")) > OFFERED_FOR
        except ValueError:
            return False


@dataclass(frozen=True, slots=True)
class LookBack:
    """What a start finds: the session to be offered, or why the latest one is not, where the host should know."""

    unfinished: Recovered | None = None
    problem: Problem | None = None


def look_back(folder: Path, now: datetime, *, budget: int = BUDGET_BYTES) -> LookBack:
    """Look for the newest session that did not end and was alive within 12 hours of ``now``.

    Journals that cannot be read, and those for which the budget does not suffice, are passed over: they must not
    stand in the way of an evening. The latest one is told where it is too large, is no journal any more, or was kept by
    a newer version.
    """
    problem: Problem | None = None
    is_latest = True
    for path in _recent(folder, now):
        seen = glance(path, budget)
        budget -= seen.taken
        if not seen.is_journal:
            if problem is None and is_latest and (seen.size or path.is_dir()):
                problem = Problem("journal.not_read", params={"file": str(path)})
            continue
        recovered, is_newer = None, seen.is_newer
        may_be_offered = not is_newer and not seen.is_ended and not seen.is_old(now)
        if may_be_offered and is_latest and seen.size > budget:
            size = round(seen.size / 1_000_000)
            problem = Problem("journal.too_large_to_offer", Place(str(path)), {"size": size})
        if may_be_offered and seen.size <= budget:
            budget -= seen.size
            try:
                recovered = read_journal(path)
            except CafeError as error:
                if error.problems[0].code != "journal.newer":
                    continue
                is_newer = True
        if is_newer and is_latest:
            problem = Problem("journal.newer_kept", Place(str(path)))
        is_latest = False
        if recovered is not None and _is_to_be_offered(recovered, now):
            return LookBack(recovered, problem)
    return LookBack(problem=problem)


def glance(path: Path, most: int = BUDGET_BYTES) -> Glance:
    """Return what a journal tells without being read whole, at most ``most`` bytes of it."""
    try:
        with open(path, "rb", opener=kept_opener) as file:
            size = os.fstat(file.fileno()).st_size
            first = file.readline(most)
            begin = max(len(first), size - TAIL_BYTES)
            file.seek(begin)
            end = file.read(min(TAIL_BYTES, most - len(first)))
    except OSError:
        return Glance({}, (), 0, 0)
    lines = end.splitlines(keepends=True)
    whole = lines if begin == len(first) else lines[1:]
    tail = tuple(line for line in map(line_of, whole) if line is not None)
    return Glance(line_of(first) or {}, tail, len(first) + len(end), size)


def read_past(path: Path) -> Recovered:
    """Read a session back as a past one, with what was typed and never entered. Raises CafeError as `read_journal`."""
    from cafe_presenter.core.evening.past import as_past  # with what the room tells: a first wall does without

    recovered = read_journal(path)
    return replace(recovered, session=as_past(recovered.session, recovered.last_at))


def find_session(folder: Path, name: str = "") -> Recovered:
    """Return a past session: by the path or the name of its journal, or the newest that can be read.

    Raises CafeError when there is none, or it cannot be read.
    """
    if name:
        path = Path(name)
        kept = folder / SESSIONS_FOLDER / (path.name if path.suffix == ".jsonl" else f"{path.name}.jsonl")
        return read_past(path if path.is_file() or not kept.is_file() else kept)
    for path in reversed(journals(folder)):
        try:
            recovered = read_past(path)
        except CafeError:
            continue
        if recovered.events:
            return recovered
    raise CafeError(Problem("minutes.nothing", Place(str(folder))))


def lost_on_resuming(recovered: Recovered) -> Problem | None:
    """Return what is told of a session that goes on without what was kept after a damaged line of its file."""
    if not recovered.damaged:
        return None
    copy = copy_path(recovered.path)
    return Problem("journal.cut", params={"utc": recovered.last_utc.timestamp(), "file": str(copy)})


def lost_of_past(recovered: Recovered) -> Problem | None:
    """Return what is told of a past session of which something is lost, because its file is or was damaged."""
    if recovered.damaged:
        until, file = recovered.last_utc.timestamp(), str(recovered.path)
        return Problem("journal.read_in_part", params={"utc": until, "file": file}, severity=Severity.WARNING)
    for copy in sorted(recovered.path.parent.glob(f"{recovered.path.stem}.damaged*"), reverse=True):
        if glance(copy).is_journal:  # else it is a page that was put aside
            return Problem("journal.was_cut", params={"file": str(copy)}, severity=Severity.WARNING)
    return None


def page_path(path: Path) -> Path:
    """Return where the page of the session in a journal is kept."""
    return path.with_suffix(".page.json")


def erase_session(path: Path) -> None:
    """Erase a past session, its page, and the copies that were kept of it when it was damaged. Raises CafeError."""
    try:
        for beside in (page_path(path), *path.parent.glob(f"{path.stem}.damaged*")):
            patiently(partial(beside.unlink, missing_ok=True))
        patiently(path.unlink)
    except FileNotFoundError:
        return
    except OSError as error:
        params = {"folder": str(path.parent), "reason": error.strerror or ""}
        raise CafeError(Problem("data.not_erased", Place(str(path)), params)) from error


def _is_to_be_offered(recovered: Recovered, now: datetime) -> bool:
    return bool(recovered.events) and now - recovered.last_utc <= OFFERED_FOR and not recovered.session.ended


def _recent(folder: Path, now: datetime) -> list[Path]:
    """Return the journals whose session may have been alive within 12 hours, newest first."""
    oldest = (now - OFFERED_FOR - FILE_TIMES_OFF).timestamp()
    return [path for path in reversed(journals(folder)) if modified(path) >= oldest]
