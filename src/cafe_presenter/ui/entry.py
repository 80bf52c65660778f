"""One line to type in, over the bottom of the presenter window: a note, a question on the spot, the hour of the end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from cafe_presenter.core.unseen import neutral
from cafe_presenter.ui.keys import Action
from cafe_presenter.ui.style import ACCENT, DIM, Text
from cafe_presenter.wording import N_, Wording

LONGEST = 500

PROMPTS: dict[Action, str] = {
    Action.NOTE: N_("A note, without any name"),
    Action.ADD_QUESTION: N_("A question to show now"),
    Action.SET_END: N_("All must be over at, such as 20:30; empty for no hard end"),
}


class EntryBar(QFrame):
    """A prompt and a text field. Enter sends; Esc leaves and keeps what was typed for the next time."""

    submitted = Signal(object, str)
    grew = Signal()

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._wording = wording
        self._action = Action.NOTE
        self._drafts: dict[Action, str] = {}
        self._prompt = Text(18, ACCENT, bold=True)
        self._refusal = Text(17, bold=True, wrap=True)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.field.returnPressed.connect(self._on_return)
        self.field.editingFinished.connect(self._on_left)
        hint = Text(15, DIM)
        hint.setText(wording.text("Enter to keep, Esc to leave. Page Down and Page Up still move the show."))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 12)
        for widget in (self._prompt, self.field, self._refusal, hint):
            column.addWidget(widget)
        self._refusal.hide()
        self.hide()

    def open(self, action: Action) -> None:
        """Ask for the line that ``action`` needs; what was left half typed is there again."""
        self._action = action
        self._prompt.setText(self._wording.text(PROMPTS[action]))
        self.field.setAccessibleName(self._prompt.text())
        self.field.setText(self._drafts.get(action, ""))
        self._refusal.hide()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)  # a shortcut's focus would select all: one key, all lost
        self.field.end(False)

    def refuse(self, text: str) -> None:
        """Say why the line cannot be used, and let the host mend it."""
        self._refusal.setText(text)
        self._refusal.show()
        self.grew.emit()

    def close_entry(self) -> None:
        """Take the field away; the line was used."""
        self._drafts.pop(self._action, None)
        self.field.clear()
        self.hide()
        self.window().setFocus()

    def leave(self) -> None:
        """Take the field away and keep what was typed for the next time, unless it was refused."""
        self._drafts[self._action] = self.field.text() if self._refusal.isHidden() else ""
        self.hide()
        self.window().setFocus()

    def _on_return(self) -> None:
        self.submitted.emit(self._action, neutral(self.field.text()))

    def _on_left(self) -> None:
        # A window that lost the focus, to a wall that was plugged in, has its field when it comes back.
        if not self.field.hasFocus() and self.isVisible() and self.window().isActiveWindow():
            self.leave()
