"""Imports without what a program of today has no use for: a start makes objects that live as long as it does."""

import builtins
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from cafe_presenter.core.base.patterns import patterns_when_used


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


def load_yaml() -> None:
    """Load PyYAML without compiling the patterns of its own parser: libyaml's is used where it is there."""
    with patterns_when_used():
        import yaml

    del yaml


_FOR_SIGNATURES = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "lib/enum_sig", "lib/pyi_generator", "lib/tool", "parser")
)
_WHEN_ASKED = """
def __getattr__(name):
    found = globals()
    found.pop("__getattr__", None)
    exec(compile({source!r}, {file!r}, "exec"), found)
    if name not in found:
        raise AttributeError(name)
    return found[name]
"""


def load_qt() -> None:
    """Load Qt without what it loads for nothing here: a fifth of the time to the first wall.

    WORKAROUND: PySide6 carries as source text what it tells the signatures of its functions with, in the message of a
    wrong call and to ``help()``, and compiles all of it at each start (``shibokensupport/signature``). Here a module of
    it is compiled when something in it is asked for. It also reads and keeps the source text of every module that is
    imported to see whether it names PySide6, and might want one of its ``__feature__``s
    (``shibokensupport/feature.py``). No module of this program does.
    """
    compile_now = builtins.compile

    def compile_later(source: Any, filename: Any, *how: Any, **more: Any) -> Any:
        if filename in _FOR_SIGNATURES:
            source = _WHEN_ASKED.format(source=source, file=filename)
        return compile_now(source, filename, *how, **more)

    builtins.compile = compile_later
    try:
        import PySide6.QtCore  # Qt, only when a window is wanted
    finally:
        builtins.compile = compile_now

    del PySide6
    names = vars(sys.modules.get("shibokensupport.feature", sys))
    if "_mod_uses_pyside" in names:
        names["_mod_uses_pyside"] = _wants_no_feature


def _wants_no_feature(module: ModuleType) -> bool:
    del module
    return False
