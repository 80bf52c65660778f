"""What the presenter window asks and says: a question with keys for answers, a standing notice, a row of buttons."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cafe_presenter.core.events import Cover
from cafe_presenter.core.session import Session
from cafe_presenter.ui.assets import icon
from cafe_presenter.ui.keys import Action, keys_of, label_of, tip_of
from cafe_presenter.ui.style import ACCENT, TEXT, Text
from cafe_presenter.wording import N_, Wording

TOOLS: tuple[tuple[Action, str, str], ...] = (
    (Action.PREVIOUS, N_("Previous"), "arrow-left-line"),
    (Action.NEXT, N_("Next"), "arrow-right-line"),
    (Action.TIMER, N_("Timer"), "timer-line"),
    (Action.LESS_TIME, N_("−1 min"), "subtract-line"),
    (Action.MORE_TIME, N_("+1 min"), "add-line"),
    (Action.BLACK, N_("Black"), "checkbox-blank-fill"),
    (Action.WHITE, N_("White"), "checkbox-blank-line"),
    (Action.FREEZE, N_("Freeze"), "camera-line"),
    (Action.UNDO, N_("Undo"), "arrow-go-back-line"),
    (Action.OVERVIEW, N_("Overview"), "layout-grid-line"),
    (Action.SWAP, N_("Swap"), "arrow-left-right-line"),
    (Action.CHEAT_SHEET, N_("Keys"), "keyboard-box-line"),
    (Action.ESCAPE, N_("End…"), "door-open-line"),
)


class ActionButton(QToolButton):
    """A button that asks for an action; it takes the focus by Tab only."""

    wanted = Signal(object)

    def __init__(self, action: Action, text: str, tip: str = "") -> None:
        super().__init__()
        self.action = action
        self.setText(text)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self.action)


class Toolbar(QWidget):
    """Every action by the mouse, with its key in the tooltip."""

    action_requested = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._buttons: dict[Action, ActionButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for action, text, _ in TOOLS:
            button = ActionButton(action, wording.text(text), tip_of(action, wording))
            button.setAccessibleName(label_of(action, wording))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.wanted.connect(self.action_requested)
            button.setCheckable(action in (Action.BLACK, Action.WHITE, Action.FREEZE, Action.TIMER))
            self._buttons[action] = button
            row.addWidget(button, 1)

    def show_session(self, session: Session) -> None:
        """Press the buttons whose state is on."""
        self._buttons[Action.BLACK].setChecked(session.cover is Cover.BLACK)
        self._buttons[Action.WHITE].setChecked(session.cover is Cover.WHITE)
        self._buttons[Action.FREEZE].setChecked(session.frozen is not None)
        self._buttons[Action.TIMER].setChecked(session.running)
        self._buttons[Action.UNDO].setEnabled(session.reversal is not None)

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        for button in self._buttons.values():
            button.setIconSize(QSize(round(20 * scale), round(20 * scale)))
            button.setFixedHeight(round(50 * scale))  # the same before and after the icons come

    def show_icons(self) -> None:
        """Give the buttons their icons; slow the first time, so call it when everything else stands."""
        for action, _, name in TOOLS:
            self._buttons[action].setIcon(icon(name, TEXT, ACCENT))


class QuestionBar(QFrame):
    """A quiet question with a button for each answer. It covers nothing the host reads, and blocks nothing."""

    action_requested = Signal(object)

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._wording = wording
        self._text = Text(20, bold=True, wrap=True)
        self._answers = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 12)
        column.addWidget(self._text)
        column.addLayout(self._answers)
        self.answers: tuple[Action, ...] = ()
        self.hide()

    def ask(self, text: str, answers: tuple[Action, ...], labels: Mapping[Action, str]) -> None:
        """Show the question; each answer's key stands on its button, after its label."""
        self.close_question()
        self.answers = answers
        self._text.setText(text)
        for action in answers:
            label = labels.get(action) or label_of(action, self._wording)
            button = ActionButton(action, f"{label} ({keys_of(action, self._wording, most=1)})")
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.wanted.connect(self.action_requested)
            self._answers.addWidget(button)
        self._answers.addStretch(1)
        self.show()
        self.raise_()

    def close_question(self) -> None:
        """Take the question away."""
        self.answers = ()
        while (taken := self._answers.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.hide()


class Notice(QFrame):
    """One line that stands as long as what it says is true; the gravest of several is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._text = Text(19, "#1d1508", bold=True, wrap=True)
        self._lines: dict[str, str] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._text)
        self.hide()

    def say(self, topic: str, text: str) -> None:
        """Say ``text`` about ``topic``, or nothing more about it when empty. Topics named first are the gravest."""
        if self._lines.get(topic, "") == text:
            return
        self._lines[topic] = text
        lines = [self._lines[known] for known in TOPICS if self._lines.get(known)]
        self._text.setText("\n".join(lines))
        self.setVisible(bool(lines))


TOPICS = ("recording", "fault", "focus", "screen", "plan", "timer", "deck", "look")
"""What notices are about, the gravest first."""
