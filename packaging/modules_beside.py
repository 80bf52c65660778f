"""What both programs for Windows do first: read their modules from one file, which lies among the libraries.

A program of PyInstaller brings the modules in its own file: two would bring them twice, 10 MB. PyInstaller runs this
before its own, of which some want modules.
"""

import os
import sys

MODULES = "modules.pyz"


def read_modules(library: str) -> None:
    """Have the modules read from the file in the folder ``library``."""
    archive = vars(sys.modules["pyimod02_importers"])["pyz_archive"]
    archive.__init__(os.path.join(library, MODULES))  # noqa: PTH118 - pathlib is one of the modules


if hasattr(sys, "_MEIPASS"):
    read_modules(vars(sys)["_MEIPASS"])
