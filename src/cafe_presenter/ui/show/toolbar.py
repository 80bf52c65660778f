"""The row of buttons below the presenter window: groups drawn from the table of commands, the way on first."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.commands import KeyTable, Tray
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.show.tray import CommandTray, row_rects
from cafe_presenter.wording import Wording

ROW, GAP = 68, 12
"""Height of a row and the least room between two groups: pixels of the reference window."""
WIDE = {Tray.MOVE: 352, Tray.SAY: 106, Tray.WALL: 106, Tray.MORE: 64}
"""How wide a group is where there is room: the way on, and each button of the others."""
ORDER = (Tray.MOVE, Tray.SAY, Tray.WALL, Tray.MORE)


class Toolbar(QWidget):
    """The commands that have a button below the evening, by the mouse; what has none is behind the last one."""

    command_requested = Signal(object)

    def __init__(self, wording: Wording, table: KeyTable) -> None:
        super().__init__()
        self._scale = 1.0
        self.trays = [CommandTray(each, wording, table) for each in ORDER]
        for tray in self.trays:
            tray.setParent(self)
            tray.command_requested.connect(self.command_requested)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_keys(self, table: KeyTable) -> None:
        """Tell other keys in the tooltips."""
        for tray in self.trays:
            tray.show_keys(table)

    def show_session(self, session: Session) -> None:
        """Press the buttons whose state is on, and let those be pressed that can do something."""
        before = self._offered
        for tray in self.trays:
            tray.show_session(session)
        if self._offered != before:
            self.updateGeometry()
            self._place()

    @property
    def _offered(self) -> list[bool]:
        return [button.is_offered for tray in self.trays for button in tray.buttons]

    def let_lead(self, leads: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Fill the way on, or outline it while a question is what one answers next."""
        for tray in self.trays:
            tray.let_lead(leads)

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self._scale = scale
        for tray in self.trays:
            tray.set_scale(scale)
        self.updateGeometry()
        self._place()

    def show_icons(self) -> None:
        """Give the buttons their icons; slow the first time, so call it when everything else stands."""
        for tray in self.trays:
            tray.show_icons()

    def recolour(self) -> None:
        """Give the icons the colours that are worn, if there are any yet."""
        for tray in self.trays:
            tray.recolour()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(400, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: no row is cut."""
        return QSize(0, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow toolbar is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        rows = len(self._rows(width))
        return rows * self._px(ROW) + (rows - 1) * self._px(GAP)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row where the groups no longer fit."""
        super().resizeEvent(event)
        self._place()

    def _px(self, pixels: float) -> int:
        return round(pixels * self._scale)

    def _fits(self, width: int, *, whole: bool) -> bool:
        """Return whether one row has room for all, or for all but what gives way."""
        gaps = self._px(GAP) * (len(self.trays) - 1)
        return sum(tray.least_width(whole=whole) for tray in self.trays) + gaps <= width

    def _rows(self, width: int) -> list[list[CommandTray]]:
        """Return the groups of each row: one row, or the way on and what is behind ⋯ first, where not all fit."""
        if self._fits(width, whole=False):
            return [self.trays]
        ends = [tray for tray in self.trays if tray.tray in (Tray.MOVE, Tray.MORE)]
        return [ends, *([tray] for tray in self.trays if tray not in ends)]

    def _place(self) -> None:
        rows, whole = self._rows(self.width()), self._fits(self.width(), whole=True)
        for tray in self.trays:
            tray.show_whole(whole=whole)
        high, gap = self._px(ROW), self._px(GAP)
        for number, row in enumerate(rows):
            room = QRect(0, number * (high + gap), self.width(), high)
            for tray, rect in zip(row, row_rects(self._widths(row, whole=whole), room, gap), strict=True):
                tray.setGeometry(rect)

    def _widths(self, row: list[CommandTray], *, whole: bool) -> list[int]:
        """Return how wide each group of a row is: as wide as wished, or narrower where there is less room."""
        room = self.width() - self._px(GAP) * (len(row) - 1)
        least = [tray.least_width(whole=whole) for tray in row]
        wished = [max(low, self._wished(tray, whole=whole)) for low, tray in zip(least, row, strict=True)]
        if len(row) == 1:
            return [room]
        spare, wanted = room - sum(least), sum(wished) - sum(least)
        share = 1.0 if wanted <= spare else max(0.0, spare / wanted)
        return [int(low + (high - low) * share) for low, high in zip(least, wished, strict=True)]

    def _wished(self, tray: CommandTray, *, whole: bool) -> int:
        count = 1 if tray.tray in (Tray.MOVE, Tray.MORE) else len(tray.shown_buttons(whole=whole))
        return self._px(WIDE[tray.tray] * count)
