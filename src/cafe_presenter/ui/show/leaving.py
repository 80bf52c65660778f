"""How an evening comes to its end: the question whether to stop, and what one more Next after the last step means."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.drafts import Line
from cafe_presenter.core.evening.room_decisions import enter_draft
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording

YES_AFTER_S = 1.5
"""How long the question must have stood before Next answers it: presses of one volley ask, and no more."""


class Leaving(QObject):
    """Asks whether to end, to leave or to stay; a hand that has nothing but a clicker answers with Next.

    Until it is answered keys change nothing, as the question says. After the last step they go on: that ends, for a
    clicker that has no other button. A click on what does something else is an answer too: the host stays.
    """

    def __init__(
        self,
        store: SessionStore,
        presenter: PresenterWindow,
        wording: Wording,
        *,
        end: Callable[[], object],
        leave: Callable[[], object],
    ) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self._end = end
        self._leave = leave
        self._question: Question | None = None
        self._asked_at = 0.0
        store.changed.connect(self._on_changed)

    def ask(self) -> None:
        """Ask, on the laptop, whether to end, to leave or to stay; a line that is open gives way, and is kept."""
        if self._presenter.is_typing:
            self._presenter.entry.leave()
        text = self._wording.text
        said = text("Stop here? The public keeps seeing the wall until you choose.")
        if self._store.recording_problem is not None:
            said = text("The evening is not being saved: leaving now loses it. Stop all the same?")
        elif self._is_last:
            said = text("That was the last step. Next once more ends the evening and thanks the public.")
        answers = (
            Answer(text(AnswerKey.END.label), AnswerKey.END, partial(self._part, self._end)),
            Answer(text(AnswerKey.LEAVE.label), AnswerKey.LEAVE, partial(self._part, self._leave)),
            Answer(text("Stay"), AnswerKey.ESCAPE),
        )
        question = Question(said, answers, comes_first=True, holds_keys=not self._is_last)
        self._question = self._presenter.questions.ask(question, instead_of=self._question)
        self._asked_at = self._store.now()
        if not self._presenter.is_busy:
            self._presenter.setFocus()  # or Enter would press the button that was ringed before

    def go_on(self) -> None:
        """Ask after the last step whether to end; asked already, and not in the same breath, end.

        What is open over the notes closes for the question; a line begun there is kept.
        """
        presenter, questions = self._presenter, self._presenter.questions
        if not presenter.isVisible():
            return
        was_open = presenter.close_overlays()
        if presenter.is_busy:
            return
        question = self._question
        if was_open or question is None or questions.asked is not question:
            self.ask()
        elif self._store.recording_problem is None and self._store.now() - self._asked_at >= YES_AFTER_S:
            questions.answer(question, question.answers[0])

    def stay(self) -> None:
        """Take the question back: the host does something else by a click."""
        self._presenter.questions.withdraw(self._question)

    def start(self) -> None:
        """Take the question back; else leave the welcome, or ask after the last step: what F5 is for."""
        session = self._store.session
        if self._presenter.questions.withdraw(self._question):
            return
        if session.started_at is None and session.position == 0:
            self._store.go_to(1)
        elif self._is_last:
            self.go_on()

    def _part(self, deed: Callable[[], object]) -> None:
        """Keep what was begun, then end or leave."""
        self._presenter.parting.emit()
        for draft in self._store.session.drafts:  # of a panel that was not opened since the program was gone
            if draft.line == Line.QUESTION and deed is not self._end:
                continue  # it waits in its line until the evening goes on
            if self._store.decide(partial(enter_draft, draft=draft)):
                self._store.decide(partial(decisions.leave_draft, draft=replace(draft, text="")))
        deed()

    @property
    def _is_last(self) -> bool:
        return decisions.go_to_next(self._store.session, 0.0) is None

    def _on_changed(self, before: Session, after: Session) -> None:
        """Take the question back when the host goes on or back: a clicker has no other answer."""
        if before.item.id != after.item.id:
            self._presenter.questions.withdraw(self._question)
