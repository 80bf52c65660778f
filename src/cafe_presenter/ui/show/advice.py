"""What the presenter window says of itself about time: how to end on time, and that the timer stands still."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from cafe_presenter.core.base.bounds import beginning
from cafe_presenter.core.evening.course import MAX_ITEMS
from cafe_presenter.core.evening.events import PlanDeclined
from cafe_presenter.core.evening.follow_ups import House, offered_in_silence
from cafe_presenter.core.evening.pace import STOPPED_TOO_LONG_S, end_hour, stopped_s
from cafe_presenter.core.evening.plan import (
    TOLERANCE_S,
    Proposal,
    no_longer_fits,
    over_s,
    proposals,
    steps,
)
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.numbered_list import DIGITS
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.show.proposal_view import KIND_LABELS, ProposalView
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording, whole_minutes_s

KEYS = (AnswerKey.TAKE_FIRST, AnswerKey.TAKE_SECOND)
AFTER_OTHERS = -1
"""The rank of the proposals: they are found anew each second, so every other question goes first."""


MAX_OFFERED_SIGNS = 120
"""Signs of a follow-up that are offered in one line."""


class Advice(QObject):
    """Offers at most two proposals when the rest no longer fits; each is taken by one key, or declined by Esc."""

    def __init__(
        self,
        store: SessionStore,
        presenter: PresenterWindow,
        wording: Wording,
        *,
        house: Callable[[], House] = House,
    ) -> None:
        super().__init__(presenter)
        self._house = house
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self._found: tuple[Proposal, ...] = ()
        self._ways: tuple[object, tuple[Proposal, ...]] | None = None
        self._asked: Question | None = None
        self._recalled: Session | None = None
        self._told: object = None
        store.ticked.connect(self._on_ticked)
        store.changed.connect(self._on_changed)

    def _take(self, proposal: Proposal) -> None:
        """Carry out one of the proposals, as it was shown."""
        self._store.dispatch(proposal.taken(self._store.now()))

    def _decline(self) -> None:
        """Change nothing, and be asked again only when it gets worse."""
        self._recalled = None
        now = self._store.now()
        self._store.dispatch(PlanDeclined(now, over_s(self._store.session, now)))

    def _on_changed(self, before: Session, after: Session) -> None:
        del before, after
        self._look(self._store.now())

    def _on_ticked(self, now: float) -> None:
        self._look(now)

    def _look(self, now: float) -> None:
        session = self._store.session
        self._tell_stopped(session, now)
        self._tell_silence(session, now)
        found = self._proposals(session, now)
        self._tell_hopeless(session, now, found)
        questions = self._presenter.questions
        if isinstance(self._presenter.key_target(), (QLineEdit, QTextEdit, QPlainTextEdit)):
            return  # the host is typing: a bar that is made anew would cover the line
        self._found = found
        if found:
            self._ask(session, now)
        else:
            questions.withdraw(self._asked, at_once=False)

    def recall(self) -> str:
        """Offer again what was declined; return what there is to say where there is nothing to offer."""
        session, now, text = self._store.session, self._store.now(), self._wording.text
        if session.end_at is None:
            return text("No hour of the end is set: there is nothing to fit into.")
        if session.started_at is None or over_s(session, now) <= TOLERANCE_S:
            return text("All that is left fits before the end.")
        self._recalled = session
        self._look(now)
        return "" if self._found else text("Even at its shortest the evening ends too late.")

    def _proposals(self, session: Session, now: float) -> tuple[Proposal, ...]:
        """Look for ways to end on time; those of a moment ago serve as long as nothing but a little time has passed."""
        if session is self._recalled:
            session = replace(session, answered_s=None)  # as if the host had not answered yet
        if not no_longer_fits(session, now):
            return ()
        key = (session.agenda, session.position, session.end_at, steps(session, now))
        if self._ways is None or self._ways[0] != key:
            self._ways = key, proposals(session, now)
        return self._ways[1]

    def _ask(self, session: Session, now: float) -> None:
        questions = self._presenter.questions
        late = whole_minutes_s(over_s(session, now))
        told = (late, self._found, session.agenda, session.position)
        if self._told == told and questions.is_waiting(self._asked):
            return  # a button that is made anew each second could hardly be clicked
        text, utc = self._wording.text, self._store.utc()
        end_utc = end_hour(session, now, utc)
        assert end_utc is not None
        end = self._wording.hour(end_utc)
        asked = text("End at {hour}?", hour=end)
        answers = [
            Answer(text(KIND_LABELS[each.kind]), key, partial(self._take, each))
            for key, each in zip(KEYS, self._found, strict=False)
        ]
        decline = Answer(text("Keep all"), AnswerKey.ESCAPE, self._decline)
        body = partial(ProposalView, session, self._found, self._wording, now=now, utc=utc)
        is_told = len(session.agenda) <= MAX_ITEMS  # thousands on a bar tell nobody anything, and cost each key
        question = Question(asked, (*answers, decline), rank=AFTER_OTHERS, body=body if is_told else None)
        self._told, self._asked = told, questions.ask(question, instead_of=self._asked)

    def _tell_stopped(self, session: Session, now: float) -> None:
        if stopped_s(session, now) < STOPPED_TOO_LONG_S:
            self._presenter.say("timer", "")
            return
        text = self._wording.text
        start = self._presenter.way_on("timer", text("Start the timer"))
        self._presenter.say("timer", text("The timer stands still. Start it?"), start)

    def _tell_silence(self, session: Session, now: float) -> None:
        """Offer a follow-up where the deck says after how long, and nothing happened since: on the laptop alone."""
        due = offered_in_silence(session, now, self._house())
        text = ""
        if due is not None:
            place, follow_up = due
            number = f"{DIGITS[place]}" if place < len(DIGITS) else ""
            keys = " ".join(part for part in (self._presenter.first_key("follow_up"), number) if part)
            words = beginning(follow_up.text, MAX_OFFERED_SIGNS, mark="…")
            text = self._wording.text("Silence? {keys}: “{text}”", keys=keys, text=words)
        self._presenter.say("silence", text)

    def _tell_hopeless(self, session: Session, now: float, found: tuple[Proposal, ...]) -> None:
        excess_s = over_s(session, now)
        unanswered = session.answered_s is None and not session.ended
        hopeless = session.started_at is not None and excess_s > TOLERANCE_S and unanswered and not found
        text = ""
        if hopeless:
            excess = self._wording.minutes(whole_minutes_s(excess_s))
            text = self._wording.text("Even at its shortest the evening ends {minutes} too late.", minutes=excess)
        self._presenter.say("plan", text)
