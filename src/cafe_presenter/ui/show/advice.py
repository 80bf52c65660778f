"""What the presenter window says of itself about time: how to end on time, and that the timer stands still."""

from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.evening.events import PlanDeclined
from cafe_presenter.core.evening.pace import STOPPED_TOO_LONG_S, stopped_s
from cafe_presenter.core.evening.plan import (
    TOLERANCE_S,
    Proposal,
    ProposalKind,
    no_longer_fits,
    over_s,
    proposals,
    steps,
)
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording, whole_minutes_s

KEYS = (AnswerKey.TAKE_FIRST, AnswerKey.TAKE_SECOND)
MAX_NAMES = 44
"""Signs for the names of what a proposal drops: it is one line."""
AFTER_OTHERS = -1
"""The rank of the proposals: they are found anew each second, so every other question goes first."""


class Advice(QObject):
    """Offers at most two proposals when the rest no longer fits; each is taken by one key, or declined by Esc."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self._found: tuple[Proposal, ...] = ()
        self._ways: tuple[Session, tuple[int, int, bool], tuple[Proposal, ...]] | None = None
        self._asked: Question | None = None
        self._told: tuple[str, list[str]] = ("", [])
        store.ticked.connect(self._on_ticked)
        store.changed.connect(self._on_changed)

    def _take(self, place: int) -> None:
        """Carry out one of the proposals, as it was shown."""
        self._store.dispatch(self._found[place].taken(self._store.now()))

    def _decline(self) -> None:
        """Change nothing, and be asked again only when it gets worse."""
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
        found = self._proposals(session, now)
        self._tell_hopeless(session, now, found)
        questions = self._presenter.questions
        if self._presenter.entry.isVisible() and not questions.is_waiting(self._asked):
            return  # the host is typing: a bar would cover the line
        self._found = found
        if found:
            self._ask(session, now)
        else:
            questions.withdraw(self._asked)

    def _proposals(self, session: Session, now: float) -> tuple[Proposal, ...]:
        """Look for ways to end on time; those of a moment ago serve as long as nothing but a little time has passed."""
        if not no_longer_fits(session, now):
            return ()
        at = steps(session, now)
        if self._ways is None or self._ways[0] is not session or self._ways[1] != at:
            self._ways = session, at, proposals(session, now)
        return self._ways[2]

    def _ask(self, session: Session, now: float) -> None:
        excess = self._wording.minutes(whole_minutes_s(over_s(session, now)))
        text = self._wording.text(
            "At this pace the evening ends {minutes} too late. How to end on time?", minutes=excess
        )
        lines = [_line(each, session, self._wording) for each in self._found]
        questions = self._presenter.questions
        if self._told == (text, lines) and questions.is_waiting(self._asked):
            return  # a button that is made anew each second could hardly be clicked
        answers = [
            Answer(line, key, partial(self._take, place))
            for place, (key, line) in enumerate(zip(KEYS, lines, strict=False))
        ]
        decline = Answer(self._wording.text("Change nothing"), AnswerKey.ESCAPE, self._decline)
        question = Question(text, (*answers, decline), rank=AFTER_OTHERS)
        self._told, self._asked = (text, lines), questions.ask(question, instead_of=self._asked)

    def _tell_stopped(self, session: Session, now: float) -> None:
        stopped = stopped_s(session, now) >= STOPPED_TOO_LONG_S
        key, text = self._presenter.first_key("timer"), ""
        if stopped and key:
            text = self._wording.text("The timer stands still. Start it? Press {key}.", key=key)
        elif stopped:
            text = self._wording.text("The timer stands still. Start it?")
        self._presenter.say("timer", text)

    def _tell_hopeless(self, session: Session, now: float, found: tuple[Proposal, ...]) -> None:
        excess_s = over_s(session, now)
        unanswered = session.answered_s is None and not session.ended
        hopeless = session.started_at is not None and excess_s > TOLERANCE_S and unanswered and not found
        text = ""
        if hopeless:
            excess = self._wording.minutes(whole_minutes_s(excess_s))
            text = self._wording.text("Even at its shortest the evening ends {minutes} too late.", minutes=excess)
        self._presenter.say("plan", text)


def _line(proposal: Proposal, session: Session, wording: Wording) -> str:
    """Return a proposal in one line: ``6 min 30 s for each of the 4 left``, ``drop A and B, keep 8 min``."""
    time = wording.length(proposal.each_s)
    if proposal.least_s != proposal.each_s:
        time = wording.text("{least} to {most}", least=wording.length(proposal.least_s), most=time)
    if proposal.kind is ProposalKind.SHORTEN:
        line = wording.plural(
            "{time} for the one left", "{time} for each of the {count} left", proposal.left, time=time
        )
    elif proposal.left:
        line = wording.text("drop {themes}, keep {time}", themes=_names(proposal, session, wording), time=time)
    else:
        line = wording.text("drop {themes}", themes=_names(proposal, session, wording))
    if proposal.over_s > 0:
        late = wording.text("{minutes} late", minutes=wording.minutes(proposal.over_s))
        line = wording.text("{proposal} (still {late})", proposal=line, late=late)
    return line


def _names(proposal: Proposal, session: Session, wording: Wording) -> str:
    dropped = frozenset(proposal.dropped)
    names = [wording.item_name(item.theme) for item in session.agenda if item.id in dropped]
    together = ", ".join(names)
    if len(together) <= MAX_NAMES:
        return together
    first = names[0] if len(names[0]) <= MAX_NAMES else f"{names[0][: MAX_NAMES - 1].rstrip()}…"
    if len(names) == 1:
        return first
    return wording.plural("{theme} and one more", "{theme} and {count} more", len(names) - 1, theme=first)
