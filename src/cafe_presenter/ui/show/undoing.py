"""Undo and redo, told in words; a count that the public does not see comes back to the wall only when asked for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.decisions import Decision
from cafe_presenter.core.evening.redo import brings_numbers
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question, nothing
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.show.undo_words import undo_words
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording


class Undoing(QObject):
    """Takes back and does again; asks before numbers that were hidden are shown."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self._asked: Question | None = None
        store.changed.connect(self._on_changed)

    def undo(self) -> None:
        """Take the newest change back, and say which."""
        what = undo_words(self._store.session, self._wording)
        said = self._wording.text("Taken back: {what}.", what=what) if what else ""
        self._ask_or_do(decisions.undo, said, self._leave_hidden)

    def redo(self) -> None:
        """Do again what was taken back last, and say what."""
        what = redo_words(self._store.session, self._wording)
        said = self._wording.text("Done again: {what}.", what=what) if what else ""
        self._ask_or_do(decisions.redo, said)

    def _leave_hidden(self) -> None:
        """Have the next undo go on with what came before: it would ask the same again and again."""
        self._do(
            decisions.leave_hidden, self._wording.text("The count stays hidden. Undo goes on with what came before.")
        )

    def _ask_or_do(self, decision: Decision, said: str, otherwise: Callable[[], None] = nothing) -> None:
        store, text = self._store, self._wording.text
        event = decision(store.session, store.now())
        if event is None:
            self._presenter.say_briefly(text("Nothing was taken back that could be done again."))
        elif not brings_numbers(store.session, advance(store.session, event)):
            self._do(decision, said)
        elif not self._presenter.questions.is_waiting(self._asked):
            answers = (
                Answer(text("Leave it hidden"), AnswerKey.ESCAPE, otherwise),
                Answer(text("Show it to the public"), AnswerKey.TAKE_FIRST, partial(self._do, decision, said)),
            )
            asked = text("This would show the hidden count to the public again.")
            self._asked = self._presenter.questions.ask(Question(asked, answers, comes_first=True))

    def _do(self, decision: Decision, said: str) -> None:
        self._store.decide(decision)
        if said:
            self._presenter.say_briefly(said)

    def _on_changed(self, before: Session, after: Session) -> None:
        """Take the question back once something else was done."""
        if before.reversal is not after.reversal:
            self._presenter.questions.withdraw(self._asked)


def redo_words(session: Session, wording: Wording) -> str:
    """Return what redo would do again; empty when there is nothing."""
    event = decisions.redo(session, session.at)
    return "" if event is None else undo_words(advance(session, event), wording)
