"""What the standalone program runs."""

import os
import sys

from cafe_presenter.__main__ import main

# Where no keyboard is described, Qt's wayland platform dies at the first key, though the compositor tells all about it:
# libxkbcommon wants a folder to look in, whatever is there.
if sys.platform == "linux" and not os.path.isdir("/usr/share/X11/xkb"):  # noqa: PTH112 - pathlib comes later
    os.environ.setdefault("XKB_CONFIG_ROOT", os.path.dirname(sys.executable))  # noqa: PTH120
sys.exit(main())
