"""Buttons of commands that belong together, drawn from the table: the groups of the toolbar, and the timer's."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QStyleOptionToolButton, QToolButton, QWidget

from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.commands import Button, KeyTable, ShowCommand, Tray, keys_of, tip_of
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.fonts import icon
from cafe_presenter.ui.kit.style import DIM, font, ink, plain_tip, worn
from cafe_presenter.wording import Wording

CAP_PX, CAP_MARGIN = 15, 0.6
"""Size of a key in its corner, and the room beside it, in ems."""
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
            size = self.cap_size
            painter.setFont(font(size))
            painter.setPen(ink(DIM))
            corner = self.rect().adjusted(0, round(size * 0.3), -round(size * CAP_MARGIN), 0)
            painter.drawText(corner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, self.cap)

    @property
    def cap_size(self) -> float:
        """Size of the key's letters."""
        return self.font().pixelSize() * CAP_PX / 16

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
        self._row.setSpacing(8 if tray is Tray.MOVE else 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.buttons = [self._made(command, shown) for command, shown in buttons_of(table.commands, tray)]
        for place, button in enumerate(self.buttons):
            ends = ("first" if place == 0 else "") + ("last" if place == len(self.buttons) - 1 else "")
            button.setProperty("end", "firstlast" if tray is Tray.MOVE else ends)
            self._row.addWidget(button, 4 if button.shown.is_main else 1)
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
        for button in self.buttons:
            is_offered = button.shown.is_offered
            button.is_offered = is_offered is None or is_offered(session)
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

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self._scale = scale
        side = round((22 if self.tray in LOW else 26) * scale)
        for button in self.buttons:
            button.setIconSize(QSize(side, side))
            button.setFixedHeight(round((36 if self.tray in LOW else 68) * scale))  # the same before the icons come
            button.setMinimumWidth(self._least(button))

    def _least(self, button: CommandButton) -> int:
        """Return the least width of a button: the style would ask for more beside the label than there may be."""
        words = QFontMetrics(button.font()).horizontalAdvance(button.text())
        if self.tray in LOW:
            return max(round(34 * self._scale), words + round(12 * self._scale))
        extra = 64 if button.shown.is_main else 12
        return max(round(64 * self._scale), words + round(extra * self._scale), self._least_of_cap(button))

    @staticmethod
    def _least_of_cap(button: CommandButton) -> int:
        """Return the width at which the icon in the middle does not touch a long key in the corner."""
        if len(button.cap) < 2:
            return 0
        beside = QFontMetrics(font(button.cap_size)).horizontalAdvance(button.cap) + CAP_MARGIN * button.cap_size
        return round(button.iconSize().width() + 2 * beside)

    def show_whole(self, *, whole: bool) -> None:
        """Show every button that is offered, or all of them but those that give way."""
        shown = self.shown_buttons(whole=whole)
        for button in self.buttons:
            if button.isHidden() is (button in shown):
                button.setVisible(button in shown)

    def shown_buttons(self, *, whole: bool) -> list[CommandButton]:
        """Return every button that is offered, or all of them but those that give way."""
        return [button for button in self.buttons if button.is_offered and (whole or not button.shown.gives_way)]

    def least_width(self, *, whole: bool) -> int:
        """Return the least width of all of it, or without what gives way, by the letters that are worn now."""
        buttons = self.shown_buttons(whole=whole)
        widths = [self._least(button) for button in buttons]
        for button, width in zip(buttons, widths, strict=True):
            button.setMinimumWidth(width)
        return sum(widths) + self._row.spacing() * max(0, len(widths) - 1)

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
            if button.shown.is_main and bool(button.property("quiet")) is leads:
                button.setProperty("quiet", not leads)
                button.style().polish(button)
                self._show_icon(button)

    def recolour(self) -> None:
        """Give the icons the colours that are worn, if there are any yet."""
        if self._has_icons:
            self.show_icons()


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
