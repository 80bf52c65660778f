"""The apostrophe that keeps a spreadsheet from computing a cell of a csv: written before it, and taken off again."""

_LIVE = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""First characters that make a spreadsheet compute a cell (OWASP, CSV injection), full-width ones included."""


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe before it is the sign for “text”."""
    return f"'{cell}" if is_live(cell) else cell


def unguarded(cell: str) -> str:
    """Return what a guarded cell says; any other apostrophe is its author's."""
    return cell[1:] if cell.startswith("'") and is_live(cell[1:]) else cell


def is_live(cell: str) -> bool:
    """Whether a spreadsheet might take a cell for a formula."""
    return cell.lstrip(" \n").startswith(_LIVE) or cell.startswith(_LIVE)
