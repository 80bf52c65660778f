"""Values of a test of which few stay in `make test`; all the others wait for `make test-long`."""

from collections.abc import Collection, Iterable
from typing import Any

import pytest


def rarely[Value](values: Iterable[Value], *, but: Collection[Value]) -> list[Any]:
    """Return values to parametrize a test with, all ``but`` those few marked as long."""
    return [value if value in but else pytest.param(value, marks=pytest.mark.long) for value in values]
