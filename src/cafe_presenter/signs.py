"""Which signs of a deck no font of this machine has: told by ``check``, and before an evening."""

import os

from cafe_presenter.core.deck import Deck
from cafe_presenter.core.problem import Place, Problem, Severity
from cafe_presenter.core.typography import is_in_bundled_fonts

MOST_NAMED = 20


def unknown_signs(deck: Deck, file: str) -> tuple[Problem, ...]:
    """Return a warning that names the signs the wall would show as empty boxes on this machine, or nothing.

    Qt is asked, and not fontconfig, because it alone shapes and draws the wall, the same on every system; and only
    for a deck with signs the bundled fonts are not known to have, so that most decks are checked without it.
    Where Qt does not load, nothing is said: the wall could not be shown there either.
    """
    texts = [text for text in _shown(deck) if not is_in_bundled_fonts(text)]
    if not texts:
        return ()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from PySide6.QtGui import QGuiApplication

        from cafe_presenter.ui.glyphs import missing_signs
    except ImportError:
        return ()
    application = QGuiApplication.instance() or QGuiApplication([])
    missing = missing_signs(texts, deck.font)
    del application
    if not missing:
        return ()
    named = " ".join(missing[:MOST_NAMED]) + (" …" if len(missing) > MOST_NAMED else "")
    return (Problem("deck.no_glyph", Place(file), {"signs": named}, Severity.WARNING),)


def _shown(deck: Deck) -> list[str]:
    """Return all that the deck may put on the wall."""
    texts = [deck.title, deck.subtitle, deck.venue, deck.date]
    for theme in deck.themes:
        texts += [theme.theme, theme.question, theme.plain]
        texts += [part for each in theme.translations for part in (each.theme, each.question)]
    return texts
