"""Other looks and wordings for the wall, tried in the small wall alone until the host takes one for the public."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import Event
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording


class Trying(QObject):
    """Shows the next look on the laptop, and asks whether the public gets it. Whatever else is done leaves it."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self._choice: Event | None = None
        self._asked: Question | None = None
        store.changed.connect(self._on_changed)

    def step(self, choose: Callable[[Session, float], Event], told: Callable[[Session, Wording], str]) -> None:
        """Try what ``choose`` makes of the look that is up, on trial or not; ``told`` names it."""
        session, now, text = self._store.session, self._store.now(), self._wording.text
        tried = session if self._choice is None else advance(session, self._choice)
        self._choice = choose(tried, now)
        tried = advance(session, self._choice)
        self._presenter.page.try_on(tried)
        said = text("{look}. On trial: the public sees no change.", look=told(tried, self._wording))
        answers = (
            Answer(text(AnswerKey.TAKE.label), AnswerKey.TAKE, self._take),
            Answer(text("Try the next one"), None, partial(self.step, choose, told)),
            Answer(text(AnswerKey.ESCAPE.label), AnswerKey.ESCAPE, self._leave),
        )
        page = self._presenter.page
        body = partial(page.picture_of, tried) if page.is_stacked else None
        question = Question(said, answers, comes_first=True, body=body, goes_on=True)
        self._asked = self._presenter.questions.ask(question, instead_of=self._asked)

    def _take(self) -> None:
        choice = self._choice
        self._leave()
        if choice is not None:
            self._store.dispatch(replace(choice, at=self._store.now()))

    def _leave(self) -> None:
        self._choice = None
        self._presenter.page.try_on(None)
        self._presenter.questions.withdraw(self._asked)

    def _on_changed(self, before: Session, after: Session) -> None:
        del before, after
        if self._choice is not None:
            self._leave()
