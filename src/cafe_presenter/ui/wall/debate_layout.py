"""A moving debate on the wall: the statement, the sides where people walk, and the walk of the room as a drawing."""

from dataclasses import replace
from math import ceil

from cafe_presenter.core.evening.wall_words import WallWord, counted_words, wall_word
from cafe_presenter.core.typesetting.typography import Box, Setting
from cafe_presenter.ui.kit.fonts import FALLBACK
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, Rect, TextBlock, WallShape, WallSheet, grown

STATEMENT, POLE, STEP = 0.1, 0.066, 0.041
"""Largest statement and side, and what says which count a row is, as shares of the wall's height."""
ONE_LINE = 0.75
"""How small a side may be set, as a share of its largest size, to stand in one line."""
RIVER = 0.17
"""Width of the river of doubt, as a share of the wall's."""
MARK, GAP = 0.034, 0.36
"""Largest mark of a person, as a share of the wall's height, and the gap beside it, as a share of the mark."""
MARKS = (("accent", ""), ("quiet", "triangle"), ("text", "rim"))
"""How somebody on the left, in the middle and on the right is drawn: by shape and colour."""


def lay_out_debate(sheet: WallSheet) -> None:
    """Lay out the statement above, the sides below it at the edges, and under them who stands there."""
    view = sheet.view
    floor_y = sheet.bottom if view.votes else sheet.foot()
    top = sheet.heading() if view.heading.strip() else sheet.top
    room = floor_y - top
    is_walk = len(view.votes) > 1
    share = (0.58, 0.4, 0.26)[min(2, len(view.votes))]
    largest = min(STATEMENT * HEIGHT, 0.07 * sheet.width) * (grown(len(view.text)) if not is_walk else 0.8)
    said = wall_word(WallWord.STATEMENT, view.language).format(text=view.text.strip('«»“”" \u00a0\u202f\n'))
    box = Box(sheet.right - sheet.left, room * share, largest=largest, floor=largest * 0.45, leading=1.18)
    statement = sheet.set(said, box, bold=True)
    y = sheet.place(statement, top - 0.01 * sheet.base, colour="text", name="question")
    if view.twin.strip():
        below = Box(box.width, room * 0.16, largest=largest * 0.5, floor=largest * 0.25, leading=1.25, characters=60)
        twin = sheet.set(view.twin, below, bold=False, language=view.twin_language)
        y = sheet.place(twin, y + 0.02 * HEIGHT, colour="text", name="twin")
    sides = _sides(sheet, y + 0.05 * HEIGHT, floor_y)
    if view.votes:
        _walk(sheet, sides + (0.025 if is_walk else 0.035) * HEIGHT, floor_y)


def _sides(sheet: WallSheet, top: float, floor_y: float) -> float:
    """Place the sides as large words, with arrows to where one walks, and the river between; return where they end."""
    view = sheet.view
    options = view.options or ("", "")
    has_river = len(options) > 2
    left, right = sheet.left, sheet.right
    river = RIVER * sheet.width if has_river else 0.0
    wide = (right - left - river) / 2 - 0.02 * sheet.width
    arrows = ("→", "←") if sheet.mirrored else ("←", "→")
    words = (f"{arrows[0]} {options[0]}", f"{options[-1]} {arrows[1]}")
    largest = POLE * sheet.base * (1.0 if view.votes else 1.2)
    height = min(0.2 * HEIGHT, floor_y - top)
    tried = (
        Box(wide, high, largest=largest, floor=largest * 0.55, leading=1.14, characters=24)
        for high in (largest, height)
    )
    sizes = [min(sheet.set(word, box, bold=True).setting.size for word in words) for box in tried]
    size = sizes[0] if sizes[0] >= ONE_LINE * largest else sizes[1]
    box = Box(wide, height, largest=size, floor=size * 0.8, leading=1.14, characters=24)
    blocks = [sheet.set(word, box, bold=True) for word in words]
    high = max(block.height for block in blocks)
    if not view.votes:  # nothing stands below: the words come down towards the feet of the room
        top += max(0.0, (floor_y - top - high) * 0.5)
    middle = (left + right) / 2
    if has_river:
        rect = (middle - river / 2, top - 0.03 * HEIGHT, river, HEIGHT - top + 0.03 * HEIGHT)
        sheet.shapes.insert(0, WallShape(rect, "motif", pattern="river"))
        doubt = STEP * sheet.base
        room = Box(river * 0.92, high * 1.6, largest=doubt, floor=doubt * 0.6, leading=1.14, characters=18)
        word = sheet.set(view.options[1], room, bold=False)
        _place_at(sheet, word, top + (high - word.height) / 2, share=0.5, colour="quiet", name="option 1")
    sheet.place(blocks[0], top, colour="text", name="option 0")
    _place_at(sheet, blocks[1], top, share=1.0, colour="text", name=f"option {len(view.options) - 1}")
    return top + high


