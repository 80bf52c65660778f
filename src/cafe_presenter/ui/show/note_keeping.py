"""Notes as the host keeps them: the panel they are written and sorted in, and what is said of each change."""

from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.drafts import Draft, Line, draft_of
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.show.drafting import Drafting
from cafe_presenter.ui.show.entry import tell_what_is_cut
from cafe_presenter.ui.show.notes_panel import NotesPanel
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import Wording


class NoteKeeping(QObject):
    """Opens the panel, and makes of what it tells the events of the evening."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self.panel = panel = NotesPanel(wording, presenter)
        most = panel.field.maxLength()
        tell_what_is_cut(panel.field.was_cut, presenter.say_briefly, most=most, wording=wording)
        panel.written.connect(self._on_written)
        panel.mended.connect(self._on_mended)
        panel.sorted.connect(self._on_sorted)
        panel.taken_out.connect(self._on_taken_out)
        panel.asked.connect(self._on_asked)
        panel.fridge_requested.connect(self._on_fridge_requested)
        self._take_up(store.session)
        store.taken_over.connect(self._take_up)
        self._drafting = Drafting(store, self, begun=self._begun)
        panel.field.textChanged.connect(self._drafting.keep_soon)
        panel.closed.connect(self._drafting.keep)
        presenter.add_panel(panel)
        presenter.parting.connect(panel.keep_begun)
        store.changed.connect(self._on_changed)

    def toggle(self) -> None:
        """Open the notes with the line to type in, or close them."""
        self.panel.show_session(self._store.session)
        self._presenter.toggle_panel(self.panel)

    def begin(self, kind: NoteKind) -> None:
        """Open the notes with the line to type in, what is typed there being of this kind."""
        self.panel.show_session(self._store.session)
        if not self.panel.isVisible():
            self._presenter.toggle_panel(self.panel)
        self.panel.begin(kind)

    def _take_up(self, session: Session) -> None:
        draft = draft_of(session.drafts, Line.NOTE)
        self.panel.take_up(draft.text, draft.item)
        mended = draft_of(session.drafts, Line.MENDED_NOTE)
        if mended.text and mended.item < len(session.notes):
            self.panel.begin_mending(mended.text, mended.item)

    def _begun(self) -> tuple[Draft, ...]:
        return Draft(Line.NOTE, *self.panel.begun), Draft(Line.MENDED_NOTE, *self.panel.mending)

    def _on_written(self, text: str, chosen: NoteKind, item: int | None) -> None:
        before = len(self._store.session.notes)
        self._store.decide(partial(decisions.keep_note, text=text, kind=chosen, item=item))
        notes = self._store.session.notes
        if len(notes) > before:
            kind, number = notes[-1].kind, len(notes)
            said = self._wording.text("Note {number} kept.", number=number)
            if kind is not NoteKind.NOTE:
                name = self._wording.note_kind_name(kind)
                said = self._wording.text("Note {number} kept: {kind}.", number=number, kind=name)
            self._presenter.say_briefly(said)
        self._drafting.keep()

    def _on_mended(self, number: int, text: str) -> None:
        self._store.decide(partial(decisions.mend_note, number=number, text=text))
        self._drafting.keep()

    def _on_sorted(self, number: int, kind: NoteKind) -> None:
        self._store.decide(partial(decisions.sort_note, number=number, kind=kind))

    def _on_taken_out(self, number: int) -> None:
        self._store.decide(partial(decisions.take_out_note, number=number))

    def _on_asked(self, number: int) -> None:
        self._store.decide(partial(decisions.ask_parked, number=number))

    def _on_fridge_requested(self) -> None:
        self._store.decide(decisions.turn_fridge)

    def _on_changed(self, before: Session, after: Session) -> None:
        shown = [(session.notes, session.item.id, session.aside) for session in (before, after)]
        if self.panel.isVisible() and shown[0] != shown[1]:
            self.panel.show_session(after)
