"""Which questions of a deck would be small on a poster: told by ``check``, before they are printed."""

import os

from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.print_wishes import SIZES_MM, PaperSize

LEAST_PT = 28.0
"""Size at which small letters are 5 mm high: by the rule of `core/typesetting/legibility`, read from a metre."""
SHORT_SIGNS = 200
"""A question of so few signs is always larger; most decks are checked without loading Qt."""


def small_posters(deck: Deck, file: str) -> tuple[Problem, ...]:
    """Return a warning for every question that an A4 poster would set so small that nobody reads it from a metre."""
    if not any(each.kind.is_theme and len(each.question) > SHORT_SIGNS for each in deck.themes):
        return ()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from PySide6.QtGui import QGuiApplication

        from cafe_presenter.core.evening.view import WallChoices
        from cafe_presenter.ui.paper.page import MM
        from cafe_presenter.ui.paper.posters import posters_of, question_size
        from cafe_presenter.ui.wall.look import Look
        from cafe_presenter.wording import Wording
    except ImportError:
        return ()
    application = QGuiApplication.instance() or QGuiApplication([])
    wide, high = SIZES_MM[PaperSize.A4]
    posters = posters_of(deck, Wording(deck.language), WallChoices())
    small = [
        Problem("print.small_poster", Place(file), {"theme": short(each.view.heading)}, Severity.WARNING)
        for each in posters
        if len(each.view.text) > SHORT_SIGNS and question_size(each, (wide * MM, high * MM), look=Look()) < LEAST_PT
    ]
    del application
    return tuple(small)
