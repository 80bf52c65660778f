"""What waits: lines begun before the program was gone; at the closing the fridge and more. Told on the laptop alone."""

from PySide6.QtCore import QObject

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.evening.drafts import Line
from cafe_presenter.core.evening.notes import NoteKind, of_kind
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import N_, Wording

WAITING = (NoteKind.QUESTION, NoteKind.CHECK, NoteKind.NEXT)
BEGUN_LINES = {
    Line.NOTE: (N_("a note"), "note"),
    Line.POST_IT: (N_("a post-it"), "post_its"),
    Line.MENDED_NOTE: (N_("a correction of a note"), "note"),
    Line.MENDED_POST_IT: (N_("a correction of a post-it"), "post_its"),
    Line.COUNT: (N_("a count"), "count"),
    Line.CORRECTION: (N_("a count"), "count"),
    Line.QUESTION: (N_("a question"), "add_question"),
    Line.END: (N_("the hour of the end"), "set_end"),
}
"""What is typed in each line, and the command that opens it."""


class WaitingNotes(QObject):
    """Says how much waits as long as the closing, or the last item of all, is up.

    At first, and when an evening is resumed, it says which lines were begun.
    """

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._wording = wording
        store.changed.connect(self._on_changed)
        store.taken_over.connect(self._tell_begun)
        self._tell(store.session)
        self._tell_begun(store.session)

    def _on_changed(self, before: Session, after: Session) -> None:
        if (before.position, before.notes) != (after.position, after.notes) or before.agenda != after.agenda:
            self._tell(after)

    def _tell_begun(self, session: Session) -> None:
        """Say for a moment what was typed before the program was gone, and which key has it again."""
        text = self._wording.text
        begun = dict.fromkeys(BEGUN_LINES[Line(draft.line)] for draft in session.drafts if draft.line in Line)
        keys = [(text(words), self._presenter.first_key(name)) for words, name in begun]
        if keys:
            lines = ", ".join(f"{words} ({key})" if key else words for words, key in keys)
            self._presenter.say_briefly(text("Typed before and not entered yet: {lines}", lines=lines))

    def _tell(self, session: Session) -> None:
        counts = [(kind, len(of_kind(session.notes, kind))) for kind in WAITING]
        parts = [f"{self._wording.note_kind_name(kind)} {count}" for kind, count in counts if count]
        if not (parts and is_closing(session)):
            self._presenter.say("waiting", "")
            return
        has_fridge = bool(of_kind(session.notes, NoteKind.QUESTION))
        ways = [("note", N_("See the notes")), *([("fridge", N_("Show them the fridge"))] if has_fridge else [])]
        said = self._wording.text("Before you part: {what}.", what=" · ".join(parts))
        text = self._wording.text
        self._presenter.say("waiting", said, *(self._presenter.way_on(name, text(words)) for name, words in ways))


def is_closing(session: Session) -> bool:
    """Whether the closing is up, or the last item of an evening that has none."""
    rest = session.agenda[session.position + 1 :]
    return session.item.theme.kind is Kind.CLOSING or (session.position > 0 and all(item.skipped for item in rest))
