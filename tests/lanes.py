"""Run all the tests in a few processes side by side: many of them do little but wait for a screen.

``python tests/lanes.py [LANE…]`` runs the lanes that are named, or all. What each says goes into ``build/lanes`` and is
summed up once all have ended, what failed last. A new lane is one line of ``LANES``; one for a display server is one
name in ``SERVERS``, that of its fixture in ``tests/desktop/conftest.py``.
"""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent

SERVERS = ("sway", "windows", "gnome", "kde")
"""The display servers beside X, each with a lane for the tests that are given the fixture of its name."""

PYTEST = (sys.executable, "-m", "pytest")
GIVING_WAY = ("nice", "-n", "10")
"""Before lanes that keep a processor busy, so that those that watch a screen see it in time."""

SCREEN_READER = "tests/ui/test_accessibility.py"
"""What asks windows as a screen reader does has a process of its own: after it another test may find its memory broken.

Of thirteen runs with it before two other files, eight at once, five crashed (PySide 6.12), of 21 of these alone none.
"""
SEEN = "--capture=sys"
"""Has what a library says right before a crash be seen: “malloc_consolidate(): unaligned fastbin chunk detected”."""

LANES = {
    "xorg": (*PYTEST, "tests/desktop", "-m", f"not long and not ({' or '.join(SERVERS)})"),
    "memory": (*GIVING_WAY, *PYTEST, "tests/ui", f"--ignore={SCREEN_READER}", SEEN),
    "rest": (*GIVING_WAY, *PYTEST, "--ignore=tests/desktop", "--ignore=tests/packaging", "--ignore=tests/ui"),
    "reader": (*GIVING_WAY, *PYTEST, SCREEN_READER, SEEN),
    **{server: (*PYTEST, "tests/desktop", "-m", f"not long and {server}") for server in SERVERS},
    # Always, not only when packaging/ changed: a bundle is made of everything; meanwhile the others wait.
    "bundle": (*GIVING_WAY, *PYTEST, "tests/packaging"),
    "check": (*GIVING_WAY, "make", "check"),
}
"""Those that take longest come first, so that the others fit beside them."""

MAX_AT_ONCE = 4
"""How many lanes run at once: with more, two processors show no screen in time."""

ENDED_WITHIN_S = 20.0
"""How long a lane that is to end may take to end the servers it has started."""
COUNTED = re.compile(r"^=* ?(\d+ [a-z].* in [\d.]+s.*?) ?=*$", re.MULTILINE)
"""The last line of pytest."""
TOLD = re.compile(r"^=+ (?:ERRORS|FAILURES|short test summary info) =+$", re.MULTILINE)
"""The head of what pytest says of tests that did not simply pass."""
CRASHED = re.compile(r"^.*Fatal Python error: ", re.MULTILINE)
"""The head of what Python says of a process that ends on the spot, behind the dots of the tests before."""
FOREIGN = re.compile(r"^  File \"(?:<frozen|[^\"]*/site-packages/).*\n?", re.MULTILINE)
"""A call of pytest’s own: some forty of them stand below the one that the process ended in."""

type Lanes = Mapping[str, Sequence[str]]


