"""What only the drawing of a deck tells: signs without a font, questions small on a poster. For ``check``."""

from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.missing_wordings import uncommon_texts
from cafe_presenter.core.evening.print_wishes import SIZES_MM, PaperSize

LEAST_PT = 28.0
"""Size at which small letters are 5 mm high: by the rule of `core/typesetting/legibility`, read from a metre."""
SHORT_SIGNS = 200
"""A question of so few signs is always larger."""


def as_drawn(deck: Deck, file: str) -> tuple[Problem, ...]:
    """Return a warning that names the signs the wall would show as empty boxes here, and one for each small poster.

    Qt is asked, and not fontconfig, because it alone shapes and draws all, the same on every system; and only
    for a deck with signs the bundled fonts are not known to have, or with long questions: most are checked without it.
    Where Qt does not load, nothing is said: the wall could not be shown there either.
    """
    has_long = any(each.kind.is_theme and len(each.question) > SHORT_SIGNS for each in deck.themes)
    has_uncommon = bool(uncommon_texts(deck))
    if not has_long and not has_uncommon:
        return ()
    try:
        from cafe_presenter.ui.kit.no_display import without_display
        from cafe_presenter.ui.wall.glyphs import missing_signs_named
        from cafe_presenter.ui.wall.look import Look
    except ImportError:
        return ()
    with without_display():
        named = missing_signs_named(deck, Look()) if has_uncommon else ""
        signs = (Problem("deck.no_glyph", Place(file), {"signs": named}, Severity.WARNING),) if named else ()
        return (*signs, *(_small_posters(deck, file) if has_long else ()))


def _small_posters(deck: Deck, file: str) -> tuple[Problem, ...]:
    """Return a warning for every question that an A4 poster would set so small that nobody reads it from a metre."""
    from cafe_presenter.core.evening.view import WallChoices
    from cafe_presenter.ui.paper.page import MM
    from cafe_presenter.ui.paper.posters import posters_of, question_size
    from cafe_presenter.ui.wall.look import Look
    from cafe_presenter.wording import Wording

    wide, high = SIZES_MM[PaperSize.A4]
    return tuple(
        Problem("print.small_poster", Place(file), {"theme": short(each.view.heading)}, Severity.WARNING)
        for each in posters_of(deck, Wording(deck.language), WallChoices())
        if len(each.view.text) > SHORT_SIGNS and question_size(each, (wide * MM, high * MM), look=Look()) < LEAST_PT
    )
