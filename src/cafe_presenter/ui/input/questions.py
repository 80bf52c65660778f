"""Questions to the host: their form and their queue; what they say stands where they are asked."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QWidget

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.wording import N_

JUST_GONE_MS = 2_000
"""How long after a question went away Esc is still taken for its answer."""


class AnswerKey(Enum):
    """Keys that give an answer, and do nothing while no question has that answer. No clicker sends them but Esc.

    None that ends an evening or leaves it is a letter alone: the question may have been asked by mistake, and letters
    go on meaning what they meant. Each has the name that settings keep, what its answer is called where nothing else
    is said, and its keys. A key is ``Ctrl+`` or ``Shift+`` and a name, or one character.
    """

    END = ("end", N_("End the evening"), ("Ctrl+Q",))
    LEAVE = ("leave", N_("Leave, go on later"), ("Ctrl+W",))
    RESUME_COUNTING = ("resume_counting", N_("Resume and count the time away"), ("C",))
    RESUME = ("resume", N_("Resume without counting it"), ("R",))
    START_AFRESH = ("start_afresh", N_("Forget it, start afresh"), ("Delete",))
    TAKE_FIRST = ("take_first", N_("Take the first proposal"), ("J",))
    TAKE_SECOND = ("take_second", N_("Take the second proposal"), ("K",))
    TAKE = ("take", N_("Take it for the public"), ("Enter",))
    ESCAPE = ("escape", N_("Change nothing"), ("Esc",))

    def __init__(self, kept_as: str, label: str, keys: tuple[str, ...]) -> None:
        self.kept_as = kept_as
        self.label = label
        self.keys = keys


def nothing() -> None:
    """Do nothing, as the answers do that leave all as it is."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an answer is called, the keys that give it, and what it does. The one that changes nothing has Esc."""

    label: str
    key: AnswerKey | None = None
    deed: Callable[[], object] = nothing


@dataclass(frozen=True, slots=True)
class Question:
    """A text and its answers, the first one what one does most often. It stands until it is answered or withdrawn.

    One that ``comes_first`` is asked before all others; one of a lower ``rank`` waits until those of a higher one are
    answered. ``body`` makes what is shown between the text and the answers. While one that ``holds_keys`` is asked,
    keys that are no answer do nothing with the evening, but for the pages of a clicker. One that ``goes_on`` with what
    the one before it was about takes a click at once.
    """

    text: str
    answers: tuple[Answer, ...]
    comes_first: bool = False
    rank: int = 0
    body: Callable[[], QWidget] | None = None
    holds_keys: bool = False
    goes_on: bool = False


class QuestionQueue(QObject):
    """The questions of one window that wait for an answer; one is asked at a time, and none drives another away.

    ``changed`` tells that another one is asked, or none. Who asked a question keeps it, to change or to withdraw it.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Question] = []
        self._asked: Question | None = None
        self._is_held = False
        self._gone = QElapsedTimer()

    @property
    def asked(self) -> Question | None:
        """The question that is asked now, or None."""
        return self._asked

    @property
    def holds_keys(self) -> bool:
        """Whether keys that do not answer the question that is asked do nothing with the evening."""
        return self._asked is not None and self._asked.holds_keys

    def ask(self, question: Question, *, instead_of: Question | None = None) -> Question:
        """Ask a question, in the place of another if that one still waits; return it.

        Of those that come first it is the newest; the others are asked in the order of their ranks and of their asking.
        """
        place = self._place_of(instead_of)
        if place is not None and not question.comes_first:
            self._waiting[place] = question
        else:
            self._waiting = [each for each in self._waiting if each is not instead_of]
            self._waiting.append(question)
        self._choose(at_once=question.comes_first)
        return question

    def is_waiting(self, question: Question | None) -> bool:
        """Tell whether a question is not answered yet, nor withdrawn."""
        return self._place_of(question) is not None

    def withdraw(self, question: Question | None, *, at_once: bool = True) -> bool:
        """Take a question back; return whether it still waited for an answer.

        If not ``at_once``, it goes by itself: one that is held stays in sight until it is let go, and can still be
        answered.
        """
        place = self._place_of(question)
        if place is not None:
            if not at_once and question is self._asked and self.has_answer(AnswerKey.ESCAPE):
                self._gone.start()
            del self._waiting[place]
            self._choose(at_once=at_once)
        return place is not None

    def hold(self, *, held: bool) -> None:
        """Keep the question that is asked as it stands: the pointer is on it, and would click what came instead."""
        self._is_held = held
        self._choose()

    def withdraw_all(self) -> None:
        """Take every question back."""
        self._waiting.clear()
        self._choose(at_once=True)

    @property
    def just_gone(self) -> bool:
        """Whether a question that Esc answers went by itself a moment ago: an Esc on its way was meant for it."""
        return self._gone.isValid() and self._gone.elapsed() < JUST_GONE_MS

    def answer(self, question: Question, answer: Answer) -> None:
        """Take the question away, then do what its answer does; a question that is not asked now is not answered."""
        if question is self._asked:
            self._waiting = [each for each in self._waiting if each is not question]
            self._choose(at_once=True)
            self._gone.invalidate()
            answer.deed()

    def press(self, key: AnswerKey) -> bool:
        """Give the answer that ``key`` stands for; return whether the question that is asked has one."""
        asked, answer = self._asked, self._answer_by(key)
        if asked is None or answer is None:
            return False
        self.answer(asked, answer)
        return True

    def has_answer(self, key: AnswerKey) -> bool:
        """Tell whether the question that is asked now has an answer that ``key`` stands for."""
        return self._answer_by(key) is not None

    def _answer_by(self, key: AnswerKey) -> Answer | None:
        asked = self._asked
        return next((each for each in asked.answers if each.key is key), None) if asked is not None else None

    def _place_of(self, question: Question | None) -> int | None:
        return next((place for place, each in enumerate(self._waiting) if each is question), None)

    def _choose(self, *, at_once: bool = False) -> None:
        if self._is_held and not at_once and self._asked is not None:
            return
        first = [each for each in self._waiting if each.comes_first]
        # Of several of one rank `max` returns the first, which is the oldest.
        asked = first[-1] if first else max(self._waiting, key=_rank, default=None)
        if asked is self._asked:
            return
        self._asked = asked
        self.changed.emit()


def _rank(question: Question) -> int:
    return question.rank
