"""promises.py [NUMBER…]: run the tests that keep these promises, or all, and note in the guides which passed.

Run by ``make promises``. The tables of ``guides/*/promises.md`` have a line for each test: the number of its promise,
the test, and the day on which it was last seen to pass, ``–`` when that was not yet.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
TABLES = tuple(sorted((ROOT / "guides").glob("*/promises.md")))
LINE = re.compile(r"^\| (\d+) \| `(tests/[\w/]+\.py::\w+)` \| (\d{4}-\d\d-\d\d|–) \|$", re.MULTILINE)


class Kept(NamedTuple):
    """A test that keeps a promise, and the day it was last seen to pass."""

    promise: int
    test: str
    seen: str


def kept_by(text: str) -> list[Kept]:
    """Return the lines of the table in a guide."""
    return [Kept(int(number), test, seen) for number, test, seen in LINE.findall(text)]


def with_day(text: str, passed: Collection[str], day: str) -> str:
    """Return a guide that says of the tests that ``passed`` that they were seen on ``day``."""

    def line(found: re.Match[str]) -> str:
        seen = day if found[2] in passed else found[3]
        return f"| {found[1]} | `{found[2]}` | {seen} |"

    return LINE.sub(line, text)


def passing(tests: Collection[str], root: Path = ROOT) -> set[str]:
    """Run tests; return those that passed, each with all its cases."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-m", "", f"--junit-xml={report}", *sorted(tests)]
        subprocess.run(command, cwd=root, check=False)
        cases = list(ET.parse(report).getroot().iter("testcase"))  # noqa: S314 - pytest's own
    outcomes: dict[str, list[bool]] = {}
    for case in cases:
        name = str(case.get("name")).partition("[")[0]
        for test in tests:
            place = test.partition("::")[0].removesuffix(".py").replace("/", ".")
            if test.endswith(f"::{name}") and str(case.get("classname")).startswith(place):
                failed = any(case.find(bad) is not None for bad in ("failure", "error", "skipped"))
                outcomes.setdefault(test, []).append(not failed)
    return {test for test, passed in outcomes.items() if all(passed)}


def main(arguments: list[str]) -> int:
    """Run the tests of the promises that are named, or of all; return 1 when one was not seen to pass."""
    wanted = {int(each) for each in arguments}
    known = kept_by(TABLES[0].read_text("utf-8"))
    tests = {each.test for each in known if not wanted or each.promise in wanted}
    passed = passing(tests)
    for table in TABLES:
        table.write_text(with_day(table.read_text("utf-8"), passed, f"{datetime.now(UTC):%Y-%m-%d}"), "utf-8")
    for test in sorted(tests - passed):
        sys.stdout.write(f"not seen to pass: {test}\n")
    return 1 if tests - passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
