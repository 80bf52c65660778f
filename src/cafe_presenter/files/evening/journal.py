"""The journal of a session: every event on disk before it is seen, and the way back from it.

One JSON object a line. The first line is the header: format, opening instant (UTC), the deck's path, whether it is a
rehearsal, the deck itself. Then an event a line, or a heartbeat without one, each with ``at`` (running seconds since
opening) and ``utc``. A line that a power cut tore is cut off before anything is appended.
"""

import contextlib
import errno
import json
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial, reduce
from pathlib import Path

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import Ended, Event
from cafe_presenter.core.evening.session import Session, begin
from cafe_presenter.files.disk.codec import from_plain, instant_of, number_of, to_plain
from cafe_presenter.files.disk.safe_io import kept_opener, make_kept_folder, read_kept, sync_folder, write_atomic
from cafe_presenter.files.disk.stick import found_path, kept_path
from cafe_presenter.files.evening.event_lines import event_from_plain, event_to_plain, is_known

FORMAT = 1
SESSIONS_FOLDER = "sessions"
MAX_JOURNAL_BYTES = 128_000_000
"""Size above which a file is taken for something else than a journal: a long evening of the largest deck is a tenth."""
MAX_LINE_BYTES = 32_000_000
"""Length of a line above which it is damage: the largest deck there can be takes 16 MB."""
BEAT_S = 9.0
"""Seconds without a line after which a heartbeat is due, so that a kill loses less than 10 s of time."""
FLUSH_S = 27.0
"""Seconds without a flush after which a heartbeat is flushed as an event is: what a power cut may lose of the time."""

type _OpenFile = Callable[[], tuple[Path, int]]


class Journal:
    """Appends lines; an event is handed to the system at once, and flushed to the disk by a worker right after.

    Of the heartbeats one in three is flushed: a laptop at rest, and the stick in it, sleep the longer.

    The file is made by the first event, so that a show which never started leaves nothing behind. Every line is kept
    in memory too: when the folder vanishes or the stick is pulled out, the whole file is written again as soon as
    there is a place for it, and ``found_again`` is called.
    """

    def __init__(self, open_file: _OpenFile, kept: bytes = b"", *, header: Callable[[], bytes] | None = None) -> None:
        self.path: Path | None = None
        self.problem: Problem | None = None
        self.found_again: Callable[[], object] = _nothing
        self._open_file = open_file
        self._handle = -1
        self._header = header
        self._lines = bytearray(kept)
        self._done = len(kept)
        self._written_at = 0.0
        self._flushed_at = 0.0
        self._flush = threading.Event()
        self._closing = False
        self._lost: OSError | None = None
        self._worker = threading.Thread(target=self._keep_flushing, name="journal", daemon=True)

    @classmethod
    def create(
        cls,
        folder: Path,
        session: Session,
        *,
        opened: datetime,
        deck_path: str = "",
        is_rehearsal: Callable[[], bool] | None = None,
    ) -> "Journal":
        """Return a journal that the first event of ``session`` will make under ``folder``.

        ``is_rehearsal`` is asked at that event: by then, who has a projector has plugged it in.
        """

        def header() -> bytes:
            plain = {"format": FORMAT, "opened": _stamp(opened), "path": kept_path(deck_path, folder)}
            rehearsal = is_rehearsal is not None and is_rehearsal()
            return _line({**plain, "rehearsal": rehearsal, "deck": to_plain(session.deck, lean=True)})

        stem = opened.astimezone(UTC).strftime("%Y-%m-%dT%H-%M-%S")
        return cls(partial(_new_file, folder / SESSIONS_FOLDER, stem), header=header)

    @classmethod
    def reopen(cls, recovered: "Recovered") -> "Journal":
        """Return the journal that goes on with a recovered session, its torn end cut off by the next event."""
        return cls(partial(_sound_file, recovered), recovered.sound)

    def record(self, event: Event, utc: datetime) -> None:
        """Append ``event``. Never raises: a failure stands in ``problem`` and the line is tried again later."""
        self._lines += _line({**event_to_plain(event), "utc": _stamp(utc)})
        self._written_at = self._flushed_at = event.at
        self._write()

    def beat(self, at: float, utc: datetime, *, due_s: float = BEAT_S) -> None:
        """Append a heartbeat ``due_s`` after the last line, and try again what could not be written."""
        if self._lost is not None or (self.problem is not None and self._done < len(self._lines)):
            self._write()
        elif self._handle >= 0 and at - self._written_at >= due_s:
            self._lines += _line({"at": at, "utc": _stamp(utc)})
            self._written_at = at
            is_due = at - self._flushed_at >= FLUSH_S
            if is_due:
                self._flushed_at = at
            self._write(flush=is_due)

    def close(self) -> None:
        """Flush and let go of the file; waits at most two seconds for a slow disk."""
        if self._handle < 0:
            return
        self._write()
        self._closing = True
        self._flush.set()
        self._worker.join(2.0)
        if not self._worker.is_alive():
            os.close(self._handle)
            self._handle = -1

    def _write(self, *, flush: bool = True) -> None:
        if self._header is not None:
            self._lines[0:0] = self._header()
            self._header = None
        try:
            if self._handle < 0 and self.path is None:
                self.path, self._handle = self._open_file()
                self._worker.start()
            elif self._lost is not None:
                self._find_again()
            while self._done < len(self._lines):
                self._done += os.write(self._handle, self._lines[self._done :])
        except OSError as error:
            self._fail(error)
            return
        self.problem = None
        if flush:
            self._flush.set()

    def _fail(self, error: OSError) -> None:
        reason = error.strerror or type(error).__name__
        self.problem = Problem("journal.not_recorded", Place(str(self.path or "")), {"reason": reason})

    def _find_again(self) -> None:
        """Take up the file anew after its place was lost: what it still holds of us, and the rest. Raises OSError."""
        assert self.path is not None
        lost, self._lost = self._lost, None
        try:
            self.path, handle, self._done = _file_again(self.path, bytes(self._lines))
        except OSError:
            self._lost = lost
            raise
        with contextlib.suppress(OSError):
            os.close(self._handle)
        self._handle = handle
        self.found_again()

    def _keep_flushing(self) -> None:
        is_named = False
        while True:
            self._flush.wait()
            self._flush.clear()
            last = self._closing
            assert self.path is not None
            try:
                os.fsync(self._handle)
            except OSError as error:
                if error.errno not in _REFUSALS:
                    self._lose(error)
            if not _is_at(self.path, self._handle):
                self._lose(OSError(errno.ENOENT, os.strerror(errno.ENOENT)))
            if not is_named:
                for folder in self.path.parents[:2]:  # here and not when the file is made: the first key would wait
                    sync_folder(folder)
                is_named = True
            if last:
                return

    def _lose(self, error: OSError) -> None:
        self._lost = error
        self._fail(error)


