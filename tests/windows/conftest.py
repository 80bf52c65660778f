"""Tests of what Windows alone does: no other system collects them."""

import sys

collect_ignore_glob = [] if sys.platform == "win32" else ["*"]
