"""How a pool grows with its evenings, beside a loop in plain Python over the same files, in one run.

``make pool-bench`` prints the table, ``MOST=100000`` stops there; ``--write FILE`` puts it into a page. Each thing is
a process of its own; a cell tells its seconds, those of the processors, and its largest memory. The files were just
written, so that the disk is not measured. This process stays small: the kernel counts its memory as its child's.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import duckdb

from evenings import write_folder
from table import Row, told, write_into

COLUMN = "seconds (of processors, memory)"
FIRST = 1_000


def main() -> None:
    """Measure, print, and clean up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--loop", type=Path, help="the loop alone, over a folder")
    options = parser.parse_args()
    if options.loop:
        loop(options.loop)
        return
    folder = Path(tempfile.mkdtemp(prefix="pool-bench-"))
    try:
        rows = measured(folder, options.most)
    finally:
        shutil.rmtree(folder)
    page = f"{told(rows)} DuckDB {duckdb.__version__}."
    print(page)
    if options.write:
        write_into(options.write, page, by="make pool-bench")


def measured(folder: Path, most: int) -> list[Row]:
    """Return a row for each thing and size."""
    rows, number, written = [], FIRST, 0
    while number <= most:
        write_folder(folder / "files", number, first=written)
        written = number
        rows += [Row(f"{number:,} evenings: {name}", {COLUMN: action()}) for name, action in _things(folder)]
        print(*(f"{row.label}: {row.cells[COLUMN]}" for row in rows[-5:]), sep="\n", flush=True)
        number *= 10
    return rows


def _things(folder: Path) -> list[tuple[str, Callable[[], str]]]:
    files, rows = folder / "files", folder / "rows.parquet"
    pool = ("-m", "cafe_presenter", "pool")

    def one_file() -> str:
        path = folder / "lines.jsonl"
        with path.open("wb") as file:
            for place, _, names in os.walk(files):
                file.writelines(Path(place, name).read_bytes() for name in names)
        cell = _run(*pool, path, "-o", folder / "lines.html", "--force")
        path.unlink()
        return cell

    return [
        ("a report from files, one an evening", lambda: _run(*pool, files, "-o", folder / "files.html", "--force")),
        ("a report from one file, a line an evening", one_file),
        ("their rows as Parquet", lambda: _run(*pool, files, "-o", rows, "--force")),
        ("a report from Parquet", lambda: _run(*pool, rows, "-o", folder / "rows.html", "--force")),
        ("a loop in Python, five figures of the report", lambda: _run(__file__, "--loop", files)),
    ]


def _run(*arguments: str | Path) -> str:
    """Run Python; return what it took."""
    began = time.perf_counter()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, *map(str, arguments)],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)],
    )
    _, status, used = os.wait4(child, 0)
    seconds = time.perf_counter() - began
    if status:
        raise RuntimeError(f"{arguments} ended with {status}")
    return f"{seconds:.2f} ({used.ru_utime + used.ru_stime:.2f}, {used.ru_maxrss / 1000:.0f} MB)"


def loop(folder: Path) -> None:
    """Count months, departments, questions held and skipped, and lateness: less than the report tells."""
    months: Counter[str] = Counter()
    departments: Counter[str] = Counter()
    late: Counter[int] = Counter()
    outcomes: dict[str, Counter[str]] = defaultdict(Counter)
    for place, _, names in os.walk(folder):
        for name in names:
            told = json.loads(Path(place, name).read_bytes())
            months[told["month"]] += 1
            departments[told["department"]] += 1
            for theme in told["themes"]:
                outcomes[theme["fingerprint"]][theme["outcome"]] += 1
                late[(theme["taken_s"] - theme["planned_s"]) // 60] += 1
    print(len(months), len(departments), len(outcomes), len(late))


if __name__ == "__main__":
    main()
