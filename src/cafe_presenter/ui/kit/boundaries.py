"""Faults of what Qt calls in the middle of something else, kept from reaching it."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import cast


def contained[**P, R](handler: Callable[P, R]) -> Callable[P, R]:
    """Hand a fault of an overridden event handler to ``sys.excepthook``; a filter then lets the event pass.

    WORKAROUND: when an event comes in the middle of a call from Python, such as a resize within ``setVisible``, PySide
    6.12 keeps the fault for the end of that call and meanwhile calls other handlers with the error set: these fail
    without a reason, and the program may crash.
    """

    @wraps(handler)
    def handle(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return handler(*args, **kwargs)
        except Exception:  # noqa: BLE001 - whatever it is, it must not go through Qt
            sys.excepthook(*cast("tuple[type[BaseException], BaseException, None]", sys.exc_info()))
            return cast("R", False if handler.__name__ == "eventFilter" else None)

    return handle
