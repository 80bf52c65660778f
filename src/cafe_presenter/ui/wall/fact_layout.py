"""A fact on the wall: what is said, who says so and when, and the code that leads there."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.facts import address_in_letters
from cafe_presenter.core.typesetting.typography import Box
from cafe_presenter.ui.kit.fonts import FAMILY
from cafe_presenter.ui.wall.code import QUIET_MODULES, code_of
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, Face, TextBlock, WallLayout, WallLine, WallSheet

QUOTED = "Literata"
"""The family for the words of somebody else, unless the host chose one for the wall."""
USUAL_CODE = 0.39
"""Side of a code without its quiet zone, as a share of the wall's height, where the depth of the room is not known."""
MAX_CARD = 0.56
"""Most of the width that a code with its quiet zone may take: words need the rest."""
ADDRESS, SMALLEST_ADDRESS = 0.038, 0.03
"""Size of an address in letters, and of one that would else not stand whole: no letter of a wall is smaller."""
ADDRESS_LEADING = 1.25
_STROKES = re.compile(r"[^/]*/+|[^/]+")
_SIGNS = re.compile(r"[^-_.?&#=%+,;:~!]+|[-_.?&#=%+,;:~!][^-_.?&#=%+,;:~!]*")


@dataclass(frozen=True, slots=True)
class _Address:
    """An address in letters: the size of its letters, and its lines."""

    size: float
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """How high the lines are together, the gap above them included."""
        return (len(self.lines) * ADDRESS_LEADING + 0.15) * self.size


def lay_out_fact(sheet: WallSheet) -> None:
    """Lay out the sentence with its source, and beside it, on an upright wall below it, the code on its white card."""
    floor_y = sheet.foot()
    ceiling = sheet.heading()
    view, code = sheet.view, code_of(sheet.view.address)
    right = sheet.right
    if code is not None:
        modules = code.width()
        usual = USUAL_CODE * HEIGHT * (modules + 2 * QUIET_MODULES) / modules
        wanted = usual * max(1.0, view.code_share / USUAL_CODE)
        if sheet.width < HEIGHT:
            floor_y = _below(sheet, wanted, room=(ceiling, floor_y))
        else:
            sheet.right = _beside(sheet, wanted, least=usual)
    _sentence(sheet, ceiling, floor_y)
    sheet.right = right


def code_share_of(layout: WallLayout, address: str) -> float:
    """Return the side of the code on a wall without its quiet zone, as a share of the wall's height; 0 without one."""
    code = code_of(address)
    if code is None or layout.code is None:
        return 0.0
    return layout.code[2] * code.width() / (code.width() + 2 * QUIET_MODULES) / HEIGHT


def _beside(sheet: WallSheet, wanted: float, *, least: float) -> float:
    """Place the card at the right, its address below it; return where the words beside it must end.

    A long address has its room before the last row has its code, which is never smaller than ``least`` for its sake.
    """
    width, high = sheet.right - sheet.left, sheet.bottom - sheet.top
    side = min(wanted, MAX_CARD * width, high)
    address = _set_address(sheet, side, high - side)
    while address is None and side > least:
        side = max(least, side - 0.01 * HEIGHT)
        address = _set_address(sheet, side, high - side)
    address = address or _shrunk_address(sheet, side, high - side)
    x = sheet.right - side
    y = sheet.top + max(0.0, (high - side - address.height) * 0.4)
    sheet.code = sheet.boxes["code"] = (x, y, side, side)
    _place_address(sheet, address, (x, y + side, side))
    return x - 0.05 * sheet.width


def _below(sheet: WallSheet, wanted: float, *, room: tuple[float, float]) -> float:
    """Place the card at the foot, its address beside it; return where the words above it must end."""
    ceiling, floor_y = room
    side = min(wanted, 0.6 * (sheet.right - sheet.left), 0.5 * (floor_y - ceiling))
    y = floor_y - side
    sheet.code = sheet.boxes["code"] = (sheet.left, y, side, side)
    x = sheet.left + side + 0.03 * sheet.width
    width = sheet.right - x
    address = _set_address(sheet, width, side) or _shrunk_address(sheet, width, side)
    _place_address(sheet, address, (x, y, width))
    return y - 0.03 * HEIGHT


def _set_address(sheet: WallSheet, width: float, room: float, *, least: float = SMALLEST_ADDRESS) -> _Address | None:
    """Return the address in letters as large as go into so much room, none smaller than ``least``; None for none."""
    text, face = address_in_letters(sheet.view.address), Face(sheet.view.font, False)
    size = ADDRESS * sheet.base
    while size >= least * sheet.base:
        address = _Address(size, tuple(_broken(text, partial(_fits, face=face, ems=width / size))))
        if address.height <= room:
            return address
        size *= 0.96
    return None


def _shrunk_address(sheet: WallSheet, width: float, room: float) -> _Address:
    """Return an address that is whole in letters of any size: one of wide letters, of a typeface of wide letters."""
    return _set_address(sheet, width, room, least=0.0) or _Address(0.0, ())


def _fits(line: str, *, face: Face, ems: float) -> bool:
    return face.measure(line) <= ems


def _place_address(sheet: WallSheet, address: _Address, place: tuple[float, float, float]) -> None:
    """Add the address in letters, for who cannot use the code."""
    x, top, width = place
    size, face = address.size, Face(sheet.view.font, False)
    baseline = top + 1.15 * size
    for line in address.lines:
        drawn = face.measure(line) * size
        start = sheet.width - x - drawn if sheet.mirrored else x
        sheet.lines.append(WallLine(line, start, baseline, size, False, "quiet"))
        baseline += ADDRESS_LEADING * size
    sheet.boxes["address"] = (x, top, width, address.height)


def _broken(address: str, fits: Callable[[str], bool]) -> list[str]:
    """Return an address as lines, parted after its strokes, else before its other signs; no sign is added."""
    lines = [""]
    for piece in _pieces(address, fits):
        if fits(lines[-1] + piece):
            lines[-1] += piece
        else:
            lines.append(piece)
    return lines if lines[0] else lines[1:]


def _pieces(address: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """Yield what may stand on a line of its own: a part between strokes, or between signs where that is too wide."""
    for part in _STROKES.findall(address):
        if fits(part):
            yield part
            continue
        for bit in _SIGNS.findall(part):
            yield from (bit,) if fits(bit) else bit


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
