"""Import every module of the program as a bundle would: without what is left out of it, which may be another's wish.

Prints how many there are, or ends with the first that cannot be imported.
"""

import importlib
import pkgutil
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

import cafe_presenter
from bundle_contents import UNUSED_MODULES

OF_FREEDESKTOP = ("cafe_presenter.ui.kit.portal_appearance", "cafe_presenter.ui.screens.awake_freedesktop")
"""The modules that are not imported on Windows, which has no D-Bus."""


class LeftOut:
    """Finds no module that a bundle has not."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Raise ModuleNotFoundError for one that is left out; all others are for the next finder."""
        del path, target
        if name in UNUSED_MODULES:
            raise ModuleNotFoundError(name, name=name)
        return None


if __name__ == "__main__":
    for name in UNUSED_MODULES:
        sys.modules.pop(name, None)
    if "ctypes" in UNUSED_MODULES:
        sys.modules["ctypes"] = ModuleType("ctypes")  # as start.py has it
    sys.meta_path.insert(0, LeftOut())
    found = [each.name for each in pkgutil.walk_packages(cafe_presenter.__path__, "cafe_presenter.")]
    names = [name for name in found if name not in UNUSED_MODULES]
    for name in names:
        if name not in OF_FREEDESKTOP or sys.platform != "win32":
            importlib.import_module(name)
    print(len(names))
