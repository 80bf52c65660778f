"""Which signs of a deck no font of this machine has: told by ``check``, before an evening."""

import os

from cafe_presenter.core.base.problem import Place, Problem, Severity
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.missing_wordings import uncommon_texts


def unknown_signs(deck: Deck, file: str) -> tuple[Problem, ...]:
    """Return a warning that names the signs the wall would show as empty boxes on this machine, or nothing.

    Qt is asked, and not fontconfig, because it alone shapes and draws the wall, the same on every system; and only
    for a deck with signs the bundled fonts are not known to have, so that most decks are checked without it.
    Where Qt does not load, nothing is said: the wall could not be shown there either.
    """
    if not uncommon_texts(deck):
        return ()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from PySide6.QtGui import QGuiApplication

        from cafe_presenter.ui.wall.glyphs import missing_signs_named
        from cafe_presenter.ui.wall.look import Look
    except ImportError:
        return ()
    application = QGuiApplication.instance() or QGuiApplication([])
    named = missing_signs_named(deck, Look())
    del application
    return (Problem("deck.no_glyph", Place(file), {"signs": named}, Severity.WARNING),) if named else ()
