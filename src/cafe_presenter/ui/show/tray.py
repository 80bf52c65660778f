"""Buttons of commands that belong together, drawn from the table: the groups of the toolbar, and the timer's."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QStyleOptionToolButton, QToolButton, QWidget

from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.commands import Button, KeyTable, ShowCommand, Tray, keys_of, tip_of
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.fonts import icon
from cafe_presenter.ui.kit.style import DIM, font, ink, mark, plain_tip, worn
from cafe_presenter.wording import Wording

CAP_PX, CAP_MARGIN, LEAST_MARGIN = 15, 0.6, 0.2
"""Size of a key in its corner, the room beside it, and the least on either side of it, in ems."""
TIGHT = 50
"""Least width of a button where all stand close, in pixels of the reference window; it is 64 where there is room."""
JOINED, APART, BEFORE_OFFERED = 2, 8, 4
"""Pixels between buttons that stand joined, between others, and what is more before those for some themes alone."""
MOST_OFFERED = 2
"""Places for some themes alone that have room in every window."""
WORDLESS = (Tray.MORE,)
"""Trays whose buttons show their icon alone."""
LOW = (Tray.TIME,)
"""Trays whose buttons are low: they stand inside a panel."""


class CommandButton(QToolButton):
    """A button that asks for a command; it takes the focus by Tab only. Its key stands in its corner."""

    wanted = Signal(object)

    def __init__(self, command: ShowCommand, shown: Button, text: str) -> None:
        super().__init__()
        self.command = command
        self.shown = shown
        self.tip = self.cap = ""
        self.is_offered = shown.is_offered is None
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("main", shown.is_main)
        self.clicked.connect(self._on_clicked)

    @contained
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for one: who opens files so clicks everything so, and would pass a theme by."""
        if self.shown.counts_each:
            super().mouseDoubleClickEvent(event)
        else:
            event.accept()

    def nextCheckState(self) -> None:
        """Leave what a press looks like to the session: it may only have opened a list."""

    def _on_clicked(self) -> None:
        self.wanted.emit(self.command)

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and its key in the corner."""
        if self.shown.is_main:
            self._paint_main()
            return
        super().paintEvent(event)
        if not self.cap:
            return
        with QPainter(self) as painter:
            size, beside = self.cap_size, (self.width() - self.least_for_cap(0.0)) / 2
            if beside < 0:  # its tooltip has the key
                return
            painter.setFont(font(size))
            painter.setPen(ink(DIM))
            margin = min(CAP_MARGIN * size, max(LEAST_MARGIN * size, beside - LEAST_MARGIN * size))
            corner = self.rect().adjusted(0, round(size * 0.3), -round(margin), 0)
            painter.drawText(corner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, self.cap)

    @property
    def cap_size(self) -> float:
        """Size of the key's letters."""
        return self.font().pixelSize() * CAP_PX / 16

    def least_for_cap(self, margin: float) -> int:
        """Return the width at which the icon in the middle leaves its key such a margin on either side, in ems."""
        words = QFontMetrics(font(self.cap_size)).horizontalAdvance(self.cap)
        return round(self.iconSize().width() + 2 * (words + 2 * margin * self.cap_size))

    def _paint_main(self) -> None:
        """Paint word and arrow together in the middle, which no style does."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, arrow, option.icon = "", self.icon(), QIcon()
        with QPainter(self) as painter:
            self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
            face, side = self.font(), self.iconSize().width()
            painter.setFont(face)
            painter.setPen(self.palette().color(self.foregroundRole()))
            words = QFontMetrics(face).horizontalAdvance(self.text())
            gap = side // 2
            left = (self.width() - words - gap - side) // 2
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRect(left, 0, words + gap, self.height()), middle, self.text())
            arrow.paint(painter, QRect(left + words + gap, (self.height() - side) // 2, side, side))


class CommandTray(QWidget):
    """The buttons of one tray in a row, joined; their keys are in their tooltips."""

    command_requested = Signal(object)

    def __init__(self, tray: Tray, wording: Wording, table: KeyTable) -> None:
        super().__init__()
        self.tray = tray
        self._wording = wording
        self._session: Session | None = None
        self._has_icons = False
        self._scale = 1.0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(APART if tray is Tray.MOVE else JOINED)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.buttons = [self._made(command, shown) for command, shown in buttons_of(table.commands, tray)]
        self._fixed = [each for each in self.buttons if each.shown.is_offered is None]
        self._offers = OfferedButtons([each for each in self.buttons if each.shown.is_offered is not None])
        for place, button in enumerate(self._fixed):
            ends = ("first" if place == 0 else "") + ("last" if place == len(self._fixed) - 1 else "")
            button.setProperty("end", "firstlast" if tray is Tray.MOVE else ends)
            self._row.addWidget(button, 4 if button.shown.is_main else 1)
        self._row.addWidget(self._offers)
        self.show_keys(table)

    def _made(self, command: ShowCommand, shown: Button) -> CommandButton:
        is_wordless = self.tray in WORDLESS or shown.is_wordless
        button = CommandButton(command, shown, "" if is_wordless else self._wording.text(shown.words))
        button.setAccessibleName(self._wording.text(command.label))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setProperty("low", self.tray in LOW)
        button.setCheckable(command.is_on is not None and not shown.icon_on)
        button.wanted.connect(self.command_requested)
        below = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        if shown.is_main:
            below = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        is_plain = self.tray in LOW and not is_wordless
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly if is_plain else below)
        if is_wordless:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def show_keys(self, table: KeyTable) -> None:
        """Tell other keys on the buttons and in the tooltips."""
        for button in self.buttons:
            button.tip = tip_of(button.command, self._wording, table=table)
            has_cap = bool(button.text()) and self.tray not in (Tray.MOVE, *LOW)
            button.cap = keys_of(button.command, self._wording, most=1, table=table) if has_cap else ""
            self._tell(button, "")
        if self._session is not None:
            self.show_session(self._session)

    def show_session(self, session: Session) -> None:
        """Press the buttons whose state is on, and let those be pressed that can do something."""
        before, self._session = self._session, session
        self._offers.show_session(session, is_other_deck=before is None or before.deck is not session.deck)
        self._row.setStretchFactor(self._offers, self._offers.count)
        for button in self.buttons:
            command = button.command
            if command.is_on is not None and button.isCheckable():
                button.setChecked(command.is_on(session))
            elif command.is_on is not None and (before is None or command.is_on(before) != command.is_on(session)):
                self._show_icon(button)
            if command.is_possible is not None:
                button.setEnabled(command.is_possible(session))
            if command.says is not None:
                self._tell(button, command.says(session, self._wording))

    def _tell(self, button: CommandButton, said: str) -> None:
        """Tell what a button does, and what that would be just now."""
        whole = "\n".join(part for part in (button.tip, said) if part)
        button.setToolTip(plain_tip(whole))
        button.setAccessibleDescription(whole)

    def set_scale(self, scale: float, high: int = 68) -> None:
        """Draw at ``scale`` times the size in the reference window, where buttons that are not low are so high."""
        self._scale = scale
        side = round((22 if self.tray in LOW else 26) * scale)
        for button in self.buttons:
            button.setIconSize(QSize(side, side))
            button.setFixedHeight(round((36 if self.tray in LOW else high) * scale))  # the same before the icons come
            button.setMinimumWidth(self._least(button))

    def _least(self, button: CommandButton, *, tight: bool = False) -> int:
        """Return the least width of a button: the style would ask for more beside the label than there may be.

        A ``tight`` one may do without its key, which its tooltip has.
        """
        button.ensurePolished()  # its letters are those of the sheet
        words = QFontMetrics(button.font()).horizontalAdvance(button.text())
        if self.tray in LOW:
            return max(round(34 * self._scale), words + round(12 * self._scale))
        extra = 56 if button.shown.is_main else 12
        is_letter = len(button.cap) == 1  # a longer key is left out where it would touch the icon
        cap = button.least_for_cap(LEAST_MARGIN) if is_letter and not tight else 0
        return max(round((TIGHT if tight else 64) * self._scale), words + round(extra * self._scale), cap)

    def show_but(self, given: int) -> None:
        """Show every button but those that have given way, as many times as that was asked of the row."""
        shown = self._standing(given)
        for button in self._fixed:
            if button.isHidden() is (button in shown):
                button.setVisible(button in shown)

    def _standing(self, given: int) -> list[CommandButton]:
        return [button for button in self._fixed if not 0 < button.shown.gives_way <= given]

    @property
    def offers(self) -> tuple[tuple[CommandButton, ...], ...]:
        """The buttons that share each place that is kept for what some themes alone offer."""
        return tuple(map(tuple, self._offers.places))

    def places(self, given: int) -> int:
        """Return for how many buttons there is room, those that are offered elsewhere counted."""
        return len(self._standing(given)) + self._offers.count

    def least_width(self, given: int, *, tight: bool = False) -> int:
        """Return the least width of what then stands, by the letters that are worn now."""
        least = partial(self._least, tight=tight)
        widths = [*map(least, self._standing(given)), *self._offers.widths(least)]
        return sum(widths) + self._row.spacing() * max(0, len(widths) - 1)

    def fit(self, *, tight: bool) -> None:
        """Have every button at least as wide as it must be."""
        for button in self.buttons:
            button.setMinimumWidth(self._least(button, tight=tight))
        self._offers.fit(partial(self._least, tight=tight))

    def show_icons(self) -> None:
        """Give the buttons their icons; slow the first time, so call it when everything else stands."""
        self._has_icons = True
        for button in self.buttons:
            self._show_icon(button)

    def _show_icon(self, button: CommandButton) -> None:
        if not self._has_icons:
            return
        look, shown, is_on = worn(), button.shown, button.command.is_on
        name = shown.icon
        if shown.icon_on and is_on is not None and self._session is not None and is_on(self._session):
            name = shown.icon_on
        colour = look.on_accent if shown.is_main and not button.property("quiet") else look.text
        button.setIcon(icon(name, colour, on=look.accent, disabled=look.faint))

    def let_lead(self, leads: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Fill the main button, or outline it while something else is what one does next."""
        for button in self.buttons:
            if button.shown.is_main and mark(button, "quiet", on=not leads):
                self._show_icon(button)

    def recolour(self) -> None:
        """Give the icons the colours that are worn, if there are any yet."""
        if self._has_icons:
            self.show_icons()


