"""Where the two windows are, as a value."""

from enum import StrEnum

from PySide6.QtGui import QScreen

from cafe_presenter.core.quick_dataclass import dataclass


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
