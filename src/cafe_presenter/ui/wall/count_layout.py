"""A count on the wall: a calm bar for each option, in their order, its number beside it, and how many there are.

Before hands are raised, the answers alone.
"""

from cafe_presenter.core.evening.wall_words import WallWord, wall_word
from cafe_presenter.core.typesetting.typography import Box
from cafe_presenter.ui.kit.fonts import FALLBACK
from cafe_presenter.ui.wall.patterns import PATTERNS
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, TextBlock, WallShape, WallSheet

QUESTION, OPTION, LEAST, FOOT_TEXT = 0.067, 0.059, 0.041, 0.041
"""Largest question and option, the least that the last row reads, and what stands at the foot, by the wall's height."""
FEW = 4
"""Options beside which the question is as large as any."""
NAMES = (0.33, 0.42, 0.5)
"""Width of the options beside their bars: the first of these shares that will do."""
NUMBER, BEFORE = 0.1, 0.05
"""Numbers of the count, and of the one before it."""
PITCH = 0.165 * HEIGHT
"""Most height a row takes: few options stand close, as one thing."""
ASKED, ANSWER = 0.088, 0.074
"""Largest question and answer before hands are raised: there is no number to make room for."""


def lay_out_count(sheet: WallSheet) -> None:
    """Lay out theme and question, a row for each option, and the foot."""
    view = sheet.view
    top = sheet.heading() if view.heading.strip() else sheet.top
    width = sheet.right - sheet.left
    largest = (QUESTION if view.votes else ASKED) * sheet.base
    largest *= 1.0 if len(view.options) <= FEW else 0.8  # many answers need the room
    box = Box(width, largest * 2.5, largest=largest, floor=largest * 0.6, leading=1.18, characters=60)
    question = sheet.set(view.text, box, bold=True)
    top = sheet.place(question, top - 0.012 * sheet.base, colour="text", name="question")
    if view.twin.strip():
        below = Box(width, largest * 1.5, largest=largest * 0.75, floor=largest * 0.5, leading=1.18, characters=60)
        twin = sheet.set(view.twin, below, bold=False, language=view.twin_language)
        top = sheet.place(twin, top + 0.015 * sheet.base, colour="text", name="twin")
    top += 0.03 * sheet.base
    if not view.votes:
        _answers(sheet, top, sheet.foot(), largest=min(ANSWER * sheet.base, 0.94 * question.setting.size))
        return
    floor_y = _foot(sheet)
    pitch = min(PITCH, (floor_y - top) / max(1, len(view.options)))
    top += (floor_y - top - pitch * len(view.options)) * 0.4
    _rows(sheet, top, pitch)


def _answers(sheet: WallSheet, top: float, floor_y: float, *, largest: float) -> None:
    """Lay out what one can answer, a line or two each, all in one size."""
    count = max(1, len(sheet.view.options))
    pitch = min(PITCH, (floor_y - top) / count)
    top += (floor_y - top - pitch * count) * 0.4
    left, side = sheet.left, 0.32 * pitch
    sheet.left += 1.6 * side
    options = _options(sheet, sheet.right - sheet.left, 0.86 * pitch, largest=largest)
    for row, option in enumerate(options):
        middle = top + (row + 0.5) * pitch
        mark = WallShape((left, middle - side / 2, side, side), "accent", radius=0.2 * side)
        sheet.shapes.append(mark)
        sheet.boxes[f"answer {row}"] = mark.rect
        sheet.place(option, middle - option.height / 2, colour="text", name=f"option {row}")
    sheet.left = left


def _rows(sheet: WallSheet, top: float, pitch: float) -> None:
    """Lay out the options at the left, the bars beside them or below them, the numbers at the right."""
    view, left, right = sheet.view, sheet.left, sheet.right
    before = view.votes[0] if len(view.votes) > 1 else ()
    now = view.votes[-1]
    beside = _options_beside(sheet, right - left, 0.7 * pitch)
    is_stacked = not beside
    size = min(NUMBER * sheet.base, 0.62 * pitch)
    numbers = [_number(sheet, f"{each}", size, bold=True) for each in now]
    small = min(BEFORE * sheet.base, 0.75 * size)
    arrow = "←" if sheet.mirrored else "→"
    befores = [_number(sheet, f"{each} {arrow}", small, bold=False) for each in before]
    wide = max(_width(each) for each in numbers)
    wide_before = max((_width(each) for each in befores), default=0.0)
    gap = 0.02 * sheet.width
    numbers_left = right - wide - (wide_before + gap if befores else 0.0)
    options = beside or _options(sheet, numbers_left - gap - left, 0.44 * pitch)
    bar_left = left if is_stacked else left + max(_width(each) for each in options) + 1.6 * gap
    room = numbers_left - 1.6 * gap - bar_left
    most = max(1, *now, *before)
    for row, option in enumerate(options):
        y = top + row * pitch
        middle = y + pitch / 2
        name_y = y + pitch * 0.46 - option.height if is_stacked else middle - option.height / 2
        sheet.place(option, name_y, colour="text", name=f"option {row}")
        bar_top, bar_high = (y + pitch * 0.52, pitch * 0.36) if is_stacked else (middle - pitch * 0.3, pitch * 0.6)
        bar_top = _bar(sheet, (bar_left, bar_top, room, bar_high), row=row, most=most)
        base_y = middle if is_stacked else bar_top + (bar_high if not before else bar_high * 0.72) / 2
        _place_right(sheet, numbers[row], base_y, end=right, colour="text", name=f"number {row}")
        if befores:
            _place_right(sheet, befores[row], base_y, end=right - wide - gap, colour="quiet", name=f"before {row}")
    sheet.left, sheet.right = left, right
    if before:
        _legend(sheet, bar_left)


