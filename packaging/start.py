"""What the standalone program runs."""

import sys

from cafe_presenter.__main__ import main

sys.exit(main())
