"""A question with a button for each of its answers, as every window shows it."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QMargins, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cafe_presenter.ui.input.commands import KeyTable, keys_of
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question, QuestionQueue
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.notices import WHAT_HAPPENED
from cafe_presenter.ui.kit.over_page import OverPage
from cafe_presenter.ui.kit.style import DIM, Text
from cafe_presenter.ui.kit.way_out import way_out_of
from cafe_presenter.wording import Wording

SETTLED_AFTER_MS = 500
"""How long a question in the place of another takes no click: it was meant for what stood there."""

ROOMY, CLOSE = (QMargins(24, 16, 24, 20), 8), (QMargins(12, 6, 12, 8), 2)
"""What is free around and between the parts of a bar: usually, and where it would not be whole otherwise; pixels."""


class AnswerButton(QPushButton):
    """A button that gives an answer; a click while ``is_settling`` is none."""

    given = Signal(object)

    def __init__(self, answer: Answer, text: str, *, is_settling: Callable[[], bool], is_main: bool = False) -> None:
        super().__init__(text.replace("&", "&&"))  # in the name of a theme it tells of no shortcut
        self.answer = answer
        self._is_settling = is_settling
        self.setProperty("main", is_main)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a press answer nothing that was meant for another question, as the second one of a double click is."""
        if self._is_settling():
            event.accept()
        else:
            super().mousePressEvent(event)

    def _on_clicked(self) -> None:
        self.given.emit(self.answer)


class QuestionBar(OverPage):
    """The question that is asked, with a button for each answer. It blocks nothing.

    The first answer has the focus where the bar ``takes_focus``; elsewhere answers are reached by Tab. Afterwards
    ``rest`` has it, where one more press does no harm. The first answer, what one does most often, is filled.
    """

    made = Signal()
    """What a question shows beside its text was made: it has no size yet that goes with the window."""

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
        self._left = QElapsedTimer()  # since a question gave its place to another, or to none
        self._table = KeyTable(())
        self._text, self._more = Text(22, bold=True, wrap=True), Text(17, DIM, wrap=True)
        self._body: QWidget | None = None
        self._buttons: list[AnswerButton] = []
        self._row = ButtonRow(())
        self._column = column = QVBoxLayout(self)
        self._leave_free(*ROOMY)
        for widget in (self._text, self._more, self._row):
            column.addWidget(widget)
        self._way_out = way_out_of(self, wording.text("Close (Esc)"))
        self._way_out.clicked.connect(self._on_way_out)
        questions.changed.connect(self._on_changed)
        self.hide()

    def show_keys(self, table: KeyTable) -> None:
        """Tell other keys on the buttons of the next question."""
        self._table = table

    def fits(self, room: QSize) -> bool:
        """Tell whether all of the bar can be whole within ``room``."""
        return any(self._is_whole(room, *free) for free in (ROOMY, CLOSE))

    def height_in(self, room: QSize) -> int:
        """Return how high the bar is in ``room``, with less around its parts where it is whole only so."""
        is_close = not self._is_whole(room, *ROOMY) and self._is_whole(room, *CLOSE)
        free = CLOSE if is_close else ROOMY
        if free != (self._column.contentsMargins(), self._column.spacing()):  # or it is laid out again and again
            self._leave_free(*free)
        return self.heightForWidth(room.width())

    def _leave_free(self, around: QMargins, between: int) -> None:
        self._column.setContentsMargins(around)
        self._column.setSpacing(between)

    def _is_whole(self, room: QSize, around: QMargins, between: int) -> bool:
        """Tell whether the bar would be whole with so much free, and change nothing: it would be laid out anew."""
        now, parts = self._column.contentsMargins(), (self._text, self._more, self._body, self._row)
        gaps = sum(part is not None and not part.isHidden() for part in parts) - 1
        wide = room.width() - around.left() - around.right()
        high = (
            self.heightForWidth(wide + now.left() + now.right())
            - now.top()
            - now.bottom()
            - gaps * self._column.spacing()
        )
        return (
            self._row.minimumSizeHint().width() <= wide
            and high + around.top() + around.bottom() + gaps * between <= room.height()
        )

    def _is_settling(self) -> bool:
        goes_on = self._question is not None and self._question.goes_on
        return not goes_on and self._left.isValid() and self._left.elapsed() < SETTLED_AFTER_MS

    def _on_changed(self) -> None:
        """Show what is asked now; each answer's key stands on its button, after its label."""
        question, comes_up = self._questions.asked, self.isHidden()
        if self._question is not None or self._is_settling():
            self._left.start()
        if self.window().focusWidget() in self._buttons:
            self._rest.setFocus()  # or the next button would have it, and one more press would be an answer
        for gone in self._buttons:
            gone.hide()
            gone.deleteLater()
        self._row.hold(())
        self._question, self._buttons = question, []
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        if question is None:
            self.hide()
            self._questions.hold(held=False)  # what is hidden hears of no pointer that leaves
            return
        self._tell(question.text)
        if question.body is not None:
            self._body = question.body()
            self._column.insertWidget(2, self._body)
            self._body.show()
            self.made.emit()
        self._way_out.setVisible(any(each.key is AnswerKey.ESCAPE for each in question.answers))
        for place, answer in enumerate(question.answers):
            label = self._label(answer)
            button = AnswerButton(answer, label, is_settling=self._is_settling, is_main=place == 0)
            button.setAccessibleDescription(question.text)
            button.given.connect(self._on_given)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._takes_focus else Qt.FocusPolicy.TabFocus)
            self._buttons.append(button)
        self._row.hold(self._buttons)
        for button in self._buttons:
            button.show()  # a child that comes later is hidden at first
        self.show()
        self.raise_()
        if self._takes_focus and comes_up:
            self._buttons[0].setFocus()

    def _tell(self, text: str) -> None:
        """Say what is asked in large letters, which is the first sentence, and in smaller ones what comes after."""
        first = WHAT_HAPPENED.match(text)
        asked = first.group() if first else text
        self._text.setText(asked)
        self._more.setText(text[len(asked) :].strip())
        self._more.setVisible(asked != text)
        self.setAccessibleName(text)

    @contained
    def enterEvent(self, event: QEnterEvent) -> None:
        """Keep the question under the pointer as it stands."""
        super().enterEvent(event)
        self._questions.hold(held=True)

    @contained
    def leaveEvent(self, event: QEvent) -> None:
        """Let another question come, or none."""
        super().leaveEvent(event)
        self._questions.hold(held=False)

    def _on_way_out(self) -> None:
        if not self._is_settling():
            self._questions.press(AnswerKey.ESCAPE)

    def _label(self, answer: Answer) -> str:
        key = keys_of(answer.key, self._wording, most=1, table=self._table) if answer.key is not None else ""
        return f"{answer.label} ({key})" if key else answer.label

    def _on_given(self, answer: Answer) -> None:
        if self._question is not None:
            self._questions.answer(self._question, answer)
