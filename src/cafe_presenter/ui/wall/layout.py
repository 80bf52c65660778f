"""Where everything on the wall stands, in a reference shape: every size of that shape breaks the same lines."""

from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from cafe_presenter.core.base.invisible import is_right_to_left
from cafe_presenter.core.evening.view import WallKind, WallView
from cafe_presenter.core.typesetting.typography import Box
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.ring import add_ring
from cafe_presenter.ui.wall.wall_sheet import (
    HEIGHT,
    TURN_BOX,
    TURN_GAP,
    WallLayout,
    WallShape,
    WallSheet,
    grown,
)

FOOT = ("mark", "footer")
"""The parts that stand below the digits of a turn."""


def lay_out(view: WallView, aspect: float, *, look: Look) -> WallLayout:
    """Return the layout of a view for a shape ``aspect`` times as wide as high, rounded to a hundredth.

    What moves during a turn has no part in it, but digits have their room.
    """
    image = look.picture(view)
    shape = image.width() / max(1, image.height()) if image is not None else 0.0
    set_view = replace(view, font=look.typeface(view.font), shrink=None, moving=False, left_s=None, turn="")
    aspect = min(max(round(aspect, 2), 0.05), 20.0)
    layout = _lay_out(set_view, aspect, shape)
    if view.left_s is None:
        return layout
    moved = _lay_out(replace(set_view, left_s=0), aspect, shape)
    turn = dict(moved.boxes).get(TURN_BOX)
    lowest = max((box[1] + box[3] for name, box in layout.boxes if name not in FOOT), default=0.0)
    if turn is None or lowest > turn[1] - TURN_GAP:
        return moved
    return replace(layout, boxes=(*layout.boxes, (TURN_BOX, turn)))  # nothing moves where there is room


@lru_cache(maxsize=128)
def _lay_out(view: WallView, aspect: float, picture_shape: float) -> WallLayout:
    sheet = WallSheet(view, aspect * HEIGHT, picture_shape=picture_shape)
    match view.kind:
        case WallKind.QUESTION | WallKind.FOLLOW_UP | WallKind.FRIDGE:
            lay_out_question(sheet, sheet.foot())
        case WallKind.TITLE | WallKind.CLOSING | WallKind.HOLDING:
            _poster(sheet)
        case WallKind.FACT:
            from cafe_presenter.ui.wall.fact_layout import lay_out_fact  # the first wall is none

            lay_out_fact(sheet)
        case WallKind.COUNT:
            from cafe_presenter.ui.wall.count_layout import lay_out_count  # nor this one

            lay_out_count(sheet)
        case WallKind.CLOUDS:
            from cafe_presenter.ui.wall.cloud_layout import lay_out_clouds

            lay_out_clouds(sheet)
        case WallKind.DEBATE:
            from cafe_presenter.ui.wall.debate_layout import lay_out_debate

            lay_out_debate(sheet)
        case WallKind.RULES | WallKind.BREAK:
            from cafe_presenter.ui.wall.rest_layout import lay_out_break, lay_out_rules  # nor one of these

            lay_out_rules(sheet) if view.kind is WallKind.RULES else lay_out_break(sheet)
        case WallKind.BLACK | WallKind.WHITE:
            pass
        case _:
            assert_never(view.kind)
    return sheet.finish()


def lay_out_question(sheet: WallSheet, floor_y: float) -> None:
    """Lay out theme and question above ``floor_y``."""
    view = sheet.view
    if not view.text.strip():
        sheet.body(view.heading, sheet.top, floor_y, name="heading", colour="accent")
        return
    ceiling = sheet.heading() if view.heading.strip() or view.label else sheet.top
    if view.picture and sheet.picture_shape:
        ceiling = _beside(sheet, ceiling, floor_y)
    if view.twin.strip():
        _twins(sheet, ceiling, floor_y)
    else:
        sheet.body(view.text, ceiling, floor_y, name="question", colour="text")


