"""Where a text may be broken, and which way it runs, as Unicode has it for every script."""

import unicodedata

from PySide6.QtCore import QTextBoundaryFinder


def _boundaries(text: str, kind: QTextBoundaryFinder.BoundaryType) -> list[int]:
    finder = QTextBoundaryFinder(kind, text)
    offsets = []
    while (position := finder.toNextBoundary()) >= 0:
        offsets.append(position)
    if text.isascii() or max(text) < "\U00010000":
        return offsets
    points, units = {}, 0
    for index, sign in enumerate(text):
        points[units] = index
        units += 1 + (sign > "\uffff")
    points[units] = len(text)
    return [points[offset] for offset in offsets]


def breaks(text: str) -> list[int]:
    """Return where a line of the text may end (Unicode UAX 14); the start is not among them."""
    return _boundaries(text, QTextBoundaryFinder.BoundaryType.Line)


def clusters(text: str) -> list[int]:
    """Return where a text may be cut between two signs, as a reader counts them; the start is not among them."""
    return _boundaries(text, QTextBoundaryFinder.BoundaryType.Grapheme)


def runs_right_to_left(text: str) -> bool:
    """Tell whether the first strong letter is right-to-left (Unicode UAX 9, P2 and P3)."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
