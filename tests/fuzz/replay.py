"""replay.py TARGET FILE...: give files to a target, each within a time and a memory; prints the name before each."""

import os
import resource
import signal
import sys
from pathlib import Path

MAX_SECONDS = 10
"""Of the processor: a machine with much else to do must not fail a reader."""
MAX_SECONDS_WAITED = 100
MAX_BYTES = 1_500_000_000
"""Of addresses, not of memory: Qt alone maps half of it."""


def main() -> None:
    """Replay the files; a bound that is passed, or an exception, ends the process."""
    name, *files = sys.argv[1:]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.fuzz.targets import TARGETS  # after the platform is chosen

    resource.setrlimit(resource.RLIMIT_AS, (MAX_BYTES, MAX_BYTES))
    for file in files:
        sys.stdout.write(f"{file}\n")
        sys.stdout.flush()
        data = Path(file).read_bytes()
        # Both end the process, wherever it is, compiled code included.
        signal.setitimer(signal.ITIMER_PROF, MAX_SECONDS)
        signal.alarm(MAX_SECONDS_WAITED)
        TARGETS[name](data)
        signal.alarm(0)
        signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    main()
