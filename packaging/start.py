"""What the standalone program runs."""

import os
import sys
from types import ModuleType

from cafe_presenter.__main__ import main


def outlive_the_folder() -> None:
    """Go on when the folder is moved or its stick pulled out.

    WORKAROUND: PyInstaller opens the program's file anew for every module, and where it is gone ends the program, and
    with it the evening (``pyimod01_archive``): let it be a fault like another.
    """
    archive = vars(sys.modules["pyimod02_importers"])["pyz_archive"]
    read = archive.extract

    def extract(name: str, raw: bool = False) -> object:  # noqa: FBT001, FBT002 - as PyInstaller has it
        try:
            return read(name, raw)
        except SystemExit as gone:
            raise ImportError(str(gone)) from None

    archive.extract = extract


# What was started, and stands beside the data, is the launcher (packaging/linux/launcher.c): it lies one folder above.
if sys.platform == "linux":
    sys.executable = "/".join(sys.executable.rsplit("/lib/", 1))
# Where no keyboard is described, Qt's wayland platform dies at the first key, though the compositor tells all about it:
# libxkbcommon wants a folder to look in, whatever is there.
if sys.platform == "linux" and not os.path.isdir("/usr/share/X11/xkb"):  # noqa: PTH112 - pathlib comes later
    os.environ.setdefault("XKB_CONFIG_ROOT", os.path.dirname(sys.executable))  # noqa: PTH120
# WORKAROUND: QtAwesome imports ctypes and uses it on Windows alone. A bundle that has it loads it at every start, 5 ms
# (PyInstaller's pyimod03_ctypes), so elsewhere it is left out.
if sys.platform != "win32":
    sys.modules["ctypes"] = ModuleType("ctypes")
outlive_the_folder()
sys.exit(main())
