"""A computer that slept during an evening: the host is asked whether that time counts."""

from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.evening.events import AwayCounted
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording


class SleepQuestion(QObject):
    """Asks whether to count the time asleep: all of it since the last answer."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self._asked: Question | None = None
        self._slept_s = 0.0
        store.slept.connect(self._on_slept)

    def _on_slept(self, away_s: float) -> None:
        questions, text = self._presenter.questions, self._wording.text
        if not self._store.session.running:
            return
        self._slept_s = away_s + (self._slept_s if questions.is_waiting(self._asked) else 0.0)
        answers = (
            Answer(text("Count it"), AnswerKey.RESUME_COUNTING, partial(self._count, self._slept_s)),
            Answer(text("Leave it out"), AnswerKey.ESCAPE),
        )
        asked = text("The computer slept for {time}: count it?", time=self._wording.minutes(self._slept_s))
        self._asked = questions.ask(Question(asked, answers), instead_of=self._asked)

    def _count(self, away_s: float) -> None:
        self._store.dispatch(AwayCounted(self._store.now(), away_s))
