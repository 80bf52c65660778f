"""The panel of a timer shaped like facilitation: whose turn it is, and how long."""

from math import ceil

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from cafe_presenter.core.deck.deck import TimerKind
from cafe_presenter.core.evening.turns import Turn
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, CARD, DIM, OVER, TEXT, Figure, Text
from cafe_presenter.wording import N_, Wording, digits

TURN_LABELS = {
    TimerKind.SILENCE: N_("Silent writing"),
    TimerKind.GO_ROUND: N_("Go-round"),
    TimerKind.SIDES: N_("Two sides"),
    TimerKind.ROUNDS: N_("Rounds"),
}


SIDES = (N_("1st side"), N_("2nd side"))


class TurnPanel(QFrame):
    """Whose turn it is and how long is left of it; hidden while the timer is a plain one."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._told = ("", "")
        self.setProperty("card", True)
        self._what = Text(16, DIM)
        self._whose = Text(18, bold=True)
        self._left = Figure(36, on=CARD, bold=True)
        for text in (self._what, self._whose):
            text.set_elided()  # a second line would push the picture of the wall away
        self._left.keep_on_a_line()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._what)
        words.addWidget(self._whose)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
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
        is_over = turn.left_s <= 0
        what, over = self._wording.text(TURN_LABELS[turn.kind]), self._wording.text("over")
        each = over if is_over else self._wording.planned(turn.each_s)
        self._told = (f"{what} · {each}", over if is_over else what)
        self._whose.setText(self._whose_turn(turn))
        self._left.setText(digits(ceil(turn.left_s)))
        self._left.set_colour(OVER if is_over else ACCENT if turn.moving else TEXT)
        self._fit()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Tell all of what a turn is, or what matters most where there is no room: no word is cut."""
        metrics, margins = self._what.fontMetrics(), self._row.contentsMargins()
        beside = self._left.sizeHint().width() + self._row.spacing() + margins.left() + margins.right()
        room = self.width() - beside - 2  # which a label asks for beside its words
        whole, short = self._told
        self._what.setText(whole if metrics.horizontalAdvance(whole) <= room else short)
        self.setToolTip(whole)

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
        return " · ".join(part for part in parts if part)
