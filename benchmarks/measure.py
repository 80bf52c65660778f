"""Measure the program beside the minimal one, in the same run, and print the table README quotes: ``make bench``.

measure.py [--quick] [--only start,key,…] [--write README.md]
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from growth import measure_growth
from probe import Probe, Watched
from programs import ROOT, STICK_READ_AHEAD_KB, Candidate, Running, candidates, drop_caches, reading_ahead, spent_since
from table import Row, told, write_into
from tests.desktop.xorg import XorgDesk
from walls import deck_text, write_show

BUILD = ROOT / "build" / "bench"
THEMES = 45
QUIET_S = 0.5
FIRST_REST_S = 0.7
"""Rest at the first question: more than the half second in which presses of one key there are one."""
BURST, BURST_GAP_S = 20, 0.08
LIST_READ_S = 0.8
"""How long a host looks at the list of follow-ups at least."""
MOVE_GAP_S = 0.06
"""Presses that come sooner are a worn button's, and count once."""
SLOW_FSYNC_US = 300_000
READ_TIMES = 3
MAX_READ_MB = 50


@dataclass(frozen=True, slots=True)
class Bench:
    """The desk, the probe over its projector, the programs, and how often each thing is tried."""

    desk: XorgDesk
    probe: Probe
    programs: tuple[Candidate, ...]
    folder: Path
    times: int

    def launch(self, program: Candidate, *before: str) -> Running:
        """Start a program as if for the first time: no data of an earlier run; ``before`` is what it is run under."""
        shutil.rmtree(self.folder / "data", ignore_errors=True)
        for lock in self.folder.glob(".~lock.*"):  # of an office that was killed
            lock.unlink()
        return Running((*before, *program.command), self.desk.env | dict(program.env))

    def shown(self, program: Candidate, *before: str, patience: float = 60) -> Running:
        """Start a program and wait until its first question stands."""
        self.probe.settle()
        running = self.launch(program, *before)
        self.probe.watch(quiet=max(1.5, 5 * program.quiet_s), patience=patience)
        if program.focus:
            command = ["xdotool", "search", "--onlyvisible", "--name", program.focus, "windowactivate", "--sync"]
            subprocess.run(command, env=self.desk.env, check=True)
            for key in ("Right", "Home"):  # the first key after that is lost on some
                self.probe.watch(key, quiet=0.5, patience=1)
        return running


