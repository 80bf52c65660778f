"""What the standalone program runs."""

import os
import sys
from types import ModuleType

from cafe_presenter.__main__ import main

# Where no keyboard is described, Qt's wayland platform dies at the first key, though the compositor tells all about it:
# libxkbcommon wants a folder to look in, whatever is there.
if sys.platform == "linux" and not os.path.isdir("/usr/share/X11/xkb"):  # noqa: PTH112 - pathlib comes later
    os.environ.setdefault("XKB_CONFIG_ROOT", os.path.dirname(sys.executable))  # noqa: PTH120
# WORKAROUND: QtAwesome imports ctypes and uses it on Windows alone. A bundle that has it loads it at every start, 5 ms
# (PyInstaller's pyimod03_ctypes), so elsewhere it is left out.
if sys.platform != "win32":
    sys.modules["ctypes"] = ModuleType("ctypes")
sys.exit(main())
