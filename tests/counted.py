"""What a deed takes, counted in calls: its work, whatever the machine."""

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType


def calls_in(deed: Callable[[], object]) -> Counter[str]:
    """Return how often a function of each name is called by ``deed``, of Python or compiled."""
    calls: Counter[str] = Counter()

    def on_event(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            calls[frame.f_code.co_name] += 1
        elif event == "c_call":
            calls[getattr(argument, "__name__", "")] += 1

    sys.setprofile(on_event)
    try:
        deed()
    finally:
        sys.setprofile(None)
    return calls
