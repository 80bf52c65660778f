"""Which signs no font of this machine can draw, asked of the very fonts and the very shaping the wall uses."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtGui import QTextLayout

from cafe_presenter.core.base.problem import few
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.missing_wordings import uncommon_texts
from cafe_presenter.ui.kit.fonts import FAMILY
from cafe_presenter.ui.kit.text_boundaries import clusters
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.wall_sheet import segments, wall_font

MAX_NAMED = 20


def missing_signs_named(deck: Deck, look: Look) -> str:
    """Return the signs of all a deck may put on the wall that no font can draw, the first of many; empty for none."""
    return few(missing_signs(uncommon_texts(deck), look.typeface(deck.font)), MAX_NAMED, between=" ")


def missing_signs(texts: Iterable[str], family: str = FAMILY) -> tuple[str, ...]:
    """Return the signs of ``texts`` that would show as an empty box in ``family``, each once, in order."""
    seen: dict[str, bool] = {}
    for text in texts:
        for sign in _signs(text):
            if sign not in seen:
                seen[sign] = _is_missing(sign, family)
    return tuple(sign for sign, missing in seen.items() if missing)


def _signs(text: str) -> list[str]:
    edges = [0, *clusters(text)]
    return [sign for start, end in pairwise(edges) if (sign := text[start:end]).strip()]


def _is_missing(sign: str, family: str) -> bool:
    for part in segments(sign):
        layout = QTextLayout(part, wall_font(family, bold=True))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        if any(0 in run.glyphIndexes() for run in layout.glyphRuns()):
            return True
    return False
