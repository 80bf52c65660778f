"""The ring a cup leaves on the table: beside the words of a wall, never through them."""

from math import hypot

from cafe_presenter.ui.wall.wall_sheet import HEIGHT, Face, Rect, WallShape, WallSheet

PEN = 0.085
"""How thick the ring is, as a share of its size."""
AROUND = 0.02 * HEIGHT
"""Room that stays between the ring and a word, in reference units."""
RING_SIZES = (0.4, 0.3, 0.22)


def add_ring(sheet: WallSheet, *, closed: bool) -> None:
    """Add the ring behind what is laid out already: running off the wall to begin with, whole at the end.

    Where words stand in its way it is whole, in a corner that has room, smaller if need be, or not there at all.
    """
    base, right, bottom = sheet.base, sheet.right, sheet.bottom
    first = (right - 0.4 * base, bottom - 0.4 * base, 0.4 * base)
    if not closed:
        first = (sheet.width - 0.82 * base, HEIGHT - 0.78 * base, 1.15 * base)
    corners = [(right - size * base, y, size * base) for size in RING_SIZES for y in (bottom - size * base, sheet.top)]
    words = [*_words(sheet), *([sheet.picture] if sheet.picture is not None else [])]
    for x, y, size in (first, *corners):
        rect = (x, y, size, size)
        seen = sheet.turned(rect)
        if not any(_crosses(seen, box) for box in words):
            sheet.shapes.insert(0, WallShape(rect, "motif", pen=PEN * size))
            return


def _words(sheet: WallSheet) -> list[Rect]:
    """Return where the ink of each line is."""
    found = []
    for line in sheet.lines:
        wide = Face(line.family or sheet.view.font, line.bold, line.spaced).measure(line.text) * line.size
        found.append((line.x, line.baseline - 0.8 * line.size, wide, 1.05 * line.size))
    return found


def _crosses(ring: Rect, box: Rect) -> bool:
    """Tell whether the stroke of a ring comes near a box: not all of it outside, nor all of it around."""
    x, y, size, _ = ring
    middle_x, middle_y = x + size / 2, y + size / 2
    inner, outer = size / 2 * (1 - PEN) - AROUND, size / 2 * (1 + PEN) + AROUND
    left, top, right, bottom = box[0], box[1], box[0] + box[2], box[1] + box[3]
    near_x = min(max(middle_x, left), right) - middle_x
    near_y = min(max(middle_y, top), bottom) - middle_y
    far_x, far_y = max(abs(left - middle_x), abs(right - middle_x)), max(abs(top - middle_y), abs(bottom - middle_y))
    return hypot(near_x, near_y) < outer and hypot(far_x, far_y) > inner
