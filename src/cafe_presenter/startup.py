"""Imports without what a program of today has no use for: a start makes objects that live as long as it does."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def without_collector() -> Iterator[None]:
    """Import in the block; what it leaves is never searched for garbage. A sixth of the time to the first wall."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def without_modules(*names: str) -> Iterator[None]:
    """Import in the block as if these modules were not installed, unless they have been imported already."""
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None: not to be found
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)


def load_qt() -> None:
    """Load Qt, and have it read no source of what is imported after it: a tenth of the time to the first wall.

    WORKAROUND: PySide6 reads and keeps the source text of every module to see whether it names PySide6, and might want
    one of its ``__feature__``s (``shibokensupport/feature.py``). No module of this program does.
    """
    import PySide6.QtCore  # Qt, only when a window is wanted

    del PySide6
    names = vars(sys.modules.get("shibokensupport.feature", sys))
    if "_mod_uses_pyside" in names:
        names["_mod_uses_pyside"] = _wants_no_feature


def _wants_no_feature(module: ModuleType) -> bool:
    del module
    return False
