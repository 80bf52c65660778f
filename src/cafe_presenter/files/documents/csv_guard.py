"""The apostrophe that keeps a spreadsheet from computing what is in a csv: written before it, and taken off again.

A csv is read with the list separator of the reader's country: what follows a semicolon, a comma, a tab or a line break
inside a cell may begin a cell of its own there. It is guarded as the beginning of the cell is.
"""

import re

_LIVE = "=+\\-@\t\r\uff1d\uff0b\uff0d\uff20"
"""First characters that make a spreadsheet compute a cell (OWASP, CSV injection), full-width ones included."""
_BEFORE = " \n\"'\u00a0"
"""What may be left out before them, and the guard itself, lest an author's be taken off."""
_COMPUTED = rf"(?=[{_BEFORE}]*[{_LIVE}])"
_BEGINNING = r"(\A|[;,\t\r\n])"
_UNGUARDED = re.compile(_BEGINNING + _COMPUTED)
_GUARDED = re.compile(_BEGINNING + "'" + _COMPUTED)
_PLAIN = re.compile(rf"[ \n]*[{_LIVE}]")


def guarded(cell: str) -> str:
    """Return a cell no part of which any spreadsheet takes for a formula: an apostrophe is the sign for “text”."""
    return _UNGUARDED.sub(r"\1'", cell)


def unguarded(cell: str) -> str:
    """Return what a guarded cell says; any other apostrophe is its author's."""
    return _GUARDED.sub(r"\1", cell)


def is_live(cell: str) -> bool:
    """Whether a spreadsheet might take a cell of a page, which nothing parts, for a formula."""
    return _PLAIN.match(cell) is not None
