"""What the host can put on the wall in the place of the question: asked for by a key, chosen from a list."""

from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.deck.deck import FollowUp
from cafe_presenter.core.evening.decisions import show_follow_up, show_question
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.show.ladder import LadderPanel
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording


class Asides(QObject):
    """The list of follow-ups, which opens over the notes; what is chosen there goes to the wall."""

    def __init__(
        self, store: SessionStore, presenter: PresenterWindow, wording: Wording, *, with_bundled: bool
    ) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._with_bundled = with_bundled
        self._ladder = LadderPanel(wording, presenter)
        self._ladder.sent.connect(self._on_sent)
        presenter.add_panel(self._ladder)
        store.changed.connect(self._on_changed)

    def toggle_follow_ups(self) -> None:
        """Bring the question back from a follow-up, else open the list or close it."""
        if isinstance(self._store.session.aside, FollowUp):
            self._store.decide(show_question)
            return
        self._show_ladder()
        self._presenter.toggle_panel(self._ladder)

    def offer_bundled(self, with_bundled: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """List the program's own follow-ups too, or the deck's alone."""
        self._with_bundled = with_bundled
        self._on_changed(self._store.session, self._store.session)

    def _show_ladder(self) -> None:
        self._ladder.show_session(self._store.session, with_bundled=self._with_bundled)

    def _on_sent(self, follow_up: FollowUp) -> None:
        self._presenter.close_overlays()
        self._store.decide(partial(show_follow_up, follow_up=follow_up))

    def _on_changed(self, before: Session, after: Session) -> None:
        del before, after
        if self._ladder.isVisible():
            self._show_ladder()
