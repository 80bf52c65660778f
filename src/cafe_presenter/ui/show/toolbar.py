"""The row of buttons below the presenter window, drawn from the table of commands."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.commands import Button, KeyTable, ShowCommand, tip_of
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.fonts import icon
from cafe_presenter.ui.kit.style import plain_tip, worn
from cafe_presenter.wording import Wording


class CommandButton(QToolButton):
    """A button that asks for a command; it takes the focus by Tab only."""

    wanted = Signal(object)

    def __init__(self, command: ShowCommand, text: str, tip: str = "") -> None:
        super().__init__()
        self.command = command
        self.tip = tip
        self.setText(text)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self.command)


class Toolbar(QWidget):
    """The commands that have a button, by the mouse, with their keys in the tooltip."""

    command_requested = Signal(object)

    def __init__(self, wording: Wording, table: KeyTable) -> None:
        super().__init__()
        self._wording = wording
        self._buttons: list[tuple[ShowCommand, Button, CommandButton]] = []
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        for command, shown in buttons_of(table.commands):
            button = CommandButton(command, wording.text(shown.words), tip_of(command, wording, table=table))
            button.setAccessibleName(wording.text(command.label))
            button.setAccessibleDescription(button.toolTip())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.wanted.connect(self.command_requested)
            button.setCheckable(command.is_on is not None)
            self._buttons.append((command, shown, button))
        self._session: Session | None = None
        self._has_icons = False
        self._columns = 0
        self._wraps = False
        self._arrange(len(self._buttons))

    def show_keys(self, table: KeyTable) -> None:
        """Tell other keys in the tooltips."""
        for command, _, button in self._buttons:
            button.tip = tip_of(command, self._wording, table=table)
            self._tell(button, "")
        if self._session is not None:
            self.show_session(self._session)

    def show_session(self, session: Session) -> None:
        """Press the buttons whose state is on, and let those be pressed that can do something."""
        self._session = session
        for command, _, button in self._buttons:
            if command.is_on is not None:
                button.setChecked(command.is_on(session))
            if command.is_possible is not None:
                button.setEnabled(command.is_possible(session))
            if command.says is not None:
                self._tell(button, command.says(session, self._wording))

    def _tell(self, button: CommandButton, said: str) -> None:
        """Tell what a button does, and what that would be just now."""
        whole = "\n".join(part for part in (button.tip, said) if part)
        button.setToolTip(plain_tip(whole))
        button.setAccessibleDescription(whole)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row where the buttons no longer fit."""
        super().resizeEvent(event)
        self._wrap()

    def let_wrap(self, wraps: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Break the row where large text needs it, or keep one row."""
        self._wraps = wraps
        self._wrap()

    def _wrap(self) -> None:
        buttons = [button for _, _, button in self._buttons]
        for button in buttons:  # the style would ask for more beside the label than there may be
            button.setMinimumWidth(QFontMetrics(button.font()).horizontalAdvance(button.text()) + 6)
        widths = [button.minimumWidth() + self._rows.spacing() for button in buttons]
        if not self._wraps and sum(widths) <= self.width() + self._rows.spacing():
            self._arrange(len(self._buttons))
            return
        widest = max(widths)
        self._arrange(max(1, min(len(self._buttons), self.width() // widest)))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, (_, _, button) in enumerate(self._buttons):
            self._rows.addWidget(button, place // columns, place % columns)
        for column in range(len(self._buttons)):
            self._rows.setColumnStretch(column, int(column < columns))

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        for _, _, button in self._buttons:
            button.setIconSize(QSize(round(20 * scale), round(20 * scale)))
            button.setFixedHeight(round(50 * scale))  # the same before and after the icons come
        self._wrap()

    def show_icons(self) -> None:
        """Give the buttons their icons; slow the first time, so call it when everything else stands."""
        look = worn()
        for _, shown, button in self._buttons:
            button.setIcon(icon(shown.icon, look.text, on=look.accent, disabled=look.faint))
        self._has_icons = True

    def recolour(self) -> None:
        """Give the icons the colours that are worn, if there are any yet."""
        if self._has_icons:
            self.show_icons()


def buttons_of(commands: tuple[ShowCommand, ...]) -> list[tuple[ShowCommand, Button]]:
    """Return the commands that have a button, in the order of the toolbar."""
    found = [(command, command.button) for command in commands if command.button is not None]
    return sorted(found, key=lambda pair: pair[1].place)
