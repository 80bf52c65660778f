"""The row of buttons below the presenter window: groups drawn from the table of commands, the way on first."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.commands import KeyTable, Tray
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.panes import focus_kept
from cafe_presenter.ui.show.tray import CommandTray, row_rects
from cafe_presenter.wording import Wording

ROW, LOW_ROW, GAP = 68, 46, 12
"""Height of a row, of the way on beside large text, and the least room between two: pixels of the reference window."""
WIDE = {Tray.MOVE: 352, Tray.TIME: 46, Tray.SAY: 106, Tray.WALL: 106, Tray.MORE: 64}
"""How wide a group is where there is room: the way on, and each button of the others."""
ORDER = (Tray.MOVE, Tray.SAY, Tray.WALL, Tray.MORE)
ALWAYS_SEEN = (Tray.MOVE, Tray.MORE)
MOST_GIVEN = 3
"""How many times buttons give way at most."""
WAYS = [(given, tight) for given in range(MOST_GIVEN + 1) for tight in (False, True)]
"""What is tried where there is little room: buttons stand closer before the next one gives way."""


class TrayRows(QWidget):
    """Rows of trays, each as high as ``row`` tells in pixels of the reference window."""

    def __init__(self, row: int) -> None:
        super().__init__()
        self._row = row
        self._scale = 1.0
        self._rows: list[list[CommandTray]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hold(self, rows: list[list[CommandTray]], row: int) -> None:
        """Have these rows, each so high."""
        self._row, self._rows = row, rows
        for tray in (tray for row_of in rows for tray in row_of):
            if tray.parentWidget() is not self:
                tray.setParent(self)
                tray.show()
        self.setVisible(bool(rows))

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self._scale = scale
        for tray in (tray for row in self._rows for tray in row):
            tray.set_scale(scale, self._row)
        self.place()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        count = len(self._rows)
        return QSize(400, count * self._px(self._row) + max(0, count - 1) * self._px(GAP))

    def minimumSizeHint(self) -> QSize:
        """Return the same: no row is cut."""
        return QSize(0, self.sizeHint().height())

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let buttons give way where they no longer fit."""
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Put every group into its place, without what has no room."""
        self.updateGeometry()
        high, gap = self._px(self._row), self._px(GAP)
        for number, row in enumerate(self._rows):
            given, tight = next((each for each in WAYS if self._least(row, *each) <= self.width()), WAYS[-1])
            for tray in row:
                tray.show_but(given)
                tray.fit(tight=tight)
            room = QRect(0, number * (high + gap), self.width(), high)
            for tray, rect in zip(row, row_rects(self._widths(row, given, tight), room, gap), strict=True):
                tray.setGeometry(rect)

    def _px(self, pixels: float) -> int:
        return round(pixels * self._scale)

    def _least(self, row: list[CommandTray], given: int, tight: bool = False) -> int:  # noqa: FBT001, FBT002
        return sum(tray.least_width(given, tight=tight) for tray in row) + self._px(GAP) * (len(row) - 1)

    def _widths(self, row: list[CommandTray], given: int, tight: bool) -> list[int]:  # noqa: FBT001
        """Return how wide each group of a row is: as wide as wished, or narrower where there is less room."""
        room = self.width() - self._px(GAP) * (len(row) - 1)
        least = [tray.least_width(given, tight=tight) for tray in row]
        wished = [max(low, self._wished(tray, given)) for low, tray in zip(least, row, strict=True)]
        if len(row) == 1:
            return [room]
        spare, wanted = room - sum(least), sum(wished) - sum(least)
        share = 1.0 if wanted <= spare else max(0.0, spare / wanted)
        return [int(low + (high - low) * share) for low, high in zip(least, wished, strict=True)]

    def _wished(self, tray: CommandTray, given: int) -> int:
        count = 1 if tray.tray in ALWAYS_SEEN else tray.places(given)
        return self._px(WIDE[tray.tray] * count)


class Toolbar(TrayRows):
    """The commands that have a button below the evening, by the mouse; what has none is behind the last one.

    Beside large text only the way on is always in sight, with the ``timer``, whose buttons stand in its card otherwise,
    and what is behind ⋯; the others stand in ``rest``, a second row, or a part of the page that scrolls.
    """

    command_requested = Signal(object)

    def __init__(self, wording: Wording, table: KeyTable, timer: CommandTray) -> None:
        super().__init__(ROW)
        self._timer = timer
        self.rest = TrayRows(ROW)
        self.trays = [CommandTray(each, wording, table) for each in ORDER]
        for tray in self.trays:
            tray.command_requested.connect(self.command_requested)
        self.set_stacked(False)

    def set_stacked(self, stacked: bool, *, rest_in_a_row: bool = False) -> None:  # noqa: FBT001 - a Qt-like setter
        """Have all in one row, or the way on and the timer alone, and the others in a row of their own or in rows."""
        ends = [tray for tray in self.trays if tray.tray in ALWAYS_SEEN]
        with focus_kept((*self.trays, self._timer)):
            self.hold([[ends[0], self._timer, *ends[1:]]] if stacked else [self.trays], LOW_ROW if stacked else ROW)
            others = [tray for tray in self.trays if tray not in ends] if stacked else []
            self.rest.hold([others] if others and rest_in_a_row else [[tray] for tray in others], ROW)
        if not stacked:
            self._timer.show_but(0)

    @property
    def least_width(self) -> int:
        """The least width at which all stand in one row, but those that give way."""
        return self._least(self.trays, MOST_GIVEN)

    def show_keys(self, table: KeyTable) -> None:
        """Tell other keys in the tooltips."""
        for tray in self.trays:
            tray.show_keys(table)

    def show_session(self, session: Session) -> None:
        """Press the buttons whose state is on, and let those be pressed that can do something."""
        before = [tray.offers for tray in self.trays]
        for tray in self.trays:
            tray.show_session(session)
        if [tray.offers for tray in self.trays] != before:
            for each in (self, self.rest):
                each.place()

    def let_lead(self, leads: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Fill the way on, or outline it while a question is what one answers next."""
        for tray in self.trays:
            tray.let_lead(leads)

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        super().set_scale(scale)
        self.rest.set_scale(scale)

    def show_icons(self) -> None:
        """Give the buttons their icons; slow the first time, so call it when everything else stands."""
        for tray in self.trays:
            tray.show_icons()

    def recolour(self) -> None:
        """Give the icons the colours that are worn, if there are any yet."""
        for tray in self.trays:
            tray.recolour()
