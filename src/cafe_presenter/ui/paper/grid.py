"""Pages that are cut into equal parts: slips, cards, headings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from cafe_presenter.core.base.colours import Palette
from cafe_presenter.ui.paper.page import Layer, PrintedPage
from cafe_presenter.ui.paper.paper_text import MARGIN, cut_marks

type CutPart = Callable[[float, float], Layer]
"""Draws one part in a width and a height, which are those within its margins."""


def grid_pages(
    cells: Sequence[CutPart], size: tuple[float, float], *, columns: int, rows: int, palette: Palette
) -> Iterator[PrintedPage]:
    """Yield pages of ``columns`` by ``rows`` parts to cut, in the order one reads; the last may have fewer."""
    wide, high = size[0] / columns, size[1] / rows
    each = columns * rows
    drawn = {cell: cell(wide - 2 * MARGIN, high - 2 * MARGIN) for cell in dict.fromkeys(cells)}
    for first in range(0, len(cells), each):
        layers = [Layer(inks=cut_marks(*size, columns=columns, rows=rows))]
        for place, cell in enumerate(cells[first : first + each]):
            row, column = divmod(place, columns)
            layers.append(replace(drawn[cell], x=column * wide + MARGIN, y=row * high + MARGIN))
        yield PrintedPage(*size, tuple(layers), palette)
