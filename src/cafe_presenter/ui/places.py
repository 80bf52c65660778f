"""Where the two windows are, as a value."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect
from PySide6.QtGui import QScreen

WALL_SHARE = 0.42
"""Part of the one screen that the wall takes in a rehearsal, along its longer side."""


class Arrangement(StrEnum):
    """How the two windows share the screens there are."""

    APART = "apart"
    PRESENTER_ALONE = "presenter_alone"
    WALL_ALONE = "wall_alone"
    REHEARSAL = "rehearsal"


@dataclass(frozen=True, slots=True)
class Places:
    """Where each window belongs; None while it has no screen."""

    presenter: QScreen | None
    wall: QScreen | None
    arrangement: Arrangement

    @property
    def shows_presenter(self) -> bool:
        """Whether the notes are to be seen."""
        return self.presenter is not None and self.arrangement is not Arrangement.WALL_ALONE

    @property
    def shows_wall(self) -> bool:
        """Whether the wall is to be seen."""
        return self.wall is not None and self.arrangement is not Arrangement.PRESENTER_ALONE


def halves(whole: QRect) -> tuple[QRect, QRect]:
    """Return the wall's part of a screen, at the left or the top and in a projector's shape, and the notes'."""
    if whole.width() >= whole.height():
        width = round(whole.width() * WALL_SHARE)
        wall = QRect(whole.left(), whole.top(), width, min(whole.height(), round(width * 9 / 16)))
        return wall, whole.adjusted(width, 0, 0, 0)
    height = min(round(whole.height() * WALL_SHARE), round(whole.width() * 9 / 16))
    return QRect(whole.left(), whole.top(), whole.width(), height), whole.adjusted(0, height, 0, 0)
