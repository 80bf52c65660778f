"""After an evening the key that projects the next one asks first: a clicker has it, and a hand goes on pressing."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject

from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question, QuestionQueue
from cafe_presenter.wording import Wording

YES_AFTER_MS = 1_500
"""How long the question must have stood before the key answers it: presses of one volley ask, and no more."""


class StartGuard(QObject):
    """Asks in a window's queue; the same key says yes later, Esc says no."""

    def __init__(self, questions: QuestionQueue, wording: Wording) -> None:
        super().__init__(questions)
        self._questions = questions
        self._wording = wording
        self._asked: Question | None = None
        self._since = QElapsedTimer()

    def holds(self, asked: str, deed: str, start: Callable[[], object]) -> bool:
        """Return whether nothing is to begin yet: it is ``asked`` whether to ``start``, or was a moment ago."""
        if self._questions.is_waiting(self._asked):
            is_yes = self._since.elapsed() >= YES_AFTER_MS
            return not (is_yes and self._questions.withdraw(self._asked))
        answers = (Answer(self._wording.text("Not now"), AnswerKey.ESCAPE), Answer(deed, deed=start))
        self._asked = self._questions.ask(Question(asked, answers, comes_first=True))
        self._since.start()
        return True
