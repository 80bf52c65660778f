"""What the host can put on the wall in the place of the question: asked for by a key, chosen from a list."""

from collections.abc import Callable
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject

from cafe_presenter.core.deck.deck import Fact, FollowUp
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.decisions import show_fact, show_follow_up, show_question
from cafe_presenter.core.evening.events import FactShown, FollowUpShown
from cafe_presenter.core.evening.follow_ups import House
from cafe_presenter.core.evening.session import FactCard, Session, deck_view, wall_view
from cafe_presenter.ui.show.facts import FactPanel
from cafe_presenter.ui.show.ladder import LadderPanel
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.fact_layout import code_share_of
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.projector import ProjectorWindow
from cafe_presenter.wording import Wording

MAX_READY = 10
"""How many walls are made ready: those that have a digit."""


class Asides(QObject):
    """The lists of follow-ups and of facts, which open over the notes; what is chosen there goes to the wall.

    ``code_share`` returns how large the code of an address must be for the last row, as a share of the wall's height; 0
    where the room is not known. ``house`` returns what serves any deck. ``wall`` makes ready what a list may bring,
    while it is open.
    """

    def __init__(
        self,
        store: SessionStore,
        presenter: PresenterWindow,
        wording: Wording,
        *,
        house: Callable[[], House],
        code_share: Callable[[], float],
        wall: ProjectorWindow | None = None,
    ) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self._house = house
        self._code_share = code_share
        self._wall = wall
        self._ladder = LadderPanel(wording, presenter)
        self._ladder.sent.connect(self._on_follow_up_sent)
        self._facts = FactPanel(wording, presenter)
        self._facts.sent.connect(self._on_fact_sent)
        for panel in (self._ladder, self._facts):
            panel.looked_at.connect(self._on_looked_at)
            presenter.add_panel(panel)
        store.changed.connect(self._on_changed)

    def toggle_follow_ups(self) -> None:
        """Bring the question back from a follow-up, else open the list or close it."""
        if isinstance(self._store.session.aside, FollowUp):
            self._store.decide(show_question)
            return
        self._show_ladder()
        self._presenter.toggle_panel(self._ladder)

    def turn_follow_up(self, place: int) -> None:
        """Put a follow-up of the theme that is up on the wall, or the question again where it stands there."""
        session = self._store.session
        follow_up = session.item.theme.follow_ups[place]
        if session.aside == follow_up:
            self._store.decide(show_question)
            return
        self._store.decide(partial(show_follow_up, follow_up=follow_up))
        told = self._wording.text("The public sees this follow-up. Another click takes it away.")
        self._presenter.say_briefly(told)

    def toggle_facts(self) -> bool:
        """Bring the question back from a fact, else open the list or close it; return whether there is a fact."""
        if isinstance(self._store.session.aside, FactCard):
            self._store.decide(show_question)
            return True
        self._show_facts()
        if not self._facts.rows:
            self._presenter.say_briefly(
                self._wording.text("This deck has no fact to show: note what is to be checked.")
            )
            return False
        self._presenter.toggle_panel(self._facts)
        return True

    def show_house(self) -> None:
        """List what serves any deck as it is now."""
        self._on_changed(self._store.session, self._store.session)

    def _show_ladder(self) -> None:
        self._ladder.show_session(self._store.session, self._house())

    def _show_facts(self) -> None:
        self._facts.show_session(self._store.session, self._store.utc().astimezone().date())

    def _on_follow_up_sent(self, follow_up: FollowUp) -> None:
        self._store.decide(partial(show_follow_up, follow_up=follow_up))  # the wall first
        self._presenter.close_overlays()

    def _on_fact_sent(self, fact: Fact) -> None:
        self._store.decide(partial(show_fact, fact=fact, code_share=self._code_share()))
        self._presenter.close_overlays()
        self._tell_reach()

    def _tell_reach(self) -> None:
        """Say when the code on the wall is smaller than the last row needs: there is no more room."""
        aside, wall = self._store.session.aside, self._wall
        if wall is None or not isinstance(aside, FactCard) or not aside.fact.url:
            return
        layout = lay_out(deck_view(self._store.session), wall.width() / max(1, wall.height()), look=wall.look)
        if code_share_of(layout, aside.fact.url) < aside.code_share - 0.005:
            text = self._wording.text("The code is too small for the last row: the address in letters serves there.")
            self._presenter.say_briefly(text)

    def _on_looked_at(self, asides: tuple[FollowUp | Fact, ...]) -> None:
        """Have the walls made ready that the next key may bring."""
        if self._wall is None:
            return
        session, now, share = self._store.session, self._store.now(), self._code_share()
        shown = (FactShown(now, each, share) if isinstance(each, Fact) else FollowUpShown(now, each) for each in asides)
        self._wall.expect(tuple(wall_view(advance(session, event), now) for event in islice(shown, MAX_READY)))

    def _on_changed(self, before: Session, after: Session) -> None:
        del before, after
        if self._ladder.isVisible():
            self._show_ladder()
        if self._facts.isVisible():
            self._show_facts()
