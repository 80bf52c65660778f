"""What opens over the presenter window at the host's key, on the laptop only: the overview."""

from itertools import accumulate, islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.evening.session import Session, spent_s
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.lists import WholeItem
from cafe_presenter.ui.kit.style import DIM, Text
from cafe_presenter.wording import Wording

MAX_ITEMS_LISTED = 100
"""Items the overview lists, those around the one that is up: each is measured before the list is seen."""
MAX_SIGNS_LISTED = 24_000
"""Of all their names and questions together."""


class AgendaList(QListWidget):
    """The items; Ctrl with up or down moves the chosen one, X takes it out or brings it back."""

    go_requested = Signal(int)
    skip_requested = Signal(int)
    move_requested = Signal(int, int)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the item; one click chooses it, and moves nothing in front of the public."""
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0:
            self.go_requested.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the agenda, or choose."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_requested.emit(self.currentRow())
        elif event.key() == Qt.Key.Key_X:
            if not event.isAutoRepeat():  # a key held down must not take out and bring back
                self.skip_requested.emit(self.currentRow())
        elif step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.move_requested.emit(self.currentRow(), step)
        else:
            super().keyPressEvent(event)


class Overview(QFrame):
    """Every item in a list: up and down choose, Enter goes there."""

    item_requested = Signal(int)
    skip_requested = Signal(int)
    move_requested = Signal(int, int)

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._wording = wording
        self._first = 0
        self._title = title = Text(24, bold=True)
        title.setText(wording.text("Overview"))
        hint = Text(17, DIM, wrap=True)
        hint.setText(
            wording.text(
                "↑ ↓ to choose, Enter to go there, X to skip or bring back, Ctrl+↑ and Ctrl+↓ to move, Esc to close"
            )
        )
        self.list = AgendaList()
        self.list.setAccessibleName(title.text())
        self.list.setAccessibleDescription(hint.text())
        self.list.skip_requested.connect(self._on_skip_requested)
        self.list.move_requested.connect(self._on_move_requested)
        self.list.setWordWrap(True)
        self.list.setItemDelegate(WholeItem(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(False)
        self.list.go_requested.connect(self._go)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.list)  # which keeps the keys, wherever a click falls
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 18)
        for widget in (title, hint, self.list):
            column.addWidget(widget)
        self._feet = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for buttons in self._buttons():
            self._feet.addWidget(buttons)
        column.addLayout(self._feet)
        self.hide()

    def _buttons(self) -> tuple[QWidget, QWidget]:
        """Return what the keys do, for the mouse."""
        text = self._wording.text
        buttons = []
        for words, deed in (
            (text("Go there (Enter)"), self._go_to_chosen),
            (text("Skip or bring back (X)"), self._skip_chosen),
            (text("Earlier (Ctrl+↑)"), self._move_chosen_up),
            (text("Later (Ctrl+↓)"), self._move_chosen_down),
        ):
            button = QPushButton(words)
            button.setAccessibleDescription(words)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the list keeps the keys
            button.clicked.connect(deed)
            buttons.append(button)
        return ButtonRow(buttons[:1], buttons[1:2]), ButtonRow(buttons[2:3], buttons[3:])

    def set_stacked(self, stacked: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Put the buttons below one another, for large text."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._feet.setDirection(down if stacked else across)

    def open(self, session: Session, now: float) -> None:
        """Show the agenda with the item that is up chosen."""
        self.refresh(session, now)
        self.list.setCurrentRow(session.position - self._first)
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self, session: Session, now: float) -> None:
        """Show the agenda as it is now; the chosen row stays."""
        row, count = self.list.currentRow() + self._first, len(session.agenda)
        self._first = max(0, min(session.position - MAX_ITEMS_LISTED // 2, count - MAX_ITEMS_LISTED))
        last = min(count, self._first + MAX_ITEMS_LISTED)
        most = min(MAX_NAME_SIGNS, MAX_SIGNS_LISTED // (2 * max(1, last - self._first)))
        self.list.clear()
        numbers = accumulate(item.theme.kind is Kind.THEME for item in session.agenda)
        self.list.addItems(
            [
                self._line(session, index, now=now, number=each, most=most)
                for index, each in islice(enumerate(numbers), self._first, last)
            ]
        )
        self.list.setCurrentRow(row - self._first)
        title = self._wording.text("Overview")
        if count > MAX_ITEMS_LISTED:
            title = self._wording.text(
                "Overview: {first} to {last} of {count}", first=self._first + 1, last=last, count=count
            )
        self._title.setText(title)

    def close_overlay(self) -> None:
        """Take the overview away and the focus with it."""
        if self.list.hasFocus():
            self.window().setFocus()
        self.hide()

    def _line(self, session: Session, index: int, *, now: float, number: int, most: int) -> str:
        item = session.agenda[index]
        mark = f"{number}. " if item.theme.kind is Kind.THEME else ""
        spent = spent_s(session, index, now)
        planned = self._wording.minutes(item.planned_s) if item.planned_s else ""
        times = " / ".join(part for part in (self._wording.minutes(spent) if spent >= 1 else "", planned) if part)
        skipped = self._wording.text("skipped") if item.skipped else ""
        name = beginning(self._wording.item_name(item.theme), most, mark="…")
        head = " — ".join(part for part in (mark + name, times, skipped) if part)
        question = beginning(item.theme.question, most, mark="…")
        return display_text(f"{head}\n{question}" if question else head, session.deck.language)

    def _on_skip_requested(self, row: int) -> None:
        self.skip_requested.emit(row + self._first)

    def _on_move_requested(self, row: int, step: int) -> None:
        if -1 < row + step < self.list.count() and row + self._first > 0 and row + step + self._first > 0:
            self.move_requested.emit(row + self._first, step)
            self.list.setCurrentRow(row + step)

    def _go_to_chosen(self) -> None:
        self._go(self.list.currentRow())

    def _skip_chosen(self) -> None:
        self._on_skip_requested(self.list.currentRow())

    def _move_chosen_up(self) -> None:
        self._on_move_requested(self.list.currentRow(), -1)

    def _move_chosen_down(self) -> None:
        self._on_move_requested(self.list.currentRow(), 1)

    def _go(self, row: int) -> None:
        if row >= 0:
            self.close_overlay()
            self.item_requested.emit(row + self._first)
