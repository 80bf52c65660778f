"""Pieces of a text poured on pages, none parted badly: what belongs together stays together where a page holds it."""

from collections.abc import Iterator, Sequence

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.ui.paper.page import Ink, Layer
from cafe_presenter.ui.wall.wall_sheet import WallLine


@dataclass(frozen=True, slots=True)
class FlowPiece:
    """What stands on one height of a page, from its own top down; ``holds`` keeps the next piece on the same page."""

    height: float
    lines: tuple[WallLine, ...] = ()
    inks: tuple[Ink, ...] = ()
    holds: bool = False


@dataclass(frozen=True, slots=True)
class FlowPart:
    """Pieces that are best on one page, and the name under which they go on on the next where they are not."""

    pieces: tuple[FlowPiece, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """What was poured on one page; ``goes_on`` names the part that began on the page before."""

    layers: tuple[Layer, ...]
    goes_on: str


def poured(parts: Sequence[FlowPart], *, first: float, other: float, bottom: float, waste: float) -> list[Column]:
    """Return pages: on the first the pieces begin at ``first``, on all others at ``other``; none goes below ``bottom``.

    The share of a page that is ``waste`` may stay white so that a part is whole on the next one. A piece higher than a
    page stands alone on one, and is not cut.
    """
    columns: list[Column] = []
    layers: list[Layer] = []
    y, goes_on = first, ""

    def turn(name: str) -> None:
        nonlocal y, goes_on
        columns.append(Column(tuple(layers), goes_on))
        layers.clear()
        y, goes_on = other, name

    for part in parts:
        whole = sum(piece.height for piece in part.pieces)
        left = bottom - y
        if layers and whole > left and whole <= bottom - other and left < waste * (bottom - other):
            turn("")
        begun = False
        for clump in _clumps(part.pieces):
            if layers and sum(piece.height for piece in clump) > bottom - y:
                turn(part.name if begun else "")
            for piece in clump:
                if layers and piece.height > bottom - y:
                    turn(part.name if begun else "")
                layers.append(Layer(piece.lines, piece.inks, y=y))
                y += piece.height
                begun = True
    columns.append(Column(tuple(layers), goes_on))
    return columns


def _clumps(pieces: Sequence[FlowPiece]) -> Iterator[list[FlowPiece]]:
    clump: list[FlowPiece] = []
    for piece in pieces:
        clump.append(piece)
        if not piece.holds:
            yield clump
            clump = []
    if clump:
        yield clump
