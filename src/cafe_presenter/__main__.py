"""Where the program starts: as ``python -m cafe_presenter``, as a script, as a standalone program."""

import sys

from cafe_presenter.startup import without_collector


def main() -> int:
    """Run the program with the arguments of the command line; return the exit code."""
    with without_collector():
        from cafe_presenter.cli import main as run  # in the block on purpose
    return run()


if __name__ == "__main__":
    sys.exit(main())
