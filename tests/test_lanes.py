"""The lanes of `make test`: what fails is seen, and nothing is left running."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.lanes import LANES, MAX_AT_ONCE, ROOT

RUN = "import sys, pathlib; from tests.lanes import main; sys.exit(main({lanes!r}, pathlib.Path({folder!r}), []))"
PASSES = "print('=== 3 passed in 0.01s ===')"
FAILS = """
print('== test session starts ==', '== FAILURES ==', 'assert mice == men', sep='\\n')
print('== 1 failed, 2 passed in 0.02s ==')
raise SystemExit(1)
"""
SKIPS = (
    "print('=== short test summary info ===', 'SKIPPED: no mice', '=== 1 passed, 1 skipped in 0.01s ===', sep='\\n')"
)
COMPLAINS = "print('this line is too long'); raise SystemExit(2)"
WAITS = "import os, pathlib, sys, time; pathlib.Path(sys.argv[1]).write_text(str(os.getpid())); time.sleep(600)"


def started(folder: Path, **programs: tuple[str, ...]) -> subprocess.Popen[str]:
    lanes = {name: (sys.executable, "-c", *program) for name, program in programs.items()}
    command = [sys.executable, "-c", RUN.format(lanes=lanes, folder=str(folder))]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def told(folder: Path, **programs: str) -> tuple[int, str]:
    runner = started(folder, **{name: (program,) for name, program in programs.items()})
    said, _ = runner.communicate(timeout=30)
    return runner.returncode, said


def test_lanes_that_all_pass_are_counted(tmp_path: Path) -> None:
    code, said = told(tmp_path, one=PASSES, two=PASSES, three="print('clean')")
    assert code == 0
    assert said.count("3 passed in 0.01s") == 2
    assert "6 tests passed" in said.splitlines()[-1]


def test_no_more_lanes_run_at_once_than_screens_are_shown_in_time(tmp_path: Path) -> None:
    here = tmp_path / "running"
    here.mkdir()
    counts = f"""
import os, pathlib, time
here = pathlib.Path({str(here)!r})
mine = here / str(os.getpid())
mine.touch()
seen = []
deadline = time.monotonic() + 1
while time.monotonic() < deadline:
    seen.append(len(list(here.iterdir())))
mine.unlink()
print(f"=== {{max(seen)}} passed in 1s ===")
"""
    code, said = told(tmp_path, **{f"lane{number}": counts for number in range(MAX_AT_ONCE + 2)})
    assert code == 0
    assert max(int(line.split()[1]) for line in said.splitlines() if line.startswith("lane")) == MAX_AT_ONCE


def test_what_failed_is_shown_after_all_else_and_named_in_the_last_line(tmp_path: Path) -> None:
    code, said = told(tmp_path, bad=FAILS, good=PASSES, odd=SKIPS)
    assert code == 1
    assert "test session starts" not in said
    assert said.index("no mice") < said.index("assert mice == men") < said.index("3 passed in")
    assert said.index("3 passed in") < said.index("1 failed, 2 passed in 0.02s")
    assert said.splitlines()[-1] == f"FAILED: bad. All it said is in {tmp_path / 'bad.txt'}"


def test_a_command_that_is_no_test_fails_with_all_it_said(tmp_path: Path) -> None:
    code, said = told(tmp_path, check=COMPLAINS, good=PASSES)
    assert code == 1
    assert "this line is too long" in said
    assert said.splitlines()[-1].startswith("FAILED: check.")


def test_a_process_that_ends_on_the_spot_is_told_by_the_calls_of_its_own(tmp_path: Path) -> None:
    test = tmp_path / "test_mill.py"
    test.write_text("import os\n\ndef test_the_wheel():\n    os.abort()\n", "utf-8")
    run = f"import sys, pytest; sys.exit(pytest.main(['-p', 'no:cacheprovider', {str(test)!r}]))"
    code, said = told(tmp_path, mill=run)
    assert code == 1
    assert said.count("in test_the_wheel") == 2  # it was run once more
    assert "test session starts" not in said
    assert len(said.splitlines()) < 30
    assert "mill       exit code -6" in said


def test_a_lane_that_crashed_is_run_once_more_and_both_are_told(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    once = f"""
import os, pathlib, signal
mark = pathlib.Path({str(mark)!r})
if not mark.exists():
    mark.touch()
    print("Fatal Python error: the wheel", flush=True)
    os.kill(os.getpid(), signal.SIGABRT)
print("=== 4 passed in 0.01s ===")
"""
    code, said = told(tmp_path, mill=once)
    assert code == 0
    assert "mill CRASHED, and is run once more" in said
    assert "Fatal Python error: the wheel" in said
    assert "In all, 4 tests passed" in said.splitlines()[-1]
    assert "the wheel" in (tmp_path / "mill-crashed.txt").read_text()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 1)])
def test_no_lane_outlives_a_run_that_is_stopped(tmp_path: Path, number: signal.Signals, code: int) -> None:
    pids = [tmp_path / name for name in ("one.pid", "two.pid")]
    runner = started(tmp_path, one=(WAITS, str(pids[0])), two=(WAITS, str(pids[1])))
    deadline = time.monotonic() + 20
    while not all(path.exists() and path.read_text() for path in pids):
        assert time.monotonic() < deadline, "the lanes did not start"
        time.sleep(0.02)
    runner.send_signal(number)
    runner.communicate(timeout=30)
    assert runner.returncode == code
    for path in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.read_text()), 0)


def test_a_lane_that_is_not_there_is_refused_with_the_names_of_those_that_are() -> None:
    command = [sys.executable, "tests/lanes.py", "wayland"]
    refused = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    assert [name for name in LANES if name not in refused.stderr] == []
