"""Where a text may be broken, and which way it runs, as Unicode has it for every script."""

from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.typesetting.typography import SOFT_HYPHEN

LINE_SEPARATOR = "\u2028"
_HYPHENATED = pattern(r"\w-\w")
_WORD = pattern(r"\S+")
MAX_BROKEN = 512
_BROKEN: dict[tuple[str, str, int], str] = {}
"""Texts made breakable, by text, font and width: Qt asks for each row of a list ten times before it is seen."""


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


def breakable(text: str, font: QFont, width: int) -> str:
    """Return ``text`` with soft hyphens in words wider than ``width`` pixels, two letters from their ends at least.

    A word with a hyphen of its own is kept on one line, as on the wall, unless it is too wide for any.
    """
    known = (text, font.key(), width)
    if known not in _BROKEN:
        if len(_BROKEN) >= MAX_BROKEN:
            _BROKEN.clear()
        _BROKEN[known] = _broken(text, font, width)
    return _BROKEN[known]


def _broken(text: str, font: QFont, width: int) -> str:
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return text
    text = "".join(_cut(text[start:end], metrics, width) for start, end in pairwise([0, *breaks(text)]))
    return _with_whole_words(text, font, width) if _HYPHENATED.search(text) else text


def _with_whole_words(text: str, font: QFont, width: int) -> str:
    """Return ``text`` with a new line before each word that would be parted at its own hyphen and need not be."""
    if max(text) > "\uffff":  # Qt counts such a sign twice
        return text
    metrics, lines = QFontMetrics(font), []
    layout = QTextLayout(text.replace("\n", LINE_SEPARATOR), font)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        shown = text[line.textStart() : line.textStart() + line.textLength()]
        before, space, first = shown.rpartition(" ")
        rest = _WORD.match(text, line.textStart() + line.textLength())
        if space and first.endswith("-") and rest and metrics.horizontalAdvance(first + rest[0]) <= width:
            line.setNumColumns(len(before) + 1)
            shown = before + LINE_SEPARATOR
        lines.append(shown)
    layout.endLayout()
    return "".join(lines)


def _cut(word: str, metrics: QFontMetrics, width: int) -> str:
    """Return a word with soft hyphens where it is wider than ``width``."""
    # Most words are too short to be measured: no letter is four times as wide as the letters are high.
    bare = word.rstrip()  # a space behind it is no letter
    if len(word) * 4 * metrics.height() <= width or metrics.horizontalAdvance(bare) <= width:
        return word
    signs = [bare[a:b] for a, b in pairwise([0, *clusters(bare)])]
    cut = (SOFT_HYPHEN + sign if 1 < at < len(signs) - 1 else sign for at, sign in enumerate(signs))
    return "".join((*cut, word[len(bare) :]))
