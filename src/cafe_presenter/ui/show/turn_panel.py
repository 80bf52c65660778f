"""The panel of a timer shaped like facilitation: whose turn it is, and how long."""

from math import ceil

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from cafe_presenter.core.deck.deck import TimerKind
from cafe_presenter.core.evening.turns import Turn
from cafe_presenter.ui.kit.style import ACCENT, CARD, DIM, OVER, TEXT, Figure, Text
from cafe_presenter.wording import N_, Wording, digits

TURN_LABELS = {
    TimerKind.SILENCE: N_("Silent writing"),
    TimerKind.GO_ROUND: N_("Go-round"),
    TimerKind.SIDES: N_("Sides in turn"),
    TimerKind.ROUNDS: N_("Rounds"),
}


SIDES = (N_("first side"), N_("second side"))


class TurnPanel(QFrame):
    """Whose turn it is and how long is left of it; hidden while the timer is a plain one."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.setProperty("card", True)
        self._what = Text(17, DIM)
        self._whose = Text(19, bold=True)
        self._left = Figure(36, on=CARD, bold=True)
        for text in (self._what, self._whose):
            text.set_elided()  # a second line would push the picture of the wall away
        self._left.keep_on_a_line()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._what)
        words.addWidget(self._whose)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 18, 4)
        row.addLayout(words, 1)
        row.addWidget(self._left)
        self.hide()

    def least_height(self) -> int:
        """Return how high it is, which a layout does not tell of a panel that was never seen."""
        words = sum(QFontMetrics(text.font()).height() for text in (self._what, self._whose))
        return max(words, QFontMetrics(self._left.font()).height()) + 12

    def show_turn(self, turn: Turn | None) -> None:
        """Draw the turn as it stands."""
        self.setVisible(turn is not None)
        if turn is None:
            return
        each = self._wording.length(turn.each_s)
        self._what.setText(f"{self._wording.text(TURN_LABELS[turn.kind])} · {each}")
        self._whose.setText(self._whose_turn(turn))
        self._left.setText(digits(ceil(turn.left_s)))
        self._left.set_colour(OVER if turn.left_s <= 0 else ACCENT if turn.moving else TEXT)

    def _whose_turn(self, turn: Turn) -> str:
        parts = []
        if turn.moving:
            parts.append(self._wording.text("time to move"))
        elif turn.kind is TimerKind.SILENCE:
            parts.append("" if turn.left_s <= 0 else self._wording.text("everyone writes"))
        elif turn.kind is TimerKind.SIDES:
            parts.append(self._wording.text(SIDES[(turn.number - 1) % 2]))
        if not turn.moving and turn.of is not None and turn.of > 1:
            parts.append(self._wording.text("{number} of {total}", number=turn.number, total=turn.of))
        elif not turn.moving and turn.kind is not TimerKind.SILENCE:
            parts.append(self._wording.text("turn {number}", number=turn.number))
        if turn.left_s <= 0:
            parts.append(self._wording.text("over"))
        return " · ".join(part for part in parts if part)
