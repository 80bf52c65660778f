"""What waits at the closing: questions of the fridge, facts to check, next steps. Told on the laptop alone."""

from PySide6.QtCore import QObject

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.evening.notes import NoteKind, of_kind
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording

WAITING = (NoteKind.QUESTION, NoteKind.CHECK, NoteKind.NEXT)


class WaitingNotes(QObject):
    """Says how much waits as long as the closing, or the last item of all, is up."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._wording = wording
        store.changed.connect(self._on_changed)
        self._tell(store.session)

    def _on_changed(self, before: Session, after: Session) -> None:
        if (before.position, before.notes) != (after.position, after.notes) or before.agenda != after.agenda:
            self._tell(after)

    def _tell(self, session: Session) -> None:
        counts = [(kind, len(of_kind(session.notes, kind))) for kind in WAITING]
        parts = [f"{self._wording.note_kind_name(kind)} {count}" for kind, count in counts if count]
        text = ""
        if parts and is_closing(session):
            keys = {"notes": self._presenter.first_key("note"), "fridge": self._presenter.first_key("fridge")}
            what = " · ".join(parts)
            text = self._wording.text(
                "Before you part: {what}. {notes} lists them; {fridge} shows the fridge.", what=what, **keys
            )
        self._presenter.say("waiting", text)


def is_closing(session: Session) -> bool:
    """Whether the closing is up, or the last item of an evening that has none."""
    rest = session.agenda[session.position + 1 :]
    return session.item.theme.kind is Kind.CLOSING or (session.position > 0 and all(item.skipped for item in rest))
