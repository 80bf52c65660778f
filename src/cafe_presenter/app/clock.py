"""The clocks of this computer: read here for the store of a running evening."""

import sys
import time
from datetime import UTC, datetime

from cafe_presenter.core.base.instant import Instant


def read_clock() -> Instant:
    """Read the three clocks of an evening.

    ``time.monotonic`` stands still during sleep on Linux and macOS, and goes on on Windows; each system has another
    clock that tells the difference. A changed wall clock touches neither.
    """
    running_s, boot_s = _running_and_boot_s()
    return Instant(running_s, boot_s, datetime.now(UTC))


if sys.platform == "win32":
    import ctypes

    def _running_and_boot_s() -> tuple[float, float]:
        ticks = ctypes.c_ulonglong()  # of 100 ns, time asleep left out
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 1e7, time.monotonic()
elif sys.platform == "darwin":  # untested: has not run on macOS yet

    def _running_and_boot_s() -> tuple[float, float]:
        # mach_absolute_time, which Python calls monotonic, sleeps; Apple's CLOCK_MONOTONIC does not.
        return time.monotonic(), time.clock_gettime(time.CLOCK_MONOTONIC)
else:

    def _running_and_boot_s() -> tuple[float, float]:
        boot = getattr(time, "CLOCK_BOOTTIME", None)
        running_s = time.monotonic()
        return running_s, running_s if boot is None else time.clock_gettime(boot)
