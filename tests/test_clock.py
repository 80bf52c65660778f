import time
from datetime import UTC, datetime, timedelta

from cafe_presenter.app.clock import read_clock


def test_the_running_clock_is_python_s_monotonic_one() -> None:
    before = time.monotonic()
    assert before <= read_clock().running_s <= time.monotonic()


def test_the_wall_clock_is_utc() -> None:
    read = read_clock().utc
    assert read.tzinfo is UTC
    assert abs(datetime.now(UTC) - read) < timedelta(seconds=1)


def test_the_sleeping_clock_runs_beside_the_running_one() -> None:
    first, second = read_clock(), read_clock()
    asleep_s = [each.boot_s - each.running_s for each in (first, second)]
    assert abs(asleep_s[1] - asleep_s[0]) < 1
