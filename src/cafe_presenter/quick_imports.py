"""Imports without the garbage collector: a start makes objects that live as long as the program does."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Import in the block; what it leaves is never searched for garbage. A sixth of the time to the first wall."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