def _beside(sheet: WallSheet, top: float, bottom: float) -> float:
    """Give the picture its place, never a third of the wall, and the words what is left; return their top."""
    room = bottom - top
    upright = sheet.width < HEIGHT
    most_wide, most_high = (sheet.right - sheet.left, 0.4 * room) if upright else (0.32 * sheet.width, room)
    high = min(most_high, most_wide / sheet.picture_shape)
    wide = high * sheet.picture_shape
    y = top if upright else top + (room - high) * 0.46
    sheet.picture = sheet.boxes["picture"] = (sheet.right - wide, y, wide, high)
    if upright:
        return top + high + 0.05 * HEIGHT
    sheet.right -= wide + 0.04 * sheet.width
    return top


def _twins(sheet: WallSheet, top: float, bottom: float) -> None:
    """Set the question and, below a thin rule, the same in another wording: smaller, and as easily read."""
    view, width, room = sheet.view, sheet.right - sheet.left, bottom - top
    largest = sheet.usual * 0.86
    box = Box(width, room * 0.54, largest=largest, floor=largest * 0.5, leading=1.18)
    first = sheet.set(view.text, box, bold=True)
    small = first.setting.size * 0.82
    box = Box(width, room * 0.35, largest=small, floor=small * 0.5, leading=1.25, characters=48)
    second = sheet.set(view.twin, box, bold=False, language=view.twin_language)
    gap = room * 0.11
    y = top + max(0.0, (room - first.height - gap - second.height) * 0.46)
    y = sheet.place(first, y, colour="text", name="question")
    sheet.boxes["twin rule"] = (sheet.left, y + gap * 0.5, 0.09 * sheet.base, 0.0045 * sheet.base)
    sheet.shapes.append(WallShape(sheet.boxes["twin rule"], "mark"))
    sheet.place(second, y + gap, colour="text", name="twin", mirrored=is_right_to_left(view.twin))


def _poster(sheet: WallSheet) -> None:
    """Lay out a title view or a closing view: a bar, a title, the line below it, over the ring a cup leaves."""
    closing = sheet.view.kind is WallKind.CLOSING
    if sheet.picture_shape:
        high = min(0.13 * sheet.base, 0.3 * sheet.width / sheet.picture_shape)
        wide = high * sheet.picture_shape
        sheet.picture = sheet.boxes["picture"] = (sheet.right - wide, sheet.top, wide, high)
    floor_y = sheet.foot()
    headed = bool(sheet.view.heading.strip())
    top = sheet.heading() if headed else sheet.top
    if sheet.picture is not None:
        top = max(top, sheet.top + sheet.picture[3] + 0.02 * HEIGHT)
    largest = min(0.125 * HEIGHT, 0.085 * sheet.width) if closing else min(0.155 * HEIGHT, 0.1 * sheet.width)
    largest *= grown(len(sheet.view.text)) if closing else 1.0
    width, room = sheet.right - sheet.left, floor_y - top
    bar = 0.0 if headed else 0.075 * sheet.base
    box = Box(width, room * 0.6, largest=largest, floor=largest * 0.5, leading=1.14, characters=34)
    title = sheet.set(sheet.view.text, box, bold=True)
    small = min(0.056 * sheet.base, title.setting.size * 0.6)
    below = Box(width * 0.9, room * 0.27, largest=small, floor=small * 0.6, leading=1.4, characters=56)
    detail = sheet.set(sheet.view.detail, below, bold=False)
    gap = 0.5 * small + 0.2 * title.setting.size if title.height and detail.height else 0.0
    y = top + max(0.0, (room - bar - title.height - gap - detail.height) * 0.46)
    if bar and (title.height or detail.height):
        sheet.rule(y, 0.13 * sheet.base, 0.011 * sheet.base)
    y = sheet.place(title, y + bar, colour="text", name="question")
    sheet.place(detail, y + gap, colour="quiet", name="detail")
    add_ring(sheet, closed=closing)