class OfferedButtons(QWidget):
    """Buttons that are of use for some themes alone. Each keeps its place, so that none other moves.

    The first always has a place. What else no theme of the deck offers, and the host made on the spot, is given a place
    of its own for the rest of the evening, or one that is free where every window has no room for more; else it stays
    behind ⋯.
    Two share a place where no theme of the deck offers both. Where a theme offers neither, the first stands there:
    a gap would look like something missing, and what is possible can be asked for in any theme.
    """

    def __init__(self, buttons: list[CommandButton]) -> None:
        super().__init__()
        self.buttons = buttons
        self._together: set[frozenset[CommandButton]] = set()
        self.places: list[list[CommandButton]] = []
        """Where they stand, from left to right."""
        self._widths: list[int] = []
        for button in buttons:
            button.setParent(self)
            button.setProperty("end", "firstlast")
        self.hide()

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self.places)

    def show_session(self, session: Session, *, is_other_deck: bool) -> None:
        """Show what is offered now, and keep places for what any theme of the deck offers."""
        if not self.buttons:
            return
        if is_other_deck:
            moments = [replace(session, position=each) for each in range(len(session.agenda))]
            self._together = {self._offered(each) for each in moments}
            self._share_places()
        offered = self._offered(session)
        for button in offered.difference(*self.places):
            free = next((place for place in self.places if offered.isdisjoint(place)), None)
            if self.count < MOST_OFFERED:
                self.places.append([button])
                self.show()
            elif free is not None:
                free.append(button)
        standing = {next((each for each in place if each in offered), place[0]) for place in self.places}
        for button in self.buttons:
            button.is_offered = button in offered
            button.setVisible(button in standing)

    def _offered(self, session: Session) -> frozenset[CommandButton]:
        asked = ((each, each.shown.is_offered) for each in self.buttons)
        return frozenset(button for button, is_offered in asked if is_offered is not None and is_offered(session))

    def _share_places(self) -> None:
        self.places = []
        for button in self.buttons:
            beside = frozenset[CommandButton]().union(*(each for each in self._together if button in each))
            free = next((each for each in self.places if beside and beside.isdisjoint(each)), None)
            if free is not None:
                free.append(button)
            elif beside or not self.places:
                self.places.append([button])
        self.setVisible(bool(self.places))

    def widths(self, least: Callable[[CommandButton], int]) -> list[int]:
        """Return how wide places are by the ``least`` width of their buttons, the room before them included."""
        widths = [max(map(least, place)) for place in self.places]
        return [wide + (0 if number else BEFORE_OFFERED) for number, wide in enumerate(widths)]

    def fit(self, least: Callable[[CommandButton], int]) -> None:
        """Have places as wide as the ``least`` width of their buttons."""
        self._widths = [max(map(least, place)) for place in self.places]
        self.setMinimumWidth(sum(self.widths(least)) + JOINED * max(0, self.count - 1))
        self._put()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons into their places."""
        super().resizeEvent(event)
        self._put()

    def _put(self) -> None:
        spare = max(0, self.width() - self.minimumWidth()) // max(1, self.count)
        left = BEFORE_OFFERED
        for place, wide in zip(self.places, self._widths, strict=False):
            for button in place:
                button.setGeometry(left, 0, wide + spare, self.height())
            left += wide + spare + JOINED


def buttons_of(commands: tuple[ShowCommand, ...], tray: Tray | None = None) -> list[tuple[ShowCommand, Button]]:
    """Return the commands that have a button, in a tray or in any, in the order of their places."""
    found = [(command, command.button) for command in commands if command.button is not None]
    return sorted(
        ((command, shown) for command, shown in found if tray is None or shown.tray is tray),
        key=lambda pair: pair[1].place,
    )


def row_rects(widths: list[int], room: QRect, gap: int) -> list[QRect]:
    """Return where things of these least widths stand in a row: the gaps between them share what is left."""
    left = room.width() - sum(widths)
    gaps = max(1, len(widths) - 1)
    between = max(gap, left // gaps)
    rects, at = list[QRect](), room.left()
    for width in widths:
        rects.append(QRect(at, room.top(), width, room.height()))
        at += width + between
    return rects
