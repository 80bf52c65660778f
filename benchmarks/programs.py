"""The programs that are measured, and what the kernel tells of one that runs."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STICK_READ_AHEAD_KB = 128
"""What Linux reads ahead of a stick."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A program to measure.

    ``name`` heads its column. ``focus``: the title of the window that takes its keys, where that is not the one
    with the focus. ``timer_key`` starts its timer, where the first move does not. ``quiet_s``: how long nothing changes
    once a wall is whole.
    """

    name: str
    command: tuple[str, ...]
    env: tuple[tuple[str, str], ...] = ()
    focus: str = ""
    timer_key: str = ""
    quiet_s: float = 0.15


def candidates(folder: Path, deck: Path, show: Path, *, bundles: Mapping[str, Path]) -> tuple[Candidate, ...]:
    """Return the minimal program and ours, from source and, where ``bundles`` has them, as standalone programs."""
    fonts = tuple(str(path) for path in sorted((ROOT / "resources" / "fonts").glob("*.ttf")))
    ours = ("--lang", "fr", str(deck), "--data-dir", str(folder / "data"))
    made = [
        Candidate("minimal", (sys.executable, str(ROOT / "benchmarks" / "minimal.py"), str(show), *fonts)),
        Candidate("ours", (sys.executable, "-m", "cafe_presenter", *ours)),
    ]
    if "minimal" in bundles:
        made.append(Candidate("minimal, bundled", (str(bundles["minimal"]), str(show), *fonts)))
    if "ours" in bundles:
        made.append(Candidate("ours, bundled", (str(bundles["ours"]), *ours)))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Spent:
    """Time on a processor, in seconds, and how often the processor was given up to wait for something."""

    cpu_s: float
    wake_ups: int


class Running:
    """A program that runs, and its children."""

    def __init__(self, command: tuple[str, ...], env: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", *command],
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        """End it at once: what it leaves behind is no part of a measure."""
        for pid in reversed(self.pids()):
            with_kill(pid)
        self.process.wait(10)

    def pids(self) -> list[int]:
        """Return the process and everything it started."""
        found, waiting = [], [self.process.pid]
        while waiting:
            pid = waiting.pop()
            found.append(pid)
            waiting += children(pid)
        return found

    def pss_kb(self) -> int:
        """Return the memory of the whole tree, what is shared counted in proportion (PSS), in kB."""
        return sum(pss_of(pid) for pid in self.pids())

    def read_mb(self) -> float:
        """Return what the whole tree had read from a disk so far, in MB."""
        found = (
            re.search(r"^read_bytes: (\d+)", Path(f"/proc/{pid}/io").read_text(), re.MULTILINE) for pid in self.pids()
        )
        return sum(int(each[1]) for each in found if each) / 1e6

    def spent(self) -> dict[int, Spent]:
        """Return what every thread of the tree has spent so far, by its number."""
        spent = {}
        for pid in self.pids():
            for task in Path(f"/proc/{pid}/task").iterdir():
                try:
                    cpu_s = int((task / "schedstat").read_text().split()[0]) / 1e9
                    status = (task / "status").read_text()
                except OSError:  # it has ended meanwhile
                    continue
                spent[int(task.name)] = Spent(cpu_s, int(status.partition("\nvoluntary_ctxt_switches:")[2].split()[0]))
        return spent


def spent_since(before: Mapping[int, Spent], after: Mapping[int, Spent]) -> Spent:
    """Return what the threads of ``after`` spent since ``before``; one that has ended takes along what it spent."""
    none = Spent(0.0, 0)
    pairs = [(before.get(thread, none), now) for thread, now in after.items()]
    return Spent(
        sum(now.cpu_s - then.cpu_s for then, now in pairs),
        sum(now.wake_ups - then.wake_ups for then, now in pairs),
    )


def with_kill(pid: int) -> None:
    """Kill a process of ours that may be gone already."""
    try:
        os.kill(pid, 9)
    except ProcessLookupError:
        return


def children(pid: int) -> list[int]:
    """Return the processes that ``pid`` started."""
    return [int(child) for path in Path(f"/proc/{pid}/task").glob("*/children") for child in path.read_text().split()]


def pss_of(pid: int) -> int:
    """Return the PSS of one process in kB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def drop_caches() -> bool:
    """Have the system forget every file it has read; return whether it may be asked to."""
    os.sync()
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return True


@contextmanager
def reading_ahead(path: Path, kilobytes: int) -> Iterator[bool]:
    """Have the disk that holds ``path`` read ahead so much in the block; say whether it may be told to."""
    device = path.stat().st_dev
    setting = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}").resolve() / "queue" / "read_ahead_kb"
    if not setting.exists():  # of a partition, the disk has it
        setting = setting.parents[2] / "queue" / "read_ahead_kb"
    try:
        before = setting.read_text()
        setting.write_text(str(kilobytes))
    except OSError:
        yield False
        return
    try:
        yield True
    finally:
        setting.write_text(before)
