"""What stands or hangs in the room: headings for clouds of post-its, and tents for the tables of a world café."""

from collections.abc import Iterator
from dataclasses import replace

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.colours import Palette
from cafe_presenter.core.base.invisible import is_blank, is_right_to_left
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.ui.paper.grid import CutPart, grid_pages
from cafe_presenter.ui.paper.page import Ink, Layer, PrintedPage
from cafe_presenter.ui.paper.paper_text import (
    CUT,
    HEAD,
    MARGIN,
    Style,
    in_one_line,
    mirrored,
    ruled,
    set_within,
    stroke,
)
from cafe_presenter.ui.paper.posters import Poster
from cafe_presenter.wording import N_, Wording

CLOUDS = (N_("Ideas"), N_("Fears"), N_("Open questions"), N_("To check"), N_("And now?"), "")
"""What clouds of post-its are often called; the last has a line to write its name on."""
HEADINGS = 3


def heading_pages(
    deck: Deck, size: tuple[float, float], *, wording: Wording, palette: Palette
) -> Iterator[PrintedPage]:
    """Yield headings to hang above post-its, three a page: the usual clouds, one without a name, then every theme."""
    names = [(wording.text(name), wording.language) for name in CLOUDS]
    themes = (theme for theme in deck.themes if theme.kind.is_theme)
    names += [
        (beginning(theme.theme, MAX_NAME_SIGNS, mark="…"), deck.language)
        for theme in themes
        if not is_blank(theme.theme)
    ]
    cells = [_heading(name, language) for name, language in names]
    yield from grid_pages(cells, size, columns=1, rows=HEADINGS, palette=palette)


def _heading(name: str, language: str) -> CutPart:
    def drawn(width: float, height: float) -> Layer:
        if not name:
            return Layer(inks=(ruled(width * 0.08, height * 0.72, width * 0.84, thick=1.0),))
        style = Style(72.0, bold=True, family=HEAD, leading=1.12)
        made = set_within(name, (width, height), style, language=language)
        return Layer(made.placed(0, (height - made.height) / 2, width, align="middle"))

    return drawn


def tent_pages(
    posters: Iterator[Poster], size: tuple[float, float], *, wording: Wording, palette: Palette
) -> Iterator[PrintedPage]:
    """Yield a tent for each question: folded in the middle it is read from both sides of the table."""
    wide, high = size
    half = high / 2
    middle = (
        Ink((MARGIN, half, wide - 2 * MARGIN, 0.0), CUT, 0.5, is_dashed=True),
        stroke((MARGIN * 0.35, half, MARGIN * 0.5, 0.0)),
        stroke((wide - MARGIN * 0.85, half, MARGIN * 0.5, 0.0)),
    )
    for number, poster in enumerate(posters, 1):
        side = _side(poster, wording.text("table {number}", number=number), (wide - 2 * MARGIN, half - 2 * MARGIN))
        near = replace(side, x=MARGIN, y=half + MARGIN)
        far = replace(side, x=wide - MARGIN, y=half - MARGIN, turned=True)
        yield PrintedPage(wide, high, (Layer(inks=middle), far, near), palette)


def _side(poster: Poster, table: str, room: tuple[float, float]) -> Layer:
    width, height = room
    view, small = poster.view, Style(15.0, bold=True, family=HEAD, colour="accent")
    told = in_one_line(table, width * 0.3, Style(13.0), language=view.language)
    taken = max(told.widths, default=0.0) + 12
    theme = in_one_line(view.heading, width - taken, small, language=view.language)
    top = max(theme.height, told.height) + 10
    question, largest = height - top, Style(60.0, bold=True, family=HEAD, leading=1.15)
    share = 0.6 if not is_blank(view.twin) else 1.0
    made = set_within(view.text, (width, question * share), largest, language=view.language)
    lines = [*theme.placed(0, 0, width - taken), *told.placed(0, 2, width, align="end"), *made.placed(0, top, width)]
    if not is_blank(view.twin):
        style = Style(made.style.size * 0.8, family=HEAD, leading=1.2)
        room = (width, question - made.height - 10)
        twin = set_within(view.twin, room, style, language=view.twin_language or view.language)
        lines += twin.placed(0, top + made.height + 10, width)
    layer = Layer(tuple(lines))
    return mirrored(layer, width) if is_right_to_left(view.text) else layer
