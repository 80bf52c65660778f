"""What the presenter window asks and says: a question with keys for answers, a standing notice, a row of buttons."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cafe_presenter.core.session import Session
from cafe_presenter.ui.assets import icon
from cafe_presenter.ui.commands import Button, KeyTable, ShowCommand, keys_of, tip_of
from cafe_presenter.ui.contained import contained
from cafe_presenter.ui.questions import Answer, Question, QuestionQueue
from cafe_presenter.ui.style import NOTICE_TEXT, Text, worn
from cafe_presenter.wording import Wording


class CommandButton(QToolButton):
    """A button that asks for a command; it takes the focus by Tab only."""

    wanted = Signal(object)

    def __init__(self, command: ShowCommand, text: str, tip: str = "") -> None:
        super().__init__()
        self.command = command
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
        self._has_icons = False
        self._columns = 0
        self._wraps = False
        self._arrange(len(self._buttons))

    def show_keys(self, table: KeyTable) -> None:
        """Tell other keys in the tooltips."""
        for command, _, button in self._buttons:
            button.setToolTip(tip_of(command, self._wording, table=table))

    def show_session(self, session: Session) -> None:
        """Press the buttons whose state is on, and let those be pressed that can do something."""
        for command, _, button in self._buttons:
            if command.is_on is not None:
                button.setChecked(command.is_on(session))
            if command.is_possible is not None:
                button.setEnabled(command.is_possible(session))

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


class AnswerButton(QPushButton):
    """A button that gives an answer."""

    given = Signal(object)

    def __init__(self, answer: Answer, text: str) -> None:
        super().__init__(text.replace("&", "&&"))  # in the name of a theme it tells of no shortcut
        self.answer = answer
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press of a double click answer nothing: the first may have brought up another question."""
        event.accept()

    def _on_clicked(self) -> None:
        self.given.emit(self.answer)


class QuestionBar(QFrame):
    """The question that is asked, with a button for each answer. It blocks nothing.

    The first answer has the focus where the bar ``takes_focus``; elsewhere answers are reached by Tab. Afterwards
    ``rest`` has it, where one more press does no harm.
    """

    def __init__(
        self,
        questions: QuestionQueue,
        wording: Wording,
        *,
        rest: QWidget,
        takes_focus: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._questions = questions
        self._wording = wording
        self._rest = rest
        self._takes_focus = takes_focus
        self._question: Question | None = None
        self._table = KeyTable(())
        self._text = Text(20, bold=True, wrap=True)
        self._buttons: list[AnswerButton] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 12)
        column.addWidget(self._text)
        column.addLayout(self._row)
        questions.changed.connect(self._on_changed)
        self.hide()

    def show_keys(self, table: KeyTable) -> None:
        """Tell other keys on the buttons of the next question."""
        self._table = table

    def fit(self) -> None:
        """Put the answers one below the other where they do not fit in a row."""
        wide = sum(each.sizeHint().width() + 8 for each in self._buttons) + 40
        stacked = wide > self.window().width()
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

    def _on_changed(self) -> None:
        """Show what is asked now; each answer's key stands on its button, after its label."""
        question, comes_up = self._questions.asked, self.isHidden()
        if self.window().focusWidget() in self._buttons:
            self._rest.setFocus()  # or the next button would have it, and one more press would be an answer
        while (taken := self._row.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._question, self._buttons = question, []
        if question is None:
            self._questions.hold(held=False)
            self.hide()
            return
        self._text.setText(question.text)
        for answer in question.answers:
            button = AnswerButton(answer, self._label(answer))
            button.given.connect(self._on_given)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._takes_focus else Qt.FocusPolicy.TabFocus)
            self._buttons.append(button)
            self._row.addWidget(button)
            button.show()  # in a bar that is seen already, a layout would show it later
        self._row.addStretch(1)
        self.fit()
        self.show()
        self.raise_()
        if self._takes_focus and comes_up:
            self._buttons[0].setFocus()

    @contained
    def enterEvent(self, event: QEnterEvent) -> None:
        """Keep the question under the pointer: what is behind it would take the click."""
        super().enterEvent(event)
        self._questions.hold(held=True)

    @contained
    def leaveEvent(self, event: QEvent) -> None:
        """Let the question pass again."""
        super().leaveEvent(event)
        self._questions.hold(held=False)

    def _label(self, answer: Answer) -> str:
        key = keys_of(answer.key, self._wording, most=1, table=self._table) if answer.key is not None else ""
        return f"{answer.label} ({key})" if key else answer.label

    def _on_given(self, answer: Answer) -> None:
        if self._question is not None:
            self._questions.answer(self._question, answer)


class Notice(QFrame):
    """One line that stands as long as what it says is true; the gravest of several is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._text = Text(19, NOTICE_TEXT, bold=True, wrap=True)
        self._lines: dict[str, str] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._text)
        self.hide()

    def say(self, topic: str, text: str) -> bool:
        """Say ``text`` about ``topic``, or nothing more about it when empty; return whether that is new.

        Topics named first are the gravest.
        """
        if self._lines.get(topic, "") == text:
            return False
        self._lines[topic] = text
        lines = [self._lines[known] for known in TOPICS if self._lines.get(known)]
        self._text.setText("\n".join(lines))
        self.setVisible(bool(lines))
        return True


class LargeNotice(QFrame):
    """A few words in large letters, dark on bright; out of sight while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = Text(38, NOTICE_TEXT, bold=True, wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.addWidget(self._text)
        self.hide()

    def say(self, text: str) -> None:
        """Show ``text``, or nothing when empty."""
        self._text.setText(text)
        self.setVisible(bool(text))


TOPICS = ("recording", "fault", "screen", "plan", "timer", "deck", "draft", "look", "briefly")
"""What notices are about, the gravest first."""
