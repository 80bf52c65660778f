"""What the presenter window says of itself about time: how to end on time, and that the timer stands still."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from cafe_presenter.core.deck import Kind
from cafe_presenter.core.events import PlanDeclined
from cafe_presenter.core.pace import STOPPED_TOO_LONG_S, stopped_s
from cafe_presenter.core.plan import TOLERANCE_S, Proposal, ProposalKind, over_s, proposals
from cafe_presenter.core.session import Session
from cafe_presenter.ui.keys import Action
from cafe_presenter.ui.panels import name_of
from cafe_presenter.ui.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording

KEYS = (Action.TAKE_FIRST, Action.TAKE_SECOND)


class Advice(QObject):
    """Offers at most two proposals when the rest no longer fits; each is taken by one key, or declined by Esc."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__()
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self._offered: dict[Action, str] = {}
        store.ticked.connect(self._on_ticked)
        store.changed.connect(self._on_changed)

    @property
    def is_asking(self) -> bool:
        """Whether a proposal stands in the presenter window."""
        return bool(self._offered) and Action.TAKE_FIRST in self._presenter.answers

    def take(self, action: Action) -> None:
        """Carry out the first or the second proposal, as it stands at this moment."""
        self._offered = {}
        now = self._store.now()
        found = proposals(self._store.session, now)
        place = KEYS.index(action)
        if place < len(found):
            self._store.dispatch(found[place].taken(now))

    def decline(self) -> None:
        """Change nothing, and be asked again only when it gets worse."""
        self._offered = {}
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
        found = proposals(session, now)
        self._tell_hopeless(session, now, found)
        if self._presenter.answers and not self.is_asking:
            return
        offered = {key: _line(proposal, session, self._wording) for key, proposal in zip(KEYS, found, strict=False)}
        if offered == self._offered:
            return
        self._offered = offered
        if offered:
            self._ask(session, now, offered)
        else:
            self._presenter.close_question()

    def _ask(self, session: Session, now: float, labels: Mapping[Action, str]) -> None:
        excess = self._wording.minutes(over_s(session, now))
        text = self._wording.text(
            "At this pace the evening ends {minutes} too late. How to end on time?", minutes=excess
        )
        self._presenter.ask(text, (*labels, Action.ESCAPE), labels=labels)

    def _tell_stopped(self, session: Session, now: float) -> None:
        stopped = stopped_s(session, now) >= STOPPED_TOO_LONG_S
        text = self._wording.text("The timer stands still. Start it? Press T.") if stopped else ""
        self._presenter.say("timer", text)

    def _tell_hopeless(self, session: Session, now: float, found: tuple[Proposal, ...]) -> None:
        excess_s = over_s(session, now)
        hopeless = session.started_at is not None and excess_s > TOLERANCE_S and not session.answered_s and not found
        text = self._wording.text(
            "Even at its shortest the evening ends {minutes} too late.", minutes=self._wording.minutes(excess_s)
        )
        self._presenter.say("plan", text if hopeless else "")


def _line(proposal: Proposal, session: Session, wording: Wording) -> str:
    time = wording.length(proposal.each_s)
    if proposal.kind is ProposalKind.SHORTEN:
        return wording.plural(
            "{time} for the one left", "{time} for each of the {count} left", proposal.left, time=time
        )
    dropped = [item for item in session.agenda if item.id in proposal.dropped]
    names = ", ".join(name_of(item.theme, wording) for item in dropped)
    if not any(item.theme.kind is not Kind.CLOSING for item in session.agenda) or not proposal.left:
        return wording.text("drop {themes}", themes=names)
    return wording.text("drop {themes}, keep {time}", themes=names, time=time)
