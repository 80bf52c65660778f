"""fuzz.py TARGET SECONDS [FOLDER]: one reader under atheris, guided by the branches its bytes reach.

Begins with the seeds of tests/fuzz/corpus/TARGET and, where there is one, FOLDER, which takes what was found on the
way. A case that takes more than MAX_SECONDS or MAX_MEGABYTES, or raises what it should not, ends the run with
exit code 77 or so, and the case is left in the present folder as crash-*, timeout-* or oom-*: mend it, then add it to
the corpus. Runs on Linux alone.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import atheris

MAX_SECONDS = 10
"""Of the processor: what else the machine does finds no fault with a reader."""
MAX_SECONDS_WAITED = 200
MAX_MEGABYTES = 1000
LONGEST = 30_000
HERE = Path(__file__).parent


def main() -> None:
    """Fuzz one target for so many seconds."""
    name, seconds, *folders = sys.argv[1:]
    folders = folders or [tempfile.mkdtemp(prefix="fuzz-")]  # the first folder takes what is found: never the corpus
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with atheris.instrument_imports(include=["cafe_presenter", "tests.fuzz"]):
        from tests.fuzz.targets import TARGETS
    options = [
        f"-max_total_time={seconds}",
        f"-timeout={MAX_SECONDS_WAITED}",
        f"-rss_limit_mb={MAX_MEGABYTES}",
        f"-malloc_limit_mb={MAX_MEGABYTES}",
        f"-max_len={LONGEST}",
        "-print_final_stats=1",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *options, *folders, str(HERE / "corpus" / name)], within_its_time(TARGETS[name]))
    atheris.Fuzz()


def within_its_time(read: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """The reader, with an error after whatever took it too long."""

    def timed(data: bytes) -> None:
        began = time.process_time()
        read(data)
        took = time.process_time() - began
        assert took < MAX_SECONDS, f"{took:.0f} s"

    return timed


if __name__ == "__main__":
    main()
