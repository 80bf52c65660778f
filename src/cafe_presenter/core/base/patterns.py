"""Regular expressions that are compiled when they are first used: a start needs few of those it defines."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

_compiled = re.compile


class _Pattern:
    def __init__(self, text: str, flags: re.RegexFlag | int) -> None:
        self._told = (text, flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(_compiled(*self._told), name)
        setattr(self, name, found)
        return found


def pattern(text: str, flags: re.RegexFlag | int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` does, for the same arguments, without its cost before the first use.

    A slip in ``text`` is raised at that use, as ``re.error``. The functions of ``re`` do not take it: use its methods.
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))


@contextmanager
def patterns_when_used() -> Iterator[None]:
    """Have what is imported in the block compile its patterns when they are first used; it must use their methods."""
    re.compile = pattern  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = _compiled