class Lane:
    """One process of the tests, and everything it has started."""

    def __init__(self, name: str, command: Sequence[str], folder: Path) -> None:
        self.name = name
        self.output = folder / f"{name}.txt"
        with self.output.open("wb") as output:
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                # A group of its own, which `end` can signal, and no session: Linux shares a processor by these first.
                process_group=0,
            )

    @property
    def ended(self) -> bool:
        """Whether the process has ended."""
        return self._process.poll() is not None

    @property
    def failed(self) -> bool:
        """Whether it has ended otherwise than well."""
        return self._process.poll() != 0

    @property
    def crashed(self) -> bool:
        """Whether a signal has ended the process on the spot."""
        return (self._process.poll() or 0) < 0

    @property
    def said(self) -> str:
        """Everything it has printed."""
        return self.output.read_text("utf-8", errors="replace")

    @property
    def summary(self) -> str:
        """The last line of pytest, or how another command ended."""
        counted = COUNTED.findall(self.said)
        return counted[-1] if counted else "no complaint" if not self.failed else f"exit code {self._process.poll()}"

    @property
    def complaint(self) -> str:
        """What it said of tests that did not simply pass, or of a crash; all of what failed and is no test."""
        said = COUNTED.sub("", self.said).strip()
        head = TOLD.search(said)
        if self.failed and not head and (crash := CRASHED.search(said)):
            return FOREIGN.sub("", said[crash.start() :])
        return said[head.start() :] if head else said if self.failed else ""

    def end(self) -> None:
        """End the process and what it has started, as Ctrl+C would at first."""
        self._send(signal.SIGINT)
        try:
            self._process.wait(ENDED_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._send(signal.SIGKILL)
            self._process.wait()

    def _send(self, number: signal.Signals) -> None:
        if not self.ended:
            os.killpg(self._process.pid, number)


def run(lanes: Lanes, folder: Path) -> int:
    """Run all the lanes, `MAX_AT_ONCE` at once; return the exit code. What they say goes into files in ``folder``.

    One that crashed is run once more, and that it did is told whatever becomes of it: PySide ends a process of some
    thousand windows now and then, most likely while it lets go of them, and no test has failed by that.
    """
    folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    print(f"Side by side: {', '.join(lanes)}. What each says is in {folder}.", flush=True)
    waiting = list(lanes.items())
    running: list[Lane] = []
    ended: list[Lane] = []
    crashed: dict[str, str] = {}
    try:
        while waiting or running:
            while waiting and len(running) < MAX_AT_ONCE:
                name, command = waiting.pop(0)
                running.append(Lane(name, command, folder))
            for lane in [each for each in running if each.ended]:
                running.remove(lane)
                if lane.crashed and lane.name not in crashed:
                    crashed[lane.name] = lane.complaint
                    lane.output.rename(folder / f"{lane.name}-crashed.txt")
                    waiting.append((lane.name, lanes[lane.name]))
                    print(f"{time.monotonic() - began:4.0f} s {lane.name} CRASHED, and is run once more", flush=True)
                    continue
                ended.append(lane)
                print(f"{time.monotonic() - began:4.0f} s {lane.name} {'FAILED' if lane.failed else 'ok'}", flush=True)
            time.sleep(0.1)
    finally:
        for lane in running:
            lane.end()
    for name, complaint in crashed.items():
        print(f"\n----- {name}, which crashed and was run once more -----\n{complaint}")
    tell(sorted(ended, key=lambda lane: lane.failed), time.monotonic() - began)
    return int(any(lane.failed for lane in ended))


def tell(ended: Sequence[Lane], seconds: float) -> None:
    """Print what every lane had to tell, and then its counts; those that failed come last, in that order."""
    for lane in ended:
        if lane.complaint:
            print(f"\n----- {lane.name} -----\n{lane.complaint}")
    print()
    for lane in ended:
        print(f"{lane.name:10} {lane.summary}")
    passed = sum(int(number) for lane in ended for number in re.findall(r"(\d+) passed", lane.summary))
    print(f"In all, {passed} tests passed in {seconds // 60:.0f} min {seconds % 60:.0f} s.")
    for lane in ended:
        if lane.failed:
            print(f"FAILED: {lane.name}. All it said is in {lane.output}")


def main(lanes: Lanes, folder: Path, names: Sequence[str]) -> int:
    """Run the lanes of these names, or all; return the exit code."""
    unknown = [name for name in names if name not in lanes]
    if unknown:
        print(f"No such lane: {', '.join(unknown)}. There are: {', '.join(lanes)}.", file=sys.stderr)
        return 2
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # lanes would inherit that a shell ignores it in background
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(1))  # by way of `finally`, which ends the lanes
    try:
        return run({name: lanes[name] for name in names or lanes}, folder)
    except KeyboardInterrupt:
        print("\nStopped: every lane has ended.")
        return 130


if __name__ == "__main__":
    sys.exit(main(LANES, ROOT / "build" / "lanes", sys.argv[1:]))
