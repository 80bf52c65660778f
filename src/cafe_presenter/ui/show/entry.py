"""One line to type in, over the bottom of the presenter window: a note, a question on the spot, the hour of the end."""

from collections.abc import Callable
from typing import Never

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.evening.drafts import Draft, draft_of
from cafe_presenter.ui.input.commands import TypedLine
from cafe_presenter.ui.input.keyboard import LEAVES_ARROWS
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.growing_line import GrowingLine
from cafe_presenter.ui.kit.over_page import OverPage
from cafe_presenter.ui.kit.style import ACCENT, DIM, Text
from cafe_presenter.ui.kit.way_out import way_out_of
from cafe_presenter.ui.show.drafting import Drafting
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording

LONGEST = 500
MOST_FOR_BUTTONS = 0.4
"""The share of the bar's width that buttons have beside the line; wider ones stand below it."""


def tell_what_is_cut(was_cut: SignalInstance, say: Callable[[str], None], *, most: int, wording: Wording) -> None:
    """Have said that a line takes no more than it may hold: Qt cuts what is pasted without a word."""
    told = wording.text("A line holds {count} signs: what came after them was not taken.", count=most)
    was_cut.connect(lambda: say(told))


class EntryBar(OverPage):
    """A prompt, a text field and its button. Enter sends; Esc leaves and keeps what was typed for the next time."""

    submitted = Signal(object, str)
    grew = Signal()

    def __init__(self, store: SessionStore, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._store = store
        self._wording = wording
        self._line: TypedLine[Never] | None = None
        self._refused = ""
        self._is_long = False
        self._prompt = Text(18, ACCENT, bold=True, wrap=True)
        self._refusal = Text(17, bold=True, wrap=True)
        self.field = GrowingLine()
        self.field.setMaxLength(LONGEST)
        self.field.setProperty(LEAVES_ARROWS, True)
        self.field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.field.entered.connect(self._on_return)
        tell_what_is_cut(self.field.was_cut, self._tell, most=LONGEST, wording=wording)
        self.field.was_left.connect(self._on_left)
        self._drafting = Drafting(store, self, begun=self._begun)
        self.field.textChanged.connect(self._drafting.keep_soon)
        self.field.grew.connect(self._on_grew)
        self._send = QPushButton()
        self._send.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the keys
        self._send.clicked.connect(self._on_return)
        self._instead = QPushButton()
        self._instead.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._instead.setAutoDefault(True)
        self._instead.clicked.connect(self._on_instead)
        self._deeds = ButtonRow((self._send, self._instead))
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._deeds)
        hint = Text(16, DIM, wrap=True)
        hint.setText(wording.text("Esc closes; what you typed waits here. Page Down and Page Up still move the show."))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 16, 16)
        column.addWidget(self._prompt)
        column.addLayout(row)
        column.addWidget(self._refusal)
        column.addWidget(hint)
        way_out_of(self, wording.text("Close (Esc)")).clicked.connect(self.leave)
        self._refusal.hide()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.field)  # the line keeps the keys, wherever a click within the bar falls
        self.hide()

    def open(self, line: TypedLine[Never]) -> None:
        """Ask for a line; what was left half typed is there again, else what stands, for the next letter to replace."""
        self._drafting.keep()
        self._line, self._is_long = line, False
        self._prompt.setText(self._wording.text(line.prompt))
        self.field.setAccessibleName(self._prompt.text())
        self._send.setText(self._wording.text(line.deed))
        draft = draft_of(self._store.session.drafts, line.place).text
        self.field.setText(draft or line.stands)
        self._instead.setVisible(line.instead is not None)
        if line.instead is not None:
            self._instead.setText(self._wording.text(line.instead[0]))
        self._refused = ""
        self._refusal.hide()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)  # a shortcut's focus would select all: one key, all lost
        self.field.end(False)
        if not draft:
            self.field.selectAll()

    def stay_in_front(self) -> None:
        """Let no question that comes up meanwhile cover the line: keys would go on to what nobody sees."""
        if self.isVisible():
            self.raise_()

    def fits(self, room: QSize) -> bool:
        """Put the buttons below a line that is long, or would be shorter than they are in so wide a ``room``.

        Return True: it is low, and stands below the question wherever that is.
        """
        is_narrow = self._is_long or self._deeds.sizeHint().width() > room.width() * MOST_FOR_BUTTONS
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        return room.isValid()

    def height_in(self, room: QSize) -> int:
        """Return how high it is in ``room``."""
        return self.heightForWidth(room.width())

    @property
    def refused(self) -> str:
        """What was entered last and not taken, to be mended or entered once more; empty for nothing."""
        return neutral(self._refused)

    def refuse(self, text: str) -> None:
        """Say why the line cannot be used, and let the host mend it."""
        self._refused = self.field.text()
        self._tell(text)

    def _tell(self, text: str) -> None:
        self._refusal.setText(text)
        self._refusal.show()
        self.grew.emit()

    def close_entry(self) -> None:
        """Take the field away; the line was used."""
        self.field.clear()
        self._drafting.keep()
        self.hide()
        self.window().setFocus()

    def leave(self) -> None:
        """Take the field away and keep what was typed for the next time, unless it was refused."""
        self._drafting.keep()
        self.hide()
        self.window().setFocus()

    def _begun(self) -> tuple[Draft, ...]:
        text, line = self.field.text(), self._line
        is_begun = line is not None and text not in (self._refused, line.stands)
        return () if line is None else (Draft(line.place, text if is_begun else ""),)

    def _on_grew(self) -> None:
        self._is_long = self._is_long or self.field.is_wrapped  # for good: with more room it may have one row
        self.grew.emit()

    def _on_instead(self) -> None:
        line = self._line
        if line is not None and line.instead is not None:
            deed, takes = line.instead
            self.submitted.emit(TypedLine(line.prompt, takes, deed, line.place), "")

    def _on_return(self) -> None:
        if self._line is not None and self._line.stands and self.field.text() == self._line.stands:
            self.close_entry()
            return
        self.submitted.emit(self._line, neutral(self.field.text()))

    def _on_left(self) -> None:
        # A window that lost the focus, to a wall that was plugged in, has its field when it comes back.
        has_focus = self.field.hasFocus() or self._instead.hasFocus()
        if not has_focus and self.isVisible() and self.window().isActiveWindow():
            self.leave()