def _bar(sheet: WallSheet, place: tuple[float, float, float, float], *, row: int, most: int) -> float:
    """Add the bar of an option, below a thin one of how it was before; return where it begins."""
    x, y, room, high = place
    least = 0.004 * sheet.width
    votes = [each[row] for each in sheet.view.votes]
    if len(votes) > 1:
        thin = 0.17 * high
        wide = max(least, room * votes[0] / most)
        sheet.shapes.append(WallShape((x, y, wide, thin), "mark", radius=min(thin / 3, wide / 2)))
        y, high = y + 0.28 * high, 0.72 * high
    wide = room * votes[-1] / most
    box = (x, y, max(least, wide), high)
    radius = min(0.008 * HEIGHT, box[2] / 2)
    pattern = PATTERNS[row % len(PATTERNS)] if wide else ""
    sheet.shapes.append(WallShape(box, "accent" if wide else "mark", radius=radius, pattern=pattern))
    sheet.boxes[f"bar {row}"] = box
    return y


def _options_beside(sheet: WallSheet, width: float, height: float) -> list[TextBlock]:
    """Return the options beside their bars, in the least width that has room for letters the last row reads.

    There are none on a wall that stands upright, nor where no width has that room: they stand above their bars then.
    """
    for share in NAMES if sheet.width >= HEIGHT else ():
        options = _options(sheet, share * width, height)
        if options[0].setting.size >= LEAST * sheet.base:
            return options
    return []


def _options(sheet: WallSheet, width: float, height: float, *, largest: float = 0.0) -> list[TextBlock]:
    """Return the options, all in one size."""
    words = [" ".join(option.split()) for option in sheet.view.options]
    largest = largest or OPTION * sheet.base
    box = Box(width, height, largest=largest, floor=min(largest, LEAST * sheet.base), leading=1.14, characters=60)
    size = min((sheet.set(each, box, bold=True).setting.size for each in words), default=largest)
    box = Box(width, height, largest=size, floor=size * 0.8, leading=1.14, characters=60)
    return [sheet.set(each, box, bold=True) for each in words]


def _number(sheet: WallSheet, text: str, size: float, *, bold: bool) -> TextBlock:
    return sheet.set(text, Box(sheet.width, size * 1.4, largest=size, floor=size), bold=bold, family=FALLBACK)


def _width(block: TextBlock) -> float:
    return max((block.face.measure(line) * block.setting.size for line in block.setting.lines), default=0.0)


def _place_right(sheet: WallSheet, block: TextBlock, middle: float, *, end: float, colour: str, name: str) -> None:
    """Place a number so that it ends there, the middle of its figures at a height."""
    left, right = sheet.left, sheet.right
    sheet.left, sheet.right = end - _width(block), end
    size = block.setting.size
    sheet.place(block, middle + 0.36 * size - block.rise * size, colour=colour, name=name)
    sheet.left, sheet.right = left, right


def _foot(sheet: WallSheet) -> float:
    """Add how many people were counted; return the lowest line the rest may reach."""
    size = FOOT_TEXT * sheet.base
    box = Box(0.45 * (sheet.right - sheet.left), size * 1.4, largest=size, floor=size * 0.6)
    block = sheet.set(sheet.view.detail, box, bold=False, family=FALLBACK)
    sheet.place(block, sheet.bottom - block.height, colour="quiet", name="detail")
    return sheet.bottom - block.height - 0.045 * HEIGHT


def _legend(sheet: WallSheet, bar_left: float) -> None:
    """Say which bar is before and which is after, on the line of the foot."""
    size = FOOT_TEXT * sheet.base
    left = sheet.left
    words = [(WallWord.BEFORE, 0.28, "mark"), (WallWord.AFTER, 0.9, "accent")]
    box = Box(sheet.width, size * 1.4, largest=size, floor=size)
    blocks = [sheet.set(wall_word(word, sheet.view.language), box, bold=False) for word, _, _ in words]
    swatch, gap = 1.0 * size, 0.35 * size
    wide = sum(_width(block) for block in blocks) + 2 * (swatch + gap) + 1.2 * size
    detail = sheet.boxes["detail"]
    x = max(bar_left, left + detail[2] + size)
    x = min(x, sheet.right - wide)
    for block, (_, high, colour) in zip(blocks, words, strict=True):
        y = sheet.bottom - block.height
        middle = y + (block.rise - 0.33) * size
        rect = (x, middle - high * size / 2, swatch, high * size)
        sheet.shapes.append(WallShape(rect, colour, radius=min(0.14 * size, high * size / 2)))
        sheet.left = x + swatch + gap
        sheet.place(block, y, colour="quiet", name=f"legend {colour}")
        x = sheet.left + _width(block) + 1.2 * size
    sheet.left = left