def _nothing() -> None:
    """Do nothing."""


_REFUSALS = (errno.EINVAL, errno.ENOTSUP, errno.EROFS, errno.EBADF)
"""What file systems without fsync answer, and what a file says that has just been closed: nothing is lost by these."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """A session read back.

    ``last_at`` and ``last_utc`` are those of the last line, heartbeats included; ``sound`` is what of the
    file is whole; ``damaged`` when more than a torn last line was lost; ``rehearsal`` as its header says.
    """

    path: Path
    session: Session
    deck_path: str
    opened: datetime
    last_at: float
    last_utc: datetime
    events: int
    sound: bytes
    damaged: bool
    rehearsal: bool = False


def read_journal(path: Path) -> Recovered:
    """Read a session back from its journal.

    Raises CafeError: ``journal.unreadable``, ``journal.damaged`` (no usable header), or ``journal.newer``.
    """
    try:
        data = read_kept(path, MAX_JOURNAL_BYTES)
    except OSError as error:
        raise CafeError(Problem("journal.unreadable", Place(str(path)), {"reason": error.strerror or ""})) from error
    if len(data) > MAX_JOURNAL_BYTES:
        raise CafeError(Problem("journal.damaged", Place(str(path), 1)))
    end = data.find(b"\n") + 1
    header = line_of(data[:end])
    number = header.get("format") if header else None
    if header is None or not isinstance(number, int) or isinstance(number, bool) or number < FORMAT:
        raise CafeError(Problem("journal.damaged", Place(str(path), 1)))
    if number > FORMAT:
        raise CafeError(Problem("journal.newer", Place(str(path), 1)))
    try:
        session = begin(from_plain(Deck, header["deck"], text=neutral))
        opened = instant_of(header["opened"])
    except (KeyError, ValueError) as error:
        raise CafeError(Problem("journal.damaged", Place(str(path), 1))) from error
    deck_path = found_path(str(header.get("path", "")), path.absolute().parents[1])
    recovered = _replay(path, data, end, session, opened, deck_path)
    return replace(recovered, rehearsal=header.get("rehearsal") is True)


def journals(folder: Path) -> list[Path]:
    """Return the paths of all journals, oldest first."""
    try:
        return sorted((folder / SESSIONS_FOLDER).glob("*.jsonl"), key=lambda path: (modified(path), path.name))
    except OSError:
        return []


def mark_ended(recovered: Recovered, utc: datetime) -> None:
    """Write into an unfinished session that it is over, so that it is offered no more.

    Where the disk refuses, nothing is raised and it is offered again.
    """
    journal = Journal.reopen(recovered)
    journal.record(Ended(recovered.last_at), utc)
    journal.close()


def away_s(recovered: Recovered, now: datetime) -> float:
    """Return the seconds between the last sign of life of a session and ``now``; 0 when the clock went back."""
    return round(max(0.0, (now - recovered.last_utc).total_seconds()), 3)


def _replay(  # noqa: PLR0917 - the parts of one header
    path: Path, data: bytes, start: int, session: Session, opened: datetime, deck_path: str
) -> Recovered:
    events: list[Event] = []
    last_at, last_utc, sound, damaged = 0.0, opened, start, False
    while sound < len(data):
        end = data.find(b"\n", sound) + 1
        line = line_of(data[sound:end]) if end else None
        if line is not None and "event" in line and not is_known(line):
            raise CafeError(Problem("journal.newer", Place(str(path))))
        parsed = None if line is None else _parsed(line)
        if parsed is None:
            damaged = bool(end) and end < len(data)
            break
        event, last_at, last_utc = parsed
        if event is not None:
            events.append(event)
        sound = end
    # What was spent up to the last heartbeat is known, though no event says so: the resumption books it.
    return Recovered(
        path, reduce(advance, events, session), deck_path, opened, last_at, last_utc, len(events), data[:sound], damaged
    )


def _parsed(line: dict[str, object]) -> tuple[Event | None, float, datetime] | None:
    try:
        at, utc = number_of(line["at"]), instant_of(line["utc"])
        return event_from_plain(line) if "event" in line else None, at, utc
    except (KeyError, ValueError):
        return None


def line_of(line: bytes) -> dict[str, object] | None:
    """Return what a line of a journal holds; None when it is torn or holds nothing of the kind."""
    if not line.endswith(b"\n") or len(line) > MAX_LINE_BYTES:
        return None
    try:
        value = json.loads(line.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _stamp(utc: datetime) -> str:
    return utc.astimezone(UTC).isoformat(timespec="milliseconds")


def _line(value: dict[str, object]) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _new_file(folder: Path, stem: str) -> tuple[Path, int]:
    make_kept_folder(folder)
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for number in range(1, 1000):
        path = folder / (f"{stem}.jsonl" if number == 1 else f"{stem}-{number}.jsonl")
        with contextlib.suppress(FileExistsError):
            return path, os.open(path, flags, 0o600)
    raise FileExistsError(str(folder / stem))


def _sound_file(recovered: "Recovered") -> tuple[Path, int]:
    if recovered.damaged:
        _keep_copy(recovered.path)
    handle = kept_opener(str(recovered.path), os.O_WRONLY | os.O_APPEND)
    try:
        os.ftruncate(handle, len(recovered.sound))
    except OSError:
        os.close(handle)  # tried again every second: it must not use up the handles
        raise
    return recovered.path, handle


def _file_again(path: Path, lines: bytes) -> tuple[Path, int, int]:
    """Open a lost journal again, or make it again; return how many bytes of ``lines`` it holds too. Raises OSError."""
    make_kept_folder(path.parent)
    handle = kept_opener(str(path), os.O_RDWR | os.O_APPEND | os.O_CREAT)
    held = path.read_bytes()
    if lines.startswith(held):
        return path, handle, len(held)
    os.close(handle)  # another evening's file under the same name stays as it is
    return (*_new_file(path.parent, path.stem), 0)


def _is_at(path: Path, handle: int) -> bool:
    """Whether the open file is still the one its name leads to: a removed folder or a pulled stick makes it another."""
    try:
        named, held = path.stat(), os.fstat(handle)
    except OSError:
        return False
    return (named.st_ino, named.st_dev) == (held.st_ino, held.st_dev)


def damaged_names(path: Path) -> Iterator[Path]:
    """Return what a damaged file of a session may be called that is kept, each name once."""
    yield path.with_suffix(".damaged")
    yield from (path.with_suffix(f".damaged-{number}") for number in range(2, 1000))


def copy_path(path: Path) -> Path:
    """Return where a damaged journal is kept, or will be, as it was. Raises OSError."""
    data = path.read_bytes()
    for copy in damaged_names(path):
        if not copy.exists() or copy.read_bytes() == data:
            return copy
    raise FileExistsError(str(path))


def _keep_copy(path: Path) -> None:
    """Copy a damaged journal under a name of its own. Raises OSError: nothing may then be cut off the original."""
    copy = copy_path(path)
    if not copy.exists():
        write_atomic(copy, path.read_bytes())


def modified(path: Path) -> float:
    """Return when a file was last written, in seconds since 1970; 0 when it is gone."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