def _walk(sheet: WallSheet, top: float, floor_y: float) -> None:
    """Draw each count as a row: a mark for each person at their side, and how many they are."""
    view = sheet.view
    steps = len(view.votes)
    is_walk = steps > 1
    pitch = (floor_y - top) / steps
    has_river = len(view.options) > 2
    whole = sheet.right - sheet.left
    river = RIVER * sheet.width if has_river else 0.0
    edge = (whole - river) / 2 - 0.03 * whole
    rooms = {0: edge, 1: river * 0.86, 2: edge} if has_river else {0: edge, 2: edge}
    words = 2.0 * STEP * sheet.base
    high = max(0.02 * HEIGHT, pitch - words)
    largest = MARK * sheet.base * (1.0 if is_walk else 1.6)
    everybody = [(number, rooms[kind]) for row in view.votes for number, kind in zip(row, rooms, strict=True)]
    side = min(_side(number, width, high, largest=largest) for number, width in everybody)
    high = max(_lines(number, width, side) for number, width in everybody) * side * (1 + GAP)
    pitch = min(pitch, 0.27 * HEIGHT if is_walk else 0.36 * HEIGHT)
    top += (floor_y - top - pitch * steps) * 0.4
    for step, row in enumerate(view.votes):
        y = top + step * pitch + (pitch - words - high) * 0.5
        for number, kind in zip(row, rooms, strict=True):
            _crowd(sheet, (y, rooms[kind], high), number, kind=kind, side=side, is_now=step == steps - 1)
            _number(sheet, y + high + 0.012 * HEIGHT, number, kind=kind, step=step)
        if is_walk:
            _step_word(sheet, y + high + 0.012 * HEIGHT, step, share=0.15 if has_river else 0.5)


def _lines(number: int, width: float, side: float) -> int:
    """Return in how many lines so many marks of a size stand in a width."""
    return ceil(number / max(1, int((width + GAP * side) / (side * (1 + GAP)))))


def _side(number: int, width: float, height: float, *, largest: float) -> float:
    """Return how large the marks of so many people may be to stand in a room."""
    side = largest
    while (
        side > 2 and ceil(number / max(1, int((width + GAP * side) / (side * (1 + GAP))))) * side * (1 + GAP) > height
    ):
        side *= 0.94
    return side


def _crowd(
    sheet: WallSheet, room: tuple[float, float, float], number: int, *, kind: int, side: float, is_now: bool
) -> None:
    """Draw so many people at their side: from the left edge, around the middle, or up to the right edge."""
    y, width, high = room
    step = side * (1 + GAP)
    lines = max(1, _lines(number, width, side))
    columns = max(1, ceil(number / lines))  # as even as can be: nobody stands alone
    colour, pattern = MARKS[kind]
    top = y + (high - lines * step + GAP * side) / 2
    for place in range(number):
        line, column = divmod(place, columns)
        in_line = min(columns, number - line * columns)
        if kind == 0:
            x = sheet.left + column * step
        elif kind == 2:
            x = sheet.right - side - column * step
        else:
            x = (sheet.left + sheet.right) / 2 - (in_line * step - GAP * side) / 2 + column * step
        rect: Rect = (x, top + line * step, side, side)
        radius = None if kind == 0 else 0.16 * side
        sheet.shapes.append(WallShape(rect, colour if is_now else "mark", radius=radius, pattern=pattern))


def _number(sheet: WallSheet, top: float, number: int, *, kind: int, step: int) -> None:
    """Write how many stand there, and that these are people where there is a single row."""
    steps = len(sheet.view.votes)
    is_now = step == steps - 1
    text = f"{number}"
    if steps == 1 and kind != 1:
        text = counted_words(WallWord.PERSON, WallWord.PEOPLE, number, language=sheet.view.language)
    size = STEP * sheet.base * (1.25 if is_now else 1.0)
    block = sheet.set(text, Box(sheet.width, size * 1.4, largest=size, floor=size), bold=is_now, family=FALLBACK)
    colour, name = "text" if is_now else "quiet", f"number {step} {kind}"
    _place_at(sheet, block, top, share=kind / 2, colour=colour, name=name)


def _step_word(sheet: WallSheet, top: float, step: int, *, share: float) -> None:
    """Say which count a row is."""
    last = len(sheet.view.votes) - 1
    word = WallWord.AT_START if step == 0 else WallWord.NOW if step == last else WallWord.ON_THE_WAY
    size = STEP * sheet.base
    box = Box(sheet.width, size * 1.4, largest=size, floor=size)
    block = sheet.set(wall_word(word, sheet.view.language), box, bold=False)
    _place_at(sheet, block, top, share=share, colour="quiet", name=f"step {step}")


def _place_at(sheet: WallSheet, block: TextBlock, top: float, *, share: float, colour: str, name: str) -> None:
    """Place a block at a share of the way from the left edge to the right one, its lines ending or centred there."""
    left, right = sheet.left, sheet.right
    size = block.setting.size
    for number, line in enumerate(block.setting.lines):
        wide = block.face.measure(line) * size
        x = left + share * (right - left - wide)
        alone = replace(block, setting=Setting(size, (line,)))
        sheet.left, sheet.right = x, x + wide
        sheet.place(
            alone,
            top + number * block.leading * size,
            colour=colour,
            name=f"{name}{'' if not number else f' {number}'}",
        )
    sheet.left, sheet.right = left, right
