"""A reading of the three clocks an evening needs."""

from datetime import datetime

from cafe_presenter.core.base.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Instant:
    """One moment. ``running_s`` stands still while the computer sleeps, ``boot_s`` does not; ``utc`` is aware."""

    running_s: float
    boot_s: float
    utc: datetime
