"""A field for a number of people: typed by any digit row, stepped by the arrows, or tallied slip by slip."""

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from cafe_presenter.core.deck.deck import MAX_VOTES
from cafe_presenter.ui.input.keys import digit_of
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import mark
from cafe_presenter.ui.show.note_list import alt_digit

MAX_TYPED_DIGITS = 12
"""Digits a field takes: more than it keeps, so that what is too much is told and not cut."""


class NumberField(QLineEdit):
    """A number of people. Any digit row types its digits; the arrows step; Tab goes on, round and round.

    While slips are tallied it types nothing: ``slip`` tells each digit. ``taken_back`` tells of Backspace then, and
    where nothing stands.
    """

    moved = Signal(int)
    slip = Signal(int)
    taken_back = Signal()
    way_chosen = Signal(int)
    left = Signal()
    got_focus = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tallies = False
        self.setMaxLength(MAX_TYPED_DIGITS)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*")))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def number(self) -> int | None:
        """What was typed; None where nothing was."""
        return int(self.text()) if self.text() else None

    def show_kept(self, number: str, *, is_kept: bool) -> None:
        """Show a number that was not typed: what is kept in full ink, a nought that an empty answer counts for in dim.

        ``is_kept`` says which of the two.
        """
        self.setPlaceholderText(number)
        mark(self, "kept", on=is_kept)

    def step(self, by: int) -> None:
        """Make the number larger or smaller."""
        self.setText(f"{min(MAX_VOTES, max(0, (self.number or 0) + by))}")

    @contained
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was clicked into."""
        super().focusInEvent(event)
        self.got_focus.emit()

    def event(self, event: QEvent) -> bool:
        """Take Tab, which Qt would have leave the panel."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
            if event.key() in steps:
                self.moved.emit(steps[Qt.Key(event.key())])
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type a digit, or do what another key asks for."""
        way, digit = alt_digit(event), digit_of(event)
        if way is not None:
            self.way_chosen.emit(way)
        elif digit is not None:
            self._take(digit, is_held=event.isAutoRepeat())
        elif event.key() == Qt.Key.Key_Backspace and (self.tallies or not self.text()):
            self.taken_back.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.tallies:
            self.step(1 if event.key() == Qt.Key.Key_Up else -1)
        elif event.text().lower() == "c":
            self.left.emit()
        elif not (self.tallies and event.key() == Qt.Key.Key_Delete):
            super().keyPressEvent(event)

    def _take(self, digit: int, *, is_held: bool) -> None:
        if not self.tallies:
            self.insert(f"{digit}")
        elif not is_held:
            self.slip.emit(digit)
