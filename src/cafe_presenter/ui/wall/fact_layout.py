"""A fact on the wall: what is said, who says so and when, and the code that leads there."""

from collections.abc import Callable

from cafe_presenter.core.typesetting.typography import Box
from cafe_presenter.ui.kit.fonts import FAMILY
from cafe_presenter.ui.wall.code import QUIET_MODULES, code_of
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, Face, TextBlock, WallLayout, WallLine, WallSheet

QUOTED = "Literata"
"""The family for the words of somebody else, unless the host chose one for the wall."""
USUAL_CODE = 0.39
"""Side of a code without its quiet zone, as a share of the wall's height, where the depth of the room is not known."""
MAX_CARD, MAX_FAR_CARD = 0.48, 0.56
"""Most of the width that a code with its quiet zone may take, and where the last row sits far: words need the rest."""
ADDRESS = 0.038
ADDRESS_LINES = 3


def lay_out_fact(sheet: WallSheet) -> None:
    """Lay out the sentence with its source, and beside it, on an upright wall below it, the code on its white card."""
    floor_y = sheet.foot()
    ceiling = sheet.heading()
    view, code = sheet.view, code_of(sheet.view.address)
    right = sheet.right
    if code is not None:
        modules = code.width()
        wanted = max(USUAL_CODE, view.code_share) * HEIGHT * (modules + 2 * QUIET_MODULES) / modules
        if sheet.width < HEIGHT:
            floor_y = _below(sheet, wanted, room=(ceiling, floor_y))
        else:
            sheet.right = _beside(sheet, wanted)
    _sentence(sheet, ceiling, floor_y)
    sheet.right = right


def code_share_of(layout: WallLayout, address: str) -> float:
    """Return the side of the code on a wall without its quiet zone, as a share of the wall's height; 0 without one."""
    code = code_of(address)
    if code is None or layout.code is None:
        return 0.0
    return layout.code[2] * code.width() / (code.width() + 2 * QUIET_MODULES) / HEIGHT


def _beside(sheet: WallSheet, wanted: float) -> float:
    """Place the card at the right, its address below it; return where the words beside it must end."""
    width, line = sheet.right - sheet.left, 1.3 * ADDRESS * sheet.base
    count, high = ADDRESS_LINES, sheet.bottom - sheet.top
    side = min(wanted, MAX_CARD * width, high - count * line)
    if side < wanted:
        count = 1
        side = min(wanted, MAX_FAR_CARD * width, high - line)
    x = sheet.right - side
    y = sheet.top + max(0.0, (high - side - count * line) * 0.4)
    sheet.code = sheet.boxes["code"] = (x, y, side, side)
    _address(sheet, (x, y + side, side), count=count)
    return x - 0.05 * sheet.width


def _below(sheet: WallSheet, wanted: float, *, room: tuple[float, float]) -> float:
    """Place the card at the foot, its address beside it; return where the words above it must end."""
    ceiling, floor_y = room
    side = min(wanted, 0.6 * (sheet.right - sheet.left), 0.5 * (floor_y - ceiling))
    y = floor_y - side
    sheet.code = sheet.boxes["code"] = (sheet.left, y, side, side)
    x = sheet.left + side + 0.03 * sheet.width
    _address(sheet, (x, y, sheet.right - x), count=ADDRESS_LINES)
    return y - 0.03 * HEIGHT


def _address(sheet: WallSheet, place: tuple[float, float, float], *, count: int) -> None:
    """Add the address in letters, for who cannot use the code."""
    x, top, width = place
    size, face = ADDRESS * sheet.base, Face(sheet.view.font, False)
    lines = _broken(shown_address(sheet.view.address), lambda text: face.measure(text) * size <= width, count=count)
    baseline = top + 1.15 * size
    for line in lines:
        drawn = face.measure(line) * size
        start = sheet.width - x - drawn if sheet.mirrored else x
        sheet.lines.append(WallLine(line, start, baseline, size, False, "quiet"))
        baseline += 1.25 * size
    sheet.boxes["address"] = (x, top, width, baseline - top - 1.25 * size)


def shown_address(address: str) -> str:
    """Return an address as people type it: without its scheme, ``www.`` and a stroke at its end."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/") or address


def _broken(address: str, fits: Callable[[str], bool], *, count: int) -> list[str]:
    """Return an address as at most so many lines, parted after its strokes; what has no room is told by three dots."""
    parts = address.split("/")
    pieces = [f"{part}/" for part in parts[:-1]] + parts[-1:]
    lines: list[str] = []
    for piece in pieces:
        if lines and fits(lines[-1] + piece):
            lines[-1] += piece
        elif len(lines) < count:
            lines.append(piece)
        else:
            lines[-1] += "…"
            break
    return [_cut(line, fits) for line in lines]


def _cut(line: str, fits: Callable[[str], bool]) -> str:
    if fits(line):
        return line
    kept = line.rstrip("…")
    while kept and not fits(f"{kept}…"):
        kept = kept[:-1]
    return f"{kept}…"


def _sentence(sheet: WallSheet, ceiling: float, floor_y: float) -> None:
    """Set the sentence as large as it goes above who says so, where and when."""
    view, width, room = sheet.view, sheet.right - sheet.left, floor_y - ceiling
    size = 0.042 * sheet.base
    line = Box(width, size * 2.6, largest=size, floor=size * 0.7, leading=1.25, characters=72)
    who = sheet.set(view.byline, line, bold=True)
    where = sheet.set(view.detail, line, bold=False)
    when = sheet.set(view.dated, line, bold=False)
    after_who = _end_of(who, sheet) + 0.5 * size if who.height else 0.0
    is_one_line = who.height > 0 and where.height > 0 and after_who + _end_of(where, sheet) <= width
    stacked = [who, when] if is_one_line else [who, where, when]
    below = sum(block.height + 0.35 * size for block in stacked if block.height)
    gap = 1.3 * size if below else 0.0
    largest = min(0.078 * HEIGHT, 0.062 * sheet.width)
    box = Box(width, room - below - gap, largest=largest, floor=largest * 0.5, leading=1.3, characters=44)
    sentence = sheet.set(view.text, box, bold=False, family=QUOTED if view.font == FAMILY else view.font)
    y = ceiling + max(0.0, (room - sentence.height - gap - below) * 0.46)
    y = sheet.place(sentence, y, colour="text", name="question") + gap
    if is_one_line:
        sheet.left += after_who
        sheet.place(where, y, colour="text", name="detail")
        sheet.left -= after_who
    for block, colour, name in ((who, "text", "byline"), (where, "text", "detail"), (when, "quiet", "dated")):
        if block in stacked and block.height:
            y = sheet.place(block, y, colour=colour, name=name) + 0.35 * size


def _end_of(block: TextBlock, sheet: WallSheet) -> float:
    """Return how wide a block of one line is; wider than the wall when it has several."""
    lines = block.setting.lines
    return block.face.measure(lines[0]) * block.setting.size if len(lines) == 1 else sheet.width
