"""What the standalone program runs."""

import sys

from cafe_presenter.cli import main

sys.exit(main())
