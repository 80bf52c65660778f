"""A process that holds a data folder until its standard input is closed, for the tests of the lock.

Run as ``holding.py FOLDER``; it prints ``held`` or the code of the problem.
"""

import sys
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.files.disk.datafolder import DataLock


def main(folder: Path) -> None:
    """Hold ``folder``, say so, and wait."""
    try:
        with DataLock(folder):
            say("held")
            sys.stdin.read()
    except CafeError as error:
        say(error.problems[0].code)


def say(text: str) -> None:
    """Tell the test, which reads this process's standard output."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
