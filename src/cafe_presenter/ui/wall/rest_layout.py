"""Walls between the questions: the rules as large lines, a break with the hour it ends at."""

from cafe_presenter.core.typesetting.typography import Box
from cafe_presenter.ui.kit.fonts import FALLBACK
from cafe_presenter.ui.wall.ring import add_ring
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, WallShape, WallSheet

RULE = 0.092
"""Largest rule, as a share of the wall's height: four of them are read while people sit down."""
HOUR = 0.27
"""Largest hour, as a share of the wall's height: it is read from the bar."""


def lay_out_rules(sheet: WallSheet) -> None:
    """Lay out the rules below their heading, all in one size, a dot before each."""
    rules = sheet.view.text.split("\n")
    floor_y = sheet.foot()
    top = sheet.heading() if sheet.view.heading.strip() else sheet.top
    indent = 0.055 * sheet.base
    room, width = (floor_y - top) / len(rules), sheet.right - sheet.left - indent
    largest = min(RULE * HEIGHT, 0.064 * sheet.width)
    box = Box(width, room * 0.82, largest=largest, floor=largest * 0.35, leading=1.16)
    largest = min(sheet.set(rule, box, bold=True).setting.size for rule in rules)
    box = Box(width, room * 0.9, largest=largest, floor=largest * 0.5, leading=1.16)
    blocks = [sheet.set(rule, box, bold=True) for rule in rules]
    gap = min(0.6 * largest, (floor_y - top - sum(block.height for block in blocks)) / (len(rules) + 1))
    y = top + (floor_y - top - sum(block.height for block in blocks) - gap * (len(rules) - 1)) * 0.46
    sheet.left += indent
    for number, block in enumerate(blocks):
        size, dot = block.setting.size, 0.26 * block.setting.size
        middle = y + size * (block.rise - 0.33)
        sheet.shapes.append(WallShape((sheet.left - indent, middle - dot / 2, dot, dot), "accent"))
        y = sheet.place(block, y, colour="text", name="question" if not number else f"rule {number}") + gap
    sheet.left -= indent


def lay_out_break(sheet: WallSheet) -> None:
    """Lay out when the evening goes on, as large as it goes, below it how long that is, and what the deck says."""
    view = sheet.view
    floor_y = sheet.foot()
    top = sheet.heading() if view.heading.strip() else sheet.top
    width, room = sheet.right - sheet.left, floor_y - top
    small = 0.062 * sheet.base
    said = sheet.set(view.byline, Box(width, room * 0.15, largest=small, floor=small * 0.5), bold=False)
    largest = min(HOUR * HEIGHT, 0.2 * sheet.width)
    hour = sheet.set(
        view.text, Box(width, room * 0.6, largest=largest, floor=largest * 0.4), bold=True, family=FALLBACK
    )
    below = Box(width, room * 0.22, largest=small, floor=small * 0.5, leading=1.3, characters=56)
    detail = sheet.set(view.detail, below, bold=False)
    left = sheet.set(view.dated, Box(width, room * 0.15, largest=small, floor=small * 0.5), bold=False)
    gap = 0.035 * HEIGHT
    high = said.height + gap + hour.height + sum(gap + each.height for each in (left, detail) if each.height)
    y = top + max(0.0, (room - high) * 0.46)
    y = sheet.place(said, y, colour="quiet", name="said") + gap
    y = sheet.place(hour, y, colour="text", name="question") + gap
    if left.height:
        y = sheet.place(left, y, colour="accent", name="left") + gap
    sheet.place(detail, y, colour="text", name="detail")
    add_ring(sheet, closed=True)
