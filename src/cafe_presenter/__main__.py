"""Run the program as ``python -m cafe_presenter``."""

import sys

from cafe_presenter.cli import main

if __name__ == "__main__":
    sys.exit(main())