def main() -> int:
    """Measure what is asked for, print the table, and write it into the README if asked to; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few tries of everything: to see that it works")
    parser.add_argument("--only", default="start,cold,read,key,followup,count,burst,fsync,memory,idle,growth")
    parser.add_argument("--write", type=Path, help="put the table between the marks of this file")
    options = parser.parse_args()
    wanted = options.only.split(",")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # for this process; what is measured is told nothing of it
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        if set(wanted) - {"growth"}:
            rows += on_the_desk(Path(scratch), wanted, times=5 if options.quick else 21)
        if "growth" in wanted:
            rows += measure_growth(Path(scratch), quick=options.quick)
    table = told(rows)
    print(table)
    if options.write:
        write_into(options.write, table, by="make bench")
    return 0


def on_the_desk(folder: Path, wanted: list[str], *, times: int) -> list[Row]:
    """Return what is measured on two screens."""
    deck, show = folder / "evening.yaml", folder / "show.json"
    deck.write_text(deck_text(THEMES), "utf-8")
    application = QApplication([])
    write_show(deck, show, aspect=1920 / 1080)
    del application
    rows: list[Row] = []
    desk = XorgDesk(folder)
    try:
        screen = desk.projector
        probe = Probe(desk.env["DISPLAY"], (screen.x, screen.y, screen.width, screen.height), build=BUILD)
        bench = Bench(desk, probe, candidates(folder, deck, show, bundles=bundles()), folder, times)
        for name, measure in MEASURES.items():
            if name in wanted:
                print(f"{name}…", file=sys.stderr)
                rows += measure(bench)
        probe.close()
    finally:
        desk.close()
    return rows


def bundles() -> dict[str, Path]:
    """Return the standalone programs there are: ours from ``make bundle``, the minimal one made here once."""
    ours = sorted((ROOT / "build" / "bundle-linux").glob("cafe-presenter-*/cafe-presenter"))
    if not ours:
        print("No bundle was made (make bundle): it is left out.", file=sys.stderr)
        return {}
    minimal = BUILD / "minimal" / "minimal"
    source = ROOT / "benchmarks" / "minimal.py"
    if not minimal.exists() or minimal.stat().st_mtime < source.stat().st_mtime:
        where = ["--distpath", str(BUILD), "--workpath", str(BUILD / "work"), "--specpath", str(BUILD / "work")]
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--name", "minimal"]
        subprocess.run([*command, *where, str(source)], check=True)
    return {"ours": ours[-1], "minimal": minimal}


def measure_start(bench: Bench, *, cold: bool = False) -> list[Row]:
    """From the start of the process to the first question painted on the wall."""
    spent: dict[str, list[float]] = {program.name: [] for program in bench.programs}
    if cold and not drop_caches():
        return []
    for attempt in range(bench.times + 1):
        for slot, program in enumerate(bench.programs):
            bench.probe.settle()
            if cold:
                drop_caches()
                time.sleep(0.2)
            begun = time.monotonic()
            running = bench.launch(program)
            quiet = max(QUIET_S, 5 * program.quiet_s) if attempt else 5
            seen = bench.probe.watch(quiet=quiet, patience=30, wanted=slot if attempt else -1)
            if attempt == 0:
                bench.probe.keep(slot)
            elif seen.right is not None:
                spent[program.name].append((seen.right - begun) * 1000)
            running.stop()
            bench.probe.watch(quiet=0.1, patience=1)
    bench.probe.forget()
    label = "Start to first question, caches dropped" if cold else "Start to first question, warm"
    return beside(label, spent, unit="ms", bar="≤ 1.4 × minimal")


def measure_cold(bench: Bench) -> list[Row]:
    """The same with nothing of the program in memory yet."""
    return measure_start(bench, cold=True)


def measure_read(bench: Bench) -> list[Row]:
    """What a bundle reads from the disk until both windows stand, where the disk reads ahead as little as a stick does.

    A program from source shares Python and Qt with this one, which keeps them in memory: it tells nothing.
    """
    programs = [program for program in bench.programs if "bundled" in program.name]
    read: dict[str, list[float]] = {program.name: [] for program in programs}
    with reading_ahead(ROOT, STICK_READ_AHEAD_KB) as changed:
        if not changed:
            return []
        for _ in range(READ_TIMES):
            for program in programs:
                bench.probe.settle()
                drop_caches()
                running = bench.launch(program)
                bench.probe.watch(quiet=3, patience=30)
                read[program.name].append(running.read_mb())
                running.stop()
                bench.probe.watch(quiet=0.1, patience=1)
    return beside("Read from the disk by a start, 128 kB ahead", read, unit="MB", bar=f"≤ {MAX_READ_MB} MB", apart=True)


def measure_key(bench: Bench) -> list[Row]:
    """From a key to the whole new question on the wall."""
    spent: dict[str, list[float]] = {program.name: [] for program in bench.programs}
    frames: dict[str, list[int]] = {program.name: [] for program in bench.programs}
    count = min(bench.times, 14)
    for _ in range(3):  # in turn, so that what else the machine does falls on all alike
        for program in bench.programs:
            running = bench.shown(program)
            learn(bench, program, count + 1)
            first_question(bench)
            slots = range(2, count + 2)
            seen = [bench.probe.watch("Right", quiet=program.quiet_s, patience=5, wanted=slot) for slot in slots]
            running.stop()
            bench.probe.watch(quiet=0.3, patience=1)
            spent[program.name] += [(each.right - each.sent) * 1000 for each in seen if each.right]
            frames[program.name] += [each.changes for each in seen]
    rows = beside("Key to the new question, 1920 × 1080", spent, unit="ms", bar="≤ 1.5 × minimal")
    slowest = {name: [quantile(values, 0.95)] for name, values in spent.items()}
    rows += beside("The same, 95th percentile", slowest, unit="ms", bar="≤ 8 ms")
    whole = {name: f"{sum(each == 1 for each in values)} of {len(values)}" for name, values in frames.items()}
    rows.append(Row("Questions that came in one whole picture", whole, bar="all"))
    return rows


def measure_follow_up(bench: Bench) -> list[Row]:
    """From the digit to the whole follow-up on the wall, the second of each theme; the minimal program has none."""
    return measure_aside(bench, "Key to a follow-up, 1920 × 1080", send_follow_up)


def measure_count(bench: Bench) -> list[Row]:
    """From Enter to a count of the room on the wall, one of each theme; the minimal program has none."""
    return measure_aside(bench, "Key to a count of the room, 1920 × 1080", show_count)


def measure_aside(bench: Bench, label: str, send: Callable[..., Watched]) -> list[Row]:
    """From the last of some keys to the whole of what it puts on the wall in the place of a question."""
    spent: dict[str, list[float]] = {program.name: [] for program in bench.programs if program.name.startswith("ours")}
    count = min(bench.times, 14)
    for _ in range(3):
        for program in bench.programs:
            if program.name not in spent:
                continue
            running = bench.shown(program)
            bench.probe.forget()
            bench.probe.settle()
            for slot in range(1, count + 1):  # learn what each looks like
                send(bench, program)
                bench.probe.keep(slot)
            bench.probe.watch("Home", quiet=0.3, patience=2)
            seen = [send(bench, program, slot) for slot in range(1, count + 1)]
            running.stop()
            bench.probe.watch(quiet=0.3, patience=1)
            spent[program.name] += [(each.right - each.sent) * 1000 for each in seen if each.right]
    rows = beside(label, spent, unit="ms", bar="≤ 1.5 × minimal’s question")
    slowest = {name: [quantile(values, 0.95)] for name, values in spent.items()}
    return rows + beside("The same, 95th percentile", slowest, unit="ms", bar="≤ 8 ms")


def send_follow_up(bench: Bench, program: Candidate, wanted: int = -1) -> Watched:
    """Go to the next question, open the list, and send its second follow-up; return what was seen of that."""
    bench.probe.watch("Right", quiet=program.quiet_s, patience=2)
    bench.probe.watch("r", quiet=program.quiet_s, patience=LIST_READ_S)  # nothing of it is on the wall
    return bench.probe.watch("2", quiet=program.quiet_s, patience=5, wanted=wanted)


def show_count(bench: Bench, program: Candidate, wanted: int = -1) -> Watched:
    """Go to the next question, count it the first time, open the count, and show it; return what was seen of that."""
    bench.probe.watch("Right", quiet=program.quiet_s, patience=2)
    counted = () if wanted >= 0 else ("c", "7", "Tab", "4", "Return")  # a second count would look another way
    for key in (*counted, "c"):  # nothing of it is on the wall
        bench.probe.watch(key, quiet=program.quiet_s, patience=LIST_READ_S if key == "c" else MOVE_GAP_S)
    return bench.probe.watch("Return", quiet=program.quiet_s, patience=5, wanted=wanted)


def learn(bench: Bench, program: Candidate, count: int) -> None:
    """Walk through ``count`` questions, keep what each looks like, and come back."""
    bench.probe.forget()
    bench.probe.settle()
    bench.probe.keep(0)
    first_question(bench)
    bench.probe.keep(1)
    for slot in range(2, count + 1):
        bench.probe.watch("Right", quiet=program.quiet_s, patience=2)
        bench.probe.keep(slot)
    bench.probe.watch("Home", quiet=0.3, patience=2)


def first_question(bench: Bench) -> None:
    """Go from the title to the first question, and rest there: a key that is pressed twice at once moves once there."""
    bench.probe.watch("Right", quiet=FIRST_REST_S, patience=2)


def measure_burst(bench: Bench) -> list[Row]:
    """Twenty presses 80 ms apart: how many questions were seen, one after the other."""
    kept: dict[str, str] = {}
    for program in bench.programs:
        running = bench.shown(program)
        learn(bench, program, BURST + 1)
        first_question(bench)
        seen = bench.probe.watch("Right", BURST, gap=BURST_GAP_S, quiet=0.5, patience=5, wanted=BURST + 1)
        running.stop()
        bench.probe.watch(quiet=0.3, patience=1)
        kept[program.name] = told_burst(seen)
    return [Row("20 presses 80 ms apart: questions shown", kept, bar="20 of 20")]


def told_burst(seen: Watched) -> str:
    """Return how many of the presses were answered by their question, in order."""
    shown = list(dict.fromkeys(frame for frame in seen.seen if frame > 0))
    answered = len(shown) if shown == sorted(shown) and seen.is_right else 0
    return f"{answered} of {BURST}"


def measure_fsync(bench: Bench) -> list[Row]:
    """A key on a disk that takes 300 ms to answer."""
    if shutil.which("strace") is None:
        return []
    slow = ["strace", "--follow-forks", "--seccomp-bpf", "--output=/dev/null", "--trace=fsync,fdatasync"]
    slow.append(f"--inject=fsync,fdatasync:delay_enter={SLOW_FSYNC_US}")
    program = next(each for each in bench.programs if each.name == "ours")
    starts: list[float] = []
    firsts: list[float] = []
    laters: list[float] = []
    for before in ((), tuple(slow)):
        bench.probe.settle()
        begun = time.monotonic()
        running = bench.launch(program, *before)
        shown = bench.probe.watch(quiet=1.5, patience=60)
        rests = (FIRST_REST_S, *[0.15] * (min(bench.times, 20) - 1))
        pressed = [bench.probe.watch("Right", quiet=rest, patience=5) for rest in rests]
        running.stop()
        bench.probe.watch(quiet=0.3, patience=1)
        spent = [(each.last - each.sent) * 1000 for each in pressed if each.last]
        starts.append(((shown.last or 0) - begun) * 1000)
        firsts.append(spent[0])
        laters.append(statistics.median(spent))
    names = ("Start", "First key", "Later keys")
    return [
        Row(
            f"{name} with every fsync taking 300 ms",
            {"ours": f"{fast:.0f} ms; slow disk {slowed:.0f} ms"},
            bar="no slower",
        )
        for name, (fast, slowed) in zip(names, (starts, firsts, laters), strict=True)
    ]


def measure_memory(bench: Bench) -> list[Row]:
    """PSS after 300 moves, and what 600 more add."""
    after: dict[str, list[float]] = {}
    slope: dict[str, str] = {}
    for program in bench.programs:
        running = bench.shown(program)
        first_question(bench)
        told_kb = []
        for _ in range(3):
            for _ in range(5):
                for key in ("Right", "Left"):
                    bench.probe.watch(key, 30, gap=MOVE_GAP_S, quiet=0.3, patience=5)
            told_kb.append(running.pss_kb())
        running.stop()
        bench.probe.watch(quiet=0.3, patience=1)
        after[program.name] = [told_kb[0] / 1024]
        slope[program.name] = f"{(told_kb[2] - told_kb[1]) / 1024:+.1f} MB"
    rows = beside("Memory after 300 moves (PSS)", after, unit="MB", bar="≤ minimal + 40 MB", apart=True)
    return [*rows, Row("What moves 601 to 900 add to it", slope, bar="nothing")]


def measure_idle(bench: Bench) -> list[Row]:
    """Timers running and nobody touching anything, three times 20 s: the median of the three."""
    cpu: dict[str, list[float]] = {}
    woken: dict[str, str] = {}
    repainted: dict[str, str] = {}
    for program in bench.programs:
        running = bench.shown(program)
        bench.probe.watch("Right", quiet=0.5, patience=2)
        if program.timer_key:
            bench.probe.watch(program.timer_key, quiet=0.5, patience=3)
        time.sleep(3)
        rates, wake_ups, changes = [], [], 0
        for _ in range(3):
            begun, before = time.monotonic(), running.spent()
            changes += bench.probe.watch(quiet=20, patience=20).changes
            seconds = time.monotonic() - begun
            spent = spent_since(before, running.spent())
            rates.append(spent.cpu_s / seconds * 100)
            wake_ups.append(spent.wake_ups / seconds)
        cpu[program.name] = rates
        woken[program.name] = f"{statistics.median(wake_ups):.1f}"
        repainted[program.name] = str(changes)
        running.stop()
        bench.probe.watch(quiet=0.3, patience=1)
    return [
        *beside("Processor at rest, seconds on show", cpu, unit="%", bar="≤ 0.2 % of a core", decimals=2),
        Row("Wake-ups a second, all threads", woken, bar="≤ 4"),
        Row("Changes of the wall in 60 s at rest", repainted, bar="0"),
    ]


def beside(
    label: str, values: Mapping[str, list[float]], *, unit: str, bar: str, apart: bool = False, decimals: int = 1
) -> list[Row]:
    """Return a row of medians, each of ours with its ratio to the minimal one of its kind (or how far ``apart``)."""
    cells = {}
    medians = {name: statistics.median(many) for name, many in values.items() if many}
    for name, median in medians.items():
        cells[name] = f"{median:.{decimals}f} {unit}" if median < 100 else f"{median:.0f} {unit}"
        limit = medians.get(name.replace("ours", "minimal"))
        if name.startswith("ours") and limit:
            cells[name] += f" ({median - limit:+.0f} {unit})" if apart else f" (× {median / limit:.2f})"
    return [Row(label, cells, bar=bar)]


def quantile(values: list[float], share: float) -> float:
    """Return the value that ``share`` of ``values`` do not exceed."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else float("nan")


MEASURES: dict[str, Callable[[Bench], list[Row]]] = {
    "start": measure_start,
    "cold": measure_cold,
    "read": measure_read,
    "key": measure_key,
    "followup": measure_follow_up,
    "count": measure_count,
    "burst": measure_burst,
    "fsync": measure_fsync,
    "memory": measure_memory,
    "idle": measure_idle,
}

if __name__ == "__main__":
    sys.exit(main())
