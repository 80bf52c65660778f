"""How the column beside the notes shares its height: the time first, then what comes next, then the small wall."""

from cafe_presenter.core.base.quick_dataclass import dataclass

WALL_KEEPS = 0.75
"""Share of its height that the small wall keeps beside what comes next."""


@dataclass(frozen=True, slots=True)
class SideNeeds:
    """What there is to share, in pixels, the gap below each part included.

    ``said`` is what notices take of the column, ``turn`` the panel of a turn, which is there or ``has_turn`` is False.
    ``coming`` is what comes next with its question, ``line`` the same in one line. ``wished`` is how high the small
    wall would be, ``least`` the lowest at which its picture tells anything, and ``label`` its words alone.
    ``figure_gives`` is by how much the figure of the time can be lower.
    """

    room: int
    said: int
    timer: int
    turn: int
    has_turn: bool
    coming: int
    line: int
    wished: int
    least: int
    label: int
    figure_gives: int


@dataclass(frozen=True, slots=True)
class SideShares:
    """How high the small wall is, with its picture or its words alone; whether what comes next has one line.

    ``lacking`` is by how much the figure of the time must be lower.
    """

    wall: int
    has_picture: bool
    is_line: bool
    lacking: int


def shares(needs: SideNeeds) -> SideShares:
    """Return who has how much.

    The small wall keeps its size whatever comes and goes below it: there is always room for the panel of a turn.
    It gives way to what comes next by a little, and to a turn, beside which that has one line, by as much as it takes.
    """
    around = needs.room - needs.timer
    beside_both = around - max(needs.turn + needs.line, needs.coming)
    usual = beside_both if beside_both >= WALL_KEEPS * needs.wished else around - needs.turn
    left = around - needs.said - (needs.turn if needs.has_turn else 0)
    wall = max(needs.least, min(needs.wished, usual, left - needs.line))
    if left >= wall + needs.coming:
        return SideShares(wall, has_picture=True, is_line=False, lacking=0)
    lacking = max(0, wall + needs.line - left)
    if lacking <= needs.figure_gives:
        return SideShares(wall, has_picture=True, is_line=True, lacking=lacking)
    lacking = max(0, needs.label + needs.line - left)
    return SideShares(needs.label, has_picture=False, is_line=True, lacking=lacking)
